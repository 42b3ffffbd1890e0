"""One queue with its people in the long run: four numbers, and those that follow from them by Little's
law."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Station:
    """A queue in the long run. ``rate`` is items in per unit of time, ``wait`` and ``service`` are mean times
    of an item."""

    rate: float
    people: int
    wait: float
    service: float

    @property
    def lead_time(self) -> float:
        """Mean time from arrival to the end of the work."""
        return self.wait + self.service

    @property
    def queue_length(self) -> float:
        """Mean number waiting. Source: Little (1961), L = lambda W."""
        return self.rate * self.wait

    @property
    def inside(self) -> float:
        """Mean number waiting or in work. Source: Little (1961)."""
        return self.rate * self.lead_time

    @property
    def utilisation(self) -> float:
        """Share of the people's time spent working."""
        return self.rate * self.service / self.people


def require_stable(utilisation: float) -> None:
    """Refuse a queue that grows for ever, which has no long run."""
    if not utilisation < 1:
        raise ValueError(f"utilisation is {utilisation:.4g}: a queue has a long run only below 1")


def average(stations: Sequence[Station]) -> float:
    """Mean lead time of an item that comes to one of several stations side by side, in proportion to their
    rates."""
    return math.fsum(station.inside for station in stations) / math.fsum(station.rate for station in stations)
