"""How far a value is varied where that is not said."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from orgsim.scenario.factors.movable import Movable
from orgsim.scenario.factors.round_numbers import plain
from orgsim.scenario.reading.paths import split_path
from orgsim.scenario.scenario import Scenario
from orgsim.units import MisreadError, short

_TIMES: Final = 5
_FINE: Final = 1000
"""The parts of one to which limits are rounded."""
_SHARES: Final = ((0.0, 1.0), (0.0, 100.0))
_NONE: Final = (None, None)


@dataclass(frozen=True)
class Limits:
    """The lowest and the highest value of a range as they are written; ``None`` where it goes as far as is
    usual."""

    low: Any = None
    high: Any = None

    def amounts(self, movable: Movable) -> tuple[float, float]:
        """Return the limits as amounts.

        Raises `MisreadError` where they cannot be compared with the value, for a range that is empty or of
        zero width, and where what is usual cannot be told.
        """
        low = _usual(movable)[0] if self.low is None else movable.amount_of(self.low)
        high = _usual(movable)[1] if self.high is None else movable.amount_of(self.high)
        words = [
            short(movable.told(amount) if text is None else text)
            for amount, text in ((low, self.low), (high, self.high))
        ]
        if low > high:
            raise MisreadError(f"{words[0]} is above {words[1]}")
        if low == high:
            raise MisreadError(f"nothing lies between {words[0]} and {words[1]}, so there is nothing to vary")
        return low, high


def limits(scenario: Scenario, path: str, movable: Movable, low: Any, high: Any) -> Limits:
    """Return the limits that are given, each else as in the register of assumptions."""
    if low is not None and high is not None:
        return Limits(low, high)
    registered = _registered(scenario, path, movable)
    return Limits(registered[0] if low is None else low, registered[1] if high is None else high)


def usual_times(found: Sequence[Movable], given: Limits) -> Limits:
    """Return limits for how many times their written size values may be: those given, else as usual, as far
    as none leaves its bounds.

    Raises `MisreadError` where all values are zero.
    """
    some = [movable for movable in found if movable.amount]
    if not some:
        raise MisreadError("the values are all zero, so no multiple of them differs")
    lowest = max(movable.bounds[0] / movable.amount for movable in some)
    highest = min(
        math.inf if movable.bounds[1] is None else movable.bounds[1] / movable.amount for movable in some
    )
    low = math.ceil(max(1 / _TIMES, lowest) * _FINE) / _FINE if given.low is None else given.low
    return Limits(low, math.floor(min(_TIMES, highest) * _FINE) / _FINE if given.high is None else given.high)


def _registered(scenario: Scenario, path: str, movable: Movable) -> tuple[Any, Any]:
    """The limits in the register, the lower one first, where both are there and can be compared with the
    value."""
    for assumption in scenario.assumptions:
        if split_path(assumption.about) == split_path(path) and None not in (assumption.low, assumption.high):
            try:
                swapped = movable.amount_of(assumption.low) > movable.amount_of(assumption.high)
            except MisreadError:
                return _NONE
            return (assumption.high, assumption.low) if swapped else (assumption.low, assumption.high)
    return _NONE


def _usual(movable: Movable) -> tuple[float, float]:
    """All of it for a share, else from a fifth of the value to five times it."""
    lowest, highest = movable.bounds
    if highest is not None and (lowest, highest) in _SHARES:
        return lowest, highest
    if movable.amount == 0:
        raise MisreadError(
            "the value is zero, so its range cannot be told: give its lowest and its highest value"
        )
    low, high = max(lowest, plain(movable.amount / _TIMES)), plain(movable.amount * _TIMES)
    high = high if highest is None else min(high, highest)
    return (float(math.ceil(low)), float(math.floor(high))) if movable.whole else (low, high)
