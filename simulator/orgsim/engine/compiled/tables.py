"""The tables of the kernel: one record type for each, and the run that holds them together.

Positions are integers, `NONE` means none, times are int64 microseconds. Every table is a plain NumPy array of
records, so that the kernel says ``item.effort`` and the machine reads one place in memory.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from orgsim.engine.compiled import stops
from orgsim.engine.compiled.codes import (
    BROODS_FULL,
    CHILDREN_FULL,
    EVENTS_FULL,
    ITEMS_FULL,
    LANES_FULL,
    LOG_FULL,
    SEAMS_FULL,
)
from orgsim.engine.compiled.layout import FLOAT, Life, Table, whole_lines
from orgsim.engine.compiled.layout import record_type as _record
from orgsim.log.facts import Outcome, State

STEP: Final = _record(
    word="u8", work="i4", kind="i4", row="i4", skill="i4", sampler="i4", patience="i4", patience_to="i4",
    same_column="i4", other_column="i4", person_column="i4", visit_column="i4",
    first_exit="i4", last_exit="i4", only_way="i4", first_queue="i4", last_queue="i4", serve="i4",
    chooser="i4",
    first_limit="i4", last_limit="i4", limited="i4", bucket="i4", first_set="i4", last_set="i4",
    skip_when="i4", looks_for="i4", first_length="i4", last_length="i4",
    first_patience="i4", last_patience="i4",
    skips="f8", urgency="f8",
)  # fmt: skip
"""A step. Columns are places in an item's row of ``memory``; ``only_way`` is the step that surely follows,
`NONE` for the end, or `UNSURE`; ``bucket`` is the rank of its urgency among all."""
EXIT: Final = _record(
    to="i4", at_most="i4", rework="i4", when="i4", case="i4", first_set="i4", last_set="i4",
    first_chance="i4", last_chance="i4", chance="f8", falling="f8",
)  # fmt: skip
CASE: Final = _record(when="i4", clock="i4", value="f8")
"""A case: the row of a condition, and what holds then. Tables with cases have their ``first`` and ``last``
one."""
CLAUSE: Final = _record(trait="i4", yes="i4", no="i4", low="i8", high="i8")
MARK_KIND: Final = _record(word="u8", initial="i8", least="i8", most="i8", first_level="i4", last_level="i4")
SETTER: Final = _record(mark="i4", adds="i4", when="i4", place="i4", amount="i8", chance="f8")
"""What sets a mark, as `orgsim.model.mechanisms.Sets` says."""
TEAM: Final = _record(
    order="i4", preempt="i4", takes="i4", limit="i4", case_worker="i4", group="i4", heads="i4",
    delegates="i4",
    first_member="i4", last_member="i4", first_clock="i4", last_clock="i4", first_idle="i4", first_word="i4",
    last_word="i4",
    queued="i4", load="i4", first_lane="i4", wakes_at="i8", still_waiting="i8",
)  # fmt: skip
"""A team, its queue and (the last line) its present state. ``first_idle`` is its place in ``idle``,
``first_word`` that in ``idlers``; ``still_waiting`` the sum of the stays under way at the horizon."""
MEMBER: Final = _record(person="i4", rank="i4")
GROUP: Final = _record(
    first_team="i4", last_team="i4", most_rank="i4", preempts="i4", keeps_hours="i4", kept="i4", stirred="i4",
    open_until="i8",
)  # fmt: skip
"""Teams that share people; until ``open_until`` all their hours are open, if that is still to come."""
PERSON: Final = _record(
    clock="i4", first_speed="i4", first_team="i4", last_team="i4", first_count="i4", first_seat="i4",
    starts="i8", ends="i8",
    item="i4", kept="i4", began="i8", began_worked="i8", booked="i8", done="i8",
    meeting="i4", missed="i8", called_worked="i8", called_bin="i4",
    in_hand="i4", double_booked="i4", off_shift_starts="i8", piece_worked="i8", held="i4",
)  # fmt: skip
"""A person: the item in hand or kept (a slot or `NONE`), since when, their clock's reading then, working time
booked so far, and how much of it was ``done`` when they last put something down; the gate at whose
``meeting`` they are (or `NONE`), how much work they ``missed`` on what they have in hand in meetings that are
over, and their clock's reading and the bin when they were last called to one; and for the book what they have
in hand, how often two things at once, how often they started off shift, and their clock's reading when the
present
``piece`` of work between two meetings began; ``held`` is not 0 while they wait with their item for an
answer."""
CLOCK: Final = _record(first="i4", end="i4", place="i4", opens_next="i8", closes="i8", offset="i8")
"""Opening hours: their intervals ``[first, end)``, and the last that has opened by now (``first - 1`` before
the first): until when, when the next opens, and what is to be added to a moment in it to have the open time
up to there."""
LIMIT: Final = _record(
    size="i4",
    refuses="i4",
    valve="i4",
    held="i4",
    stuck="i4",
    waiting="i4",
    first="i4",
    last="i4",
    moving="i4",
)
"""A limit: tokens held, holders that wait outside some limit, and the items that wait outside it, in
order."""
GATE: Final = _record(
    opened="i4", last_opening="i4", batch="i8", least="i8", agenda="i8", order="i4", waiting="i4",
    first="i4", last="i4", up="i4", last_up="i4", placed="i4", placed_before="i4", placed_at="i8",
    is_due="i4",
    word="u8", members="i4", quorum="i4", present="f8", reviewers="i4", needed="i4", first_pass="i4",
    last_pass="i4", each="i8", first_member="i4", last_member="i4", there="i4", sits_until="i8",
)  # fmt: skip
"""A gate, and (from ``waiting`` to ``is_due``) its present state: the items that wait, in order, and
those that are ``up`` on its agenda and have not been let go, by their places; ``placed`` have been put
there in the moment ``placed_at``, of these ``placed_before`` by earlier openings. ``opened`` is the place
of its next moment among ``gate_moments``. Of its members those with a name stand in ``gate_people``;
``there`` are so many of them, in ``free``, and it ``sits_until`` a moment."""
CROSSING: Final = _record(
    sampler="i4", clock="i4", retyping="i4", first_set="i4", last_set="i4", loss="f8", returns="f8"
)
SOURCE: Final = _record(
    word="u8", kind="i4", work="i4", first_step="i4", sampler="i4", batch="i4", valve="i4", after="i4",
    clock="i4", promise_clock="i4",
    only_class="i4", first_class="i4", classes="i4", first_piece="i4", end_piece="i4", first_date="i4",
    end_date="i4",
    interval_stream="i4", class_stream="i4", first_promise="i4", last_promise="i4",
    promise="i8", at_most="i8", made="i8", arrivals="i8", piece="i4", integral="f8", target="f8",
    moment="i8",
)  # fmt: skip
"""A source; ``after`` is the one that takes its turn next at the same valve. ``arrivals`` counts moments,
``made`` items."""
WORK_WORTH: Final = _record(told="i4", first_value="i4", last_value="i4", first_cost="i4", last_cost="i4")
"""Whether the log tells what items of a work earn, and the cases of this and of their cost of delay."""
RULE: Final = _record(
    word="u8", trigger="i4", at_step="i4", work="i4", first_step="i4", chance="f8", number="i4", delay="i4",
    clock="i4", same_class="i4", when="i4",
    only_class="i4", first_class="i4", classes="i4", promise="i8", promise_clock="i4", first_promise="i4",
    last_promise="i4",
)  # fmt: skip
"""What brings children: the columns of `Children` of the Model, and what the children's work gives them."""
BROOD: Final = _record(
    word="u8",
    rule="i4",
    parent="i4",
    occurrence="i4",
    service_class="i4",
    whole="i4",
    branch="i4",
    made="i8",
    size="i8",
)
"""Children of one fact by one rule that are to be scheduled, ``made`` of them already; ``word`` is that of
the parent, and ``service_class`` `NONE` where they draw their own. Parts have no rule: they are of the item
in the slot ``whole``, the first of them of the ``branch``."""
CHILD: Final = _record(word="u8", ordinal="i8", rule="i4", parent="i4", service_class="i4", after="i4")
"""A child that is to come; of a row without one ``after`` is the next such row."""
TIMER: Final = _record(
    word="u8", when="i4", delay="i4", clock="i4", to="i4", first_moment="i4", last_moment="i4", chance="f8"
)
"""A rule by which items are cancelled or change their class, as `orgsim.model.mechanisms.Timers` says."""
SAMPLER: Final = _record(shape="i4", start="i4", size="i4", a="f8", b="f8", c="f8")
STREAM: Final = _record(step="u8", base="u8", purpose="u8", row="i4", visit="i4")
"""Draws for one purpose, distribution, step and visit, of the items whose words begin at ``base``, kept in
blocks of `BLOCK`."""
ITEM: Final = whole_lines(
    word="u8", effort="i8", joined="i8", head="i8", number="i4", step="i4", visit="i4", queue="i4",
    origin="i4", home="i4", counted="i4",
    ticket="i4", lane="i4", person="i4", keeper="i4", crossing="i4", outside="i4", before="i4", after="i4",
    child="i4", came_from="i4", back_to="i4",
    work="i2", service_class="i2", next_class="i2", tokens="i2", cost_case="i4", due="i8", until="i8",
    clock="i4",
)  # fmt: skip
"""An item inside. ``ticket`` changes whenever it starts, is paused or gives up; ``lane``, ``before``,
``after`` and ``child`` are its place in a queue; ``outside`` the limit it waits for; ``person`` who has it in
hand, ``keeper`` who will go on with it; ``came_from`` the step that its last team has done, ``back_to`` the
team to which it goes back after a hand-off; ``next_class`` the class that it has from its next step on, or
`NONE`; ``cost_case`` its column of ``buckets`` where that does not go by its class; ``due`` its due moment in
an order; its promise passes at ``until`` on its clock, and ``clock`` has whether that stands, and its
turns."""
PART: Final = _record(
    word="u8", whole="i4", first="i4", sibling="i4", ordinal="i4", parent="i4", missing="i4", left="i4",
    closed_by="i4", verb="i4", still="i4", made="i8", rule="i4", place="i4", passes="i4",
    open="i4", standing="i4",
)  # fmt: skip
"""What is known of an item inside as a part, and of one that waits for parts: the slot of the ``whole`` that
waits for it, its ``first`` part of those that it waits for and the next after a part, its ``ordinal`` among
the parts of its ``parent``, whose ``word`` is here too (`NONE` of what is no part), how many more parts must
end of those that are ``left``, the part that settled this and the ``verb`` of its end. A part that was the
n-th child to be ``made`` is to come as long as it has no number. ``still`` is for the search for items that
never go on. An item of its own for which another waits came by a ``rule``, in its ``place`` among those, and
has no ordinal; it, or a part, may pass all limits. Of ``open`` branches so many are ``standing`` in steps in
which the clock stops."""
CALL: Final = _record(
    ahead="i8", portion="i8", rows="i8", row="i4", ordinal="i4", size="i4", left="i4", place="i4",
    question="i4", asker="i4", asked_by="i4", worker="i4", desk="i4",
)  # fmt: skip
"""The questions of an item's visit: how much of its effort comes after the present ``portion``; the ``rows``
of `ASK` that ask something, a bit for each of its step, the present ``row``, how many of its ``size`` have
come (``ordinal``), how many of all are ``left``, the ``place`` of the last among them, the ``question``, who
has asked it (`NONE` at a hand-off) and, once it is answered, who goes on first (``asker``). ``worker`` is the
person who did a step of the item last, and ``desk`` the team in which that was."""
ASK: Final = _record(
    word="u8",
    chance="f8",
    question="i4",
    number="i4",
    when="i4",
    holds="i4",
    rule="i4",
    first="i4",
    last="i4",
)
DECIDER: Final = _record(upto="f8", step="i4")
"""What a step asks and who answers, as `orgsim.model.mechanisms.Questions` says."""
ASK_BACK: Final = _record(chance="f8", number="i4", when="i4")
CAUSE: Final = _record(word="u8")
"""What is asked at a kind of hand-off, and the word of the cause by the step that an item goes to."""
LANE: Final = _record(
    team="i4", skill="i4", only="i4", never="i4", bucket="i4", first="i4", last="i4", before="i4", after="i4"
)
"""Waiting items of one team that the same people can take, in order. There are only lanes in which something
waits."""
EVENT: Final = _record(time="i8", key="i8", slot="i4", ticket="i4")
BLOCK: Final = 64
"""Items in a block of draws."""
WORD: Final = 64
"""Bits in a word of ``idlers``."""
UNSURE: Final = -2
LENGTH, WAY_OUT, HANDOFF, PATIENCE, CHOICE, STREAMS_OF_STEP = range(6)
"""The streams of a step, one after the other in ``streams``; after those of all steps come two of each
source."""


_BY_STATE: Final = f"({len(State)},)i8"
_BY_OUTCOME: Final = f"({len(Outcome)},)i8"
FACT: Final = whole_lines(
    spent=_BY_STATE, since="i8", first_started="i8", arrived_worked="i8", started_worked="i8", bin="i4",
    state="i4", seam="i4",
    back_from="i4", back_bin="i4", handoffs="i4", visits="i4", returns="i4",
    bounces="i4", was_looked_at="i4",
)  # fmt: skip
"""What is summed up of an item inside: its present spell (``since`` when, in which ``bin`` and ``state``),
the time ``spent`` in each state, the reading of the working clock when it arrived and was first started, the
``seam`` over which it came to its step, the team that has sent it back (``back_from``) until it is queued
again, and whether its last team only looked at it."""
BIN: Final = _record(
    wip="i8", inside="i8", arrivals="i8", ends=_BY_OUTCOME, time=_BY_STATE, whole=_BY_STATE,
)  # fmt: skip
BIN_OF_TEAM: Final = _record(
    length="i8", whole="i8", in_work="i8", busy="i8", queued="i8", started="i8", waits="i8", gave_up="i8",
    gave_up_waits="i8",
)  # fmt: skip
BIN_OF_SEAM: Final = _record(
    handoffs="i8", handoff_time="i8", visits="i8", wait="i8", returns="i8",
    questions="i8", sent_back="i8", misrouted="i8", added="i8",
)  # fmt: skip
"""Sums of a bin, of a team in a bin and of a seam in a bin. A stretch of time that crosses bins is booked as
what is left of its first bin, less what is left of its last, and (``inside``, ``whole``) one stretch that
begins in its first less one that ends in its last."""
_READ: Final = (
    Table("steps", STEP), Table("exits", EXIT), Table("members", MEMBER), Table("crossings", CROSSING),
    Table("kinds", grid=True),
    Table("samplers", SAMPLER), Table("step_queues"), Table("step_limits"), Table("group_teams"),
    Table("person_teams"),
    Table("person_counts"), Table("person_seats"), Table("team_clocks"), Table("speeds", FLOAT),
    Table("classes", FLOAT),
    Table("values", FLOAT), Table("piece_moments"), Table("rates", FLOAT), Table("dates"), Table("opens"),
    Table("closes"),
    Table("rules", RULE), Table("work_rules"), Table("inherits", grid=True),
    Table("timers", TIMER), Table("work_timers"), Table("timer_moments"),
    Table("work_dues"), Table("due_moments"), Table("due_dates"),
    Table("work_clocks"), Table("clock_steps"), Table("clock_asks", grid=True),
    Table("before"), Table("gate_moments"), Table("gate_papers"), Table("gate_people"),
    Table("passes", FLOAT), Table("passes_when"), Table("streams", STREAM),
    Table("valves"), Table("edges"),
    Table("worked_edges", grid=True),
    Table("clauses", CLAUSE), Table("mark_kinds", MARK_KIND), Table("levels", FLOAT),
    Table("carried", grid=True), Table("setters", SETTER), Table("setter_rows"),
    Table("asks", ASK), Table("deciders", DECIDER), Table("decider_queues", grid=True), Table("step_asks"),
    Table("asks_back", ASK_BACK), Table("answers_back", grid=True), Table("causes_back", CAUSE),
    Table("cases", CASE), Table("worths", grid=True), Table("work_worths", WORK_WORTH),
    Table("buckets", grid=True),
)  # fmt: skip
_KEPT: Final = (
    Table("teams", TEAM, life=Life.KEPT), Table("idle", life=Life.KEPT), Table("idlers", life=Life.KEPT),
    Table("free", life=Life.WRITTEN), Table("groups", GROUP, life=Life.KEPT),
    Table("people", PERSON, life=Life.KEPT),
    Table("clocks", CLOCK, life=Life.KEPT), Table("limits", LIMIT, life=Life.KEPT),
    Table("sources", SOURCE, life=Life.KEPT), Table("gates", GATE, life=Life.KEPT),
    Table("blocked", grid=True, life=Life.KEPT), Table("turns", life=Life.KEPT),
    Table("stirred", life=Life.WRITTEN),
    Table("drawn", grid=True, life=Life.WRITTEN), Table("newest", life=Life.KEPT),
    Table("items", ITEM, life=Life.WRITTEN, full=ITEMS_FULL),
    Table("memory", np.dtype(np.int32), grid=True, life=Life.WRITTEN, full=ITEMS_FULL),
    Table("marks", grid=True, life=Life.WRITTEN, full=ITEMS_FULL),
    Table("parts", PART, life=Life.WRITTEN, full=ITEMS_FULL),
    Table("calls", CALL, life=Life.WRITTEN, full=ITEMS_FULL),
    Table("lanes", LANE, life=Life.WRITTEN, full=LANES_FULL),
    Table("broods", BROOD, life=Life.WRITTEN, full=BROODS_FULL),
    Table("left_marks", grid=True, life=Life.WRITTEN, full=BROODS_FULL),
    Table("children", CHILD, life=Life.WRITTEN, full=CHILDREN_FULL),
    Table("taken_marks", grid=True, life=Life.WRITTEN, full=CHILDREN_FULL),
    Table("events", EVENT, life=Life.WRITTEN, full=EVENTS_FULL),
    Table("results", grid=True, life=Life.WRITTEN), Table("log", grid=True, life=Life.WRITTEN, full=LOG_FULL),
)  # fmt: skip
_BOOK: Final = (
    Table("facts", FACT, life=Life.WRITTEN, full=ITEMS_FULL), Table("bins", BIN, life=Life.KEPT),
    Table("bins_of_teams", BIN_OF_TEAM, grid=True, life=Life.KEPT), Table("busy", grid=True, life=Life.KEPT),
    Table("in_meetings", grid=True, life=Life.KEPT),
    Table("held", grid=True, life=Life.KEPT),
    Table("seam_of", grid=True, life=Life.KEPT),
    Table("seams", grid=True, life=Life.WRITTEN, full=SEAMS_FULL),
    Table("bins_of_seams", BIN_OF_SEAM, grid=True, life=Life.WRITTEN, full=SEAMS_FULL),
)  # fmt: skip
OF_BOOK: Final = ("edges", "worked_edges", *(table.name for table in _BOOK))
"""The tables that are empty in a run of which the whole log is wanted."""
TABLES: Final = {table.name: table for table in (*_READ, *stops.TABLES, *_KEPT, *_BOOK)}
PLACES: Final = {name: place for place, name in enumerate(TABLES)}
"""Where in the record of the run the address of a table stands."""
"""First what the kernel reads, then what it keeps, then the book.

``kinds`` (Q, Q) holds rows of ``crossings``; ``speeds`` those of person after person; ``drawn`` (2 streams,
BLOCK) the last two blocks of each stream and ``newest`` their numbers; ``blocked`` (L, L) how many holders of
one limit wait outside another; ``idle`` (1 + skills for each team) how many have nothing in hand, on shift or
not, all and by skill, and ``person_counts`` the places in it at which each person counts, up to a `NONE`;
``idlers`` who they are, a bit for each member of a team from its ``first_word`` on, and ``person_seats`` the
bits of each person, up to a `NONE`; ``free`` room to list people; ``turns`` the counters of teams chosen in
turn; ``gate_moments`` when gates open and ``gate_papers`` up to when what is on the agenda then was tabled;
``work_rules`` and ``work_timers`` (W + 1) where the rules and the timers of each work type begin;
``timer_moments`` the moments of timers; ``work_dues`` (W + 1) where the ``due_moments`` of each work type
begin, and ``due_dates`` when what comes at each of the ``dates`` is due;
``work_clocks`` (W,) on what promises pass, and ``clock_steps`` (S,) and ``clock_asks`` (W, questions and
work) where these stop;
``inherits`` (rules, marks) whether the children of a rule take over a mark,
``left_marks`` (broods, marks) the marks of the parents of broods then and
``taken_marks`` (children, marks) those of children to come; ``stirred`` the groups to be dispatched,
the next one last; ``memory`` (items, width) each item's
tokens, visits and last people (plus 1, so that 0 is none); ``carried`` (works, marks) whether work carries
a mark, ``marks`` (items, 2 marks) what each item's marks are and what of them has been told; ``setter_rows``
the rows of ``setters`` of steps, then those of ways out and of crossings; ``worths`` (works, classes) the
samplers of values, ``work_worths`` (works,) what is settled on arrival; ``buckets`` (steps, columns) the
ranks of steps by class, then by case of the cost of delay of their work; ``step_asks`` (steps + 1) where what
each step asks begins, and ``decider_queues`` (deciders, Q) the queue of an answer by the one that asks;
``asks_back`` by kind of hand-off what is asked at it, ``answers_back`` (kinds, works) the steps of the
answers and ``causes_back`` by step the causes;
``results`` (columns, items) the columns of `ITEM_SUMMARY_COLUMNS` by the item's number, or the first of them
only; ``log`` (rows, 9) the records since it was last emptied.

The book, with B bins between ``edges``: ``worked_edges`` (clocks, B + 1) the reading of each clock at these,
``facts`` by slot, ``bins`` (B,), ``bins_of_teams`` (B, Q), ``busy``, ``held`` and ``in_meetings``
(B, P), ``seam_of`` (Q, Q) the number of a pair of teams, ``seams`` (S, 2) the pairs, ``bins_of_seams``
(S, B)."""
RUN: Final = _record(
    horizon="i8", now="i8", key_0="u8", key_1="u8", at_this_moment="i8", last_key="i8", numbered="i8",
    capacity="i8",
    rows="i8", due="i8", gap="i4", slots_used="i4", free_item="i4", lanes_used="i4", free_lane="i4",
    lanes_open="i4", look="i4",
    batch_source="i4", batch_left="i8",
    first_in="i4", last_in="i4", to_dispatch="i4", dispatching="i4", group="i4", phase="i4", rank="i4",
    last_kept="i4",
    event_margin="i4", memory_width="i4", inside="i4", summed="i4", working_clock="i4", seams_found="i4",
    bin="i4", parts_may_fail="i4", bin_ends="i8",
    marks="i4", most_records="i4", first_answer="i4", going_on="i4", going_on_for="i4",
    first_brood="i4", last_brood="i4", free_child="i4", children_used="i4", children_due="i8",
    children_made="i8", too_late="i8",
    at=f"({len(TABLES)},)i8", length=f"({len(TABLES)},)i8", width=f"({len(TABLES)},)i8",
)  # fmt: skip
"""The run as a whole, with the address of each of `TABLES`, how many rows it has and how wide they are.
``rows`` of the log are written (unless it is ``summed`` up); ``due`` events are scheduled, above a ``gap`` if
the first has just been taken; ``numbered`` items have come of the ``capacity`` of the results, ``inside`` of
them are not gone; ``slots_used`` and ``lanes_used`` have been in use, of which those that are free again form
a list from ``free_item`` and ``free_lane`` on; if it is to ``look``, it is sought at the end of the moment
whether items wait for one another for ever; ``to_dispatch`` groups are stirred; ``event_margin`` is the most
events that one thing schedules; ``bin`` is that of now and ``bin_ends`` when the next begins; items have so
many ``marks``, their ``parts_may_fail`` or not, steps from ``first_answer`` on are answers, and one thing
adds ``most_records`` to the log at most; the item in the slot ``going_on``, made by the maker
``going_on_for`` or `NONE`, has skipped a step and goes on next. ``children_due`` are to come, in
``children_used`` rows with those that are free again from ``free_child`` on; the broods from ``first_brood``
to ``last_brood`` are to be scheduled; ``children_made`` have been, and ``too_late`` will never come."""
