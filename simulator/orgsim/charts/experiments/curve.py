"""Lead time against utilisation, and against demand, for every design."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.experiments.curve_words import headline
from orgsim.charts.experiments.factor_axis import NAMES, End, height_for, name_ends, value_limits
from orgsim.charts.experiments.foot import ONE_RUN, foot, own_colours
from orgsim.charts.page import INNER, Page, Words, begin, empty
from orgsim.charts.panels import grid, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, time_quantity
from orgsim.charts.style import GREY, LABEL, SMALL
from orgsim.experiment.curve import BUSY, MEASURE, CurveResult, Level

_SHOWN: Final = "Mean lead time in elapsed {unit}, at the same {count} levels of demand for every design."
_HOW: Final = "Dots: levels of demand. Lines and bands: 95% intervals over the runs."
_HOLLOW: Final = " Hollow and dashed: work in progress never settles there."
_LEFT: Final = 0.48
_HEAD: Final = 0.2
_FOOT: Final = 0.42
_PANEL: Final = 1.75

Place = Callable[[Level, str], float]
"""Where a level stands on the axis, for a design."""


@dataclass(frozen=True)
class _Panel:
    """A panel: its place on the page (inches), what its axis is, and whether the base-case demand is marked on it."""

    box: tuple[float, float, float, float]
    name: str
    place: Place
    written: bool


def lead_time(result: CurveResult) -> Figure:
    """Two panels, one below the other: over the utilisation of all people, and over demand."""
    means = [level.samples[design].estimate(MEASURE).mean for design in result.designs for level in result.settled(design)]
    unit = time_quantity(means)
    shown = _SHOWN.format(unit=unit.word, count=len(result.levels))
    words = Words(headline(result), shown, foot(result.conducted, _how(result)))
    if not means:
        return empty(words, "There is no level of demand at which work in progress settles.")
    panel = max(_PANEL, height_for([result.title(design) for design in result.designs]))
    page = begin(words, 2 * (_HEAD + panel + _FOOT))
    height, width = page.height / 2 - _HEAD - _FOOT, INNER - _LEFT - NAMES
    boxes = [(_LEFT, _HEAD + row * page.height / 2, width, height) for row in (0, 1)]
    _draw(page, _Panel(boxes[0], "utilisation of all people, %", _busy, False), result, unit)
    _draw(page, _Panel(boxes[1], "demand, as a multiple of the base case", lambda level, _: level.multiple, True), result, unit)
    return page.figure


def _busy(level: Level, design: str) -> float:
    return 100 * level.samples[design].estimate(BUSY).mean


def _how(result: CurveResult) -> str:
    if result.conducted.replications == 1:
        return ONE_RUN
    return _HOW + (_HOLLOW if result.conducted.growing else "")


def _draw(page: Page, panel: _Panel, result: CurveResult, unit: Quantity) -> None:
    axes = page.axes(panel.box)
    _scale(axes, panel, result, unit)
    colours = own_colours(result.conducted)
    ends = [_line(axes, (result, design), (panel.place, unit), colours[design]) for design in result.designs]
    name_ends(page, axes, panel.box, ends)


def _scale(axes: Axes, panel: _Panel, result: CurveResult, unit: Quantity) -> None:
    """Limits that hold what settles; what does not may leave the panel."""
    places = [panel.place(level, design) for design in result.designs for level in result.levels]
    room = 0.03 * (max(places) - min(places) or 1.0)
    axes.set_xlim(min(places) - room, max(places) + room)
    found = [level.samples[design].estimate(MEASURE) for design in result.designs for level in result.settled(design)]
    low, high = value_limits([unit.of(one.mean) for one in found], [unit.of(end) for one in found for end in (one.low, one.high)], True)
    axes.set_ylim(low, high)
    rule_axis(axes, "x", round_ticks(max(places), min(places), most=8))
    rule_axis(axes, "y", round_ticks(high, low, most=5))
    grid(axes, "y")
    axes.text(-0.01, 1.02, unit.name, transform=axes.transAxes, fontsize=SMALL, color=GREY, ha="right", va="bottom")
    axes.set_xlabel(panel.name, labelpad=2, fontsize=LABEL)
    if panel.written and min(places) <= 1 <= max(places):
        axes.axvline(1, color=GREY, linewidth=0.9, linestyle=(0, (1, 1.5)), zorder=1)
        axes.text(1, 1.01, "base case", transform=axes.get_xaxis_transform(), fontsize=SMALL, color=GREY, ha="center", va="bottom")


def _line(axes: Axes, what: tuple[CurveResult, str], look: tuple[Place, Quantity], colour: str) -> End:
    """A design's line, with its band; return where it ends inside the panel."""
    (result, design), (place, unit) = what, look
    x = [place(level, design) for level in result.levels]
    found = [level.samples[design].estimate(MEASURE) for level in result.levels]
    means, lows, highs = ([unit.of(getattr(one, end)) for one in found] for end in ("mean", "low", "high"))
    axes.fill_between(x, lows, highs, facecolor=colour, alpha=min(0.16, 0.5 / len(result.designs)), linewidth=0, zorder=1.5)
    settles = [not level.samples[design].growing for level in result.levels]
    for first, both in enumerate(map(all, pairwise(settles))):
        style: str | tuple[float, tuple[float, ...]] = "-" if both else (0, (3, 2))
        axes.plot(x[first : first + 2], means[first : first + 2], color=colour, linewidth=1.3, linestyle=style, zorder=2.5)
    for level, at, mean in zip(result.levels, x, means, strict=True):
        fill = "white" if level.samples[design].growing else colour
        axes.plot([at], [mean], marker="o", markersize=3.6, color=colour, markerfacecolor=fill, linestyle="none", zorder=3)
    inside = [(at, mean) for at, mean in zip(x, means, strict=True) if mean <= axes.get_ylim()[1]]
    at, mean = inside[-1] if inside else (x[0], axes.get_ylim()[1])
    return End(result.title(design), at, mean, colour)
