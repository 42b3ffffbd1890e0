"""One replication of a Model on SimPy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from orgsim.chance.philox import Purpose
from orgsim.engine.reference.draws import Draws
from orgsim.engine.reference.floor import Floor, Group
from orgsim.engine.reference.hours import Hours
from orgsim.engine.reference.instants import Instants, Kind
from orgsim.engine.reference.item import Item, Person
from orgsim.engine.reference.journal import Journal
from orgsim.engine.reference.journey import Journeys, Steps
from orgsim.engine.reference.limits import Limit
from orgsim.engine.reference.plan import Plan
from orgsim.engine.reference.sources import arrival_moments
from orgsim.engine.reference.team import Dispatch, Team
from orgsim.log.log import Log
from orgsim.log.vocabulary import NONE, Verb
from orgsim.model.model import ELAPSED, Arrivals, Model, Order, Takes


def simulate(model: Model, seed: int, replication: int, dispatch: Mapping[str, Dispatch] | None = None) -> Log:
    """Run one replication and return its log.

    ``dispatch`` gives teams, by name, a rule of the user's own instead of the built-in order and choice of person.
    Raises `DeadlockError` and `EndlessInstantError`.
    """
    run = Run(model, seed, replication)
    for team, facts in zip(run.teams, model.header.teams, strict=True):
        team.dispatch = (dispatch or {}).get(facts.name)
    run.start()
    run.env.run_instants(model.header.horizon, run.floor.waiting, run.floor.dispatch)
    return run.journal.log(model.header, seed, replication)


class Run:
    """The parts of a replication and the processes that set it going."""

    def __init__(self, model: Model, seed: int, replication: int) -> None:
        self.model = model
        self.env = Instants()
        self.journal = Journal()
        self.draws = Draws(model.samplers, seed, replication)
        self.people = _people(model)
        self.teams = _teams(model, self.env, self.people)
        self.floor = Floor(self.env, self.teams, _groups(model, self.teams), self.journal)
        self.limits = [
            Limit(self.env, number, items, bool(refuses))
            for number, (items, refuses) in enumerate(
                zip(model.limits.items.tolist(), model.limits.refuses.tolist(), strict=True)
            )
        ]
        self.journeys = Journeys(self.env, Plan(model), self.floor, self.limits, self.draws, self.journal)
        self.made = [0] * len(model.sources.kind)

    def start(self) -> None:
        """Put the backlog in place and start the sources and the comings and goings of people."""
        kinds = self.model.sources.kind.tolist()
        for source, kind in enumerate(kinds):
            if kind == Arrivals.BACKLOG:
                self._make(source, int(self.model.sources.at_most[source]))
        for source, kind in enumerate(kinds):
            if kind == Arrivals.ALWAYS:
                self._open_valve(source)
            elif kind != Arrivals.BACKLOG:
                self.env.process(self._arrive(source))
        for person in self.people:
            self.env.process(self._come_and_go(person))

    def _arrive(self, source: int) -> Steps:
        """A source: items come at its moments, one at a time or in batches."""
        batch, word = int(self.model.sources.batch[source]), int(self.model.sources.word[source])
        for ordinal, moment in enumerate(arrival_moments(self.model, self.draws, source)):
            if self._left(source) == 0 or moment >= self.model.header.horizon:
                return
            yield self.env.at(moment, Kind.ARRIVAL, source)
            size = 1 if batch == NONE else self.draws.value(Purpose.BATCH, batch, word + ordinal)
            self._make(source, min(size, self._left(source)))

    def _left(self, source: int) -> int:
        most = int(self.model.sources.at_most[source])
        return max(0, most - self.made[source]) if most != NONE else 1 << 31

    def _open_valve(self, source: int) -> None:
        """A source that always has enough: an item whenever its limit has room."""
        valve = self.limits[int(self.model.sources.valve[source])]

        def fill(_: object = None) -> None:
            moment = self.env.at(int(self.env.now), Kind.ARRIVAL, source)
            moment.callbacks.append(make)

        def make(_: object) -> None:
            if not valve.full and self._left(source):
                self._make(source, 1)
                fill()

        valve.on_room = fill
        fill()

    def _make(self, source: int, count: int) -> None:
        """Let ``count`` items arrive."""
        sources, now = self.model.sources, int(self.env.now)
        work, step = int(sources.work[source]), int(sources.first_step[source])
        for _ in range(count):
            ordinal = self.made[source]
            self.made[source] += 1
            item = Item(len(self.journal.items), int(sources.word[source]) + ordinal, work, step, now)
            item.service_class = self._service_class(item)
            backlog = int(sources.kind[source] == Arrivals.BACKLOG)
            self.journal.items.append((work, ordinal, NONE, item.service_class, now, self._due(work, now), backlog))
            self.journal.item(now, Verb.ARRIVED, item, step, ordinal)
            item.process = self.env.process(self.journeys.journey(item))

    def _service_class(self, item: Item) -> int:
        chances = self.model.works.classes[item.work]
        if chances[0] >= 1.0:
            return 0
        u = self.draws.uniform(Purpose.SERVICE_CLASS, item.word)
        return next((number for number, chance in enumerate(chances) if u < chance), len(chances) - 1)

    def _due(self, work: int, now: int) -> int:
        promise, clock = int(self.model.works.promise[work]), int(self.model.works.clock[work])
        if promise == NONE:
            return NONE
        return now + promise if clock == ELAPSED else self.model.header.clocks[clock].finish(now, promise)

    def _come_and_go(self, person: Person) -> Steps:
        """Somebody joins and leaves on their dates."""
        if person.starts > 0:
            yield self.env.at(person.starts, Kind.PEOPLE, person.number)
            self.journal.person(int(self.env.now), Verb.JOINED, person.number)
            for team, rank in enumerate(person.ranks):
                if rank != NONE:
                    self.floor.stir(team)
        if person.ends <= self.model.header.horizon:
            yield self.env.at(person.ends, Kind.PEOPLE, person.number)
            self.journal.person(int(self.env.now), Verb.LEFT, person.number)
            self.floor.depart(person)


def _people(model: Model) -> list[Person]:
    hours = [Hours(clock) for clock in model.header.clocks]
    people = []
    for number, clock in enumerate(model.people.clock.tolist()):
        person = Person(number, hours[clock], (int(model.people.starts[number]), int(model.people.ends[number])))
        person.speeds = model.people.speed[number].tolist()
        person.ranks = model.people.rank[number].tolist()
        people.append(person)
    return people


def _teams(model: Model, env: Instants, people: list[Person]) -> list[Team]:
    queues, teams = model.queues, []
    for number in range(len(queues.order)):
        team = Team(env, number, Order(int(queues.order[number])), Takes(int(queues.takes[number])))
        team.preempt = bool(queues.preempt[number])
        team.case_worker = bool(queues.case_worker[number])
        team.people = [person for person in people if person.ranks[number] != NONE]
        teams.append(team)
    return teams


def _groups(model: Model, teams: list[Team]) -> list[Group]:
    def members(group: int) -> Iterator[Team]:
        return (team for team in teams if model.queues.group[team.number] == group)

    groups = []
    for group in sorted(set(model.queues.group.tolist())):
        mine = list(members(group))
        groups.append(Group(group, mine, max((p.ranks[t.number] for t in mine for p in t.people), default=0)))
    return groups
