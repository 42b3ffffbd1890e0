"""One person with one queue: M/M/1, M/G/1 and work taken shortest first."""

from __future__ import annotations

from math import exp, log

import numpy as np

from orgsim.evidence.theory.chain import Matrix, Vector, occupation, steps_up_and_down, transient
from orgsim.evidence.theory.shapes import Shape, exponential
from orgsim.evidence.theory.station import Station, require_stable


def mg1(rate: float, work: Shape) -> Station:
    """M/G/1 in order of arrival: wait = rate E[S^2] / (2 (1 - rho)). Source: Pollaczek (1930), Khintchine
    (1932)."""
    busy = rate * work.moment(1)
    require_stable(busy)
    return Station(rate, 1, rate * work.moment(2) / (2 * (1 - busy)), work.moment(1))


def mm1(rate: float, service: float) -> Station:
    """M/M/1: lead time = 1 / (1/service - rate). Source: Kleinrock I (1975) section 3.2."""
    return mg1(rate, exponential(service))


def mg1_wait_second_moment(rate: float, work: Shape) -> float:
    """E[wait^2] = 2 wait^2 + rate E[S^3] / (3 (1 - rho)), time units squared. Source: Kleinrock I (1975) eq.
    5.113."""
    wait = mg1(rate, work).wait
    return 2 * wait**2 + rate * work.moment(3) / (3 * (1 - rate * work.moment(1)))


def mg1_wait_sd(rate: float, work: Shape) -> float:
    """Standard deviation of the wait in M/G/1, time units."""
    return float((mg1_wait_second_moment(rate, work) - mg1(rate, work).wait ** 2) ** 0.5)


def mm1_lead_time_quantile(rate: float, service: float, share: float) -> float:
    """Lead time that a ``share`` of items keeps: it is exponential with rate 1/service - rate. Source: as
    `mm1`."""
    return -log(1 - share) / (1 / service - rate)


def mm1_wait_quantile(rate: float, service: float, share: float) -> float:
    """Wait that a ``share`` of items keeps, from P(wait > t) = rho exp(-(1/service - rate) t). Source: as
    `mm1`."""
    busy = rate * service
    return max(0.0, log(busy / (1 - share)) / (1 / service - rate))


def _mm1_chain(rate: float, service: float, most: int) -> tuple[Vector, Matrix]:
    """An empty start and the generator on 0..``most``."""
    return np.eye(most + 1)[0], steps_up_and_down([rate] * most, [1 / service] * most)


def mm1_inside_at(rate: float, service: float, time: float, most: int = 300) -> float:
    """Mean number inside at ``time`` after an empty start, cut off at ``most``. Source: Abate and Whitt
    (1987)."""
    start, generator = _mm1_chain(rate, service, most)
    return float(transient(start, generator, time) @ np.arange(most + 1))


def mm1_inside_until(rate: float, service: float, time: float, most: int = 300) -> float:
    """Mean over [0, ``time``] of the number inside after an empty start. Source: as `mm1_inside_at`."""
    start, generator = _mm1_chain(rate, service, most)
    return float(occupation(start, generator, time) @ np.arange(most + 1)) / time


def mm1_shortest_first(rate: float, service: float) -> Station:
    """M/M/1 where the shortest work that waits goes first, without interruption.

    Wait of work x: W0 / (1 - rho(x))^2, with rho(x) the load of work up to x and W0 = rate E[S^2] / 2.
    Source: Phipps (1956).
    """
    from scipy.integrate import quad

    require_stable(rate * service)

    def weighted_wait(x: float) -> float:
        shorter = rate * (service - exp(-x / service) * (x + service))
        return rate * service**2 / (1 - shorter) ** 2 * exp(-x / service) / service

    wait, _ = quad(weighted_wait, 0, 60 * service, epsabs=1e-12, epsrel=1e-12, limit=400)
    return Station(rate, 1, wait, service)
