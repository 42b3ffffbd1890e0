"""How the uncertainty of inputs carries over to the answer, as a paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from orgsim.experiment.uncertainty.conduct import UncertaintyResult
from orgsim.experiment.uncertainty.words import finding, percent, percent_limits
from orgsim.report.experiments.uncertainty_sections import (
    designs_section,
    differences_section,
    few_draws,
    influences_section,
    split_section,
)
from orgsim.report.experiments.uncertainty_tables import DIFFERENCES, DRAWS, INFLUENCES, SPREADS, differences, draws, influences, spreads
from orgsim.report.notes import Note
from orgsim.report.paper import Paper, Section
from orgsim.report.quantities import measure_unit
from orgsim.report.tables import table

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def uncertainty_paper(result: UncertaintyResult) -> Paper:
    """What is to be said of what is not known."""
    paths = tuple(belief.factor.path for belief in result.beliefs)
    tables = {"designs": table(SPREADS, spreads(result)), "draws": table(("draw", *paths, *DRAWS), draws(result))}
    if result.others:
        tables["differences"] = table(DIFFERENCES, differences(result))
    tables["influences"] = table(INFLUENCES, influences(result))
    return Paper(
        kind="uncertainty",
        headline=f"{finding(result)}.",
        sentences=tuple(_sentences(result)),
        sections=tuple(_sections(result)),
        tables=tables,
        charts={"uncertainty": lambda: _chart(result)},
        conducted=result.conducted,
        notes=tuple(_notes(result)),
        record={
            "measure": result.measure,
            "baseline": result.baseline,
            "unit": measure_unit(result.measure, result.written[result.baseline].header.currency)[1],
            "draws": len(result.draws),
            "draws left out": len(result.draws) - len(result.kept),
            "beliefs": [_belief(belief) for belief in result.beliefs],
        },
    )


def _sentences(result: UncertaintyResult) -> Iterator[str]:
    """How sure the runs are at each draw, and how the verdict of the base case fares."""
    count = len(result.kept)
    for design in result.others:
        better, worse, apart = result.sure(design)
        verdict = result.as_written(design)
        base = f"'{result.title(result.baseline)}'"
        said = {
            1: f"it is significantly better, as it is in {better} draws",
            -1: f"it is significantly worse, as it is in {worse} draws",
        }.get(verdict, "the runs are inconclusive")
        yield (
            f"'{result.title(design)}' against {base}: better in {percent_limits(result.is_better(design))} of draws; "
            f"significantly better in {better} of {count}, "
            f"significantly worse in {worse}, inconclusive in {apart}. In the base case, {said}."
        )
    if len(result.others) > 1:
        best = (f"'{result.title(design)}' in {percent(result.is_best(design).mean)}" for design in result.designs)
        yield f"Best of all: {', '.join(best)} of {count} draws."
    if result.influences is None:
        yield few_draws(result)


def _sections(result: UncertaintyResult) -> Iterator[Section]:
    yield designs_section(result)
    if result.others:
        yield differences_section(result)
    yield split_section(result)
    if result.influences is not None:
        yield influences_section(result, result.influences)


def _notes(result: UncertaintyResult) -> Iterator[Note]:
    troubles = [draw.trouble for draw in result.draws if draw.trouble]
    if troubles:
        yield Note("values", f"{len(troubles)} of {len(result.draws)} draws are left out, such as one where {troubles[0]}.", True)
    if len(result.beliefs) > 1:
        yield Note("beliefs", "The values are drawn independently: if some of them go together in fact, the ranges are others.")


def _belief(belief: Any) -> dict[str, Any]:
    factor = belief.factor
    written = None if factor.written != factor.written else factor.text(factor.written)
    ends = {"from": factor.text(factor.low), "to": factor.text(factor.high)}
    return {"path": factor.path, **ends, "base case": written, "belief": belief.kind}


def _chart(result: UncertaintyResult) -> Figure:
    from orgsim.charts.experiments.uncertainty import uncertainty

    return uncertainty(result)
