"""Quantiles of the gamma distribution as a table over the normal score, made from portable arithmetic alone.

Node ``i`` holds the quantile at probability ``Phi(z_i)`` with ``z_i = -8.25 + i / 128``; between nodes the
quantile is linear in z. The table is scaled so that the interpolated distribution has a mean of exactly 1.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np

from orgsim.chance.portable import Floats, exp_array, horner, log, log_array

LOWEST_SCORE: Final = -8.25
NODES_PER_SCORE: Final = 128
NODES: Final = 2113
SQRT_TWO_PI: Final = 2.5066282746310002
HALF_LOG_TWO_PI: Final = 0.9189385332046727
STIRLING: Final = (1.0 / 1188.0, -1.0 / 1680.0, 1.0 / 1260.0, -1.0 / 360.0, 1.0 / 12.0)
"""Coefficients of Stirling's series in 1/x^2, highest power first (Abramowitz and Stegun 6.1.41)."""
TINY: Final = 1e-300


@lru_cache(maxsize=64)
def gamma_quantiles(shape: float) -> Floats:
    """Quantiles of a gamma distribution of this shape and mean 1: float64 array of `NODES`, increasing.

    Found by bisection of the regularised incomplete gamma function in the logarithm of the quantile.
    """
    scores = LOWEST_SCORE + np.arange(NODES) / NODES_PER_SCORE
    tail = _normal_tail(np.abs(scores))
    low, high = np.full(NODES, -690.0), np.full(NODES, log(shape + 80.0 + 20.0 * shape**0.5))
    for _ in range(64):
        middle = 0.5 * (low + high)
        lower, upper = _incomplete_gamma(shape, exp_array(middle))
        short = np.where(scores < 0.0, lower < tail, upper > tail)
        low, high = np.where(short, middle, low), np.where(short, high, middle)
    quantiles = np.maximum.accumulate(exp_array(high))
    table = np.asarray(quantiles / _mean(scores, quantiles))
    table.setflags(write=False)
    return table


def _normal_tail(z: Floats) -> Floats:
    """Probability above ``z >= 0``: a power series below 3, a continued fraction from there (Abramowitz and
    Stegun 26.2.11, 26.2.14)."""
    density = exp_array(-0.5 * z * z) / SQRT_TWO_PI
    term, total = z, z
    for odd in range(3, 121, 2):
        term = term * z * z / odd
        total = total + term
    fraction = np.zeros_like(z)
    for n in range(120, 0, -1):
        fraction = n / (np.maximum(z, 1.0) + fraction)
    return np.where(z < 3.0, 0.5 - density * total, density / (np.maximum(z, 1.0) + fraction))


def log_gamma(x: float) -> float:
    """The logarithm of the gamma function of a positive number: Stirling's series after shifting ``x`` above
    16."""
    shift = 1.0
    while x < 16.0:
        shift, x = shift * x, x + 1.0
    return (x - 0.5) * log(x) - x + HALF_LOG_TWO_PI + horner(STIRLING, 1.0 / (x * x)) / x - log(shift)


def _incomplete_gamma(shape: float, x: Floats) -> tuple[Floats, Floats]:
    """Regularised lower and upper incomplete gamma functions: series below ``shape + 1``, continued fraction
    above (A&S 6.5.29, 6.5.31)."""
    front = exp_array(shape * log_array(np.maximum(x, TINY)) - x - log_gamma(shape))
    small = x < shape + 1.0
    inside, outside = np.where(small, x, 0.0), np.where(small, shape + 1.0, x)
    term = np.full_like(x, 1.0 / shape)
    total = term
    terms = 60 + int(12.0 * shape**0.5)
    for n in range(1, terms):
        term = term * inside / (shape + n)
        total = total + term
    fraction = np.zeros_like(x)
    for n in range(terms, 0, -1):
        fraction = n * (n - shape) / (outside + 2.0 * n + 1.0 - shape - fraction)
    lower, upper = front * total, front / (outside + 1.0 - shape - fraction)
    return np.where(small, lower, 1.0 - upper), np.where(small, 1.0 - lower, upper)


def _mean(scores: Floats, quantiles: Floats) -> float:
    """Mean of the interpolated distribution: the integral of ``(a + b z) phi(z)`` over each interval, in
    closed form."""
    tails = _normal_tail(np.abs(scores))
    below = np.where(scores < 0.0, tails, 1.0 - tails)
    mass = np.where(scores[1:] <= 0.0, below[1:] - below[:-1], tails[:-1] - tails[1:])
    density = exp_array(-0.5 * scores * scores) / SQRT_TWO_PI
    slope = (quantiles[1:] - quantiles[:-1]) * NODES_PER_SCORE
    level = quantiles[:-1] - slope * scores[:-1]
    total = 0.0
    for part in (level * mass - slope * (density[1:] - density[:-1])).tolist():
        total += part
    return total


def gamma_at(table: Floats, score: float) -> float:
    """The quantile at a normal score, linear between the nodes of ``table``."""
    place = (score - LOWEST_SCORE) * NODES_PER_SCORE
    node = min(max(int(place), 0), NODES - 2)
    return float(table[node] + (table[node + 1] - table[node]) * (place - node))


def gamma_at_array(table: Floats, scores: Floats) -> Floats:
    """`gamma_at` for an array of scores."""
    place = (scores - LOWEST_SCORE) * NODES_PER_SCORE
    node = np.minimum(np.maximum(place.astype(np.int64), 0), NODES - 2)
    return np.asarray(table[node] + (table[node + 1] - table[node]) * (place - node))


__all__ = ["NODES", "gamma_at", "gamma_at_array", "gamma_quantiles", "log_gamma"]
