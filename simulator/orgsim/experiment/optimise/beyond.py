"""Values that were asked for and that no version can have, since people or cost would be too many whatever else is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from orgsim.errors import UsageError
from orgsim.experiment.optimise.trials import Point, Trials
from orgsim.scenario.factors import Factor

_LOOKED_AT: Final = 200
"""Values of a range that are looked at."""


def beyond_means(trials: Trials) -> tuple[str, ...]:
    """The values beyond the people and the cost allowed, in words, those of a factor together.

    Raises `UsageError` where nobody set the limit that leaves a factor a single value: then it is not what was asked.
    """
    means = trials.problem.means
    if means.people is None and means.cost is None:
        return ()
    least, found = _least(trials), []
    for place, factor in enumerate(trials.problem.factors):
        there = factor.amounts or factor.grid(_LOOKED_AT)
        there = there if len(there) <= _LOOKED_AT else factor.grid(_LOOKED_AT)
        out = [trials.over((*least[:place], amount, *least[place + 1 :])) > 0 for amount in there]
        if not any(out):
            continue
        words = _spans(factor, there, out)
        if means.is_usual and sum(out) >= len(there) - 1:
            raise UsageError(
                f"{words} would take more than the {means.people} people that the design has, so there is nothing to choose from: say how "
                "many there may be with --headcount, or what they may cost with --cost"
            )
        found.append(words)
    return tuple(found)


def _least(trials: Trials) -> Point:
    """The version with every factor at the end of its range that takes fewest people and least money."""
    problem = trials.problem

    def taken(point: Point) -> tuple[float, int]:
        people, cost = problem.means.taken(problem.changes(point))
        return cost, people

    least: Point = tuple(factor.low for factor in problem.factors)
    for place, factor in enumerate(problem.factors):
        other = (*least[:place], factor.high, *least[place + 1 :])
        least = min(least, other, key=taken)
    return least


def _spans(factor: Factor, amounts: Sequence[float], out: Sequence[bool]) -> str:
    """The values that are out, neighbours as a span: ``people.clerk.count 5 to 8``."""
    spans = []
    for is_out, members in groupby(zip(amounts, out, strict=True), key=lambda one: one[1]):
        inside = [factor.text(amount) for amount, _ in members]
        if is_out:
            spans.append(inside[0] if len(inside) == 1 else f"{inside[0]} to {inside[-1]}")
    return f"{factor.path} {', '.join(spans)}"
