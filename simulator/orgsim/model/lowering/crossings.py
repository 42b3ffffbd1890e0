"""Hand-offs: what crossing from one team to another costs."""

from __future__ import annotations

import numpy as np

from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import ELAPSED
from orgsim.model.lowering.calendars import Clocks
from orgsim.model.lowering.routes import Routes, working_calendar
from orgsim.model.lowering.samplers import SamplerTable
from orgsim.model.lowering.staff import Member
from orgsim.model.model import Handoffs
from orgsim.scenario import Design, Handoff, Scenario
from orgsim.scenario.crossings import own_lines
from orgsim.scenario.sections.designs import HandoffBetween

Kind = tuple[int, int, float]
"""Delay sampler, clock, context loss."""


def lower_handoffs(
    routes: Routes, design: Design, members: list[Member], clocks: Clocks, table: SamplerTable
) -> Handoffs:
    """For each pair of teams what the design says of that crossing: the pair's own line, else the general
    one.

    Kinds are numbered as the pairs come, row by row. The general kind depends on the receiving team alone, so
    that pairs are looked at one by one only until it is known for every team.
    """
    lines, calendars = _own_lines(routes.scenario, design), _calendars(routes, members, len(design.teams))
    kinds: dict[Kind, int] = {}

    def number(line: Handoff, target: int) -> int:
        return kinds.setdefault(_kind(line, line.calendar or calendars[target], clocks, table), len(kinds))

    teams = len(design.teams)
    general = np.full(teams, NONE, dtype=np.int64)
    unknown = set() if design.handoff is None else set(range(teams))
    rows = np.empty((teams, teams), dtype=np.int64)
    for origin in range(teams):
        own = lines.get(origin, {})
        found: dict[int, int] = {}
        for target in sorted(unknown.union(own) - {origin}):
            if target in own:
                found[target] = number(own[target], target)
            elif design.handoff is not None:
                general[target] = number(design.handoff, target)
                unknown.discard(target)
        rows[origin] = general
        rows[origin, list(found)] = list(found.values())
        rows[origin, origin] = NONE
    samplers, places, losses = zip(*kinds, strict=True) if kinds else ((), (), ())
    return Handoffs(
        kind=rows,
        sampler=np.array(samplers, dtype=np.int64),
        clock=np.array(places, dtype=np.int64),
        loss=np.array(losses, dtype=np.float64),
    )


def _own_lines(scenario: Scenario, design: Design) -> dict[int, dict[int, HandoffBetween]]:
    """The lines for pairs of teams: by the position of the team that gives and of the one that receives."""
    positions = {name: number for number, name in enumerate(design.teams)}
    found: dict[int, dict[int, HandoffBetween]] = {}
    for (giver, receiver), line in own_lines(scenario, design).items():
        found.setdefault(positions[giver], {})[positions[receiver]] = line
    return found


def _kind(line: Handoff, calendar: str, clocks: Clocks, table: SamplerTable) -> Kind:
    if line.delay is None:
        return NONE, ELAPSED, line.context_loss
    day = clocks.usual_day(calendar) if line.delay.counts_days else None
    clock = clocks.place(calendar) if line.delay.working else ELAPSED
    return table.add(line.delay, day), clock, line.context_loss


def _calendars(routes: Routes, members: list[Member], teams: int) -> list[str]:
    """For each team the calendar of the first person who serves it."""
    found: dict[int, str] = {}
    for member in members:
        for team in member.ranks:
            found.setdefault(team, routes.scenario.people[member.role].calendar)
    return [found.get(team) or working_calendar(routes.scenario) for team in range(teams)]
