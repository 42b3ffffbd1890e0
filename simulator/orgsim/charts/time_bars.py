"""Bars cut into the states that an item is in, with their values and names."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from matplotlib.axes import Axes

from orgsim.charts.lettering import width_of
from orgsim.charts.page import Page
from orgsim.charts.panels import inches, label, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, highest_end, reads_as_zero
from orgsim.charts.spread import along
from orgsim.charts.style import GREY, INK, LABEL, SMALL, STATE_COLOURS, dark
from orgsim.log.facts import State
from orgsim.log.words import STATE_WORDS
from orgsim.statistics import Interval

if TYPE_CHECKING:
    from orgsim.experiment import Result

_KEY_LINE: Final = 0.17
_SQUARE: Final = 0.09
_HALF: Final = 0.14
_WHISKER: Final = 0.105


@dataclass(frozen=True)
class Part:
    """A state's stretch of a bar, in the unit of the axis."""

    state: State
    begin: float
    length: float

    @property
    def middle(self) -> float:
        """The middle of the stretch."""
        return self.begin + self.length / 2


def mean_time(result: Result, design: str, state: State) -> float:
    """The mean time of a delivered item in a state in microseconds; zero where none was delivered."""
    value = result.estimate(design, state.measure).mean
    return 0.0 if math.isnan(value) else value


def parts_of(result: Result, design: str, unit: Quantity) -> list[Part]:
    """The stretches of a design's bar from the left."""
    parts = []
    begin = 0.0
    for state in State:
        part = Part(state, begin, unit.of(mean_time(result, design, state)))
        parts.append(part)
        begin = part.begin + part.length
    return parts


def scale(axes: Axes, result: Result, unit: Quantity, width: float) -> None:
    """From zero to the longest bar, with room for its total behind it."""
    leads = [result.estimate(design, "lead time") for design in result.designs]
    room = max(width_of(unit.with_margin(lead), LABEL, True) for lead in leads) + 0.12
    longest = unit.of(highest_end(leads))
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
    edge: dict[str, Any] = {"height": 2 * _HALF * inch.y, "edgecolor": "white", "linewidth": 0.4}
    for part in parts:
        colour = STATE_COLOURS[part.state]
        axes.barh(row, part.length, left=part.begin, color=colour, **edge)
        text = unit.number(part.length * unit.size)
        if width_of(text, SMALL) + 0.06 <= part.length / inch.x:
            ink = "white" if dark(colour) else "black"
            axes.text(part.middle, row, text, fontsize=SMALL, color=ink, ha="center", va="center")
        elif not reads_as_zero(text):
            outside.append((part, text))
    end = unit.of(lead.mean)
    if not math.isnan(lead.low):
        low = row + _WHISKER * inch.y
        axes.plot([unit.of(lead.low), unit.of(lead.high)], [low, low], color=INK, linewidth=1)
        end = unit.of(lead.high)
    behind = end + 0.07 * inch.x
    axes.text(behind, row, unit.with_margin(lead), fontsize=LABEL, fontweight="bold", va="center")
    _under(axes, row, outside)


def _under(axes: Axes, row: int, outside: list[tuple[Part, str]]) -> None:
    """Values that do not fit into their stretch, under it with a line to it."""
    inch = inches(axes)
    sizes = [(width_of(text, SMALL - 0.5) + 0.08) * inch.x for _, text in outside]
    places = along([part.middle for part, _ in outside], sizes, 0.0, axes.get_xlim()[1])
    for (part, text), place in zip(outside, places, strict=True):
        edge = row + _HALF * inch.y
        foot = row + (_HALF + 0.07) * inch.y
        axes.plot([part.middle, place], [edge, foot], color=GREY, linewidth=0.5)
        label(axes, (place, foot), text, fontsize=SMALL - 0.5, va="top")


@dataclass(frozen=True)
class Key:
    """The names of the states in the order of the bars, each behind its colour.

    They take as many lines as they need in ``width`` inches.
    """

    states: Sequence[State]
    width: float

    @cached_property
    def lines(self) -> list[list[State]]:
        """The states of each line."""
        lines: list[list[State]] = [[]]
        for state in self.states:
            if lines[-1] and math.fsum(map(_entry, [*lines[-1], state])) > self.width:
                lines.append([])
            lines[-1].append(state)
        return lines

    @property
    def height(self) -> float:
        """Inches for the lines and the gap under them."""
        return len(self.lines) * _KEY_LINE + 0.12

    def write(self, page: Page, left: float) -> None:
        """Write the lines at the top of the body, from ``left`` inches on."""
        for row, states in enumerate(self.lines):
            middle = (row + 0.5) * _KEY_LINE
            x = left
            for state in states:
                page.square(x, middle, _SQUARE, STATE_COLOURS[state])
                name = STATE_WORDS[state].label
                page.text(
                    x + _SQUARE + 0.05, middle, name, fontsize=SMALL, fontweight="bold", va="center_baseline"
                )
                x += _entry(state)


def _entry(state: State) -> float:
    """The width of a state in the key, with the gap behind it."""
    return _SQUARE + 0.05 + width_of(STATE_WORDS[state].label, SMALL, True) + 0.16
