"""Exact integer sums by time bin and group, without a loop over records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from orgsim.log.log import Integers
from orgsim.measures.spells import bin_of
from orgsim.units.work_clock import WorkClock

_BITS: Final = 26
_LOW: Final = (1 << _BITS) - 1


def count(place: Integers, group: Integers, bins: int, groups: int) -> Integers:
    """How many entries fall in each bin and group: int64 of shape (bins, groups)."""
    return np.bincount(place * groups + group, minlength=bins * groups).reshape(bins, groups)


def total(place: Integers, group: Integers, amounts: Integers, shape: tuple[int, int]) -> Integers:
    """The sum of ``amounts`` in each bin and group: int64 of ``shape`` (bins, groups).

    NumPy adds up by group fast only in floating point. The low bits and the rest are added apart: both sums
    are whole numbers of less than 53 bits, and so exact, for as many as 2^27 amounts that are not negative.
    """
    cell, cells = place * shape[1] + group, shape[0] * shape[1]
    low, rest = (np.bincount(cell, part, cells) for part in (amounts & _LOW, amounts >> _BITS))
    return ((rest.astype(np.int64) << _BITS) + low.astype(np.int64)).reshape(shape)


@dataclass(frozen=True, eq=False)
class Stretches:
    """Intervals of time to integrate: the ``place`` (bin) and the time left in that bin at either end.

    The time left is in whatever clock the widths of the bins are measured in: elapsed, or a person's working
    time.
    """

    place: Integers
    left: Integers
    until_place: Integers
    until_left: Integers


def integral(stretches: Stretches, group: Integers, widths: Integers, groups: int) -> Integers:
    """The time that the stretches of each group spend in each bin: int64 of shape (bins, groups).

    ``group`` has an entry for each stretch and ``widths`` shape (bins, 1) or (bins, groups). A beginning adds
    what is left of its bin and one whole bin for each later one; an ending takes away the same, so that the
    sum is exact however long the stretches are.
    """
    bins = len(widths)
    shape = (bins, groups)
    change = count(stretches.place, group, bins, groups) - count(stretches.until_place, group, bins, groups)
    whole = np.cumsum(change, axis=0) - change
    part = total(stretches.place, group, stretches.left, shape)
    part -= total(stretches.until_place, group, stretches.until_left, shape)
    return np.asarray(whole * widths + part, dtype=np.int64)


def elapsed_stretches(edges: Integers, begins: Integers, ends: Integers) -> Stretches:
    """Stretches in elapsed time, cut to the range of ``edges``."""
    begin, end = np.clip(begins, edges[0], edges[-1]), np.clip(ends, edges[0], edges[-1])
    place, until_place = bin_of(edges, begin), bin_of(edges, end)
    return Stretches(place, edges[place + 1] - begin, until_place, edges[until_place + 1] - end)


def worked_stretches(edges: Integers, clock: WorkClock, begins: Integers, ends: Integers) -> Stretches:
    """Stretches in the open time of ``clock``, cut to the range of ``edges``."""
    begin, end = np.clip(begins, edges[0], edges[-1]), np.clip(ends, edges[0], edges[-1])
    place, until_place = bin_of(edges, begin), bin_of(edges, end)
    worked = clock.worked_many(edges)
    left = worked[place + 1] - clock.worked_many(begin)
    return Stretches(place, left, until_place, worked[until_place + 1] - clock.worked_many(end))
