"""One replication of a Model on SimPy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final

from orgsim.engine.order import PEOPLE
from orgsim.engine.reference.conditions import Conditions
from orgsim.engine.reference.draws import Draws
from orgsim.engine.reference.floor import Floor, Group
from orgsim.engine.reference.gates import Gate, rules_of
from orgsim.engine.reference.hours import Hours
from orgsim.engine.reference.instants import Instants, Moment, Steps
from orgsim.engine.reference.item import Person
from orgsim.engine.reference.journal import Journal
from orgsim.engine.reference.limits import Limit
from orgsim.engine.reference.makers import makers_of
from orgsim.engine.reference.marks import Marks
from orgsim.engine.reference.meetings import Meetings
from orgsim.engine.reference.offer import Dispatch, named
from orgsim.engine.reference.places import Places
from orgsim.engine.reference.plan import Plan
from orgsim.engine.reference.questions import Questions
from orgsim.engine.reference.ranks import Ranks
from orgsim.engine.reference.service_clocks import ServiceClocks
from orgsim.engine.reference.skips import Skips
from orgsim.engine.reference.standstill import Standstill
from orgsim.engine.reference.stops import Scene, stops_of
from orgsim.engine.reference.team import Team, urgencies_of
from orgsim.engine.reference.timers import Timers
from orgsim.engine.reference.tokens import Tokens
from orgsim.engine.reference.withdrawal import Withdrawal
from orgsim.log.facts import Verb
from orgsim.log.log import Log
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import Order, Takes
from orgsim.model.model import Model

JOINED: Final = int(Verb.JOINED)
LEFT: Final = int(Verb.LEFT)


def simulate(
    model: Model, seed: int, replication: int, dispatch: Mapping[str, Dispatch] | None = None
) -> Log:
    """Run one replication and return its log.

    ``dispatch`` gives teams, by name, a rule of the user's own instead of the built-in order and choice of
    person.
    Raises `DeadlockError` and `EndlessInstantError`.
    """
    run = Run(model, seed, replication)
    for team, facts in zip(run.teams, model.header.teams, strict=True):
        rule = (dispatch or {}).get(facts.name)
        team.dispatch = None if rule is None else named(rule, facts.name, model.header, run.journal)
    run.start()
    run.go()
    return run.journal.log(model.header, seed, replication)


class Run:
    """The parts of a replication and the processes that set it going."""

    def __init__(self, model: Model, seed: int, replication: int) -> None:
        self.model = model
        self.env = Instants()
        self.journal = Journal(self.env)
        self.draws = Draws(model.samplers, seed, replication, model.sources.word.tolist())
        self.people = _people(model)
        self.teams = _teams(model, self.env, self.people)
        self.floor = Floor(self.env, self.teams, _groups(model, self.teams), self.journal)
        self.limits = _limits(model, self.env)
        plan = Plan(model, self.draws)
        tokens = Tokens(plan, self.limits, self.journal)
        conditions = Conditions(self.env, model, self.draws)
        self.meetings = Meetings(self.env, self.floor, self.journal)
        self.gates = self._gates(conditions)
        self.service_clocks = ServiceClocks(self.env, self.journal, model)
        places = Places(model.queues.people.tolist())
        scene = Scene(
            env=self.env,
            plan=plan,
            floor=self.floor,
            journal=self.journal,
            places=places,
            tokens=tokens,
            gates=self.gates,
            conditions=conditions,
            marks=Marks(model, self.draws, conditions, self.journal),
            skips=Skips(model, self.draws, conditions),
            withdrawal=Withdrawal(self.floor, places, tokens, self.gates, self.journal),
            ranks=Ranks(self.floor, self.journal),
            questions=Questions(model, self.draws, conditions),
            service_clocks=self.service_clocks,
        )
        scene.stops = stops_of(scene, model, self.draws)
        self.makers = makers_of(scene, model, self.draws)
        self.timers = Timers(scene, model, self.draws)
        self.standstill = Standstill(scene, self.people, self.timers.cancelling, model)

    def _gates(self, conditions: Conditions) -> list[Gate]:
        """The gates, with the people who meet there."""
        model, members = self.model, self.model.gates.people.rows()
        gates = [
            Gate(self.env, self.journal, rules_of(model, number), self.draws, conditions)
            for number in range(len(model.gates))
        ]
        for gate in gates:
            gate.invite(self.meetings, [self.people[member] for member in members[gate.number]])
        return gates

    def start(self) -> None:
        """Set going what makes items, the comings and goings of people, and gates."""
        for maker in self.makers:
            maker.start()
        for person in self.people:
            self.env.process(self._come_and_go(person))
        for gate in self.gates:
            gate.start()

    def go(self) -> None:
        """Let everything happen up to the horizon."""
        settle = self.standstill.look if self.standstill.at_the_end else None
        self.env.run_instants(self.model.header.horizon, self.floor.dispatch, settle)
        self.service_clocks.end()

    def _come_and_go(self, person: Person) -> Steps:
        """Somebody joins and leaves on their dates."""
        if person.starts > 0:
            yield Moment(self.env, person.starts, PEOPLE + person.number)
            self.journal.note_person(JOINED, person.number)
            self.floor.stir_all(person)
        if person.ends <= self.model.header.horizon:
            yield Moment(self.env, person.ends, PEOPLE + person.number)
            if person.meeting is not None:
                self.meetings.come_back(person)
            self.journal.note_person(LEFT, person.number)
            self.floor.depart(person)


def _limits(model: Model, env: Instants) -> list[Limit]:
    """The limits on work in progress, by number."""
    rows = zip(model.limits.items.tolist(), model.limits.refuses.tolist(), strict=True)
    return [Limit(env, number, items, bool(refuses)) for number, (items, refuses) in enumerate(rows)]


def _people(model: Model) -> list[Person]:
    hours = [Hours(clock) for clock in model.header.clocks]
    people = []
    for number, clock in enumerate(model.people.clock.tolist()):
        person = Person(
            number, hours[clock], (int(model.people.starts[number]), int(model.people.ends[number]))
        )
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
        team.has_delegates = bool(queues.delegates[number])
        team.orders = queues.order.tolist()
        team.urgencies = urgencies_of(model)
        team.people = [person for person in people if person.ranks[number] != NONE]
        team.idle = list(team.people)
        for person in team.people:
            person.rosters.append(team.idle)
        team.hours = [
            hours for hours in dict.fromkeys(person.hours for person in team.people) if not hours.always
        ]
        teams.append(team)
    return teams


def _ranks_in(team: Team) -> list[int]:
    """How each person of a team ranks it."""
    return [person.ranks[team.number] for person in team.people]


def _groups(model: Model, teams: list[Team]) -> list[Group]:
    def members(group: int) -> Iterator[Team]:
        return (team for team in teams if model.queues.group[team.number] == group)

    groups = []
    for group in sorted(set(model.queues.group.tolist())):
        mine = list(members(group))
        ranks = chain.from_iterable(map(_ranks_in, mine))
        groups.append(Group(group, mine, max(ranks, default=0)))
    return groups
