"""The axis of a factor: its values in their unit, words at even distances, a mark at the base case; names at
the ends of lines, and borders between cells.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from matplotlib.axes import Axes

from orgsim.charts.lettering import height_of, shorten, wrap
from orgsim.charts.page import WIDTH, Page
from orgsim.charts.panels import inches, inside, round_ticks, rule_axis
from orgsim.charts.spread import along
from orgsim.charts.style import GREY, INK, LABEL, SMALL
from orgsim.scenario.factors import Factor, short_name
from orgsim.statistics import Interval
from orgsim.units import number_text

Place = tuple[int, int]
_SURE: Final = 2.2
_OPEN: Final = 0.9


def draw_borders(axes: Axes, found: Mapping[Place, Interval]) -> None:
    """Draw the edges between cells (column, row) of which one has a mean below zero and the other one above
    it.

    They are heavier where both intervals exclude zero. Nothing is drawn between places that were not run.
    """
    for place, other in borders(found):
        sure = found[place].excludes_zero and found[other].excludes_zero
        (x, y), upright = place, other[1] == place[1]
        ends = (
            ([x + 0.5, x + 0.5], [y - 0.5, y + 0.5]) if upright else ([x - 0.5, x + 0.5], [y + 0.5, y + 0.5])
        )
        axes.plot(
            *ends,
            color=INK,
            linewidth=_SURE if sure else _OPEN,
            solid_capstyle="projecting",
            zorder=3,
            gid="border",
        )


def borders(found: Mapping[Place, Interval]) -> Iterator[tuple[Place, Place]]:
    """Neighbouring cells whose means differ in sign."""
    for (x, y), one in found.items():
        for other in ((x + 1, y), (x, y + 1)):
            if other in found and one.mean * found[other].mean < 0:
                yield (x, y), other


NAMES: Final = 1.5
"""Inches at the right of a panel for the names."""
_LEADER: Final = 0.16
_GAP: Final = 0.04
_BETWEEN: Final = 0.05


@dataclass(frozen=True)
class LineEnd:
    """Where a line ends, in the units of the axes, what it is called and its colour."""

    name: str
    x: float
    y: float
    colour: str


def height_for(names: Sequence[str]) -> float:
    """Inches that the names need one below the other."""
    return math.fsum(height_of(len(_lines(name)), SMALL) + _BETWEEN for name in names)


def name_ends(
    page: Page, axes: Axes, box: tuple[float, float, float, float], ends: Sequence[LineEnd]
) -> None:
    """Write the names right of the panel at ``box`` (left, top, width, height in inches), with a line from
    each end."""
    left, top, width, height = box
    (low, high), (_, right), inch = axes.get_ylim(), axes.get_xlim(), inches(axes)
    lines = [_lines(end.name) for end in ends]
    sizes = [height_of(len(one), SMALL) + _BETWEEN for one in lines]
    wanted = [(high - min(max(end.y, low), high)) / inch.y for end in ends]
    for end, one, size, middle in zip(ends, lines, sizes, along(wanted, sizes, 0.0, height), strict=True):
        page.lines(
            left + width + _LEADER + _GAP,
            top + middle - (size - _BETWEEN) / 2,
            one,
            fontsize=SMALL,
            color=INK,
        )
        places = [end.x, right + 0.02 * inch.x, right + _LEADER * inch.x]
        heights = [end.y, end.y, high - middle * inch.y]
        axes.plot(places[1:], heights[1:], color=end.colour, linewidth=1.0, clip_on=False, zorder=1)
        axes.plot(
            places[:2],
            heights[:2],
            color=end.colour,
            linewidth=0.6,
            alpha=0.6,
            linestyle=(0, (1, 1)),
            clip_on=False,
            zorder=1,
        )


def _lines(name: str) -> list[str]:
    return wrap(name, NAMES - _LEADER - _GAP, SMALL, most=2)


_PARAMETER: Final = re.compile(r"([a-z]+) [\d.]")
_AT_LEAST: Final = 0.55
"""Inches between two ticks with numbers."""
_ROOM: Final = 0.03
_ASIDE: Final = 0.02
"""The share of the axis over which marks of different designs at one word are spread."""


def factor_axis(axes: Axes, factor: Factor, labels: bool = True) -> None:
    """Limits and ticks of the x axis for a factor, with its name and unit below them unless another panel
    says them."""
    low, high = (-0.5, len(factor.levels) - 0.5) if factor.levels else (factor.low, factor.high)
    room = 0.0 if factor.levels else _ROOM * (high - low or 1.0)
    axes.set_xlim(low - room, high + room)
    width = axes.get_position().width * WIDTH
    if factor.levels:
        names = level_names(factor, width / len(factor.levels) - 0.06)
        axes.set_xticks(range(len(names)), names)
        axes.tick_params(axis="x", labelbottom=labels)
    else:
        ticks = round_ticks(factor.high, factor.low, most=max(2, min(8, int(width / _AT_LEAST))))
        rule_axis(axes, "x", [tick for tick in ticks if not factor.whole or tick == int(tick)], labels)
    if labels:
        axes.set_xlabel(axis_title(factor, width), labelpad=2)


def axis_title(factor: Factor, width: float) -> str:
    """`axis_name` in at most two lines that fit."""
    return "\n".join(wrap(axis_name(factor), width, LABEL, most=2))


def axis_name(factor: Factor) -> str:
    """A factor with its unit, and with the parameter of a distribution that moves:
    ``documents delay, median, d``."""
    moved = None
    if not factor.levels:
        moved = _PARAMETER.match(factor.text(factor.high))
    parts = (short_name(factor), moved[1] if moved else "", factor.unit if not factor.levels else "")
    return ", ".join(part for part in parts if part)


def tick_value(factor: Factor, amount: float) -> str:
    """An amount beside an axis whose name has the unit; the words of a level."""
    if factor.levels:
        return factor.text(amount)
    return number_text(float(f"{amount:.4g}"))


def level_names(factor: Factor, width: float) -> list[str]:
    """The levels of a factor as words of at most two lines."""
    return ["\n".join(wrap(factor.text(place), width, SMALL, most=2)) for place in range(len(factor.levels))]


def is_written_within(factor: Factor) -> bool:
    """Whether the base case is one at which, or between which, there are points."""
    return math.isfinite(factor.written) and factor.low <= factor.written <= factor.high


def mark_written(axes: Axes, factor: Factor, name: bool) -> None:
    """A dotted line at the base case, with words above the panel where asked."""
    if not is_written_within(factor):
        return
    axes.axvline(factor.written, color=GREY, linewidth=0.9, linestyle=(0, (1, 1.5)), zorder=1)
    if not name:
        return
    (left, right), inch = axes.get_xlim(), inches(axes)
    text = shorten(f"base case: {factor.text(factor.written)}", (right - left) / inch.x, SMALL)
    place = inside(axes, factor.written, text)
    axes.annotate(
        text,
        (place, 1.0),
        (0, 2),
        xycoords=axes.get_xaxis_transform(),
        textcoords="offset points",
        fontsize=SMALL,
        color=GREY,
        ha="center",
        va="bottom",
    )


def aside(factor: Factor, number: int, count: int) -> float:
    """How far the marks of one of several designs stand from the middle of a word: hardly to be seen, and not
    at all from a number."""
    return _ASIDE * len(factor.levels) * ((number + 0.5) / count - 0.5)


def value_limits(
    means: Sequence[float], ends: Sequence[float], from_zero: bool = False
) -> tuple[float, float]:
    """Limits of a y axis that holds every mean, and the ends of intervals that do not dwarf them; from zero
    where asked, and else unless that wastes room."""
    known = [value for value in means if math.isfinite(value)]
    if not known:
        return 0.0, 1.0
    low, high = min(known), max(known)
    reach = max(high - low, 0.5 * max(abs(low), abs(high)), 1e-12)
    outer = [value for value in ends if math.isfinite(value)]
    bottom, top = max(min([low, *outer]), low - reach), min(max([high, *outer]), high + reach)
    if low >= 0 and (from_zero or bottom < 0.6 * top):
        return 0.0, top + 0.06 * (top or 1.0)
    room = 0.08 * (top - bottom or abs(top) or 1.0)
    return bottom - room, top + room
