"""How the work of random scenarios arrives; opening time and counts have dice of their own."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from random_dice import apart

if TYPE_CHECKING:
    from random_models import Writer

FOLDER: Final = Path(__file__).parent
FILE: Final = "random_counts.csv"
COLUMNS: Final = ("even", "nights off", "rush", "one", "none")
"""Of `FILE`, in `FOLDER`: numbers of arrivals."""
LENGTHS = ("30min", "1h", "2h", "15min")
WIDE_LENGTHS = (*LENGTHS, "7min", "1s", "3h", "1d")
BATCHES = ("2", "3", '"geometric(mean=2)"', '"uniform(1, 3)"')
WIDE_ARRIVALS = (
    'rate = "6 per h"',
    'rate = "40 per h"',
    'every = "90s"',
    'every = "7min"',
    'every = "gamma(mean=10min, cv=2)"',
    'every = "weibull(mean=1h, shape=0.5)"',
    'every = "uniform(0h, 1h)"',
    'every = "mixture(0.5 * 0h, 0.5 * 10min)"',
)
WIDE_BATCHES = ("7", '"geometric(mean=9)"', '"mixture(0.5 * 1, 0.5 * geometric(mean=4))"', '"uniform(1, 40)"')


class ArrivalWriter:
    """Writes how work arrives."""

    def __init__(self, dice: random.Random, writer: Writer) -> None:
        self.dice = dice
        self.writer = writer
        self.counts = apart("counts", dice)

    def opening_time(self) -> str:
        """Whether intervals run in the opening time of a calendar."""
        if self.dice.random() < 0.5:
            return ""
        return f', during = "{self.dice.choice(("always", *self.writer.calendars))}"'

    def of_work(self, closed: bool) -> str:
        """How the work arrives; ``closed``: whenever a limit leaves room."""
        found = self.usual(closed)
        return found if closed or self.counts.random() > 0.12 else self.counted()

    def counted(self) -> str:
        """Arrivals counted in a file."""
        dice = self.counts
        column, each = dice.choice(COLUMNS), dice.choice(WIDE_LENGTHS if self.writer.wide else LENGTHS)
        entry = f'counts = "{FILE}", column = "{column}", each = "{each}"'
        if dice.random() < 0.4:
            late = timedelta(minutes=dice.choice((-90, -7, 20, 60, 60 * 26)))
            entry += f", from = {(self.writer.start + late).isoformat()}"
        entry += f", at_most = {dice.choice((1, 9, 30))}" if dice.random() < 0.3 else ""
        entry += f", batch = {dice.choice(BATCHES)}" if dice.random() < 0.25 else ""
        return f"{{ {entry} }}"

    def usual(self, closed: bool) -> str:
        writer, dice = self.writer, self.writer.dice
        most = dice.choice((5, 20, 40, 80, 300)) if writer.wide else dice.randint(5, 60)
        more = f", at_most = {most}"
        if closed:
            return f'{{ always = "enough"{more} }}'
        if writer.wide and writer.often(0.4):
            batch = f", batch = {dice.choice(WIDE_BATCHES)}" if writer.often(0.3) else ""
            return f"{{ {dice.choice(WIDE_ARRIVALS)}{more}{batch} }}"
        if writer.often(0.25):
            more += f", batch = {dice.choice(BATCHES)}"
        kind = dice.choice(("every", "every", "dates", "dates", "rate", "pieces", "varied"))
        return f"{{ {getattr(self, kind)()}{more} }}"

    def every(self) -> str:
        interval = self.writer.dice.choice(("30min", "1h", "2h", "3h", "mixture(0.5 * 1h, 0.5 * 3h)"))
        return f'every = "{interval}"{self.opening_time()}'

    def dates(self) -> str:
        moments = (self.writer.moment() for _ in range(self.writer.dice.randint(3, 25)))
        return f"dates = [{', '.join(moments)}]"

    def pieces(self) -> str:
        first, second = sorted((self.writer.moment(), self.writer.moment()))
        if second == first:
            second = (datetime.fromisoformat(first) + timedelta(hours=1)).isoformat()
        return f'pieces = [{{ from = {first}, rate = "1 per h" }}, {{ from = {second}, rate = "3 per d" }}]'

    def rate(self) -> str:
        return f'rate = "{self.writer.dice.choice(("1 per h", "8 per d"))}"'

    def varied(self) -> str:
        season = self.writer.dice.choice(
            [
                'wave = { amplitude = 0.5, period = "1d" }',
                "by_weekday = [1, 2, 1, 1, 1, 0, 0]",
                'during = "always"',
                *(f'during = "{calendar}"' for calendar in self.writer.calendars),
            ]
        )
        return f'rate = "1 per h", {season}'
