"""What befalls the work of random scenarios as time passes, with dice of their own: the rest of a scenario is
as it was without it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random_models import Writer

AFTER = ("0h", "1h", "2h", "5h", "1d", "3 working h", "exponential(5h)", "uniform(0h, 6h)", "exponential(1d)")
AT = (
    '"every 3h"',
    '"every 90min"',
    '"every day 12:00"',
    '["every 5h", "every working day 10:00"]',
    '{ at = "every 2h", if_closed = "skip" }',
)


class TimerWriter:
    """Writes when items are cancelled, and when they have another class."""

    def __init__(self, dice: random.Random, writer: Writer) -> None:
        self.dice = dice
        self.writer = writer
        self.are_there = dice.random() < 0.35

    def of_work(self, steps: list[str]) -> Iterator[str]:
        if not self.are_there:
            return
        dice = self.dice
        for key in ("cancelled", "re_ranked"):
            count = dice.choice((0, 1, 1, 2)) if key == "cancelled" else dice.choice((0, 1, 1, 3))
            rules = [self.rule(key, steps) for _ in range(count)]
            if rules:
                yield f"{key} = [{', '.join(rules)}]"
        if dice.random() < 0.3:
            yield f'ages = {{ after = "{dice.choice(AFTER)}", to = "{self.writer.classes[0]}" }}'

    def rule(self, key: str, steps: list[str]) -> str:
        dice = self.dice
        said = f'after = "{dice.choice(AFTER)}"' if dice.random() < 0.6 else f"at = {dice.choice(AT)}"
        if dice.random() < 0.6:
            said += f", chance = {dice.choice((0.1, 0.3, 0.7))}"
        if dice.random() < 0.3:
            marks = self.writer.marks
            marks.dice, kept = dice, marks.dice
            said += f", when = {marks.when(steps)}"
            marks.dice = kept
        if key == "re_ranked":
            said += f', to = "{dice.choice(self.writer.classes)}"'
        return f"{{ {said} }}"

    def event(self, entry: str) -> str:
        """An entry of what work leads to, perhaps when it is cancelled and not refused."""
        return entry.replace('"refused"', '"cancelled"') if self.are_there else entry
