"""Distributions of work and of intervals, as far as formulas need them: moments and the Laplace transform."""

from __future__ import annotations

import math
from dataclasses import dataclass
from math import exp, factorial, log, prod, sqrt
from typing import Protocol


class Shape(Protocol):
    """A positive random time."""

    def moment(self, power: int) -> float:
        """E[X^power], in time units to that power."""

    def transform(self, at: float) -> float:
        """E[exp(-at X)], the Laplace-Stieltjes transform at a rate ``at`` >= 0."""


@dataclass(frozen=True)
class Constant:
    """Always ``value``."""

    value: float

    def moment(self, power: int) -> float:
        """The value to that power."""
        return self.value**power

    def transform(self, at: float) -> float:
        """exp(-at value)."""
        return exp(-at * self.value)


@dataclass(frozen=True)
class Erlang:
    """A sum of ``stages`` equal exponentials with ``mean`` in all; one stage is the exponential
    distribution."""

    stages: int
    mean: float

    def moment(self, power: int) -> float:
        """k (k + 1) .. (k + n - 1) times the mean of a stage to the power n."""
        return prod(self.stages + i for i in range(power)) * (self.mean / self.stages) ** power

    def transform(self, at: float) -> float:
        """(1 + at mean / k)^-k."""
        return (1 + at * self.mean / self.stages) ** -self.stages


def exponential(mean: float) -> Erlang:
    """The exponential distribution."""
    return Erlang(1, mean)


@dataclass(frozen=True)
class Lognormal:
    """Lognormal with a ``mean`` and a squared coefficient of variation. Moments only: it has no closed
    transform."""

    mean: float
    scv: float

    def moment(self, power: int) -> float:
        """E[X^n] = exp(n m + n^2 s^2 / 2) with s^2 = log(1 + scv)."""
        return self.mean**power * exp(log(1 + self.scv) * power * (power - 1) / 2)

    def transform(self, at: float) -> float:
        """Raise NotImplementedError."""
        raise NotImplementedError("the lognormal distribution has no closed transform")


@dataclass(frozen=True)
class Mixture:
    """One of several shapes, each with its chance."""

    parts: tuple[tuple[float, Shape], ...]

    def moment(self, power: int) -> float:
        """The mean of the parts' moments."""
        return math.fsum(chance * shape.moment(power) for chance, shape in self.parts)

    def transform(self, at: float) -> float:
        """The mean of the parts' transforms."""
        return math.fsum(chance * shape.transform(at) for chance, shape in self.parts)


def hyperexponential(mean: float, scv: float) -> Mixture:
    """Two exponentials that contribute half the mean each (balanced means); ``scv`` > 1. Source: Whitt
    (1982)."""
    chance = (1 + sqrt((scv - 1) / (scv + 1))) / 2
    other = 1 - chance
    return Mixture(((chance, exponential(mean / (2 * chance))), (other, exponential(mean / (2 * other)))))


def erlang_tail(stages: int, mean: float, time: float) -> float:
    """P(X > time) of an Erlang time: fewer than ``stages`` Poisson events have happened."""
    expected = stages * time / mean
    return exp(-expected) * math.fsum(expected**k / factorial(k) for k in range(stages))
