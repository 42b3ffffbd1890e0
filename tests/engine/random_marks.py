"""Marks and conditions of random scenarios, with dice of their own: the rest of a scenario is as it was
without them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from random_dice import apart, next_bits

KINDS = (
    "0",
    "3",
    "{ initial = 1, least = -1, most = 2 }",
    "{ low = 0.5, high = 0.5 }",
    "{ low = 0.25, middle = 0.25, high = 0.5 }",
)


class MarkWriter:
    """Writes the marks of a scenario, what sets them and what asks for them."""

    def __init__(self, dice: random.Random, classes: list[str]) -> None:
        self.dice = random.Random(next_bits(dice) ^ 0x6D61726B)
        self.of_children = apart("children", self.dice)
        self.of_worth = apart("worth", self.dice)
        self.classes = classes
        count = self.dice.choice((0, 0, 1, 2, 3))
        self.has_values = self.often(0.3)
        self.kinds = {f"m{number}": self.dice.choice(KINDS) for number in range(1, count + 1)}

    def often(self, chance: float) -> bool:
        return self.dice.random() < chance

    def section(self, works: list[str]) -> Iterator[str]:
        yield from ["[marks]"] if self.kinds else []
        for name, kind in self.kinds.items():
            yield f"{name} = {kind}"

    def of_step(self, steps: list[str]) -> Iterator[str]:
        if self.often(0.15):
            table = f"{{ when = {self.when(steps)}, chance = {self.dice.choice((0.5, 1.0))} }}"
            yield f"skip = {self.dice.choice(('true', '0.3', '0.7', table, table))}"
        if self.kinds and self.often(0.5):
            yield f"sets = [{', '.join(self.sets(steps) for _ in range(self.dice.randint(1, 2)))}]"

    def of_rework(self, steps: list[str]) -> str:
        when = f", when = {self.when(steps)}" if self.often(0.3) else ""
        return when + (f", sets = [{self.sets(steps)}]" if self.kinds and self.often(0.3) else "")

    def of_leads_to(self, steps: list[str]) -> str:
        """What of an item leads to others, and what these take over, by dice that nothing else uses."""
        self.dice, kept = self.of_children, self.dice
        when = f", when = {self.when(steps)}" if self.often(0.3) else ""
        taken = [f'"{name}"' for name in ("class", *self.kinds) if self.often(0.3)]
        self.dice = kept
        return when + (f", inherits = [{', '.join(taken)}]" if taken else "")

    def cases(self, targets: list[str], steps: list[str]) -> str:
        """Cases of what follows a step, or nothing."""
        if not self.kinds or not self.often(0.3):
            return ""
        count = self.dice.randint(1, 2)
        cases = [f"{{ when = {self.when(steps)}, is = {self.ways(targets)} }}" for _ in range(count)]
        return f"[{', '.join([*cases, f'{{ is = {self.ways(targets)} }}'])}]"

    def value(self, usual: str, others: tuple[str, ...], steps: list[str]) -> str:
        """A value as it is, or in cases."""
        if not self.often(0.2):
            return f'"{usual}"'
        return self.in_cases(usual, others, lambda: self.when(steps))

    def value_on_arrival(self, usual: str, others: tuple[str, ...]) -> str:
        """The same of a value that is settled on arrival, when there is nothing to ask yet but class and
        marks."""
        if not self.often(0.4):
            return f'"{usual}"'
        marks = [f"{{ {mark} = {self.of_mark(kind)} }}" for mark, kind in self.kinds.items()]
        classes = [f'{{ class = "{name}" }}' for name in self.classes]

        def when() -> str:
            chosen = self.dice.choice([*marks, *classes])
            by_worth = self.has_values and self.of_worth.random() < 0.3
            return '{ value = "> GBP 5" }' if by_worth else chosen

        return self.in_cases(usual, others, when)

    def money(self, usual: str, *others: str) -> str:
        """An amount, or one for each class, or by marks."""
        found = f'"{others[0] if len(others) > 1 else usual}"'
        if len(self.classes) > 1 and self.often(0.4):
            values = [f'"{name}" = "{self.dice.choice((usual, *others))}"' for name in self.classes]
            found = f"{{ {', '.join(values)} }}"
        if self.kinds and self.of_worth.random() < 0.4:
            return self.money_by_marks((usual, *others))
        return found

    def money_by_marks(self, amounts: tuple[str, ...]) -> str:
        """Cases of an amount that ask for a mark or a class, by dice that nothing else uses."""
        self.dice, kept = self.of_worth, self.dice
        marks = [f"{{ {mark} = {self.of_mark(kind)} }}" for mark, kind in self.kinds.items()]
        both = [f'{table[:-2]}, class = "{self.dice.choice(self.classes)}" }}' for table in marks]
        worth = ['{ value = "GBP 2..GBP 6" }'] if self.has_values and amounts[0].endswith("h") else []
        found = self.in_cases(amounts[0], amounts, lambda: self.dice.choice([*marks, *both, *worth]))
        self.dice = kept
        return found

    def chance(self, usual: str, steps: list[str]) -> str:
        """A chance as it is, or lower ones in cases."""
        if not self.often(0.2):
            return usual
        return f"[{{ when = {self.when(steps)}, is = {self.dice.choice(('0', '0.1'))} }}, {{ is = {usual} }}]"

    def in_cases(self, usual: str, others: tuple[str, ...], when: Callable[[], str]) -> str:
        """A value for each class, or cases of any kind."""
        if self.often(0.3):
            values = [f'"{name}" = "{self.dice.choice((usual, *others))}"' for name in self.classes]
            return f"{{ {', '.join(values)} }}"
        cases = [
            f'{{ when = {when()}, is = "{self.dice.choice(others)}" }}'
            for _ in range(self.dice.randint(1, 2))
        ]
        return f'[{", ".join([*cases, f"""{{ is = "{usual}" }}"""])}]'

    def ways(self, targets: list[str]) -> str:
        first = self.dice.choice(targets)
        second = self.dice.choice(targets)
        return f'"{first}"' if first == second else f"{{ {first} = 0.25, {second} = 0.75 }}"

    def sets(self, steps: list[str]) -> str:
        mark = self.dice.choice(list(self.kinds))
        what = self.dice.choice(("add = 1", "add = -1", 'add = "+2"', "to = 0", "to = 1"))
        more = f", chance = {self.dice.choice((0.25, 0.5))}" if self.often(0.5) else ""
        more += f", when = {self.when(steps)}" if self.often(0.3) else ""
        return f'{{ mark = "{mark}", {what}{more} }}'

    def when(self, steps: list[str]) -> str:
        """One table, or one of two."""
        tables = [self.table(steps) for _ in range(self.dice.choice((1, 1, 1, 2)))]
        return tables[0] if len(tables) == 1 else f"[{', '.join(tables)}]"

    def table(self, steps: list[str]) -> str:
        asked = dict(self.test(steps) for _ in range(self.dice.choice((1, 1, 2))))
        return "{ " + ", ".join(f"{key} = {test}" for key, test in asked.items()) + " }"

    def test(self, steps: list[str]) -> tuple[str, str]:
        if self.has_values and self.often(0.2):
            return "value", self.dice.choice(('"> GBP 5"', '"GBP 2..GBP 6"', '"< GBP 3.5"'))
        if self.kinds and self.often(0.6):
            mark = self.dice.choice(list(self.kinds))
            return mark, self.of_mark(self.kinds[mark])
        return self.dice.choice(
            (
                ("class", f'"{self.dice.choice(self.classes)}"'),
                ("class", f'"not {self.dice.choice(self.classes)}"'),
                ("step", f'["{self.dice.choice(steps)}", "{self.dice.choice(steps)}"]'),
                ("team", '"not <1>"'),
                ("team", '"<1>"'),
                ("visit", self.dice.choice(('">= 2"', "1", '"1..2"'))),
                ("age", self.dice.choice(('"> 2h"', '"<= 1d"', '"30min..3h"'))),
                ("late", self.dice.choice(("true", "false"))),
                ("due_in", '"< 12h"'),
            )
        )

    def of_mark(self, kind: str) -> str:
        if "low" in kind:
            return self.dice.choice(('"low"', '"not high"', '["low", "high"]', '">= 1"'))
        return self.dice.choice(("0", '">= 1"', '"< 2"', '"0..2"', '"> 0"'))
