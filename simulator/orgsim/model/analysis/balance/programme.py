"""Balance of work among many groups: sparse linear programmes, solved by HiGHS (Huangfu and Hall 2018,
*Mathematical Programming Computation* 10:119), which SciPy has. SciPy's optimiser is imported by the first
large part only.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import chain
from typing import Any, Final

import numpy as np

from orgsim.model.analysis.balance.parts import Row, Weights

_TINY: Final = 1e-9
_TOLERANCE: Final = 1e-10
"""The least that HiGHS takes, for feasibility and for optimality."""
_CUT: Final = 1e-12
"""Share of the work that two halves must differ in from a balance."""


def first_bottleneck(rows: Sequence[Row], groups: Sequence[int]) -> tuple[float, list[int]]:
    """The least highest load, and groups that cannot have less: those whose time has a price in the
    programme's dual.

    The load is that which the prices prove (weak duality): each bundle goes where it costs least at these
    prices.
    """
    from scipy.sparse import coo_array

    place = {group: number for number, group in enumerate(groups)}
    scale = max(min(row.values()) for row in rows)
    bundle, where, cost = _entries(rows, place)
    count = len(cost)
    ways = np.arange(count)
    loads = coo_array(
        (
            np.r_[cost / scale, np.full(len(groups), -1.0)],
            (np.r_[where, np.arange(len(groups))], np.r_[ways, np.full(len(groups), count)]),
        ),
        shape=(len(groups), count + 1),
    )
    shares = coo_array((np.ones(count), (bundle, ways)), shape=(len(rows), count + 1))
    objective = np.zeros(count + 1)
    objective[-1] = 1.0
    found = _solved(objective, loads, np.zeros(len(groups)), A_eq=shares, b_eq=np.ones(len(rows)))
    prices = np.where(-found.ineqlin.marginals > _TINY, -found.ineqlin.marginals, 0.0).tolist()
    proved = math.fsum(min(prices[place[group]] * cost for group, cost in row.items()) for row in rows)
    return proved / math.fsum(prices), [
        group for group, price in zip(groups, prices, strict=True) if price > 0.0
    ]


def overloaded_half(rows: Sequence[Row], weighed: Weights) -> list[int] | None:
    """The groups that are busier than the mean whatever is done; `None` where all can have the same load.

    They are one side of a smallest cut between bundles and groups, each of which has time for its share of
    all work (Fujishige 1980, *Mathematics of Operations Research* 5:186).
    """
    from scipy.sparse import coo_array

    groups = list(weighed.times)
    place = {group: number for number, group in enumerate(groups)}
    total = math.fsum(weighed.efforts)
    efforts = np.array(weighed.efforts) / total
    times = np.array([weighed.times[group] for group in groups])
    times /= math.fsum(times.tolist())
    bundle, where, cost = _entries(rows, place)
    ways = np.arange(len(cost))
    ends = np.r_[bundle, where + len(rows)]
    flows = coo_array(
        (np.ones(2 * len(ways)), (ends, np.r_[ways, ways])), shape=(len(rows) + len(groups), len(ways))
    )
    found = _solved(np.full(len(ways), -1.0), flows, np.r_[efforts, times])
    cut = -found.ineqlin.marginals > 0.5
    through = math.fsum([*efforts[cut[: len(rows)]].tolist(), *times[cut[len(rows) :]].tolist()])
    half = [group for group, full in zip(groups, cut[len(rows) :].tolist(), strict=True) if full]
    return half if through < 1.0 - _CUT and 0 < len(half) < len(groups) else None


def _entries(rows: Sequence[Row], place: dict[int, int]) -> tuple[Any, Any, Any]:
    """The bundle, the group by its place, and the cost of each way to do work."""
    bundle = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    where = np.array([place[group] for group in chain.from_iterable(rows)], dtype=np.int64)
    return bundle, where, np.array(list(chain.from_iterable(row.values() for row in rows)))


def _solved(objective: Any, upper: Any, bound: Any, **equal: Any) -> Any:
    """The solution of a programme that has one."""
    from scipy.optimize import linprog

    options = {"primal_feasibility_tolerance": _TOLERANCE, "dual_feasibility_tolerance": _TOLERANCE}
    found = linprog(objective, A_ub=upper.tocsr(), b_ub=bound, method="highs-ds", options=options, **equal)
    if found.status != 0:
        raise ArithmeticError(f"work could not be shared out: {found.message}")
    return found
