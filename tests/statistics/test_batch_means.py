"""Batch means against closed forms of the autoregressive process."""

import math

import numpy as np
import pytest

from orgsim.statistics import t_interval, t_quantile
from orgsim.statistics.batch_means import batch_means


def autoregressive(random: np.random.Generator, phi: float, series: int, n: int) -> np.ndarray:
    """Series x_i = phi x_{i-1} + e_i with e normal (0, 1), from the stationary start; shape (series, n)."""
    values = random.normal(size=(series, n))
    values[:, 0] /= math.sqrt(1 - phi**2)
    for i in range(1, n):
        values[:, i] += phi * values[:, i - 1]
    return values


def variance_of_mean(phi: float, n: int) -> float:
    """s^2 / n (1 + 2 sum (1 - k / n) phi^k), s^2 = 1 / (1 - phi^2) (Law, section 4.4)."""
    lags = np.arange(1, n)
    return (1 + 2 * float(((1 - lags / n) * phi**lags).sum())) / (1 - phi**2) / n


def test_its_expectation_is_the_closed_form() -> None:
    """Case STAT-05: E[S_b^2 / b] = (Var of a batch mean - Var of the mean) / (b - 1) = .0802080531, within 2
    %."""
    exact = (variance_of_mean(0.9, 50) - variance_of_mean(0.9, 1000)) / 19
    assert exact == pytest.approx(0.0802080531, abs=1e-9)
    found = [
        batch_means(row).interval.half_width
        for row in autoregressive(np.random.default_rng(5), 0.9, 2000, 1000)
    ]
    assert np.mean(np.square(found)) / t_quantile(0.975, 19) ** 2 == pytest.approx(exact, rel=0.02)


def test_coverage_with_batches_that_are_long_enough() -> None:
    """Case STAT-10: of 1,000 intervals at 95 %, 931 to 967 hold the truth; over single observations far fewer
    would."""
    rows = autoregressive(np.random.default_rng(6), 0.5, 1000, 1000)
    held = [found.low <= 0 <= found.high for found in (batch_means(row).interval for row in rows)]
    naive = [found.low <= 0 <= found.high for found in map(t_interval, rows)]
    assert 931 <= sum(held) <= 967
    assert sum(naive) < 800


def test_the_check_has_its_level_when_batches_are_independent() -> None:
    """Doubt at 5 %: of 1,000 series of independent values 33 to 69 raise it (99 % band of Binomial(1,000,
    .05))."""
    rows = np.random.default_rng(7).normal(size=(1000, 200))
    assert 33 <= sum(batch_means(row).correlated for row in rows) <= 69


def test_the_check_finds_batches_that_are_too_short() -> None:
    rows = autoregressive(np.random.default_rng(8), 0.9, 200, 200)
    found = [batch_means(row) for row in rows]
    assert sum(each.correlated for each in found) > 120
    # Means of batches of m correlate by phi (1 - phi^m)^2 / (m (1 - phi^2) - 2 phi (1 - phi^m)): .500 at m =
    # 10.
    exact = 0.9 * (1 - 0.9**10) ** 2 / (10 * (1 - 0.81) - 1.8 * (1 - 0.9**10))
    assert np.mean(
        [batch_means(row, 200).lag_1 for row in autoregressive(np.random.default_rng(9), 0.9, 100, 2000)]
    ) == pytest.approx(exact, abs=0.04)


def test_by_hand() -> None:
    # Batches 1 2 | 3 4 | 5 9 and a rest of 8: means 1.5, 3.5, 7; centred -2.5, -.5, 3; squares 15.5,
    # successive products -.25.
    found = batch_means([1, 2, 3, 4, 5, 9], 3)
    assert (found.size, found.interval.n, found.interval.mean) == (2, 3, 4)
    assert found.lag_1 == pytest.approx(-0.25 / 15.5)
    statistic = math.sqrt(8) * (-0.25 / 15.5 + (6.25 + 9) / 31)
    assert found.p_value == pytest.approx(math.erfc(statistic / math.sqrt(2)) / 2)
    assert batch_means([1, 2, 3, 4, 5, 9, 800], 3) == found


def test_equal_and_too_few_values() -> None:
    same = batch_means(np.ones(40))
    assert math.isnan(same.lag_1)
    assert not same.correlated
    for series, batches in (([1.0] * 19, 20), ([1.0] * 10, 2), ([1.0, 2.0, math.nan], 3)):
        with pytest.raises(ValueError, match="three batches"):
            batch_means(series, batches)
