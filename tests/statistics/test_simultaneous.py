"""Several comparisons at once: published numbers, and the family-wise error on designs that are equal."""

import math
from itertools import combinations

import numpy as np
import pytest

from orgsim.statistics import paired_interval
from orgsim.statistics.simultaneous import (
    bonferroni,
    holm,
    paired_p_value,
    simultaneous_paired_intervals,
    studentised_range_quantile,
    tukey_intervals,
)

ALLOWED = 68
"""The 99.5 % quantile of Binomial(1,000, .05): a family-wise error of at most .05 passes it."""


def designs(seed: int, shifts: list[float]) -> np.ndarray:
    """1,000 experiments of 20 replications under common random numbers; shape (experiments, designs,
    replications)."""
    random = np.random.default_rng(seed)
    common = random.normal(0, 3, (1000, 1, 20))
    return common + random.normal(size=(1000, len(shifts), 20)) + np.array(shifts)[:, None]


def test_published_adjustments() -> None:
    """Case STAT-11."""
    np.testing.assert_allclose(bonferroni([0.01, 0.02, 0.03]), [0.03, 0.06, 0.09], rtol=1e-12)
    np.testing.assert_allclose(holm([0.01, 0.02, 0.03]), [0.03, 0.04, 0.04], rtol=1e-12)
    np.testing.assert_allclose(holm([0.03, 0.01, 0.02, 0.9]), [0.06, 0.04, 0.06, 0.9], rtol=1e-12)
    np.testing.assert_allclose(bonferroni([0.5, 0.6]), [1, 1])
    np.testing.assert_allclose(holm([0.6, 0.7]), [1, 1])
    assert len(holm([])) == len(bonferroni([])) == 0


@pytest.mark.parametrize("wrong", [[1.1], [-0.1], [math.nan], [[0.1]]])
def test_p_values_are_probabilities(wrong: list) -> None:
    for adjust in (bonferroni, holm):
        with pytest.raises(ValueError, match="p values"):
            adjust(wrong)


def test_the_studentised_range() -> None:
    """Case STAT-11; and for two groups it is sqrt(2) times Student's t."""
    assert studentised_range_quantile(0.95, 3, 27) == pytest.approx(3.50642612, abs=1e-7)
    assert studentised_range_quantile(0.95, 4, 36) == pytest.approx(3.80879838, abs=1e-7)
    assert studentised_range_quantile(0.95, 2, 4) == pytest.approx(math.sqrt(2) * 2.776445105, rel=1e-6)
    for p, groups, freedom in ((1.0, 3, 5), (0.95, 1, 5), (0.95, 3, 0)):
        with pytest.raises(ValueError, match="studentised range"):
            studentised_range_quantile(p, groups, freedom)


def test_paired_p_values_are_those_of_scipy() -> None:
    stats = pytest.importorskip("scipy.stats")
    a, b = np.random.default_rng(1).normal(size=(2, 15))
    assert paired_p_value(a + 0.4, b) == pytest.approx(stats.ttest_rel(a + 0.4, b).pvalue, rel=1e-9)
    assert paired_p_value([*a, math.nan], [*b, 1.0]) == pytest.approx(paired_p_value(a, b), rel=1e-12)


def test_p_values_of_few_and_of_equal_differences() -> None:
    assert math.isnan(paired_p_value([1.0], [2.0]))
    assert paired_p_value([1, 2, 3], [1, 2, 3]) == 1
    assert paired_p_value([2, 3, 4], [1, 2, 3]) == 0


def test_a_p_value_and_an_interval_say_the_same() -> None:
    for a, b in designs(2, [0, 0.5])[:200]:
        assert (paired_p_value(a, b) < 0.05) == paired_interval(a, b).excludes_zero


def test_each_of_several_has_its_part_of_the_error() -> None:
    a, b, c = np.random.default_rng(3).normal(size=(3, 12))
    both = simultaneous_paired_intervals([(a, b), (a, c)], 0.9)
    assert both == (paired_interval(a, b, 0.95), paired_interval(a, c, 0.95))
    assert simultaneous_paired_intervals([]) == ()
    with pytest.raises(ValueError, match="level"):
        simultaneous_paired_intervals([(a, b)], 95)


def test_family_wise_error_of_five_equal_designs() -> None:
    """Ten comparisons: the error is at most .05, where intervals on their own err in about a quarter of
    experiments."""
    wrong = alone = 0
    for values in designs(4, [0.0] * 5):
        wrong += any(found.excludes_zero for found in simultaneous_paired_intervals(combinations(values, 2)))
        alone += any(paired_interval(a, b).excludes_zero for a, b in combinations(values, 2))
    assert wrong <= ALLOWED
    assert wrong > 15
    assert alone > 150


def test_family_wise_error_of_holm_while_some_designs_differ() -> None:
    """Three equal designs and two apart: no false rejection among the equal ones, and more right ones than
    Bonferroni."""
    pairs = list(combinations(range(5), 2))
    equal = np.array([max(pair) < 3 for pair in pairs])
    false_alarms, found_holm, found_bonferroni = 0, 0, 0
    for values in designs(5, [0, 0, 0, 1.5, 3]):
        p_values = [paired_p_value(values[i], values[j]) for i, j in pairs]
        rejected = holm(p_values) <= 0.05
        false_alarms += bool(rejected[equal].any())
        found_holm += int(rejected[~equal].sum())
        found_bonferroni += int((bonferroni(p_values) <= 0.05)[~equal].sum())
    assert false_alarms <= ALLOWED
    assert found_holm > found_bonferroni


def test_tukey_is_that_of_scipy() -> None:
    stats = pytest.importorskip("scipy.stats")
    values = np.random.default_rng(6).normal(size=(4, 10)) + np.arange(4)[:, None]
    limits = stats.tukey_hsd(*values).confidence_interval(0.9)
    for (i, j), found in zip(combinations(range(4), 2), tukey_intervals(values, 0.9), strict=True):
        assert found.mean == pytest.approx(values[i].mean() - values[j].mean())
        assert (found.low, found.high) == pytest.approx((limits.low[i, j], limits.high[i, j]), rel=1e-6)


def test_tukey_has_its_level_on_independent_designs() -> None:
    """Its error is exactly .05 for normal values: 33 to 69 of 1,000 families (99 % band)."""
    random = np.random.default_rng(7)
    wrong = sum(
        any(found.excludes_zero for found in tukey_intervals(values))
        for values in random.normal(size=(1000, 5, 10))
    )
    assert 33 <= wrong <= 69


def test_tukey_needs_a_table() -> None:
    for wrong in ([1.0, 2.0], [[1.0, 2.0]], [[1.0], [2.0]], [[1.0, math.nan], [1.0, 2.0]]):
        with pytest.raises(ValueError, match="Tukey"):
            tukey_intervals(wrong)
