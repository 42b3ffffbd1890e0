"""Hand-offs: what crossing from one team to another costs."""

from __future__ import annotations

import numpy as np

from orgsim.log.vocabulary import NONE
from orgsim.model.calendars import Clocks
from orgsim.model.model import ELAPSED, Handoffs
from orgsim.model.routes import Routes, working_calendar
from orgsim.model.samplers import SamplerTable
from orgsim.model.staff import Member
from orgsim.scenario import Design, Handoff

Kind = tuple[int, int, float]
"""Delay sampler, clock, context loss."""


def lower_handoffs(
    routes: Routes, design: Design, members: list[Member], clocks: Clocks, table: SamplerTable
) -> Handoffs:
    """For each pair of teams what the design says of that crossing: the pair's own line, else the general one."""
    names = list(design.teams)
    own = {(line.from_team, line.to_team): line for line in design.handoffs}
    kinds: dict[Kind, int] = {}
    rows = np.full((len(names), len(names)), NONE, dtype=np.int64)
    for origin, giver in enumerate(names):
        for target, receiver in enumerate(names):
            line = own.get((giver, receiver), design.handoff)
            if origin != target and line is not None:
                calendar = line.calendar or _calendar(routes, members, target)
                rows[origin, target] = kinds.setdefault(_kind(line, calendar, clocks, table), len(kinds))
    samplers, places, losses = zip(*kinds, strict=True) if kinds else ((), (), ())
    return Handoffs(
        kind=rows,
        sampler=np.array(samplers, dtype=np.int64),
        clock=np.array(places, dtype=np.int64),
        loss=np.array(losses, dtype=np.float64),
    )


def _kind(line: Handoff, calendar: str, clocks: Clocks, table: SamplerTable) -> Kind:
    if line.delay is None:
        return NONE, ELAPSED, line.context_loss
    day = clocks.usual_day(calendar) if line.delay.counts_days else None
    clock = clocks.place(calendar) if line.delay.working else ELAPSED
    return table.add(line.delay, day), clock, line.context_loss


def _calendar(routes: Routes, members: list[Member], team: int) -> str:
    """The calendar of the first person who serves a team."""
    roles = (member.role for member in members if team in member.ranks)
    role = next(roles, None)
    return working_calendar(routes.scenario) if role is None else routes.scenario.people[role].calendar
