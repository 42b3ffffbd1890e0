"""Gates: what waits at them, when they open, and what they then let go (semantics, section 10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import simpy

from orgsim.chance.philox import Purpose
from orgsim.engine.order import AGENDA, GATE_OPENS, LET_GO
from orgsim.engine.reference.conditions import Conditions
from orgsim.engine.reference.draws import Draws
from orgsim.engine.reference.instants import Instants, Moment, Turn
from orgsim.engine.reference.item import Item, Person
from orgsim.engine.reference.journal import Journal
from orgsim.engine.reference.meetings import Meetings
from orgsim.engine.reference.team import urgencies_of
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import Order
from orgsim.model.model import Model
from orgsim.units import MINUTE

OPENED: Final = int(Verb.OPENED)
Place = tuple[float, int, int]
"""The place of an item at a gate: what its order goes by, when it was tabled, its number."""


@dataclass(frozen=True, slots=True, eq=False)
class GateRules:
    """What a model says of a gate.

    ``moments`` are those at which it opens, ``papers`` the last ones at which an item that is on the agenda
    then was tabled; ``length`` is the most items on an agenda.
    """

    number: int
    word: int
    members: int
    quorum: int
    present: float
    reviewers: int
    needed: int
    passes: list[tuple[int, float]]
    moments: list[int]
    papers: list[int]
    batch: int
    least: int
    length: int
    order: Order
    urgencies: list[list[float]]
    each: int


def rules_of(model: Model, number: int) -> GateRules:
    """What a model says of one of its gates."""
    gates = model.gates
    cases = slice(int(gates.first_pass[number]), int(gates.last_pass[number]))
    moments, first = gates.opens.rows()[number], int(gates.opens.start[number])
    return GateRules(
        number=number,
        word=int(gates.word[number]),
        members=int(gates.members[number]),
        quorum=int(gates.quorum[number]),
        present=float(gates.present[number]),
        reviewers=int(gates.reviewers[number]),
        needed=int(gates.needed[number]),
        passes=list(zip(gates.passes_when[cases].tolist(), gates.passes[cases].tolist(), strict=True)),
        moments=moments,
        papers=gates.papers[first : first + len(moments)].tolist(),
        batch=_most(int(gates.batch[number])),
        least=int(gates.least[number]),
        length=_most(int(gates.agenda[number])),
        order=Order(int(gates.order[number])),
        urgencies=urgencies_of(model),
        each=int(gates.each[number]),
    )


class Gate:
    """One gate, with what waits at it and those on its ``agenda`` who have not been let go."""

    def __init__(
        self, env: Instants, journal: Journal, rules: GateRules, draws: Draws, conditions: Conditions
    ) -> None:
        self.env = env
        self.journal = journal
        self.rules = rules
        self.draws = draws
        self.conditions = conditions
        self.number = rules.number
        self.waiting: list[Item] = []
        self.agenda: set[Item] = set()
        self.people: list[Person] = []
        self.opened = 0
        self.is_due = False
        self.sits_until = 0
        self.placed, self.placed_at = 0, NONE

    def invite(self, meetings: Meetings, people: list[Person]) -> None:
        """Let people be its members."""
        self.meetings, self.people = meetings, people

    def start(self) -> None:
        """Let it open at its first moment."""
        if self.opened < len(self.rules.moments):
            self._open_at(self.rules.moments[self.opened])

    def table(self, item: Item) -> Turn:
        """Wait for the gate; the event comes true when it lets the item go."""
        item.turn = Turn(self.env)
        self.waiting.append(item)
        self._open_if_full()
        return item.turn

    def leave(self, item: Item) -> None:
        """Wait no more, or be on the agenda no more, if the item is here; nobody takes its place on that."""
        if item in self.waiting:
            self.waiting.remove(item)
        elif item in self.agenda:
            self.let_go(item)

    def _open_at(self, moment: int) -> None:
        Moment(self.env, moment, GATE_OPENS + self.number).callbacks.append(self._open)

    def _open_if_full(self) -> None:
        """Open within this moment if as many wait as it takes, unless it sits."""
        if len(self.waiting) >= self.rules.batch and not self.is_due and self.sits_until <= self.env.moment:
            self.is_due = True
            self._open_at(self.env.moment)

    def _open(self, _: simpy.Event) -> None:
        """One of its moments has come, or else its batch may be full."""
        if self.opened < len(self.rules.moments) and self.rules.moments[self.opened] == self.env.moment:
            in_time = self.rules.papers[self.opened]
            self.opened += 1
            self.start()
            found = [item for item in self.waiting if item.joined <= in_time]
            self._meet(found if len(found) >= self.rules.least else [])
        else:
            self.is_due = False
            if len(self.waiting) >= self.rules.batch:
                self._meet(self.waiting)

    def _meet(self, found: list[Item]) -> None:
        """Sit with those who are there, if they are enough; if not, or if it still sits, that is noted."""
        there = [member for member in range(self.rules.members) if self._is_there(member)]
        if len(there) < self.rules.quorum or self.sits_until > self.env.moment:
            self.journal.note_gate(OPENED, self.number, NONE)
            return
        self._sit(found, [self.people[member] for member in there] if self.people else [])
        self._open_if_full()

    def _is_there(self, member: int) -> bool:
        """Whether a member is there: by chance, and one with a name if they are at work
        and not held by an item."""
        word = self.rules.word + self.env.moment // MINUTE
        if self.draws.single_uniform(Purpose.PRESENCE, word, 0, member << 32) >= self.rules.present:
            return False
        if not self.people:
            return True
        person = self.people[member]
        return person.may_stop(self.env.moment) and not person.held

    def let_go(self, item: Item) -> None:
        """An item is on the agenda no more; after the last one the gate may open again when it sits no
        more."""
        self.agenda.remove(item)
        if not self.rules.each or self.agenda:
            return
        if self.sits_until <= self.env.moment:
            self._open_if_full()
        else:
            after_all = LET_GO + self.number * AGENDA + AGENDA - 1
            Moment(self.env, self.sits_until, after_all).callbacks.append(lambda _: self._open_if_full())

    def vote(self, item: Item, step_word: int) -> bool | None:
        """Whether the reviewers let an item pass; None where there are none."""
        if not self.rules.reviewers:
            return None
        chance = next(chance for when, chance in self.rules.passes if self.conditions.hold(when, item))
        votes = sum(
            self.draws.single_uniform(Purpose.VOTE, item.word, step_word, item.visit + (reviewer << 32))
            < chance
            for reviewer in range(self.rules.reviewers)
        )
        return bool(votes >= self.rules.needed)

    def _sit(self, found: list[Item], there: list[Person]) -> None:
        """Put the first of some items on the agenda; each is let go by an event of its own, when it has taken
        its time of those who are there."""
        if self.placed_at != self.env.moment:
            self.placed, self.placed_at = 0, self.env.moment
        chosen = sorted(found, key=self._place)[: min(self.rules.length, len(found))]
        self.journal.note_gate(OPENED, self.number, len(chosen))
        gone = set(chosen)
        self.waiting = [item for item in self.waiting if item not in gone]
        self.agenda |= gone
        for place, item in enumerate(chosen, start=1):
            ends = self.env.moment + place * self.rules.each
            item.turn.end_at(ends, LET_GO + self.number * AGENDA + self.placed, None)
            self.placed += 1
        if self.rules.each and chosen:
            self.sits_until = self.env.moment + len(chosen) * self.rules.each
            self.meetings.hold(self.number, there, self.sits_until)

    def _place(self, item: Item) -> Place:
        if self.rules.order == Order.CLASS:
            return item.service_class, item.joined, item.number
        if self.rules.order == Order.COST_OF_DELAY:
            return -self.rules.urgencies[item.step][item.urgency_column], item.joined, item.number
        if self.rules.order == Order.NEWEST:
            return -item.joined, item.joined, item.number
        if self.rules.order == Order.EARLIEST_DUE:
            return item.due_or_never, item.joined, item.number
        return 0, item.joined, item.number


def _most(number: int) -> int:
    """A number that may be `NONE`, which is as many as there may be."""
    return 1 << 62 if number == NONE else number
