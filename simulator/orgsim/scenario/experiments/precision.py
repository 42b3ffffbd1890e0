"""How many replications a scenario asks for, or how well its differences are to be known."""

from __future__ import annotations

from typing import Final, Literal

from pydantic import WithJsonSchema

from orgsim.scenario.experiments.fields import Bound, read_bound
from orgsim.units import MisreadError, Money, MoneyRate, Rate, Span, nearest, parse_chance, parse_whole, short

FIRST_STAGE: Final = 20
"""Replications when nothing is said, and before any judgement where they are run until differences are
known."""

MOST: Final = 1_000_000
REPLICATIONS: Final = WithJsonSchema(
    {"anyOf": [{"type": "integer", "minimum": 1, "maximum": MOST}, {"type": "string", "enum": ["auto"]}]}
)


def read_replications(value: object) -> Literal["auto"] | int:
    """Return ``"auto"`` or a whole number from 1."""
    if isinstance(value, str) and value.strip() == "auto":
        return "auto"
    try:
        return parse_whole(value, 1, MOST)
    except MisreadError as error:
        hint = nearest(value.strip(), ("auto",)) if isinstance(value, str) else None
        raise MisreadError(f"{error.message}; 'auto' runs until 'precision' is reached", hint) from None


def read_precision(value: object) -> str:
    """Return a precision as it was written: a share such as ``2%``, or an amount above zero such as ``3h``.

    Whether it is an amount of the measure decided on is seen when it is run.
    """
    written = (
        str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
    )
    try:
        size = share_in(written)
        above = _is_above_zero(read_bound(written)) if size is None else size > 0
    except MisreadError:
        raise MisreadError(
            f"{short(value)} is no precision: write a share such as '2%' or an amount such as '3h'"
        ) from None
    if not above:
        raise MisreadError(f"{short(value)} is no precision: it is above zero")
    return written


def share_in(written: str) -> float | None:
    """Return the share that a precision is of the baseline's mean; ``None`` where it is an amount. Raises
    `MisreadError`."""
    return parse_chance(written) if written.endswith("%") else None


def _is_above_zero(bound: Bound) -> bool:
    if isinstance(bound, MoneyRate | Rate):
        return bound.per_microsecond > 0
    return (bound.amount if isinstance(bound, Span | Money) else bound) > 0
