"""Morris: which values matter at all when all of them move, from few points."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.experiment.laboratory import Laboratory
from orgsim.experiment.sensitivity.answer import Answer
from orgsim.experiment.sensitivity.cube import Cube, measured
from orgsim.scenario.factors import Factor
from orgsim.statistics import Interval
from orgsim.statistics.morris import morris_indices, morris_points

Numbers = npt.NDArray[np.float64]

TRAJECTORIES: Final = 10
_DRAWS: Final = 1000
_LEVEL: Final = 0.95


@dataclass(frozen=True)
class Screened:
    """The effects of a factor over its whole range: ``mu_star`` with its interval over trajectories, ``mu`` and ``sigma``.

    ``noise`` is the part of ``sigma`` that chance in the runs makes; an effect of chance alone would have a mu* of ``floor``.
    """

    factor: Factor
    mu: float
    mu_star: Interval
    sigma: float
    noise: float

    @property
    def floor(self) -> float:
        """The mean size of what varies about zero by chance as a normal distribution does: noise * sqrt(2 / pi)."""
        return self.noise * math.sqrt(2 / math.pi)

    @property
    def matters(self) -> bool:
        """Whether the size surely is more than chance alone would make it."""
        return self.mu_star.low > self.floor


@dataclass(frozen=True, eq=False)
class Screening:
    """All factors, the largest mu* first; of so many ``trajectories`` those ``left_out`` had a point without an answer."""

    screened: tuple[Screened, ...]
    trajectories: int
    left_out: int
    cube: Cube


def morris(laboratory: Laboratory, answer: Answer, factors: tuple[Factor, ...], trajectories: int) -> Screening:
    """Walk the trajectories and rank the factors; raises `UsageError` where fewer than two of them can be walked."""
    random = np.random.default_rng(laboratory.seed)
    amounts = _amounts(factors, morris_points(len(factors), trajectories, random), random)
    cube = measured(laboratory, answer, factors, amounts)
    kept = cube.complete
    places = _places(factors, amounts[kept])
    screened = _screened(factors, places, cube.values[kept], random)
    order = sorted(screened, key=lambda one: one.mu_star.mean, reverse=True)
    return Screening(tuple(order), trajectories, int((~kept).sum()), cube)


def _amounts(factors: Sequence[Factor], shares: Numbers, random: np.random.Generator) -> Numbers:
    """Amounts at the shares; of words a trajectory goes from one to another, any two of them as likely."""
    amounts = np.empty_like(shares)
    for place, factor in enumerate(factors):
        if factor.levels:
            pairs = np.array([random.permutation(len(factor.levels))[:2] for _ in shares], dtype=np.float64)
            upper = shares[:, :, place] > 0.5
            amounts[:, :, place] = np.where(upper, pairs[:, 1:], pairs[:, :1])
        else:
            amounts[:, :, place] = [[factor.at(min(1.0, share)) for share in row] for row in shares[:, :, place]]
    return amounts


def _places(factors: Sequence[Factor], amounts: Numbers) -> Numbers:
    """Where in its range an amount really lies, from 0 to 1: whole numbers jump, and any word is a whole range from any other."""
    places = np.empty_like(amounts)
    for place, factor in enumerate(factors):
        own = amounts[:, :, place]
        places[:, :, place] = own != own.min(axis=1, keepdims=True) if factor.levels else (own - factor.low) / (factor.high - factor.low)
    return places


def _screened(factors: Sequence[Factor], places: Numbers, values: Numbers, random: np.random.Generator) -> list[Screened]:
    """Indices from the means over replications; the noise of an effect is that of the mean of its paired changes."""
    found = morris_indices(places, values.mean(axis=2))
    steps = np.diff(places, axis=1)
    mover = (steps != 0).argmax(axis=2)
    changes = np.diff(values, axis=1) / steps.sum(axis=2)[:, :, None]
    own = np.take_along_axis(changes, np.argsort(mover, axis=1)[:, :, None], axis=1)
    noise = np.sqrt((own.var(axis=2, ddof=1) / values.shape[2]).mean(axis=0))
    low, high = _limits(np.abs(own.mean(axis=2)), random)
    return [
        Screened(
            factor,
            float(found.mu[place]),
            Interval(float(found.mu_star[place]), float(low[place]), float(high[place]), len(places), _LEVEL),
            float(found.sigma[place]),
            float(noise[place]),
        )
        for place, factor in enumerate(factors)
    ]


def _limits(sizes: Numbers, random: np.random.Generator) -> Numbers:
    """Percentiles of the mean size over resamples of the trajectories: (2, factors)."""
    draws = random.integers(0, len(sizes), (_DRAWS, len(sizes)))
    return np.asarray(np.quantile(sizes[draws].mean(axis=1), [(1 - _LEVEL) / 2, (1 + _LEVEL) / 2], axis=0))
