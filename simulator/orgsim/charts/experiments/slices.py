"""Slices of a sweep over many factors: a panel for each factor with every point, and the trend through
them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.experiments.factor_axis import aside, factor_axis, mark_written, value_limits
from orgsim.charts.experiments.foot import ONE_RUN, foot, own_colours
from orgsim.charts.experiments.sweep_words import (
    HIGHER,
    LOWER,
    measure_unit,
    measure_words,
    outcomes,
    over_points,
    telling,
)
from orgsim.charts.lettering import shorten, width_of
from orgsim.charts.page import INNER, Page, Words, begin, empty
from orgsim.charts.panels import grid, name_axis, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity
from orgsim.charts.style import INK, LABEL
from orgsim.experiment.sweep import SweepResult
from orgsim.experiment.wording import capital
from orgsim.measures import find
from orgsim.scenario.factors import Factor, short_name
from orgsim.statistics import Interval

MOST_DESIGNS: Final = 4
_CLEAR: Final = 3.0
"""Standard errors, 1/sqrt(points - 1) each, that a rank correlation must exceed to be spoken of: about 1 in
400 by chance."""
_FEWEST: Final = 12


def finding(result: SweepResult, measure: str) -> str:
    """At how many points the telling design is better, and the factor on which the difference depends most if
    one clearly does."""
    said = over_points(result, measure, "points")
    design = shown_designs(result, measure)[0]
    found = result.differences(design, measure) if result.others else result.estimates(design, measure)
    strengths = [
        rank_correlation([point[place] for point in result.points], found)
        for place in range(len(result.factors))
    ]
    strongest = max(range(len(strengths)), key=lambda place: abs(strengths[place]))
    if (
        len(result.factors) < 2
        or len(found) < _FEWEST
        or abs(strengths[strongest]) < _CLEAR / math.sqrt(len(found) - 1)
    ):
        return said
    return (
        f"{said}; {'the difference' if result.others else 'it'} depends most on "
        f"{short_name(result.factors[strongest])}"
    )


def shown_designs(result: SweepResult, measure: str) -> list[str]:
    """The designs that are drawn, the telling one first: those that are significantly better than the
    baseline at most points."""
    if not result.others:
        return [result.baseline]
    good = HIGHER if find(measure).better == "higher" else LOWER
    first = telling(result, measure)
    better = {
        design: outcomes(result, design, measure).count(good) for design in result.others if design != first
    }
    return [first, *sorted(better, key=lambda design: -better[design])][:MOST_DESIGNS]


def rank_correlation(amounts: Sequence[float], found: Sequence[Interval]) -> float:
    """Spearman's rank correlation (1904, *Am. J. Psychol.* 15:72) of amounts and the means that are known; 0
    where either is constant."""
    known = [
        (amount, one.mean) for amount, one in zip(amounts, found, strict=True) if math.isfinite(one.mean)
    ]
    pairs = np.array(known).reshape(-1, 2)
    if any(len(np.unique(column)) < 2 for column in pairs.T):
        return 0.0
    return float(np.corrcoef([_ranks(column) for column in pairs.T])[0, 1])


def _ranks(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Ranks from 1, equal values sharing the mean of theirs."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return np.asarray((last - (counts - 1) / 2)[inverse], dtype=np.float64)


_SURE: Final = "Dots: one for each point; hollow where the paired 95% interval includes zero. "
_EACH: Final = "Dots: the mean at each point, intervals in the table. "
_TREND: Final = "Lines: medians of neighbouring points. "
_CROSS: Final = "Crosses: work in progress never settles. "
_DOTTED: Final = "Dotted: base case."
_ACROSS: Final = 3
_LEFT: Final = 0.62
_GAP: Final = 0.3
_HEAD: Final = 0.24
_FOOT: Final = 0.56
_PANEL: Final = 1.7
_KEY: Final = 0.24
_BINS: Final = 8
_IN_A_BIN: Final = 8
"""Points, at least, whose median is a step of the trend."""


@dataclass(frozen=True)
class _Cloud:
    """A design's points: estimates, where work piles up, and its colour."""

    title: str
    found: list[Interval]
    growing: list[bool]
    colour: str
    compared: bool


def slices(result: SweepResult) -> Figure:
    """A panel for each factor: the difference from the baseline, or the measure of one design, at every
    point."""
    measure = result.measures[0]
    clouds = _clouds(result, measure)
    every = list(chain.from_iterable(cloud.found for cloud in clouds))
    unit = measure_unit(result, measure, every)
    words = Words(
        finding(result, measure), _shown(result, measure, unit), foot(result.provenance, _how(clouds))
    )
    if not any(math.isfinite(one.mean) for one in every):
        return empty(words, "Nothing was delivered at any point, so there is nothing to compare.")
    across = 2
    if len(result.factors) != 4:
        across = min(_ACROSS, len(result.factors))
    rows = math.ceil(len(result.factors) / across)
    page = begin(words, _KEY * len(_key_lines(clouds)) + rows * (_HEAD + _PANEL + _FOOT))
    top = _key(page, clouds)
    row = (page.height - top) / rows
    width = (INNER - _LEFT - (across - 1) * _GAP) / across
    for place, factor in enumerate(result.factors):
        box = (
            _LEFT + place % across * (width + _GAP),
            top + place // across * row + _HEAD,
            width,
            row - _HEAD - _FOOT,
        )
        axes = page.axes(box)
        factor_axis(axes, factor)
        _value_axis(axes, (unit, clouds[0].compared), every, place % across == 0)
        mark_written(axes, factor, name=False)
        for number, cloud in enumerate(clouds):
            _draw(
                axes,
                cloud,
                (factor, [point[place] for point in result.points]),
                (unit, aside(factor, number, len(clouds))),
            )
    return page.figure


def _clouds(result: SweepResult, measure: str) -> list[_Cloud]:
    colours, clouds = own_colours(result.provenance), []
    for design in shown_designs(result, measure):
        compared = design != result.baseline
        found = result.differences(design, measure) if compared else result.estimates(design, measure)
        growing = [at[design].growing or (compared and at[result.baseline].growing) for at in result.samples]
        clouds.append(_Cloud(result.title(design), found, growing, colours[design], compared))
    return clouds


def _shown(result: SweepResult, measure: str, unit: Quantity) -> str:
    less = ""
    if result.others:
        less = f" minus that of '{result.title(result.baseline)}'"
    left_out = len(result.others) - len(shown_designs(result, measure))
    rest = ""
    if left_out > 0:
        rest = f" The {left_out} other designs are in the tables."
    about = unit.of_words(f"{capital(measure_words(measure))}{less}")
    return f"{about}, at {len(result.points)} points that vary all factors together.{rest}"


def _how(clouds: list[_Cloud]) -> str:
    crosses = ""
    if any(any(cloud.growing) for cloud in clouds):
        crosses = _CROSS
    trend = _TREND if len(clouds[0].found) >= 2 * _IN_A_BIN else ""
    if max(one.n for one in chain.from_iterable(cloud.found for cloud in clouds)) == 1:
        return f"Dots: one for each point. {ONE_RUN} {trend}{crosses}{_DOTTED}"
    return (_SURE if clouds[0].compared else _EACH) + trend + crosses + _DOTTED


def _value_axis(axes: Axes, what: tuple[Quantity, bool], every: list[Interval], leftmost: bool) -> None:
    """The axis of values in a unit, of differences where designs are compared, with its name at the left of
    the page."""
    unit, compared = what
    means = [unit.of(one.mean) for one in every] + ([0.0] if compared else [])
    low, high = value_limits(means, [value for value in means if math.isfinite(value)])
    axes.set_ylim(low, high)
    ticks = round_ticks(high, low, most=5)
    rule_axis(axes, "y", ticks, labels=leftmost)
    if leftmost:
        name_axis(
            axes, ", ".join(part for part in ("difference" if compared else "", unit.name) if part), ticks
        )
    grid(axes, "y")
    if compared:
        axes.axhline(0, color=INK, linewidth=0.8, zorder=1.5)


def _draw(axes: Axes, cloud: _Cloud, along: tuple[Factor, list[float]], look: tuple[Quantity, float]) -> None:
    (factor, amounts), (unit, moved) = along, look
    values = [unit.of(one.mean) for one in cloud.found]
    for amount, value, one, growing in zip(amounts, values, cloud.found, cloud.growing, strict=True):
        fill = "white"
        if one.excludes_zero or not cloud.compared:
            fill = cloud.colour
        dot: dict[str, Any] = {
            "color": cloud.colour,
            "markerfacecolor": fill,
            "markersize": 2.8,
            "markeredgewidth": 0.7,
            "alpha": 0.75,
        }
        axes.plot(
            [amount + moved], [value], marker="x" if growing else "o", linestyle="none", zorder=2, **dot
        )
    for places, medians in _trend(np.array(amounts), np.array(values), stepwise=bool(factor.levels)):
        axes.plot(places + moved, medians, color="white", linewidth=2.8, zorder=2.5)
        axes.plot(places + moved, medians, color=cloud.colour, linewidth=1.6, zorder=3)


Values = npt.NDArray[np.float64]


def _trend(amounts: Values, values: Values, stepwise: bool) -> list[tuple[Values, Values]]:
    """Medians of groups of neighbouring points, or a short line at the median of each level; nothing of too
    few points."""
    known = np.isfinite(values)
    amounts, values = amounts[known], values[known]
    if stepwise:
        levels = [level for level in np.unique(amounts) if (amounts == level).sum() >= 3]
        return [
            (np.array([level - 0.12, level + 0.12]), np.full(2, np.median(values[amounts == level])))
            for level in levels
        ]
    groups = min(_BINS, len(values) // _IN_A_BIN)
    if groups < 2:
        return []
    parts = np.array_split(np.argsort(amounts, kind="stable"), groups)
    return [
        (
            np.array([np.median(amounts[part]) for part in parts]),
            np.array([np.median(values[part]) for part in parts]),
        )
    ]


def _key_lines(clouds: list[_Cloud]) -> list[_Cloud]:
    """What the key names: nothing where there is one design."""
    if len(clouds) > 1:
        return clouds
    return []


def _key(page: Page, clouds: list[_Cloud]) -> float:
    """A line for each design with its dot, side by side where they fit; return the height in inches."""
    x, y = 0.0, 0.08
    for cloud in _key_lines(clouds):
        text = shorten(cloud.title, INNER - 0.2, LABEL)
        width = width_of(text, LABEL) + 0.4
        if x > 0 and x + width > INNER:
            x, y = 0.0, y + _KEY - 0.06
        page.text(x, y, "●", fontsize=LABEL, color=cloud.colour, va="center")
        page.text(x + 0.14, y, text, fontsize=LABEL, color=INK, va="center")
        x += width
    if _key_lines(clouds):
        return y + 0.12
    return 0.0
