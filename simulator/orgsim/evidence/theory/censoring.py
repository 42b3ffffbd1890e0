"""What one sees who looks only at the items finished by a date: short times.

Model: Poisson arrivals from time 0, exponential lead times of mean ``mean``, no queue; a look back at
``until``.
Source: thinning of the Poisson process; an item that takes x is seen if it came before until - x.
"""

from __future__ import annotations

from math import exp, log


def finished(rate: float, mean: float, until: float) -> float:
    """Expected number of items finished."""
    return rate * (until - mean * (1 - exp(-until / mean)))


def mean_of_finished(mean: float, until: float) -> float:
    """Expected total time of those finished over their expected number: less than ``mean``."""
    gone = exp(-until / mean)
    return (until * mean * (1 + gone) - 2 * mean**2 * (1 - gone)) / (until - mean * (1 - gone))


def finished_within(mean: float, until: float, time: float) -> float:
    """Share of those finished that took at most ``time``: the density of x is in proportion to (until - x)
    exp(-x/mean)."""
    if time >= until:
        return 1.0
    seen = until - mean * (1 - exp(-until / mean))
    return (until * (1 - exp(-time / mean)) - mean + (time + mean) * exp(-time / mean)) / seen


def quantile_of_finished(mean: float, until: float, share: float) -> float:
    """Time that a ``share`` of those finished kept."""
    from scipy.optimize import brentq

    return float(brentq(lambda time: finished_within(mean, until, time) - share, 0.0, until, xtol=1e-12))


def quantile(mean: float, share: float) -> float:
    """Time that a ``share`` of all items will have kept in the end."""
    return -mean * log(1 - share)
