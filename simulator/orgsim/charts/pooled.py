"""Lead times of single items, pooled over the replications."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from orgsim.measures import DELIVERED

if TYPE_CHECKING:
    from orgsim.experiment import Result

Values = npt.NDArray[np.float64]


def lead_times(result: Result, design: str) -> Values:
    """Lead times in microseconds of the items that the measures are over: they came after the warm-up and were delivered."""
    found = [np.zeros(0)]
    for summary in result.summaries[design]:
        items = summary.items
        kept = (items["arrived"] >= result.warm_up) & (items["backlog"] == 0) & (items["outcome"] == DELIVERED)
        found.append((items["ended"] - items["arrived"])[kept].astype(np.float64))
    return np.concatenate(found)
