"""Items that wait for one another for ever: one graph of full limits, people who are held, open calls and
joins (semantics, section 13).

Each item that waits is a node. It goes on when enough of the items that it waits for do: those in a full
limit, those that hold the people who could take it, its answer, the other work that it has asked for, its
parts.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from orgsim.errors import DeadlockError
from orgsim.log.header import Header
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import WayOut
from orgsim.model.model import Model

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Wait:
    """Why an item waits: of the items ``on`` so many are ``needed`` to go on before it can.

    It is outside a ``limit``, or at a ``step`` at which it is in parts, or asks there a ``question`` that
    holds a ``person``; what is not so is `NONE`.
    """

    on: tuple[Any, ...]
    needed: int = 1
    limit: int = NONE
    step: int = NONE
    question: int = NONE
    person: int = NONE


def parts_may_fail(model: Model) -> bool:
    """Whether anything in a model lets a part end without success: patience at the end of which an item is
    gone, a limit that refuses, a gate that rejects, or other work that it asks for and that is cancelled."""
    steps = model.steps
    gives_up = (steps.patience != NONE) & (steps.patience_to == NONE)
    rejects = model.exits.rework == WayOut.REJECTION
    cancels = model.children.any_awaited and (model.timers.to == NONE).any()
    return bool(gives_up.any() or rejects.any() or model.limits.refuses.any() or cancels)


def needed_to_settle(missing: int, left: int, may_fail: bool) -> int:
    """How many of the parts that are ``left`` must go on to settle what becomes of an item that waits for
    ``missing`` of them: all these succeed or, where parts ``may_fail``, too few would be left."""
    return min(missing, left - missing + 1) if may_fail else missing


def enough_go_on(needed: int, on: Iterable[Key], standing: Callable[[Key], bool]) -> bool:
    """Whether enough of some items do not stand still."""
    return sum(not standing(one) for one in on) >= needed


def standing_among(waits: Mapping[Key, Wait], freed_by: Mapping[Key, Sequence[Key]]) -> set[Key]:
    """The items that never go on. One may be ``freed_by`` any of others that do, which need it no more
    then."""
    still = set(waits)
    while True:
        moving = {
            key
            for key in still
            if enough_go_on(waits[key].needed, waits[key].on, still.__contains__)
            or any(other not in still for other in freed_by.get(key, ()))
        }
        if not moving:
            return still
        still -= moving


def circle_of(waits: Mapping[Key, Wait]) -> list[Wait]:
    """The waits of the items, of those that stand still, that wait for nothing but one another: what only
    waits behind such a circle is left out."""
    reached = {key: _reachable(waits, key) for key in waits}
    return [wait for key, wait in waits.items() if all(key in reached[other] for other in reached[key])]


def _reachable(waits: Mapping[Key, Wait], key: Key) -> set[Key]:
    """The items that stand still and are waited for by one, directly or by way of others."""
    found: set[Key] = set()
    ahead = [key]
    while ahead:
        new = [one for one in waits[ahead.pop()].on if one in waits and one not in found]
        found.update(new)
        ahead += new
    return found


def deadlock(header: Header, now: int, circle: Iterable[Wait]) -> DeadlockError:
    """The error that names what waits for one another in a circle from a moment on."""
    waits = list(circle)
    limits = sorted({header.limits[wait.limit] for wait in waits if wait.limit != NONE})
    joins = {wait.step for wait in waits if wait.step != NONE and wait.question == NONE}
    held = {(wait.person, wait.question, wait.step) for wait in waits if wait.person != NONE}
    return DeadlockError(
        now,
        limits,
        [header.steps[step].name for step in sorted(joins)],
        [
            (header.people[person].name, header.questions[question], header.steps[step].name)
            for person, question, step in sorted(held)
        ],
    )


def is_sought_at_the_end(model: Model) -> bool:
    """Whether what still happens in a moment, or is to come, may free items that wait for one another, so
    that they are sought when it is over; full limits alone are sought as soon as one is waited for."""
    asks = model.questions.any or model.questions_back.any
    return bool(len(model.stops.splits.first) or asks or model.timers.any)


__all__ = [
    "Wait",
    "circle_of",
    "deadlock",
    "is_sought_at_the_end",
    "needed_to_settle",
    "parts_may_fail",
    "standing_among",
]
