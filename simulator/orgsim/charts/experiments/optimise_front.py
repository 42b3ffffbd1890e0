"""The front between objectives: versions that none beats, each with a letter, and what it is.

Two objectives span a plane, three or four are a row for each version and a panel for each objective.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.experiments.foot import foot
from orgsim.charts.leaders import Obstacles, around
from orgsim.charts.lettering import height_of, width_of, wrap
from orgsim.charts.page import INNER, Page, Words, begin
from orgsim.charts.panels import (
    bare,
    dot,
    grid,
    inches,
    inside,
    label,
    name_axis,
    round_ticks,
    rule_axis,
    widened,
)
from orgsim.charts.quantity import Quantity, known_ends, quantity_for
from orgsim.charts.style import DESIGN_COLOURS, GREY, HEADING, INK, LABEL, SMALL
from orgsim.experiment.optimise.conduct import OptimiseResult, Version, front_knee, letter, moves
from orgsim.experiment.optimise.finding import caption
from orgsim.experiment.optimise.trials import Aim
from orgsim.experiment.sample import Sample
from orgsim.experiment.wording import capital
from orgsim.measures import find
from orgsim.statistics import Interval

_FRONT: Final = DESIGN_COLOURS[1]
_KNEE: Final = DESIGN_COLOURS[2]
_WRITTEN: Final = DESIGN_COLOURS[0]
_PALE: Final = "#C4C4C4"
_LEFT: Final = 0.62
_FOOT: Final = 0.42
_PANEL: Final = 2.9
_LISTED: Final = 8
"""Versions that are told below the panel."""
_HOW: Final = (
    "Crosses: 95% intervals over fresh runs, which played no part in the search. Pale dots: other versions, "
    "in the replications of the search."
)


@dataclass(frozen=True)
class _Look:
    """The units of the two objectives."""

    x: Quantity
    y: Quantity


@dataclass(frozen=True)
class _Mark:
    """A version in the panel: its name, what it measures, and how it is drawn."""

    name: str
    sample: Sample
    colour: str
    shape: str


def front(result: OptimiseResult) -> Figure:
    """The first objective from left to right, the second upwards."""
    listed = [
        (letter(place), wrap(description(result, place), INNER - 0.3, SMALL, most=2))
        for place in told(result, _LISTED)
    ]
    words = Words(caption(result), _shown(result), foot(result.provenance, _how(result)))
    below = math.fsum(height_of(len(lines), SMALL) + 0.03 for _, lines in listed) + 0.1
    page = begin(words, _PANEL + _FOOT + below)
    height = page.height - _FOOT - below
    axes = page.axes((_LEFT, 0.05, INNER - _LEFT - 0.1, height - 0.05))
    look = _axes(axes, result)
    _tried(axes, result, look)
    _versions(axes, result, look)
    bend = front_knee(result)
    _list(page, listed, height + _FOOT, "" if bend is None else letter(bend))
    return page.figure


def unit_after(aim: Aim, unit: Quantity) -> str:
    """The unit behind the name of an objective."""
    name = f"{unit.name} per week" if find(aim.like).unit == "money per week" else unit.name
    if name:
        return f", {name}"
    return ""


def told(result: OptimiseResult, most: int) -> list[int]:
    """At most so many places of the front: the best in each objective, the knee, and of the others every so
    manieth."""
    count = len(result.found)
    losses = [[aim.loss(one.fresh) for one in result.found] for aim in result.problem.aims]
    first = [min(range(count), key=column.__getitem__) for column in losses] + [
        front_knee(result) or 0,
        count - 1,
    ]
    first += [round(step * (count - 1) / max(1, most - 1)) for step in range(most)]
    return sorted(list(dict.fromkeys([*first, *range(count)]))[:most])


def description(result: OptimiseResult, place: int) -> str:
    """What a version of the front changes."""
    changed = [
        f"{name}\N{NO-BREAK SPACE}{after}"
        for name, before, after in moves(result, result.found[place])
        if before != after
    ]
    return ("knee: " if place == front_knee(result) else "") + (", ".join(changed) or "base case")


def _shown(result: OptimiseResult) -> str:
    first, second = result.problem.aims
    ways = f"{'Right' if first.highest else 'Left'} and {'up' if second.highest else 'down'} is better."
    some = (
        "" if len(result.found) <= _LISTED else f" Of {len(result.found)} versions, {_LISTED} are told below."
    )
    return f"{capital(first.words)} against {second.words}, for versions of '{result.title}'. {ways}{some}"


def _how(result: OptimiseResult) -> str:
    """How the chart is read, and how many of the versions that were tried lie outside its frame."""
    (x, left, right), (y, bottom, top) = (_frame(result, aim) for aim in result.problem.aims)
    points = _tried_places(result, _Look(x, y))
    outside = sum(not (left <= across <= right and bottom <= up <= top) for across, up in points)
    if not outside:
        return _HOW
    return f"{_HOW} {outside:,} more {'lies' if outside == 1 else 'lie'} outside the frame."


def _frame(result: OptimiseResult, aim: Aim) -> tuple[Quantity, float, float]:
    """The unit of an axis and its limits, which hold the front and the base case."""
    ends = known_ends(aim.estimate(one.fresh) for one in (*result.found, result.written)) or [0.0, 1.0]
    unit = quantity_for(aim.like, ends, result.currency)
    return unit, *widened(unit.of(min(ends)), unit.of(max(ends)), 0.12)


def _axes(axes: Axes, result: OptimiseResult) -> _Look:
    """What was tried beyond the limits is left out."""
    units = []
    for place, aim in enumerate(result.problem.aims):
        unit, low, high = _frame(result, aim)
        ticks = round_ticks(high, low, most=6)
        name = f"{aim.words}{unit_after(aim, unit)}"
        rule_axis(axes, "y" if place else "x", ticks)
        if place:
            axes.set_ylim(low, high)
            name_axis(axes, name, ticks)
        else:
            axes.set_xlim(low, high)
            axes.set_xlabel(name, labelpad=2)
        units.append(unit)
    grid(axes, "both")
    return _Look(*units)


def _place(result: OptimiseResult, sample: Sample, look: _Look) -> tuple[Interval, Interval, float, float]:
    first, second = (aim.estimate(sample) for aim in result.problem.aims)
    return first, second, look.x.of(first.mean), look.y.of(second.mean)


def _tried_places(result: OptimiseResult, look: _Look) -> list[tuple[float, float]]:
    """Where the other versions lie that keep to every limit."""
    chosen = {one.point for one in result.found}
    return [
        _place(result, trial.sample, look)[2:]
        for trial in result.tried
        if trial.violation == 0 and trial.point not in chosen
    ]


def _tried(axes: Axes, result: OptimiseResult, look: _Look) -> None:
    if points := _tried_places(result, look):
        axes.plot(
            *zip(*points, strict=True),
            marker="o",
            markersize=2.6,
            color=_PALE,
            linestyle="none",
            zorder=1,
            clip_on=True,
        )


def _versions(axes: Axes, result: OptimiseResult, look: _Look) -> None:
    """The front with its letters, and the base case."""
    bend, marks = front_knee(result), []
    for place, one in enumerate(result.found):
        also = [*(["knee"] if place == bend else []), *(["base case"] if place == result.own else [])]
        marks.append(
            _Mark(
                letter(place) + (f" ({', '.join(also)})" if also else ""),
                one.fresh,
                _KNEE if place == bend else _FRONT,
                "o",
            )
        )
    if result.own is None:
        marks.append(_Mark("base case", result.written.fresh, _WRITTEN, "D"))
    for mark in marks:
        first, second, x, y = _place(result, mark.sample, look)
        ends = [look.x.of(first.low), look.x.of(first.high)]
        axes.plot(ends, [y, y], color=mark.colour, linewidth=1.1, zorder=2)
        ends = [look.y.of(second.low), look.y.of(second.high)]
        axes.plot([x, x], ends, color=mark.colour, linewidth=1.1, zorder=2)
        dot(axes, (x, y), mark.colour, filled=True, marker=mark.shape, zorder=3)
    _letters(axes, result, marks, look)


def _letters(axes: Axes, result: OptimiseResult, marks: list[_Mark], look: _Look) -> None:
    """The names beside their marks, where there is room."""
    inch, (left, right), (bottom, top) = inches(axes), axes.get_xlim(), axes.get_ylim()
    points, taken = _occupied(axes, result, marks, look)
    sizes = [(width_of(mark.name, LABEL, True) + 0.03, height_of(1, LABEL)) for mark in marks]
    frame = (0.0, 0.0, (right - left) / inch.x, (top - bottom) / inch.y)
    for mark, place in zip(marks, around(points, sizes, Obstacles(taken), frame), strict=True):
        if place is None:
            continue
        if place.leader:
            xs = [left + x * inch.x for x, _ in place.leader]
            ys = [bottom + y * inch.y for _, y in place.leader]
            axes.plot(xs, ys, color=GREY, linewidth=0.6, zorder=1)
        box = place.box
        middle = (left + (box[0] + box[2]) / 2 * inch.x, bottom + (box[1] + box[3]) / 2 * inch.y)
        words: dict[str, Any] = {"fontsize": LABEL, "color": mark.colour, "fontweight": "bold"}
        axes.text(*middle, mark.name, ha="center", va="center", zorder=4, **words)


def _occupied(
    axes: Axes, result: OptimiseResult, marks: list[_Mark], look: _Look
) -> tuple[list[tuple[float, float]], list[tuple[float, float, float, float]]]:
    """Where marks lie in inches from the corner of the panel, and the boxes that they and their intervals
    take."""
    inch, (left, _), (bottom, _) = inches(axes), axes.get_xlim(), axes.get_ylim()
    points: list[tuple[float, float]] = []
    taken: list[tuple[float, float, float, float]] = []
    for mark in marks:
        first, second, x, y = _place(result, mark.sample, look)
        across, up = (x - left) / inch.x, (y - bottom) / inch.y
        west, east = ((look.x.of(end) - left) / inch.x for end in (first.low, first.high))
        south, north = ((look.y.of(end) - bottom) / inch.y for end in (second.low, second.high))
        points.append((across, up))
        taken.append((across - 0.05, up - 0.05, across + 0.05, up + 0.05))
        taken.append((west, up - 0.01, east, up + 0.01))
        taken.append((across - 0.01, south, across + 0.01, north))
    return points, taken


def _list(page: Page, listed: list[tuple[str, list[str]]], top: float, knee: str) -> None:
    """What the letters stand for."""
    for name, lines in listed:
        page.lines(0, top, [name], fontsize=SMALL, color=_KNEE if name == knee else _FRONT, fontweight="bold")
        page.lines(0.3, top, lines, fontsize=SMALL, color=INK if lines != ["base case"] else GREY)
        top += height_of(len(lines), SMALL) + 0.03


_NAMES: Final = 1.95
_GUTTER_OF_VERSIONS: Final = 0.22
_ROW: Final = 0.42
_HEAD_OF_VERSIONS: Final = 0.36
_FOOT_OF_VERSIONS: Final = 0.25
_MOST_VERSIONS: Final = 9
_LONG: Final = 10_000
"""From here on numbers on a scale take so much room that there are fewer of them."""
_HOW_OF_VERSIONS: Final = (
    "Dots, lines and ±: means and 95% intervals over fresh runs, which played no part in the search. Dotted: "
    "the base case."
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
    words = Words(caption(result), _shown_versions(result, lines), foot(result.provenance, _HOW_OF_VERSIONS))
    page = begin(words, _HEAD_OF_VERSIONS + _FOOT_OF_VERSIONS + _ROW * len(lines))
    height = page.height - _HEAD_OF_VERSIONS - _FOOT_OF_VERSIONS
    _names(page, lines, height)
    count = len(result.problem.aims)
    width = (INNER - _NAMES - _GUTTER_OF_VERSIONS * count) / count
    for place, aim in enumerate(result.problem.aims):
        left = _NAMES + _GUTTER_OF_VERSIONS + place * (width + _GUTTER_OF_VERSIONS)
        axes = page.axes((left, _HEAD_OF_VERSIONS, width, height))
        axes.set_ylim(len(lines) - 0.5, -0.5)
        bare(axes)
        unit = _panel(axes, result, aim, lines)
        heading = wrap(f"{aim.text}{unit_after(aim, unit)}", width + 0.1, HEADING, most=2)
        page.heading(left, _HEAD_OF_VERSIONS - 0.05, [capital(heading[0]), *heading[1:]])
    return page.figure


def _lines(result: OptimiseResult) -> list[_Line]:
    bend, found = front_knee(result), []
    for place in told(result, _MOST_VERSIONS):
        colour = _KNEE if place == bend else _FRONT
        found.append(_Line(letter(place), description(result, place), result.found[place], colour))
    if result.own is None:
        found.append(_Line("", "base case", result.written, _WRITTEN))
    return found


def _shown_versions(result: OptimiseResult, lines: list[_Line]) -> str:
    kept = sum(bool(line.name) for line in lines)
    some = ""
    if kept < len(result.found):
        some = f" {kept} of {len(result.found)} versions are shown."
    return (
        f"Versions of '{result.title}' that none beats in every objective, and what each of them "
        f"changes.{some}"
    )


def _names(page: Page, lines: list[_Line], height: float) -> None:
    """The letter of each version, and what it changes."""
    for row, line in enumerate(lines):
        middle = _HEAD_OF_VERSIONS + height * (row + 0.5) / len(lines)
        page.text(0, middle, line.name, fontsize=LABEL, color=line.colour, va="center", fontweight="bold")
        words = wrap(line.words, _NAMES - 0.2, SMALL, most=3)
        top = middle - height_of(len(words), SMALL) / 2
        page.lines(0.2, top, words, fontsize=SMALL, color=INK if line.words != "base case" else GREY)


def _panel(axes: Axes, result: OptimiseResult, aim: Aim, lines: list[_Line]) -> Quantity:
    """One objective: a dot with its interval in each row, against a line at the base case."""
    found = [aim.estimate(line.version.fresh) for line in lines]
    written = aim.estimate(result.written.fresh)
    ends = known_ends((*found, written)) or [0.0, 1.0]
    unit = quantity_for(aim.like, ends, result.currency)
    low, high = widened(unit.of(min(ends)), unit.of(max(ends)), 0.15)
    axes.set_xlim(low, high)
    rule_axis(axes, "x", round_ticks(high, low, most=2 if unit.of(max(ends)) >= _LONG else 3))
    grid(axes, "x")
    axes.axvline(unit.of(written.mean), color=_WRITTEN, linewidth=0.9, linestyle=(0, (1, 1.5)), zorder=1)
    for row, (line, one) in enumerate(zip(lines, found, strict=True)):
        _mark_version(axes, row, one, (unit, line.colour))
    return unit


def _mark_version(axes: Axes, row: int, found: Interval, look: tuple[Quantity, str]) -> None:
    unit, colour = look
    mean = unit.of(found.mean)
    axes.plot([unit.of(found.low), unit.of(found.high)], [row, row], color=colour, linewidth=1.8, zorder=2)
    dot(axes, (mean, row), colour, filled=True, markersize=4.2, zorder=3)
    text = unit.number(found.mean) if found.low == found.high else unit.with_margin(found)
    label(axes, (inside(axes, mean, text), row - 0.05 * inches(axes).y), text, color=colour)
