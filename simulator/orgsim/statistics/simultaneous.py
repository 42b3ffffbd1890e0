"""Several comparisons at once: p values and intervals of which none may be wrong, not each on its own."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache
from itertools import combinations

import numpy as np
import numpy.typing as npt

from orgsim.statistics.interval import Interval, paired_interval
from orgsim.statistics.student import share_within


def paired_p_value(a: npt.ArrayLike, b: npt.ArrayLike) -> float:
    """The two-sided p value of the paired t test that the mean of ``a - b`` is zero (Law, section 10.2.1).

    ``a`` and ``b`` have shape (replications,); a pair with a NaN is left out. NaN when fewer than two pairs
    are left; when all differences are equal, 1 if they are zero and 0 if not. It is right to fourteen
    decimals, and so 0 when it is less.
    Raises ValueError when the lengths differ.
    """
    found = paired_interval(a, b)
    if found.n < 2:
        return math.nan
    differences = np.asarray(a, dtype=np.float64) - np.asarray(b, dtype=np.float64)
    error = float(np.nanstd(differences, ddof=1)) / math.sqrt(found.n)
    if error == 0:
        return float(found.mean == 0)
    return max(0.0, 1.0 - share_within(abs(found.mean) / error, found.n - 1))


def bonferroni(p_values: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """The ``p_values`` adjusted for being several, by Bonferroni: each times their number, at most 1.

    Shape (comparisons,) in and out. To reject where the result is at most a keeps the probability of any
    false rejection at a or less, however the tests depend on each other. Raises ValueError unless all lie in
    0 to 1.
    """
    shares = _probabilities(p_values)
    return np.minimum(1.0, len(shares) * shares)


def holm(p_values: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """The ``p_values`` adjusted by Holm's step-down method (1979, *Scand. J. Statistics* 6:65), in the order
    given.

    The i-th smallest of k is multiplied by k - i + 1, and no adjusted value is below an earlier one, nor
    above 1. The promise is that of ``bonferroni``, and no value is larger than its. Raises ValueError unless
    all lie in 0 to 1.
    """
    shares = _probabilities(p_values)
    order = np.argsort(shares, kind="stable")
    stepped = np.maximum.accumulate(shares[order] * np.arange(len(shares), 0, -1))
    adjusted = np.empty_like(shares)
    adjusted[order] = np.minimum(1.0, stepped)
    return adjusted


def simultaneous_paired_intervals(
    pairs: Iterable[tuple[npt.ArrayLike, npt.ArrayLike]], level: float = 0.95
) -> tuple[Interval, ...]:
    """Paired-t intervals, one for each of ``pairs``, that all hold at once with probability ``level`` or more
    (Bonferroni).

    Each of k pairs is two arrays of shape (replications,), and its interval is that of ``paired_interval`` at
    level 1 - (1 - level) / k, which is the ``level`` that it carries (Law, section 10.3). Common random
    numbers are allowed: nothing is assumed of how the pairs depend on each other. For all pairs of designs
    pass ``combinations(values, 2)``.
    Raises ValueError when the lengths of a pair differ or ``level`` is not between 0 and 1.
    """
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, not {level}")
    several = list(pairs)
    each = 1 - (1 - level) / max(len(several), 1)
    return tuple(paired_interval(a, b, each) for a, b in several)


def tukey_intervals(values: npt.ArrayLike, level: float = 0.95) -> tuple[Interval, ...]:
    """Tukey's intervals of all differences of means, first minus second, in the order of
    ``combinations(range(k), 2)``.

    ``values`` has shape (designs, replications). They fit designs that were run on *different* seeds, with
    equal variances and normal values: all hold at once with probability ``level``, and are narrower than
    Bonferroni's. Under common random numbers they are wider than need be; use
    ``simultaneous_paired_intervals``. The half width is q(level; k, k(R - 1)) sqrt(pooled variance / R)
    (Tukey 1953; Hochberg & Tamhane 1987, chapter 3). Raises ValueError unless there are two designs and two
    replications or more, and no NaN.
    """
    table = np.asarray(values, dtype=np.float64)
    if table.ndim != 2 or min(table.shape) < 2 or np.isnan(table).any():
        raise ValueError(
            f"Tukey's intervals need at least two designs by two replications without NaN, not {table.shape}"
        )
    k, n = table.shape
    factor = studentised_range_quantile(level, k, k * (n - 1))
    half = factor * math.sqrt(float(table.var(axis=1, ddof=1).mean()) / n)
    gaps = (float(a - b) for a, b in combinations(table.mean(axis=1), 2))
    return tuple(Interval(gap, gap - half, gap + half, n, level) for gap in gaps)


@cache
def studentised_range_quantile(p: float, groups: int, freedom: int) -> float:
    """The ``p`` quantile of the studentised range of ``groups`` means, its variance on ``freedom`` degrees of
    freedom.

    Raises ValueError unless 0 < ``p`` < 1, ``groups`` >= 2 and ``freedom`` >= 1.
    """
    from scipy.stats import studentized_range

    if not 0 < p < 1 or groups < 2 or freedom < 1:
        raise ValueError(
            f"the studentised range has no {p} quantile for {groups} groups and {freedom} degrees of freedom"
        )
    return float(studentized_range.ppf(p, groups, freedom))


def _probabilities(p_values: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """``p_values`` as an array of shape (comparisons,); ValueError when one is no probability."""
    shares = np.asarray(p_values, dtype=np.float64)
    if shares.ndim != 1 or not ((shares >= 0) & (shares <= 1)).all():
        raise ValueError("p values must be a list of numbers from 0 to 1")
    return shares
