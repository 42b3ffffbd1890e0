"""Random due moments, and orders by them, by dice that nothing else uses."""

from __future__ import annotations

import random
from collections.abc import Iterator

MOMENTS = (
    '"every day 12:00"',
    '"every working day 17:00"',
    '"every second Tuesday 14:00"',
    '"every 14h"',
    '["2027-01-05T13:00:00", "2027-01-07"]',
    '{ at = "every 1d", if_closed = "skip", calendar = "always" }',
    '"last working day of the month 17:00"',
)


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
