"""The book of the kernel: its tables at the start of a run, and the Summary at the end."""

from __future__ import annotations

from typing import Final

import numpy as np

from orgsim.engine.compiled import tables
from orgsim.engine.compiled.book import ABANDONMENTS, ARRIVALS, DELIVERIES, REFUSALS, WIP
from orgsim.engine.compiled.tables import Records
from orgsim.engine.compiled.tabulate import table
from orgsim.log.header import Header
from orgsim.log.log import Integers
from orgsim.log.summary import ITEM_SUMMARY_COLUMNS, STATES, Summary
from orgsim.log.vocabulary import NONE

FEWEST_SEAMS: Final = 16
SEAM_SUMS: Final = ("handoffs", "handoff_time", "seam_starts", "seam_wait", "returns")


def book_of(header: Header, edges: Integers, clocks: Records, items: int) -> dict[str, Records]:
    """The empty tables of the book for bins between ``edges``, with room for so many items.

    Raises ValueError when the bins do not run from 0 to the horizon.
    """
    if len(edges) < 2 or edges[0] != 0 or edges[-1] != header.horizon or np.any(np.diff(edges) <= 0):
        raise ValueError("time bins must rise from 0 to the horizon")
    bins, teams, people = len(edges) - 1, len(header.teams), len(header.people)
    by_team = ("queue_length", "whole_queue", "in_work", "team_busy", "queued", "started", "waits", "gave_up", "gave_up_waits")
    return {
        "edges": np.array(edges, dtype=np.int64),
        "worked_edges": np.array([clock.worked_many(edges) for clock in header.clocks], dtype=np.int64),
        "on_shift": _on_shift(header, edges),
        "book_clocks": clocks.copy(),
        "facts": table(tables.FACT, items),
        "in_bin": _zeros(bins, 5),
        "whole": _zeros(bins),
        "in_state": _zeros(bins, len(STATES)),
        "whole_state": _zeros(bins, len(STATES)),
        **{name: _zeros(bins, teams) for name in by_team},
        "busy": _zeros(bins, people),
        "queue_waits": _zeros(teams),
        **{name: _zeros(people) for name in ("off_shift", "double", "hands")},
        "seam_of": np.full((teams, teams), NONE, dtype=np.int64),
        "seams": _zeros(FEWEST_SEAMS, 2),
        "over_seam": _zeros(FEWEST_SEAMS, len(SEAM_SUMS) * bins),
    }


def closed_book() -> dict[str, Records]:
    """The tables of a run of which the whole log is wanted."""
    names = tables.TABLES[tables.TABLES.index("edges") :]
    return {name: _zeros(0, 1) for name in names}


def summary_of(header: Header, book: dict[str, Records], counts: tuple[int, int], key: tuple[int, int]) -> Summary:
    """The Summary from the tables of a run that is over; ``counts`` are its items and seams, ``key`` is seed and replication."""
    widths = np.diff(book["edges"])[:, None]
    in_bin = book["in_bin"]
    return Summary(
        edges=book["edges"],
        items=_items(header, book, counts[0]),
        wip=in_bin[:, WIP] + _whole(book["whole"][:, None], widths)[:, 0],
        state=book["in_state"] + _whole(book["whole_state"], widths),
        queue_length=book["queue_length"] + _whole(book["whole_queue"], widths),
        on_shift=book["on_shift"],
        arrivals=in_bin[:, ARRIVALS].copy(),
        deliveries=in_bin[:, DELIVERIES].copy(),
        refusals=in_bin[:, REFUSALS].copy(),
        abandonments=in_bin[:, ABANDONMENTS].copy(),
        abandoned=book["gave_up"].copy(),
        abandoned_waits=book["gave_up_waits"].copy(),
        off_shift_starts=book["off_shift"].copy(),
        double_booked=book["double"].copy(),
        seed=key[0],
        replication=key[1],
        **{name: book[name].copy() for name in ("in_work", "busy", "team_busy", "queued", "started", "waits", "queue_waits")},
        **_seams(book, counts[1]),
    )


def _zeros(*shape: int) -> Records:
    return np.zeros(shape, dtype=np.int64)


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
    bins = len(book["edges"]) - 1
    pairs = book["seams"][:count]
    order = np.lexsort((pairs[:, 1], pairs[:, 0]))
    sums = book["over_seam"][:count].reshape(count, len(SEAM_SUMS), bins)[order]
    return {"seams": pairs[order]} | {name: np.ascontiguousarray(sums[:, place].T) for place, name in enumerate(SEAM_SUMS)}


def _items(header: Header, book: dict[str, Records], count: int) -> dict[str, Integers]:
    came, facts = book["came"][:count], book["facts"][:count]
    given: dict[str, Records | int] = {name: facts[name] for name in ("first_started", "ended", "outcome", "handoffs", "visits", "returns")}
    given |= {name: came[name] for name in ("work", "service_class", "backlog", "arrived", "due")}
    given |= {"number": came["ordinal"], "parent": NONE}
    given |= {name: facts["spent"][:, place] for place, name in enumerate(STATES)}
    columns = dict(zip(ITEM_SUMMARY_COLUMNS, np.empty((len(ITEM_SUMMARY_COLUMNS), count), dtype=np.int64), strict=True))
    for name, values in given.items():
        columns[name][:] = values
    clock, started = header.clocks[header.working_clock], columns["first_started"]
    until = clock.worked_many(np.where(columns["ended"] == NONE, header.horizon, columns["ended"]))
    np.subtract(until, clock.worked_many(columns["arrived"]), out=columns["lead_working"])
    columns["cycle_working"][:] = np.where(started == NONE, NONE, until - clock.worked_many(started))
    return columns
