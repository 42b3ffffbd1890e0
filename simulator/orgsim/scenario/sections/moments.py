"""Moments as people write them: ``every second Tuesday 14:00``, ``last working day of the month 17:00``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema

from orgsim.scenario.sections.calendars import read_closed
from orgsim.scenario.sections.fields import Moment, TableOf, choice, words
from orgsim.scenario.sections.hours import MINUTES_OF_DAY, parse_days
from orgsim.scenario.sections.names import CalendarName
from orgsim.scenario.sections.spec import Spec
from orgsim.units import MisreadError, listed, parse_moment, parse_span, short

ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth")
LAST: Final = -1
_EVERY_DAY: Final = tuple(range(7))
_LONGEST_MONTH_DAY: Final = 28
"""The last day of the month that every month has."""
_HOW: Final = (
    "write, for example, 'every Tuesday 14:00', 'every second Tuesday 14:00', 'every working day 16:00', "
    "'first Monday of the month 09:00', 'every 14d' or a date"
)
_INSTEAD: Final = {
    r"\b(fortnightly|bi-?weekly)\b": "write 'every second Tuesday 14:00'",
    r"\b(weekly|every week)\b": "write the day: 'every Tuesday 14:00'",
    r"\b(monthly|every month)\b": "write the day: 'first Monday of the month 09:00'",
    r"\b(quarterly|every quarter)\b": "write the day: 'first Monday of the quarter 09:00'",
    r"\bdaily\b": "write 'every working day 16:00' or 'every day 16:00'",
}
_TIME: Final = re.compile(r"(?P<days>.*?)\s+(?P<hour>\d{1,2}):(?P<minute>\d{2})")
_PERIOD: Final = re.compile(
    r"(?P<which>\S+)\s*(?P<day>.*?)\s+of\s+(the|each|every)\s+(?P<period>month|quarter)"
)
_NUMBER: Final = re.compile(r"(\d+)(st|nd|rd|th)")
_LIKE_A_MOMENT: Final = re.compile(
    rf"every\s|\d{{4}}-|.*\sof\s+(the|each|every)\s+(month|quarter)|.*\s\d{{1,2}}:\d\d$|{'|'.join(_INSTEAD)}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Days:
    """Days of a kind: of some weekdays (0 is Monday), or, of these, only ``working`` days of a calendar."""

    weekdays: tuple[int, ...]
    working: bool = False


@dataclass(frozen=True, slots=True)
class EveryDay:
    """A minute of every ``nth`` of some days."""

    text: str
    days: Days
    nth: int
    minute: int


@dataclass(frozen=True, slots=True)
class OfPeriod:
    """A minute of the ``nth`` of some days, counted from 1, or of the `LAST`, of each so many ``months``."""

    text: str
    days: Days
    nth: int
    months: int
    minute: int


@dataclass(frozen=True, slots=True)
class EverySpan:
    """Moments so many elapsed microseconds apart."""

    text: str
    span: int


@dataclass(frozen=True, slots=True)
class OnDate:
    """One moment: a date (its midnight), a local moment, or an aware one."""

    text: str
    moment: date | datetime


Rule = EveryDay | OfPeriod | EverySpan | OnDate


def is_like_a_moment(text: str) -> bool:
    """Return whether a text is meant as a moment, be it right or wrong, rather than as a name."""
    return _LIKE_A_MOMENT.match(text.strip()) is not None


def read_rules(value: object) -> tuple[Rule, ...]:
    """Return the moments of a text, a date, or a list of these; raise `MisreadError` for anything else."""
    entries = value if isinstance(value, list | tuple) else [value]
    if not entries:
        raise MisreadError(f"no moment is given: {_HOW}")
    return tuple(read_rule(entry) for entry in entries)


def read_rule(value: object) -> Rule:
    """Return what one moment, which may come again, says; raise `MisreadError` for anything else."""
    if isinstance(value, date):
        return OnDate(value.isoformat(), parse_moment(value))
    if not isinstance(value, str):
        raise MisreadError(f"{short(value)} is not a moment: {_HOW}")
    text = " ".join(value.split())
    for pattern, advice in _INSTEAD.items():
        if re.search(pattern, text, re.IGNORECASE):
            raise MisreadError(f"{short(value)} does not say when: {advice}")
    if re.match(r"\d{4}-", text):
        return OnDate(text, parse_moment(text))
    first, _, rest = text.partition(" ")
    if first.lower() == "every":
        return _every(text, rest)
    return _of_period(text)


def _every(text: str, rest: str) -> Rule:
    """``every 14d``, ``every second Tuesday 14:00``, ``every Mon, Thu 10:00``."""
    nth = _ordinal(rest.partition(" ")[0])
    if nth is None and rest[:1].isdigit():
        return EverySpan(text, _span(text, rest))
    days, minute = _day_and_time(text, rest)
    named = _days(text, days if nth is None else days.partition(" ")[2])
    if nth is not None and not 2 <= nth <= len(ORDINALS):
        raise MisreadError(f"{short(text)}: after 'every' stands a day, or 'second' to 'sixth' and a day")
    if nth is not None and 1 < len(named.weekdays) < len(_EVERY_DAY):
        raise MisreadError(f"{short(text)}: every {ORDINALS[nth - 1]} of one day: write a list of such texts")
    return EveryDay(text, named, nth or 1, minute)


def _span(text: str, rest: str) -> int:
    span = parse_span(rest)
    if span.working:
        raise MisreadError(f"{short(text)}: '{span}' is working time; write 'every working day 16:00'")
    if span.microseconds() <= 0:
        raise MisreadError(f"{short(text)}: the time between two moments is above zero")
    return span.microseconds()


def _of_period(text: str) -> Rule:
    """``first Monday of the month 09:00``, ``15th of the month 09:00``, ``last day of the quarter 17:00``."""
    days, minute = _day_and_time(text, text)
    found = _PERIOD.fullmatch(days.lower())
    if found is None:
        raise MisreadError(f"{short(text)} is not a moment: {_HOW}")
    months = 3 if found["period"] == "quarter" else 1
    nth = _ordinal(found["which"])
    if found["which"] == "last":
        nth = LAST
    if found["day"]:
        return OfPeriod(text, _days(text, found["day"]), _counted(text, nth), months, minute)
    return OfPeriod(text, Days(_EVERY_DAY), _day_of_month(text, nth), months, minute)


def _counted(text: str, nth: int | None) -> int:
    if nth is None or nth > 4:
        raise MisreadError(f"{short(text)}: {listed([*ORDINALS[:4], 'last'], 'or')} stands before the day")
    return nth


def _day_of_month(text: str, nth: int | None) -> int:
    if nth is None or nth < 1:
        raise MisreadError(
            f"{short(text)}: say which day, such as '15th of the month' or 'last day of the month'"
        )
    if nth > _LONGEST_MONTH_DAY:
        raise MisreadError(f"{short(text)}: not in every month: 'last day of the month'")
    return nth


def _ordinal(word: str) -> int | None:
    """The number of ``second`` or ``2nd``; ``None`` for any other word."""
    if word.lower() in ORDINALS:
        return ORDINALS.index(word.lower()) + 1
    found = _NUMBER.fullmatch(word.lower())
    return None if found is None else int(found[1])


def _day_and_time(text: str, rest: str) -> tuple[str, int]:
    """The days before the time of day, and its minute."""
    found = _TIME.fullmatch(rest)
    if found is None:
        if re.search(r"\d", rest.rpartition(" ")[2]) and ":" not in rest and "of" not in rest.split():
            raise MisreadError(f"{short(text)} does not end with a time of day: write 'every Tuesday 14:00'")
        raise MisreadError(f"{short(text)} has no time of day: say when: '{_with_time(text)}'")
    hour, minute = int(found["hour"]), int(found["minute"])
    if minute > 59 or 60 * hour + minute >= MINUTES_OF_DAY:
        raise MisreadError(
            f"{short(text)}: '{hour}:{minute:02}' is not a time of day; they run from 00:00 to 23:59"
        )
    return found["days"], 60 * hour + minute


def _with_time(text: str) -> str:
    """The text with a time of day, if it is then a moment; else an example."""
    whole = f"{text[:40]} 14:00"
    try:
        read_rule(whole)
    except MisreadError:
        return "every Tuesday 14:00"
    return whole


def _days(text: str, written: str) -> Days:
    """The days of ``Tuesday``, ``Mon, Thu``, ``Mon-Fri``, ``day`` and ``working day``."""
    word = written.lower()
    if word in ("working day", "business day", "workday"):
        return Days(_EVERY_DAY, working=True)
    if word == "day":
        return Days(_EVERY_DAY)
    if not word:
        raise MisreadError(f"{short(text)} names no day: {_HOW}")
    found: set[int] = set()
    for part in re.split(r"\s*,\s*|\s+and\s+", written):
        found.update(parse_days(part, text))
    return Days(tuple(sorted(found)))


_CLOSED: Final = ("next opening", "skip")


class Moments(Spec):
    """Moments that may come again, in local time of the ``calendar``, else of the scenario.

    One that falls into closed hours is moved to the next opening, or skipped. Hours are those of the
    ``calendar``, else of the scenario's ``working_time``.
    """

    told_first: ClassVar = ("at",)
    at: Annotated[
        tuple[Rule, ...],
        PlainValidator(read_rules),
        WithJsonSchema(
            {
                "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
                "examples": ["every second Tuesday 14:00", "last working day of the month 17:00"],
            }
        ),
    ] = Field(description="When: 'every second Tuesday 14:00', 'every 14d', a date, or a list of these.")
    begins: Moment | None = Field(
        None, alias="from", description="The first moment that counts; default: the start."
    )
    ends: Moment | None = Field(None, alias="until", description="The first moment that is left out again.")
    left_out: Annotated[
        tuple[date, ...],
        PlainValidator(read_closed),
        WithJsonSchema({"type": "array", "items": {"type": "string"}, "examples": [["2027-12-28"]]}),
    ] = Field((), alias="except", description="Dates and ranges of dates on which there is none.")
    calendar: CalendarName | None = Field(
        None, description="Whose local time, working days and hours it keeps; default: working_time's."
    )
    if_closed: Annotated[
        Literal["next opening", "skip"],
        choice("what becomes of a moment in closed hours", *_CLOSED),
        words(*_CLOSED),
    ] = Field("next opening", description="Whether a moment in closed hours is moved or skipped.")

    def __str__(self) -> str:
        """Return the moments as they were written, without what else is said of them."""
        return ", ".join(rule.text for rule in self.at)


MomentsField = Annotated[
    Moments, BeforeValidator(TableOf("at"), json_schema_input_type=str | list[str] | Moments)
]


def is_table_of_moments(value: Any) -> bool:
    """Return whether a table says moments in full."""
    return isinstance(value, Mapping) and "at" in value
