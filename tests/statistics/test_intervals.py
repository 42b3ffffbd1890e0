"""Intervals against published and exact numbers."""

import math
import os
import subprocess
import sys

import numpy as np
import pytest

from orgsim.statistics import paired_interval, quantile_interval, t_interval, t_quantile

PATH = os.pathsep.join(sys.path)
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
    assert t_interval([math.nan, 0.1]).mean == 0.1
    assert math.copysign(1, t_interval([-0.0]).mean) == 1, "as the mean of several, which adds to zero"
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
    single = paired_interval([1, 2, math.nan], [1, math.nan, 1])
    assert (single.mean, single.n) == (0.0, 1)
    assert math.isnan(single.low) and math.isnan(single.high)
    with pytest.raises(ValueError, match="pairs"):
        paired_interval([1, 2], [1])


def test_t_quantiles() -> None:
    """The factors of the acceptance rule for stochastic cases at 10, 20 and 50 replications."""
    assert [round(t_quantile(0.99975, n - 1), 2) for n in (10, 20, 50)] == [5.29, 4.19, 3.73]


@pytest.mark.parametrize("p", [0.0005, 0.2, 0.5, 0.6, 0.975, 0.995, 0.99975])
def test_t_quantiles_of_few_degrees_in_closed_form(p: float) -> None:
    """One degree is Cauchy's distribution; two and four have roots of their own (Shaw 2006, J. Comp. Finance
    9(4))."""
    a = 4 * p * (1 - p)
    four = 2 * math.sqrt(max(0.0, math.cos(math.acos(math.sqrt(a)) / 3) / math.sqrt(a) - 1))
    assert t_quantile(p, 1) == pytest.approx(math.tan(math.pi * (p - 0.5)), rel=1e-10, abs=1e-15)
    assert t_quantile(p, 2) == pytest.approx((2 * p - 1) * math.sqrt(2 / a), rel=1e-10, abs=1e-15)
    assert t_quantile(p, 4) == pytest.approx(
        math.copysign(four, p - 0.5), rel=1e-10, abs=1e-7 if p == 0.5 else 0
    )


def test_t_quantiles_are_those_of_scipy() -> None:
    special = pytest.importorskip("scipy.special")
    for freedom in (*range(1, 60), 99, 100, 499, 2000):
        for p in (0.0002, 0.1, 0.55, 0.9, 0.975, 0.995, 0.99975):
            assert t_quantile(p, freedom) == pytest.approx(special.stdtrit(freedom, p), rel=1e-11)


@pytest.mark.parametrize(("p", "freedom"), [(0, 5), (1, 5), (0.975, 0)])
def test_there_is_no_t_quantile_without_a_share_between_0_and_1_and_a_degree(p: float, freedom: int) -> None:
    with pytest.raises(ValueError, match="degrees of freedom"):
        t_quantile(p, freedom)


def test_an_interval_needs_no_scipy() -> None:
    """It takes longer to import than a small run takes."""
    code = "import sys, orgsim.statistics as s; s.t_interval([1, 2, 4]); print('scipy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": PATH},
    )
    assert done.stdout == "False\n"


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
