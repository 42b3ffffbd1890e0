"""Sobol's indices on functions whose shares of variance are known."""

import math

import numpy as np
import pytest

from orgsim.statistics.sobol import sobol_indices, sobol_points

FIRST, TOTAL = [0.313905191, 0.442411145, 0], [0.557588855, 0.442411145, 0.243683664]
"""Case STAT-09: the Ishigami function with a = 7, b = .1 (Ishigami & Homma 1990)."""


def ishigami(points: np.ndarray) -> np.ndarray:
    x, y, z = np.moveaxis(math.pi * (2 * points - 1), -1, 0)
    return np.sin(x) + 7 * np.sin(y) ** 2 + 0.1 * z**4 * np.sin(x)


def additive(points: np.ndarray) -> np.ndarray:
    """3 x1 - 2 x2 + x3 / 2, at whose independent inputs the shares are 36, 16 and 1 of 53."""
    return points @ np.array([3, -2, 0.5])


def test_ishigami() -> None:
    """Within .02 from 2,048 base points, and within the limits."""
    found = sobol_indices(
        ishigami(sobol_points(3, 2048, np.random.default_rng(1))), np.random.default_rng(2), draws=200
    )
    assert [each.mean for each in found.first] == pytest.approx(FIRST, abs=0.02)
    assert [each.mean for each in found.total] == pytest.approx(TOTAL, abs=0.02)
    for each, exact in zip(found.first + found.total, FIRST + TOTAL, strict=True):
        assert each.low <= exact <= each.high
        assert (each.n, each.level) == (2048, 0.95)


def test_they_are_those_of_scipy() -> None:
    stats = pytest.importorskip("scipy.stats")
    output = ishigami(sobol_points(3, 256, np.random.default_rng(3)))
    parts = {"f_A": output[:, 0][None], "f_B": output[:, 1][None], "f_AB": output[:, 2:].T[:, None]}
    theirs, ours = (
        stats.sobol_indices(func=parts, n=256),
        sobol_indices(output, np.random.default_rng(4), draws=2),
    )
    assert [each.mean for each in ours.first] == pytest.approx(theirs.first_order.tolist(), abs=1e-9)
    assert [each.mean for each in ours.total] == pytest.approx(theirs.total_order.tolist(), abs=1e-9)


def test_the_points_are_two_halves_and_their_mixtures() -> None:
    points = sobol_points(4, 64, np.random.default_rng(5))
    a, b = points[:, 0], points[:, 1]
    assert points.shape == (64, 6, 4)
    for i in range(4):
        expected = a.copy()
        expected[:, i] = b[:, i]
        np.testing.assert_array_equal(points[:, 2 + i], expected)
    # A Sobol sequence has one point of the first 64 in each 64th part of every axis; independent points would
    # not.
    for half in (a, b):
        np.testing.assert_array_equal(
            np.sort((half * 64).astype(int), axis=0), np.tile(np.arange(64)[:, None], 4)
        )
    np.testing.assert_array_equal(points, sobol_points(4, 64, np.random.default_rng(5)))
    assert not np.array_equal(points, sobol_points(4, 64, np.random.default_rng(6)))


def test_coverage_of_the_limits() -> None:
    """Case STAT-10 for rows of independent points: 181 to 197 of 200 hold the total share 36 / 53 of the
    first input."""
    random, hits = np.random.default_rng(7), 0
    for _ in range(200):
        a, b = random.uniform(size=(2, 256, 3))
        mixed = [np.where(np.arange(3) == i, b, a) for i in range(3)]
        found = sobol_indices(
            np.stack([additive(each) for each in (a, b, *mixed)], axis=1), random, draws=100
        )
        hits += found.total[0].low <= 36 / 53 <= found.total[0].high
    assert 181 <= hits <= 197


def test_noise_swells_the_totals() -> None:
    """Noise of variance N on outputs of variance V makes the total share of an idle input N / (V + N): here a
    half."""
    random = np.random.default_rng(8)
    points = sobol_points(2, 4096, random)
    noisy = points[..., 0] + random.normal(0, math.sqrt(1 / 12), points.shape[:2])
    found = sobol_indices(noisy, random, draws=2)
    assert found.total[1].mean == pytest.approx(0.5, abs=0.03)
    assert found.first[1].mean == pytest.approx(0, abs=0.05)


def test_what_does_not_fit() -> None:
    random = np.random.default_rng(9)
    for inputs, count in ((0, 8), (2, 12), (2, 1)):
        with pytest.raises(ValueError, match="power of two"):
            sobol_points(inputs, count, random)
    for wrong in (np.zeros(5), np.zeros((5, 2)), np.zeros((1, 4)), np.full((5, 4), np.nan)):
        with pytest.raises(ValueError, match="shape"):
            sobol_indices(wrong, random)
    good = random.uniform(size=(8, 4))
    for output, level, draws in ((np.ones((8, 4)), 0.95, 9), (good, 95, 9), (good, 0.95, 1)):
        with pytest.raises(ValueError, match="vary"):
            sobol_indices(output, random, level, draws)
