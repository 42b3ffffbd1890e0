"""What is believed of uncertain values, draws from it, and how a quantity spreads over the draws.

Of a quantity that is its mean and range, how much of its variance is chance in the runs, and which uncertain
value matters most.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.errors import UsageError
from orgsim.experiment.factors import assumed_factors, factors_of
from orgsim.scenario import Scenario
from orgsim.scenario.experiments import Vary
from orgsim.scenario.factors import Factor, check_apart
from orgsim.scenario.reading.paths import split_path
from orgsim.statistics import Interval, t_quantile
from orgsim.statistics.beliefs import belief_quantile


@dataclass(frozen=True)
class Belief:
    """A factor and what is believed of it over its range: ``uniform``, or the base case most (``triangular``,
    ``pert``)."""

    factor: Factor
    kind: str

    @property
    def mode(self) -> float:
        """Where in the range the base case lies, from 0 to 1; a whole number in the middle of its share."""
        factor = self.factor
        if factor.whole:
            return (factor.written - factor.low + 0.5) / (factor.high - factor.low + 1)
        return (factor.written - factor.low) / (factor.high - factor.low)

    @property
    def words(self) -> str:
        """The belief for readers: ``pert, most likely 2 working h``."""
        if self.kind == "uniform":
            return self.kind
        return f"{self.kind}, most likely {self.factor.text(self.factor.written)}"

    def amounts(self, shares: Sequence[float]) -> list[float]:
        """Amounts at shares of the belief."""
        mode = 0.5 if self.kind == "uniform" else self.mode
        return [
            self.factor.at(float(place))
            for place in np.clip(belief_quantile(self.kind, shares, mode), 0.0, 1.0)
        ]


def beliefs_of(scenario: Scenario, varied: Sequence[Vary]) -> tuple[Belief, ...]:
    """The beliefs that a section names, else those of the register of assumptions.

    Raises `UsageError` where two of them move the same value and where the base case cannot be the likeliest,
    and `ScenarioError`.
    """
    factors = factors_of(scenario, varied) if varied else assumed_factors(scenario)
    check_apart(factors)
    registered = {split_path(line.about): line.belief for line in scenario.assumptions}
    stated = [vary.belief for vary in varied] or [None] * len(factors)
    kinds = [
        kind or registered.get(split_path(factor.path), "uniform")
        for kind, factor in zip(stated, factors, strict=True)
    ]
    return tuple(_checked(Belief(factor, kind)) for factor, kind in zip(factors, kinds, strict=True))


def draws_of(beliefs: Sequence[Belief], count: int, seed: int) -> tuple[tuple[float, ...], ...]:
    """Amounts of all factors, ``count`` times, spread evenly over what is believed.

    The points of a scrambled Sobol sequence (Owen 1998) for a power of two, else a Latin hypercube (McKay,
    Beckman & Conover 1979, *Technometrics* 21:239), each coordinate through the quantiles of its belief: the
    values are independent of each other.
    """
    from scipy.stats import qmc

    random = np.random.default_rng(seed)
    if is_power_of_two(count):
        shares = qmc.Sobol(len(beliefs), scramble=True, seed=random).random(count)
    else:
        shares = qmc.LatinHypercube(len(beliefs), seed=random).random(count)
    columns = [belief.amounts(shares[:, place]) for place, belief in enumerate(beliefs)]
    return tuple(zip(*columns, strict=True))


def is_power_of_two(count: int) -> bool:
    """Whether so many points are spread by a Sobol sequence."""
    return count & (count - 1) == 0


def _checked(belief: Belief) -> Belief:
    factor = belief.factor
    if belief.kind == "uniform":
        return belief
    if factor.levels:
        raise UsageError(
            f"{factor.path}: a belief that is {belief.kind} needs an order, and it is one of a few values: "
            "leave it uniform"
        )
    if math.isnan(factor.written) or not factor.low <= factor.written <= factor.high:
        told = f"{factor.text(factor.low)} to {factor.text(factor.high)}"
        raise UsageError(
            f"{factor.path}: the base case {factor.text(factor.written)} is to be the likeliest but lies "
            f"outside {told}"
        )
    return belief


Numbers = npt.NDArray[np.float64]

_DRAWS: Final = 1000
_LEVEL: Final = 0.95


@dataclass(frozen=True)
class Split:
    """Variances of the mean over R replications at one draw from the beliefs.

    ``inputs`` is what the values drawn make of it, at least zero; ``chance`` what the replications do.
    ``share`` is inputs over both with its interval, NaN where nothing varies; ``clipped`` says that the
    estimate of ``inputs`` was below zero. ``blur`` is the share of the variance of the means over the draws
    that is chance.
    """

    inputs: float
    chance: float
    share: Interval
    clipped: bool
    blur: float


def interaction(values: Numbers) -> float:
    """The variance of what is left of ``values`` (points, R) without the means of points and of replications.

    It is the mean square of the interaction in a two-way layout without repetition (Searle, Casella &
    McCulloch 1992, *Variance Components*, chapter 4).
    """
    points, replications = values.shape
    rest = values - values.mean(axis=1, keepdims=True) - values.mean(axis=0) + values.mean()
    return float((rest**2).sum() / ((points - 1) * (replications - 1)))


def split(values: Numbers, random: np.random.Generator) -> Split:
    """Split the variance of ``values``: float64 (points, R), two or more of each, under common random
    numbers.

    A value is mean + point + replication + interaction. The random draws of a replication are the same at all
    points, so that they move all means alike: the variance of the means is that of the points plus
    interaction / R, while the variance of a single mean by chance is
    (replication + interaction) / R, of which s^2 / R, averaged over the points, is an estimate. Limits are
    percentiles over resamples of the points, in each of which chance is drawn from what s^2 leaves open of
    it, (R - 1) s^2 over a chi-square of R - 1 degrees of freedom (a generalised interval: Weerahandi 1993,
    *Journal of the American Statistical Association* 88:899): since all points meet the same random draws,
    many of them know s^2 little better than one.
    """
    (inputs, chance, blur), freedom = _parts(values), values.shape[1] - 1
    draws, luck = (
        random.integers(0, len(values), (_DRAWS, len(values))),
        freedom / random.chisquare(freedom, _DRAWS),
    )
    resampled = (
        (_parts(values[draw]), factor)
        for draw, factor in zip(draws, luck, strict=True)
        if (draw != draw[0]).any()
    )
    shares = [_share(parts[0], parts[1] * factor) for parts, factor in resampled]
    known = [share for share in shares if not math.isnan(share)] or [math.nan]
    low, high = np.quantile(known, [(1 - _LEVEL) / 2, (1 + _LEVEL) / 2])
    share = Interval(_share(inputs, chance), float(low), float(high), len(values), _LEVEL)
    return Split(max(inputs, 0.0), chance, share, inputs < 0, blur)


def mean_interval(values: Numbers, level: float = _LEVEL) -> Interval:
    """The mean over draws and replications, with limits that hold for other draws and for other replications.

    The variance is that of the points' means over their number plus that of the replications' means over
    theirs, which counts the interaction twice and so is rather large; Student's t with the fewer degrees of
    freedom of the two.
    """
    points, replications = values.shape
    variance = values.mean(axis=1).var(ddof=1) / points + values.mean(axis=0).var(ddof=1) / replications
    half = t_quantile((1 + level) / 2, min(points, replications) - 1) * math.sqrt(variance)
    mean = float(values.mean())
    return Interval(mean, mean - half, mean + half, points, level)


def _parts(values: Numbers) -> tuple[float, float, float]:
    """The variance by inputs, which may be below zero, that by chance, and the share of chance among the
    means of the points."""
    replications, means = values.shape[1], values.mean(axis=1)
    chance = float(values.var(axis=1, ddof=1).mean()) / replications
    if np.ptp(means) == 0:
        return 0.0, chance, math.nan
    between, apart = float(means.var(ddof=1)), interaction(values) / replications
    return between - apart, chance, min(1.0, apart / between)


def _share(inputs: float, chance: float) -> float:
    whole = max(inputs, 0.0) + chance
    return max(inputs, 0.0) / whole if whole else math.nan


ENDS: Final = (0.05, 0.95)


@dataclass(frozen=True, eq=False)
class Spread:
    """A quantity by draw and replication: ``values`` (draws, R), without NaN. ``seed`` is that of the
    resamples for its intervals."""

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
        """Both ends of the range with their intervals: percentiles over resamples of draws and replications,
        both with replacement.

        It is the pigeonhole bootstrap (Owen 2007, *Annals of Applied Statistics* 1:386), whose limits are
        rather wide.
        """
        random, (draws, replications) = np.random.default_rng(self.seed), self.values.shape
        resampled = [
            np.quantile(
                self.values[random.integers(0, draws, draws)][
                    :, random.integers(0, replications, replications)
                ].mean(axis=1),
                ENDS,
            )
            for _ in range(_DRAWS)
        ]
        low, high = np.quantile(resampled, [(1 - _LEVEL) / 2, (1 + _LEVEL) / 2], axis=0)
        first, second = (
            Interval(m, float(a), float(b), draws, _LEVEL)
            for m, a, b in zip(self.range, low, high, strict=True)
        )
        return first, second

    @cached_property
    def split(self) -> Split:
        """What inputs and chance make of the variance of a mean."""
        return split(self.values, np.random.default_rng(self.seed))

    @cached_property
    def sides(self) -> npt.NDArray[np.int64]:
        """By draw, the sign that the paired 95% interval over the replications surely has; 0 where it
        includes zero."""
        replications = self.values.shape[1]
        half = (
            t_quantile((1 + _LEVEL) / 2, replications - 1)
            * self.values.std(axis=1, ddof=1)
            / np.sqrt(replications)
        )
        return np.asarray(np.where(np.abs(self.means) > half, np.sign(self.means), 0), dtype=np.int64)


def share_of_draws(count: float, draws: int) -> Interval:
    """A share of independent draws with its exact interval (Clopper & Pearson 1934, *Biometrika* 26:404).

    Draws that are spread evenly know the share better than that.
    """
    from scipy.special import betaincinv

    tail = (1 - _LEVEL) / 2
    low = float(betaincinv(count, draws - count + 1, tail)) if count > 0 else 0.0
    high = 1.0
    if count < draws:
        high = float(betaincinv(count + 1, draws - count, 1 - tail))
    return Interval(count / draws, low, high, draws, _LEVEL)


DRAWS_PER_COLUMN: Final = 4
"""How many draws a coefficient takes at least."""


@dataclass(frozen=True)
class Influence:
    """The ``share`` of the variance that the fit loses without a factor; ``rises`` is 1 where the answer
    rises with it, -1 where it falls, 0 for words."""

    factor: Factor
    share: Interval
    rises: int


@dataclass(frozen=True)
class Fit:
    """All influences, the largest first, and the share of the variance that the linear fit explains."""

    influences: tuple[Influence, ...]
    explained: Interval


def fit(
    beliefs: Sequence[Belief], points: Numbers, means: Numbers, random: np.random.Generator
) -> Fit | None:
    """Fit ``means`` (points,) linearly to the amounts ``points`` (points, factors); None where there are too
    few or nothing varies.

    Where values are drawn independently, what the fit loses without one is the square of its standardised
    regression coefficient (Saltelli et al. 2008, *Global Sensitivity Analysis: The Primer*, section 1.2.5),
    and they add up to R^2. A word has one coefficient for each of its values but one, which go together.
    Limits are percentiles over resamples of the points.
    """
    terms = _terms(beliefs, points)
    if len(means) < DRAWS_PER_COLUMN * terms.columns.shape[1] or np.ptp(means) == 0:
        return None
    estimate, slopes = _lost(terms, means)
    resamples = (random.integers(0, len(means), len(means)) for _ in range(_DRAWS))
    drawn = np.array([_lost(terms.at(rows), means[rows])[0] for rows in resamples if np.ptp(means[rows]) > 0])
    low, high = np.quantile(drawn, [(1 - _LEVEL) / 2, (1 + _LEVEL) / 2], axis=0)
    every = [
        Interval(float(m), float(a), float(b), len(means), _LEVEL)
        for m, a, b in zip(estimate, low, high, strict=True)
    ]
    own = [
        Influence(
            belief.factor, every[place], 0 if belief.factor.levels else int(np.sign(slopes[group].sum()))
        )
        for place, (belief, group) in enumerate(zip(beliefs, terms.groups, strict=True))
    ]
    return Fit(tuple(sorted(own, key=lambda one: one.share.mean, reverse=True)), every[-1])


@dataclass(frozen=True, eq=False)
class _Terms:
    """The columns of the fit, (points, columns), those of numbers standardised, and which of them belong to
    each factor."""

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
    """The share lost without each factor, then the share explained by all, (factors + 1,); and the slopes,
    (columns,).

    Without a group g of columns the sum of squares explained falls by b_g' (C_gg)^-1 b_g, C being the inverse
    of X'X (Seber & Lee 2003, *Linear Regression Analysis*, section 4.3).
    """
    x, y = terms.columns - terms.columns.mean(axis=0), means - means.mean()
    inverse = np.linalg.pinv(x.T @ x)
    slopes = inverse @ (x.T @ y)
    whole = float(y @ y)
    lost = [
        float(slopes[group] @ np.linalg.pinv(inverse[np.ix_(group, group)]) @ slopes[group]) / whole
        if group
        else 0.0
        for group in terms.groups
    ]
    return np.array([*lost, float(slopes @ (x.T @ y)) / whole]), slopes
