"""Random splits with their branches, in some of the random models: with dice of their own, so that the other
models stay as they are."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import TYPE_CHECKING

from random_dice import apart

if TYPE_CHECKING:
    from random_models import Writer

SPANS = ("30min", "1h", "1h", "1h", "2h", "2h", "3h", "90min", "4h", "8h")
LETTERS = "ijklmnopqrstuvyz"
"""The last letters of steps in branches."""
AT_MOST = 4
"""Branches of a split, and steps of a branch."""


class SplitWriter:
    """Writes the splits of one random scenario."""

    def __init__(self, dice: random.Random, writer: Writer) -> None:
        self.dice = dice
        self.writer = writer
        self.long = apart("long", dice)
        """Dice of their own for branches that are long."""

    def place(self, count: int) -> int | None:
        """Before which of so many steps a split stands, -1 the first; none in most works."""
        return self.dice.randint(-1, count - 1) if self.dice.random() < 0.2 else None

    def branches(self, name: str) -> dict[str, list[str]]:
        """The steps of the branches of a work; ``b0`` and so on where names are made."""
        dice, letters = self.dice, iter("pqrstuv")
        count = dice.choice((2, 2, 3))
        short = [[f"{name}{next(letters)}" for _ in range(dice.choice((1, 1, 2)))] for _ in range(count)]
        if self.long.random() >= 0.5:
            return {f"b{number}": branch for number, branch in enumerate(short)}
        letters, dice = iter(LETTERS), self.long
        lengths = [dice.randint(1, AT_MOST) for _ in range(dice.randint(2, AT_MOST))]
        return {
            f"b{number}": [f"{name}{next(letters)}" for _ in range(length)]
            for number, length in enumerate(lengths)
        }

    def write(self, name: str, before: list[str]) -> Iterator[str]:
        """A split with its branches, to which items may go back from after the join."""
        dice, branches = self.dice, self.branches(name)
        yield f"[[work.{name}.steps]]"
        yield f'name = "{name}x"'
        works = self.writer.errands.in_branches(name)
        named = branches | {f"b{n}": [work] for n, work in enumerate(works, len(branches))}
        if not works and all(len(branch) == 1 for branch in branches.values()) and dice.random() < 0.8:
            yield f"split = {[branch[0] for branch in branches.values()]}"
        else:
            yield f"split = {{ {', '.join(f'{key} = {branch}' for key, branch in named.items())} }}"
        numbers = [str(number) for number in range(1, len(branches) + 1)]
        join = dice.choice(('"all"', '"any"', *numbers))
        yield f"join = {join}"
        rest = dice.choice(("stop", "stop", "finish"))
        yield f'rest = "{rest}"'
        if dice.random() < 0.2:
            targets = [*before, f"{name}x"]
            yield f'rework = {{ to = "{dice.choice(targets)}", chance = 0.3, at_most = 2 }}'
        yield from self.of_marks(name)
        for branch in branches.values():
            for step in branch:
                yield from self.write_step(name, step, branch, before)

    def write_step(self, name: str, step: str, branch: list[str], before: list[str]) -> Iterator[str]:
        dice = self.dice
        yield f"[[work.{name}.steps]]"
        yield f'name = "{step}"'
        gate = self.writer.gates.of_branch(branch, step)
        yield from gate
        if not gate:
            yield from self.of_kind(name, branch, before)
            if dice.random() < 0.2:
                yield f'rework = {{ to = "{branch[0]}", chance = 0.3, at_most = 2 }}'
        yield from self.onward(branch, step)
        yield from self.of_marks(name)

    def of_kind(self, name: str, branch: list[str], before: list[str]) -> Iterator[str]:
        """Time that passes, or work."""
        dice = self.dice
        if dice.random() < 0.25:
            delay = dice.choice(("0h", "0h", "1h", "2h", "12h"))
            yield f'delay = "{delay}"'
            return
        yield f'skill = "{dice.choice(self.writer.skills)}"'
        effort = dice.choice((*SPANS, "0h", "exponential(1h)"))
        yield f'effort = "{effort}"'
        yield from self.writer.of_asks(name)
        if dice.random() < 0.2:
            then = f', then = "{dice.choice(branch)}"' if dice.random() < 0.2 else ""
            time = dice.choice(("30min", "1h", "2h", "4h"))
            yield f'patience = {{ time = "{time}"{then} }}'
        if dice.random() < 0.2:
            tie = dice.choice(("same_person_as", "different_person_from"))
            yield f'{tie} = "{dice.choice((before[0], branch[0]))}"'

    def onward(self, branch: list[str], step: str) -> Iterator[str]:
        """Ways that leave out steps of a long branch, or go back in it."""
        dice, after = self.long, branch[branch.index(step) + 1 :]
        if len(after) > 1 and dice.random() < 0.4:
            yield f"next = {{ {after[0]} = 0.5, {dice.choice(after[1:])} = 0.5 }}"
        elif after and dice.random() < 0.15:
            yield f"next = {{ {dice.choice(branch)} = 0.25, {after[-1]} = 0.75 }}"

    def of_marks(self, name: str) -> Iterator[str]:
        """What a step of a split does with marks, by dice that nothing else uses."""
        marks = self.writer.marks
        marks.dice, kept = self.dice, marks.dice
        yield from marks.of_step(self.writer.steps[name])
        marks.dice = kept
