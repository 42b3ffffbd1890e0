"""Morris's screening: the size of each value's effect, beside what chance alone would make of it."""

from __future__ import annotations

from typing import Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.experiments.foot import foot
from orgsim.charts.experiments.sensitivity_rows import range_of, rows, shown
from orgsim.charts.page import INNER, Words, begin
from orgsim.charts.panels import bare, grid, inches, label, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, quantity_for
from orgsim.charts.style import DESIGN_COLOURS, GREY, INK, LABEL, RULE, SMALL
from orgsim.experiment.sensitivity.conduct import SensitivityResult
from orgsim.experiment.sensitivity.methods import Screened, Screening
from orgsim.experiment.sensitivity.words import caption
from orgsim.scenario.factors import short_name

_HOW: Final = (
    "Dots: mean size of the effect (mu*) of moving a value over its range, wherever the others lie; lines: its 95% interval over "
    "trajectories. Grey bars: the size that chance in the runs alone would show. Hollow: not significant."
)
_MATTERS: Final = DESIGN_COLOURS[1]
_RIGHT: Final = 1.05
_ABOVE: Final = 0.34


def morris(result: SensitivityResult, found: Screening) -> Figure:
    """A row for each value, the largest effect at the top, and how much each effect differs with the other values."""
    unit = quantity_for(result.answer.measure, [one.mu_star.high for one in found.screened], result.answer.currency)
    words = Words(
        caption(result, short_name), f"{shown(result.answer, unit)}. Size of the effect of each value.", foot(result.conducted, _HOW)
    )
    table = rows([one.factor for one in found.screened], [range_of(one.factor) for one in found.screened], _ABOVE)
    page = begin(words, table.least)
    axes = table.panel(page, _RIGHT)
    _scale(axes, found, unit)
    for place, one in enumerate(found.screened):
        _mark(axes, one, (place, unit))
    page.lines(INNER, 0.0, ["differs with the", "others by (sigma)"], fontsize=SMALL, color=GREY, ha="right")
    for middle, one in zip(table.middles(page), found.screened, strict=True):
        page.text(INNER, middle, unit.text(one.sigma), fontsize=LABEL, color=INK, ha="right", va="center")
    return page.figure


def _scale(axes: Axes, found: Screening, unit: Quantity) -> None:
    top = max(unit.of(max(one.mu_star.high, one.floor)) for one in found.screened) * 1.06 or 1.0
    axes.set_xlim(0, top)
    bare(axes, ("bottom", "left"))
    axes.tick_params(axis="y", left=False, labelleft=False)
    rule_axis(axes, "x", round_ticks(top))
    grid(axes, "x")
    axes.set_xlabel(f"mean size of the effect{f', {unit.name}' if unit.name else ''}", labelpad=2)


def _mark(axes: Axes, one: Screened, place: tuple[int, Quantity]) -> None:
    row, unit = place
    colour = _MATTERS if one.matters else GREY
    axes.plot([0, unit.of(one.floor)], [row, row], color=RULE, linewidth=9, zorder=1, solid_capstyle="butt")
    axes.plot([unit.of(one.mu_star.low), unit.of(one.mu_star.high)], [row, row], color=colour, linewidth=1.6, zorder=2)
    fill = colour if one.matters else "white"
    axes.plot(
        [unit.of(one.mu_star.mean)],
        [row],
        marker="o",
        markersize=5,
        color=colour,
        markerfacecolor=fill,
        linestyle="none",
        zorder=3,
        clip_on=False,
    )
    inch = inches(axes)
    x = max(unit.of(one.mu_star.mean), 0.2 * inch.x)
    label(axes, (x, row - 0.05 * inch.y), unit.number(one.mu_star.mean), color=colour)
