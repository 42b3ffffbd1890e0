"""Sums by bin and group against Python's own integers."""

import numpy as np
import pytest

from orgsim.measures.tally import total


@pytest.mark.parametrize("most", [1, 2**26, 2**40, 2**52])
def test_sums_are_exact(most: int) -> None:
    random = np.random.default_rng(most % 97)
    place, group = random.integers(0, 3, 2000), random.integers(0, 4, 2000)
    amounts = random.integers(0, most, 2000, endpoint=True)
    expected = [[0] * 4 for _ in range(3)]
    for k, g, amount in zip(place.tolist(), group.tolist(), amounts.tolist(), strict=True):
        expected[k][g] += amount
    found = total(place, group, amounts, (3, 4))
    assert found.dtype == np.int64
    assert found.tolist() == expected


def test_a_sum_as_large_as_the_type_holds() -> None:
    zero, amounts = np.zeros(3, dtype=np.int64), np.array([2**62, 2**61, 2**61 - 1])
    assert total(zero, zero, amounts, (1, 1)).tolist() == [[2**63 - 1]]


def test_nothing_adds_up_to_zero() -> None:
    none = np.array([], dtype=np.int64)
    assert total(none, none, none, (2, 3)).tolist() == [[0, 0, 0], [0, 0, 0]]
