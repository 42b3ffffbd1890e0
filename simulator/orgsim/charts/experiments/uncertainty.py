"""What follows from not knowing: the answer at every draw from the beliefs, and where its variance comes
from."""

from __future__ import annotations

import math
from itertools import chain
from typing import Final

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.experiments.foot import foot, own_colours, two_colours
from orgsim.charts.names import NameColumn, name_column
from orgsim.charts.page import INNER, Page, Words, begin
from orgsim.charts.panels import bare, dot, grid, inches, round_ticks, rule_axis, widened
from orgsim.charts.quantity import Quantity, quantity_for
from orgsim.charts.style import GREY, INK, RULE, SMALL
from orgsim.experiment.uncertainty.conduct import UncertaintyResult, caption
from orgsim.experiment.uncertainty.spread import Spread
from orgsim.experiment.wording import as_named, capital, whole_percent, whole_percent_limits
from orgsim.measures import find

_HOW: Final = (
    "Each dot is the mean over the runs at one draw of all uncertain values, in the colour of the design "
    "that is better; hollow: its paired 95% interval includes zero. Black line: 5 to 95% of the draws; "
    "diamond: their mean. On the right, the variance of a mean: dark by the values drawn, pale by chance in "
    "the runs."
)
_HOW_ALONE: Final = _HOW.replace(
    ", in the colour of the design that is better; hollow: its paired 95% interval includes zero", ""
)
_FOOT: Final = 0.42
_ABOVE: Final = 0.22
_RIGHT: Final = 1.35
_DOT: Final = 0.055
_ROOM: Final = 0.34
"""Height that a row needs beside its dots."""
_TALLEST: Final = 1.5
_TALLEST_OF_ALL: Final = 5.5
_BELOW: Final = 0.2
"""From the line of the dots to the lower edge of their row."""


def uncertainty(result: UncertaintyResult) -> Figure:
    """A row of dots for each difference from the baseline, or for the only design."""
    spreads = result.differences if result.others else result.spreads
    every = list(chain.from_iterable((*spread.means, *spread.range) for spread in spreads.values()))
    unit = quantity_for(result.measure, every, result.written[result.baseline].header.currency)
    names = name_column(
        [result.title(design) for design in spreads], [_note(result, design) for design in spreads], 1.5
    )
    width = INNER - names.width - _RIGHT
    low, high = _limits(every, unit, zero=bool(result.others))
    piles = {design: _piles(spread, unit, (low, high, width)) for design, spread in spreads.items()}
    tallest = min(_TALLEST, _TALLEST_OF_ALL / len(spreads))
    row = max(0.75, min(tallest, max(chain.from_iterable(piles.values())) * _DOT + _ROOM))
    words = Words(
        caption(result), _shown(result, unit), foot(result.provenance, _HOW if result.others else _HOW_ALONE)
    )
    page = begin(words, _ABOVE + row * len(spreads) + _FOOT)
    height = page.height - _ABOVE - _FOOT
    axes = page.axes((names.width, _ABOVE, width, height))
    _scale(axes, result, (low, high), (unit, len(spreads)))
    names.write(page, [_ABOVE + height * (place + 0.5) / len(spreads) for place in range(len(spreads))])
    for place, (design, spread) in enumerate(spreads.items()):
        _dots(axes, spread, (place, unit), _colours(result, design, spread))
        _range(axes, spread, (place, unit))
        _bar(page, spread, _ABOVE + height * (place + 0.5) / len(spreads))
    _sides(page, axes, result, names)
    page.small(INNER, 0.1, "variance: inputs / chance", color=GREY, ha="right")
    return page.figure


def _note(result: UncertaintyResult, design: str) -> str:
    if result.others:
        return f"better in {whole_percent_limits(result.is_better(design))}"
    return ""


def _shown(result: UncertaintyResult, unit: Quantity) -> str:
    less = ""
    if result.others:
        less = f" minus that of '{result.title(result.baseline)}'"
    about = unit.of_words(f"{capital(as_named(result.measure))}{less}")
    return f"{about}, at {len(result.kept)} draws of the uncertain values."


def _limits(every: list[float], unit: Quantity, *, zero: bool) -> tuple[float, float]:
    values = [unit.of(value) for value in every] + ([0.0] if zero else [])
    return widened(min(values), max(values), 0.06)


def _bins(spread: Spread, unit: Quantity, place: tuple[float, float, float]) -> npt.NDArray[np.int64]:
    """The bin of each draw, as wide as a dot; zero is a limit, so that every dot is on its side of it."""
    low, high, width = place
    return np.floor(np.asarray(spread.means) / unit.size / (high - low) * width / _DOT).astype(np.int64)


def _piles(spread: Spread, unit: Quantity, place: tuple[float, float, float]) -> list[int]:
    """How many dots lie over each other in each bin."""
    return [int(count) for count in np.unique(_bins(spread, unit, place), return_counts=True)[1]]


def _scale(
    axes: Axes, result: UncertaintyResult, limits: tuple[float, float], look: tuple[Quantity, int]
) -> None:
    unit, count = look
    axes.set_xlim(*limits)
    axes.set_ylim(count - 0.5, -0.5)
    bare(axes)
    rule_axis(axes, "x", round_ticks(limits[1], limits[0]))
    grid(axes, "x")
    if result.others:
        axes.axvline(0, color=INK, linewidth=0.9, zorder=1)
    axes.set_xlabel(unit.behind("difference" if result.others else as_named(result.measure)), labelpad=2)


def _colours(result: UncertaintyResult, design: str, spread: Spread) -> tuple[list[str], list[str]]:
    """The colours of each draw at its edge, by whom it is in favour of, and inside, where the runs are sure
    of that."""
    if not result.others:
        own = own_colours(result.provenance)[design]
        return [own] * len(spread.means), [own] * len(spread.means)
    better, worse = two_colours(result.provenance, (design, result.baseline))
    sign = -1 if find(result.measure).better == "higher" else 1
    edges = [better if sign * mean < 0 else worse for mean in spread.means]
    return edges, ["white" if side == 0 else edge for side, edge in zip(spread.sides, edges, strict=True)]


def _dots(
    axes: Axes, spread: Spread, place: tuple[int, Quantity], colours: tuple[list[str], list[str]]
) -> None:
    """Dots piled up from the line of their row, closer together where a pile is too high."""
    row, unit = place
    inch, (low, high) = inches(axes), axes.get_xlim()
    bins = _bins(spread, unit, (low, high, (high - low) / inch.x))
    levels = np.zeros(len(bins))
    for where in np.unique(bins):
        members = np.flatnonzero(bins == where)
        levels[members[np.argsort(spread.means[members])]] = np.arange(len(members))
    step = min(_DOT, (1 / inch.y - _ROOM) / (levels.max() + 1)) * inch.y
    y = row + 0.5 - _BELOW * inch.y - (levels + 0.7) * step
    axes.scatter(
        (bins + 0.5) * _DOT * inch.x, y, s=11, c=colours[1], edgecolors=colours[0], linewidths=0.7, zorder=3
    )


def _range(axes: Axes, spread: Spread, place: tuple[int, Quantity]) -> None:
    """The line from 5 to 95% below the dots, and the mean."""
    row, unit = place
    below = row + 0.5 - (_BELOW - 0.075) * inches(axes).y
    axes.plot([unit.of(end) for end in spread.range], [below, below], color=INK, linewidth=1.6, zorder=4)
    dot(axes, (unit.of(spread.mean.mean), below), INK, filled=True, marker="D", markersize=4, zorder=5)


def _bar(page: Page, spread: Spread, middle: float) -> None:
    """The split of the variance as one bar with its figures."""
    share = spread.split.share.mean
    width = _RIGHT - 0.3
    left = INNER - width
    if math.isnan(share):
        page.small(left + width / 2, middle, "nothing varies", color=GREY, ha="center")
        return
    axes = page.axes((left, middle - 0.06, width, 0.12))
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)
    axes.axis("off")
    axes.axvspan(0, share, facecolor=GREY, edgecolor="none")
    axes.axvspan(share, 1, facecolor=RULE, edgecolor="none")
    page.small(
        left + width / 2,
        middle + 0.15,
        f"{whole_percent(share)} / {whole_percent(1 - share)}",
        color=INK,
        ha="center",
    )
    limits = f"[{whole_percent(spread.split.share.low)}, {whole_percent(spread.split.share.high)}]"
    page.text(
        left + width / 2, middle + 0.28, limits, fontsize=SMALL - 0.5, color=GREY, ha="center", va="center"
    )


def _sides(page: Page, axes: Axes, result: UncertaintyResult, names: NameColumn) -> None:
    """Over the panel, which side of zero is better."""
    if not result.others:
        return
    (low, high), inch = axes.get_xlim(), inches(axes)
    zero = names.width - low / inch.x
    lower, higher = ("better", "worse") if find(result.measure).better != "higher" else ("worse", "better")
    for word, x, room, side in (
        (lower, zero - 0.06, -low / inch.x, "right"),
        (higher, zero + 0.06, high / inch.x, "left"),
    ):
        if room > 0.4:
            page.small(x, 0.1, word, fontweight="bold", color=INK, ha=side)
