"""Thresholds in words, tables and charts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

from orgsim.experiment.breakeven.result import BreakevenResult, Line
from orgsim.experiment.breakeven.words import as_written, distance_text, finding, of_line, written_text
from orgsim.experiment.wording import listed
from orgsim.report.comparison import interval_text
from orgsim.report.experiments.breakeven_sections import (
    assumptions_section,
    grid_section,
    thresholds_section,
    unit_of,
    values_section,
)
from orgsim.report.experiments.breakeven_tables import cells, thresholds, values
from orgsim.report.experiments.rows import folded
from orgsim.report.notes import Note
from orgsim.report.paper import Paper, Section

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_NAMED: Final = 5
"""Values that a sentence names."""
_SOME_VALUES: Final = "{shown} of {count} values: evenly chosen, and those beside the thresholds. values.csv has all."


def breakeven_paper(result: BreakevenResult) -> Paper:
    """What a search for thresholds has to say."""
    return Paper(
        kind="breakeven",
        headline=f"{finding(result)}.",
        sentences=tuple(f"{sentence}." for sentence in _sentences(result)),
        sections=tuple(_sections(result)),
        tables={"cells": cells(result)} if result.grid is not None else {"thresholds": thresholds(result), "values": values(result)},
        charts=_charts(result),
        conducted=result.conducted,
        notes=tuple(_notes(result)),
        record=_record(result),
    )


def _sentences(result: BreakevenResult) -> Iterator[str]:
    """The comparison in the base case, and how far that is from a threshold."""
    difference = result.written.difference
    unit = unit_of(result)
    text = as_written(result)
    size = f"{interval_text(difference, unit, sign=True)} {unit.difference.heading}".strip()
    told = "" if result.written.trouble or result.written.same else f": '{result.titles[0]}' minus '{result.titles[1]}' is {size}"
    on = f" on {result.duel.measure}"
    yield f"{text[:1].upper()}{text[1:]}{told}{'' if result.written.same else on}"
    yield from _same_at(result)
    if result.assumed:
        yield from (of_line(result, line) for line in result.lines if len(line.stretches) > 1)
        return
    for line in result.lines:
        if line.nearest is not None:
            yield _distance(line)
        elif line.factor.written < line.factor.low or line.factor.written > line.factor.high:
            yield f"The base case of {line.factor.path} is {line.factor.text(line.factor.written)}, outside the values looked at"


def _same_at(result: BreakevenResult) -> Iterator[str]:
    """At which values of a parameter both designs are the same model, where that is so at some of them only."""
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
        return f"The base case of {factor.path} is {written_text(factor) or 'none of these values'}"
    inside = (threshold.low is None or threshold.low < factor.written) and (threshold.high is None or factor.written < threshold.high)
    hedge = ": inside the interval, so that the runs do not tell on which side of it" if inside else ""
    outside = "" if factor.low <= factor.written <= factor.high else " outside the values looked at and"
    return f"The base case of {factor.path} is {factor.text(factor.written)},{outside} {distance_text(line, threshold)}{hedge}"


def _sections(result: BreakevenResult) -> Iterator[Section]:
    if result.grid is not None:
        yield grid_section(result, result.grid)
    elif result.assumed:
        yield assumptions_section(result)
    else:
        if result.lines[0].thresholds:
            yield thresholds_section(result, result.lines[0])
        yield folded(values_section(result, result.lines[0]), _beside_thresholds(result.lines[0]), _SOME_VALUES)


def _beside_thresholds(line: Line) -> list[int]:
    """The places of the values next to the thresholds, that nearest to the base case in front, and of that in the base case."""
    places = {amount: place for place, amount in enumerate(line.looks)}
    rising = sorted(line.thresholds, key=lambda threshold: abs(line.distance(threshold)))
    beside = [places[amount] for threshold in rising for amount in threshold.between]
    return [*beside, *(place for amount, place in places.items() if amount == line.factor.written)]


def _notes(result: BreakevenResult) -> Iterator[Note]:
    """What could not be compared, and thresholds that depend on how long the run was."""
    for line in result.lines:
        missing = {amount: look.trouble for amount, look in line.looks.items() if look.trouble}
        if missing:
            first = next(iter(missing))
            more = f" (one of {len(missing)} such values)" if len(missing) > 1 else ""
            text = f"The two cannot be compared at {line.factor.path} = {line.factor.text(first)}{more}: {missing[first]}."
            yield Note("values", text, True)
        if any(map(line.is_growing, line.thresholds)):
            text = f"Beside a threshold of {line.factor.path} work in progress never settles: it depends on how long the run was."
            yield Note("growth", text, True)
    if result.grid is not None:
        troubles = [look.trouble for look in result.grid.looks.values() if look.trouble]
        if troubles:
            yield Note("values", f"{len(troubles)} combinations cannot be compared, such as: {troubles[0]}.", True)


def _record(result: BreakevenResult) -> dict[str, Any]:
    factors = result.grid.factors if result.grid is not None else tuple(line.factor for line in result.lines)
    return {
        "design": result.duel.design,
        "against": result.duel.against,
        "measure": result.duel.measure,
        "factors": [
            {"path": factor.path, "from": factor.text(factor.low), "to": factor.text(factor.high), "base case": written_text(factor)}
            for factor in factors
        ],
    }


def _charts(result: BreakevenResult) -> dict[str, Callable[[], Figure]]:
    def curve() -> Figure:
        from orgsim.charts.experiments.breakeven import curve as drawn

        return drawn(result)

    def winners() -> Figure:
        from orgsim.charts.experiments.breakeven_map import winners as drawn

        return drawn(result)

    def ranges() -> Figure:
        from orgsim.charts.experiments.breakeven_ranges import ranges as drawn

        return drawn(result)

    if result.grid is not None:
        return {"winners": winners}
    return {"ranges": ranges} if result.assumed else {"difference": curve}
