"""Lead time against utilisation, and against demand, for every design; and the wait in each team of a design.

The waits stand beside what theory says of the team.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain, pairwise, product
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.experiments.curve_words import against_theory, headline
from orgsim.charts.experiments.factor_axis import NAMES, LineEnd, height_for, name_ends, value_limits
from orgsim.charts.experiments.foot import ONE_RUN, foot, own_colours
from orgsim.charts.lettering import height_of, wrap
from orgsim.charts.page import INNER, Page, Words, begin, empty
from orgsim.charts.panels import dot, grid, name_axis, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, time_quantity
from orgsim.charts.style import GREY, HEADING, INK, LABEL, SMALL
from orgsim.experiment.curve import BUSY, MEASURE, CurveResult, DemandLevel, TeamLevel, people_words
from orgsim.model.analysis.stations import TeamQueue
from orgsim.statistics import Interval

_SHOWN: Final = "Mean lead time in elapsed {unit}, at the same {count} levels of demand for every design."
_HOW: Final = "Dots: levels of demand. Lines and bands: 95% intervals over the runs."
_HOLLOW: Final = " Hollow and dashed: work in progress never settles there."
_LEFT: Final = 0.48
_HEAD: Final = 0.2
_FOOT: Final = 0.42
_PANEL: Final = 1.75

Place = Callable[[DemandLevel, str], float]
"""Where a level stands on the axis, for a design."""


@dataclass(frozen=True)
class _Panel:
    """A panel: its place on the page (inches), what its axis is, and whether the base-case demand is marked
    on it."""

    box: tuple[float, float, float, float]
    name: str
    place: Place
    written: bool


def _settled(result: CurveResult) -> list[Interval]:
    """The estimates at all levels at which designs settle."""
    found: list[Interval] = []
    for design in result.designs:
        found += [level.samples[design].estimate(MEASURE) for level in result.settled(design)]
    return found


def lead_time(result: CurveResult) -> Figure:
    """Two panels, one below the other: over the utilisation of all people, and over demand."""
    means = [found.mean for found in _settled(result)]
    unit = time_quantity(means)
    shown = _SHOWN.format(unit=unit.word, count=len(result.levels))
    words = Words(headline(result), shown, foot(result.provenance, _how(result)))
    if not means:
        return empty(words, "There is no level of demand at which work in progress settles.")
    panel = max(_PANEL, height_for([result.title(design) for design in result.designs]))
    page = begin(words, 2 * (_HEAD + panel + _FOOT))
    height, width = page.height / 2 - _HEAD - _FOOT, INNER - _LEFT - NAMES
    boxes = [(_LEFT, _HEAD + row * page.height / 2, width, height) for row in (0, 1)]
    _draw(page, _Panel(boxes[0], "utilisation of all people, %", _busy, False), result, unit)
    _draw(
        page,
        _Panel(boxes[1], "demand, as a multiple of the base case", lambda level, _: level.multiple, True),
        result,
        unit,
    )
    return page.figure


def _busy(level: DemandLevel, design: str) -> float:
    return 100 * level.samples[design].estimate(BUSY).mean


def _how(result: CurveResult) -> str:
    if result.provenance.replications == 1:
        return ONE_RUN
    return _HOW + (_HOLLOW if result.provenance.growing else "")


def _draw(page: Page, panel: _Panel, result: CurveResult, unit: Quantity) -> None:
    axes = page.axes(panel.box)
    _scale(axes, panel, result, unit)
    colours = own_colours(result.provenance)
    ends = [_line(axes, (result, design), (panel.place, unit), colours[design]) for design in result.designs]
    name_ends(page, axes, panel.box, ends)


def _scale(axes: Axes, panel: _Panel, result: CurveResult, unit: Quantity) -> None:
    """Limits that hold what settles; what does not may leave the panel."""
    places = [panel.place(level, design) for design, level in product(result.designs, result.levels)]
    room = 0.03 * (max(places) - min(places) or 1.0)
    axes.set_xlim(min(places) - room, max(places) + room)
    found = _settled(result)
    low, high = value_limits(
        [unit.of(one.mean) for one in found],
        [unit.of(end) for end in chain.from_iterable((one.low, one.high) for one in found)],
        True,
    )
    axes.set_ylim(low, high)
    rule_axis(axes, "x", round_ticks(max(places), min(places), most=8))
    rule_axis(axes, "y", round_ticks(high, low, most=5))
    grid(axes, "y")
    axes.text(
        -0.01, 1.02, unit.name, transform=axes.transAxes, fontsize=SMALL, color=GREY, ha="right", va="bottom"
    )
    axes.set_xlabel(panel.name, labelpad=2, fontsize=LABEL)
    if panel.written and min(places) <= 1 <= max(places):
        axes.axvline(1, color=GREY, linewidth=0.9, linestyle=(0, (1, 1.5)), zorder=1)
        axes.text(
            1,
            1.01,
            "base case",
            transform=axes.get_xaxis_transform(),
            fontsize=SMALL,
            color=GREY,
            ha="center",
            va="bottom",
        )


def _line(axes: Axes, what: tuple[CurveResult, str], look: tuple[Place, Quantity], colour: str) -> LineEnd:
    """A design's line, with its band; return where it ends inside the panel."""
    (result, design), (place, unit) = what, look
    x = [place(level, design) for level in result.levels]
    found = [level.samples[design].estimate(MEASURE) for level in result.levels]
    means, lows, highs = ([unit.of(getattr(one, end)) for one in found] for end in ("mean", "low", "high"))
    axes.fill_between(
        x, lows, highs, facecolor=colour, alpha=min(0.16, 0.5 / len(result.designs)), linewidth=0, zorder=1.5
    )
    settles = [not level.samples[design].growing for level in result.levels]
    for first, both in enumerate(map(all, pairwise(settles))):
        style: str | tuple[float, tuple[float, ...]] = "-" if both else (0, (3, 2))
        axes.plot(
            x[first : first + 2],
            means[first : first + 2],
            color=colour,
            linewidth=1.3,
            linestyle=style,
            zorder=2.5,
        )
    for level, at, mean in zip(result.levels, x, means, strict=True):
        dot(axes, (at, mean), colour, filled=not level.samples[design].growing, markersize=3.6, zorder=3)
    inside = [(at, mean) for at, mean in zip(x, means, strict=True) if mean <= axes.get_ylim()[1]]
    at, mean = inside[-1] if inside else (x[0], axes.get_ylim()[1])
    return LineEnd(result.title(design), at, mean, colour)


MOST: Final = 12
"""Teams that have a panel of their own."""
_SHOWN_OF_TEAMS: Final = (
    "Mean wait per visit, in elapsed time, against the share of their time on shift that the team's people "
    "are busy. The unit is the same in all panels, the scale is not."
)
_INTERVALS: Final = "Lines through dots: 95% intervals both ways, with an arrow where they leave the panel."
_HOW_OF_TEAMS: Final = (
    " Dots: levels of demand, hollow: work in progress never settles. Dotted curve: Allen and Cunneen's "
    "approximation, of one person Kingman's, from the averages and variances of the scenario alone."
)
_ACROSS: Final = 3
_LEFT_OF_TEAMS: Final = 0.56
_GAP: Final = 0.5
_FOOT_OF_TEAMS: Final = 0.42
_PANEL_OF_TEAMS: Final = 1.35
_STEPS: Final = 60


@dataclass(frozen=True)
class _Team:
    """A team at every level, and what theory says of it at the base-case demand or at some multiple."""

    points: list[TeamLevel]
    queue: TeamQueue
    multiple: float

    @property
    def longest(self) -> float:
        """The longest wait at a level that settles, else at any."""
        waits = [point.wait.mean for point in self.points if not point.growing] or [
            point.wait.mean for point in self.points
        ]
        return max((wait for wait in waits if math.isfinite(wait)), default=0.0)


def teams(result: CurveResult, design: str) -> Figure:
    """A panel for each team, at most twelve: those with the longest waits."""
    found = _teams(result, design)
    shown = sorted(sorted(found, key=lambda team: -team.longest)[:MOST], key=found.index)
    more = ""
    if len(found) > MOST:
        more = f" The {MOST} longest waits of {len(found)} teams."
    how = (ONE_RUN if result.provenance.replications == 1 else _INTERVALS) + _HOW_OF_TEAMS
    words = Words(against_theory(result, design), _SHOWN_OF_TEAMS + more, foot(result.provenance, how))
    if not any(team.longest for team in shown):
        return empty(words, "No work had to wait, or none was started.")
    across = min(_ACROSS, len(shown))
    width = (INNER - _LEFT_OF_TEAMS - (across - 1) * (_GAP + 0.1)) / across
    titles = [wrap(_title(team), width, HEADING, bold=True, most=3) for team in shown]
    head = height_of(max(map(len, titles)), HEADING) + 0.08
    rows = math.ceil(len(shown) / across)
    unit, colour = _unit(shown), own_colours(result.provenance)[design]
    page = begin(words, rows * (head + _PANEL_OF_TEAMS + _FOOT_OF_TEAMS))
    row = page.height / rows
    for place, (team, lines) in enumerate(zip(shown, titles, strict=True)):
        left, top = _LEFT_OF_TEAMS + place % across * (width + _GAP + 0.1), place // across * row
        page.lines(left, top, lines, fontsize=HEADING, color=INK, fontweight="bold")
        _draw_team(page.axes((left, top + head, width, row - head - _FOOT_OF_TEAMS)), team, (unit, colour))
    return page.figure


def _teams(result: CurveResult, design: str) -> list[_Team]:
    """The teams that work is done in."""
    levels = [result.teams(design, level) for level in result.levels]
    first = result.levels[0]
    rows = [
        _Team([teams[place] for teams in levels], queue, first.multiple)
        for place, queue in enumerate(first.queues[design])
    ]
    return [team for team in rows if team.queue.stations]


def _title(team: _Team) -> str:
    return f"{team.points[0].team} ({people_words(team.points[0])})"


def _unit(shown: list[_Team]) -> Quantity:
    """One unit for all panels, in which neither the shortest nor the longest of their waits reads badly."""
    logarithms = [math.log(team.longest) for team in shown if team.longest > 0]
    return time_quantity([math.exp(math.fsum(logarithms) / len(logarithms))])


def _draw_team(axes: Axes, team: _Team, look: tuple[Quantity, str]) -> None:
    unit, _ = look
    _scale_team(axes, team, unit)
    x, y = _theory(team)
    axes.plot(100 * x, unit.of(1.0) * y, color=INK, linewidth=0.9, linestyle=(0, (1, 1)), zorder=2)
    for point in team.points:
        _mark_level(axes, point, look)


def _scale_team(axes: Axes, team: _Team, unit: Quantity) -> None:
    """Limits with room for the longest wait, and for people who work more than their time on shift."""
    top = 1.18 * unit.of(team.longest) or 1.0
    axes.set_ylim(0, top)
    highest = max(
        [1.0, *(point.utilisation.mean for point in team.points if math.isfinite(point.utilisation.mean))]
    )
    axes.set_xlim(0, 102 * highest)
    ticks = round_ticks(top, most=4)
    rule_axis(axes, "x", round_ticks(100, most=5))
    rule_axis(axes, "y", ticks)
    grid(axes, "both")
    axes.set_xlabel("utilisation, %", labelpad=1, fontsize=LABEL)
    name_axis(axes, f"mean wait, {unit.name}", ticks)


def _mark_level(axes: Axes, point: TeamLevel, look: tuple[Quantity, str]) -> None:
    """A team at a level: a dot with its intervals, and an arrow where that of the wait leaves the panel."""
    unit, colour = look
    busy, wait = point.utilisation, point.wait
    x, y = 100 * busy.mean, unit.of(wait.mean)
    top = axes.get_ylim()[1]
    lines: dict[str, Any] = {"color": colour, "linewidth": 0.9, "zorder": 3}
    axes.plot([100 * busy.low, 100 * busy.high], [y, y], **lines)
    axes.plot([x, x], [max(0.0, unit.of(wait.low)), min(top, unit.of(wait.high))], **lines)
    if unit.of(wait.high) > top:
        dot(axes, (x, top), colour, filled=True, marker="^", markersize=3.6, zorder=4, clip_on=False)
    dot(axes, (x, y), colour, filled=not point.growing, markersize=3.4, zorder=4)


def _theory(team: _Team) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Utilisation and wait that theory gives, up to where its first station is full: float64 (steps,)."""
    most = 1.0 / max(station.load for _, station in team.queue.stations)
    multiples = np.linspace(0.0, 0.995 * most, _STEPS)
    return multiples * team.queue.load, np.array([team.queue.wait(multiple) for multiple in multiples])
