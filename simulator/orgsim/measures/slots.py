"""Slots of time: bins joined to as many as a chart can show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.log import Header
from orgsim.log.log import Integers

Values = npt.NDArray[np.float64]

_MINUTE: Final = 60_000_000
_HOUR: Final = 60 * _MINUTE
_DAY: Final = 24 * _HOUR
_WEEK: Final = 7 * _DAY
_MOST: Final = 100
_SHORT: Final = (
    *(_MINUTE * n for n in (1, 2, 5, 10, 15, 30)),
    *(_HOUR * n for n in (1, 2, 4, 8, 12)),
    *(_DAY * n for n in (1, 2, 4)),
)
_LONG: Final = tuple(_WEEK * n for n in (1, 2, 4, 13, 26, 52))
_WEEKS_SEEN: Final = 10


@dataclass(frozen=True, eq=False)
class Slots:
    """Stretches of time that bins are joined to: ``first`` is the first bin of each, ``edges`` are the
    limits."""

    first: Integers
    edges: Integers

    def total(self, integrals: Integers) -> Integers:
        """Integrals over each slot from those by bin (B,) or (B, ...)."""
        return np.asarray(np.add.reduceat(integrals, self.first, axis=0), dtype=np.int64)

    def average(self, integrals: Integers) -> Values:
        """Time averages in each slot from integrals by bin (B,)."""
        return np.asarray(self.total(integrals) / np.diff(self.edges), dtype=np.float64)

    @property
    def middles(self) -> Values:
        """The middle of each slot."""
        return np.asarray((self.edges[:-1] + self.edges[1:]) / 2, dtype=np.float64)


def slots(edges: Integers, header: Header) -> Slots:
    """At most a hundred slots of round length; whole weeks in a run of ten or more where people keep hours.

    A last slot less than half as long as the others is joined to the one before.
    """
    width = _width(int(edges[-1]), header)
    group = edges[:-1] // width
    first = np.flatnonzero(np.r_[True, group[1:] != group[:-1]])
    if len(first) > 1 and edges[-1] - edges[first[-1]] < width / 2:
        first = first[:-1]
    return Slots(first, np.append(edges[first], edges[-1]))


def _width(horizon: int, header: Header) -> int:
    keeps_hours = not all(header.clocks[person.clock].is_always for person in header.people)
    widths = _LONG if keeps_hours and horizon >= _WEEKS_SEEN * _WEEK else _SHORT + _LONG
    return next((width for width in widths if horizon <= width * _MOST), widths[-1])
