"""Where the lead time of an item goes: work, rework and every kind of waiting, stacked for each design."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.finding import with_interval
from orgsim.charts.footer import footer, nothing_delivered
from orgsim.charts.lettering import width_of
from orgsim.charts.names import name_column
from orgsim.charts.page import INNER, Words, begin, empty
from orgsim.charts.panels import bare, inches, label, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, time_quantity
from orgsim.charts.spread import along
from orgsim.charts.style import GREY, INK, LABEL, SMALL, STATE_COLOURS, dark
from orgsim.statistics import Interval

if TYPE_CHECKING:
    from orgsim.experiment import Result

STATES: Final = tuple(STATE_COLOURS)
WORDS: Final = {
    "touch": "work",
    "rework": "rework",
    "paused": "off shift",
    "queue": "queue",
    "hand-off": "hand-off",
    "blocked": "blocked",
    "delay": "delay",
}
_PHRASES: Final = {
    "touch": "hands-on work",
    "rework": "rework",
    "paused": "lying with someone off shift",
    "queue": "waiting in queues",
    "hand-off": "being handed on",
    "blocked": "waiting outside a full limit",
    "delay": "delays without people",
}
_SHOWN: Final = "Mean time of a delivered item in each state, in elapsed {unit}; the whole bar is the mean lead time."
_HOW: Final = (
    "± and lines at the ends: 95 % intervals of the mean lead time over the runs. Work: the first visit of a step; rework: later "
    "visits; off shift: in the hand of someone who is off; delay: steps that take time without people."
)
_HEAD: Final = 0.42
_FOOT: Final = 0.35
_BELOW: Final = 0.1
_ROW: Final = 0.56
_HALF: Final = 0.14


@dataclass(frozen=True)
class _Part:
    """A state's stretch of a bar, in the unit of the axis."""

    state: str
    begin: float
    length: float

    @property
    def middle(self) -> float:
        return self.begin + self.length / 2


def where_time_goes(result: Result) -> Figure:
    """A bar for each design, as long as its mean lead time, cut into the states that an item is in."""
    unit = time_quantity(result.estimate(design, "lead time").mean for design in result.designs)
    shown = _SHOWN.format(unit=unit.word)
    if nothing_delivered(result):
        return empty(Words("No item was delivered", shown, footer(result, "")), "Nothing was delivered, so no lead time is known.")
    page = begin(Words(_finding(result), shown, footer(result, _HOW)), _HEAD + _FOOT + _ROW * len(result.designs))
    names = name_column([result.title(design) for design in result.designs])
    height = min(page.height - _HEAD - _FOOT, 0.95 * len(result.designs))
    axes = page.axes((names.width, _HEAD, INNER - names.width, height + _BELOW))
    names.write(page, [_HEAD + height * (k + 0.5) / len(result.designs) for k in range(len(result.designs))])
    axes.set_ylim(len(result.designs) * (1 + _BELOW / height) - 0.5, -0.5)
    bare(axes)
    _scale(axes, result, unit, INNER - names.width)
    present = [state for state in STATES if any(_mean(result, design, state) > 0 for design in result.designs)]
    for row, design in enumerate(result.designs):
        _bar(axes, row, _parts(result, design, unit), (unit, result.estimate(design, "lead time")))
    _key(axes, _parts(result, result.designs[0], unit), present)
    return page.figure


def _mean(result: Result, design: str, state: str) -> float:
    value = result.estimate(design, f"{state} time").mean
    return 0.0 if math.isnan(value) else value


def _parts(result: Result, design: str, unit: Quantity) -> list[_Part]:
    """The stretches of a design's bar from the left."""
    parts: list[_Part] = []
    for state in STATES:
        begin_at = parts[-1].begin + parts[-1].length if parts else 0.0
        parts.append(_Part(state, begin_at, unit.of(_mean(result, design, state))))
    return parts


def _scale(axes: Axes, result: Result, unit: Quantity, width: float) -> None:
    """From zero to the longest bar, with room for its total behind it."""
    leads = [result.estimate(design, "lead time") for design in result.designs]
    room = max(width_of(unit.with_margin(lead), LABEL, True) for lead in leads) + 0.12
    longest = max(unit.of(end) for lead in leads for end in (lead.mean, lead.high) if not math.isnan(end))
    axes.set_xlim(0, longest * width / (width - room))
    rule_axis(axes, "x", round_ticks(longest))


def _bar(axes: Axes, row: int, parts: list[_Part], total: tuple[Quantity, Interval]) -> None:
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
        axes.plot([unit.of(lead.low), unit.of(lead.high)], [row, row], color=INK, linewidth=1)
        end = unit.of(lead.high)
    axes.text(end + 0.07 * inch.x, row, unit.with_margin(lead), fontsize=LABEL, fontweight="bold", va="center")
    _under(axes, row, outside)


def _under(axes: Axes, row: int, outside: list[tuple[_Part, str]]) -> None:
    """Values that do not fit into their stretch, under it with a line to it."""
    inch = inches(axes)
    sizes = [(width_of(text, SMALL - 0.5) + 0.08) * inch.x for _, text in outside]
    places = along([part.middle for part, _ in outside], sizes, 0.0, axes.get_xlim()[1])
    for (part, text), place in zip(outside, places, strict=True):
        edge, foot = row + _HALF * inch.y, row + (_HALF + 0.07) * inch.y
        axes.plot([part.middle, place], [edge, foot], color=GREY, linewidth=0.5)
        label(axes, (place, foot), text, fontsize=SMALL - 0.5, va="top")


def _key(axes: Axes, parts: list[_Part], present: list[str]) -> None:
    """The names of the states over the first bar, each with its colour and a line to its stretch if it has one."""
    inch = inches(axes)
    named = [part for part in parts if part.state in present]
    sizes = [(width_of(WORDS[part.state], SMALL, True) + 0.24) * inch.x for part in named]
    middles = along([part.middle for part in named], sizes, 0.0, axes.get_xlim()[1])
    top, high = -_HALF * inch.y, -(_HALF + 0.11) * inch.y
    for part, middle, size in zip(named, middles, sizes, strict=True):
        left = middle - size / 2
        square: dict[str, Any] = {"facecolor": STATE_COLOURS[part.state], "edgecolor": "none", "clip_on": False}
        axes.fill_between([left + 0.02 * inch.x, left + 0.11 * inch.x], high - 0.12 * inch.y, high - 0.03 * inch.y, **square)
        axes.text(left + 0.14 * inch.x, high - 0.025 * inch.y, WORDS[part.state], fontsize=SMALL, fontweight="bold", va="bottom")
        if part.length > 0:
            axes.plot([part.middle, left + 0.065 * inch.x], [top, high - 0.02 * inch.y], color=GREY, linewidth=0.5, clip_on=False)


def _finding(result: Result) -> str:
    """The state whose time differs most from the baseline's, or what most of the time is when one design is alone."""
    others = [design for design in result.designs if design != result.baseline]
    known = {
        (design, state): difference
        for design in others
        for state in STATES
        if not math.isnan((difference := result.difference(design, f"{state} time")).mean)
    }
    if not known or result.finished < 2:
        return _largest(result)
    sure = {key: difference for key, difference in known.items() if difference.excludes_zero}
    if not sure:
        return f"Where the time goes may not differ from {result.title(result.baseline)}: no state has a difference beyond chance"
    design, state = max(sure, key=lambda key: abs(sure[key].mean))
    return _difference(result, design, state, sure[design, state])


def _difference(result: Result, design: str, state: str, difference: Interval) -> str:
    unit = time_quantity([difference.mean])
    less = difference.mean < 0
    limits = sorted((abs(difference.low), abs(difference.high)))
    return (
        f"With {result.title(design)}, an item spends {unit.text(abs(difference.mean))} {'less' if less else 'more'} {_PHRASES[state]} "
        f"than with {result.title(result.baseline)} (95 % interval {unit.number(limits[0])} to {unit.text(limits[1])})"
    )


def _largest(result: Result) -> str:
    """What most of an item's lead time is, in the baseline."""
    design = result.baseline if not math.isnan(result.estimate(result.baseline, "lead time").mean) else result.designs[-1]
    state = max(STATES, key=lambda name: _mean(result, design, name))
    lead, spent = result.estimate(design, "lead time"), result.estimate(design, f"{state} time")
    share = 100 * spent.mean / lead.mean if lead.mean else 0.0
    text = f"{share:.0f} % of the lead time with {result.title(design)} is {_PHRASES[state]}"
    return f"{text}: {with_interval(time_quantity([spent.mean]), spent, ' per item')}"
