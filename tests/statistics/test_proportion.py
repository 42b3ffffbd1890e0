"""Wilson's interval of a proportion, against numbers worked out by hand and against what it promises."""

import math

import pytest
from scipy import stats

from orgsim.statistics import NO_INTERVAL
from orgsim.statistics.proportion import wilson_interval


def test_twenty_of_twenty():
    """With z = 1.959964: low = n / (n + z^2) = 20 / 23.84146."""
    found = wilson_interval(20, 20)
    assert (found.mean, found.high, found.n) == (1.0, 1.0, 20)
    assert found.low == pytest.approx(20 / 23.84146, abs=1e-6)
    assert wilson_interval(0, 20).high == pytest.approx(1 - 20 / 23.84146, abs=1e-6)


@pytest.mark.parametrize(
    ("count", "n", "level"), [(3, 10, 0.95), (7, 8, 0.9), (1, 200, 0.99), (50, 100, 0.95)]
)
def test_the_limits_are_those_of_another_implementation(count, n, level):
    limits = stats.binomtest(count, n).proportion_ci(level, method="wilson")
    found = wilson_interval(count, n, level)
    assert (found.low, found.high) == pytest.approx((limits.low, limits.high), abs=1e-12)


def test_at_a_limit_the_share_lies_z_standard_errors_away():
    """The definition: |share - p| = z sqrt(p (1 - p) / n) at both limits p."""
    found = wilson_interval(13, 40)
    for limit in (found.low, found.high):
        error = math.sqrt(limit * (1 - limit) / 40)
        assert abs(13 / 40 - limit) == pytest.approx(1.959964 * error, rel=1e-6)


def test_nothing_is_known_without_a_trial():
    assert wilson_interval(0, 0) is NO_INTERVAL
    with pytest.raises(ValueError, match="3 of 2"):
        wilson_interval(3, 2)
