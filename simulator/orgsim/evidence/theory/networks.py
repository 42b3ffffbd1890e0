"""Open networks of queues: every station behaves as if it stood alone. Source: Jackson (1957, 1963)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from orgsim.evidence.theory.shapes import erlang_tail
from orgsim.evidence.theory.shared_queue import mmc
from orgsim.evidence.theory.station import Station


@dataclass(frozen=True)
class Network:
    """Stations in the long run and the arrivals from outside, per unit of time."""

    stations: tuple[Station, ...]
    arrivals: float

    @property
    def inside(self) -> float:
        """Mean number of items in the network."""
        return math.fsum(station.inside for station in self.stations)

    @property
    def lead_time(self) -> float:
        """Mean time from arrival to departure, by Little's law."""
        return self.inside / self.arrivals

    @property
    def touch_time(self) -> float:
        """Mean work on an item in all its visits."""
        return math.fsum(station.rate * station.service for station in self.stations) / self.arrivals


def jackson(
    external: Sequence[float],
    routing: Sequence[Sequence[float]],
    services: Sequence[float],
    people: Sequence[int],
) -> Network:
    """Poisson arrivals ``external``, chances ``routing[i][j]`` to go from i to j, exponential work.

    Rates solve rate = external + rate x routing; each station is then M/M/c. Source: Jackson (1957).
    """
    rates = np.linalg.solve(np.eye(len(services)) - np.array(routing).T, np.array(external, dtype=float))
    stations = tuple(
        mmc(float(rate), service, count) for rate, service, count in zip(rates, services, people, strict=True)
    )
    return Network(stations, float(math.fsum(external)))


def tandem_lead_time_quantile(rate: float, service: float, stations: int, share: float) -> float:
    """Lead time that a ``share`` of items keeps in a line of equal M/M/1 stations: a sum of independent
    exponentials.

    Source: Burke (1956), Reich (1957).
    """
    from scipy.optimize import brentq

    mean = stations / (1 / service - rate)

    def excess(time: float) -> float:
        return erlang_tail(stations, mean, time) - (1 - share)

    return float(brentq(excess, 0.0, 50 * mean, xtol=1e-13, rtol=1e-14))
