"""Estimates of experiments as cells and as tidy rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from orgsim.experiment.sample import Sample
from orgsim.experiment.verdict import outcome_of
from orgsim.experiment.wording import Scale, scale
from orgsim.measures import find
from orgsim.report.comparison import interval_text
from orgsim.report.page import Cell
from orgsim.report.quantities import given_in, interval_values
from orgsim.statistics import Interval

ESTIMATE: Final = ("measure", "unit", "mean", "low", "high", "n")
GROWS: Final = "*"
"""Marks an estimate where work in progress never settles."""


def scale_for(measure: str, samples: Iterable[Sample], intervals: Iterable[Interval]) -> Scale:
    """The scale in which estimates of a measure read best together."""
    currency = next((sample.header.currency for sample in samples), None)
    return scale(find(measure).unit, currency, *(interval.mean for interval in intervals))


def difference_cell(difference: Interval, measure: str, unit: Scale) -> Cell:
    """A paired difference, coloured by whether it is better, worse or unclear."""
    words = "points" if find(measure).unit == "share" else unit.heading
    text = f"{interval_text(difference, unit, sign=True)} {words}".rstrip()
    if find(measure).better is None:
        return Cell(text)
    return Cell(text, {"better": "good", "worse": "bad", "undecided": "faint"}[outcome_of(difference, measure)])


def estimate_row(measure: str, currency: str | None, interval: Interval) -> tuple[Any, ...]:
    """Measure, unit, mean, low, high and n of a tidy table."""
    size, unit = given_in(find(measure).unit, currency)
    return measure, unit, *interval_values(interval, size)
