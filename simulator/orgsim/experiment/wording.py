"""Numbers as people read them: three figures, with a unit."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

MINUTE: Final = 60_000_000
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR

_WORDS: Final = {"per week": "per week", "items": "items", "times": "per item", "share": "%", "flag": ""}


@dataclass(frozen=True)
class Scale:
    """How values of one unit of `MEASURES` are written: divided by ``size``, with ``unit`` after them or, for money, before."""

    size: float
    unit: str
    money: str = ""

    def figure(self, value: float, *, sign: bool = False, digits: int | None = None) -> str:
        """A value without its unit; ``digits`` after the point instead of three figures."""
        if math.isnan(value):
            return "not known"
        plus = "+" if sign and value > 0 else ""
        return plus + (figures(value / self.size) if digits is None else f"{value / self.size:,.{digits}f}")

    def text(self, value: float, *, sign: bool = False) -> str:
        """A value with its unit."""
        figure = self.figure(value, sign=sign)
        return figure if math.isnan(value) else " ".join(part for part in (self.money, figure, self.unit) if part)

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


def decimals(value: float, figures: int = 3) -> int:
    """How many digits after the point give so many significant figures; 0 for zero and for what is not a number."""
    if value == 0 or not math.isfinite(value):
        return 0
    return max(0, figures - 1 - math.floor(math.log10(abs(value))))


def share_of(difference: float, base: float) -> str:
    """How much a difference is of a base, in words: ``23 % less`` or ``23 % more``."""
    if base == 0 or not math.isfinite(base):
        return "a different"
    ratio = difference / base
    return f"{figures(100 * abs(ratio))} % {'less' if ratio < 0 else 'more'}"
