"""The workloads in idiomatic SimPy: a resource for each team, a process for each item."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import accumulate
from random import Random

import simpy
from workloads import SHIFT, Outcome, Workload, closed_time


class Team(simpy.PriorityResource):
    """A team that gives nobody to an item while it is closed."""

    is_open = True

    def _do_put(self, event: simpy.resources.resource.PriorityRequest) -> bool:
        if self.is_open:
            super()._do_put(event)
        return self.is_open and len(self.users) < self.capacity

    def shifts(self, opens: float) -> Iterator[simpy.Event]:
        """Open at the hour ``opens`` on five days of seven."""
        self.is_open = False
        yield self._env.timeout(opens)
        while True:
            for night in (16.0, 16.0, 16.0, 16.0, 64.0):
                self.is_open = True
                self._trigger_put(None)
                yield self._env.timeout(SHIFT)
                self.is_open = False
                yield self._env.timeout(night)


class Program:
    """One run of a workload; it ends with the last delivery."""

    def __init__(self, workload: Workload, items: int, seed: int) -> None:
        self.workload, self.items = workload, items
        self.random = Random(seed)
        self.env = simpy.Environment()
        self.done = self.env.event()
        kind = (
            Team
            if workload.opens
            else simpy.PriorityResource
            if len(workload.classes) > 1
            else simpy.Resource
        )
        self.teams = [kind(self.env, capacity=count) for count in workload.people]
        self.inside = simpy.Resource(self.env, capacity=workload.inside) if workload.inside else None
        self.shares = list(accumulate(workload.classes))
        self.waits: list[list[float]] = [[] for _ in workload.people]
        self.works: list[list[float]] = [[] for _ in workload.people]
        self.cycle_times: list[list[float]] = [[] for _ in workload.classes]
        self.at_gate: list[simpy.Event] = []
        self.undelivered = items
        self.events = 0
        self.env.process(self.source())
        if workload.gate:
            self.env.process(self.gate())
        for team, opens in zip(self.teams, workload.opens, strict=False):
            self.env.process(team.shifts(opens))

    def run(self) -> None:
        """Run until the last item is delivered."""
        self.env.run(until=self.done)

    def source(self) -> Iterator[simpy.Event]:
        for _ in range(self.items):
            yield self.env.timeout(self.random.expovariate(self.workload.rate))
            self.events += 1
            self.env.process(self.item() if self.inside is None else self.limited())

    def gate(self) -> Iterator[simpy.Event]:
        """Let the first items that wait go, again and again."""
        while True:
            yield self.env.timeout(self.workload.gate)
            for opening in self.at_gate[: self.workload.agenda]:
                opening.succeed()
            del self.at_gate[: self.workload.agenda]

    def limited(self) -> Iterator[simpy.Event]:
        """An item that waits outside until there is room inside."""
        arrived = self.env.now
        with self.inside.request() as room:
            yield room
            yield from self.item(arrived)

    def item(self, arrived: float | None = None) -> Iterator[simpy.Event]:
        env, random, workload = self.env, self.random, self.workload
        arrived = env.now if arrived is None else arrived
        urgency = random.choices(range(len(self.shares)), cum_weights=self.shares)[0]
        asks = (urgency,) if len(self.shares) > 1 else ()
        team = 0
        while team < len(self.teams):
            asked = env.now
            with self.teams[team].request(*asks) as request:
                yield request
                self.waits[team].append(env.now - asked)
                work = (
                    workload.effort[team]
                    if workload.constant
                    else random.expovariate(1.0 / workload.effort[team])
                )
                pause = closed_time(workload.opens[team], env.now, work) if workload.opens else 0.0
                yield env.timeout(work + pause)
                self.events += 1
                self.works[team].append(work)
            if workload.gate and team == 0:
                self.at_gate.append(env.event())
                yield self.at_gate[-1]
            team = 1 if workload.goes_back(team) and random.random() < workload.back else team + 1
            if workload.handoff and team < len(self.teams):
                yield env.timeout(random.expovariate(1.0 / workload.handoff))
                self.events += 1
        self.cycle_times[urgency].append(env.now - arrived)
        self.undelivered -= 1
        if not self.undelivered:
            self.done.succeed()


def unable(workload: Workload) -> str:
    """SimPy can express all of them."""
    return ""


def run(workload: Workload, items: int, seed: int) -> Outcome:
    """One run of the program."""
    program = Program(workload, items, seed)
    begin = time.process_time()
    program.run()
    seconds = time.process_time() - begin
    return Outcome.of(program.events, seconds, program.cycle_times, (program.waits, program.works))
