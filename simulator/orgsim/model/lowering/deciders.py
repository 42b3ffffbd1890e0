"""Units whose people decide: a queue of its own for each, after those of the teams (semantics, section
12)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count
from typing import Final

from orgsim.log.vocabulary import NONE
from orgsim.model.lowering.routes import Routes
from orgsim.model.lowering.staff import Member, named_heads
from orgsim.scenario import Design, Scenario, Team
from orgsim.scenario.checks.units import units_that_decide
from orgsim.scenario.sections.units import LEVELS, Unit, unit_up

PRINCIPAL: Final = 0
DELEGATE: Final = 1
"""How people rank the queue of a unit: one who is a delegate takes what waits there only while no principal
is on shift."""


@dataclass(frozen=True)
class Deciding:
    """The ``units`` of a design that decide; their queues come after those of its ``teams``."""

    teams: Mapping[str, Team]
    units: Mapping[str, Unit]

    @property
    def queues(self) -> dict[str, int]:
        """The queue of each unit."""
        return dict(zip(self.units, count(len(self.teams)), strict=False))

    def above(self, decider: str) -> list[int]:
        """By team the queue of the unit that stands so many levels up; `NONE` where nobody does."""
        queues, up = self.queues, LEVELS[decider]
        return [queues.get(unit_up(team.unit, up) or "", NONE) for team in self.teams.values()]

    def have_delegates(self) -> list[int]:
        """By queue whether delegates decide while nobody else does."""
        return [0] * len(self.teams) + [int(bool(unit.delegates)) for unit in self.units.values()]

    def appoint(self, routes: Routes, members: list[Member]) -> None:
        """Let people decide for their units, those who are in no team as well."""
        there = {member.name: member for member in members}
        for unit, queue in zip(self.units.values(), count(len(self.teams)), strict=False):
            for heads, rank in ((unit.people, PRINCIPAL), (unit.delegates, DELEGATE)):
                for role, person in named_heads(routes.scenario, heads):
                    if person not in there:
                        there[person] = Member(person, role, NONE, {})
                        members.append(there[person])
                    there[person].ranks[queue] = rank


def deciding_units(scenario: Scenario, design: Design) -> Deciding:
    """The units of a design that decide."""
    return Deciding(design.teams, units_that_decide(scenario, design))


def with_units(design: Design, deciding: Deciding) -> Design:
    """The design with a team for each unit that decides, which does no step."""
    if not deciding.units:
        return design
    teams = dict(design.teams)
    for unit in deciding.units:
        teams[next(_names(unit, teams))] = Team.model_construct(
            people={}, work=(), unit=unit, order=design.order, takes=design.takes
        )
    return design.model_copy(update={"teams": teams})


def _names(unit: str, teams: Mapping[str, Team]) -> Iterator[str]:
    """Names for the queue of a unit that no team has."""
    names = chain([f"deciders of {unit}"], (f"deciders of {unit} ({n})" for n in count(2)))
    return (name for name in names if name not in teams)
