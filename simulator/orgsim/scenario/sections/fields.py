"""The kinds of value that stand in a scenario, each read from what a user types."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema

from orgsim.chance.distribution import Distribution
from orgsim.scenario.sections.readers import (
    read_delay,
    read_effort,
    read_elapsed,
    read_interval,
    read_moment,
    read_name,
    read_switch,
    read_text,
    read_wait,
    read_zone,
)
from orgsim.units import (
    Money,
    MoneyRate,
    Rate,
    Span,
    one_of,
    parse_chance,
    parse_money,
    parse_money_rate,
    parse_number,
    parse_rate,
    parse_whole,
)

MOST_ITEMS = 1_000_000_000


def text(*examples: str) -> WithJsonSchema:
    """Return the JSON Schema of a value that is typed as text."""
    return WithJsonSchema({"type": "string", "examples": list(examples)})


def number(kind: str, low: float, high: float) -> WithJsonSchema:
    """Return the JSON Schema of a number, ``kind`` being ``integer`` or ``number``."""
    return WithJsonSchema({"type": kind, "minimum": low, "maximum": high})


def whole(low: int, high: int = MOST_ITEMS) -> PlainValidator:
    """Return the reader of a whole number from ``low`` to ``high``."""
    return PlainValidator(lambda value: parse_whole(value, low, high))


def factor(low: float, high: float) -> PlainValidator:
    """Return the reader of a number from ``low`` to ``high``."""
    return PlainValidator(lambda value: parse_number(value, low, high))


def choice(what: str, *words: str) -> PlainValidator:
    """Return the reader of one of a few words."""
    return PlainValidator(lambda value: one_of(value, words, what))


def words(*choices: str) -> WithJsonSchema:
    """Return the JSON Schema of one of a few words."""
    return WithJsonSchema({"type": "string", "enum": list(choices)})


@dataclass(frozen=True)
class TableOf:
    """The reader of a short form: anything but a table becomes a table with this one key."""

    key: str

    def __call__(self, value: Any) -> Any:
        """Return the table."""
        return value if isinstance(value, Mapping) else {self.key: value}


@dataclass(frozen=True)
class TableAt:
    """The reader of a short form: a table with none of the ``own`` keys is what stands at this key."""

    key: str
    own: frozenset[str]

    def __call__(self, value: Any) -> Any:
        """Return the table with its own keys."""
        is_short = isinstance(value, Mapping) and self.own.isdisjoint(value)
        return {self.key: value} if is_short else value


@dataclass(frozen=True)
class EntriesBy:
    """The reader of entries by what stands in each at a ``key``, or by number where several have the same.

    They may be a list, a single one, a table by that key, or the key alone; anything but a table is the entry
    with the one key ``short``. Another key may stand ``also`` in the place of the first.
    """

    key: str
    short: str
    also: str = ""

    def __call__(self, value: Any) -> Any:
        """Return the table; what cannot be read as it stands."""
        if isinstance(value, str):
            return {value: {self.key: value}}
        if isinstance(value, Mapping):
            if isinstance(self._naming(value), str):
                return self._by_name([value])
            return {name: self._entry(name, inner) for name, inner in value.items()}
        if isinstance(value, list | tuple) and all(isinstance(entry, Mapping) for entry in value):
            return self._by_name(list(value))
        return value

    def _entry(self, name: str, value: Any) -> Any:
        if not isinstance(value, Mapping):
            return {self.key: name, self.short: value}
        is_whole = self._naming(value) is not None or name.isdigit()
        return value if is_whole else {self.key: name, **value}

    def _naming(self, entry: Mapping[str, Any]) -> Any:
        """What an entry goes by."""
        return entry.get(self.key, entry.get(self.also))

    def _by_name(self, entries: list[Any]) -> dict[str, Any]:
        names = [self._naming(entry) for entry in entries]
        count = Counter(name for name in names if isinstance(name, str))
        return {
            name if count[name] == 1 else str(number): entry
            for number, (name, entry) in enumerate(zip(names, entries, strict=True), 1)
        }


def one_or_many(value: Any) -> Any:
    """Return a list: a table or a text that stands alone becomes a list of one."""
    return [value] if isinstance(value, Mapping | str | date) else value


def certain(value: Any) -> Any:
    """Return chances by name: a name that stands alone is certain."""
    return {value: 1.0} if isinstance(value, str) else value


def names(value: Any) -> Any:
    """Return a list of names: one that stands alone is a list of one."""
    return [value] if isinstance(value, str) else value


Name = Annotated[str, PlainValidator(read_name), WithJsonSchema({"type": "string", "minLength": 1})]
FreeText = Annotated[str, PlainValidator(read_text), WithJsonSchema({"type": "string"})]
Switch = Annotated[bool, PlainValidator(read_switch), WithJsonSchema({"type": "boolean"})]
Elapsed = Annotated[Span, PlainValidator(read_elapsed), text("52w", "90d")]
Wait = Annotated[Span, PlainValidator(read_wait), text("15 working days", "3d")]
Effort = Annotated[
    Distribution, PlainValidator(read_effort), text("90min", "lognormal(median=90min, p90=4h)")
]
Delay = Annotated[Distribution, PlainValidator(read_delay), text("6h", "exponential(5d)")]
Interval = Annotated[Distribution, PlainValidator(read_interval), text("erlang(k=4, mean=75min)")]
RateField = Annotated[Rate, PlainValidator(parse_rate), text("40 per w", "1.5/d")]
MoneyField = Annotated[Money, PlainValidator(parse_money), text("GBP 900")]
MoneyRateField = Annotated[MoneyRate, PlainValidator(parse_money_rate), text("GBP 120/d")]
Chance = Annotated[
    float,
    PlainValidator(parse_chance),
    WithJsonSchema({"type": ["number", "string"], "examples": [0.15, "15%"]}),
]
Moment = Annotated[
    datetime,
    PlainValidator(read_moment),
    WithJsonSchema({"type": "string", "description": "a date or a moment, local unless it has an offset"}),
]
ZoneName = Annotated[
    str,
    PlainValidator(read_zone),
    text("Europe/London"),
]
Items = Annotated[int, whole(1), number("integer", 1, MOST_ITEMS)]
Weight = Annotated[float, factor(0, 1e9), number("number", 0, 1e9)]
NameKey = TypeVar("NameKey", bound=str)
Chances = Annotated[
    dict[NameKey, Chance], BeforeValidator(certain, json_schema_input_type=str | dict[str, Chance])
]
AName = TypeVar("AName", bound=str)
Names = Annotated[tuple[AName, ...], BeforeValidator(names, json_schema_input_type=Name | list[Name])]
