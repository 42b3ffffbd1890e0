"""The difference of two designs along one parameter, and where it changes its sign."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.experiments.breakeven_style import axis_name, colours_of, fold
from orgsim.charts.experiments.breakeven_view import Course, Room, cut, upright, view
from orgsim.charts.experiments.foot import foot
from orgsim.charts.lettering import shorten, width_of
from orgsim.charts.page import INNER, Page, Words, begin, empty
from orgsim.charts.panels import grid, inches, label, name_axis, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, quantity_for
from orgsim.charts.style import GREY, INK, LABEL, SHADE, SMALL
from orgsim.experiment.breakeven.duel import Look
from orgsim.experiment.breakeven.result import BreakevenResult, Line
from orgsim.experiment.breakeven.words import finding, threshold_text
from orgsim.measures import find
from orgsim.scenario.factors import short_name

_HOW: Final = (
    "Line and band: paired difference and its 95% interval at the values marked. Grey: every value at which that interval includes zero."
)
_HOW_DISCRETE: Final = (
    "Dots and lines: paired difference and its 95% interval. Grey: from the last value with one winner to the first with the other."
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
    looks: list[Look]
    unit: Quantity

    @property
    def course(self) -> Course:
        """The differences as drawn."""
        means, lows, highs = ([self.unit.of(getattr(look.difference, name)) for look in self.looks] for name in ("mean", "low", "high"))
        return Course(self.amounts, means, lows, highs)


def curve(result: BreakevenResult) -> Figure:
    """One panel: difference over the values looked at, with the thresholds and the base case."""
    line = result.lines[0]
    looks = {amount: look for amount, look in line.looks.items() if not look.trouble}
    ends = [end for look in looks.values() for end in (look.difference.low, look.difference.high)]
    seen = _Seen(list(looks), list(looks.values()), quantity_for(result.duel.measure, ends, result.currency))
    words = Words(finding(result, short_name), _shown(result, line, seen.unit), foot(result.conducted, _how(line, seen)))
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


def _shown(result: BreakevenResult, line: Line, unit: Quantity) -> str:
    first, second = result.titles
    where = f" ({unit.word})" if unit.word else ""
    return f"{fold(result.duel.measure)}{where}: '{first}' minus '{second}', by {short_name(line.factor)}.{cut(line)}"


def _how(line: Line, seen: _Seen) -> str:
    hollow = _OPEN if any(not look.same and not look.difference.excludes_zero for look in seen.looks) else ""
    squares = _SAME if any(look.same for look in seen.looks) else ""
    crosses = _CROSS if any(look.growing for look in seen.looks) else ""
    missing = len(line.looks) - len(seen.looks)
    left_out = f" Not shown, for they cannot be compared there: {missing} of the values." if missing else ""
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
    name_axis(axes, f"difference{f', {seen.unit.name}' if seen.unit.name else ''}", ticks)
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
    """Which design wins above the line at zero, and which below, in words that leave the upright lines free."""
    axes.axhline(0, color=INK, linewidth=0.8, zorder=2)
    better = find(result.duel.measure).better == "higher"
    inch, line, (left, right) = inches(axes), result.lines[0], axes.get_xlim()
    room = Room(left, right, inch.x, upright(line))
    bottom, top = axes.get_ylim()
    for edge, wins, anchor in ((top, better, "top"), (bottom, not better, "bottom")):
        if abs(edge) / inch.y < 0.2:
            continue
        y = edge + (-0.04 if edge == top else 0.04) * inch.y
        text, colour = f"in favour of '{result.titles[0 if wins else 1]}'", colours_of(result)[0 if wins else 1]
        text = shorten(text, 0.6 * (right - left) / inch.x, SMALL, bold=True)
        x, most = room.place(text, seen.course, edge)
        label(axes, (x, y), shorten(text, most, SMALL, bold=True), fontweight="bold", ha="left", va=anchor, color=colour, zorder=6)


def _difference(axes: Axes, line: Line, seen: _Seen) -> None:
    course = seen.course
    means, lows, highs = course.means, course.lows, course.highs
    if line.sides.discrete:
        axes.vlines(seen.amounts, lows, highs, color=GREY, linewidth=1.2, zorder=3)
    else:
        axes.fill_between(seen.amounts, lows, highs, facecolor=GREY, alpha=0.25, linewidth=0, zorder=1.5)
        axes.plot(seen.amounts, means, color=INK, linewidth=1.2, zorder=3)
    for amount, mean, look in zip(seen.amounts, means, seen.looks, strict=True):
        shape = _shape(look)
        fill = INK if look.difference.excludes_zero else "white"
        axes.plot([amount], [mean], marker=shape, markersize=3.6, color=INK, markerfacecolor=fill, linestyle="none", zorder=4, clip_on=True)


def _shape(look: Look) -> str:
    if look.growing:
        return "x"
    return "s" if look.same else "o"


def _labels(line: Line) -> list[tuple[float, str, str]]:
    """Where a line goes up to a label, its text and its colour."""
    found = [(threshold.at, f"threshold {threshold_text(line, threshold)}", INK) for threshold in line.thresholds[:_MOST]]
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
        page.text(_LEFT + x, _ROW * (row + 0.5), text, fontsize=SMALL, color=colour, ha="center", va="center")
        if row == len(labels) - 1 or all(abs(place - (other - left) / inch.x) > 0.02 for other, _, _ in labels[row + 1 :]):
            _leader(page, axes, (amount, top - _ROW * (row + 1)), (labels[row + 1 :], inch.x))


def _leader(page: Page, axes: Axes, start: tuple[float, float], others: tuple[list[tuple[float, str, str]], float]) -> None:
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
    axes.plot([amount, amount], [top, top + height * inches(axes).y], color=GREY, linewidth=0.6, clip_on=False, zorder=1)
