"""How long the start of a run still shows, and whether the run settles at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.log import Header, Summary
from orgsim.log.log import Integers
from orgsim.measures.whole_items import whole_items
from orgsim.statistics import Interval, mser5, t_interval
from orgsim.units import first_text, length_text, verb_after

Floats = npt.NDArray[np.float64]

_DAY: Final = 24 * 3600 * 1_000_000
_FEWEST_BATCHES: Final = 20
_MATERIAL_GROWTH: Final = 0.1
"""Growth over the second half, as a share of its mean, below which a trend is not worth a warning."""
GROWTH: Final = (
    "Work in progress grows: this is not a long average, and a longer run would give higher figures."
)


def course(summary: Summary) -> Floats:
    """Work in progress averaged over each time bin: float64 (B,)."""
    return np.asarray(whole_items(summary) / summary.widths, dtype=np.float64)


@dataclass(frozen=True)
class Settling:
    """Where the start of a run stops to show: ``edge`` is a bin edge in microseconds, found in batches so
    long (0: too few bins).

    ``at_limit`` is True where that is the most the method may remove: the run is too short, or never settles.
    """

    edge: int
    batch: int
    at_limit: bool


def settling(courses: Floats, edges: Integers, header: Header) -> Settling:
    """MSER-5 on the ``courses`` (R, B) over the bins between ``edges`` (B + 1,), microseconds; `warm_up_edge`
    says how."""
    bins = _batch(edges, header)
    if (len(edges) - 1) // bins < 2:
        return Settling(int(edges[0]), 0, True)
    found = mser5(courses.mean(axis=0), bins)
    return Settling(int(edges[found.observations]), bins * _width(edges), found.at_limit)


def warm_up_edge(courses: Floats, edges: Integers, header: Header) -> tuple[int, str]:
    """Where the warm-up of a design ends (a bin edge, microseconds), and a note on how that was found.

    ``courses`` (R, B) hold the `course` of each replication over the bins between ``edges`` (B + 1,),
    microseconds. MSER-5 is applied to work in progress by time bin, averaged over the replications: the
    average shows the initial bias, which all replications share, more clearly than any one of them (Hoad,
    Robinson & Davies 2010, *J. Oper. Res. Soc.* 61:1389), and work in progress is what carries the memory of
    an empty start to every other measure. Where people keep office hours a batch is whole weeks or days, so
    that their rhythm is not taken for a trend. The note says so when the series is too short, or when work in
    progress grows (`unstable`).
    """
    found = settling(courses, edges, header)
    if not found.batch:
        return found.edge, "No warm-up was removed: the run is too short to find one."
    method = f"MSER-5 on work in progress, batches of {length_text(found.batch)}"
    note = (
        f"The {first_text(found.edge)} {verb_after(found.edge)} excluded as warm-up ({method})."
        if found.edge
        else f"No warm-up shows ({method})."
    )
    if found.at_limit:
        note += " That is the most the method may remove: the run is too short, or never settles."
    if is_growing(courses, edges):
        note += f" {GROWTH}"
    return found.edge, note


def growth(courses: Floats, edges: Integers, level: float = 0.99) -> Interval:
    """By how much the ``courses`` (R, B) over the bins between ``edges`` (B + 1,) grow in the second half of
    the run.

    It is a share of their mean there: 0.5 is half of it. Courses of work in progress are meant, or of a part
    of it. A straight line is fitted to each replication by least squares, and the interval is Student's over
    replications: they are independent, so that the correlation within a run does no harm. NaN limits for a
    single replication.
    """
    half = courses.shape[1] // 2
    middles = ((edges[:-1] + edges[1:]) / 2)[half:]
    later = courses[:, half:]
    mean = later.mean()
    if len(middles) < 2 or mean == 0:
        return t_interval(np.zeros(len(courses)), level)
    return t_interval(_slopes(middles, later) * float(edges[-1] - edges[half]) / mean, level)


def unstable(courses: Floats, edges: Integers) -> Interval | None:
    """The `growth`, with its 99% interval, where it surely is a tenth of the mean or more; None where that is
    not sure.

    What all replications share, such as holidays late in the year, moves the mean and no interval sees it: so
    the lower limit has to reach the tenth.
    """
    found = growth(courses, edges)
    return found if found.low >= _MATERIAL_GROWTH else None


def is_growing(courses: Floats, edges: Integers) -> bool:
    """Whether work in progress surely grows: `unstable` says by how much."""
    return unstable(courses, edges) is not None


def _slopes(moments: Floats, series: Floats) -> Floats:
    """The least-squares slope of each row of ``series`` over ``moments``."""
    centred = moments - moments.mean()
    return np.asarray(
        (series - series.mean(axis=1, keepdims=True)) @ centred / (centred @ centred), dtype=np.float64
    )


def _batch(edges: Integers, header: Header) -> int:
    """How many bins a batch holds: five, or a whole week or day of them where somebody keeps hours."""
    if all(header.clocks[person.clock].is_always for person in header.people):
        return 5
    bins, width = len(edges) - 1, _width(edges)
    for cycle in (7 * _DAY, _DAY):
        if cycle % width == 0 and width < cycle and bins // (cycle // width) >= _FEWEST_BATCHES:
            return cycle // width
    return 5


def _width(edges: Integers) -> int:
    """The length of the first bin in microseconds."""
    return int(edges[1] - edges[0])
