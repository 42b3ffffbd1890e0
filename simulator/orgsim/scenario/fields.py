"""The kinds of value that stand in a scenario, each read from what a user types."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainValidator, ValidationInfo, WithJsonSchema

from orgsim.chance.distribution import Distribution, parse_distribution
from orgsim.units import (
    Misread,
    Money,
    MoneyRate,
    Rate,
    Span,
    localise,
    one_of,
    parse_chance,
    parse_moment,
    parse_money,
    parse_money_rate,
    parse_number,
    parse_rate,
    parse_span,
    parse_whole,
    short,
    zone,
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


def read_name(value: object) -> str:
    """Return a name: text that is not empty, has no line breaks and no spaces at its ends."""
    if not isinstance(value, str):
        raise Misread(f"{short(value)} is not a name: write text in quotes")
    if not value or value != value.strip() or not value.isprintable() or len(value) > 200:
        raise Misread(f"{short(value)} is not a name: at most 200 characters, no line breaks, no spaces at its ends")
    return value


def read_text(value: object) -> str:
    """Return free text of at most 10,000 characters."""
    if not isinstance(value, str):
        raise Misread(f"{short(value)} is not text: write it in quotes")
    if len(value) > 10_000:
        raise Misread("text of more than 10000 characters")
    return value


def read_switch(value: object) -> bool:
    """Return a boolean; nothing else stands for one."""
    if not isinstance(value, bool):
        raise Misread(f"{short(value)} is neither true nor false")
    return value


def read_elapsed(value: object) -> Span:
    """Return a span of elapsed time."""
    span = parse_span(value)
    if span.working:
        raise Misread(f"'{span}' is working time; this takes elapsed time, such as '52w'")
    return span


def read_wait(value: object) -> Span:
    """Return a span of elapsed or of working time."""
    span = parse_span(value)
    _no_person_time(span)
    return span


def read_effort(value: object) -> Distribution:
    """Return a distribution of hands-on work."""
    found = parse_distribution(value)
    for span in found.spans():
        if span.unit.startswith("working "):
            raise Misread(f"'{span}' is time on a calendar; an effort is hands-on work, such as '6h' or '2 person-days'")
        if span.unit in ("d", "w"):
            raise Misread(f"'{span}' is elapsed time, nights included; an effort is hands-on work, such as '2 person-days'")
    return found


def read_delay(value: object) -> Distribution:
    """Return a distribution of elapsed or of working time."""
    found = parse_distribution(value)
    for span in found.spans():
        _no_person_time(span)
    return found


def read_interval(value: object) -> Distribution:
    """Return a distribution of elapsed time."""
    found = parse_distribution(value)
    for span in found.spans():
        read_elapsed(span)
    return found


def read_moment(value: object, info: ValidationInfo) -> datetime:
    """Return an aware moment in the time zone of the scenario."""
    return localise(parse_moment(value), info.context.zone)


def read_zone(value: object) -> str:
    """Return the name of a time zone that exists."""
    if not isinstance(value, str):
        raise Misread(f"{short(value)} is not a time zone: write a name such as 'Europe/London'")
    zone(value)
    return value


def table_of(key: str) -> Callable[[Any], Any]:
    """Return the reader of a short form: anything but a table becomes a table with this one key."""
    return lambda value: value if isinstance(value, Mapping) else {key: value}


def one_or_many(value: Any) -> Any:
    """Return a list: a table or a text that stands alone becomes a list of one."""
    return [value] if isinstance(value, Mapping | str | date) else value


def certain(value: Any) -> Any:
    """Return chances by name: a name that stands alone is certain."""
    return {value: 1.0} if isinstance(value, str) else value


def _no_person_time(span: Span) -> None:
    if span.hands_on:
        raise Misread(f"'{span}' is hands-on work; a time that passes is elapsed ('2d') or working ('2 working days')")


Name = Annotated[str, PlainValidator(read_name), WithJsonSchema({"type": "string", "minLength": 1})]
FreeText = Annotated[str, PlainValidator(read_text), WithJsonSchema({"type": "string"})]
Switch = Annotated[bool, PlainValidator(read_switch), WithJsonSchema({"type": "boolean"})]
Elapsed = Annotated[Span, PlainValidator(read_elapsed), text("52w", "90d")]
Wait = Annotated[Span, PlainValidator(read_wait), text("15 working days", "3d")]
Effort = Annotated[Distribution, PlainValidator(read_effort), text("90min", "lognormal(median=90min, p90=4h)")]
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
Chances = Annotated[dict[str, Chance], BeforeValidator(certain, json_schema_input_type=str | dict[str, Chance])]

