"""The work clock of a calendar: when it is open, and how much of it lies between two moments."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

Micros = npt.NDArray[np.int64]

NEVER = 2**62
"""A moment after everything: later than any horizon, with room left for a sum of two."""


@dataclass(frozen=True, eq=False)
class WorkClock:
    """Opening hours as disjoint half-open intervals ``[opens[i], closes[i])`` in microseconds since the
    start.

    ``opens`` and ``closes`` are int64 arrays of equal length, sorted, each interval non-empty and separated
    from the next. All questions are answered in closed form from the running total of open time; nothing
    ticks.
    """

    opens: Micros
    closes: Micros
    _opens: list[int] = field(init=False, repr=False)
    _closes: list[int] = field(init=False, repr=False)
    _before: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        opens, closes = self.opens.tolist(), self.closes.tolist()
        before = np.append(0, np.cumsum(self.closes - self.opens))[:-1].tolist()
        object.__setattr__(self, "_opens", opens)
        object.__setattr__(self, "_closes", closes)
        object.__setattr__(self, "_before", before)

    @classmethod
    def of(cls, intervals: Sequence[tuple[int, int]]) -> WorkClock:
        """Build a clock from intervals in any order; those that touch or overlap are merged, empty ones
        dropped."""
        edges = np.array(intervals, dtype=np.int64).reshape(-1, 2)
        return cls.joined(edges[:, 0], edges[:, 1])

    @classmethod
    def joined(cls, opens: Micros, closes: Micros) -> WorkClock:
        """Build a clock from intervals as two arrays, as `of` does."""
        kept = opens < closes
        opens, closes = opens[kept], closes[kept]
        order = np.argsort(opens, kind="stable")
        opens, closes = opens[order], np.maximum.accumulate(closes[order])
        apart = np.append(True, opens[1:] > closes[:-1])[: len(opens)]
        ends = np.append(apart[1:], True)[: len(opens)]
        return cls(opens[apart], closes[ends])

    @classmethod
    def always(cls) -> WorkClock:
        """The clock that never closes."""
        return cls.of([(0, NEVER)])

    @property
    def is_always(self) -> bool:
        """Whether the clock is open from the start for ever."""
        return self._opens == [0] and self._closes == [NEVER]

    def is_open(self, moment: int) -> bool:
        """Whether ``moment`` lies in an open interval; the closing moment itself does not."""
        place = bisect_right(self._opens, moment) - 1
        return place >= 0 and moment < self._closes[place]

    def next_open(self, moment: int) -> int:
        """The first open moment at or after ``moment``; `NEVER` when there is none."""
        place = bisect_right(self._opens, moment)
        if place and moment < self._closes[place - 1]:
            return moment
        return self._opens[place] if place < len(self._opens) else NEVER

    def next_close(self, moment: int) -> int:
        """The end of the open interval that holds ``moment``, or ``moment`` itself when the clock is
        closed."""
        place = bisect_right(self._opens, moment) - 1
        return max(moment, self._closes[place]) if place >= 0 else moment

    def worked(self, moment: int) -> int:
        """Open time in microseconds from the start to ``moment``."""
        place = bisect_right(self._opens, moment) - 1
        if place < 0:
            return 0
        return self._before[place] + min(moment, self._closes[place]) - self._opens[place]

    def work(self, start: int, end: int) -> int:
        """Open time in microseconds in ``[start, end)``."""
        return self.worked(end) - self.worked(start)

    def finish(self, start: int, amount: int) -> int:
        """The earliest moment at which ``amount`` of open time has passed since ``start``; `NEVER` when there
        is none."""
        if amount <= 0:
            return start
        target = self.worked(start) + amount
        place = bisect_right(self._before, target - 1) - 1
        if place < 0:
            return NEVER
        moment = self._opens[place] + target - self._before[place]
        return moment if moment <= self._closes[place] else NEVER

    def last_start(self, end: int, amount: int) -> int:
        """The last moment from which ``amount`` of open time has passed by ``end``; -1 when there is none."""
        if amount <= 0:
            return end
        target = self.worked(end) - amount
        place = bisect_right(self._before, target) - 1
        return -1 if place < 0 else self._opens[place] + target - self._before[place]

    def worked_many(self, moments: Any) -> Micros:
        """`worked` of an array of moments of any shape, as int64."""
        times = np.asarray(moments, dtype=np.int64)
        if not self._opens:
            return np.zeros_like(times)
        if self.is_always:
            return np.maximum(times, 0)
        place = np.searchsorted(self.opens, times, side="right") - 1
        known = np.maximum(place, 0)
        inside = np.minimum(times, self.closes[known]) - self.opens[known]
        return np.where(place < 0, 0, np.asarray(self._before, dtype=np.int64)[known] + inside)
