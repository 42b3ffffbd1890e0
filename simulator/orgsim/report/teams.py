"""The teams of a report: how busy, how long a queue, how long a wait."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any, Final

from orgsim.experiment import Result
from orgsim.experiment.ranking import designs_detailed
from orgsim.experiment.wording import Scale, counted, scale, scale_for
from orgsim.report.comparison import MEANING, interval_text
from orgsim.report.names import Names, brief_names
from orgsim.report.page import Column, Page

MOST_TEAMS: Final = 12
"""Of a design with more teams, so many are shown: those with the longest waits."""


def teams(page: Page, result: Result) -> None:
    """A table for each design that is shown; a wait has the same unit in all of them."""
    page.heading("Teams", MEANING)
    found = {design: result.teams(design) for design in designs_detailed(result)}
    every = chain.from_iterable(found.values())
    waits = scale_for("time", None, (row["wait"].mean for row in every))
    names = Names(result)
    for place, (design, rows) in enumerate(found.items()):
        if place:
            page.lines.append("")
        _table(page, names.quoted(design), _longest_waits(rows), waits)
        if len(rows) > MOST_TEAMS:
            more = counted(len(rows) - MOST_TEAMS, "more team")
            page.say(f"{more} in teams.csv, all with shorter waits.", "faint")


def _table(page: Page, title: str, rows: Sequence[dict[str, Any]], waits: Scale) -> None:
    percent = scale("share", None)
    items = scale("items", None)
    names = brief_names([str(row["team"]) for row in rows])
    page.table(
        Column(title, tuple(names), left=True),
        [
            Column("Utilisation (%)", tuple(interval_text(row["utilisation"], percent) for row in rows)),
            Column("Queue (items)", tuple(interval_text(row["queue length"], items) for row in rows)),
            Column(f"Wait ({waits.unit})", tuple(interval_text(row["wait"], waits) for row in rows)),
        ],
    )


def _longest_waits(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The teams in their own order where they are few, else those with the longest waits."""
    if len(rows) <= MOST_TEAMS:
        return rows
    longest_first = sorted(range(len(rows)), key=lambda place: -rows[place]["wait"].mean)
    kept = longest_first[:MOST_TEAMS]
    return [rows[place] for place in sorted(kept)]
