"""Several equal people on one queue: M/M/c, with a limit on the items inside, and with callers who give
up."""

from __future__ import annotations

import math
from dataclasses import dataclass
from math import exp

import numpy as np

from orgsim.evidence.theory.chain import Vector, birth_death
from orgsim.evidence.theory.station import Station, require_stable


def erlang_b(load: float, people: int) -> float:
    """Chance that all ``people`` are busy when nobody may wait; ``load`` = rate x service. Source: Erlang
    (1917)."""
    blocked = 1.0
    for n in range(1, people + 1):
        blocked = load * blocked / (n + load * blocked)
    return blocked


def erlang_c(load: float, people: int) -> float:
    """Chance of having to wait: B / (1 - rho (1 - B)). Source: Erlang (1917); Kleinrock I (1975) section
    3.5."""
    require_stable(load / people)
    blocked = erlang_b(load, people)
    return blocked / (1 - load / people * (1 - blocked))


def mmc(rate: float, service: float, people: int) -> Station:
    """M/M/c: wait = C / (people/service - rate). Source: Erlang (1917)."""
    return Station(rate, people, erlang_c(rate * service, people) / (people / service - rate), service)


def mmc_lead_time_tail(rate: float, service: float, people: int, time: float) -> float:
    """P(lead time > time) in M/M/c: the work alone, or an exponential wait of rate people/service - rate
    before it."""
    late, end = erlang_c(rate * service, people), 1 / service
    empty = people / service - rate
    if abs(empty - end) < 1e-9 * end:
        return exp(-end * time) * (1 + late * end * time)
    return exp(-end * time) + late * end * (exp(-empty * time) - exp(-end * time)) / (end - empty)


def mmc_lead_time_quantile(rate: float, service: float, people: int, share: float) -> float:
    """Lead time that a ``share`` of items keeps in M/M/c, by bisection of the tail."""
    from scipy.optimize import brentq

    def excess(time: float) -> float:
        return mmc_lead_time_tail(rate, service, people, time) - (1 - share)

    most = 60 * (service + 1 / (people / service - rate))
    return float(brentq(excess, 0.0, most, xtol=1e-13, rtol=1e-14))


def mmc_wait_quantile(rate: float, service: float, people: int, share: float) -> float:
    """Wait that a ``share`` of items keeps, from P(wait > t) = C exp(-(people/service - rate) t)."""
    late = erlang_c(rate * service, people)
    return max(0.0, float(np.log(late / (1 - share))) / (people / service - rate))


@dataclass(frozen=True)
class Guarded:
    """A queue that loses items. ``lost`` is the share lost, ``inside`` and ``queue_length`` are means over
    time."""

    rate: float
    people: int
    lost: float
    inside: float
    queue_length: float
    waits: float

    @property
    def throughput(self) -> float:
        """Items served per unit of time."""
        return self.rate * (1 - self.lost)

    @property
    def utilisation(self) -> float:
        """Share of the people's time spent working."""
        return (self.inside - self.queue_length) / self.people


def guarded(rate: float, people: int, shares: Vector, lost: float) -> Guarded:
    """The means of a queue with these long-run ``shares`` of the numbers inside."""
    numbers = np.arange(len(shares))
    waiting = np.maximum(numbers - people, 0)
    waits = float(shares[people:].sum())
    return Guarded(rate, people, lost, float(shares @ numbers), float(shares @ waiting), waits)


def mmck(rate: float, service: float, people: int, most: int) -> Guarded:
    """M/M/c/K: an item that finds ``most`` inside is refused; the others keep Little's law. Source: Gross and
    Harris."""
    deaths = [min(n, people) / service for n in range(1, most + 1)]
    shares = birth_death([rate] * most, deaths)
    return guarded(rate, people, shares, float(shares[-1]))


def _erlang_a_shares(rate: float, service: float, people: int, patience: float) -> Vector:
    """Long-run shares of the numbers inside, up to where they no longer count."""
    weights = [1.0]
    while len(weights) <= people or weights[-1] > 1e-18 * max(weights):
        inside = len(weights)
        leave = min(inside, people) / service + max(inside - people, 0) / patience
        weights.append(weights[-1] * rate / leave)
    return np.array(weights) / math.fsum(weights)


def erlang_a(rate: float, service: float, people: int, patience: float) -> Guarded:
    """M/M/c where a waiting item gives up after an exponential ``patience`` (its mean); ``lost`` is who gives
    up.

    Those who give up leave at rate queue / patience. Source: Palm (1957); Garnett, Mandelbaum and Reiman
    (2002).
    """
    shares = _erlang_a_shares(rate, service, people, patience)
    waiting = float(shares @ np.maximum(np.arange(len(shares)) - people, 0))
    return guarded(rate, people, shares, waiting / patience / rate)


def erlang_a_wait_tail(rate: float, service: float, people: int, patience: float, time: float) -> float:
    """P(wait > time), for those served and those who give up alike.

    An item that finds j ahead of it in the queue waits for j + 1 departures at rates people/service +
    i/patience, i = j .. 0, unless it gives up first. Source: as `erlang_a`.
    """
    from scipy.linalg import expm

    shares = _erlang_a_shares(rate, service, people, patience)[people:]
    leave = people / service + np.arange(len(shares)) / patience
    generator = np.diag(-leave) + np.diag(leave[1:], -1)
    return float(shares @ expm(generator * time).sum(axis=1)) * exp(-time / patience)


def machine_repair(machines: int, uptime: float, repair: float, people: int) -> Guarded:
    """Machines that fail after an exponential ``uptime`` each and wait for one of ``people`` to mend them.

    ``rate`` is failures per unit of time, ``inside`` the machines that are down. Source: Palm (1947).
    """
    births = [(machines - n) / uptime for n in range(machines)]
    deaths = [min(n, people) / repair for n in range(1, machines + 1)]
    shares = birth_death(births, deaths)
    return guarded(float(shares[:-1] @ np.array(births)), people, shares, 0.0)
