"""Differences of quantiles, replication by replication."""

import numpy as np
import pytest

from orgsim.statistics import paired_interval
from orgsim.statistics.paired_quantile import paired_quantile_interval


def test_by_hand() -> None:
    a, b = [[1, 2, 3, 4], [9, 5], [7]], [[1, 1, 1], [4, 4], [2, 8]]
    assert paired_quantile_interval(a, b, 0.5) == paired_interval([2, 5, 7], [1, 4, 2])
    assert paired_quantile_interval(a, b, 1.0, 0.9) == paired_interval([4, 9, 7], [1, 4, 8], 0.9)


def test_a_replication_without_items_is_left_out() -> None:
    found = paired_quantile_interval([[1, 2], [], [3]], [[0], [1], [1]], 0.5)
    assert (found.n, found.mean) == (2, 1.5)
    with pytest.raises(ValueError, match="pairs"):
        paired_quantile_interval([[1]], [[1], [2]], 0.5)


def test_coverage() -> None:
    """Case STAT-10 on P85 of 40 exponential times: rank 34 has mean 1/40 + ... + 1/7 (Renyi 1953) times that of the times, 2 less 1."""
    truth = sum(1 / k for k in range(7, 41))
    random, hits = np.random.default_rng(3), 0
    for _ in range(1000):
        uniform = random.uniform(size=(30, 40))
        own = random.uniform(size=(30, 40))
        found = paired_quantile_interval(list(-2 * np.log(uniform)), list(-np.log(np.where(own < 0.2, own / 0.2, uniform))), 0.85)
        hits += found.low <= truth <= found.high
    assert 931 <= hits <= 967
