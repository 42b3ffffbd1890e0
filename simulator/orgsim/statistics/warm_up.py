"""Where the warm-up of a series ends."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True)
class Truncation:
    """How much of a series to drop: ``observations`` of it, the MSER ``statistic`` there, and whether it is
    trusted.

    ``at_limit`` is True when the best truncation is the last one allowed (half of the series): the series is
    then too short, or not stationary. ``batches`` is the truncation in batches, ``statistics`` the statistic
    of each one.
    """

    observations: int
    batches: int
    statistic: float
    at_limit: bool
    statistics: npt.NDArray[np.float64]


def mser5(series: npt.ArrayLike, batch: int = 5) -> Truncation:
    """MSER-5: the truncation that minimises the marginal standard error of the mean of what is left.

    The series is averaged in batches of ``batch`` (a rest at the end is dropped), Z_1 ... Z_n. The statistic
    of dropping the first d is sum_{i>d} (Z_i - mean)^2 / (n - d)^2, and d is the first to minimise it over d
    <= n/2 (White 1997, *Simulation* 69:323; White, Cobb & Spratt 2000; limit after Hoad, Robinson & Davies
    2010). Raises ValueError when there are fewer than two batches.
    """
    values = np.asarray(series, dtype=np.float64)
    n = len(values) // batch
    if n < 2:
        raise ValueError(
            f"MSER needs at least two batches of {batch} observations, not {len(values)} observations"
        )
    means = values[: n * batch].reshape(n, batch).mean(axis=1)
    limit = n // 2
    centred = means - means.mean()
    left = n - np.arange(limit + 1)
    sums = np.cumsum(centred[::-1])[::-1][: limit + 1]
    squares = np.cumsum(centred[::-1] ** 2)[::-1][: limit + 1]
    statistics = np.maximum(squares - sums**2 / left, 0.0) / left.astype(np.float64) ** 2
    best = int(np.argmin(statistics))
    return Truncation(best * batch, best, float(statistics[best]), best == limit, statistics)
