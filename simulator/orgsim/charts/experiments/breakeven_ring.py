"""The ring on a map of winners: where the base case lies, and which design wins there."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes

from orgsim.charts.experiments.breakeven_style import colours_of
from orgsim.charts.lettering import height_of, width_of
from orgsim.charts.panels import inches
from orgsim.charts.style import INK, SMALL
from orgsim.experiment.breakeven.result import BreakevenResult, Grid
from orgsim.scenario.factors import Factor


def place_written(grid: Grid) -> tuple[float, float] | None:
    """Where the base case lies among the cells; None where that is outside."""
    places = [_place(factor, axis) for factor, axis in zip(grid.factors, grid.axes, strict=True)]
    return None if None in places else (places[0] or 0.0, places[1] or 0.0)


def _place(factor: Factor, axis: tuple[float, ...]) -> float | None:
    if not axis[0] <= factor.written <= axis[-1]:
        return None
    return float(np.interp(factor.written, axis, range(len(axis))))


def draw_ring(axes: Axes, result: BreakevenResult, grid: Grid) -> None:
    """A ring, filled with the colour of the winner in the base case: that was run by itself, and is no mixture of the cells round it."""
    place = place_written(grid)
    if place is None:
        return
    side = result.side(result.written)
    first, second = colours_of(result)
    fill = {1: first, -1: second, 0: "white"}[side]
    axes.plot(
        *[[value] for value in place], "o", markersize=144 * _ring(axes), markerfacecolor=fill, color=INK, markeredgewidth=1.2, zorder=6
    )


def beside_ring(axes: Axes, grid: Grid, place: tuple[int, int], text: str) -> tuple[float, float]:
    """Where the number of a cell stands: in its middle, or beside or below the ring where that is in the way."""
    x, y = place
    ring, inch, size = place_written(grid), inches(axes), _ring(axes)
    half, tall = width_of(text, SMALL) / 2 + 0.03, height_of(1, SMALL) / 2
    if ring is None or abs(ring[0] - x) / inch.x > half + size or abs(ring[1] - y) / inch.y > tall + size:
        return x, y
    sign = 1 if ring[0] <= x else -1
    aside = ring[0] + sign * (size + half) * inch.x
    if abs(aside - x) + half * inch.x <= 0.5:
        return aside, y
    away = -1 if ring[1] >= y else 1
    return x, y + away * (0.5 - tall * inch.y)


def _ring(axes: Axes) -> float:
    """Half the width of the ring in inches."""
    return min(0.07, 0.3 / inches(axes).y)
