"""The difference of a quantile between two designs."""

from __future__ import annotations

from collections.abc import Sequence

import numpy.typing as npt

from orgsim.statistics.interval import Interval, paired_interval
from orgsim.statistics.quantile import quantile


def paired_quantile_interval(a: Sequence[npt.ArrayLike], b: Sequence[npt.ArrayLike], p: float, level: float = 0.95) -> Interval:
    """The paired-t interval of the ``p`` quantile of ``a`` less that of ``b``, replication by replication.

    ``a[r]`` and ``b[r]`` are the values of the items of replication r, of shape (items,), as many as there are. Items of
    one replication depend on each other, so that the replication is the unit: each gives one quantile by ``quantile``,
    and the pairs go to ``paired_interval``. What it encloses is the mean difference of the quantiles of runs of this
    length, not the difference of the quantiles of all items together; the two come together as runs get longer.
    A replication without items on one side is left out. Raises ValueError when the numbers of replications differ.
    """
    return paired_interval([quantile(items, p) for items in a], [quantile(items, p) for items in b], level)
