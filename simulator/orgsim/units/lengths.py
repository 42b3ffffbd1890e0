"""Lengths of elapsed time in words, the same in notes, reports and charts."""

from __future__ import annotations

import math
from typing import Final

from orgsim.units.span import DAY, HOUR, MINUTE, WEEK

_WHOLE: Final = (("week", WEEK), ("day", DAY), ("hour", HOUR), ("minute", MINUTE))


def length_text(micros: int) -> str:
    """A length in the largest unit of which it is a whole number, else in the unit that reads best:
    ``1 week``, ``90 minutes``, ``2.57 days``."""
    for word, size in _WHOLE:
        if micros and micros % size == 0:
            count = micros // size
            return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"
    for word, size in (("days", 2 * DAY), ("h", 2 * HOUR)):
        if micros >= size:
            return f"{_three_digits(2 * micros / size)} {word}"
    return f"{_three_digits(micros / MINUTE)} min"


def first_text(micros: int) -> str:
    """A length as the start of something: ``first week``, ``first 2 days``."""
    return f"first {length_text(micros).removeprefix('1 ')}"


def verb_after(micros: int) -> str:
    """The verb after a length or what is first of it: ``is`` after 1 week, ``are`` after 2 days."""
    return "is" if length_text(micros).startswith("1 ") else "are"


def _three_digits(value: float) -> str:
    if not value:
        return "0"
    return f"{value:,.{max(0, 2 - math.floor(math.log10(value)))}f}"
