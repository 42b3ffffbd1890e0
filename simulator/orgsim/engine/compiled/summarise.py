"""The book of the kernel: its tables at the start of a run, and the Summary at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from orgsim.engine.compiled import tables
from orgsim.engine.compiled.kernel import CHUNK, MOST_SEAMS
from orgsim.engine.compiled.tables import Records
from orgsim.engine.compiled.tabulate import table
from orgsim.log.header import Header
from orgsim.log.log import Integers
from orgsim.log.summary import ITEM_SUMMARY_COLUMNS, PAUSED, QUEUE, REWORK, TOUCH, Summary
from orgsim.log.vocabulary import NONE

if TYPE_CHECKING:
    from orgsim.engine.compiled.state import State

FEWEST_SEAMS: Final = 4 + CHUNK * MOST_SEAMS
SEAM_SUMS: Final = {
    "handoffs": "handoffs", "handoff_time": "handoff_time", "seam_starts": "starts", "seam_wait": "wait", "returns": "returns",
}  # fmt: skip
"""Fields of the Summary and those of `BIN_OF_SEAM`."""


def book_of(header: Header, edges: Integers, items: int) -> dict[str, Records]:
    """The empty tables of the book for bins between ``edges``, with room for so many items inside.

    Raises ValueError when the bins do not run from 0 to the horizon.
    """
    if len(edges) < 2 or edges[0] != 0 or edges[-1] != header.horizon or np.any(np.diff(edges) <= 0):
        raise ValueError("time bins must rise from 0 to the horizon")
    bins, teams, people = len(edges) - 1, len(header.teams), len(header.people)
    return {
        "edges": np.array(edges, dtype=np.int64),
        "worked_edges": np.array([clock.worked_many(edges) for clock in header.clocks], dtype=np.int64),
        "on_shift": _on_shift(header, edges),
        "facts": table(tables.FACT, items),
        "bins": table(tables.BIN, bins),
        "bins_of_teams": table(tables.BIN_OF_TEAM, (bins, teams)),
        "busy": np.zeros((bins, people), dtype=np.int64),
        "seam_of": np.full((teams, teams), NONE, dtype=np.int64),
        "seams": np.zeros((FEWEST_SEAMS, 2), dtype=np.int64),
        "bins_of_seams": table(tables.BIN_OF_SEAM, (FEWEST_SEAMS, bins)),
    }


def closed_book() -> dict[str, Records]:
    """The tables of a run of which the whole log is wanted."""
    names = ("edges", "worked_edges", *tables.TABLES[tables.TABLES.index("facts") :])
    return {name: np.zeros((0, 1), dtype=np.int64) for name in names}


def results_of(state: State) -> dict[str, Integers]:
    """What is known of each item, in a copy unless nobody will use the table again."""
    rows = state.tables["results"][:, : state["numbered"]]
    columns = dict(zip(ITEM_SUMMARY_COLUMNS, rows.copy() if state.is_spare else rows, strict=False))
    columns["parent"][:] = NONE
    return columns


def summary_of(header: Header, state: State, key: tuple[int, int]) -> Summary:
    """The Summary from the tables of a run that is over; ``key`` is seed and replication."""
    book, edges = state.tables, state.tables["edges"]
    widths = np.diff(edges)[:, None]
    bins, of_teams = book["bins"], {name: book["bins_of_teams"][name].copy() for name in tables.BIN_OF_TEAM.names or ()}
    queue_length = of_teams["length"] + _whole(of_teams["whole"], widths)
    return Summary(
        edges=edges,
        items=results_of(state),
        wip=bins["wip"] + _whole(bins["inside"][:, None], widths)[:, 0],
        state=_states(bins["time"] + _whole(bins["whole"], widths), of_teams, queue_length),
        queue_length=queue_length,
        busy=book["busy"].copy(),
        on_shift=book["on_shift"],
        **{name: bins[name].copy() for name in ("arrivals", "deliveries", "refusals", "abandonments")},
        **{name: of_teams[name] for name in ("in_work", "queued", "started", "waits")},
        team_busy=of_teams["busy"],
        abandoned=of_teams["gave_up"],
        abandoned_waits=of_teams["gave_up_waits"],
        queue_waits=book["teams"]["waited"].copy(),
        off_shift_starts=book["people"]["off_shift_starts"].copy(),
        double_booked=book["people"]["double_booked"].astype(np.int64),
        seed=key[0],
        replication=key[1],
        **_seams(book, state["seams_found"]),
    )


def _states(away: Integers, of_teams: dict[str, Integers], queue_length: Integers) -> Integers:
    """Add to the times away from teams, and to that of rework, those that follow from what the teams did: shape (B, 7)."""
    away[:, QUEUE] = queue_length.sum(axis=1)
    away[:, TOUCH] = of_teams["busy"].sum(axis=1) - away[:, REWORK]
    away[:, PAUSED] = (of_teams["in_work"] - of_teams["busy"]).sum(axis=1)
    return away


def _whole(change: Integers, widths: Integers) -> Integers:
    """The time of stretches in the bins that lie wholly within them."""
    return np.asarray((np.cumsum(change, axis=0) - change) * widths, dtype=np.int64)


def _on_shift(header: Header, edges: Integers) -> Integers:
    """Microseconds that each person is on shift in each bin, within their dates."""
    columns = []
    for person in header.people:
        present = np.clip(edges, person.starts, max(person.starts, person.ends))
        columns.append(np.diff(header.clocks[person.clock].worked_many(present)))
    return np.array(columns, dtype=np.int64).reshape(len(header.people), len(edges) - 1).T.copy()


def _seams(book: dict[str, Records], count: int) -> dict[str, Integers]:
    """The pairs of teams in order, and what was counted of each by bin."""
    pairs = book["seams"][:count]
    order = np.lexsort((pairs[:, 1], pairs[:, 0]))
    sums = book["bins_of_seams"][:count][order].T
    return {"seams": pairs[order]} | {name: np.ascontiguousarray(sums[field]) for name, field in SEAM_SUMS.items()}
