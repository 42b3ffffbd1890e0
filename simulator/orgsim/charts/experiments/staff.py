"""What a promise costs in people, against demand."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Any, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.experiments.foot import foot
from orgsim.charts.leaders import NEAR, Obstacles, around
from orgsim.charts.lettering import balance, height_of, width_of, wrap
from orgsim.charts.names import name_column
from orgsim.charts.page import INNER, Page, Words, begin, empty
from orgsim.charts.panels import bare, dot, grid, inches, label, round_ticks, rule_axis
from orgsim.charts.quantity import number
from orgsim.charts.spread import Box, along
from orgsim.charts.style import HEADING, INK, LABEL, SMALL, design_colours
from orgsim.experiment.staff.conduct import Staffed, StaffResult
from orgsim.experiment.staff.words import finding, mostly_beyond
from orgsim.experiment.wording import capital, counted
from orgsim.units import number_text

_DECIDED: Final = (
    "Every point is decided: its 95% interval keeps the promise, and everything cheaper that was run breaks "
    "it."
)
_OPEN: Final = (
    "Thick lines and hollow points: the runs are inconclusive; they reach from the cheapest staffing that is "
    "not ruled out to the cheapest that significantly keeps the promise (95% intervals)."
)


def unit_of(result: StaffResult) -> str:
    """The unit of cost: people, or money a week."""
    if result.prices.currency is None:
        return "people"
    return f"{result.prices.currency} a week"


def shown(result: StaffResult, over_demand: bool) -> str:
    """What is drawn, for below the title."""
    least = f"The least cost of people that keeps the promise, {unit_of(result)}"
    what = "The fewest people that keep the promise"
    if result.prices.currency is not None:
        what = least
    heads = ""
    if result.prices.currency is not None and over_demand:
        heads = " The numbers at the points are people."
    named = ""
    if len(result.designs) > 1:
        named = " The title names the cheapest design."
    return what + (", at multiples of the base-case demand." if over_demand else ".") + named + heads


def how(result: StaffResult) -> str:
    """How the marks are read, and on what they rest."""
    text = _OPEN if any(one.best and one.low < one.high for one in result.staffed) else _DECIDED
    missing = [
        f"'{one.posts.title}' at {number_text(one.demand)} times the demand"
        for one in result.staffed
        if one.best is None
    ]
    rest = ""
    if len(missing) > 2:
        rest = f" and {len(missing) - 2} more"
    text += "".join(
        f" With '{title}', people in the role '{role}' do mostly work outside their own skills."
        for title, role in _beyond(result)
    )
    return text + (f" The promise cannot be kept: {'; '.join(missing[:2])}{rest}." if missing else "")


def _beyond(result: StaffResult) -> list[tuple[str, str]]:
    """The designs and roles whose people do mostly the work of others at some level of demand."""
    found: list[tuple[str, str]] = []
    for one in result.staffed:
        found += [(one.posts.title, role) for role in mostly_beyond(result.provenance.scenario, one)]
    return list(dict.fromkeys(found))


_LEFT: Final = 0.62
_PANEL: Final = 2.5
_HEADING: Final = 0.46
_FOOT: Final = 0.42
_NAMES: Final = 1.25
_SECOND: Final = 1.5
_ROW: Final = 0.36
_DOT: Final = 0.05


@dataclass(frozen=True)
class _Line:
    """A design: its colour, and what was found for it by rising demand."""

    title: str
    colour: str
    found: tuple[Staffed, ...]

    def points(self, per_demand: bool) -> list[tuple[float, float, float, float]]:
        """Demand, least cost, and the limits between which it lies, each per unit of demand if asked."""
        shares = [(one, one.best, one.demand if per_demand else 1.0) for one in self.found if one.best]
        return [
            (one.demand, best.cost / share, one.low / share, one.high / share) for one, best, share in shares
        ]


def cost_of_demand(result: StaffResult) -> Figure:
    """A line for each design over demand, and the same per unit of demand; a row for each where there is one
    level only."""
    colours = design_colours(result.designs, result.baseline)
    found = {design: tuple(one for one in result.of(design) if one.best) for design in result.designs}
    lines = [
        _Line(found[design][0].posts.title, colours[design], found[design])
        for design in result.designs
        if found[design]
    ]
    levels = sorted({one.demand for one in result.staffed})
    words = Words(finding(result), shown(result, len(levels) > 1), foot(result.provenance, how(result)))
    if not lines:
        return empty(words, "No number of people that was tried keeps the promise.")
    if len(levels) == 1:
        return _rows(words, lines, result)
    page = begin(words, max(_PANEL, 0.27 * len(lines)) + _HEADING + _FOOT)
    height = page.height - _HEADING - _FOOT
    width = INNER - _LEFT - _NAMES - _SECOND - 0.55
    first = page.axes((_LEFT, _HEADING, width, height))
    second = page.axes((INNER - _SECOND, _HEADING, _SECOND, height))
    unit = unit_of(result)
    page.heading(_LEFT, _HEADING - 0.08, [capital(unit)])
    each = wrap(f"{capital(unit)}, per unit of demand", _SECOND + 0.1, HEADING, most=2)
    page.heading(INNER - _SECOND, _HEADING - 0.08, each)
    for axes, per_demand in ((first, False), (second, True)):
        _scale(axes, lines, levels, per_demand)
        for line in lines:
            _draw(axes, line, per_demand)
    _headcounts(first, lines)
    _titles(page, first, lines, _LEFT + width)
    return page.figure


def _scale(axes: Axes, lines: Sequence[_Line], levels: Sequence[float], per_demand: bool) -> None:
    """Cost from zero; demand with a tick at each level where there is room."""
    points = chain.from_iterable(line.points(per_demand) for line in lines)
    costs = chain.from_iterable(values for _, *values in points)
    top = max(filter(math.isfinite, costs))
    axes.set_ylim(0, top * 1.14)
    room = 0.08 * (levels[-1] - levels[0])
    axes.set_xlim(levels[0] - room, levels[-1] + room)
    inch = inches(axes)
    near = min(later - earlier for earlier, later in pairwise(levels))
    ticks = list(levels) if near / inch.x > 0.3 else round_ticks(levels[-1], levels[0], most=4)
    rule_axis(axes, "y", round_ticks(top * 1.14, most=5))
    rule_axis(axes, "x", ticks)
    grid(axes, "y")
    axes.set_xlabel("demand, multiple of the base case" if not per_demand else "demand", labelpad=2)


def _draw(axes: Axes, line: _Line, per_demand: bool) -> None:
    points, top = line.points(per_demand), axes.get_ylim()[1]
    axes.plot([x for x, *_ in points], [y for _, y, *_ in points], color=line.colour, linewidth=1.2, zorder=2)
    for x, y, low, high in points:
        axes.plot(
            [x, x],
            [low, min(high, top)],
            color=line.colour,
            linewidth=2.6,
            alpha=0.55,
            zorder=2.5,
            solid_capstyle="round",
        )
        dot(axes, (x, y), line.colour, filled=low == high, markersize=4.2, zorder=3)


def _headcounts(axes: Axes, lines: Sequence[_Line]) -> None:
    """The number of people at each point where there is room."""
    inch, (left, right), top = inches(axes), axes.get_xlim(), axes.get_ylim()[1]
    places, texts, colours, taken = [], [], [], list[Box]()
    for line in lines:
        track = [
            ((x - left) / inch.x, y / inch.y, low / inch.y, min(high, top) / inch.y)
            for x, y, low, high in line.points(False)
        ]
        places += [(x, y) for x, y, *_ in track]
        texts += [f"{one.best.headcount:,}" for one in line.found if one.best]
        colours += [line.colour] * len(track)
        taken += [(x - _DOT, min(y - _DOT, low), x + _DOT, max(y + _DOT, high)) for x, y, low, high in track]
        taken += list(chain.from_iterable(_along_line(one[:2], other[:2]) for one, other in pairwise(track)))
    sizes = [(width_of(text, SMALL) + 0.06, 0.8 * height_of(1, SMALL)) for text in texts]
    frame = (0.0, 0.0, (right - left) / inch.x, top / inch.y)
    for text, colour, place in zip(
        texts, colours, around(places, sizes, Obstacles(taken), frame, furthest=NEAR), strict=True
    ):
        if place is not None:
            box = place.box
            middle = (left + (box[0] + box[2]) / 2 * inch.x, (box[1] + box[3]) / 2 * inch.y)
            axes.text(*middle, text, fontsize=SMALL, color=colour, ha="center", va="center", zorder=5)


def _along_line(one: tuple[float, ...], other: tuple[float, ...], pieces: int = 12) -> list[Box]:
    """Small boxes along a line between two points, in inches."""
    marks = [
        tuple(a + (b - a) * k / pieces for a, b in zip(one, other, strict=True)) for k in range(1, pieces)
    ]
    return [(x - 0.02, y - 0.02, x + 0.02, y + 0.02) for x, y in marks]


def _titles(page: Page, axes: Axes, lines: Sequence[_Line], edge: float) -> None:
    """The names of the designs beside the ends of their lines."""
    inch, top, right = inches(axes), axes.get_ylim()[1], axes.get_xlim()[1]
    texts = [
        balance(line.title, _NAMES - 0.25, LABEL, bold=True, most=2 if len(lines) > 4 else 4)
        for line in lines
    ]
    ends = [line.points(False)[-1] for line in lines]
    sizes = [height_of(len(text), LABEL) + 0.03 for text in texts]
    height = top / inch.y
    centres = along([height - y / inch.y for _, y, *_ in ends], sizes, 0.0, height)
    for line, text, (x, y, *_), centre in zip(lines, texts, ends, centres, strict=True):
        begins = _HEADING + centre - height_of(len(text), LABEL) / 2
        page.lines(edge + 0.14, begins, text, fontsize=LABEL, color=line.colour, fontweight="bold")
        beyond = right + 0.11 * inch.x
        leader: dict[str, Any] = {
            "color": line.colour,
            "linewidth": 0.5,
            "linestyle": (0, (1, 1.5)),
            "clip_on": False,
            "zorder": 1,
        }
        axes.plot([x, beyond], [y, (height - centre) * inch.y], **leader)


def _rows(words: Words, lines: Sequence[_Line], result: StaffResult) -> Figure:
    """One level of demand: a row for each design with its least cost and its limits."""
    names = name_column([line.title for line in lines], widest=1.7)
    heights = [max(_ROW, height_of(len(text), LABEL) + 0.08) for text in names.lines]
    page = begin(words, math.fsum(heights) + _FOOT)
    axes = page.axes((names.width, 0.0, INNER - names.width - 0.05, math.fsum(heights)))
    middles = [math.fsum(heights[:row]) + height / 2 for row, height in enumerate(heights)]
    names.write(page, middles)
    axes.set_ylim(math.fsum(heights), 0)
    texts = [_row_text(line, result) for line in lines]
    points = [line.points(False)[0] for line in lines]
    ends = [high if math.isfinite(high) else cost * 1.1 for _, cost, _, high in points]
    width = INNER - names.width - 0.05
    share = max(width_of(text, SMALL) for text in texts) + 0.2
    axes.set_xlim(0, max(ends) * width / max(width - share, 0.3 * width))
    rule_axis(axes, "x", round_ticks(axes.get_xlim()[1]))
    grid(axes, "x")
    bare(axes)
    axes.set_xlabel(unit_of(result), labelpad=2)
    for line, middle, (_, cost, low, _), end, text in zip(lines, middles, points, ends, texts, strict=True):
        axes.plot([0, cost], [middle, middle], color=line.colour, linewidth=1.0, zorder=2)
        axes.plot([low, end], [middle, middle], color=line.colour, linewidth=3.0, alpha=0.5, zorder=2.5)
        dot(axes, (cost, middle), line.colour, filled=low == end, zorder=3)
        label(axes, (end + 0.08 * inches(axes).x, middle), text, ha="left", va="center", color=INK)
    return page.figure


def _row_text(line: _Line, result: StaffResult) -> str:
    best = line.found[0].best
    assert best is not None
    heads = counted(best.headcount, "person", "people")
    if result.prices.currency is None:
        return heads
    return f"{result.prices.currency} {number(best.cost, 0)}, {heads}"
