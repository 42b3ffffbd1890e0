"""Opening hours as people write them: ``Mon-Fri 09:00-12:30, 13:30-17:00``."""

from __future__ import annotations

import re
from itertools import chain, pairwise
from typing import NamedTuple

from orgsim.units import MisreadError, nearest, short

MINUTES_OF_DAY = 24 * 60
MINUTES_OF_WEEK = 7 * MINUTES_OF_DAY
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_FULL = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_HOURS = re.compile(r"(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})")
_PART = re.compile(r"([A-Za-z]+)(?:\s*-\s*([A-Za-z]+))?")


class WeeklyHours(NamedTuple):
    """One stretch of opening: weekday (0 is Monday), and minutes of that day.

    ``close_minute`` above 1440 is past midnight.
    """

    weekday: int
    open_minute: int
    close_minute: int


def parse_week(lines: list[str]) -> tuple[WeeklyHours, ...]:
    """Return the stretches of a week in order; raise `MisreadError` for hours that overlap or cannot be
    read."""
    week = sorted(chain.from_iterable(map(_line, lines)))
    starts = [hours.weekday * MINUTES_OF_DAY + hours.open_minute for hours in week]
    for place, hours in enumerate(week):
        after = starts[place + 1] if place + 1 < len(week) else starts[0] + MINUTES_OF_WEEK
        if starts[place] + hours.close_minute - hours.open_minute > after:
            raise MisreadError(
                f"the hours of {WEEKDAYS[hours.weekday]} {_clock(hours)} run into the next ones"
            )
    return tuple(week)


def parse_day(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of one day, as minutes of that day, from ``09:00-12:00, 13:00-17:00``.

    Raises `MisreadError` for hours that overlap or cannot be read.
    """
    if text.strip().lower() == "closed":
        return ()
    found = sorted(_hours(part.strip(), text) for part in text.split(","))
    for (_, close), (start, _) in pairwise(found):
        if close > start:
            raise MisreadError(f"{short(text)} has hours that overlap")
    return tuple(found)


def parse_days(text: str, line: str) -> list[int]:
    """Return the weekdays (0 is Monday) of ``Tue``, ``Tuesday`` or ``Mon-Fri``; raise `MisreadError`, which
    tells the ``line``, for anything else."""
    found = _PART.fullmatch(text)
    if found is None:
        raise MisreadError(f"{short(line)}: {short(text)} is no day of the week")
    return _days(found.group(1), found.group(2), line, tuple(day.title() for day in _FULL))


def _line(line: str) -> list[WeeklyHours]:
    days: list[int] = []
    found: list[WeeklyHours] = []
    fresh = True
    for part in line.split(","):
        named, hours = _split(part.strip(), line)
        if named:
            days, fresh = (days if fresh else []) + named, hours is None
        if hours is not None:
            if not days:
                raise MisreadError(
                    f"{short(line)} does not begin with days: write, for example, 'Mon-Fri 09:00-17:00'"
                )
            found += [WeeklyHours(day, *hours) for day in days]
            fresh = False
    if fresh:
        raise MisreadError(f"{short(line)} has days without hours: write, for example, 'Mon-Fri 09:00-17:00'")
    return found


def _split(part: str, line: str) -> tuple[list[int], tuple[int, int] | None]:
    found = _PART.match(part)
    days = _days(found.group(1), found.group(2), line) if found else []
    rest = part[found.end() :].strip() if found else part
    if not rest and days:
        return days, None
    return days, _hours(rest, line)


def _days(
    first: str, last: str | None, line: str, known: tuple[str, ...] = (*WEEKDAYS, "always")
) -> list[int]:
    if first.lower() in ("daily", "everyday"):
        return list(range(7))
    start = _day(first, line, known)
    end = start if last is None else _day(last, line, known)
    return [(start + step) % 7 for step in range((end - start) % 7 + 1)]


def _day(word: str, line: str, known: tuple[str, ...]) -> int:
    lower = word.lower()
    for day, full in enumerate(_FULL):
        if lower in (full, full[:3]) or (len(lower) > 3 and lower.rstrip("s") == full):
            return day
    raise MisreadError(f"{short(line)}: unknown day '{word[:20]}'", nearest(word, known))


def _hours(text: str, line: str) -> tuple[int, int]:
    found = _HOURS.fullmatch(text)
    if found is None:
        raise MisreadError(
            f"{short(line)}: cannot read the hours {short(text)}; write, for example, 09:00-17:00"
        )
    numbers = [int(group) for group in found.groups()]
    start, end = numbers[0] * 60 + numbers[1], numbers[2] * 60 + numbers[3]
    if max(numbers[1], numbers[3]) > 59 or start >= MINUTES_OF_DAY or end > MINUTES_OF_DAY:
        raise MisreadError(
            f"{short(line)}: {short(text)} is not a time of day; hours run from 00:00 to 24:00"
        )
    if start == end:
        raise MisreadError(
            f"{short(line)}: {short(text)} opens and closes at once; write 00:00-24:00 for a whole day"
        )
    return start, end if end > start else end + MINUTES_OF_DAY


def _clock(hours: WeeklyHours) -> str:
    start, end = hours.open_minute, hours.close_minute % MINUTES_OF_DAY or MINUTES_OF_DAY
    return f"{start // 60:02}:{start % 60:02}-{end // 60:02}:{end % 60:02}"
