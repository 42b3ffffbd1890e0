"""The children that a log should have, from what has happened so far (semantics, section 6)."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from orgsim.chance.philox import Purpose, cause_word, child_word, uniform, whole_block
from orgsim.chance.sampler import sample
from orgsim.log import NONE, Verb
from orgsim.model.kinds import ELAPSED, Trigger
from orgsim.model.model import Model

ENDS = (Verb.DELIVERED, Verb.REFUSED, Verb.REJECTED, Verb.ABANDONED, Verb.WITHDRAWN, Verb.CANCELLED)


@dataclass(order=True)
class Expected:
    """A child that is to come, in the order in which they do."""

    due: int
    made: int
    rule: int = field(compare=False)
    parent: int = field(compare=False)
    word: int = field(compare=False)
    ordinal: int = field(compare=False)
    cls: int | None = field(compare=False)
    since: int = field(compare=False)
    marks: dict[int, int] = field(compare=False, default_factory=dict)
    """What it takes over of the marks of its parent, as they were when it was made."""
    part: Any = field(compare=False, default=None)


class Children:
    """Those that are to come, and those that would come too late."""

    def __init__(self, model: Model, key: tuple[int, int], holds: Callable[[int, Any], bool]) -> None:
        self.model, self.key, self.holds = model, key, holds
        self.rules = model.children.of_work.rows()
        self.ahead: list[Expected] = []
        self.made = self.too_late = 0

    def words_are_right(self) -> bool:
        """Whether the word of each cause is that of its name; a second one alike has a number, which is not
        looked at, and branches of splits have their own."""
        children, facts = self.model.children, self.model.header
        seen: set[str] = set()
        for parent, rules in enumerate(self.rules):
            for rule in rules:
                step = int(children.at_step[rule])
                if children.trigger[rule] == Trigger.SPLITS:
                    continue
                at = "" if step == NONE else facts.steps[step].name
                event = Trigger(int(children.trigger[rule])).name.lower()
                to = facts.works[int(children.work[rule])].name
                cause = f"{facts.works[parent].name}/{event}/{at}/{to}"
                if cause not in seen and int(children.word[rule]) != cause_word(cause):
                    return False
                seen.add(cause)
        return True

    def minds_lateness(self, work: int) -> bool:
        return any(self.model.children.trigger[rule] == Trigger.LATE for rule in self.rules[work])

    def after_fact(self, now: int, verb: Verb, piece: Any, cause: int) -> None:
        """Something has happened to an item, of which the log has a record."""
        at_gates = {Verb.TABLED: Trigger.STARTED, Verb.DECIDED: Trigger.FINISHED}
        if verb in at_gates:
            self.set_off(now, at_gates[verb], piece)
        if verb.name in Trigger.__members__ and not (verb == Verb.ABANDONED and cause != NONE):
            self.set_off(now, Trigger[verb.name], piece)

    def set_off(self, now: int, trigger: Trigger, piece: Any) -> None:
        children = self.model.children
        for rule in self.rules[piece.work]:
            step = int(children.at_step[rule])
            is_set_off = children.trigger[rule] == trigger and step in (NONE, piece.step)
            if is_set_off and self.holds(int(children.when[rule]), piece):
                self.bring(now, rule, piece, 0 if step == NONE else piece.visit)

    def bring(self, now: int, rule: int, piece: Any, occurrence: int) -> None:
        children, cause = self.model.children, int(self.model.children.word[rule])
        whether, first, second, _ = whole_block(self.key, (piece.word, Purpose.CHILDREN, cause, occurrence))
        if not uniform(whether) < children.chance[rule]:
            return
        number, delay, clock = (int(of[rule]) for of in (children.number, children.delay, children.clock))
        for ordinal in range(1 if number == NONE else sample(self.model.samplers, number, first, second)):
            word, length = child_word(piece.word, cause, occurrence, ordinal), 0
            if delay != NONE:
                drawn = whole_block(self.key, (word, Purpose.CHILD_DELAY, cause, 0))
                length = sample(self.model.samplers, delay, drawn[0], drawn[1])
            hours = self.model.header.clocks
            due = now + length if clock == ELAPSED else hours[clock].finish(now, length)
            if due >= self.model.header.horizon:
                self.too_late += 1
                continue
            self.made += 1
            cls = piece.cls if children.same_class[rule] else None
            taken = {mark: piece.marks[mark] for mark in np.flatnonzero(children.inherits[rule]).tolist()}
            child = Expected(due, self.made, rule, piece.number, word, ordinal, cls, now, taken)
            heapq.heappush(self.ahead, child)

    def expect_part(self, now: int, ticket: Any) -> None:
        """A part comes now, after all that was to come before it."""
        self.made += 1
        whole = ticket.whole
        expected = Expected(
            now, self.made, NONE, whole.number, ticket.word, ticket.ordinal, whole.cls, now, part=ticket
        )
        heapq.heappush(self.ahead, expected)

    def drop_parts(self) -> None:
        """Parts that are not needed before they have come never do."""
        while self.ahead and self.ahead[0].part is not None and self.ahead[0].part.whole is None:
            heapq.heappop(self.ahead)

    def any_due(self, now: int) -> bool:
        self.drop_parts()
        return bool(self.ahead) and self.ahead[0].due <= now

    def next(self) -> Expected:
        self.drop_parts()
        return heapq.heappop(self.ahead)
