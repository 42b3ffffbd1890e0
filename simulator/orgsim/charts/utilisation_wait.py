"""How busy each team's people are, against how long work waits for the team."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.finding import with_interval
from orgsim.charts.footer import footer
from orgsim.charts.leaders import Obstacles, Place, around
from orgsim.charts.lettering import balance, height_of, width_of
from orgsim.charts.mosaic import mosaic
from orgsim.charts.page import Words, begin, empty
from orgsim.charts.panels import Inch, dot, grid, inches, name_axis, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, time_quantity
from orgsim.charts.spread import Box, Point
from orgsim.charts.style import GREY, INK, RULE, SMALL, design_colours
from orgsim.charts.words import named, quoted, wrapped_apart
from orgsim.statistics import Interval

if TYPE_CHECKING:
    from orgsim.experiment import Result

_HOW: Final = "Lines: 95% intervals over the runs."
_HOW_OTHERS: Final = " Pale dots: the teams of the other designs."
_HOW_MANY: Final = " Names where there is room, longest waits first."
_SHOWN: Final = (
    "Mean wait per visit in a team's queue, in elapsed {unit}, "
    "against the share of their time on shift that its people are busy."
)
_MOST: Final = 12
_LEFT: Final = 0.56
_PANEL: Final = 1.9
_FOOT: Final = 0.42
_NAME: Final = 0.85
_NAME_AT_MOST: Final = 1.1
_DOT: Final = 0.045
_REACH: Final = 3
"""The axis of waits ends at so many times the longest mean, where an interval reaches further."""


@dataclass(frozen=True)
class Team:
    """A team's place in the chart."""

    name: str
    wait: Interval
    utilisation: Interval

    @property
    def is_known(self) -> bool:
        """Whether it has a place at all."""
        return not (math.isnan(self.wait.mean) or math.isnan(self.utilisation.mean))


@dataclass(frozen=True)
class _Scale:
    """What all panels share: the unit of waits, and the limits of the axes."""

    unit: Quantity
    low: float
    high: float
    top: float


def utilisation_wait(result: Result) -> Figure:
    """A panel for each design with a dot for each team, its intervals both ways and its name."""
    teams = {design: longest_waits(result, design) for design in result.designs}
    every = list(chain.from_iterable(teams.values()))
    unit = time_quantity(team.wait.mean for team in every)
    shown = _SHOWN.format(unit=unit.word) + _left_out(result)
    if not every:
        words = Words("No team started any work", shown, footer(result, ""))
        return empty(words, "No work was started, so no wait is known.")
    scale = _scale(every, unit)
    tiles = mosaic(result, _LEFT, above=0.1)
    room = _PANEL + 0.4 if _are_many(teams) else _PANEL
    words = Words(_finding(teams, result, unit), shown, footer(result, _how(result, teams)))
    page = begin(words, tiles.least(room, _FOOT))
    colours = design_colours(result.designs, result.baseline)
    for panel in tiles.panels(page, _FOOT):
        axes = page.axes((panel.left, panel.top, tiles.width, panel.height))
        _axes(axes, scale, panel.leftmost)
        ours = teams[panel.design]
        others = list(chain.from_iterable(found for design, found in teams.items() if design != panel.design))
        axes.plot(*_dots(others, scale), marker="o", markersize=3, color=RULE, linestyle="none", zorder=1)
        for team in ours:
            _dot(axes, team, scale, colours[panel.design])
        _names(axes, ours, others, scale)
    return page.figure


def longest_waits(result: Result, design: str, most: int = _MOST) -> list[Team]:
    """The teams of a design whose wait is known, longest first, at most so many."""
    found = [Team(row["team"], row["wait"], row["utilisation"]) for row in result.teams(design)]
    known = [team for team in found if team.is_known]
    longest = sorted(known, key=lambda team: -team.wait.mean)
    return longest[:most]


def _are_many(teams: dict[str, list[Team]]) -> bool:
    """Whether a design has so many teams that not all names may find room."""
    return max(map(len, teams.values())) > 6


def _how(result: Result, teams: dict[str, list[Team]]) -> str:
    how = _HOW
    if len(result.designs) > 1:
        how += _HOW_OTHERS
    if _are_many(teams):
        how += _HOW_MANY
    return how


def _left_out(result: Result) -> str:
    largest = max(len(result.headers[design].teams) for design in result.designs)
    return f" The {_MOST} longest waits of each design." if largest > _MOST else ""


def _scale(teams: list[Team], unit: Quantity) -> _Scale:
    """From a round share below the idlest team to 100%, and from no wait to the longest."""
    idlest = min(_ends(team.utilisation)[0] for team in teams)
    longest = max(unit.of(team.wait.mean) for team in teams)
    top = min(max(unit.of(_ends(team.wait)[1]) for team in teams), _REACH * longest)
    low = max(0.0, math.floor(idlest * 10 - 0.5) * 10)
    low = min(low, 80.0)
    high = max(100.0, *(100 * team.utilisation.mean for team in teams))
    return _Scale(unit, low, high + 0.02 * (high - low), top * 1.12 or 1.0)


def _ends(interval: Interval) -> tuple[float, float]:
    if math.isnan(interval.low):
        return interval.mean, interval.mean
    return interval.low, interval.high


def _axes(axes: Axes, scale: _Scale, leftmost: bool) -> None:
    axes.set_xlim(scale.low, scale.high)
    axes.set_ylim(0, scale.top)
    ticks = round_ticks(scale.top, most=6)
    rule_axis(axes, "x", round_ticks(scale.high, scale.low, most=4))
    rule_axis(axes, "y", ticks, labels=leftmost)
    grid(axes, "both")
    axes.set_xlabel("utilisation, %", labelpad=1)
    if leftmost:
        name_axis(axes, f"mean wait, {scale.unit.name}", ticks)


def _dots(teams: list[Team], scale: _Scale) -> tuple[list[float], list[float]]:
    return [100 * team.utilisation.mean for team in teams], [scale.unit.of(team.wait.mean) for team in teams]


def _dot(axes: Axes, team: Team, scale: _Scale, colour: str) -> None:
    (x,), (y,) = _dots([team], scale)
    low, high = _ends(team.utilisation)
    axes.plot([100 * low, 100 * high], [y, y], color=colour, linewidth=0.9, zorder=2)
    low, high = _ends(team.wait)
    waits = [max(0.0, scale.unit.of(low)), scale.unit.of(high)]
    axes.plot([x, x], waits, color=colour, linewidth=0.9, zorder=2)
    dot(axes, (x, y), colour, filled=True, markersize=4.5, zorder=3, clip_on=False)


def _names(axes: Axes, teams: list[Team], others: list[Team], scale: _Scale) -> None:
    """The names of the teams where there is room, the longest waits first, with a line to a dot far away."""
    inch = inches(axes)
    points = _places(teams, scale, inch)
    frame = (0.02, 0.02, (scale.high - scale.low) / inch.x + 0.05, scale.top / inch.y + 0.05)
    lines = chain.from_iterable(_intervals(team, scale, inch) for team in teams)
    dots_of_others = _boxes(_places(others, scale, inch))
    obstacles = Obstacles(_boxes(points), [*lines, *dots_of_others])
    texts = wrapped_apart([team.name for team in teams], _lines)
    sizes = [_size(text) for text in texts]
    for text, place in zip(texts, around(points, sizes, obstacles, frame), strict=True):
        if place is not None:
            _name(axes, "\n".join(text), place, scale.low)


def _size(lines: list[str]) -> Point:
    """The width and height of some lines in inches."""
    width = max(width_of(line, SMALL) for line in lines)
    return width, height_of(len(lines), SMALL)


def _places(teams: list[Team], scale: _Scale, inch: Inch) -> list[Point]:
    """Where the dots of teams are, in inches from the lower left corner of the panel."""
    dots = zip(*_dots(teams, scale), strict=True)
    return [((x - scale.low) / inch.x, y / inch.y) for x, y in dots]


def _boxes(points: list[Point]) -> list[Box]:
    """The dots at some places."""
    return [(x - _DOT, y - _DOT, x + _DOT, y + _DOT) for x, y in points]


def _lines(name: str) -> list[str]:
    """A team's name in at most three lines, wide enough for its longest word where that is not too long."""
    word = max(width_of(part, SMALL) for part in name.split() or [name])
    width = min(max(_NAME, word), _NAME_AT_MOST)
    return balance(name, width, SMALL, most=3)


def _intervals(team: Team, scale: _Scale, inch: Inch) -> list[Box]:
    """The two lines of a team, in inches from the lower left corner of the panel."""
    ((x, y),) = _places([team], scale, inch)
    left, right = ((100 * end - scale.low) / inch.x for end in _ends(team.utilisation))
    bottom, top = (scale.unit.of(end) / inch.y for end in _ends(team.wait))
    across = (left, y - 0.01, right, y + 0.01)
    upwards = (x - 0.01, bottom, x + 0.01, top)
    return [across, upwards]


def _name(axes: Axes, text: str, place: Place, low: float) -> None:
    left, bottom, right, top = place.box
    inch = inches(axes)
    if place.leader:
        xs, ys = zip(*place.leader, strict=True)
        across = [low + x * inch.x for x in xs]
        upwards = [y * inch.y for y in ys]
        axes.plot(across, upwards, color=GREY, linewidth=0.6, zorder=3.5)
    x = low + (left + right) / 2 * inch.x
    y = (bottom + top) / 2 * inch.y
    axes.text(x, y, text, fontsize=SMALL, color=INK, ha="center", va="center", linespacing=1.0, zorder=4)


def _finding(teams: dict[str, list[Team]], result: Result, unit: Quantity) -> str:
    """Where work waits longest, and where it may wait as long."""
    longest = {design: found[0].wait.mean for design, found in teams.items() if found}
    design = max(longest, key=lambda name: longest[name])
    team, *others = teams[design]
    if team.wait.mean == 0:
        return "No work that was started had to wait"
    wait = with_interval(unit, team.wait, " per visit")
    busy = f"{100 * team.utilisation.mean:.0f}% utilisation"
    said = f"Work waits longest for {_called(team, others)} with {named(result, design)}: {wait}, at {busy}"
    close = [other for other in others if _may_wait_as_long(other, team)]
    if not close:
        return said
    return f"{said}; {_as_long(close, teams[design])}"


def _may_wait_as_long(other: Team, team: Team) -> bool:
    """Whether the intervals of two waits overlap, so that which is longer is not clear."""
    return not math.isnan(team.wait.low) and other.wait.high >= team.wait.low


def _called(team: Team, teams: list[Team]) -> str:
    """A team's name in quotes, unlike those of the others."""
    return quoted(team.name, [other.name for other in teams])


def _as_long(close: list[Team], teams: list[Team]) -> str:
    if len(close) == 1:
        return f"for {_called(close[0], teams)} it may be as long"
    return f"for {len(close)} other teams it may be as long"
