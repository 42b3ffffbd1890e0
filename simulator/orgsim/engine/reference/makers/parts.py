"""The maker of parts: children for which the item that they are of waits (semantics, section 4)."""

from __future__ import annotations

import simpy

from orgsim.chance.philox import child_word
from orgsim.engine.order import CHILD
from orgsim.engine.reference.instants import Moment
from orgsim.engine.reference.item import Item, Part
from orgsim.engine.reference.makers.entrance import Entrance
from orgsim.engine.reference.stops import Scene
from orgsim.log.vocabulary import NONE
from orgsim.model.model import Model


class PartMaker:
    """Lets the parts of an item come, each by an event of its own."""

    def __init__(self, scene: Scene, entrance: Entrance, model: Model) -> None:
        self.scene = scene
        self.entrance = entrance
        self.horizon = model.header.horizon
        scene.bring_part = self.bring

    def start(self) -> None:
        """Nothing comes by itself."""

    def bring(self, part: Part, first_step: int, cause: int, ordinal: int) -> None:
        """Let a part come now, after all that was to come before it; at the horizon it never does."""
        scene, join = self.scene, part.join
        assert join is not None
        if scene.env.moment >= self.horizon:
            scene.journal.too_late += 1
            part.is_over = True
            return
        whole = join.whole
        word = child_word(whole.word, cause, whole.visit, ordinal)
        item = part.item = _part_of(whole, word, first_step)
        item.part = part

        def come(_: simpy.Event) -> None:
            if not part.is_over:
                self.entrance.come_as_part(item, ordinal, whole.number)

        scene.made += 1
        Moment(scene.env, scene.env.moment, CHILD + scene.made).callbacks.append(come)


def _part_of(whole: Item, word: int, first_step: int) -> Item:
    """A part, which has the marks of the whole, is with its last team and knows its people."""
    item = Item(NONE, word, whole.work, first_step, whole.service_class)
    item.life = None
    item.marks, item.arrived, item.due = whole.marks, whole.arrived, whole.due
    item.clock = whole.clock
    item.whole_word = whole.whole_word
    item.value, item.cost_case = whole.value, whole.cost_case
    item.queue, item.home = whole.queue, whole.home
    item.worker, item.desk = whole.worker, whole.desk
    item.passes_limits = whole.passes_limits
    item.last_people = None if whole.last_people is None else dict(whole.last_people)
    return item
