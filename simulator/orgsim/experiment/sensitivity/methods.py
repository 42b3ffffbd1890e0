"""Tornado (each value in its turn at the ends of its range), Morris (which values matter at all when all of
them move) and Sobol (how much of the variance each explains).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.errors import UsageError
from orgsim.experiment.laboratory import Laboratory
from orgsim.experiment.sensitivity.answer import Answer, Response
from orgsim.experiment.sweep import changes_at, words_at
from orgsim.experiment.uncertainty.spread import interaction
from orgsim.scenario.factors import Factor
from orgsim.statistics import Interval, paired_interval
from orgsim.statistics.morris import morris_indices, morris_points
from orgsim.statistics.sobol import sobol_indices, sobol_points

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Cube:
    """Rows of points: ``amounts`` (rows, points, factors), and the answer by replication (rows, points, R),
    NaN where not known.

    ``words`` and ``found`` are in the order of the points, row by row.
    """

    factors: tuple[Factor, ...]
    amounts: Numbers
    values: Numbers
    words: tuple[str, ...]
    found: tuple[Response, ...]

    @property
    def complete(self) -> npt.NDArray[np.bool_]:
        """The rows in which the answer is known at every point in every replication: bool (rows,)."""
        return np.asarray(~np.isnan(self.values).any(axis=(1, 2)))

    @property
    def troubles(self) -> list[str]:
        """Why the answer is not known, for each point at which it is not."""
        return [one.trouble for one in self.found if one.trouble]


def measured(laboratory: Laboratory, answer: Answer, factors: tuple[Factor, ...], amounts: Numbers) -> Cube:
    """Run all points in one request. Raises `UsageError` where fewer than two rows are complete."""
    rows, across, _ = amounts.shape
    points = [tuple(map(float, point)) for point in amounts.reshape(rows * across, -1)]
    laboratory.listener.say(f"moving all values together: {len(points)} points")
    found = answer.at(laboratory, [changes_at(factors, point) for point in points])
    values = np.array([one.values for one in found]).reshape(rows, across, -1)
    cube = Cube(factors, amounts, values, tuple(words_at(factors, point) for point in points), tuple(found))
    if cube.complete.sum() < 2:
        raise UsageError(f"the answer is known at too few points: {cube.troubles[0]}")
    return cube


TRAJECTORIES: Final = 10
_DRAWS: Final = 1000
_LEVEL: Final = 0.95


@dataclass(frozen=True)
class Screened:
    """The effects of a factor over its whole range: ``mu_star`` with its interval over trajectories, ``mu``
    and ``sigma``.

    ``noise`` is the part of ``sigma`` that chance in the runs makes; an effect of chance alone would have a
    mu* of ``floor``.
    """

    factor: Factor
    mu: float
    mu_star: Interval
    sigma: float
    noise: float

    @property
    def floor(self) -> float:
        """The mean size of what varies about zero by chance as a normal distribution does: noise * sqrt(2 /
        pi)."""
        return self.noise * math.sqrt(2 / math.pi)

    @property
    def matters(self) -> bool:
        """Whether the size surely is more than chance alone would make it."""
        return self.mu_star.low > self.floor


@dataclass(frozen=True, eq=False)
class Screening:
    """All factors, the largest mu* first; of so many ``trajectories`` those ``left_out`` had a point without
    an answer."""

    screened: tuple[Screened, ...]
    trajectories: int
    left_out: int
    cube: Cube


def morris(
    laboratory: Laboratory, answer: Answer, factors: tuple[Factor, ...], trajectories: int
) -> Screening:
    """Walk the trajectories and rank the factors; raises `UsageError` where fewer than two of them can be
    walked."""
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
            amounts[:, :, place] = [
                [factor.at(min(1.0, share)) for share in row] for row in shares[:, :, place]
            ]
    return amounts


def _places(factors: Sequence[Factor], amounts: Numbers) -> Numbers:
    """Where in its range an amount really lies, from 0 to 1: whole numbers jump, and any word is a whole
    range from any other."""
    places = np.empty_like(amounts)
    for place, factor in enumerate(factors):
        own = amounts[:, :, place]
        places[:, :, place] = (
            own != own.min(axis=1, keepdims=True)
            if factor.levels
            else (own - factor.low) / (factor.high - factor.low)
        )
    return places


def _screened(
    factors: Sequence[Factor], places: Numbers, values: Numbers, random: np.random.Generator
) -> list[Screened]:
    """Indices from the means over replications; the noise of an effect is that of the mean of its paired
    changes."""
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


BASE: Final = 64
SHARP: Final = 0.5
"""The width of the interval of a total, as a share of the variance, beyond which more points are advised."""


@dataclass(frozen=True)
class Share:
    """What a factor explains of the variance: ``first`` on its own, ``total`` with all it does together with
    others.

    ``noise`` is the part of the total that chance in the runs makes.
    """

    factor: Factor
    first: Interval
    total: Interval
    noise: float


@dataclass(frozen=True, eq=False)
class Shares:
    """All factors, the largest total first, and the ``sum_of_first`` of them.

    ``deviation`` is the standard deviation of the answer over the points, ``noise`` the share of its square
    that is chance in the runs; of so many ``base`` points those ``left_out`` had one without an answer in
    their row.
    """

    shares: tuple[Share, ...]
    sum_of_first: Interval
    deviation: float
    noise: float
    base: int
    left_out: int
    cube: Cube

    @property
    def ranks(self) -> bool:
        """Whether the totals say anything of the order of the values: each interval is narrower than the
        whole variance."""
        return self._widest <= 1.0

    @property
    def rough(self) -> bool:
        """Whether the interval of some total is wider than `SHARP`."""
        return self._widest > SHARP

    @property
    def enough(self) -> int:
        """The power of two of base points at which the widest interval may be expected to be `SHARP`: widths
        fall with their root."""
        return int(2 ** math.ceil(math.log2(self.base * (self._widest / SHARP) ** 2)))

    @property
    def _widest(self) -> float:
        return max(share.total.high - share.total.low for share in self.shares)


def sobol(laboratory: Laboratory, answer: Answer, factors: tuple[Factor, ...], base: int) -> Shares:
    """Run the points and share out the variance; raises `UsageError` where there are too few, or the answer
    does not move."""
    if base & (base - 1):
        nearest = 2 ** round(np.log2(base))
        raise UsageError(f"the points of Sobol are a power of two, which {base} is not: take {nearest}")
    random = np.random.default_rng(laboratory.seed)
    shares = sobol_points(len(factors), base, random)
    at = [
        np.vectorize(factor.at, otypes=[np.float64])(shares[:, :, place])
        for place, factor in enumerate(factors)
    ]
    cube = measured(laboratory, answer, factors, np.stack(at, axis=2))
    kept = cube.complete
    values = cube.values[kept]
    outputs = values.mean(axis=2)
    if np.ptp(outputs[:, :2]) == 0:
        raise UsageError(
            f"none of the {len(factors)} values moves the answer: there is no variance to share out"
        )
    return _shares(cube, values, random)


def _shares(cube: Cube, values: Numbers, random: np.random.Generator) -> Shares:
    """Indices of the means over replications, and what chance adds to them."""
    outputs, (rows, _, replications) = values.mean(axis=2), values.shape
    found, both = sobol_indices(outputs, random), values[:, :2].reshape(2 * rows, -1)
    variance = float(outputs[:, :2].var())
    own = [
        Share(factor, first, total, noise / variance)
        for factor, first, total, noise in zip(
            cube.factors, found.first, found.total, _noises(values), strict=True
        )
    ]
    return Shares(
        tuple(sorted(own, key=lambda share: share.total.mean, reverse=True)),
        _sum_of_first(outputs, random),
        float(np.sqrt(variance)),
        interaction(both) / replications / variance,
        len(cube.values),
        len(cube.values) - rows,
        cube,
    )


def _noises(values: Numbers) -> list[float]:
    """What chance adds to the numerator of each total index, mean((A - AB_i)^2) / 2, on average.

    The square of a mean of R paired changes is on average that of the true change, and s^2 / R more.
    """
    changes = values[:, :1] - values[:, 2:]
    return [float(one) for one in (changes.var(axis=2, ddof=1) / values.shape[2]).mean(axis=0) / 2]


def _sum_of_first(outputs: Numbers, random: np.random.Generator) -> Interval:
    """The sum of all first indices with its interval: the first index of one input that changes A by the sum
    of what each does."""
    a = outputs[:, 0]
    together = a + (outputs[:, 2:] - a[:, None]).sum(axis=1)
    return sobol_indices(np.column_stack([outputs[:, :2], together]), random).first[0]


@dataclass(frozen=True, eq=False)
class RangeEnd:
    """One amount of a factor: the answer there, and its paired ``change`` from the answer in the base
    case."""

    amount: float
    found: Response
    change: Interval

    @property
    def known(self) -> bool:
        """Whether there is an answer there."""
        return self.change.n >= 2


@dataclass(frozen=True, eq=False)
class Swing:
    """A factor and its ends: the lowest and the highest amount, or every one of several words but that of the
    base case."""

    factor: Factor
    ends: tuple[RangeEnd, ...]

    @property
    def known(self) -> tuple[RangeEnd, ...]:
        """The ends at which there is an answer, the lowest answer first."""
        return tuple(sorted((end for end in self.ends if end.known), key=lambda end: end.found.interval.mean))

    @property
    def size(self) -> float:
        """The larger move of the answer, without its sign; not a number where no end has an answer."""
        return max((abs(end.change.mean) for end in self.known), default=math.nan)

    @property
    def moves(self) -> bool:
        """Whether the answer surely moves at one end or more."""
        return any(end.change.excludes_zero for end in self.known)


@dataclass(frozen=True, eq=False)
class Tornado:
    """The swings of all factors, the largest first, those of which nothing is known last."""

    swings: tuple[Swing, ...]


def tornado(
    laboratory: Laboratory, answer: Answer, factors: tuple[Factor, ...], written: Response
) -> Tornado:
    """Move one factor at a time; the order is that of the larger of its moves."""
    asked: list[tuple[int, float]] = []
    for place, factor in enumerate(factors):
        asked += [(place, amount) for amount in _ends(factor)]
    laboratory.listener.say(f"moving one value at a time: {len(asked)} points")
    found = answer.at(laboratory, [factors[place].changes(amount) for place, amount in asked])
    ends: list[list[RangeEnd]] = [[] for _ in factors]
    for (place, amount), one in zip(asked, found, strict=True):
        ends[place].append(RangeEnd(amount, one, paired_interval(one.values, written.values)))
    swings = [Swing(factor, tuple(own)) for factor, own in zip(factors, ends, strict=True)]
    return Tornado(
        tuple(
            sorted(
                swings, key=lambda swing: -math.inf if math.isnan(swing.size) else swing.size, reverse=True
            )
        )
    )


def turn(answer: Answer, written: Response, end: RangeEnd) -> str:
    """What an end does to the verdict: ``turned`` round, left ``open``, ``decided`` where it was open, or
    nothing."""
    if answer.against is None or not end.known:
        return ""
    before, after = answer.side(written.interval), answer.side(end.found.interval)
    if before == after:
        return ""
    if not before:
        return "decided"
    if after:
        return "turned"
    return "open"


def _ends(factor: Factor) -> tuple[float, ...]:
    """The amounts that are tried: the limits, or every value that is given but that of the base case."""
    given = factor.stated or tuple(float(place) for place in range(len(factor.levels)))
    return tuple(amount for amount in given if amount != factor.written) or (factor.low, factor.high)
