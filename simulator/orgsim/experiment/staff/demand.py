"""Whether demand itself grows, so that work in progress may grow although there are people enough."""

from __future__ import annotations

from typing import Final

import numpy as np

from orgsim.model import Model
from orgsim.model.model import Arrivals

_MORE: Final = 1.05
"""By how much more the last quarter of a run has to bring than the one before it."""


def demand_grows(model: Model) -> bool:
    """Whether some source is expected to bring more in the last quarter of the run than in the third."""
    return any(_grows(model, source) for source in range(len(model.sources.kind)))


def _grows(model: Model, source: int) -> bool:
    third, last = (_expected(model, source, quarter / 4, (quarter + 1) / 4) for quarter in (2, 3))
    return last > _MORE * third


def _expected(model: Model, source: int, begin: float, end: float) -> float:
    """Arrivals, a batch being one, expected between two shares of the horizon; none where they come evenly or as there is room."""
    sources, horizon = model.sources, model.header.horizon
    low, high = begin * horizon, end * horizon
    if sources.kind[source] == Arrivals.DATED:
        dates = sources.dates.values[sources.dates.start[source] : sources.dates.start[source + 1]]
        return float(((dates >= low) & (dates < high)).sum())
    if sources.kind[source] != Arrivals.POISSON:
        return 0.0
    first, after = sources.profile.start[source : source + 2].tolist()
    edges = np.clip(np.append(sources.profile.values[first:after], horizon), low, high)
    return float(np.diff(edges) @ sources.rates[first:after])
