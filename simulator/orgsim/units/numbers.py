"""Plain numbers: whole numbers, factors and chances."""

from __future__ import annotations

import math
import re

from orgsim.units.wording import MisreadError, short

NUMBER = r"[+-]?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
_NUMBER = re.compile(NUMBER)
_NOT_FINITE = re.compile(r"[+-]?(nan|inf|infinity)\b", re.IGNORECASE)


def parse_number(
    value: object, low: float = -math.inf, high: float = math.inf, *, what: str = "a number"
) -> float:
    """Return a finite float from ``low`` to ``high``, both included.

    Takes an int, a float or the text of one. Raises `MisreadError` for anything else, NaN and the infinities
    included.
    """
    number = _float(value, what)
    if not math.isfinite(number):
        raise MisreadError(f"{short(value)} is not {what} that can be used")
    if not low <= number <= high:
        raise MisreadError(f"{short(value)} is out of range: {what} {_range(low, high)}")
    return number


def parse_whole(value: object, low: int = 0, high: int = 10**9, *, what: str = "a whole number") -> int:
    """Return an int from ``low`` to ``high``, both included.

    Raises `MisreadError` for anything else (``2.5``, ``true``).
    """
    number = parse_number(value, what=what)
    if number != math.floor(number):
        raise MisreadError(f"{short(value)} is not {what}")
    whole = value if isinstance(value, int) else int(number)
    if not low <= whole <= high:
        raise MisreadError(f"{short(value)} is out of range: {what} {_range(low, high)}")
    return whole


def parse_chance(value: object) -> float:
    """Return a probability from 0 to 1, written ``0.15`` or ``"15%"``; raise `MisreadError` for anything
    else."""
    if isinstance(value, str) and value.rstrip().endswith("%"):
        percent = parse_number(value.rstrip()[:-1], 0, 100, what="a percentage")
        return percent / 100
    return parse_number(value, 0, 1, what="a chance")


def split_number(text: str) -> tuple[float, str]:
    """Return the number that ``text`` begins with and the rest, stripped; raise `MisreadError` when there is
    none."""
    stripped = text.strip()
    if _NOT_FINITE.match(stripped):
        raise MisreadError(f"{short(text)} is not a finite number")
    found = _NUMBER.match(stripped)
    if found is None:
        raise MisreadError(f"{short(text)} does not begin with a number")
    rest = stripped[found.end() :]
    if rest[:1] == "," and rest[1:2].isdigit():
        raise MisreadError(
            f"{short(text)} has a comma in its number: write 1200 for a thousand and 2.5 for a half"
        )
    number = _float(found.group(), "a number")
    if not math.isfinite(number):
        raise MisreadError(f"{short(text)} is too large a number")
    return number, rest.strip()


def percent_text(share: float) -> str:
    """Return a share as it is written in percent: ``12.5%`` of 0.125, whatever its last binary digits."""
    return f"{number_text(float(f'{100 * share:.6g}'))}%"


def number_text(number: float) -> str:
    """Return the shortest text that reads back as the same float: ``6`` rather than ``6.0``."""
    if number == math.floor(number) and abs(number) < 1e15:
        return str(int(number))
    return repr(number)


def _float(value: object, what: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise MisreadError(f"{short(value)} is not {what}")
    try:
        return float(value)
    except (ValueError, OverflowError) as error:
        raise MisreadError(f"{short(value)} is not {what}") from error


def _range(low: float, high: float) -> str:
    if math.isinf(high):
        return f"is at least {number_text(low)}"
    return f"lies between {number_text(low)} and {number_text(high)}"
