"""The items of the first replication, one row each: for looking at single ones and for charts of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import Any, Final

import numpy as np

from orgsim.errors import UsageError
from orgsim.experiment import Result
from orgsim.experiment.wording import HOUR
from orgsim.log import NONE, Header
from orgsim.measures import ABANDONED, DELIVERED, REFUSED, STATES, STILL_OPEN, Summary
from orgsim.table import Table
from orgsim.units import local_moment, short, zone
from orgsim.units.measures import STATE_TIMES
from orgsim.units.work_clock import NEVER

OUTCOMES: Final = {STILL_OPEN: "still open", DELIVERED: "delivered", REFUSED: "refused", ABANDONED: "abandoned"}
_MOMENTS: Final = MappingProxyType(
    {"arrived": "arrived", "due": "due", "first started": "first_started", "ended": "ended"}
)
_COUNTS: Final = MappingProxyType({"hand-offs": "handoffs", "visits": "visits", "returns": "returns"})
"""Columns of the table by the name of the summary's column that they show."""


def items(result: Result, replication: int | None = None, design: str | None = None) -> Table:
    """All items of a replication, the first finished one by default, of a design or of all; with warm-up and backlog.

    Moments are local, with their offset from UTC; times are hours, up to the end of the run for items still open.
    Raises `UsageError` for a replication or a design that the result does not have.
    """
    if design is not None and design not in result.designs:
        raise UsageError(f"there is no design {short(design)}: there are {', '.join(result.designs)}")
    columns: dict[str, list[Any]] = {}
    for wanted in result.designs if design is None else (design,):
        for summary in _of_replication(result.summaries[wanted], replication):
            for name, values in _columns(wanted, summary, result.headers[wanted], result).items():
                columns.setdefault(name, []).extend(values)
    hours = [name for name in columns if name in STATE_TIMES or name in ("lead time", "lead time in working time")]
    return Table(columns, dict.fromkeys(hours, "h"))


def _of_replication(summaries: Sequence[Summary], replication: int | None) -> Sequence[Summary]:
    """The summary of a replication, or the first there is, if there is one."""
    if replication is None:
        return summaries[:1]
    found = [summary for summary in summaries if summary.replication == replication]
    if not found:
        numbers = [summary.replication for summary in summaries]
        known = f"there are {min(numbers)} to {max(numbers)}" if numbers else "there are none"
        raise UsageError(f"there is no replication {short(replication)} of which to list the items: {known}")
    return found


def _columns(design: str, summary: Summary, header: Header, result: Result) -> dict[str, list[Any]]:
    found = summary.items
    count = len(found["work"])
    ended = np.where(found["ended"] == NONE, header.horizon, found["ended"])
    return {
        "design": [design] * count,
        "replication": [summary.replication] * count,
        "work": [header.works[work].name for work in found["work"].tolist()],
        "number": [number + 1 for number in found["number"].tolist()],
        "backlog": [bool(flag) for flag in found["backlog"].tolist()],
        "class": [header.classes[place] for place in found["service_class"].tolist()],
        **{name: _moments(found[column].tolist(), header, result) for name, column in _MOMENTS.items()},
        "outcome": [OUTCOMES[outcome] for outcome in found["outcome"].tolist()],
        "lead time": ((ended - found["arrived"]) / HOUR).tolist(),
        "lead time in working time": (found["lead_working"] / HOUR).tolist(),
        **{name: (found[state] / HOUR).tolist() for name, state in zip(STATE_TIMES, STATES, strict=True)},
        **{name: found[column].tolist() for name, column in _COUNTS.items()},
    }


def _moments(values: list[int], header: Header, result: Result) -> list[str]:
    """Moments as ISO 8601 text in the scenario's time zone, to the second; empty for those that never come."""
    local = zone(result.scenario.time_zone)

    def text(moment: int) -> str:
        return local_moment(header.start, moment, local).isoformat(timespec="seconds")

    return ["" if moment == NONE or moment >= NEVER else text(moment) for moment in values]
