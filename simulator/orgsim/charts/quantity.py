"""Quantities as charts write them: one unit for a whole chart, and as many decimals as mean something."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from orgsim.measures import find
from orgsim.statistics import Interval

MINUTE: Final = 60_000_000
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR
WEEK: Final = 7 * DAY
MINUS: Final = "\N{MINUS SIGN}"

_WORDS: Final = {"h": "hours", "min": "minutes", "working h": "working hours", "working min": "working minutes"}


@dataclass(frozen=True)
class Quantity:
    """A unit: its ``name``, its ``size`` in the units of `MEASURES`, and the ``decimals`` that its numbers have.

    A unit with ``before`` is written before the number, as currencies are.
    """

    name: str
    size: float
    decimals: int
    before: bool = False

    @property
    def word(self) -> str:
        """The unit in words, as in "in hours"."""
        return _WORDS.get(self.name, self.name)

    def of(self, value: float) -> float:
        """A measured value in this unit."""
        return value / self.size

    def number(self, value: float, sign: bool = False) -> str:
        """A measured value as text without the unit."""
        return number(self.of(value), self.decimals, sign)

    def text(self, value: float, sign: bool = False) -> str:
        """A measured value as text with the unit."""
        if math.isnan(value):
            return "not known"
        figure = self.number(value, sign)
        if self.before:
            return f"{self.name} {figure}".strip()
        if self.name == "%":
            return f"{figure}%"
        return f"{figure} {self.name}".strip()

    @property
    def change(self) -> Quantity:
        """The unit of a difference between two values: points between shares."""
        return replace(self, name="points") if self.name == "%" else self

    def fitted(self, interval: Interval) -> Quantity:
        """The same unit with as many decimals as the width of an interval makes worth writing.

        An interval that excludes zero has no limit that reads as zero.
        """
        half = self.of(interval.half_width)
        if math.isnan(half) or half <= 0:
            return self
        decimals = decimals_within(half)
        if interval.excludes_zero:
            decimals = decimals_above_zero(min(abs(self.of(interval.low)), abs(self.of(interval.high))), decimals)
        return replace(self, decimals=decimals)

    def with_margin(self, interval: Interval, sign: bool = False) -> str:
        """The mean and half the width of its interval without the unit; the mean alone when there is no interval."""
        margin = "" if math.isnan(interval.low) else f" ±{self.margin(interval)}"
        return self.number(interval.mean, sign) + margin

    def margin(self, interval: Interval) -> str:
        """Half the width of an interval, with a decimal more where it would round to nothing."""
        half = self.of(interval.half_width)
        return number(half, self.decimals if half == 0 else max(self.decimals, min(3, -math.floor(math.log10(half)))))


def number(value: float, decimals: int, sign: bool = False) -> str:
    """A number with a true minus, thousands apart and no negative zero."""
    if math.isnan(value):
        return "n/a"
    text = f"{value:,.{decimals}f}"
    if not any(digit in text for digit in "123456789"):
        return text.lstrip("-")
    if text.startswith("-"):
        return MINUS + text[1:]
    return f"+{text}" if sign else text


def decimals_for(largest: float) -> int:
    """Decimals that give three figures to the largest number: none from a hundred on."""
    if largest == 0 or not math.isfinite(largest):
        return 0
    return max(0, min(4, 2 - math.floor(math.log10(abs(largest)))))


def decimals_within(half: float) -> int:
    """The decimals that show the first digit of half the width of an interval: none from one on, at most four."""
    return 0 if half >= 1 else min(4, math.ceil(-math.log10(half)))


def decimals_above_zero(value: float, decimals: int) -> int:
    """So many decimals, or the fewest more with which a value above zero does not read as zero, at most four more."""
    return next((more for more in range(decimals, decimals + 4) if round(value, more) > 0), decimals + 4)


def time_quantity(values: Iterable[float]) -> Quantity:
    """The unit in which the largest of some times in microseconds reads best: min to two hours, h to two days, days."""
    largest = max((abs(value) for value in values if math.isfinite(value)), default=0.0)
    if largest < 2 * HOUR:
        return Quantity("min", MINUTE, decimals_for(largest / MINUTE))
    name, size = ("h", HOUR) if largest < 2 * DAY else ("days", DAY)
    return Quantity(name, size, decimals_for(largest / size))


def quantity_for(name: str, values: Iterable[float], currency: str | None) -> Quantity:
    """The unit for values of a measure."""
    unit, finite = find(name).unit, [abs(value) for value in values if math.isfinite(value)]
    largest = max(finite, default=0.0)
    if unit == "time":
        return time_quantity(finite)
    if unit == "working time":
        return _working(largest)
    if unit == "share":
        return Quantity("%", 0.01, decimals_for(100 * largest))
    if unit in ("money", "money per week"):
        return Quantity(currency or "", 1, decimals_for(largest), before=True)
    words = {"per week": "per week", "items": "items"}
    return Quantity(words.get(unit, ""), 1, decimals_for(largest))


def _working(largest: float) -> Quantity:
    """Working time is never told in days, whose length differs from calendar to calendar."""
    name, size = ("working min", MINUTE) if largest < 2 * HOUR else ("working h", HOUR)
    return Quantity(name, size, decimals_for(largest / size))


def run_time(horizon: int) -> Quantity:
    """The unit of an axis that runs over a whole replication."""
    for name, size, least in (("weeks", WEEK, 10), ("days", DAY, 3), ("h", HOUR, 3)):
        if horizon >= least * size:
            return Quantity(name, size, 0)
    return Quantity("min", MINUTE, 0)
