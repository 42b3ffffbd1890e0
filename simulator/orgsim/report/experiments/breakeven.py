"""Thresholds in words, tables and charts."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from orgsim.experiment.breakeven.duel import BreakevenResult, Grid, Line, PairedDifference
from orgsim.experiment.breakeven.finding import (
    as_written,
    brief_range,
    brief_threshold,
    brief_title,
    brief_written,
    distance_text,
    finding,
    limits_text,
    of_line,
    value_text,
    winner_text,
)
from orgsim.experiment.breakeven.search import SAME_MODEL, Threshold
from orgsim.experiment.wording import Scale, as_named, capital
from orgsim.report.comparison import SAME, interval_text
from orgsim.report.experiments.rows import (
    ESTIMATE,
    GROWS,
    chart,
    estimate_row,
    evenly,
    factor_record,
    folded,
    scale_for,
)
from orgsim.report.names import without_middles
from orgsim.report.notes import Note
from orgsim.report.page import Cell, Column
from orgsim.report.paper import Paper, Section
from orgsim.report.tables import table
from orgsim.scenario.factors import short_name
from orgsim.table import Table
from orgsim.units import listed

if TYPE_CHECKING:
    from matplotlib.figure import Figure


_INTERVAL = "[all values at which the paired 95% interval of the difference includes zero]"
_DISCRETE: Final = (
    "Whole numbers and words: the limits are the nearest values at which the winner is decided."
)
_STYLES: Final = {1: "good", -1: "bad", 0: "faint"}


def unit_of(result: BreakevenResult) -> Scale:
    """The unit of the measure in everything that is said of a search: that which suits its values at all
    points."""
    measure = result.duel.measure
    samples = list(chain.from_iterable(look.samples.values() for look in result.looks()))
    return scale_for(measure, samples, [sample.estimate(measure) for sample in samples])


def thresholds_section(result: BreakevenResult, line: Line) -> Section:
    """The thresholds of one parameter."""

    def column(title: str, said: Callable[[Threshold], str]) -> Column:
        return Column(title, tuple(map(said, line.thresholds)), left=True)

    return Section(
        f"Thresholds of {line.factor.path}",
        _INTERVAL,
        column("threshold", lambda found: value_text(line, found)),
        (
            column("interval", lambda found: limits_text(line, found)),
            column("wins below", lambda found: winner_text(result, found.below)),
            column("wins above", lambda found: winner_text(result, found.above)),
        ),
        (_DISCRETE,) if line.sides.discrete else (),
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
        f"{capital(as_named(measure))} by {line.factor.path}",
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
    across: tuple[str, ...] = ()
    if len(shown) < len(grid.axes[1]):
        across = (f"{len(shown)} of {len(grid.axes[1]):,} values across, evenly chosen: cells.csv has all.",)
    section = Section(
        f"'{result.titles[0]}' minus '{result.titles[1]}': {as_named(measure)} ({unit.heading})",
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
        tables=_tables(result),
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
    told = ""
    if not (result.written.trouble or result.written.same):
        told = f": '{result.titles[0]}' minus '{result.titles[1]}' is {size}"
    on = f" on {as_named(result.duel.measure)}"
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
        "factors": [factor_record(factor) for factor in factors],
    }


def _charts(result: BreakevenResult) -> dict[str, Callable[[], Figure]]:
    if result.grid is not None:
        return {"winners": chart("breakeven_winners.winners", result)}
    if result.assumed:
        return {"ranges": chart("breakeven_winners.ranges", result)}
    return {"difference": chart("breakeven.curve", result)}


_DUEL: Final = ("design", "against", *ESTIMATE, "wins")
_THRESHOLDS: Final = (
    *("path", "threshold", "low", "high", "unit", "wins below", "wins above"),
    *("base case", "distance in ranges", "from", "to"),
)
_VALUES: Final = ("path", "value", "amount", "unit", *_DUEL)


def _tables(result: BreakevenResult) -> dict[str, Table]:
    """A row for each combination; or one for each threshold, with limits beyond the range not given, and one
    for each value that was looked at."""
    if result.grid is not None:
        first, second = (factor.path for factor in result.grid.factors)
        names = (first, f"{first} amount", second, f"{second} amount", *_DUEL)
        return {"cells": table(names, _cells(result, result.grid))}
    return {
        "thresholds": table(_THRESHOLDS, _thresholds(result)),
        "values": table(_VALUES, _values(result)),
    }


def _cells(result: BreakevenResult, grid: Grid) -> Iterator[tuple[Any, ...]]:
    first, second = grid.factors
    for (one, other), look in grid.looks.items():
        yield first.text(one), one, second.text(other), other, *_row(result, look)


def _thresholds(result: BreakevenResult) -> Iterator[tuple[Any, ...]]:
    keys = _keys(result)
    for line in result.lines:
        factor = line.factor
        for found in line.thresholds:
            limits = (math.nan if limit is None else limit for limit in (found.low, found.high))
            sides = (keys[found.below], keys[found.above])
            base = (factor.written, line.distance(found), factor.low, factor.high)
            yield factor.path, found.at, *limits, factor.unit, *sides, *base


def _values(result: BreakevenResult) -> Iterator[tuple[Any, ...]]:
    for line in result.lines:
        for amount, look in line.looks.items():
            yield line.factor.path, line.factor.text(amount), amount, line.factor.unit, *_row(result, look)


def _row(result: BreakevenResult, look: PairedDifference) -> tuple[Any, ...]:
    duel = result.duel
    estimate = estimate_row(duel.measure, result.currency, look.difference)
    return duel.design, duel.against, *estimate, _wins(result, look)


def _wins(result: BreakevenResult, look: PairedDifference) -> str:
    """The key of the design that wins, or why none does."""
    if look.trouble:
        return "cannot be compared"
    return _keys(result)[SAME_MODEL if look.same else result.side(look)]


def _keys(result: BreakevenResult) -> dict[int, str]:
    """What a side is called in tables."""
    return {1: result.duel.design, -1: result.duel.against, 0: "inconclusive", SAME_MODEL: SAME}
