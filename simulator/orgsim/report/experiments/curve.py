"""Curves of lead time over utilisation in words, tables and charts."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import product
from typing import TYPE_CHECKING, Any, Final

from orgsim.charts.experiments.curve_words import against_theory, clause, compared, headline, never_settled
from orgsim.experiment.curve import (
    BUSY,
    MEASURE,
    CurveResult,
    DemandLevel,
    TeamLevel,
    level_words,
    people_words,
    times_words,
)
from orgsim.experiment.wording import HOUR, percent, scale
from orgsim.model.analysis.left_out import CLOSING, left_out
from orgsim.report.comparison import interval_text
from orgsim.report.experiments.rows import ESTIMATE, GROWS, chart, estimate_row, folded, scale_for
from orgsim.report.notes import Note
from orgsim.report.page import Cell, Column
from orgsim.report.paper import Paper, Section
from orgsim.report.quantities import interval_values
from orgsim.report.tables import table
from orgsim.statistics import NO_INTERVAL
from orgsim.table import Table
from orgsim.units import listed

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_MEASURES: Final = (MEASURE, "lead time p85", BUSY, "throughput")
_HOURS: Final = (
    "Theory gives waits within opening hours, scaled by elapsed over open time. It leaves out the wait of "
    "work that arrives outside opening hours, which is most of the difference where utilisation is low."
)


def curve_paper(result: CurveResult) -> Paper:
    """What the curves have to say."""
    others = [design for design in result.designs if design != result.baseline]
    more = others if len(others) > 1 or never_settled(result) else []
    return Paper(
        kind="curve",
        headline=f"{headline(result)}.",
        sentences=tuple(
            f"{said}." for said in (*(clause(result, design) for design in more), *_theory(result))
        ),
        sections=tuple(_sections(result)),
        tables={"levels": _levels(result), "teams": _teams(result)},
        charts=_charts(result),
        provenance=result.provenance,
        notes=tuple(_notes(result)),
        record={"levels": [{"load": level.load, "demand": level.multiple} for level in result.levels]},
    )


def _theory(result: CurveResult) -> Iterator[str]:
    return (against_theory(result, design) for design in result.designs)


def _sections(result: CurveResult) -> Iterator[Section]:
    """Lead time and utilisation by level, then of each design its teams beside theory."""
    loads = tuple(percent(level.load) for level in result.levels)
    label = Column("offered load of the busiest group", loads, left=True)
    demand = Column("demand", tuple(times_words(level) for level in result.levels))
    for measure, explanation in (
        (MEASURE, "mean [95% interval]"),
        (BUSY, "of all people, mean [95% interval]"),
    ):
        estimates = [
            level.samples[design].estimate(measure)
            for level, design in product(result.levels, result.designs)
        ]
        unit = scale_for(measure, result.levels[0].samples.values(), estimates)
        values = [
            Column(
                result.title(design), tuple(_value(level, design, measure, unit) for level in result.levels)
            )
            for design in result.designs
        ]
        section = Section(f"{measure.capitalize()} ({unit.heading})", explanation, label, (demand, *values))
        yield folded(section, (), "{shown} of {count} levels, evenly chosen: levels.csv has all.")
    for design in result.designs:
        teams = compared(result, design)
        if teams:
            yield _team_section(result, design, teams)


def _value(level: DemandLevel, design: str, measure: str, unit: Any) -> str:
    sample = level.samples[design]
    return interval_text(sample.estimate(measure), unit) + (GROWS if sample.growing else "")


def _team_section(result: CurveResult, design: str, teams: list[TeamLevel]) -> Section:
    """Waits in runs and by theory at one level."""
    unit = scale("time", None, *(team.wait.mean for team in teams))
    level = teams[0].level
    busy = scale("share", None)
    return Section(
        f"'{result.title(design)}': wait per visit at {level_words(level)} ({unit.heading})",
        "mean [95% interval], beside Allen and Cunneen's approximation (for one person, Kingman's)",
        Column("team", tuple(team.team for team in teams), left=True),
        (
            Column(
                "people",
                tuple(people_words(team).replace(" people", "").replace(" person", "") for team in teams),
            ),
            Column("utilisation, %", tuple(interval_text(team.utilisation, busy) for team in teams)),
            Column("wait in the runs", tuple(interval_text(team.wait, unit) for team in teams)),
            Column("theory", tuple(unit.figure(team.formula) for team in teams)),
            Column("minus theory", tuple(_excess(team, unit) for team in teams)),
        ),
    )


def _excess(team: TeamLevel, unit: Any) -> Cell:
    excess = team.excess
    if excess is None:
        return Cell("-", "faint")
    return Cell(interval_text(excess, unit, sign=True), "" if excess.excludes_zero else "faint")


def _notes(result: CurveResult) -> Iterator[Note]:
    """What theory leaves out, with the designs that have it where not all do."""
    found = {
        result.title(design): left_out(sample.job.model)
        for design, sample in result.levels[0].samples.items()
    }
    features: dict[str, list[str]] = {}
    for title, words in found.items():
        for feature in words:
            features.setdefault(feature, []).append(title)
    parts = [
        feature + ("" if len(titles) == len(found) else f" ({listed(titles)})")
        for feature, titles in features.items()
    ]
    if parts:
        yield Note(
            "theory",
            f"Theory leaves out: {'; '.join(parts)}. Waits in the runs differ from it for these reasons.",
        )
    if CLOSING in features:
        yield Note("theory", _HOURS)


def _levels(result: CurveResult) -> Table:
    """A row for each level, design and measure."""
    return table(("load", "demand", "design", *ESTIMATE, "settles"), _level_rows(result))


def _level_rows(result: CurveResult) -> Iterator[tuple[Any, ...]]:
    for level in result.levels:
        for design, sample in level.samples.items():
            for measure in _MEASURES:
                row = estimate_row(measure, sample.header.currency, sample.estimate(measure))
                yield level.load, level.multiple, design, *row, not sample.growing


def _teams(result: CurveResult) -> Table:
    """A row for each level, design and team; waits in hours."""
    ends = ("", " low", " high")
    numbers = (
        *(f"utilisation{end}" for end in ends),
        *(f"wait{end}" for end in ends),
        "theory",
        *(f"excess{end}" for end in ends),
    )
    return table(
        ("load", "demand", "design", "team", "people", "shared", *numbers, "n", "settles"), _team_rows(result)
    )


def _team_rows(result: CurveResult) -> Iterator[tuple[Any, ...]]:
    for level in result.levels:
        for design in result.designs:
            for team in result.teams(design, level):
                busy, wait = interval_values(team.utilisation, 1.0), interval_values(team.wait, HOUR)
                excess = interval_values(team.excess or NO_INTERVAL, HOUR)
                theory = team.formula / HOUR if math.isfinite(team.formula) else math.nan
                numbers = (*busy[:3], *wait[:3], theory, *excess[:3], wait[3])
                yield (
                    level.load,
                    level.multiple,
                    design,
                    team.team,
                    team.people,
                    team.shared,
                    *numbers,
                    not team.growing,
                )


def _charts(result: CurveResult) -> dict[str, Callable[[], Figure]]:
    """Lead time of all designs, and the teams of each."""
    teams = {f"teams-{_file_name(design)}": chart("curve.teams", result, design) for design in result.designs}
    return {"lead-time": chart("curve.lead_time", result), **teams}


def _file_name(design: str) -> str:
    """A design's key as part of the name of a file."""
    return "".join(sign if sign.isalnum() or sign in "-_" else "-" for sign in design)
