"""Events by queue and by seam: visits started and their waits, hand-offs between teams, returns for rework."""

from __future__ import annotations

import numpy as np

from orgsim.log import NONE, Verb
from orgsim.measures.spells import Flags, Integers, Spells
from orgsim.measures.tally import count, total


def queue_events(spells: Spells, bins: int, teams: int) -> dict[str, Integers]:
    """``queued``, ``started``, ``waits``, ``abandoned``, ``abandoned_waits`` (bins, teams) and ``queue_waits``."""
    known, shape = spells.queue != NONE, (bins, teams)
    queued, started = np.flatnonzero((spells.verb == Verb.QUEUED) & known), _starts(spells)
    gave_up, waiting = np.flatnonzero((spells.verb == Verb.ABANDONED) & known), np.flatnonzero(spells.waiting)
    begun, left = (spells.place[started], spells.queue[started]), (spells.place[gave_up], spells.queue[gave_up])
    return {
        "queued": count(spells.place[queued], spells.queue[queued], *shape),
        "started": count(*begun, *shape),
        "waits": total(*begun, waits(spells, started), shape),
        "abandoned": count(*left, *shape),
        "abandoned_waits": total(*left, waits(spells, gave_up), shape),
        "queue_waits": total(0 * waiting, spells.queue[waiting], spells.length[waiting], (1, teams))[0],
    }


def seam_events(spells: Spells, bins: int, teams: int) -> dict[str, Integers]:
    """``seams`` (S, 2), and ``handoffs``, ``handoff_time``, ``seam_starts``, ``seam_wait``, ``returns`` (bins, S)."""
    received = np.flatnonzero((spells.verb == Verb.RECEIVED) & (spells.queue != NONE) & (spells.cause != NONE))
    started, over = _crossings(spells, received)
    returned, queued = _returns(spells)
    ways = (
        spells.cause[received] * teams + spells.queue[received],
        spells.cause[over] * teams + spells.queue[started],
        spells.queue[returned] * teams + spells.queue[queued],
    )
    pairs, seam = np.unique(np.concatenate(ways), return_inverse=True)
    handed, begun, back = np.split(seam, np.cumsum([len(received), len(started)]))
    shape = (bins, len(pairs))
    return {
        "seams": np.stack(np.divmod(pairs, teams), axis=1),
        "handoffs": count(spells.place[received], handed, *shape),
        "handoff_time": total(spells.place[received], handed, _since_last(spells, received), shape),
        "seam_starts": count(spells.place[started], begun, *shape),
        "seam_wait": total(spells.place[started], begun, waits(spells, started), shape),
        "returns": count(spells.place[returned], back, *shape),
    }


def waits(spells: Spells, records: Integers) -> Integers:
    """For records that end a stay in a queue, its length; zero where the item was not in a queue before."""
    return np.where(spells.waiting[records - 1], _since_last(spells, records), 0)


def _since_last(spells: Spells, records: Integers) -> Integers:
    """Time from the item's previous record to each of ``records``; zero at its first."""
    return np.where(spells.first[records], 0, spells.time[records] - spells.time[records - 1])


def _starts(spells: Spells) -> Integers:
    """The records that start a visit by a person of a team."""
    return np.flatnonzero((spells.verb == Verb.STARTED) & (spells.person != NONE) & (spells.queue != NONE))


def _crossings(spells: Spells, received: Integers) -> tuple[Integers, Integers]:
    """The records that start a visit over a seam, and for each the record of the hand-off that brought the item there."""
    started = _starts(spells)
    step_over: Flags = np.isin(spells.verb, (Verb.ARRIVED, Verb.FINISHED, Verb.ABANDONED)) | spells.first
    over = _latest(received, started)
    crossing = over >= _latest(np.flatnonzero(step_over), started)
    return started[crossing], over[crossing]


def _latest(events: Integers, records: Integers) -> Integers:
    """For each of ``records`` the last of ``events`` up to it, -1 where there is none; both are positions that rise."""
    return np.append(NONE, events)[np.searchsorted(events, records, side="right")]


def _returns(spells: Spells) -> tuple[Integers, Integers]:
    """The records that send work back for rework, and for each the record that queues the item next."""
    queued = np.flatnonzero((spells.verb == Verb.QUEUED) & (spells.queue != NONE))
    returned = np.flatnonzero((spells.verb == Verb.FINISHED) & (spells.value == 1) & (spells.queue != NONE))
    place = np.searchsorted(queued, returned)
    returned, queued = returned[place < len(queued)], queued[place[place < len(queued)]]
    same = spells.item[returned] == spells.item[queued]
    return returned[same], queued[same]
