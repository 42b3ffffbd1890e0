"""Many designs in the order of how far they are behind the best, those that were dropped pale."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.experiments.foot import foot
from orgsim.charts.lettering import width_of
from orgsim.charts.names import name_column
from orgsim.charts.page import INNER, Words, begin
from orgsim.charts.panels import bare, dot, grid, inches, inside, label, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, decimals_for, quantity_for
from orgsim.charts.style import DESIGN_COLOURS, GREY, INK, SHADE, SMALL
from orgsim.experiment.select import SelectResult, headline, sign_of, unit_of, zone_text
from orgsim.measures import find
from orgsim.statistics import Interval

_BEST: Final = DESIGN_COLOURS[1]
_OPEN: Final = DESIGN_COLOURS[2]
_PALE: Final = "#A6A6A6"
_ROW: Final = 0.36
_FOOT: Final = 0.42
_HOW: Final = (
    "Dots and lines: paired differences, 95% intervals, over the runs both designs got. Pale: dropped. Grey "
    "band: too small to matter."
)


def choice(result: SelectResult) -> Figure:
    """A row for each design: how far it is behind the best, and after how many replications it was chosen,
    dropped or left open."""
    designs = _in_order(result)
    behind = {design: result.behind(design) for design in designs if design != result.best}
    unit = _unit(result, list(chain.from_iterable((found.low, found.high) for found in behind.values())))
    page = begin(
        Words(headline(result).rstrip("."), _shown(result, unit), foot(result.provenance, _HOW)),
        _ROW * len(designs) + _FOOT,
    )
    names = name_column([result.title(design) for design in designs], widest=2.0)
    height = page.height - _FOOT
    middles = [height * (row + 0.5) / len(designs) for row in range(len(designs))]
    names.write(page, middles)
    remarks = [_remark(result, design) for design in designs]
    room = max(width_of(remark, SMALL) for remark in remarks) + 0.1
    axes = page.axes((names.width, 0, INNER - names.width - room, height))
    _axes(axes, result, behind, unit)
    for row, (design, remark) in enumerate(zip(designs, remarks, strict=True)):
        page.small(INNER - room + 0.1, middles[row], remark, color=_colour(result, design, GREY))
        if design in behind:
            _mark(axes, row, behind[design], (unit, _colour(result, design, _PALE)))
    _mean_of_best(axes, result)
    return page.figure


def _unit(result: SelectResult, values: Sequence[float]) -> Quantity:
    """The unit of the measure in the report, with decimals that suit some values."""
    unit = quantity_for(result.measure, values, result.currency)
    if find(result.measure).unit not in ("time", "working time"):
        return unit
    shown, largest = unit_of(result), max(map(abs, values), default=0.0)
    return Quantity(shown.unit, shown.size, decimals_for(largest / shown.size))


def _in_order(result: SelectResult) -> list[str]:
    """The best first, then those nearest to it."""
    sign = sign_of(result.measure)
    return sorted(
        result.samples, key=lambda design: (design != result.best, sign * result.behind(design).mean)
    )


def _shown(result: SelectResult, unit: Quantity) -> str:
    best = result.title(result.best)
    where = ""
    if find(result.measure).unit in ("time", "working time"):
        where = f", in {unit.word}"
    better = "Higher" if sign_of(result.measure) < 0 else "Lower"
    zone = f"Smallest difference worth detecting: {zone_text(result)}."
    return (
        f"{find(result.measure).name.capitalize()} minus that of '{best}'{where}. {better} is better. {zone}"
    )


def _axes(axes: Axes, result: SelectResult, behind: dict[str, Interval], unit: Quantity) -> None:
    zone = unit.of(result.zone.size)
    ends = [
        0.0,
        *(unit.of(end) for end in chain.from_iterable((found.low, found.high) for found in behind.values())),
    ]
    low, high = min(ends), max(ends)
    room = 0.12 * (high - low or 2 * zone)
    axes.set_ylim(len(result.samples) - 0.5, -0.5)
    axes.set_xlim(low - room, high + room)
    bare(axes)
    axes.axvspan(max(-zone, low - room), min(zone, high + room), facecolor=SHADE, edgecolor="none", zorder=0)
    axes.axvline(0, color=INK, linewidth=0.8, zorder=1)
    rule_axis(axes, "x", round_ticks(high + room, low - room, most=6))
    grid(axes, "x")
    axes.set_xlabel(unit.behind("difference from the best"), labelpad=2)


def _mark(axes: Axes, row: int, found: Interval, look: tuple[Quantity, str]) -> None:
    unit, colour = look
    mean = unit.of(found.mean)
    axes.plot([unit.of(found.low), unit.of(found.high)], [row, row], color=colour, linewidth=2.2, zorder=2)
    dot(axes, (mean, row), colour, filled=found.excludes_zero, zorder=3, clip_on=False)
    text = unit.with_margin(found, sign=True)
    label(
        axes,
        (inside(axes, mean, text, bold=True), row - 0.06 * inches(axes).y),
        text,
        color=GREY if colour == _PALE else colour,
    )


def _mean_of_best(axes: Axes, result: SelectResult) -> None:
    """The best stands on the line at zero, with its own mean."""
    found = result.estimate(result.best)
    unit = _unit(result, [found.mean])
    dot(axes, (0, 0), _BEST, filled=True, marker="D", zorder=3, clip_on=False)
    text = unit.with_name(unit.with_margin(found))
    place = inside(axes, 0, text, bold=True), -0.06 * inches(axes).y
    label(axes, place, text, color=_BEST, fontweight="bold")


def _colour(result: SelectResult, design: str, pale: str) -> str:
    if design == result.best:
        return _BEST
    if design in result.alive:
        return _OPEN
    return pale


def _remark(result: SelectResult, design: str) -> str:
    count = f"{result.observed(design):,} runs"
    if design == result.best:
        return f"{'chosen' if result.decided else 'ahead'} after {count}"
    if design in result.twins:
        return "the same model as the best"
    if design in result.alive:
        return f"not ruled out after {count}"
    return f"dropped after {count}"
