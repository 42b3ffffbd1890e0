"""How much elapsed time a working time takes: the answer depends on the calendar, and on when it begins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.scenario import Calendar, Scenario
from orgsim.units import HOUR, MINUTE, WEEK
from orgsim.units.zones import zone

Micros = npt.NDArray[np.int64]

QUARTER: Final = HOUR // 4
_STARTS: Final[Micros] = np.arange(0, WEEK, QUARTER, dtype=np.int64)


@dataclass(frozen=True)
class ElapsedEquivalent:
    """The elapsed time, in microseconds, of a working time that begins at each quarter of an hour of a week.

    ``mean`` is over those beginnings, ``shortest`` and ``longest`` are its limits.
    """

    mean: float
    shortest: int
    longest: int


def elapsed_equivalent(
    scenario: Scenario, calendar: str, working: float, begins_in: str | None = None
) -> ElapsedEquivalent | None:
    """Return what ``working`` microseconds on a calendar take, begun at every quarter of an hour of an
    ordinary week.

    An ordinary week has no dated exceptions, and the clocks of the scenario's start. With ``begins_in`` only
    quarters of an hour count at which that calendar is open. `None` for a calendar without weekly hours, and
    for no time at all.
    """
    week = _Week.of(scenario, scenario.calendars[calendar])
    if not week.open_time or working <= 0:
        return None
    starts = _STARTS
    if begins_in is not None:
        opened = _Week.of(scenario, scenario.calendars[begins_in]).is_open(_STARTS)
        starts = _STARTS[opened] if opened.any() else _STARTS
    taken = week.elapsed(starts, round(working))
    return ElapsedEquivalent(float(taken.mean()), int(taken.min()), int(taken.max()))


@dataclass(frozen=True, eq=False)
class _Week:
    """Opening hours that repeat every week, from the weekday and time of the scenario's start; three weeks
    are laid out."""

    opens: Micros
    closes: Micros
    open_time: int
    """Of one week, in microseconds."""

    @classmethod
    def of(cls, scenario: Scenario, calendar: Calendar) -> _Week:
        if calendar.open is None:
            return cls(np.array([0]), np.array([3 * WEEK]), WEEK)
        local = scenario.start.astimezone(zone(calendar.time_zone))
        midnight = timedelta(
            days=local.weekday(), hours=local.hour, minutes=local.minute, seconds=local.second
        )
        since_monday = midnight // timedelta(microseconds=1) + local.microsecond
        hours = [
            (line.weekday * 1440 + line.open_minute, line.weekday * 1440 + line.close_minute)
            for line in calendar.open
        ]
        edges = np.array(sorted(hours), dtype=np.int64) * MINUTE - since_monday
        laid = np.concatenate([edges + number * WEEK for number in range(-1, 5)])
        return cls(laid[:, 0], laid[:, 1], int((edges[:, 1] - edges[:, 0]).sum()))

    def is_open(self, moments: Micros) -> npt.NDArray[np.bool_]:
        place = np.searchsorted(self.opens, moments, side="right") - 1
        return (place >= 0) & (moments < self.closes[np.maximum(place, 0)])

    def elapsed(self, starts: Micros, working: int) -> Micros:
        """Return how long ``working`` open time takes from each start: whole weeks first, then the rest of
        one week."""
        whole, rest = divmod(working - 1, self.open_time)
        lengths = self.closes - self.opens
        before = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        place = np.searchsorted(self.opens, starts, side="right") - 1
        known = np.maximum(place, 0)
        worked = before[known] + np.where(
            place < 0, 0, np.minimum(starts, self.closes[known]) - self.opens[known]
        )
        target = worked + rest + 1
        end = np.searchsorted(before, target, side="left") - 1
        finished: Micros = self.opens[end] + target - before[end]
        taken: Micros = finished - starts + whole * WEEK
        return taken
