"""When the clocks of a time zone change, and how far ahead of UTC they are from then on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cache
from itertools import pairwise
from typing import Final

FIRST_ALIKE: Final = 2101
"""From this year on the clocks of a zone follow one rule, so that years of a kind are alike: ``tzdata`` lists
changes one by one until 2086 at most (Africa/Casablanca, Asia/Gaza), and after them gives a rule by weekday,
or by day of the year."""
_CYCLE: Final = 28
"""So many years from `FIRST_ALIKE` on begin on every weekday, leap years and others."""
_DAY: Final = timedelta(days=1)
_SECOND: Final = timedelta(seconds=1)
_NOTHING: Final = timedelta()

Changes = tuple[tuple[datetime, timedelta], ...]
"""Moments (UTC), and the offset from each of them on."""


def changes_in(local: tzinfo, year: int) -> Changes:
    """Return the offset at the beginning of a year, and each moment of it (UTC) at which another one
    begins."""
    if year < FIRST_ALIKE:
        return _listed(local, year)
    like = _first_like(year)
    later = datetime(year, 1, 1) - datetime(like, 1, 1)
    return tuple((moment + later, offset) for moment, offset in _listed(local, like))


@cache
def _first_like(year: int) -> int:
    """The first year from `FIRST_ALIKE` on of the same kind."""
    return next(one for one in range(FIRST_ALIKE, FIRST_ALIKE + _CYCLE) if _kind(one) == _kind(year))


def _kind(year: int) -> tuple[int, int]:
    """The weekdays on which a year and the next one begin."""
    return date(year, 1, 1).weekday(), date(year + 1, 1, 1).weekday()


@cache
def _listed(local: tzinfo, year: int) -> Changes:
    return tuple(_changes(local, year))


def _changes(local: tzinfo, year: int) -> Iterator[tuple[datetime, timedelta]]:
    """`changes_in` by looking at the clocks on every day of the year; no zone has two changes in one."""
    days = _days(year)
    offsets = [day.astimezone(local).utcoffset() or _NOTHING for day in days]
    yield days[0], offsets[0]
    for (before, after), (old, new) in zip(pairwise(days), pairwise(offsets), strict=True):
        if old != new:
            while after - before > _SECOND:
                middle = before + (after - before) // (2 * _SECOND) * _SECOND
                before, after = (middle, after) if _offset(middle, local) == old else (before, middle)
            yield after, _offset(after, local)


@cache
def _days(year: int) -> tuple[datetime, ...]:
    """The beginnings (UTC) of the days of a year and of the first of the next one."""
    begin, end = datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC)
    return tuple(begin + number * _DAY for number in range((end - begin).days + 1))


def _offset(moment: datetime, local: tzinfo) -> timedelta:
    return moment.astimezone(local).utcoffset() or _NOTHING
