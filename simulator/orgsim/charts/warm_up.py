"""Work in progress from the empty start: where it settles, and what is excluded as warm-up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.course import Slots, slot_words, slots
from orgsim.charts.finding import piling_up
from orgsim.charts.footer import footer
from orgsim.charts.lettering import height_of, wrap
from orgsim.charts.page import INNER, Page, Words, begin
from orgsim.charts.panels import grid, name_axis, round_ticks, rule_axis, shade_warm_up, since_start
from orgsim.charts.quantity import Quantity, run_time
from orgsim.charts.style import GREY, INK, LABEL, SMALL, design_colours
from orgsim.charts.words import named, wrapped_apart
from orgsim.measures import Settling
from orgsim.units import first_text, length_text, verb_after

if TYPE_CHECKING:
    from orgsim.experiment import Result

_HOW: Final = (
    "Pale: {each} over the runs. Bold: moving average over {window} (Welch 1983). "
    "Dashed: where it settles (MSER-5)."
)
_LEFT_OUT: Final = " Grey: excluded as warm-up."
_SHARE: Final = 20
"""A moving average reaches over a twentieth of the run on either side."""
_PANEL: Final = 1.15
_LEFT, _GAP, _FOOT = 0.5, 0.25, 0.36

Values = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class _Frame:
    """What all panels share: the slots and the unit of time, the greatest value, a panel's size in inches."""

    slots: Slots
    time: Quantity
    top: float
    width: float
    height: float
    head: float

    def left(self, column: int) -> float:
        """Where the panels of a column begin, in inches."""
        return _LEFT + column * (self.width + _GAP)


def warm_up(result: Result) -> Figure:
    """A panel for each design, all on one scale."""
    found = slots(result.edges(result.baseline), result.headers[result.baseline])
    rows = {design: _mean_course(result, design, found) for design in result.designs}
    across = {1: 1, 2: 2, 4: 2}.get(len(rows), 3)
    width = (INNER - _LEFT - (across - 1) * _GAP) / across
    titles = [result.title(design) for design in rows]
    lines = wrapped_apart(titles, lambda title: wrap(title, width, LABEL, bold=True, most=3))
    names = dict(zip(rows, lines, strict=True))
    head = height_of(max(map(len, names.values())), LABEL) + height_of(1, SMALL) + 0.08
    down = -(-len(rows) // across)
    words = Words(
        finding(result),
        "Items in the system, from the empty start: when it has settled, measuring can begin.",
        footer(result, _how(result, found)),
    )
    page = begin(words, down * (_PANEL + head) + _FOOT)
    top = max(float(row.max()) for row in rows.values()) * 1.12 or 1.0
    height = min(2.4, (page.height - _FOOT) / down)
    frame = _Frame(found, run_time(int(found.edges[-1])), top, width, height, head)
    colours = design_colours(result.designs, result.baseline)
    for place, (design, row) in enumerate(rows.items()):
        at = divmod(place, across)
        _head(page, frame, at, [*names[design], _cut_words(result, design)])
        axes = _panel(page, frame, at, last=place + across >= len(rows))
        _draw(axes, result, frame, (design, row, colours[design]))
    return page.figure


def _mean_course(result: Result, design: str, found: Slots) -> Values:
    """The work in progress in each slot, averaged over the runs."""
    courses = [found.average(account.wip) for account in result.account(design)]
    return np.asarray(np.mean(courses, axis=0), dtype=np.float64)


def _how(result: Result, found: Slots) -> str:
    slots_in_window = 2 * reach_of(len(found.middles)) + 1
    window = length_text(int(slots_in_window * (found.edges[1] - found.edges[0])))
    how = _HOW.format(each=slot_words(found), window=window)
    if result.warm_up:
        how += _LEFT_OUT
    return how


def finding(result: Result) -> str:
    """Whether what is excluded is enough, by MSER-5, of the design that takes longest to settle."""
    if pile := piling_up(result):
        return f"{pile}: no warm-up is long enough"
    found = {design: settling for design, settling in result.settlings.items() if settling.batch}
    if not found:
        return "The runs are too short to find a warm-up"
    edge = max(settling.edge for settling in found.values())
    return f"{_judgement(result, edge)}: {_settles(result, found)}"


def _judgement(result: Result, edge: int) -> str:
    """Whether the warm-up reaches to the ``edge`` at which the last design has settled."""
    stated = result.scenario.warm_up
    if stated == "none":
        return "Nothing is excluded, as stated"
    if stated == "auto":
        if not result.warm_up:
            return "No warm-up is needed"
        return f"The {first_text(result.warm_up)} {verb_after(result.warm_up)} excluded"
    fit = "may be too short" if edge > result.warm_up else "is long enough"
    return f"The stated warm-up of {length_text(result.warm_up)} {fit}"


def _settles(result: Result, found: Mapping[str, Settling]) -> str:
    """When work in progress has settled in the design that takes longest."""
    worst = max(found, key=lambda design: found[design].edge)
    if not found[worst].edge:
        return "work in progress is settled from the start"
    several = len({settling.edge for settling in found.values()}) > 1
    where = f" with {named(result, worst)}" if several else ""
    return f"work in progress{where} {_after(found[worst])}"


def _after(found: Settling) -> str:
    """How long it takes to settle."""
    later = " or later" if found.at_limit else ""
    return f"settles after {length_text(found.edge)}{later}"


def reach_of(count: int) -> int:
    """Over how many values on either side a moving average of ``count`` values reaches."""
    return max(1, count // _SHARE)


def welch(values: Values, reach: int) -> Values:
    """Welch's moving average of values (n,): over ``reach`` on either side.

    At the start it is over as many as there are before. Values nearer to the end than ``reach`` have none, so
    the result is shorter (Welch 1983, *The Computer Performance Modeling Handbook*, 268; Law, section 9.5.1).
    """
    count = len(values) - reach
    sides = np.minimum(np.arange(count), reach)
    sums = np.concatenate([[0.0], np.cumsum(values)])
    places = np.arange(count)
    within = sums[places + sides + 1] - sums[places - sides]
    return np.asarray(within / (2 * sides + 1), dtype=np.float64)


def _cut_words(result: Result, design: str) -> str:
    found = result.settlings[design]
    if not found.batch:
        return "too short to tell"
    if not found.edge:
        return "settled from the start"
    return _after(found)


def _panel(page: Page, frame: _Frame, at: tuple[int, int], *, last: bool) -> Axes:
    row, column = at
    top = row * frame.height + frame.head
    axes = page.axes((frame.left(column), top, frame.width, frame.height - frame.head - 0.12))
    axes.set_xlim(0, frame.time.of(float(frame.slots.edges[-1])))
    axes.set_ylim(0, frame.top)
    rule_axis(axes, "y", round_ticks(frame.top, most=4), labels=column == 0)
    rule_axis(axes, "x", round_ticks(axes.get_xlim()[1], most=6), labels=last)
    grid(axes, "y")
    if last:
        axes.set_xlabel(since_start(frame.time.word, frame.width), labelpad=1)
    if column == 0:
        name_axis(axes, "items", round_ticks(frame.top, most=4))
    return axes


def _head(page: Page, frame: _Frame, at: tuple[int, int], lines: list[str]) -> None:
    """The design's name, and under it what MSER-5 finds."""
    *name, settled = lines
    row, column = at
    left = frame.left(column)
    under = row * frame.height + frame.head - 0.04 - height_of(1, SMALL)
    page.lines(left, under, [settled], fontsize=SMALL, color=GREY)
    top = under - height_of(len(name), LABEL)
    page.lines(left, top, name, fontsize=LABEL, color=INK, fontweight="bold")


def _draw(axes: Axes, result: Result, frame: _Frame, line: tuple[str, Values, str]) -> None:
    design, values, colour = line
    moments = frame.slots.middles / frame.time.size
    shade_warm_up(axes, frame.time.of(result.warm_up), name=False)
    axes.plot(moments, values, color=colour, linewidth=0.7, alpha=0.45)
    smooth = welch(values, reach_of(len(values)))
    axes.plot(moments[: len(smooth)], smooth, color=colour, linewidth=1.6)
    found = result.settlings[design]
    if found.batch and found.edge:
        axes.axvline(frame.time.of(found.edge), color=INK, linewidth=0.9, linestyle=(0, (4, 2)))
