"""What panels of charts have in common: axes that are quiet, ticks that are round, warm-up in grey."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FixedLocator, FuncFormatter

from orgsim.charts.lettering import width_of
from orgsim.charts.page import WIDTH
from orgsim.charts.quantity import number
from orgsim.charts.style import GREY, INK, LABEL, RULE, SHADE, SMALL


def round_ticks(high: float, low: float = 0.0, most: int = 6) -> list[float]:
    """Round numbers from the first at or above ``low`` to the last at or below ``high``, at most ``most``."""
    if not (math.isfinite(high) and math.isfinite(low)) or high <= low:
        return [0.0]
    rough = (high - low) / most
    power = 10.0 ** math.floor(math.log10(rough))
    steps = [power * factor for factor in _factors(power)]
    step = next(step for step in steps if _count(low, high, step) <= most)
    return [k * step for k in range(_first(low, step), _last(high, step) + 1)]


def _factors(power: float) -> tuple[float, ...]:
    """Steps in terms of a power of ten, with 2.5 of them where that is a whole number and else with 4."""
    if power >= 10:
        return 1, 2, 2.5, 5, 10, 20
    return 1, 2, 4, 5, 10, 20


def _count(low: float, high: float, step: float) -> int:
    return _last(high, step) - _first(low, step) + 1


def _first(low: float, step: float) -> int:
    """How many steps the first tick is from zero."""
    return math.ceil(low / step - 1e-9)


def _last(high: float, step: float) -> int:
    """How many steps the last tick is from zero."""
    return math.floor(high / step + 1e-9)


def tick_text(value: float, ticks: Sequence[float]) -> str:
    """A tick's label with as many decimals as the step needs."""
    step = max(abs(value), 1.0)
    if len(ticks) > 1:
        step = ticks[1] - ticks[0]
    decimals = next((d for d in range(5) if _is_whole(step * 10**d)), 5)
    return number(value, decimals)


def _is_whole(value: float) -> bool:
    return abs(value - round(value)) < 1e-6


def rule_axis(axes: Axes, which: str, ticks: Sequence[float], labels: bool = True) -> None:
    """Fixed ticks on ``x`` or ``y`` with their labels, or without."""
    axis = axes.xaxis if which == "x" else axes.yaxis
    axis.set_major_locator(FixedLocator(list(ticks)))
    axis.set_major_formatter(FuncFormatter(lambda value, _: tick_text(value, ticks)))
    if labels:
        return
    if which == "x":
        axes.tick_params(axis="x", labelbottom=False)
    else:
        axes.tick_params(axis="y", labelleft=False)


def name_axis(axes: Axes, text: str, ticks: Sequence[float]) -> None:
    """A name at the left of the labels of the ticks."""
    room = max(width_of(tick_text(tick, ticks), SMALL) for tick in ticks) + 0.14
    width = axes.get_position().width * WIDTH
    axes.set_ylabel(text)
    axes.yaxis.set_label_coords(-room / width, 0.5)


def since_start(unit: str, room: float) -> str:
    """The name of an axis of time from the start of the run on, short where ``room`` inches are too few."""
    text = f"{unit} since the start"
    if width_of(text, LABEL) > room:
        return unit
    return text


def bare(axes: Axes, keep: Sequence[str] = ("bottom",)) -> None:
    """Leave only the spines in ``keep``, and the ticks that belong to them."""
    for name, spine in axes.spines.items():
        spine.set_visible(name in keep)
    if "left" not in keep:
        axes.tick_params(axis="y", left=False, labelleft=False)
    if "bottom" not in keep:
        axes.tick_params(axis="x", bottom=False, labelbottom=False)


def grid(axes: Axes, which: str) -> None:
    """Pale lines behind the data."""
    axes.set_axisbelow(True)
    axes.grid(axis=which, color=RULE, linewidth=0.5)  # type: ignore[arg-type]


def shade_warm_up(axes: Axes, end: float, name: bool) -> None:
    """Grey from the start to ``end`` (in the unit of the axis), named where asked."""
    if end <= 0:
        return
    axes.axvspan(0, end, facecolor=SHADE, edgecolor="none", zorder=0)
    if name:
        over = axes.get_xaxis_transform()
        axes.text(0, 1.0, "warm-up", transform=over, fontsize=SMALL - 1, color=GREY, va="bottom")


@dataclass(frozen=True)
class Inch:
    """What an inch on the page is worth on each axis of a panel, as positive numbers."""

    x: float
    y: float


def inches(axes: Axes) -> Inch:
    """What an inch is worth with the present limits of the axes."""
    left, right = axes.get_xlim()
    bottom, top = axes.get_ylim()
    box = axes.get_position()
    width, height = cast(Figure, axes.figure).get_size_inches()
    x = abs(right - left) / (box.width * width)
    y = abs(top - bottom) / (box.height * height)
    return Inch(float(x), float(y))


def widened(low: float, high: float, share: float) -> tuple[float, float]:
    """Limits of an axis with room on both sides of what is drawn: a share of its width, or of the place where
    that is none."""
    room = share * (high - low or abs(high) or 1.0)
    return low - room, high + room


def inside(axes: Axes, place: float, text: str, bold: bool = False) -> float:
    """The middle of small text over a place, moved sideways where it would leave the panel."""
    half, (left, right) = width_of(text, SMALL, bold) / 2 * inches(axes).x, axes.get_xlim()
    return min(max(place, left + half), right - half)


def dot(axes: Axes, place: tuple[float, float], colour: str, *, filled: bool, **settings: Any) -> None:
    """A dot at a point of the panel, hollow where it is not ``filled``."""
    x, y = place
    look: dict[str, Any] = {"marker": "o", "markersize": 5, "linestyle": "none"}
    fill = colour if filled else "white"
    axes.plot([x], [y], color=colour, markerfacecolor=fill, **(look | settings))


def label(axes: Axes, place: tuple[float, float], text: str, **settings: Any) -> None:
    """Small text on white over a point of the panel, so that lines of the grid do not run through it."""
    usual: dict[str, Any] = {"fontsize": SMALL, "color": INK, "ha": "center", "va": "bottom", "zorder": 5}
    box = {"facecolor": "white", "edgecolor": "none", "pad": 0.6}
    axes.text(*place, text, **(usual | settings), bbox=box)
