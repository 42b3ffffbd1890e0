"""What follows beside a step: the parts that begin at a split, the children that may be brought."""

from __future__ import annotations

import numpy as np

from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import StepKind
from orgsim.model.model import Model


def conditional(model: Model, rules: list[int]) -> list[int]:
    """Those of some rules for children that have a condition."""
    return [rule for rule in rules if model.children.when[rule] != NONE]


def branches_of(model: Model) -> dict[int, list[int]]:
    """By split the steps at which its parts begin."""
    splits, first = model.stops.splits, model.stops.branches.first_step.tolist()
    steps = np.flatnonzero(model.steps.kind == StepKind.SPLIT).tolist()
    bounds = zip(splits.first.tolist(), splits.last.tolist(), strict=True)
    return {step: first[begin:end] for step, (begin, end) in zip(steps, bounds, strict=True)}
