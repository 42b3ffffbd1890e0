"""A tornado: how far each value moves the answer by itself, the largest move at the top."""

from __future__ import annotations

import math
from functools import partial
from itertools import chain
from typing import Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.experiments.foot import foot
from orgsim.charts.experiments.sensitivity import Rows, colours_of, rows, shown, sides
from orgsim.charts.lettering import shorten, width_of
from orgsim.charts.page import INNER, Page, Words, begin, empty
from orgsim.charts.panels import bare, dot, grid, inches, label, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, quantity_for
from orgsim.charts.style import GREY, INK, SMALL
from orgsim.experiment.sensitivity.conduct import SensitivityResult, caption
from orgsim.experiment.sensitivity.methods import RangeEnd, Swing, Tornado
from orgsim.measures import find
from orgsim.scenario.factors import short_name

_HOW: Final = (
    "Bars: the answer as one value moves to the ends of its range, named there, the others at the base "
    "case{colours}. Lines: 95% intervals. Hollow: the paired 95% interval of the change includes zero."
)
_COLOURS: Final = ", in the colour of the design that is better"
_BAR: Final = 9.0
_LABEL: Final = 1.15
_ABOVE: Final = 0.34


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
        _foot(result, found),
    )
    if not ends:
        return empty(words, "The answer is not known at any end of the ranges.")
    table = rows([swing.factor for swing in found.swings], [_note(swing) for swing in found.swings], _ABOVE)
    page = begin(words, table.least)
    axes = table.panel(page)
    _scale(axes, result, found, (unit, table))
    for place, swing in enumerate(found.swings):
        _bar(axes, result, swing, (place, unit))
    _written(page, axes, result, (unit, table))
    sides(page, axes, result, table.names.width)
    return page.figure


def _foot(result: SensitivityResult, found: Tornado) -> list[str]:
    missing = sum(not end.known for end in chain.from_iterable(swing.ends for swing in found.swings))
    how = _HOW.format(colours=_COLOURS if result.answer.against is not None else "")
    return foot(
        result.provenance,
        how + (f" Not shown, for there is no answer there: {missing} ends." if missing else ""),
    )


def _note(swing: Swing) -> str:
    written = swing.factor.written
    if math.isnan(written):
        return ""
    return f"base case {swing.factor.text(written)}"


def _scale(axes: Axes, result: SensitivityResult, found: Tornado, look: tuple[Quantity, Rows]) -> None:
    """Limits with room for the widest label beyond the outermost interval on each side."""
    unit, table = look
    ends = list(chain.from_iterable(swing.known for swing in found.swings))
    values = [unit.of(value) for value in chain.from_iterable(_reach(end) for end in ends)]
    values += [unit.of(result.written.interval.mean)] + ([0.0] if result.answer.against is not None else [])
    low, high = min(values), max(values)
    texts = chain.from_iterable(map(partial(_text, swing), swing.known) for swing in found.swings)
    room = max(width_of(text, SMALL) for text in texts) + 0.12
    each = (high - low or 1.0) / (INNER - table.names.width - 2 * room)
    axes.set_xlim(low - room * each, high + room * each)
    bare(axes)
    rule_axis(axes, "x", round_ticks(high + room * each, low - room * each))
    grid(axes, "x")
    if result.answer.against is not None:
        axes.axvline(0, color=INK, linewidth=0.9, zorder=1)
    name = f", {unit.name}" if unit.name else ""
    axes.set_xlabel(
        f"{'difference' if result.answer.against is not None else result.answer.measure}{name}", labelpad=2
    )


def _reach(end: RangeEnd) -> tuple[float, float]:
    found = end.found.interval
    return found.low, found.high


def _text(swing: Swing, end: RangeEnd) -> str:
    return shorten(swing.factor.text(end.amount), _LABEL, SMALL)


def _bar(axes: Axes, result: SensitivityResult, swing: Swing, place: tuple[int, Quantity]) -> None:
    row, unit = place
    middle = unit.of(result.written.interval.mean)
    for end in sorted(swing.known, key=lambda end: -abs(end.change.mean)):
        for start, stop, colour in _parts(result, middle, unit.of(end.found.interval.mean)):
            axes.plot(
                [start, stop],
                [row, row],
                color=colour,
                linewidth=_BAR,
                zorder=2,
                solid_capstyle="butt",
            )
    for end in swing.known:
        mean = unit.of(end.found.interval.mean)
        axes.plot([unit.of(value) for value in _reach(end)], [row, row], color=INK, linewidth=0.9, zorder=3)
        dot(
            axes,
            (mean, row),
            INK,
            filled=end.change.excludes_zero,
            markersize=3.4,
            markeredgewidth=0.8,
            zorder=4,
        )
    _labels(axes, result, swing, place)


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


def _labels(axes: Axes, result: SensitivityResult, swing: Swing, place: tuple[int, Quantity]) -> None:
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
            label(
                axes,
                (sign * outer + sign * 0.06 * inch.x, row),
                _text(swing, end),
                ha=side,
                va="center_baseline",
            )
        for end in ends[1:]:
            x, half = unit.of(end.found.interval.mean), width_of(_text(swing, end), SMALL) / 2 * inch.x
            if all(abs(x - other) > half + room + 0.05 * inch.x for other, room in taken):
                label(axes, (x, row - 0.08 * inch.y), _text(swing, end))
                taken.append((x, half))


def _written(page: Page, axes: Axes, result: SensitivityResult, look: tuple[Quantity, Rows]) -> None:
    """The answer in the base case as a dotted line with its words over the panel."""
    unit, table = look
    found = result.written.interval
    axes.axvline(unit.of(found.mean), color=GREY, linewidth=0.9, linestyle=(0, (1, 1.5)), zorder=2.5)
    value = unit.with_margin(found, sign=result.answer.against is not None)
    text = f"base case {unit.name} {value}" if unit.before else f"base case {value} {unit.name}".rstrip()
    left, right = axes.get_xlim()
    half, width = width_of(text, SMALL) / 2, INNER - table.names.width
    x = min(max((unit.of(found.mean) - left) / (right - left) * width, half), width - half)
    page.text(table.names.width + x, 0.24, text, fontsize=SMALL, color=GREY, ha="center", va="center")
