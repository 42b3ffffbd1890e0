"""Random work of its own that items wait for, in some of the random models: with dice of their own, so that
the other models stay as they are."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from random_dice import apart

if TYPE_CHECKING:
    from random_models import Writer

NUMBERS = ("2", '"poisson(mean=0.8)"', '"uniform(0, 2)"')


class ErrandWriter:
    """Writes what other work the steps of one random scenario ask for, seldom enough that it ends."""

    def __init__(self, dice: random.Random, writer: Writer) -> None:
        self.dice = dice
        self.writer = writer
        self.are_there = dice.random() < 0.25
        self.holding = dice.random() < 0.5
        self.in_splits = apart("branches", dice)

    def often(self, chance: float) -> bool:
        return self.dice.random() < chance

    def of_step(self, work: str) -> list[str]:
        """What a step of a work asks for."""
        works = self.writer.works
        if not self.are_there or not self.often(0.35 if len(works) > 1 else 0.15):
            return []
        return [self.ask(work) for _ in range(self.dice.choice((1, 1, 2)))]

    def in_branches(self, work: str) -> list[str]:
        """The kinds of work that are branches of a split, all of them later ones, so that it ends."""
        later = [other for other in self.writer.works if other > work]
        if not later or self.in_splits.random() > 0.8:
            return []
        return [self.in_splits.choice(later) for _ in range(self.in_splits.choice((1, 1, 2)))]

    def ask(self, work: str) -> str:
        dice, target = self.dice, self.dice.choice(self.writer.works)
        key = dice.choice(("work", "question"))
        chance = dice.choice((0.3, 0.6, 1)) if target > work else dice.choice((0.05, 0.1))
        found = f'{key} = "{target}", chance = {chance}'
        if target > work and self.often(0.3):
            found += f", number = {dice.choice(NUMBERS)}"
        found += ", hold = true" if self.holding and self.often(0.4) else ""
        marks = self.writer.marks
        if self.often(0.2):
            marks.dice, kept = dice, marks.dice
            found += f", when = {marks.when(self.writer.steps.get(work, [f'{work}a']))}"
            marks.dice = kept
        taken = [f'"{name}"' for name in ("class", *marks.kinds) if self.often(0.25)]
        found += f", inherits = [{', '.join(taken)}]" if taken else ""
        return f"{{ {found} }}"
