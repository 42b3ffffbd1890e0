"""Withdrawing an item, wherever it is: with a person, in a queue, on its way, at a gate, outside a limit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from orgsim.engine.reference.floor import Floor
from orgsim.engine.reference.gates import Gate
from orgsim.engine.reference.item import Item, Part
from orgsim.engine.reference.journal import Journal
from orgsim.engine.reference.places import Places
from orgsim.engine.reference.tokens import Tokens
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE

WITHDRAWN: Final = int(Verb.WITHDRAWN)
CANCELLED: Final = int(Verb.CANCELLED)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Takes items out of the organisation."""

    floor: Floor
    places: Places
    tokens: Tokens
    gates: list[Gate]
    journal: Journal

    def withdraw_part(self, part: Part, whole: Item) -> None:
        """What another item waits for is not needed any more, nor what it waits for itself; if it is still to
        come it never does. Work of its own is cancelled."""
        part.join = None
        if part.is_over:
            return
        part.is_over = True
        if part.item.join is not None:
            part.item.join.withdraw_parts()
        if part.item.life is not None:
            verb = WITHDRAWN if part.item.awaited is None else CANCELLED
            self.withdraw(part.item, whole.number, verb)

    def withdraw(self, item: Item, cause: int, verb: int) -> None:
        """The item is gone, with a verb: who has it in hand or keeps it is free, and its tokens are for
        others."""
        assert item.life is not None
        is_at_a_team = item.waits or item.person is not None
        self.floor.let_go(item)
        self.tokens.leave_line(item)
        for gate in self.gates:
            gate.leave(item)
        item.life.end(item.turn if is_at_a_team else None)
        self.journal.note(verb, item, cause, NONE)
        if item.counted != NONE:
            self.places.leave(item)
        self.tokens.give_back(item, [])
