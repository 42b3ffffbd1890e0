"""The length of every queue over time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.course import Course, Slots, course, slot_words, slots
from orgsim.charts.finding import compare, piling_up, subject
from orgsim.charts.footer import footer
from orgsim.charts.lettering import LEADING, height_of, wrap
from orgsim.charts.names import NameColumn, name_column
from orgsim.charts.page import INNER, Page, Words, begin
from orgsim.charts.panels import grid, name_axis, round_ticks, rule_axis, shade_warm_up, since_start
from orgsim.charts.quantity import Quantity, decimals_for, run_time
from orgsim.charts.style import GREY, INK, SMALL, design_colours
from orgsim.charts.words import wrapped_apart
from orgsim.statistics import Interval

if TYPE_CHECKING:
    from orgsim.experiment import Result

_HOW: Final = "Lines: means over the runs; bands: their 95% intervals, moment by moment."
_ACROSS: Final = 4
_GAP: Final = 0.14
_TICKS: Final = 0.46
_FOOT: Final = 0.34
_ROW: Final = 0.62
_MOST: Final = 12


@dataclass(frozen=True, eq=False)
class _Queue:
    """A team's queue: its course, and its average over the time after the warm-up."""

    team: str
    course: Course
    average: Interval


@dataclass(frozen=True)
class _Cell:
    """A panel: what is in it and its place in the grid."""

    design: str
    queue: _Queue
    row: int
    column: int


@dataclass(frozen=True)
class _Frame:
    """What all panels share."""

    slots: Slots
    time: Quantity
    warm_up: float
    top: float
    width: float
    lines: dict[str, list[str]]

    @property
    def head(self) -> float:
        """The room over a panel for the team's name and the average."""
        return height_of(1 + max(map(len, self.lines.values())), SMALL) + 0.04


def queue_over_time(result: Result) -> Figure:
    """A panel for each team, designs in rows, all on one scale; a design alone fills the rows by itself."""
    found = slots(result.edges(result.baseline), result.headers[result.baseline])
    most = _most(result)
    queues = {design: _queues(result, design, found)[:most] for design in result.designs}
    cells = list(_cells(queues))
    rows = 1 + max(cell.row for cell in cells)
    across = 1 + max(cell.column for cell in cells)
    names = _titles(result, list(queues))
    width = (INNER - names.width - _TICKS - (across - 1) * _GAP) / across
    frame = _frame(result, found, cells, width)
    words = Words(_finding(result), _shown(result, found, most), footer(result, _how(result)))
    page = begin(words, rows * (_ROW + frame.head) + _FOOT)
    height = min(1.9, (page.height - _FOOT) / rows)
    colours = design_colours(result.designs, result.baseline)
    for cell in cells:
        axes = _axes(page, cell, frame, (names.width, height))
        _draw(axes, cell, frame, colours[cell.design])
        last = not any(other.column == cell.column and other.row > cell.row for other in cells)
        _rule(axes, cell, frame, last)
    names.write(page, [height * (row + 0.5) + frame.head / 2 for row in range(len(names.lines))])
    return page.figure


def _titles(result: Result, designs: list[str]) -> NameColumn:
    """The designs' titles at the left of their rows; none where a design is alone."""
    if len(designs) == 1:
        return NameColumn((), (), 0.0)
    return name_column([result.title(design) for design in designs], widest=1.2)


def _finding(result: Result) -> str:
    """Where queues grow and how fast, or else how long they are."""
    about = subject(result, "queue length")
    about = replace(about, unit=replace(about.unit, name=""))
    return piling_up(result, "the number of items in queues") or compare(result, about)


def _how(result: Result) -> str:
    after = " after the warm-up (grey)" if result.warm_up else ""
    return f"{_HOW} ±: 95% interval of the mean{after}."


def _most(result: Result) -> int:
    """How many queues of a design are shown: all of up to six teams, else five.

    Of a design that is alone there are twelve.
    """
    if len(result.designs) == 1:
        return _MOST
    largest = max(len(header.teams) for header in result.headers.values())
    return 6 if largest <= 6 else 5


def _queues(result: Result, design: str, found: Slots) -> list[_Queue]:
    """The queues of a design, longest first."""
    widths = np.diff(found.edges)
    tables = [account.queues for account in result.account(design)]
    queues = []
    for place, row in enumerate(result.teams(design)):
        lengths = course([table[:, place] / widths for table in tables])
        queues.append(_Queue(row["team"], lengths, row["queue length"]))
    return sorted(queues, key=lambda queue: -queue.average.mean)


def _cells(queues: dict[str, list[_Queue]]) -> Iterator[_Cell]:
    alone = len(queues) == 1
    for row, (design, found) in enumerate(queues.items()):
        for place, queue in enumerate(found):
            if alone:
                yield _Cell(design, queue, *divmod(place, _ACROSS))
            else:
                yield _Cell(design, queue, row, place)


def _frame(result: Result, found: Slots, cells: list[_Cell], width: float) -> _Frame:
    time = run_time(int(found.edges[-1]))
    top = max(float(np.nanmax([cell.queue.course.mean, cell.queue.course.high])) for cell in cells)
    teams = list(dict.fromkeys(cell.queue.team for cell in cells))
    wrapped = wrapped_apart(teams, lambda team: wrap(team, width, SMALL, bold=True, most=2))
    lines = dict(zip(teams, wrapped, strict=True))
    return _Frame(found, time, time.of(result.warm_up), top * 1.1 or 1.0, width, lines)


def _shown(result: Result, found: Slots, most: int) -> str:
    largest = max(len(header.teams) for header in result.headers.values())
    which = f"; the {most} longest queues of each design" if largest > most else ""
    return f"Items waiting in each team's queue, {slot_words(found)}{which}."


def _axes(page: Page, cell: _Cell, frame: _Frame, place: tuple[float, float]) -> Axes:
    left, height = place
    x = left + _TICKS + cell.column * (frame.width + _GAP)
    return page.axes((x, cell.row * height + frame.head, frame.width, height - frame.head - 0.1))


def _draw(axes: Axes, cell: _Cell, frame: _Frame, colour: str) -> None:
    moments = frame.slots.middles / frame.time.size
    line = cell.queue.course
    axes.set_xlim(0, frame.time.of(float(frame.slots.edges[-1])))
    axes.set_ylim(0, frame.top)
    shade_warm_up(axes, frame.warm_up, name=False)
    axes.fill_between(moments, line.low, line.high, facecolor=colour, alpha=0.3, linewidth=0)
    axes.plot(moments, line.mean, color=colour, linewidth=1.0)


def _rule(axes: Axes, cell: _Cell, frame: _Frame, last: bool) -> None:
    """Scales, the team's name and its average."""
    average = cell.queue.average
    unit = Quantity("", 1, 2 if average.mean < 1 else decimals_for(average.mean))
    rule_axis(axes, "y", round_ticks(frame.top, most=4), labels=cell.column == 0)
    rule_axis(axes, "x", round_ticks(axes.get_xlim()[1], most=5), labels=last)
    grid(axes, "y")
    if last:
        axes.set_xlabel(since_start(frame.time.word, frame.width + 0.8 * _GAP), labelpad=1)
    if cell.column == 0:
        name_axis(axes, "items", round_ticks(frame.top, most=4))
    names = frame.lines[cell.queue.team]
    texts = [*((line, "bold", INK) for line in names), (f"mean {unit.with_margin(average)}", "normal", GREY)]
    for place, (text, weight, colour) in enumerate(reversed(texts)):
        offset = (0, 2.5 + place * SMALL * LEADING)
        axes.annotate(
            text,
            (0, 1),
            offset,
            xycoords="axes fraction",
            textcoords="offset points",
            fontsize=SMALL,
            fontweight=weight,
            color=colour,
            va="baseline",
        )
