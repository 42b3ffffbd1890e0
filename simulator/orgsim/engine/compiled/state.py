"""One run as the kernel sees it: made, used again, and given more room."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np

from orgsim.engine.compiled import tables
from orgsim.engine.compiled.codes import BEFORE_ALL, RESULTS_FULL
from orgsim.engine.compiled.layout import Life, Records, room
from orgsim.engine.compiled.start import first_run, first_tables
from orgsim.engine.compiled.switches import needed
from orgsim.log.log import Integers
from orgsim.log.vocabulary import NONE
from orgsim.model.model import Model

PACE_MARGIN: Final = 1.05
MOST_TIMES: Final = 16
"""Room for results: above what the pace so far foretells, and at most so many times what there is."""
LARGEST_SPARE: Final = 1 << 26
"""Bytes of tables that are kept for another run."""


class State:
    """One run: ``run`` is its record, ``tables`` are the arrays whose addresses stand there, by name."""

    def __init__(self, run: Records, given: dict[str, Records]) -> None:
        self.run = run
        self.tables = given
        shown = [given[name] for name in tables.TABLES]
        run["at"][0] = [_address(rows) for rows in shown]
        run["length"][0] = [len(rows) for rows in shown]
        run["width"][0] = [_width(rows) for rows in shown]
        run["capacity"] = _width(given["results"])

    def __getitem__(self, name: str) -> int:
        """A number of the run's record."""
        return int(self.run[name][0])

    def put(self, name: str, rows: Records) -> None:
        """Give the run a longer table in the place of the one of that name."""
        self.tables[name] = rows
        place = tables.PLACES[name]
        self.run["at"][0, place] = _address(rows)
        self.run["length"][0, place] = len(rows)
        self.run["width"][0, place] = _width(rows)
        self.run["capacity"] = _width(self.tables["results"])

    def begin(self, first: State, key: tuple[int, int]) -> State:
        """The same tables, grown or not, as they are when nothing has happened; ``key`` is seed and
        replication."""
        for name, rows in self.tables.items():
            if _life(name) == Life.KEPT:
                rows[:] = first.tables[name]
        for name in self.run.dtype.names or ():
            if name not in ("at", "length", "width", "capacity"):
                self.run[name] = first.run[name]
        self.run["key_0"], self.run["key_1"] = key
        self.tables["events"][0] = (BEFORE_ALL, 0, NONE, 0)
        return self

    @property
    def is_spare(self) -> bool:
        """Whether its tables are small enough to be kept for another run."""
        return sum(rows.nbytes for rows in self.tables.values()) <= LARGEST_SPARE


class Beginning:
    """What all runs of a model begin with, the switches that its kernel needs, and the tables of runs that
    are over, which the next ones use again.
    """

    def __init__(self, model: Model, rows: int, edges: Integers | None) -> None:
        given = first_tables(model, rows, edges)
        self.first = State(first_run(model, edges), given)
        self.switches = needed(model)
        self._spare: list[State] = []

    def state(self, key: tuple[int, int]) -> State:
        """A state in which nothing has happened; ``key`` is seed and replication. Threads may ask at once."""
        try:
            state = self._spare.pop()
        except IndexError:
            first = self.first
            state = State(first.run.copy(), _of_its_own(first.tables))
        return state.begin(self.first, key)

    def take_back(self, state: State) -> None:
        """Keep the tables of a run that is over, unless they are very large."""
        if state.is_spare:
            self._spare.append(state)


@lru_cache(maxsize=4)
def beginning(model: Model, rows: int, edges: bytes | None = None) -> Beginning:
    """What all runs of a model begin with; ``edges`` are the limits of the bins, as bytes of int64, if runs
    are to be summed up."""
    return Beginning(model, rows, None if edges is None else np.frombuffer(edges, dtype=np.int64))


def grow(state: State, code: int) -> None:
    """Give the table that was full twice the room."""
    if code == RESULTS_FULL:
        state.put("results", _wider(state.tables["results"], _room_for_results(state)))
    for name, table in tables.TABLES.items():
        if table.full == code:
            state.put(name, _twice(state.tables[name]))


def _life(name: str) -> Life:
    """What a run does with a table; one that the kernel does not know is changed by none."""
    table = tables.TABLES.get(name)
    return Life.READ if table is None else table.life


def _of_its_own(first: dict[str, Records]) -> dict[str, Records]:
    """Tables for another run: shared where no run changes them."""
    return {
        name: rows if _life(name) == Life.READ else room(rows.shape, rows.dtype)
        for name, rows in first.items()
    }


def _room_for_results(state: State) -> int:
    """Items for which there is room in the next table of results: those of the whole run at the pace so far,
    within bounds.

    Where that is right the table is not copied again, which for millions of items would take their memory
    twice.
    """
    now = state.tables["results"].shape[1]
    expected = PACE_MARGIN * state["numbered"] * state["horizon"] / max(1, state["now"])
    return int(min(max(expected, 2 * now), MOST_TIMES * now))


def _wider(rows: Records, width: int) -> Records:
    """A copy of a table of columns with room for more in each."""
    wider = room((len(rows), width), rows.dtype)
    wider[:, : rows.shape[1]] = rows
    return wider


def _address(rows: Records) -> int:
    """Where a table lies in memory."""
    place: int = rows.ctypes.data
    return place


def _width(rows: Records) -> int:
    """How many elements are in a row of a table."""
    return rows.size // max(1, len(rows))


def _twice(records: Records) -> Records:
    """A copy with as much room again; copied as bytes, since NumPy copies records field by field."""
    larger = room((2 * len(records), *records.shape[1:]), records.dtype)
    larger.view(np.uint8).reshape(-1)[: records.nbytes] = records.view(np.uint8).reshape(-1)
    return larger
