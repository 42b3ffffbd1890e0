"""The difference of two designs along one parameter, and where it changes its sign."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Final

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.experiments.factor_axis import axis_name
from orgsim.charts.experiments.foot import foot, two_colours
from orgsim.charts.lettering import shorten, width_of
from orgsim.charts.page import INNER, Page, Words, begin, empty
from orgsim.charts.panels import dot, grid, inches, label, name_axis, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, quantity_for
from orgsim.charts.style import GREY, INK, LABEL, SHADE, SMALL
from orgsim.experiment.breakeven.duel import BreakevenResult, Line, PairedDifference
from orgsim.experiment.breakeven.finding import finding, threshold_text
from orgsim.experiment.wording import as_named, capital
from orgsim.measures import find
from orgsim.scenario.factors import short_name


def colours_of(result: BreakevenResult) -> tuple[str, str]:
    """The colour of the design that is to win, and that of the other."""
    return two_colours(result.provenance, (result.duel.design, result.duel.against))


_NARROW: Final = 0.2
"""The share of the range within which everything that matters must lie for the rest to be left out."""
_ROUND: Final = 0.75
"""How much is shown on each side of what matters, as a multiple of its width."""
_LEAST: Final = 0.03
"""The least that is shown on each side, as a share of the range."""
_FEWEST: Final = 20
"""Whole amounts from which on there is a part to show."""


def view(line: Line) -> tuple[float, float]:
    """The range, or the part of it round the thresholds with their intervals and the base case, where these
    lie close together."""
    factor = line.factor
    width = factor.high - factor.low
    ends = [(found.low, found.at, found.high) for found in line.thresholds]
    near = [factor.low if low is None else low for low, _, _ in ends] + [
        factor.high if high is None else high for _, _, high in ends
    ]
    if not near or factor.levels or (factor.whole and width < _FEWEST):
        return factor.low, factor.high
    near += [factor.written] if factor.low <= factor.written <= factor.high else []
    if max(near) - min(near) > _NARROW * width:
        return factor.low, factor.high
    room = max(_ROUND * (max(near) - min(near)), _LEAST * width)
    return max(factor.low, min(near) - room), min(factor.high, max(near) + room)


def cut(line: Line) -> str:
    """A sentence on what is not shown; nothing where all is."""
    low, high = view(line)
    factor = line.factor
    if (low, high) == (factor.low, factor.high):
        return ""
    return (
        f" Values from {factor.text(factor.low)} to {factor.text(factor.high)} were looked at; this is the "
        "part round the threshold."
    )


def upright(line: Line) -> list[float]:
    """The places of upright lines, and of the limits of intervals."""
    found = [
        place
        for place in chain.from_iterable((one.low, one.at, one.high) for one in line.thresholds)
        if place is not None
    ]
    return [*found, line.factor.written]


@dataclass(frozen=True)
class DifferenceCourse:
    """A curve with its band as drawn: places, means and the limits of the intervals, in the units of the
    axes."""

    x: Sequence[float]
    means: Sequence[float]
    lows: Sequence[float]
    highs: Sequence[float]

    def within(self, low: float, high: float) -> DifferenceCourse:
        """The part between two places, with the values on straight lines at both."""
        places = [low, *(place for place in self.x if low < place < high), high]
        return DifferenceCourse(
            places,
            *(list(np.interp(places, self.x, values)) for values in (self.means, self.lows, self.highs)),
        )


@dataclass(frozen=True)
class Room:
    """A panel: its limits in x, an inch there in units of the axis, and the places of upright lines that
    words must not cover."""

    low: float
    high: float
    inch: float
    lines: Sequence[float]

    def place(self, text: str, course: DifferenceCourse, edge: float) -> tuple[float, float]:
        """The left end of a text along an upper or lower ``edge``, and the room for it in inches.

        It stands between two upright lines, where the curve is farthest from the edge; where it fits nowhere,
        in the widest gap.
        """
        walls = sorted({self.low, *(line for line in self.lines if self.low < line < self.high), self.high})
        margin, width = 0.06 * self.inch, width_of(text, SMALL, True) * self.inch
        gaps = [(start + margin, end - margin) for start, end in pairwise(walls)]
        starts = list(
            chain.from_iterable((start, end - width) for start, end in gaps if end - start >= width)
        )
        if not starts:
            start, end = max(gaps, key=lambda gap: gap[1] - gap[0])
            return start, max(0.0, end - start) / self.inch
        return max(starts, key=lambda start: _clear(course.within(start, start + width), edge)), math.inf


def _clear(course: DifferenceCourse, edge: float) -> float:
    """How far a part of a curve with its band stays from an edge of the panel."""
    return min(abs(edge - value) for value in chain(course.lows, course.highs))


_HOW: Final = (
    "Line and band: paired difference and its 95% interval at the values marked. Grey: every value at which "
    "that interval includes zero."
)
_HOW_DISCRETE: Final = (
    "Dots and lines: paired difference and its 95% interval. Grey: from the last value with one winner to "
    "the first with the other."
)
_OPEN: Final = " Hollow: inconclusive."
_SAME: Final = " Squares: both are the same model."
_CROSS: Final = " Crosses: work in progress never settles."
_LEFT: Final = 0.62
_FOOT: Final = 0.42
_PANEL: Final = 2.5
_ROW: Final = 0.16
_MOST: Final = 4
"""Thresholds with words of their own."""
_ROOM: Final = 0.12
_TALLEST: Final = 6.0


@dataclass(frozen=True)
class _Seen:
    """The values at which there is a difference, and the unit it is drawn in."""

    amounts: list[float]
    looks: list[PairedDifference]
    unit: Quantity

    @property
    def course(self) -> DifferenceCourse:
        """The differences as drawn."""
        means, lows, highs = (
            [self.unit.of(getattr(look.difference, name)) for look in self.looks]
            for name in ("mean", "low", "high")
        )
        return DifferenceCourse(self.amounts, means, lows, highs)


def curve(result: BreakevenResult) -> Figure:
    """One panel: difference over the values looked at, with the thresholds and the base case."""
    line = result.lines[0]
    looks = {amount: look for amount, look in line.looks.items() if not look.trouble}
    ends = list(chain.from_iterable((look.difference.low, look.difference.high) for look in looks.values()))
    seen = _Seen(list(looks), list(looks.values()), quantity_for(result.duel.measure, ends, result.currency))
    words = Words(
        finding(result, short_name),
        difference_shown(result, seen.unit, short_name(line.factor)) + cut(line),
        foot(result.provenance, _how(line, seen)),
    )
    if not looks:
        return empty(words, "There is no value at which the two can be compared.")
    labels = _labels(line)
    above = _ROW * len(labels) + 0.06
    page = begin(words, _PANEL + above + _FOOT)
    axes = page.axes((_LEFT, above, INNER - _LEFT - 0.05, page.height - above - _FOOT))
    _scale(axes, line, seen)
    _zones(axes, result, seen)
    _difference(axes, line, seen)
    _marks(page, axes, labels, line)
    return page.figure


def difference_shown(result: BreakevenResult, unit: Quantity, by: str) -> str:
    """Which difference is drawn, by which parameters."""
    where = f" ({unit.word})" if unit.word else ""
    first, second = result.titles
    return f"{capital(as_named(result.duel.measure))}{where}: '{first}' minus '{second}', by {by}."


def _how(line: Line, seen: _Seen) -> str:
    hollow = ""
    if any(not look.same and not look.difference.excludes_zero for look in seen.looks):
        hollow = _OPEN
    squares = _SAME if any(look.same for look in seen.looks) else ""
    crosses = ""
    if any(look.growing for look in seen.looks):
        crosses = _CROSS
    missing = len(line.looks) - len(seen.looks)
    left_out = ""
    if missing:
        left_out = f" Not shown, for they cannot be compared there: {missing} of the values."
    return (_HOW_DISCRETE if line.sides.discrete else _HOW) + hollow + squares + crosses + left_out


def _scale(axes: Axes, line: Line, seen: _Seen) -> None:
    """Limits that hold every mean, and every interval that does not dwarf them."""
    left, right = view(line)
    shown = seen.course.within(left, right)
    means = [*shown.means, 0.0]
    height = max(means) - min(means) or max(map(abs, shown.highs)) or 1.0
    low, high = min(*means, *shown.lows), max(*means, *shown.highs)
    low, high = max(low, min(means) - _TALLEST * height), min(high, max(means) + _TALLEST * height)
    room = _ROOM * (high - low or 1.0)
    axes.set_ylim(low - room, high + room)
    ticks = round_ticks(high + room, low - room)
    rule_axis(axes, "y", ticks)
    grid(axes, "y")
    name_axis(axes, seen.unit.behind("difference"), ticks)
    axes.set_xlim(left - 0.02 * (right - left), right + 0.02 * (right - left))
    _values(axes, line)


def _values(axes: Axes, line: Line) -> None:
    """Ticks at round values, or at the levels with their names."""
    axes.set_xlabel(shorten(axis_name(line.factor), INNER - _LEFT, LABEL), labelpad=2)
    if not line.factor.levels:
        low, high = view(line)
        ticks = round_ticks(high, low, most=8)
        rule_axis(axes, "x", [tick for tick in ticks if not line.factor.whole or tick == int(tick)])
        return
    room = (INNER - _LEFT) / len(line.factor.levels) * 0.9
    names = [shorten(line.factor.text(place), room, SMALL) for place in range(len(line.factor.levels))]
    axes.set_xticks(range(len(names)), names)


def _zones(axes: Axes, result: BreakevenResult, seen: _Seen) -> None:
    """Which design wins above the line at zero, and which below, in words that leave the upright lines
    free."""
    axes.axhline(0, color=INK, linewidth=0.8, zorder=2)
    better = find(result.duel.measure).better == "higher"
    inch, line, (left, right) = inches(axes), result.lines[0], axes.get_xlim()
    room = Room(left, right, inch.x, upright(line))
    bottom, top = axes.get_ylim()
    for edge, wins, anchor in ((top, better, "top"), (bottom, not better, "bottom")):
        if abs(edge) / inch.y < 0.2:
            continue
        y = edge + (-0.04 if edge == top else 0.04) * inch.y
        text, colour = (
            f"in favour of '{result.titles[0 if wins else 1]}'",
            colours_of(result)[0 if wins else 1],
        )
        text = shorten(text, 0.6 * (right - left) / inch.x, SMALL, bold=True)
        x, most = room.place(text, seen.course, edge)
        label(
            axes,
            (x, y),
            shorten(text, most, SMALL, bold=True),
            fontweight="bold",
            ha="left",
            va=anchor,
            color=colour,
            zorder=6,
        )


def _difference(axes: Axes, line: Line, seen: _Seen) -> None:
    course = seen.course
    means, lows, highs = course.means, course.lows, course.highs
    if line.sides.discrete:
        axes.vlines(seen.amounts, lows, highs, color=GREY, linewidth=1.2, zorder=3)
    else:
        axes.fill_between(seen.amounts, lows, highs, facecolor=GREY, alpha=0.25, linewidth=0, zorder=1.5)
        axes.plot(seen.amounts, means, color=INK, linewidth=1.2, zorder=3)
    for amount, mean, look in zip(seen.amounts, means, seen.looks, strict=True):
        shape, filled = _shape(look), look.difference.excludes_zero
        dot(axes, (amount, mean), INK, filled=filled, marker=shape, markersize=3.6, zorder=4)


def _shape(look: PairedDifference) -> str:
    if look.growing:
        return "x"
    if look.same:
        return "s"
    return "o"


def _labels(line: Line) -> list[tuple[float, str, str]]:
    """Where a line goes up to a label, its text and its colour."""
    found = [
        (threshold.at, f"threshold {threshold_text(line, threshold)}", INK)
        for threshold in line.thresholds[:_MOST]
    ]
    written = line.factor.written
    if line.factor.low <= written <= line.factor.high:
        found.append((written, f"base case: {line.factor.text(written)}", GREY))
    return found


def _marks(page: Page, axes: Axes, labels: list[tuple[float, str, str]], line: Line) -> None:
    """Thresholds with their intervals, the base case, and above the panel a row of words for each."""
    for threshold in line.thresholds:
        ends = axes.get_xlim()
        low = ends[0] if threshold.low is None else threshold.low
        high = ends[1] if threshold.high is None else threshold.high
        axes.axvspan(low, high, facecolor=SHADE, edgecolor="none", zorder=0)
        axes.axvline(threshold.at, color=INK, linewidth=0.9, linestyle=(0, (4, 2)), zorder=2)
    if line.factor.low <= line.factor.written <= line.factor.high:
        axes.axvline(line.factor.written, color=GREY, linewidth=0.9, linestyle=(0, (1, 1.5)), zorder=2)
    inch, (left, right) = inches(axes), axes.get_xlim()
    width, top = (right - left) / inch.x, _ROW * len(labels) + 0.06
    for row, (amount, text, colour) in enumerate(labels):
        text = shorten(text, width, SMALL)
        half, place = width_of(text, SMALL) / 2, (amount - left) / inch.x
        x = min(max(place, half), width - half)
        page.small(_LEFT + x, _ROW * (row + 0.5), text, color=colour, ha="center")
        if row == len(labels) - 1 or all(
            abs(place - (other - left) / inch.x) > 0.02 for other, _, _ in labels[row + 1 :]
        ):
            _leader(page, axes, (amount, top - _ROW * (row + 1)), (labels[row + 1 :], inch.x))


def _leader(
    page: Page, axes: Axes, start: tuple[float, float], others: tuple[list[tuple[float, str, str]], float]
) -> None:
    """A thin line from the panel up to a label, unless it would run through the words of a row below."""
    amount, height = start
    rows, per_inch = others
    left, right = axes.get_xlim()
    width = (right - left) / per_inch
    for other, text, _ in rows:
        half = width_of(text, SMALL) / 2 + 0.03
        middle = min(max((other - left) / per_inch, half), width - half)
        if abs((amount - left) / per_inch - middle) < half:
            return
    top = axes.get_ylim()[1]
    axes.plot(
        [amount, amount],
        [top, top + height * inches(axes).y],
        color=GREY,
        linewidth=0.6,
        clip_on=False,
        zorder=1,
    )
