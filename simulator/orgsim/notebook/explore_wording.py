"""A value as it was written, and the same with another amount in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Protocol

from orgsim.chance.distribution import Distribution, parse_distribution
from orgsim.notebook.explore_positions import plain
from orgsim.units import DAY, MisreadError, Span, number_text, parse_chance, parse_money, parse_money_rate, parse_number, parse_rate, short
from orgsim.units.numbers import NUMBER

_AMOUNT: Final = re.compile(rf"(?<![\w.]){NUMBER}(?=\s*(?:[A-Za-z/%]|$))")
_UNIT_WORD: Final = re.compile(r"\b(second|minute|hour|day|week)s?\b")
_MAIN: Final = ("value", "mean", "median", "likely", "scale", "high")
"""The parameters that a slider moves, the first of them that a distribution has; its other times keep their ratio to it."""
_CHANCE: Final = ("chance",)


class Movable(Protocol):
    """A value with an amount that a slider can move, and the amounts that make sense for any such value."""

    @property
    def amount(self) -> float:
        """The amount as it was written."""

    @property
    def bounds(self) -> tuple[float, float | None]:
        """The lowest and the highest amount that make sense; ``None`` where nothing bounds it above."""

    def at(self, amount: float) -> Any:
        """The value with another amount."""

    def amount_of(self, other: Any) -> float:
        """The amount of another value in the same unit; raises `MisreadError` where they cannot be compared."""


@dataclass(frozen=True)
class Number:
    """A plain number, a ``whole`` one or not."""

    value: float
    whole: bool
    bounds: tuple[float, float | None]

    @property
    def amount(self) -> float:
        """Return the number."""
        return float(self.value)

    def at(self, amount: float) -> float:
        """Return another number of the same kind."""
        if amount == self.value:
            return self.value
        return int(amount) if self.whole else amount

    def amount_of(self, other: Any) -> float:
        """Return the other number; a chance may be a percentage."""
        return parse_chance(other) if self.bounds == (0.0, 1.0) else parse_number(other)


@dataclass(frozen=True)
class Wording:
    """A text with an amount in it: a span, a rate, money, a percentage, or a distribution with its main parameter.

    ``one`` is the size of one of its units in what quantities of its ``kind`` are compared in, and ``zero`` the text for an
    amount of zero.
    """

    text: str
    amount: float
    one: float
    kind: tuple[Any, ...]
    zero: str | None = None

    @property
    def bounds(self) -> tuple[float, float | None]:
        """Return zero, and a hundred for a percentage."""
        return 0.0, 100.0 if self.kind == _CHANCE else None

    def at(self, amount: float) -> str:
        """Return the text with another amount, in the same words and the same unit."""
        if amount == self.amount:
            return self.text
        if amount == 0 and self.zero is not None:
            return self.zero
        changed = _AMOUNT.sub(lambda found: number_text(self._moved(float(found.group()), amount)), self.text)
        return changed if "(" in changed else _UNIT_WORD.sub(r"\1" if amount == 1 else r"\1s", changed)

    def amount_of(self, other: Any) -> float:
        """Return the amount of another quantity in the unit of this one; raise `MisreadError` where they cannot be compared."""
        found = wording(str(other))
        if found.kind != self.kind:
            raise MisreadError(f"{short(other)} cannot be compared with {short(self.text)}")
        return plain(found.amount * found.one / self.one)

    def _moved(self, number: float, amount: float) -> float:
        """The main number as it shall be, and others in their ratio to it."""
        return amount if number == self.amount or not self.amount else plain(number * amount / self.amount, figures=4)


def wording(text: str) -> Wording:
    """Return a text taken apart; raise `MisreadError` where there is no amount that could be moved."""
    for read in (_time, _rate, _money, _money_rate, _percentage):
        try:
            return read(text)
        except MisreadError:
            continue
    raise MisreadError(f"{short(text)} is no quantity that a slider could move")


def _time(text: str) -> Wording:
    found = parse_distribution(text)
    if any(part.name == "empirical" for part in found.simple()):
        raise MisreadError(f"{short(text)} has its values in a file")
    main = _main(found)
    if main is None:
        return Wording(text, 1.0, 1.0, ("times as long",))
    kind = ("time", main.working, main.hands_on, main.counts_days)
    zero = None if found.name == "constant" else str(Span(0.0, main.unit))
    return Wording(text, main.amount, Span(1.0, main.unit).micro(day=DAY), kind, zero)


def _main(found: Distribution) -> Span | None:
    spans = [value for value in map(found.parameters.get, _MAIN) if isinstance(value, Span)]
    return next((span for span in spans if span.amount), spans[0] if spans else None)


def _rate(text: str) -> Wording:
    return _single(text, lambda written: (("rate",), parse_rate(written).per_microsecond))


def _money(text: str) -> Wording:
    return _single(text, lambda written: (("money", parse_money(written).currency), parse_money(written).amount))


def _money_rate(text: str) -> Wording:
    def read(written: str) -> tuple[tuple[str, ...], float]:
        rate = parse_money_rate(written)
        return ("money rate", rate.currency), rate.per_microsecond

    return _single(text, read)


def _percentage(text: str) -> Wording:
    return _single(text, lambda written: (_CHANCE, parse_chance(written)))


def _single(text: str, read: Callable[[str], tuple[tuple[str, ...], float]]) -> Wording:
    """A text with one number in it, of which ``read`` gives kind and size."""
    read(text)
    found = _AMOUNT.search(text)
    if found is None:
        raise MisreadError(f"{short(text)} has no number with a unit")
    kind, one = read(_AMOUNT.sub("1", text))
    return Wording(text, float(found.group()), one, kind)
