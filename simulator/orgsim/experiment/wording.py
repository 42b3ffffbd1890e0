"""Numbers as people read them: three figures, with a unit."""

from __future__ import annotations

import math
from typing import Final

MINUTE: Final = 60_000_000
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR


def amount(value: float, unit: str, currency: str | None = None, *, sign: bool = False) -> str:
    """A value of one of the units of `MEASURES` as text; ``sign`` writes a plus where it is due."""
    if math.isnan(value):
        return "not known"
    plus = "+" if sign and value > 0 else ""
    if unit in ("time", "working time"):
        return plus + time_text(value) + (" working" if unit == "working time" else "")
    if unit == "share":
        return f"{plus}{figures(100 * value)} %"
    if unit in ("money", "money per week"):
        return f"{plus}{currency or ''} {figures(value)}".strip() + (" per week" if unit == "money per week" else "")
    return f"{plus}{figures(value)}" + {"per week": " per week", "items": " items"}.get(unit, "")


def time_text(micros: float) -> str:
    """Microseconds in the unit that reads best: minutes below two hours, hours below two days, else days."""
    size = abs(micros)
    if size < 2 * HOUR:
        return f"{figures(micros / MINUTE)} min"
    return f"{figures(micros / HOUR)} h" if size < 2 * DAY else f"{figures(micros / DAY)} days"


def figures(value: float) -> str:
    """Three significant figures, thousands apart, whole numbers from a thousand on."""
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else str(value)
    digits = max(0, 2 - math.floor(math.log10(abs(value))))
    text = f"{value:,.{min(digits, 6)}f}"
    return text if digits else f"{value:,.0f}"


def share_of(difference: float, base: float) -> str:
    """How much a difference is of a base: ``23 % shorter`` style words without the adjective: ``23 % less``, ``1.6 times the``."""
    if base == 0 or not math.isfinite(base):
        return "a different"
    ratio = difference / base
    return f"{figures(100 * abs(ratio))} % {'less' if ratio < 0 else 'more'}"
