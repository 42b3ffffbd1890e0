"""Measures that are asked for by name beside the closed list: percentiles of times, and shares that keep a
limit."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from orgsim.log import Header, Summary
from orgsim.log.catalogue import MEASURES
from orgsim.log.measure_names import Asked, find, parameters
from orgsim.measures.spells import Flags
from orgsim.measures.times import Watched, item_times
from orgsim.statistics import kaplan_meier_quantile, kaplan_meier_share

__all__ = ["find", "named_measures"]


def named_measures(
    summary: Summary, header: Header, warm_up: int, names: Iterable[str], where: Flags | None = None
) -> dict[str, float]:
    """The measures of ``names`` that are not in `MEASURES`, over the items that arrived from ``warm_up`` on.

    Of all items, or of those that the mask ``where`` (items,) marks.

    Items still open weigh as censored (Kaplan & Meier), in percentiles and in shares within a limit alike: an
    item that has been open for longer than the limit is late, one that has not may be either. Items refused
    entry or abandoned are in neither, as they are in no lead time: `refused` and `abandoned` count them.
    Raises `MisreadError` for a name that is none.
    """
    asked = {name: parameters(name) for name in names if name not in MEASURES}
    if not asked:
        return {}
    items = summary.items
    came = (items["arrived"] >= warm_up) & (items["backlog"] == 0)
    chosen = np.flatnonzero(came if where is None else came & where)
    times = dict(item_times(items, chosen, header))
    return {name: _value(times[what.duration], what) for name, what in asked.items()}


def _value(time: Watched, asked: Asked) -> float:
    """The percentile (microseconds), or the share within the limit."""
    if asked.percent is not None:
        return float(kaplan_meier_quantile(time.lasted, time.ended, asked.percent / 100))
    assert asked.limit is not None
    return kaplan_meier_share(time.lasted, time.ended, asked.limit)
