"""The search for the best versions: every one where they are few, else differential evolution and then single
steps; with several objectives, what is beaten by nothing.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations, product
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from orgsim.errors import UsageError
from orgsim.experiment.optimise.trials import NOT_RUN, Point, VersionTrial, VersionTrials
from orgsim.scenario.factors import Factor

Floats = npt.NDArray[np.float64]
Scalar = Callable[[Sequence[VersionTrial]], Floats]
"""One number for each trial, the smaller the better, limits left aside."""

FIRST: Final = 0.2
"""The share of the budget for the first generation."""
EVOLVED: Final = 0.75
"""The share for it and the generations after it; of one objective, the rest is for single steps from the
best."""
AT_ONCE: Final = 48
"""The most versions in a generation."""
IDLE: Final = 10
"""Generations without a new version after which nothing new is to be expected."""
FORBIDDEN: Final = 1e30
"""The size of the value of what breaks a limit, so that anything that breaks none is better (Deb 2000)."""


def evolve_all(trials: VersionTrials, spare: Sequence[Point], random: np.random.Generator) -> None:
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


def only(found: Sequence[VersionTrial]) -> Floats:
    """The objective where there is one."""
    return np.array([trial.losses[0] for trial in found])


def _weighed(trials: VersionTrials, weight: Floats) -> Scalar:
    """The augmented Chebyshev function with the limits that objectives have among what was tried so far."""
    table = np.array([trial.losses for trial in trials.chosen_from if not any(map(math.isnan, trial.losses))])
    low, high = (
        (table.min(axis=0), table.max(axis=0))
        if len(table)
        else (np.zeros(len(weight)), np.ones(len(weight)))
    )
    return lambda found: chebyshev(np.array([trial.losses for trial in found]), weight, low, high)


def energy(trials: VersionTrials, point: Point, scalar: Scalar) -> float:
    """What the evolution makes least: the objective, and behind all of those what breaks limits, by how much
    it does."""
    trial = trials.run.get(point)
    if trial is None:
        return FORBIDDEN * (1 + NOT_RUN + trials.excess(point))
    if trial.violation > 0:
        return FORBIDDEN * (1 + trial.violation)
    return float(scalar([trial])[0])


def _evolve(
    trials: VersionTrials, scalar: Scalar, until: int, spare: Sequence[Point], random: np.random.Generator
) -> None:
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
    settings: dict[str, Any] = {
        "updating": "deferred",
        "vectorized": True,
        "polish": False,
        "tol": 0,
        "seed": random,
    }
    differential_evolution(
        generation,
        [(factor.low, factor.high) for factor in problem.factors],
        init=np.array(_beginning(trials, scalar, size, spare)),
        integrality=[factor.whole for factor in problem.factors],
        maxiter=10 * problem.budget,
        callback=enough,
        **settings,
    )


def _beginning(trials: VersionTrials, scalar: Scalar, size: int, spare: Sequence[Point]) -> list[Point]:
    """The best versions so far, and others that may be run where there are too few; repeated where there are
    no more."""
    best = sorted(trials.run, key=lambda point: energy(trials, point, scalar))[:size]
    more = []
    if len(best) < size:
        more = [point for point in spare if point not in trials.run and trials.over(point) == 0]
    found = [*best, *more][:size]
    return [found[place % len(found)] for place in range(max(size, 5))]


Flags = npt.NDArray[np.bool_]

AUGMENTATION: Final = 0.05
"""How much the sum counts beside the largest term in `chebyshev` (Knowles 2006)."""


def dominates(one: npt.ArrayLike, other: npt.ArrayLike) -> bool:
    """Whether ``one`` is as good as ``other`` in every objective and better in one; both (M,), the smaller
    the better."""
    a, b = np.asarray(one, dtype=np.float64), np.asarray(other, dtype=np.float64)
    return bool((a <= b).all() and (a < b).any())


def undominated(values: npt.ArrayLike) -> Flags:
    """Which of the rows of ``values`` (N, M), the smaller the better, no other row dominates: bool (N,).
    Equal rows all stay."""
    table = np.asarray(values, dtype=np.float64)
    as_good = (table[:, None, :] <= table[None, :, :]).all(axis=2)
    better = (table[:, None, :] < table[None, :, :]).any(axis=2)
    return np.asarray(~(as_good & better).any(axis=0))


def weights_for(objectives: int, most: int) -> Floats:
    """Weights (W, M) spread evenly over those that sum to 1: the finest simplex lattice of at most ``most``
    rows, but at least the corners.

    Source: Scheffe 1958, *J. Royal Statistical Society B* 20:344.
    """
    parts = 1
    while _lattice_size(objectives, parts + 1) <= most:
        parts += 1
    bars = combinations(range(parts + objectives - 1), objectives - 1)
    rows = [np.diff([-1, *bar, parts + objectives - 1]) - 1 for bar in bars]
    return np.array(rows, dtype=np.float64) / parts


def chebyshev(
    values: npt.ArrayLike, weights: npt.ArrayLike, low: npt.ArrayLike, high: npt.ArrayLike
) -> Floats:
    """Objectives (N, M) as one number (N,), the smaller the better: max_i w_i x_i + 0.05 sum_i w_i x_i.

    x is 0 at ``low`` (M,) and 1 at ``high`` (M,). This is the augmented Chebyshev function, of which every
    point of the front, also where it is not convex, is the least for some weights (Steuer & Choo 1983;
    ParEGO: Knowles 2006, *IEEE Trans. Evolutionary Computation* 10:50).
    """
    floor, width = (
        np.asarray(low, dtype=np.float64),
        np.asarray(high, dtype=np.float64) - np.asarray(low, dtype=np.float64),
    )
    terms = (
        np.asarray(weights, dtype=np.float64)
        * (np.asarray(values, dtype=np.float64) - floor)
        / np.where(width > 0, width, 1.0)
    )
    return np.asarray(terms.max(axis=-1) + AUGMENTATION * terms.sum(axis=-1))


def knee(values: npt.ArrayLike) -> int | None:
    """The row of a front (N, M) that gives up least in all: the least sum of objectives, each from 0 at its
    best to 1 at its worst on it.

    Of two objectives it is farthest below the line from end to end (Das 1999, *Structural Optimization*
    18:107). None where that is a row that has the worst of something, or of fewer than three rows: then
    nothing bends.
    """
    table = np.asarray(values, dtype=np.float64)
    width = np.ptp(table, axis=0)
    shares = (table - table.min(axis=0)) / np.where(width > 0, width, 1.0)
    best = int(shares.sum(axis=1).argmin())
    if len(table) > 2 and (shares[best] < 1).all():
        return best
    return None


def _lattice_size(objectives: int, parts: int) -> int:
    """How many ways there are to share ``parts`` out among the objectives."""
    size = 1
    for k in range(1, objectives):
        size = size * (parts + k) // k
    return size


_STRIDES: Final = (0.05, 0.02, 0.005)
"""Single steps of what is not counted, as shares of its range."""


def step_by_step(trials: VersionTrials) -> bool:
    """Go from the best version to a better one a step away as long as there is one; return whether all were
    tried at last."""
    problem = trials.problem
    for stride in _STRIDES:
        best = None
        while best != (now := _best(trials)):
            best = now
            near = [
                point
                for point in _near(trials, best, stride)
                if point not in trials.run and trials.excess(point) == 0
            ]
            if len(near) > trials.left(problem.budget):
                trials.ask(near, problem.budget)
                return False
            trials.ask(near, problem.budget)
        if problem.axes is not None:
            break
    return True


def _best(trials: VersionTrials) -> Point:
    return min(trials.run, key=lambda point: (energy(trials, point, only), point))


def _near(trials: VersionTrials, point: Point, stride: float) -> Iterator[Point]:
    """Versions a step away: one value moved, or one up and another down, as when a person changes the
    team."""
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
    """The amounts a step away: every other word, the next amount below and above where they are counted, else
    a share of the range."""
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


LISTED: Final = 20_000
"""Combinations of whole values up to which it is looked which of them may be run."""
DRAWS: Final = 4_096
"""Versions drawn for the first generation, of which those that have too many people are left out."""


@dataclass(frozen=True)
class Searched:
    """How it was searched: ``allowed`` is how many versions may be run, None where they are too many to list;
    ``all_tried`` of them or not.

    ``no_better_step`` says that all versions a single step away from the best were tried as well.
    """

    allowed: int | None
    all_tried: bool
    no_better_step: bool


def search(trials: VersionTrials, seed: int) -> Searched:
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


def _listed(trials: VersionTrials) -> list[Point] | None:
    """All versions that may be run, None where they cannot be listed."""
    axes = trials.problem.axes
    if axes is None or math.prod(map(len, axes)) > LISTED:
        return None
    found = [point for point in product(*axes) if trials.over(point) == 0]
    if len(found) > trials.problem.budget:
        return found
    return [point for point in found if trials.excess(point) == 0]


def _spread(trials: VersionTrials, random: np.random.Generator) -> list[Point]:
    """Versions that may be run, then others: the base case if it is in the ranges, and a Latin hypercube over
    them."""
    from scipy.stats import qmc

    factors = trials.problem.factors
    shares = qmc.LatinHypercube(len(factors), seed=random).random(DRAWS)
    points = [
        trials.problem.nearest([factor.at(share) for factor, share in zip(factors, row, strict=True)])
        for row in shares.tolist()
    ]
    written = tuple(factor.written for factor in factors)
    known = []
    if all(factor.takes(amount) for factor, amount in zip(factors, written, strict=True)):
        known = [written]
    return sorted(dict.fromkeys([*known, *points]), key=trials.over)


def _only_one(trials: VersionTrials, point: Point) -> str:
    """What to say where all but one of the versions that were asked for are out."""
    count, reason = trials.no_scenario
    why = "no other keeps to the people and the cost allowed"
    if count:
        why = f"{count:,} others make no scenario, the first since {reason}"
    return f"there is nothing to choose from but {trials.problem.words(point)}: {why}"


def _too_many(trials: VersionTrials) -> str:
    """What to say where no version keeps to the number of people and the cost."""
    problem, means = trials.problem, trials.problem.means
    nearest = min(trials.too_much, key=trials.too_much.__getitem__)
    people, cost = means.taken(problem.changes(nearest))
    allowed = [
        *([f"{means.people} people"] if means.people is not None else []),
        *([f"{means.cost:,.0f} per week"] if means.cost is not None else []),
    ]
    price = ""
    if means.cost is not None:
        price = f" for {cost:,.0f} per week"
    return (
        f"no version keeps to {' and '.join(allowed)}: the nearest has {people} people{price} "
        f"({problem.words(nearest)})"
    )
