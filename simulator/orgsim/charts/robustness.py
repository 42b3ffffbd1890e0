"""The main difference of the verdict at the ends of the assumptions that move it most."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.finding import unit_of
from orgsim.charts.footer import footer
from orgsim.charts.lettering import shorten, width_of
from orgsim.charts.names import NameColumn, name_column
from orgsim.charts.page import INNER, Page, Words, begin, empty
from orgsim.charts.panels import bare, grid, inches, label, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity
from orgsim.charts.style import DESIGN_COLOURS, GREY, INK, SMALL
from orgsim.charts.words import named
from orgsim.experiment.robustness import End, Robustness, Trial
from orgsim.experiment.verdict import condition_words
from orgsim.experiment.wording import spoken

if TYPE_CHECKING:
    from orgsim.experiment import Result

_HOW: Final = "Bars: from the low to the high end of an assumption; lines: paired 95% intervals; hollow: the interval includes zero."
_FALLS: Final = " Orange: the answer does not hold."
_GROWS: Final = " Work piles up at the ends with *."
_ROW: Final = 0.72
_HEAD: Final = 0.42
_FOOT: Final = 0.4
_LONGEST: Final = 1.9
_BAR: Final = 0.1
"""Half the height of a bar, in inches."""


def robustness(result: Result) -> Figure:
    """A bar for each assumption, round the difference in the base case, with a line at zero."""
    found = result.robustness
    assert found is not None
    if not found.tested:
        return empty(Words(finding(result, found), _shown(result, found, None), footer(result, "")), "No assumption moves the difference.")
    tried = list(chain.from_iterable(one.ends for one in found.tested))
    ends: list[float] = []
    for end in tried:
        ends += (end.difference.low, end.difference.high, end.difference.mean)
    unit = unit_of(result, result.scenario.decide_on, [*ends, found.difference.mean]).change
    how = _HOW + ("" if found.holds else _FALLS) + (_GROWS if any(end.growing for end in tried) else "")
    page = begin(Words(finding(result, found), _shown(result, found, unit), footer(result, how)), _HEAD + _ROW * len(found.tested) + _FOOT)
    names = _names([one.name for one in found.tested])
    row = (page.height - _HEAD - _FOOT) / len(found.tested)
    names.write(page, [_HEAD + row * (k + 0.5) for k in range(len(found.tested))])
    axes = page.axes((names.width, _HEAD, INNER - names.width, page.height - _HEAD - _FOOT))
    axes.set_ylim(len(found.tested) - 0.5, -0.5)
    bare(axes)
    _scale(axes, [unit.of(end) for end in [*ends, found.difference.mean] if not math.isnan(end)], unit.name)
    _base_case(page, axes, (names.width, unit.of(found.difference.mean)), f"base case: {unit.text(found.difference.mean, sign=True)}")
    for place, one in enumerate(found.tested):
        _bar(axes, place, one, unit)
    return page.figure


def finding(result: Result, found: Robustness) -> str:
    """Whether the answer holds, and where it does not."""
    ours, base = named(result, found.design), named(result, result.baseline)
    verdict = {
        "better": f"The answer that {ours} is better than {base}",
        "worse": f"The answer that {base} is better than {ours}",
        "undecided": f"The answer that {ours} and {base} are not separated",
    }[found.outcome]
    return f"{verdict} {condition_words(found) or 'is not known at every end of the ranges that matter most'}"


def _shown(result: Result, found: Robustness, unit: Quantity | None) -> str:
    name = result.scenario.decide_on
    where = f", in {unit.word}" if unit is not None and unit.word else ""
    tested = f" The {len(found.tested)} of {found.screened} assumptions that change it most." if found.tested else ""
    about = spoken(name).capital
    return f"{about} with {named(result, found.design)} minus that with {named(result, result.baseline)}{where}.{tested}"


def _names(paths: list[str]) -> NameColumn:
    """Paths as names, whose lines end after a full stop."""
    column = name_column([path.replace(".", ". ").replace('"', "") for path in paths], widest=_LONGEST)
    return replace(column, lines=tuple(tuple(line.replace(". ", ".") for line in lines) for lines in column.lines))


def _scale(axes: Axes, ends: list[float], unit: str) -> None:
    low, high = min([*ends, 0.0]), max([*ends, 0.0])
    room = (high - low or 1.0) * 0.12
    axes.set_xlim(low - room, high + room)
    rule_axis(axes, "x", round_ticks(high + room, low - room))
    grid(axes, "x")
    axes.axvline(0, color=INK, linewidth=0.9)
    axes.set_xlabel(f"change from the baseline, {unit}".rstrip(", "), labelpad=1)


def _base_case(page: Page, axes: Axes, place: tuple[float, float], text: str) -> None:
    """The difference in the base case: a dotted line through all rows, and its value above them; better and worse at the sides."""
    left, value = place
    axes.axvline(value, color=GREY, linewidth=0.9, linestyle=(0, (1, 1.5)))
    inch, (low, high) = inches(axes), axes.get_xlim()
    half, width = width_of(text, SMALL) / 2, (high - low) / inch.x
    x = min(max((value - low) / inch.x, half), width - half)
    page.text(left + x, _HEAD - 0.12, text, fontsize=SMALL, color=GREY, ha="center", va="center")


def _bar(axes: Axes, row: int, one: Trial, unit: Quantity) -> None:
    """A bar between the two means, at each end its interval and the value assumed there."""
    inch = inches(axes)
    known = [end for end in one.ends if not end.trouble]
    means = [unit.of(end.difference.mean) for end in known]
    if means:
        axes.barh(row, max(means) - min(means), left=min(means), height=2 * _BAR * inch.y, color="#BFD7EA", edgecolor="none")
    for end, mean in zip(known, means, strict=True):
        colour = DESIGN_COLOURS[1] if end.outcome == "holds" else DESIGN_COLOURS[2]
        axes.plot([unit.of(end.difference.low), unit.of(end.difference.high)], [row, row], color=colour, linewidth=2)
        fill = colour if end.difference.excludes_zero else "white"
        axes.plot([mean], [row], marker="o", markersize=5, color=colour, markerfacecolor=fill, linestyle="none")
    _label_ends(axes, row, list(zip(known, means, strict=True)), unit)


def _label_ends(axes: Axes, row: int, ends: list[tuple[End, float]], unit: Quantity) -> None:
    """The value assumed at each end with the difference there: one above the bar and one below, so that they never touch."""
    inch, (low, high) = inches(axes), axes.get_xlim()
    width = (high - low) / inch.x
    for (end, mean), up in zip(sorted(ends, key=lambda pair: pair[1]), (True, False), strict=False):
        found = f"{'*' if end.growing else ''}: {unit.number(end.difference.mean, sign=True)}"
        text = shorten(f"at {end.text}", width - width_of(found, SMALL), SMALL) + found
        half = width_of(text, SMALL) / 2 * inch.x
        place = min(max(mean, low + half), high - half)
        y = row + (-1 if up else 1) * (_BAR + 0.05) * inch.y
        label(axes, (place, y), text, fontsize=SMALL, va="bottom" if up else "top")
