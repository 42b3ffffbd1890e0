"""The arithmetic of the kernel gives the bits of the portable arithmetic, also where simulations hardly
come."""

from __future__ import annotations

import numpy as np
import pytest

from orgsim.chance import portable

numba = pytest.importorskip("numba", reason="the arithmetic of the kernel is called by itself")
arithmetic = pytest.importorskip("orgsim.engine.compiled.arithmetic")

UNIFORMS = [
    2.0**-53,
    2.0**-52,
    1e-15,
    1e-12,
    1.3e-11,
    1.5e-11,
    1e-6,
    0.0749999,
    0.075,
    0.5,
    0.925,
    0.925000001,
    1 - 1e-9,
    1 - 2.0**-53,
]
EXPONENTS = [
    0.0,
    -0.0,
    1e-300,
    1.0,
    -1.0,
    0.34657359027997264,
    36.7,
    708.9,
    709.0,
    800.0,
    -708.9,
    -745.0,
    -1e9,
    1e9,
]
POSITIVE = [
    *UNIFORMS,
    2.3e-308,
    1.0,
    0.7071067811865476,
    0.7071067811865475,
    1.4142135623730951,
    2.0,
    3e5,
    1.7e308,
]


@pytest.mark.parametrize(
    ("name", "arguments"), [("normal_quantile", UNIFORMS), ("exp", EXPONENTS), ("log", POSITIVE)]
)
def test_the_same_bits_at_the_edges_and_in_between(name, arguments):
    ours, theirs = getattr(arithmetic, name), getattr(portable, name)

    @numba.njit(error_model="numpy")
    def all_of(values):
        found = np.empty_like(values)
        for place in range(len(values)):
            found[place] = ours(values[place])
        return found

    dice = np.random.default_rng(20261122)
    low, high = min(arguments), max(arguments)
    values = np.array([*arguments, *dice.uniform(max(low, -700), min(high, 700), 2000)])
    expected = np.array([float(theirs(value)) for value in values.tolist()])
    assert np.array_equal(all_of(values).view(np.int64), expected.view(np.int64))
