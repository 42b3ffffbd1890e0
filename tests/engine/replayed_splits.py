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
from orgsim.model.kinds import StepKind
from orgsim.model.model import Model


@dataclass(eq=False)
class Wait:
    """An item that waits for some of its parts."""

    whole: Any
    needed: int
    finishes: bool
    open: list[Any] = field(default_factory=list)
    """Parts that have not ended, in the order of the file; before they come they are their tickets."""
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

    def __init__(self, model: Model) -> None:
        self.model = model
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
                names = (own, *(f"b{number}" for number in range(9)))
                causes = [f"{facts.works[step.work].name}/{step.name}/{name}" for name in names]
                if int(self.branches.word[branch]) not in list(map(cause_word, causes)):
                    return False
        return True

    def row_steps(self) -> list[int]:
        return [step for step, kind in enumerate(self.model.steps.kind.tolist()) if kind == StepKind.SPLIT]

    def split(self, piece: Any) -> list[Ticket]:
        """The parts of an item that is split now."""
        row = self.row[piece.step]
        wait = self.waits[piece] = Wait(piece, int(self.splits.needed[row]), bool(self.splits.finishes[row]))
        for ordinal, branch in enumerate(range(int(self.splits.first[row]), int(self.splits.last[row]))):
            word = child_word(piece.word, int(self.branches.word[branch]), piece.visit, ordinal)
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
            whole = wait.whole
            whole.people.update(piece.people)
            whole.queue, whole.home = piece.queue, piece.home
            whole.worker, whole.desk = piece.worker, piece.desk
        else:
            wait.bad += 1
        parts = wait.good + wait.bad + len(wait.open)
        if wait.good == wait.needed or parts - wait.bad < wait.needed:
            self.settle(wait, piece, verb)

    def settle(self, wait: Wait, piece: Any, verb: Verb) -> None:
        self.settled[wait.whole] = (verb, piece.number)
        self.let_go(wait)

    def open_parts(self, piece: Any) -> list[Any]:
        """The parts that an item waits for, or the answer; work of its own is neither."""
        waited = self.waits[piece].open if piece in self.waits else [piece.call]
        return [one for one in waited if one is not None and not isinstance(one, Answer) and not is_work(one)]

    def has_come(self, errand: Errand, piece: Any) -> None:
        """Work that is waited for has come."""
        if errand.whole.call is errand:
            errand.whole.call = piece

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
            other.wait = None
            other.marks = list(other.marks)
        wait.open = []

    def waiting_in_vain(self) -> Counter[int]:
        return Counter(whole.number for whole in self.settled)


__all__ = ["NONE", "Splits", "Ticket"]
