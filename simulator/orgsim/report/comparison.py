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
    is_hidden = interval.half_width / unit.size < 0.5 * 10.0**-digits
    digits = min(digits + is_hidden, 6)
    values = (interval.mean, interval.low, interval.high)
    mean, low, high = (unit.figure(value, sign=sign, digits=digits) for value in values)
    return f"{mean} [{low}, {high}]"


@dataclass(frozen=True)
class Compared:
    """The comparison as columns: names of the measures, values and differences from the baseline by design.

    The names of measures stand twice, since differences of shares have another unit.
    """

    labels: Column
    values: list[Column]
    change_labels: Column
    changes: list[Column]


def compare(result: Result) -> Compared:
    """Every measure by design, and its paired difference from the baseline."""
    rows = compared(result)
    units = {name: shown_in(result, name) for name, _ in rows}
    labels = tuple(f"{words} ({short_unit(name, units[name])})" for name, words in rows)
    change_labels = tuple(f"{words} ({short_unit(name, units[name].difference)})" for name, words in rows)
    names = Names(result)
    values = []
    changes = []
    for design in designs_detailed(result):
        title = names.quoted(design)
        texts = tuple(interval_text(result.estimate(design, name), unit) for name, unit in units.items())
        values.append(Column(title, texts))
        if design != result.baseline:
            cells = tuple(_difference(result, design, name, unit) for name, unit in units.items())
            changes.append(Column(title, cells, left=True))
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
    difference = result.difference(design, name)
    better = find(name).better
    text = interval_text(difference, scale.difference, sign=True)
    if better is None or math.isnan(difference.low):
        return Cell(text)
    if difference.excludes_zero:
        won = (difference.mean < 0) == (better == "lower")
        return Cell(f"{text} better", "good") if won else Cell(f"{text} worse", "bad")
    if difference.low == difference.high:
        return Cell("0", "faint")
    return Cell(f"{text} unclear", "faint")


def time_spent(page: Page, result: Result) -> None:
    """Where an item's lead time goes, by design: mean time and its share of the lead time."""
    rows = states(result)
    if not rows:
        return
    unit = shown_in(result, "lead time")
    names = Names(result)
    what = f"mean per delivered item in {unit.unit}, and its share of the lead time"
    page.heading("Where the time goes", what)
    rows = [*rows, ("lead time", "Lead time")]
    labels = Column("", tuple(words for _, words in rows), left=True)
    means = {}
    for design in designs_detailed(result):
        means[design] = [result.estimate(design, name).mean for name, _ in rows]
    longest = max((row[-1] for row in means.values() if row[-1] > 0), default=0.0)
    digits = decimals(longest / unit.size) + 1
    columns = [Column(names.quoted(design), _spent(row, unit, digits)) for design, row in means.items()]
    page.table(labels, columns)


def _spent(means: list[float], unit: Scale, digits: int) -> tuple[str, ...]:
    """Each of the ``means``, of which the last is the whole, and its share of that."""
    whole = means[-1]
    if not whole > 0:
        return (NOT_KNOWN,) * len(means)
    return tuple(f"{unit.figure(mean, digits=digits)} {100 * mean / whole:4.0f}%" for mean in means)
