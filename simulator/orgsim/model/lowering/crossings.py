"""Hand-offs: what crossing from one team to another costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from orgsim.log.vocabulary import NONE
from orgsim.model.arrays import Integers, Ragged
from orgsim.model.kinds import ELAPSED
from orgsim.model.lowering.calendars import Clocks
from orgsim.model.lowering.marks import SetsTable
from orgsim.model.lowering.routes import Routes, working_calendar
from orgsim.model.lowering.samplers import SamplerTable
from orgsim.model.lowering.staff import Member
from orgsim.model.model import Handoffs
from orgsim.scenario import Design, Handoff, Scenario
from orgsim.scenario.checks.durations import takes_no_time
from orgsim.scenario.checks.files import numbers_in
from orgsim.scenario.crossings import own_lines
from orgsim.scenario.sections.handoffs import HandoffBetween, QuestionsBack

FIRST_PLACE: Final = 1 << 16
"""The place at which the first mark that is set at a hand-off is drawn, beyond those of any step."""


@dataclass(frozen=True)
class Kind:
    """What a crossing costs. ``retyping`` and ``sampler`` are samplers or `NONE`, and ``sets`` the marks that
    are set and ``questions`` what is asked, in words."""

    sampler: int
    clock: int
    loss: float
    returns: float
    retyping: int
    sets: str
    questions: str


def lower_handoffs(
    routes: Routes,
    design: Design,
    members: list[Member],
    clocks: Clocks,
    table: SamplerTable,
    sets: SetsTable,
) -> tuple[Handoffs, list[QuestionsBack | None]]:
    """For each pair of teams what the design says of it: the pair's own line, else the general one; and what
    is asked at each kind of hand-off.

    Kinds are numbered as the pairs come, row by row; the general one depends on the receiving team alone, so
    that pairs are looked at one by one only until it is known for every team.
    """
    teams, kinds = len(design.teams), dict[Kind, int]()
    lines, calendars = _own_lines(routes.scenario, design), _calendars(routes, members, teams)
    marks, asked = list[list[int]](), list[QuestionsBack | None]()

    def number(line: Handoff, target: int) -> int:
        kind = _kind(routes.scenario, line, line.calendar or calendars[target], clocks, table)
        if kind not in kinds:
            kinds[kind] = len(kinds)
            marks.append([] if line.retyping is None else sets.add(line.retyping.sets, FIRST_PLACE))
            asked.append(_questions(line))
        return kinds[kind]

    general = np.full(teams, NONE, dtype=np.int64)
    unknown = set() if design.handoff is None else set(range(teams))
    rows = np.empty((teams, teams), dtype=np.int64)
    for origin in range(teams):
        own = lines.get(origin, {})
        rows[origin] = general
        for target in sorted(unknown.union(own) - {origin}):
            if target in own:
                rows[origin, target] = number(own[target], target)
            elif design.handoff is not None:
                rows[origin, target] = general[target] = number(design.handoff, target)
                unknown.discard(target)
        rows[origin, origin] = NONE
    return _handoffs(rows, list(kinds), marks), asked


def _handoffs(rows: Integers, kinds: list[Kind], marks: list[list[int]]) -> Handoffs:
    """Hand-offs by kind, and the kind of each pair of teams."""
    return Handoffs(
        kind=rows,
        sampler=np.array([kind.sampler for kind in kinds], dtype=np.int64),
        clock=np.array([kind.clock for kind in kinds], dtype=np.int64),
        loss=np.array([kind.loss for kind in kinds], dtype=np.float64),
        returns=np.array([kind.returns for kind in kinds], dtype=np.float64),
        retyping=np.array([kind.retyping for kind in kinds], dtype=np.int64),
        sets=Ragged.of(marks),
    )


def _own_lines(scenario: Scenario, design: Design) -> dict[int, dict[int, HandoffBetween]]:
    """The lines for pairs of teams: by the position of the team that gives and of the one that receives."""
    positions = {name: number for number, name in enumerate(design.teams)}
    found: dict[int, dict[int, HandoffBetween]] = {}
    for (giver, receiver), line in own_lines(scenario, design).items():
        found.setdefault(positions[giver], {})[positions[receiver]] = line
    return found


def _questions(line: Handoff) -> QuestionsBack | None:
    """What is asked at a hand-off, if anything ever is."""
    return None if line.questions is None or line.questions.chance <= 0.0 else line.questions


def _kind(scenario: Scenario, line: Handoff, calendar: str, clocks: Clocks, table: SamplerTable) -> Kind:
    sampler, clock = NONE, ELAPSED
    if line.delay is not None:
        day = clocks.usual_day(calendar) if line.delay.counts_days else None
        clock = clocks.place(calendar) if line.delay.working else ELAPSED
        sampler = table.add(line.delay, day)
    again, sets, asked = NONE, "", _questions(line)
    if line.retyping is not None:
        effort, sets = line.retyping.effort, repr(line.retyping.sets)
        again = NONE if takes_no_time(effort, numbers_in(scenario)) else table.add(effort)
    questions = "" if asked is None else repr(asked)
    return Kind(sampler, clock, line.context_loss, line.returns, again, sets, questions)


def _calendars(routes: Routes, members: list[Member], teams: int) -> list[str]:
    """For each team the calendar of the first person who serves it."""
    found: dict[int, str] = {}
    for member in members:
        for team in member.ranks:
            found.setdefault(team, routes.scenario.people[member.role].calendar)
    return [found.get(team) or working_calendar(routes.scenario) for team in range(teams)]
