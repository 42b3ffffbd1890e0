"""Moments as people write them become moments since the scenario's start."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cached_property

import numpy as np
import numpy.typing as npt

from orgsim.model.lowering.calendars import Timetable
from orgsim.model.lowering.routes import working_calendar
from orgsim.scenario import Calendar, Moments
from orgsim.scenario.sections.moments import LAST, Days, EveryDay, EverySpan, OfPeriod, OnDate, Rule
from orgsim.units import DAY, EPOCH, MINUTE, elapsed, localise
from orgsim.units.local_times import Offsets, in_order_once
from orgsim.units.work_clock import NEVER, WorkClock
from orgsim.units.zones import zone

Micros = npt.NDArray[np.int64]


def moments_of(timetable: Timetable, moments: Moments, hours: str | None = None) -> Micros:
    """The moments from the start to the horizon, in order, each once: int64 microseconds of shape (N,).

    ``hours`` is the calendar whose hours they keep where they name none; ``None`` for that of working time.
    """
    return Laid(timetable, moments, hours).kept()


class Laid:
    """Moments laid out over the horizon: as they are written, and as they are kept."""

    def __init__(self, timetable: Timetable, moments: Moments, hours: str | None = None) -> None:
        self._scenario = timetable.scenario
        self._horizon = timetable.horizon
        self._moments = moments
        self.calendar = moments.calendar or hours or working_calendar(self._scenario)
        """The calendar whose hours they keep."""
        self._hours: Calendar = self._scenario.calendars[self.calendar]
        own = self._scenario.time_zone if moments.calendar is None else self._hours.time_zone
        self._zone = zone(own)
        self._clock: WorkClock = timetable.clock(self.calendar, 1.0)

    def written(self) -> Micros:
        """The moments as they are written, hours left aside."""
        return in_order_once([self._within(self._of(rule)) for rule in self._moments.at])

    def kept(self) -> Micros:
        """The moments with those in closed hours moved to the next opening, or left out."""
        moments = self.written()
        if self._clock.is_always:
            return moments
        if self._moments.if_closed == "skip":
            return np.array([moment for moment in moments.tolist() if self.is_open(moment)], dtype=np.int64)
        moved = np.array([self._opening(moment) for moment in moments.tolist()], dtype=np.int64)
        return in_order_once([moved[moved <= self._horizon]])

    def is_open(self, moment: int) -> bool:
        """Whether a moment lies in the hours; that at which they close still does."""
        return self._clock.is_open(moment) or self._clock.is_open(moment - 1)

    def _opening(self, moment: int) -> int:
        if self.is_open(moment):
            return moment
        return min(NEVER, self._clock.next_open(moment))

    def _within(self, moments: Micros) -> Micros:
        """Those of the run, and of the dates from which and until which there are any."""
        first = 0 if self._moments.begins is None else max(0, self._since(self._moments.begins))
        last = self._horizon
        if self._moments.ends is not None:
            last = min(last, self._since(self._moments.ends) - 1)
        return moments[(moments >= first) & (moments <= last)]

    def _since(self, moment: datetime) -> int:
        return elapsed(self._scenario.start, moment)

    def _of(self, rule: Rule) -> Micros:
        if isinstance(rule, EverySpan):
            return self._except(self._periodic(rule))
        if isinstance(rule, OnDate):
            return self._except(np.array([self._since(localise(rule.moment, self._zone))], dtype=np.int64))
        days = self._each(rule) if isinstance(rule, EveryDay) else self._of_periods(rule)
        return self._at(days[~np.isin(days, self._left_out)], rule.minute)

    def _periodic(self, rule: EverySpan) -> Micros:
        """Every so much elapsed time: first one such time after the start, or at the first moment that
        counts."""
        begins = self._moments.begins
        first = rule.span if begins is None else self._since(begins)
        return np.arange(first, self._horizon + 1, rule.span, dtype=np.int64)

    def _except(self, moments: Micros) -> Micros:
        """Moments that do not fall on a date that is left out."""
        if not len(self._left_out) or not len(moments):
            return moments
        begin = self._begin
        offsets = Offsets.between(self._zone, int(moments.min()) + begin, int(moments.max()) + begin)
        shown = moments + begin + offsets.at(moments + begin)
        return moments[~np.isin(shown // DAY, self._left_out)]

    @property
    def _begin(self) -> int:
        """The start in microseconds since 1970."""
        return elapsed(EPOCH, self._scenario.start)

    @cached_property
    def _left_out(self) -> Micros:
        """Dates that are left out, in days since 1970."""
        return np.array([_number(day) for day in self._moments.left_out], dtype=np.int64)

    def _at(self, days: Micros, minute: int) -> Micros:
        """The moments of a minute of some days, in days since 1970: as clocks show it, or would have shown it
        with the offset before a change; of a minute that comes twice the first."""
        if not len(days):
            return days
        shown = days * DAY + minute * MINUTE
        offsets = Offsets.between(self._zone, int(shown.min()), int(shown.max()))
        return shown - offsets.shown(shown) - self._begin

    @cached_property
    def _dates(self) -> tuple[date, date]:
        """The first and the last date to look at: where counting begins, and the day after the horizon."""
        begins = self._moments.begins or self._scenario.start
        last = self._scenario.start.astimezone(UTC) + timedelta(microseconds=self._horizon)
        return begins.astimezone(self._zone).date(), last.astimezone(self._zone).date()

    def _each(self, rule: EveryDay) -> Micros:
        """Every nth of some days, counted from the first one there is."""
        first, last = (_number(day) for day in self._dates)
        return self._such(np.arange(first, last + 1, dtype=np.int64), rule.days)[:: rule.nth]

    def _such(self, days: Micros, which: Days) -> Micros:
        """Those of some days that are of a kind."""
        kept: Micros = days[np.isin((days + _MONDAY) % 7, which.weekdays)]
        if which.working and not self._hours.always:
            kept = np.array(
                [day for day in kept.tolist() if self._hours.hours_on(_date(day))], dtype=np.int64
            )
        return kept

    def _of_periods(self, rule: OfPeriod) -> Micros:
        """One of some days of each month or quarter."""
        first, last = self._dates
        found = list(self._of_each_period(rule, first, last))
        return np.array(found, dtype=np.int64)

    def _of_each_period(self, rule: OfPeriod, first: date, last: date) -> Iterator[int]:
        for begin, end in _periods(first, last, rule.months):
            days = self._such(np.arange(begin, end, dtype=np.int64), rule.days)
            place = len(days) - 1 if rule.nth == LAST else rule.nth - 1
            if 0 <= place < len(days):
                yield int(days[place])


_MONDAY = EPOCH.weekday()


def _number(day: date) -> int:
    """A date in days since 1970."""
    return (day - EPOCH.date()).days


def _date(number: int) -> date:
    return EPOCH.date() + timedelta(days=number)


def _periods(first: date, last: date, months: int) -> Iterator[tuple[int, int]]:
    """The periods of so many months of the year, from that of one date to that of another: first day, and
    first day after."""
    begin = 12 * first.year + (first.month - 1) // months * months
    end = 12 * last.year + last.month - 1
    for month in range(begin, end + 1, months):
        yield _first_of(month), _first_of(month + months)


def _first_of(month: int) -> int:
    """The first day of a month, counted from year 0, in days since 1970."""
    return _number(date(month // 12, month % 12 + 1, 1))
