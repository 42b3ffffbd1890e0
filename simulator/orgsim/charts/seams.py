"""Where work passes from one team to another, and what it waits there."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.finding import with_interval
from orgsim.charts.footer import footer
from orgsim.charts.lettering import shorten, width_of
from orgsim.charts.page import INNER, Page, Words, begin, empty
from orgsim.charts.panels import bare, grid, inches, label, round_ticks, rule_axis
from orgsim.charts.quantity import Quantity, decimals_for, highest_end, number, time_quantity
from orgsim.charts.style import GREY, HEADING, INK, SMALL, STATE_COLOURS
from orgsim.charts.words import named, quoted
from orgsim.log.facts import State
from orgsim.statistics import Interval, paired_interval, t_interval

if TYPE_CHECKING:
    from orgsim.experiment import Result

_SHOWN: Final = (
    "Time per hand-off, in elapsed {unit}: in hand-off (dark), then waiting in the next team's queue (pale). "
    "The seams at which most time is lost."
)
_HOW: Final = (
    "± and lines: 95% intervals of the whole time over the runs. "
    "Order: time lost, which is time each times hand-offs a week."
)
_NONE_PASSES: Final = "no work passes between teams"
_NONE_LOST: Final = "no time is lost between teams"
_HEAD: Final = 0.3
_ROW: Final = 0.215
_TWO_LINES: Final = 0.35
"""A row where a name takes two lines."""
_FOOT: Final = 0.4
_NAME: Final = 2.3
_GAP: Final = 0.08
_BAR: Final = 0.13


@dataclass(frozen=True)
class Seam:
    """A pair of teams between which work passes; times per hand-off in microseconds, hand-offs per week.

    ``losses`` are all time lost at it per week, by replication.
    """

    source: str
    target: str
    on_the_way: float
    whole: Interval
    per_week: float
    losses: tuple[float, ...]

    @property
    def name(self) -> str:
        """Both teams, with an arrow between them."""
        return f"{self.source} → {self.target}"

    @property
    def lost(self) -> float:
        """All time lost at the seam per week."""
        return self.per_week * self.whole.mean


def seams(result: Result) -> Figure:
    """For each design the seams at which most time is lost, as bars from zero."""
    most = 6 if len(result.designs) <= 3 else 4
    crossed = {design: crossings(result, design) for design in result.designs}
    found = {design: costliest(crossed[design])[:most] for design in result.designs}
    every = list(chain.from_iterable(found.values()))
    if not every:
        return _nothing_lost(result, crossed)
    unit = time_quantity(seam.whole.mean for seam in every)
    shown = _SHOWN.format(unit=unit.word)
    name = min(_NAME, max(width_of(seam.name, SMALL) for seam in every)) + 0.1
    row = _TWO_LINES if any(len(_both(seam, name - _GAP)) > 1 for seam in every) else _ROW
    heights = {design: _HEAD + row * len(rows) for design, rows in found.items()}
    finding = _finding(result, found, unit) + _without(result, crossed)
    words = Words(finding, shown, footer(result, _HOW))
    page = begin(words, math.fsum(heights.values()) + _FOOT)
    scale = _scale(every, unit, INNER - name)
    last = [design for design, rows in found.items() if rows][-1]
    top = 0.0
    for design, rows in found.items():
        _head(page, top, result.title(design), _lossless(crossed[design]))
        if rows:
            axes = page.axes((name, top + _HEAD, INNER - name, heights[design] - _HEAD))
            _panel(axes, rows, scale, name, last=design == last)
        top += heights[design]
        if design == last:
            top += _FOOT
    return page.figure


def _nothing_lost(result: Result, crossed: Mapping[str, list[Seam]]) -> Figure:
    """A page that says why no time is lost: no work passes, or all that does goes on at once."""
    finding = "No work passes from one team to another"
    message = "No work passed between teams after the warm-up."
    design = _chosen(result, {design: _per_week(rows) for design, rows in crossed.items() if rows})
    if design is not None:
        weekly = _weekly(_per_week(crossed[design]))
        finding = (
            f"No time is lost between teams: with {named(result, design)}, {weekly} hand-offs a week have "
            "neither delay nor waiting"
        )
        finding += _with(result, [design for design, rows in crossed.items() if not rows], _NONE_PASSES)
        message = "All work that passed between teams after the warm-up went on at once."
    return empty(Words(finding, "Hand-offs between teams.", footer(result, "")), message)


def _head(page: Page, top: float, title: str, note: str) -> None:
    """A design's title, and behind it why it has no seams where that is so."""
    page.lines(0, top + 0.09, [title], fontsize=HEADING, color=INK, fontweight="bold")
    if note:
        left = width_of(title, HEADING, True) + 0.1
        page.lines(left, top + 0.09, [note], fontsize=HEADING, color=GREY)


@dataclass(frozen=True)
class _Scale:
    """The common axis: its unit and ticks, and its end, which leaves room for the figures."""

    unit: Quantity
    ticks: list[float]
    end: float


def _scale(every: list[Seam], unit: Quantity, width: float) -> _Scale:
    high = unit.of(highest_end(seam.whole for seam in every))
    room = max(width_of(_figures(seam, unit), SMALL) for seam in every) + 0.12
    end = (high or 1.0) * width / (width - room)
    return _Scale(unit, round_ticks(high), end)


def _panel(axes: Axes, rows: list[Seam], scale: _Scale, name: float, last: bool) -> None:
    """The bars of a design, and under the last of the panels what the axis shows."""
    axes.set_xlim(0, scale.end)
    axes.set_ylim(len(rows) - 0.5, -0.5)
    _bars(axes, rows, scale.unit, name)
    bare(axes, keep=("bottom",) if last else ())
    rule_axis(axes, "x", scale.ticks, labels=last)
    grid(axes, "x")
    if last:
        axes.set_xlabel(f"time per hand-off, elapsed {scale.unit.word}", labelpad=1)


def costliest(crossed: Sequence[Seam]) -> list[Seam]:
    """The seams at which time is lost, those first where it is most."""
    return sorted((seam for seam in crossed if seam.lost > 0), key=lambda seam: -seam.lost)


def crossings(result: Result, design: str) -> list[Seam]:
    """The seams of a design over which work was handed."""
    runs = [account.part("seam") for account in result.account(design)]
    rows: dict[tuple[str, str], list[_Passed]] = {}
    for columns in runs:
        names = zip(columns["from"], columns["to"], strict=True)
        waits = np.nan_to_num(columns["wait after"])
        values = zip(columns["hand-offs"], columns["hand-off time"], waits, strict=True)
        for name, (count, way, wait) in zip(names, values, strict=True):
            rows.setdefault(name, []).append(_Passed(float(count), float(way), float(wait)))
    found = [_seam(name, values, len(runs)) for name, values in rows.items()]
    return [seam for seam in found if seam.per_week > 0]


@dataclass(frozen=True)
class _Passed:
    """The hand-offs at a seam in one replication, and the mean times on the way and in the queue after it."""

    count: float
    way: float
    wait: float

    @property
    def each(self) -> float:
        """The whole time of a hand-off."""
        return self.way + self.wait

    @property
    def lost(self) -> float:
        """All time lost at the seam."""
        return self.count * self.each if self.count > 0 else 0.0


def _seam(name: tuple[str, str], values: Sequence[_Passed], runs: int) -> Seam:
    known = [value for value in values if value.count > 0]
    on_the_way = float(np.mean([value.way for value in known])) if known else 0.0
    whole = t_interval([value.each for value in known])
    per_week = math.fsum(value.count for value in values) / runs
    return Seam(*name, on_the_way, whole, per_week, tuple(value.lost for value in values))


def _figures(seam: Seam, unit: Quantity) -> str:
    return f"{unit.with_margin(seam.whole)} {unit.name} each, {_weekly(seam.per_week)} a week"


def _bars(axes: Axes, rows: list[Seam], unit: Quantity, room: float) -> None:
    """One bar for each seam: on the way, then in the queue behind it."""
    inch = inches(axes)
    for row, seam in enumerate(rows):
        way = unit.of(seam.on_the_way)
        whole = unit.of(seam.whole.mean)
        axes.barh(row, way, height=_BAR * inch.y, color=STATE_COLOURS[State.HANDOFF])
        axes.barh(row, whole - way, left=way, height=_BAR * inch.y, color=STATE_COLOURS[State.QUEUE])
        end = whole
        if not math.isnan(seam.whole.low):
            end = unit.of(seam.whole.high)
            axes.plot([unit.of(seam.whole.low), end], [row, row], color=INK, linewidth=0.9)
        label(axes, (end + 0.06 * inch.x, row), _figures(seam, unit), ha="left", va="center")
        name = "\n".join(_both(seam, room - _GAP))
        axes.text(-_GAP * inch.x, row, name, fontsize=SMALL, ha="right", va="center", linespacing=1.05)


def _finding(result: Result, found: Mapping[str, list[Seam]], unit: Quantity) -> str:
    """Where most time is lost."""
    design = _chosen(result, {design: rows[0].lost for design, rows in found.items() if rows})
    assert design is not None, "a seam is drawn"
    top, *rest = found[design]
    where = _between(top)
    each = f"{with_interval(unit, top.whole, ' per hand-off')}, {_weekly(top.per_week)} a week"
    if rest and not _loses_more(top, rest[0]):
        tied = rest[0]
        where = f"{where} or {_between(tied)}"
        each = f"{unit.text(top.whole.mean)} and {unit.text(tied.whole.mean)} per hand-off"
    return f"Most time is lost {where} with {named(result, design)}: {each}"


def _chosen(result: Result, sizes: Mapping[str, float]) -> str | None:
    """The design that a finding is about: the baseline where it is among them, else the largest; None of
    none."""
    if result.baseline in sizes:
        return result.baseline
    return max(sizes, key=lambda design: sizes[design], default=None)


def _loses_more(one: Seam, other: Seam) -> bool:
    """Whether more time is surely lost at one seam than at another; a single run tells what was seen."""
    difference = paired_interval(one.losses, other.losses)
    return math.isnan(difference.low) or difference.excludes_zero


def _between(seam: Seam) -> str:
    return f"from {quoted(seam.source)} to {quoted(seam.target)}"


def _weekly(hand_offs: float) -> str:
    return number(hand_offs, decimals_for(hand_offs))


def _per_week(crossed: Sequence[Seam]) -> float:
    """All hand-offs of a design per week."""
    return math.fsum(seam.per_week for seam in crossed)


def _both(seam: Seam, room: float) -> list[str]:
    """Both teams in one line of so many inches, or in two, each cut where it does not fit even so."""
    if width_of(seam.name, SMALL) <= room:
        return [seam.name]
    arrow = width_of(" →", SMALL)
    source = shorten(seam.source, room - arrow, SMALL)
    return [f"{source} →", shorten(seam.target, room, SMALL)]


def _lossless(crossed: Sequence[Seam]) -> str:
    """Why a design has no seam at which time is lost; empty where it has one."""
    if not crossed:
        return _NONE_PASSES
    return "" if costliest(crossed) else _NONE_LOST


def _without(result: Result, crossed: Mapping[str, list[Seam]]) -> str:
    """The designs in which no work passes between teams, and those in which none of it loses time."""
    why = {design: _lossless(rows) for design, rows in crossed.items()}
    said = [_with(result, [d for d in why if why[d] == note], note) for note in (_NONE_PASSES, _NONE_LOST)]
    return "".join(said)


def _with(result: Result, designs: Sequence[str], note: str) -> str:
    """What is so with one design, or with several others."""
    if not designs:
        return ""
    them = named(result, designs[0]) if len(designs) == 1 else f"{len(designs)} other designs"
    return f"; with {them}, {note}"
