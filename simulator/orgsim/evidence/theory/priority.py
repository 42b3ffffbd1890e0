"""Classes of service on one queue, the most urgent first."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from orgsim.evidence.theory.shapes import Shape
from orgsim.evidence.theory.shared_queue import erlang_c
from orgsim.evidence.theory.station import Station, require_stable


@dataclass(frozen=True)
class Demand:
    """Items of one class: arrivals per unit of time and their work."""

    rate: float
    work: Shape

    @property
    def load(self) -> float:
        """Share of one person's time."""
        return self.rate * self.work.moment(1)


def _loads(classes: Sequence[Demand]) -> list[float]:
    """Load of all classes up to each one, with a leading zero."""
    loads = [0.0]
    for demand in classes:
        loads.append(loads[-1] + demand.load)
    require_stable(loads[-1])
    return loads


def without_interruption(classes: Sequence[Demand]) -> list[Station]:
    """M/G/1, most urgent class first: wait_k = W0 / ((1 - s_{k-1}) (1 - s_k)), W0 = sum rate E[S^2] / 2.

    Source: Cobham (1954); Kleinrock II (1976) section 3.2.
    """
    loads = _loads(classes)
    ahead = math.fsum(demand.rate * demand.work.moment(2) for demand in classes) / 2
    return [
        Station(demand.rate, 1, ahead / ((1 - before) * (1 - upto)), demand.work.moment(1))
        for demand, before, upto in zip(classes, loads, loads[1:], strict=False)
    ]


def with_interruption(classes: Sequence[Demand]) -> list[Station]:
    """M/G/1 where a more urgent arrival interrupts and the work resumes later; ``wait`` is lead time less own
    work.

    lead time_k = E[S_k] / (1 - s_{k-1}) + R_k / ((1 - s_{k-1}) (1 - s_k)), R_k = sum over i <= k of rate
    E[S^2] / 2.
    Source: White and Christie (1958); Kleinrock II (1976) section 3.4.
    """
    loads, ahead, stations = _loads(classes), 0.0, []
    for demand, before, upto in zip(classes, loads, loads[1:], strict=False):
        ahead += demand.rate * demand.work.moment(2) / 2
        own = demand.work.moment(1)
        lead_time = own / (1 - before) + ahead / ((1 - before) * (1 - upto))
        stations.append(Station(demand.rate, 1, lead_time - own, own))
    return stations


def shared_by(people: int, service: float, rates: Sequence[float]) -> list[Station]:
    """M/M/c, one mean work for all classes, no interruption: wait_k = (C service / c) / ((1 - s_{k-1}) (1 -
    s_k)).

    Source: Cobham (1954).
    """
    late = erlang_c(math.fsum(rates) * service, people) * service / people
    stations, before = [], 0.0
    for rate in rates:
        upto = before + rate * service / people
        stations.append(Station(rate, people, late / ((1 - before) * (1 - upto)), service))
        before = upto
    return stations


def cheapest_order(classes: Sequence[Demand], costs: Sequence[float]) -> list[int]:
    """Order of classes that costs least: by cost of delay over mean work, highest first.

    Source: Cox and Smith (1961), the c-mu rule; Reinertsen (2009) calls it weighted shortest job first.
    """
    return sorted(range(len(classes)), key=lambda k: -costs[k] / classes[k].work.moment(1))
