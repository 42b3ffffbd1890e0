"""Where work passes from one team to another, and what it waits there."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.finding import compare, subject, telling, with_interval
from orgsim.charts.footer import footer
from orgsim.charts.lettering import shorten, width_of
from orgsim.charts.page import INNER, Words, begin, empty
from orgsim.charts.panels import bare, grid, inches, label, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, decimals_for, number, time_quantity
from orgsim.charts.style import GREY, HEADING, INK, SMALL, STATE_COLOURS
from orgsim.measures import seam_measures
from orgsim.statistics import Interval, t_interval

if TYPE_CHECKING:
    from orgsim.experiment import Result

_SHOWN: Final = "Time that a hand-off takes, in elapsed {unit}: on the way (dark), then in the next team's queue (pale). Costliest seams."
_HOW: Final = "± and lines: 95 % intervals of the whole time over the runs. Order: by all time lost, hand-offs times time each."
_HEAD: Final = 0.3
_ROW: Final = 0.215
_FOOT: Final = 0.3
_NAME: Final = 2.3
_BAR: Final = 0.13


@dataclass(frozen=True)
class Seam:
    """A pair of teams between which work passes; times per hand-off in microseconds, hand-offs per week."""

    name: str
    on_the_way: float
    whole: Interval
    per_week: float

    @property
    def lost(self) -> float:
        """All time lost at the seam per week."""
        return self.per_week * self.whole.mean


def seams(result: Result) -> Figure:
    """For each design the seams at which most time is lost, as bars from zero."""
    most = 6 if len(result.designs) <= 3 else 4
    found = {design: costliest(result, design)[:most] for design in result.designs}
    every = [seam for rows in found.values() for seam in rows]
    unit = time_quantity(seam.whole.mean for seam in every)
    shown = _SHOWN.format(unit=unit.word)
    if not every:
        words = Words("No work passes from one team to another", "Hand-offs between teams.", footer(result, ""))
        return empty(words, "No work passed between teams after the warm-up.")
    name = min(_NAME, max(width_of(seam.name, SMALL) for seam in every)) + 0.1
    page = begin(Words(_finding(result), shown, footer(result, _HOW)), sum(map(_height, found.values())) + _FOOT)
    scale = _scale(every, unit, INNER - name)
    last = [design for design, rows in found.items() if rows][-1]
    top = 0.0
    for design, rows in found.items():
        page.lines(0, top + 0.09, [result.title(design)], fontsize=HEADING, color=INK, fontweight="bold")
        if rows:
            axes = page.axes((name, top + _HEAD, INNER - name, _height(rows) - _HEAD))
            axes.set_xlim(0, scale.end)
            axes.set_ylim(len(rows) - 0.5, -0.5)
            _bars(axes, rows, unit, name)
            _rule(axes, scale, labels=design == last)
        else:
            left = width_of(result.title(design), HEADING, True) + 0.1
            page.lines(left, top + 0.09, ["no work passes between teams"], fontsize=HEADING, color=GREY)
        top += _height(rows) + (_FOOT if design == last else 0.0)
    return page.figure


@dataclass(frozen=True)
class _Scale:
    """The common axis: its ticks, and its end, which leaves room for the figures."""

    ticks: list[float]
    end: float


def _scale(every: list[Seam], unit: Quantity, width: float) -> _Scale:
    high = max(unit.of(end) for seam in every for end in (seam.whole.mean, seam.whole.high) if not math.isnan(end))
    room = max(width_of(_figures(seam, unit), SMALL) for seam in every) + 0.12
    return _Scale(round_ticks(high), (high or 1.0) * width / (width - room))


def _height(rows: list[Seam]) -> float:
    return _HEAD + _ROW * len(rows)


def _rule(axes: Axes, scale: _Scale, labels: bool) -> None:
    bare(axes, keep=("bottom",) if labels else ())
    rule_axis(axes, "x", scale.ticks, labels)
    grid(axes, "x")


def costliest(result: Result, design: str) -> list[Seam]:
    """The seams of a design over which work was handed, those first where most time is lost."""
    runs = [seam_measures(summary, result.headers[design], result.warm_up) for summary in result.summaries[design]]
    rows: dict[str, list[tuple[float, float, float]]] = {}
    for columns in runs:
        names = [f"{source} → {target}" for source, target in zip(columns["from"], columns["to"], strict=True)]
        values = zip(columns["hand-offs"], columns["hand-off time"], np.nan_to_num(columns["wait after"]), strict=True)
        for name, value in zip(names, values, strict=True):
            rows.setdefault(name, []).append((float(value[0]), float(value[1]), float(value[2])))
    found = [_seam(name, values, len(runs)) for name, values in rows.items()]
    return sorted((seam for seam in found if seam.lost > 0), key=lambda seam: -seam.lost)


def _seam(name: str, values: Sequence[tuple[float, float, float]], runs: int) -> Seam:
    known = [value for value in values if value[0] > 0]
    whole = t_interval([way + wait for _, way, wait in known])
    on_the_way = float(np.mean([way for _, way, _ in known])) if known else 0.0
    return Seam(name, on_the_way, whole, sum(value[0] for value in values) / runs)


def _figures(seam: Seam, unit: Quantity) -> str:
    return f"{unit.with_margin(seam.whole)} each, {number(seam.per_week, decimals_for(seam.per_week))} a week"


def _bars(axes: Axes, rows: list[Seam], unit: Quantity, room: float) -> None:
    """One bar for each seam: on the way, then in the queue behind it."""
    inch = inches(axes)
    for row, seam in enumerate(rows):
        way, whole = unit.of(seam.on_the_way), unit.of(seam.whole.mean)
        axes.barh(row, way, height=_BAR * inch.y, color=STATE_COLOURS["hand-off"])
        axes.barh(row, whole - way, left=way, height=_BAR * inch.y, color=STATE_COLOURS["queue"])
        end = whole
        if not math.isnan(seam.whole.low):
            end = unit.of(seam.whole.high)
            axes.plot([unit.of(seam.whole.low), end], [row, row], color=INK, linewidth=0.9)
        label(axes, (end + 0.06 * inch.x, row), _figures(seam, unit), ha="left", va="center")
        axes.text(-0.08 * inch.x, row, shorten(seam.name, room - 0.08, SMALL), fontsize=SMALL, ha="right", va="center")


def _finding(result: Result) -> str:
    """How often an item is handed on, against the baseline where the difference is sure."""
    base = result.baseline
    means = [result.estimate(design, "hand-offs").mean for design in result.designs]
    unit = Quantity("times", 1, decimals_for(max((m for m in means if not math.isnan(m)), default=0.0)))
    design = telling(result, "hand-offs")
    theirs = result.estimate(base, "hand-offs")
    if design is None:
        return f"An item is handed from team to team {with_interval(unit, theirs)} with {result.title(base)}"
    difference, ours = result.difference(design, "hand-offs"), result.estimate(design, "hand-offs")
    if not difference.excludes_zero:
        return compare(result, subject(result, "hand-offs", "the number of hand-offs per item"))
    low, high = unit.number(difference.low, sign=True), unit.number(difference.high, sign=True)
    interval = f" (95 % interval of the difference {low} to {high})" if low != high else ""
    return (
        f"An item is handed from team to team {unit.text(theirs.mean)} with {result.title(base)} and "
        f"{unit.text(ours.mean) if ours.mean else 'never'} with {result.title(design)}{interval}"
    )
