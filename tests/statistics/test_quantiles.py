"""Quantiles with and without censoring."""

import math
from fractions import Fraction

import numpy as np
import pytest

from orgsim.statistics import kaplan_meier_quantile, kaplan_meier_share, quantile


def test_the_convention_is_the_smallest_value_with_enough_below() -> None:
    assert [quantile([1, 2, 3, 4], p) for p in (0.25, 0.26, 0.5, 0.75, 1.0)] == [1, 2, 2, 3, 4]
    assert math.isnan(quantile([], 0.5))


@pytest.mark.parametrize("n", [1, 2, 7, 20, 100, 997])
def test_without_censoring_both_agree(n: int) -> None:
    values = np.random.default_rng(n).integers(0, 50, n)
    for p in (0.1, 0.25, 0.5, 0.6, 0.85, 0.9, 0.95, 1.0):
        assert kaplan_meier_quantile(values, np.ones(n), p) == quantile(values, p)


def test_kaplan_meier_by_hand() -> None:
    # Ended 1, 3, 3, 5; watched to 2, 4, 6. Survival: 6/7, at 3 times 3/5, at 5 times 1/2: .857, .514, .257.
    times, ended = [1, 2, 3, 3, 4, 5, 6], [1, 0, 1, 1, 0, 1, 0]
    found = kaplan_meier_quantile(times, ended, [0.1, 0.4, 0.5, 0.7, 0.9])
    np.testing.assert_array_equal(found, [1, 3, 5, 5, math.nan])


def test_endings_come_before_censoring_at_the_same_time() -> None:
    assert kaplan_meier_quantile([2, 2], [1, 0], 0.5) == 2
    assert math.isnan(kaplan_meier_quantile([2, 2], [0, 0], 0.5))
    assert math.isnan(kaplan_meier_quantile([], [], 0.5))


def kaplan_meier(times: list[int], ended: list[bool], p: Fraction) -> float:
    """The definition in exact fractions, one factor for each distinct time."""
    survival = Fraction(1)
    for time in sorted(set(times)):
        at_risk = sum(other >= time for other in times)
        deaths = sum(other == time and end for other, end in zip(times, ended, strict=True))
        survival *= 1 - Fraction(deaths, at_risk)
        if survival <= 1 - p:
            return time
    return math.nan


@pytest.mark.parametrize("seed", range(30))
def test_kaplan_meier_is_its_definition(seed: int) -> None:
    random = np.random.default_rng(seed)
    times = random.integers(0, 25, random.integers(1, 80))
    ended = random.uniform(size=len(times)) < random.choice([0.1, 0.6, 0.95, 1.0])
    shares = (Fraction(1, 10), Fraction(1, 2), Fraction(85, 100), Fraction(95, 100), Fraction(1))
    expected = [kaplan_meier(times.tolist(), ended.tolist(), p) for p in shares]
    np.testing.assert_array_equal(kaplan_meier_quantile(times, ended, [float(p) for p in shares]), expected)


def test_the_share_within_a_limit_by_hand() -> None:
    # Of survival 6/7 from 1, 6/7 x 4/5 x 3/4 = 18/35 from 3, half of it from 5.
    times, ended = [1, 2, 3, 3, 4, 5, 6], [1, 0, 1, 1, 0, 1, 0]
    found = [kaplan_meier_share(times, ended, limit) for limit in (0, 1, 2.9, 3, 4.9, 5, 100)]
    assert found == pytest.approx([0, 1 / 7, 1 / 7, 17 / 35, 17 / 35, 26 / 35, 26 / 35])


def test_the_share_within_a_limit_at_its_ends() -> None:
    assert kaplan_meier_share([1, 2, 3, 4], [1, 1, 1, 1], 3) == pytest.approx(3 / 4)
    assert kaplan_meier_share([1, 2, 3, 4], [1, 1, 1, 1], 4) == 1
    assert kaplan_meier_share([5, 6], [0, 0], 7) == 0
    assert math.isnan(kaplan_meier_share([], [], 7))


@pytest.mark.parametrize("seed", range(10))
def test_the_share_is_the_inverse_of_the_quantile(seed: int) -> None:
    random = np.random.default_rng(seed)
    times, ended = random.integers(0, 25, 60), random.uniform(size=60) < 0.7
    for p in (0.1, 0.3, 0.5):
        value = kaplan_meier_quantile(times, ended, p)
        assert kaplan_meier_share(times, ended, value) >= p - 1e-12
        assert kaplan_meier_share(times, ended, value - 1) < p


def test_censoring_bias_is_removed() -> None:
    """Case STAT-02: arrivals 5 a day, exponential times of mean 10 days, seen on day 30: P85 18.97, naive
    11.70."""
    random = np.random.default_rng(5)
    naive, adjusted = [], []
    for _ in range(200):
        arrived = random.uniform(0, 30, random.poisson(150))
        times = random.exponential(10, len(arrived))
        done = arrived + times <= 30
        naive.append(quantile(times[done], 0.85))
        adjusted.append(kaplan_meier_quantile(np.minimum(times, 30 - arrived), done, 0.85))
    assert np.mean(naive) == pytest.approx(11.6986545, rel=0.02)
    assert np.nanmean(adjusted) == pytest.approx(18.9711999, rel=0.02)
