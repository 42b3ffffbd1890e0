"""The distribution of lead times of each design, on one scale, with the percentiles of promises."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Final

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.finding import compare, subject, unit_of
from orgsim.charts.footer import footer, nothing_delivered
from orgsim.charts.lettering import width_of
from orgsim.charts.names import name_column
from orgsim.charts.page import INNER, Words, begin, empty
from orgsim.charts.panels import bare, inches, label, round_ticks, rule_axis
from orgsim.charts.pooled import Values, lead_times
from orgsim.charts.quantity import Quantity, highest_end
from orgsim.charts.spread import along
from orgsim.charts.style import GREY, INK, SMALL, design_colours
from orgsim.statistics import Interval
from orgsim.units import listed

if TYPE_CHECKING:
    from orgsim.experiment import Result

_PERCENTILES: Final = (50, 85, 95)
_SHOWN: Final = (
    "Share of delivered items by lead time in elapsed {unit}, all runs together. "
    "P85: 85% take at most this long."
)
_HOW: Final = "± and pale bands: 95% intervals of the percentiles over the runs."
_FOOT: Final = 0.4
_ROW: Final = 0.72
_HEAD: Final = 0.26
_BARS: Final = 70
_TAIL: Final = 0.99


@dataclass(frozen=True)
class _Scale:
    """The common axis: its unit, and in it the upper end of what is drawn and the limits of the bars."""

    unit: Quantity
    high: float
    edges: Values


def lead_time(result: Result) -> Figure:
    """A histogram for each design over one axis, with P50, P85 and P95 and their intervals."""
    times = {design: lead_times(result, design) for design in result.designs}
    if nothing_delivered(result):
        words = Words("No item was delivered", _SHOWN.format(unit="time"), footer(result, ""))
        return empty(words, "Nothing was delivered, so no lead time is known.")
    scale = _scale(result, times)
    about = subject(result, "lead time p85")
    words = Words(compare(result, about), _SHOWN.format(unit=scale.unit.word), footer(result, _HOW))
    counts = [f"{len(values):,} items" for values in times.values()]
    names = name_column([result.title(design) for design in times], notes=counts)
    page = begin(words, _FOOT + max(_ROW, names.row) * len(times))
    colours = design_colours(result.designs, result.baseline)
    row = min(2.2, (page.height - _FOOT) / len(times))
    shares = {design: _shares(values, scale) for design, values in times.items()}
    highest = max(float(share.max()) for share in shares.values())
    for place, design in enumerate(times):
        axes = page.axes((names.width, place * row + _HEAD, INNER - names.width, row - _HEAD))
        axes.set_xlim(0, scale.high)
        axes.set_ylim(0, highest)
        _histogram(axes, shares[design], scale, colours[design])
        _marks(axes, _points(result, design), times[design], scale)
        bare(axes)
        rule_axis(axes, "x", round_ticks(scale.high, most=8), labels=place == len(times) - 1)
    axes.set_xlabel(f"lead time, elapsed {scale.unit.word}", labelpad=1)
    names.write(page, [place * row + (_HEAD + row) / 2 for place in range(len(times))])
    return page.figure


def _scale(result: Result, times: dict[str, Values]) -> _Scale:
    """Up to the longest 99th percentile and the limits of all marks.

    It reaches to the longest time where that is not much more.
    """
    known = [values for values in times.values() if len(values)]
    tail = max(float(np.quantile(values, _TAIL)) for values in known)
    marks = [result.estimate(design, f"lead time p{p}") for design, p in product(times, _PERCENTILES)]
    high = max(tail, highest_end(marks, default=tail))
    longest = max(float(values.max()) for values in known)
    if longest <= 1.25 * high:
        high = longest
    unit = unit_of(result, "lead time", [high])
    end = unit.of(high) * 1.02 or 1.0
    return _Scale(unit, end, np.linspace(0, end, _BARS + 1))


def _shares(values: Values, scale: _Scale) -> Values:
    """The share of all items in each bar; those beyond the axis count in the whole."""
    counts, _ = np.histogram(values / scale.unit.size, bins=scale.edges)
    return np.asarray(counts / max(1, len(values)), dtype=np.float64)


def _histogram(axes: Axes, shares: Values, scale: _Scale, colour: str) -> None:
    axes.stairs(shares, scale.edges, fill=True, facecolor=colour, alpha=0.75, linewidth=0, zorder=2)


def _points(result: Result, design: str) -> dict[str, Interval]:
    """The percentiles that are known, by their names."""
    found = {f"P{p}": result.estimate(design, f"lead time p{p}") for p in _PERCENTILES}
    return {word: point for word, point in found.items() if not math.isnan(point.mean)}


def _marks(axes: Axes, points: dict[str, Interval], values: Values, scale: _Scale) -> None:
    """A line and a pale band at each percentile, named over the panel, and what lies beyond the axis."""
    unit = scale.unit
    inch = inches(axes)
    top = axes.get_ylim()[1]
    names = _named_together(points, unit)
    texts = [f"{listed(words)} {figure}" for figure, words in names.items()]
    wanted = [unit.of(points[words[0]].mean) for words in names.values()]
    end = scale.high + 0.06 * inch.x
    tail = _tail(values, scale) if len(points) == len(_PERCENTILES) else "higher ones not known"
    if tail:
        texts.append(tail)
    sizes = [(width_of(text, SMALL) + 0.12) * inch.x for text in texts]
    if tail:
        wanted.append(end - sizes[-1] / 2)
    places = along(wanted, sizes, 0.0, end)
    for text, place, middle in zip(texts, places, wanted, strict=True):
        above = (place, top + 0.06 * inch.y)
        if text == tail:
            label(axes, above, text, color=GREY)
            continue
        label(axes, above, text, color=INK)
        axes.plot([middle, place], [top, top + 0.05 * inch.y], color=INK, linewidth=0.7, clip_on=False)
    for point in points.values():
        _mark(axes, point, unit)


def _named_together(points: dict[str, Interval], unit: Quantity) -> dict[str, list[str]]:
    """The names of the percentiles by their figures: those that read the same have one label, and one
    line."""
    found: dict[str, list[str]] = {}
    for word, point in points.items():
        found.setdefault(unit.with_margin(point), []).append(word)
    return found


def _mark(axes: Axes, point: Interval, unit: Quantity) -> None:
    middle = unit.of(point.mean)
    top = axes.get_ylim()[1]
    if not math.isnan(point.low):
        ends = [unit.of(point.low), unit.of(point.high)]
        axes.fill_between(ends, 0, top, facecolor=INK, alpha=0.18, linewidth=0, zorder=3)
    axes.plot([middle, middle], [0, top], color=INK, linewidth=0.8, zorder=4)


def _tail(values: Values, scale: _Scale) -> str:
    """What lies beyond the axis, in words."""
    beyond = float(np.count_nonzero(values > scale.high * scale.unit.size)) / max(1, len(values))
    if beyond == 0:
        return ""
    share = f"{100 * beyond:.1f}" if beyond >= 0.001 else "under 0.1"
    return f"{share}% beyond, to {scale.unit.number(float(values.max()))} →"
