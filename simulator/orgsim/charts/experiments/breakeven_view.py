"""Which part of the values looked at a chart of thresholds shows, and where in it there is room for words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from orgsim.charts.lettering import width_of
from orgsim.charts.style import SMALL
from orgsim.experiment.breakeven.result import Line

_NARROW: Final = 0.2
"""The share of the range within which everything that matters must lie for the rest to be left out."""
_ROUND: Final = 0.75
"""How much is shown on each side of what matters, as a multiple of its width."""
_LEAST: Final = 0.03
"""The least that is shown on each side, as a share of the range."""
_FEWEST: Final = 20
"""Whole amounts from which on there is a part to show."""


def view(line: Line) -> tuple[float, float]:
    """The range, or the part of it round the thresholds with their intervals and the base case, where these lie close together."""
    factor = line.factor
    width = factor.high - factor.low
    ends = [(found.low, found.at, found.high) for found in line.thresholds]
    near = [factor.low if low is None else low for low, _, _ in ends] + [factor.high if high is None else high for _, _, high in ends]
    if not near or factor.levels or (factor.whole and width < _FEWEST):
        return factor.low, factor.high
    near += [factor.written] if factor.low <= factor.written <= factor.high else []
    if max(near) - min(near) > _NARROW * width:
        return factor.low, factor.high
    room = max(_ROUND * (max(near) - min(near)), _LEAST * width)
    return max(factor.low, min(near) - room), min(factor.high, max(near) + room)


def cut(line: Line) -> str:
    """A sentence on what is not shown; nothing where all is."""
    low, high = view(line)
    factor = line.factor
    if (low, high) == (factor.low, factor.high):
        return ""
    return f" Values from {factor.text(factor.low)} to {factor.text(factor.high)} were looked at; this is the part round the threshold."


def upright(line: Line) -> list[float]:
    """The places of upright lines, and of the limits of intervals."""
    found = [place for one in line.thresholds for place in (one.low, one.at, one.high) if place is not None]
    return [*found, line.factor.written]


@dataclass(frozen=True)
class Course:
    """A curve with its band as drawn: places, means and the limits of the intervals, in the units of the axes."""

    x: Sequence[float]
    means: Sequence[float]
    lows: Sequence[float]
    highs: Sequence[float]

    def within(self, low: float, high: float) -> Course:
        """The part between two places, with the values on straight lines at both."""
        places = [low, *(place for place in self.x if low < place < high), high]
        return Course(places, *(list(np.interp(places, self.x, values)) for values in (self.means, self.lows, self.highs)))


@dataclass(frozen=True)
class Room:
    """A panel: its limits in x, an inch there in units of the axis, and the places of upright lines that words must not cover."""

    low: float
    high: float
    inch: float
    lines: Sequence[float]

    def place(self, text: str, course: Course, edge: float) -> tuple[float, float]:
        """The left end of a text along an upper or lower ``edge``, and the room for it in inches.

        It stands between two upright lines, where the curve is farthest from the edge; where it fits nowhere, in the widest gap.
        """
        walls = sorted({self.low, *(line for line in self.lines if self.low < line < self.high), self.high})
        margin, width = 0.06 * self.inch, width_of(text, SMALL, True) * self.inch
        gaps = [(start + margin, end - margin) for start, end in pairwise(walls)]
        starts = [place for start, end in gaps if end - start >= width for place in (start, end - width)]
        if not starts:
            start, end = max(gaps, key=lambda gap: gap[1] - gap[0])
            return start, max(0.0, end - start) / self.inch
        return max(starts, key=lambda start: _clear(course.within(start, start + width), edge)), math.inf


def _clear(course: Course, edge: float) -> float:
    """How far a part of a curve with its band stays from an edge of the panel."""
    return min(abs(edge - value) for values in (course.lows, course.highs) for value in values)
