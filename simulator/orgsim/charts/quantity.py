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
_DIGITS: Final = frozenset("123456789")

_WORDS: Final = {
    "h": "hours",
    "min": "minutes",
    "working h": "working hours",
    "working min": "working minutes",
}


@dataclass(frozen=True)
class Quantity:
    """A unit: its ``name``, its ``size`` in the units of `MEASURES`, and the ``decimals`` of its numbers.

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
        if self.name == "%":
            return f"{figure}%"
        return self.with_name(figure)

    def with_name(self, figure: str) -> str:
        """A number as text, or one with its margin, with the name of the unit."""
        if self.before:
            return f"{self.name} {figure}".strip()
        return f"{figure} {self.name}".strip()

    def behind(self, what: str) -> str:
        """The unit behind what an axis shows: ``difference, days``."""
        return f"{what}, {self.name}" if self.name else what

    def of_words(self, what: str) -> str:
        """The unit in words behind what a chart shows: ``Mean lead time, in days``."""
        return f"{what}, in {self.word}" if self.word else what

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
            nearest = min(abs(self.of(interval.low)), abs(self.of(interval.high)))
            decimals = decimals_above_zero(nearest, decimals)
        return replace(self, decimals=decimals)

    def with_margin(self, interval: Interval, sign: bool = False) -> str:
        """The mean and half the width of its interval without the unit; the mean alone where it has none."""
        mean = self.number(interval.mean, sign)
        if math.isnan(interval.low):
            return mean
        return f"{mean} ±{self.margin(interval)}"

    def margin(self, interval: Interval) -> str:
        """Half the width of an interval, with a decimal more where it would round to nothing."""
        half = self.of(interval.half_width)
        decimals = self.decimals
        if half != 0:
            first = -math.floor(math.log10(half))
            decimals = max(decimals, min(3, first))
        return number(half, decimals)


def number(value: float, decimals: int, sign: bool = False) -> str:
    """A number with a true minus, thousands apart and no negative zero."""
    if math.isnan(value):
        return "n/a"
    text = f"{value:,.{decimals}f}"
    if reads_as_zero(text):
        return text.lstrip("-")
    if text.startswith("-"):
        return MINUS + text[1:]
    if sign:
        return f"+{text}"
    return text


def reads_as_zero(text: str) -> bool:
    """Whether a number as text has no digit but zeros."""
    return _DIGITS.isdisjoint(text)


def known_ends(intervals: Iterable[Interval]) -> list[float]:
    """The means and limits of intervals as far as they are known."""
    ends: list[float] = []
    for interval in intervals:
        ends += [interval.mean, interval.low, interval.high]
    return [end for end in ends if not math.isnan(end)]


def highest_end(intervals: Iterable[Interval], default: float = 1.0) -> float:
    """The largest mean or upper limit that is known; ``default`` where none is."""
    ends: list[float] = []
    for interval in intervals:
        ends += [interval.mean, interval.high]
    return max((end for end in ends if not math.isnan(end)), default=default)


def decimals_for(largest: float) -> int:
    """Decimals that give three figures to the largest number: none from a hundred on."""
    if largest == 0 or not math.isfinite(largest):
        return 0
    decimals = 2 - math.floor(math.log10(abs(largest)))
    return max(0, min(4, decimals))


def decimals_within(half: float) -> int:
    """The decimals that show the first digit of half the width of an interval: none from 1 on, at most 4."""
    if half >= 1:
        return 0
    return min(4, math.ceil(-math.log10(half)))


def decimals_above_zero(value: float, decimals: int) -> int:
    """So many decimals, or as few more as a value above zero needs not to read as zero, at most four."""
    most = decimals + 4
    while decimals < most and not round(value, decimals) > 0:
        decimals += 1
    return decimals


def time_quantity(values: Iterable[float]) -> Quantity:
    """The unit in which the largest of some times in microseconds reads best.

    It is min up to two hours, h up to two days, and days.
    """
    largest = max((abs(value) for value in values if math.isfinite(value)), default=0.0)
    if largest < 2 * HOUR:
        return _unit("min", MINUTE, largest)
    if largest < 2 * DAY:
        return _unit("h", HOUR, largest)
    return _unit("days", DAY, largest)


def _unit(name: str, size: float, largest: float) -> Quantity:
    """A unit with the decimals that suit the largest of the values told in it."""
    return Quantity(name, size, decimals_for(largest / size))


def quantity_for(name: str, values: Iterable[float], currency: str | None) -> Quantity:
    """The unit for values of a measure."""
    unit = find(name).unit
    finite = [abs(value) for value in values if math.isfinite(value)]
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
    if largest < 2 * HOUR:
        return _unit("working min", MINUTE, largest)
    return _unit("working h", HOUR, largest)


def run_time(horizon: int) -> Quantity:
    """The unit of an axis that runs over a whole replication."""
    for name, size, least in (("weeks", WEEK, 10), ("days", DAY, 3), ("h", HOUR, 3)):
        if horizon >= least * size:
            return Quantity(name, size, 0)
    return Quantity("min", MINUTE, 0)
