"""Where items come in, whoever has made them."""

from __future__ import annotations

from typing import Final

from orgsim.engine.reference.instants import Life
from orgsim.engine.reference.item import Item
from orgsim.engine.reference.journey import Journeys
from orgsim.engine.reference.stops import Scene
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE

ARRIVED: Final = int(Verb.ARRIVED)


class Entrance:
    """Gives items their numbers in the order in which they come, and sends them on their way."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.journeys = Journeys(scene)

    def next_item(self, word: int, work: int, step: int, service_class: int) -> Item:
        """The item that comes next, which must `come` before another is made."""
        item = Item(len(self.scene.journal.items), word, work, step, service_class)
        self.scene.marks.begin(item)
        return item

    def come(self, item: Item, ordinal: int, due: int, backlog: int) -> None:
        """The item comes now and goes on as far as it can; ``ordinal`` counts those of its maker."""
        scene = self.scene
        now, journal = scene.env.moment, scene.journal
        item.arrived, item.due = now, due
        journal.items.append((item.work, ordinal, NONE, item.service_class, now, due, backlog))
        journal.note(ARRIVED, item, NONE, NONE, item.step, ordinal)
        scene.marks.tell_drawn(item)
        Life(scene.env, self.journeys.journey(item))
