"""The tables of a run as the kernel sees them: ``items(run)[slot].effort``.

The run itself is one record; it holds where each table begins and how many rows it has. So a function of the kernel is given one
pointer and not thirty arrays, which is what keeps it quick to compile and to call.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from llvmlite import ir
from numba import from_dtype, types
from numba.core import cgutils
from numba.extending import intrinsic

from orgsim.engine.compiled import tables
from orgsim.engine.compiled.table_type import TableType

Rows = Callable[[Any], Any]
OFFSETS = {name: field[1] for name, field in (tables.RUN.fields or {}).items()}


def _rows(name: str) -> Rows:
    """A table of this name, of one dimension, or of two where its rows have a width."""
    table, place = tables.TABLES[name], tables.PLACES[name]
    kind = TableType(name, from_dtype(table.record), table.record.itemsize, 1 + table.grid)

    @intrinsic
    def rows(typing_context: Any, run: Any) -> Any:
        def build(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            found = cgutils.create_struct_proxy(kind)(context, builder)
            found.data = builder.inttoptr(_number(builder, arguments[0], "at", place), context.get_value_type(types.voidptr))
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


steps, exits, members, crossings = _rows("steps"), _rows("exits"), _rows("members"), _rows("crossings")
kinds, samplers, step_queues, step_limits = _rows("kinds"), _rows("samplers"), _rows("step_queues"), _rows("step_limits")
group_teams, person_teams, team_clocks = _rows("group_teams"), _rows("person_teams"), _rows("team_clocks")
person_counts, person_seats = _rows("person_counts"), _rows("person_seats")
speeds, classes, values = _rows("speeds"), _rows("classes"), _rows("values")
piece_moments, rates, dates = _rows("piece_moments"), _rows("rates"), _rows("dates")
opens, closes, before = _rows("opens"), _rows("closes"), _rows("before")
streams, valves, edges, worked_edges = _rows("streams"), _rows("valves"), _rows("edges"), _rows("worked_edges")

delays = _rows("delays")

teams, idle, idlers, free = _rows("teams"), _rows("idle"), _rows("idlers"), _rows("free")
groups, people, clocks = _rows("groups"), _rows("people"), _rows("clocks")
limits, sources, blocked, turns, stirred = _rows("limits"), _rows("sources"), _rows("blocked"), _rows("turns"), _rows("stirred")
drawn, newest, items, memory, lanes = _rows("drawn"), _rows("newest"), _rows("items"), _rows("memory"), _rows("lanes")
events, results, log = _rows("events"), _rows("results"), _rows("log")

facts, bins, bins_of_teams, busy = _rows("facts"), _rows("bins"), _rows("bins_of_teams"), _rows("busy")
seam_of, seams, bins_of_seams = _rows("seam_of"), _rows("seams"), _rows("bins_of_seams")
