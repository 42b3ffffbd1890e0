"""Events by queue and by seam: visits started and their waits, hand-offs between teams, returns for
rework."""

from __future__ import annotations

import numpy as np

from orgsim.log import NONE, Verb
from orgsim.log.log import Integers
from orgsim.measures.spells import STEP_OVER, Flags, Spells
from orgsim.measures.tally import count, total


def queue_events(spells: Spells, bins: int, teams: int) -> dict[str, Integers]:
    """``queued``, ``started``, ``waits``, ``abandoned``, ``abandoned_waits`` (bins, teams) and
    ``still_waiting`` (teams,)."""
    known, shape = spells.queue != NONE, (bins, teams)
    queued, started = np.flatnonzero((spells.verb == Verb.QUEUED) & known), _starts(spells)
    abandoned, ended = _abandonments(spells), _ended_stays(spells)
    waiting = np.flatnonzero(spells.waiting & _is_last(spells))
    left = (spells.place[abandoned], spells.queue[abandoned])
    return {
        "queued": count(spells.place[queued], spells.queue[queued], *shape),
        "started": count(spells.place[started], spells.queue[started], *shape),
        "waits": total(spells.place[ended + 1], spells.queue[ended], spells.length[ended], shape),
        "abandoned": count(*left, *shape),
        "abandoned_waits": total(*left, _stay_before(spells, abandoned), shape),
        "still_waiting": total(0 * waiting, spells.queue[waiting], spells.length[waiting], (1, teams))[0],
    }


def seam_events(spells: Spells, bins: int, teams: int) -> dict[str, Integers]:
    """``seams`` (S, 2), and ``handoffs``, ``handoff_time``, ``seam_visits``, ``seam_wait``, ``returns``
    (bins, S); and what only mechanisms bring about, (bins, 0) where there is none of it."""
    received = np.flatnonzero(
        (spells.verb == Verb.RECEIVED) & (spells.queue != NONE) & (spells.cause != NONE)
    )
    visits, over = _crossings(spells, received, _before_visits(spells))
    stays, stays_over = _crossings(spells, received, _ended_stays(spells))
    returned, queued = _returns(spells)
    ways = (
        spells.cause[received] * teams + spells.queue[received],
        spells.cause[over] * teams + spells.queue[over],
        spells.cause[stays_over] * teams + spells.queue[stays_over],
        spells.queue[returned] * teams + spells.queue[queued],
    )
    pairs, seam = np.unique(np.concatenate(ways), return_inverse=True)
    handed, visited, stayed, back = np.split(seam, np.cumsum([len(received), len(visits), len(stays)]))
    shape = (bins, len(pairs))
    return {
        "seams": np.stack(np.divmod(pairs, teams), axis=1),
        "handoffs": count(spells.place[received], handed, *shape),
        "handoff_time": total(spells.place[received], handed, _since_last(spells, received), shape),
        "seam_visits": count(spells.place[visits + 1], visited, *shape),
        "seam_wait": total(spells.place[stays + 1], stayed, spells.length[stays], shape),
        "returns": count(spells.place[returned], back, *shape),
        **_rare(spells, received, (pairs, teams), bins),
    }


def _rare(spells: Spells, received: Integers, ways: tuple[Integers, int], bins: int) -> dict[str, Integers]:
    """``seam_questions``, ``sent_back``, ``handed_on``, ``added_effort`` (bins, S), or (bins, 0); ``ways``
    are the pairs of teams, each as one number, and how many teams there are."""
    back = np.flatnonzero((spells.verb == Verb.RETURNED) & ~spells.first)
    astray = received[_was_looked_at(spells, received)]
    more = np.flatnonzero((spells.verb == Verb.QUEUED) & (spells.cause != NONE))
    asked, over_asked = _crossings(
        spells, received, np.flatnonzero((spells.verb == Verb.ASKED) & (spells.cause == NONE))
    )
    before, over_back = _crossings(spells, received, back - 1)
    added, over_added = _crossings(spells, received, more)
    rows = {
        "seam_questions": (asked, over_asked, np.ones_like(asked)),
        "sent_back": (before + 1, over_back, np.ones_like(before)),
        "handed_on": (astray, astray, np.ones_like(astray)),
        "added_effort": (added, over_added, spells.cause[added]),
    }
    pairs, teams = ways
    found = {}
    for name, (records, over, size) in rows.items():
        seam = np.searchsorted(pairs, spells.cause[over] * teams + spells.queue[over])
        shape = (bins, len(pairs) if size.any() else 0)
        found[name] = (
            total(spells.place[records], seam, size, shape) if size.any() else np.zeros(shape, np.int64)
        )
    return found


def _was_looked_at(spells: Spells, received: Integers) -> Flags:
    """At which hand-offs the last team of the item had only looked at it, as a wrong one."""
    begin = _latest(np.flatnonzero(spells.first), received)
    over = np.flatnonzero(STEP_OVER[spells.verb] & (spells.verb != Verb.SKIPPED))
    last = _latest(over, received)
    before = np.maximum(_latest(over, last - 1), begin - 1)
    wrong = _latest(np.flatnonzero(spells.verb == Verb.MISROUTED), last)
    by_person: Flags = (spells.verb[last] == Verb.FINISHED) & (spells.person[last] != NONE)
    return by_person & (last >= begin) & (wrong > before)


def _since_last(spells: Spells, records: Integers) -> Integers:
    """Time from the item's previous record to each of ``records``; zero at its first."""
    return np.where(spells.first[records], 0, spells.time[records] - spells.time[records - 1])


def _stay_before(spells: Spells, records: Integers) -> Integers:
    """The length of the stay in a queue that each of ``records`` ends; zero where the item was in no
    queue."""
    return np.where(spells.waiting[records - 1], _since_last(spells, records), 0)


def _starts(spells: Spells) -> Integers:
    """The records that start a visit by a person of a team."""
    return np.flatnonzero((spells.verb == Verb.STARTED) & (spells.person != NONE) & (spells.queue != NONE))


def _abandonments(spells: Spells) -> Integers:
    """The records by which a visit leaves its queue without having been started."""
    return np.flatnonzero((spells.verb == Verb.ABANDONED) & (spells.queue != NONE))


def _before_visits(spells: Spells) -> Integers:
    """The record before each start or abandonment of a visit that is not the first record of its item."""
    visits = np.sort(np.append(_starts(spells), _abandonments(spells)))
    return visits[~spells.first[visits]] - 1


def _is_last(spells: Spells) -> Flags:
    """The last record of each item."""
    return np.append(spells.first[1:], np.ones(min(len(spells.first), 1), dtype=np.bool_))


def _ended_stays(spells: Spells) -> Integers:
    """The records that begin a stay in a queue which the item's next record ends."""
    return np.flatnonzero(spells.waiting & ~_is_last(spells))


def _crossings(spells: Spells, received: Integers, before: Integers) -> tuple[Integers, Integers]:
    """Those of the records ``before`` that left the item over a seam, and for each the hand-off that brought
    it there."""
    step_over: Flags = STEP_OVER[spells.verb] | spells.first
    over = _latest(received, before)
    crossing = over >= _latest(np.flatnonzero(step_over), before)
    return before[crossing], over[crossing]


def _latest(events: Integers, records: Integers) -> Integers:
    """For each of ``records`` the last of ``events`` up to it, -1 where there is none; both are positions
    that rise."""
    return np.append(NONE, events)[np.searchsorted(events, records, side="right")]


def _returns(spells: Spells) -> tuple[Integers, Integers]:
    """The records that send work back for rework, and for each the next by which the item is in a queue, or
    is sent back from there."""
    is_there = (spells.verb == Verb.QUEUED) | (spells.verb == Verb.RETURNED)
    queued = np.flatnonzero(is_there & (spells.queue != NONE))
    of_team = (spells.verb == Verb.FINISHED) | (spells.verb == Verb.RETURNED)
    returned = np.flatnonzero(of_team & (spells.value == 1) & (spells.queue != NONE))
    place = np.searchsorted(queued, returned, side="right")
    returned, queued = returned[place < len(queued)], queued[place[place < len(queued)]]
    same = spells.item[returned] == spells.item[queued]
    return returned[same], queued[same]
