"""Events by queue and by seam: visits started and their waits, hand-offs between teams, returns for rework."""

from __future__ import annotations

import numpy as np

from orgsim.log import NONE, Verb
from orgsim.measures.spells import Flags, Integers, Spells
from orgsim.measures.tally import count, total


def queue_events(spells: Spells, bins: int, teams: int) -> dict[str, Integers]:
    """``queued``, ``started``, ``waits``, ``abandoned``, ``abandoned_waits`` (bins, teams) and ``queue_waits``."""
    known = spells.queue != NONE
    queued = (spells.verb == Verb.QUEUED) & known
    started, gave_up = _starts(spells), (spells.verb == Verb.ABANDONED) & known
    waited, waiting = waits(spells), spells.waiting
    return {
        "queued": count(spells.place[queued], spells.queue[queued], bins, teams),
        "started": count(spells.place[started], spells.queue[started], bins, teams),
        "waits": total(spells.place[started], spells.queue[started], waited[started], (bins, teams)),
        "abandoned": count(spells.place[gave_up], spells.queue[gave_up], bins, teams),
        "abandoned_waits": total(spells.place[gave_up], spells.queue[gave_up], waited[gave_up], (bins, teams)),
        "queue_waits": total(0 * spells.queue[waiting], spells.queue[waiting], spells.length[waiting], (1, teams))[0],
    }


def seam_events(spells: Spells, bins: int, teams: int) -> dict[str, Integers]:
    """``handoffs``, ``handoff_time``, ``seam_starts``, ``seam_wait`` and ``returns``, each (bins, teams, teams)."""
    received = (spells.verb == Verb.RECEIVED) & (spells.queue != NONE) & (spells.cause != NONE)
    over = _crossing(spells, received)
    started = _starts(spells) & (over != NONE)
    source = spells.cause[over]
    sent_back, target = _returns(spells)
    ways = {
        "handoffs": (received, spells.cause, spells.queue, None),
        "handoff_time": (received, spells.cause, spells.queue, _since_last(spells)),
        "seam_starts": (started, source, spells.queue, None),
        "seam_wait": (started, source, spells.queue, waits(spells)),
        "returns": (sent_back, spells.queue, target, None),
    }
    return {name: _by_seam(spells.place, way, bins, teams) for name, way in ways.items()}


def waits(spells: Spells) -> Integers:
    """For records that end a stay in a queue, its length; zero where the item was not in a queue before."""
    before = np.roll(spells.waiting, 1) & ~spells.first
    return np.where(before, _since_last(spells), 0)


def _since_last(spells: Spells) -> Integers:
    """Time since the item's previous record; zero at its first."""
    return np.where(spells.first, 0, spells.time - np.roll(spells.time, 1))


def _starts(spells: Spells) -> Flags:
    """Starts of a visit by a person of a team."""
    begun: Flags = (spells.verb == Verb.STARTED) & (spells.person != NONE) & (spells.queue != NONE)
    return begun


def _crossing(spells: Spells, received: Flags) -> Integers:
    """For each record, the record of the hand-off that brought the item to its present step, or -1."""
    position = np.arange(len(received))
    step_over = np.isin(spells.verb, (Verb.ARRIVED, Verb.FINISHED, Verb.ABANDONED)) | spells.first
    last_received = np.maximum.accumulate(np.where(received, position, NONE)) if len(position) else position
    last_over = np.maximum.accumulate(np.where(step_over, position, NONE)) if len(position) else position
    return np.where(last_received > last_over, last_received, NONE)


def _returns(spells: Spells) -> tuple[Flags, Integers]:
    """Records that send work back, and for each record the next queue the item comes to (valid for those)."""
    n = len(spells.time)
    position = np.arange(n)
    entry = (spells.verb == Verb.QUEUED) & (spells.queue != NONE)
    following = np.minimum.accumulate(np.where(entry, position, n)[::-1])[::-1] if n else position
    found = np.minimum(following, max(n - 1, 0))
    known = (following < n) & (spells.item[found] == spells.item)
    sent_back = (spells.verb == Verb.FINISHED) & (spells.value == 1) & (spells.queue != NONE) & known
    return sent_back, spells.queue[found]


def _by_seam(
    place: Integers, way: tuple[Flags, Integers, Integers, Integers | None], bins: int, teams: int
) -> Integers:
    """Counts, or sums of amounts, of the marked records by bin and by the pair of teams."""
    marked, source, target, amounts = way
    group = source[marked] * teams + target[marked]
    pairs = teams * teams
    if amounts is None:
        return count(place[marked], group, bins, pairs).reshape(bins, teams, teams)
    return total(place[marked], group, amounts[marked], (bins, pairs)).reshape(bins, teams, teams)
