"""How the variance of a reported mean splits into what is not known of the inputs and chance in the runs."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.statistics import Interval, t_quantile

Numbers = npt.NDArray[np.float64]

_DRAWS: Final = 1000
_LEVEL: Final = 0.95


@dataclass(frozen=True)
class Split:
    """Variances of the mean over R replications at one draw from the beliefs.

    ``inputs`` is what the values drawn make of it, at least zero; ``chance`` what the replications do. ``share`` is inputs over both
    with its interval, NaN where nothing varies; ``clipped`` says that the estimate of ``inputs`` was below zero.
    ``blur`` is the share of the variance of the means over the draws that is chance.
    """

    inputs: float
    chance: float
    share: Interval
    clipped: bool
    blur: float


def interaction(values: Numbers) -> float:
    """The variance of what is left of ``values`` (points, R) without the means of points and of replications.

    It is the mean square of the interaction in a two-way layout without repetition (Searle, Casella & McCulloch 1992, *Variance
    Components*, chapter 4).
    """
    points, replications = values.shape
    rest = values - values.mean(axis=1, keepdims=True) - values.mean(axis=0) + values.mean()
    return float((rest**2).sum() / ((points - 1) * (replications - 1)))


def split(values: Numbers, random: np.random.Generator) -> Split:
    """Split the variance of ``values``: float64 (points, R), two or more of each, under common random numbers.

    A value is mean + point + replication + interaction. The random draws of a replication are the same at all points, so that
    they move all means alike: the variance of the means is that of the points plus interaction / R, while the variance of a
    single mean by chance is
    (replication + interaction) / R, of which s^2 / R, averaged over the points, is an estimate. Limits are percentiles over resamples
    of the points, in each of which chance is drawn from what s^2 leaves open of it, (R - 1) s^2 over a chi-square of R - 1 degrees of
    freedom (a generalised interval: Weerahandi 1993, *Journal of the American Statistical Association* 88:899): since all points meet
    the same random draws, many of them know s^2 little better than one.
    """
    (inputs, chance, blur), freedom = _parts(values), values.shape[1] - 1
    draws, luck = random.integers(0, len(values), (_DRAWS, len(values))), freedom / random.chisquare(freedom, _DRAWS)
    resampled = ((_parts(values[draw]), factor) for draw, factor in zip(draws, luck, strict=True) if (draw != draw[0]).any())
    shares = [_share(parts[0], parts[1] * factor) for parts, factor in resampled]
    known = [share for share in shares if not math.isnan(share)] or [math.nan]
    low, high = np.quantile(known, [(1 - _LEVEL) / 2, (1 + _LEVEL) / 2])
    share = Interval(_share(inputs, chance), float(low), float(high), len(values), _LEVEL)
    return Split(max(inputs, 0.0), chance, share, inputs < 0, blur)


def mean_interval(values: Numbers, level: float = _LEVEL) -> Interval:
    """The mean over draws and replications, with limits that hold for other draws and for other replications.

    The variance is that of the points' means over their number plus that of the replications' means over theirs, which counts the
    interaction twice and so is rather large; Student's t with the fewer degrees of freedom of the two.
    """
    points, replications = values.shape
    variance = values.mean(axis=1).var(ddof=1) / points + values.mean(axis=0).var(ddof=1) / replications
    half = t_quantile((1 + level) / 2, min(points, replications) - 1) * math.sqrt(variance)
    mean = float(values.mean())
    return Interval(mean, mean - half, mean + half, points, level)


def _parts(values: Numbers) -> tuple[float, float, float]:
    """The variance by inputs, which may be below zero, that by chance, and the share of chance among the means of the points."""
    replications, means = values.shape[1], values.mean(axis=1)
    chance = float(values.var(axis=1, ddof=1).mean()) / replications
    if np.ptp(means) == 0:
        return 0.0, chance, math.nan
    between, apart = float(means.var(ddof=1)), interaction(values) / replications
    return between - apart, chance, min(1.0, apart / between)


def _share(inputs: float, chance: float) -> float:
    whole = max(inputs, 0.0) + chance
    return max(inputs, 0.0) / whole if whole else math.nan
