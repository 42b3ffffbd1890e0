"""Quantiles of Student's t distribution, in closed form but for the root."""

from __future__ import annotations

import math
from functools import cache
from typing import Final

_SETTLED: Final = 1e-15
"""The step, as a share of the quantile, at which the search for the root ends."""


@cache
def t_quantile(p: float, freedom: int) -> float:
    """The ``p`` quantile of Student's t distribution with ``freedom`` degrees of freedom (whole, at least
    one).

    Newton's method on the share between -t and t. That share is concave in t > 0, so that the steps from zero
    rise to the root and never pass it. Right to eleven digits where 0.0001 < ``p`` < 0.9999. Raises
    ValueError unless 0 < ``p`` < 1 and ``freedom`` >= 1.
    """
    if not 0 < p < 1 or freedom < 1:
        raise ValueError(f"the t distribution has no {p} quantile with {freedom} degrees of freedom")
    if p < 0.5:
        return -t_quantile(1 - p, freedom)
    t, step = 0.0, 1.0
    while step > _SETTLED * t:
        step = (2 * p - 1 - share_within(t, freedom)) / (2 * _density(t, freedom))
        t += step
    return t


def share_within(t: float, freedom: int) -> float:
    """P(-t < T < t) for ``t`` >= 0, to fifteen decimals: as many terms as half the degrees (Abramowitz &
    Stegun 1964, 26.7.3, 26.7.4)."""
    cosine_squared = freedom / (freedom + t * t)
    sine, odd = t / math.sqrt(freedom + t * t), freedom % 2
    term, total = 1.0, 0.0
    for k in range(1 + odd, freedom, 2):
        total += term
        term *= k / (k + 1) * cosine_squared
    if not odd:
        return sine * total
    return (math.atan(t / math.sqrt(freedom)) + sine * math.sqrt(cosine_squared) * total) * 2 / math.pi


def _density(t: float, freedom: int) -> float:
    """The density of the t distribution at ``t``."""
    scale = math.exp(math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2)) / math.sqrt(freedom * math.pi)
    return float(scale * (1 + t * t / freedom) ** (-(freedom + 1) / 2))
