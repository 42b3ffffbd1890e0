"""Many moments at once between UTC and what the clocks of a zone show; apart from single ones, since it takes
NumPy.

Moments are int64 microseconds: since 1970 in UTC, or what clocks show, counted as if they were UTC.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from itertools import chain, pairwise

import numpy as np
import numpy.typing as npt

from orgsim.units.dates import EPOCH, elapsed, elapsed_each
from orgsim.units.offsets import changes_in
from orgsim.units.span import HOUR

Micros = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Offsets:
    """How far ahead of UTC the clocks of a zone are over some years.

    ``begins`` are the moments in UTC from which on they are ``ahead`` by so many microseconds, in order: both
    of shape (K,). Before the first of them they are ahead as from it on.
    """

    begins: Micros
    ahead: Micros

    @classmethod
    def between(cls, zone: tzinfo, first: int, last: int) -> Offsets:
        """The offsets for moments from ``first`` to ``last``, in UTC or on the clocks."""
        years = np.array([first, last], dtype="datetime64[us]").astype("datetime64[Y]").astype(int) + 1970
        around = range(years[0] - 1, years[1] + 2)
        changes = list(chain.from_iterable(changes_in(zone, year) for year in around))
        begins = np.array(elapsed_each(EPOCH, [moment for moment, _ in changes]), dtype=np.int64)
        ahead = np.array([offset for _, offset in changes], dtype="timedelta64[us]").astype(np.int64)
        new = np.append(True, ahead[1:] != ahead[:-1])
        return cls(begins[new], ahead[new])

    def at(self, moments: Micros) -> Micros:
        """How far clocks are ahead at moments in UTC."""
        return self.ahead[self.places(moments)]

    def places(self, moments: Micros) -> npt.NDArray[np.intp]:
        """Which of the offsets holds at moments in UTC, by position."""
        return np.maximum(np.searchsorted(self.begins, moments, side="right") - 1, 0)

    def shown(self, clocks: Micros) -> Micros:
        """How far ahead of UTC clocks are when they show some times, as `localise` reads them.

        That is the offset before a change both for a time that the change skips and for one that it brings a
        second time. So a change counts from where clocks show the later of what they show just before it and
        from it on.
        """
        later = np.maximum(self.ahead[1:], self.ahead[:-1])
        return self.ahead[np.searchsorted(self.begins[1:] + later, clocks, side="right")]


def in_utc(shown: Micros, zone: tzinfo) -> Micros:
    """Return the moments at which the clocks of ``zone`` show some times, at least one: shape (N,)."""
    return shown - Offsets.between(zone, int(shown.min()), int(shown.max())).shown(shown)


def in_order_once(parts: Sequence[Micros]) -> Micros:
    """Return the different moments of some arrays, of which each is best in order already: shape (N,)."""
    moments = np.sort(np.concatenate([np.zeros(0, dtype=np.int64), *parts]), kind="stable")
    once: Micros = moments[np.append(True, moments[1:] != moments[:-1])[: len(moments)]]
    return once


def local_hours(start: datetime, microseconds: int, zone: tzinfo) -> Micros:
    """Return when an hour begins on the clocks of ``zone`` in a time from ``start`` on, in microseconds since
    then.

    The first is the start itself, wherever in its hour that lies. A clock change begins an hour of its own.
    """
    begin = elapsed(EPOCH, start)
    offsets = Offsets.between(zone, begin, begin + microseconds)
    changes = offsets.begins[(offsets.begins > begin) & (offsets.begins < begin + microseconds)]
    pieces = np.concatenate([[begin], changes, [begin + microseconds]])
    found = [np.append(first, _full_hours(offsets, first, end)) for first, end in pairwise(pieces.tolist())]
    return in_order_once(found) - begin


def _full_hours(offsets: Offsets, first: int, end: int) -> Micros:
    """The moments at which clocks show a full hour, in a time in which they do not change."""
    ahead = int(offsets.at(np.array(first)))
    return np.arange(first + -(first + ahead) % HOUR, end, HOUR, dtype=np.int64)
