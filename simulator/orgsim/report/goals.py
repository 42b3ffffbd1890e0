"""How often each design reaches the goals, for a report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from orgsim.experiment import Result
from orgsim.experiment.goals import Goal, Goals, goals_met
from orgsim.experiment.ranking import designs_detailed
from orgsim.experiment.wording import scale, spoken
from orgsim.report.choice import row_words
from orgsim.report.comparison import interval_text
from orgsim.report.names import Names
from orgsim.report.page import Column, Page
from orgsim.report.quantities import interval_values
from orgsim.statistics import Interval
from orgsim.table import Table

HEADING: Final = "Goals"
MEANING: Final = "share of simulated runs in which each is met (%) [95% interval]"
ALL: Final = "all of them"
_SHARE: Final = 1.0


def goals(page: Page, result: Result) -> None:
    """The section of the report; nothing where the scenario has no goals."""
    found = goals_met(result)
    if found is not None:
        page.heading(HEADING, MEANING)
        page.table(*goal_columns(result, found))


def goal_sentences(written: Mapping[str, str]) -> list[str]:
    """What designs are to reach, by measure, as a sentence each."""
    return [f"Goal: {spoken(name).text} {bound}." for name, bound in written.items()]


def goal_columns(result: Result, found: Goals) -> tuple[Column, list[Column]]:
    """A row for each goal, and one for all of several; a column for each design."""
    rows = _rows(found)
    names = Names(result)
    percent = scale("share", None, _SHARE)
    columns = []
    for design in designs_detailed(result):
        cells = tuple(interval_text(chances[design], percent) for chances in rows.values())
        columns.append(Column(names.quoted(design), cells))
    return Column("", tuple(rows), left=True), columns


def goal_records(result: Result) -> dict[str, Any] | None:
    """The same for JSON; None where the scenario has no goals."""
    found = goals_met(result)
    if found is None:
        return None
    return {
        "unit": "share of replications",
        "each": [
            {"goal": one.text, "measure": one.measure, "designs": _records(one.chances)} for one in found.each
        ],
        "all": _records(found.all),
    }


def goal_table(result: Result) -> Table:
    """The same as a tidy table; without rows where the scenario has no goals."""
    found = goals_met(result)
    rows = [] if found is None else list(_tidy(result, found))
    names = ("design", "goal", "measure", "mean", "low", "high", "n")
    return Table({name: [row[place] for row in rows] for place, name in enumerate(names)})


def _tidy(result: Result, found: Goals) -> Iterator[tuple[Any, ...]]:
    for design in result.designs:
        for one in found.each:
            yield design, one.text, one.measure, *interval_values(one.chances[design], _SHARE)
        yield design, ALL, None, *interval_values(found.all[design], _SHARE)


def _rows(found: Goals) -> dict[str, Mapping[str, Interval]]:
    rows = {_words(one): one.chances for one in found.each}
    if len(rows) > 1:
        rows[ALL.capitalize()] = found.all
    return rows


def _words(goal: Goal) -> str:
    """A goal as it is written, its measure as other tables name it: ``Lead time P85 <= 10d``."""
    sense = "<=" if "<=" in goal.text else ">="
    name, bound = goal.text.split(sense, 1)
    return f"{row_words(name.strip())} {sense} {bound.strip()}"


def _records(chances: Mapping[str, Interval]) -> dict[str, Any]:
    keys = ("mean", "low", "high", "n")
    return {
        design: dict(zip(keys, interval_values(chance, _SHARE), strict=True))
        for design, chance in chances.items()
    }
