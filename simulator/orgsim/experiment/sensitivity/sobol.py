"""Sobol: how much of the variance of the answer each value explains when all of them move."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.errors import UsageError
from orgsim.experiment.laboratory import Laboratory
from orgsim.experiment.sensitivity.answer import Answer
from orgsim.experiment.sensitivity.cube import Cube, measured
from orgsim.experiment.uncertainty.split import interaction
from orgsim.scenario.factors import Factor
from orgsim.statistics import Interval
from orgsim.statistics.sobol import sobol_indices, sobol_points

Numbers = npt.NDArray[np.float64]

BASE: Final = 64
SHARP: Final = 0.5
"""The width of the interval of a total, as a share of the variance, beyond which more points are advised."""


@dataclass(frozen=True)
class Share:
    """What a factor explains of the variance: ``first`` on its own, ``total`` with all it does together with others.

    ``noise`` is the part of the total that chance in the runs makes.
    """

    factor: Factor
    first: Interval
    total: Interval
    noise: float


@dataclass(frozen=True, eq=False)
class Shares:
    """All factors, the largest total first, and the ``sum_of_first`` of them.

    ``deviation`` is the standard deviation of the answer over the points, ``noise`` the share of its square that is chance in the runs;
    of so many ``base`` points those ``left_out`` had one without an answer in their row.
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
        """Whether the totals say anything of the order of the values: each interval is narrower than the whole variance."""
        return self._widest <= 1.0

    @property
    def rough(self) -> bool:
        """Whether the interval of some total is wider than `SHARP`."""
        return self._widest > SHARP

    @property
    def enough(self) -> int:
        """The power of two of base points at which the widest interval may be expected to be `SHARP`: widths fall with their root."""
        return int(2 ** math.ceil(math.log2(self.base * (self._widest / SHARP) ** 2)))

    @property
    def _widest(self) -> float:
        return max(share.total.high - share.total.low for share in self.shares)


def sobol(laboratory: Laboratory, answer: Answer, factors: tuple[Factor, ...], base: int) -> Shares:
    """Run the points and share out the variance; raises `UsageError` where there are too few, or the answer does not move."""
    if base & (base - 1):
        nearest = 2 ** round(np.log2(base))
        raise UsageError(f"the points of Sobol are a power of two, which {base} is not: take {nearest}")
    random = np.random.default_rng(laboratory.seed)
    shares = sobol_points(len(factors), base, random)
    at = [np.vectorize(factor.at, otypes=[np.float64])(shares[:, :, place]) for place, factor in enumerate(factors)]
    cube = measured(laboratory, answer, factors, np.stack(at, axis=2))
    kept = cube.complete
    values = cube.values[kept]
    outputs = values.mean(axis=2)
    if np.ptp(outputs[:, :2]) == 0:
        raise UsageError(f"none of the {len(factors)} values moves the answer: there is no variance to share out")
    return _shares(cube, values, random)


def _shares(cube: Cube, values: Numbers, random: np.random.Generator) -> Shares:
    """Indices of the means over replications, and what chance adds to them."""
    outputs, (rows, _, replications) = values.mean(axis=2), values.shape
    found, both = sobol_indices(outputs, random), values[:, :2].reshape(2 * rows, -1)
    variance = float(outputs[:, :2].var())
    own = [
        Share(factor, first, total, noise / variance)
        for factor, first, total, noise in zip(cube.factors, found.first, found.total, _noises(values), strict=True)
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
    """The sum of all first indices with its interval: the first index of one input that changes A by the sum of what each does."""
    a = outputs[:, 0]
    together = a + (outputs[:, 2:] - a[:, None]).sum(axis=1)
    return sobol_indices(np.column_stack([outputs[:, :2], together]), random).first[0]
