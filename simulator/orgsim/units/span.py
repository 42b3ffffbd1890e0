"""Spans of time: elapsed, working and person time."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from itertools import product
from types import MappingProxyType

from orgsim.units.numbers import number_text, split_number
from orgsim.units.wording import MisreadError, nearest, short

SECOND = 1_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR
WEEK = 7 * DAY
LONGEST = int(1000 * 365.25) * DAY

_FACTORS = MappingProxyType({"us": 1, "ms": 1000, "s": SECOND, "min": MINUTE, "h": HOUR, "d": DAY, "w": WEEK})
_WORDS = MappingProxyType(
    {
        "us": ("us", "microsecond", "microseconds"),
        "ms": ("ms", "millisecond", "milliseconds"),
        "s": ("s", "sec", "secs", "second", "seconds"),
        "min": ("min", "mins", "minute", "minutes"),
        "h": ("h", "hr", "hrs", "hour", "hours"),
        "d": ("d", "day", "days"),
        "w": ("w", "wk", "wks", "week", "weeks"),
    }
)
_LONG = MappingProxyType({"d": "day", "h": "h", "min": "min"})
_MONTHS = "months differ in length: write days or weeks, such as '30d' or '4w'"
_YEARS = "years differ in length: write '52w' or '365d'"
_AMBIGUOUS = MappingProxyType(
    {"m": "'m' could be minutes or months: write 'min', or days or weeks"}
    | {"working m": "'m' could be minutes or months: write 'working min'"}
    | dict.fromkeys(("mo", "mon", "mth", "month", "months", "q", "quarter", "quarters"), _MONTHS)
    | dict.fromkeys(("y", "yr", "yrs", "year", "years", "a"), _YEARS)
    | dict.fromkeys(
        (
            "working w",
            "working week",
            "working weeks",
            "person-week",
            "person-weeks",
            "person-w",
            "person-month",
        ),
        "weeks differ from place to place: write the number of working days or person-days",
    )
    | dict.fromkeys(("bd", "business day", "business days", "wd"), "write 'working days'")
    | dict.fromkeys(("pd", "man-day", "man-days", "man day", "man days", "fte-days"), "write 'person-days'")
)


@dataclass(frozen=True, slots=True)
class Span:
    """An amount of time in its unit: ``us ms s min h d w``, ``working min|h|d`` or ``person-min|h|d``."""

    amount: float
    unit: str

    @property
    def working(self) -> bool:
        """Return whether the span passes on a calendar (working time, person time) rather than on the
        clock."""
        return self.unit.startswith(("working ", "person-"))

    @property
    def hands_on(self) -> bool:
        """Return whether the span is person time, which only an effort can be."""
        return self.unit.startswith("person-")

    @property
    def counts_days(self) -> bool:
        """Return whether the span counts usual working days, whose length a calendar has to give."""
        return self.unit in ("working d", "person-d")

    def micro(self, day: int | None = None) -> float:
        """Return the span in microseconds, unrounded.

        ``day`` is one usual working day in microseconds; a span that counts days needs it, and raises
        `ValueError` without it.
        """
        if not self.counts_days:
            return self.amount * _FACTORS[_base(self.unit)]
        if day is None:
            raise ValueError(f"'{self}' counts working days, so it needs the length of one")
        return self.amount * day

    def microseconds(self, day: int | None = None) -> int:
        """Return the span in whole microseconds, rounded to floor(x + 1/2); ``day`` as for `micro`."""
        return math.floor(self.micro(day) + 0.5)

    def __str__(self) -> str:
        """Return the span as a user would write it; `parse_span` reads it back."""
        number = number_text(self.amount)
        base = _base(self.unit)
        if base == self.unit:
            return number + base
        prefix = self.unit.removesuffix(base)
        word = _LONG[base]
        if base == "d" and self.amount != 1:
            word = "days"
        return f"{number} {prefix}{word}"


def parse_span(value: object) -> Span:
    """Return the span written as ``90min``, ``6 working h`` or ``2 person-days``.

    Raises `MisreadError` for anything else.
    """
    if isinstance(value, Span):
        return value
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise MisreadError(
            f"{short(value)} is not a span of time: write a number and a unit, such as '90min'"
        )
    if not isinstance(value, str):
        raise MisreadError(f"{short(value)} has no unit: write a number and a unit, such as '90min' or '3d'")
    amount, unit_text = split_number(value)
    if not unit_text:
        raise MisreadError(f"{short(value)} has no unit: write, for example, '{number_text(amount)}h'")
    if amount < 0:
        raise MisreadError(f"{short(value)} is negative: a span of time is not")
    return _bounded(Span(amount, parse_unit(unit_text)), value)


def parse_unit(text: str) -> str:
    """Return the canonical name of a unit of time; raise `MisreadError` with the nearest one for an unknown
    unit."""
    word = " ".join(text.lower().split())
    word = word.replace("person ", "person-").replace("person- ", "person-").replace("working-", "working ")
    if word in _AMBIGUOUS:
        raise MisreadError(f"'{text[:40]}' is not a unit of time: {_AMBIGUOUS[word]}")
    known = unit_words()
    if word not in known:
        raise MisreadError(
            f"unknown unit {short(text)}: units are s, min, h, d, w, working h, working days, person-days",
            nearest(word, known),
        )
    return known[word]


@cache
def unit_words() -> MappingProxyType[str, str]:
    """Return every word for a unit of time with the unit's canonical name."""
    words: dict[str, str] = {}
    for unit, spellings in _WORDS.items():
        words |= dict.fromkeys(spellings, unit)
    for prefix, unit in product(("working ", "person-"), _LONG):
        spellings = tuple(prefix + word for word in _WORDS[unit])
        words |= dict.fromkeys(spellings, prefix + unit)
    return MappingProxyType(words)


def unit_microseconds(unit: str) -> int:
    """Return the microseconds of one elapsed unit (``us ms s min h d w``); raise `MisreadError` for working
    units."""
    if unit not in _FACTORS:
        raise MisreadError(f"'{unit}' is working time; this takes elapsed time (s, min, h, d, w)")
    return _FACTORS[unit]


def _base(unit: str) -> str:
    return unit.removeprefix("working ").removeprefix("person-")


def _bounded(span: Span, value: object) -> Span:
    if span.micro(day=DAY) > LONGEST:
        raise MisreadError(f"{short(value)} is longer than 1000 years")
    return span
