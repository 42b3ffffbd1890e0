"""Which steps an item can come to more than once, and what has to be remembered about each."""

from __future__ import annotations

from orgsim.log.vocabulary import NONE
from orgsim.model.model import Model


def looped(model: Model) -> set[int]:
    """The steps that an item can come to a second time: all of them where a hand-off may be sent back."""
    if model.handoffs.returns.any():
        return set(range(len(model.steps.work)))
    ways = [[int(model.exits.to[place]) for place in row] for row in model.steps.exits.rows()]
    after = {
        step: {*targets, int(model.steps.patience_to[step])} - {NONE} for step, targets in enumerate(ways)
    }
    return {step for step in after if step in _reached(after, step)}


def remembered(model: Model) -> set[int]:
    """The steps whose last person some step asks for, or asks to avoid."""
    return {*model.steps.same_person.tolist(), *model.steps.other_person.tolist()} - {NONE}


def _reached(after: dict[int, set[int]], step: int) -> set[int]:
    """All steps that can follow a step, at once or later."""
    found: set[int] = set()
    ahead = set(after[step])
    while ahead:
        following = ahead.pop()
        if following not in found:
            found.add(following)
            ahead |= after[following]
    return found
