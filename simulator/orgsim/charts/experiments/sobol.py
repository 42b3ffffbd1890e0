"""Sobol's shares: what each value explains of the variance, by itself and together with others."""

from __future__ import annotations

from typing import Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.experiments.foot import foot
from orgsim.charts.experiments.sensitivity_rows import range_of, rows, shown
from orgsim.charts.page import INNER, Words, begin
from orgsim.charts.panels import bare, grid, round_ticks, rule_axis
from orgsim.charts.quantity import number, quantity_for
from orgsim.charts.style import GREY, INK, LABEL, SMALL
from orgsim.experiment.sensitivity.conduct import SensitivityResult
from orgsim.experiment.sensitivity.methods import Share, Shares
from orgsim.experiment.sensitivity.words import PERCENT, caption
from orgsim.scenario.factors import short_name
from orgsim.statistics import Interval

_FIRST: Final = "#0072B2"
_TOGETHER: Final = "#56B4E9"
_HOW: Final = (
    "Dark: what a value explains by itself (first index); pale: what it does together with others, up to its total index. Lines: 95% "
    "intervals, that of the total above, that of the first below. "
)
_CUT: Final = "Intervals that pass 0 or 100% are cut there: take more points. "
_NOISE: Final = "Chance in the runs is {noise} of the variance, and adds up to {most} to a total."
_BAR: Final = 9.0
_RIGHT: Final = 1.25
_ABOVE: Final = 0.22


def sobol(result: SensitivityResult, found: Shares) -> Figure:
    """A row for each value, the largest total at the top."""
    unit = quantity_for(result.answer.measure, [found.deviation], result.answer.currency)
    text = f"{shown(result.answer, unit)}: standard deviation over the ranges {unit.number(found.deviation)}. Share of its square by value."
    page_words = Words(caption(result, short_name), text, foot(result.conducted, _how(found)))
    table = rows([one.factor for one in found.shares], [range_of(one.factor) for one in found.shares], _ABOVE)
    page = begin(page_words, table.least)
    axes = table.panel(page, _RIGHT)
    _scale(axes)
    for place, one in enumerate(found.shares):
        _bar(axes, one, place)
    for x, words, colour in ((INNER - 0.62, "by itself", _FIRST), (INNER, "in total", INK)):
        page.text(x, 0.1, words, fontsize=SMALL, color=colour, fontweight="bold", ha="right", va="center")
    for middle, one in zip(table.middles(page), found.shares, strict=True):
        for x, share, colour in ((INNER - 0.62, one.first, _FIRST), (INNER, one.total, INK)):
            page.text(x, middle, f"{number(100 * share.mean, 0)}%", fontsize=LABEL, color=colour, ha="right", va="center")
    return page.figure


def _how(found: Shares) -> str:
    limits: list[float] = []
    for one in found.shares:
        limits += (one.first.low, one.first.high, one.total.low, one.total.high)
    noise = _NOISE.format(noise=PERCENT.text(found.noise), most=PERCENT.text(max(one.noise for one in found.shares)))
    return _HOW + (_CUT if min(limits) < 0 or max(limits) > 1 else "") + noise


def _scale(axes: Axes) -> None:
    axes.set_xlim(0, 100)
    bare(axes, ("bottom", "left"))
    axes.tick_params(axis="y", left=False, labelleft=False)
    rule_axis(axes, "x", round_ticks(100, most=5))
    grid(axes, "x")
    axes.set_xlabel("share of the variance, %", labelpad=2)


def _bar(axes: Axes, one: Share, place: int) -> None:
    first, total = (min(max(100 * share.mean, 0.0), 100.0) for share in (one.first, one.total))
    axes.plot([0, total], [place, place], color=_TOGETHER, linewidth=_BAR, zorder=2, solid_capstyle="butt")
    axes.plot([0, first], [place, place], color=_FIRST, linewidth=_BAR, zorder=3, solid_capstyle="butt")
    for share, shift, colour in ((one.total, -0.26, GREY), (one.first, 0.26, _FIRST)):
        axes.plot(_cut(share), [place + shift] * 2, color=colour, linewidth=1.1, zorder=4)


def _cut(share: Interval) -> list[float]:
    return [min(max(100 * end, 0.0), 100.0) for end in (share.low, share.high)]
