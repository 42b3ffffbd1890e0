"""Scalability: how the cost of people grows when demand doubles."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from orgsim.experiment.staff.levers import Posts

Limits = tuple[float, float, float]
"""The best value, the lower and the upper limit."""


@dataclass(frozen=True)
class Cost:
    """The least cost at a level of demand: ``best``, and the limits between which it surely lies; ``high`` may be infinite."""

    demand: float
    best: float
    low: float
    high: float


@dataclass(frozen=True)
class Growth:
    """By what the cost of a design is multiplied while demand grows from one level to another, mean and limits.

    ``elasticity`` is the power of demand with which cost grows: 1 is in proportion, less means economies of scale. Where ``fitted``
    no two of the levels are one double the other: the power is that of a straight line through all logarithms, and the factor what
    it makes of a doubling.
    """

    posts: Posts
    demand: tuple[float, float]
    factor: Limits
    elasticity: Limits
    fitted: bool = False


def growth_of(posts: Posts, costs: Sequence[Cost]) -> list[Growth]:
    """The growth between each two levels of which one is double the other, else one through all; none from one level.

    The limits of a factor are those that the limits of the costs allow, so that they hold whenever those do.
    """
    pairs = [(one, other) for one in costs for other in costs if math.isclose(other.demand, 2 * one.demand)]
    if pairs:
        return [_doubling(posts, one, other) for one, other in pairs]
    return [_fitted(posts, costs)] if len({cost.demand for cost in costs}) > 1 else []


def _doubling(posts: Posts, one: Cost, other: Cost) -> Growth:
    factor = other.best / one.best, other.low / one.high, other.high / one.low
    return Growth(posts, (one.demand, other.demand), factor, _each(_log2, factor))


def _fitted(posts: Posts, costs: Sequence[Cost]) -> Growth:
    """The slope of the line of least squares is a sum of logarithms of cost with fixed weights, which is least and most at their limits."""
    logs = [math.log(cost.demand) for cost in costs]
    mean = math.fsum(logs) / len(logs)
    spread = math.fsum((log - mean) ** 2 for log in logs)
    weights = [(log - mean) / spread for log in logs]
    best = math.fsum(weight * math.log(cost.best) for weight, cost in zip(weights, costs, strict=True))
    low = math.fsum(weight * math.log(cost.low if weight > 0 else cost.high) for weight, cost in zip(weights, costs, strict=True))
    high = math.fsum(weight * math.log(cost.high if weight > 0 else cost.low) for weight, cost in zip(weights, costs, strict=True))
    elasticity = best, low, high
    levels = sorted(cost.demand for cost in costs)
    return Growth(posts, (levels[0], levels[-1]), _each(lambda power: 2.0**power, elasticity), elasticity, fitted=True)


def _log2(factor: float) -> float:
    return math.log2(factor) if factor > 0 else -math.inf


def _each(function: Callable[[float], float], values: Limits) -> Limits:
    return function(values[0]), function(values[1]), function(values[2])
