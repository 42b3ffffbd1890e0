"""The search for the cheapest staffing that keeps a promise.

It rests on more people never breaking a promise that fewer keep. With one lever it is then exact, up to what
the runs decide. With several it begins with the fewest people who have time for the work, adds whoever brings
most for their cost until the promise is kept (marginal allocation: optimal for a separable convex sum, Fox
1966, *Management Science* 13:210-216; here a heuristic), and then leaves out and exchanges people while the
promise is kept: the result is a local optimum.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations_with_replacement
from typing import Final

from orgsim.experiment.demand import demand_grows
from orgsim.experiment.laboratory import Changes, Laboratory
from orgsim.experiment.sample import Sample
from orgsim.experiment.staff.levers import Numbers, Posts
from orgsim.log.facts import LOST
from orgsim.model import Model
from orgsim.model.analysis.load import GroupLoad, offered_load
from orgsim.model.analysis.overload import FULL
from orgsim.scenario.checks.bounds import MeasureLimit
from orgsim.statistics import Interval, t_interval

MOST_TIMES: Final = 8
"""How many times the replications are run, at most, where they do not decide."""


@dataclass(frozen=True, eq=False)
class Tried:
    """A staffing that was run. ``excess`` is by how much the promise is broken, with its interval; above zero
    it is.

    Where work ``piles_up`` although demand does not grow, people keep no promise for long, whatever the run
    shows.
    """

    numbers: Numbers
    cost: float
    headcount: int
    sample: Sample
    excess: Interval
    piles_up: bool = False

    @property
    def kept(self) -> bool:
        """Whether the promise is kept, by the mean."""
        return not self.piles_up and self.excess.mean <= 0.0

    @property
    def sure(self) -> bool:
        """Whether the interval lies on one side of the promise; what was not measured in every run does not
        keep it."""
        return (
            self.piles_up
            or not math.isfinite(self.excess.mean)
            or self.excess.high <= 0.0
            or self.excess.low > 0.0
        )

    @property
    def surely_kept(self) -> bool:
        """Whether the interval lies on the right side."""
        return self.kept and self.sure

    @property
    def surely_broken(self) -> bool:
        """Whether the interval lies on the wrong side."""
        return self.sure and not self.kept

    @property
    def nobody_waits(self) -> bool:
        """Whether nothing waited in a queue in any run, so that more people would change nothing."""
        return bool((self.sample.values("queue time") == 0.0).all())


class StaffingTrials:
    """StaffingTrials of one design at one level of demand, each run once and remembered in ``known``."""

    def __init__(
        self, laboratory: Laboratory, posts: Posts, limit: MeasureLimit, demand: Changes, replications: int
    ) -> None:
        """Prepare; ``demand`` holds the values by path that make the demand what it is."""
        self.laboratory = laboratory
        self.posts = posts
        self.limit = limit
        self.demand = demand
        self.replications = replications
        self.known: dict[Numbers, Tried] = {}
        self._loads: dict[Numbers, tuple[float, tuple[GroupLoad, ...]]] = {}

    def judge(self, staffings: Iterable[Numbers]) -> list[Tried]:
        """Run what is not known, all in one round, and what is inconclusive again with twice the
        replications, up to `MOST_TIMES`."""
        asked = list(dict.fromkeys(staffings))
        wanted, replications = [numbers for numbers in asked if numbers not in self.known], self.replications
        while wanted:
            points = [self.changes(numbers) for numbers in wanted]
            for numbers, found in zip(wanted, self._samples(points, replications), strict=True):
                self.known[numbers] = self._tried(numbers, found)
            replications *= 2
            wanted = [
                numbers
                for numbers in wanted
                if not self.known[numbers].sure and replications <= MOST_TIMES * self.replications
            ]
        return [self.known[numbers] for numbers in asked]

    def changes(self, numbers: Numbers) -> Changes:
        """The values by path of the design with these people at this demand."""
        return {**self.posts.changes(numbers), **self.demand}

    def model(self, numbers: Numbers) -> Model:
        """The design with these people at this demand."""
        return self.laboratory.models(self.changes(numbers), (self.posts.design,))[self.posts.design]

    def load(self, numbers: Numbers) -> float:
        """How much of their time the busiest are asked for."""
        return self._load(numbers)[0]

    def busiest(self, numbers: Numbers) -> list[int]:
        """The levers by which the busiest people grow; all where nobody has work."""
        model, (most, groups) = self.model(numbers), self._load(numbers)
        people = set(chain.from_iterable(group.people for group in groups if group.load >= most - 1e-9))
        homes: set[tuple[str, str]] = set()
        for person in (model.header.people[p] for p in people):
            homes |= {(person.role, model.header.teams[team].name) for team in person.teams}
        found = [
            place
            for place, lever in enumerate(self.posts.levers)
            if any((lever.role, team) in homes for team in lever.teams)
        ]
        return found or list(range(len(numbers)))

    def steady(self, numbers: Numbers) -> bool:
        """Whether these people have time for all of the work.

        Where the promise is about what is lost, it may be kept by any number.
        """
        return self.limit.measure in LOST or self.load(numbers) < FULL

    def worth_trying(self, numbers: Numbers) -> bool:
        """Whether a staffing may keep the promise: allowed, steady, and with more of somebody than each that
        surely breaks it."""
        beaten = any(tried.surely_broken and _within(numbers, other) for other, tried in self.known.items())
        return self.posts.allowed(numbers) and not beaten and self.steady(numbers)

    def cheapest_kept(self) -> Tried | None:
        """The cheapest staffing known that keeps the promise by its mean; of several the surest."""
        kept = [tried for tried in self.known.values() if tried.kept]
        return min(
            kept,
            key=lambda tried: (tried.cost, not tried.sure, tried.excess.mean, tried.numbers),
            default=None,
        )

    def _samples(self, points: Sequence[Changes], replications: int) -> list[Sample]:
        design = self.posts.design
        found = self.laboratory.samples(points, replications, [design], [self.limit.measure])
        return [samples[design] for samples in found]

    def _tried(self, numbers: Numbers, sample: Sample) -> Tried:
        excess = self.limit.excess(sample.values(self.limit.measure))
        interval = t_interval(excess)
        if interval.n < len(excess):
            interval = Interval(math.inf, math.nan, math.nan, interval.n)
        piles_up = sample.growing and not demand_grows(self.model(numbers))
        return Tried(
            numbers, self.posts.cost(numbers), self.posts.headcount(numbers), sample, interval, piles_up
        )

    def _load(self, numbers: Numbers) -> tuple[float, tuple[GroupLoad, ...]]:
        if numbers not in self._loads:
            groups = offered_load(self.model(numbers)).groups
            self._loads[numbers] = max(group.load for group in groups), groups
        return self._loads[numbers]


def _within(numbers: Numbers, other: Numbers) -> bool:
    """Whether a staffing has no more of anybody than another."""
    return all(mine <= theirs for mine, theirs in zip(numbers, other, strict=True))


AT_ONCE: Final = 4
"""StaffingTrials tried in a round of the search along one lever."""
PLENTY: Final = 4
"""How many times the fewest people are tried to see whether a promise can be kept at all."""
_ROUNDS: Final = 6
"""Rounds in which it is asked how far the cost is from certain."""


def least_steady(trials: StaffingTrials, start: Numbers) -> Numbers | None:
    """The fewest people, each time where they are asked for most, who have time for the work; None where the
    most are too few."""
    numbers = start
    while not trials.steady(numbers):
        levers = [place for place in trials.busiest(numbers) if trials.posts.allowed(_more(numbers, place))]
        if not levers:
            return None
        if len(levers) == 1:
            numbers = _enough(trials, numbers, levers[0])
        else:
            grown = {place: _more(numbers, place) for place in levers}
            relief = {
                place: (trials.load(numbers) - trials.load(new)) / trials.posts.step_cost(place)
                for place, new in grown.items()
            }
            numbers = grown[max(levers, key=lambda place: (relief[place], -place))]
    return numbers


def _enough(trials: StaffingTrials, numbers: Numbers, place: int) -> Numbers:
    """One lever alone bounds the load, which falls as its number rises: as many as bring it to one or just
    below."""
    most = trials.posts.most // trials.posts.levers[place].size
    aim = math.ceil(numbers[place] * min(trials.load(numbers) / FULL, 1e6) - 1e-6)
    grown = (*numbers[:place], min(max(numbers[place] + 1, aim), most), *numbers[place + 1 :])
    if trials.posts.allowed(grown):
        return grown
    return _more(numbers, place)


def search(trials: StaffingTrials, start: Numbers) -> None:
    """Try staffings from a steady one on, until the cheapest that keeps the promise is known, and how sure
    that is.

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
    return {
        place: (*numbers[:place], number - 1, *numbers[place + 1 :])
        for place, number in enumerate(numbers)
        if number > 1
    }


def _more(numbers: Numbers, place: int) -> Numbers:
    return (*numbers[:place], numbers[place] + 1, *numbers[place + 1 :])


def _along(trials: StaffingTrials, least: int) -> None:
    """Step out with growing steps until the promise is kept, then close in on the first number that keeps
    it."""
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
        between = sorted(
            {broken + (kept - broken) * k // (AT_ONCE + 1) for k in range(1, AT_ONCE + 1)} - {broken}
        )
        tried = trials.judge((number,) for number in between)
        kept = next((found.numbers[0] for found in tried if found.kept), kept)
        broken = max((n for n in between if n < kept), default=broken)


def _possible(trials: StaffingTrials, start: Numbers) -> bool:
    """Whether plenty of people keep the promise: four times as many, and four times that until nobody
    waits."""
    levers, plenty = trials.posts.levers, start
    sharing = [sum(other.role == lever.role for other in levers) for lever in levers]
    tops = [
        max(number, trials.posts.most // (lever.size * share))
        for number, lever, share in zip(start, levers, sharing, strict=True)
    ]
    while True:
        plenty = tuple(min(top, PLENTY * number) for top, number in zip(tops, plenty, strict=True))
        tried = trials.judge([plenty])[0]
        if tried.kept:
            return True
        if tried.nobody_waits or plenty == tuple(tops):
            return False


def _grow(trials: StaffingTrials, start: Numbers) -> None:
    """Add whoever brings most for their cost until the promise is kept."""
    here = trials.judge([start])[0]
    while not here.kept:
        ahead = [(place, _more(here.numbers, place)) for place in range(len(start))]
        ahead = [(place, numbers) for place, numbers in ahead if trials.posts.allowed(numbers)]
        if not ahead:
            return
        tried = trials.judge(numbers for _, numbers in ahead)
        gains = {
            place: _gain(here, new) / trials.posts.step_cost(place)
            for (place, _), new in zip(ahead, tried, strict=True)
        }
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
    if math.isfinite(here.excess.mean):
        return here.excess.mean - new.excess.mean
    return math.inf


def _mend(trials: StaffingTrials) -> None:
    """Leave people out and exchange them while that is cheaper and the promise is kept."""
    best = trials.cheapest_kept()
    while best is not None:
        trials.judge(
            [numbers for numbers in one_fewer(best.numbers).values() if trials.worth_trying(numbers)]
        )
        if trials.cheapest_kept() is best:
            trials.judge(
                [
                    numbers
                    for numbers in dict.fromkeys(_exchanges(trials, best))
                    if trials.worth_trying(numbers)
                ]
            )
        found = trials.cheapest_kept()
        best = None if found is best else found


def _exchanges(trials: StaffingTrials, best: Tried) -> Iterator[Numbers]:
    """The cheaper staffings with one more of one lever, and one less of one or two others."""
    places = range(len(best.numbers))
    for size in (1, 2):
        for fewer in combinations_with_replacement(places, size):
            for more in set(places) - set(fewer):
                numbers = [
                    number - fewer.count(place) + (place == more) for place, number in enumerate(best.numbers)
                ]
                if min(numbers) >= 1 and trials.posts.cost(tuple(numbers)) < best.cost - 1e-9:
                    yield tuple(numbers)


def _bound(trials: StaffingTrials) -> None:
    """Try what is cheaper and cannot be ruled out, and what is dearer until one significantly keeps the
    promise."""
    for _ in range(_ROUNDS):
        fewer = chain.from_iterable(one_fewer(one).values() for one in _possible_bests(trials))
        below = {numbers for numbers in fewer if numbers not in trials.known}
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
        here = min(
            tried,
            key=lambda one: (not one.surely_kept, one.cost if one.surely_kept else one.excess.mean),
            default=None,
        )


def _possible_bests(trials: StaffingTrials) -> list[Numbers]:
    """The cheapest staffing that keeps the promise, and those that are cheaper and inconclusive."""
    best = trials.cheapest_kept()
    return [
        n
        for n, tried in trials.known.items()
        if tried is best or (best is not None and not tried.sure and tried.cost < best.cost)
    ]
