"""Calendars: opening hours in a time zone, with dated exceptions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PlainValidator, ValidationInfo, WithJsonSchema, field_validator

from orgsim.scenario.sections.fields import ZoneName, one_or_many
from orgsim.scenario.sections.hours import MINUTES_OF_DAY, WeeklyHours, parse_day, parse_week
from orgsim.scenario.sections.limits import MOST_DATES
from orgsim.scenario.sections.spec import Spec, zone_of
from orgsim.units import MisreadError, parse_date, parse_dates, short

ALWAYS = "always"


def read_week(value: object) -> tuple[WeeklyHours, ...] | None:
    """Return the weekly hours, or ``None`` for a calendar that is always open.

    Raises `MisreadError` for anything else.
    """
    if isinstance(value, str) and value.strip().lower() == ALWAYS:
        return None
    lines = one_or_many(value)
    if not isinstance(lines, list) or not lines or not all(isinstance(line, str) for line in lines):
        raise MisreadError(
            f"{short(value)} is not opening hours: write 'Mon-Fri 09:00-17:00', a list of such lines, or "
            "'always'"
        )
    return parse_week(lines)


def read_closed(value: object) -> tuple[date, ...]:
    """Return the dates of a list of dates and of ranges ``2027-12-27..2027-12-31``, in order; raise
    `MisreadError`."""
    entries = one_or_many(value)
    if not isinstance(entries, list):
        raise MisreadError(f"{short(value)} is not a list of dates")
    found: set[date] = set()
    count = 0
    for entry in entries:
        days = parse_dates(entry)
        count += len(days)
        if count > MOST_DATES:
            raise MisreadError(f"these are more than {MOST_DATES:,} dates, the most that are allowed")
        found.update(days)
    return tuple(sorted(found))


def read_special(value: object) -> dict[date, tuple[tuple[int, int], ...]]:
    """Return the hours of single dates; raise `MisreadError` for anything else."""
    if not isinstance(value, Mapping):
        raise MisreadError(
            f'{short(value)} is not a table of dates: write {{ "2027-12-24" = "09:00-12:00" }}'
        )
    special = {}
    for key, hours in value.items():
        if not isinstance(hours, str):
            raise MisreadError(f"{short(key)}: {short(hours)} is not hours of a day, such as '09:00-12:00'")
        special[parse_date(key)] = parse_day(hours)
    return special


_WEEK_SCHEMA = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_SPECIAL_SCHEMA: dict[str, Any] = {"type": "object", "additionalProperties": {"type": "string"}}


class Calendar(Spec):
    """Weekly opening hours, in wall-clock time of ``time_zone``; ``open`` is ``None`` when it is always open.

    Minutes count from the midnight that begins the day; those above 1440 are past the midnight that ends it.
    """

    time_zone: ZoneName = Field("", validate_default=False, description="Time zone; default: the scenario's.")
    open: Annotated[
        tuple[WeeklyHours, ...] | None, PlainValidator(read_week), WithJsonSchema(_WEEK_SCHEMA)
    ] = Field(
        description="Weekly hours: 'Mon-Fri 09:00-12:30, 13:30-17:00', a list of such lines, or 'always'."
    )
    closed: Annotated[
        tuple[date, ...],
        PlainValidator(read_closed),
        WithJsonSchema(
            {"type": "array", "items": {"type": "string"}, "examples": [["2027-12-27..2027-12-31"]]}
        ),
    ] = Field((), description="Dates and ranges of dates when it is closed.")
    special: Annotated[
        dict[date, tuple[tuple[int, int], ...]],
        PlainValidator(read_special),
        WithJsonSchema(_SPECIAL_SCHEMA),
    ] = Field(default_factory=dict, description="Hours of single dates instead of the weekly ones.")

    @property
    def always(self) -> bool:
        """Return whether the calendar is open at all hours, its exceptions apart."""
        return self.open is None

    @cached_property
    def usual_day(self) -> int:
        """Return the minutes of the usual working day: the commonest opening time of a weekday that has
        any."""
        if self.open is None:
            return MINUTES_OF_DAY
        minutes: Counter[int] = Counter()
        for line in self.open:
            minutes[line.weekday] += line.close_minute - line.open_minute
        return Counter(minutes.values()).most_common(1)[0][0]

    @property
    def usual_share(self) -> float:
        """Return the share of a usual week in which it is open, exceptions left out."""
        if self.open is None:
            return 1.0
        return sum(line.close_minute - line.open_minute for line in self.open) / (7 * MINUTES_OF_DAY)

    def usual_hours(self, day: date) -> list[tuple[int, int]]:
        """Return opening and closing minutes of the weekly hours that begin on a day, exceptions left out."""
        if self.open is None:
            return [(0, MINUTES_OF_DAY)]
        weekday = day.weekday()
        return sorted((line.open_minute, line.close_minute) for line in self.open if line.weekday == weekday)

    def hours_on(self, day: date) -> list[tuple[int, int]]:
        """Return opening and closing minutes of the hours that begin on a day, dated exceptions first."""
        if day in self.special:
            return sorted(self.special[day])
        return [] if day in self._closed_days else self.usual_hours(day)

    @cached_property
    def _closed_days(self) -> frozenset[date]:
        return frozenset(self.closed)

    @field_validator("special")
    @classmethod
    def _not_closed_too(
        cls, special: dict[date, tuple[tuple[int, int], ...]], info: ValidationInfo
    ) -> dict[date, tuple[tuple[int, int], ...]]:
        both = sorted(set(special) & set(info.data.get("closed", ())))
        if both:
            raise MisreadError(f"{both[0]} is closed and has hours of its own as well")
        return special


def _in_zone(value: Any, info: ValidationInfo) -> Any:
    if isinstance(value, Mapping) and "time_zone" not in value:
        return {**value, "time_zone": zone_of(info).key}
    return value


CalendarField = Annotated[Calendar, BeforeValidator(_in_zone, json_schema_input_type=Calendar)]
