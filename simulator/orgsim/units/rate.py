"""Rates: how many arrive in a time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from orgsim.units.numbers import split_number
from orgsim.units.span import parse_unit, unit_microseconds
from orgsim.units.wording import MisreadError, short

_PER = re.compile(r"(?:/|per\b)\s*(.*)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Rate:
    """A number of arrivals per microsecond of elapsed time, and the text it was written as."""

    per_microsecond: float
    text: str

    def __str__(self) -> str:
        """Return the rate as it was written."""
        return self.text


def parse_rate(value: object) -> Rate:
    """Return the rate written as ``40 per w`` or ``1.5/d``.

    Raises `MisreadError` for anything else, negative rates included.
    """
    if isinstance(value, Rate):
        return value
    if not isinstance(value, str):
        raise MisreadError(f"{short(value)} is not a rate: write a number and a time, such as '40 per w'")
    amount, rest = split_number(value)
    if amount < 0:
        raise MisreadError(f"{short(value)} is negative: a rate is not")
    rate = amount / per_unit(rest, value)
    if rate > 1:
        raise MisreadError(f"{short(value)} is more than one arrival in a microsecond")
    return Rate(rate, value.strip())


def per_unit(rest: str, value: object) -> int:
    """Return the microseconds of the unit in ``per w`` or ``/d``; raise `MisreadError` for anything else."""
    found = _PER.fullmatch(rest)
    if found is None or not found.group(1):
        raise MisreadError(f"{short(value)} does not say per what: write, for example, '40 per w' or '1.5/d'")
    unit = parse_unit(found.group(1))
    if unit.startswith(("working ", "person-")):
        raise MisreadError(f"{short(value)} is per working time; write it per elapsed time (h, d, w)")
    return unit_microseconds(unit)


def per_words(text: str) -> str:
    """Return the canonical unit behind the ``/`` or ``per`` of a rate that has been read before."""
    return parse_unit(re.split(r"/|\bper\b", text, maxsplit=1)[1])
