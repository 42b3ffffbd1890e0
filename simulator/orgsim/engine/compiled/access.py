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
from orgsim.engine.compiled.records import (
    Bin,
    BinOfSeam,
    BinOfTeam,
    Clock,
    Crossing,
    Delay,
    Event,
    Exit,
    Fact,
    Grid,
    Group,
    Item,
    Lane,
    Limit,
    Member,
    NumberGrid,
    Numbers,
    Person,
    Rows,
    Run,
    Sampler,
    Source,
    Step,
    Stream,
    Team,
)
from orgsim.engine.compiled.table_type import TableType

OFFSETS = {name: field[1] for name, field in (tables.RUN.fields or {}).items()}


def _rows(name: str) -> Any:
    """A table of this name, of one dimension, or of two where its rows have a width."""
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


steps: Callable[[Run], Rows[Step]] = _rows("steps")
exits: Callable[[Run], Rows[Exit]] = _rows("exits")
members: Callable[[Run], Rows[Member]] = _rows("members")
crossings: Callable[[Run], Rows[Crossing]] = _rows("crossings")
samplers: Callable[[Run], Rows[Sampler]] = _rows("samplers")
kinds: Callable[[Run], NumberGrid] = _rows("kinds")
step_queues: Callable[[Run], Numbers] = _rows("step_queues")
step_limits: Callable[[Run], Numbers] = _rows("step_limits")
group_teams: Callable[[Run], Numbers] = _rows("group_teams")
person_teams: Callable[[Run], Numbers] = _rows("person_teams")
team_clocks: Callable[[Run], Numbers] = _rows("team_clocks")
person_counts: Callable[[Run], Numbers] = _rows("person_counts")
person_seats: Callable[[Run], Numbers] = _rows("person_seats")
speeds: Callable[[Run], Rows[float]] = _rows("speeds")
classes: Callable[[Run], Rows[float]] = _rows("classes")
values: Callable[[Run], Rows[float]] = _rows("values")
piece_moments: Callable[[Run], Numbers] = _rows("piece_moments")
rates: Callable[[Run], Rows[float]] = _rows("rates")
dates: Callable[[Run], Numbers] = _rows("dates")
opens: Callable[[Run], Numbers] = _rows("opens")
closes: Callable[[Run], Numbers] = _rows("closes")
before: Callable[[Run], Numbers] = _rows("before")
streams: Callable[[Run], Rows[Stream]] = _rows("streams")
valves: Callable[[Run], Numbers] = _rows("valves")
edges: Callable[[Run], Numbers] = _rows("edges")
worked_edges: Callable[[Run], NumberGrid] = _rows("worked_edges")
delays: Callable[[Run], Rows[Delay]] = _rows("delays")
teams: Callable[[Run], Rows[Team]] = _rows("teams")
idle: Callable[[Run], Numbers] = _rows("idle")
idlers: Callable[[Run], Numbers] = _rows("idlers")
free: Callable[[Run], Numbers] = _rows("free")
groups: Callable[[Run], Rows[Group]] = _rows("groups")
people: Callable[[Run], Rows[Person]] = _rows("people")
clocks: Callable[[Run], Rows[Clock]] = _rows("clocks")
limits: Callable[[Run], Rows[Limit]] = _rows("limits")
sources: Callable[[Run], Rows[Source]] = _rows("sources")
blocked: Callable[[Run], NumberGrid] = _rows("blocked")
turns: Callable[[Run], Numbers] = _rows("turns")
stirred: Callable[[Run], Numbers] = _rows("stirred")
drawn: Callable[[Run], NumberGrid] = _rows("drawn")
newest: Callable[[Run], Numbers] = _rows("newest")
items: Callable[[Run], Rows[Item]] = _rows("items")
memory: Callable[[Run], NumberGrid] = _rows("memory")
lanes: Callable[[Run], Rows[Lane]] = _rows("lanes")
events: Callable[[Run], Rows[Event]] = _rows("events")
results: Callable[[Run], NumberGrid] = _rows("results")
log: Callable[[Run], NumberGrid] = _rows("log")
facts: Callable[[Run], Rows[Fact]] = _rows("facts")
bins: Callable[[Run], Rows[Bin]] = _rows("bins")
bins_of_teams: Callable[[Run], Grid[BinOfTeam]] = _rows("bins_of_teams")
busy: Callable[[Run], NumberGrid] = _rows("busy")
seam_of: Callable[[Run], NumberGrid] = _rows("seam_of")
seams: Callable[[Run], NumberGrid] = _rows("seams")
bins_of_seams: Callable[[Run], Grid[BinOfSeam]] = _rows("bins_of_seams")
