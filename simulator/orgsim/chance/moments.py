"""The second moments of the distributions in a table of samplers."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from orgsim.chance.gamma import HALF_LOG_TWO_PI, LOWEST_SCORE, NODES_PER_SCORE
from orgsim.chance.portable import Floats
from orgsim.chance.sampler import Samplers, Shape, quantile

HALVINGS: Final = 50


def second_moment(samplers: Samplers, row: int) -> float:
    """E[X^2] of a row, in squared microseconds or items; before values are rounded to whole ones."""
    shape, start, size = int(samplers.shape[row]), int(samplers.start[row]), int(samplers.size[row])
    a, b, c = float(samplers.a[row]), float(samplers.b[row]), float(samplers.c[row])
    values = samplers.values[start : start + size]
    if shape == Shape.MIXTURE:
        weights = np.diff(values, prepend=0.0).tolist()
        return math.fsum(
            weight * second_moment(samplers, int(a) + part) for part, weight in enumerate(weights)
        )
    if shape == Shape.EMPIRICAL:
        return float(np.mean(values**2))
    if shape == Shape.POISSON:
        return _of_table(values)
    if shape == Shape.GAMMA:
        return a * a * _of_scores(values)
    return _closed(shape, a, b, c)


def share_below(samplers: Samplers, row: int, limit: float) -> float:
    """P(X < limit) of a row, before values are rounded to whole ones; by halving, since quantiles rise."""
    if samplers.shape[row] == Shape.MIXTURE:
        start, size = int(samplers.start[row]), int(samplers.size[row])
        weights = np.diff(samplers.values[start : start + size], prepend=0.0).tolist()
        first = int(samplers.a[row])
        return math.fsum(
            weight * share_below(samplers, first + part, limit) for part, weight in enumerate(weights)
        )
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = 0.5 * (low + high)
        below = quantile(samplers, row, middle) < limit
        low, high = (middle, high) if below else (low, middle)
    return low if high < 1.0 else 1.0


def squared_variation(samplers: Samplers, row: int) -> float:
    """Variance over squared mean of a row; 0 where the mean is 0."""
    mean = float(samplers.mean[row])
    return max(0.0, second_moment(samplers, row) / mean**2 - 1.0) if mean > 0 else 0.0


def _closed(shape: int, a: float, b: float, c: float) -> float:
    """E[X^2] of the shapes for which it is a formula (Johnson, Kotz & Balakrishnan 1994, *Continuous
    Univariate Distributions*)."""
    if shape == Shape.CONSTANT:
        return a * a
    if shape == Shape.UNIFORM:
        return (a * a + a * b + b * b) / 3.0
    if shape == Shape.TRIANGULAR:
        return (a * a + b * b + c * c + a * b + a * c + b * c) / 6.0
    if shape == Shape.EXPONENTIAL:
        return 2.0 * a * a
    if shape == Shape.LOGNORMAL:
        return math.exp(2.0 * a + 2.0 * b * b)
    if shape == Shape.WEIBULL:
        return a * a * math.gamma(1.0 + 2.0 * b)
    success = -math.expm1(a)
    return (2.0 - success) / success**2


def _of_table(cumulative: Floats) -> float:
    """E[X^2] of a number from 0 with these cumulative chances."""
    return float(np.diff(cumulative, prepend=0.0) @ np.arange(len(cumulative)) ** 2)


def _of_scores(quantiles: Floats) -> float:
    """E[X^2] of a table of quantiles over the normal score, by the trapezoid rule over its nodes."""
    scores = LOWEST_SCORE + np.arange(len(quantiles)) / NODES_PER_SCORE
    density = np.exp(-0.5 * scores * scores - HALF_LOG_TWO_PI)
    return float(np.sum(quantiles**2 * density) / NODES_PER_SCORE)
