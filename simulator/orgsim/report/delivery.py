"""Releases in a report, as a table and as records: how often, how soon, and how often a deployment fails."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import product
from typing import Any, Final

from orgsim.experiment import Result
from orgsim.experiment.ranking import designs_detailed
from orgsim.experiment.rules import delivery_values
from orgsim.experiment.wording import Scale, scale
from orgsim.measures.releases import DELIVERY
from orgsim.report.comparison import interval_text
from orgsim.report.names import Names
from orgsim.report.page import Cell, Column, Page
from orgsim.report.quantities import given_in, interval_values
from orgsim.statistics import Interval, paired_interval, t_interval
from orgsim.table import Table

_MEANING: Final = "mean [95% interval]; words of DORA's report of 2024, without its labels"
_ESTIMATE: Final = ("measure", "unit", "mean", "low", "high", "n")


def delivery(page: Page, result: Result) -> None:
    """The section of a report for each release, where the scenario has any and they were judged."""
    if not result.rules:
        return
    for place, release in enumerate(result.scenario.releases):
        _section(page, result, place, f"Delivery: {release.name}")


def _section(page: Page, result: Result, place: int, heading: str) -> None:
    names, designs = Names(result), designs_detailed(result)
    scales = {name: _scale(result, place, name) for name in DELIVERY}
    label = Column("", tuple(f"{_named(name)} ({scales[name].heading})" for name in DELIVERY), left=True)
    page.heading(heading, _MEANING)
    page.table(label, [_column(result, place, design, scales, names.quoted(design)) for design in designs])


def _named(name: str) -> str:
    """A measure as a row begins."""
    return f"{name[0].upper()}{name[1:]}".replace("p50", "P50")


def _scale(result: Result, place: int, name: str) -> Scale:
    means = (t_interval(delivery_values(result, design, place, name)).mean for design in result.designs)
    return scale(DELIVERY[name], None, *means)


def _column(result: Result, place: int, design: str, scales: dict[str, Scale], heading: str) -> Column:
    found = {name: t_interval(delivery_values(result, design, place, name)) for name in DELIVERY}
    return Column(heading, tuple(_cell(one, scales[name]) for name, one in found.items()))


def _cell(found: Interval, unit: Scale) -> Cell:
    return Cell("none", "faint") if math.isnan(found.mean) else Cell(interval_text(found, unit))


def delivery_records(result: Result) -> list[dict[str, Any]]:
    """The measures of each release, ready for JSON: means with limits by design, and paired differences."""
    if not result.rules:
        return []
    others = [design for design in result.designs if design != result.baseline]
    return [
        {
            "release": release.name,
            "step": release.step,
            "designs": {design: _estimates(result, place, design) for design in result.designs},
            "differences": {design: _estimates(result, place, design, minus=True) for design in others},
        }
        for place, release in enumerate(result.scenario.releases)
    ]


def _estimates(result: Result, place: int, design: str, *, minus: bool = False) -> dict[str, Any]:
    return {name: _limits(result, place, design, name, minus=minus) for name in DELIVERY}


def _limits(result: Result, place: int, design: str, name: str, *, minus: bool) -> dict[str, Any]:
    size, unit = given_in(DELIVERY[name], None)
    found = _interval(result, place, design, name, minus=minus)
    values = interval_values(found, size)
    return {"unit": unit, **dict(zip(("mean", "low", "high", "n"), values, strict=True))}


def _interval(result: Result, place: int, design: str, name: str, *, minus: bool) -> Interval:
    ours = delivery_values(result, design, place, name)
    if not minus:
        return t_interval(ours)
    return paired_interval(ours, delivery_values(result, result.baseline, place, name))


def delivery_table(result: Result) -> Table:
    """The measures of each release by design, mean and 95% interval over the replications; of other designs
    also the paired change."""
    names = ("design", "release", "change", *_ESTIMATE)
    rows = list(_rows(result)) if result.rules else []
    return Table({name: [row[place] for row in rows] for place, name in enumerate(names)})


def _rows(result: Result) -> Iterator[tuple[Any, ...]]:
    for design, (place, release) in product(result.designs, enumerate(result.scenario.releases)):
        for minus in (False, True) if design != result.baseline else (False,):
            for name, unit in DELIVERY.items():
                size, word = given_in(unit, None)
                found = _interval(result, place, design, name, minus=minus)
                yield (design, release.name, int(minus), name, word, *interval_values(found, size))
