"""Calendars become work clocks: opening hours in local time, as moments since the scenario's start."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import Final

import numpy as np

from orgsim.model.lowering.openings import Days
from orgsim.model.lowering.routes import working_calendar
from orgsim.scenario import Scenario
from orgsim.scenario.checks.due import orders_by_due
from orgsim.units import MINUTE, elapsed
from orgsim.units.work_clock import WorkClock
from orgsim.units.zones import zone

_FURTHEST: Final = timedelta(days=20 * 365)


class Timetable:
    """The calendars of a scenario as work clocks, for all its designs: each laid out once, to two days past
    the horizon."""

    def __init__(self, scenario: Scenario, beyond: int = 0) -> None:
        """Lay calendars out to so many microseconds after the horizon, as if the run were longer."""
        self.scenario = scenario
        self.horizon = scenario.horizon.microseconds() + beyond
        self._last = scenario.start.astimezone(UTC) + timedelta(microseconds=self.horizon) + _reach(scenario)
        self._made: dict[tuple[str, float], WorkClock] = {}

    def beyond(self, microseconds: int) -> Timetable:
        """The same for a run that is longer by so much."""
        return Timetable(self.scenario, microseconds)

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


def _reach(scenario: Scenario) -> timedelta:
    """How long after the horizon clocks go on: two days or, where the due date orders work, so much longer
    that what is promised in working time falls due by then."""
    reach = timedelta(days=2)
    if not orders_by_due(scenario):
        return reach
    calendar = scenario.calendars[working_calendar(scenario)]
    day = calendar.usual_day * MINUTE
    promises = chain.from_iterable(work.promises.values for work in scenario.work.values() if work.promises)
    longest = max((span.micro(day) for span in promises if span.working), default=0.0)
    return reach + min(_FURTHEST, timedelta(microseconds=2.0 * longest / calendar.usual_share))


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
