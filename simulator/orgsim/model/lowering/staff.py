"""Who is in which team of a design, and what each can do there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import chain

import numpy as np

from orgsim.log import PersonFacts
from orgsim.log.vocabulary import NONE
from orgsim.model.arrays import Sparse
from orgsim.model.lowering.calendars import Clocks
from orgsim.model.lowering.routes import RIGHT, Routes
from orgsim.model.model import People
from orgsim.scenario import Design, Gate, GeneralistSpeed, Role, Scenario, Step, Team
from orgsim.scenario.sections.head_counts import HeadCount
from orgsim.units.work_clock import NEVER


@dataclass
class Member:
    """One person of a design: role, home team (or `NONE` for a shared specialist), rank of each queue
    served."""

    name: str
    role: str
    home: int
    ranks: dict[int, int]
    speeds: dict[str, float] = field(default_factory=dict)


Appoint = Callable[[Routes, list[Member]], None]
"""Gives members further queues, and adds those who are in no team."""


def assign(routes: Routes, design: Design, appoint: Appoint) -> list[Member]:
    """Give people to teams in the order of the file, then the rest of shared roles to the teams they serve;
    members of gates and those
    who are appointed otherwise may be in none."""
    people = routes.scenario.people
    free = {
        role: [_name(role, n, spec.count) for n in range(1, spec.count + 1)] for role, spec in people.items()
    }
    members: list[Member] = []
    positions = {name: number for number, name in enumerate(design.teams)}
    for number, team in enumerate(design.teams.values()):
        for role, count in team.people.items():
            taken = free[role] if count == "all" else free[role][:count]
            free[role] = free[role][len(taken) :]
            members += [Member(name, role, number, {number: 0}) for name in taken]
    for role, shared in design.shared.items():
        ranks = {
            positions[team]: (rank if shared.pick == "in order" else 0)
            for rank, team in enumerate(shared.teams)
        }
        members += [Member(name, role, NONE, ranks) for name in free[role]]
        free[role] = []
    members += _only_at_gates(routes, members)
    appoint(routes, members)
    covered = [_covered(routes, team) for team in design.teams.values()]
    teams = list(design.teams.values())
    for member in members:
        own = dict(people[member.role].skills)
        alone = member.home == NONE
        member.speeds = (
            own if alone else _speeds(own, teams[member.home].generalist_speed, covered[member.home])
        )
        if RIGHT in routes.skills:
            member.speeds = {**member.speeds, RIGHT: 1.0}
    return members


def members_of(routes: Routes, gate: Gate) -> list[tuple[str, str]]:
    """The roles and names of those who are members of a gate: the first of each role, in the order of the
    file."""
    return named_heads(routes.scenario, gate.roles)


def named_heads(scenario: Scenario, heads: Mapping[str, HeadCount]) -> list[tuple[str, str]]:
    """The roles and names of the first so many of each role, in the order of the file."""
    found = []
    for role, number in heads.items():
        count = scenario.people[role].count
        last = count if isinstance(number, str) else number
        found += [(role, _name(role, n, count)) for n in range(1, last + 1)]
    return found


def _only_at_gates(routes: Routes, members: list[Member]) -> list[Member]:
    """Members of gates whom a design has in no team."""
    there, found = {member.name for member in members}, []
    for gate in routes.gates.values():
        for role, name in members_of(routes, gate):
            if name not in there:
                there.add(name)
                found.append(Member(name, role, NONE, {}))
    return found


def _name(role: str, number: int, count: int) -> str:
    return role if count == 1 else f"{role} {number}"


def _speeds(
    own: dict[str, float], generalist: GeneralistSpeed | None, covered: list[str]
) -> dict[str, float]:
    """Own speeds, or those of a generalist who covers skills of the team beyond their own."""
    extra = [skill for skill in covered if skill not in own]
    if generalist is None or not extra:
        return own
    best = max(own.values(), default=1.0)
    return {skill: speed * generalist.own for skill, speed in own.items()} | dict.fromkeys(
        extra, best * generalist.other
    )


def _covered(routes: Routes, team: Team) -> list[str]:
    """The skills that generalists of a team cover: those of the steps it says it serves, else all that its
    own people bring."""
    if team.serves is not None:
        return list(
            dict.fromkeys(
                step.skill for _, step in routes.own_steps if step.name in team.serves and step.skill
            )
        )
    return list(
        dict.fromkeys(chain.from_iterable(routes.scenario.people[role].skills for role in team.people))
    )


def serves(limited: frozenset[str] | None, named: frozenset[str] | None, work: str, step: Step) -> bool:
    """Whether a team with the skill of a step does it: the work types that it is limited to, and the steps it
    names."""
    if step.skill is None or (limited is not None and work not in limited):
        return False
    return named is None or step.name in named


def lower_people(
    routes: Routes, clocks: Clocks, members: list[Member], queues: int
) -> tuple[People, tuple[PersonFacts, ...]]:
    """The arrays of the people and what the log's header says of them."""
    roles = {member.role: routes.scenario.people[member.role] for member in members}
    places = {name: clocks.place(role.calendar, role.share) for name, role in roles.items()}
    presence = {name: _presence(clocks, role) for name, role in roles.items()}
    costs = {name: _cost(role) for name, role in roles.items()}
    facts = tuple(
        PersonFacts(m.name, m.role, tuple(sorted(m.ranks)), places[m.role], *presence[m.role], costs[m.role])
        for m in members
    )
    people = People(
        clock=np.array([places[m.role] for m in members], dtype=np.int64),
        starts=np.array([presence[m.role][0] for m in members], dtype=np.int64),
        ends=np.array([presence[m.role][1] for m in members], dtype=np.int64),
        speeds=_speed_table(members, routes.skills),
        ranks=Sparse.of([member.ranks for member in members], queues, NONE, np.int64),
    )
    return people, facts


def _speed_table(members: list[Member], skills: tuple[str, ...]) -> Sparse:
    """The speed of each person in each skill, 0 for none."""
    columns = {skill: number for number, skill in enumerate(skills)}
    rows = [{columns[skill]: speed for skill, speed in member.speeds.items()} for member in members]
    return Sparse.of(rows, len(skills), 0.0, np.float64)


def _presence(clocks: Clocks, role: Role) -> tuple[int, int]:
    starts = 0 if role.starts is None else max(0, clocks.moment(role.starts))
    ends = NEVER if role.ends is None else max(0, clocks.moment(role.ends))
    return starts, ends


def _cost(role: Role) -> float:
    return 0.0 if role.cost is None else role.cost.per_microsecond
