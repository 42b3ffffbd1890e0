"""Money with its currency, and money for a time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from orgsim.units.numbers import number_text, split_number
from orgsim.units.rate import per_unit
from orgsim.units.wording import MisreadError, short

MOST = 1e15
_CURRENCY = re.compile(r"([A-Za-z]{3})\s*(.*)", re.DOTALL)
_TRAILING = re.compile(r"[\d.,]+\s*([A-Za-z]{3})\s*(?:(?:/|per).*)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount, not negative, in a currency of three capital letters."""

    amount: float
    currency: str

    def __str__(self) -> str:
        """Return the amount as a user would write it; `parse_money` reads it back."""
        return f"{self.currency} {number_text(self.amount)}"


@dataclass(frozen=True, slots=True)
class MoneyRate:
    """An amount of money, not negative, per microsecond of time, and the text it was written as."""

    per_microsecond: float
    currency: str
    text: str

    def __str__(self) -> str:
        """Return the rate as it was written."""
        return self.text


def parse_money(value: object) -> Money:
    """Return the money written as ``GBP 900``; raise `MisreadError` for anything else."""
    if isinstance(value, Money):
        return value
    amount, rest, currency = _split(value, "GBP 900")
    if rest:
        raise MisreadError(f"{short(value)} has something after the amount: write, for example, 'GBP 900'")
    return Money(amount, currency)


def parse_money_rate(value: object) -> MoneyRate:
    """Return the money rate written as ``GBP 62/h`` or ``GBP 120 per d``; raise `MisreadError` for anything
    else."""
    if isinstance(value, MoneyRate):
        return value
    amount, rest, currency = _split(value, "GBP 62/h")
    if not rest:
        raise MisreadError(f"{short(value)} does not say per what: write, for example, 'GBP 62/h'")
    return MoneyRate(amount / per_unit(rest, value), currency, str(value).strip())


def _split(value: object, example: str) -> tuple[float, str, str]:
    found = _CURRENCY.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None or not found.group(2)[:1].strip():
        raise MisreadError(_without_currency(value, example))
    currency, rest = found.groups()
    if currency != currency.upper():
        raise MisreadError(f"{short(value)}: a currency is three capital letters", currency.upper())
    amount, after = split_number(rest)
    if not 0 <= amount <= MOST:
        raise MisreadError(f"{short(value)} is out of range: money is not negative and at most 1e15")
    return amount, after, currency


def _without_currency(value: object, example: str) -> str:
    if isinstance(value, str) and _TRAILING.fullmatch(value.strip()):
        return f"{short(value)} has its currency behind the amount: write it first, such as '{example}'"
    return f"{short(value)} is not money with its currency: write, for example, '{example}'"
