"""The wait in each team of a design against its people's utilisation, beside what theory says."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.experiments.curve_words import against_theory
from orgsim.charts.experiments.foot import ONE_RUN, foot, own_colours
from orgsim.charts.lettering import height_of, wrap
from orgsim.charts.page import INNER, Words, begin, empty
from orgsim.charts.panels import grid, name_axis, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, time_quantity
from orgsim.charts.style import HEADING, INK, LABEL
from orgsim.experiment.curve import CurveResult, TeamLevel, people_words
from orgsim.model.analysis.stations import TeamQueue

MOST: Final = 12
"""Teams that have a panel of their own."""
_SHOWN: Final = (
    "Mean wait per visit, in elapsed time, against the share of their time on shift that the team's people work. "
    "The unit is the same in all panels, the scale is not."
)
_INTERVALS: Final = "Lines through dots: 95% intervals both ways, with an arrow where they leave the panel."
_HOW: Final = (
    " Dots: levels of demand, hollow: work in progress never settles. "
    "Dotted curve: Allen and Cunneen's approximation, of one person Kingman's, from the averages and variances of the scenario alone."
)
_ACROSS: Final = 3
_LEFT: Final = 0.56
_GAP: Final = 0.5
_FOOT: Final = 0.42
_PANEL: Final = 1.35
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
        waits = [point.wait.mean for point in self.points if not point.growing] or [point.wait.mean for point in self.points]
        return max((wait for wait in waits if math.isfinite(wait)), default=0.0)


def teams(result: CurveResult, design: str) -> Figure:
    """A panel for each team, at most twelve: those with the longest waits."""
    found = _teams(result, design)
    shown = sorted(sorted(found, key=lambda team: -team.longest)[:MOST], key=found.index)
    more = f" The {MOST} longest waits of {len(found)} teams." if len(found) > MOST else ""
    how = (ONE_RUN if result.conducted.replications == 1 else _INTERVALS) + _HOW
    words = Words(against_theory(result, design), _SHOWN + more, foot(result.conducted, how))
    if not any(team.longest for team in shown):
        return empty(words, "No work had to wait, or none was started.")
    across = min(_ACROSS, len(shown))
    width = (INNER - _LEFT - (across - 1) * (_GAP + 0.1)) / across
    titles = [wrap(_title(team), width, HEADING, bold=True, most=3) for team in shown]
    head = height_of(max(map(len, titles)), HEADING) + 0.08
    rows = math.ceil(len(shown) / across)
    unit, colour = _unit(shown), own_colours(result.conducted)[design]
    page = begin(words, rows * (head + _PANEL + _FOOT))
    row = page.height / rows
    for place, (team, lines) in enumerate(zip(shown, titles, strict=True)):
        left, top = _LEFT + place % across * (width + _GAP + 0.1), place // across * row
        page.lines(left, top, lines, fontsize=HEADING, color=INK, fontweight="bold")
        _draw(page.axes((left, top + head, width, row - head - _FOOT)), team, (unit, colour))
    return page.figure


def _teams(result: CurveResult, design: str) -> list[_Team]:
    """The teams that work is done in."""
    levels = [result.teams(design, level) for level in result.levels]
    first = result.levels[0]
    rows = [_Team([teams[place] for teams in levels], queue, first.multiple) for place, queue in enumerate(first.queues[design])]
    return [team for team in rows if team.queue.stations]


def _title(team: _Team) -> str:
    return f"{team.points[0].team} ({people_words(team.points[0])})"


def _unit(shown: list[_Team]) -> Quantity:
    """One unit for all panels, in which neither the shortest nor the longest of their waits reads badly."""
    logarithms = [math.log(team.longest) for team in shown if team.longest > 0]
    return time_quantity([math.exp(math.fsum(logarithms) / len(logarithms))])


def _draw(axes: Axes, team: _Team, look: tuple[Quantity, str]) -> None:
    unit, colour = look
    top = 1.18 * unit.of(team.longest) or 1.0
    axes.set_ylim(0, top)
    highest = max([1.0, *(point.utilisation.mean for point in team.points if math.isfinite(point.utilisation.mean))])
    axes.set_xlim(0, 102 * highest)
    ticks = round_ticks(top, most=4)
    rule_axis(axes, "x", round_ticks(100, most=5))
    rule_axis(axes, "y", ticks)
    grid(axes, "both")
    axes.set_xlabel("utilisation, %", labelpad=1, fontsize=LABEL)
    name_axis(axes, f"mean wait, {unit.name}", ticks)
    x, y = _theory(team)
    axes.plot(100 * x, unit.of(1.0) * y, color=INK, linewidth=0.9, linestyle=(0, (1, 1)), zorder=2)
    for point in team.points:
        busy, wait = (point.utilisation, point.wait)
        at = 100 * busy.mean, unit.of(wait.mean)
        axes.plot([100 * busy.low, 100 * busy.high], [at[1]] * 2, color=colour, linewidth=0.9, zorder=3)
        axes.plot([at[0]] * 2, [max(0.0, unit.of(wait.low)), min(top, unit.of(wait.high))], color=colour, linewidth=0.9, zorder=3)
        if unit.of(wait.high) > top:
            axes.plot([at[0]], [top], marker="^", markersize=3.6, color=colour, linestyle="none", clip_on=False, zorder=4)
        fill = "white" if point.growing else colour
        axes.plot([at[0]], [at[1]], marker="o", markersize=3.4, color=colour, markerfacecolor=fill, linestyle="none", zorder=4)


def _theory(team: _Team) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Utilisation and wait that theory gives, up to where its first station is full: float64 (steps,)."""
    most = 1.0 / max(station.load for _, station in team.queue.stations)
    multiples = np.linspace(0.0, 0.995 * most, _STEPS)
    return multiples * team.queue.load, np.array([team.queue.wait(multiple) for multiple in multiples])
