"""Many moments at once as what local clocks show; apart from single ones, since it takes NumPy."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.units.dates import local_moment, same_offset_until

_DAY: Final = 24 * 3600 * 1_000_000
_UP_TO_SECONDS: Final = len("2027-01-04T09:00:00")


def local_texts(start: datetime, moments: npt.NDArray[np.int64], zone: tzinfo) -> npt.NDArray[np.str_]:
    """What `local_moment` shows at each of many moments (microseconds), as ISO 8601 text to the second: shape (N,)."""
    if not len(moments):
        return np.zeros(0, dtype=np.str_)
    begins, shown = _offsets(start, int(moments.min()), int(moments.max()), zone)
    piece = np.searchsorted(begins, moments, side="right") - 1
    shifts = np.array([moment.utcoffset() for moment in shown], dtype="timedelta64[us]")
    offsets = np.array([moment.isoformat(timespec="seconds")[_UP_TO_SECONDS:] for moment in shown])
    first = np.datetime64(start.astimezone(UTC).replace(tzinfo=None), "us")
    local = (first + moments.astype("timedelta64[us]") + shifts[piece]).astype("datetime64[s]")
    return np.char.add(np.datetime_as_string(local), offsets[piece])


def _offsets(start: datetime, first: int, last: int, zone: tzinfo) -> tuple[list[int], list[datetime]]:
    """The moments from which on an offset from UTC holds, between two, and what clocks show at each."""
    begins, shown, moment = [first], [local_moment(start, first, zone)], first
    while moment < last:
        moment = same_offset_until(start, moment, min(moment + _DAY, last), zone)
        now = local_moment(start, moment, zone)
        if now.utcoffset() != shown[-1].utcoffset():
            begins.append(moment)
            shown.append(now)
    return begins, shown
