"""Shared-out work: against programmes solved another way, and what makes it small."""

from unittest.mock import patch

import numpy as np
import pytest
from cost_tables import least_loads
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from orgsim.model.analysis.balance import shares as balance
from orgsim.model.analysis.balance.parts import apart, merged, whole
from orgsim.model.analysis.balance.shares import shared_out

NO = np.inf
costs = st.one_of(st.floats(0.01, 3.0), st.just(NO), st.sampled_from([0.25, 0.5, 1.0]))
tables = st.integers(1, 5).flatmap(
    lambda groups: st.lists(st.lists(costs, min_size=groups, max_size=groups), min_size=1, max_size=6)
)
efforts = st.lists(st.integers(1, 5), min_size=1, max_size=7)


def check(cost):
    """Both solvers, the simplex for what is small and the programme for the rest, find the loads that a third
    way finds."""
    cost = cost[np.isfinite(cost).any(axis=1)]
    if len(cost):
        expected = lexicographic(cost)
        for small in (10**6, 0):
            with patch.object(balance, "SMALL", small):
                assert least_loads(cost)[0] == pytest.approx(expected, rel=1e-4, abs=1e-4), small


@settings(max_examples=100, deadline=None)
@given(tables)
def test_the_highest_load_is_least_and_then_the_next(rows):
    check(np.array(rows))


@settings(max_examples=100, deadline=None)
@given(efforts, efforts, st.randoms(use_true_random=False))
def test_so_it_is_where_all_are_equally_good_at_everything(bundles, groups, random):
    able = [[random.random() < 0.5 for _ in groups] for _ in bundles]
    check(np.where(able, np.outer(bundles, 1 / np.array(groups, dtype=float)), NO))


EXACT = {"primal_feasibility_tolerance": 1e-10, "dual_feasibility_tolerance": 1e-10}
"""The least that HiGHS takes. What a level is wrong by, later ones are wrong by up to 3.0 / 0.01 times as
much."""


def lexicographic(cost):
    """The loads by one programme for each highest load, and one for each group to see whether it is bound to
    have it."""
    bundles, groups = cost.shape
    ways = [(b, g) for b in range(bundles) for g in range(groups) if np.isfinite(cost[b, g])]
    shares, loads = np.zeros((bundles, len(ways) + 1)), np.zeros((groups, len(ways) + 1))
    for column, (b, g) in enumerate(ways):
        shares[b, column], loads[g, column] = 1.0, cost[b, g]
    known = np.full(groups, np.nan)
    while np.isnan(known).any():
        free = np.isnan(known)
        upper = loads.copy()
        upper[free, -1] = -1.0
        limit = np.where(free, 0.0, known + 1e-9)
        highest = linprog(
            np.r_[np.zeros(len(ways)), 1.0], upper, limit, shares, np.ones(bundles), options=EXACT
        ).fun
        below = np.where(free, highest + 1e-9, known + 1e-9)
        least = {
            g: linprog(loads[g], loads, below, shares, np.ones(bundles), options=EXACT).fun
            for g in np.flatnonzero(free)
        }
        bound = [g for g, load in least.items() if load > highest - 1e-7]
        known[bound] = highest
    return known


def test_a_ring_of_teams_that_share_specialists_is_as_busy_everywhere():
    # 300 teams of two with a specialist each, who serves the next team too: 300 bundles of 2.4 for 300 x 3
    # people
    rows = [{n: 1.2, 300 + n: 2.4, 300 + (n - 1) % 300: 2.4} for n in range(300)]
    loads, levels = shared_out(rows, 600)
    assert loads == pytest.approx(np.full(600, 0.8))
    assert set(levels.tolist()) == {0}


def test_slower_help_that_never_helps_is_not_asked():
    # the specialist's own work takes all of their time: 1.0, and the teams' own work 0.5
    rows = [
        row
        for n in range(100)
        for row in ({n: 0.5, 100 + n: 50.0, 100 + (n - 1) % 100: 60.0}, {100 + n: 1.0})
    ]
    loads, _ = shared_out(rows, 200)
    assert loads == pytest.approx(np.r_[np.full(100, 0.5), np.ones(100)])


def test_groups_that_share_no_work_are_apart():
    part = whole([{0: 1.0, 1: 2.0}, {2: 1.0}, {1: 1.0, 3: 1.0}, {2: 3.0}])
    assert sorted(sorted(each.members) for each in apart(part)) == [[0, 1, 3], [2]]


def test_alike_bundles_and_alike_groups_are_one():
    part = merged(whole([{0: 1.0, 1: 2.0, 2: 4.0}, {0: 0.5, 1: 1.0, 2: 2.0}]))
    assert part.members_of(part.members) == [0, 1, 2]
    # 1.5 / (1 + 1/2 + 1/4)
    assert [list(row.values()) for row in part.rows] == [pytest.approx([1.5 / 1.75])]


def test_no_large_matrix_is_handed_to_blas(monkeypatch):
    solve, sizes = np.linalg.solve, []

    def noted(matrix, right):
        sizes.append(len(matrix))
        return solve(matrix, right)

    monkeypatch.setattr(np.linalg, "solve", noted)
    generator = np.random.default_rng(1)
    effort, speed = generator.uniform(0.5, 2, 120), generator.uniform(0.5, 1, 120)
    shared_out(
        [
            {n: e / 2, 120 + n: e, 120 + (n - 1) % 120: e / s}
            for n, (e, s) in enumerate(zip(effort, speed, strict=True))
        ],
        240,
    )
    assert sizes
    assert max(sizes) <= balance.SMALL
