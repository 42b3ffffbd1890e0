"""The probability that each design is best, by resampling of whole replications."""

import math

import numpy as np
import pytest

from orgsim.statistics.best_design import probability_best


def standardised(random: np.random.Generator, n: int) -> np.ndarray:
    """Values of mean 0 and mean square 1 exactly."""
    values = random.normal(size=n)
    values -= values.mean()
    return values / values.std()


def test_two_designs_in_closed_form() -> None:
    """A resampled mean difference is near normal (d, s^2 / R): below 0 with probability Phi(1) = .8413 at d =
    -s / sqrt(R)."""
    random = np.random.default_rng(1)
    noise, common = standardised(random, 100), random.normal(0, 50, 100)
    found = probability_best([common + noise - 0.1, common], random, 40_000)
    assert found[0] == pytest.approx((1 + math.erf(1 / math.sqrt(2))) / 2, abs=0.01)
    assert found.sum() == pytest.approx(1)


def test_replications_stay_whole() -> None:
    """Of two replications, 1 2 and 8 7: each drawn twice with 1/4, both with 1/2, where the means are 4.5 and
    tie."""
    found = probability_best([[1, 8], [2, 7]], np.random.default_rng(2), 40_000)
    np.testing.assert_allclose(found, [0.5, 0.5], atol=0.01)
    assert probability_best([[1, 8], [2, 9]], np.random.default_rng(2)).tolist() == [1, 0]


def test_ties_are_shared() -> None:
    row = np.random.default_rng(3).normal(size=30)
    np.testing.assert_allclose(
        probability_best([row, row, row + 1], np.random.default_rng(4), 50), [0.5, 0.5, 0]
    )


def test_the_generator_is_the_only_chance() -> None:
    values = np.random.default_rng(5).normal(size=(4, 25))
    one, again, other = (
        probability_best(values, np.random.default_rng(seed), 2500).tolist() for seed in (6, 6, 7)
    )
    assert one == again
    assert one != other


@pytest.mark.parametrize("wrong", [[1.0, 2.0], [[1.0, 2.0]], [[1.0], [2.0]], [[1.0, math.nan], [1.0, 2.0]]])
def test_it_needs_a_table(wrong: list) -> None:
    with pytest.raises(ValueError, match="best design"):
        probability_best(wrong, np.random.default_rng(8))
    with pytest.raises(ValueError, match="draw"):
        probability_best([[1.0, 2.0], [2.0, 1.0]], np.random.default_rng(8), 0)
