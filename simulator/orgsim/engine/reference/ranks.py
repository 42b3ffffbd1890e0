"""Another class of service for an item on its way (semantics, section 11)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from orgsim.engine.reference.floor import Floor
from orgsim.engine.reference.item import Item
from orgsim.engine.reference.journal import Journal
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE

RANKED: Final = int(Verb.RANKED)


@dataclass(frozen=True, slots=True)
class Ranks:
    """Changes the classes of items, and sorts queues again."""

    floor: Floor
    journal: Journal

    def change(self, item: Item, service_class: int) -> None:
        """The item, with its parts and the answers that it or these wait for, has another class: now, or of
        work in hand from its next step on."""
        self._change(item, service_class)
        if item.join is not None:
            for part in item.join.open_parts():
                self.change(part, service_class)

    def at_next_step(self, item: Item, service_class: int) -> None:
        """The item comes to a step: it has the class that it was to have from there on."""
        item.next_class = None
        self._set(item, service_class)

    def _change(self, item: Item, service_class: int) -> None:
        item.next_class = None
        if item.service_class == service_class:
            return
        if item.person is not None and item.person.item is item:
            item.next_class = service_class
        else:
            self._set(item, service_class)

    def _set(self, item: Item, service_class: int) -> None:
        """Change the class, which of a part that is still to come nobody is told."""
        before, item.service_class = item.service_class, service_class
        if item.number != NONE:
            self.journal.note(RANKED, item, before, service_class)
        if item.waits:
            team = self.floor.teams[item.queue]
            team.sort_again(item)
            self.floor.work_has_come(team)
