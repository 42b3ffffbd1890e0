"""Morris's screening on functions whose elementary effects are known."""

import numpy as np
import pytest

from orgsim.statistics.morris import morris_indices, morris_points


def linear(x: np.ndarray) -> np.ndarray:
    return 3 * x[..., 0] - 2 * x[..., 1] + 0.5 * x[..., 2]


def test_linear_function() -> None:
    """Case STAT-09: mu* is the size of each coefficient, mu has its sign, and sigma is 0."""
    points = morris_points(3, 10, np.random.default_rng(1))
    found = morris_indices(points, linear(points))
    np.testing.assert_allclose(found.mu, [3, -2, 0.5], atol=1e-12)
    np.testing.assert_allclose(found.mu_star, [3, 2, 0.5], atol=1e-12)
    np.testing.assert_allclose(found.sigma, 0, atol=1e-12)


def test_product_and_square() -> None:
    """On the grid 0, 1/3, 2/3, 1 a coordinate has mean 1/2 and variance 5/36.

    The effect of x1 in (x1 - 1/2)(x2 - 1/2) is x2 - 1/2: mean 0, mean size 1/3, variance 5/36. That of x3 in
    x3^2 is the sum of both ends, 2/3 or 4/3: mean 1, variance 1/9.
    """
    points = morris_points(3, 20_000, np.random.default_rng(2))
    found = morris_indices(points, (points[..., 0] - 0.5) * (points[..., 1] - 0.5) + points[..., 2] ** 2)
    np.testing.assert_allclose(found.mu, [0, 0, 1], atol=0.02)
    np.testing.assert_allclose(found.mu_star, [1 / 3, 1 / 3, 1], atol=0.02)
    np.testing.assert_allclose(found.sigma, [(5 / 36) ** 0.5, (5 / 36) ** 0.5, 1 / 3], atol=0.01)


@pytest.mark.parametrize(("levels", "step"), [(2, 1), (4, 2 / 3), (6, 0.6)])
def test_trajectories_walk_the_grid(levels: int, step: float) -> None:
    points = morris_points(5, 200, np.random.default_rng(3), levels)
    assert points.shape == (200, 6, 5)
    np.testing.assert_allclose(np.unique(np.round(points * (levels - 1), 9)), np.arange(levels))
    moves = np.abs(np.diff(points, axis=1))
    np.testing.assert_allclose(moves.max(axis=1), step)
    np.testing.assert_allclose(moves.max(axis=2), step)
    assert ((moves > 0).sum(axis=(1, 2)) == 5).all()
    assert 400 < (np.diff(points, axis=1) > 0).sum() < 600  # 1,000 moves, up as often as down.
    first_mover = moves[:, 0].argmax(axis=1)
    assert np.bincount(first_mover, minlength=5).min() > 20


def test_what_does_not_fit() -> None:
    points = morris_points(2, 4, np.random.default_rng(4))
    outputs = points.sum(axis=2)
    for place, output in (
        (points, outputs[:, 1:]),
        (points[:, 1:], outputs[:, 1:]),
        (points[:1], outputs[:1]),
    ):
        with pytest.raises(ValueError, match="do not fit"):
            morris_indices(place, output)
    for place, output in (
        (np.sort(points, axis=1)[:, [0, 0, 2]], outputs),
        (points, np.full_like(outputs, np.nan)),
    ):
        with pytest.raises(ValueError, match="move one input"):
            morris_indices(place, output)
    for wrong in ((0, 4, 4), (2, 1, 4), (2, 4, 3)):
        with pytest.raises(ValueError, match="Morris"):
            morris_points(wrong[0], wrong[1], np.random.default_rng(5), wrong[2])
