"""The tables of a report: measures by design with intervals and paired differences, states, teams."""

from __future__ import annotations

import math
from dataclasses import dataclass

from orgsim.experiment import Result
from orgsim.experiment.ranking import designs_detailed
from orgsim.experiment.wording import Scale, decimals, shown_in
from orgsim.measures import find
from orgsim.report.choice import compared, states
from orgsim.report.names import Names
from orgsim.report.page import Cell, Column, Page
from orgsim.statistics import Interval

NOT_KNOWN = "-"
MEANING = "mean [95% interval]"
PAIRED = "paired, mean [95% interval]; unclear: the interval includes zero"
SAME = "same model"
"""What stands in the place of the differences of two designs that cannot differ."""


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
    """The comparison as columns: names of the measures, values by design, differences by design that is not the baseline.

    The names of measures stand twice, since differences of shares have another unit.
    """

    labels: Column
    values: list[Column]
    change_labels: Column
    changes: list[Column]


def compare(result: Result) -> Compared:
    """Every measure by design, and its paired difference from the baseline."""
    rows, names, designs = compared(result), Names(result), designs_detailed(result)
    units = {name: shown_in(result, name) for name, _ in rows}
    labels = tuple(f"{words} ({short_unit(name, units[name])})" for name, words in rows)
    change_labels = tuple(f"{words} ({short_unit(name, units[name].difference)})" for name, words in rows)
    values = [
        Column(names.quoted(design), tuple(interval_text(result.estimate(design, name), units[name]) for name, _ in rows))
        for design in designs
    ]
    changes = [
        Column(names.quoted(design), tuple(_difference(result, design, name, units[name]) for name, _ in rows), left=True)
        for design in designs
        if design != result.baseline
    ]
    return Compared(Column("", labels, left=True), values, Column("", change_labels, left=True), changes)


def comparison(page: Page, result: Result) -> None:
    """The comparison as two tables."""
    found = compare(result)
    page.heading("Comparison", MEANING)
    page.table(found.labels, found.values)
    if found.changes:
        page.heading(f"Change from '{result.title(result.baseline)}'", PAIRED)
        page.table(found.change_labels, found.changes)


def short_unit(name: str, unit: Scale) -> str:
    """The unit of a measure for a narrow column: ``days``, ``/week``, ``GBP/item``."""
    if name == "cost per item":
        return f"{unit.heading}/item"
    return unit.heading.replace(" per ", "/").replace("per ", "/")


def _difference(result: Result, design: str, name: str, scale: Scale) -> Cell:
    """A difference, and which way it points where one way is better."""
    if result.same.get(design) == result.baseline:
        return Cell(SAME, "faint")
    difference, better, unit = result.difference(design, name), find(name).better, scale.difference
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
    unit, names = shown_in(result, "lead time"), Names(result)
    page.heading("Where the time goes", f"mean per delivered item in {unit.unit}, and its share of the lead time")
    labels = Column("", (*(words for _, words in rows), "Lead time"), left=True)
    measures = [*(name for name, _ in rows), "lead time"]
    means = {design: [result.estimate(design, name).mean for name in measures] for design in designs_detailed(result)}
    digits = decimals(max((row[-1] for row in means.values() if row[-1] > 0), default=0.0) / unit.size) + 1
    page.table(labels, [Column(names.quoted(design), _spent(row, unit, digits)) for design, row in means.items()])


def _spent(means: list[float], unit: Scale, digits: int) -> tuple[str, ...]:
    """Each of the ``means``, of which the last is the whole, and its share of that."""
    whole = means[-1]
    return tuple(
        f"{unit.figure(mean, digits=digits)} {100 * mean / whole:4.0f}%" if whole > 0 else NOT_KNOWN for mean in means
    )
