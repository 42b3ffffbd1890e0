"""Sampling by inverse distribution function, from distributions held as plain arrays."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.chance.gamma import gamma_at, gamma_at_array
from orgsim.chance.philox import Words, uniform, uniforms
from orgsim.chance.portable import (
    Floats,
    exp,
    exp_array,
    log,
    log_array,
    normal_quantile,
    normal_quantile_array,
)

Integers = npt.NDArray[np.int64]

LARGEST: Final = float(2**61)


class Shape(IntEnum):
    """The form of a distribution; ``a``, ``b`` and ``c`` are its parameters, in microseconds where they are
    times."""

    CONSTANT = 0
    """The value a."""
    UNIFORM = 1
    """Between a and b."""
    TRIANGULAR = 2
    """From a over the likeliest b to c."""
    EXPONENTIAL = 3
    """Mean a."""
    LOGNORMAL = 4
    """exp(a + b z) for a standard normal z."""
    WEIBULL = 5
    """Scale a, exponent 1 / shape in b."""
    GAMMA = 6
    """a times the table of quantiles that begins at ``start``."""
    EMPIRICAL = 7
    """One of the ``size`` sorted values that begin at ``start``."""
    MIXTURE = 8
    """One of ``size`` distributions from number a on; cumulative weights begin at ``start``."""
    GEOMETRIC = 9
    """1 + floor(log(1 - u) / a) with a = log(1 - 1 / mean)."""
    POISSON = 10
    """As many as of the ``size`` cumulative chances from ``start`` on lie below u, the last left out."""


@dataclass(frozen=True, eq=False)
class Samplers:
    """A table of distributions, one row each: ``shape``, ``start``, ``size`` int64 (n,), ``a``, ``b``, ``c``
    float64 (n,).

    ``values`` holds the tables of all rows end to end; ``mean`` (n,) the expected value of each row.
    """

    shape: Integers
    a: Floats
    b: Floats
    c: Floats
    start: Integers
    size: Integers
    mean: Floats
    values: Floats


def sample(samplers: Samplers, row: int, first: int, second: int) -> int:
    """A value of distribution ``row`` from the first two words of a block, rounded to ``floor(x + 1/2)``,
    never negative."""
    u = uniform(first)
    if samplers.shape[row] == Shape.MIXTURE:
        start = int(samplers.start[row])
        weights = samplers.values[start : start + int(samplers.size[row])]
        row = int(samplers.a[row]) + int(np.searchsorted(weights[:-1], u, side="right"))
        u = uniform(second)
    x = quantile(samplers, row, u)
    return math.floor(min(max(x, 0.0), LARGEST) + 0.5)


def quantile(samplers: Samplers, row: int, u: float) -> float:
    """The inverse distribution function of a row that is no mixture, before values are rounded."""
    shape = int(samplers.shape[row])
    a, b, c = float(samplers.a[row]), float(samplers.b[row]), float(samplers.c[row])
    if shape == Shape.CONSTANT:
        return a
    if shape == Shape.EXPONENTIAL:
        return -a * log(1.0 - u)
    if shape == Shape.LOGNORMAL:
        return exp(a + b * normal_quantile(u))
    if shape == Shape.UNIFORM:
        return a + (b - a) * u
    if shape == Shape.TRIANGULAR:
        return _triangular(a, b, c, u)
    if shape == Shape.WEIBULL:
        return a * exp(b * log(-log(1.0 - u)))
    if shape == Shape.GEOMETRIC:
        return 1.0 + math.floor(log(1.0 - u) / a)
    start, size = int(samplers.start[row]), int(samplers.size[row])
    values = samplers.values[start : start + size]
    if shape == Shape.GAMMA:
        return a * gamma_at(values, normal_quantile(u))
    return _of_table(shape, values, u)


def _of_table(shape: int, values: Floats, u: float) -> float:
    """The quantile of a table of cumulative chances, or of values that are equally likely."""
    if shape == Shape.POISSON:
        return float(np.searchsorted(values[:-1], u, side="right"))
    return float(values[min(int(u * len(values)), len(values) - 1)])


def _of_tables(shape: int, values: Floats, u: Floats) -> Floats:
    """`_of_table` of an array."""
    if shape == Shape.POISSON:
        return np.searchsorted(values[:-1], u, side="right").astype(np.float64)
    places = np.minimum((u * len(values)).astype(np.int64), len(values) - 1)
    return np.asarray(values[places])


def _triangular(low: float, likely: float, high: float, u: float) -> float:
    if u * (high - low) < likely - low:
        return low + math.sqrt(u * (high - low) * (likely - low))
    return high - math.sqrt((1.0 - u) * (high - low) * (high - likely))


def sample_many(samplers: Samplers, row: int, first: Words, second: Words) -> Integers:
    """`sample` for arrays of words: int64 of the same shape, equal to it bit for bit."""
    if samplers.shape[row] != Shape.MIXTURE:
        return _rounded(_quantiles(samplers, row, uniforms(first)))
    start, size = int(samplers.start[row]), int(samplers.size[row])
    weights = samplers.values[start : start + size]
    chosen = np.searchsorted(weights[:-1], uniforms(first), side="right")
    drawn = np.zeros(first.shape, dtype=np.int64)
    u = uniforms(second)
    for part in range(size):
        mine = chosen == part
        drawn[mine] = _rounded(_quantiles(samplers, int(samplers.a[row]) + part, u[mine]))
    return drawn


def _rounded(x: Floats) -> Integers:
    return np.floor(np.minimum(np.maximum(x, 0.0), LARGEST) + 0.5).astype(np.int64)


def _quantiles(samplers: Samplers, row: int, u: Floats) -> Floats:
    shape = int(samplers.shape[row])
    a, b, c = float(samplers.a[row]), float(samplers.b[row]), float(samplers.c[row])
    if shape == Shape.CONSTANT:
        return np.full(u.shape, a)
    if shape == Shape.EXPONENTIAL:
        return -a * log_array(1.0 - u)
    if shape == Shape.LOGNORMAL:
        return exp_array(a + b * normal_quantile_array(u))
    if shape == Shape.UNIFORM:
        return a + (b - a) * u
    if shape == Shape.TRIANGULAR:
        rising = a + np.sqrt(u * (c - a) * (b - a))
        falling = c - np.sqrt((1.0 - u) * (c - a) * (c - b))
        return np.where(u * (c - a) < b - a, rising, falling)
    if shape == Shape.WEIBULL:
        return a * exp_array(b * log_array(-log_array(1.0 - u)))
    if shape == Shape.GEOMETRIC:
        return 1.0 + np.floor(log_array(1.0 - u) / a)
    start, size = int(samplers.start[row]), int(samplers.size[row])
    values = samplers.values[start : start + size]
    if shape == Shape.GAMMA:
        return a * gamma_at_array(values, normal_quantile_array(u))
    return _of_tables(shape, values, u)
