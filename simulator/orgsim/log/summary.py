"""The second resolution of the log: one replication summed up in exact integers, which is all that the
measures need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

import numpy as np

from orgsim.log.facts import Outcome, State
from orgsim.log.log import Integers

ITEM_SUMMARY_COLUMNS: Final = (
    *(
        "work",
        "service_class",
        "number",
        "parent",
        "backlog",
        "part",
        "arrived",
        "due",
        "value",
        "cost_case",
        "first_started",
        "ended",
        "outcome",
    ),
    *(state.column for state in State),
    *("lead_working", "cycle_working", "handoffs", "visits", "returns", "bounces"),
)


@dataclass(frozen=True, eq=False)
class Summary:
    """One replication in int64 arrays; B time bins, Q teams (queues), P people, S seams, N items; times in
    microseconds.

    Every field is settled by the log, so that whoever takes its records one by one and whoever takes them all
    at once come to the same numbers. The words it takes:

    - *Bins.* ``edges`` (B + 1,) rise. An event belongs to the bin ``[edges[k], edges[k + 1])`` of its moment,
      one at the last edge to the last bin, one outside all bins to the nearest. Stretches of time are cut to
      the range of the edges.
    - *Spell.* A record of an item begins a spell, which lasts until the item's next record in the order of
      the log, or to the horizon after its last one; a record of ``ranked`` is none of these. The horizon
      itself is no event: what is under way there does not end. Spells of no length count where spells are
      counted.
    - *Gone.* An item is gone after ``refused``, ``rejected``, ``cancelled``, ``delivered``, or ``abandoned``
      whose cause is `NONE`; that spell has no length.
    - *In hand.* The spell after ``started`` or ``answered`` with a person, or after ``resumed``: of that
      person, for the record's queue. Its *worked* part is the open time of the person's clock in it, whatever
      the dates of their presence, without the meetings that begin in it.
    - *Meeting.* From ``away`` to the next ``back`` of the same person, or to the horizon.
    - *Stay.* The spell after ``queued`` or ``paused`` in a queue, or ``answered`` without a person: it ends
      with the item's next record, whatever that is.
    - *Held.* The spell after ``asked`` with a person: open time of the person's clock in it, whatever the
      dates of their presence.
    - *State* of a spell: in hand, its worked part is touch, or rework when ``visit`` is more than 1, and the
      rest of it paused; after any other record the state that its verb opens, for nobody, by its row in
      `orgsim.log.facts`, which is mostly queue, also between two records of the same instant.
    - *Visit to a queue.* It begins with ``queued``. Its stays are the one that its ``started`` or
      ``abandoned`` ends, and one more each time that the work is displaced (``paused``) until it is
      ``resumed``; its *wait* is all of them together.

    ``items`` maps the names in `ITEM_SUMMARY_COLUMNS` to arrays (N,) in the order of the log's item table,
    from which the columns up to ``cost_case`` come. ``first_started`` is the first ``started`` with a person
    and ``ended`` the moment at which the item was gone, both -1 while they have not happened; ``outcome`` is
    the number of an `Outcome`. The columns by `State` sum its spells up to the horizon and add up to the time
    from arrival to the end, or to the horizon. ``lead_working`` and ``cycle_working`` (-1 if never started)
    are open time of the header's working clock from ``arrived`` and ``first_started`` over the same span.
    ``handoffs`` counts ``sent``, arrived or not; ``visits`` the times that a person started a step;
    ``returns`` each ``finished``, ``decided`` or ``returned`` of value 1, ``bounces`` each ``misrouted``.

    Integrals over time, by bin: ``wip`` (B,) of the items from their first record until they are gone;
    ``state`` (B, states) of the spells by `State`; ``queue_length`` (B, Q) of the stays by queue; ``in_work``
    (B, Q) of spells in hand by queue, on shift or off; ``busy`` (B, P) and ``team_busy`` (B, Q) of their
    worked parts by person and by queue; ``held`` (B, P) of what people are held; ``meeting`` (B, P) of the
    open time of a person's clock in their meetings, (B, 0) where there is none in the whole run; ``on_shift``
    (B, P) of the open time of each person's clock in ``[starts, ends)``.

    Events, by the bin of their record: ``arrivals`` (B,); ``ends`` (B, outcomes) of items gone, by `Outcome`,
    none of them still open; ``queued`` (B, Q) each ``queued`` in a queue; ``started`` (B, Q) each ``started``
    with a person and a queue; ``abandoned`` (B, Q) each ``abandoned`` of a queue, gone for good or not, and
    ``abandoned_waits`` the sum of the stays that these ended, in the bin of the end; ``waits`` (B, Q) the sum
    of all stays in the queue that ended, whatever record ended them, in the bin of that record.
    ``still_waiting`` (Q,) is the sum of the stays under way at the horizon, so that Little's law holds for
    each queue to the microsecond: ``queue_length`` is ``waits`` and ``still_waiting`` together.

    Seams: ``seams`` (S, 2) are the pairs (team left, team reached), rising, that have a count in any bin of
    ``handoffs`` or ``returns``, and no others. A ``received`` with a cause and a queue brings its item *over*
    the seam between the two, until the item arrives, finishes a step, abandons or is received again. By bin
    and seam (B, S), in the bin of the event:

    - ``handoffs``: each ``received``, from its cause to its queue; ``handoff_time`` the sum of the times
      since the item's previous record, its ``sent``. What is on its way at the horizon counts nowhere here.
    - ``seam_visits``: each ``started`` with a person and a queue, or ``abandoned`` of a queue, of an item
      over a seam.
    - ``seam_wait``: the sum of the stays in a queue that ended, of items that were over a seam as the stay
      began.
    - ``seam_questions``: each ``asked`` without a cause, of an item over a seam.
    - ``sent_back``: each ``returned`` of an item over a seam.
    - ``handed_on``: each ``received`` of an item at which its last team only *looked*. That is so where the
      last record at which its step was over, ``skipped`` apart, is ``finished`` by a person, and a
      ``misrouted`` of the item comes between the one before and it.
    - ``added_effort``: the sum of the causes of ``queued``, where it has one, of items over a seam.
    - ``returns``: each ``finished`` or ``returned`` of value 1 in a queue, from that queue to the one of the
      item's next ``queued`` or ``returned``, which may be the same. It is not counted when neither comes by
      the horizon.

    ``seam_questions`` to ``added_effort`` are (B, 0) each where there is nothing in the whole run.

    For the checks: ``off_shift_starts`` (P,) how many spells in hand that do not begin with ``answered``
    begin when the person's clock is closed or they are not there (outside ``[starts, ends)``).
    ``double_booked`` (P,): of a person's spells in hand in the order of their beginnings, then of their ends,
    how many begin before the end of the one just before. Both are zero in a sound run. ``too_late`` counts
    the children that were due at the horizon or after it, and never came. ``seed`` and ``replication`` say
    where the summary came from.
    """

    edges: Integers
    items: Mapping[str, Integers]
    wip: Integers
    state: Integers
    queue_length: Integers
    in_work: Integers
    busy: Integers
    meeting: Integers
    held: Integers
    team_busy: Integers
    on_shift: Integers
    arrivals: Integers
    ends: Integers
    queued: Integers
    started: Integers
    waits: Integers
    abandoned: Integers
    abandoned_waits: Integers
    still_waiting: Integers
    seams: Integers
    handoffs: Integers
    handoff_time: Integers
    seam_visits: Integers
    seam_wait: Integers
    returns: Integers
    seam_questions: Integers
    sent_back: Integers
    handed_on: Integers
    added_effort: Integers
    off_shift_starts: Integers
    double_booked: Integers
    seed: int = 0
    replication: int = 0
    too_late: int = 0

    @property
    def widths(self) -> Integers:
        """Length of each bin in microseconds."""
        return np.diff(self.edges)

    @property
    def occupied(self) -> Integers:
        """Time on shift by bin and person in which they work, are held or are in meetings: shape (B, P)."""
        bound = np.asarray(self.busy + self.held, dtype=np.int64)
        return bound + self.meeting if self.meeting.shape[1] else bound

    @property
    def deliveries(self) -> Integers:
        """Items delivered in each bin."""
        return np.asarray(self.ends[:, Outcome.DELIVERED], dtype=np.int64)

    @property
    def losses(self) -> Integers:
        """Items gone in each bin without having been delivered."""
        return np.asarray(self.ends.sum(axis=1) - self.deliveries, dtype=np.int64)

    def same_as(self, other: Summary) -> bool:
        """Whether both hold the same numbers, item by item and bin by bin."""
        return all(_equal(getattr(self, field.name), getattr(other, field.name)) for field in fields(self))


def _equal(one: Any, two: Any) -> bool:
    """Whether two fields agree, be they arrays, tables of arrays or numbers."""
    if isinstance(one, Mapping):
        return one.keys() == two.keys() and all(np.array_equal(one[name], two[name]) for name in one)
    return bool(np.array_equal(one, two))
