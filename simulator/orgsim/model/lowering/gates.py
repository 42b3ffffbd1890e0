"""Gates: when they open, and until when papers may be tabled."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, chain

import numpy as np

from orgsim.chance.philox import gate_word
from orgsim.log.vocabulary import NONE
from orgsim.model.arrays import Integers, Ragged
from orgsim.model.kinds import Order
from orgsim.model.lowering.calendars import Clocks, Timetable
from orgsim.model.lowering.conditions import Collected
from orgsim.model.lowering.moments import moments_of
from orgsim.model.lowering.routes import Routes, working_calendar
from orgsim.model.lowering.staff import Member, members_of
from orgsim.model.mechanisms import Gates
from orgsim.model.model import GateSteps
from orgsim.scenario import Gate

ORDERS = {
    "fifo": Order.FIFO,
    "class": Order.CLASS,
    "cost of delay over effort": Order.COST_OF_DELAY,
    "newest first": Order.NEWEST,
    "earliest due date": Order.EARLIEST_DUE,
}


def gates_of(routes: Routes) -> dict[str, Gate]:
    """The gates at which some step waits, by name, in the order of the file."""
    return routes.gates


def lower_gate_steps(routes: Routes) -> GateSteps:
    """For each step that waits at a gate, the number of that gate."""
    numbers = {name: number for number, name in enumerate(gates_of(routes))}
    gates = [step.meets for _, step in routes.steps]
    return GateSteps(_integers([numbers[gate.name] for gate in gates if gate is not None]))


def lower_gates(
    routes: Routes, laid: tuple[Timetable, Clocks], conditions: Collected, members: Sequence[Member]
) -> Gates:
    """The tables of all gates that are used."""
    timetable, _ = laid
    gates = list(gates_of(routes).values())
    opens = [_openings(routes, timetable, gate) for gate in gates]
    papers = [_papers(routes, gate, laid, moments) for gate, moments in zip(gates, opens, strict=True)]
    numbers = {member.name: number for number, member in enumerate(members)}
    people = [[numbers[name] for _, name in members_of(routes, gate)] for gate in gates]
    heads = [
        gate.members if isinstance(gate.members, int) else len(named)
        for gate, named in zip(gates, people, strict=True)
    ]
    votes = [gate.reviewers for gate in gates]
    cases = [() if vote is None else vote.cases for vote in votes]
    ends = [0, *accumulate(map(len, cases))]
    return Gates(
        opens=Ragged.of(opens),
        papers=Ragged.of(papers).values,
        batch=_integers([NONE if gate.batch is None else gate.batch for gate in gates]),
        least=_integers([gate.least for gate in gates]),
        agenda=_integers([NONE if gate.agenda is None else gate.agenda for gate in gates]),
        order=_integers([ORDERS[gate.order] for gate in gates]),
        word=np.array([gate_word(gate.name) for gate in gates], dtype=np.uint64),
        members=_integers(heads),
        quorum=_integers([gate.least_of(count) for gate, count in zip(gates, heads, strict=True)]),
        present=np.array([gate.present for gate in gates], dtype=np.float64),
        reviewers=_integers([0 if vote is None else vote.count for vote in votes]),
        needed=_integers([0 if vote is None else vote.needed for vote in votes]),
        first_pass=_integers(ends[:-1]),
        last_pass=_integers(ends[1:]),
        passes_when=_integers([conditions.add(case.when) for case in chain.from_iterable(cases)]),
        passes=np.array([case.chance for case in chain.from_iterable(cases)], dtype=np.float64),
        each=_integers([0 if gate.each is None else gate.each.microseconds() for gate in gates]),
        people=Ragged.of(people),
    )


def _integers(values: list[int]) -> Integers:
    return np.array(values, dtype=np.int64)


def hours_of(routes: Routes, gate: Gate) -> str:
    """The calendar whose hours the moments of a gate keep: that of its moments, else of the first role that
    is a member of it, else that of working time."""
    if gate.opens is not None and gate.opens.calendar is not None:
        return gate.opens.calendar
    people = routes.scenario.people
    return next((people[role].calendar for role in gate.roles), working_calendar(routes.scenario))


def _openings(routes: Routes, timetable: Timetable, gate: Gate) -> Integers:
    if gate.opens is None:
        return _integers([])
    return moments_of(timetable, gate.opens, hours_of(routes, gate))


def _papers(routes: Routes, gate: Gate, laid: tuple[Timetable, Clocks], opens: Integers) -> Integers:
    """For each opening the last moment at which an item may have been tabled; -1 where there was none."""
    timetable, clocks = laid
    if gate.papers is None:
        return opens
    if not gate.papers.working:
        return np.maximum(opens - gate.papers.microseconds(), -1)
    calendar = hours_of(routes, gate)
    day = clocks.usual_day(calendar) if gate.papers.counts_days else None
    clock, length = timetable.clock(calendar, 1.0), gate.papers.microseconds(day)
    return _integers([clock.last_start(opening, length) for opening in opens.tolist()])
