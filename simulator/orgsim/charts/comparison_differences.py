"""The paired difference of each design from the baseline."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

from matplotlib.axes import Axes

from orgsim.charts.finding import Subject, unit_of
from orgsim.charts.lettering import width_of
from orgsim.charts.panels import dot, grid, inches, label, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, known_ends
from orgsim.charts.style import GREY, INK, LABEL, SMALL
from orgsim.statistics import Interval

if TYPE_CHECKING:
    from orgsim.experiment import Result


def differences(axes: Axes, result: Result, about: Subject, colours: Mapping[str, str]) -> None:
    """A mark with its interval for each design but the baseline, against a line at zero."""
    found = {d: result.difference(d, about.name) for d in result.designs if d != result.baseline}
    ends = known_ends(found.values())
    unit = unit_of(result, about.name, ends).change
    _scale(axes, [unit.of(end) for end in ends])
    axes.set_xlabel(f"change, {unit.name}".rstrip(", "), labelpad=1)
    for row, design in enumerate(result.designs):
        if design == result.baseline:
            _remark(axes, row, "baseline")
        elif math.isnan(found[design].mean):
            _remark(axes, row, "not known")
        else:
            _difference(axes, row, found[design], (unit, colours[design]))


def _scale(axes: Axes, ends: list[float]) -> None:
    low = min([*ends, 0.0])
    high = max([*ends, 0.0])
    room = (high - low or 1.0) * 0.25
    axes.set_xlim(low - room, high + room)
    rule_axis(axes, "x", round_ticks(high + room, low - room, most=5))
    grid(axes, "x")
    axes.axvline(0, color=INK, linewidth=0.8)


def _remark(axes: Axes, row: int, text: str) -> None:
    """Words in the place of a mark."""
    label(axes, (_within(axes, 0, text, SMALL), row), text, color=GREY, va="center")


def _difference(axes: Axes, row: int, difference: Interval, look: tuple[Quantity, str]) -> None:
    unit, colour = look
    mean = unit.of(difference.mean)
    if not math.isnan(difference.low):
        axes.plot([unit.of(difference.low), unit.of(difference.high)], [row, row], color=colour, linewidth=2)
    dot(axes, (mean, row), colour, filled=difference.excludes_zero, clip_on=False)
    text = unit.with_margin(difference, sign=True)
    middle = _within(axes, mean, text, LABEL)
    over = row - 0.09 * inches(axes).y
    label(axes, (middle, over), text, fontsize=LABEL, fontweight="bold")


def _within(axes: Axes, place: float, text: str, size: float) -> float:
    """The place of a text centred there, moved sideways where the text would leave the panel."""
    low, high = axes.get_xlim()
    half = width_of(text, size, True) / 2 * inches(axes).x
    return min(max(place, low + half), high - half)
