"""Where the lead time of an item goes: work, rework and every kind of waiting, stacked for each design."""

from __future__ import annotations

import math
from itertools import product
from typing import TYPE_CHECKING, Final

from matplotlib.figure import Figure

from orgsim.charts.change import limits_of
from orgsim.charts.finding import unit_of, with_interval
from orgsim.charts.footer import footer, nothing_delivered
from orgsim.charts.names import name_column
from orgsim.charts.page import INNER, Words, begin, empty
from orgsim.charts.panels import bare
from orgsim.charts.quantity import Quantity
from orgsim.charts.time_bars import Key, bar, mean_time, parts_of, scale
from orgsim.charts.words import named
from orgsim.log.facts import State
from orgsim.log.words import STATE_WORDS
from orgsim.statistics import Interval

if TYPE_CHECKING:
    from orgsim.experiment import Result

_SHOWN: Final = (
    "Mean time of a delivered item in each state, in elapsed {unit}; the whole bar is the mean lead time."
)
_HOW: Final = "± and lines at the ends: 95% intervals of the mean lead time over the runs."
_FOOT: Final = 0.44
_BELOW: Final = 0.1
_ROW: Final = 0.56


def where_time_goes(result: Result) -> Figure:
    """A bar for each design, as long as its mean lead time, cut into the states that an item is in."""
    unit = _unit(result)
    shown = _SHOWN.format(unit=unit.word)
    if nothing_delivered(result):
        words = Words("No item was delivered", shown, footer(result, ""))
        return empty(words, "Nothing was delivered, so no lead time is known.")
    count = len(result.designs)
    names = name_column([result.title(design) for design in result.designs])
    width = INNER - names.width
    present = [state for state in State if _occurs(result, state)]
    key = Key(present, width)
    notes = [STATE_WORDS[state].note for state in present if STATE_WORDS[state].note]
    words = Words(_finding(result), shown, footer(result, " ".join([_HOW, *notes])))
    page = begin(words, key.height + _FOOT + max(_ROW, names.row) * count)
    height = min(page.height - key.height - _FOOT, 0.95 * count)
    axes = page.axes((names.width, key.height, width, height + _BELOW))
    names.write(page, [key.height + height * (k + 0.5) / count for k in range(count)])
    axes.set_ylim(count * (1 + _BELOW / height) - 0.5, -0.5)
    bare(axes)
    scale(axes, result, unit, width)
    axes.set_xlabel(f"mean lead time, elapsed {unit.word}", labelpad=1)
    for row, design in enumerate(result.designs):
        bar(axes, row, parts_of(result, design, unit), (unit, result.estimate(design, "lead time")))
    key.write(page, names.width)
    return page.figure


def _occurs(result: Result, state: State) -> bool:
    """Whether items spend time in a state in any design."""
    return any(mean_time(result, design, state) > 0 for design in result.designs)


def _unit(result: Result) -> Quantity:
    leads = [result.estimate(design, "lead time").mean for design in result.designs]
    return unit_of(result, "lead time", leads)


def _finding(result: Result) -> str:
    """The state whose time differs most from the baseline's, or what most time is in a single design."""
    others = [design for design in result.designs if design != result.baseline]
    found = {}
    for design, state in product(others, State):
        found[design, state] = result.difference(design, state.measure)
    known = {key: difference for key, difference in found.items() if not math.isnan(difference.mean)}
    if not known or result.finished < 2:
        return _largest(result)
    sure = {key: difference for key, difference in known.items() if difference.excludes_zero}
    if not sure:
        base = named(result, result.baseline)
        return f"In no state is the time of an item clearly different from that with {base}"
    design, state = max(sure, key=lambda key: abs(sure[key].mean))
    return _difference(result, design, state, sure[design, state])


def _difference(result: Result, design: str, state: State, difference: Interval) -> str:
    unit = _unit(result).fitted(difference)
    direction = "less" if difference.mean < 0 else "more"
    size = f"{unit.text(abs(difference.mean))} {direction}"
    where = STATE_WORDS[state].spent
    base = f"{named(result, result.baseline)} ({limits_of(unit, difference)})"
    return f"With {named(result, design)}, an item spends {size} {where} than with {base}"


def _largest(result: Result) -> str:
    """What most of an item's lead time is, in the baseline."""
    known = [design for design in result.designs if not math.isnan(result.estimate(design, "lead time").mean)]
    design = result.baseline if result.baseline in known else known[0]
    state = max(State, key=lambda name: mean_time(result, design, name))
    lead = result.estimate(design, "lead time")
    spent = result.estimate(design, state.measure)
    share = 100 * spent.mean / lead.mean if lead.mean else 0.0
    where = STATE_WORDS[state].spent.removeprefix("in ")
    text = f"{share:.0f}% of the lead time with {named(result, design)} is {where}"
    return f"{text}: {with_interval(_unit(result), spent, ' per item')}"
