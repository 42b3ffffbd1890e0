"""A step that splits an item into parts, which go their ways at the same time, and waits for some of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import simpy

from orgsim.chance.philox import child_word
from orgsim.engine.reference.draws import Draws
from orgsim.engine.reference.instants import Steps
from orgsim.engine.reference.item import Item, Part
from orgsim.engine.reference.plan import Stage
from orgsim.engine.reference.stops.stop import Scene, step_over
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import StepKind
from orgsim.model.model import Model

SPLIT: Final = int(Verb.SPLIT)
MERGED: Final = int(Verb.MERGED)
DELIVERED: Final = int(Verb.DELIVERED)
REJECTED: Final = int(Verb.REJECTED)


@dataclass(frozen=True, slots=True)
class Branch:
    """Where the parts of a branch begin, the word of their cause, and by which rule other work comes, or
    `NONE`."""

    first_step: int
    word: int
    rule: int


@dataclass(eq=False)
class Join:
    """What an item waits for: ``missing`` more parts of those that are still ``left``.

    ``over`` comes true with the verb of the part that settled it, and its number.
    """

    split: Split
    whole: Item
    over: simpy.Event
    missing: int
    left: int
    parts: list[Part] = field(default_factory=list)

    def end_of(self, part: Part, verb: int) -> None:
        """A part has ended: that may be enough, or leave too few."""
        part.is_over = True
        self.left -= 1
        if verb == DELIVERED:
            self.missing -= 1
            if part.item.awaited is None:
                self._take_over(part.item)
            if self.missing == 0:
                self._settle(part.item, verb)
        elif self.left < self.missing:
            self._settle(part.item, verb)

    def _take_over(self, item: Item) -> None:
        """The whole knows the people of its parts, the later closing first, and is with their last team."""
        if item.last_people:
            self.whole.last_people = {**(self.whole.last_people or {}), **item.last_people}
        self.whole.queue, self.whole.home = item.queue, item.home
        self.whole.worker, self.whole.desk = item.worker, item.desk

    def _settle(self, item: Item, verb: int) -> None:
        """Let go of the other parts, and then let the whole go on."""
        if self.split.finishes:
            for part in self.parts:
                part.join = None
                if not part.is_over:
                    part.item.marks = list(part.item.marks)
        else:
            self.withdraw_parts()
        self.over.succeed((verb, item.number))

    def withdraw_parts(self) -> None:
        """None of its parts goes on, and those that are to come never do."""
        for part in self.parts:
            self.split.scene.withdrawal.withdraw_part(part, self.whole)

    def open_parts(self) -> Iterator[Item]:
        """Its parts that have not ended, in the order of the file; other work is no part."""
        return (item for item in self.open_branches() if item.awaited is None)

    def open_branches(self) -> Iterator[Item]:
        """Its parts and the other work in its branches that have not ended, in the order of the file."""
        return (part.item for part in self.parts if not part.is_over)


@dataclass(frozen=True, slots=True, eq=False)
class Split:
    """The item waits for ``needed`` parts of it; the others are finished, or withdrawn."""

    scene: Scene
    stage: Stage
    branches: list[Branch]
    needed: int
    finishes: bool

    def come(self, item: Item) -> None:
        """Be nowhere."""

    def stay(self, item: Item, origin: int) -> Steps:
        """Be in parts until enough of them have ended, or too few are left."""
        scene = self.scene
        item.came_from = NONE
        scene.journal.note(SPLIT, item, NONE, len(self.branches))
        join = Join(self, item, scene.env.event(), self.needed, len(self.branches))
        for ordinal, branch in enumerate(self.branches):
            part = Part(join)
            join.parts.append(part)
            if branch.rule == NONE:
                scene.bring_part(part, branch.first_step, branch.word, ordinal)
            else:
                word = child_word(item.word, branch.word, item.visit, ordinal)
                scene.bring_awaited(part, branch.rule, word, ordinal)
                part.item.passes_limits = item.passes_limits
        item.join = join
        verb, last = yield join.over
        item.join = None
        if verb == DELIVERED:
            scene.journal.note(MERGED, item, last, NONE)
            step_over(scene, self.stage, item)
            return NONE
        item.queue = NONE
        if verb == REJECTED:
            item.step = item.visit = NONE
        scene.journal.note(verb, item, NONE, NONE)
        return verb


def splits(scene: Scene, model: Model, draws: Draws) -> dict[int, Split]:
    """The stops of the steps that are splits."""
    rows, branches = model.stops.splits, model.stops.branches
    every = list(map(Branch, branches.first_step.tolist(), branches.word.tolist(), branches.rule.tolist()))
    steps = np.flatnonzero(model.steps.kind == StepKind.SPLIT).tolist()
    columns = (rows.first.tolist(), rows.last.tolist(), rows.needed.tolist(), rows.finishes.tolist())
    return {
        step: Split(scene, scene.plan.stages[step], every[first:last], needed, bool(finishes))
        for step, first, last, needed, finishes in zip(steps, *columns, strict=True)
    }
