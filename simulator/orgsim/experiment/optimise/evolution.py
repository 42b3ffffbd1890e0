"""Differential evolution of versions of a design, whole generations run together."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from orgsim.experiment.optimise.pareto import chebyshev, weights_for
from orgsim.experiment.optimise.trials import NOT_RUN, Point, Trial, Trials

Floats = npt.NDArray[np.float64]
Scalar = Callable[[Sequence[Trial]], Floats]
"""One number for each trial, the smaller the better, limits left aside."""

FIRST: Final = 0.2
"""The share of the budget for the first generation."""
EVOLVED: Final = 0.75
"""The share for it and the generations after it; of one objective, the rest is for single steps from the best."""
AT_ONCE: Final = 48
"""The most versions in a generation."""
IDLE: Final = 10
"""Generations without a new version after which nothing new is to be expected."""
FORBIDDEN: Final = 1e30
"""The size of the value of what breaks a limit, so that anything that breaks none is better (Deb 2000)."""


def evolve_all(trials: Trials, spare: Sequence[Point], random: np.random.Generator) -> None:
    """One evolution for one objective; for several, one for each of the weights, the budget shared evenly."""
    problem = trials.problem
    if len(problem.aims) == 1:
        _evolve(trials, only, int(EVOLVED * problem.budget), spare, random)
        return
    weights = weights_for(len(problem.aims), max(len(problem.aims), min(10, problem.budget // 20)))
    begun = len(trials.run)
    for number, weight in enumerate(weights, 1):
        until = begun + (problem.budget - begun) * number // len(weights)
        _evolve(trials, _weighed(trials, weight), until, spare, random)


def only(found: Sequence[Trial]) -> Floats:
    """The objective where there is one."""
    return np.array([trial.losses[0] for trial in found])


def _weighed(trials: Trials, weight: Floats) -> Scalar:
    """The augmented Chebyshev function with the limits that objectives have among what was tried so far."""
    table = np.array([trial.losses for trial in trials.chosen_from if not any(map(math.isnan, trial.losses))])
    low, high = (table.min(axis=0), table.max(axis=0)) if len(table) else (np.zeros(len(weight)), np.ones(len(weight)))
    return lambda found: chebyshev(np.array([trial.losses for trial in found]), weight, low, high)


def energy(trials: Trials, point: Point, scalar: Scalar) -> float:
    """What the evolution makes least: the objective, and behind all of those what breaks limits, by how much it does."""
    trial = trials.run.get(point)
    if trial is None:
        return FORBIDDEN * (1 + NOT_RUN + trials.excess(point))
    return FORBIDDEN * (1 + trial.violation) if trial.violation > 0 else float(scalar([trial])[0])


def _evolve(trials: Trials, scalar: Scalar, until: int, spare: Sequence[Point], random: np.random.Generator) -> None:
    """Differential evolution (Storn & Price 1997) from the best so far, a generation run together."""
    from scipy.optimize import differential_evolution

    if not trials.left(until):
        return
    problem, idle = trials.problem, 0

    def generation(amounts: Floats) -> Floats:
        nonlocal idle
        points = [problem.nearest(column) for column in amounts.T.tolist()]
        idle = 0 if trials.ask(points, until) else idle + 1
        return np.array([energy(trials, point, scalar) for point in points])

    def enough(_: Floats, convergence: float | None = None) -> bool:
        return idle >= IDLE or not trials.left(until)

    size = min(AT_ONCE, max(6, min(8 * len(problem.factors), trials.left(until) // 4)))
    settings: dict[str, Any] = {"updating": "deferred", "vectorized": True, "polish": False, "tol": 0, "seed": random}
    differential_evolution(
        generation,
        [(factor.low, factor.high) for factor in problem.factors],
        init=np.array(_beginning(trials, scalar, size, spare)),
        integrality=[factor.whole for factor in problem.factors],
        maxiter=10 * problem.budget,
        callback=enough,
        **settings,
    )


def _beginning(trials: Trials, scalar: Scalar, size: int, spare: Sequence[Point]) -> list[Point]:
    """The best versions so far, and others that may be run where there are too few; repeated where there are no more."""
    best = sorted(trials.run, key=lambda point: energy(trials, point, scalar))[:size]
    more = [point for point in spare if point not in trials.run and trials.over(point) == 0] if len(best) < size else []
    found = [*best, *more][:size]
    return [found[place % len(found)] for place in range(max(size, 5))]
