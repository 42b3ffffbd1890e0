"""Quantiles of observed and of censored times.

The convention throughout: the ``p`` quantile is the smallest value that at least a share ``p`` of the values
do not exceed (the inverse of the empirical distribution function; NumPy's ``inverted_cdf``). It is always a
value that occurred, and without censoring Kaplan-Meier gives exactly the same one.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt

_SLACK = 1e-12
"""How far rounding may move a product of survival shares; far below one part in any number of items held in
memory."""


def quantile(values: npt.ArrayLike, p: float) -> float:
    """The ``p`` quantile (``inverted_cdf``) of ``values``; NaN when there are none."""
    numbers = np.asarray(values, dtype=np.float64)
    return float(np.quantile(numbers, p, method="inverted_cdf")) if len(numbers) else math.nan


def kaplan_meier_quantile(durations: npt.ArrayLike, observed: npt.ArrayLike, p: npt.ArrayLike) -> Any:
    """The ``p`` quantile of times of which some are only known to be longer than ``durations`` (censored).

    ``observed`` is True where the time ended and False where watching did; at equal times endings come first.
    The quantile is the first time that ended at which the survival curve of Kaplan & Meier is at most 1 - p;
    NaN where it never gets there. ``p`` may be a number, giving a float, or an array, giving an array of its
    shape.
    """
    ended, survival = _survival(durations, observed)
    wanted = np.asarray(p, dtype=np.float64)
    place = np.searchsorted(-survival, -(1.0 - wanted) - _SLACK, side="left")
    result = np.append(ended, math.nan)[place]
    return float(result) if wanted.ndim == 0 else result


def kaplan_meier_share(durations: npt.ArrayLike, observed: npt.ArrayLike, limit: float) -> float:
    """The share of times that are at most ``limit``, of which some are only known to be longer than
    ``durations`` (censored).

    ``observed`` as in `kaplan_meier_quantile`. Beyond the longest time watched the share stays what it is
    there (Gill 1980, *Censoring and Stochastic Integrals*), which is then the least that it can be; NaN
    without any time.
    """
    ended, survival = _survival(durations, observed)
    place = int(np.searchsorted(ended, limit, side="right"))
    if np.size(durations) == 0:
        return math.nan
    return float(1.0 - survival[place - 1]) if place else 0.0


def _survival(
    durations: npt.ArrayLike, observed: npt.ArrayLike
) -> tuple[npt.NDArray[Any], npt.NDArray[np.float64]]:
    """The times that ended, rising, and the share that lasts longer than each.

    The share is the product over the times that ended of 1 - 1 / at risk, one factor each: those of equal
    times together make the 1 - ended / at risk of Kaplan & Meier (1958, JASA 53:457).
    """
    times, known = np.asarray(durations), np.asarray(observed, dtype=bool)
    ended, censored = times[known], times[~known]
    ended.sort()
    at_risk = np.arange(len(times), len(censored), -1)
    at_risk -= np.bincount(np.searchsorted(ended, censored, side="right"), minlength=len(ended) + 1)[
        :-1
    ].cumsum()
    survival = np.divide(1.0, at_risk)
    np.subtract(1.0, survival, out=survival)
    return ended, np.cumprod(survival, out=survival)


def quantile_interval(values: npt.ArrayLike, p: float, level: float = 0.95) -> tuple[float, float]:
    """Order statistics that enclose the ``p`` quantile of independent ``values`` with at least ``level``
    confidence.

    The ranks are binom.ppf(a/2) and binom.ppf(1 - a/2) + 1 (Conover 1999, *Practical Nonparametric
    Statistics*, section 3.2); a side on which no value is extreme enough is infinite.
    """
    numbers = np.sort(np.asarray(values, dtype=np.float64))
    n, tail = len(numbers), (1 - level) / 2
    low, high = _binomial_rank(tail, n, p), _binomial_rank(1 - tail, n, p) + 1
    return (
        float(numbers[low - 1]) if low >= 1 else -math.inf,
        float(numbers[high - 1]) if high <= n else math.inf,
    )


def _binomial_rank(share: float, n: int, p: float) -> int:
    """The smallest k with P(Binomial(n, p) <= k) >= ``share``."""
    from scipy.special import bdtr

    below = np.asarray(bdtr(np.arange(n + 1), n, p))
    return int(np.searchsorted(below, share, side="left"))
