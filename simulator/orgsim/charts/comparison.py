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
    "lead time": "Lead time of an item, from arrival to delivery, in elapsed {unit}.",
    "cycle time": "Cycle time of an item, from start of work to delivery, in elapsed {unit}.",
    "response time": "Response time of an item, from arrival to start of work, in elapsed {unit}.",
}
_P85: Final = "P85: 85% take at most this long."
_HOW: Final = "±, pale boxes and lines: 95% intervals over the runs."
_HOW_DIFFERENCES: Final = " Differences are paired, run by run; hollow: the interval includes zero."


def comparison(result: Result) -> Figure:
    """Each design's mean and percentiles on a scale from zero, and its difference from the baseline."""
    about = subject(result, result.scenario.decide_on)
    shown = _shown(result, about)
    if nothing_delivered(result):
        words = Words("No item was delivered", shown, footer(result, ""))
        return empty(words, "Nothing was delivered, so there is nothing to compare.")
    heading = _heading(result, about)
    head = max(height_of(len(heading), HEADING) + 0.06, 0.3)
    names = name_column([result.title(design) for design in result.designs])
    words = Words(compare(result, about), f"{shown} {tally(result, about)}", footer(result, _how(result)))
    page = begin(words, head + _FOOT + max(_ROW, names.row) * len(result.designs))
    height = page.height - head - _FOOT
    names.write(page, [head + height * (k + 0.5) / len(result.designs) for k in range(len(result.designs))])
    beside = _DIFFERENCE + _GUTTER if heading else 0
    axes = _rows(result, page, (names.width, head, INNER - names.width - beside, height))
    draw = rulers if _family(about) in _SHOWN else bars
    draw(axes, result, about, design_colours(result.designs, result.baseline))
    if heading:
        _right(result, page, about, heading, (head, height))
    return page.figure


def _right(
    result: Result, page: Page, about: Subject, heading: list[str], place: tuple[float, float]
) -> None:
    """The panel of the differences under its heading, at a ``place`` (top, height) in the body."""
    head, height = place
    left = INNER - _DIFFERENCE
    axes = _rows(result, page, (left, head, _DIFFERENCE, height))
    differences(axes, result, about, design_colours(result.designs, result.baseline))
    page.heading(left, head - 0.06, heading)


def _family(about: Subject) -> str:
    """The family of measures that is shown: a time with its percentiles, or one measure."""
    return about.name.removesuffix(" p85")


def _shown(result: Result, about: Subject) -> str:
    """What the left panel shows."""
    family = _family(about)
    if family not in _SHOWN:
        return _plain(about)
    what = _SHOWN[family].format(unit=ruler_unit(result, about).word)
    return f"{what} {_P85}"


def _how(result: Result) -> str:
    """How intervals are drawn."""
    if len(result.designs) == 1:
        return _HOW
    return _HOW + _HOW_DIFFERENCES


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
    """What the right panel shows; no line where a design is alone, and has none."""
    if len(result.designs) == 1:
        return []
    text = f"{about.words.capital}: change from {named(result, result.baseline)}"
    return wrap(text, _DIFFERENCE, HEADING, most=4)
