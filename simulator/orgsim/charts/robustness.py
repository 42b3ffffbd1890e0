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
from orgsim.charts.panels import bare, dot, grid, inches, label, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, known_ends
from orgsim.charts.style import DESIGN_COLOURS, GREY, INK, SMALL
from orgsim.charts.words import named
from orgsim.experiment.robustness import End, Robustness, Trial
from orgsim.experiment.verdict import condition_words
from orgsim.experiment.wording import spoken

if TYPE_CHECKING:
    from orgsim.experiment import Result

_HOW: Final = (
    "Bars: from the low to the high end of an assumption; lines: paired 95% intervals; "
    "hollow: the interval includes zero."
)
_FALLS: Final = " Orange: the answer does not hold."
_GROWS: Final = " Work piles up at the ends with *."
_ROW: Final = 0.72
_HEAD: Final = 0.42
_FOOT: Final = 0.4
_LONGEST: Final = 1.9
_BAR: Final = 0.1
"""Half the height of a bar, in inches."""
_BETWEEN: Final = "#BFD7EA"
"""The colour of a bar."""


def robustness(result: Result) -> Figure:
    """A bar for each assumption, round the difference in the base case, with a line at zero."""
    found = result.robustness
    assert found is not None
    if not found.tested:
        words = Words(finding(result, found), _shown(result, found, None), footer(result, ""))
        return empty(words, "No assumption moves the difference.")
    base_case = found.difference.mean
    tried = chain.from_iterable(one.ends for one in found.tested)
    ends = known_ends(end.difference for end in tried)
    if not math.isnan(base_case):
        ends.append(base_case)
    unit = unit_of(result, result.scenario.decide_on, ends).change
    words = Words(finding(result, found), _shown(result, found, unit), footer(result, _how(found)))
    page = begin(words, _HEAD + _ROW * len(found.tested) + _FOOT)
    names = _names([one.name for one in found.tested])
    row = (page.height - _HEAD - _FOOT) / len(found.tested)
    names.write(page, [_HEAD + row * (k + 0.5) for k in range(len(found.tested))])
    axes = page.axes((names.width, _HEAD, INNER - names.width, page.height - _HEAD - _FOOT))
    axes.set_ylim(len(found.tested) - 0.5, -0.5)
    bare(axes)
    _scale(axes, [unit.of(end) for end in ends], unit.name)
    text = f"base case: {unit.text(base_case, sign=True)}"
    _base_case(page, axes, (names.width, unit.of(base_case)), text)
    for place, one in enumerate(found.tested):
        _bar(axes, place, one, unit)
    return page.figure


def _how(found: Robustness) -> str:
    """How to read the bars, and what the colours and marks mean that there are."""
    how = _HOW
    if not found.holds:
        how += _FALLS
    tried = chain.from_iterable(one.ends for one in found.tested)
    if any(end.growing for end in tried):
        how += _GROWS
    return how


def finding(result: Result, found: Robustness) -> str:
    """Whether the answer holds, and where it does not."""
    ours, base = named(result, found.design), named(result, result.baseline)
    verdict = {
        "better": f"The answer that {ours} is better than {base}",
        "worse": f"The answer that {base} is better than {ours}",
        "undecided": f"The answer that {ours} and {base} are not separated",
    }[found.outcome]
    condition = condition_words(found) or "is not known at every end of the ranges that matter most"
    return f"{verdict} {condition}"


def _shown(result: Result, found: Robustness, unit: Quantity | None) -> str:
    name = result.scenario.decide_on
    where = f", in {unit.word}" if unit is not None and unit.word else ""
    tested = ""
    if found.tested:
        tested = f" The {len(found.tested)} of {found.screened} assumptions that change it most."
    about = spoken(name).capital
    ours, base = named(result, found.design), named(result, result.baseline)
    return f"{about} with {ours} minus that with {base}{where}.{tested}"


def _names(paths: list[str]) -> NameColumn:
    """Paths as names, whose lines end after a full stop."""
    spaced = [path.replace(".", ". ").replace('"', "") for path in paths]
    column = name_column(spaced, widest=_LONGEST)
    lines = [tuple(line.replace(". ", ".") for line in name) for name in column.lines]
    return replace(column, lines=tuple(lines))


def _scale(axes: Axes, ends: list[float], unit: str) -> None:
    low = min([*ends, 0.0])
    high = max([*ends, 0.0])
    room = (high - low or 1.0) * 0.12
    axes.set_xlim(low - room, high + room)
    rule_axis(axes, "x", round_ticks(high + room, low - room))
    grid(axes, "x")
    axes.axvline(0, color=INK, linewidth=0.9)
    axes.set_xlabel(f"change from the baseline, {unit}".rstrip(", "), labelpad=1)


def _base_case(page: Page, axes: Axes, place: tuple[float, float], text: str) -> None:
    """The difference in the base case: a dotted line through all rows, and its value above them."""
    left, value = place
    axes.axvline(value, color=GREY, linewidth=0.9, linestyle=(0, (1, 1.5)))
    inch = inches(axes)
    low, high = axes.get_xlim()
    half = width_of(text, SMALL) / 2
    width = (high - low) / inch.x
    x = min(max((value - low) / inch.x, half), width - half)
    page.small(left + x, _HEAD - 0.12, text, color=GREY, ha="center")


def _bar(axes: Axes, row: int, one: Trial, unit: Quantity) -> None:
    """A bar between the two means, at each end its interval and the value assumed there."""
    inch = inches(axes)
    known = [end for end in one.ends if not end.trouble]
    means = [unit.of(end.difference.mean) for end in known]
    if means:
        left = min(means)
        width = max(means) - left
        axes.barh(row, width, left=left, height=2 * _BAR * inch.y, color=_BETWEEN, edgecolor="none")
    for end, mean in zip(known, means, strict=True):
        colour = DESIGN_COLOURS[1] if end.outcome == "holds" else DESIGN_COLOURS[2]
        limits = [unit.of(end.difference.low), unit.of(end.difference.high)]
        axes.plot(limits, [row, row], color=colour, linewidth=2)
        dot(axes, (mean, row), colour, filled=end.difference.excludes_zero)
    _label_ends(axes, row, list(zip(known, means, strict=True)), unit)


def _label_ends(axes: Axes, row: int, ends: list[tuple[End, float]], unit: Quantity) -> None:
    """The value assumed at each end with the difference there.

    One stands above the bar and one below, so that they never touch.
    """
    inch = inches(axes)
    low, high = axes.get_xlim()
    width = (high - low) / inch.x
    offset = (_BAR + 0.05) * inch.y
    sides = ((row - offset, "bottom"), (row + offset, "top"))
    from_lowest = sorted(ends, key=lambda pair: pair[1])
    for (end, mean), (y, side) in zip(from_lowest, sides, strict=False):
        star = "*" if end.growing else ""
        found = f"{star}: {unit.number(end.difference.mean, sign=True)}"
        text = shorten(f"at {end.text}", width - width_of(found, SMALL), SMALL) + found
        half = width_of(text, SMALL) / 2 * inch.x
        place = min(max(mean, low + half), high - half)
        label(axes, (place, y), text, fontsize=SMALL, va=side)
