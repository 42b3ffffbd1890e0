"""Single steps from the best version of a design to a better one, as long as there is one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from orgsim.experiment.optimise.evolution import energy, only
from orgsim.experiment.optimise.trials import Point, Trials

_STRIDES: Final = (0.05, 0.02, 0.005)
"""Single steps of what is not whole, as shares of its range."""


def step_by_step(trials: Trials) -> bool:
    """Go from the best version to a better one a step away as long as there is one; return whether all were tried at last."""
    problem = trials.problem
    for stride in _STRIDES:
        best = None
        while best != (now := _best(trials)):
            best = now
            near = [point for point in _near(trials, best, stride) if point not in trials.run and trials.excess(point) == 0]
            if len(near) > trials.left(problem.budget):
                trials.ask(near, problem.budget)
                return False
            trials.ask(near, problem.budget)
        if all(factor.whole for factor in problem.factors):
            break
    return True


def _best(trials: Trials) -> Point:
    return min(trials.run, key=lambda point: (energy(trials, point, only), point))


def _near(trials: Trials, point: Point, stride: float) -> Iterator[Point]:
    """Versions a step away: one value moved, or one up and another down, as when a person changes the team."""
    problem = trials.problem
    sizes = [1.0 if factor.whole else stride * (factor.high - factor.low) for factor in problem.factors]
    for place, factor in enumerate(problem.factors):
        there = range(len(factor.levels)) if factor.levels else (point[place] - sizes[place], point[place] + sizes[place])
        for amount in there:
            yield problem.nearest([*point[:place], amount, *point[place + 1 :]])
    whole = [place for place, factor in enumerate(problem.factors) if factor.whole and not factor.levels]
    for up, down in combinations(whole, 2):
        for sign in (1.0, -1.0):
            yield problem.nearest([*(value + sign * (place == up) - sign * (place == down) for place, value in enumerate(point))])
