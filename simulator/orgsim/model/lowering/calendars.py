"""Calendars become work clocks: opening hours in local time, as moments since the scenario's start."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import numpy as np

from orgsim.model.lowering.openings import Days
from orgsim.scenario import Calendar, Scenario
from orgsim.units import elapsed
from orgsim.units.work_clock import WorkClock
from orgsim.units.zones import zone

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
        first = self._scenario.start.astimezone(zone(calendar.time_zone)).date() - timedelta(days=1)
        last = (self._last + timedelta(days=1)).date()
        opens, closes = Days(self._scenario.start, first, last, calendar).openings(share)
        return WorkClock.joined(np.maximum(opens, 0), closes)
