"""The workloads in cimba with a process for each person: a queue for each team, from which its people take
items."""

# No postponed annotations here: cimba reads those of a model when its class is made.
from functools import lru_cache

import cimba as cb
from cimba import random
from workloads import SHIFT, Outcome, Workload

from rivals.cimba_trial import ALWAYS, Class, classes_of, compiled_closed_time, opening_hours, trial

CLASS = 1 << 40
"""Step of priority between classes of service; within one, items are served by the number they joined the
queue with."""


class Person(cb.Model):
    """Takes items from the queue of the team and passes them on."""

    team: cb.Ref["Team"]

    def attached(self, owner: "Team", field: str) -> None:
        self.team = owner

    @cb.process
    def days(self):
        team = self.team
        while True:
            item = team.queue.get()
            if not team.is_open:
                team.queue.put(item, item.place)
                team.opening.wait_until(team.works_now)
                continue
            team.waits.record(cb.now() - item.joined)
            work = team.effort if team.line.constant else random.exponential(team.effort)
            pause = 0.0 if team.opens == ALWAYS else compiled_closed_time(team.opens, cb.now(), work)
            cb.hold(work + pause)
            team.works.record(work)
            team.line.pass_on(item)


class Team(cb.Model):
    """A queue, people, and the hour at which they open (`ALWAYS`: they never close)."""

    line: cb.Ref["Line"]
    people: list[Person]
    queue: cb.PriorityStore["Item"]
    opening: cb.Condition
    opens: cb.Param[float]
    effort: cb.Param[float]
    waits: cb.Dataset
    works: cb.Dataset
    wait: cb.Output[float]
    work: cb.Output[float]
    is_open: bool
    came: int = 0

    def __init__(self, size: int, opens: float, effort: float) -> None:
        self.people, self.opens, self.effort = [Person() for _ in range(size)], opens, effort
        self.is_open = opens == ALWAYS

    def attached(self, owner: "Line", field: str) -> None:
        self.line = owner

    @cb.predicate
    def works_now(self) -> bool:
        return self.is_open

    @cb.process(priority=1)
    def shifts(self):
        cb.hold(max(self.opens, 0.0))
        day = 0
        while self.opens != ALWAYS:
            self.is_open = True
            self.opening.signal()
            cb.hold(SHIFT)
            self.is_open = False
            day = (day + 1) % 5
            cb.hold(16.0 if day else 64.0)

    @cb.function
    def receive(self, item: "Item") -> None:
        self.came += 1
        item.joined = cb.now()
        item.place = -item.urgency * CLASS - self.came
        self.queue.put(item, item.place)

    @cb.on_end
    def measure(self):
        self.wait = self.waits.sample_mean()
        self.work = self.works.sample_mean()


class Item(cb.Model):
    """What people work on; it has no process of its own."""

    line: cb.Ref["Line"]
    urgency: int
    arrived: float
    joined: float = 0.0
    place: int = 0
    at: int = 0

    @cb.event
    def received(self):
        self.line.events += 1
        self.line.teams[self.at].receive(self)


class Line(cb.Model):
    """The teams in line, the source, the room inside and those who wait outside."""

    teams: list[Team]
    outside: cb.Store[Item]
    room: cb.Container
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
            draw, urgency = random.uniform(), 0
            while draw >= self.classes[urgency].up_to:
                urgency += 1
            item = cb.spawn(Item, line=self, urgency=urgency, arrived=cb.now())
            if self.limited:
                self.outside.put(item)
            else:
                self.teams[0].receive(item)

    @cb.process
    def doorkeeper(self):
        while True:
            item = self.outside.get()
            self.room.get(1)
            self.teams[0].receive(item)

    @cb.function
    def pass_on(self, item: Item) -> None:
        self.events += 1
        item.at = 1 if item.at == 3 and random.uniform() < self.back else item.at + 1
        if item.at == len(self.teams):
            self.deliver(item)
        else:
            cb.schedule(item.received, random.exponential(self.handoff))

    @cb.function
    def deliver(self, item: Item) -> None:
        self.classes[item.urgency].cycle_times.record(cb.now() - item.arrived)
        self.delivered += 1
        if self.limited:
            self.room.put(1)
        if self.delivered == self.items:
            cb.end_trial()
        cb.release(item)


@lru_cache(maxsize=4)
def line_of(workload: Workload, items: int) -> Line:
    """The configured model of a workload."""
    line = Line()
    line.teams = [
        Team(*facts) for facts in zip(workload.people, opening_hours(workload), workload.effort, strict=True)
    ]
    line.room = cb.Container(initial=workload.inside)
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
