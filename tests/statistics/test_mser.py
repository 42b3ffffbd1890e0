"""MSER-5 against its golden case, and against a queue whose truth is known."""

import numpy as np
import pytest

from orgsim.statistics import mser5


def test_golden_series() -> None:
    """Case STAT-06."""
    series = [5 + 10 * 0.9**i + ((7919 * i % 11) - 5) / 5 for i in range(200)]
    found = mser5(series)
    assert (found.batches, found.observations, found.at_limit) == (10, 50, False)
    assert found.statistic == pytest.approx(0.003692952695, abs=1e-9)
    assert found.statistics[0] == pytest.approx(0.06378755696, abs=1e-9)
    assert np.mean(series[found.observations :]) == pytest.approx(4.990102516, abs=1e-9)


def test_it_is_the_definition() -> None:
    series = np.random.default_rng(3).normal(0, 1, 203).cumsum()
    found, means = mser5(series), series[:200].reshape(40, 5).mean(axis=1)
    slow = [((means[d:] - means[d:].mean()) ** 2).sum() / (40 - d) ** 2 for d in range(21)]
    np.testing.assert_allclose(found.statistics, slow, rtol=1e-9)
    assert found.batches == int(np.argmin(slow))


def test_a_series_that_never_settles_hits_the_limit() -> None:
    assert mser5(np.arange(100.0)).at_limit
    assert mser5(np.arange(100.0)).observations == 50


def test_constant_and_short_series() -> None:
    assert mser5(np.ones(50)).observations == 0
    with pytest.raises(ValueError, match="two batches"):
        mser5(np.ones(9))


def test_the_warm_up_of_a_queue_that_starts_empty() -> None:
    """Case MM1-02: M/M/1 at .8; over 0 to 200 the mean number is 3.512 from empty, 4 in the long run."""
    random, raw, kept = np.random.default_rng(11), [], []
    for _ in range(40):
        paths = np.array([number_in_system(random, 200) for _ in range(20)])
        average = paths.mean(axis=0)
        raw.append(average.mean())
        kept.append(average[mser5(average).observations :].mean())
    assert np.mean(raw) == pytest.approx(3.512, abs=0.15)
    assert abs(np.mean(kept) - 4) < abs(np.mean(raw) - 4)


def number_in_system(random: np.random.Generator, horizon: int) -> np.ndarray:
    """The number in an M/M/1 queue (.8, 1) at the whole moments, by uniformisation."""
    moments = np.sort(random.uniform(0, horizon, random.poisson(1.8 * horizon)))
    moves = np.where(random.uniform(size=len(moments)) < 0.8 / 1.8, 1, -1)
    walk = moves.cumsum()
    level = walk - np.minimum(np.minimum.accumulate(walk), 0)
    return np.r_[0, level][np.searchsorted(moments, np.arange(horizon))]
