"""Numbers as people read them: three figures, with a unit."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

MINUTE: Final = 60_000_000
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR
POINTS: Final = "points"
"""The unit of a difference of two shares, which is no share of anything."""

_WORDS: Final = {"per week": "per week", "items": "items", "times": "per item", "share": "%", "flag": ""}


@dataclass(frozen=True)
class Scale:
    """How values of one unit of `MEASURES` are written: divided by ``size``, with ``unit`` after them or, for money, before."""

    size: float
    unit: str
    money: str = ""

    def figure(self, value: float, *, sign: bool = False, digits: int | None = None) -> str:
        """A value without its unit; ``digits`` after the point instead of three figures, below zero before it."""
        if math.isnan(value):
            return "not known"
        plus = "+" if sign and value > 0 else ""
        amount = value / self.size
        return plus + (figures(amount) if digits is None else fixed(amount, digits))

    def text(self, value: float, *, sign: bool = False) -> str:
        """A value with its unit."""
        return self.figure(value, sign=sign) if math.isnan(value) else self.with_unit(self.figure(value, sign=sign))

    def with_unit(self, figure: str) -> str:
        """A number, or several, with the unit: ``22.6 days``, ``9%``, ``GBP 12 per week``."""
        if self.unit == "%":
            return f"{figure}%"
        unit = self.unit.removesuffix("s") if figure in ("1", "+1", "-1") else self.unit
        return " ".join(part for part in (self.money, figure, unit) if part)

    @property
    def difference(self) -> Scale:
        """The scale of differences: those of shares are in points."""
        return replace(self, unit=POINTS) if self.unit == "%" else self

    @property
    def heading(self) -> str:
        """The unit alone, for a column or a row: ``days``, ``%``, ``GBP per week``."""
        return " ".join(part for part in (self.money, self.unit) if part)


def scale(unit: str, currency: str | None, *values: float) -> Scale:
    """The scale in which the largest of some values of a unit of `MEASURES` reads best."""
    size = max((abs(value) for value in values if math.isfinite(value)), default=0.0)
    if unit == "time":
        return Scale(DAY, "days") if size >= 2 * DAY else Scale(*_short(size))
    if unit == "working time":
        short, word = _short(size)
        return Scale(short, f"working {word}")
    if unit in ("money", "money per week"):
        return Scale(1.0, "per week" if unit == "money per week" else "", currency or "money")
    return Scale(0.01 if unit == "share" else 1.0, _WORDS[unit])


def _short(size: float) -> tuple[float, str]:
    """Minutes below two hours, else hours."""
    return (MINUTE, "min") if size < 2 * HOUR else (HOUR, "h")


def amount(value: float, unit: str, currency: str | None = None, *, sign: bool = False) -> str:
    """A value of one of the units of `MEASURES` as text; ``sign`` writes a plus where it is due."""
    return scale(unit, currency, value).text(value, sign=sign)


def figures(value: float) -> str:
    """Three significant figures, thousands apart, whole numbers from a thousand on."""
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else str(value)
    return f"{value:,.{min(decimals(value), 6)}f}"


def fixed(value: float, digits: int) -> str:
    """A number with so many digits after the point, thousands apart and no negative zero; ``-2`` rounds to whole hundreds."""
    text = f"{round(value, digits):,.{max(digits, 0)}f}"
    return text if any(digit in text for digit in "123456789") else text.removeprefix("-")


def place_of(value: float, figures: int) -> int:
    """Digits after the point that give so many significant figures, below zero for those before it; 0 for zero and for no number."""
    if value == 0 or not math.isfinite(value):
        return 0
    return figures - 1 - math.floor(math.log10(abs(value)))


def decimals(value: float, figures: int = 3) -> int:
    """How many digits after the point give so many significant figures, at least none."""
    return max(0, place_of(value, figures))


def listed(names: list[str]) -> str:
    """Names in a sentence: ``A, B and C``."""
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


def counted(count: int, word: str) -> str:
    """``1 assumption``, ``7 assumptions``."""
    return f"{count:,} {word}" + ("" if count == 1 else "s")


def days(micros: int) -> str:
    """A length of time in the largest unit of which it is a whole number, else in the unit that reads best."""
    for word, size in (("week", 7 * DAY), ("day", DAY), ("hour", HOUR), ("minute", MINUTE)):
        if micros and micros % size == 0:
            return counted(micros // size, word)
    return amount(micros, "time")
