"""A sweep in words, tables and charts."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any, Final

from orgsim.experiment.sweep import Kind, SweepResult, Zone, kinds_of, zones
from orgsim.experiment.verdict import outcome_of
from orgsim.experiment.wording import (
    Scale,
    basis_of,
    capital,
    counted,
    digits_of,
    first_of,
    spoken,
    with_limits,
)
from orgsim.report.comparison import SAME, interval_text
from orgsim.report.experiments.rows import (
    ESTIMATE,
    GROWS,
    chart,
    difference_cell,
    estimate_row,
    factor_record,
    folded,
    scale_for,
)
from orgsim.report.page import Cell, Column
from orgsim.report.paper import Paper, Section
from orgsim.report.tables import table
from orgsim.scenario.factors import short_name

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def is_along_one(result: SweepResult) -> bool:
    """Whether the points are in order along one factor, so that there are zones."""
    return len(result.factors) == 1 and result.sampling == "grid" and not result.factors[0].levels


def turning_points(result: SweepResult, measure: str, others: Sequence[str]) -> tuple[list[int], str]:
    """Points at which the answer turns, and what they are.

    Along one factor they are those on both sides of where a zone of one of the ``others`` ends; where there
    are no zones, or only one, those with the lowest and the highest value of the measure.
    """
    if is_along_one(result):
        borders = list(chain.from_iterable(_borders(result, design, measure) for design in others))
        if borders:
            return list(
                dict.fromkeys(borders)
            ), "those between which it changes whether a difference is significant"
    return list(_extremes(result, measure, others)), f"those with the lowest and the highest {measure}"


def _borders(result: SweepResult, design: str, measure: str) -> Iterator[int]:
    """The last point of each zone but the last, and the first of the next."""
    for zone, following in pairwise(zones(result.differences(design, measure), result.same(design))):
        yield from (zone.last, following.first)


def _extremes(result: SweepResult, measure: str, others: Sequence[str]) -> Iterator[int]:
    """The points of the lowest and the highest mean of all; none where nothing is known."""
    estimates = [result.estimates(design, measure) for design in (result.baseline, *others)]
    means = {
        (one.mean, place)
        for place, one in chain.from_iterable(enumerate(of) for of in estimates)
        if not math.isnan(one.mean)
    }
    if means:
        yield from (min(means)[1], max(means)[1])


SHOWN: Final = 10
"""Designs in the text beside the baseline; the tables have all."""


def sweep_paper(result: SweepResult) -> Paper:
    """What a sweep has to say."""
    headline, *more = (_headline(result, measure) for measure in result.measures)
    factors = tuple(factor.path for factor in result.factors)
    return Paper(
        kind="sweep",
        headline=headline,
        sentences=tuple(more),
        sections=tuple(_few_rows(result)),
        tables={
            "points": table(("point", *factors, "design", *ESTIMATE), _estimates(result)),
            "differences": table(
                ("point", *factors, "design", "baseline", *ESTIMATE, "same model"), _differences(result)
            ),
        },
        charts=_charts(result),
        provenance=result.provenance,
        record={"sampling": result.sampling, "factors": [factor_record(factor) for factor in result.factors]},
    )


def _headline(result: SweepResult, measure: str) -> str:
    """Where each design differs from the baseline, and which way; of one design alone from where to where it
    goes."""
    base = f"'{result.title(result.baseline)}'"
    about = spoken(measure)
    if not result.others:
        found = result.estimates(result.baseline, measure)
        unit = scale_for(measure, result.samples[0].values(), found)
        low, high = min(found, key=lambda one: one.mean), max(found, key=lambda one: one.mean)
        runs = "run" if about.plural else "runs"
        ends = (
            with_limits(one, unit, digits_of(basis_of(result.provenance.scenario), one))
            for one in (low, high)
        )
        return f"With {base}, {about.text} {runs} from {' to '.join(ends)}."
    shown = _shown_others(result, measure)
    parts = [_part(result, design, measure) for design in shown]
    hidden = len(result.others) - len(shown)
    parts += [f"{counted(hidden, 'more design')} in differences.csv"] if hidden else []
    return f"{about.capital} against {base}: {'; '.join(parts)}."


def _shown_others(result: SweepResult, measure: str) -> tuple[str, ...]:
    """The designs in the text beside the baseline, in their order: those that are significantly better at
    most points."""
    if len(result.others) <= SHOWN:
        return result.others

    def better(design: str) -> int:
        return sum(outcome_of(one, measure) == "better" for one in result.differences(design, measure))

    first = set(sorted(result.others, key=better, reverse=True)[:SHOWN])
    return tuple(design for design in result.others if design in first)


def _part(result: SweepResult, design: str, measure: str) -> str:
    """What is said of one design against the baseline."""
    if all(result.same(design)):
        return f"'{result.title(design)}' is the same model"
    return f"with '{result.title(design)}', {_where(result, design, measure)}"


def _where(result: SweepResult, design: str, measure: str) -> str:
    """Where a design differs from the baseline: in which zones along one factor, else at how many points."""
    differences, same = result.differences(design, measure), result.same(design)
    if is_along_one(result):
        return ", ".join(
            f"{_told(zone.kind, measure)} {_reach(result, zone)}" for zone in zones(differences, same)
        )
    kinds = kinds_of(differences, same)
    if len(result.factors) == 1 and result.sampling == "grid":
        return ", ".join(
            f"{_told(kind, measure)} at {_values_of(result, kinds, kind)}" for kind in dict.fromkeys(kinds)
        )
    counts = ((kind, kinds.count(kind)) for kind in dict.fromkeys(kinds))
    return ", ".join(f"{_told(kind, measure)} at {count} of {len(kinds)} points" for kind, count in counts)


def _told(kind: Kind, measure: str) -> str:
    """``shorter`` or ``longer`` of a time, else ``lower`` or ``higher``, or another kind as it is called."""
    if kind not in ("lower", "higher"):
        return kind
    return spoken(measure).change(-1.0 if kind == "lower" else 1.0)


def _reach(result: SweepResult, zone: Zone) -> str:
    """From where to where along the factor a zone goes."""
    factor = result.factors[0]
    low, high = (factor.text(result.points[end][0]) for end in (zone.first, zone.last))
    if low == high:
        return f"at {low}"
    return f"from {low} to {high}"


def _few_rows(result: SweepResult) -> Iterator[Section]:
    """The sections of all measures, of many points only some."""
    for measure in result.measures:
        turning, what = turning_points(result, measure, _shown_others(result, measure))
        remark = (
            f"{{shown}} of {{count}} points: evenly chosen, and {what}. points.csv and differences.csv have "
            "all."
        )
        yield from (folded(section, turning, remark) for section in _sections(result, measure))


def _values_of(result: SweepResult, kinds: Sequence[Kind], kind: Kind) -> str:
    """The values at which a difference is of a kind."""
    factor = result.factors[0]
    return first_of(
        [factor.text(point[0]) for point, one in zip(result.points, kinds, strict=True) if one == kind]
    )


def _sections(result: SweepResult, measure: str) -> Iterator[Section]:
    """The estimates at every point, and the differences from the baseline."""
    first, *more = (
        Column(short_name(factor), tuple(factor.text(point[place]) for point in result.points), left=True)
        for place, factor in enumerate(result.factors)
    )
    title = capital(measure)
    others = _shown_others(result, measure)
    shown = [design for design in result.designs if design == result.baseline or design in others]
    hidden = len(result.designs) - len(shown)
    remarks: tuple[str, ...] = ()
    if hidden:
        remarks = (f"{counted(hidden, 'more design')} in points.csv and differences.csv.",)
    every = list(chain.from_iterable(result.estimates(design, measure) for design in shown))
    unit = scale_for(measure, result.samples[0].values(), every)
    values = (Column(result.title(design), _values(result, design, measure, unit)) for design in shown)
    yield Section(f"{title} ({unit.heading})", "mean [95% interval]", first, (*more, *values), remarks)
    if result.others:
        changes = (
            Column(result.title(design), _changes(result, design, measure, unit), left=True)
            for design in others
        )
        yield Section(
            f"{title}: difference from '{result.title(result.baseline)}'",
            "paired, [95% interval]",
            first,
            (*more, *changes),
        )


def _values(result: SweepResult, design: str, measure: str, unit: Scale) -> tuple[str, ...]:
    marks = (GROWS if found[design].growing else "" for found in result.samples)
    return tuple(
        interval_text(one, unit) + mark
        for one, mark in zip(result.estimates(design, measure), marks, strict=True)
    )


def _changes(result: SweepResult, design: str, measure: str, unit: Scale) -> tuple[Any, ...]:
    found = result.differences(design, measure)
    return tuple(
        Cell(SAME, "faint") if is_same else difference_cell(difference, measure, unit)
        for difference, is_same in zip(found, result.same(design), strict=True)
    )


def _estimates(result: SweepResult) -> Iterator[tuple[Any, ...]]:
    for number, at, found in _rows(result):
        for design, sample in found.items():
            for measure in result.measures:
                yield (
                    number,
                    *at,
                    design,
                    *estimate_row(measure, sample.header.currency, sample.estimate(measure)),
                )


def _differences(result: SweepResult) -> Iterator[tuple[Any, ...]]:
    for number, at, found in _rows(result):
        for design in result.others:
            for measure in result.measures:
                change = found[design].difference(found[result.baseline], measure)
                row = estimate_row(measure, found[design].header.currency, change)
                yield (
                    number,
                    *at,
                    design,
                    result.baseline,
                    *row,
                    found[design].is_same_model(found[result.baseline]),
                )


def _rows(result: SweepResult) -> Iterator[tuple[int, tuple[str, ...], dict[str, Any]]]:
    """The number of each point, its values in words, and what was observed there."""
    for number, (point, found) in enumerate(zip(result.points, result.samples, strict=True), 1):
        yield (
            number,
            tuple(factor.text(amount) for factor, amount in zip(result.factors, point, strict=True)),
            found,
        )


def _charts(result: SweepResult) -> dict[str, Callable[[], Figure]]:
    """Curves over one factor, heat maps over two, one panel for each of more."""
    if result.sampling != "grid" or len(result.factors) > 2:
        return {"slices": chart("slices.slices", result)}
    if len(result.factors) == 1:
        return {"curves": chart("sweep.curves", result)}
    return {"heat-map": chart("heat_map.heat_map", result)}
