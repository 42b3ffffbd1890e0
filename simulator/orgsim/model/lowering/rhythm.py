"""What a rate swings with: opening hours, weights and a wave, scaled together (semantics, section 6)."""

from __future__ import annotations

import math
from collections import Counter
from datetime import timedelta
from functools import cached_property
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from orgsim.model.lowering.calendars import Clocks
from orgsim.scenario import Scenario
from orgsim.scenario.sections.arrivals import WAVE_STEPS, Seasonal
from orgsim.units import DAY, EPOCH, HOUR, MINUTE, WEEK, elapsed, local_moment, zone
from orgsim.units.local_times import Offsets, in_order_once, local_hours
from orgsim.units.work_clock import WorkClock

DAYS_OF_MONTH: Final = (31.0, 28.2425, 31.0, 30.0, 31.0, 30.0, 31.0, 31.0, 30.0, 31.0, 30.0, 31.0)
"""The mean length of each month, leap years included."""

_FIRST_WEEKDAY: Final = 3
"""The first of January 1970 was a Thursday."""

Integers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Ahead = tuple[int, int]
"""How far the clocks of the scenario and of the calendar are ahead of UTC, in microseconds."""


class Rhythm:
    """How a Poisson rate swings over a run: a factor that is constant between the ``edges``.

    The factor is the product of opening hours, of the weights and of the wave, scaled so that it has a mean
    of 1 over a cycle of theirs: an ordinary week (without the calendar's dated exceptions), a year of months,
    a period of the wave. A wave of which a whole number fit a week is in step with the hours, and is averaged
    over the week with them; any other meets every hour alike in the long run.
    """

    def __init__(self, scenario: Scenario, clocks: Clocks, arrivals: Seasonal, horizon: int) -> None:
        """Keep what the factor depends on; the run is ``horizon`` microseconds long."""
        self._scenario = scenario
        self._clocks = clocks
        self._arrivals = arrivals
        self._horizon = horizon
        self._zone = zone(scenario.time_zone)
        self._weekly = bool(arrivals.by_hour or arrivals.by_weekday)
        self._week = np.outer(arrivals.by_weekday or (1.0,) * 7, arrivals.by_hour or (1.0,) * 24)
        self._months = np.array(arrivals.by_month or (1.0,) * 12)
        self._period = 0 if arrivals.wave is None else arrivals.wave.period.microseconds()

    @cached_property
    def edges(self) -> Integers:
        """The moments before the horizon at which the factor may change, the start included, in order."""
        found: list[Integers] = [np.zeros(1, dtype=np.int64)]
        if self._arrivals.during is not None:
            clock = self._clock(self._arrivals.during)
            found += [clock.opens, clock.closes]
        if self._seasonal:
            found.append(local_hours(self._scenario.start, self._horizon, self._zone))
        if self._period:
            found.append(_wave_edges(self._period, self._horizon))
        edges = in_order_once(found)
        within: Integers = edges[(edges >= 0) & (edges < self._horizon)]
        return within

    def factors(self, moments: Integers) -> Floats:
        """The factor from each of some moments on, which are `edges` or more of them."""
        found = np.full(len(moments), self.scale)
        if self._arrivals.during is not None:
            found *= _is_open(self._clock(self._arrivals.during), moments)
        if self._seasonal:
            found *= self._weights(moments)
        if self._period:
            found *= self._levels[_wave_step(moments, self._period)]
        return found

    @cached_property
    def at_edges(self) -> Floats:
        """The factor from each of the ``edges`` on."""
        return self.factors(self.edges)

    @cached_property
    def scale(self) -> float:
        """What the product of hours, weights and wave is multiplied by; 0 where all of it is 0."""
        year = math.fsum((self._months * DAYS_OF_MONTH).tolist()) / math.fsum(DAYS_OF_MONTH)
        days: Counter[Ahead] = Counter()
        for offsets, count in zip(*self._offsets(), strict=True):
            days[offsets] += count
        week = math.fsum(self._week_total(offsets) * count for offsets, count in days.items()) / days.total()
        return WEEK / week / year if week and year else 0.0

    @cached_property
    def _levels(self) -> Floats:
        """The factor in each step of the wave."""
        return _wave_levels(0.0 if self._arrivals.wave is None else self._arrivals.wave.amplitude)

    @property
    def _seasonal(self) -> bool:
        return self._weekly or bool(self._arrivals.by_month)

    @property
    def _in_step(self) -> bool:
        """Whether the wave has the same place in every week."""
        return self._period >= MINUTE and WEEK % self._period == 0

    def _clock(self, calendar: str) -> WorkClock:
        return self._clocks.clocks[self._clocks.place(calendar)]

    def _weights(self, at: Integers) -> Floats:
        """The weight of the local hour, weekday and month at each of some moments."""
        shown = at + elapsed(EPOCH, self._scenario.start)
        shown = shown + Offsets.between(self._zone, int(shown.min()), int(shown.max())).at(shown)
        weekday, hour = (shown // DAY + _FIRST_WEEKDAY) % 7, shown // HOUR % 24
        month = shown.astype("datetime64[us]").astype("datetime64[M]").astype(np.int64) % 12
        weights: Floats = self._week[weekday, hour] * self._months[month]
        return weights

    def _offsets(self) -> tuple[list[Ahead], list[int]]:
        """The offsets from UTC in the run, each time on how many days on end; at its start where the mean
        does not depend on them."""
        days = np.arange(0, self._horizon if self._depends_on_offsets() else 1, DAY, dtype=np.int64)
        ahead = np.stack([self._ahead(self._zone.key, days), self._ahead(self._calendar_zone(), days)])
        begins = np.flatnonzero(np.append(True, (ahead[:, 1:] != ahead[:, :-1]).any(axis=0)))
        return [(own, calendar) for own, calendar in ahead[:, begins].T.tolist()], np.diff(
            [*begins, len(days)]
        ).tolist()

    def _depends_on_offsets(self) -> bool:
        apart = self._weekly and self._calendar_zone() != self._zone.key
        return apart or (self._in_step and (self._weekly or self._arrivals.during is not None))

    def _calendar_zone(self) -> str:
        during = self._arrivals.during
        return str(self._zone.key) if during is None else self._scenario.calendars[during].time_zone

    def _ahead(self, name: str, moments: Integers) -> Integers:
        """How far ahead of UTC the clocks of a zone are at moments of the run."""
        times = moments + elapsed(EPOCH, self._scenario.start)
        return Offsets.between(zone(name), int(times[0]), int(times[-1])).at(times)

    def _week_total(self, offsets: Ahead) -> float:
        """The product, months apart, summed over an ordinary week on the scenario's clock, in
        microseconds."""
        opening = self._opening_in_week(offsets)
        edges: list[Any] = [opening.opens, opening.closes, [0, WEEK]]
        if self._weekly:
            edges.append(np.arange(0, WEEK, HOUR))
        start = self._start_in_week(offsets)
        if self._in_step:
            edges.append((_wave_edges(self._period, WEEK) + start) % WEEK)
        at = np.unique(np.concatenate([np.asarray(part, dtype=np.int64) for part in edges]))
        begins, lengths = at[:-1], np.diff(at)
        product = self._week.ravel()[begins // HOUR] * _is_open(opening, begins)
        if self._in_step:
            product *= self._levels[_wave_step((begins - start) % WEEK, self._period)]
        return math.fsum((product * lengths).tolist())

    def _opening_in_week(self, offsets: Ahead) -> WorkClock:
        """When the calendar is open in an ordinary week that begins on Monday, on the scenario's clock."""
        during = self._arrivals.during
        hours = None if during is None else self._scenario.calendars[during].open
        if hours is None:
            return WorkClock.of([(0, WEEK)])
        ahead = offsets[0] - offsets[1]
        found: list[tuple[int, int]] = []
        for line in hours:
            opens = (line.weekday * DAY + line.open_minute * MINUTE + ahead) % WEEK
            closes = opens + (line.close_minute - line.open_minute) * MINUTE
            found += [(opens, min(closes, WEEK)), (0, closes - WEEK)]
        return WorkClock.of(found)

    def _start_in_week(self, offsets: Ahead) -> int:
        """Where in the week the run would begin if these were the offsets then."""
        shown = local_moment(self._scenario.start, 0, self._zone)
        since = timedelta(days=shown.weekday(), hours=shown.hour, minutes=shown.minute, seconds=shown.second)
        micro = since // timedelta(microseconds=1) + shown.microsecond
        at_start = (shown.utcoffset() or timedelta()) // timedelta(microseconds=1)
        return (micro + offsets[0] - at_start) % WEEK


def _is_open(clock: WorkClock, at: Integers) -> npt.NDArray[np.bool_]:
    """Whether a clock is open at each of some moments."""
    place = np.searchsorted(clock.opens, at, side="right")
    return at < np.append(-1, clock.closes)[place]


def _wave_levels(amplitude: float) -> Floats:
    """The mean of 1 + amplitude sin over each step, rounded so that every machine has the same."""
    step = 2.0 * math.pi / WAVE_STEPS
    means = [round((math.cos(k * step) - math.cos((k + 1) * step)) / step, 12) for k in range(WAVE_STEPS)]
    return np.array([1.0 + amplitude * mean for mean in means])


def _wave_edges(period: int, until: int) -> Integers:
    """When the steps of a wave begin, from its start on."""
    return np.arange(until * WAVE_STEPS // period + 2, dtype=np.int64) * period // WAVE_STEPS


def _wave_step(moments: Integers, period: int) -> Integers:
    """The step of a wave in which each moment lies: the last k for which floor(k period / steps) is not after
    it."""
    return ((moments % period + 1) * WAVE_STEPS - 1) // period
