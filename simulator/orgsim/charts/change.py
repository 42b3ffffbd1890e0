"""How much a design differs from the baseline, in words and with an interval."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from orgsim.charts.quantity import Quantity, decimals_above_zero, decimals_within, reads_as_zero
from orgsim.statistics import Interval, t_quantile


def ratio_interval(values: npt.ArrayLike, base: npt.ArrayLike, level: float = 0.95) -> Interval | None:
    """The ratio of the means of paired values with its limits (Fieller 1954, *J. R. Stat. Soc. B* 16:175).

    The limits exclude 1 exactly when the paired-t interval of the difference excludes 0. Pairs with a NaN are
    left out. None when there are fewer than two pairs, or when the base is not surely above zero, so that a
    ratio says nothing.
    """
    x = np.asarray(values, dtype=np.float64)
    y = np.asarray(base, dtype=np.float64)
    known = ~(np.isnan(x) | np.isnan(y))
    x = x[known]
    y = y[known]
    n = len(x)
    if n < 2 or not y.mean() > 0:
        return None
    spread = np.cov(x, y) / n * t_quantile((1 + level) / 2, n - 1) ** 2
    a = y.mean() ** 2 - spread[1, 1]
    if a <= 0:
        return None
    b = x.mean() * y.mean() - spread[0, 1]
    c = x.mean() ** 2 - spread[0, 0]
    root = math.sqrt(max(0.0, b * b - a * c))
    mean = float(x.mean() / y.mean())
    return Interval(mean, float((b - root) / a), float((b + root) / a), n, level)


def percent(ratio: Interval) -> str:
    """A significant change in words: ``23% lower``, ``9% higher`` or ``2.3 times as high``."""
    if ratio.mean >= 2:
        return f"{_decimal(ratio.mean, ratio)} times as high"
    size = abs(100 * (ratio.mean - 1))
    direction = "lower" if ratio.mean < 1 else "higher"
    return f"{_decimal(size, ratio, 100)}% {direction}"


def percent_limits(ratio: Interval) -> str:
    """The limits of a significant change, in the same terms: ``19 to 27%`` or ``2.1 to 2.5 times``."""
    if ratio.mean >= 2:
        return f"{_decimal(ratio.low, ratio)} to {_decimal(ratio.high, ratio)} times"
    low, high = sorted(abs(100 * (limit - 1)) for limit in (ratio.low, ratio.high))
    return f"{_decimal(low, ratio, 100, low)} to {_decimal(high, ratio, 100, low)}%"


def relative(ratio: Interval) -> str:
    """The size of a significant change without its direction: ``9%``, ``0.4%``, ``2.3 times as high``."""
    if ratio.mean >= 2:
        return percent(ratio)
    size = abs(100 * (ratio.mean - 1))
    if size < 0.05:
        return "under 0.1%"
    if size < 0.95:
        return f"{size:.1f}%"
    return f"{size:.0f}%"


def limits_of(unit: Quantity, difference: Interval) -> str:
    """The limits of a significant difference without its direction: ``95% interval 2.0 to 2.4``."""
    if difference.half_width <= 1e-9 * abs(difference.mean):
        return "in every run"
    limits = sorted([abs(difference.low), abs(difference.high)])
    low, high = map(unit.number, limits)
    if low == high:
        return "95% interval within the last digit"
    return f"95% interval {low} to {high}"


def open_limits(unit: Quantity, difference: Interval, directions: tuple[str, str]) -> str:
    """The limits of a difference that may be none: ``from 0.3 days shorter to 0.5 days longer``.

    ``directions`` are the words for less and for more.
    """
    low = _limit(unit, difference.low, directions)
    high = _limit(unit, difference.high, directions)
    return f"from {low} to {high}"


def _limit(unit: Quantity, limit: float, directions: tuple[str, str]) -> str:
    if reads_as_zero(unit.number(limit)):
        return "none"
    less, more = directions
    direction = less if limit < 0 else more
    return f"{unit.text(abs(limit))} {direction}"


def _decimal(value: float, ratio: Interval, size: float = 1.0, least: float = 1.0) -> str:
    """A number with the decimals that its interval's width makes worth writing.

    With them the ``least`` is not zero.
    """
    half = size * ratio.half_width
    decimals = int(size == 1)
    if half > 0:
        decimals = decimals_above_zero(least, decimals_within(half))
    return f"{value:,.{decimals}f}"
