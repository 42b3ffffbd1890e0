"""The workloads in Ciw: a network with a node for each team and, before each team but the first, a node of
unlimited servers for the hand-off to it. Teams that close have a schedule that resumes; a class of service is
a priority class.

Ciw has no limit on the items between two points of a network that makes the others wait: a system capacity
turns them away.
"""

from __future__ import annotations

import itertools
import time

import ciw
from workloads import SHIFT, Outcome, Workload


class Arrivals(ciw.dists.Exponential):
    """Exponential intervals that end when ``left``, which all classes share, has been counted down."""

    def __init__(self, rate: float, left: itertools.count) -> None:
        super().__init__(rate=rate)
        self.left = left

    def __deepcopy__(self, memo: object) -> Arrivals:
        return Arrivals(self.rate, self.left)

    def sample(self, t: float | None = None, ind: object = None) -> float:
        return super().sample(t, ind) if next(self.left) > 0 else float("inf")


def unable(workload: Workload) -> str:
    """Why Ciw cannot express a workload."""
    return "no limit on the items inside that makes the others wait" if workload.inside else ""


def network(workload: Workload, items: int) -> ciw.network.Network:
    """The network: nodes of the teams first, then those of the hand-offs."""
    teams, delays = len(workload.people), len(workload.people) - 1 if workload.handoff else 0
    left = itertools.count(items, -1)
    service = [ciw.dists.Exponential(rate=1.0 / mean) for mean in workload.effort]
    service += [ciw.dists.Exponential(rate=1.0 / workload.handoff) for _ in range(delays)]
    names = class_names(workload)
    arrivals = {
        name: [Arrivals(workload.rate * share, left)] + [None] * (teams + delays - 1)
        for name, share in zip(names, workload.classes, strict=True)
    }
    return ciw.create_network(
        arrival_distributions=arrivals,
        service_distributions=dict.fromkeys(names, service),
        number_of_servers=servers(workload) + [float("inf")] * delays,
        priority_classes={name: n for n, name in enumerate(names)},
        routing=dict.fromkeys(names, routes(workload)),
    )


def class_names(workload: Workload) -> list[str]:
    """Names of the classes of service, most urgent first."""
    return [f"class {n}" for n in range(len(workload.classes))]


def servers(workload: Workload) -> list[object]:
    """The people of each team, or their schedule over the week."""
    if not workload.opens:
        return list(workload.people)
    schedules: list[object] = []
    for people, opens in zip(workload.people, workload.opens, strict=True):
        ends = [24.0 * day + end for day in range(5) for end in (SHIFT, 24.0)]
        ends[-1] = 168.0
        schedules.append(ciw.Schedule([people, 0] * 5, ends, preemption="resume", offset=opens))
    return schedules


def routes(workload: Workload) -> list[list[float]]:
    """Chances to go from node to node."""
    teams = len(workload.people)
    size = teams + (teams - 1 if workload.handoff else 0)
    chances = [[0.0] * size for _ in range(size)]

    def towards(team: int) -> int:
        return teams + team - 1 if workload.handoff else team

    for team in range(teams - 1):
        back = workload.back if workload.goes_back(team) else 0.0
        chances[team][towards(team + 1)] += 1.0 - back
        if back:
            chances[team][towards(1)] += back
        if workload.handoff:
            chances[towards(team + 1)][team + 1] = 1.0
    return chances


def run(workload: Workload, items: int, seed: int) -> Outcome:
    """One run of the network."""
    ciw.seed(seed)
    simulation = ciw.Simulation(network(workload, items))
    begin = time.process_time()
    simulation.simulate_until_max_customers(items, method="Finish")
    seconds = time.process_time() - begin
    return outcome(workload, simulation.get_all_records(), seconds)


def outcome(workload: Workload, records: list[ciw.data_record.DataRecord], seconds: float) -> Outcome:
    """The means from Ciw's records; a visit that was interrupted has several."""
    spans: dict[tuple[str, int], tuple[float, float]] = {}
    visits: dict[tuple[int, int, float], tuple[float, float]] = {}
    for record in records:
        item = record.customer_class, record.id_number
        came, went = spans.get(item, (record.arrival_date, 0.0))
        spans[item] = min(came, record.arrival_date), max(went, record.exit_date)
        visit = record.node, record.id_number, record.arrival_date
        wait, work = visits.get(visit, (record.waiting_time, 0.0))
        visits[visit] = min(wait, record.waiting_time), work + record.exit_date - record.service_start_date
    cycle_times = [
        [went - came for (name, _), (came, went) in spans.items() if name == kind]
        for kind in class_names(workload)
    ]
    teams = range(1, len(workload.people) + 1)
    waits = [[wait for (node, _, _), (wait, _) in visits.items() if node == team] for team in teams]
    works = [[work for (node, _, _), (_, work) in visits.items() if node == team] for team in teams]
    return Outcome.of(len(spans) + len(visits), seconds, cycle_times, (waits, works))
