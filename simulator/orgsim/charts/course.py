"""Courses over time: time bins joined to what can be seen, and the mean of the runs with its band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from orgsim.charts.quantity import DAY, HOUR, MINUTE, WEEK
from orgsim.measures.slots import Slots, slots
from orgsim.statistics import t_interval

__all__ = ["Course", "Slots", "course", "slot_words", "slots"]

Values = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Course:
    """The mean over runs and its 95% limits at each moment; limits are NaN for a single run."""

    mean: Values
    low: Values
    high: Values


def course(rows: Sequence[npt.ArrayLike]) -> Course:
    """The course of the mean of several runs, one row each."""
    values = np.asarray(rows, dtype=np.float64)
    mean = values.mean(axis=0)
    if len(values) < 2:
        unknown = np.full_like(mean, np.nan)
        return Course(mean, unknown, unknown)
    sample = [-1.0, *[0.0] * (len(values) - 2), 1.0]
    half_widths = t_interval(sample).half_width / np.std(sample, ddof=1)
    half = half_widths * values.std(axis=0, ddof=1)
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
