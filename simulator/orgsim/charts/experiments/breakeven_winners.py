"""Who wins, in the colour of the winner: at combinations of two parameters, with the border between the
winners; and over the range of each assumption, with its threshold.
"""

from __future__ import annotations

import math
from itertools import chain
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from orgsim.charts.experiments.breakeven import colours_of, difference_shown
from orgsim.charts.experiments.factor_axis import axis_name, borders, draw_borders, tick_value
from orgsim.charts.experiments.foot import foot
from orgsim.charts.lettering import balance, height_of, shorten, width_of
from orgsim.charts.page import INNER, Page, Words, begin, empty
from orgsim.charts.panels import Inch, dot, inches
from orgsim.charts.quantity import Quantity, quantity_for
from orgsim.charts.style import GREY, INK, LABEL, RULE, SMALL
from orgsim.experiment.breakeven.duel import BreakevenResult, Grid, Line, PairedDifference
from orgsim.experiment.breakeven.finding import ends_of, finding, limits_text, value_text
from orgsim.experiment.wording import as_named, capital
from orgsim.scenario.factors import Factor, short_name
from orgsim.statistics import Interval


def place_written(grid: Grid) -> tuple[float, float] | None:
    """Where the base case lies among the cells; None where that is outside."""
    places = [_place(factor, axis) for factor, axis in zip(grid.factors, grid.axes, strict=True)]
    if None in places:
        return None
    return (places[0] or 0.0, places[1] or 0.0)


def _place(factor: Factor, axis: tuple[float, ...]) -> float | None:
    if not axis[0] <= factor.written <= axis[-1]:
        return None
    return float(np.interp(factor.written, axis, range(len(axis))))


def draw_ring(axes: Axes, result: BreakevenResult, grid: Grid) -> None:
    """A ring, filled with the colour of the winner in the base case: that was run by itself, and is no
    mixture of the cells round it."""
    place = place_written(grid)
    if place is None:
        return
    side = result.side(result.written)
    first, second = colours_of(result)
    fill = {1: first, -1: second, 0: "white"}[side]
    axes.plot(
        *[[value] for value in place],
        "o",
        markersize=144 * _ring(axes),
        markerfacecolor=fill,
        color=INK,
        markeredgewidth=1.2,
        zorder=6,
    )


def beside_ring(axes: Axes, grid: Grid, place: tuple[int, int], text: str) -> tuple[float, float]:
    """Where the number of a cell stands: in its middle, or beside or below the ring where that is in the
    way."""
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


Values = npt.NDArray[np.float64]

_HOW: Final = (
    "Strength of colour: size of the difference, by its square root. Hatched: the 95% interval includes zero."
)
_BORDER: Final = " Line: between cells with different winners, heavy where both are decided."
_WRITTEN: Final = " Ring: in the base case, in the colour of its winner, white where inconclusive."
_MISSING: Final = " Crossed out: cannot be compared."
_FOOT: Final = 0.42
_KEY: Final = 0.24
_LEAST: Final = 0.34
"""The least height of a cell in inches."""
_PALEST: Final = 0.1


def winners(result: BreakevenResult) -> Figure:
    """A cell for each combination: the first parameter across, the second one up."""
    assert result.grid is not None
    grid = result.grid
    differences = _differences(grid)
    unit = quantity_for(result.duel.measure, differences.ravel(), result.currency)
    shown = difference_shown(result, unit, " and ".join(map(short_name, grid.factors)))
    words = Words(finding(result, short_name), shown, foot(result.provenance, _how(grid)))
    if np.isnan(differences).all():
        return empty(words, "There is no combination at which the two can be compared.")
    left = 0.3 + max(width_of(grid.factors[1].text(amount), SMALL) for amount in grid.axes[1])
    left = min(left, 1.6)
    page = begin(words, _KEY + max(2.3, _LEAST * len(grid.axes[1])) + _FOOT)
    axes = page.axes((left, _KEY, INNER - left, page.height - _KEY - _FOOT))
    _axes(axes, grid, left)
    _cells(axes, result, grid, unit)
    draw_borders(axes, _found(grid))
    draw_ring(axes, result, grid)
    _key(page, result, left)
    return page.figure


def _differences(grid: Grid) -> Values:
    """Mean differences, (second axis, first axis), NaN where there are none."""
    return np.array(
        [[grid.looks[first, second].difference.mean for first in grid.axes[0]] for second in grid.axes[1]]
    )


def _how(grid: Grid) -> str:
    written = _WRITTEN if place_written(grid) is not None else ""
    missing = ""
    if any(look.trouble for look in grid.looks.values()):
        missing = _MISSING
    return _HOW + (_BORDER if any(borders(_found(grid))) else "") + written + missing


def _axes(axes: Axes, grid: Grid, left: float) -> None:
    """A tick in the middle of every cell, or of some where there are many."""
    columns, rows = map(len, grid.axes)
    axes.set_xlim(-0.5, columns - 0.5)
    axes.set_ylim(-0.5, rows - 0.5)
    for spine in axes.spines.values():
        spine.set_visible(False)
    inch = inches(axes)
    widest = max(width_of(tick_value(grid.factors[0], amount), SMALL) for amount in grid.axes[0])
    every = min(max(1, math.ceil((widest + 0.08) * inch.x)), max(1, math.ceil(columns / 2)))
    places = range(0, columns, every)
    axes.set_xticks(
        places,
        [
            shorten(tick_value(grid.factors[0], grid.axes[0][place]), every / inch.x - 0.04, SMALL)
            for place in places
        ],
    )
    places = range(0, rows, max(1, math.ceil(height_of(1, SMALL) * inch.y)))
    axes.set_yticks(
        places,
        [shorten(tick_value(grid.factors[1], grid.axes[1][place]), left - 0.25, SMALL) for place in places],
    )
    axes.tick_params(length=0, pad=3)
    axes.set_xlabel(shorten(axis_name(grid.factors[0]), INNER - left, LABEL), labelpad=3)
    axes.set_ylabel(shorten(axis_name(grid.factors[1]), rows / inch.y, LABEL))
    axes.yaxis.set_label_coords(-(left - 0.09) / (columns / inch.x), 0.5)


def _cells(axes: Axes, result: BreakevenResult, grid: Grid, unit: Quantity) -> None:
    inch = inches(axes)
    means = [abs(look.difference.mean) for look in grid.looks.values() if not look.trouble]
    largest = max(means) or 1.0
    numbers = _fits(grid, unit, inch)
    for (first, second), look in grid.looks.items():
        place = grid.axes[0].index(first), grid.axes[1].index(second)
        shade = _colour(result, look, largest)
        _cell(axes, place, shade, look)
        if numbers and not look.trouble:
            colour = "white"
            if _share(look, largest) < 0.6 or not look.difference.excludes_zero:
                colour = INK
            text = unit.number(look.difference.mean, sign=True) + ("*" if look.growing else "")
            box = {
                "facecolor": shade if look.difference.excludes_zero else "white",
                "edgecolor": "none",
                "pad": 0.6,
            }
            x, y = beside_ring(axes, grid, place, text)
            axes.text(x, y, text, fontsize=SMALL, color=colour, ha="center", va="center", zorder=5, bbox=box)


def _fits(grid: Grid, unit: Quantity, inch: Inch) -> bool:
    """Whether every number fits its cell."""
    texts = [
        unit.number(look.difference.mean, sign=True) + "*" for look in grid.looks.values() if not look.trouble
    ]
    return (
        max(width_of(text, SMALL) for text in texts) + 0.06 < 1 / inch.x
        and height_of(1, SMALL) + 0.04 < 1 / inch.y
    )


def _share(look: PairedDifference, largest: float) -> float:
    return math.sqrt(abs(look.difference.mean) / largest)


def _colour(result: BreakevenResult, look: PairedDifference, largest: float) -> tuple[float, ...]:
    """White at zero, else towards the own colour of the design that is better."""
    if look.trouble:
        return 1.0, 1.0, 1.0, 1.0
    wins = result.duel.advantage(look.difference).mean > 0
    shades = LinearSegmentedColormap.from_list("shades", ["white", colours_of(result)[0 if wins else 1]])
    red, green, blue, alpha = shades(_PALEST + (1 - _PALEST) * _share(look, largest))
    return red, green, blue, alpha


def _cell(axes: Axes, place: tuple[int, int], colour: tuple[float, ...], look: PairedDifference) -> None:
    corner = place[0] - 0.5, place[1] - 0.5
    undecided = not look.trouble and not look.difference.excludes_zero
    axes.add_patch(
        Rectangle(
            corner,
            1,
            1,
            facecolor=colour,
            edgecolor="white",
            linewidth=0.0,
            hatch="/////" if undecided else None,
        )
    )
    axes.add_patch(Rectangle(corner, 1, 1, facecolor="none", edgecolor="white", linewidth=0.8, zorder=2))
    if look.trouble:
        x, y = place
        axes.plot([x - 0.4, x + 0.4], [y - 0.4, y + 0.4], color=RULE, linewidth=0.8)
        axes.plot([x - 0.4, x + 0.4], [y + 0.4, y - 0.4], color=RULE, linewidth=0.8)


def _found(grid: Grid) -> dict[tuple[int, int], Interval]:
    """The differences by column and row, of the cells that can be compared."""
    return {
        (grid.axes[0].index(first), grid.axes[1].index(second)): look.difference
        for (first, second), look in grid.looks.items()
        if not look.trouble
    }


def _key(page: Page, result: BreakevenResult, left: float) -> None:
    """Which colour is whose, over the panel."""
    x = left
    for colour, title in zip(colours_of(result), result.titles, strict=True):
        text = shorten(f"in favour of '{title}'", (INNER - left) / 2 - 0.1, SMALL, bold=True)
        page.small(x, 0.1, text, fontweight="bold", color=colour, ha="left")
        x += width_of(text, SMALL, True) + 0.2


_HOW_OF_RANGES: Final = (
    "Each bar is the range of one assumption, the others at the base case; its colour is the design that is "
    "significantly better there, pale where the 95% interval of the difference includes zero{same}. Diamond: "
    "base case. Upright line: threshold, with its 95% interval in brackets."
)
_ROW: Final = 0.5
_KEY_OF_RANGES: Final = 0.26
_NAMES: Final = 1.75
_ENDS: Final = 0.75
_BAR: Final = 5.5
_THIN: Final = 1.5
_SAME: Final = ", thin where both are the same model"
_GAP: Final = 0.05


def ranges(result: BreakevenResult) -> Figure:
    """A row for each assumption, the one whose threshold is nearest at the top."""
    words = Words(
        finding(result, short_name), _shown_of_ranges(result), foot(result.provenance, _how_of_ranges(result))
    )
    page = begin(words, _KEY_OF_RANGES + _ROW * len(result.lines) + 0.06)
    row = (page.height - _KEY_OF_RANGES) / len(result.lines)
    width = INNER - _NAMES - 2 * _ENDS
    axes = page.axes((_NAMES + _ENDS, _KEY_OF_RANGES, width, page.height - _KEY_OF_RANGES))
    axes.set_xlim(0, 1)
    axes.set_ylim(len(result.lines) - 0.5, -0.5)
    axes.axis("off")
    _key_of_ranges(page, result)
    for place, line in enumerate(result.lines):
        middle = _KEY_OF_RANGES + row * (place + 0.5)
        _names(page, line, middle)
        _bar(axes, line, place, colours_of(result))
        _mark(axes, line, place)
        _words(page, line, middle, width)
    return page.figure


def _shown_of_ranges(result: BreakevenResult) -> str:
    first, second = result.titles
    return (
        f"{capital(as_named(result.duel.measure))}: which of '{first}' and '{second}' is better over the "
        "range of each assumption."
    )


def _how_of_ranges(result: BreakevenResult) -> str:
    same = any(stretch.same for stretch in chain.from_iterable(line.stretches for line in result.lines))
    return _HOW_OF_RANGES.format(same=_SAME if same else "")


def _key_of_ranges(page: Page, result: BreakevenResult) -> None:
    x, room = 0.0, (INNER - 1.2) / 2 - 0.3
    texts = (*(f"in favour of '{title}'" for title in result.titles), "inconclusive")
    for colour, text in zip((*colours_of(result), RULE), texts, strict=True):
        text = shorten(text, room, SMALL, bold=True)
        page.small(x, 0.08, "■", color=colour, ha="left")
        page.small(x + 0.12, 0.08, text, fontweight="bold", color=INK, ha="left")
        x += width_of(text, SMALL, True) + 0.3


def _names(page: Page, line: Line, middle: float) -> None:
    """The assumption in at most two lines, and the ends of its range on both sides of the bar."""
    lines = balance(short_name(line.factor), _NAMES - 0.05, SMALL, most=2)
    page.lines(0, middle - height_of(len(lines), SMALL) / 2, lines, fontsize=SMALL, color=INK)
    for x, side, amount in (
        (_NAMES + _ENDS - 0.08, "right", line.factor.low),
        (INNER - _ENDS + 0.08, "left", line.factor.high),
    ):
        text = shorten(line.factor.text(amount), _ENDS - 0.1, SMALL)
        page.small(x, middle, text, color=GREY, ha=side)


def _bar(axes: Axes, line: Line, place: int, colours: tuple[str, str]) -> None:
    """Stretches in the colour of who wins."""
    axes.plot([0, 1], [place, place], color=RULE, linewidth=_BAR, zorder=1, solid_capstyle="butt")
    for stretch in line.stretches:
        ends = [_along(line, stretch.low), _along(line, stretch.high)]
        if stretch.same:
            _stroke(axes, ends, place, (_BAR, "white"))
        width = _THIN if stretch.same else _BAR
        _stroke(axes, ends, place, (width, {1: colours[0], -1: colours[1], 0: RULE}[stretch.side]))


def _stroke(axes: Axes, ends: list[float], place: int, look: tuple[float, str]) -> None:
    """A stretch of a bar with a width and a colour; a square where it is one amount."""
    width, colour = look
    if ends[0] == ends[1]:
        look_of_one: dict[str, Any] = {"marker": "s", "markersize": width, "markeredgewidth": 0, "zorder": 2}
        dot(axes, (ends[0], place), colour, filled=True, **look_of_one)
    axes.plot(ends, [place, place], color=colour, linewidth=width, zorder=2)


def _mark(axes: Axes, line: Line, place: int) -> None:
    """The thresholds with their intervals as brackets above the bar, and the base case."""
    for threshold in line.thresholds:
        low, high = (_along(line, end) for end in ends_of(line, threshold))
        at = _along(line, threshold.at)
        axes.plot([at, at], [place - 0.16, place + 0.13], color=INK, linewidth=1.2, zorder=4)
        axes.plot(
            [low, low, high, high],
            [place - 0.1, place - 0.16, place - 0.16, place - 0.1],
            color=INK,
            linewidth=0.8,
            zorder=4,
        )
    if line.factor.low <= line.factor.written <= line.factor.high:
        at = _along(line, line.factor.written)
        dot(axes, (at, place), INK, filled=False, marker="D", markersize=4.2, zorder=5)


def _words(page: Page, line: Line, middle: float, width: float) -> None:
    """The nearest threshold above the bar, the base case below it."""
    nearest = line.nearest
    if nearest is not None:
        text = f"{value_text(line, nearest)} {limits_text(line, nearest)}"
        _label(page, text, (_along(line, nearest.at) * width, middle - 0.15), INK)
    written = line.factor.written_text
    if written is not None:
        share = min(max(_along(line, line.factor.written), 0.0), 1.0)
        _label(page, f"base case {written}", (share * width, middle + 0.135), GREY)


def _label(page: Page, text: str, place: tuple[float, float], colour: str) -> None:
    """Words centred over a point of a bar, moved sideways where they would leave the page."""
    left = _NAMES + _ENDS
    text = shorten(text, INNER - _NAMES, SMALL)
    half = width_of(text, SMALL) / 2
    x = min(max(left + place[0], _NAMES + _GAP + half), INNER - half)
    page.small(x, place[1], text, color=colour, ha="center")


def _along(line: Line, amount: float) -> float:
    return (amount - line.factor.low) / (line.factor.high - line.factor.low)
