"""Calendars become work clocks: opening hours in local time, as moments since the scenario's start."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from orgsim.scenario import Calendar, Scenario
from orgsim.units import elapsed
from orgsim.units.work_clock import WorkClock
from orgsim.units.zones import zone

DAY = 24 * 60 * 60 * 1_000_000
MINUTE = 60_000_000


class Clocks:
    """The work clocks of a scenario, each made once and laid out to two days past the horizon."""

    def __init__(self, scenario: Scenario, horizon: int) -> None:
        self._scenario = scenario
        self._last = scenario.start.astimezone(UTC) + timedelta(microseconds=horizon) + timedelta(days=2)
        self._places: dict[tuple[str, float], int] = {}
        self.clocks: list[WorkClock] = []

    def place(self, calendar: str, share: float = 1.0) -> int:
        """The position of a calendar's clock, for people who work ``share`` of its hours every day."""
        key = (calendar, share)
        if key not in self._places:
            self._places[key] = len(self.clocks)
            self.clocks.append(self._make(calendar, share))
        return self._places[key]

    def usual_day(self, calendar: str) -> int:
        """The usual working day in microseconds: the commonest number of open hours of a weekday that has any."""
        return self._calendar(calendar).usual_day * MINUTE

    def moment(self, when: datetime) -> int:
        """Microseconds from the scenario's start to an aware moment."""
        return elapsed(self._scenario.start, when)

    def _calendar(self, name: str) -> Calendar:
        return self._scenario.calendars[name]

    def _make(self, name: str, share: float) -> WorkClock:
        calendar = self._calendar(name)
        if calendar.always and share == 1.0 and not calendar.closed and not calendar.special:
            return WorkClock.always()
        intervals: list[tuple[int, int]] = []
        day = self._scenario.start.astimezone(zone(calendar.time_zone)).date() - timedelta(days=1)
        while datetime(day.year, day.month, day.day, tzinfo=UTC) <= self._last + timedelta(days=1):
            intervals += _first_share([self._interval(calendar, day, hours) for hours in calendar.hours_on(day)], share)
            day += timedelta(days=1)
        return WorkClock.of([(max(0, begin), end) for begin, end in intervals])

    def _interval(self, calendar: Calendar, day: date, hours: tuple[int, int]) -> tuple[int, int]:
        return (self._wall(calendar, day, hours[0]), self._wall(calendar, day, hours[1]))

    def _wall(self, calendar: Calendar, day: date, minute: int) -> int:
        """The moment of a wall-clock minute of a day, which may lie past its midnight."""
        moment = datetime(day.year, day.month, day.day) + timedelta(minutes=minute)
        return self.moment(moment.replace(tzinfo=zone(calendar.time_zone)).astimezone(UTC))


def _first_share(intervals: list[tuple[int, int]], share: float) -> list[tuple[int, int]]:
    """The first ``share`` of the time in a day's intervals; hours that summer time skips are none."""
    intervals = [(begin, end) for begin, end in intervals if begin < end]
    if share == 1.0:
        return intervals
    left = int(sum(end - begin for begin, end in intervals) * share + 0.5)
    kept = []
    for begin, end in intervals:
        taken = min(left, end - begin)
        kept.append((begin, begin + taken))
        left -= taken
    return kept
