"""The tables of a report: measures by design with intervals and paired differences, states, teams."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from orgsim.experiment import Result
from orgsim.experiment.wording import Scale, decimals, scale
from orgsim.measures import find
from orgsim.report.choice import compared, states
from orgsim.report.page import Cell, Column, Page
from orgsim.statistics import Interval

NOT_KNOWN = "-"
MEANING = "mean [95 % interval]"
PAIRED = "paired, [95 % interval]; unclear: the interval includes zero"


def interval_text(interval: Interval, unit: Scale, *, sign: bool = False) -> str:
    """``23.0 [22.8, 23.3]`` in a unit: three figures, one more where the limits would else be the mean."""
    if math.isnan(interval.mean):
        return NOT_KNOWN
    if math.isnan(interval.low) or interval.low == interval.high:
        return unit.figure(interval.mean, sign=sign)
    digits = decimals(max(abs(interval.low), abs(interval.high)) / unit.size)
    digits = min(digits + (interval.half_width / unit.size < 0.5 * 10.0**-digits), 6)
    figures = (unit.figure(value, sign=sign, digits=digits) for value in (interval.mean, interval.low, interval.high))
    return "{} [{}, {}]".format(*figures)


@dataclass(frozen=True)
class Compared:
    """The comparison as columns: names of the measures, values by design, differences by design that is not the baseline."""

    labels: Column
    values: list[Column]
    changes: list[Column]


def compare(result: Result) -> Compared:
    """Every measure by design, and its paired difference from the baseline."""
    rows = compared(result)
    estimates = {name: [result.estimate(design, name) for design in result.designs] for name, _ in rows}
    units = {name: _unit(result, name, estimates[name]) for name, _ in rows}
    labels = Column("", tuple(f"{words} ({short_unit(name, units[name])})" for name, words in rows), left=True)
    values = [
        Column(result.title(design), tuple(interval_text(estimates[name][place], units[name]) for name, _ in rows))
        for place, design in enumerate(result.designs)
    ]
    others = [design for design in result.designs if design != result.baseline]
    return Compared(labels, values, [_differences(result, design, rows, units) for design in others])


def comparison(page: Page, result: Result) -> None:
    """The comparison as two tables."""
    found = compare(result)
    page.heading("Comparison", MEANING)
    page.table(found.labels, found.values)
    if found.changes:
        page.heading(f"Difference from {result.title(result.baseline)}", PAIRED)
        page.table(found.labels, found.changes)


def short_unit(name: str, unit: Scale) -> str:
    """The unit of a measure for a narrow column: ``days``, ``/week``, ``GBP/item``."""
    if name == "cost per item":
        return f"{unit.heading}/item"
    return unit.heading.replace(" per ", "/").replace("per ", "/")


def _unit(result: Result, name: str, estimates: Sequence[Interval]) -> Scale:
    return scale(find(name).unit, result.headers[result.baseline].currency, *(e.mean for e in estimates))


def _differences(result: Result, design: str, rows: list[tuple[str, str]], units: dict[str, Scale]) -> Column:
    return Column(result.title(design), tuple(_difference(result, design, name, units[name]) for name, _ in rows), left=True)


def _difference(result: Result, design: str, name: str, unit: Scale) -> Cell:
    """A difference, and which way it points where one way is better."""
    difference, better = result.difference(design, name), find(name).better
    text = interval_text(difference, unit, sign=True)
    if better is None or math.isnan(difference.low):
        return Cell(text)
    if not difference.excludes_zero:
        return Cell(f"{text} unclear" if difference.low != difference.high else "0", "faint")
    won = (difference.mean < 0) == (better == "lower")
    return Cell(f"{text} {'better' if won else 'worse'}", "good" if won else "bad")


def time_spent(page: Page, result: Result) -> None:
    """Where an item's lead time goes, by design: mean time and its share of the lead time."""
    rows = states(result)
    if not rows:
        return
    page.heading("Where the time goes", "mean per delivered item, and its share of the lead time")
    labels = Column("", (*(words for _, words in rows), "Lead time"), left=True)
    page.table(labels, [_spent(result, design, [name for name, _ in rows]) for design in result.designs])


def _spent(result: Result, design: str, names: list[str]) -> Column:
    means = [result.estimate(design, name).mean for name in (*names, "lead time")]
    unit = scale("time", None, means[-1])
    digits = decimals(means[-1] / unit.size) + 1
    cells = [
        f"{unit.figure(mean, digits=digits)} {unit.unit} {100 * mean / means[-1]:3.0f} %" if means[-1] > 0 else NOT_KNOWN for mean in means
    ]
    return Column(result.title(design), tuple(cells))


def teams(page: Page, result: Result) -> None:
    """Each team of each design: how busy, how long a queue, how long a wait."""
    page.heading("Teams", "mean [95 % interval]")
    for place, design in enumerate(result.designs):
        rows = result.teams(design)
        if place:
            page.lines.append("")
        waits = scale("time", None, *(row["wait"].mean for row in rows))
        percent, items = scale("share", None), scale("items", None)
        page.table(
            Column(result.title(design), tuple(str(row["team"]) for row in rows), left=True),
            [
                Column("Utilisation (%)", tuple(interval_text(row["utilisation"], percent) for row in rows)),
                Column("Queue (items)", tuple(interval_text(row["queue length"], items) for row in rows)),
                Column(f"Wait ({waits.unit})", tuple(interval_text(row["wait"], waits) for row in rows)),
            ],
        )
