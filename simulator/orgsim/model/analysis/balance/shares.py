"""Share work out so that the busiest is as little busy as can be, then the next busiest, and so on: exactly.

Bundles of work (B) are divided among groups (G). With ``cost[b, g]`` the share of group g's time that all of
bundle b takes (infinite where g cannot do it), minimise the highest load, then the next. The loads are those
of a linear programme, and the only ones. It is made small first (`parts`): groups that share no work are
apart, bundles that the same groups do in the same proportions are one bundle, and groups that do the same
bundles in the same proportions are one group. What is left of most organisations is parts of one group each;
a small part of several groups goes to `simplex`, a large one to `programme`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.model.analysis.balance.parts import Part, Row, apart, merged, weights, whole
from orgsim.model.analysis.balance.programme import first_bottleneck, overloaded_half
from orgsim.model.analysis.balance.simplex import least_highest

Floats = npt.NDArray[np.float64]
Loads = tuple[Floats, npt.NDArray[np.int64]]
Bottleneck = tuple[float, Sequence[int]]
"""A load, and the groups that have it."""

SMALL: Final = 40
"""Bundles and groups up to which a part goes to the simplex of this package; no larger matrix is ever handed
to BLAS."""


def shared_out(rows: Iterable[Row], groups: int) -> Loads:
    """The load of each group (G,) when the highest load is least, then the next, and the level (G,) at which
    each is fixed.

    ``rows`` holds for each bundle what it costs those who can do it, by group. Groups of one level share the
    same bottleneck: level 0 is the busiest. A bundle that nobody can do, or that costs somebody nothing, is
    left out; a group without work has load 0 and level G.
    """
    loads, levels = np.zeros(groups), np.full(groups, groups, dtype=np.int64)
    found: list[Bottleneck] = []
    waiting = apart(whole([row for row in rows if row and min(row.values()) > 0.0]))
    while waiting:
        part = merged(waiting.pop())
        bottleneck, rest = _first(part)
        if bottleneck is not None:
            found.append((bottleneck[0], part.members_of(bottleneck[1])))
        waiting += chain.from_iterable(map(apart, rest))
    for level, (load, tight) in enumerate(sorted(found, key=lambda each: (-each[0], min(each[1])))):
        loads[tight], levels[tight] = load, level
    return loads, levels


def _first(part: Part) -> tuple[Bottleneck | None, list[Part]]:
    """The busiest groups of a part with what is left then, or two parts that no work need pass between."""
    if len(part.members) == 1:
        return (part.rows[0][next(iter(part.members))], list(part.members)), []
    if len(part.rows) + len(part.members) <= SMALL:
        load, tight = least_highest(part.rows, list(part.members))
        return (load, tight), [part.without(tight)]
    weighed = weights(part)
    if weighed is None:
        load, tight = first_bottleneck(part.rows, list(part.members))
        return (load, tight), [part.without(tight)]
    half = overloaded_half(part.rows, weighed)
    if half is None:
        return (weighed.level, list(part.members)), []
    return None, [part.only(half), part.without(half)]
