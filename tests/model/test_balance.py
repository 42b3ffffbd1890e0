import numpy as np
import pytest
from cost_tables import least_loads
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

NO = np.inf


def test_a_bundle_that_one_group_can_do_is_its_load():
    loads, levels = least_loads(np.array([[0.5, NO], [NO, 0.8]]))
    assert loads == pytest.approx([0.5, 0.8])
    assert levels.tolist() == [1, 0]


def test_work_that_both_can_do_is_shared_until_both_are_as_busy():
    loads, levels = least_loads(np.array([[1.0, 1.0]]))
    assert loads == pytest.approx([0.5, 0.5])
    assert levels.tolist() == [0, 0]


def test_the_rest_is_balanced_below_the_bottleneck():
    loads, levels = least_loads(np.array([[1.2, NO, NO], [NO, 0.6, 0.6], [NO, 0.2, NO]]))
    assert loads == pytest.approx([1.2, 0.4, 0.4])
    assert levels.tolist() == [0, 1, 1]


def test_a_helper_takes_from_the_bottleneck_what_helps():
    loads, _ = least_loads(np.array([[1.2, 1.5], [NO, 0.1]]))
    # 1.2 (1 - x) = 0.1 + 1.5 x
    assert loads == pytest.approx([1.2 * (1 - 1.1 / 2.7)] * 2)


def test_nobody_is_asked_where_there_is_no_work():
    loads, _ = least_loads(np.zeros((0, 2)))
    assert loads.tolist() == [0.0, 0.0]


def test_work_that_nobody_can_do_is_left_out():
    loads, _ = least_loads(np.array([[NO, NO], [0.3, NO]]))
    assert loads == pytest.approx([0.3, 0.0])


costs = st.one_of(st.floats(0.01, 3.0), st.just(NO), st.sampled_from([0.25, 0.5, 1.0]))


@settings(max_examples=150, deadline=None)
@given(
    st.integers(1, 5).flatmap(
        lambda groups: st.lists(st.lists(costs, min_size=groups, max_size=groups), min_size=1, max_size=6)
    )
)
def test_the_highest_load_is_that_of_the_linear_programme(rows):
    cost = np.array(rows)
    cost = cost[np.isfinite(cost).any(axis=1)]
    if not len(cost):
        return
    loads, levels = least_loads(cost)
    assert loads.max() == pytest.approx(_by_linprog(cost), rel=1e-6, abs=1e-9)
    assert all(loads[levels == level].std() < 1e-9 for level in set(levels.tolist()) if level < len(loads))


def _by_linprog(cost):
    bundles, groups = cost.shape
    able = [(b, g) for b in range(bundles) for g in range(groups) if np.isfinite(cost[b, g])]
    shares, loads = np.zeros((bundles, len(able) + 1)), np.zeros((groups, len(able) + 1))
    for column, (b, g) in enumerate(able):
        shares[b, column], loads[g, column] = 1.0, cost[b, g]
    loads[:, -1] = -1.0
    found = linprog(np.r_[np.zeros(len(able)), 1.0], loads, np.zeros(groups), shares, np.ones(bundles))
    return found.fun
