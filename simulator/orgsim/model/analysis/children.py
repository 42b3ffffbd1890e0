"""How many items come because others lead to them: the children of all generations, a linear system.

An item of a work type, or one that begins at another step, brings on average so many of each work type. The
items of all generations are what comes by itself times the inverse of one minus that matrix (as in Smith and
Eppinger 1997, *Management Science* 43:1104, for work that makes work). What is brought by items that give up,
are refused or are late depends on how long things wait, and is left out.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from orgsim.log.vocabulary import NONE
from orgsim.model.analysis.visit_sums import Visits
from orgsim.model.analysis.visits import expected_visits
from orgsim.model.arrays import Floats
from orgsim.model.kinds import Trigger
from orgsim.model.model import Model

_ONCE: Final = (Trigger.ARRIVED, Trigger.DELIVERED)
_OF_STEPS: Final = (Trigger.STARTED, Trigger.FINISHED, Trigger.ASKS, Trigger.SPLITS)
_ENDS: Final = 1.0 - 1e-9
"""From so many children of each item in a generation on there is no end of them."""


def brought(model: Model, first: int) -> Floats:
    """How many children of each work type an item that begins at the step ``first`` brings on average: shape
    (W,)."""
    children, found = model.children, np.zeros(len(model.works.promise))
    visits = expected_visits(model).of(first) if children.any else Visits()
    for rule in children.of_work.rows()[int(model.steps.work[first])]:
        number = int(children.number[rule])
        mean = 1.0 if number == NONE else float(model.samplers.mean[number])
        times = _times(model, rule, visits)
        found[children.work[rule]] += times * float(children.chance[rule]) * mean
    return found


def _times(model: Model, rule: int, visits: Visits) -> float:
    """How often a rule is set off by an item with such visits on average."""
    children = model.children
    trigger = int(children.trigger[rule])
    if int(children.when[rule]) != NONE:
        return visits.occasions.get(rule, 0.0)
    if trigger in _OF_STEPS:
        return visits.steps.get(int(children.at_step[rule]), 0.0)
    return float(trigger in _ONCE)


def first_steps(model: Model) -> dict[int, int]:
    """The step at which children begin, by the work type of those that there may be."""
    children = model.children
    return dict(zip(children.work.tolist(), children.first_step.tolist(), strict=True))


def all_generations(model: Model, first_generation: Floats) -> Floats:
    """The children of all generations by work type where those of the first are so many; only these where
    there would be no end: shape (W,)."""
    matrix = np.zeros((len(first_generation), len(first_generation)))
    for work, first in first_steps(model).items():
        matrix[work] = brought(model, first)
    if np.abs(np.linalg.eigvals(matrix)).max(initial=0.0) >= _ENDS:
        return first_generation
    return np.asarray(np.linalg.solve(np.eye(len(matrix)) - matrix.T, first_generation))
