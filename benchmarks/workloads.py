"""The standard workloads as scenarios of orgsim, and the same models as idiomatic SimPy programs.

W1 is M/M/1 at utilisation .9. W2 is five teams in line of 2, 3, 4, 3 and 2 people, utilisation .85, with an exponential hand-off of mean
2 h between teams and a 20 % return from the fourth team to the second.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import simpy


@dataclass(frozen=True)
class Workload:
    """Arrivals per hour; people, mean effort in hours; mean hand-off in hours (0: none); chance to return from team 4 to 2."""

    name: str
    rate: float
    people: tuple[int, ...]
    effort: tuple[float, ...]
    handoff: float
    back: float

    def scenario(self, items: int) -> str:
        """The workload as the text of a scenario that ends when ``items`` items have gone through."""
        hours = 2.0 * items / self.rate + 1000.0
        text = [f'title = "{self.name}"', f'horizon = "{hours:.0f}h"', 'warm_up = "none"', "replications = 1"]
        for n, count in enumerate(self.people, 1):
            text += [f"[people.role{n}]", f"count = {count}"]
        text += ["[work.case]", f'arrivals = {{ rate = "{self.rate} per h", at_most = {items} }}']
        for n, effort in enumerate(self.effort, 1):
            text += ["[[work.case.steps]]", f'name = "step{n}"', f'skill = "role{n}"', f'effort = "exponential({effort}h)"']
            if self.back and n == 4:
                text += [f'rework = {{ to = "step2", chance = {self.back} }}']
        text += ["[designs.line]"] + [f'teams.Team{n} = ["role{n}"]' for n in range(1, len(self.people) + 1)]
        text += ['takes = "lowest number"']
        if self.handoff:
            text += [f'handoff = {{ delay = "exponential({self.handoff}h)" }}']
        return "\n".join(text) + "\n"


VISITS = (1.0, 1.25, 1.25, 1.25, 1.0)
SIZES = (2, 3, 4, 3, 2)
W1 = Workload("W1", 0.9, (1,), (1.0,), 0.0, 0.0)
W2 = Workload("W2", 1.0, SIZES, tuple(0.85 * c / v for c, v in zip(SIZES, VISITS, strict=True)), 2.0, 0.2)
WORKLOADS = {"W1": W1, "W2": W2}


class Idiomatic:
    """A workload as its author would write it in SimPy: a Resource for each team, a process for each item."""

    def __init__(self, workload: Workload, items: int, seed: int) -> None:
        self.workload = workload
        self.items = items
        self.random = np.random.default_rng(seed)
        self.env = simpy.Environment()
        self.teams = [simpy.Resource(self.env, capacity=count) for count in workload.people]
        self.waits: list[list[float]] = [[] for _ in workload.people]
        self.works: list[list[float]] = [[] for _ in workload.people]
        self.cycle_times: list[float] = []
        self.events = 0

    def run(self) -> int:
        """Run until empty and return the number of model events."""
        self.env.process(self.source())
        self.env.run()
        return self.events

    def source(self) -> Iterator[simpy.Event]:
        for _ in range(self.items):
            yield self.env.timeout(self.random.exponential(1.0 / self.workload.rate))
            self.events += 1
            self.env.process(self.item())

    def item(self) -> Iterator[simpy.Event]:
        arrived, team = self.env.now, 0
        while team < len(self.teams):
            asked = self.env.now
            with self.teams[team].request() as request:
                yield request
                self.waits[team].append(self.env.now - asked)
                work = self.random.exponential(self.workload.effort[team])
                yield self.env.timeout(work)
                self.events += 1
                self.works[team].append(work)
            returns = self.workload.back and team == 3 and self.random.random() < self.workload.back
            team = 1 if returns else team + 1
            if self.workload.handoff and team < len(self.teams):
                yield self.env.timeout(self.random.exponential(self.workload.handoff))
                self.events += 1
        self.cycle_times.append(self.env.now - arrived)
