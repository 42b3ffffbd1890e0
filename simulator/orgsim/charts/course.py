"""Courses over time: time bins joined to what can be seen, and the mean of the runs with its band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.charts.quantity import DAY, HOUR, MINUTE, WEEK
from orgsim.log import Header
from orgsim.measures import Summary
from orgsim.statistics import t_interval

Values = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

_MOST: Final = 100
_WIDTHS: Final = tuple([MINUTE * n for n in (1, 2, 5, 10, 15, 30)] + [HOUR * n for n in (1, 2, 4, 8, 12)] + [DAY, 2 * DAY, 4 * DAY])
_LONG: Final = tuple(WEEK * n for n in (1, 2, 4, 13, 26, 52))
_WEEKS_SEEN: Final = 10


@dataclass(frozen=True, eq=False)
class Slots:
    """Stretches of time that bins are joined to: ``first`` is the first bin of each, ``edges`` are the limits."""

    first: Integers
    edges: Integers

    def average(self, integrals: Integers) -> Values:
        """Time averages in each slot from integrals by bin (B,)."""
        return np.asarray(np.add.reduceat(integrals, self.first) / np.diff(self.edges), dtype=np.float64)

    @property
    def middles(self) -> Values:
        """The middle of each slot."""
        return np.asarray((self.edges[:-1] + self.edges[1:]) / 2, dtype=np.float64)


@dataclass(frozen=True, eq=False)
class Course:
    """The mean over runs and its 95% limits at each moment; limits are NaN for a single run."""

    mean: Values
    low: Values
    high: Values


def slots(summary: Summary, header: Header) -> Slots:
    """At most a hundred slots of round length; whole weeks in a run of ten or more where people keep hours.

    A last slot less than half as long as the others is joined to the one before.
    """
    edges = summary.edges
    width = _width(int(edges[-1]), header)
    group = edges[:-1] // width
    first = np.flatnonzero(np.r_[True, group[1:] != group[:-1]])
    if len(first) > 1 and edges[-1] - edges[first[-1]] < width / 2:
        first = first[:-1]
    return Slots(first, np.append(edges[first], edges[-1]))


def course(rows: Sequence[npt.ArrayLike]) -> Course:
    """The course of the mean of several runs, one row each."""
    values = np.asarray(rows, dtype=np.float64)
    mean = values.mean(axis=0)
    if len(values) < 2:
        unknown = np.full_like(mean, np.nan)
        return Course(mean, unknown, unknown)
    unit = t_interval([-1.0, *[0.0] * (len(values) - 2), 1.0])
    spread = np.std([-1.0, *[0.0] * (len(values) - 2), 1.0], ddof=1)
    half = unit.half_width / spread * values.std(axis=0, ddof=1)
    return Course(mean, mean - half, mean + half)


def slot_words(found: Slots) -> str:
    """What each point of a course is an average over, as in "weekly averages"."""
    width = int(found.edges[1] - found.edges[0])
    names = {WEEK: "weekly", DAY: "daily", HOUR: "hourly", MINUTE: "minute by minute"}
    if width in names:
        return f"{names[width]} averages"
    for name, size in (("weeks", WEEK), ("days", DAY), ("h", HOUR), ("min", MINUTE)):
        if width % size == 0:
            return f"averages of {width // size} {name}"
    return f"averages of {width / MINUTE:.3g} min"


def _width(horizon: int, header: Header) -> int:
    keeps_hours = not all(header.clocks[person.clock].is_always for person in header.people)
    widths = _LONG if keeps_hours and horizon >= _WEEKS_SEEN * WEEK else _WIDTHS + _LONG
    return next((width for width in widths if horizon <= width * _MOST), widths[-1])
