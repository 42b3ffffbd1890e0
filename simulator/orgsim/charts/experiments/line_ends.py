"""Names at the right ends of lines, in place of a legend."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from matplotlib.axes import Axes

from orgsim.charts.lettering import height_of, wrap
from orgsim.charts.page import Page
from orgsim.charts.panels import inches
from orgsim.charts.spread import along
from orgsim.charts.style import INK, SMALL

NAMES: Final = 1.5
"""Inches at the right of a panel for the names."""
_LEADER: Final = 0.16
_GAP: Final = 0.04
_BETWEEN: Final = 0.05


@dataclass(frozen=True)
class End:
    """Where a line ends, in the units of the axes, what it is called and its colour."""

    name: str
    x: float
    y: float
    colour: str


def height_for(names: Sequence[str]) -> float:
    """Inches that the names need one below the other."""
    return math.fsum(height_of(len(_lines(name)), SMALL) + _BETWEEN for name in names)


def name_ends(page: Page, axes: Axes, box: tuple[float, float, float, float], ends: Sequence[End]) -> None:
    """Write the names right of the panel at ``box`` (left, top, width, height in inches), with a line from each end."""
    left, top, width, height = box
    (low, high), (_, right), inch = axes.get_ylim(), axes.get_xlim(), inches(axes)
    lines = [_lines(end.name) for end in ends]
    sizes = [height_of(len(one), SMALL) + _BETWEEN for one in lines]
    wanted = [(high - min(max(end.y, low), high)) / inch.y for end in ends]
    for end, one, size, middle in zip(ends, lines, sizes, along(wanted, sizes, 0.0, height), strict=True):
        page.lines(left + width + _LEADER + _GAP, top + middle - (size - _BETWEEN) / 2, one, fontsize=SMALL, color=INK)
        places = [end.x, right + 0.02 * inch.x, right + _LEADER * inch.x]
        heights = [end.y, end.y, high - middle * inch.y]
        axes.plot(places[1:], heights[1:], color=end.colour, linewidth=1.0, clip_on=False, zorder=1)
        axes.plot(places[:2], heights[:2], color=end.colour, linewidth=0.6, alpha=0.6, linestyle=(0, (1, 1)), clip_on=False, zorder=1)


def _lines(name: str) -> list[str]:
    return wrap(name, NAMES - _LEADER - _GAP, SMALL, most=2)
