"""Lead times of single items, pooled over the replications."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from orgsim.experiment import Result

Values = npt.NDArray[np.float64]


def lead_times(result: Result, design: str) -> Values:
    """Lead times in microseconds of the items that the measures are over.

    These came after the warm-up and were delivered.
    """
    times = [account.lead_times.astype(np.float64) for account in result.account(design)]
    return np.concatenate([np.zeros(0), *times])
