"""The search for the best versions: every one of them where they are few, else differential evolution and then single steps."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import product
from typing import Final

import numpy as np

from orgsim.errors import UsageError
from orgsim.experiment.optimise.evolution import FIRST, evolve_all
from orgsim.experiment.optimise.steps import step_by_step
from orgsim.experiment.optimise.trials import Point, Trials

LISTED: Final = 20_000
"""Combinations of whole values up to which it is looked which of them may be run."""
DRAWS: Final = 4_096
"""Versions drawn for the first generation, of which those that have too many people are left out."""


@dataclass(frozen=True)
class Searched:
    """How it was searched: ``allowed`` is how many versions may be run, None where they are too many to list; ``all_tried`` of them or not.

    ``no_better_step`` says that all versions a single step away from the best were tried as well.
    """

    allowed: int | None
    all_tried: bool
    no_better_step: bool


def search(trials: Trials, seed: int) -> Searched:
    """Try versions within the budget; raises `UsageError` or `ScenarioError` where none may be run."""
    problem = trials.problem
    listed = _listed(trials)
    if listed is not None and not listed:
        raise trials.trouble or UsageError(_too_many(trials))
    if listed is not None and len(listed) == 1:
        raise UsageError(_only_one(trials, listed[0]))
    if listed is not None and len(listed) <= problem.budget:
        trials.ask(listed, problem.budget)
        return Searched(len(listed), True, True)
    random = np.random.default_rng(seed)
    first = _spread(trials, random)
    if not trials.ask(first, max(6, int(FIRST * problem.budget))):
        raise trials.trouble or UsageError(_too_many(trials))
    evolve_all(trials, first, random)
    stepped = len(problem.aims) == 1 and step_by_step(trials)
    return Searched(None if listed is None else len(listed), False, stepped)


def _listed(trials: Trials) -> list[Point] | None:
    """All versions that may be run, None where they cannot be listed."""
    axes = trials.problem.axes
    if axes is None or math.prod(map(len, axes)) > LISTED:
        return None
    found = [point for point in product(*axes) if trials.over(point) == 0]
    return found if len(found) > trials.problem.budget else [point for point in found if trials.excess(point) == 0]


def _spread(trials: Trials, random: np.random.Generator) -> list[Point]:
    """Versions that may be run, then others: the base case if it is in the ranges, and a Latin hypercube over them."""
    from scipy.stats import qmc

    factors = trials.problem.factors
    shares = qmc.LatinHypercube(len(factors), seed=random).random(DRAWS)
    points = [trials.problem.nearest([factor.at(share) for factor, share in zip(factors, row, strict=True)]) for row in shares.tolist()]
    written = tuple(factor.written for factor in factors)
    known = [written] if all(factor.takes(amount) for factor, amount in zip(factors, written, strict=True)) else []
    return sorted(dict.fromkeys([*known, *points]), key=trials.over)


def _only_one(trials: Trials, point: Point) -> str:
    """What to say where all but one of the versions that were asked for are out."""
    count, reason = trials.no_scenario
    why = f"{count:,} others make no scenario, the first since {reason}" if count else "no other keeps to the people and the cost allowed"
    return f"there is nothing to choose from but {trials.problem.words(point)}: {why}"


def _too_many(trials: Trials) -> str:
    """What to say where no version keeps to the number of people and the cost."""
    problem, means = trials.problem, trials.problem.means
    nearest = min(trials.too_much, key=trials.too_much.__getitem__)
    people, cost = means.taken(problem.changes(nearest))
    allowed = [
        *([f"{means.people} people"] if means.people is not None else []),
        *([f"{means.cost:,.0f} per week"] if means.cost is not None else []),
    ]
    price = f" for {cost:,.0f} per week" if means.cost is not None else ""
    return f"no version keeps to {' and '.join(allowed)}: the nearest has {people} people{price} ({problem.words(nearest)})"
