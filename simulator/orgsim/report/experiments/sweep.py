"""A sweep in words, tables and charts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from orgsim.experiment.sweep import SweepResult
from orgsim.experiment.verdict import outcome_of
from orgsim.report.comparison import interval_text
from orgsim.report.experiments.quantities import (
    ESTIMATE,
    GROWS,
    difference_cell,
    estimate_row,
    scale_for,
)
from orgsim.report.page import Column
from orgsim.report.paper import Paper, Section
from orgsim.report.tables import table
from orgsim.scenario.factors import Factor, short_name
from orgsim.statistics import Interval
from orgsim.units.measure_names import find

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_OPEN: Final = "too close to call"
_ORDER: Final = ("better", "worse", "lower", "higher", _OPEN)


def sweep_paper(result: SweepResult) -> Paper:
    """What a sweep has to say."""
    headline, *more = (_headline(result, measure) for measure in result.measures)
    factors = tuple(factor.path for factor in result.factors)
    return Paper(
        kind="sweep",
        headline=headline,
        sentences=tuple(more),
        sections=tuple(section for measure in result.measures for section in _sections(result, measure)),
        tables={
            "points": table(("point", *factors, "design", *ESTIMATE), _estimates(result)),
            "differences": table(("point", *factors, "design", "baseline", *ESTIMATE), _differences(result)),
        },
        charts=_charts(result),
        conducted=result.conducted,
        record={"sampling": result.sampling, "factors": [_factor(factor) for factor in result.factors]},
    )


def _headline(result: SweepResult, measure: str) -> str:
    """Where each design is better than the baseline, and where it is worse."""
    base = f"'{result.title(result.baseline)}'"
    if not result.others:
        found = result.estimates(result.baseline, measure)
        unit = scale_for(measure, result.samples[0].values(), found)
        low, high = min(found, key=lambda one: one.mean), max(found, key=lambda one: one.mean)
        return f"In {base}, {measure} runs from {interval_text(low, unit)} to {interval_text(high, unit)} {unit.heading}."
    parts = (f"'{result.title(design)}' is {_where(result, design, measure)}" for design in result.others)
    return f"On {measure}, against {base}: {'; '.join(parts)}."


def _where(result: SweepResult, design: str, measure: str) -> str:
    """At which points a design is better, worse or too close to call: stretches along one factor, else how many."""
    outcomes = [_told(difference, measure) for difference in result.differences(design, measure)]
    if len(result.factors) == 1 and result.sampling == "grid":
        return ", ".join(f"{kind} {words}" for kind, words in _stretches(result, outcomes))
    return ", ".join(f"{words} at {outcomes.count(words)} of {len(outcomes)} points" for words in _ORDER if words in outcomes)


def _told(difference: Interval, measure: str) -> str:
    """``better``, ``worse`` or that it is too close to call; of a measure that has no better one ``lower`` or ``higher``."""
    if not difference.excludes_zero:
        return _OPEN
    if find(measure).better is None:
        return "lower" if difference.mean < 0 else "higher"
    return outcome_of(difference, measure)


def _stretches(result: SweepResult, outcomes: list[str]) -> Iterator[tuple[str, str]]:
    """Neighbouring points with one outcome, and from where to where they lie."""
    factor, place = result.factors[0], 0
    for kind, members in groupby(outcomes):
        last = place + len(list(members)) - 1
        low, high = (factor.text(result.points[end][0]) for end in (place, last))
        yield kind, f"at {low}" if low == high else f"from {low} to {high}"
        place = last + 1


def _sections(result: SweepResult, measure: str) -> Iterator[Section]:
    """The estimates at every point, and the differences from the baseline."""
    first, *more = (
        Column(short_name(factor), tuple(factor.text(point[place]) for point in result.points), left=True)
        for place, factor in enumerate(result.factors)
    )
    title = measure[:1].upper() + measure[1:]
    every = [estimate for design in result.designs for estimate in result.estimates(design, measure)]
    unit = scale_for(measure, result.samples[0].values(), every)
    values = (Column(result.title(design), _values(result, design, measure)) for design in result.designs)
    yield Section(f"{title} ({unit.heading})", "mean [95 % interval]", first, (*more, *values))
    if result.others:
        changes = (Column(result.title(design), _changes(result, design, measure), left=True) for design in result.others)
        yield Section(f"{title}: difference from {result.title(result.baseline)}", "paired, [95 % interval]", first, (*more, *changes))


def _values(result: SweepResult, design: str, measure: str) -> tuple[str, ...]:
    every = [estimate for key in result.designs for estimate in result.estimates(key, measure)]
    unit = scale_for(measure, result.samples[0].values(), every)
    marks = (GROWS if found[design].growing else "" for found in result.samples)
    return tuple(interval_text(one, unit) + mark for one, mark in zip(result.estimates(design, measure), marks, strict=True))


def _changes(result: SweepResult, design: str, measure: str) -> tuple[Any, ...]:
    found = result.differences(design, measure)
    unit = scale_for(measure, result.samples[0].values(), found)
    return tuple(difference_cell(difference, measure, unit) for difference in found)


def _estimates(result: SweepResult) -> Iterator[tuple[Any, ...]]:
    for number, at, found in _rows(result):
        for design, sample in found.items():
            for measure in result.measures:
                yield number, *at, design, *estimate_row(measure, sample.header.currency, sample.estimate(measure))


def _differences(result: SweepResult) -> Iterator[tuple[Any, ...]]:
    for number, at, found in _rows(result):
        for design in result.others:
            for measure in result.measures:
                change = found[design].difference(found[result.baseline], measure)
                yield number, *at, design, result.baseline, *estimate_row(measure, found[design].header.currency, change)


def _rows(result: SweepResult) -> Iterator[tuple[int, tuple[str, ...], dict[str, Any]]]:
    """The number of each point, its values in words, and what was observed there."""
    for number, (point, found) in enumerate(zip(result.points, result.samples, strict=True), 1):
        yield number, tuple(factor.text(amount) for factor, amount in zip(result.factors, point, strict=True)), found


def _factor(factor: Factor) -> dict[str, Any]:
    """A factor for JSON."""
    written = None if factor.written != factor.written else factor.text(factor.written)
    return {"path": factor.path, "from": factor.text(factor.low), "to": factor.text(factor.high), "written": written}


def _charts(result: SweepResult) -> dict[str, Callable[[], Figure]]:
    """Curves over one factor, heat maps over two, one panel for each of more."""

    def curves() -> Figure:
        from orgsim.charts.experiments.sweep import curves as drawn

        return drawn(result)

    def heat_map() -> Figure:
        from orgsim.charts.experiments.heat_map import heat_map as drawn

        return drawn(result)

    def slices() -> Figure:
        from orgsim.charts.experiments.slices import slices as drawn

        return drawn(result)

    if result.sampling == "grid" and len(result.factors) <= 2:
        return {"curves": curves} if len(result.factors) == 1 else {"heat-map": heat_map}
    return {"slices": slices}
