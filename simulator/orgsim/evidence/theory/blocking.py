"""A line of single people with little room between them, where who has finished and finds no room must wait.

The first is never without work, the last never without room (blocking after service).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from orgsim.evidence.theory.chain import from_rates, stationary

State = tuple[tuple[int, bool], ...]
"""For each person the items there, in work and before it, and whether the one in work is finished and finds
no room. Of the first, who always has some, there is 1."""


def two_in_line(room: int) -> float:
    """Throughput of two equal people with exponential work of mean 1 and ``room`` places between them.

    (room + 2) / (room + 3). Source: Hunt (1956).
    """
    return (room + 2) / (room + 3)


def line(means: Sequence[float], room: int) -> float:
    """Throughput of people with exponential work of some ``means`` and ``room`` places before each but the
    first.

    A Markov chain over `State`. Source: Hunt (1956); Hillier and Boling (1967).
    """
    first: State = ((1, False), *((0, False) for _ in means[1:]))
    places, found = {first: 0}, [first]
    moves: list[tuple[int, int, float]] = []
    for number, state in enumerate(found):
        for person, after in _ends(state, room):
            if after not in places:
                places[after] = len(found)
                found.append(after)
            moves.append((number, places[after], 1 / means[person]))
    rates = np.zeros((len(found), len(found)))
    for here, there, rate in moves:
        rates[here, there] += rate
    shares = stationary(from_rates(rates))
    working = [_works(state[-1]) for state in found]
    return float(shares @ np.array(working, dtype=np.float64)) / means[-1]


def _ends(state: State, room: int) -> Iterator[tuple[int, State]]:
    """Who may end work in a state, and the state after it."""
    for person, here in enumerate(state):
        if _works(here):
            yield person, _moved_on(state, person, room)


def _works(here: tuple[int, bool]) -> bool:
    items, finished = here
    return items > 0 and not finished


def _moved_on(state: State, person: int, room: int) -> State:
    """The state once an item in work is finished: it goes on if there is room, and lets others follow."""
    after = list(state)
    if person + 1 < len(after):
        items, finished = after[person + 1]
        if items > room:
            after[person] = (after[person][0], True)
            return tuple(after)
        after[person + 1] = (items + 1, finished)
    left = 1 if person == 0 else after[person][0] - 1
    after[person] = (left, False)
    if person > 0 and after[person - 1][1]:
        return _moved_on(tuple(after), person - 1, room)
    return tuple(after)
