"""Curves of a sweep along one factor: a panel for each measure, a line with its band for each design."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import chain, product
from typing import Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.experiments.factor_axis import (
    NAMES,
    LineEnd,
    aside,
    factor_axis,
    height_for,
    is_written_within,
    mark_written,
    name_ends,
    value_limits,
)
from orgsim.charts.experiments.foot import ONE_RUN, foot, own_colours
from orgsim.charts.experiments.sweep_words import along_factor, measure_unit, measure_words, tally
from orgsim.charts.lettering import shorten
from orgsim.charts.page import INNER, Page, Words, begin, empty
from orgsim.charts.panels import dot, grid, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity
from orgsim.charts.style import HEADING
from orgsim.experiment.sweep import SweepResult
from orgsim.experiment.wording import capital
from orgsim.measures import find
from orgsim.scenario.factors import short_name
from orgsim.statistics import Interval

_HOW_BANDS: Final = (
    "Dots: the values that were run. Bands: 95% intervals over the runs, each for one value by itself."
)
_HOW_BARS: Final = "Upright lines: 95% intervals over the runs, each for one value by itself."
_PAIRED: Final = " Differences are paired, run by run, so one may be significant where intervals overlap."
_HOLLOW: Final = " Hollow: work in progress never settles there."
_MOST: Final = 4
_LEFT: Final = 0.48
_HEAD: Final = 0.36
_FOOT: Final = 0.44
_PANEL: Final = 1.45
_ALONE: Final = 2.3
_TIMES: Final = ("time", "working time")
"""Units whose axis begins at zero, so that it is the same however many values are run."""
_DARKEST: Final = 0.16
"""How dark a band is at most, 1 being opaque."""


@dataclass(frozen=True)
class _Line:
    """A design's line: places on the axis, its estimates, where it is hollow, and its look; bands are the
    paler the more there are."""

    title: str
    places: tuple[float, ...]
    found: list[Interval]
    growing: tuple[bool, ...]
    colour: str
    alpha: float


def curves(result: SweepResult) -> Figure:
    """A panel for each measure, at most four, one below the other on the same axis of the factor."""
    measures = result.measures[:_MOST]
    words = Words(along_factor(result, measures[0]), _shown(result), foot(result.provenance, _how(result)))
    known = (result.estimates(design, measure) for design, measure in product(result.designs, measures))
    if not any(math.isfinite(one.mean) for one in chain.from_iterable(known)):
        return empty(words, "Nothing was delivered at any value, so there is nothing to compare.")
    names = height_for([result.title(design) for design in result.designs])
    panel = max(_ALONE if len(measures) == 1 else _PANEL, names)
    page = begin(words, (_HEAD + panel) * len(measures) + _FOOT)
    height = (page.height - _FOOT) / len(measures) - _HEAD
    for row, measure in enumerate(measures):
        box = (_LEFT, _HEAD + row * (_HEAD + height), INNER - _LEFT - NAMES, height)
        _panel(page, box, result, (measure, row == 0, row == len(measures) - 1))
    return page.figure


def _shown(result: SweepResult) -> str:
    factor = result.factors[0]
    outside = ""
    if math.isfinite(factor.written) and not is_written_within(factor):
        outside = f" In the base case it is {factor.text(factor.written)}, outside what was tried."
    left_out = ""
    if len(result.measures) > _MOST:
        left_out = f" {len(result.measures) - _MOST} more measures are in the tables."
    return f"By {short_name(factor)}.{outside} {tally(result, result.measures[0])}{left_out}".replace(
        "  ", " "
    ).strip()


def _how(result: SweepResult) -> str:
    if result.provenance.replications == 1:
        return ONE_RUN
    hollow = ""
    if any(sample.growing for sample in chain.from_iterable(found.values() for found in result.samples)):
        hollow = _HOLLOW
    return (
        (_HOW_BARS if result.factors[0].levels else _HOW_BANDS) + hollow + (_PAIRED if result.others else "")
    )


def _panel(
    page: Page, box: tuple[float, float, float, float], result: SweepResult, what: tuple[str, bool, bool]
) -> None:
    measure, first, last = what
    lines = _lines(result, measure)
    every = list(chain.from_iterable(line.found for line in lines))
    unit = measure_unit(result, measure, every)
    heading = unit.behind(capital(measure_words(measure)))
    page.heading(0, box[1] - (0.17 if first else 0.06), [shorten(heading, INNER - NAMES, HEADING)])
    axes = page.axes(box)
    factor_axis(axes, result.factors[0], labels=last)
    _value_axis(axes, unit, every, from_zero=find(measure).unit in _TIMES)
    mark_written(axes, result.factors[0], name=first)
    for line in lines:
        _draw(axes, line, unit, joined=not result.factors[0].levels)
    name_ends(page, axes, box, [end for line in lines if (end := _end(line, unit)) is not None])


def _lines(result: SweepResult, measure: str) -> list[_Line]:
    """The lines of all designs; over words their marks stand side by side."""
    colours, lines = own_colours(result.provenance), []
    alpha = min(_DARKEST, 0.5 / len(result.designs))
    for number, design in enumerate(result.designs):
        moved = aside(result.factors[0], number, len(result.designs))
        places = tuple(point[0] + moved for point in result.points)
        growing = tuple(found[design].growing for found in result.samples)
        lines.append(
            _Line(
                result.title(design),
                places,
                result.estimates(design, measure),
                growing,
                colours[design],
                alpha,
            )
        )
    return lines


def _value_axis(axes: Axes, unit: Quantity, every: list[Interval], from_zero: bool) -> None:
    ends = [unit.of(end) for end in chain.from_iterable((one.low, one.high) for one in every)]
    low, high = value_limits([unit.of(one.mean) for one in every], ends, from_zero)
    axes.set_ylim(low, high)
    ticks = round_ticks(high, low, most=5)
    rule_axis(axes, "y", ticks)
    grid(axes, "y")


def _draw(axes: Axes, line: _Line, unit: Quantity, joined: bool) -> None:
    means, lows, highs = (
        [unit.of(getattr(one, end)) for one in line.found] for end in ("mean", "low", "high")
    )
    if joined:
        axes.fill_between(
            line.places, lows, highs, facecolor=line.colour, alpha=line.alpha, linewidth=0, zorder=1.5
        )
    else:
        axes.vlines(line.places, lows, highs, color=line.colour, linewidth=1.3, zorder=2)
    axes.plot(
        line.places,
        means,
        color=line.colour,
        linewidth=1.4 if joined else 0.5,
        alpha=1.0 if joined else 0.5,
        zorder=2.5,
    )
    for place, mean, growing in zip(line.places, means, line.growing, strict=True):
        dot(axes, (place, mean), line.colour, filled=not growing, markersize=3.4, zorder=3)


def _end(line: _Line, unit: Quantity) -> LineEnd | None:
    """Where a line ends: at its last value that is known."""
    known = [
        (place, one.mean)
        for place, one in zip(line.places, line.found, strict=True)
        if math.isfinite(one.mean)
    ]
    if known:
        return LineEnd(line.title, known[-1][0], unit.of(known[-1][1]), line.colour)
    return None
