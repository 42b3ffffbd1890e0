"""Exact integer sums by time bin and group, without a loop over records."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from orgsim.measures.spells import Integers, bin_of
from orgsim.units.work_clock import WorkClock


def count(place: Integers, group: Integers, bins: int, groups: int) -> Integers:
    """How many entries fall in each bin and group: int64 of shape (bins, groups)."""
    return np.bincount(place * groups + group, minlength=bins * groups).reshape(bins, groups)


def total(place: Integers, group: Integers, amounts: Integers, shape: tuple[int, int]) -> Integers:
    """The sum of ``amounts`` in each bin and group: int64 of ``shape`` (bins, groups)."""
    sums = np.zeros(shape[0] * shape[1], dtype=np.int64)
    np.add.at(sums, place * shape[1] + group, amounts)
    return sums.reshape(shape)


@dataclass(frozen=True, eq=False)
class Stretches:
    """Intervals of time to integrate: the ``place`` (bin) and the time left in that bin at either end, and a group.

    The time left is in whatever clock the widths of the bins are measured in: elapsed, or a person's working time.
    """

    place: Integers
    left: Integers
    until_place: Integers
    until_left: Integers
    group: Integers


def integral(stretches: Stretches, widths: Integers, groups: int) -> Integers:
    """The time that the stretches of each group spend in each bin: int64 of shape (bins, groups).

    ``widths`` has shape (bins, 1) or (bins, groups). A beginning adds what is left of its bin and one whole bin for
    each later one; an ending takes away the same, so that the sum is exact however long the stretches are.
    """
    bins = len(widths)
    shape = (bins, groups)
    begun = count(stretches.place, stretches.group, bins, groups)
    ended = count(stretches.until_place, stretches.group, bins, groups)
    change = begun - ended
    whole = np.cumsum(change, axis=0) - change
    part = total(stretches.place, stretches.group, stretches.left, shape)
    part -= total(stretches.until_place, stretches.group, stretches.until_left, shape)
    return np.asarray(whole * widths + part, dtype=np.int64)


def elapsed_stretches(edges: Integers, span: tuple[Integers, Integers], group: Integers) -> Stretches:
    """Stretches in elapsed time from arrays of beginnings and ends, cut to the range of ``edges``."""
    begin, end = np.clip(span[0], edges[0], edges[-1]), np.clip(span[1], edges[0], edges[-1])
    place, until_place = bin_of(edges, begin), bin_of(edges, end)
    return Stretches(place, edges[place + 1] - begin, until_place, edges[until_place + 1] - end, group)


def worked_stretches(edges: Integers, clock: WorkClock, span: tuple[Integers, Integers], group: Integers) -> Stretches:
    """Stretches in the open time of ``clock`` from arrays of beginnings and ends."""
    begin, end = np.clip(span[0], edges[0], edges[-1]), np.clip(span[1], edges[0], edges[-1])
    place, until_place = bin_of(edges, begin), bin_of(edges, end)
    worked = clock.worked_many(edges)
    left = worked[place + 1] - clock.worked_many(begin)
    return Stretches(place, left, until_place, worked[until_place + 1] - clock.worked_many(end), group)
