"""Gates: what waits at them, when they open, and what they then let go (semantics, section 10)."""

from __future__ import annotations

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


class Gate:
    """One gate; ``moments`` are those at which it opens, ``papers`` the last ones at which an item that is on
    the agenda then was tabled."""

    def __init__(
        self, env: Instants, journal: Journal, model: Model, number: int, draws: Draws, conditions: Conditions
    ) -> None:
        gates = model.gates
        self.draws = draws
        self.conditions = conditions
        self.word = int(gates.word[number])
        self.members, self.quorum = int(gates.members[number]), int(gates.quorum[number])
        self.present = float(gates.present[number])
        self.reviewers, self.needed = int(gates.reviewers[number]), int(gates.needed[number])
        cases = slice(int(gates.first_pass[number]), int(gates.last_pass[number]))
        self.passes = list(zip(gates.passes_when[cases].tolist(), gates.passes[cases].tolist(), strict=True))
        self.env = env
        self.journal = journal
        self.number = number
        self.moments = gates.opens.rows()[number]
        first = int(gates.opens.start[number])
        self.papers: list[int] = gates.papers[first : first + len(self.moments)].tolist()
        self.batch = _most(int(gates.batch[number]))
        self.least = int(gates.least[number])
        self.length = _most(int(gates.agenda[number]))
        """The most items on an agenda."""
        self.order = Order(int(gates.order[number]))
        self.urgencies = urgencies_of(model)
        self.waiting: list[Item] = []
        self.opened = 0
        self.is_due = False
        self.each = int(gates.each[number])
        self.people: list[Person] = []
        self.sits_until = 0
        self.agenda: set[Item] = set()
        """Those on the agenda who have not been let go."""
        self.placed, self.placed_at = 0, NONE

    def invite(self, meetings: Meetings, people: list[Person]) -> None:
        """Let people be its members."""
        self.meetings, self.people = meetings, people

    def start(self) -> None:
        """Let it open at its first moment."""
        if self.opened < len(self.moments):
            self._open_at(self.moments[self.opened])

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
        if len(self.waiting) >= self.batch and not self.is_due and self.sits_until <= self.env.moment:
            self.is_due = True
            self._open_at(self.env.moment)

    def _open(self, _: simpy.Event) -> None:
        """One of its moments has come, or else its batch may be full."""
        if self.opened < len(self.moments) and self.moments[self.opened] == self.env.moment:
            in_time = self.papers[self.opened]
            self.opened += 1
            self.start()
            found = [item for item in self.waiting if item.joined <= in_time]
            self._meet(found if len(found) >= self.least else [])
        else:
            self.is_due = False
            if len(self.waiting) >= self.batch:
                self._meet(self.waiting)

    def _meet(self, found: list[Item]) -> None:
        """Sit with those who are there, if they are enough; if not, or if it still sits, that is noted."""
        there = [member for member in range(self.members) if self._is_there(member)]
        if len(there) < self.quorum or self.sits_until > self.env.moment:
            self.journal.note_gate(OPENED, self.number, NONE)
            return
        self._sit(found, [self.people[member] for member in there] if self.people else [])
        self._open_if_full()

    def _is_there(self, member: int) -> bool:
        """Whether a member is there: by chance, and one with a name if they are at work
        and not held by an item."""
        word = self.word + self.env.moment // MINUTE
        if self.draws.single_uniform(Purpose.PRESENCE, word, 0, member << 32) >= self.present:
            return False
        if not self.people:
            return True
        person = self.people[member]
        return person.may_stop(self.env.moment) and not person.held

    def let_go(self, item: Item) -> None:
        """An item is on the agenda no more; after the last one the gate may open again when it sits no
        more."""
        self.agenda.remove(item)
        if not self.each or self.agenda:
            return
        if self.sits_until <= self.env.moment:
            self._open_if_full()
        else:
            after_all = LET_GO + self.number * AGENDA + AGENDA - 1
            Moment(self.env, self.sits_until, after_all).callbacks.append(lambda _: self._open_if_full())

    def vote(self, item: Item, step_word: int) -> bool | None:
        """Whether the reviewers let an item pass; None where there are none."""
        if not self.reviewers:
            return None
        chance = next(chance for when, chance in self.passes if self.conditions.hold(when, item))
        votes = sum(
            self.draws.single_uniform(Purpose.VOTE, item.word, step_word, item.visit + (reviewer << 32))
            < chance
            for reviewer in range(self.reviewers)
        )
        return bool(votes >= self.needed)

    def _sit(self, found: list[Item], there: list[Person]) -> None:
        """Put the first of some items on the agenda; each is let go by an event of its own, when it has taken
        its time of those who are there."""
        if self.placed_at != self.env.moment:
            self.placed, self.placed_at = 0, self.env.moment
        chosen = sorted(found, key=self._place)[: min(self.length, len(found))]
        self.journal.note_gate(OPENED, self.number, len(chosen))
        gone = set(chosen)
        self.waiting = [item for item in self.waiting if item not in gone]
        self.agenda |= gone
        for place, item in enumerate(chosen, start=1):
            ends = self.env.moment + place * self.each
            item.turn.end_at(ends, LET_GO + self.number * AGENDA + self.placed, None)
            self.placed += 1
        if self.each and chosen:
            self.sits_until = self.env.moment + len(chosen) * self.each
            self.meetings.hold(self.number, there, self.sits_until)

    def _place(self, item: Item) -> Place:
        if self.order == Order.CLASS:
            return item.service_class, item.joined, item.number
        if self.order == Order.COST_OF_DELAY:
            return -self.urgencies[item.step][item.urgency_column], item.joined, item.number
        if self.order == Order.NEWEST:
            return -item.joined, item.joined, item.number
        if self.order == Order.EARLIEST_DUE:
            return item.due_or_never, item.joined, item.number
        return 0, item.joined, item.number


def _most(number: int) -> int:
    """A number that may be `NONE`, which is as many as there may be."""
    return 1 << 62 if number == NONE else number
