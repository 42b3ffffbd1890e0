"""Splits: what follows at the same time, and how much of it an item waits for (semantics, section 4)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, chain

import numpy as np

from orgsim.chance.philox import cause_word
from orgsim.model.lowering.routes import Routes
from orgsim.model.model import Branches, Splits
from orgsim.scenario import Step


def lower_splits(routes: Routes) -> tuple[Splits, Branches]:
    """The table of splits, in the order of the file, and that of all their branches."""
    found = [(work, step, step.split) for work, step in routes.steps if step.split is not None]
    ends = [0, *accumulate(len(split) for _, _, split in found)]
    branches = list(chain.from_iterable(_branches(work, step) for work, step, _ in found))
    return (
        Splits(
            first=np.array(ends[:-1], dtype=np.int64),
            last=np.array(ends[1:], dtype=np.int64),
            needed=np.array([step.needed for _, step, _ in found], dtype=np.int64),
            finishes=np.array([int(step.rest == "finish") for _, step, _ in found], dtype=np.int64),
        ),
        Branches(
            first_step=np.array([routes.way_to(work, way) for work, way, _ in branches], dtype=np.int64),
            word=np.array([cause_word(cause) for _, _, cause in branches], dtype=np.uint64),
        ),
    )


def _branches(work: str, step: Step) -> Iterator[tuple[str, str, str]]:
    """The work, the first step and the cause of each branch of a split."""
    for name, steps in (step.split or {}).items():
        yield work, steps[0], f"{work}/{step.name}/{name}"
