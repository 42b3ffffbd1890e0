"""Borders between cells of a map on which there are different winners."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from matplotlib.axes import Axes

from orgsim.charts.style import INK
from orgsim.statistics import Interval

Place = tuple[int, int]
_SURE: Final = 2.2
_OPEN: Final = 0.9


def draw_borders(axes: Axes, found: Mapping[Place, Interval]) -> None:
    """Draw the edges between cells (column, row) of which one has a mean below zero and the other one above it.

    They are heavier where both intervals exclude zero. Nothing is drawn between places that were not run.
    """
    for place, other in borders(found):
        sure = found[place].excludes_zero and found[other].excludes_zero
        (x, y), upright = place, other[1] == place[1]
        ends = ([x + 0.5, x + 0.5], [y - 0.5, y + 0.5]) if upright else ([x - 0.5, x + 0.5], [y + 0.5, y + 0.5])
        axes.plot(*ends, color=INK, linewidth=_SURE if sure else _OPEN, solid_capstyle="projecting", zorder=3, gid="border")


def borders(found: Mapping[Place, Interval]) -> Iterator[tuple[Place, Place]]:
    """Neighbouring cells whose means differ in sign."""
    for (x, y), one in found.items():
        for other in ((x + 1, y), (x, y + 1)):
            if other in found and one.mean * found[other].mean < 0:
                yield (x, y), other
