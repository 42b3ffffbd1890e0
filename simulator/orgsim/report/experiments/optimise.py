"""The best version of a design, or the front of best versions, as a paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from orgsim.experiment.optimise.conduct import OptimiseResult
from orgsim.experiment.optimise.finding import headline
from orgsim.experiment.optimise.words import factor_words, sentences
from orgsim.report.experiments.optimise_sections import best_sections, front_sections
from orgsim.report.experiments.optimise_tables import people_table, tried_table, versions_table
from orgsim.report.paper import Paper

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def optimise_paper(result: OptimiseResult) -> Paper:
    """What an optimisation has to say."""
    several = len(result.problem.aims) > 1 and result.kept
    return Paper(
        kind="optimise",
        headline=headline(result),
        sentences=tuple(sentences(result)),
        sections=tuple((front_sections if several else best_sections)(result)),
        tables={"versions": versions_table(result), "people": people_table(result), "tried": tried_table(result)},
        charts=_charts(result),
        conducted=result.conducted,
        record=_record(result),
    )


def _record(result: OptimiseResult) -> dict[str, Any]:
    problem = result.problem
    paths = [factor.path for factor in problem.factors]
    return {
        "design": problem.design,
        "objectives": [aim.written for aim in problem.aims],
        "constraints": [limit.text for limit in problem.limits],
        "most people": problem.means.people,
        "most cost per week": problem.means.cost,
        "factors": [
            {"path": factor.path, "name": factor_words(factor.path, paths), "from": factor.text(factor.low), "to": factor.text(factor.high)}
            for factor in problem.factors
        ],
        "budget": problem.budget,
        "tried": len(result.tried),
        "allowed": result.searched.allowed,
        "all tried": result.searched.all_tried,
        "constraints can be kept": result.kept,
    }


def _charts(result: OptimiseResult) -> dict[str, Callable[[], Figure]]:
    """Before and after for one objective, the front for two, a row for each version for more."""

    def before_and_after() -> Figure:
        from orgsim.charts.experiments.optimise import before_and_after as drawn

        return drawn(result)

    def front() -> Figure:
        from orgsim.charts.experiments.optimise_front import front as drawn

        return drawn(result)

    def versions() -> Figure:
        from orgsim.charts.experiments.optimise_versions import versions as drawn

        return drawn(result)

    if len(result.problem.aims) == 1 or not result.kept:
        return {"before-and-after": before_and_after}
    return {"front": front} if len(result.problem.aims) == 2 else {"front": versions}
