"""Charts of sensitivity: a row for each value with its name, the foremost at the top.

Morris's screening shows the size of each value's effect, beside what chance alone would make of it; Sobol's
shares what each value explains of the variance, by itself and together with others; a tornado how far each
value moves the answer by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.experiments.foot import foot, own_colours, two_colours
from orgsim.charts.foot import Foot
from orgsim.charts.lettering import height_of, shorten, width_of
from orgsim.charts.names import NameColumn, name_column
from orgsim.charts.page import INNER, Page, Words, begin, empty
from orgsim.charts.panels import bare, dot, grid, inches, label, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, number, quantity_for
from orgsim.charts.style import DESIGN_COLOURS, GREY, INK, LABEL, RULE, SMALL
from orgsim.experiment.sensitivity.answer import Answer
from orgsim.experiment.sensitivity.conduct import PERCENT, SensitivityResult, caption
from orgsim.experiment.sensitivity.methods import RangeEnd, Screened, Screening, Share, Shares, Swing, Tornado
from orgsim.experiment.wording import capital
from orgsim.measures import find
from orgsim.scenario.factors import Factor, short_name
from orgsim.statistics import Interval

_FOOT: Final = 0.42
_ROW: Final = 0.42
_NAMES: Final = 1.9
_NOTE: Final = 34
_BAR: Final = 9.0


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


def _with_ranges(factors: Sequence[Factor], above: float) -> Rows:
    """Rows with the ranges of the factors, or how many values they take."""
    return rows(factors, [_range(factor) for factor in factors], above)


def _range(factor: Factor) -> str:
    if factor.levels:
        return f"{len(factor.levels)} values"
    return f"{factor.text(factor.low)} to {factor.text(factor.high)}"


def shown(answer: Answer, unit: Quantity) -> str:
    """``Lead time: 'Streams' minus 'Departments', in days``."""
    less = ""
    if answer.against is not None:
        less = f" minus '{answer.titles[1]}'"
    return unit.of_words(f"{capital(answer.measure)}: '{answer.titles[0]}'{less}")


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
        page.small(x, 0.08, text, fontweight="bold", color=colour, ha=align)


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
    table = _with_ranges([one.factor for one in found.screened], _ABOVE_MORRIS)
    page = begin(words, table.least)
    axes = table.panel(page, _RIGHT_MORRIS)
    top = max(unit.of(max(one.mu_star.high, one.floor)) for one in found.screened) * 1.06 or 1.0
    _from_zero(axes, top, unit.behind("mean size of the effect"))
    for place, one in enumerate(found.screened):
        _mark(axes, one, (place, unit))
    page.lines(INNER, 0.0, ["differs with the", "others by (sigma)"], fontsize=SMALL, color=GREY, ha="right")
    for middle, one in zip(table.middles(page), found.screened, strict=True):
        page.text(INNER, middle, unit.text(one.sigma), fontsize=LABEL, color=INK, ha="right", va="center")
    return page.figure


def _from_zero(axes: Axes, top: float, name: str, ticks: int = 6) -> None:
    """An axis from zero, with about so many ticks."""
    axes.set_xlim(0, top)
    bare(axes, ("bottom", "left"))
    axes.tick_params(axis="y", left=False, labelleft=False)
    rule_axis(axes, "x", round_ticks(top, most=ticks))
    grid(axes, "x")
    axes.set_xlabel(name, labelpad=2)


def _stroke(axes: Axes, row: int, ends: tuple[float, float], colour: str, zorder: int = 2) -> None:
    """A bar of a row from one end to the other."""
    axes.plot(ends, [row, row], color=colour, linewidth=_BAR, zorder=zorder, solid_capstyle="butt")


def _mark(axes: Axes, one: Screened, place: tuple[int, Quantity]) -> None:
    row, unit = place
    colour = _MATTERS if one.matters else GREY
    _stroke(axes, row, (0, unit.of(one.floor)), RULE, zorder=1)
    ends = [unit.of(one.mu_star.low), unit.of(one.mu_star.high)]
    axes.plot(ends, [row, row], color=colour, linewidth=1.6, zorder=2)
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
    table = _with_ranges([one.factor for one in found.shares], _ABOVE_SOBOL)
    page = begin(page_words, table.least)
    axes = table.panel(page, _RIGHT_SOBOL)
    _from_zero(axes, 100, "share of the variance, %", 5)
    for place, one in enumerate(found.shares):
        _bar_of_shares(axes, one, place)
    for x, words, colour in ((INNER - 0.62, "by itself", _FIRST), (INNER, "in total", INK)):
        page.small(x, 0.1, words, color=colour, fontweight="bold", ha="right")
    for middle, one in zip(table.middles(page), found.shares, strict=True):
        for x, share, colour in ((INNER - 0.62, one.first, _FIRST), (INNER, one.total, INK)):
            text = f"{number(100 * share.mean, 0)}%"
            page.text(x, middle, text, fontsize=LABEL, color=colour, ha="right", va="center")
    return page.figure


def _how_sobol(found: Shares) -> str:
    limits: list[float] = []
    for one in found.shares:
        limits += (one.first.low, one.first.high, one.total.low, one.total.high)
    noise = _NOISE.format(
        noise=PERCENT.text(found.noise), most=PERCENT.text(max(one.noise for one in found.shares))
    )
    return _HOW_SOBOL + (_CUT if min(limits) < 0 or max(limits) > 1 else "") + noise


def _bar_of_shares(axes: Axes, one: Share, place: int) -> None:
    first, total = (min(max(100 * share.mean, 0.0), 100.0) for share in (one.first, one.total))
    _stroke(axes, place, (0, total), _TOGETHER)
    _stroke(axes, place, (0, first), _FIRST, zorder=3)
    for share, shift, colour in ((one.total, -0.26, GREY), (one.first, 0.26, _FIRST)):
        axes.plot(_cut(share), [place + shift] * 2, color=colour, linewidth=1.1, zorder=4)


def _cut(share: Interval) -> list[float]:
    return [min(max(100 * end, 0.0), 100.0) for end in (share.low, share.high)]


_HOW_TORNADO: Final = (
    "Bars: the answer as one value moves to the ends of its range, named there, the others at the base "
    "case{colours}. Lines: 95% intervals. Hollow: the paired 95% interval of the change includes zero."
)
_COLOURS: Final = ", in the colour of the design that is better"
_LABEL: Final = 1.15
_ABOVE_TORNADO: Final = 0.34


def tornado(result: SensitivityResult, found: Tornado) -> Figure:
    """A row for each value: the answer at both ends of its range, round the answer in the base case."""
    ends = list(chain.from_iterable(swing.known for swing in found.swings))
    intervals = [result.written.interval, *(end.found.interval for end in ends)]
    unit = quantity_for(
        result.answer.measure, [interval.mean for interval in intervals], result.answer.currency
    )
    words = Words(
        caption(result, short_name),
        f"{shown(result.answer, unit)}, with one value at a time at the ends of its range.",
        _foot_of_tornado(result, found),
    )
    if not ends:
        return empty(words, "The answer is not known at any end of the ranges.")
    table = rows(
        [swing.factor for swing in found.swings],
        [_note_of_swing(swing) for swing in found.swings],
        _ABOVE_TORNADO,
    )
    page = begin(words, table.least)
    axes = table.panel(page)
    _scale_of_answers(axes, result, found, (unit, table))
    for place, swing in enumerate(found.swings):
        _bar_of_swing(axes, result, swing, (place, unit))
    _base_case(page, axes, result, (unit, table))
    sides(page, axes, result, table.names.width)
    return page.figure


def _foot_of_tornado(result: SensitivityResult, found: Tornado) -> Foot:
    missing = sum(not end.known for end in chain.from_iterable(swing.ends for swing in found.swings))
    how = _HOW_TORNADO.format(colours=_COLOURS if result.answer.against is not None else "")
    return foot(
        result.provenance,
        how + (f" Not shown, for there is no answer there: {missing} ends." if missing else ""),
    )


def _note_of_swing(swing: Swing) -> str:
    written = swing.factor.written_text
    return f"base case {written}" if written else ""


def _scale_of_answers(
    axes: Axes, result: SensitivityResult, found: Tornado, look: tuple[Quantity, Rows]
) -> None:
    """Limits with room for the widest label beyond the outermost interval on each side."""
    unit, table = look
    ends = list(chain.from_iterable(swing.known for swing in found.swings))
    values = [unit.of(value) for value in chain.from_iterable(_reach(end) for end in ends)]
    values += [unit.of(result.written.interval.mean)] + ([0.0] if result.answer.against is not None else [])
    low, high = min(values), max(values)
    texts = chain.from_iterable(map(partial(_text_of_end, swing), swing.known) for swing in found.swings)
    room = max(width_of(text, SMALL) for text in texts) + 0.12
    each = (high - low or 1.0) / (INNER - table.names.width - 2 * room)
    axes.set_xlim(low - room * each, high + room * each)
    bare(axes)
    rule_axis(axes, "x", round_ticks(high + room * each, low - room * each))
    grid(axes, "x")
    if result.answer.against is not None:
        axes.axvline(0, color=INK, linewidth=0.9, zorder=1)
    there = "difference" if result.answer.against is not None else result.answer.measure
    axes.set_xlabel(unit.behind(there), labelpad=2)


def _reach(end: RangeEnd) -> tuple[float, float]:
    found = end.found.interval
    return found.low, found.high


def _text_of_end(swing: Swing, end: RangeEnd) -> str:
    return shorten(swing.factor.text(end.amount), _LABEL, SMALL)


def _bar_of_swing(axes: Axes, result: SensitivityResult, swing: Swing, place: tuple[int, Quantity]) -> None:
    row, unit = place
    middle = unit.of(result.written.interval.mean)
    for end in sorted(swing.known, key=lambda end: -abs(end.change.mean)):
        for start, stop, colour in _parts(result, middle, unit.of(end.found.interval.mean)):
            _stroke(axes, row, (start, stop), colour)
    for end in swing.known:
        mean = unit.of(end.found.interval.mean)
        axes.plot([unit.of(value) for value in _reach(end)], [row, row], color=INK, linewidth=0.9, zorder=3)
        look: dict[str, Any] = {"markersize": 3.4, "markeredgewidth": 0.8, "zorder": 4}
        dot(axes, (mean, row), INK, filled=end.change.excludes_zero, **look)
    _labels_of_swing(axes, result, swing, place)


def _parts(result: SensitivityResult, start: float, stop: float) -> list[tuple[float, float, str]]:
    """A bar in the colour of the design that it is in favour of on each side of zero; of one design, in its
    own."""
    first, second = colours_of(result)
    if result.answer.against is None:
        return [(start, stop, first)]
    below, above = (second, first) if find(result.answer.measure).better == "higher" else (first, second)
    if start * stop >= 0:
        return [(start, stop, below if start + stop < 0 else above)]
    return [(start, 0.0, below if start < 0 else above), (0.0, stop, below if stop < 0 else above)]


def _labels_of_swing(
    axes: Axes, result: SensitivityResult, swing: Swing, place: tuple[int, Quantity]
) -> None:
    """The amount of each end beside it: the outermost on each side beyond its interval, others over their
    dots where there is room."""
    row, unit = place
    inch = inches(axes)
    middle = result.written.interval.mean
    for sign, side in ((-1, "right"), (1, "left")):
        ends = [end for end in swing.known if (end.change.mean > 0) == (sign > 0)]
        ends.sort(key=lambda end: -abs(end.change.mean))
        taken: list[tuple[float, float]] = []
        for end in ends[:1]:
            every = list(chain.from_iterable(_reach(other) for other in swing.known))
            outer = max(sign * unit.of(value) for value in (*every, middle))
            beyond = (sign * outer + sign * 0.06 * inch.x, row)
            label(axes, beyond, _text_of_end(swing, end), ha=side, va="center_baseline")
        for end in ends[1:]:
            x, half = unit.of(end.found.interval.mean), width_of(_text_of_end(swing, end), SMALL) / 2 * inch.x
            if all(abs(x - other) > half + room + 0.05 * inch.x for other, room in taken):
                label(axes, (x, row - 0.08 * inch.y), _text_of_end(swing, end))
                taken.append((x, half))


def _base_case(page: Page, axes: Axes, result: SensitivityResult, look: tuple[Quantity, Rows]) -> None:
    """The answer in the base case as a dotted line with its words over the panel."""
    unit, table = look
    found = result.written.interval
    axes.axvline(unit.of(found.mean), color=GREY, linewidth=0.9, linestyle=(0, (1, 1.5)), zorder=2.5)
    value = unit.with_margin(found, sign=result.answer.against is not None)
    text = f"base case {unit.with_name(value)}"
    left, right = axes.get_xlim()
    half, width = width_of(text, SMALL) / 2, INNER - table.names.width
    x = min(max((unit.of(found.mean) - left) / (right - left) * width, half), width - half)
    page.small(table.names.width + x, 0.24, text, color=GREY, ha="center")
