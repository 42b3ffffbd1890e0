"""Where items come in, whoever has made them, with what their work gives them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from orgsim.chance.philox import Purpose
from orgsim.engine.reference.draws import UNIFORM, Draws, Stream
from orgsim.engine.reference.instants import Life
from orgsim.engine.reference.item import Item
from orgsim.engine.reference.journey import Journeys
from orgsim.engine.reference.readings import Reading
from orgsim.engine.reference.stops import Scene
from orgsim.engine.reference.worths import Worths
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import AWAITED, NONE
from orgsim.model.kinds import ELAPSED
from orgsim.model.model import Model
from orgsim.units.work_clock import WorkClock

ARRIVED: Final = int(Verb.ARRIVED)
PART: Final = 1
ANSWER: Final = 2
"""What the log calls items that others wait for."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A lead time promised: microseconds or `NONE`, on a ``clock`` (None: elapsed)."""

    length: int
    clock: WorkClock | None

    def due(self, now: int) -> int:
        """The moment promised to an item that comes now, or `NONE`."""
        if self.length == NONE:
            return NONE
        return now + self.length if self.clock is None else self.clock.finish(now, self.length)


@dataclass(slots=True)
class Gift:
    """What items of a work type are given as they come: a class of service and a promise.

    ``promises`` are conditions and what stands in for ``promise`` where they hold; ``dues`` are moments, at
    the first of which after it comes an item is due.
    """

    classes: list[float]
    only_class: int | None
    class_draws: Stream
    promise: Promise
    promises: list[tuple[int, Promise]]
    dues: list[int]
    may_stop: bool
    """Whether the clock of the promise may stop."""

    def next_due(self, now: int) -> int:
        """The first of the moments after now, or `NONE`."""
        place = bisect_right(self.dues, now)
        return self.dues[place] if place < len(self.dues) else NONE

    def drawn_class(self, word: int) -> int:
        """The class of service of an item where there is a choice."""
        return min(bisect_right(self.classes, self.class_draws.value(word)), len(self.classes) - 1)


class Entrance:
    """Gives items their numbers in the order in which they come, and sends them on their way."""

    def __init__(self, scene: Scene, model: Model, draws: Draws) -> None:
        self.scene = scene
        self._marks = scene.marks
        self.journeys = Journeys(scene)
        self._gifts = _gifts(model, draws)
        self._worths = Worths(model, draws, scene.conditions)

    def next_item(self, word: int, work: int, step: int, service_class: int | None = None) -> Item:
        """The item that comes next, which must `come` before another is made; without a class it draws its
        own."""
        if service_class is None:
            gift = self._gifts[work]
            service_class = gift.only_class
            if service_class is None:
                service_class = gift.drawn_class(word)
        item = Item(len(self.scene.journal.items), word, work, step, service_class)
        if self._marks.used:
            self._marks.begin(item)
        return item

    def come(self, item: Item, ordinal: int, backlog: int = 0, parent: int = NONE, due: int = NONE) -> None:
        """The item comes now and goes on as far as it can; ``ordinal`` counts those of its maker, and it is
        ``due`` at a moment of its own or, with `NONE`, as its work says."""
        scene = self.scene
        now, journal = scene.env.moment, scene.journal
        gift = self._gifts[item.work]
        item.arrived = now
        if self._worths.used:
            self._worths.settle(item)
        if gift.promise.length != NONE:
            promise = scene.conditions.first(gift.promises, gift.promise, item)
            due = promise.due(now)
            if gift.may_stop and promise.clock is not None:
                item.clock = Reading.of(promise.clock, now, promise.length)
        elif gift.dues:
            due = gift.next_due(now)
        item.due = due
        kind = 0 if item.awaited is None else AWAITED
        worth = item.value, item.cost_case
        row = item.work, ordinal, parent, item.service_class, now, due, backlog, kind, *worth
        journal.items.append(row)
        journal.note(ARRIVED, item, item.step, ordinal)
        if self._marks.used:
            self._marks.tell_first(item)
        Life(scene.env, item, self.journeys.journey(item))

    def come_as_part(self, item: Item, ordinal: int, whole: int, kind: int = PART) -> None:
        """The item comes now as a part of another, or an answer to it, which has no promise of its own."""
        journal, now = self.scene.journal, self.scene.env.moment
        item.number = len(journal.items)
        row = item.work, ordinal, whole, item.service_class, now, NONE, 0, kind, NONE, NONE
        journal.items.append(row)
        journal.note(ARRIVED, item, item.step, ordinal)
        Life(self.scene.env, item, self.journeys.journey(item))


def _gifts(model: Model, draws: Draws) -> list[Gift]:
    """What items are given, by work type."""
    works, cases, class_draws = model.works, model.cases, draws.stream(Purpose.SERVICE_CLASS, UNIFORM)

    def promise(length: int, clock: int) -> Promise:
        return Promise(length, None if clock == ELAPSED else model.header.clocks[clock])

    def promise_case(row: int) -> tuple[int, Promise]:
        return int(cases.when[row]), promise(int(cases.value[row]), int(cases.clock[row]))

    found, dues, stops = [], works.dues.rows(), model.service_clocks.any
    for work, rows in enumerate(works.promises.rows()):
        classes = works.classes[work].tolist()
        usual = promise(int(works.promise[work]), int(works.clock[work]))
        made = list(map(promise_case, rows))
        found.append(Gift(classes, _certain(classes), class_draws, usual, made, dues[work], stops))
    return found


def _certain(cumulative: list[float]) -> int | None:
    """The class that every item has, if there is one."""
    chances = [high - low for low, high in zip([0.0, *cumulative], cumulative, strict=False)]
    return chances.index(1.0) if 1.0 in chances else None
