"""Spells: the stretch of an item's life between one record and its next, with the state it spends it in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.log import COLUMNS, NONE, Log, State
from orgsim.log.facts import WORK, by_verb
from orgsim.log.log import Integers

Flags = npt.NDArray[np.bool_]

GONE: Final = -1
"""The state after the record with which an item is gone."""


ENDS: Final = np.array(by_verb(lambda facts: facts.ends, without=NONE))
"""The outcome with which each verb may end an item, or `NONE`."""
STEP_OVER: Final = np.array(by_verb(lambda facts: facts.step_over, without=False)) > 0
ASIDE: Final = np.array(by_verb(lambda facts: facts.aside, without=False)) > 0
"""Verbs whose records begin no spell."""
_IN_QUEUE: Final = np.array(by_verb(lambda facts: facts.in_queue, without=False)) > 0
_OPENS: Final = np.array(by_verb(lambda facts: facts.opens, without=GONE))
_ALONE: Final = np.array(by_verb(lambda facts: facts.opens_alone, without=GONE))
_IS_WORK: Final = np.array([*(state in WORK for state in State), False])
"""Flags of the states, `GONE` the last."""


@dataclass(frozen=True, eq=False)
class Spells:
    """All records of items, item by item in the order of the log; every column is an array of shape
    (records,).

    ``time`` to ``value`` are the log's columns. ``until`` is the moment of the item's next record, the
    horizon where there is none, and ``time`` itself where the item is gone. ``state`` is the number of a
    `State` or `GONE` (time in hand is booked as touch or rework here; its off-shift part is split off later).
    ``place`` is the time bin of the record, ``first`` marks the first record of an item.
    """

    time: Integers
    verb: Integers
    item: Integers
    visit: Integers
    queue: Integers
    person: Integers
    cause: Integers
    value: Integers
    until: Integers
    state: Integers
    first: Flags
    place: Integers

    @property
    def length(self) -> Integers:
        """Elapsed microseconds of each spell."""
        return self.until - self.time

    @property
    def in_hand(self) -> Flags:
        """Spells in which a person has the item, on shift or not."""
        held: Flags = _IS_WORK[self.state]
        return held

    @property
    def waiting(self) -> Flags:
        """Spells in a team's queue, from being queued or put back until taken up or given up."""
        queued: Flags = _IN_QUEUE[self.verb] & (self.queue != NONE) & (self.state == State.QUEUE)
        return queued


def spells_of(log: Log, edges: Integers) -> Spells:
    """Sort the records of ``log`` by item and work out every spell; ``edges`` are the limits of the time
    bins.

    Raises ValueError when the records are not in the order of time or run past the horizon.
    """
    time = log.column("time")
    if len(time) and (time[0] < 0 or np.any(time[1:] < time[:-1]) or time[-1] > log.header.horizon):
        raise ValueError("the records of a log must be in the order of time, from 0 to the horizon")
    own = np.where(ASIDE[log.column("verb")], NONE, log.column("item"))
    order = _by_item(own, len(log.items["work"]))
    column = dict(zip(COLUMNS, np.ascontiguousarray(log.records[order].T), strict=True))
    del column["step"]
    first, last = _first_and_last(column["item"])
    state = _states(column)
    until = np.where(last, log.header.horizon, np.roll(column["time"], -1))
    until = np.where(state == GONE, column["time"], until)
    return Spells(**column, until=until, state=state, first=first, place=bin_of(edges, time)[order])


def bin_of(edges: Integers, moments: Integers) -> Integers:
    """The bin ``[edges[k], edges[k + 1])`` of each moment; the last edge is in the last bin, strays in the
    nearest."""
    places = np.searchsorted(edges, moments, side="right") - 1
    return np.clip(places, 0, len(edges) - 2)


def _by_item(items: Integers, count: int) -> Integers:
    """Positions of the records that concern one of ``count`` items, item by item, in the order of the log
    within each."""
    known = np.flatnonzero(items != NONE)
    short = np.min_scalar_type(count)  # NumPy sorts short integers digit by digit, in a fifth of the time
    return known[np.argsort(items[known].astype(short), kind="stable")]


def _first_and_last(items: Integers) -> tuple[Flags, Flags]:
    """Masks of the first and the last record of each item, given sorted items."""
    change = items[1:] != items[:-1]
    edge = np.ones(min(len(items), 1), dtype=np.bool_)
    return np.concatenate([edge, change]), np.concatenate([change, edge])


def _states(column: dict[str, Integers]) -> Integers:
    """The state that follows each record."""
    verb = column["verb"]
    state = np.where(column["person"] == NONE, _ALONE[verb], _OPENS[verb])
    state[(state == State.TOUCH) & (column["visit"] > 1)] = State.REWORK
    state[(ENDS[verb] != NONE) & (column["cause"] == NONE)] = GONE
    return state
