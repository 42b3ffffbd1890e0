"""A choice among many designs as a paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from orgsim.experiment.select import SelectResult, headline, sentences, unit_of
from orgsim.experiment.wording import as_named, percent
from orgsim.report.comparison import NOT_KNOWN, SAME, interval_text
from orgsim.report.experiments.rows import ESTIMATE, GROWS, chart, difference_cell, estimate_row
from orgsim.report.notes import Note
from orgsim.report.page import Cell, Column
from orgsim.report.paper import Paper, Section
from orgsim.report.quantities import interval_values, measure_unit
from orgsim.report.tables import table

_AFTERWARDS: Final = (
    "Intervals are those of as many replications as each design got. Since chance has a say in how many, "
    "they hold only nearly; what holds is the guarantee of the choice (procedure KN: Kim & Nelson 2001)."
)
_ALLOCATION: Final = (
    "Ideal share: how all replications would be shared out to tell the best apart soonest (OCBA: Chen et al. "
    "2000), as if designs did not meet the same random draws."
)
SHOWN: Final = 10
"""Designs in the text beside the baseline; the table of designs has all."""
_NAMES: Final = (
    *("design", "title", "replications", "state", *ESTIMATE),
    *("difference from best", "low of it", "high of it", "share of draws", "ocba share"),
)


def select_paper(result: SelectResult) -> Paper:
    """What a choice has to say."""
    size, unit = measure_unit(result.measure, result.currency)
    return Paper(
        kind="select",
        headline=headline(result),
        sentences=tuple(sentences(result)),
        sections=(_section(result),),
        tables={"designs": table(_NAMES, _rows(result))},
        charts={"choice": chart("select.choice", result)},
        provenance=result.provenance,
        notes=tuple(_notes(result)),
        record={
            "measure": result.measure,
            "best": result.best,
            "guarantee holds": result.decided,
            "confidence": result.confidence,
            "zone": result.zone.size / size,
            "zone unit": unit,
            "budget": result.budget,
            "replications used": result.used,
        },
    )


def _notes(result: SelectResult) -> Iterator[Note]:
    """That a first stage has more replications than were asked for."""
    scenario = result.provenance.scenario
    asked = (scenario.select.replications if scenario.select else None) or scenario.replications
    if asked < result.first:
        yield Note(
            "first stage",
            f"Replications are those of the first stage, before any design is dropped, and {asked} are too "
            f"few to know how much designs vary: they were raised to {result.first} of each design.",
        )


def _section(result: SelectResult) -> Section:
    unit, designs, shares = unit_of(result), shown_designs(result), result.shares or {}
    label = Column("", tuple(map(result.title, designs)), left=True)
    columns = (
        Column(
            f"{as_named(result.measure)} {unit.heading}".strip(),
            tuple(_value(result, design) for design in designs),
        ),
        Column("Difference from the best", tuple(_behind(result, design) for design in designs), left=True),
        Column("Replications", tuple(f"{result.observed(design):,}" for design in designs)),
        Column("", tuple(_state(result, design) for design in designs), left=True),
        Column(
            "Ideal share",
            tuple(percent(shares[design]) if design in shares else NOT_KNOWN for design in designs),
        ),
    )
    remarks = (_AFTERWARDS, _ALLOCATION) if shares else (_AFTERWARDS,)
    hidden = len(result.ranked) - len(designs)
    if hidden:
        remarks = (
            f"The best {SHOWN} and the baseline; {hidden:,} more designs are in designs.csv.",
            *remarks,
        )
    return Section("Designs", "mean [95% interval]; differences are paired", label, columns, remarks)


def shown_designs(result: SelectResult) -> list[str]:
    """The designs in the text: the best ones in their order, and the baseline wherever it is."""
    baseline = result.provenance.scenario.baseline
    return [design for place, design in enumerate(result.ranked) if place < SHOWN or design == baseline]


def _value(result: SelectResult, design: str) -> str:
    return interval_text(result.estimate(design), unit_of(result)) + GROWS * result.samples[design].growing


def _behind(result: SelectResult, design: str) -> Cell:
    if design == result.best:
        return Cell(NOT_KNOWN, "faint")
    if design in result.twins:
        return Cell(SAME, "faint")
    difference = result.behind(design)
    return difference_cell(difference, result.measure, unit_of(result))


def _state(result: SelectResult, design: str) -> Cell:
    if design == result.best:
        return Cell("chosen" if result.decided else "ahead", "bold")
    if design in result.twins:
        return Cell("same model as the best", "faint")
    if design in result.alive:
        return Cell("not ruled out", "warn")
    return Cell("dropped", "faint")


def _rows(result: SelectResult) -> Iterator[tuple[Any, ...]]:
    size, _ = measure_unit(result.measure, result.currency)
    for design in result.ranked:
        estimate = estimate_row(result.measure, result.currency, result.estimate(design))
        behind = interval_values(result.behind(design), size)[:3]
        chance = result.chances.get(design, float(design == result.best))
        share = float("nan") if result.shares is None else result.shares[design]
        yield (
            design,
            result.title(design),
            result.observed(design),
            _state(result, design).text,
            *estimate,
            *behind,
            chance,
            share,
        )
