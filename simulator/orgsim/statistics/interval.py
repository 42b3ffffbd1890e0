"""Confidence intervals of a mean over independent replications."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.statistics.student import t_quantile


@dataclass(frozen=True)
class Interval:
    """A mean with its two-sided confidence limits at ``level`` from ``n`` values; limits are NaN when ``n`` <
    2."""

    mean: float
    low: float
    high: float
    n: int
    level: float = 0.95

    def divided(self, size: float) -> Interval:
        """The same in a unit of which one is ``size`` of the present one."""
        return replace(self, mean=self.mean / size, low=self.low / size, high=self.high / size)

    @property
    def negated(self) -> Interval:
        """That of the difference the other way round."""
        return replace(self, mean=-self.mean, low=-self.high, high=-self.low)

    @property
    def half_width(self) -> float:
        """Half the distance between the limits."""
        return (self.high - self.low) / 2

    @property
    def excludes_zero(self) -> bool:
        """Whether zero lies outside the limits; False when there are none."""
        return self.low > 0 or self.high < 0


NO_INTERVAL: Final = Interval(math.nan, math.nan, math.nan, 0)
"""That of no values."""


def t_interval(values: npt.ArrayLike, level: float = 0.95) -> Interval:
    """Student's t interval of the mean of independent ``values`` (Law, *Simulation Modeling & Analysis*,
    section 4.5).

    Values that are NaN (a replication in which the measure does not exist) are left out, and ``n`` says how
    many remain. With fewer than two the limits are NaN; with none the mean is too. Raises ValueError unless 0
    < level < 1.
    """
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, not {level}")
    numbers = np.asarray(values, dtype=np.float64)
    numbers = numbers[~np.isnan(numbers)]
    n = len(numbers)
    if n < 2:
        mean = float(numbers[0]) + 0.0 if n else math.nan  # as a sum, which begins at 0.0: never -0.0
        return Interval(mean, math.nan, math.nan, n, level)
    mean = float(np.add.reduce(numbers)) / n
    deviations = numbers - mean
    variance = float(np.add.reduce(deviations * deviations)) / (n - 1)
    half = t_quantile((1 + level) / 2, n - 1) * math.sqrt(variance) / math.sqrt(n)
    return Interval(mean, mean - half, mean + half, n, level)


def paired_interval(a: npt.ArrayLike, b: npt.ArrayLike, level: float = 0.95) -> Interval:
    """The t interval of the mean of ``a - b``, value by value (Law, section 10.2.1: paired-t under common
    numbers).

    A pair with a NaN on either side is left out. Raises ValueError when the lengths differ.
    """
    first, second = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
    if first.shape != second.shape:
        raise ValueError(f"pairs need as many values on each side, not {first.shape} and {second.shape}")
    return t_interval(first - second, level)
