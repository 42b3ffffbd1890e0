"""The maker of work that other items wait for: items of a kind of their own (semantics, section 12)."""

from __future__ import annotations

import simpy

from orgsim.engine.order import CHILD
from orgsim.engine.reference.instants import Moment
from orgsim.engine.reference.item import Item, Part
from orgsim.engine.reference.makers.children import Heir, every_rule
from orgsim.engine.reference.makers.entrance import Entrance
from orgsim.engine.reference.stops import Scene
from orgsim.log.vocabulary import NONE
from orgsim.model.model import Model


class AwaitedMaker:
    """Lets such items come, each by an event of its own."""

    def __init__(self, scene: Scene, entrance: Entrance, model: Model) -> None:
        self.scene = scene
        self.entrance = entrance
        self.horizon = model.header.horizon
        self.rules = every_rule(model)
        scene.bring_awaited = self.bring

    def start(self) -> None:
        """Nothing comes by itself."""

    def bring(self, part: Part, rule: int, word: int, ordinal: int) -> None:
        """Let an item come now by a rule, after all that was to come before it; at the horizon it never
        does."""
        scene, join = self.scene, part.join
        assert join is not None
        item = part.item = self._item(join.whole, rule, word)
        item.awaited = part
        parent = join.whole.number
        if scene.env.moment >= self.horizon:
            scene.journal.too_late += 1
            part.is_over = True
            return

        def come(_: simpy.Event) -> None:
            if not part.is_over:
                item.number = len(scene.journal.items)
                self.entrance.come(item, ordinal, parent=parent)

        scene.made += 1
        Moment(scene.env, scene.env.moment, CHILD + scene.made).callbacks.append(come)

    def _item(self, whole: Item, number: int, word: int) -> Item:
        """The item that is to come, with what it takes over of the one that waits for it."""
        rule = self.rules[number]
        heir = Heir(whole, rule, word, 0)
        item = self.entrance.next_item(word, rule.work, rule.first_step, heir.service_class)
        item.number, item.life = NONE, None
        for mark, value in heir.marks.items():
            item.marks[mark] = value
        return item
