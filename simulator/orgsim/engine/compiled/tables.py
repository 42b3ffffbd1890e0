"""The tables of the kernel: one record type for each, and the run that holds them together.

Positions are integers, `NONE` means none, times are int64 microseconds. Every table is a plain NumPy array of records, so that the
kernel says ``item.effort`` and the machine reads one place in memory.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import numpy.typing as npt

from orgsim.log.vocabulary import COLUMNS

Records = npt.NDArray[Any]


def _record(**fields: str) -> np.dtype[np.void]:
    """A record type with its fields where the machine reads them fastest."""
    return np.dtype(list(fields.items()), align=True)


STEP: Final = _record(
    word="u8", work="i4", skill="i4", delay="i4", clock="i4", sampler="i4", patience="i4", patience_to="i4",
    same_column="i4", other_column="i4", person_column="i4", visit_column="i4",
    first_exit="i4", last_exit="i4", only_way="i4", first_queue="i4", last_queue="i4", serve="i4", chooser="i4",
    first_limit="i4", last_limit="i4", limited="i4", bucket="i4", urgency="f8",
)  # fmt: skip
"""A step. Columns are places in an item's row of ``memory``; ``only_way`` is the step that surely follows, `NONE` for the end, or
`UNSURE`; ``bucket`` is the rank of its urgency among all."""
EXIT: Final = _record(to="i4", at_most="i4", rework="i4", chance="f8", falling="f8")
TEAM: Final = _record(
    order="i4", preempt="i4", takes="i4", limit="i4", case_worker="i4", group="i4", heads="i4",
    first_member="i4", last_member="i4", first_clock="i4", last_clock="i4",
    queued="i4", idle="i4", load="i4", first_lane="i4", wakes_at="i8",
)  # fmt: skip
"""A team, its queue and (the last line) its present state. ``idle`` counts those with nothing in hand, on shift or not."""
MEMBER: Final = _record(person="i4", rank="i4")
GROUP: Final = _record(first_team="i4", last_team="i4", most_rank="i4", preempts="i4", keeps_hours="i4", kept="i4", stirred="i4")
PERSON: Final = _record(
    clock="i4", first_speed="i4", first_team="i4", last_team="i4", first_skill="i4", last_skill="i4", starts="i8", ends="i8",
    item="i4", kept="i4", began="i8", began_worked="i8", booked="i8",
)  # fmt: skip
"""A person: the item in hand or kept (a slot or `NONE`), since when, their clock's reading then, and working time booked so far."""
CLOCK: Final = _record(first="i4", end="i4", place="i4", always="i4")
"""Opening hours: their intervals ``[first, end)``, and the last that has opened by now (``first - 1`` before the first)."""
LIMIT: Final = _record(size="i4", refuses="i4", valve="i4", held="i4", stuck="i4", waiting="i4", first="i4", last="i4", moving="i4")
"""A limit: tokens held, holders that wait outside some limit, and the items that wait outside it, in order."""
CROSSING: Final = _record(sampler="i4", clock="i4", loss="f8")
SOURCE: Final = _record(
    word="u8", kind="i4", work="i4", first_step="i4", sampler="i4", batch="i4", valve="i4", after="i4", promise_clock="i4",
    only_class="i4", first_class="i4", classes="i4", first_piece="i4", end_piece="i4", first_date="i4", end_date="i4",
    interval_stream="i4", class_stream="i4", promise="i8", at_most="i8", made="i8", arrivals="i8", piece="i4", integral="f8", target="f8",
    moment="i8",
)  # fmt: skip
"""A source; ``after`` is the one that takes its turn next at the same valve. ``arrivals`` counts moments, ``made`` items."""
SAMPLER: Final = _record(shape="i4", start="i4", size="i4", a="f8", b="f8", c="f8")
STREAM: Final = _record(step="u8", base="u8", purpose="u8", row="i4", visit="i4")
"""Draws for one purpose, distribution, step and visit, of the items whose words begin at ``base``, kept in blocks of `BLOCK`."""
ITEM: Final = _record(
    word="u8", effort="i8", joined="i8", head="i8", number="i4", step="i4", visit="i4", queue="i4", origin="i4", home="i4", counted="i4",
    ticket="i4", lane="i4", person="i4", keeper="i4", crossing="i4", outside="i4", before="i4", after="i4", child="i4",
    work="i2", service_class="i2", tokens="i2",
)  # fmt: skip
"""An item inside. ``ticket`` changes whenever it starts, is paused or gives up; ``lane``, ``before``, ``after`` and ``child`` are its
place in a queue; ``outside`` the limit it waits for; ``person`` who has it in hand, ``keeper`` who will go on with it."""
LANE: Final = _record(team="i4", skill="i4", only="i4", never="i4", bucket="i4", first="i4", last="i4", before="i4", after="i4")
"""Waiting items of one team that the same people can take, in order. There are only lanes in which something waits."""
EVENT: Final = _record(time="i8", key="i8", slot="i4", ticket="i4")
CAME: Final = _record(arrived="i8", due="i8", ordinal="i8", work="i4", service_class="i4", backlog="i4")
"""What an item brought with it, by its number."""
BLOCK: Final = 64
"""Items in a block of draws."""
UNSURE: Final = -2
EFFORT, WAY_OUT, HANDOFF, PATIENCE, CHOICE, STREAMS_OF_STEP = range(6)
"""The streams of a step, one after the other in ``streams``; after those of all steps come two of each source."""


FACT: Final = _record(
    since="i8", worked="i8", first_started="i8", ended="i8", spent="(7,)i8", bin="i4", state="i4", queue="i4", person="i4", waiting="i4",
    over="i4", back_from="i4", back_bin="i4", outcome="i4", handoffs="i4", visits="i4", returns="i4",
)  # fmt: skip
"""What is summed up of an item, by its number: its present spell (``since`` when, in which ``bin``, ``state``, ``queue`` and hands,
at which reading of the person's clock, and whether it is a stay in the queue), the time ``spent`` in each state, the team left by the
hand-off that brought it to its step (``over``), and the team that has sent it back (``back_from``) until it is queued again."""
TABLES: Final = (
    "steps", "exits", "members", "crossings", "kinds", "samplers", "step_queues", "step_limits", "group_teams", "person_teams",
    "person_skills", "team_clocks", "speeds", "classes", "values", "piece_moments", "rates", "dates", "opens", "closes", "before",
    "streams", "valves", "teams", "idle_with", "free", "groups", "people", "clocks", "limits", "sources", "blocked", "turns", "stirred",
    "drawn", "newest", "items", "memory", "lanes", "events", "came", "log", "edges", "worked_edges", "book_clocks", "facts",
    "in_bin", "whole", "in_state", "whole_state", "queue_length", "whole_queue", "in_work", "team_busy", "queued", "started",
    "waits", "gave_up", "gave_up_waits", "busy", "queue_waits", "off_shift", "double", "hands", "seam_of", "seams", "over_seam",
)  # fmt: skip
"""First what the kernel reads, then what it keeps: ``kinds`` (Q, Q) holds rows of ``crossings``; ``speeds`` those of person after person;
``drawn`` (2 streams, BLOCK) the last two blocks of each stream and ``newest`` their numbers; ``blocked`` (L, L) how many holders of one
limit wait outside another; ``idle_with`` (Q, K) how many of a team have a skill and nothing in hand; ``free`` room to list people;
``turns`` the counters of teams chosen in turn; ``stirred`` the groups to be dispatched, the next one last;
``memory`` (items, width) each item's tokens, visits and last people (plus 1, so that 0 is none); ``came`` what items brought, by
number; ``log`` (rows, 9) the records since it was last emptied.

From ``edges`` on they are the book in which records are summed up (`orgsim.log.summary` says what to): ``worked_edges``
(clocks, B + 1) the reading of each clock at the limits of the bins and ``book_clocks`` the clocks again; ``facts`` by item; ``in_bin``
(B, 5), ``in_state`` (B, 7) and the others (B, Q) or (B, P) sums, ``whole`` and its like how many stretches begin less those that end
in each bin; ``seam_of`` (Q, Q) the number of a pair of teams, ``seams`` (S, 2) the pairs, ``over_seam`` (S, 5 B) their counts."""
ENTRY: Final = _record(**dict.fromkeys(COLUMNS, "i8"))
"""A record of the log."""
RUN: Final = _record(
    horizon="i8", now="i8", key_0="u8", key_1="u8", at_this_moment="i8", last_key="i8", numbered="i8",
    rows="i8", due="i8", free_item="i4", free_lane="i4", lanes_free="i4", batch_source="i4", batch_left="i8", starting="i4",
    first_in="i4", last_in="i4", to_dispatch="i4", dispatching="i4", group="i4", phase="i4", rank="i4", row_margin="i4", lane_margin="i4",
    event_margin="i4", memory_width="i4", inside="i4", read="i8", bin="i8", seams_found="i8",
    at=f"({len(TABLES)},)i8", length=f"({len(TABLES)},)i8", width=f"({len(TABLES)},)i8",
)  # fmt: skip
"""The run as a whole, with the address of each of `TABLES`, how many rows it has and how wide they are. ``rows`` of the log are written,
``due`` events are scheduled, ``numbered`` items have come, ``inside`` of them are not gone, ``to_dispatch`` groups are stirred;
the book has ``read`` so many rows of the log, the last in ``bin``."""
