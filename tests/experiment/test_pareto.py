"""What is on a front, how objectives are weighed, and where a front bends."""

from itertools import pairwise

import numpy as np
import pytest

from orgsim.experiment.optimise.search import chebyshev, dominates, knee, undominated, weights_for


def test_only_what_is_as_good_in_all_and_better_in_one_dominates():
    assert dominates([1, 2], [1, 3])
    assert not dominates([1, 2], [1, 2])
    assert not dominates([1, 3], [2, 2])


def test_the_front_is_what_one_by_one_comparison_leaves():
    table = np.random.default_rng(5).integers(0, 6, size=(60, 3))
    one_by_one = [not any(dominates(other, row) for other in table) for row in table]
    assert undominated(table).tolist() == one_by_one
    assert 0 < sum(one_by_one) < 60


@pytest.mark.parametrize(
    ("objectives", "most", "rows"), [(2, 5, 5), (2, 2, 2), (3, 10, 10), (3, 9, 6), (4, 10, 10), (4, 3, 4)]
)
def test_weights_are_a_lattice_of_at_most_so_many_rows_with_all_corners(objectives, most, rows):
    weights = weights_for(objectives, most)
    assert weights.shape == (rows, objectives)
    assert np.allclose(weights.sum(axis=1), 1)
    assert len({tuple(row) for row in weights.tolist()}) == rows
    assert {tuple(row) for row in np.eye(objectives).tolist()} <= {tuple(row) for row in weights.tolist()}


def test_every_point_of_a_front_that_is_not_convex_is_the_least_for_some_weights():
    angle = np.linspace(0, np.pi / 2, 5)
    front = np.column_stack([np.sin(angle), np.cos(angle)])
    sums = {int((front @ weight).argmin()) for weight in weights_for(2, 101)}
    least = {int(chebyshev(front, weight, [0, 0], [1, 1]).argmin()) for weight in weights_for(2, 101)}
    assert least == {0, 1, 2, 3, 4}
    assert sums == {0, 4}


def test_an_objective_that_does_not_vary_does_not_count():
    assert chebyshev([[3.0, 7.0]], [0.5, 0.5], [1.0, 7.0], [5.0, 7.0]) == pytest.approx([0.25 + 0.05 * 0.25])


def test_the_knee_is_farthest_below_the_line_from_end_to_end():
    assert knee([[0, 10], [1, 2], [4, 1], [10, 0]]) == 1
    assert knee([[0, 10], [10, 0]]) is None
    assert knee([[0, 10], [6, 6], [10, 0]]) is None


def test_a_front_in_order_of_one_objective_falls_in_the_other():
    table = np.random.default_rng(8).random((50, 2))
    front = sorted(table[undominated(table)].tolist())
    assert all(before[1] > after[1] for before, after in pairwise(front))
