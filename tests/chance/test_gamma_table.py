"""The table of gamma quantiles: near the exact ones, rising, and with a mean of exactly 1."""

import numpy as np
import pytest

from orgsim.chance.gamma import (
    LOWEST_SCORE,
    NODES,
    NODES_PER_SCORE,
    gamma_at,
    gamma_at_array,
    gamma_quantiles,
    log_gamma,
)

special = pytest.importorskip("scipy.special")
SHAPES = [0.01, 0.05, 0.25, 0.5, 1.0, 1.5, 4.0, 10.0, 100.0, 2500.0, 10_000.0]
SCORES = LOWEST_SCORE + np.arange(NODES) / NODES_PER_SCORE


def exact(shape, scores):
    """Quantiles of the gamma distribution with mean 1 at normal scores, each tail from its own side."""
    lower, upper = special.ndtr(scores), special.ndtr(-scores)
    return (
        np.where(scores < 0.0, special.gammaincinv(shape, lower), special.gammainccinv(shape, upper)) / shape
    )


@pytest.mark.parametrize("shape", SHAPES)
def test_the_nodes_are_the_exact_quantiles(shape):
    # Linear pieces lie above a convex curve, so the scaling to a mean of 1 lowers all nodes by one and the
    # same share. The excess of a piece of width h = 1/128 over q(z) is about q''(z) h^2 / 12: for q = e^z
    # (sigma 1) 5e-6 of it, and less than ten times that for the most skewed shape allowed.
    want, got = exact(shape, SCORES), gamma_quantiles(shape)
    known = want > 1e-280
    ratio = got[known] / want[known]
    assert np.ptp(ratio) < 1e-8
    assert -5e-5 < ratio.mean() - 1.0 <= 1e-12


@pytest.mark.parametrize("shape", SHAPES)
def test_the_table_rises(shape):
    table = gamma_quantiles(shape)
    assert table.shape == (NODES,)
    assert np.all(np.diff(table) >= 0.0)
    assert np.all(np.diff(table[table > 1e-280]) > 0.0)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_interpolated_distribution_has_a_mean_of_exactly_one(shape):
    # Between nodes x = a + b z, so the mean over a piece is a (Phi(z1) - Phi(z0)) + b (phi(z0) - phi(z1)).
    table = gamma_quantiles(shape)
    density = np.exp(-0.5 * SCORES**2) / np.sqrt(2.0 * np.pi)
    left = SCORES[1:] <= 0.0
    mass = np.where(left, np.diff(special.ndtr(SCORES)), -np.diff(special.ndtr(-SCORES)))
    slope = np.diff(table) * NODES_PER_SCORE
    level = table[:-1] - slope * SCORES[:-1]
    assert float(np.sum(level * mass - slope * np.diff(density))) == pytest.approx(1.0, abs=2e-12)


@pytest.mark.parametrize("shape", [0.25, 1.0, 4.0])
def test_between_the_nodes_the_quantile_is_linear_in_the_score(shape):
    table = gamma_quantiles(shape)
    halfway = SCORES[1000] + 0.5 / NODES_PER_SCORE
    assert gamma_at(table, halfway) == pytest.approx((table[1000] + table[1001]) / 2.0, rel=1e-12)
    assert gamma_at(table, SCORES[1000]) == table[1000]


def test_the_quantile_at_an_array_of_scores_is_that_at_each_bit_for_bit():
    table = gamma_quantiles(0.7)
    scores = np.concatenate([SCORES, np.random.default_rng(1).normal(0.0, 2.5, 5000), [-9.0, 9.0]])
    assert gamma_at_array(table, scores).tolist() == [gamma_at(table, score) for score in scores.tolist()]


def test_every_uniform_falls_inside_the_table():
    # the smallest uniform is 2**-53, whose normal score is -8.21, above the first node at -8.25
    assert special.ndtri(2.0**-53) > LOWEST_SCORE
    assert LOWEST_SCORE + (NODES - 1) / NODES_PER_SCORE == 8.25


def test_the_logarithm_of_the_gamma_function_is_that_of_scipy():
    x = np.concatenate([np.geomspace(0.01, 20_000.0, 400), [1.0, 2.0, 15.999, 16.0]])
    got = np.array([log_gamma(value) for value in x.tolist()])
    assert np.allclose(got, special.gammaln(x), rtol=1e-13, atol=2e-13)


def test_the_table_cannot_be_written_to():
    with pytest.raises(ValueError, match="read-only"):
        gamma_quantiles(2.0)[0] = 1.0
