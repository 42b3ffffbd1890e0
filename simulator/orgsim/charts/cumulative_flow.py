"""Cumulative flow: what has arrived and what has been delivered, and the work in progress between the two."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.course import Course, Slots, course, slot_words, slots
from orgsim.charts.finding import compare, piling_up, subject
from orgsim.charts.footer import footer
from orgsim.charts.mosaic import mosaic
from orgsim.charts.page import Words, begin
from orgsim.charts.panels import (
    grid,
    inches,
    label,
    name_axis,
    round_ticks,
    rule_axis,
    shade_warm_up,
    since_start,
)
from orgsim.charts.quantity import Quantity, decimals_for, run_time
from orgsim.charts.style import INK, SMALL, design_colours
from orgsim.log.facts import UNDELIVERED
from orgsim.log.words import OUTCOME_WORDS

if TYPE_CHECKING:
    from orgsim.experiment import Result

_HOW: Final = "Lines: means over the runs; bands: their 95% intervals, moment by moment."
_LEFT: Final = 0.56
_FLOW: Final = 1.25
_LEVEL: Final = 0.62
_BETWEEN: Final = 0.12
_FOOT: Final = 0.42


@dataclass(frozen=True, eq=False)
class _Flow:
    """The courses of one design: items that had arrived, gone in any way, been delivered, and those open."""

    arrived: Course
    gone: Course
    delivered: Course
    level: Course


@dataclass(frozen=True)
class _Frame:
    """What all panels share: time slots, the unit of time, and the highest values."""

    slots: Slots
    time: Quantity
    warm_up: float
    flow: float
    level: float


def cumulative_flow(result: Result) -> Figure:
    """For each design, arrivals and deliveries so far, and under them the work in progress over time."""
    found = slots(result.edges(result.baseline), result.headers[result.baseline])
    flows = {design: _flow(result, design, found) for design in result.designs}
    frame = _frame(result, found, list(flows.values()))
    tiles = mosaic(result, _LEFT, above=0.18)
    shown = f"Items arrived and delivered so far; below, the open items between them ({slot_words(found)})."
    finding = piling_up(result) or compare(result, subject(result, "work in progress"))
    words = Words(finding, shown, footer(result, _how(result, flows.values())))
    page = begin(words, tiles.least(_FLOW + _BETWEEN + _LEVEL, _FOOT))
    colours = design_colours(result.designs, result.baseline)
    for panel in tiles.panels(page, _FOOT):
        high = (panel.height - _BETWEEN) * _FLOW / (_FLOW + _LEVEL)
        under = panel.top + high + _BETWEEN
        upper = page.axes((panel.left, panel.top, tiles.width, high))
        lower = page.axes((panel.left, under, tiles.width, panel.height - high - _BETWEEN))
        flow = flows[panel.design]
        colour = colours[panel.design]
        _upper(upper, flow, frame, colour)
        _lower(lower, flow, frame, colour)
        _outer(upper, lower, frame, panel.leftmost)
        _mean(lower, result, panel.design)
        if panel.design == result.designs[0]:
            _names(upper, flow, frame)
    return page.figure


def _how(result: Result, flows: Iterable[_Flow]) -> str:
    """What the lines are."""
    if not any(map(_loses, flows)):
        return _HOW
    found = [
        kind for kind in UNDELIVERED if any(result.values(one, kind.key).any() for one in result.designs)
    ]
    gone = " or ".join(OUTCOME_WORDS[kind].label.lower() for kind in found or UNDELIVERED)
    return f"{_HOW} Dashed: delivered, {gone}."


def _flow(result: Result, design: str, found: Slots) -> _Flow:
    accounts = result.account(design)
    so_far = {name: [account.flow[name] for account in accounts] for name in ("arrived", "delivered", "gone")}
    out = [gone + delivered for gone, delivered in zip(so_far["gone"], so_far["delivered"], strict=True)]
    level = course([found.average(account.wip) for account in accounts])
    return _Flow(course(so_far["arrived"]), course(out), course(so_far["delivered"]), level)


def _frame(result: Result, found: Slots, flows: list[_Flow]) -> _Frame:
    time = run_time(int(found.edges[-1]))
    flow = max(float(flow.arrived.mean[-1]) for flow in flows)
    level = max(float(np.nanmax([flow.level.mean, flow.level.high])) for flow in flows)
    return _Frame(found, time, time.of(result.warm_up), flow * 1.08 or 1.0, level * 1.35 or 1.0)


def _upper(axes: Axes, flow: _Flow, frame: _Frame, colour: str) -> None:
    """Arrivals and deliveries so far, the work in progress between them, and what was lost."""
    moments = frame.slots.edges / frame.time.size
    axes.fill_between(moments, flow.gone.mean, flow.arrived.mean, facecolor=colour, alpha=0.35, linewidth=0)
    for line in (flow.arrived, flow.delivered):
        axes.fill_between(moments, line.low, line.high, facecolor=colour, alpha=0.25, linewidth=0)
        axes.plot(moments, line.mean, color=colour, linewidth=1.1)
    if _loses(flow):
        axes.plot(moments, flow.gone.mean, color=colour, linewidth=0.8, linestyle=(0, (3, 2)))
    axes.set_ylim(0, frame.flow)


def _loses(flow: _Flow) -> bool:
    """Whether a share of the items that is worth a line is lost."""
    return bool(flow.gone.mean[-1] - flow.delivered.mean[-1] > 0.01 * flow.arrived.mean[-1])


def _lower(axes: Axes, flow: _Flow, frame: _Frame, colour: str) -> None:
    moments = frame.slots.middles / frame.time.size
    axes.fill_between(moments, flow.level.low, flow.level.high, facecolor=colour, alpha=0.3, linewidth=0)
    axes.plot(moments, flow.level.mean, color=colour, linewidth=1.1)
    axes.set_ylim(0, frame.level)


def _mean(axes: Axes, result: Result, design: str) -> None:
    """The average work in progress after the warm-up, in words."""
    estimate = result.estimate(design, "work in progress")
    unit = Quantity("", 1, decimals_for(estimate.mean))
    corner = (axes.get_xlim()[1], axes.get_ylim()[1])
    label(axes, corner, f"mean {unit.with_margin(estimate)}", fontsize=SMALL, ha="right", va="top")


def _outer(upper: Axes, lower: Axes, frame: _Frame, first: bool) -> None:
    """Scales, warm-up and words outside the panels."""
    end = frame.time.of(float(frame.slots.edges[-1]))
    for axes, high in ((upper, frame.flow), (lower, frame.level)):
        axes.set_xlim(0, end)
        rule_axis(axes, "y", round_ticks(high, most=4), labels=first)
        grid(axes, "y")
        shade_warm_up(axes, frame.warm_up, name=axes is upper)
    ticks = round_ticks(end, most=5)
    rule_axis(upper, "x", ticks, labels=False)
    rule_axis(lower, "x", ticks)
    lower.set_xlabel(since_start(frame.time.word, 1 / inches(lower).x * end), labelpad=1)
    if first:
        ticks = max(round_ticks(frame.flow, most=4), round_ticks(frame.level, most=4), key=max)
        name_axis(upper, "items so far", ticks)
        name_axis(lower, "open items", ticks)


def _names(axes: Axes, flow: _Flow, frame: _Frame) -> None:
    """The names of the two lines beside them, in the middle of the run."""
    middle = len(frame.slots.edges) * 3 // 5
    moment = frame.time.of(float(frame.slots.edges[middle]))
    inch = inches(axes)
    style: dict[str, Any] = {"fontsize": SMALL, "color": INK}
    over = flow.arrived.mean[middle] + 0.03 * inch.y
    axes.text(moment - 0.05 * inch.x, over, "arrived", ha="right", va="bottom", **style)
    delivered = flow.delivered.mean[middle]
    low = delivered < 0.2 * inch.y
    side, offset = ("bottom", 0.03) if low else ("top", -0.03)
    place = (moment + 0.05 * inch.x, delivered + offset * inch.y)
    axes.text(*place, "delivered", ha="left", va=side, **style)
