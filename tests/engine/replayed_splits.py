"""The parts that a log should have, and what their ends mean for the items that wait for them (semantics,
section 4)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from replayed_awaited import Errand
from replayed_calls import Answer

from orgsim.chance.philox import cause_word, child_word
from orgsim.log import NONE, Verb
from orgsim.model.kinds import StepKind, Trigger


@dataclass(eq=False)
class Wait:
    """An item that waits for some of its parts."""

    whole: Any
    needed: int
    finishes: bool
    open: list[Any] = field(default_factory=list)
    """Parts that have not ended, in the order of the file; before they come they are their tickets. Other
    work is an errand until it comes."""
    good: int = 0
    bad: int = 0


@dataclass(eq=False)
class Ticket:
    """A part that is to come, as the whole was when it was split."""

    wait: Wait | None
    whole: Any
    ordinal: int
    word: int
    step: int
    queue: int
    home: int
    people: dict[int, int]
    marks: list[int]
    worker: int
    desk: int


def is_work(one: Any) -> bool:
    """Whether what an item waits for is work of its own, which may be still to come."""
    return isinstance(one, Errand) or getattr(one, "errand", None) is not None


class Splits:
    """All items that wait for parts, and the parts that must be withdrawn next."""

    def __init__(self, replay: Any) -> None:
        self.replay, self.model = replay, replay.model
        model = self.model
        self.splits, self.branches = model.stops.splits, model.stops.branches
        self.row = model.steps.row.tolist()
        self.to_withdraw: list[Any] = []
        self.settled: dict[Any, tuple[Verb, int]] = {}
        self.waits: dict[Any, Wait] = {}
        """By the items in parts."""

    def words_are_right(self) -> bool:
        """Whether the word of each branch is that of its work, its split and its name; a branch that has a
        name of its own, which the model does not know, is not looked at."""
        facts = self.model.header
        for row, first in enumerate(self.splits.first.tolist()):
            step = facts.steps[self.row_steps()[row]]
            for branch in range(first, int(self.splits.last[row])):
                own = facts.steps[int(self.branches.first_step[branch])].name.removesuffix(" (misrouted)")
                if not self.is_right(self.row_steps()[row], branch):
                    return False
                if int(self.branches.rule[branch]) != NONE:
                    own = facts.works[int(self.model.children.work[self.branches.rule[branch]])].name
                numbers = range(9)
                names = (own, *(f"b{number}" for number in numbers), *(f"{own} {one}" for one in numbers))
                causes = [f"{facts.works[step.work].name}/{step.name}/{name}" for name in names]
                if int(self.branches.word[branch]) not in list(map(cause_word, causes)):
                    return False
        return True

    def is_right(self, step: int, branch: int) -> bool:
        """Whether other work that is a branch comes by a rule that says so."""
        rule, rules = int(self.branches.rule[branch]), self.model.children
        if rule == NONE:
            return True
        same = (int(rules.word[rule]), int(rules.at_step[rule]), int(rules.first_step[rule])) == (
            int(self.branches.word[branch]),
            step,
            int(self.branches.first_step[branch]),
        )
        return same and rules.trigger[rule] == Trigger.SPLITS and rules.chance[rule] == 1.0

    def row_steps(self) -> list[int]:
        return [step for step, kind in enumerate(self.model.steps.kind.tolist()) if kind == StepKind.SPLIT]

    def split(self, piece: Any) -> list[Ticket | Errand]:
        """The parts of an item that is split now, and the other work."""
        row = self.row[piece.step]
        wait = self.waits[piece] = Wait(piece, int(self.splits.needed[row]), bool(self.splits.finishes[row]))
        for ordinal, branch in enumerate(range(int(self.splits.first[row]), int(self.splits.last[row]))):
            word = child_word(piece.word, int(self.branches.word[branch]), piece.visit, ordinal)
            rule = int(self.branches.rule[branch])
            if rule != NONE:
                wait.open.append(self.replay.errands.errand(piece, rule, word, ordinal, piece.passes))
                continue
            step = int(self.branches.first_step[branch])
            known = (piece.queue, piece.home, dict(piece.people), piece.marks, piece.worker, piece.desk)
            wait.open.append(Ticket(wait, piece, ordinal, word, step, *known))
        return list(wait.open)

    def ended(self, piece: Any, verb: Verb) -> None:
        """A part has ended by itself."""
        wait = piece.wait
        if wait is None:
            return
        wait.open.remove(piece)
        if verb == Verb.DELIVERED:
            wait.good += 1
            if piece.errand is None:
                self.hand_over(piece, wait.whole)
        else:
            wait.bad += 1
        parts = wait.good + wait.bad + len(wait.open)
        if wait.good == wait.needed or parts - wait.bad < wait.needed:
            self.settle(wait, piece, verb)

    def hand_over(self, piece: Any, whole: Any) -> None:
        """A part has ended: the whole is with its last team and knows its people."""
        whole.people.update(piece.people)
        whole.queue, whole.home = piece.queue, piece.home
        whole.worker, whole.desk = piece.worker, piece.desk

    def settle(self, wait: Wait, piece: Any, verb: Verb) -> None:
        self.settled[wait.whole] = (verb, piece.number)
        self.let_go(wait)

    def open_parts(self, piece: Any) -> list[Any]:
        """The parts that an item waits for, or the answer; work of its own is neither."""
        waited = self.waits[piece].open if piece in self.waits else [piece.call]
        return [one for one in waited if one is not None and not isinstance(one, Answer) and not is_work(one)]

    def has_come(self, errand: Errand, piece: Any) -> None:
        """Work that is waited for has come."""
        whole = errand.whole
        if whole.call is errand:
            whole.call = piece
        elif whole in self.waits and errand in self.waits[whole].open:
            piece.wait = self.waits[whole]
            piece.wait.open[piece.wait.open.index(errand)] = piece

    def cancel(self, piece: Any) -> None:
        """An item is cancelled, and what it waits for before it."""
        self.to_withdraw += self.beneath(piece)

    def beneath(self, piece: Any) -> list[Any]:
        """What an item waits for, which is not needed any more; of that, what is to be withdrawn, with what
        it waits for before it."""
        found: list[Any] = []
        wait, call, piece.call = self.waits.pop(piece, None), piece.call, None
        for other in [call] if wait is None else wait.open:
            if isinstance(other, Ticket | Answer | Errand):
                other.whole = None
            elif other is not None:
                (other.errand or other).whole = other.wait = None
                found += [*self.beneath(other), other]
        return found

    def let_go(self, wait: Wait) -> None:
        """The parts that have not ended are withdrawn, or go on by themselves."""
        if not wait.finishes:
            self.to_withdraw += self.beneath(wait.whole)
            return
        del self.waits[wait.whole]
        for other in wait.open:
            if is_work(other):
                errand = other if isinstance(other, Errand) else other.errand
                errand.let_go = True
            else:
                other.marks = list(other.marks)
            if not isinstance(other, Errand):
                other.wait = None
        wait.open = []

    def waiting_in_vain(self) -> Counter[int]:
        return Counter(whole.number for whole in self.settled)


__all__ = ["NONE", "Splits", "Ticket"]
