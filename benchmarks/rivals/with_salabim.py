"""The workloads in salabim: a resource for each team, a component for each item, without tracing and without
the monitors of the resources, which nothing reads. The mode with ``yield`` is as fast as the one without and
needs no other package."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import accumulate
from random import Random

import salabim as sim
from workloads import SHIFT, Outcome, Workload, closed_time


class Source(sim.Component):
    """Items arrive."""

    def process(self) -> Iterator[None]:
        program: Program = self.env
        for _ in range(program.items):
            yield self.hold(program.random.expovariate(program.workload.rate))
            program.events += 1
            Item()


class Shifts(sim.Component):
    """A team opens at the hour ``opens`` on five days of seven: closed, it has nobody to give; who is at work
    stays claimed."""

    def setup(self, team: sim.Resource, people: int, opens: float) -> None:
        self.team, self.people, self.opens = team, people, opens

    def process(self) -> Iterator[None]:
        self.team.set_capacity(0)
        yield self.hold(self.opens)
        while True:
            for night in (16.0, 16.0, 16.0, 16.0, 64.0):
                self.team.set_capacity(self.people)
                yield self.hold(SHIFT)
                self.team.set_capacity(0)
                yield self.hold(night)


class Item(sim.Component):
    """An item on its way through the teams."""

    def process(self) -> Iterator[None]:
        program: Program = self.env
        workload, random = program.workload, program.random
        arrived = program.now()
        if program.inside is not None:
            yield self.request(program.inside)
        urgency = random.choices(range(len(program.shares)), cum_weights=program.shares)[0]
        team = 0
        while team < len(program.teams):
            asked = program.now()
            yield self.request((program.teams[team], 1, urgency))
            program.waits[team].append(program.now() - asked)
            work = (
                workload.effort[team]
                if workload.constant
                else random.expovariate(1.0 / workload.effort[team])
            )
            pause = closed_time(workload.opens[team], program.now(), work) if workload.opens else 0.0
            yield self.hold(work + pause)
            self.release(program.teams[team])
            program.events += 1
            program.works[team].append(work)
            team = 1 if workload.goes_back(team) and random.random() < workload.back else team + 1
            if workload.handoff and team < len(program.teams):
                yield self.hold(random.expovariate(1.0 / workload.handoff))
                program.events += 1
        program.cycle_times[urgency].append(program.now() - arrived)
        program.undelivered -= 1
        if not program.undelivered:
            program.main().activate()


class Program(sim.Environment):
    """One run of a workload."""

    def setup(self, workload: Workload, items: int, seed: int) -> None:
        self.workload, self.items, self.random = workload, items, Random(seed)
        self.teams = [
            sim.Resource(f"team {n}", capacity=count, monitor=False)
            for n, count in enumerate(workload.people, 1)
        ]
        self.inside = (
            sim.Resource("inside", capacity=workload.inside, monitor=False) if workload.inside else None
        )
        self.shares = list(accumulate(workload.classes))
        self.waits: list[list[float]] = [[] for _ in workload.people]
        self.works: list[list[float]] = [[] for _ in workload.people]
        self.cycle_times: list[list[float]] = [[] for _ in workload.classes]
        self.undelivered = items
        self.events = 0
        for team, people, opens in zip(self.teams, workload.people, workload.opens, strict=False):
            Shifts(team=team, people=people, opens=opens)
        Source()


def unable(workload: Workload) -> str:
    """Why the program here cannot express a workload."""
    return "no gate in its program here" if workload.gate else ""


def run(workload: Workload, items: int, seed: int) -> Outcome:
    """One run of the program."""
    program = Program(workload=workload, items=items, seed=seed, trace=False, yieldless=False)
    begin = time.process_time()
    program.run(sim.inf)
    seconds = time.process_time() - begin
    return Outcome.of(program.events, seconds, program.cycle_times, (program.waits, program.works))
