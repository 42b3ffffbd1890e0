"""What `orgsim explain` says of splits: which parts there are, and how many are waited for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from orgsim.scenario import Step
from orgsim.units.wording import listed

STOP = "the others are withdrawn"
FINISH = "the others are finished, though nobody waits for them"


def of_split(step: Step) -> dict[str, Any] | None:
    """The branches of a split with their steps, or with the other work that they are, how many parts are
    waited for and what becomes of the rest; `None` for other steps."""
    if step.split is None:
        return None
    branches = {name: list(steps) for name, steps in step.split.items()}
    return {
        "branches": branches,
        "other work": dict(step.other_work),
        "needed": step.needed,
        "rest": step.rest,
    }


def split_sentences(steps: Iterable[dict[str, Any]]) -> Iterator[str]:
    """A sentence for each split."""
    for step in steps:
        found = step["split"]
        if found is None:
            continue
        branches = found["branches"]
        names = listed([_named(found, name) for name in branches])
        parts = f"{len(branches)} parts, {names}, which go on at the same time"
        begun = f"'{step['step']}' splits an item into {parts}"
        if found["needed"] == len(branches):
            yield f"{begun}; it waits for all of them."
        else:
            rest = STOP if found["rest"] == "stop" else FINISH
            yield f"{begun}; it waits for {found['needed']} of them, then {rest}."


def _named(found: dict[str, Any], branch: str) -> str:
    """A branch by its steps, or as other work."""
    if branch in found["other work"]:
        return f"an item of '{found['other work'][branch]}'"
    return f"'{', '.join(found['branches'][branch])}'"
