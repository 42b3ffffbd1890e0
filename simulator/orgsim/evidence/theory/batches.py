"""Items that arrive together."""

from __future__ import annotations

from orgsim.evidence.theory.station import Station, require_stable


def batch_arrivals(batches: float, size: tuple[float, float], service: float) -> Station:
    """M^[X]/M/1: ``batches`` per unit of time, ``size`` the first two moments of the number in each.

    Mean inside = rho (1 + E[X^2] / E[X]) / (2 (1 - rho)). Source: Gross and Harris, section 3.1.
    """
    mean, square = size
    busy = batches * mean * service
    require_stable(busy)
    inside = busy * (1 + square / mean) / (2 * (1 - busy))
    return Station(batches * mean, 1, inside / (batches * mean) - service, service)


def geometric_size(mean: float) -> tuple[float, float]:
    """First two moments of a geometric number from 1: E[X^2] = 2 m^2 - m."""
    return mean, 2 * mean**2 - mean


def all_at_once(items: int, work: float) -> tuple[float, float]:
    """Mean wait and mean completion time of ``items`` of constant ``work`` that one person does in turn: (b -
    1) s / 2."""
    return (items - 1) * work / 2, (items + 1) * work / 2
