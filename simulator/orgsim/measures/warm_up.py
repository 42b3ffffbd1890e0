"""How long the start of a run still shows, and whether the run settles at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.log import Header, Summary
from orgsim.statistics import Interval, mser5, t_interval

_DAY: Final = 24 * 3600 * 1_000_000
_FEWEST_BATCHES: Final = 20
_MATERIAL_GROWTH: Final = 0.1
"""Growth over the second half, as a share of its mean, below which a trend is not worth a warning."""
GROWTH: Final = "Work in progress grows: this is not a long average, and a longer run would give higher figures."


def warm_up_edge(summaries: Sequence[Summary], header: Header) -> tuple[int, str]:
    """Where the warm-up of a design ends (a bin edge, microseconds), and a note on how that was found.

    MSER-5 is applied to work in progress by time bin, averaged over the replications: the average shows the initial
    bias, which all replications share, more clearly than any one of them (Hoad, Robinson & Davies 2010, *J. Oper. Res.
    Soc.* 61:1389), and work in progress is what carries the memory of an empty start to every other measure. Where
    people keep office hours a batch is whole weeks or days, so that their rhythm is not taken for a trend. The note
    says so when the series is too short, or when work in progress grows (`growth`). All summaries must share edges.
    """
    edges = summaries[0].edges
    batch = _batch(edges, header)
    if (len(edges) - 1) // batch < 2:
        return int(edges[0]), "No warm-up was removed: the run is too short to find one."
    average = np.mean([summary.wip / summary.widths for summary in summaries], axis=0)
    found = mser5(average, batch)
    edge = int(edges[found.observations])
    method = f"MSER-5 on work in progress, batches of {_days(batch * _width(edges))}"
    note = f"The first {_days(edge)} are left out as warm-up ({method})." if edge else f"No warm-up shows ({method})."
    if found.at_limit:
        note += " That is the most the method may remove: the run is too short, or never settles."
    if is_growing(summaries):
        note += f" {GROWTH}"
    return edge, note


def growth(summaries: Sequence[Summary], level: float = 0.99) -> Interval:
    """By how much work in progress grows over the second half of the run, as a share of its mean there.

    A straight line is fitted to each replication by least squares, and the interval is Student's over replications:
    they are independent, so that the correlation within a run does no harm. NaN limits for a single replication.
    """
    series = np.array([summary.wip / summary.widths for summary in summaries], dtype=np.float64)
    edges = summaries[0].edges
    half = series.shape[1] // 2
    middles = ((edges[:-1] + edges[1:]) / 2)[half:]
    later = series[:, half:]
    mean = later.mean()
    if len(middles) < 2 or mean == 0:
        return t_interval(np.zeros(len(series)), level)
    return t_interval(_slopes(middles, later) * float(edges[-1] - edges[half]) / mean, level)


def is_growing(summaries: Sequence[Summary]) -> bool:
    """Whether work in progress surely grows over the second half, by a tenth of its mean or more.

    What all replications share, such as holidays late in the year, moves the mean and no interval sees it: so the lower
    limit has to reach the tenth.
    """
    return growth(summaries).low >= _MATERIAL_GROWTH


def _slopes(moments: npt.NDArray[np.float64], series: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The least-squares slope of each row of ``series`` over ``moments``."""
    centred = moments - moments.mean()
    return np.asarray((series - series.mean(axis=1, keepdims=True)) @ centred / (centred @ centred), dtype=np.float64)


def _batch(edges: npt.NDArray[np.int64], header: Header) -> int:
    """How many bins a batch holds: five, or a whole week or day of them where somebody keeps hours."""
    if all(header.clocks[person.clock].is_always for person in header.people):
        return 5
    bins, width = len(edges) - 1, _width(edges)
    for cycle in (7 * _DAY, _DAY):
        if cycle % width == 0 and width < cycle and bins // (cycle // width) >= _FEWEST_BATCHES:
            return cycle // width
    return 5


def _width(edges: npt.NDArray[np.int64]) -> int:
    """The length of the first bin in microseconds."""
    return int(edges[1] - edges[0])


def _days(span: int) -> str:
    """A span in words."""
    return f"{span / _DAY:.3g} days" if span >= _DAY or span == 0 else f"{span / _DAY * 24:.3g} h"
