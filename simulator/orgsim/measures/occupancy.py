"""Time integrals by bin: items in progress, in each state and queue, and the working time of people and
teams."""

from __future__ import annotations

import numpy as np

from orgsim.log import NONE, Header, Log, State
from orgsim.log.facts import WORK
from orgsim.log.log import Integers
from orgsim.measures.meetings import Meetings
from orgsim.measures.spells import GONE, Spells
from orgsim.measures.tally import elapsed_stretches, integral, worked_stretches


def occupancy(log: Log, told: tuple[Spells, Meetings], edges: Integers) -> dict[str, Integers]:
    """``wip``, ``state``, ``queue_length``, ``in_work``, ``busy``, ``held``, ``meeting``,
    ``team_busy`` and ``on_shift`` of the summary, from the spells and the meetings of a log."""
    spells, meetings = told
    header, teams, widths = log.header, len(log.header.teams), np.diff(edges)[:, None]
    lasting = np.flatnonzero(spells.until > spells.time)
    elapsed = elapsed_stretches(edges, spells.time[lasting], spells.until[lasting])
    busy, team_busy, rework = _working(spells, meetings, header, edges)
    state = integral(elapsed, spells.state[lasting], widths, len(State))
    worked = busy.sum(axis=1)
    state[:, State.PAUSED] += state[:, WORK].sum(axis=1) - worked
    state[:, State.TOUCH], state[:, State.REWORK] = worked - rework, rework
    waiting = np.where(spells.waiting, spells.queue, teams)[lasting]
    hand = np.where(spells.in_hand & (spells.queue != NONE), spells.queue, teams)[lasting]
    return {
        "wip": _in_progress(spells, header.horizon, edges),
        "state": state,
        "queue_length": integral(elapsed, waiting, widths, teams + 1)[:, :teams],
        "in_work": integral(elapsed, hand, widths, teams + 1)[:, :teams],
        "busy": busy,
        "meeting": meetings.by_person(header, edges),
        "held": _held(spells, header, edges),
        "team_busy": team_busy,
        "on_shift": header.on_shift(edges),
    }


def _in_progress(spells: Spells, horizon: int, edges: Integers) -> Integers:
    """Items in progress, from each item's first record to the moment it is gone: shape (bins,)."""
    begins = np.flatnonzero(spells.first)
    gone = spells.state == GONE
    ends = np.full(len(begins), horizon, dtype=np.int64)
    member = np.cumsum(spells.first) - 1
    ends[member[gone]] = spells.time[gone]
    stretches = elapsed_stretches(edges, spells.time[begins], ends)
    return integral(stretches, np.zeros_like(ends), np.diff(edges)[:, None], 1)[:, 0]


def _working(
    spells: Spells, meetings: Meetings, header: Header, edges: Integers
) -> tuple[Integers, Integers, Integers]:
    """Working time on shift by bin, without meetings: of each person, for each team, and in all for
    rework."""
    bins, people, teams = len(edges) - 1, len(header.people), len(header.teams)
    by_person = np.zeros((bins, 2 * people), dtype=np.int64)
    by_team = np.zeros((bins, teams + 1), dtype=np.int64)
    hours = np.array([person.clock for person in header.people], dtype=np.int64)
    hand, rests = np.flatnonzero(spells.in_hand), np.flatnonzero(meetings.of >= 0)
    resting = meetings.of[rests]
    stretches_in_hand = (
        (1, hand, spells.time[hand], spells.until[hand]),
        (-1, resting, meetings.begin[rests], meetings.rests[rests]),
    )
    for sign, held, begins, ends in stretches_in_hand:
        of = hours[spells.person[held]] if len(held) else held
        for clock in np.unique(of).tolist():
            mine = of == clock
            own = held[mine]
            group = spells.person[own] + people * (spells.state[own] == State.REWORK)
            stretches = worked_stretches(edges, header.clocks[clock], begins[mine], ends[mine])
            widths = np.diff(header.clocks[clock].worked_many(edges))[:, None]
            by_person += sign * integral(stretches, group, widths, 2 * people)
            team = np.where(spells.queue[own] == NONE, teams, spells.queue[own])
            by_team += sign * integral(stretches, team, widths, teams + 1)
    first, again = by_person[:, :people], by_person[:, people:]
    return first + again, by_team[:, :teams], again.sum(axis=1)


def _held(spells: Spells, header: Header, edges: Integers) -> Integers:
    """Time on shift in which people wait with an item for an answer: shape (bins, people)."""
    people = len(header.people)
    found = np.zeros((len(edges) - 1, people), dtype=np.int64)
    held = np.flatnonzero((spells.state == State.ASKING) & (spells.person != NONE))
    hours = np.array([person.clock for person in header.people], dtype=np.int64)
    of = hours[spells.person[held]] if len(held) else held
    for clock in np.unique(of).tolist():
        own = held[of == clock]
        stretches = worked_stretches(edges, header.clocks[clock], spells.time[own], spells.until[own])
        widths = np.diff(header.clocks[clock].worked_many(edges))[:, None]
        found += integral(stretches, spells.person[own], widths, people)
    return found
