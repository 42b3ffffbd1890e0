"""Our own logarithm, exponential and normal quantile: two bits off at most, rising, and the same for
arrays."""

import math
from decimal import Decimal, getcontext

import numpy as np
import pytest

from orgsim.chance.portable import (
    SQRT_HALF,
    exp,
    exp_array,
    log,
    log_array,
    normal_quantile,
    normal_quantile_array,
)

getcontext().prec = 40
SMALLEST = 2.0**-53
"""The smallest uniform."""


def neighbours(x, reach=4):
    """``x`` and the floats next to it on both sides."""
    found = [x]
    for direction in (-math.inf, math.inf):
        near = x
        for _ in range(reach):
            near = math.nextafter(near, direction)
            found.append(near)
    return found


def ulps(value, exact):
    """How many units in its last place ``value`` is off an exact `Decimal`."""
    return abs(Decimal(value) - exact) / Decimal(math.ulp(value))


ARGUMENTS_OF_LOG = [
    *np.geomspace(1e-300, 1e300, 301).tolist(),
    *np.linspace(SMALLEST, 1.0, 301).tolist(),
    *(2.0**k for k in range(-60, 61, 5)),
    *neighbours(SQRT_HALF),
    *neighbours(2.0 * SQRT_HALF),
    *(x for x in neighbours(1.0) if x != 1.0),
    1.0 - SMALLEST,
    SMALLEST,
    5e-324,
    1.7e308,
]
ARGUMENTS_OF_EXP = [
    *np.linspace(-708.0, 708.9, 401).tolist(),
    *np.linspace(-1.0, 1.0, 201).tolist(),
    *(sign * 10.0**-k for k in range(1, 18, 2) for sign in (-1.0, 1.0)),
    *(k * math.log(2.0) / 2.0 for k in range(-20, 21)),
    709.0,
    -709.0,
]


def test_the_logarithm_is_right_to_two_units_in_the_last_place():
    assert max(ulps(log(x), Decimal(x).ln()) for x in ARGUMENTS_OF_LOG if x != 1.0) <= 2
    assert log(1.0) == 0.0


def test_the_exponential_is_right_to_two_units_in_the_last_place():
    assert max(ulps(exp(x), Decimal(x).exp()) for x in ARGUMENTS_OF_EXP) <= 2
    assert exp(0.0) == 1.0


def test_the_exponential_stays_finite_and_positive_however_far_out():
    assert exp(1e6) == exp(709.0) < math.inf
    assert exp(-1e6) == exp(-709.0) > 0.0


@pytest.mark.parametrize(
    ("scalar", "array", "arguments"),
    [
        (log, log_array, [*ARGUMENTS_OF_LOG, *np.random.default_rng(1).random(20_000).tolist()]),
        (
            exp,
            exp_array,
            [*ARGUMENTS_OF_EXP, 1e6, -1e6, *np.random.default_rng(2).normal(0.0, 30.0, 20_000).tolist()],
        ),
        (
            normal_quantile,
            normal_quantile_array,
            [
                SMALLEST,
                1.0 - SMALLEST,
                0.5,
                *neighbours(0.075),
                *neighbours(0.925),
                *np.random.default_rng(3).random(20_000).tolist(),
            ],
        ),
    ],
    ids=["log", "exp", "normal quantile"],
)
def test_the_function_of_an_array_is_the_function_of_each_element_bit_for_bit(scalar, array, arguments):
    assert array(np.array(arguments)).tolist() == [scalar(x) for x in arguments]


def test_the_normal_quantile_is_that_of_scipy():
    special = pytest.importorskip("scipy.special")
    p = np.concatenate([np.linspace(0.0005, 0.9995, 1999), np.geomspace(SMALLEST, 0.01, 400)])
    assert np.allclose(normal_quantile_array(p), special.ndtri(p), rtol=4e-15, atol=4e-16)


def test_the_normal_quantile_has_the_values_printed_with_algorithm_as_241():
    # Wichura (1988), page 480: the first is in the centre, the others on the shoulder and in the tail
    assert normal_quantile(0.25) == pytest.approx(-0.6744897501960817, rel=1e-15)
    assert normal_quantile(0.001) == pytest.approx(-3.090232306167814, rel=1e-15)
    assert normal_quantile(1e-20) == pytest.approx(-9.262340089798408, rel=1e-15)


def test_the_normal_quantile_is_symmetric():
    for p in np.linspace(2.0**-20, 0.5, 501).tolist():
        assert normal_quantile(1.0 - p) == -normal_quantile(1.0 - (1.0 - p))


@pytest.mark.parametrize("edge", [0.075, 0.925, math.exp(-25.0), 0.5])
def test_the_normal_quantile_rises_across_the_seams_of_its_polynomials(edge):
    p = edge * (1.0 + np.linspace(-1e-6, 1e-6, 4001))
    assert np.all(np.diff(normal_quantile_array(p[p < 1.0])) > 0.0)


def test_all_three_rise_over_the_whole_range():
    u = (np.arange(2**17) + 0.5) / 2**17
    assert np.all(np.diff(log_array(u)) > 0.0)
    assert np.all(np.diff(normal_quantile_array(u)) > 0.0)
    assert np.all(np.diff(exp_array(np.linspace(-700.0, 700.0, 2**17))) > 0.0)
