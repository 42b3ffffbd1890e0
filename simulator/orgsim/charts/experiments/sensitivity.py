"""Charts of sensitivity in which all values move: a row for each value with its name, the foremost at the
top.

Morris's screening shows the size of each value's effect, beside what chance alone would make of it; Sobol's
shares what each value explains of the variance, by itself and together with others. A tornado has the same
rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.experiments.foot import foot, own_colours, two_colours
from orgsim.charts.lettering import height_of, shorten, width_of
from orgsim.charts.names import NameColumn, name_column
from orgsim.charts.page import INNER, Page, Words, begin
from orgsim.charts.panels import bare, dot, grid, inches, label, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, number, quantity_for
from orgsim.charts.style import DESIGN_COLOURS, GREY, INK, LABEL, RULE, SMALL
from orgsim.experiment.sensitivity.answer import Answer
from orgsim.experiment.sensitivity.conduct import PERCENT, SensitivityResult, caption
from orgsim.experiment.sensitivity.methods import Screened, Screening, Share, Shares
from orgsim.experiment.wording import capital
from orgsim.measures import find
from orgsim.scenario.factors import Factor, short_name
from orgsim.statistics import Interval

_FOOT: Final = 0.42
_ROW: Final = 0.42
_NAMES: Final = 1.9
_NOTE: Final = 34


@dataclass(frozen=True)
class Rows:
    """Rows of so many inches with their names, below ``above`` inches for words over the panel."""

    names: NameColumn
    row: float
    above: float

    @property
    def least(self) -> float:
        """The least height of the body."""
        return self.above + self.row * len(self.names.lines) + _FOOT

    def panel(self, page: Page, right: float = 0.0) -> Axes:
        """Write the names, and return axes with the rows from 0 at the top, leaving ``right`` inches beside
        them."""
        count, height = len(self.names.lines), page.height - self.above - _FOOT
        self.names.write(page, self.middles(page))
        axes = page.axes((self.names.width, self.above, INNER - self.names.width - right, height))
        axes.set_ylim(count - 0.5, -0.5)
        return axes

    def middles(self, page: Page) -> list[float]:
        """The middle of each row, in inches from the top of the body."""
        count, height = len(self.names.lines), page.height - self.above - _FOOT
        return [self.above + height * (row + 0.5) / count for row in range(count)]


def rows(factors: Sequence[Factor], notes: Sequence[str], above: float = 0.0) -> Rows:
    """Rows as high as the longest name with the note under it needs."""
    short = [note if len(note) <= _NOTE else f"{note[: _NOTE - 1].rstrip()}…" for note in notes]
    names = name_column([short_name(factor) for factor in factors], short, _NAMES)
    return Rows(names, max(_ROW, height_of(max(map(len, names.lines)) + 1, LABEL) + 0.08), above)


def range_of(factor: Factor) -> str:
    """The range of a factor, or how many values it takes."""
    if factor.levels:
        return f"{len(factor.levels)} values"
    return f"{factor.text(factor.low)} to {factor.text(factor.high)}"


def shown(answer: Answer, unit: Quantity) -> str:
    """``Lead time: 'Streams' minus 'Departments', in days``."""
    less = ""
    if answer.against is not None:
        less = f" minus '{answer.titles[1]}'"
    return f"{capital(answer.measure)}: '{answer.titles[0]}'{less}{f', in {unit.word}' if unit.word else ''}"


def colours_of(result: SensitivityResult) -> tuple[str, str]:
    """The colour of the design, and that of the one it is compared with: grey where there is none."""
    answer = result.answer
    if answer.against is None:
        return own_colours(result.provenance)[answer.design], GREY
    return two_colours(result.provenance, (answer.design, answer.against))


def sides(page: Page, axes: Axes, result: SensitivityResult, left: float) -> None:
    """Over the panel, whom each side of zero is in favour of, as far as there is room."""
    answer = result.answer
    if answer.against is None:
        return
    (low, high), inch = axes.get_xlim(), inches(axes)
    who = list(zip(answer.titles, colours_of(result), strict=True))
    lower, higher = who if find(answer.measure).better != "higher" else who[::-1]
    zero = left - low / inch.x
    for (title, colour), side, room, align in (
        (lower, -low, zero, "right"),
        (higher, high, INNER - zero, "left"),
    ):
        if side / inch.x < 0.3:
            continue
        text = f"in favour of '{title}'"
        if width_of(text, SMALL, True) > room - 0.05:
            text = shorten(f"'{title}'", room - 0.05, SMALL, bold=True)
        x = zero + (-0.05 if align == "right" else 0.05)
        page.text(x, 0.08, text, fontsize=SMALL, fontweight="bold", color=colour, ha=align, va="center")


_HOW_MORRIS: Final = (
    "Dots: mean size of the effect (mu*) of moving a value over its range, wherever the others lie; lines: "
    "its 95% interval over trajectories. Grey bars: the size that chance in the runs alone would show. "
    "Hollow: not significant."
)
_MATTERS: Final = DESIGN_COLOURS[1]
_RIGHT_MORRIS: Final = 1.05
_ABOVE_MORRIS: Final = 0.34


def morris(result: SensitivityResult, found: Screening) -> Figure:
    """A row for each value, the largest effect at the top, and how much each effect differs with the other
    values."""
    unit = quantity_for(
        result.answer.measure, [one.mu_star.high for one in found.screened], result.answer.currency
    )
    words = Words(
        caption(result, short_name),
        f"{shown(result.answer, unit)}. Size of the effect of each value.",
        foot(result.provenance, _HOW_MORRIS),
    )
    table = rows(
        [one.factor for one in found.screened],
        [range_of(one.factor) for one in found.screened],
        _ABOVE_MORRIS,
    )
    page = begin(words, table.least)
    axes = table.panel(page, _RIGHT_MORRIS)
    _scale_of_sizes(axes, found, unit)
    for place, one in enumerate(found.screened):
        _mark(axes, one, (place, unit))
    page.lines(INNER, 0.0, ["differs with the", "others by (sigma)"], fontsize=SMALL, color=GREY, ha="right")
    for middle, one in zip(table.middles(page), found.screened, strict=True):
        page.text(INNER, middle, unit.text(one.sigma), fontsize=LABEL, color=INK, ha="right", va="center")
    return page.figure


def _scale_of_sizes(axes: Axes, found: Screening, unit: Quantity) -> None:
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
    axes.plot(
        [unit.of(one.mu_star.low), unit.of(one.mu_star.high)],
        [row, row],
        color=colour,
        linewidth=1.6,
        zorder=2,
    )
    dot(axes, (unit.of(one.mu_star.mean), row), colour, filled=one.matters, zorder=3, clip_on=False)
    inch = inches(axes)
    x = max(unit.of(one.mu_star.mean), 0.2 * inch.x)
    label(axes, (x, row - 0.05 * inch.y), unit.number(one.mu_star.mean), color=colour)


_FIRST: Final = "#0072B2"
_TOGETHER: Final = "#56B4E9"
_HOW_SOBOL: Final = (
    "Dark: what a value explains by itself (first index); pale: what it does together with others, up to its "
    "total index. Lines: 95% intervals, that of the total above, that of the first below. "
)
_CUT: Final = "Intervals that pass 0 or 100% are cut there: take more points. "
_NOISE: Final = "Chance in the runs is {noise} of the variance, and adds up to {most} to a total."
_BAR_SOBOL: Final = 9.0
_RIGHT_SOBOL: Final = 1.25
_ABOVE_SOBOL: Final = 0.22


def sobol(result: SensitivityResult, found: Shares) -> Figure:
    """A row for each value, the largest total at the top."""
    unit = quantity_for(result.answer.measure, [found.deviation], result.answer.currency)
    text = (
        f"{shown(result.answer, unit)}: standard deviation over the ranges {unit.number(found.deviation)}. "
        "Share of its square by value."
    )
    page_words = Words(caption(result, short_name), text, foot(result.provenance, _how_sobol(found)))
    table = rows(
        [one.factor for one in found.shares], [range_of(one.factor) for one in found.shares], _ABOVE_SOBOL
    )
    page = begin(page_words, table.least)
    axes = table.panel(page, _RIGHT_SOBOL)
    _scale_of_shares(axes)
    for place, one in enumerate(found.shares):
        _bar_of_shares(axes, one, place)
    for x, words, colour in ((INNER - 0.62, "by itself", _FIRST), (INNER, "in total", INK)):
        page.text(x, 0.1, words, fontsize=SMALL, color=colour, fontweight="bold", ha="right", va="center")
    for middle, one in zip(table.middles(page), found.shares, strict=True):
        for x, share, colour in ((INNER - 0.62, one.first, _FIRST), (INNER, one.total, INK)):
            page.text(
                x,
                middle,
                f"{number(100 * share.mean, 0)}%",
                fontsize=LABEL,
                color=colour,
                ha="right",
                va="center",
            )
    return page.figure


def _how_sobol(found: Shares) -> str:
    limits: list[float] = []
    for one in found.shares:
        limits += (one.first.low, one.first.high, one.total.low, one.total.high)
    noise = _NOISE.format(
        noise=PERCENT.text(found.noise), most=PERCENT.text(max(one.noise for one in found.shares))
    )
    return _HOW_SOBOL + (_CUT if min(limits) < 0 or max(limits) > 1 else "") + noise


def _scale_of_shares(axes: Axes) -> None:
    axes.set_xlim(0, 100)
    bare(axes, ("bottom", "left"))
    axes.tick_params(axis="y", left=False, labelleft=False)
    rule_axis(axes, "x", round_ticks(100, most=5))
    grid(axes, "x")
    axes.set_xlabel("share of the variance, %", labelpad=2)


def _bar_of_shares(axes: Axes, one: Share, place: int) -> None:
    first, total = (min(max(100 * share.mean, 0.0), 100.0) for share in (one.first, one.total))
    axes.plot(
        [0, total], [place, place], color=_TOGETHER, linewidth=_BAR_SOBOL, zorder=2, solid_capstyle="butt"
    )
    axes.plot([0, first], [place, place], color=_FIRST, linewidth=_BAR_SOBOL, zorder=3, solid_capstyle="butt")
    for share, shift, colour in ((one.total, -0.26, GREY), (one.first, 0.26, _FIRST)):
        axes.plot(_cut(share), [place + shift] * 2, color=colour, linewidth=1.1, zorder=4)


def _cut(share: Interval) -> list[float]:
    return [min(max(100 * end, 0.0), 100.0) for end in (share.low, share.high)]
