"""Many moments at once as what local clocks show; apart from single ones, since it takes NumPy."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.units.dates import EPOCH, elapsed
from orgsim.units.local_times import Offsets

_UP_TO_SECONDS: Final = len("2027-01-04T09:00:00")


def local_texts(start: datetime, moments: npt.NDArray[np.int64], zone: tzinfo) -> npt.NDArray[np.str_]:
    """What `local_moment` shows at each of many moments (microseconds), as ISO 8601 text to the second: shape
    (N,)."""
    if not len(moments):
        return np.zeros(0, dtype=np.str_)
    times = moments + elapsed(EPOCH, start)
    offsets = Offsets.between(zone, int(times.min()), int(times.max()))
    places = offsets.places(times)
    local = (times + offsets.ahead[places]).astype("datetime64[us]").astype("datetime64[s]")
    ends = np.array([_offset_text(ahead) for ahead in offsets.ahead.tolist()])
    return np.char.add(np.datetime_as_string(local), ends[places])


def _offset_text(ahead: int) -> str:
    """How far clocks are ahead of UTC, as ISO 8601 has it."""
    zone = timezone(timedelta(microseconds=ahead)) if ahead else UTC
    return datetime(2000, 1, 1, tzinfo=zone).isoformat(timespec="seconds")[_UP_TO_SECONDS:]
