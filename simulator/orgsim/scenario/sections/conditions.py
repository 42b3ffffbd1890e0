"""Conditions: what an item must be for something to hold of it, as a closed grammar of tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, PlainValidator, ValidationInfo, WithJsonSchema

from orgsim.units import MisreadError, Money, Span, parse_money, parse_span, parse_whole, short

KEYS: Final = ("work", "class", "step", "team", "unit", "visit", "age", "due_in", "late", "value")
"""The keys of a condition that are no marks."""
RESERVED: Final = frozenset({*KEYS, "from", "to", "site", "mark", "add", "chance", "when"})
"""What no mark may be called: keys of conditions, present and to come, and those beside them."""
LARGEST: Final = 1_000_000_000
Quantity = int | Span | Money | str
"""A whole number, a time, money, or a text that is none of these."""

_COMPARED: Final = re.compile(r"(>=|<=|>|<|=)\s*([^\s=<>].*)", re.DOTALL)
_RANGE: Final = re.compile(r"(.*?\S)\s*\.\.\s*(\S.*)", re.DOTALL)
_READERS: Final = (lambda text: parse_whole(text, -LARGEST, LARGEST), parse_span, parse_money)


@dataclass(frozen=True)
class Bound:
    """One limit: the comparison ``>=``, ``>``, ``<=``, ``<`` or ``=``, and the quantity."""

    comparison: str
    quantity: Quantity


@dataclass(frozen=True)
class Test:
    """What stands at a key of a condition: ``names`` of which it is one, or none where ``excluded``; or
    ``truth``; or ``bounds``, all of which hold."""

    written: str
    names: tuple[str, ...] = ()
    excluded: bool = False
    truth: bool | None = None
    bounds: tuple[Bound, ...] = ()

    def __str__(self) -> str:
        """Return it as it was written."""
        return self.written


ConditionTable = Mapping[str, Test]


def read_test(value: object) -> Test:
    """Return what stands at a key of a condition; raise `MisreadError` for what is no part of the grammar."""
    if isinstance(value, Test):
        return value
    if isinstance(value, bool):
        return Test("true" if value else "false", truth=value)
    if isinstance(value, int | float):
        return Test(str(value), bounds=(Bound("=", parse_whole(value, -LARGEST, LARGEST)),))
    if isinstance(value, list | tuple):
        return _listed(value)
    if not isinstance(value, str) or not value.strip():
        raise MisreadError(f'{short(value)} is no name, number or comparison, such as ">= 2"')
    return _text(value.strip())


def _listed(value: Iterable[object]) -> Test:
    names = tuple(value)
    if not names or not all(isinstance(name, str) and name.strip() == name and name for name in names):
        raise MisreadError(f"{short(list(names))} is not a list of names")
    return Test(", ".join(map(str, names)), names=tuple(map(str, names)))


def compared(text: str) -> tuple[str, str] | None:
    """Return the comparison and the limit that a text consists of; ``None`` for another text."""
    found = _COMPARED.fullmatch(text.strip())
    return None if found is None else (found.group(1), found.group(2))


def _text(text: str) -> Test:
    parts = compared(text)
    if parts is not None:
        return Test(text, bounds=(Bound(parts[0], _quantity(parts[1])),))
    if text[0] in "<>=!":
        raise MisreadError(f"{short(text)} is no comparison: write one of >=, >, <=, < and =, then the limit")
    ends = _RANGE.fullmatch(text)
    if ends is not None:
        low, high = (_quantity(end) for end in ends.groups())
        return Test(text, bounds=(Bound(">=", low), Bound("<=", high)))
    if text.startswith("not "):
        return Test(text, names=(text.removeprefix("not ").strip(),), excluded=True)
    return Test(text, names=(text,))


def _quantity(text: str) -> Quantity:
    for read in _READERS:
        try:
            return read(text)
        except MisreadError:
            continue
    return text.strip()


def _tables(value: Any, info: ValidationInfo) -> Any:
    """Return tables: one that stands alone is a list of one; a text is none."""
    if isinstance(value, str):
        raise MisreadError(
            f"{short(value)} is a sentence: write a table of keys and what they must be, such as "
            'when = { class = "expedite" }'
        )
    return [value] if isinstance(value, Mapping) else value


@dataclass(frozen=True)
class ReadWhen:
    """Marks a condition: by what reads it in the file."""


TestField = Annotated[
    Test,
    PlainValidator(read_test),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "examples": ["expedite", "not low", ">= 2", "2..5"]},
                {"type": "integer", "minimum": -LARGEST, "maximum": LARGEST},
                {"type": "boolean"},
                {"type": "array", "items": {"type": "string"}},
            ]
        }
    ),
]
When = Annotated[
    tuple[dict[str, TestField], ...],
    BeforeValidator(_tables, json_schema_input_type=dict[str, TestField] | list[dict[str, TestField]]),
    ReadWhen(),
]
"""Tables of which one must hold, each with all its keys; no table holds always."""


def money_in(when: Iterable[ConditionTable]) -> Iterable[Money]:
    """Return the amounts of money that a condition compares with."""
    tests = chain.from_iterable(table.values() for table in when)
    bounds = chain.from_iterable(test.bounds for test in tests)
    return [bound.quantity for bound in bounds if isinstance(bound.quantity, Money)]


def when_text(when: Iterable[ConditionTable]) -> str:
    """Return a condition in words: ``class expedite and risk >= 2, or late``."""
    return ", or ".join(" and ".join(_said(key, test) for key, test in table.items()) for table in when)


def _said(key: str, test: Test) -> str:
    name = key.replace("_", " ")
    if test.truth is not None:
        return name if test.truth else f"not {name}"
    said = " or ".join(test.names) if len(test.names) > 1 else test.written
    return f"{name} {said}"
