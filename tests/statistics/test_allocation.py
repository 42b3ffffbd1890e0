"""Optimal computing budget allocation against the published example and its own optimality."""

import numpy as np
import pytest

from orgsim.statistics.allocation import ocba_allocation, ocba_shares

MEANS, VARIANCES, COUNTS = [1.2, 2.1, 3.4, 4.87, 6.05], [3.3, 2.0, 4.5, 5.3, 6.9], [12, 6, 5, 5, 4]


def test_the_published_example() -> None:
    """Case STAT-08: 32 replications run, 100 to add."""
    np.testing.assert_allclose(
        132 * ocba_shares(MEANS, VARIANCES), [58.88993, 44.1828, 16.63701, 7.041286, 5.248967], rtol=1e-6
    )
    assert ocba_allocation(MEANS, VARIANCES, COUNTS, 100).tolist() == [48, 38, 11, 2, 1]


def test_no_design_is_told_apart_faster_than_another() -> None:
    """The rates d_i^2 N_i / s_i^2 are equal where the best design has no variance (Glynn & Juneja 2004)."""
    mean, variance = np.array([0.0, 1.0, 2.0, 3.0]), np.array([0.0, 1.0, 3.0, 2.0])
    shares = ocba_shares(mean, variance)
    rates = mean[1:] ** 2 * shares[1:] / variance[1:]
    assert shares[0] == 0
    np.testing.assert_allclose(rates, rates[0], rtol=1e-12)


def test_two_designs_share_as_their_standard_deviations() -> None:
    """For two designs the best split is N_1 / N_2 = s_1 / s_2 (Chen & Lee 2010, remark after the theorem)."""
    np.testing.assert_allclose(ocba_shares([5, 4], [9, 1]), [0.75, 0.25])


def test_designs_that_had_too_many_get_none() -> None:
    found = ocba_allocation(MEANS, VARIANCES, [12, 6, 5, 80, 4], 20)
    assert found.sum() == 20
    assert found[3] == 0
    assert (found >= 0).all()
    # Without the fourth design, 27 + 20 replications in the shares of the others: 22.1, 16.6, 6.3, 1.97 in
    # all.
    open_shares = np.delete(ocba_shares(MEANS, VARIANCES), 3)
    assert np.round(47 * open_shares / open_shares.sum(), 1).tolist() == [22.1, 16.6, 6.3, 2.0]
    # The fifth now has more than its 1.97, and drops out too: 43 shared in the same proportion among three.
    three = 43 * open_shares[:3] / open_shares[:3].sum()
    assert found.tolist() == [
        20 - int(three[1] - 6) - int(three[2] - 5),
        int(three[1] - 6),
        int(three[2] - 5),
        0,
        0,
    ]


def test_a_small_budget_goes_where_most_is_missing() -> None:
    random = np.random.default_rng(1)
    for _ in range(200):
        k = int(random.integers(2, 8))
        add, counts = int(random.integers(1, 30)), random.integers(2, 60, k)
        found = ocba_allocation(random.normal(size=k), random.uniform(0.1, 3, k), counts, add)
        assert found.sum() == add
        assert (found >= 0).all()


@pytest.mark.parametrize(
    ("means", "variances"),
    [
        ([1], [1]),
        ([1, 1], [1, 1]),
        ([1, 2], [1, -1]),
        ([1, 2], [1]),
        ([1, np.nan], [1, 1]),
        ([1, 2], [1, 0]),
        ([1, 2], [1, np.nan]),
    ],
)
def test_what_cannot_be_allocated(means: list, variances: list) -> None:
    with pytest.raises(ValueError, match="allocation"):
        ocba_shares(means, variances)


def test_there_must_be_something_to_add() -> None:
    for counts, add in ((COUNTS, 0), ([1], 5)):
        with pytest.raises(ValueError, match="add"):
            ocba_allocation(MEANS, VARIANCES, counts, add)
