"""The designs compared on what the scenario decides on, with the paired difference from the baseline."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.finding import Subject, compare, subject
from orgsim.charts.footer import footer, nothing_delivered
from orgsim.charts.lettering import height_of, width_of, wrap
from orgsim.charts.names import NameColumn, name_column
from orgsim.charts.page import INNER, Page, Words, begin, empty
from orgsim.charts.panels import bare, grid, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, quantity_for
from orgsim.charts.spread import along
from orgsim.charts.style import GREY, HEADING, INK, LABEL, SMALL, design_colours
from orgsim.measures import MEASURES
from orgsim.statistics import Interval

if TYPE_CHECKING:
    from orgsim.experiment import Result

_HEAD: Final = 0.5
_FOOT: Final = 0.3
_DIFFERENCE: Final = 2.0
_GUTTER: Final = 0.25
_WORDS: Final = {
    "lead time": "mean lead time",
    "lead time p85": "the lead time that 85 % of items keep within",
    "cycle time": "mean cycle time",
}
_SHOWN: Final = {
    "lead time": "Lead time of an item, from asked to delivered, elapsed, in {unit}",
    "cycle time": "Cycle time of an item, from first taken up to delivered, elapsed, in {unit}",
}


@dataclass(frozen=True)
class _Board:
    """What the panels of this chart share."""

    result: Result
    page: Page
    about: Subject
    names: NameColumn
    colours: dict[str, str]

    @property
    def bottom(self) -> float:
        """The height of the rows."""
        return self.page.height - _HEAD - _FOOT


def comparison(result: Result) -> Figure:
    """Each design's mean and percentiles on one scale from zero, and its paired difference from the baseline."""
    name = result.scenario.decide_on if result.scenario.decide_on in MEASURES else "lead time"
    about = subject(result, name, _WORDS.get(name, name))
    family = name.removesuffix(" p85")
    shown = _SHOWN.get(family, MEASURES[name].description.rstrip(".")).format(unit=about.unit.name)
    foot = "± and pale boxes: 95 % intervals over the runs. Hollow mark: the interval of the difference includes zero."
    if nothing_delivered(result):
        return empty(Words("No item was delivered", shown, footer(result, "")), "No item was delivered: there is nothing to compare.")
    names = name_column([result.title(design) for design in result.designs])
    page = begin(Words(compare(result, about), shown, footer(result, foot)), _HEAD + _FOOT + 0.5 * len(result.designs))
    board = _Board(result, page, about, names, design_colours(result.designs, result.baseline))
    alone = len(result.designs) == 1
    width = INNER - names.width - (0 if alone else _DIFFERENCE + _GUTTER)
    axes = _rows(board, (names.width, width))
    (_spread if family in _SHOWN else _bars)(axes, board, family, width)
    names.write(page, [_HEAD + board.bottom * (k + 0.5) / len(result.designs) for k in range(len(result.designs))])
    if not alone:
        _differences(board)
    return page.figure


def _rows(board: _Board, across: tuple[float, float]) -> Axes:
    """Axes with a row for each design, from the top."""
    axes = board.page.axes((across[0], _HEAD, across[1], board.bottom))
    axes.set_ylim(len(board.result.designs) - 0.5, -0.5)
    bare(axes)
    return axes


def _spread(axes: Axes, board: _Board, family: str, width: float) -> None:
    """Percentiles and mean of each design on one scale."""
    result = board.result
    found = {
        design: {word: result.estimate(design, name) for word, name in _points(family).items()} for design in result.designs
    }
    every = [point for points in found.values() for point in points.values()]
    high = max((max(p.mean, p.high if p.high == p.high else 0.0) for p in every if not math.isnan(p.mean)), default=1.0)
    unit = quantity_for(family, [p.mean for p in every], None)
    _scale(axes, unit.of(high) * 1.04)
    for row, design in enumerate(result.designs):
        points = {word: point for word, point in found[design].items() if not math.isnan(point.mean)}
        _ruler(axes, row, points, (unit, board.colours[design]))
        _figures(axes, row, points, unit, width)


def _points(family: str) -> dict[str, str]:
    return {"P50": f"{family} p50", "Mean": family, "P85": f"{family} p85", "P95": f"{family} p95"}


def _scale(axes: Axes, high: float) -> None:
    axes.set_xlim(0, high)
    rule_axis(axes, "x", round_ticks(high))
    grid(axes, "x")


def _ruler(axes: Axes, row: int, points: dict[str, Interval], look: tuple[Quantity, str]) -> None:
    """A line from P50 to P95 with a mark at each point and a box for its interval."""
    unit, colour = look
    if not points:
        axes.text(0, row, " no item was delivered", color=GREY, fontsize=SMALL, va="center")
        return
    y, values = row + 0.16, [unit.of(point.mean) for point in points.values()]
    axes.plot([min(values), max(values)], [y, y], color=colour, linewidth=1.2, zorder=2)
    for word, point in points.items():
        middle = unit.of(point.mean)
        if not math.isnan(point.low):
            low, high = unit.of(point.low), unit.of(point.high)
            axes.fill_between([low, high], y - 0.15, y + 0.15, facecolor=colour, alpha=0.3, linewidth=0, zorder=1)
        if word == "Mean":
            axes.plot([middle], [y], marker="D", markersize=5, color=colour, zorder=3, linestyle="none")
        else:
            axes.plot([middle, middle], [y - 0.15, y + 0.15], color=colour, linewidth=1.6, zorder=3)


def _figures(axes: Axes, row: int, points: dict[str, Interval], unit: Quantity, width: float) -> None:
    """The values over their marks, in the first row with their names."""
    if not points:
        return
    scale = width / axes.get_xlim()[1]
    texts = {word: unit.with_margin(point) for word, point in points.items()}
    sizes = [max(width_of(text, SMALL), width_of(word, SMALL, True)) + 0.1 for word, text in texts.items()]
    wanted = [unit.of(point.mean) * scale for point in points.values()]
    for (word, text), place in zip(texts.items(), along(wanted, sizes, 0.0, width + 0.1), strict=True):
        axes.text(place / scale, row - 0.06, text, fontsize=SMALL, ha="center", va="bottom")
        if row == 0:
            axes.annotate(
                word, (place / scale, row - 0.06), (0, 10), textcoords="offset points",
                fontsize=SMALL, fontweight="bold", ha="center", va="bottom", annotation_clip=False,
            )  # fmt: skip


def _bars(axes: Axes, board: _Board, name: str, width: float) -> None:
    """One measure of each design as a bar from zero."""
    result, unit = board.result, board.about.unit
    found = {design: result.estimate(design, name) for design in result.designs}
    high = max((max(p.mean, p.high if p.high == p.high else 0.0) for p in found.values() if p.mean == p.mean), default=0.0)
    room = max(width_of(unit.with_margin(point), SMALL) for point in found.values()) + 0.12
    _scale(axes, (unit.of(high) or 1.0) * width / (width - room))
    for row, (design, point) in enumerate(found.items()):
        axes.barh(row, unit.of(point.mean), height=0.5, color=board.colours[design])
        end = unit.of(point.mean)
        if not math.isnan(point.low):
            end = unit.of(point.high)
            axes.plot([unit.of(point.low), end], [row, row], color=INK, linewidth=1)
        axes.annotate(unit.with_margin(point), (0 if math.isnan(end) else end, row), (4, 0), textcoords="offset points", fontsize=SMALL, va="center")


def _differences(board: _Board) -> None:
    """The paired difference of each design from the baseline."""
    result, name = board.result, board.about.name
    found = {design: result.difference(design, name) for design in result.designs if design != result.baseline}
    ends = [value for d in found.values() for value in (d.mean, d.low, d.high) if not math.isnan(value)]
    unit = quantity_for(name, ends, result.headers[result.baseline].currency)
    left = INNER - _DIFFERENCE
    axes = _rows(board, (left, _DIFFERENCE))
    _difference_scale(axes, [unit.of(end) for end in ends])
    _heading(board, unit, left)
    for row, design in enumerate(result.designs):
        if design == result.baseline:
            axes.text(0, row + 0.16, "baseline ", color=GREY, fontsize=SMALL, va="center", ha="center", backgroundcolor="white")
        else:
            _difference(axes, row, found[design], (unit, board.colours[design]))


def _difference_scale(axes: Axes, ends: list[float]) -> None:
    low, high = min([*ends, 0.0]), max([*ends, 0.0])
    room = (high - low or 1.0) * 0.25
    low, high = low - room, high + room
    axes.set_xlim(low, high)
    rule_axis(axes, "x", round_ticks(high, low, most=5))
    grid(axes, "x")
    axes.axvline(0, color=INK, linewidth=0.8)


def _heading(board: _Board, unit: Quantity, left: float) -> None:
    of = board.about.name.replace(" p85", " P85")
    text = f"{of[:1].upper()}{of[1:]} less that of {board.result.title(board.result.baseline)}, {unit.name}".rstrip(", ")
    lines = wrap(text, _DIFFERENCE, HEADING, most=3)
    board.page.text(left, _HEAD - 0.06 - height_of(len(lines), HEADING), "\n".join(lines), fontsize=HEADING, va="top", linespacing=1.1)


def _difference(axes: Axes, row: int, difference: Interval, look: tuple[Quantity, str]) -> None:
    unit, colour = look
    if math.isnan(difference.mean):
        axes.text(0, row, " not known", color=GREY, fontsize=SMALL, va="center")
        return
    y, mean = row + 0.16, unit.of(difference.mean)
    if not math.isnan(difference.low):
        axes.plot([unit.of(difference.low), unit.of(difference.high)], [y, y], color=colour, linewidth=2)
    fill = colour if difference.excludes_zero else "white"
    axes.plot([mean], [y], marker="o", markersize=5, color=colour, markerfacecolor=fill, linestyle="none")
    _clamped(axes, (mean, row - 0.06), f"{unit.with_margin(difference, sign=True)}")


def _clamped(axes: Axes, place: tuple[float, float], text: str) -> None:
    """Text over a point, moved sideways where it would leave the panel."""
    low, high = axes.get_xlim()
    half = width_of(text, LABEL, True) / 2 * (high - low) / _DIFFERENCE
    x = min(max(place[0], low + half), high - half)
    axes.text(x, place[1], text, fontsize=LABEL, fontweight="bold", ha="center", va="bottom")
