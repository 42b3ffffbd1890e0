"""Dates and moments as people write them: local unless an offset says otherwise."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from orgsim.units.wording import MisreadError, short

FIRST_YEAR = 1900
LAST_YEAR = 2999
_RANGE = re.compile(r"(.*\S)\s*\.\.\s*(\S.*)", re.DOTALL)
_LONGEST_RANGE = 3660


def parse_date(value: object) -> date:
    """Return the date of a TOML date or of the text ``2027-01-04``; raise `MisreadError` for anything else."""
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
        raise MisreadError(f"{short(value)} is not a date: write, for example, 2027-01-04 or 2027-01-04T09:00:00")
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
    """Return an aware datetime in ``zone``: midnight of a date, and wall-clock time of a moment without an offset."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time(), zone)
    if moment.tzinfo is None:
        return moment.replace(tzinfo=zone)
    return moment.astimezone(zone)


def elapsed(start: datetime, end: datetime) -> int:
    """Return the microseconds that pass from ``start`` to ``end``, both aware.

    Unlike subtraction of two moments of one zone, this counts the hours that clock changes add or take away.
    """
    return (end.astimezone(UTC) - start.astimezone(UTC)) // timedelta(microseconds=1)


def _from_text(text: str) -> date | datetime | None:
    stripped = text.strip()
    try:
        return date.fromisoformat(stripped) if len(stripped) <= 10 else datetime.fromisoformat(stripped)
    except ValueError:
        return None
