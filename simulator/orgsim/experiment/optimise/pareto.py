"""Several objectives at once: what is beaten by nothing, how objectives are weighed into one, and where the front bends."""

from __future__ import annotations

from itertools import combinations
from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

AUGMENTATION: Final = 0.05
"""How much the sum counts beside the largest term in `chebyshev` (Knowles 2006)."""


def dominates(one: npt.ArrayLike, other: npt.ArrayLike) -> bool:
    """Whether ``one`` is as good as ``other`` in every objective and better in one; both (M,), the smaller the better."""
    a, b = np.asarray(one, dtype=np.float64), np.asarray(other, dtype=np.float64)
    return bool((a <= b).all() and (a < b).any())


def undominated(values: npt.ArrayLike) -> Flags:
    """Which of the rows of ``values`` (N, M), the smaller the better, no other row dominates: bool (N,). Equal rows all stay."""
    table = np.asarray(values, dtype=np.float64)
    as_good = (table[:, None, :] <= table[None, :, :]).all(axis=2)
    better = (table[:, None, :] < table[None, :, :]).any(axis=2)
    return np.asarray(~(as_good & better).any(axis=0))


def weights_for(objectives: int, most: int) -> Floats:
    """Weights (W, M) spread evenly over those that sum to 1: the finest simplex lattice of at most ``most`` rows, but at least the corners.

    Source: Scheffe 1958, *J. Royal Statistical Society B* 20:344.
    """
    parts = 1
    while _lattice_size(objectives, parts + 1) <= most:
        parts += 1
    bars = combinations(range(parts + objectives - 1), objectives - 1)
    rows = [np.diff([-1, *bar, parts + objectives - 1]) - 1 for bar in bars]
    return np.array(rows, dtype=np.float64) / parts


def chebyshev(values: npt.ArrayLike, weights: npt.ArrayLike, low: npt.ArrayLike, high: npt.ArrayLike) -> Floats:
    """Objectives (N, M) as one number (N,), the smaller the better: max_i w_i x_i + 0.05 sum_i w_i x_i.

    x is 0 at ``low`` (M,) and 1 at ``high`` (M,). This is the augmented Chebyshev function, of which every point of the front, also
    where it is not convex, is the least for some weights (Steuer & Choo 1983; ParEGO: Knowles 2006, *IEEE Trans. Evolutionary
    Computation* 10:50).
    """
    floor, width = np.asarray(low, dtype=np.float64), np.asarray(high, dtype=np.float64) - np.asarray(low, dtype=np.float64)
    terms = np.asarray(weights, dtype=np.float64) * (np.asarray(values, dtype=np.float64) - floor) / np.where(width > 0, width, 1.0)
    return np.asarray(terms.max(axis=-1) + AUGMENTATION * terms.sum(axis=-1))


def knee(values: npt.ArrayLike) -> int | None:
    """The row of a front (N, M) that gives up least in all: the least sum of objectives, each from 0 at its best to 1 at its worst on it.

    Of two objectives it is farthest below the line from end to end (Das 1999, *Structural Optimization* 18:107). None where that is a
    row that has the worst of something, or of fewer than three rows: then nothing bends.
    """
    table = np.asarray(values, dtype=np.float64)
    width = np.ptp(table, axis=0)
    shares = (table - table.min(axis=0)) / np.where(width > 0, width, 1.0)
    best = int(shares.sum(axis=1).argmin())
    return best if len(table) > 2 and (shares[best] < 1).all() else None


def _lattice_size(objectives: int, parts: int) -> int:
    """How many ways there are to share ``parts`` out among the objectives."""
    size = 1
    for k in range(1, objectives):
        size = size * (parts + k) // k
    return size
