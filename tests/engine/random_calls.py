"""Random questions, in some of the random models: with dice of their own, so that the other models stay as
they are."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import TYPE_CHECKING

from random_dice import apart

if TYPE_CHECKING:
    from random_models import Writer

EFFORTS = ("30min", "30min", "1h", "2h", "0h", "exponential(1h)", "mixture(0.5 * 0h, 0.5 * 1h)")
DELAYS = ("0h", "30min", "2h", "12h", "uniform(0h, 3h)", "2 working h")
NUMBERS = ("2", '"poisson(mean=1.2)"', '"uniform(0, 3)"', '"mixture(0.5 * 0, 0.5 * 2)"')
LEVELS = ("1 level up", "2 levels up", "3 levels up")
UNITS = ("Top", "Top / Middle", "Top / Middle / Low")


class CallWriter:
    """Writes the questions of one random scenario."""

    def __init__(self, dice: random.Random, writer: Writer) -> None:
        self.dice = dice
        self.writer = writer
        self.names = [f"q{n}" for n in range(1, dice.randint(1, 3) + 1)] if dice.random() < 0.3 else []
        self.with_effort: list[str] = []
        self.holding = dice.random() < 0.6
        self.high = apart("high", dice)
        """Dice for what goes up, so that all else stays as it is without."""
        self.back = apart("hand-offs", dice)
        self.asks_back = self.back.random() < 0.4
        self.levels = bool(self.names) and self.high.random() < 0.5

    def often(self, chance: float) -> bool:
        return self.dice.random() < chance

    def of_step(self) -> Iterator[str]:
        """The questions of a step."""
        if self.names and self.often(0.5):
            count = self.dice.choice((1, 1, 2, 3))
            yield from (self.ask() for _ in range(count))

    def ask(self) -> str:
        dice = self.dice
        found = f'question = "{dice.choice(self.names)}"'
        found += f", chance = {dice.choice((0.3, 0.5, 0.8))}" if self.often(0.6) else ""
        found += f", number = {dice.choice(NUMBERS)}" if self.often(0.4) else ""
        found += ", hold = true" if self.holding and self.often(0.5) else ""
        if self.often(0.2):
            classes = self.writer.classes
            when = dice.choice((f'class = "{classes[0]}"', 'age = ">= 2h"', "visit = 1", f'team = "<{1}>"'))
            found += f", when = {{ {when} }}"
        return f"{{ {found} }}"

    def at_handoff(self) -> str:
        """What is asked at a hand-off, by dice that nothing else uses."""
        dice = self.back
        if not self.asks_back or dice.random() > 0.8:
            return ""
        found = f'effort = "{dice.choice(EFFORTS)}"'
        found += f", chance = {dice.choice((0.3, 0.5, 0.8))}" if dice.random() < 0.5 else ""
        found += f", number = {dice.choice(NUMBERS)}" if dice.random() < 0.4 else ""
        if dice.random() < 0.2:
            classes = self.writer.classes
            when = dice.choice((f'class = "{classes[0]}"', 'age = ">= 2h"', "visit = 1"))
            found += f", when = {{ {when} }}"
        return f", questions = {{ {found} }}"

    def write(self) -> Iterator[str]:
        """What answers take."""
        dice = self.dice
        for name in self.names:
            yield f"[questions.{name}]"
            if self.often(0.3):
                yield f'delay = "{dice.choice(DELAYS)}"'
                continue
            self.with_effort.append(name)
            yield f'skill = "{dice.choice(self.writer.skills)}"'
            if self.often(0.2):
                yield 'effort = [{ when = { age = ">= 3h" }, is = "30min" }, { is = "1h" }]'
            else:
                yield f'effort = "{dice.choice(EFFORTS)}"'

    def of_design(self, teams: int) -> Iterator[str]:
        """Who decides what."""
        entries = [
            f"{name} = {self.decider(teams)}" for name in self.with_effort if self.often(0.5)
        ]  # fmt: skip
        if entries:
            yield f"decides = {{ {', '.join(entries)} }}"
        if self.levels:
            for unit in UNITS:
                yield f'units."{unit}" = {{ {self.of_unit()} }}'

    def of_unit(self) -> str:
        """Who decides for a unit, and perhaps their delegates."""
        roles = list(self.writer.counts)
        chosen = self.high.sample(roles, min(len(roles), self.high.choice((1, 2, 2))))
        all_of_them = self.high.random() < 0.7
        first = f'people = ["{chosen[0]}"]' if all_of_them else f"people = {{ {chosen[0]} = 1 }}"
        return f'{first}, delegates = ["{chosen[1]}"]' if len(chosen) > 1 else first

    def of_team(self) -> Iterator[str]:
        """The unit in which a team stands."""
        if self.levels:
            yield f'unit = "{self.high.choice(UNITS)}"'

    def decider(self, teams: int) -> str:
        names = ["the asker", "the team", *(f"<{number}>" for number in range(1, teams + 1))]
        alone = self.often(0.5)
        one, two = (self.dice.choice(names), "") if alone else self.dice.sample(names, 2)
        if self.levels and self.high.random() < 0.6:
            one = self.high.choice(LEVELS)
        if alone:
            return f'"{one}"'
        return f'{{ "{one}" = 0.3, "{two}" = 0.7 }}'
