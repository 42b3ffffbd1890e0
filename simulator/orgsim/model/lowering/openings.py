"""The openings of a calendar, day by day: those of ordinary days together, and exceptions one by one.

A day is ordinary when it has the weekly hours of its weekday, and the clocks are as far ahead of UTC on its
midnight as on the next two; its openings are then those of every such day, moved.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import chain

import numpy as np
import numpy.typing as npt

from orgsim.scenario import Calendar
from orgsim.units import DAY, EPOCH, MINUTE, elapsed
from orgsim.units.local_times import Offsets
from orgsim.units.zones import zone

Micros = npt.NDArray[np.int64]
Opening = tuple[int, int]


class Days:
    """Days of a calendar from the first to the last, as moments in microseconds since the start."""

    def __init__(self, start: datetime, first: date, last: date, calendar: Calendar) -> None:
        """Look up how far ahead of UTC the calendar's clocks are on each midnight, and two days longer."""
        self._start = start
        self._first = first
        self._calendar = calendar
        self._zone = zone(calendar.time_zone)
        self._count = max(0, (last - first).days + 1)
        midnights = (first - EPOCH.date()).days * DAY + np.arange(self._count + 2, dtype=np.int64) * DAY
        self._ahead = Offsets.between(self._zone, int(midnights[0]), int(midnights[-1])).shown(midnights)

    def openings(self, share: float) -> tuple[Micros, Micros]:
        """When the calendar opens and closes, in no order; of each day the first ``share`` of its open
        time."""
        by_weekday = [self._ordinary_days(weekday) for weekday in range(7)]
        opens, closes = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
        begin = elapsed(self._start, datetime.combine(self._first, time(), UTC))
        for days in by_weekday:
            midnights = begin + days * DAY - self._ahead[days]
            for opening, closing in self._usual(days, share):
                opens.append(midnights + opening)
                closes.append(midnights + closing)
        other = np.ones(self._count, dtype=bool)
        other[np.concatenate(by_weekday)] = False
        dates = [self._first + timedelta(days=day) for day in np.flatnonzero(other).tolist()]
        single = list(chain.from_iterable(self._on(day, share) for day in dates))
        opens.append(np.array([opening for opening, _ in single], dtype=np.int64))
        closes.append(np.array([closing for _, closing in single], dtype=np.int64))
        return np.concatenate(opens), np.concatenate(closes)

    def _ordinary_days(self, weekday: int) -> Micros:
        """The ordinary days of a weekday, counted from the first."""
        days = np.arange((weekday - self._first.weekday()) % 7, self._count, 7)
        steady = (self._ahead[days] == self._ahead[days + 1]) & (self._ahead[days] == self._ahead[days + 2])
        apart = [(day - self._first).days for day in (*self._calendar.closed, *self._calendar.special)]
        ordinary: Micros = days[steady & ~np.isin(days, apart)]
        return ordinary

    def _usual(self, days: Micros, share: float) -> list[Opening]:
        """The openings of ordinary days of one weekday, from their midnight on."""
        if not len(days):
            return []
        hours = self._calendar.usual_hours(self._first + timedelta(days=int(days[0])))
        return _first_share([(begin * MINUTE, end * MINUTE) for begin, end in hours], share)

    def _on(self, day: date, share: float) -> list[Opening]:
        """The openings of any day."""
        hours = self._calendar.hours_on(day)
        return _first_share([(self._wall(day, begin), self._wall(day, end)) for begin, end in hours], share)

    def _wall(self, day: date, minute: int) -> int:
        """The moment of a wall-clock minute of a day, which may lie past its midnight."""
        moment = datetime(day.year, day.month, day.day) + timedelta(minutes=minute)
        return elapsed(self._start, moment.replace(tzinfo=self._zone).astimezone(UTC))


def _first_share(openings: list[Opening], share: float) -> list[Opening]:
    """The first ``share`` of the time in a day's openings; hours that summer time skips are none."""
    openings = [(begin, end) for begin, end in openings if begin < end]
    if share == 1.0:
        return openings
    left = int(sum(end - begin for begin, end in openings) * share + 0.5)
    kept = []
    for begin, end in openings:
        taken = min(left, end - begin)
        kept.append((begin, begin + taken))
        left -= taken
    return kept
