"""The tables of a run as the kernel sees them: ``items(run)[slot].effort``.

The run itself is one record; it holds where each table begins and how many rows it has. So a function of the
kernel is given one pointer and not thirty arrays, which is what keeps it quick to compile and to call.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from llvmlite import ir
from numba import from_dtype, types
from numba.core import cgutils
from numba.extending import intrinsic

from orgsim.engine.compiled import tables
from orgsim.engine.compiled.model_records import (
    Ask,
    AskBack,
    Case,
    Cause,
    Clause,
    Clock,
    Crossing,
    Decider,
    Exit,
    Gate,
    Group,
    Limit,
    MarkKind,
    Member,
    Rule,
    Sampler,
    Setter,
    Source,
    Step,
    Stream,
    Team,
    Timer,
    WorkWorth,
)
from orgsim.engine.compiled.records import (
    Bin,
    BinOfSeam,
    BinOfTeam,
    Brood,
    Call,
    Child,
    Event,
    Fact,
    Item,
    Lane,
    Part,
    Person,
    Run,
)
from orgsim.engine.compiled.rows import Grid, NumberGrid, Numbers, Rows
from orgsim.engine.compiled.table_type import TableType

OFFSETS = {name: field[1] for name, field in (tables.RUN.fields or {}).items()}


def table_of(name: str) -> Any:
    """What gives a run's table of this name, of one dimension, or of two where its rows have a width."""
    table, place = tables.TABLES[name], tables.PLACES[name]
    kind = TableType(name, from_dtype(table.record), table.record.itemsize, 1 + table.grid)

    @intrinsic
    def rows(typing_context: Any, run: Any) -> Any:
        def build(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            found = cgutils.create_struct_proxy(kind)(context, builder)
            found.data = builder.inttoptr(
                _number(builder, arguments[0], "at", place), context.get_value_type(types.voidptr)
            )
            found.length = _number(builder, arguments[0], "length", place)
            found.width = _number(builder, arguments[0], "width", place)
            return found._getvalue()

        return kind(run), build

    return rows


def _number(builder: Any, run: Any, field: str, place: int) -> Any:
    """The number at a place of a field of the run, which no function of the kernel changes."""
    offset = ir.Constant(ir.IntType(64), OFFSETS[field] + 8 * place)
    at = builder.gep(builder.bitcast(run, ir.IntType(8).as_pointer()), [offset])
    load = builder.load(builder.bitcast(at, ir.IntType(64).as_pointer()))
    load.set_metadata("invariant.load", builder.module.add_metadata([]))
    return load


steps: Callable[[Run], Rows[Step]] = table_of("steps")
exits: Callable[[Run], Rows[Exit]] = table_of("exits")
members: Callable[[Run], Rows[Member]] = table_of("members")
crossings: Callable[[Run], Rows[Crossing]] = table_of("crossings")
samplers: Callable[[Run], Rows[Sampler]] = table_of("samplers")
kinds: Callable[[Run], NumberGrid] = table_of("kinds")
step_queues: Callable[[Run], Numbers] = table_of("step_queues")
step_limits: Callable[[Run], Numbers] = table_of("step_limits")
group_teams: Callable[[Run], Numbers] = table_of("group_teams")
person_teams: Callable[[Run], Numbers] = table_of("person_teams")
team_clocks: Callable[[Run], Numbers] = table_of("team_clocks")
person_counts: Callable[[Run], Numbers] = table_of("person_counts")
person_seats: Callable[[Run], Numbers] = table_of("person_seats")
speeds: Callable[[Run], Rows[float]] = table_of("speeds")
classes: Callable[[Run], Rows[float]] = table_of("classes")
values: Callable[[Run], Rows[float]] = table_of("values")
piece_moments: Callable[[Run], Numbers] = table_of("piece_moments")
rates: Callable[[Run], Rows[float]] = table_of("rates")
dates: Callable[[Run], Numbers] = table_of("dates")
opens: Callable[[Run], Numbers] = table_of("opens")
closes: Callable[[Run], Numbers] = table_of("closes")
rules: Callable[[Run], Rows[Rule]] = table_of("rules")
work_rules: Callable[[Run], Numbers] = table_of("work_rules")
timers: Callable[[Run], Rows[Timer]] = table_of("timers")
work_timers: Callable[[Run], Numbers] = table_of("work_timers")
work_dues: Callable[[Run], Numbers] = table_of("work_dues")
due_moments: Callable[[Run], Numbers] = table_of("due_moments")
due_dates: Callable[[Run], Numbers] = table_of("due_dates")
work_clocks: Callable[[Run], Numbers] = table_of("work_clocks")
clock_steps: Callable[[Run], Numbers] = table_of("clock_steps")
clock_asks: Callable[[Run], NumberGrid] = table_of("clock_asks")
timer_moments: Callable[[Run], Numbers] = table_of("timer_moments")
broods: Callable[[Run], Rows[Brood]] = table_of("broods")
children: Callable[[Run], Rows[Child]] = table_of("children")
inherits: Callable[[Run], NumberGrid] = table_of("inherits")
left_marks: Callable[[Run], NumberGrid] = table_of("left_marks")
taken_marks: Callable[[Run], NumberGrid] = table_of("taken_marks")
before: Callable[[Run], Numbers] = table_of("before")
streams: Callable[[Run], Rows[Stream]] = table_of("streams")
gate_moments: Callable[[Run], Numbers] = table_of("gate_moments")
gate_papers: Callable[[Run], Numbers] = table_of("gate_papers")
gate_people: Callable[[Run], Numbers] = table_of("gate_people")
valves: Callable[[Run], Numbers] = table_of("valves")
edges: Callable[[Run], Numbers] = table_of("edges")
worked_edges: Callable[[Run], NumberGrid] = table_of("worked_edges")
clauses: Callable[[Run], Rows[Clause]] = table_of("clauses")
mark_kinds: Callable[[Run], Rows[MarkKind]] = table_of("mark_kinds")
levels: Callable[[Run], Rows[float]] = table_of("levels")
carried: Callable[[Run], NumberGrid] = table_of("carried")
setters: Callable[[Run], Rows[Setter]] = table_of("setters")
asks: Callable[[Run], Rows[Ask]] = table_of("asks")
deciders: Callable[[Run], Rows[Decider]] = table_of("deciders")
decider_queues: Callable[[Run], NumberGrid] = table_of("decider_queues")
step_asks: Callable[[Run], Numbers] = table_of("step_asks")
asks_back: Callable[[Run], Rows[AskBack]] = table_of("asks_back")
answers_back: Callable[[Run], NumberGrid] = table_of("answers_back")
causes_back: Callable[[Run], Rows[Cause]] = table_of("causes_back")
cases: Callable[[Run], Rows[Case]] = table_of("cases")
worths: Callable[[Run], NumberGrid] = table_of("worths")
work_worths: Callable[[Run], Rows[WorkWorth]] = table_of("work_worths")
buckets: Callable[[Run], NumberGrid] = table_of("buckets")
setter_rows: Callable[[Run], Numbers] = table_of("setter_rows")
teams: Callable[[Run], Rows[Team]] = table_of("teams")
idle: Callable[[Run], Numbers] = table_of("idle")
idlers: Callable[[Run], Numbers] = table_of("idlers")
free: Callable[[Run], Numbers] = table_of("free")
groups: Callable[[Run], Rows[Group]] = table_of("groups")
people: Callable[[Run], Rows[Person]] = table_of("people")
clocks: Callable[[Run], Rows[Clock]] = table_of("clocks")
limits: Callable[[Run], Rows[Limit]] = table_of("limits")
sources: Callable[[Run], Rows[Source]] = table_of("sources")
passes: Callable[[Run], Rows[float]] = table_of("passes")
passes_when: Callable[[Run], Numbers] = table_of("passes_when")
gates: Callable[[Run], Rows[Gate]] = table_of("gates")
blocked: Callable[[Run], NumberGrid] = table_of("blocked")
turns: Callable[[Run], Numbers] = table_of("turns")
stirred: Callable[[Run], Numbers] = table_of("stirred")
drawn: Callable[[Run], NumberGrid] = table_of("drawn")
newest: Callable[[Run], Numbers] = table_of("newest")
items: Callable[[Run], Rows[Item]] = table_of("items")
memory: Callable[[Run], NumberGrid] = table_of("memory")
marks: Callable[[Run], NumberGrid] = table_of("marks")
parts: Callable[[Run], Rows[Part]] = table_of("parts")
calls: Callable[[Run], Rows[Call]] = table_of("calls")
lanes: Callable[[Run], Rows[Lane]] = table_of("lanes")
events: Callable[[Run], Rows[Event]] = table_of("events")
results: Callable[[Run], NumberGrid] = table_of("results")
log: Callable[[Run], NumberGrid] = table_of("log")
facts: Callable[[Run], Rows[Fact]] = table_of("facts")
bins: Callable[[Run], Rows[Bin]] = table_of("bins")
bins_of_teams: Callable[[Run], Grid[BinOfTeam]] = table_of("bins_of_teams")
busy: Callable[[Run], NumberGrid] = table_of("busy")
held: Callable[[Run], NumberGrid] = table_of("held")
in_meetings: Callable[[Run], NumberGrid] = table_of("in_meetings")
seam_of: Callable[[Run], NumberGrid] = table_of("seam_of")
seams: Callable[[Run], NumberGrid] = table_of("seams")
bins_of_seams: Callable[[Run], Grid[BinOfSeam]] = table_of("bins_of_seams")
