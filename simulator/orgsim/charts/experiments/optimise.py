"""The best version of a design beside the base case: what it reaches, and what changes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.experiments.foot import foot
from orgsim.charts.lettering import height_of, shorten, width_of
from orgsim.charts.page import INNER, Page, Words, begin
from orgsim.charts.panels import bare, dot, grid, inches, inside, label, round_ticks, rule_axis, widened
from orgsim.charts.quantity import Quantity, known_ends, quantity_for
from orgsim.charts.style import DESIGN_COLOURS, GREY, HEADING, INK, LABEL, SMALL
from orgsim.experiment.optimise.conduct import OptimiseResult, moves, staffing
from orgsim.experiment.optimise.finding import headline
from orgsim.experiment.wording import capital, scale
from orgsim.measures import find
from orgsim.statistics import Interval

_BEFORE: Final = DESIGN_COLOURS[0]
_AFTER: Final = DESIGN_COLOURS[1]
_LIMIT: Final = DESIGN_COLOURS[2]
_LEFT: Final = 3.55
_GUTTER: Final = 0.35
_PANEL: Final = 1.1
_HEAD: Final = 0.2
_TICKS: Final = 0.2
_LINE: Final = 0.185
_MOST: Final = 16
"""Lines of the table of changes."""
_COLUMNS: Final = (0.85, 0.85)
_HOW: Final = (
    "Lines and ±: 95% intervals over fresh runs, which played no part in the search; differences are paired."
)
_BOUND: Final = " Dashed: the limit; its good side has the arrow."


@dataclass(frozen=True)
class _Panel:
    """A measure in the base case and at the best version, with the limit on it if there is one."""

    title: str
    like: str
    before: Interval
    after: Interval
    difference: Interval
    bound: float | None = None
    sense: str = ""


def before_and_after(result: OptimiseResult) -> Figure:
    """At the left a panel for each objective and limit, at the right what changes in a table."""
    panels, rows = _panels(result), _rows(result)
    how = _HOW + (_BOUND if result.problem.limits else "")
    words = Words(headline(result).rstrip("."), _shown(result), foot(result.provenance, how))
    page = begin(words, max(_PANEL * len(panels), _HEAD + _LINE * (len(rows) + 1)))
    height = page.height / len(panels)
    for place, panel in enumerate(panels):
        _draw(page, panel, (place * height, min(height, 1.5)), result.currency)
    _table(page, rows, result.changed)
    return page.figure


def _shown(result: OptimiseResult) -> str:
    return f"'{result.title}': base case and best version found on the same random draws, and what differs."


def _panels(result: OptimiseResult) -> list[_Panel]:
    written, found = result.written.fresh, result.found[0].fresh
    panels = [
        _Panel(aim.text, aim.like, aim.estimate(written), aim.estimate(found), aim.difference(found, written))
        for aim in result.problem.aims
    ]
    for limit in result.problem.limits:
        estimates = (
            written.estimate(limit.measure),
            found.estimate(limit.measure),
            found.difference(written, limit.measure),
        )
        panels.append(
            _Panel(
                limit.text.replace("<=", "≤").replace(">=", "≥"),
                limit.measure,
                *estimates,
                limit.bound,
                limit.sense,
            )
        )
    return panels


def _draw(page: Page, panel: _Panel, place: tuple[float, float], currency: str | None) -> None:
    """One panel with two rows."""
    top, height = place
    change = _change(panel, currency)
    room = _LEFT - (width_of(change, SMALL) + 0.15 if change else 0.0)
    page.lines(
        0,
        top,
        [shorten(capital(panel.title), room, HEADING)],
        fontsize=HEADING,
        color=INK,
    )
    page.text(
        _LEFT,
        top + 0.75 * height_of(1, HEADING),
        change,
        fontsize=SMALL,
        color=GREY,
        ha="right",
        va="baseline",
    )
    names = 0.78
    axes = page.axes((names, top + _HEAD, _LEFT - names, height - _HEAD - _TICKS - 0.12))
    unit = _scale(axes, panel, currency)
    for row, (name, found, colour) in enumerate(
        (("base case", panel.before, _BEFORE), ("best found", panel.after, _AFTER))
    ):
        settings: dict[str, Any] = {
            "fontsize": LABEL,
            "color": colour,
            "ha": "right",
            "va": "center",
            "fontweight": "bold",
        }
        axes.text(-0.02, row, name, transform=axes.get_yaxis_transform(), **settings)
        _mark(axes, row, found, (unit, colour))


def _scale(axes: Axes, panel: _Panel, currency: str | None) -> Quantity:
    """Limits that hold both rows and the bound; return the unit of the axis."""
    axes.set_ylim(1.6, -0.75)
    bare(axes)
    ends = known_ends((panel.before, panel.after))
    ends += [panel.bound] if panel.bound is not None else []
    unit = quantity_for(panel.like, ends or [0.0], currency)
    low, high = widened(min(map(unit.of, ends), default=0.0), max(map(unit.of, ends), default=1.0), 0.18)
    axes.set_xlim(low, high)
    rule_axis(axes, "x", round_ticks(high, low, most=5))
    grid(axes, "x")
    if unit.name:
        axes.text(
            1.0,
            -0.02,
            f" {unit.name}",
            transform=axes.transAxes,
            fontsize=SMALL,
            color=GREY,
            ha="left",
            va="center",
        )
    if panel.bound is not None:
        _bound(axes, unit.of(panel.bound), panel.sense)
    return unit


def _mark(axes: Axes, row: int, found: Interval, look: tuple[Quantity, str]) -> None:
    """A dot with its interval and its value."""
    unit, colour = look
    if math.isnan(found.mean):
        label(axes, (math.fsum(axes.get_xlim()) / 2, row), "not known", color=GREY, va="center")
        return
    if not math.isnan(found.low):
        axes.plot(
            [unit.of(found.low), unit.of(found.high)], [row, row], color=colour, linewidth=2.2, zorder=2
        )
    dot(axes, (unit.of(found.mean), row), colour, filled=True, zorder=3)
    text = unit.with_margin(found)
    middle = inside(axes, unit.of(found.mean), text, bold=True)
    label(axes, (middle, row - 0.055 * inches(axes).y), text, color=colour, fontweight="bold")


def _change(panel: _Panel, currency: str | None) -> str:
    """The paired difference, which the intervals of the two do not show."""
    found = panel.difference
    if math.isnan(found.mean) or found.mean == found.low == found.high == 0:
        return ""
    unit = quantity_for(panel.like, [found.mean, found.low, found.high], currency)
    name = "points"
    if find(panel.like).unit != "share":
        name = unit.name
    return f"difference {unit.with_margin(found, sign=True)} {name}".rstrip()


def _bound(axes: Axes, at: float, sense: str) -> None:
    """The limit, with an arrow towards its good side."""
    axes.axvline(at, color=_LIMIT, linewidth=1.1, linestyle=(0, (4, 2)), zorder=1.5)
    step = 0.16 * inches(axes).x * (-1 if sense == "<=" else 1)
    arrow = {"arrowstyle": "-|>", "color": _LIMIT, "linewidth": 0.9, "shrinkA": 0, "shrinkB": 0}
    axes.annotate("", (at + step, 1.5), (at, 1.5), arrowprops=arrow)


Row = tuple[str, str, str]


def _rows(result: OptimiseResult) -> list[Row]:
    """What is written in the table: values moved, people by team, people and cost in all; what changes first
    where room is short."""
    written, found = staffing(result.written.fresh), staffing(result.found[0].fresh)
    counted = [factor.places[0].path.rpartition(".")[2] == "count" for factor in result.problem.factors]
    rows = [row for row, count in zip(moves(result, result.found[0]), counted, strict=True) if not count]
    keys = list({**written, **found})
    several = {role for team, role in keys if len({other for other, same in keys if same == role}) > 1}
    names = {(team, role): f"{role}, {team}" if role in several else role for team, role in keys}
    people = [(names[key], str(written.get(key, 0)), str(found.get(key, 0))) for key in keys]
    totals = [("people in all", f"{result.written.people:,}", f"{result.found[0].people:,}")]
    if result.written.cost or result.found[0].cost:
        unit = scale("money per week", result.currency, result.written.cost, result.found[0].cost)
        totals.append(
            (f"cost, {unit.heading}", unit.figure(result.written.cost), unit.figure(result.found[0].cost))
        )
    body = [*rows, *people]
    room = _MOST - len(totals)
    if len(body) > room:
        body = [row for row in body if row[1] != row[2]][:room]
    return [*body, *totals]


def _table(page: Page, rows: list[Row], changed: bool) -> None:
    """Names, values before and values after, what changes in bold."""
    left = _LEFT + _GUTTER + 0.12
    ends = (INNER - _COLUMNS[1], INNER)
    page.lines(left, 0, ["What changes" if changed else "Nothing changes"], fontsize=HEADING, color=INK)
    heads: dict[str, Any] = {"fontsize": SMALL, "ha": "right", "va": "center", "fontweight": "bold"}
    page.text(ends[0], _HEAD + _LINE / 2, "base case", color=_BEFORE, **heads)
    page.text(ends[1], _HEAD + _LINE / 2, "best found", color=_AFTER, **heads)
    for place, (name, before, after) in enumerate(rows):
        middle = _HEAD + _LINE * (place + 1.5)
        same = before == after
        room = ends[0] - _COLUMNS[0] * 0.75 - left
        page.small(left, middle, shorten(name, room, SMALL), color=GREY if same else INK)
        page.small(ends[0], middle, shorten(before, 0.85, SMALL), color=GREY, ha="right")
        weight = {"color": GREY} if same else {"color": _AFTER, "fontweight": "bold"}
        page.small(ends[1], middle, shorten(after, 0.8, SMALL), ha="right", **weight)
