"""Values of a file that can be varied by an amount."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from orgsim.units import MisreadError, number_text, parse_chance, parse_number, parse_whole, short


class Movable(Protocol):
    """A value with an amount that can be varied, and the amounts that make sense for any such value."""

    @property
    def amount(self) -> float:
        """The amount as it was written."""

    @property
    def bounds(self) -> tuple[float, float | None]:
        """The lowest and the highest amount that make sense; ``None`` where nothing bounds it above."""

    @property
    def whole(self) -> bool:
        """Whether only whole amounts make sense."""

    @property
    def one(self) -> float:
        """The size of an amount of 1 in what such quantities are compared in."""

    @property
    def unit(self) -> str:
        """The unit of the amount, for axes; empty where it has none."""

    def at(self, amount: float) -> Any:
        """The value with another amount, as a file would hold it."""

    def told(self, amount: float) -> str:
        """An amount as a reader is told."""

    def amount_of(self, other: Any) -> float:
        """The amount of another value in the same unit; raises `MisreadError` where they cannot be
        compared."""


@dataclass(frozen=True)
class Compared:
    """A limit in a condition: a comparison such as ``>=``, and the quantity that moves."""

    comparison: str
    limit: Movable

    @property
    def amount(self) -> float:
        """Return the limit as it was written."""
        return self.limit.amount

    @property
    def bounds(self) -> tuple[float, float | None]:
        """Return the bounds of the quantity."""
        return self.limit.bounds

    @property
    def whole(self) -> bool:
        """Return whether it is a whole number."""
        return self.limit.whole

    @property
    def one(self) -> float:
        """Return the size of one of its units."""
        return self.limit.one

    @property
    def unit(self) -> str:
        """Return the unit of the quantity."""
        return self.limit.unit

    def at(self, amount: float) -> str:
        """Return the condition with another limit."""
        return f"{self.comparison} {self.limit.at(amount)}"

    def told(self, amount: float) -> str:
        """Return the comparison with a limit."""
        return f"{self.comparison} {self.limit.told(amount)}"

    def amount_of(self, other: Any) -> float:
        """Return the amount of another limit, written with or without the comparison."""
        text = str(other).removeprefix(self.comparison).strip()
        return self.limit.amount_of(text if isinstance(other, str) else other)


@dataclass(frozen=True)
class Number:
    """A plain number, a ``whole`` one or not."""

    value: float
    whole: bool
    bounds: tuple[float, float | None]
    one: float = field(default=1.0, init=False)
    unit: str = field(default="", init=False)

    @property
    def amount(self) -> float:
        """Return the number."""
        return float(self.value)

    def at(self, amount: float) -> float:
        """Return another number of the same kind, the nearest one for a whole number."""
        if amount == self.value:
            return self.value
        return math.floor(amount + 0.5) if self.whole else amount

    def told(self, amount: float) -> str:
        """Return the number as text."""
        return number_text(amount)

    def amount_of(self, other: Any) -> float:
        """Return the other number; a chance may be a percentage. Raises `MisreadError` for one out of
        bounds."""
        if self.bounds == (0.0, 1.0):
            return parse_chance(other)
        low, high = self.bounds
        number = parse_number(other, low, math.inf if high is None else high)
        return float(parse_whole(number, -(2**63), 2**63)) if self.whole else number


@dataclass(frozen=True)
class Level:
    """One of several ``values`` in order, the amount being the place in them from 0.

    ``written`` is what stands in the file. Its amount is not a number where it is none of them.
    """

    values: tuple[Any, ...] = field(hash=False)
    written: Any = field(hash=False)
    whole: bool = field(default=True, init=False)
    one: float = field(default=1.0, init=False)
    unit: str = field(default="", init=False)

    @property
    def amount(self) -> float:
        """Return the place of the value in the file."""
        return next(
            (float(place) for place, value in enumerate(self.values) if same(value, self.written)), math.nan
        )

    @property
    def bounds(self) -> tuple[float, float | None]:
        """Return the first and the last place."""
        return 0.0, len(self.values) - 1.0

    def at(self, amount: float) -> Any:
        """Return the value at a place; raise `MisreadError` where there is none."""
        if amount not in range(len(self.values)):
            raise MisreadError(f"{amount:g} is not the place, from 0, of one of {len(self.values)} values")
        return self.values[int(amount)]

    def told(self, amount: float) -> str:
        """Return the value as it is read; what stands in the file where the amount is not a number."""
        return value_text(self.written if math.isnan(amount) else self.at(amount))

    def amount_of(self, other: Any) -> float:
        """Return the place of a value; raise `MisreadError` where it is not among them."""
        for place, value in enumerate(self.values):
            if same(value, other):
                return float(place)
        raise MisreadError(f"{short(other)} is not one of {', '.join(map(value_text, self.values))}")


def same(one: Any, other: Any) -> bool:
    """Return whether two values of a file are the same one; a switch is no number."""
    return isinstance(one, bool) == isinstance(other, bool) and bool(one == other)


def value_text(value: Any) -> str:
    """Return a value as it is read: in the words of the file, ``yes`` or ``no`` for a switch, and the parts
    of a table or a list."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return number_text(float(value))
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {value_text(inner)}" for key, inner in value.items()) or "nothing"
    if isinstance(value, list | tuple):
        return ", ".join(map(value_text, value)) or "nothing"
    return str(value)
