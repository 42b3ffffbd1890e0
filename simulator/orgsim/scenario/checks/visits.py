"""How often an item comes to each step of its work, teams apart: what its chances alone say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from orgsim.scenario.sections.steps import DONE, Step
from orgsim.scenario.sections.work import Work

NEGLIGIBLE: Final = 1e-9
"""Probability below which a way is no longer followed, and a falling chance no longer counted."""
MOST_MOVES: Final = 100_000
"""Moves after which what is still under way is left out: the visits are then a lower bound."""
State = tuple[str, tuple[int, ...]]
"""A step, and the visits so far of the steps whose rework depends on them."""


def expected_visits(work: Work) -> dict[str, float]:
    """Return the expected visits of each step by an item that begins at the first one and never gives up.

    What depends on a condition is counted as far as it is sure: the visits are then a lower bound.
    """
    steps = {step.name: step for step in work.steps}
    lasts = {step.name: last for step in work.steps if (last := _last_visit(step))}
    counted = list(lasts)
    visits: dict[str, float] = defaultdict(float)
    ahead: dict[State, float] = {(work.steps[0].name, (0,) * len(counted)): 1.0}
    moves = 0
    while ahead and moves < MOST_MOVES:
        moves += len(ahead)
        following: dict[State, float] = defaultdict(float)
        for (name, counts), mass in ahead.items():
            visits[name] += mass
            visit = 1
            if name in lasts:
                place = counted.index(name)
                visit = min(counts[place] + 1, lasts[name])
                counts = (*counts[:place], visit, *counts[place + 1 :])
            for to, chance in _ways(steps[name], visit):
                following[to, counts] += mass * chance
            for branch in steps[name].branches:
                following[branch[0], (0,) * len(counted)] += mass
        ahead = {state: mass for state, mass in following.items() if mass > NEGLIGIBLE and state[0] != DONE}
    return visits


def _ways(step: Step, visit: int) -> Iterator[tuple[str, float]]:
    """Where a visit of a step leads, with the chance."""
    left = 1.0
    for back in step.rework:
        if not back.when and (back.at_most is None or visit <= back.at_most):
            chance = min(back.chance * back.falling ** (visit - 1), left)
            left -= chance
            yield back.to, chance
    first, *others = step.ways
    for to, chance in first.ways.items():
        yield to, left * min([chance, *(case.ways.get(to, 0.0) for case in others)])


def _last_visit(step: Step) -> int:
    """The visit from which on the chances of rework no longer change; 0 where they never do."""
    last = 0
    for back in step.rework:
        if back.at_most is not None:
            last = max(last, back.at_most + 1)
        elif back.falling < 1.0 and back.chance > 0.0:
            visit = 2
            while back.chance * back.falling ** (visit - 1) > NEGLIGIBLE and visit < _FADED:
                visit += 1
            last = max(last, visit)
    return last


_FADED: Final = 400
"""Visits after which a falling chance is taken as it then is."""
