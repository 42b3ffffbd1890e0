"""The summary of one replication: everything that the measures need, in exact integers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from orgsim.measures.spells import STATES, Integers

UNFINISHED, DELIVERED, REFUSED, ABANDONED = range(4)
"""Outcomes of an item."""

ITEM_SUMMARY_COLUMNS = (
    *("work", "service_class", "number", "parent", "backlog", "arrived", "due", "first_started", "ended", "outcome"),
    *STATES,
    *("lead_working", "cycle_working", "handoffs", "visits", "returns"),
)


@dataclass(frozen=True, eq=False)
class Summary:
    """One replication in int64 arrays; B time bins, Q teams (queues), P people, times in microseconds.

    ``edges`` (B + 1) are the limits of the bins; an event at an edge belongs to the bin it opens, one at the horizon
    to the last. ``items`` holds one entry per item by the names in `ITEM_SUMMARY_COLUMNS`: ``first_started`` (first
    taken up by a person) and ``ended`` are -1 while they have not happened; ``outcome`` is one of `UNFINISHED`,
    `DELIVERED`, `REFUSED`, `ABANDONED`; the columns in `STATES` are elapsed time and add up to the time from arrival
    to the end, or to the horizon; ``lead_working`` and ``cycle_working`` (-1 if never started) are working time of
    the header's working clock over the same span; ``handoffs`` counts those begun, ``visits`` the times that a person
    started a step, ``returns`` the times that it was sent back for rework.

    Integrals over time: ``wip`` (B,), ``state`` (B, states), ``queue_length`` (B, Q), ``in_work`` (B, Q: in the hand
    of a person), ``busy`` (B, P) and ``team_busy`` (B, Q: working time on shift), ``on_shift`` (B, P).

    Counts of events: ``arrivals``, ``deliveries``, ``refusals``, ``abandonments`` (B,: gone for good), ``queued``,
    ``started``, ``abandoned`` (B, Q: left that queue unserved); ``waits`` (B, Q) is the sum of the waits of the
    visits started, booked at the start, ``abandoned_waits`` (B, Q) of those given up.

    Seams (B, Q, Q) by team left and team reached: ``handoffs`` and ``handoff_time`` booked when received;
    ``seam_starts`` and ``seam_wait``, the visits that came over the seam and their wait in the receiving queue, booked
    at the start; ``returns``, work sent back for rework, also within a team.

    For the checks: ``queue_waits`` (Q,) the sum of all stays in each queue up to the horizon, ``off_shift_starts``
    (P,) how often work was taken up off shift, ``double_booked`` (P,) how often while another item was in
    hand. ``seed`` and ``replication`` say where it came from.
    """

    edges: Integers
    items: Mapping[str, Integers]
    wip: Integers
    state: Integers
    queue_length: Integers
    in_work: Integers
    busy: Integers
    team_busy: Integers
    on_shift: Integers
    arrivals: Integers
    deliveries: Integers
    refusals: Integers
    abandonments: Integers
    queued: Integers
    started: Integers
    waits: Integers
    abandoned: Integers
    abandoned_waits: Integers
    handoffs: Integers
    handoff_time: Integers
    seam_starts: Integers
    seam_wait: Integers
    returns: Integers
    queue_waits: Integers
    off_shift_starts: Integers
    double_booked: Integers
    seed: int = 0
    replication: int = 0

    @property
    def widths(self) -> Integers:
        """Length of each bin in microseconds."""
        return np.diff(self.edges)

    def same_as(self, other: Summary) -> bool:
        """Whether both hold the same numbers, item by item and bin by bin."""
        return all(_equal(getattr(self, field.name), getattr(other, field.name)) for field in fields(self))


def _equal(one: Any, two: Any) -> bool:
    """Whether two fields agree, be they arrays, tables of arrays or numbers."""
    if isinstance(one, Mapping):
        return one.keys() == two.keys() and all(np.array_equal(one[name], two[name]) for name in one)
    return bool(np.array_equal(one, two))
