"""The times of items: how long each one took, or for how long it was watched without an end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from orgsim.log import NONE, Header, Outcome
from orgsim.log.log import Integers
from orgsim.measures.spells import Flags


@dataclass(frozen=True, eq=False)
class Watched:
    """One time of some items: how long it ``lasted`` (N,) in microseconds, and where it ``ended`` (N,); else watching did."""

    lasted: Integers
    ended: Flags


def item_times(items: Mapping[str, Integers], came: Integers, header: Header) -> Iterator[tuple[str, Watched]]:
    """The six times, each with its name, of the items at the positions ``came``: those delivered or still open.

    Items that were refused entry or abandoned are in none of them. A cycle time is of items taken up by a person; a response time
    is over when that happens, and is of all items but those delivered without it and those of a work type whose steps
    are all delays. What is not over lasts to the horizon. Working time is open time of the header's working clock.
    One comes after the other, so that the arrays of millions of items are not all there at once.
    """
    outcome = items["outcome"][came]
    inside = came[(outcome == Outcome.DELIVERED) | (outcome == Outcome.STILL_OPEN)]
    done = items["outcome"][inside] == Outcome.DELIVERED
    taken_up = items["first_started"][inside] != NONE
    yield "lead time", Watched(_until(items, inside, header) - items["arrived"][inside], done)
    yield "lead time in working time", Watched(items["lead_working"][inside], done)
    begun = inside[taken_up]
    yield "cycle time", Watched(_until(items, begun, header) - items["first_started"][begun], done[taken_up])
    yield "cycle time in working time", Watched(items["cycle_working"][begun], done[taken_up])
    asked = taken_up | (~done & _for_people(header)[items["work"][inside]])
    of, answered = inside[asked], taken_up[asked]
    until = np.where(answered, items["first_started"][of], header.horizon)
    yield "response time", Watched(until - items["arrived"][of], answered)
    cycle = np.where(answered, items["cycle_working"][of], 0)
    yield "response time in working time", Watched(items["lead_working"][of] - cycle, answered)


def _until(items: Mapping[str, Integers], chosen: Integers, header: Header) -> Integers:
    """When each was delivered, or the horizon."""
    return np.where(items["outcome"][chosen] == Outcome.DELIVERED, items["ended"][chosen], header.horizon)


def _for_people(header: Header) -> Flags:
    """Which work types people do at least one step of; one without steps counts as such."""
    steps = [[step.takes_people for step in header.steps if step.work == work] for work in range(len(header.works))]
    return np.array([not mine or any(mine) for mine in steps], dtype=np.bool_)
