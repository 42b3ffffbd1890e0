"""What papers of experiments share: estimates as cells and as tidy rows, long tables, and charts.

Of tables with very many rows the text shows some: evenly chosen ones, and those at which something turns.
Charts are drawn, and loaded, only when somebody wants to see them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from orgsim.experiment.sample import Sample
from orgsim.experiment.verdict import outcome_of
from orgsim.experiment.wording import Scale, scale
from orgsim.measures import find
from orgsim.report.comparison import interval_text
from orgsim.report.page import Cell, Column
from orgsim.report.paper import Section
from orgsim.report.quantities import given_in, interval_values
from orgsim.scenario.factors import Factor
from orgsim.statistics import Interval

if TYPE_CHECKING:
    from matplotlib.figure import Figure

ALL_ROWS: Final = 30
"""Up to so many rows a table of the text has all of them."""
EVENLY: Final = 13
"""Of more it has so many from end to end."""
TURNING: Final = 12
"""Beside them it has at most so many at which something turns."""


def evenly(count: int) -> list[int]:
    """Places from end to end of so many: all where they are few."""
    if count <= ALL_ROWS:
        return list(range(count))
    return [round(step * (count - 1) / (EVENLY - 1)) for step in range(EVENLY)]


def folded(section: Section, turning: Sequence[int], remark: str) -> Section:
    """The section with few enough rows: evenly chosen ones and those of the places that are ``turning``, the
    foremost of these first.

    The ``remark``, with ``{shown}`` and ``{count}``, says so below it.
    """
    count = len(section.label.cells)
    if count <= ALL_ROWS:
        return section
    places = sorted({*evenly(count), *turning[:TURNING]})
    return replace(
        section,
        label=_some(section.label, places),
        columns=tuple(_some(column, places) for column in section.columns),
        remarks=(*section.remarks, remark.format(shown=len(places), count=f"{count:,}")),
    )


def _some(column: Column, places: Sequence[int]) -> Column:
    return replace(column, cells=tuple(column.cells[place] for place in places))


ESTIMATE: Final = ("measure", "unit", "mean", "low", "high", "n")
GROWS: Final = "*"
"""Marks an estimate where work in progress never settles."""


def scale_for(measure: str, samples: Iterable[Sample], intervals: Iterable[Interval]) -> Scale:
    """The scale in which estimates of a measure read best together."""
    currency = next((sample.header.currency for sample in samples), None)
    return scale(find(measure).unit, currency, *(interval.mean for interval in intervals))


def difference_cell(difference: Interval, measure: str, unit: Scale) -> Cell:
    """A paired difference, coloured by whether it is better, worse or unclear."""
    words = "points"
    if find(measure).unit != "share":
        words = unit.heading
    text = f"{interval_text(difference, unit, sign=True)} {words}".rstrip()
    if find(measure).better is None:
        return Cell(text)
    return Cell(
        text, {"better": "good", "worse": "bad", "undecided": "faint"}[outcome_of(difference, measure)]
    )


def estimate_row(measure: str, currency: str | None, interval: Interval) -> tuple[Any, ...]:
    """Measure, unit, mean, low, high and n of a tidy table."""
    size, unit = given_in(find(measure).unit, currency)
    return measure, unit, *interval_values(interval, size)


def range_columns(factors: Iterable[Factor]) -> tuple[Column, Column]:
    """The ends of the ranges of factors."""
    low, high = zip(*((factor.text(factor.low), factor.text(factor.high)) for factor in factors), strict=True)
    return Column("from", low, left=True), Column("to", high, left=True)


def factor_record(factor: Factor) -> dict[str, Any]:
    """A factor for JSON: its path, the ends of its range and its base case, None where that is not known."""
    return {
        "path": factor.path,
        "from": factor.text(factor.low),
        "to": factor.text(factor.high),
        "base case": factor.written_text,
    }


def chart(place: str, *of: Any) -> Callable[[], Figure]:
    """The chart at ``module.function`` of `orgsim.charts.experiments`, of what the function is given."""
    module, function = place.split(".")

    def draw() -> Figure:
        figure: Figure = getattr(import_module(f"orgsim.charts.experiments.{module}"), function)(*of)
        return figure

    return draw
