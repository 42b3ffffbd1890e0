"""The best of several designs, found with as few replications as the differences allow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Observe = Callable[[tuple[int, ...], range], npt.ArrayLike]
"""Runs the designs of these indices in these replications; gives the measure in shape (designs,
replications)."""


@dataclass(frozen=True)
class Contest:
    """The terms on which the best of ``designs`` designs is chosen; the best has the *smallest* mean.

    ``zone`` is the smallest difference worth detecting, in the unit of the measure. ``first`` replications
    come before any design is dropped (ten or more), and ``step`` are asked for at once from then on, which
    costs some replications and changes no decision. Raises ValueError unless 1 / designs < level < 1 and all
    the others are positive.
    """

    designs: int
    zone: float
    level: float = 0.95
    first: int = 20
    step: int = 1

    def __post_init__(self) -> None:
        if self.designs < 2 or not 1 / self.designs < self.level < 1:
            raise ValueError(
                f"a contest needs two designs and 1 / designs < level < 1, not {self.designs} and "
                f"{self.level}"
            )
        if not self.zone > 0 or self.first < 2 or self.step < 1:
            raise ValueError(
                f"a contest needs zone > 0, first >= 2 and step >= 1, not {self.zone}, {self.first} and "
                f"{self.step}"
            )


@dataclass(frozen=True)
class Selection:
    """The index of the ``best`` design, and how many replications of each design were ``observed``."""

    best: int
    observed: tuple[int, ...]


def kn_constants(contest: Contest) -> tuple[float, float]:
    """The constants eta and h^2 of Kim & Nelson for c = 1, without unit.

    eta = ((2a / (k - 1))^(-2 / (n0 - 1)) - 1) / 2 and h^2 = 2 eta (n0 - 1), with a = 1 - level, k designs and
    n0 first replications (Kim & Nelson 2001, *ACM TOMACS* 11:251).
    """
    freedom = contest.first - 1
    share = 2 * (1 - contest.level) / (contest.designs - 1)
    eta = (share ** (-2 / freedom) - 1) / 2
    return eta, 2 * eta * freedom


def kim_nelson(observe: Observe, contest: Contest) -> Selection:
    """Choose the design with the smallest mean by procedure KN (Kim & Nelson 2001), which drops a design once
    it is beaten.

    With probability ``contest.level`` or more the choice is the best one whenever its mean is smaller by
    ``contest.zone`` than every other; else it is likely one within the zone of the best. Values are taken to
    be normal, as averages over a replication are nearly; replications are independent, and common random
    numbers are welcome: only variances of differences enter. ``observe`` is called with the designs still in
    and consecutive replications from 0. Raises ValueError when it gives another shape than asked for, or a
    value that is not finite.
    """
    alive = np.arange(contest.designs)
    start = _asked(observe, alive, range(contest.first))
    bounds = kn_constants(contest)[1] * _variances_of_differences(start) / contest.zone**2
    sums, counts, n = start.sum(axis=1), np.full(contest.designs, contest.first), contest.first
    alive = _still_in(alive, sums / n, bounds, n, contest.zone)
    while len(alive) > 1:
        asked = alive
        block = _asked(observe, asked, range(n, n + contest.step))
        counts[asked] += contest.step
        for column in block.T:
            sums[asked] += column
            n += 1
            alive = _still_in(alive, sums / n, bounds, n, contest.zone)
    return Selection(int(alive[0]), tuple(counts.tolist()))


def _still_in(
    alive: npt.NDArray[np.int64],
    means: npt.NDArray[np.float64],
    bounds: npt.NDArray[np.float64],
    n: int,
    zone: float,
) -> npt.NDArray[np.int64]:
    """Those of ``alive`` that no other beats by more than W = max(0, zone (bound / n - 1) / 2); one once n
    passes all bounds."""
    own, limits = means[alive], bounds[np.ix_(alive, alive)]
    if n >= limits.max():
        return alive[[int(own.argmin())]]
    allowed = np.maximum(0.0, zone * (limits / n - 1) / 2)
    return alive[(own[:, None] <= own[None, :] + allowed).all(axis=1)]


def _variances_of_differences(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The sample variance of the difference between each two rows of ``values``, of shape (designs,
    designs)."""
    return np.array([(row - values).var(axis=1, ddof=1) for row in values])


def _asked(observe: Observe, designs: npt.NDArray[np.int64], replications: range) -> npt.NDArray[np.float64]:
    """What ``observe`` gives, of shape (designs, replications); ValueError when it gives something else."""
    values = np.asarray(observe(tuple(designs.tolist()), replications), dtype=np.float64)
    if values.shape != (len(designs), len(replications)) or not np.isfinite(values).all():
        raise ValueError(
            f"{len(designs)} designs in {len(replications)} replications gave {values.shape} values, or one "
            "not finite"
        )
    return values
