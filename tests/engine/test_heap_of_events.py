"""The kernel's heap of events by itself: what comes out is in order, in whatever order it came in."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from orgsim.engine.compiled import tables
from orgsim.engine.compiled.layout import filled
from orgsim.engine.compiled.state import State
from orgsim.engine.order import NUMBERS

numba = pytest.importorskip("numba", reason="the heap of events is called by itself")
access = pytest.importorskip("orgsim.engine.compiled.access")
events = pytest.importorskip("orgsim.engine.compiled.events")

HORIZON = 1 << 40
MOMENTS = (1, 3, 50, HORIZON + 3)
"""Few moments make ties abound; with the last of these some events are due after the horizon."""
SIZES = (1, 2, 3, 4, 5, 6, 17, 21, 22, 300)
Event = tuple[int, int, int, int]


@numba.njit(error_model="numpy")
def played(runs: Any, entered: Any, moves: Any, taken: Any) -> None:
    """Make moves: so many of the events are entered, one after the other, and then the first is taken."""
    run, place = runs[0], 0
    for turn in range(len(moves)):
        for number in range(place, place + moves[turn]):
            time, key = entered[number, 0], entered[number, 1]
            events.schedule(run, time, key, entered[number, 2], entered[number, 3])
        place += moves[turn]
        if run.due > 0:
            taken[turn, 4] = events.next_moment(run)
            events.close_gap(run)
            event = access.events(run)[0]
            taken[turn, 0], taken[turn, 1] = event.time, event.key
            taken[turn, 2], taken[turn, 3] = event.slot, event.ticket
            run.gap = 1
            run.due -= 1


def state_for(count: int) -> State:
    """A run in which nothing is due, with room for so many events and nothing else, in memory once used."""
    rows = {name: np.zeros(0, dtype=np.int64) for name in tables.TABLES}
    rows["events"] = filled(tables.EVENT, count + events.WAYS - 1, time=-7, key=5, slot=11, ticket=13)
    rows["results"] = np.zeros((1, 0), dtype=np.int64)
    return State(filled(tables.RUN, 1, horizon=HORIZON), rows)


def expected(entered: list[Event], moves: list[int]) -> Iterator[Event | None]:
    """What the standard library's heap gives, or None when nothing is due."""
    heap: list[Event] = []
    waiting = iter(entered)
    for count in moves:
        for event in (next(waiting) for _ in range(count)):
            if event[0] <= HORIZON:
                heapq.heappush(heap, event)
        yield heapq.heappop(heap) if heap else None


def compare(entered: list[Event], moves: list[int]) -> None:
    """Play the moves on both heaps, and see that they give the same, and each time the right next moment."""
    state = state_for(len(entered))
    rows = np.array(entered, dtype=np.int64).reshape(-1, 4)
    taken = np.full((len(moves), 5), -1, dtype=np.int64)
    played(state.run, rows, np.array(moves, dtype=np.int64), taken)
    for number, (wanted, found) in enumerate(zip(expected(entered, moves), taken.tolist(), strict=True)):
        assert tuple(found[:4]) == (wanted or (-1, -1, -1, -1)), f"the event taken at move {number}"
        assert found[4] == found[0], f"the next moment at move {number}"


def some_events(dice: np.random.Generator, count: int, moments: int) -> list[Event]:
    """Events of so many moments, no two of them alike; the numbers of those of one kind are in no order."""
    kinds, numbers = dice.integers(1, 7, count), dice.permutation(count)
    keys = [int(kind) * NUMBERS + int(number) for kind, number in zip(kinds, numbers, strict=True)]
    times = dice.integers(0, moments, count).tolist()
    return [(time, key, place, place + 1) for place, (time, key) in enumerate(zip(times, keys, strict=True))]


@pytest.mark.parametrize("moments", MOMENTS)
@pytest.mark.parametrize("size", SIZES)
def test_all_at_once_and_then_one_after_the_other(size, moments):
    compare(some_events(np.random.default_rng(size), size, moments), [size] + [0] * size)


@pytest.mark.parametrize("moments", MOMENTS)
@pytest.mark.parametrize("seed", range(5))
def test_coming_and_going_in_turn(seed, moments):
    dice = np.random.default_rng(seed)
    moves = [*dice.integers(0, 4, 200).tolist(), *dice.integers(0, 2, 600).tolist()]
    compare(some_events(dice, sum(moves), moments), moves + [0] * 100)


def test_many_of_which_each_makes_room_for_the_next():
    dice = np.random.default_rng(20261122)
    compare(some_events(dice, 3000, 1 << 30), [2000] + [1] * 1000 + [0] * 2000)
