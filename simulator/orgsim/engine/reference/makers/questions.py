"""The maker of answers: children for which the item that asks waits (semantics, section 12)."""

from __future__ import annotations

import simpy

from orgsim.engine.order import CHILD
from orgsim.engine.reference.instants import Moment
from orgsim.engine.reference.item import Item, Part
from orgsim.engine.reference.makers.entrance import ANSWER, Entrance
from orgsim.engine.reference.stops import Scene
from orgsim.log.vocabulary import NONE
from orgsim.model.model import Model


class AnswerMaker:
    """Lets answers come, each by an event of its own."""

    def __init__(self, scene: Scene, entrance: Entrance, model: Model) -> None:
        self.scene = scene
        self.entrance = entrance
        self.horizon = model.header.horizon
        scene.bring_answer = self.bring

    def start(self) -> None:
        """Nothing comes by itself."""

    def bring(self, part: Part, place: tuple[int, int], word: int, ordinal: int) -> None:
        """Let an answer come now to its step and the team at home, after all that was to come before it; at
        the horizon it never does."""
        scene, join = self.scene, part.join
        assert join is not None
        whole = join.whole
        item = part.item = _answer_to(whole, place, word)
        item.part = part
        if scene.env.moment >= self.horizon:
            scene.journal.too_late += 1
            return

        def come(_: simpy.Event) -> None:
            if not part.is_over:
                self.entrance.come_as_part(item, ordinal, whole.number, ANSWER)

        scene.made += 1
        Moment(scene.env, scene.env.moment, CHILD + scene.made).callbacks.append(come)


def _answer_to(whole: Item, place: tuple[int, int], word: int) -> Item:
    """An answer, in the class and with the marks of the item that asks; it has been with no team."""
    step, home = place
    item = Item(NONE, word, whole.work, step, whole.service_class)
    item.life = None
    item.marks, item.arrived, item.due = whole.marks, whole.arrived, whole.due
    item.clock = whole.clock
    item.whole_word = whole.whole_word
    item.value, item.cost_case = whole.value, whole.cost_case
    item.home = home
    return item
