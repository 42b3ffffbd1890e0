"""Random gates, in some of the random models: with dice of their own, so that the other models stay as they
are."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from random_dice import apart

if TYPE_CHECKING:
    from random_models import Writer

MOMENTS = (
    "every 3h",
    "every 5h",
    "every 12h",
    "every 30min",
    "every day 12:00",
    "every day 09:30",
    "every second day 10:00",
    "every Mon, Wed, Fri 14:00",
    "every Sat 02:00",
    "every working day 16:00",
    "every working day 00:00",
    "first Monday of the month 09:00",
    "last working day of the month 17:00",
    "15th of the month 12:00",
)
PAPERS = ("0h", "30min", "1h", "3h", "1d", "1 working h", "5 working h", "1 working day")
EACH = ("15min", "30min", "1h", "3h", "7h")
OUTCOMES = (
    '{ "send back" = 0.25 }',
    "{ reject = 0.2 }",
    '{ approve = 0.5, "send back" = 0.25, reject = 0.25 }',
    '{ approve = 0.7, "send back" = 0.3 }',
)


class GateWriter:
    """Writes the gates of one random scenario."""

    def __init__(self, dice: random.Random, writer: Writer) -> None:
        self.dice = dice
        self.writer = writer
        self.apart = apart("members", dice)
        """Dice of their own for members who are people."""
        self.in_parts = apart("branches", dice)
        """Dice of their own for gates in branches."""
        self.waits = apart("patience", dice)
        """Dice of their own for patience."""
        self.are_there = self.often(0.4)
        self.names: list[str] = []

    def often(self, chance: float) -> bool:
        return self.dice.random() < chance

    def kind(self, kind: str) -> str:
        """A step of a kind, or one at a gate instead."""
        return "gate" if self.are_there and self.often(0.6 if kind == "delay" else 0.4) else kind

    def write(self) -> Iterator[str]:
        """Gates that steps may share."""
        if self.are_there:
            self.names = [f"g{number}" for number in range(1, self.dice.randint(0, 2) + 1)]
        for name in self.names:
            yield f"[gates.{name}]"
            yield from self.settings()

    def of_step(self, steps: list[str]) -> Iterator[str]:
        """The gate of a step, the last of those given."""
        if self.names and self.often(0.7):
            yield f'gate = "{self.dice.choice(self.names)}"'
        elif self.often(0.3):
            yield f'gate = "{self.dice.choice(MOMENTS)}"'
        else:
            yield f"gate = {{ {', '.join(self.settings())} }}"
        if self.often(0.4):
            yield f'send_back = "{self.dice.choice(steps)}"'
        if self.waits.random() < 0.3:
            yield f"patience = {self.patience(steps)}"

    def patience(self, steps: list[str]) -> str:
        """How long items wait at a gate, and what they do then."""
        dice = self.waits
        time = dice.choice(("0h", "30min", "2h", "3h", "12h", "1d", "exponential(8h)"))
        if dice.random() < 0.4:
            return f'{{ time = "{time}", then = "{dice.choice(steps)}" }}'
        if dice.random() < 0.3:
            when = f'{{ class = "{self.writer.classes[0]}" }}'
            return f'[{{ when = {when}, is = "5h" }}, {{ is = "{time}" }}]'
        return f'"{time}"'

    def of_branch(self, branch: list[str], step: str) -> list[str]:
        """The gate of a step in a branch, if it has one."""
        if not self.are_there or self.in_parts.random() >= 0.4:
            return []
        kept = self.dice, self.apart
        self.dice = self.apart = self.in_parts
        back = self.dice.choice(branch[: branch.index(step) + 1])
        gate, *_ = self.of_step(branch)
        self.dice, self.apart = kept
        waits = [f"patience = {self.patience(branch)}"] if self.waits.random() < 0.3 else []
        return [gate, f'send_back = "{back}"', *waits]

    def settings(self) -> Iterator[str]:
        full = self.often(0.4)
        has_moments = not full or self.often(0.5)
        if full:
            yield f"batch = {self.dice.choice((1, 2, 2, 3, 4, 7))}"
        if has_moments:
            yield f"opens = {self.opens()}"
        if has_moments and not full and self.often(0.25):
            yield f"least = {self.dice.randint(1, 3)}"
        if has_moments and self.often(0.3):
            yield f'papers = "{self.dice.choice(PAPERS)}"'
        if self.often(0.4):
            yield f"agenda = {self.dice.randint(1, 4)}"
        if self.often(0.5):
            orders = ("fifo", "class", "cost of delay over effort", "newest first")
            yield f'order = "{self.writer.dues.order(self.dice.choice(orders))}"'
        if self.often(0.3):
            yield from self.members()
        elif self.apart.random() < 0.5:
            yield from self.people()
        if self.often(0.3):
            yield f"reviewers = {self.reviewers()}"
        elif self.often(0.6):
            yield f"outcomes = {self.outcomes()}"

    def members(self) -> Iterator[str]:
        """Members of whom a quorum must be there."""
        count = self.dice.randint(1, 5)
        yield f"members = {count}"
        yield f"present = {self.dice.choice((0.5, 0.8, 1.0))}"
        if self.often(0.5):
            yield f"quorum = {self.dice.randint(1, count)}"

    def outcomes(self) -> str:
        """The same for all, or by the class of the item."""
        usual = self.dice.choice(OUTCOMES)
        if self.apart.random() < 0.6:
            return usual
        other = self.apart.choice(("{}", *OUTCOMES))
        when = f'{{ class = "{self.writer.classes[0]}" }}'
        return f"[{{ when = {when}, is = {other} }}, {{ is = {usual} }}]"

    def people(self) -> Iterator[str]:
        """Members who are people, whose time it may take."""
        dice, counts = self.apart, self.writer.counts
        roles = dice.sample(sorted(counts), dice.randint(1, min(2, len(counts))))
        heads = [dice.choice(('"all"', dice.randint(1, counts[role]))) for role in roles]
        pairs = zip(roles, heads, strict=True)
        yield f"members = {{ {', '.join(f'{role} = {head}' for role, head in pairs)} }}"
        if dice.random() < 0.8:
            yield f'each = "{dice.choice(EACH)}"'
        if dice.random() < 0.2:
            yield "present = 0.7"
        if dice.random() < 0.6:
            yield "quorum = 1"

    def reviewers(self) -> str:
        """A vote, by the class of the item or not."""
        count = self.dice.randint(1, 3)
        needed, otherwise = self.dice.randint(1, count), self.dice.choice(("reject", "send back"))
        passes = str(self.dice.choice((0.5, 0.8, 1.0)))
        if self.often(0.4):
            passes = f'[{{ when = {{ class = "{self.writer.classes[0]}" }}, is = 0.9 }}, {{ is = 0.4 }}]'
        return f'{{ count = {count}, needed = {needed}, passes = {passes}, else = "{otherwise}" }}'

    def opens(self) -> str:
        count = self.dice.choice((1, 1, 1, 2))
        moments = [f'"{self.dice.choice((*MOMENTS, self.date()))}"' for _ in range(count)]
        at = moments[0] if count == 1 else f"[{', '.join(moments)}]"
        if self.often(0.5):
            return at
        more = []
        if self.often(0.3):
            more.append(f"from = {self.date()}")
        if self.often(0.3):
            more.append(f'except = ["{self.date()[:10]}"]')
        if self.often(0.4):
            more.append(f'calendar = "{self.dice.choice(("always", *self.writer.calendars))}"')
        if self.often(0.4):
            more.append('if_closed = "skip"')
        return f"{{ {', '.join([f'at = {at}', *more])} }}"

    def date(self) -> str:
        """A local moment on a whole or half hour of the run."""
        halves = self.dice.randint(0, self.writer.days * 48)
        return (self.writer.start + timedelta(minutes=30 * halves)).isoformat()
