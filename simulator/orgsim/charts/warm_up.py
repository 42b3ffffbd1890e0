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
from orgsim.charts.footer import footer, span
from orgsim.charts.lettering import height_of, wrap
from orgsim.charts.page import INNER, Page, Words, begin
from orgsim.charts.panels import grid, name_axis, round_ticks, rule_axis, shade_warm_up, since_start
from orgsim.charts.quantity import Quantity, run_time
from orgsim.charts.style import GREY, INK, LABEL, SMALL, design_colours
from orgsim.charts.words import named
from orgsim.measures import Settling

if TYPE_CHECKING:
    from orgsim.experiment import Result

_HOW: Final = "Pale: {each} over the runs. Bold: moving average over {window} (Welch 1983). Dashed: where it settles (MSER-5)."
_LEFT_OUT: Final = " Grey: excluded as warm-up."
_SHARE: Final = 20
"""A moving average reaches over a twentieth of the run on either side."""
_PANEL: Final = 1.15
_LEFT, _GAP, _FOOT = 0.5, 0.25, 0.36

Values = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class _Frame:
    """What all panels share: the slots of time, the unit of time, the greatest value and the size of a panel in inches."""

    slots: Slots
    time: Quantity
    top: float
    width: float
    height: float
    head: float


def warm_up(result: Result) -> Figure:
    """A panel for each design, all on one scale."""
    found = slots(result.edges(result.baseline), result.headers[result.baseline])
    rows = {d: np.mean([found.average(account.wip) for account in result.account(d)], axis=0) for d in result.designs}
    across = {1: 1, 2: 2, 4: 2}.get(len(rows), 3)
    width = (INNER - _LEFT - (across - 1) * _GAP) / across
    names = {design: wrap(result.title(design), width, LABEL, bold=True, most=3) for design in rows}
    head = height_of(max(map(len, names.values())), LABEL) + height_of(1, SMALL) + 0.08
    down = -(-len(rows) // across)
    words = Words(
        finding(result),
        "Items in the system, from the empty start: when it has settled, measuring can begin.",
        footer(result, _how(result, found)),
    )
    page = begin(words, down * (_PANEL + head) + _FOOT)
    top = max(float(row.max()) for row in rows.values()) * 1.12 or 1.0
    frame = _Frame(found, run_time(int(found.edges[-1])), top, width, min(2.4, (page.height - _FOOT) / down), head)
    colours = design_colours(result.designs, result.baseline)
    for place, (design, row) in enumerate(rows.items()):
        at = (place // across, place % across)
        _head(page, frame, at, [*names[design], _cut_words(result, design)])
        _draw(_panel(page, frame, at, last=place + across >= len(rows)), result, frame, (design, row, colours[design]))
    return page.figure


def _how(result: Result, found: Slots) -> str:
    window = span(int((2 * reach_of(len(found.middles)) + 1) * (found.edges[1] - found.edges[0])))
    return _HOW.format(each=slot_words(found), window=window) + (_LEFT_OUT if result.warm_up else "")


def finding(result: Result) -> str:
    """Whether what is excluded is enough, by MSER-5, of the design that takes longest to settle."""
    if pile := piling_up(result):
        return f"{pile}: no warm-up is long enough"
    found = {design: settling for design, settling in result.settlings.items() if settling.batch}
    if not found:
        return "The runs are too short to find a warm-up"
    edge, stated = max(settling.edge for settling in found.values()), result.scenario.warm_up
    settles = _settles(result, found)
    if stated == "auto":
        return f"{span(result.warm_up).capitalize()} are excluded: {settles}" if result.warm_up else f"No warm-up is needed: {settles}"
    if stated == "none":
        return f"Nothing is excluded, as stated: {settles}"
    if edge > result.warm_up:
        return f"The stated warm-up of {span(result.warm_up)} may be too short: {settles}"
    return f"The stated warm-up of {span(result.warm_up)} is long enough: {settles}"


def _settles(result: Result, found: Mapping[str, Settling]) -> str:
    """When work in progress has settled in the design that takes longest."""
    worst = max(found, key=lambda design: found[design].edge)
    edge, several = found[worst].edge, len({settling.edge for settling in found.values()}) > 1
    if not edge:
        return "work in progress is settled from the start"
    where = f" with {named(result, worst)}" if several else ""
    later = " or later" if found[worst].at_limit else ""
    return f"work in progress{where} settles after {span(edge)}{later}"


def reach_of(count: int) -> int:
    """Over how many values on either side a moving average of ``count`` values reaches."""
    return max(1, count // _SHARE)


def welch(values: Values, reach: int) -> Values:
    """Welch's moving average of values (n,): over ``reach`` on either side, at the start over as many as there are before.

    Values nearer to the end than ``reach`` have none, so the result is shorter (Welch 1983, *The Computer Performance Modeling
    Handbook*, 268; Law, section 9.5.1).
    """
    count = len(values) - reach
    sides = np.minimum(np.arange(count), reach)
    sums = np.concatenate([[0.0], np.cumsum(values)])
    places = np.arange(count)
    return np.asarray((sums[places + sides + 1] - sums[places - sides]) / (2 * sides + 1), dtype=np.float64)


def _cut_words(result: Result, design: str) -> str:
    found = result.settlings[design]
    if not found.batch:
        return "too short to tell"
    if not found.edge:
        return "settled from the start"
    return f"settles after {span(found.edge)}{' or later' if found.at_limit else ''}"


def _panel(page: Page, frame: _Frame, at: tuple[int, int], *, last: bool) -> Axes:
    row, column = at
    left = _LEFT + column * (frame.width + _GAP)
    axes = page.axes((left, row * frame.height + frame.head, frame.width, frame.height - frame.head - 0.12))
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
    row, column = at
    left = _LEFT + column * (frame.width + _GAP)
    bottom = row * frame.height + frame.head - 0.04
    page.lines(left, bottom - height_of(1, SMALL), lines[-1:], fontsize=SMALL, color=GREY)
    name = lines[:-1]
    page.lines(left, bottom - height_of(1, SMALL) - height_of(len(name), LABEL), name, fontsize=LABEL, color=INK, fontweight="bold")


def _draw(axes: Axes, result: Result, frame: _Frame, line: tuple[str, Values, str]) -> None:
    design, values, colour = line
    moments = frame.slots.middles / frame.time.size
    shade_warm_up(axes, frame.time.of(result.warm_up), name=False)
    axes.plot(moments, values, color=colour, linewidth=0.7, alpha=0.45)
    smooth = welch(values, reach_of(len(values)))
    axes.plot(moments[: len(smooth)], smooth, color=colour, linewidth=1.6)
    if result.settlings[design].batch and result.settlings[design].edge:
        axes.axvline(frame.time.of(result.settlings[design].edge), color=INK, linewidth=0.9, linestyle=(0, (4, 2)))
