"""Lowering: a design in the user's words becomes a Model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any

import numpy as np

from orgsim.log import Header, MarkFacts, PersonFacts, StepFacts, TeamFacts
from orgsim.log.vocabulary import NONE
from orgsim.model.arrays import Floats, Integers, Ragged
from orgsim.model.joined import Joined
from orgsim.model.kinds import Order, Serve, StepKind, Takes
from orgsim.model.lowering.calendars import Clocks, Timetable
from orgsim.model.lowering.cases import CaseTable
from orgsim.model.lowering.charges import charge_facts
from orgsim.model.lowering.children import lower_children
from orgsim.model.lowering.conditions import Collected
from orgsim.model.lowering.crossings import lower_handoffs
from orgsim.model.lowering.deciders import Deciding, deciding_units, with_units
from orgsim.model.lowering.demand import lower_sources
from orgsim.model.lowering.exits import Ways, ways_of
from orgsim.model.lowering.gates import gates_of, lower_gates
from orgsim.model.lowering.kinds import Lengths, kind_of, lower_stops
from orgsim.model.lowering.marks import SetsTable, lower_marks
from orgsim.model.lowering.misrouted import leave_limits, with_looks
from orgsim.model.lowering.questions import Answering, asked_names, lower_questions
from orgsim.model.lowering.questions_back import lower_questions_back
from orgsim.model.lowering.routes import Routes, patience_of, working_calendar
from orgsim.model.lowering.samplers import SamplerTable
from orgsim.model.lowering.service_clocks import lower_service_clocks
from orgsim.model.lowering.staff import Member, assign, lower_people, serves
from orgsim.model.lowering.timers import lower_timers
from orgsim.model.lowering.tokens import Tokens, lower_tokens
from orgsim.model.lowering.works import lower_works
from orgsim.model.lowering.worth import lower_worths, urgencies, work_facts
from orgsim.model.model import Limits, Model, Queues, Steps
from orgsim.scenario import Design, Patience, Scenario
from orgsim.scenario.checks.terms import currency_of

ORDERS = {
    "fifo": Order.FIFO,
    "class": Order.CLASS,
    "cost of delay over effort": Order.COST_OF_DELAY,
    "shortest first": Order.SHORTEST,
    "newest first": Order.NEWEST,
    "earliest due date": Order.EARLIEST_DUE,
}
TAKES = {"least busy": Takes.LEAST_BUSY, "fastest": Takes.FASTEST, "lowest number": Takes.LOWEST}
SERVES = {
    "by least load": Serve.LEAST_LOAD,
    "in turn": Serve.IN_TURN,
    "at random": Serve.AT_RANDOM,
    "by type": Serve.LEAST_LOAD,
}


@dataclass
class Lowering:
    """What the parts of one lowering share."""

    routes: Routes
    design: Design
    clocks: Clocks
    table: SamplerTable
    members: list[Member]
    deciding: Deciding
    queues: list[list[int]]
    """For each step the queues that serve it."""


def lower(scenario: Scenario, design: str) -> Model:
    """The Model of one design.

    The scenario has been checked, so that nothing in it can be wrong; a file that has gone since raises
    `ScenarioError`.
    """
    return _lowered(Timetable(scenario.of(design)), design, currency_of(scenario))


def lower_all(scenario: Scenario, designs: Iterable[str]) -> dict[str, Model]:
    """The Models of some designs by name, as `lower` gives them; what they have in common is worked out
    once."""
    timetables: dict[int, Timetable] = {}
    models, currency = {}, currency_of(scenario)
    for design in designs:
        its = scenario.of(design)
        timetable = timetables.setdefault(id(its), Timetable(its))
        models[design] = _lowered(timetable, design, currency)
    return models


def _begun(timetable: Timetable, design: str) -> tuple[Lowering, Answering]:
    """What the parts of the lowering of a design share, and who answers its questions."""
    scenario = timetable.scenario
    written = scenario.designs[design]
    plain, deciding = Routes.of(scenario, written), deciding_units(scenario, written)
    clocks, table = Clocks(timetable), SamplerTable(scenario.files)
    members = assign(plain, written, deciding.appoint)
    spec = with_units(written, deciding)
    answering = Answering(written, deciding, _able(members, len(spec.teams)))
    routes, queues = with_looks(plain, written, _queues(plain, spec, answering), members)
    return Lowering(routes, spec, clocks, table, members, deciding, queues), answering


@dataclass
class Settled:
    """What steps, ways and work refer to by rows: limits, conditions, marks that are set, cases, ways out."""

    tokens: Tokens
    conditions: Collected
    sets: SetsTable
    cases: CaseTable
    ways: Ways


def _settled(part: Lowering) -> Settled:
    tokens = lower_tokens(part.routes, part.design)
    leave_limits(part.routes, tokens)
    conditions = Collected(part.routes, part.design)
    sets = SetsTable(part.routes, conditions)
    cases = CaseTable(conditions)
    return Settled(tokens, conditions, sets, cases, ways_of(part.routes, conditions, sets, cases))


def _lowered(timetable: Timetable, design: str, currency: str | None) -> Model:
    """The Model; the rows of samplers, conditions and clocks are numbered in the order of what asks for
    them here."""
    part, answering = _begun(timetable, design)
    people, facts = lower_people(part.routes, part.clocks, part.members, len(part.design.teams))
    settled = _settled(part)
    tokens = settled.tokens
    found = _drawn(timetable, part, answering, settled)
    return Model(
        header=_header(part, facts, design, tokens, currency),
        exits=settled.ways.exits(),
        queues=_team_queues(part, tokens),
        people=people,
        limits=Limits(_integers(tokens.items), _integers(tokens.refuses)),
        conditions=settled.conditions.finish(),
        marks=lower_marks(part.routes),
        sets=settled.sets.finish(),
        cases=settled.cases.finish(),
        service_clocks=lower_service_clocks(part.routes),
        samplers=part.table.finish(),
        **found,
    )


def _drawn(timetable: Timetable, part: Lowering, answering: Answering, settled: Settled) -> dict[str, Any]:
    """The parts of the Model that draw something, by name."""
    routes, clocks, table, conditions = part.routes, part.clocks, part.table, settled.conditions
    handoffs, asked = lower_handoffs(routes, part.design, part.members, clocks, table, settled.sets)
    found: dict[str, Any] = {
        "handoffs": handoffs,
        "stops": lower_stops(routes, clocks),
        "steps": _steps(part, settled.tokens, settled.ways),
        "works": lower_works(routes, (timetable, clocks), settled.cases),
        "sources": lower_sources(routes, clocks, table, _valves(part, settled.tokens), timetable.horizon),
        "children": lower_children(routes, clocks, table, conditions),
        "gates": lower_gates(routes, (timetable, clocks), conditions, part.members),
        "timers": lower_timers(routes, timetable, clocks, table, conditions),
    }
    return found | {
        "questions": lower_questions(routes, answering, table, conditions, found["children"]),
        "questions_back": lower_questions_back(routes, asked, table, conditions),
        "worths": lower_worths(routes, table, settled.cases, conditions),
    }


def _header(
    part: Lowering, people: tuple[PersonFacts, ...], design: str, tokens: Tokens, currency: str | None
) -> Header:
    """What the integers of a log stand for."""
    routes, scenario, spec = part.routes, part.routes.scenario, part.design
    working = part.clocks.place(working_calendar(scenario))
    return Header(
        design=design,
        title=spec.title or design,
        start=scenario.start,
        horizon=scenario.horizon.microseconds(),
        works=work_facts(routes),
        steps=tuple(StepFacts(s.name, routes.number(w), s.skill, s.takes_people) for w, s in routes.steps),
        teams=tuple(TeamFacts(name, team.unit) for name, team in spec.teams.items()),
        people=people,
        limits=tuple(tokens.names),
        classes=scenario.classes,
        clocks=tuple(part.clocks.clocks),
        working_clock=working,
        currency=currency,
        charges=charge_facts(spec, part.clocks, scenario.horizon.microseconds()),
        marks=tuple(MarkFacts(name, tuple(mark.levels)) for name, mark in scenario.marks.items()),
        gates=tuple(gates_of(routes)),
        questions=tuple(asked_names(routes)),
    )


def _integers(values: list[int]) -> Integers:
    return np.array(values, dtype=np.int64)


def _queues(routes: Routes, design: Design, answering: Answering) -> list[list[int]]:
    """For each step the teams that serve it, in the order of the file."""
    skilled: dict[str, list[int]] = {}
    for number, skills in enumerate(answering.able):
        for skill in skills:
            skilled.setdefault(skill, []).append(number)
    teams = list(design.teams.values())
    limited = [None if team.work is None else frozenset(team.work) for team in teams]
    named = [None if team.serves is None else frozenset(team.serves) for team in teams]
    own = [
        [
            number
            for number in skilled.get(step.skill or "", ())
            if serves(limited[number], named[number], work, step)
        ]
        for work, step in routes.own_steps
    ]
    answers = [answering.queues(step.name, step) for _, step in routes.answers]
    every = [number for number, skills in enumerate(answering.able[: len(answering.design.teams)]) if skills]
    return [*own, *answers, *(every for _ in routes.answers_back)]


def _able(members: list[Member], teams: int) -> list[set[str]]:
    """For each team the skills of which somebody who serves it has some."""
    able: list[set[str]] = [set() for _ in range(teams)]
    for member in members:
        skills = [skill for skill, speed in member.speeds.items() if speed > 0.0]
        for team in member.ranks:
            able[team].update(skills)
    return able


def _steps(part: Lowering, tokens: Tokens, ways: Ways) -> Steps:
    routes, table, cases = part.routes, part.table, ways.cases
    by_step = Lengths(routes, part.clocks, table)
    lengths = [by_step.row(step, step.lengths.otherwise) for _, step in routes.steps]
    kinds = [kind_of(step) for _, step in routes.steps]
    patience = _patience_of_steps(routes)
    waits = [NONE if one is None else table.add(one.times.otherwise) for one in patience]
    then = [None if one is None else one.then for one in patience]
    queues = [tuple(teams) for teams in part.queues]
    choosers = {teams: number for number, teams in enumerate(queues)}
    urgency, by_class = _urgencies(part, lengths)
    return Steps(
        work=_integers([routes.number(work) for work, _ in routes.steps]),
        word=np.array(routes.words, dtype=np.uint64),
        kind=_integers([int(kind) for kind in kinds]),
        row=_integers(_rows_of_kinds(kinds)),
        sampler=_integers(lengths),
        exits=Ragged.of(ways.rows),
        limits=Ragged.of(tokens.steps),
        skill=_integers([routes.skill(step) for _, step in routes.steps]),
        same_person=_integers(routes.same_person()),
        other_person=_integers(
            [routes.position(work, step.different_person_from) for work, step in routes.steps]
        ),
        patience=_integers(waits),
        patience_to=_integers(
            [routes.way_to(work, to) for (work, _), to in zip(routes.steps, then, strict=True)]
        ),
        queues=Ragged.of(part.queues),
        serve=np.array(_serves(part), dtype=np.int64),
        chooser=_integers([choosers[teams] for teams in queues]),
        sets=Ragged.of(ways.sets_of_steps),
        skips=np.array(ways.skips, dtype=np.float64),
        skip_when=_integers(ways.skip_whens),
        looks_for=_integers(_looked_for(routes)),
        lengths=Ragged.of([cases.add(step.lengths, partial(by_step.row, step)) for _, step in routes.steps]),
        patiences=Ragged.of([cases.add(None if one is None else one.times, table.add) for one in patience]),
        urgency=urgency,
        urgencies=by_class,
    )


def _patience_of_steps(routes: Routes) -> list[Patience | None]:
    """The patience at each step; nobody who answers waits for a while only."""
    own = [patience_of(routes.work(work), step) for work, step in routes.own_steps]
    return [*own, *(None for _ in (*routes.answers, *routes.answers_back))]


def _looked_for(routes: Routes) -> list[int]:
    """For each step that is a look the step that it stands for, else `NONE`."""
    found = [NONE] * len(routes.steps)
    for step, look in routes.looking.items():
        found[step] = look.step
    return found


def _serves(part: Lowering) -> list[Serve]:
    """For each step how one of several teams is chosen."""
    usual, looking = SERVES[part.design.serve], part.routes.looking
    return [Serve.ASTRAY if step in looking else usual for step in range(len(part.routes.steps))]


def _rows_of_kinds(kinds: list[StepKind]) -> list[int]:
    """For each step its place among those of its kind; `NONE` for work, which has no table of its own."""
    before: Counter[StepKind] = Counter()
    rows = []
    for kind in kinds:
        rows.append(NONE if kind == StepKind.WORK else before[kind])
        before[kind] += 1
    return rows


def _urgencies(part: Lowering, lengths: list[int]) -> tuple[Floats, Floats]:
    """Cost of delay over mean effort of each step, and the same by class (S, classes) and case of its work,
    with no row where it is the same for all."""
    means = [
        part.table.mean(row) if step.gate is None else 1.0
        for (_, step), row in zip(part.routes.steps, lengths, strict=True)
    ]
    found, classes = urgencies(part.routes, means), len(part.routes.scenario.classes)
    by_class = found[:, :classes]
    differ = found.shape[1] > classes or bool((by_class != by_class[:, -1:]).any())
    return np.ascontiguousarray(by_class[:, -1]), found if differ else found[:0]


def _valves(part: Lowering, tokens: Tokens) -> list[int]:
    """For each step the first limit that makes it wait, its team's last; `NONE` if there is none."""
    valves = []
    for limits, queues in zip(tokens.steps, part.queues, strict=True):
        team = [tokens.teams[queues[0]]] if len(queues) == 1 and tokens.teams[queues[0]] != NONE else []
        valves.append(next((limit for limit in [*limits, *team] if not tokens.refuses[limit]), NONE))
    return valves


def _team_queues(part: Lowering, tokens: Tokens) -> Queues:
    teams = list(part.design.teams.values())
    return Queues(
        order=_integers([ORDERS[team.order] for team in teams]),
        preempt=_integers([int(team.preempt) for team in teams]),
        takes=_integers([TAKES[team.takes] for team in teams]),
        limit=_integers(tokens.teams),
        case_worker=_integers([int(team.case_worker) for team in teams]),
        group=_integers(_groups(part.members, len(teams))),
        people=_integers(_people(part.members, len(teams))),
        delegates=_integers(part.deciding.have_delegates()),
    )


def _groups(members: list[Member], queues: int) -> list[int]:
    """For each queue the lowest queue it is joined to by people who serve both, directly or through
    others."""
    joined = Joined()
    for ranks in dict.fromkeys(tuple(member.ranks) for member in members):
        joined.join(ranks)
    return [joined.lowest(queue) for queue in range(queues)]


def _people(members: list[Member], queues: int) -> list[int]:
    """How many people serve each queue."""
    count = Counter(chain.from_iterable(member.ranks for member in members))
    return [count[queue] for queue in range(queues)]
