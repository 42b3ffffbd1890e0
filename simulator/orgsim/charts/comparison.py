"""The designs compared on what the scenario decides on, with the paired difference from the baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from orgsim.charts.comparison_differences import differences
from orgsim.charts.comparison_values import bars, ruler_unit, rulers
from orgsim.charts.finding import Subject, compare, subject, tally
from orgsim.charts.footer import footer, nothing_delivered
from orgsim.charts.lettering import height_of, wrap
from orgsim.charts.names import name_column
from orgsim.charts.page import INNER, Page, Words, begin, empty
from orgsim.charts.panels import bare
from orgsim.charts.style import HEADING, design_colours
from orgsim.charts.words import named
from orgsim.measures import find

if TYPE_CHECKING:
    from orgsim.experiment import Result

_DIFFERENCE: Final = 1.8
_GUTTER: Final = 0.3
_FOOT: Final = 0.36
_ROW: Final = 0.54
_SHOWN: Final = {
    "lead time": "Lead time of an item, from arrival to delivery, in elapsed {unit}. P85: 85% take at most this long.",
    "cycle time": "Cycle time of an item, from start of work to delivery, in elapsed {unit}. P85: 85% take at most this long.",
    "response time": "Response time of an item, from arrival to start of work, in elapsed {unit}. P85: 85% take at most this long.",
}
_HOW: Final = "±, pale boxes and lines: 95% intervals over the runs."
_HOW_DIFFERENCES: Final = " Differences are paired, run by run; hollow: the interval includes zero."


def comparison(result: Result) -> Figure:
    """Each design's mean and percentiles on one scale from zero, and its paired difference from the baseline."""
    about, family = _about(result)
    shown = _SHOWN[family].format(unit=ruler_unit(result, about).word) if family in _SHOWN else _plain(about)
    if nothing_delivered(result):
        return empty(Words("No item was delivered", shown, footer(result, "")), "Nothing was delivered, so there is nothing to compare.")
    alone = len(result.designs) == 1
    words = Words(compare(result, about), f"{shown} {tally(result, about)}", footer(result, _HOW + ("" if alone else _HOW_DIFFERENCES)))
    heading = [] if alone else _heading(result, about)
    head = max(height_of(len(heading), HEADING) + 0.06, 0.3)
    names = name_column([result.title(design) for design in result.designs])
    page = begin(words, head + _FOOT + max(_ROW, names.row) * len(result.designs))
    height = page.height - head - _FOOT
    names.write(page, [head + height * (k + 0.5) / len(result.designs) for k in range(len(result.designs))])
    width = INNER - names.width - (0 if alone else _DIFFERENCE + _GUTTER)
    colours = design_colours(result.designs, result.baseline)
    axes = _rows(result, page, (names.width, head, width, height))
    (rulers if family in _SHOWN else bars)(axes, result, about, colours)
    if not alone:
        axes = _rows(result, page, (INNER - _DIFFERENCE, head, _DIFFERENCE, height))
        differences(axes, result, about, colours)
        page.heading(INNER - _DIFFERENCE, head - 0.06, heading)
    return page.figure


def _about(result: Result) -> tuple[Subject, str]:
    """What the scenario decides on, and the family of measures that is shown: a time with its percentiles or one measure."""
    name = result.scenario.decide_on
    return subject(result, name), name.removesuffix(" p85")


def _plain(about: Subject) -> str:
    """What a single measure is, with its unit where the description does not say it."""
    measure = find(about.name)
    if about.unit.word and measure.unit in ("time", "working time", "money", "money per week", "share"):
        return f"{measure.description.rstrip('.')}, in {about.unit.word}."
    return measure.description


def _rows(result: Result, page: Page, box: tuple[float, float, float, float]) -> Axes:
    """Axes with a row for each design, from the top."""
    axes = page.axes(box)
    axes.set_ylim(len(result.designs) - 0.5, -0.5)
    bare(axes)
    return axes


def _heading(result: Result, about: Subject) -> list[str]:
    """What the right panel shows."""
    return wrap(f"{about.words.capital}: change from {named(result, result.baseline)}", _DIFFERENCE, HEADING, most=4)
