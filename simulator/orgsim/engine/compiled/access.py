"""The tables of a run as the kernel sees them: ``items(run)[slot].effort``.

The run itself is one record; it holds where each table begins and how many rows it has. So a function of the kernel is given one
pointer and not thirty arrays, which is what keeps it quick to compile and to call.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from llvmlite import ir
from numba import from_dtype, types
from numba.core import cgutils
from numba.extending import intrinsic

from orgsim.engine.compiled import tables
from orgsim.engine.compiled.table_type import TableType

Table = Callable[[Any], Any]
OFFSETS = {name: field[1] for name, field in (tables.RUN.fields or {}).items()}
INTEGER, FLOAT = np.dtype(np.int64), np.dtype(np.float64)


def _table(name: str, record: np.dtype[Any], dimensions: int) -> Table:
    """A table of this name, of one dimension, or of two where its rows have a width."""
    place = tables.TABLES.index(name)
    kind = TableType(name, from_dtype(record), record.itemsize, dimensions)

    @intrinsic
    def rows(typing_context: Any, run: Any) -> Any:
        def build(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            table = cgutils.create_struct_proxy(kind)(context, builder)
            table.data = builder.inttoptr(_number(builder, arguments[0], "at", place), context.get_value_type(types.voidptr))
            table.length = _number(builder, arguments[0], "length", place)
            table.width = _number(builder, arguments[0], "width", place)
            return table._getvalue()

        return kind(run), build

    return rows


def _number(builder: Any, run: Any, field: str, place: int) -> Any:
    """The number at a place of a field of the run, which no function of the kernel changes."""
    offset = ir.Constant(ir.IntType(64), OFFSETS[field] + 8 * place)
    at = builder.gep(builder.bitcast(run, ir.IntType(8).as_pointer()), [offset])
    load = builder.load(builder.bitcast(at, ir.IntType(64).as_pointer()))
    load.set_metadata("invariant.load", builder.module.add_metadata([]))
    return load


def _rows(name: str, record: np.dtype[Any]) -> Table:
    return _table(name, record, 1)


def _grid(name: str, record: np.dtype[Any]) -> Table:
    return _table(name, record, 2)


steps, exits, members = _rows("steps", tables.STEP), _rows("exits", tables.EXIT), _rows("members", tables.MEMBER)
crossings, kinds, samplers = _rows("crossings", tables.CROSSING), _grid("kinds", INTEGER), _rows("samplers", tables.SAMPLER)
step_queues, step_limits = _rows("step_queues", INTEGER), _rows("step_limits", INTEGER)
group_teams, person_teams, team_clocks = _rows("group_teams", INTEGER), _rows("person_teams", INTEGER), _rows("team_clocks", INTEGER)
person_counts, person_seats = _rows("person_counts", INTEGER), _rows("person_seats", INTEGER)
speeds, classes, values = _rows("speeds", FLOAT), _rows("classes", FLOAT), _rows("values", FLOAT)
piece_moments, rates, dates = _rows("piece_moments", INTEGER), _rows("rates", FLOAT), _rows("dates", INTEGER)
opens, closes, before = _rows("opens", INTEGER), _rows("closes", INTEGER), _rows("before", INTEGER)
streams, valves = _rows("streams", tables.STREAM), _rows("valves", INTEGER)
edges, worked_edges = _rows("edges", INTEGER), _grid("worked_edges", INTEGER)

teams, idle, idlers, free = _rows("teams", tables.TEAM), _rows("idle", INTEGER), _rows("idlers", INTEGER), _rows("free", INTEGER)
groups, people = _rows("groups", tables.GROUP), _rows("people", tables.PERSON)
clocks, limits, sources = _rows("clocks", tables.CLOCK), _rows("limits", tables.LIMIT), _rows("sources", tables.SOURCE)
blocked, turns, stirred = _grid("blocked", INTEGER), _rows("turns", INTEGER), _rows("stirred", INTEGER)
drawn, newest = _grid("drawn", INTEGER), _rows("newest", INTEGER)
items, memory, lanes = _rows("items", tables.ITEM), _grid("memory", np.dtype(np.int32)), _rows("lanes", tables.LANE)
events, results, log = _rows("events", tables.EVENT), _grid("results", INTEGER), _grid("log", INTEGER)

facts, bins, bins_of_teams = _rows("facts", tables.FACT), _rows("bins", tables.BIN), _grid("bins_of_teams", tables.BIN_OF_TEAM)
busy, seam_of, seams = _grid("busy", INTEGER), _grid("seam_of", INTEGER), _grid("seams", INTEGER)
bins_of_seams = _grid("bins_of_seams", tables.BIN_OF_SEAM)
