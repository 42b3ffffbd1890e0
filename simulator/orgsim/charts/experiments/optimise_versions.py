"""The front between three or four objectives: a row for each version, a panel for each objective."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.experiments.foot import foot
from orgsim.charts.experiments.optimise_front import description, told, unit_after
from orgsim.charts.lettering import height_of, width_of, wrap
from orgsim.charts.page import INNER, Page, Words, begin
from orgsim.charts.panels import bare, grid, inches, label, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, quantity_for
from orgsim.charts.style import DESIGN_COLOURS, GREY, HEADING, INK, LABEL, SMALL
from orgsim.experiment.optimise.aims import Aim
from orgsim.experiment.optimise.conduct import OptimiseResult, Version, letter
from orgsim.experiment.optimise.finding import caption, front_knee
from orgsim.statistics import Interval

_FRONT: Final = DESIGN_COLOURS[1]
_KNEE: Final = DESIGN_COLOURS[2]
_WRITTEN: Final = DESIGN_COLOURS[0]
_NAMES: Final = 1.95
_GUTTER: Final = 0.22
_ROW: Final = 0.42
_HEAD: Final = 0.36
_FOOT: Final = 0.25
_MOST: Final = 9
_LONG: Final = 10_000
"""From here on numbers on a scale take so much room that there are fewer of them."""
_HOW: Final = (
    "Dots, lines and ±: means and 95% intervals over fresh runs, which played no part in the search. Dotted: the base case."
)


@dataclass(frozen=True)
class _Line:
    """A version as a row."""

    name: str
    words: str
    version: Version
    colour: str


def versions(result: OptimiseResult) -> Figure:
    """Rows in the order of the first objective, the base case at the end unless it is one of them."""
    lines = _lines(result)
    words = Words(caption(result), _shown(result, lines), foot(result.conducted, _HOW))
    page = begin(words, _HEAD + _FOOT + _ROW * len(lines))
    height = page.height - _HEAD - _FOOT
    _names(page, lines, height)
    count = len(result.problem.aims)
    width = (INNER - _NAMES - _GUTTER * count) / count
    for place, aim in enumerate(result.problem.aims):
        left = _NAMES + _GUTTER + place * (width + _GUTTER)
        axes = page.axes((left, _HEAD, width, height))
        axes.set_ylim(len(lines) - 0.5, -0.5)
        bare(axes)
        unit = _panel(axes, result, aim, lines)
        heading = wrap(f"{aim.text}{unit_after(aim, unit)}", width + 0.1, HEADING, most=2)
        page.heading(left, _HEAD - 0.05, [heading[0][:1].upper() + heading[0][1:], *heading[1:]])
    return page.figure


def _lines(result: OptimiseResult) -> list[_Line]:
    bend, found = front_knee(result), []
    for place in told(result, _MOST):
        colour = _KNEE if place == bend else _FRONT
        found.append(_Line(letter(place), description(result, place), result.found[place], colour))
    if result.own is None:
        found.append(_Line("", "base case", result.written, _WRITTEN))
    return found


def _shown(result: OptimiseResult, lines: list[_Line]) -> str:
    kept = sum(bool(line.name) for line in lines)
    some = f" {kept} of {len(result.found)} versions are shown." if kept < len(result.found) else ""
    return f"Versions of '{result.title}' that none beats in every objective, and what each of them changes.{some}"


def _names(page: Page, lines: list[_Line], height: float) -> None:
    """The letter of each version, and what it changes."""
    for row, line in enumerate(lines):
        middle = _HEAD + height * (row + 0.5) / len(lines)
        page.text(0, middle, line.name, fontsize=LABEL, color=line.colour, va="center", fontweight="bold")
        words = wrap(line.words, _NAMES - 0.2, SMALL, most=3)
        top = middle - height_of(len(words), SMALL) / 2
        page.lines(0.2, top, words, fontsize=SMALL, color=INK if line.words != "base case" else GREY)


def _panel(axes: Axes, result: OptimiseResult, aim: Aim, lines: list[_Line]) -> Quantity:
    """One objective: a dot with its interval in each row, against a line at the base case."""
    found = [aim.estimate(line.version.fresh) for line in lines]
    written = aim.estimate(result.written.fresh)
    ends = [end for one in (*found, written) for end in (one.mean, one.low, one.high) if not math.isnan(end)] or [0.0, 1.0]
    unit = quantity_for(aim.like, ends, result.currency)
    low, high = unit.of(min(ends)), unit.of(max(ends))
    room = 0.15 * (high - low or abs(high) or 1.0)
    axes.set_xlim(low - room, high + room)
    rule_axis(axes, "x", round_ticks(high + room, low - room, most=2 if high >= _LONG else 3))
    grid(axes, "x")
    axes.axvline(unit.of(written.mean), color=_WRITTEN, linewidth=0.9, linestyle=(0, (1, 1.5)), zorder=1)
    for row, (line, one) in enumerate(zip(lines, found, strict=True)):
        _mark(axes, row, one, (unit, line.colour))
    return unit


def _mark(axes: Axes, row: int, found: Interval, look: tuple[Quantity, str]) -> None:
    unit, colour = look
    mean = unit.of(found.mean)
    axes.plot([unit.of(found.low), unit.of(found.high)], [row, row], color=colour, linewidth=1.8, zorder=2)
    axes.plot([mean], [row], marker="o", markersize=4.2, color=colour, linestyle="none", zorder=3)
    text = unit.number(found.mean) if found.low == found.high else unit.with_margin(found)
    half, (left, right) = width_of(text, SMALL) / 2 * inches(axes).x, axes.get_xlim()
    label(axes, (min(max(mean, left + half), right - half), row - 0.05 * inches(axes).y), text, color=colour)
