"""What mending each seam gives, the largest gain first, and all of them together below."""

from __future__ import annotations

from itertools import chain
from typing import Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.experiments.foot import foot
from orgsim.charts.names import name_column
from orgsim.charts.page import INNER, Words, begin
from orgsim.charts.panels import bare, dot, grid, inches, inside, label, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, quantity_for
from orgsim.charts.style import DESIGN_COLOURS, INK
from orgsim.experiment.mend import MendResult, headline
from orgsim.log.measure_names import find
from orgsim.statistics import Interval

_GAIN: Final = DESIGN_COLOURS[1]
_UNSURE: Final = "#A6A6A6"
_ROW: Final = 0.42
_FOOT: Final = 0.42
_HOW: Final = (
    "Dots and lines: paired differences and their intervals, which hold jointly at 95% for the seams. Pale "
    "and hollow: the interval includes zero."
)


def gains(result: MendResult) -> Figure:
    """A row for each seam: how much better the measure is where crossing it costs nothing."""
    found = {f"{seam.giver} to {seam.receiver}": result.gain(seam) for seam in result.seams}
    if len(result.seams) > 1:
        found["All of these"] = result.of_all
    ends = list(chain.from_iterable((one.low, one.high) for one in found.values()))
    unit = quantity_for(result.measure, ends, result.currency)
    words = Words(headline(result).rstrip("."), _shown(result, unit), foot(result.provenance, _HOW))
    names = name_column(list(found), widest=2.4)
    row = max(_ROW, names.row)
    page = begin(words, row * len(found) + _FOOT)
    height = page.height - _FOOT
    names.write(page, [height * (place + 0.5) / len(found) for place in range(len(found))])
    axes = page.axes((names.width, 0, INNER - names.width, height))
    _axes(axes, len(found), [unit.of(end) for end in ends], unit)
    for place, one in enumerate(found.values()):
        _mark(axes, place, one, unit)
    return page.figure


def _shown(result: MendResult, unit: Quantity) -> str:
    where = ""
    if find(result.measure).unit in ("time", "working time"):
        where = f", in {unit.word}"
    return f"Gain in {result.measure} from a hand-off that costs nothing{where}. Above zero is better."


def _axes(axes: Axes, rows: int, ends: list[float], unit: Quantity) -> None:
    low, high = min(0.0, *ends), max(0.0, *ends)
    room = 0.12 * (high - low or 1.0)
    axes.set_ylim(rows - 0.5, -0.5)
    axes.set_xlim(low - room, high + room)
    bare(axes)
    axes.axvline(0, color=INK, linewidth=0.8, zorder=1)
    rule_axis(axes, "x", round_ticks(high + room, low - room, most=6))
    grid(axes, "x")
    axes.set_xlabel(unit.behind("gain"), labelpad=2)


def _mark(axes: Axes, row: int, found: Interval, unit: Quantity) -> None:
    colour = _GAIN if found.excludes_zero else _UNSURE
    mean = unit.of(found.mean)
    axes.plot([unit.of(found.low), unit.of(found.high)], [row, row], color=colour, linewidth=2.2, zorder=2)
    dot(axes, (mean, row), colour, filled=found.excludes_zero, zorder=3, clip_on=False)
    text = unit.with_margin(found, sign=True)
    place = inside(axes, mean, text, bold=True), row - 0.06 * inches(axes).y
    label(axes, place, text, color=INK)
