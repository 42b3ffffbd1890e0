"""Calendars become work clocks: opening hours in local time, as moments since the scenario's start."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import numpy as np

from orgsim.model.lowering.openings import Days
from orgsim.scenario import Scenario
from orgsim.units import MINUTE, elapsed
from orgsim.units.work_clock import WorkClock
from orgsim.units.zones import zone


class Timetable:
    """The calendars of a scenario as work clocks, for all its designs: each laid out once, to two days past
    the horizon."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.horizon = scenario.horizon.microseconds()
        self._last = scenario.start.astimezone(UTC) + timedelta(microseconds=self.horizon) + timedelta(days=2)
        self._made: dict[tuple[str, float], WorkClock] = {}

    def clock(self, calendar: str, share: float) -> WorkClock:
        """The clock of a calendar for people who work ``share`` of its hours every day."""
        key = (calendar, share)
        if key not in self._made:
            self._made[key] = self._laid_out(calendar, share)
        return self._made[key]

    def _laid_out(self, name: str, share: float) -> WorkClock:
        calendar = self.scenario.calendars[name]
        if calendar.always and share == 1.0 and not calendar.closed and not calendar.special:
            return WorkClock.always()
        first = self.scenario.start.astimezone(zone(calendar.time_zone)).date() - timedelta(days=1)
        last = (self._last + timedelta(days=1)).date()
        opens, closes = Days(self.scenario.start, first, last, calendar).openings(share)
        return WorkClock.joined(np.maximum(opens, 0), closes)


class Clocks:
    """The work clocks that a design uses, in the order in which they are asked for."""

    def __init__(self, timetable: Timetable) -> None:
        self._timetable = timetable
        self._scenario = timetable.scenario
        self._places: dict[tuple[str, float], int] = {}
        self.clocks: list[WorkClock] = []

    def place(self, calendar: str, share: float = 1.0) -> int:
        """The position of a calendar's clock, for people who work ``share`` of its hours every day."""
        key = (calendar, share)
        if key not in self._places:
            self._places[key] = len(self.clocks)
            self.clocks.append(self._timetable.clock(calendar, share))
        return self._places[key]

    def usual_day(self, calendar: str) -> int:
        """The usual working day in microseconds: the commonest number of open hours of a weekday that has
        any."""
        return self._scenario.calendars[calendar].usual_day * MINUTE

    def moment(self, when: datetime) -> int:
        """Microseconds from the scenario's start to an aware moment."""
        return elapsed(self._scenario.start, when)
