"""The axis of a factor: its values in their unit, words at even distances, and a mark at the base case."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Final

from matplotlib.axes import Axes

from orgsim.charts.lettering import shorten, width_of, wrap
from orgsim.charts.page import WIDTH
from orgsim.charts.panels import inches, round_ticks, rule_axis
from orgsim.charts.style import GREY, LABEL, SMALL
from orgsim.scenario.factors import Factor, short_name
from orgsim.units import number_text

_PARAMETER: Final = re.compile(r"([a-z]+) [\d.]")
_AT_LEAST: Final = 0.55
"""Inches between two ticks with numbers."""
_ROOM: Final = 0.03
_ASIDE: Final = 0.02
"""The share of the axis over which marks of different designs at one word are spread."""


def factor_axis(axes: Axes, factor: Factor, labels: bool = True) -> None:
    """Limits and ticks of the x axis for a factor, with its name and unit below them unless another panel says them."""
    low, high = (-0.5, len(factor.levels) - 0.5) if factor.levels else (factor.low, factor.high)
    room = 0.0 if factor.levels else _ROOM * (high - low or 1.0)
    axes.set_xlim(low - room, high + room)
    width = axes.get_position().width * WIDTH
    if factor.levels:
        names = level_names(factor, width / len(factor.levels) - 0.06)
        axes.set_xticks(range(len(names)), names)
        axes.tick_params(axis="x", labelbottom=labels)
    else:
        ticks = round_ticks(factor.high, factor.low, most=max(2, min(8, int(width / _AT_LEAST))))
        rule_axis(axes, "x", [tick for tick in ticks if not factor.whole or tick == int(tick)], labels)
    if labels:
        axes.set_xlabel(axis_title(factor, width), labelpad=2)


def axis_title(factor: Factor, width: float) -> str:
    """`axis_name` in at most two lines that fit."""
    return "\n".join(wrap(axis_name(factor), width, LABEL, most=2))


def axis_name(factor: Factor) -> str:
    """A factor with its unit, and with the parameter of a distribution that moves: ``documents delay, median, d``."""
    moved = _PARAMETER.match(factor.text(factor.high)) if not factor.levels else None
    parts = (short_name(factor), moved[1] if moved else "", factor.unit if not factor.levels else "")
    return ", ".join(part for part in parts if part)


def tick_value(factor: Factor, amount: float) -> str:
    """An amount beside an axis whose name has the unit; the words of a level."""
    return factor.text(amount) if factor.levels else number_text(float(f"{amount:.4g}"))


def level_names(factor: Factor, width: float) -> list[str]:
    """The levels of a factor as words of at most two lines."""
    return ["\n".join(wrap(factor.text(place), width, SMALL, most=2)) for place in range(len(factor.levels))]


def is_written_within(factor: Factor) -> bool:
    """Whether the base case is one at which, or between which, there are points."""
    return math.isfinite(factor.written) and factor.low <= factor.written <= factor.high


def mark_written(axes: Axes, factor: Factor, name: bool) -> None:
    """A dotted line at the base case, with words above the panel where asked."""
    if not is_written_within(factor):
        return
    axes.axvline(factor.written, color=GREY, linewidth=0.9, linestyle=(0, (1, 1.5)), zorder=1)
    if not name:
        return
    (left, right), inch = axes.get_xlim(), inches(axes)
    text = shorten(f"base case: {factor.text(factor.written)}", (right - left) / inch.x, SMALL)
    half = width_of(text, SMALL) / 2 * inch.x
    place = min(max(factor.written, left + half), right - half)
    axes.annotate(
        text, (place, 1.0), (0, 2), xycoords=axes.get_xaxis_transform(), textcoords="offset points",
        fontsize=SMALL, color=GREY, ha="center", va="bottom",
    )  # fmt: skip


def aside(factor: Factor, number: int, count: int) -> float:
    """How far the marks of one of several designs stand from the middle of a word: hardly to be seen, and not at all from a number."""
    return _ASIDE * len(factor.levels) * ((number + 0.5) / count - 0.5)


def value_limits(means: Sequence[float], ends: Sequence[float], from_zero: bool = False) -> tuple[float, float]:
    """Limits of a y axis that holds every mean, and the ends of intervals that do not dwarf them; from zero where asked,
    and else unless that wastes room."""
    known = [value for value in means if math.isfinite(value)]
    if not known:
        return 0.0, 1.0
    low, high = min(known), max(known)
    reach = max(high - low, 0.5 * max(abs(low), abs(high)), 1e-12)
    outer = [value for value in ends if math.isfinite(value)]
    bottom, top = max(min([low, *outer]), low - reach), min(max([high, *outer]), high + reach)
    if low >= 0 and (from_zero or bottom < 0.6 * top):
        return 0.0, top + 0.06 * (top or 1.0)
    room = 0.08 * (top - bottom or abs(top) or 1.0)
    return bottom - room, top + room
