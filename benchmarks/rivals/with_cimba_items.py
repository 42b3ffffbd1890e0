"""The workloads in cimba with a process for each item: a resource for each team, whose capacity is 0 while it
is closed."""

# No postponed annotations here: cimba reads those of a model when its class is made.
from functools import lru_cache

import cimba as cb
from cimba import random
from workloads import SHIFT, Outcome, Workload

from rivals.cimba_trial import ALWAYS, Class, classes_of, compiled_closed_time, opening_hours, trial


class Team(cb.Model):
    """People, the hour at which they open (`ALWAYS`: they never close) and what is recorded of their work."""

    people: cb.Resource
    size: cb.Param[int]
    opens: cb.Param[float]
    effort: cb.Param[float]
    waits: cb.Dataset
    works: cb.Dataset
    wait: cb.Output[float]
    work: cb.Output[float]

    def __init__(self, size: int, opens: float, effort: float) -> None:
        self.size, self.opens, self.effort = size, opens, effort
        self.people = cb.Resource(capacity=size if opens == ALWAYS else 0)

    @cb.process(priority=1)
    def shifts(self):
        cb.hold(max(self.opens, 0.0))
        day = 0
        while self.opens != ALWAYS:
            self.people.set_capacity(self.size)
            cb.hold(SHIFT)
            self.people.set_capacity(0)
            day = (day + 1) % 5
            cb.hold(16.0 if day else 64.0)

    @cb.on_end
    def measure(self):
        self.wait = self.waits.sample_mean()
        self.work = self.works.sample_mean()


class Line(cb.Model):
    """The teams in line, the source and the room inside."""

    teams: list[Team]
    inside: cb.Resource
    classes: list[Class]
    items: cb.Param[int]
    delivered: int = 0
    rate: cb.Param[float]
    handoff: cb.Param[float]
    back: cb.Param[float]
    constant: cb.Param[bool]
    limited: cb.Param[bool]
    events: cb.Output[int] = 0

    @cb.process
    def source(self):
        for _ in range(self.items):
            cb.hold(random.exponential(1.0 / self.rate))
            self.events += 1
            cb.spawn(Item, line=self)


class Item(cb.Model):
    """An item on its way; the class of service is the priority of what it acquires."""

    line: cb.Ref[Line]

    @cb.process
    def way(self):
        line = self.line
        arrived = cb.now()
        if line.limited:
            line.inside.acquire()
        draw, urgency, at = random.uniform(), 0, 0
        while draw >= line.classes[urgency].up_to:
            urgency += 1
        while at < len(line.teams):
            team = line.teams[at]
            asked = cb.now()
            team.people.acquire(1, -urgency)
            team.waits.record(cb.now() - asked)
            work = team.effort if line.constant else random.exponential(team.effort)
            pause = 0.0 if team.opens == ALWAYS else compiled_closed_time(team.opens, cb.now(), work)
            cb.hold(work + pause)
            team.people.release()
            team.works.record(work)
            line.events += 1
            at = 1 if at == 3 and random.uniform() < line.back else at + 1
            if line.handoff > 0.0 and at < len(line.teams):
                cb.hold(random.exponential(line.handoff))
                line.events += 1
        if line.limited:
            line.inside.release()
        line.classes[urgency].cycle_times.record(cb.now() - arrived)
        line.delivered += 1
        if line.delivered == line.items:
            cb.end_trial()
        cb.release(self)


@lru_cache(maxsize=4)
def line_of(workload: Workload, items: int) -> Line:
    """The configured model of a workload."""
    line = Line()
    line.teams = [
        Team(*facts) for facts in zip(workload.people, opening_hours(workload), workload.effort, strict=True)
    ]
    line.inside = cb.Resource(capacity=workload.inside)
    line.classes = classes_of(workload)
    line.items, line.rate, line.handoff = items, workload.rate, workload.handoff
    line.limited = workload.inside > 0
    line.back, line.constant = workload.back, workload.constant
    return line


def unable(workload: Workload) -> str:
    """Why the program here cannot express a workload."""
    return "no gate in its program here" if workload.gate else ""


def run(workload: Workload, items: int, seed: int) -> Outcome:
    """One trial."""
    return trial(line_of(workload, items), items, seed)
