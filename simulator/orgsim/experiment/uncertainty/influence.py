"""Which uncertain value matters most: how much of the variance over the draws a linear fit loses without it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.experiment.uncertainty.beliefs import Belief
from orgsim.scenario.factors import Factor
from orgsim.statistics import Interval

Numbers = npt.NDArray[np.float64]

DRAWS_PER_COLUMN: Final = 4
"""How many draws a coefficient takes at least."""
_DRAWS: Final = 1000
_LEVEL: Final = 0.95


@dataclass(frozen=True)
class Influence:
    """The ``share`` of the variance that the fit loses without a factor; ``rises`` is 1 where the answer rises with it, -1 where it
    falls, 0 for words."""

    factor: Factor
    share: Interval
    rises: int


@dataclass(frozen=True)
class Fit:
    """All influences, the largest first, and the share of the variance that the linear fit explains."""

    influences: tuple[Influence, ...]
    explained: Interval


def fit(beliefs: Sequence[Belief], points: Numbers, means: Numbers, random: np.random.Generator) -> Fit | None:
    """Fit ``means`` (points,) linearly to the amounts ``points`` (points, factors); None where there are too few or nothing varies.

    Where values are drawn independently, what the fit loses without one is the square of its standardised regression coefficient
    (Saltelli et al. 2008, *Global Sensitivity Analysis: The Primer*, section 1.2.5), and they add up to R^2. A word has one
    coefficient for each of its values but one, which go together. Limits are percentiles over resamples of the points.
    """
    terms = _terms(beliefs, points)
    if len(means) < DRAWS_PER_COLUMN * terms.columns.shape[1] or np.ptp(means) == 0:
        return None
    estimate, slopes = _lost(terms, means)
    resamples = (random.integers(0, len(means), len(means)) for _ in range(_DRAWS))
    drawn = np.array([_lost(terms.at(rows), means[rows])[0] for rows in resamples if np.ptp(means[rows]) > 0])
    low, high = np.quantile(drawn, [(1 - _LEVEL) / 2, (1 + _LEVEL) / 2], axis=0)
    every = [Interval(float(m), float(a), float(b), len(means), _LEVEL) for m, a, b in zip(estimate, low, high, strict=True)]
    own = [
        Influence(belief.factor, every[place], 0 if belief.factor.levels else int(np.sign(slopes[group].sum())))
        for place, (belief, group) in enumerate(zip(beliefs, terms.groups, strict=True))
    ]
    return Fit(tuple(sorted(own, key=lambda one: one.share.mean, reverse=True)), every[-1])


@dataclass(frozen=True, eq=False)
class _Terms:
    """The columns of the fit, (points, columns), those of numbers standardised, and which of them belong to each factor."""

    columns: Numbers
    groups: tuple[list[int], ...]

    def at(self, rows: npt.NDArray[np.int64]) -> _Terms:
        """The same at some of the points."""
        return _Terms(self.columns[rows], self.groups)


def _terms(beliefs: Sequence[Belief], points: Numbers) -> _Terms:
    columns: list[Numbers] = []
    groups = []
    for place, belief in enumerate(beliefs):
        own = points[:, place]
        if belief.factor.levels:
            made = [(own == level).astype(np.float64) for level in np.unique(own)[1:]]
        else:
            made = [(own - own.mean()) / own.std()] if np.ptp(own) > 0 else []
        groups.append(list(range(len(columns), len(columns) + len(made))))
        columns += made
    return _Terms(np.stack(columns, axis=1) if columns else np.empty((len(points), 0)), tuple(groups))


def _lost(terms: _Terms, means: Numbers) -> tuple[Numbers, Numbers]:
    """The share lost without each factor, then the share explained by all, (factors + 1,); and the slopes, (columns,).

    Without a group g of columns the sum of squares explained falls by b_g' (C_gg)^-1 b_g, C being the inverse of X'X (Seber & Lee
    2003, *Linear Regression Analysis*, section 4.3).
    """
    x, y = terms.columns - terms.columns.mean(axis=0), means - means.mean()
    inverse = np.linalg.pinv(x.T @ x)
    slopes = inverse @ (x.T @ y)
    whole = float(y @ y)
    lost = [
        float(slopes[group] @ np.linalg.pinv(inverse[np.ix_(group, group)]) @ slopes[group]) / whole if group else 0.0
        for group in terms.groups
    ]
    return np.array([*lost, float(slopes @ (x.T @ y)) / whole]), slopes
