"""The maker of children: items that what happens to another item, their parent, brings about (semantics,
section 6)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
import simpy

from orgsim.chance.philox import Purpose, child_word, uniform
from orgsim.engine.order import CHILD, DUE
from orgsim.engine.reference.draws import Draws
from orgsim.engine.reference.instants import Moment
from orgsim.engine.reference.item import Item
from orgsim.engine.reference.makers.entrance import Entrance
from orgsim.engine.reference.stops import Scene
from orgsim.log.facts import Verb
from orgsim.log.log import ITEM_COLUMNS
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import Trigger
from orgsim.model.model import Model

ABANDONED: Final = int(Verb.ABANDONED)
DUE_COLUMN: Final = ITEM_COLUMNS.index("due")
OF_STEPS: Final = (Trigger.STARTED, Trigger.FINISHED)
"""What happens at steps; of the rest of their work parts bring nothing."""
ENDS: Final = (Trigger.ABANDONED, Trigger.REFUSED, Trigger.REJECTED, Trigger.DELIVERED, Trigger.CANCELLED)
TRIGGERS: Final = {
    **{int(verb): Trigger[verb.name] for verb in Verb if verb.name in Trigger.__members__},
    int(Verb.TABLED): Trigger.STARTED,
    int(Verb.DECIDED): Trigger.FINISHED,
}
"""What a verb sets off."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What brings children, and what they are; ``number`` and ``delay`` are samplers or `NONE`."""

    trigger: int
    at_step: int
    word: int
    work: int
    first_step: int
    chance: float
    number: int
    delay: int
    clock: int
    same_class: int
    when: int
    marks: tuple[int, ...]
    """The marks that the children take over."""


class Heir:
    """A child that is to come, and what it takes over from its parent as it is when the child is made."""

    __slots__ = ("marks", "ordinal", "parent", "service_class", "word")

    def __init__(self, parent: Item, rule: Rule, word: int, ordinal: int) -> None:
        self.parent = parent.number
        self.word = word
        self.ordinal = ordinal
        self.service_class = parent.service_class if rule.same_class else None
        self.marks = {mark: parent.marks[mark] for mark in rule.marks}


class ChildMaker:
    """Makes the children that facts bring about, each to come by an event of its own."""

    def __init__(self, scene: Scene, entrance: Entrance, model: Model, draws: Draws) -> None:
        self.scene = scene
        self.entrance = entrance
        self.draws = draws
        self.horizon = model.header.horizon
        self.rules = _rules_by_work(model)
        self.watched: dict[int, Item] = {}
        """Items by number that bring children when they are late, while they are open."""
        if model.children.any:
            scene.journal.effects.append(self.set_off)
            scene.service_clocks.watch = self._watch_again

    def start(self) -> None:
        """Nothing comes by itself."""

    def set_off(self, verb: int, item: Item, cause: int) -> None:
        """Let come what a fact brings about; one that is abandoned for another step is not gone."""
        trigger = TRIGGERS.get(verb)
        if trigger is None or (verb == ABANDONED and cause != NONE):
            return
        if item.part is not None and trigger not in OF_STEPS:
            return
        if trigger == Trigger.ARRIVED:
            self._watch(item)
        elif trigger in ENDS:
            self.watched.pop(item.number, None)
        self._apply(trigger, item)

    def _watch(self, item: Item) -> None:
        """Let something happen at the due moment of an item, if that brings anything."""
        due = self.scene.journal.items[item.number][DUE_COLUMN]
        if due == NONE or all(rule.trigger != Trigger.LATE for rule in self.rules[item.work]):
            return
        self.watched[item.number] = item
        turns = 0 if item.clock is None else item.clock.turns
        Moment(self.scene.env, due, DUE + item.number).callbacks.append(lambda _: self._due(item, turns))

    def _watch_again(self, item: Item) -> None:
        """The same of one whose clock goes on, and which is not late yet."""
        if item.number in self.watched:
            self._watch(item)

    def _due(self, item: Item, turns: int) -> None:
        """The due moment of an item has come, unless its clock has stopped since; while it is open, it is
        late."""
        if item.clock is not None and item.clock.turns != turns:
            return
        if self.watched.pop(item.number, None) is not None:
            self._apply(Trigger.LATE, item)

    def _apply(self, trigger: int, item: Item) -> None:
        for rule in self.rules[item.work]:
            is_set_off = rule.trigger == trigger and rule.at_step in (NONE, item.step)
            if is_set_off and self.scene.conditions.hold(rule.when, item):
                self._bring(rule, item)

    def _bring(self, rule: Rule, parent: Item) -> None:
        """Make the children of one rule, each due at once or after its delay."""
        scene, occurrence = self.scene, 0 if rule.at_step == NONE else parent.visit
        for ordinal in range(self._number(rule, parent, occurrence)):
            word = child_word(parent.word, rule.word, occurrence, ordinal)
            delay = 0
            if rule.delay != NONE:
                delay = self.draws.value(Purpose.CHILD_DELAY, rule.delay, word, rule.word)
            due = scene.plan.after(scene.env.moment, delay, rule.clock)
            if due >= self.horizon:
                scene.journal.too_late += 1
                continue
            scene.made += 1
            moment = Moment(scene.env, due, CHILD + scene.made)
            moment.callbacks.append(self._coming(rule, Heir(parent, rule, word, ordinal)))

    def _number(self, rule: Rule, parent: Item, occurrence: int) -> int:
        """How many children there are: whether any by the first word of the block, how many by the next
        two."""
        if rule.chance >= 1.0 and rule.number == NONE:
            return 1
        counter = (parent.word, int(Purpose.CHILDREN), rule.word, occurrence)
        first, second, third, _ = self.draws.words(counter)
        if uniform(first) >= rule.chance:
            return 0
        return 1 if rule.number == NONE else self.draws.sampled(rule.number, second, third)

    def _coming(self, rule: Rule, child: Heir) -> Callable[[simpy.Event], None]:
        """What happens when a child comes."""

        def come(_: simpy.Event) -> None:
            item = self.entrance.next_item(child.word, rule.work, rule.first_step, child.service_class)
            for mark, value in child.marks.items():
                item.marks[mark] = value
            self.entrance.come(item, child.ordinal, parent=child.parent)

        return come


def every_rule(model: Model) -> list[Rule]:
    """All rules, those for work that is waited for as well."""
    children = model.children
    columns = (
        *(children.trigger, children.at_step, children.word, children.work, children.first_step),
        *(children.chance, children.number, children.delay, children.clock, children.same_class),
        children.when,
    )
    marks = [tuple(np.flatnonzero(row).tolist()) for row in children.inherits]
    rows = zip(*(column.tolist() for column in columns), marks, strict=True)
    return [Rule(*row) for row in rows]


def _rules_by_work(model: Model) -> list[list[Rule]]:
    """The rules of each work type, in order."""
    rules = every_rule(model)
    return [[rules[place] for place in row] for row in model.children.of_work.rows()]
