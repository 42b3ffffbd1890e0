"""The items of the first replication, one row each: for looking at single ones and for charts of one's
own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from orgsim.errors import UsageError
from orgsim.experiment import Result
from orgsim.experiment.wording import HOUR
from orgsim.log import NONE, Header, Outcome, State
from orgsim.log.log import Integers
from orgsim.measures import Summary
from orgsim.table import Table
from orgsim.units import short, zone
from orgsim.units.local_texts import local_texts
from orgsim.units.work_clock import NEVER

MOST: Final = 100_000
"""Items of a replication, of all designs, up to which they are listed without being asked for."""
BLOCK: Final = 50_000
"""Items that are made text at a time."""
_HOURS: Final = ("lead time", "lead time in working time", *(state.measure for state in State))
_MOMENTS: Final = MappingProxyType(
    {"arrived": "arrived", "due": "due", "first started": "first_started", "ended": "ended"}
)
_COUNTS: Final = MappingProxyType(
    {"hand-offs": "handoffs", "visits": "visits", "returns": "returns", "bounces": "bounces"}
)
"""Columns of the table by the name of the summary's column that they show."""


def items(result: Result, replication: int | None = None, design: str | None = None) -> Table:
    """All items of a replication, the first finished one by default, of a design or of all; with warm-up and
    backlog.

    Moments are local, with their offset from UTC; times are hours, up to the end of the run for items still
    open.
    Raises `UsageError` for a replication or a design that the result does not have.
    """
    columns: dict[str, list[Any]] = {}
    for block in item_blocks(result, replication, design):
        for name, values in block.columns.items():
            columns.setdefault(name, []).extend(np.asarray(values).tolist())
    return _table(columns)


def item_blocks(result: Result, replication: int | None = None, design: str | None = None) -> Iterator[Table]:
    """The same rows in tables of at most `BLOCK`, one after the other; raises the same errors, when the first
    is asked for."""
    if design is not None and design not in result.designs:
        raise UsageError(f"there is no design {short(design)}: there are {', '.join(result.designs)}")
    for wanted in result.designs if design is None else (design,):
        for summary in _of_replication(result, wanted, replication):
            for begin in range(0, max(1, len(summary.items["work"])), BLOCK):
                rows = slice(begin, begin + BLOCK)
                yield _table(_columns(wanted, summary, rows, result))


def count_items(result: Result, replication: int | None = None) -> int:
    """How many items of a replication there are to list, of all designs."""
    wanted = result.numbers[:1] if replication is None else (replication,)
    rows = list(chain.from_iterable(result.account(design) for design in result.designs))
    return sum(account.count for account in rows if account.replication in wanted)


def is_listed(result: Result, replication: int | None = None) -> bool:
    """Whether the items of a replication are listed in the folder of a run: on request, else where they are
    not too many."""
    return replication is not None or count_items(result) <= MOST


def _table(columns: Mapping[str, Any]) -> Table:
    return Table(columns, {name: "h" for name in columns if name in _HOURS})


def _of_replication(result: Result, design: str, replication: int | None) -> list[Summary]:
    """The summary of a replication, or the first there is, if there is one."""
    numbers = result.numbers
    if replication is None:
        return [result.summary(design, number) for number in numbers[:1]]
    if replication not in numbers:
        known = f"there are {min(numbers)} to {max(numbers)}" if numbers else "there are none"
        raise UsageError(f"there is no replication {short(replication)} of which to list the items: {known}")
    return [result.summary(design, replication)]


def _columns(design: str, summary: Summary, rows: slice, result: Result) -> dict[str, npt.NDArray[Any]]:
    header = result.headers[design]
    found = {name: values[rows] for name, values in summary.items.items()}
    count = len(found["work"])
    ended = np.where(found["ended"] == NONE, header.horizon, found["ended"])
    return {
        "design": np.full(count, design),
        "replication": np.full(count, summary.replication),
        **_lineage(result, rows, found["parent"]),
        "work": _named([work.name for work in header.works], found["work"]),
        "number": found["number"] + 1,
        "backlog": found["backlog"].astype(np.bool_),
        "part": found["part"] > 0,
        "class": _named(header.classes, found["service_class"]),
        **{name: _moments(found[column], header, result) for name, column in _MOMENTS.items()},
        "outcome": _named([outcome.key for outcome in Outcome], found["outcome"]),
        "lead time": (ended - found["arrived"]) / HOUR,
        "lead time in working time": found["lead_working"] / HOUR,
        **{state.measure: found[state.column] / HOUR for state in State},
        **{name: found[column] for name, column in _COUNTS.items()},
    }


def _lineage(result: Result, rows: slice, parents: Integers) -> dict[str, npt.NDArray[Any]]:
    """The place of each item in the order of arrival, from 1, and that of its parent, empty for none: where
    work leads to other work."""
    scenario = result.scenario
    works = (scenario.of(design).work.values() for design in result.designs)
    if not any(work.leads_to for work in chain.from_iterable(works)):
        return {}
    places = np.array([str(place + 1) for place in parents.tolist()], dtype=np.str_)
    places[parents == NONE] = ""
    return {"item": np.arange(rows.start + 1, rows.start + 1 + len(parents)), "parent": places}


def _named(names: Sequence[str], places: Integers) -> npt.NDArray[np.str_]:
    """The name at each of the places."""
    return np.array(names, dtype=np.str_)[places]


def _moments(moments: Integers, header: Header, result: Result) -> npt.NDArray[np.str_]:
    """Moments as ISO 8601 text in the scenario's time zone, to the second; empty for those that never
    come."""
    known = np.flatnonzero((moments != NONE) & (moments < NEVER))
    texts = local_texts(header.start, moments[known], zone(result.scenario.time_zone))
    found = np.zeros(len(moments), dtype=texts.dtype)
    found[known] = texts
    return found
