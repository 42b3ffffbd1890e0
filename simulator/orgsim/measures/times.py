"""The times of items: how long each one took, or for how long it was watched without an end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from orgsim.log import DELIVERED, NONE, STILL_OPEN, Header
from orgsim.measures.spells import Flags, Integers


@dataclass(frozen=True, eq=False)
class Watched:
    """One time of some items: how long it ``lasted`` (N,) in microseconds, and where it ``ended`` (N,); else watching did."""

    lasted: Integers
    ended: Flags


def item_times(items: Mapping[str, Integers], came: Integers, header: Header) -> dict[str, Watched]:
    """The six times, by name, of the items at the positions ``came``: those delivered or still open.

    Items that were refused entry or abandoned are in none of them. A cycle time is of items taken up by a person; a response time
    is over when that happens, and is of all items but those delivered without it and those of a work type whose steps
    are all delays. What is not over lasts to the horizon. Working time is open time of the header's working clock.
    """
    outcome = items["outcome"][came]
    inside = came[(outcome == DELIVERED) | (outcome == STILL_OPEN)]
    done = items["outcome"][inside] == DELIVERED
    arrived, started = items["arrived"][inside], items["first_started"][inside]
    until = np.where(done, items["ended"][inside], header.horizon)
    taken_up = started != NONE
    begun, asked = np.flatnonzero(taken_up), np.flatnonzero(taken_up | (~done & _for_people(header)[items["work"][inside]]))
    response = np.where(taken_up, started, header.horizon) - arrived
    response_working = items["lead_working"][inside] - np.where(taken_up, items["cycle_working"][inside], 0)
    return {
        "lead time": Watched(until - arrived, done),
        "lead time in working time": Watched(items["lead_working"][inside], done),
        "cycle time": Watched((until - started)[begun], done[begun]),
        "cycle time in working time": Watched(items["cycle_working"][inside][begun], done[begun]),
        "response time": Watched(response[asked], taken_up[asked]),
        "response time in working time": Watched(response_working[asked], taken_up[asked]),
    }


def _for_people(header: Header) -> Flags:
    """Which work types are not made of delays alone."""
    delays = [[step.delay for step in header.steps if step.work == work] for work in range(len(header.works))]
    return np.array([not (steps and all(steps)) for steps in delays], dtype=np.bool_)
