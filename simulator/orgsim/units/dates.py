"""Dates and moments as people write them: local unless an offset says otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from orgsim.units.wording import MisreadError, short

FIRST_YEAR = 1900
LAST_YEAR = 2999
_RANGE = re.compile(r"(.*\S)\s*\.\.\s*(\S.*)", re.DOTALL)
_LONGEST_RANGE = 3660
_MICROSECOND = timedelta(microseconds=1)
_MIDNIGHT_AT_THE_END = re.compile(r"24(:?00(:?00([.,]0+)?)?)?")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SHAPE = re.compile(
    r"(?P<date>[0-9W-]{7,10})(?:[Tt ](?P<time>[0-9:.,]+)(?P<offset>[Zz]|[+-][0-9:.]+)?)?", re.ASCII
)
_USUAL = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}")
"""A moment as most programs write it, which every Python reads alike; 24:00:00 is left to the rest of the
reader."""
HOW = (
    "write, for example, 2027-01-04 or 2027-01-04T09:00:00, with an offset such as +01:00 or Z unless "
    "it is local time"
)


def parse_date(value: object) -> date:
    """Return the date of a TOML date or of the text ``2027-01-04``; raise `MisreadError` for anything
    else."""
    moment = parse_moment(value)
    if isinstance(moment, datetime):
        raise MisreadError(f"{short(value)} is a moment: write a date, such as 2027-01-04")
    return moment


def parse_moment(value: object) -> date | datetime:
    """Return the date, or the aware or naive datetime, of a TOML value or of ISO 8601 text.

    Raises `MisreadError` otherwise.
    """
    found = _from_text(value) if isinstance(value, str) else value
    if not isinstance(found, date):
        raise MisreadError(f"{short(value)} is not a date: {HOW}")
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise MisreadError(f"{short(value)} is out of range: years run from {FIRST_YEAR} to {LAST_YEAR}")
    return found


def parse_dates(value: object) -> tuple[date, ...]:
    """Return the dates of ``2027-12-25`` or of the range ``2027-12-27..2027-12-31``, both ends included.

    Raises `MisreadError` for anything else, and for a range of more than ten years.
    """
    found = _RANGE.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        return (parse_date(value),)
    first, last = (parse_date(text) for text in found.groups())
    days = (last - first).days
    if days < 0:
        raise MisreadError(f"{short(value)} ends before it starts")
    if days > _LONGEST_RANGE:
        raise MisreadError(f"{short(value)} is longer than ten years")
    return tuple(first + timedelta(days=day) for day in range(days + 1))


def localise(moment: date | datetime, zone: tzinfo) -> datetime:
    """Return an aware datetime in ``zone``: midnight of a date, and wall-clock time of a moment without an
    offset.

    A wall-clock time that a clock change skips is read with the offset before the change, and is told as the
    time that clocks really show then (01:30 as 02:30 in London); one that occurs twice is its first
    occurrence.
    """
    aware = moment if isinstance(moment, datetime) else datetime.combine(moment, time())
    if aware.tzinfo is None:
        aware = aware.replace(tzinfo=zone)
        if aware.utcoffset() == aware.replace(fold=1).utcoffset():
            return aware
    return aware.astimezone(UTC).astimezone(zone)


def elapsed(start: datetime, end: datetime) -> int:
    """Return the microseconds that pass from ``start`` to ``end``, both aware.

    Unlike subtraction or comparison of two moments of one zone, which Python does on the wall clock, this
    counts the hours that clock changes add or take away. `local_moment` is the way back.
    """
    return (end.astimezone(UTC) - start.astimezone(UTC)) // timedelta(microseconds=1)


def elapsed_each(start: datetime, moments: Iterable[datetime]) -> list[int]:
    """Return `elapsed` from ``start`` to each of many moments."""
    begin = start.astimezone(UTC)
    return [(moment.astimezone(UTC) - begin) // _MICROSECOND for moment in moments]


def in_order(moments: Iterable[datetime]) -> tuple[datetime, ...]:
    """Return aware moments in the order of time, which in the hour that occurs twice is not that of the
    clock."""
    return tuple(sorted(moments, key=lambda moment: moment.astimezone(UTC)))


def local_moment(start: datetime, microseconds: int, zone: tzinfo) -> datetime:
    """Return what clocks in ``zone`` show so many microseconds after ``start``, which is aware."""
    return (start.astimezone(UTC) + timedelta(microseconds=microseconds)).astimezone(zone)


def _from_text(text: str) -> date | datetime | None:
    """Return the date or moment of ISO 8601 text, alike on every Python; ``None`` for any other text."""
    if _USUAL.fullmatch(text):
        with suppress(ValueError):
            return datetime.fromisoformat(text)
    shape = _SHAPE.fullmatch(text.strip())
    if shape is None:
        return None
    try:
        day = date.fromisoformat(shape["date"])
        return (
            day if shape["time"] is None else _moment_of(day, shape["time"], (shape["offset"] or "").upper())
        )
    except (ValueError, OverflowError):
        return None


def _moment_of(day: date, clock: str, offset: str) -> datetime:
    """Return the moment of a time of a day; 24:00 is the midnight at the day's end. Raises `ValueError`."""
    if _MIDNIGHT_AT_THE_END.fullmatch(clock):
        day, clock = day + timedelta(days=1), "00:00"
    return datetime.fromisoformat(f"{day.isoformat()}T{clock}{offset}")
