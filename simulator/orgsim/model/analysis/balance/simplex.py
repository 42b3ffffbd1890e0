"""Balance of work among a few groups: a small linear programme.

With ``cost[b, g]`` the share of group g's time that all of bundle b takes (infinite where g cannot do it),
minimise the highest load. The simplex method with Bland's rule, which cannot cycle (Bland 1977, *Mathematics
of Operations Research* 2:103).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_TINY: Final = 1e-9


def least_highest(rows: Sequence[Mapping[int, float]], groups: Sequence[int]) -> tuple[float, list[int]]:
    """The least highest load of some groups, and those that bound it; ``rows`` holds what each bundle costs,
    by group."""
    cost = np.array([[row.get(group, np.inf) for group in groups] for row in rows])
    highest, prices = _least_highest(cost)
    return highest, [group for group, price in zip(groups, prices.tolist(), strict=True) if price > _TINY]


def _least_highest(cost: Floats) -> tuple[float, Floats]:
    """The least highest load and the price of each group's time (G,): above zero for those that bound it."""
    bundles, groups = cost.shape
    able = [(b, g) for b, g in product(range(bundles), range(groups)) if np.isfinite(cost[b, g])]
    table, start = _programme(cost, able)
    objective = np.zeros(table.shape[1] - 1)
    objective[len(able)] = 1.0
    basis = _simplex(table, start, objective)
    prices = np.linalg.solve(table[:, :-1][:, basis].T, objective[basis])[bundles:]
    values = np.linalg.solve(table[:, :-1][:, basis], table[:, -1])
    highest = float(values[basis.index(len(able))]) if len(able) in basis else 0.0
    return highest, np.asarray(-prices, dtype=np.float64)


def _programme(cost: Floats, able: list[tuple[int, int]]) -> tuple[Floats, list[int]]:
    """The rows of the programme with the right side last, and a basis to start from: each bundle with its
    first group."""
    bundles, groups = cost.shape
    table = np.zeros((bundles + groups, len(able) + 1 + groups + 1))
    first: dict[int, int] = {}
    loads = np.zeros(groups)
    for column, (b, g) in enumerate(able):
        table[b, column], table[bundles + g, column] = 1.0, cost[b, g]
        if b not in first:
            first[b] = column
            loads[g] += cost[b, g]
    table[:bundles, -1] = 1.0
    table[bundles:, len(able)] = -1.0
    table[bundles:, len(able) + 1 : -1] = np.eye(groups)
    slacks = [len(able) + 1 + g for g in range(groups) if g != int(loads.argmax())]
    return table, [*first.values(), len(able), *slacks]


def _simplex(table: Floats, basis: list[int], objective: Floats) -> list[int]:
    """The columns of an optimal basis, from a feasible one."""
    rows = np.linalg.solve(table[:, basis], table)
    while True:
        reduced = objective - objective[basis] @ rows[:, :-1]
        entering = np.flatnonzero(reduced < -_TINY)
        if not len(entering):
            return basis
        column = int(entering[0])
        ratios = np.full(len(rows), np.inf)
        rising = rows[:, column] > _TINY
        ratios[rising] = rows[rising, -1] / rows[rising, column]
        ties = np.flatnonzero(ratios <= ratios.min() + 1e-12)
        row = int(min(ties, key=lambda place: basis[place]))
        basis[row] = column
        rows[row] /= rows[row, column]
        others = np.arange(len(rows)) != row
        rows[others] -= np.outer(rows[others, column], rows[row])
