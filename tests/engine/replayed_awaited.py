"""Work of its own that another item waits for, as a log should have it (semantics, section 12)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from orgsim.log import NONE, Verb
from orgsim.log.vocabulary import AWAITED
from orgsim.model.kinds import Trigger


@dataclass(eq=False)
class Errand:
    """Such work, before it has come and after; ``whole`` is what waits for it, as long as it does."""

    whole: Any
    ordinal: int
    word: int
    rule: int
    cls: int | None
    marks: dict[int, int]
    passes: bool
    """Whether it needs no token of any limit."""
    let_go: bool = False
    """Whether nobody waits for it any more, though it goes on."""


class Errands:
    """All such work, and the items of which it is known that they end as it did."""

    def __init__(self, replay: Any) -> None:
        self.replay, self.rules = replay, replay.model.children
        self.failed: dict[Any, Verb] = {}

    def rows_agree(self) -> bool:
        """Whether what steps ask says the same as the rules by which it comes."""
        asks, rules = self.replay.model.questions, self.rules
        facts = self.replay.facts
        for step, rows in enumerate(asks.of_step.rows()):
            for row in rows:
                rule = int(asks.rule[row])
                if rule == NONE:
                    continue
                work = facts.works[int(rules.work[rule])].name
                same = all(
                    getattr(asks, name)[row] == getattr(rules, name)[rule]
                    for name in ("word", "chance", "number")
                )
                right = rules.trigger[rule] == Trigger.ASKS and rules.at_step[rule] == step
                if not same or not right or facts.questions[int(asks.question[row])] != work:
                    return False
        return True

    def held_above(self, piece: Any, limit: int) -> bool:
        """Whether an item that waits for one, at once or through others, holds a token of a limit."""
        above = _waiting(piece)
        while above is not None and limit not in above.tokens:
            above = _waiting(above)
        return above is not None

    def errand(self, whole: Any, rule: int, word: int, ordinal: int, passes: bool) -> Errand:
        """What an item waits for from now on."""
        cls = whole.cls if self.rules.same_class[rule] else None
        taken = {mark: whole.marks[mark] for mark in np.flatnonzero(self.rules.inherits[rule]).tolist()}
        return Errand(whole, ordinal, word, rule, cls, taken, passes)

    def expect(self, now: int, errand: Errand) -> None:
        """It comes now, after all that was to come before it, unless this is the horizon."""
        if now >= self.replay.facts.horizon:
            self.replay.children.too_late += 1
        else:
            self.replay.children.expect_part(now, errand)

    def comes(self, now: int, number: int, step: int, ordinal: int) -> None:
        replay, items, rules = self.replay, self.replay.log.items, self.rules
        replay.ask(replay.children.any_due(now), "what is waited for comes when it is due")
        child = replay.children.next()
        errand = child.part
        replay.ask(isinstance(errand, Errand), "work that is waited for comes next")
        replay.event(now, 3, child.made, child.since)
        work = int(rules.work[errand.rule])
        found = (int(items["parent"][number]), ordinal, int(items["work"][number]), step)
        wanted = (errand.whole.number, errand.ordinal, work, int(rules.first_step[errand.rule]))
        replay.ask(found == wanted, f"what is waited for is {wanted}")
        child.cls, child.marks = errand.cls, errand.marks
        replay.come(now, number, work, errand.word, step, child)
        piece = replay.pieces[-1]
        piece.errand, piece.passes = errand, errand.passes
        replay.splits.has_come(errand, piece)

    def ended(self, piece: Any, verb: Verb) -> None:
        """It is gone: the item that waits for it goes on, or is gone in the same way."""
        whole = piece.errand.whole
        if whole is None:
            return
        piece.errand.whole = None
        if piece.wait is not None:
            self.replay.splits.ended(piece, verb)
        elif whole.call is piece:
            whole.call = None
            if verb == Verb.DELIVERED:
                self.replay.calls.settled[whole] = piece.number
            else:
                self.failed[whole] = verb

    def fail(self, now: int, piece: Any, verb: Verb) -> None:
        """An item is gone because what it has asked for is."""
        self.replay.ask(self.failed.pop(piece, None) == verb, "it ends as what it has asked for")
        self.replay.take_away(now, piece)


def _waiting(piece: Any) -> Any:
    """The item that waits for one, if any does."""
    if piece.errand is not None:
        return None if piece.errand.let_go else piece.errand.whole
    return None if piece.wait is None else piece.wait.whole


__all__ = ["AWAITED", "Errand", "Errands"]
