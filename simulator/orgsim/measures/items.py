"""What became of every item: its end, the time it spent in each state, and how often it was handed on or
returned."""

from __future__ import annotations

from typing import Final

import numpy as np

from orgsim.log import ITEM_SUMMARY_COLUMNS, NONE, Header, Log, Outcome, State, Verb
from orgsim.log.facts import by_verb
from orgsim.log.log import Integers
from orgsim.measures.meetings import Meetings
from orgsim.measures.spells import ENDS, GONE, Flags, Spells
from orgsim.measures.tally import total

_RETURNS: Final = np.array(by_verb(lambda facts: facts.may_return, without=False)) > 0


def item_columns(log: Log, spells: Spells, worked: Integers) -> dict[str, Integers]:
    """The item table of the summary; ``worked`` is the on-shift part of each spell, zero for those not in
    hand."""
    n = len(log.items["work"])
    columns = {name: np.asarray(values, dtype=np.int64) for name, values in log.items.items()}
    columns |= _endings(spells, n)
    columns["first_started"] = _first_started(spells, n)
    columns |= _time_in_states(spells, worked, n)
    columns |= _working_times(columns, log.header)
    columns["handoffs"] = _times(spells.item[spells.verb == Verb.SENT], n)
    columns["visits"] = _times(spells.item[(spells.verb == Verb.STARTED) & (spells.person != NONE)], n)
    columns["returns"] = _times(spells.item[_RETURNS[spells.verb] & (spells.value == 1)], n)
    columns["bounces"] = _times(spells.item[spells.verb == Verb.MISROUTED], n)
    return {name: columns[name] for name in ITEM_SUMMARY_COLUMNS}


def worked_time(spells: Spells, header: Header, meetings: Meetings) -> Integers:
    """On-shift microseconds of each spell, without meetings, by the hours of the person who has the item;
    zero when nobody has."""
    worked = np.zeros(len(spells.time), dtype=np.int64)
    hours = np.array([person.clock for person in header.people], dtype=np.int64)
    hand = np.flatnonzero(spells.in_hand)
    of = hours[spells.person[hand]] if len(hand) else hand
    for clock in np.unique(of).tolist():
        own = hand[of == clock]
        until = header.clocks[clock].worked_many(spells.until[own])
        worked[own] = until - header.clocks[clock].worked_many(spells.time[own])
    for person, begin, spell, rests in zip(
        *(column.tolist() for column in (meetings.person, meetings.begin, meetings.of, meetings.rests)),
        strict=True,
    ):
        if spell >= 0:
            worked[spell] -= header.clocks[int(hours[person])].work(begin, rests)
    return worked


def is_ending(spells: Spells) -> Flags:
    """Spells at whose beginning the item is gone for good."""
    gone: Flags = (spells.state == GONE) & (ENDS[spells.verb] != NONE)
    return gone


def _endings(spells: Spells, n: int) -> dict[str, Integers]:
    """When each item ended, and how."""
    ended, outcome = np.full(n, NONE, dtype=np.int64), np.full(n, Outcome.STILL_OPEN, dtype=np.int64)
    gone = np.flatnonzero(is_ending(spells))
    ended[spells.item[gone]] = spells.time[gone]
    outcome[spells.item[gone]] = ENDS[spells.verb[gone]]
    return {"ended": ended, "outcome": outcome}


def _first_started(spells: Spells, n: int) -> Integers:
    """When a person first took up each item, or -1."""
    first = np.full(n, NONE, dtype=np.int64)
    starts = np.flatnonzero((spells.verb == Verb.STARTED) & (spells.person != NONE))[::-1]
    first[spells.item[starts]] = spells.time[starts]
    return first


def _time_in_states(spells: Spells, worked: Integers, n: int) -> dict[str, Integers]:
    """Elapsed time of each item in each state; time in hand is split into worked and paused."""
    lasting = np.flatnonzero(spells.length > 0)
    hand = spells.in_hand[lasting]
    item, length, own = spells.item[lasting], spells.length[lasting], worked[lasting]
    sums = total(spells.state[lasting], item, np.where(hand, own, length), (len(State), n))
    sums[State.PAUSED] = total(0 * item, item, np.where(hand, length - own, 0), (1, n))[0]
    return {state.column: sums[state] for state in State}


def _working_times(columns: dict[str, Integers], header: Header) -> dict[str, Integers]:
    """Lead and cycle in working time, up to the end or the horizon."""
    clock = header.clocks[header.working_clock]
    until = clock.worked_many(np.where(columns["ended"] == NONE, header.horizon, columns["ended"]))
    started = columns["first_started"]
    cycle = np.where(started == NONE, NONE, until - clock.worked_many(started))
    return {"lead_working": until - clock.worked_many(columns["arrived"]), "cycle_working": cycle}


def _times(items: Integers, n: int) -> Integers:
    """How often each of ``n`` items occurs."""
    return np.bincount(items, minlength=n).astype(np.int64)
