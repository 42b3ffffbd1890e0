"""Splits: what follows at the same time, and how much of it an item waits for (semantics, section 4)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, chain
from typing import NamedTuple

import numpy as np

from orgsim.chance.philox import cause_word
from orgsim.log.vocabulary import NONE
from orgsim.model.arrays import Integers
from orgsim.model.lowering.children import first_step, rules_of
from orgsim.model.lowering.routes import Routes
from orgsim.model.model import Branches, Splits
from orgsim.scenario import Step


def lower_splits(routes: Routes) -> tuple[Splits, Branches]:
    """The table of splits, in the order of the file, and that of all their branches."""
    found = [(work, step, step.split) for work, step in routes.steps if step.split is not None]
    ends = [0, *accumulate(len(split) for _, _, split in found)]
    branches = list(chain.from_iterable(_branches(work, step) for work, step, _ in found))
    rules = (number for number, rule in enumerate(rules_of(routes)) if rule.branch)
    return (
        Splits(
            first=_integers(ends[:-1]),
            last=_integers(ends[1:]),
            needed=_integers([step.needed for _, step, _ in found]),
            finishes=_integers([int(step.rest == "finish") for _, step, _ in found]),
        ),
        Branches(
            first_step=_integers([_begins(routes, one) for one in branches]),
            word=np.array([cause_word(one.cause) for one in branches], dtype=np.uint64),
            rule=_integers([next(rules) if one.other else NONE for one in branches]),
        ),
    )


class Branch(NamedTuple):
    """The work of a split, the first step and the cause of a branch, and which other work it is, if any."""

    work: str
    first: str
    cause: str
    other: str


def _branches(work: str, step: Step) -> Iterator[Branch]:
    for name, steps in (step.split or {}).items():
        yield Branch(work, steps[0], f"{work}/{step.name}/{name}", step.other_work.get(name, ""))


def _begins(routes: Routes, branch: Branch) -> int:
    """The step at which a branch begins."""
    if branch.other:
        return first_step(routes, branch.other)
    return routes.way_to(branch.work, branch.first)


def _integers(values: list[int]) -> Integers:
    return np.array(values, dtype=np.int64)
