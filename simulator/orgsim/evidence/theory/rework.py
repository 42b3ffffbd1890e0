"""Work that comes back: steps that return an item, and demand that failure itself causes."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from orgsim.evidence.theory.single import mm1
from orgsim.evidence.theory.station import Station


def expected_totals(durations: Sequence[float], chances: Sequence[Sequence[float]]) -> list[float]:
    """Expected time from each step to the end, one step after the other: r = d + P r.

    ``chances[i][j]`` is the chance that step j follows step i; what is missing to 1 ends the item.
    Source: Smith and Eppinger (1997), Management Science 43(8):1104-1120.
    """
    matrix = np.array(chances, dtype=float)
    totals = np.linalg.solve(np.eye(len(matrix)) - matrix, np.array(durations, dtype=float))
    return [float(total) for total in totals]


def with_failure_demand(value_rate: float, service: float, share: float) -> Station:
    """M/M/1 in which a ``share`` of all items handled comes back at once: the load is rho / (1 - share).

    The result is per contact; source: Seddon (2009) for the mechanism, Jackson (1957) for the queue.
    """
    return mm1(value_rate / (1 - share), service)


def growth(matrix: Sequence[Sequence[float]]) -> float:
    """How many times as much work there is in each generation in the long run: the spectral radius, from a
    high power of the matrix (Gelfand's formula), which must not vanish."""
    power, log_scale, doublings = np.array(matrix, dtype=float), 0.0, 40
    for _ in range(doublings):
        power = power @ power
        size = float(power.max())
        power, log_scale = power / size, 2 * log_scale + math.log(size)
    return math.exp(log_scale / 2.0**doublings)


def load_sensitivity(busy: float) -> float:
    """d L / d rho of M/M/1: 1 / (1 - rho)^2. From 75% to 95% it grows 25-fold. Source: Reinertsen (2009)."""
    return 1 / (1 - busy) ** 2


def inside_variance(busy: float) -> float:
    """Variance of the number inside M/M/1: rho / (1 - rho)^2. Source: Kleinrock I (1975) section 3.2."""
    return busy / (1 - busy) ** 2
