"""Single steps from the best version of a design to a better one, as long as there is one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import permutations
from typing import Final

from orgsim.experiment.optimise.evolution import energy, only
from orgsim.experiment.optimise.trials import Point, Trials
from orgsim.scenario.factors import Factor

_STRIDES: Final = (0.05, 0.02, 0.005)
"""Single steps of what is not counted, as shares of its range."""


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
        if problem.axes is not None:
            break
    return True


def _best(trials: Trials) -> Point:
    return min(trials.run, key=lambda point: (energy(trials, point, only), point))


def _near(trials: Trials, point: Point, stride: float) -> Iterator[Point]:
    """Versions a step away: one value moved, or one up and another down, as when a person changes the team."""
    problem = trials.problem
    around = [_around(factor, amount, stride) for factor, amount in zip(problem.factors, point, strict=True)]
    for place, there in enumerate(around):
        for amount in there:
            yield problem.nearest(_moved(point, {place: amount}))
    counted = [place for place, factor in enumerate(problem.factors) if factor.amounts and not factor.levels]
    for one, other in permutations(counted, 2):
        up = [amount for amount in around[one] if amount > point[one]]
        down = [amount for amount in around[other] if amount < point[other]]
        if up and down:
            yield problem.nearest(_moved(point, {one: up[0], other: down[0]}))


def _around(factor: Factor, amount: float, stride: float) -> list[float]:
    """The amounts a step away: every other word, the next amount below and above where they are counted, else a share of the range."""
    if factor.levels:
        return [float(place) for place in range(len(factor.levels)) if place != amount]
    if factor.amounts is None:
        return [amount - stride * (factor.high - factor.low), amount + stride * (factor.high - factor.low)]
    below = [one for one in factor.amounts if one < amount][-1:]
    above = [one for one in factor.amounts if one > amount][:1]
    return [*below, *above]


def _moved(point: Point, moves: Mapping[int, float]) -> list[float]:
    """The amounts of a version with some of them moved, by place."""
    return [moves.get(place, amount) for place, amount in enumerate(point)]
