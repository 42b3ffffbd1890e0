"""A quantity over draws from what is believed: mean, range, and on which side of zero it lies."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.experiment.uncertainty.split import Split, mean_interval, split
from orgsim.statistics import Interval, t_quantile

Numbers = npt.NDArray[np.float64]

ENDS: Final = (0.05, 0.95)
_DRAWS: Final = 1000
_LEVEL: Final = 0.95


@dataclass(frozen=True, eq=False)
class Spread:
    """A quantity by draw and replication: ``values`` (draws, R), without NaN. ``seed`` is that of the resamples for its intervals."""

    values: Numbers
    seed: int

    @cached_property
    def means(self) -> Numbers:
        """The mean over the replications at each draw."""
        return np.asarray(self.values.mean(axis=1))

    @cached_property
    def mean(self) -> Interval:
        """The mean over all draws."""
        return mean_interval(self.values)

    @cached_property
    def range(self) -> tuple[float, float]:
        """What lies 5 and 95% of the way through the draws."""
        low, high = np.quantile(self.means, ENDS)
        return float(low), float(high)

    @cached_property
    def ends(self) -> tuple[Interval, Interval]:
        """Both ends of the range with their intervals: percentiles over resamples of draws and replications, both with replacement.

        It is the pigeonhole bootstrap (Owen 2007, *Annals of Applied Statistics* 1:386), whose limits are rather wide.
        """
        random, (draws, replications) = np.random.default_rng(self.seed), self.values.shape
        resampled = [
            np.quantile(self.values[random.integers(0, draws, draws)][:, random.integers(0, replications, replications)].mean(axis=1), ENDS)
            for _ in range(_DRAWS)
        ]
        low, high = np.quantile(resampled, [(1 - _LEVEL) / 2, (1 + _LEVEL) / 2], axis=0)
        first, second = (Interval(m, float(a), float(b), draws, _LEVEL) for m, a, b in zip(self.range, low, high, strict=True))
        return first, second

    @cached_property
    def split(self) -> Split:
        """What inputs and chance make of the variance of a mean."""
        return split(self.values, np.random.default_rng(self.seed))

    @cached_property
    def sides(self) -> npt.NDArray[np.int64]:
        """By draw, the sign that the paired 95% interval over the replications surely has; 0 where it includes zero."""
        replications = self.values.shape[1]
        half = t_quantile((1 + _LEVEL) / 2, replications - 1) * self.values.std(axis=1, ddof=1) / np.sqrt(replications)
        return np.asarray(np.where(np.abs(self.means) > half, np.sign(self.means), 0), dtype=np.int64)


def share_of_draws(count: float, draws: int) -> Interval:
    """A share of independent draws with its exact interval (Clopper & Pearson 1934, *Biometrika* 26:404).

    Draws that are spread evenly know the share better than that.
    """
    from scipy.special import betaincinv

    tail = (1 - _LEVEL) / 2
    low = float(betaincinv(count, draws - count + 1, tail)) if count > 0 else 0.0
    high = float(betaincinv(count + 1, draws - count, 1 - tail)) if count < draws else 1.0
    return Interval(count / draws, low, high, draws, _LEVEL)
