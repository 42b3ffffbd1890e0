"""Intervals against published and exact numbers."""

import math

import numpy as np
import pytest

from orgsim.statistics import Interval, paired_interval, quantile_interval, t_interval, t_quantile

LAW = [1.2, 1.5, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.5, 1.09]


@pytest.mark.parametrize(("level", "half_width"), [(0.90, 0.237253415), (0.95, 0.292783113)])
def test_the_ten_observations_of_law(level: float, half_width: float) -> None:
    """Case STAT-03: 1.34 +- 0.24 (Law, Simulation Modeling & Analysis, example 4.26)."""
    found = t_interval(LAW, level)
    assert found.mean == pytest.approx(1.343, abs=1e-9)
    assert found.half_width == pytest.approx(half_width, abs=1e-9)
    assert (found.n, found.level) == (10, level)


def test_few_values() -> None:
    one = t_interval([3.0])
    assert one.mean == 3
    assert math.isnan(one.low)
    assert not one.excludes_zero
    assert math.isnan(t_interval([]).mean)
    assert t_interval([1.0, math.nan, 3.0]).n == 2


def test_level_must_be_a_share() -> None:
    with pytest.raises(ValueError, match="level"):
        t_interval(LAW, 95)


def test_pairs_beat_independence_when_they_move_together() -> None:
    common = np.random.default_rng(1).normal(0, 10, 30)
    better = paired_interval(common + 1, common)
    assert (better.low, better.high) == pytest.approx((1, 1))
    assert better.excludes_zero
    assert paired_interval([1, 2, math.nan], [1, math.nan, 1]) == Interval(0.0, math.nan, math.nan, 1)
    with pytest.raises(ValueError, match="pairs"):
        paired_interval([1, 2], [1])


def test_t_quantiles() -> None:
    """The factors of the acceptance rule for stochastic cases at 10, 20 and 50 replications."""
    assert [round(t_quantile(0.99975, n - 1), 2) for n in (10, 20, 50)] == [5.29, 4.19, 3.73]


def test_order_statistics_around_a_percentile() -> None:
    """Case STAT-04: the 95 % interval of P85 of 1..100 is 78 to 93, of 1..200 it is 160 to 181."""
    assert quantile_interval(np.arange(1, 101), 0.85) == (78, 93)
    assert quantile_interval(np.arange(1, 201), 0.85) == (160, 181)
    assert quantile_interval([1, 2, 3], 0.95) == (2, math.inf)


def test_coverage() -> None:
    """Case STAT-10: of 1,000 intervals at 95 %, 931 to 967 hold the truth."""
    samples = np.random.default_rng(7).normal(5, 2, (1000, 10))
    hits = sum(found.low <= 5 <= found.high for found in map(t_interval, samples))
    assert 931 <= hits <= 967
