"""Round numbers between two limits."""

from __future__ import annotations

import math
from itertools import product
from typing import Final

_STEPS: Final = 100
_MANY_TIMES: Final = 10
_LEADING: Final = (*range(100, 200, 5), *range(200, 500, 10), *range(500, 1000, 20))
"""The leading figures of round numbers: 1, 1.05, ... 2, 2.1, ... 5, 5.2, ..., in hundredths."""


def positions(low: float, high: float, written: float, *, whole: bool = False) -> list[float]:
    """Return about a hundred rising round numbers from ``low`` to ``high``, both and ``written`` among them.

    They lie at even distances, or at about even ratios where ``high`` is more than ten times a ``low`` above
    zero. The limits give way where ``written`` lies outside. ``whole`` keeps whole numbers only, all of them
    where they are few.
    """
    low, high = min(low, written), max(high, written)
    if whole and high - low <= _STEPS:
        return [float(number) for number in range(math.ceil(low), math.floor(high) + 1)]
    between = _even_ratios(low, high) if low > 0 and high > _MANY_TIMES * low else _even_distances(low, high)
    kept = {low, high, written} | set(between)
    return sorted(
        number for number in kept if low <= number <= high and (not whole or number == math.floor(number))
    )


def evenly(low: float, high: float, count: int, *, whole: bool = False) -> tuple[float, ...]:
    """Return ``count`` rising numbers, at least two, at about even distances from ``low`` to ``high``, both
    among them.

    Those between are rounded to two figures of the distance. ``whole`` rounds to whole numbers, and each
    comes once.
    """
    distance = (high - low) / (count - 1)
    unit = 10.0 ** (math.floor(math.log10(distance)) - 1)
    between = [
        _to_multiple(low + k * distance, max(unit, 1.0) if whole else unit) for k in range(1, count - 1)
    ]
    return tuple(sorted({low, high, *(number for number in between if low < number < high)}))


def told(number: float, width: float) -> float:
    """Return a number with as many figures as a reader wants: three, or more where a thousandth of a range
    ``width`` wide takes more."""
    if number == 0 or width <= 0:
        return number
    return plain(
        number, max(3, math.floor(math.log10(abs(number))) - math.floor(math.log10(width / 1000)) + 1)
    )


def plain(number: float, figures: int = 6) -> float:
    """Return the number to so many significant figures, without what binary fractions leave behind."""
    return float(f"{number:.{figures}g}")


def _even_ratios(low: float, high: float) -> list[float]:
    powers = range(math.floor(math.log10(low)), math.floor(math.log10(high)) + 1)
    return [plain(figure * 10.0 ** (power - 2)) for power, figure in product(powers, _LEADING)]


def _even_distances(low: float, high: float) -> list[float]:
    if low == high:
        return []
    rough = (high - low) / _STEPS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= 0.999 * rough)
    return [plain(k * step) for k in range(math.ceil(low / step), math.floor(high / step) + 1)]


def _to_multiple(number: float, unit: float) -> float:
    return plain(math.floor(number / unit + 0.5) * unit, figures=12)
