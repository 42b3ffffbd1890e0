"""What each design reaches: percentiles and mean on a ruler, or one measure as a bar."""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import chain
from typing import TYPE_CHECKING, Final

from matplotlib.axes import Axes

from orgsim.charts.finding import Subject, unit_of
from orgsim.charts.lettering import width_of
from orgsim.charts.panels import grid, inches, label, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, highest_end
from orgsim.charts.spread import along
from orgsim.charts.style import GREY, INK, SMALL
from orgsim.statistics import Interval

if TYPE_CHECKING:
    from orgsim.experiment import Result

_MEAN: Final = "mean"
_HALF: Final = 0.07
_BELOW: Final = 0.155


def rulers(axes: Axes, result: Result, about: Subject, colours: Mapping[str, str]) -> None:
    """P50 to P95 and the mean of each design on one scale from zero."""
    found = _points(result, about)
    unit = ruler_unit(result, about)
    _scale(axes, _room(axes, found, unit), f"{about.name.removesuffix(' p85')}, {unit.word}")
    named: set[str] = set()
    for row, design in enumerate(result.designs):
        points = {word: point for word, point in found[design].items() if not math.isnan(point.mean)}
        if not points:
            axes.text(0, row, " no item was delivered", color=GREY, fontsize=SMALL, va="center")
            continue
        _ruler(axes, row, points, (unit, colours[design]))
        _percentiles(axes, row, points, (unit, named))
        named |= points.keys()
        _mean(axes, row, points, unit)


def _room(axes: Axes, found: Mapping[str, Mapping[str, Interval]], unit: Quantity) -> float:
    """The end of the scale, so that everything is on it and each mean has its words behind it."""
    low, high = axes.get_xlim()
    width = (high - low) / inches(axes).x
    every = chain.from_iterable(points.values() for points in found.values())
    ends = [unit.of(highest_end(every)) * 1.04]
    means = [points[_MEAN] for points in found.values()]
    for mean in means:
        if not math.isnan(mean.mean):
            words = width_of(_mean_text(mean, unit), SMALL, True) + 0.1
            ends.append(unit.of(highest_end([mean])) * width / max(width - words, 0.1 * width))
    return max(ends)


def _mean_text(point: Interval, unit: Quantity) -> str:
    return f"{_MEAN} {unit.with_margin(point)}"


def ruler_unit(result: Result, about: Subject) -> Quantity:
    """The unit of the rulers' scale, with decimals that suit the longest percentile."""
    every = chain.from_iterable(points.values() for points in _points(result, about).values())
    return unit_of(result, about.name, [point.mean for point in every])


def _points(result: Result, about: Subject) -> dict[str, dict[str, Interval]]:
    """By design and by word, what stands on its ruler."""
    family = about.name.removesuffix(" p85")
    names = {"P50": f"{family} p50", _MEAN: family, "P85": f"{family} p85", "P95": f"{family} p95"}
    found = {}
    for design in result.designs:
        found[design] = {word: result.estimate(design, name) for word, name in names.items()}
    return found


def bars(axes: Axes, result: Result, about: Subject, colours: Mapping[str, str]) -> None:
    """One measure of each design as a bar from zero."""
    unit = about.unit
    inch = inches(axes)
    found = {design: result.estimate(design, about.name) for design in result.designs}
    width = 1 / inch.x
    room = max(width_of(unit.with_margin(point), SMALL) for point in found.values()) + 0.12
    high = (unit.of(highest_end(found.values())) or 1.0) * width / (width - room)
    name = f"{about.words.text.removeprefix('the ')}, {unit.word}"
    _scale(axes, high, name.rstrip(", "))
    for row, (design, point) in enumerate(found.items()):
        end = 0.0 if math.isnan(point.mean) else unit.of(point.mean)
        axes.barh(row, end, height=0.28 * inch.y, color=colours[design])
        if not math.isnan(point.low):
            end = unit.of(point.high)
            axes.plot([unit.of(point.low), end], [row, row], color=INK, linewidth=1)
        _behind(axes, (end, row), unit.with_margin(point))


def _behind(axes: Axes, place: tuple[float, float], text: str) -> None:
    """A text at the right of a place."""
    axes.annotate(text, place, (4, 0), textcoords="offset points", fontsize=SMALL, va="center")


def _scale(axes: Axes, high: float, name: str) -> None:
    axes.set_xlim(0, high)
    rule_axis(axes, "x", round_ticks(high))
    axes.set_xlabel(name, labelpad=1)
    grid(axes, "x")


def _ruler(axes: Axes, row: int, points: dict[str, Interval], look: tuple[Quantity, str]) -> None:
    """A line from P50 to P95 with a mark at each and a box for its interval; under it the mean."""
    unit, colour = look
    inch = inches(axes)
    values = [unit.of(point.mean) for word, point in points.items() if word != _MEAN]
    axes.plot([min(values), max(values)], [row, row], color=colour, linewidth=1.2, zorder=2)
    for word, point in points.items():
        middle = unit.of(point.mean)
        ends = [unit.of(point.low), unit.of(point.high)]
        if word == _MEAN:
            below = row + _BELOW * inch.y
            axes.plot(ends, [below, below], color=colour, linewidth=1.2, zorder=2)
            axes.plot([middle], [below], marker="D", markersize=4, color=colour, zorder=3, linestyle="none")
            continue
        limits = [row - _HALF * inch.y, row + _HALF * inch.y]
        axes.fill_between(ends, limits[0], limits[1], facecolor=colour, alpha=0.3, linewidth=0, zorder=1)
        axes.plot([middle, middle], limits, color=colour, linewidth=1.6, zorder=3)


def _percentiles(axes: Axes, row: int, points: dict[str, Interval], look: tuple[Quantity, set[str]]) -> None:
    """The percentiles over their marks, with their names unless those were given in a row above."""
    unit, named = look
    above = {word: point for word, point in points.items() if word != _MEAN}
    texts = {word: unit.with_margin(point) for word, point in above.items()}
    inch = inches(axes)
    sizes = [(width_of(text, SMALL) + 0.1) * inch.x for text in texts.values()]
    wanted = [unit.of(point.mean) for point in above.values()]
    end = axes.get_xlim()[1] + 0.1 * inch.x
    places = along(wanted, sizes, 0.0, end)
    for (word, text), place in zip(texts.items(), places, strict=True):
        label(axes, (place, row - 0.1 * inch.y), text)
        if word not in named:
            label(axes, (place, row - 0.23 * inch.y), word, color=GREY)


def _mean(axes: Axes, row: int, points: dict[str, Interval], unit: Quantity) -> None:
    """The mean behind its mark."""
    if _MEAN not in points:
        return
    point = points[_MEAN]
    inch = inches(axes)
    left = unit.of(highest_end([point])) + 0.07 * inch.x
    middle = row + _BELOW * inch.y
    label(axes, (left, middle), _mean_text(point, unit), fontweight="bold", ha="left", va="center")
