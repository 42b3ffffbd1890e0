"""Measures that are asked for by name beside the closed list: percentiles of times, shares that keep a limit,
and measures of one kind of work or one class."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from orgsim.log import Header, Summary
from orgsim.log.catalogue import MEASURES
from orgsim.log.measure_names import Asked, find, no_such_part, parameters
from orgsim.measures.measure import counted, item_measures
from orgsim.measures.spells import Flags
from orgsim.measures.times import Watched, item_times
from orgsim.statistics import kaplan_meier_quantile, kaplan_meier_share

__all__ = ["find", "named_measures"]


def named_measures(
    summary: Summary, header: Header, warm_up: int, names: Iterable[str], where: Flags | None = None
) -> dict[str, float]:
    """The measures of ``names`` that are not in `MEASURES`, over the items that arrived from ``warm_up`` on.

    Of all items, or of those that the mask ``where`` (items,) marks, and of these the ones of the kind of
    work or the class that a name gives.

    Items still open weigh as censored (Kaplan & Meier), in percentiles and in shares within a limit alike: an
    item that has been open for longer than the limit is late, one that has not may be either. Items refused
    entry or abandoned are in neither, as they are in no lead time: `refused` and `abandoned` count them.
    Raises `MisreadError` for a name that is none.
    """
    asked = {name: parameters(name) for name in names if name not in MEASURES}
    found: dict[str, float] = {}
    for part in dict.fromkeys(what.part for what in asked.values()):
        mask = where if part is None else _both(where, items_of(summary, header, part))
        mine = {name: what for name, what in asked.items() if what.part == part}
        found |= _with_parameters(summary, header, warm_up, mine, mask)
        found |= _of_the_list(summary, header, warm_up, mine, mask)
    return {name: found[name] for name in asked}


def items_of(summary: Summary, header: Header, part: str) -> Flags:
    """Which items are of a kind of work, or else of a class: (items,). Raises `MisreadError` for neither."""
    column, place = place_of_part(header, part)
    return np.asarray(summary.items[column] == place)


def place_of_part(header: Header, part: str) -> tuple[str, int]:
    """The column of items in which a kind of work, or else a class, stands, and its number there.

    Raises `MisreadError` with the nearest name for one that there is not.
    """
    works = [work.name for work in header.works]
    if part in works:
        return "work", works.index(part)
    if part in header.classes:
        return "service_class", header.classes.index(part)
    raise no_such_part(part, works, header.classes)


def _both(one: Flags | None, other: Flags) -> Flags:
    return other if one is None else one & other


def _with_parameters(
    summary: Summary, header: Header, warm_up: int, asked: Mapping[str, Asked], where: Flags | None
) -> dict[str, float]:
    """The percentiles and the shares within a limit among the measures that are asked for."""
    wanted = {name: what for name, what in asked.items() if what.duration}
    if not wanted:
        return {}
    items = summary.items
    came = counted(items, warm_up)
    chosen = np.flatnonzero(came if where is None else came & where)
    times = dict(item_times(items, chosen, header))
    return {name: _value(times[what.duration], what) for name, what in wanted.items()}


def _of_the_list(
    summary: Summary, header: Header, warm_up: int, asked: Mapping[str, Asked], where: Flags | None
) -> dict[str, float]:
    """Those among the measures asked for that are of the closed list, of one part."""
    wanted = {name: what.base for name, what in asked.items() if not what.duration}
    if not wanted:
        return {}
    known = item_measures(summary, header, warm_up, where)
    return {name: known[base] for name, base in wanted.items()}


def _value(time: Watched, asked: Asked) -> float:
    """The percentile (microseconds), or the share within the limit."""
    if asked.percent is not None:
        return float(kaplan_meier_quantile(time.lasted, time.ended, asked.percent / 100))
    assert asked.limit is not None
    return kaplan_meier_share(time.lasted, time.ended, asked.limit)
