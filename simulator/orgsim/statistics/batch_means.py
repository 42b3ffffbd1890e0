"""The interval of a mean from one long run, cut into batches."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from orgsim.statistics.interval import Interval, t_interval

_DOUBT = 0.05
"""How improbable the correlation of independent batches must be before it is taken for a real one."""


@dataclass(frozen=True)
class BatchMeans:
    """The ``interval`` over the means of batches of ``size`` observations, and how those means hang together.

    ``interval.n`` is the number of batches. ``lag_1`` is the correlation of each mean with the next,
    ``p_value`` the probability of one at least as high if the batches were independent; both are NaN when all
    means are equal.
    """

    interval: Interval
    size: int
    lag_1: float
    p_value: float

    @property
    def correlated(self) -> bool:
        """Whether the batches are too short: their means follow each other, and the interval is narrower than
        it says."""
        return self.p_value < _DOUBT


def batch_means(series: npt.ArrayLike, batches: int = 20, level: float = 0.95) -> BatchMeans:
    """The t interval of the long-run mean of ``series``, over the means of ``batches`` equal batches in
    order.

    ``series`` has shape (observations,), comes from one run, and starts after the warm-up; a rest that fills
    no batch is dropped at its end. Ten to thirty batches are right whatever the length (Schmeiser 1982,
    *Operations Research* 30:556). Raises ValueError when there are fewer than three batches, less than one
    observation for each, or a NaN.
    """
    values = np.asarray(series, dtype=np.float64)
    size = len(values) // batches if batches >= 3 else 0
    if size < 1 or np.isnan(values).any():
        raise ValueError(
            f"three batches or more need an observation each and no NaN, not {batches} of {len(values)} "
            "observations"
        )
    means = values[: size * batches].reshape(batches, size).mean(axis=1)
    lag_1, p_value = _succession(means)
    return BatchMeans(t_interval(means, level), size, lag_1, p_value)


def _succession(means: npt.NDArray[np.float64]) -> tuple[float, float]:
    """The lag-1 correlation of ``means``, and the upper tail of the von Neumann ratio that it gives.

    The statistic is sqrt((b^2 - 1) / (b - 2)) * (lag_1 + the squares of both end terms / twice the sum of
    squares), with mean 0 and variance 1 for independent normal means (von Neumann 1941; Fishman & Yarberry
    1997, *INFORMS J. Computing* 9:296), and close to normal from ten batches.
    """
    b, centred = len(means), means - means.mean()
    squares = float(centred @ centred)
    if squares == 0:
        return math.nan, math.nan
    lag_1 = float(centred[:-1] @ centred[1:]) / squares
    ends = float(centred[0] ** 2 + centred[-1] ** 2) / (2 * squares)
    statistic = math.sqrt((b * b - 1) / (b - 2)) * (lag_1 + ends)
    return lag_1, math.erfc(statistic / math.sqrt(2)) / 2
