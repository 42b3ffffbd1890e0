"""Two people of unlike speed on one queue, the faster one preferred when both are idle."""

from __future__ import annotations

import numpy as np

from orgsim.evidence.theory.chain import Vector, from_rates, stationary
from orgsim.evidence.theory.station import Station, require_stable


def _shares(rate: float, fast: float, slow: float, most: int) -> Vector:
    """Long-run shares of: nobody busy, the fast one, the slow one, then 2, 3, .. ``most`` items inside."""
    require_stable(rate / (fast + slow))
    rates = np.zeros((most + 2, most + 2))
    rates[0, 1] = rates[1, 3] = rates[2, 3] = rate
    rates[1, 0], rates[2, 0], rates[3, 2], rates[3, 1] = fast, slow, fast, slow
    for state in range(3, most + 1):
        rates[state, state + 1], rates[state + 1, state] = rate, fast + slow
    return stationary(from_rates(rates))


def fastest_first(rate: float, fast: float, slow: float, most: int = 400) -> Station:
    """Poisson arrivals and exponential work, ended at rate ``fast`` or ``slow``. Source: Gumbel (1960), Singh
    (1970)."""
    shares = _shares(rate, fast, slow, most)
    inside = float(shares @ np.concatenate([[0, 1, 1], np.arange(2, most + 1)]))
    busy = float(1 - shares[0] + shares[3:].sum())
    return Station(rate, 2, (inside - busy) / rate, busy / rate)


def busy_shares(rate: float, fast: float, slow: float, most: int = 400) -> tuple[float, float]:
    """Utilisation of the fast and of the slow person."""
    shares = _shares(rate, fast, slow, most)
    both = float(shares[3:].sum())
    return float(shares[1]) + both, float(shares[2]) + both
