"""Thresholds in words, tables and charts."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from orgsim.experiment.breakeven.duel import PairedDifference
from orgsim.experiment.breakeven.result import (
    BreakevenResult,
    Grid,
    Line,
    as_written,
    distance_text,
    finding,
    limits_text,
    of_line,
    threshold_text,
    told_as,
    value_text,
    winner_text,
)
from orgsim.experiment.breakeven.search import Threshold
from orgsim.experiment.wording import Scale, capital, listed
from orgsim.report.comparison import SAME, interval_text
from orgsim.report.experiments.breakeven_tables import cells, thresholds, values
from orgsim.report.experiments.rows import GROWS, chart, evenly, folded, scale_for
from orgsim.report.names import without_middles
from orgsim.report.notes import Note
from orgsim.report.page import Cell, Column
from orgsim.report.paper import Paper, Section
from orgsim.scenario.factors import Factor, short_name

if TYPE_CHECKING:
    from matplotlib.figure import Figure


_NUMBER: Final = re.compile(r"^(\D*?)(-?[\d.,]+)(.*)$")
_LONGEST_TITLE: Final = 19


def brief_range(factor: Factor) -> str:
    """``0 to 14 working h``, or how many words there are."""
    if factor.levels:
        return f"{len(factor.levels)} values"
    low, high = factor.text(factor.low), factor.text(factor.high)
    one, other = _NUMBER.match(low), _NUMBER.match(high)
    if one is None or other is None or (one[1], one[3]) != (other[1], other[3]):
        return f"{low} to {high}"
    return f"{one[1]}{one[2]} to {other[2]} {one[3].strip()}".rstrip()


def brief_written(factor: Factor) -> str:
    """The value in the base case, without the unit where the range has it."""
    if math.isnan(factor.written):
        return "-"
    return _bare(factor, factor.written_text or "-")


def brief_threshold(line: Line, threshold: Threshold | None) -> str:
    """``0.26 [0.16, 0.34]`` in the unit of the range; a limit beyond the range is told as such:
    ``43.4 [42.8, >44]``."""
    if threshold is None:
        return "none"
    factor = line.factor
    if line.sides.discrete:
        return threshold_text(line, threshold)
    low, at, high = (
        None if amount is None else _bare(factor, told_as(line, threshold, amount))
        for amount in (threshold.low, threshold.at, threshold.high)
    )
    return (
        f"{at} [{low or f'<{_bare(factor, factor.text(factor.low))}'}, "
        f"{high or f'>{_bare(factor, factor.text(factor.high))}'}]"
    )


def brief_title(title: str) -> str:
    """A design's title, cut at its end where it is long."""
    if len(title) <= _LONGEST_TITLE:
        return title
    return f"{title[: _LONGEST_TITLE - 1].rstrip()}…"


def _bare(factor: Factor, text: str) -> str:
    """An amount without what stands before and after the number at both ends of the range."""
    found, *ends = (_NUMBER.match(told) for told in (text, factor.text(factor.low), factor.text(factor.high)))
    if found is None or any(end is None or (end[1], end[3]) != (found[1], found[3]) for end in ends):
        return text
    return found[2]


_INTERVAL = "[all values at which the paired 95% interval of the difference includes zero]"
_STYLES: Final = {1: "good", -1: "bad", 0: "faint"}


def unit_of(result: BreakevenResult) -> Scale:
    """The unit of the measure in everything that is said of a search: that which suits its values at all
    points."""
    measure = result.duel.measure
    samples = list(chain.from_iterable(look.samples.values() for look in result.looks()))
    return scale_for(measure, samples, [sample.estimate(measure) for sample in samples])


def thresholds_section(result: BreakevenResult, line: Line) -> Section:
    """The thresholds of one parameter."""
    found = line.thresholds
    return Section(
        f"Thresholds of {line.factor.path}",
        _INTERVAL,
        Column("threshold", tuple(value_text(line, threshold) for threshold in found), left=True),
        (
            Column("interval", tuple(limits_text(line, threshold) for threshold in found), left=True),
            Column(
                "wins below", tuple(winner_text(result, threshold.below) for threshold in found), left=True
            ),
            Column(
                "wins above", tuple(winner_text(result, threshold.above) for threshold in found), left=True
            ),
        ),
        ("Whole numbers and words: the limits are the nearest values at which the winner is decided.",)
        if line.sides.discrete
        else (),
    )


def values_section(result: BreakevenResult, line: Line) -> Section:
    """Both designs and their difference at every value that was looked at."""
    measure, looks = result.duel.measure, list(line.looks.values())
    unit = unit_of(result)
    means = (
        Column(title, tuple(_estimate(look, design, measure, unit) for look in looks))
        for title, design in zip(result.titles, (result.duel.design, result.duel.against), strict=True)
    )
    return Section(
        f"{capital(measure)} by {line.factor.path}",
        f"{unit.heading}: mean [95% interval]; difference: {unit.difference.heading}, paired".lstrip(": "),
        Column(short_name(line.factor), tuple(map(line.factor.text, line.looks)), left=True),
        (
            *means,
            Column("difference", tuple(_change(result, look, unit) for look in looks)),
            Column("wins", tuple(_winner(result, look) for look in looks), left=True),
        ),
    )


def assumptions_section(result: BreakevenResult) -> Section:
    """Every assumption with the threshold that is nearest to the base case."""
    lines = result.lines
    return Section(
        "What would change the answer",
        "the nearest first, the others at the base case; " + _INTERVAL,
        Column("assumption", without_middles([short_name(line.factor) for line in lines]), left=True),
        (
            Column("range", tuple(brief_range(line.factor) for line in lines), left=True),
            Column("base case", tuple(brief_written(line.factor) for line in lines), left=True),
            Column("threshold", tuple(brief_threshold(line, line.nearest) for line in lines), left=True),
            Column("wins above it", tuple(_wins_above(result, line) for line in lines), left=True),
        ),
    )


def grid_section(result: BreakevenResult, grid: Grid) -> Section:
    """The difference at every combination, in the colour of who wins."""
    measure, (first, second) = result.duel.measure, grid.factors
    unit = unit_of(result)
    shown = [grid.axes[1][place] for place in evenly(len(grid.axes[1]))]
    columns = (
        Column(
            second.text(other), tuple(_corner(result, grid.looks[one, other], unit) for one in grid.axes[0])
        )
        for other in shown
    )
    few = len(shown) < len(grid.axes[1])
    across: tuple[str, ...] = ()
    if few:
        across = (f"{len(shown)} of {len(grid.axes[1]):,} values across, evenly chosen: cells.csv has all.",)
    section = Section(
        f"'{result.titles[0]}' minus '{result.titles[1]}': {measure} ({unit.heading})",
        (
            f"down: {first.path}; across: {second.path}; in brackets where inconclusive, 'same' where both "
            "are the same model"
        ),
        Column("", tuple(map(first.text, grid.axes[0])), left=True),
        tuple(columns),
        across,
    )
    return folded(section, (), "{shown} of {count} values down, evenly chosen: cells.csv has all.")


def _wins_above(result: BreakevenResult, line: Line) -> str:
    """Who wins above the nearest threshold; nothing where there is none."""
    if not line.stretches:
        return "cannot be compared"
    if line.nearest is None:
        return ""
    return brief_title(winner_text(result, line.nearest.above))


def _estimate(look: PairedDifference, design: str, measure: str, unit: Scale) -> str:
    if not look.samples:
        return "-"
    sample = look.samples[design]
    return interval_text(sample.estimate(measure), unit) + (GROWS if sample.growing else "")


def _change(result: BreakevenResult, look: PairedDifference, unit: Scale) -> Cell:
    if look.trouble:
        return Cell("-", "faint")
    if look.same:
        return Cell(SAME, "faint")
    return Cell(
        interval_text(look.difference, unit, sign=True) + (GROWS if look.growing else ""),
        _STYLES[result.side(look)],
    )


def _winner(result: BreakevenResult, look: PairedDifference) -> str:
    if look.trouble:
        return "cannot be compared"
    if look.same:
        return SAME
    return winner_text(result, result.side(look))


def _corner(result: BreakevenResult, look: PairedDifference, unit: Scale) -> Cell:
    if look.trouble:
        return Cell("-", "faint")
    if look.same:
        return Cell("same", "faint")
    text = unit.figure(look.difference.mean, sign=True) + (GROWS if look.growing else "")
    return Cell(text if look.difference.excludes_zero else f"({text})", _STYLES[result.side(look)])


_NAMED: Final = 5
"""Values that a sentence names."""
_SOME_VALUES: Final = (
    "{shown} of {count} values: evenly chosen, and those beside the thresholds. values.csv has all."
)


def breakeven_paper(result: BreakevenResult) -> Paper:
    """What a search for thresholds has to say."""
    return Paper(
        kind="breakeven",
        headline=f"{finding(result)}.",
        sentences=tuple(f"{sentence}." for sentence in _sentences(result)),
        sections=tuple(_sections(result)),
        tables={"cells": cells(result)}
        if result.grid is not None
        else {"thresholds": thresholds(result), "values": values(result)},
        charts=_charts(result),
        provenance=result.provenance,
        notes=tuple(_notes(result)),
        record=_record(result),
    )


def _sentences(result: BreakevenResult) -> Iterator[str]:
    """The comparison in the base case, and how far that is from a threshold."""
    difference = result.written.difference
    unit = unit_of(result)
    text = as_written(result)
    size = f"{interval_text(difference, unit, sign=True)} {unit.difference.heading}".strip()
    told = (
        ""
        if result.written.trouble or result.written.same
        else f": '{result.titles[0]}' minus '{result.titles[1]}' is {size}"
    )
    on = f" on {result.duel.measure}"
    yield f"{capital(text)}{told}{'' if result.written.same else on}"
    yield from _same_at(result)
    if result.assumed:
        yield from (of_line(result, line) for line in result.lines if len(line.stretches) > 1)
        return
    for line in result.lines:
        if line.nearest is not None:
            yield _distance(line)
        elif line.factor.written < line.factor.low or line.factor.written > line.factor.high:
            yield (
                f"The base case of {line.factor.path} is {line.factor.text(line.factor.written)}, outside "
                "the values looked at"
            )


def _same_at(result: BreakevenResult) -> Iterator[str]:
    """At which values of a parameter both designs are the same model, where that is so at some of them
    only."""
    for line in result.lines:
        same = [line.factor.text(amount) for amount, look in line.looks.items() if look.same]
        if not same or len(same) == len(line.looks):
            continue
        where = f"{len(same)} values of {line.factor.path}"
        if len(same) <= _NAMED:
            where = f"{line.factor.path} {listed(same)}"
        yield f"The two are the same model at {where}"


def _distance(line: Line) -> str:
    threshold, factor = line.nearest, line.factor
    assert threshold is not None
    if factor.levels:
        return f"The base case of {factor.path} is {factor.written_text or 'none of these values'}"
    inside = (threshold.low is None or threshold.low < factor.written) and (
        threshold.high is None or factor.written < threshold.high
    )
    hedge = ""
    if inside:
        hedge = ": inside the interval, so that the runs do not tell on which side of it"
    outside = " outside the values looked at and"
    if factor.low <= factor.written <= factor.high:
        outside = ""
    return (
        f"The base case of {factor.path} is {factor.text(factor.written)},{outside} "
        f"{distance_text(line, threshold)}{hedge}"
    )


def _sections(result: BreakevenResult) -> Iterator[Section]:
    if result.grid is not None:
        yield grid_section(result, result.grid)
    elif result.assumed:
        yield assumptions_section(result)
    else:
        if result.lines[0].thresholds:
            yield thresholds_section(result, result.lines[0])
        yield folded(
            values_section(result, result.lines[0]), _beside_thresholds(result.lines[0]), _SOME_VALUES
        )


def _beside_thresholds(line: Line) -> list[int]:
    """The places of the values next to the thresholds, that nearest to the base case in front, and of that in
    the base case."""
    places = {amount: place for place, amount in enumerate(line.looks)}
    rising = sorted(line.thresholds, key=lambda threshold: abs(line.distance(threshold)))
    beside = [places[amount] for amount in chain.from_iterable(threshold.between for threshold in rising)]
    return [*beside, *(place for amount, place in places.items() if amount == line.factor.written)]


def _notes(result: BreakevenResult) -> Iterator[Note]:
    """What could not be compared, and thresholds that depend on how long the run was."""
    for line in result.lines:
        missing = {amount: look.trouble for amount, look in line.looks.items() if look.trouble}
        if missing:
            first = next(iter(missing))
            more = ""
            if len(missing) > 1:
                more = f" (one of {len(missing)} such values)"
            text = (
                f"The two cannot be compared at {line.factor.path} = {line.factor.text(first)}{more}: "
                f"{missing[first]}."
            )
            yield Note("values", text, True)
        if any(map(line.is_growing, line.thresholds)):
            text = (
                f"Beside a threshold of {line.factor.path} work in progress never settles: it depends on how "
                "long the run was."
            )
            yield Note("growth", text, True)
    if result.grid is not None:
        troubles = [look.trouble for look in result.grid.looks.values() if look.trouble]
        if troubles:
            yield Note(
                "values", f"{len(troubles)} combinations cannot be compared, such as: {troubles[0]}.", True
            )


def _record(result: BreakevenResult) -> dict[str, Any]:
    factors = result.grid.factors if result.grid is not None else tuple(line.factor for line in result.lines)
    return {
        "design": result.duel.design,
        "against": result.duel.against,
        "measure": result.duel.measure,
        "factors": [
            {
                "path": factor.path,
                "from": factor.text(factor.low),
                "to": factor.text(factor.high),
                "base case": factor.written_text,
            }
            for factor in factors
        ],
    }


def _charts(result: BreakevenResult) -> dict[str, Callable[[], Figure]]:
    if result.grid is not None:
        return {"winners": chart("breakeven_map.winners", result)}
    if result.assumed:
        return {"ranges": chart("breakeven_ranges.ranges", result)}
    return {"difference": chart("breakeven.curve", result)}
