"""The items of the first replication, one row each: for looking at single ones and for charts of one's own."""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from orgsim.experiment import Result
from orgsim.experiment.wording import HOUR
from orgsim.log import NONE, Header
from orgsim.measures import ABANDONED, DELIVERED, REFUSED, STATES, UNFINISHED, Summary
from orgsim.table import Table
from orgsim.units import local_moment, zone
from orgsim.units.work_clock import NEVER

OUTCOMES: Final = {UNFINISHED: "unfinished", DELIVERED: "delivered", REFUSED: "refused", ABANDONED: "gave up"}
_MOMENTS: Final = ("arrived", "due", "first_started", "ended")
_COUNTS: Final = ("handoffs", "visits", "returns")


def items(result: Result) -> Table:
    """All items of the first finished replication of every design, those of the warm-up and the backlog included.

    Moments are local, with their offset from UTC; times are hours, up to the end of the run for items that are unfinished.
    """
    columns: dict[str, list[Any]] = {}
    for design, summaries in result.summaries.items():
        if summaries:
            for name, values in _columns(design, summaries[0], result.headers[design], result).items():
                columns.setdefault(name, []).extend(values)
    hours = [name for name in columns if name in STATES or name in ("lead time", "lead time in working time")]
    return Table(columns, dict.fromkeys(hours, "h"))


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
        **{name: _moments(found[name].tolist(), header, result) for name in _MOMENTS},
        "outcome": [OUTCOMES[outcome] for outcome in found["outcome"].tolist()],
        "lead time": ((ended - found["arrived"]) / HOUR).tolist(),
        "lead time in working time": (found["lead_working"] / HOUR).tolist(),
        **{name: (found[name] / HOUR).tolist() for name in STATES},
        **{name: found[name].tolist() for name in _COUNTS},
    }


def _moments(values: list[int], header: Header, result: Result) -> list[str]:
    """Moments as ISO 8601 text in the scenario's time zone, to the second; empty for those that never come."""
    local = zone(result.scenario.time_zone)

    def text(moment: int) -> str:
        return local_moment(header.start, moment, local).isoformat(timespec="seconds")

    return ["" if moment == NONE or moment >= NEVER else text(moment) for moment in values]
