"""Random due moments, orders by them, and clocks of promises, by dice that nothing else uses."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from typing import Any

MOMENTS = (
    '"every day 12:00"',
    '"every working day 17:00"',
    '"every second Tuesday 14:00"',
    '"every 14h"',
    '["2027-01-05T13:00:00", "2027-01-07"]',
    '{ at = "every 1d", if_closed = "skip", calendar = "always" }',
    '"last working day of the month 17:00"',
)


PROMISES = ('"30 working min"', '"3 working h"', '"8 working h"', '"1 working d"', '"3 working d"')


class DueWriter:
    """Writes when work is due."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice

    def of_work(self, *, promised: bool) -> Iterator[str]:
        """When items of a work are due, if there is no promise."""
        if self.dice.random() < 0.3 and not promised:
            yield f"due = {self.dice.choice(MOMENTS)}"

    def order(self, order: str) -> str:
        """An order, or in its place that by due moments."""
        return "earliest due date" if self.dice.random() < 0.2 else order

    def with_clocks(self, lines: list[str]) -> list[str]:
        """Give work that is never due a promise whose clock may stop in some of its steps and questions."""
        try:
            document = tomllib.loads("\n".join(lines))
        except tomllib.TOMLDecodeError:
            return lines
        for name, work in document["work"].items():
            if self.dice.random() < 0.4 and not {"promise", "due"} & work.keys():
                at = lines.index(f"[work.{name}]") + 1
                lines = [*lines[:at], *self.clock(work, list(document.get("calendars", {}))), *lines[at:]]
        return lines

    def clock(self, work: dict[str, Any], calendars: list[str]) -> Iterator[str]:
        """A promise and its clock."""
        dice, promise = self.dice, self.dice.choice(PROMISES)
        if dice.random() < 0.2:
            promise = f'[{{ when = {{ visit = 0 }}, is = "1 working h" }}, {{ is = {promise} }}]'
            promise = promise.replace("visit = 0", f'work = "{work["steps"][0]["name"][:-1]}"')
        yield f"promise = {promise}"
        places = {step["name"] for step in work["steps"]}
        asked = (ask for step in work["steps"] for ask in step.get("asks", []))
        places |= {ask.get("question") or ask["work"] for ask in asked}
        stops = dice.sample(sorted(places), dice.randint(0, len(places)))
        calendar = f'calendar = "{dice.choice(calendars)}", ' if calendars and dice.random() < 0.4 else ""
        yield f"clock = {{ {calendar}stops_in = {stops} }}"
