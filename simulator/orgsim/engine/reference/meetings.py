"""Meetings: the members of a gate are away from their work (semantics, section 10)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Final

from orgsim.engine.order import BACK as BACK_KEY
from orgsim.engine.reference.floor import Floor
from orgsim.engine.reference.instants import Instants, Moment
from orgsim.engine.reference.item import Person
from orgsim.engine.reference.journal import Journal
from orgsim.log.facts import Verb

AWAY: Final = int(Verb.AWAY)
BACK: Final = int(Verb.BACK)


class Meetings:
    """Who is at a meeting, and how they come back."""

    def __init__(self, env: Instants, floor: Floor, journal: Journal) -> None:
        self.env = env
        self.floor = floor
        self.journal = journal

    def hold(self, gate: int, people: Iterable[Person], until: int) -> None:
        """A meeting begins: work in hand rests and stays with its people."""
        for person in people:
            self.journal.note_meeting(AWAY, person.number, gate)
            person.meeting, person.called = gate, self.env.moment
            if person.item is not None:
                person.met = True
                person.item.turn = person.item.turn.renewed()
            Moment(self.env, until, BACK_KEY + person.number).callbacks.append(partial(self._over, person))

    def _over(self, person: Person, _: object) -> None:
        """The meeting is over; who has left for good is not there any more."""
        if person.meeting is not None:
            self.come_back(person)

    def come_back(self, person: Person) -> None:
        """Somebody is back at work, or leaves for good."""
        now, gate = self.env.moment, person.meeting
        assert gate is not None
        self.journal.note_meeting(BACK, person.number, gate)
        person.meeting = None
        if person.item is not None:
            person.missed += person.hours.work(person.called, now)
            self.floor.carry_on(person.item, person, person.worked(person.item, now))
        self.floor.stir_all(person)
