"""The search for the cheapest staffing that keeps a promise.

It rests on more people never breaking a promise that fewer keep. With one lever it is then exact, up to what the runs decide. With
several it begins with the fewest people who have time for the work, adds whoever brings most for their cost until the promise is
kept (marginal allocation: optimal for a separable convex sum, Fox 1966, *Management Science* 13:210-216; here a heuristic), and then
leaves out and exchanges people while the promise is kept: the result is a local optimum.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import combinations_with_replacement
from typing import Final

from orgsim.experiment.staff.levers import Numbers
from orgsim.experiment.staff.trials import Trials, Tried
from orgsim.model.overload import FULL

AT_ONCE: Final = 4
"""Staffings tried in a round of the search along one lever."""
PLENTY: Final = 4
"""How many times the fewest people are tried to see whether a promise can be kept at all."""
_ROUNDS: Final = 6
"""Rounds in which it is asked how far the cost is from certain."""


def least_steady(trials: Trials, start: Numbers) -> Numbers | None:
    """The fewest people, each time where they are asked for most, who have time for the work; None where the most are too few."""
    numbers = start
    while not trials.steady(numbers):
        levers = [place for place in trials.busiest(numbers) if trials.posts.allowed(_more(numbers, place))]
        if not levers:
            return None
        if len(levers) == 1:
            numbers = _enough(trials, numbers, levers[0])
        else:
            grown = {place: _more(numbers, place) for place in levers}
            relief = {place: (trials.load(numbers) - trials.load(new)) / trials.posts.step_cost(place) for place, new in grown.items()}
            numbers = grown[max(levers, key=lambda place: (relief[place], -place))]
    return numbers


def _enough(trials: Trials, numbers: Numbers, place: int) -> Numbers:
    """One lever alone bounds the load, which falls as its number rises: as many as bring it to one or just below."""
    most = trials.posts.most // trials.posts.levers[place].size
    aim = math.ceil(numbers[place] * min(trials.load(numbers) / FULL, 1e6) - 1e-6)
    grown = (*numbers[:place], min(max(numbers[place] + 1, aim), most), *numbers[place + 1 :])
    return grown if trials.posts.allowed(grown) else _more(numbers, place)


def search(trials: Trials, start: Numbers) -> None:
    """Try staffings from a steady one on, until the cheapest that keeps the promise is known, and how sure that is.

    Nothing is found where the promise cannot be kept: then no staffing in ``trials.known`` keeps it.
    """
    if len(start) == 1:
        _along(trials, start[0])
    elif _possible(trials, start):
        _grow(trials, start)
        _mend(trials)
    if trials.cheapest_kept() is not None:
        _bound(trials)


def one_fewer(numbers: Numbers) -> dict[int, Numbers]:
    """The staffings with one less of a lever, by the place of the lever."""
    return {place: (*numbers[:place], number - 1, *numbers[place + 1 :]) for place, number in enumerate(numbers) if number > 1}


def _more(numbers: Numbers, place: int) -> Numbers:
    return (*numbers[:place], numbers[place] + 1, *numbers[place + 1 :])


def _along(trials: Trials, least: int) -> None:
    """Step out with growing steps until the promise is kept, then close in on the first number that keeps it."""
    most = trials.posts.most // trials.posts.levers[0].size
    broken, kept, step = least - 1, None, 1
    while kept is None and broken < most:
        ahead = sorted({min(most, broken + step * 2**k) for k in range(AT_ONCE)})
        tried = trials.judge((number,) for number in ahead)
        kept = next((found.numbers[0] for found in tried if found.kept), None)
        if kept is None and tried[-1].nobody_waits:
            return
        broken = max((n for n in ahead if kept is None or n < kept), default=broken)
        step *= 2**AT_ONCE // 2
    while kept is not None and kept - broken > 1:
        between = sorted({broken + (kept - broken) * k // (AT_ONCE + 1) for k in range(1, AT_ONCE + 1)} - {broken})
        tried = trials.judge((number,) for number in between)
        kept = next((found.numbers[0] for found in tried if found.kept), kept)
        broken = max((n for n in between if n < kept), default=broken)


def _possible(trials: Trials, start: Numbers) -> bool:
    """Whether plenty of people keep the promise: four times as many, and four times that until nobody waits."""
    levers, plenty = trials.posts.levers, start
    sharing = [sum(other.role == lever.role for other in levers) for lever in levers]
    tops = [max(number, trials.posts.most // (lever.size * share)) for number, lever, share in zip(start, levers, sharing, strict=True)]
    while True:
        plenty = tuple(min(top, PLENTY * number) for top, number in zip(tops, plenty, strict=True))
        tried = trials.judge([plenty])[0]
        if tried.kept:
            return True
        if tried.nobody_waits or plenty == tuple(tops):
            return False


def _grow(trials: Trials, start: Numbers) -> None:
    """Add whoever brings most for their cost until the promise is kept."""
    here = trials.judge([start])[0]
    while not here.kept:
        ahead = [(place, _more(here.numbers, place)) for place in range(len(start))]
        ahead = [(place, numbers) for place, numbers in ahead if trials.posts.allowed(numbers)]
        if not ahead:
            return
        tried = trials.judge(numbers for _, numbers in ahead)
        gains = {place: _gain(here, new) / trials.posts.step_cost(place) for (place, _), new in zip(ahead, tried, strict=True)}
        by_place = {place: new for (place, _), new in zip(ahead, tried, strict=True)}
        kept = [new for new in tried if new.kept]
        if kept:
            return
        best = max(gains, key=lambda place: (gains[place], -place))
        if gains[best] <= 0.0:
            best = next((place for place in trials.busiest(here.numbers) if place in gains), best)
        here = by_place[best]


def _gain(here: Tried, new: Tried) -> float:
    """By how much less the promise is broken."""
    if not math.isfinite(new.excess.mean):
        return 0.0
    return here.excess.mean - new.excess.mean if math.isfinite(here.excess.mean) else math.inf


def _mend(trials: Trials) -> None:
    """Leave people out and exchange them while that is cheaper and the promise is kept."""
    best = trials.cheapest_kept()
    while best is not None:
        trials.judge([numbers for numbers in one_fewer(best.numbers).values() if trials.worth_trying(numbers)])
        if trials.cheapest_kept() is best:
            trials.judge([numbers for numbers in dict.fromkeys(_exchanges(trials, best)) if trials.worth_trying(numbers)])
        found = trials.cheapest_kept()
        best = None if found is best else found


def _exchanges(trials: Trials, best: Tried) -> Iterator[Numbers]:
    """The cheaper staffings with one more of one lever, and one less of one or two others."""
    places = range(len(best.numbers))
    for size in (1, 2):
        for fewer in combinations_with_replacement(places, size):
            for more in set(places) - set(fewer):
                numbers = [number - fewer.count(place) + (place == more) for place, number in enumerate(best.numbers)]
                if min(numbers) >= 1 and trials.posts.cost(tuple(numbers)) < best.cost - 1e-9:
                    yield tuple(numbers)


def _bound(trials: Trials) -> None:
    """Try what is cheaper and cannot be ruled out, and what is dearer until one significantly keeps the promise."""
    for _ in range(_ROUNDS):
        below = {numbers for one in _possible_bests(trials) for numbers in one_fewer(one).values() if numbers not in trials.known}
        wanted = [numbers for numbers in sorted(below) if trials.worth_trying(numbers)]
        if not wanted:
            break
        trials.judge(wanted)
    here = trials.cheapest_kept()
    for _ in range(_ROUNDS):
        if here is None or here.surely_kept:
            return
        ahead = [_more(here.numbers, place) for place in range(len(here.numbers))]
        tried = trials.judge(numbers for numbers in ahead if trials.posts.allowed(numbers))
        here = min(tried, key=lambda one: (not one.surely_kept, one.cost if one.surely_kept else one.excess.mean), default=None)


def _possible_bests(trials: Trials) -> list[Numbers]:
    """The cheapest staffing that keeps the promise, and those that are cheaper and inconclusive."""
    best = trials.cheapest_kept()
    return [n for n, tried in trials.known.items() if tried is best or (best is not None and not tried.sure and tried.cost < best.cost)]
