"""Heat maps of a sweep over two factors: where a design is better than the baseline, and by how much."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

import numpy as np
from matplotlib.axes import Axes
from matplotlib.cm import ScalarMappable
from matplotlib.colors import Colormap, LinearSegmentedColormap, Normalize, to_hex
from matplotlib.figure import Figure

from orgsim.charts.experiments.factor_axis import (
    axis_name,
    axis_title,
    borders,
    draw_borders,
    is_written_within,
    tick_value,
)
from orgsim.charts.experiments.foot import ONE_RUN, foot
from orgsim.charts.experiments.sweep_words import measure_unit, measure_words, over_points, tally
from orgsim.charts.lettering import height_of, shorten, width_of, wrap
from orgsim.charts.page import INNER, Page, Words, begin, empty
from orgsim.charts.panels import round_ticks, tick_text
from orgsim.charts.quantity import Quantity
from orgsim.charts.style import DESIGN_COLOURS, GREY, HEADING, INK, LABEL, SHADE, SMALL, dark
from orgsim.experiment.sweep import SweepResult
from orgsim.experiment.wording import capital
from orgsim.measures import find
from orgsim.scenario.factors import Factor
from orgsim.statistics import Interval

_BLUE, _ORANGE = DESIGN_COLOURS[1], DESIGN_COLOURS[2]
_HATCH: Final = "#B8B8B8"
_NARROWEST: Final = 0.33
_LOWEST: Final = 0.16
"""Inches below which a cell has no room for its number."""


@dataclass(frozen=True)
class Cells:
    """What a panel shows: by place (columns, rows) the estimate and whether work piles up there; ``title`` is
    over it."""

    title: str
    found: dict[tuple[int, int], Interval]
    growing: set[tuple[int, int]]


@dataclass(frozen=True)
class Appearance:
    """How values become colours, and in what unit they are written; ``compared`` are differences, of which
    zero is pale."""

    unit: Quantity
    colours: Colormap
    norm: Normalize
    compared: bool


def look_of(result: SweepResult, measure: str, every: list[Interval]) -> Appearance:
    """Shades of one colour for one design; for differences two colours that meet at zero, the blue being the
    better."""
    unit = measure_unit(result, measure, every)
    known = [unit.of(one.mean) for one in every if math.isfinite(one.mean)] or [0.0]
    if not result.others:
        shades = LinearSegmentedColormap.from_list("shades", ["#EEF4FA", _BLUE, "#003354"])
        return Appearance(unit, shades, Normalize(min(known), max(known)), False)
    most = float(np.quantile(np.abs(known), 0.9)) or max(map(abs, known)) or 1.0
    ends = [_ORANGE, "#F7F7F7", _BLUE] if find(measure).better == "higher" else [_BLUE, "#F7F7F7", _ORANGE]
    return Appearance(unit, LinearSegmentedColormap.from_list("two", ends), Normalize(-most, most), True)


def draw_cells(axes: Axes, panel: Cells, look: Appearance, size: tuple[float, float]) -> None:
    """Every cell in its colour, with its number where there is room in a panel of that size in inches, and
    the borders between winners."""
    columns, rows = (max(place[axis] for place in panel.found) + 1 for axis in (0, 1))
    texts = {
        place: _text(one, look) + ("*" if place in panel.growing else "")
        for place, one in panel.found.items()
    }
    room = size[0] / columns - 0.03
    roomy = (
        room > _NARROWEST
        and size[1] / rows > _LOWEST
        and max(width_of(text, SMALL) for text in texts.values()) < room
    )
    for place, one in panel.found.items():
        mark = "*" if place in panel.growing else ""
        _cell(axes, place, one, (look, texts[place] if roomy else mark))
    if look.compared:
        draw_borders(axes, panel.found)


def _text(one: Interval, look: Appearance) -> str:
    return look.unit.number(one.mean, look.compared)


def _cell(axes: Axes, place: tuple[int, int], one: Interval, said: tuple[Appearance, str]) -> None:
    """A cell in its colour, hatched where the runs are inconclusive, with its text."""
    (x, y), (look, text), known = place, said, math.isfinite(one.mean)
    colour = to_hex(look.colours(look.norm(look.unit.of(one.mean)))) if known else SHADE
    hatch = None
    if look.compared and known and not one.excludes_zero:
        hatch = "//////"
    edge = _HATCH if hatch else colour
    axes.bar(
        [x],
        [1],
        bottom=[y - 0.5],
        width=1,
        facecolor=colour,
        edgecolor=edge,
        hatch=hatch,
        linewidth=0,
        zorder=1,
    )
    if text:
        box = {"facecolor": colour, "edgecolor": "none", "pad": 0.8}
        ink = "white" if dark(colour) else INK
        axes.text(x, y, text, fontsize=SMALL, color=ink, ha="center", va="center", zorder=4, bbox=box)


_HATCHED: Final = "Hatched: the paired 95% interval of the difference includes zero. "
_BORDER: Final = "Line: where the difference changes its sign, heavy where both cells are decided. "
_WRITTEN: Final = "Triangles: base case. "
_STARRED: Final = "*: work in progress never settles there. "
_ACROSS: Final = 3
_NAME: Final = 0.3
"""Inches for the name of the upright factor; its values stand between that and the panel."""
_WIDEST: Final = 1.1
_GAP: Final = 0.28
_SCALE: Final = 0.62
_FOOT: Final = 0.54
_PANEL: Final = 2.1
_ALONE: Final = 2.9


def heat_map(result: SweepResult) -> Figure:
    """A panel for each design that is compared with the baseline, with the paired difference in colour; of
    one design its measure."""
    measure = result.measures[0]
    panels = list(_panels(result, measure))
    every = list(chain.from_iterable(panel.found.values() for panel in panels))
    look = look_of(result, measure, every)
    words = Words(
        over_points(result, measure, "combinations"),
        _shown(result, measure, look),
        foot(result.provenance, _how(result, panels)),
    )
    if not any(math.isfinite(one.mean) for one in every):
        return empty(words, "Nothing was delivered anywhere, so there is nothing to compare.")
    across = min(_ACROSS, len(panels))
    rows = math.ceil(len(panels) / across)
    room = _room(result)
    width = (INNER - room - _SCALE - (across - 1) * _GAP) / across
    titles = [wrap(panel.title, width, HEADING, bold=True, most=3) for panel in panels]
    head = height_of(max(map(len, titles)), HEADING) + 0.14
    page = begin(words, rows * (head + (_ALONE if len(panels) == 1 else _PANEL) + _FOOT))
    height = page.height / rows - head - _FOOT
    for place, (panel, lines) in enumerate(zip(panels, titles, strict=True)):
        left, top = room + place % across * (width + _GAP), place // across * (page.height / rows)
        page.lines(left, top, lines, fontsize=HEADING, color=INK, fontweight="bold")
        axes = page.axes((left, top + head, width, height))
        _axes(axes, result, (width, height), leftmost=place % across == 0)
        draw_cells(axes, panel, look, (width, height))
        _written(axes, result)
    _scale(page, look, (head, height))
    return page.figure


def _shown(result: SweepResult, measure: str, look: Appearance) -> str:
    more = ""
    if len(result.measures) > 1:
        more = " The other measures are in the tables."
    if not result.others:
        return f"{look.unit.of_words(capital(measure_words(measure)))}.{more}"
    less = f" minus that of '{result.title(result.baseline)}'"
    about = look.unit.of_words(f"{capital(measure_words(measure))}{less}")
    return f"{about}. Blue: {_of_blue(measure)}. {tally(result, measure)}{more}"


def _of_blue(measure: str) -> str:
    """What blue stands for: the better, which is less of most measures."""
    if find(measure).better == "higher":
        return "higher; orange: lower"
    return "lower; orange: higher"


def _how(result: SweepResult, panels: list[Cells]) -> str:
    hatched = _HATCHED if result.others else ""
    if result.provenance.replications == 1:
        hatched = f"{ONE_RUN} "
    border = ""
    if result.others and any(any(borders(panel.found)) for panel in panels):
        border = _BORDER
    written = ""
    if all(map(is_written_within, result.factors)):
        written = _WRITTEN
    return (hatched + border + written + (_STARRED if any(panel.growing for panel in panels) else "")).strip()


def _panels(result: SweepResult, measure: str) -> Iterator[Cells]:
    axes = [sorted({point[place] for point in result.points}) for place in (0, 1)]
    places = [(axes[0].index(x), axes[1].index(y)) for x, y in result.points]
    for design in result.others or (result.baseline,):
        found = result.differences(design, measure) if result.others else result.estimates(design, measure)
        keys = {design, result.baseline}
        growing = {
            place
            for place, at in zip(places, result.samples, strict=True)
            if any(at[key].growing for key in keys)
        }
        yield Cells(result.title(design), dict(zip(places, found, strict=True)), growing)


def _axes(axes: Axes, result: SweepResult, size: tuple[float, float], leftmost: bool) -> None:
    """Ticks with the values of both factors, as many as there is room for, and their names."""
    amounts = [sorted({point[place] for point in result.points}) for place in (0, 1)]
    axes.set_xlim(-0.5, len(amounts[0]) - 0.5)
    axes.set_ylim(-0.5, len(amounts[1]) - 0.5)
    for which, factor, values, room in zip("xy", result.factors, amounts, size, strict=True):
        _ticks(axes, which, (factor, values), room)
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.set_xlabel(axis_title(result.factors[0], size[0]), labelpad=2)
    if leftmost:
        axes.set_ylabel(shorten(axis_name(result.factors[1]), size[1], LABEL))
        axes.yaxis.set_label_coords(-(_room(result) - 0.1) / size[0], 0.5)
    else:
        axes.tick_params(axis="y", labelleft=False)


def _room(result: SweepResult) -> float:
    """Inches at the left of the first panel, for the values of the upright factor and its name."""
    factor = result.factors[1]
    texts = [tick_value(factor, point[1]) for point in result.points]
    return _NAME + min(_WIDEST, max(width_of(text, SMALL) for text in texts)) + 0.08


def _ticks(axes: Axes, which: str, what: tuple[Factor, list[float]], room: float) -> None:
    factor, values = what
    texts = [shorten(tick_value(factor, value), 0.9 if which == "x" else _WIDEST, SMALL) for value in values]
    each = 0.16
    if which == "x":
        each = max(width_of(text, SMALL) for text in texts) + 0.08
    step = max(1, math.ceil(each * len(values) / room))
    axis = axes.xaxis if which == "x" else axes.yaxis
    axis.set_ticks(list(range(0, len(values), step)), texts[::step])
    axes.tick_params(axis="both", length=0, pad=3)


def _written(axes: Axes, result: SweepResult) -> None:
    """Triangles over and beside the panel in the base case."""
    if not all(map(is_written_within, result.factors)):
        return
    amounts = [sorted({point[place] for point in result.points}) for place in (0, 1)]
    x, y = (
        float(np.interp(factor.written, values, range(len(values))))
        for factor, values in zip(result.factors, amounts, strict=True)
    )
    look: dict[str, Any] = {
        "markersize": 4.5,
        "color": INK,
        "linestyle": "none",
        "clip_on": False,
        "zorder": 5,
    }
    axes.plot([x], [1.015], marker="v", transform=axes.get_xaxis_transform(), **look)
    axes.plot([1.012], [y], marker="<", transform=axes.get_yaxis_transform(), **look)


def _scale(page: Page, look: Appearance, place: tuple[float, float]) -> None:
    """The scale of the colours, at the right of the first row."""
    head, height = place
    axes = page.axes((INNER - _SCALE + 0.14, head, 0.11, height))
    bar = page.figure.colorbar(ScalarMappable(look.norm, look.colours), cax=axes)
    ticks = round_ticks(float(look.norm.vmax or 0.0), float(look.norm.vmin or 0.0), most=6)
    bar.set_ticks(ticks, labels=[tick_text(tick, ticks) for tick in ticks])
    bar.outline.set_visible(False)
    axes.tick_params(labelsize=SMALL, color=GREY, pad=1.5)
    if look.unit.name:
        page.text(INNER - _SCALE + 0.1, head - 0.1, look.unit.name, fontsize=SMALL, color=GREY)
