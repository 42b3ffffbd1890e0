"""Quantiles of what is believed, against densities and moments that are known."""

import numpy as np
import pytest

from orgsim.statistics.beliefs import belief_quantile

SHARES = (np.arange(20_000) + 0.5) / 20_000


@pytest.mark.parametrize("mode", [0.0, 0.2, 0.5, 1.0])
def test_moments(mode):
    """On the unit range the triangle has mean (1 + m) / 3 and variance (1 - m + m^2) / 18; PERT has mean (1 +
    4m) / 6, and as a beta distribution with parameters that add up to 6 the variance mean (1 - mean) / 7."""
    triangle, pert = (belief_quantile(belief, SHARES, mode) for belief in ("triangular", "pert"))
    assert triangle.mean() == pytest.approx((1 + mode) / 3, abs=1e-4)
    assert triangle.var() == pytest.approx((1 - mode + mode**2) / 18, abs=1e-4)
    mean = (1 + 4 * mode) / 6
    assert pert.mean() == pytest.approx(mean, abs=1e-4)
    assert pert.var() == pytest.approx(mean * (1 - mean) / 7, abs=1e-4)


def test_they_rise_from_end_to_end():
    for belief in ("uniform", "triangular", "pert"):
        found = belief_quantile(belief, [0, 0.3, 1], 0.3)
        assert found[[0, 2]].tolist() == [0, 1]
        assert (np.diff(belief_quantile(belief, SHARES, 0.3)) > 0).all()
    assert belief_quantile("triangular", 0.3, 0.3) == pytest.approx(0.3)
    assert belief_quantile("uniform", SHARES).tolist() == SHARES.tolist()


@pytest.mark.parametrize("wrong", [("normal", 0.5, 0.5), ("pert", 1.1, 0.5), ("pert", 0.5, -0.1)])
def test_what_makes_no_sense(wrong):
    with pytest.raises(ValueError, match=r"belief|between"):
        belief_quantile(*wrong)
