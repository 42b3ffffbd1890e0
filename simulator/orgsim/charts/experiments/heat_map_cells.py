"""The cells of a heat map: their colours, numbers and hatching."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import Colormap, LinearSegmentedColormap, Normalize, to_hex

from orgsim.charts.experiments.borders import draw_borders
from orgsim.charts.experiments.sweep_words import measure_unit
from orgsim.charts.lettering import width_of
from orgsim.charts.quantity import Quantity
from orgsim.charts.style import DESIGN_COLOURS, INK, SHADE, SMALL, dark
from orgsim.experiment.sweep import SweepResult
from orgsim.measures import find
from orgsim.statistics import Interval

_BLUE, _ORANGE = DESIGN_COLOURS[1], DESIGN_COLOURS[2]
_HATCH: Final = "#B8B8B8"
_NARROWEST: Final = 0.33
_LOWEST: Final = 0.16
"""Inches below which a cell has no room for its number."""


@dataclass(frozen=True)
class Cells:
    """What a panel shows: by place (columns, rows) the estimate and whether work piles up there; ``title`` is over it."""

    title: str
    found: dict[tuple[int, int], Interval]
    growing: set[tuple[int, int]]


@dataclass(frozen=True)
class Look:
    """How values become colours, and in what unit they are written; ``compared`` are differences, of which zero is pale."""

    unit: Quantity
    colours: Colormap
    norm: Normalize
    compared: bool


def look_of(result: SweepResult, measure: str, every: list[Interval]) -> Look:
    """Shades of one colour for one design; for differences two colours that meet at zero, the blue being the better."""
    unit = measure_unit(measure, every, next(iter(result.samples[0].values())))
    known = [unit.of(one.mean) for one in every if math.isfinite(one.mean)] or [0.0]
    if not result.others:
        shades = LinearSegmentedColormap.from_list("shades", ["#EEF4FA", _BLUE, "#003354"])
        return Look(unit, shades, Normalize(min(known), max(known)), False)
    most = float(np.quantile(np.abs(known), 0.9)) or max(map(abs, known)) or 1.0
    ends = [_ORANGE, "#F7F7F7", _BLUE] if find(measure).better == "higher" else [_BLUE, "#F7F7F7", _ORANGE]
    return Look(unit, LinearSegmentedColormap.from_list("two", ends), Normalize(-most, most), True)


def draw_cells(axes: Axes, panel: Cells, look: Look, size: tuple[float, float]) -> None:
    """Every cell in its colour, with its number where there is room in a panel of that size in inches, and the borders between winners."""
    columns, rows = (max(place[axis] for place in panel.found) + 1 for axis in (0, 1))
    texts = {place: _text(one, look) + ("*" if place in panel.growing else "") for place, one in panel.found.items()}
    room = size[0] / columns - 0.03
    roomy = room > _NARROWEST and size[1] / rows > _LOWEST and max(width_of(text, SMALL) for text in texts.values()) < room
    for place, one in panel.found.items():
        mark = "*" if place in panel.growing else ""
        _cell(axes, place, one, (look, texts[place] if roomy else mark))
    if look.compared:
        draw_borders(axes, panel.found)


def _text(one: Interval, look: Look) -> str:
    return look.unit.number(one.mean, look.compared)


def _cell(axes: Axes, place: tuple[int, int], one: Interval, said: tuple[Look, str]) -> None:
    """A cell in its colour, hatched where the runs are inconclusive, with its text."""
    (x, y), (look, text), known = place, said, math.isfinite(one.mean)
    colour = to_hex(look.colours(look.norm(look.unit.of(one.mean)))) if known else SHADE
    hatch = "//////" if look.compared and known and not one.excludes_zero else None
    edge = _HATCH if hatch else colour
    axes.bar([x], [1], bottom=[y - 0.5], width=1, facecolor=colour, edgecolor=edge, hatch=hatch, linewidth=0, zorder=1)
    if text:
        box = {"facecolor": colour, "edgecolor": "none", "pad": 0.8}
        ink = "white" if dark(colour) else INK
        axes.text(x, y, text, fontsize=SMALL, color=ink, ha="center", va="center", zorder=4, bbox=box)
