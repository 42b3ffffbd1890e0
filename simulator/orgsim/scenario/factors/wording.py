"""A value as it is in the base case, and the same with another amount in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from orgsim.chance.distribution import Distribution, parse_distribution
from orgsim.scenario.factors.round_numbers import plain
from orgsim.scenario.sections.worth import AMOUNT, DrawnMoney, read_worth
from orgsim.units import (
    DAY,
    MisreadError,
    Span,
    number_text,
    parse_chance,
    parse_money,
    parse_money_rate,
    parse_number,
    parse_rate,
    short,
)
from orgsim.units.numbers import NUMBER

_WORD: Final = r"\s*(?:(?:working|person)[\s-]+)?(?:second|minute|hour|day|week)"
_AMOUNT: Final = re.compile(rf"(?<![\w.])({NUMBER})(?:({_WORD})s?\b|(?=\s*(?:[A-Za-z/%]|$)))")
"""A number that has a unit or stands alone, and its unit where that is a word with a plural."""
_MAIN: Final = ("value", "mean", "median", "likely", "scale", "high")
"""The parameters by which a distribution is varied, the first of them that it has; its other times keep their
ratio to it."""
_SEVERAL: Final = 2.0
_CHANCE: Final = ("chance",)
_TIMES: Final = ("times",)
_BASE_CASE: Final = "base case"


@dataclass(frozen=True)
class Wording:
    """A text with an amount in it: a span, a rate, money, a percentage, or a distribution with its main
    parameter.

    ``one`` is the size of one of its units in what quantities of its ``kind`` are compared in, ``main`` the
    amount with its unit and nothing else, and ``zero`` the text for an amount of zero. ``parameter`` is what
    the amount is of a distribution, where that is not its mean.
    """

    text: str
    main: str
    amount: float
    one: float
    kind: tuple[Any, ...]
    zero: str | None = None
    parameter: str = ""
    whole: bool = field(default=False, init=False)

    @property
    def bounds(self) -> tuple[float, float | None]:
        """Return zero, and the amount that is certain for a chance."""
        return 0.0, plain(1 / self.one) if self.kind == _CHANCE else None

    @property
    def unit(self) -> str:
        """Return the unit as it stands beside an axis: ``h``, ``per w``, ``GBP/h``."""
        several = _with(self.main, lambda _: _SEVERAL)
        found = " ".join(several.replace(number_text(_SEVERAL), " ").split()).replace(" /", "/")
        return f"per {found[1:].strip()}" if found.startswith("/") else found

    def at(self, amount: float) -> str:
        """Return the text with another amount, in the same words and the same unit."""
        if amount == self.amount:
            return self.text
        if amount == 0 and self.zero is not None:
            return self.zero
        return _with(self.text, lambda number: self._moved(number, amount))

    def told(self, amount: float) -> str:
        """Return an amount with its unit, and of which parameter it is where that is not the mean:
        ``median 45min``."""
        if self.kind == _TIMES and amount == 1:
            return _BASE_CASE
        return f"{self.parameter} {_with(self.main, lambda _: amount)}".lstrip()

    def amount_of(self, other: Any) -> float:
        """Return the amount of another quantity in the unit of this one; raise `MisreadError` where they
        cannot be compared.

        What is only scaled as a whole, such as a mixture, takes a plain number: how many times the base case.
        """
        if self.kind == _TIMES and not isinstance(other, str):
            return parse_number(other, 0)
        unlike = MisreadError(
            f"{short(other)} cannot be compared with {short(self.text)}: write it in the same kind of unit"
        )
        try:
            found = wording(str(other))
        except MisreadError as error:
            raise _out_of_range(str(other), self.kind) or unlike from error
        if found.amount == 0 and found.kind[0] == self.kind[0]:
            return 0.0
        if found.kind != self.kind:
            raise unlike
        return plain(found.amount * found.one / self.one)

    def _moved(self, number: float, amount: float) -> float:
        """The main number as it shall be, and others in their ratio to it."""
        return (
            amount
            if number == self.amount or not self.amount
            else plain(number * amount / self.amount, figures=4)
        )


@dataclass(frozen=True)
class DrawnWording(Wording):
    """A distribution of money by its main parameter: all of its amounts keep their ratio."""

    def at(self, amount: float) -> str:
        """Return the text with another amount of the main parameter."""
        if amount == self.amount:
            return self.text
        times = amount / self.amount
        return AMOUNT.sub(
            lambda found: f"{found[1]} {number_text(plain(float(found[2]) * times))}", self.text
        )


def wording(text: str) -> Wording:
    """Return a text taken apart; raise `MisreadError` where there is no amount that could be varied."""
    for read in _readers():
        try:
            return read(text)
        except MisreadError:
            continue
    raise MisreadError(f"{short(text)} is no quantity that could be varied")


def _readers() -> tuple[Callable[[str], Wording], ...]:
    """The readers of each kind of quantity."""
    return _time, _rate, _money, _drawn_money, _money_rate, _percentage


def _out_of_range(text: str, kind: tuple[Any, ...]) -> MisreadError | None:
    """What is wrong with the amount of a text that cannot be read and is of a kind but for its amount, such
    as a negative one; ``None`` for any other text."""
    for read in _readers():
        try:
            fits = read(_with(text, lambda _: 1.0)).kind == kind
        except MisreadError:
            continue
        if fits:
            return _fault(read, text)
    return None


def _fault(read: Callable[[str], Wording], text: str) -> MisreadError | None:
    try:
        read(text)
    except MisreadError as error:
        return error
    return None


def times(text: str = "") -> Wording:
    """Return what only counts how many times the base case something is: a ``text`` that is scaled as a
    whole, or several values."""
    main = f"1 times the {_BASE_CASE}"
    return Wording(text or main, main, 1.0, 1.0, _TIMES)


def main_parameter(found: Distribution) -> str | None:
    """Return the name of the parameter by which a distribution is varied; ``None`` for one that is only
    scaled as a whole."""
    names = [name for name in _MAIN if isinstance(found.parameters.get(name), Span)]
    return next((name for name in names if _span(found, name).amount), names[0] if names else None)


def _span(found: Distribution, name: str) -> Span:
    span = found.parameters[name]
    assert isinstance(span, Span)
    return span


def _time(text: str) -> Wording:
    found = parse_distribution(text)
    if any(part.name == "empirical" for part in found.simple()):
        raise MisreadError(f"{short(text)} has its values in a file")
    name = main_parameter(found)
    if name is None:
        return times(text)
    main = _span(found, name)
    kind = ("time", main.working, main.hands_on, main.counts_days)
    zero = None if found.name == "constant" else str(Span(0.0, main.unit))
    parameter = "" if name in ("value", "mean") else name
    return Wording(text, str(main), main.amount, Span(1.0, main.unit).micro(day=DAY), kind, zero, parameter)


def _rate(text: str) -> Wording:
    return _single(text, lambda written: (("rate",), parse_rate(written).per_microsecond))


def _money(text: str) -> Wording:
    return _single(
        text, lambda written: (("money", parse_money(written).currency), parse_money(written).amount)
    )


def _drawn_money(text: str) -> Wording:
    """A distribution of money, by the first amount in it that is above zero."""
    found = read_worth(text)
    amounts = [one for one in AMOUNT.finditer(text) if float(one[2]) > 0]
    if not isinstance(found, DrawnMoney) or not amounts:
        raise MisreadError(f"{short(text)} is no distribution of money")
    main, name = amounts[0], main_parameter(found.hundredths)
    parameter = "" if name in ("value", "mean", None) else str(name)
    return DrawnWording(text, main[0], float(main[2]), 1.0, ("money", found.currency), None, parameter)


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
    kind, one = read(_with(text, lambda _: 1.0))
    return Wording(text, text, float(found.group(1)), one, kind)


def _with(text: str, moved: Callable[[float], float]) -> str:
    """The text with every amount as ``moved`` makes it; a unit that is a word agrees with its amount."""

    def replaced(found: re.Match[str]) -> str:
        number, word = moved(float(found.group(1))), found.group(2)
        if word is None:
            return number_text(number)
        return number_text(number) + (word if number == 1 else f"{word}s")

    return _AMOUNT.sub(replaced, text)
