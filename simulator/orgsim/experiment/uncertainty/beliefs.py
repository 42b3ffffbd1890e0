"""What is believed of the values that are uncertain, and draws from it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from orgsim.errors import UsageError
from orgsim.experiment.factors import assumed_factors, factors_of
from orgsim.scenario import Scenario
from orgsim.scenario.experiments import Vary
from orgsim.scenario.factors import Factor, check_apart
from orgsim.scenario.reading.paths import split_path
from orgsim.statistics.beliefs import belief_quantile


@dataclass(frozen=True)
class Belief:
    """A factor and what is believed of it over its range: ``uniform``, or the base case most (``triangular``, ``pert``)."""

    factor: Factor
    kind: str

    @property
    def mode(self) -> float:
        """Where in the range the base case lies, from 0 to 1; a whole number in the middle of its share."""
        factor = self.factor
        if factor.whole:
            return (factor.written - factor.low + 0.5) / (factor.high - factor.low + 1)
        return (factor.written - factor.low) / (factor.high - factor.low)

    @property
    def words(self) -> str:
        """The belief for readers: ``pert, most likely 2 working h``."""
        return self.kind if self.kind == "uniform" else f"{self.kind}, most likely {self.factor.text(self.factor.written)}"

    def amounts(self, shares: Sequence[float]) -> list[float]:
        """Amounts at shares of the belief."""
        mode = 0.5 if self.kind == "uniform" else self.mode
        return [self.factor.at(float(place)) for place in np.clip(belief_quantile(self.kind, shares, mode), 0.0, 1.0)]


def beliefs_of(scenario: Scenario, varied: Sequence[Vary]) -> tuple[Belief, ...]:
    """The beliefs that a section names, else those of the register of assumptions.

    Raises `UsageError` where two of them move the same value and where the base case cannot be the likeliest, and `ScenarioError`.
    """
    factors = factors_of(scenario, varied) if varied else assumed_factors(scenario)
    check_apart(factors)
    registered = {split_path(line.about): line.belief for line in scenario.assumptions}
    stated = [vary.belief for vary in varied] or [None] * len(factors)
    kinds = [kind or registered.get(split_path(factor.path), "uniform") for kind, factor in zip(stated, factors, strict=True)]
    return tuple(_checked(Belief(factor, kind)) for factor, kind in zip(factors, kinds, strict=True))


def draws_of(beliefs: Sequence[Belief], count: int, seed: int) -> tuple[tuple[float, ...], ...]:
    """Amounts of all factors, ``count`` times, spread evenly over what is believed.

    The points of a scrambled Sobol sequence (Owen 1998) for a power of two, else a Latin hypercube (McKay, Beckman & Conover 1979,
    *Technometrics* 21:239), each coordinate through the quantiles of its belief: the values are independent of each other.
    """
    from scipy.stats import qmc

    random = np.random.default_rng(seed)
    if is_power_of_two(count):
        shares = qmc.Sobol(len(beliefs), scramble=True, seed=random).random(count)
    else:
        shares = qmc.LatinHypercube(len(beliefs), seed=random).random(count)
    columns = [belief.amounts(shares[:, place]) for place, belief in enumerate(beliefs)]
    return tuple(zip(*columns, strict=True))


def is_power_of_two(count: int) -> bool:
    """Whether so many points are spread by a Sobol sequence."""
    return count & (count - 1) == 0


def _checked(belief: Belief) -> Belief:
    factor = belief.factor
    if belief.kind == "uniform":
        return belief
    if factor.levels:
        raise UsageError(f"{factor.path}: a belief that is {belief.kind} needs an order, and it is one of a few values: leave it uniform")
    if math.isnan(factor.written) or not factor.low <= factor.written <= factor.high:
        told = f"{factor.text(factor.low)} to {factor.text(factor.high)}"
        raise UsageError(f"{factor.path}: the base case {factor.text(factor.written)} is to be the likeliest but lies outside {told}")
    return belief
