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
    """By split the steps at which its parts begin, without those that are other work."""
    splits, branches = model.stops.splits, model.stops.branches
    steps = np.flatnonzero(model.steps.kind == StepKind.SPLIT).tolist()
    parts = [branches.first_step[begin:end] for begin, end in zip(splits.first, splits.last, strict=True)]
    rules = [branches.rule[begin:end] for begin, end in zip(splits.first, splits.last, strict=True)]
    return {step: first[rule == NONE].tolist() for step, first, rule in zip(steps, parts, rules, strict=True)}
