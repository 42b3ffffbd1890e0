"""The times of items: how long each one took, or for how long it was watched without an end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from orgsim.log import NONE, Header, Outcome
from orgsim.log.log import Integers
from orgsim.measures.spells import Flags


@dataclass(frozen=True, eq=False)
class Watched:
    """One time of some items: how long it ``lasted`` (N,) in microseconds, and where it ``ended`` (N,); else
    watching did."""

    lasted: Integers
    ended: Flags

    def is_same(self, other: Watched) -> bool:
        """Whether the other time is the same for each item, as in working time where all time is."""
        return np.array_equal(self.lasted, other.lasted) and np.array_equal(self.ended, other.ended)


def item_times(
    items: Mapping[str, Integers], came: Integers, header: Header
) -> Iterator[tuple[str, Watched]]:
    """The six times, each with its name, of the items at the positions ``came``: those delivered or still
    open.

    Items that were refused entry or abandoned are in none of them. A cycle time is of items taken up by a
    person; a response time is over when that happens, and is of all items but those delivered without it and
    those of a work type whose steps are all delays. What is not over lasts to the horizon. Working time is
    open time of the header's working clock. One comes after the other, so that the arrays of millions of
    items are not all there at once.
    """
    outcome = items["outcome"][came]
    kept = (outcome == Outcome.DELIVERED) | (outcome == Outcome.STILL_OPEN)
    inside, done = came[kept], outcome[kept] == Outcome.DELIVERED
    del outcome, kept
    taken_up = items["first_started"][inside] != NONE
    yield "lead time", Watched(_lasted(items, inside, "arrived", done, header), done)
    yield "lead time in working time", Watched(items["lead_working"][inside], done)
    begun, over = _marked(inside, taken_up), _marked(done, taken_up)
    yield "cycle time", Watched(_lasted(items, begun, "first_started", over, header), over)
    yield "cycle time in working time", Watched(items["cycle_working"][begun], over)
    asked = taken_up | (~done & _for_people(header)[items["work"][inside]])
    of, answered = _marked(inside, asked), _marked(taken_up, asked)
    until = np.where(answered, items["first_started"][of], header.horizon)
    yield "response time", Watched(until - items["arrived"][of], answered)
    cycle = np.where(answered, items["cycle_working"][of], 0)
    yield "response time in working time", Watched(items["lead_working"][of] - cycle, answered)


def _lasted(
    items: Mapping[str, Integers], chosen: Integers, since: str, done: Flags, header: Header
) -> Integers:
    """The time of each from a moment until it was delivered, or to the horizon."""
    lasted: Integers = np.where(done, items["ended"][chosen], header.horizon)
    lasted -= items[since][chosen]
    return lasted


def _marked(values: npt.NDArray[Any], mask: Flags) -> npt.NDArray[Any]:
    """The values that a mask marks, without copying them where it marks all."""
    return values if mask.all() else values[mask]


def _for_people(header: Header) -> Flags:
    """Which work types people do at least one step of; one without steps counts as such."""
    steps = [
        [step.takes_people for step in header.steps if step.work == work] for work in range(len(header.works))
    ]
    return np.array([not mine or any(mine) for mine in steps], dtype=np.bool_)
