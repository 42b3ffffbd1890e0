"""Bars cut into the states that an item is in, with their values and names."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from matplotlib.axes import Axes

from orgsim.charts.lettering import width_of
from orgsim.charts.panels import inches, label, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity
from orgsim.charts.spread import along
from orgsim.charts.style import GREY, INK, LABEL, SMALL, STATE_COLOURS, dark
from orgsim.statistics import Interval

if TYPE_CHECKING:
    from orgsim.experiment import Result

STATES: Final = tuple(STATE_COLOURS)
_NAMES: Final = {"touch": "work", "paused": "off shift"}
_HALF: Final = 0.14
_WHISKER: Final = 0.105


@dataclass(frozen=True)
class Part:
    """A state's stretch of a bar, in the unit of the axis."""

    state: str
    begin: float
    length: float

    @property
    def middle(self) -> float:
        """The middle of the stretch."""
        return self.begin + self.length / 2


def mean_time(result: Result, design: str, state: str) -> float:
    """The mean time of a delivered item in a state in microseconds; zero where none was delivered."""
    value = result.estimate(design, f"{state} time").mean
    return 0.0 if math.isnan(value) else value


def parts_of(result: Result, design: str, unit: Quantity) -> list[Part]:
    """The stretches of a design's bar from the left."""
    parts: list[Part] = []
    for state in STATES:
        begin_at = parts[-1].begin + parts[-1].length if parts else 0.0
        parts.append(Part(state, begin_at, unit.of(mean_time(result, design, state))))
    return parts


def scale(axes: Axes, result: Result, unit: Quantity, width: float) -> None:
    """From zero to the longest bar, with room for its total behind it."""
    leads = [result.estimate(design, "lead time") for design in result.designs]
    room = max(width_of(unit.with_margin(lead), LABEL, True) for lead in leads) + 0.12
    longest = max(unit.of(end) for lead in leads for end in (lead.mean, lead.high) if not math.isnan(end))
    axes.set_xlim(0, longest * width / (width - room))
    rule_axis(axes, "x", round_ticks(longest))


def bar(axes: Axes, row: int, parts: list[Part], total: tuple[Quantity, Interval]) -> None:
    """One design's bar with the values that fit inside, the others under it, and the total behind it."""
    unit, lead = total
    inch = inches(axes)
    if math.isnan(lead.mean):
        axes.text(0, row, " no item was delivered", color=GREY, fontsize=SMALL, va="center")
        return
    outside = []
    for part in parts:
        colour = STATE_COLOURS[part.state]
        axes.barh(row, part.length, left=part.begin, height=2 * _HALF * inch.y, color=colour, edgecolor="white", linewidth=0.4)
        text = unit.number(part.length * unit.size)
        if width_of(text, SMALL) + 0.06 <= part.length / inch.x:
            axes.text(part.middle, row, text, fontsize=SMALL, color="white" if dark(colour) else "black", ha="center", va="center")
        elif any(digit in text for digit in "123456789"):
            outside.append((part, text))
    end = unit.of(lead.mean)
    if not math.isnan(lead.low):
        low = row + _WHISKER * inch.y
        axes.plot([unit.of(lead.low), unit.of(lead.high)], [low, low], color=INK, linewidth=1)
        end = unit.of(lead.high)
    axes.text(end + 0.07 * inch.x, row, unit.with_margin(lead), fontsize=LABEL, fontweight="bold", va="center")
    _under(axes, row, outside)


def _under(axes: Axes, row: int, outside: list[tuple[Part, str]]) -> None:
    """Values that do not fit into their stretch, under it with a line to it."""
    inch = inches(axes)
    sizes = [(width_of(text, SMALL - 0.5) + 0.08) * inch.x for _, text in outside]
    places = along([part.middle for part, _ in outside], sizes, 0.0, axes.get_xlim()[1])
    for (part, text), place in zip(outside, places, strict=True):
        edge, foot = row + _HALF * inch.y, row + (_HALF + 0.07) * inch.y
        axes.plot([part.middle, place], [edge, foot], color=GREY, linewidth=0.5)
        label(axes, (place, foot), text, fontsize=SMALL - 0.5, va="top")


def key(axes: Axes, parts: list[Part], present: list[str]) -> None:
    """The names of the states over the first bar, each with its colour and a line to its stretch if it has one."""
    inch = inches(axes)
    named = [part for part in parts if part.state in present]
    sizes = [(width_of(_NAMES.get(part.state, part.state), SMALL, True) + 0.24) * inch.x for part in named]
    middles = along([part.middle for part in named], sizes, 0.0, axes.get_xlim()[1])
    top, high = -_HALF * inch.y, -(_HALF + 0.11) * inch.y
    for part, middle, size in zip(named, middles, sizes, strict=True):
        left = middle - size / 2
        square: dict[str, Any] = {"facecolor": STATE_COLOURS[part.state], "edgecolor": "none", "clip_on": False}
        axes.fill_between([left + 0.02 * inch.x, left + 0.11 * inch.x], high - 0.12 * inch.y, high - 0.03 * inch.y, **square)
        axes.text(
            left + 0.14 * inch.x, high - 0.025 * inch.y, _NAMES.get(part.state, part.state), fontsize=SMALL, fontweight="bold", va="bottom"
        )
        if part.length > 0:
            axes.plot([part.middle, left + 0.065 * inch.x], [top, high - 0.02 * inch.y], color=GREY, linewidth=0.5, clip_on=False)
