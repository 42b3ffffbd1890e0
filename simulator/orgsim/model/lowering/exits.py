"""Ways out of steps, and the marks that steps and ways set."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from orgsim.log.vocabulary import NONE
from orgsim.model.arrays import Ragged
from orgsim.model.kinds import WayOut
from orgsim.model.lowering.cases import CaseTable
from orgsim.model.lowering.conditions import Collected
from orgsim.model.lowering.marks import SetsTable
from orgsim.model.lowering.misrouted import look_name
from orgsim.model.lowering.routes import Routes
from orgsim.model.model import Exits
from orgsim.scenario import Rework, Step

Row = tuple[int, float, float, int, int, int, int]
"""Target, chance, falling, most visits, the number of a `WayOut`, condition, case."""


@dataclass
class Ways:
    """The ways out of all steps in one table, by step the rows of it and the marks that are set."""

    routes: Routes
    conditions: Collected
    sets: SetsTable
    cases: CaseTable
    rows: list[list[int]] = field(default_factory=list)
    flat: list[Row] = field(default_factory=list)
    sets_of_steps: list[list[int]] = field(default_factory=list)
    sets_of_ways: list[list[int]] = field(default_factory=list)
    chances: list[list[int]] = field(default_factory=list)
    skips: list[float] = field(default_factory=list)
    skip_whens: list[int] = field(default_factory=list)

    def add(self, work: str, step: Step) -> None:
        """The ways out of a step: rework, rejection by a gate, and ``next``, of what these leave."""
        begin, place = len(self.flat), len(step.sets)
        self.sets_of_steps.append(self.sets.add(step.sets, 0))
        self.skips.append(step.skip.chance)
        self.skip_whens.append(self.conditions.add(step.skip.when) if step.skip.chance > 0.0 else NONE)
        for back in step.rework:
            self.flat.append(self._rework(work, step, back))
            self.sets_of_ways.append(self.sets.add(back.sets, place))
            self.chances.append(self.cases.add(back.chances, float))
            place += len(back.sets)
        if step.meets is not None and step.meets.may("reject"):
            rejects = step.meets.chances("reject")
            self.flat.append((NONE, rejects.otherwise, 1.0, NONE, int(WayOut.REJECTION), NONE, 0))
            self.sets_of_ways.append([])
            self.chances.append(self.cases.add(rejects, float))
        for number, case in enumerate(step.ways):
            when = self.conditions.add(case.when)
            ways = [(to, chance) for to, chance in case.ways.items() if chance > 0.0]
            self.flat += [
                (self._onward(work, step, to), chance, 1.0, NONE, int(WayOut.ONWARD), when, number)
                for to, chance in ways
            ]
            self.sets_of_ways += [[] for _ in ways]
            self.chances += [[] for _ in ways]
        self.rows.append(list(range(begin, len(self.flat))))

    def _onward(self, work: str, step: Step, to: str) -> int:
        """Where an item comes to that goes on to a step, perhaps to a wrong team first; from one it may go
        on to the right one."""
        if (work, to) in self.routes.looks and step.name == look_name(to):
            return self.routes.position(work, to)
        return self.routes.way_to(work, to)

    def _rework(self, work: str, step: Step, back: Rework) -> Row:
        looks = self.routes.position(work, step.name) in self.routes.looking
        kind = WayOut.ASTRAY if looks else WayOut.RETURN
        most = NONE if back.at_most is None else back.at_most
        when = self.conditions.add(back.when)
        return (
            self.routes.position(work, back.to),
            back.chances.otherwise,
            back.falling,
            most,
            int(kind),
            when,
            0,
        )

    def exits(self) -> Exits:
        """The table as arrays."""
        to, chance, falling, at_most, rework, when, case = zip(*self.flat, strict=True)
        return Exits(
            to=np.array(to, dtype=np.int64),
            chance=np.array(chance, dtype=np.float64),
            falling=np.array(falling, dtype=np.float64),
            at_most=np.array(at_most, dtype=np.int64),
            rework=np.array(rework, dtype=np.int64),
            when=np.array(when, dtype=np.int64),
            case=np.array(case, dtype=np.int64),
            sets=Ragged.of(self.sets_of_ways),
            chances=Ragged.of(self.chances),
        )


def ways_of(routes: Routes, conditions: Collected, sets: SetsTable, cases: CaseTable) -> Ways:
    """The ways out of every step."""
    ways = Ways(routes, conditions, sets, cases)
    for work, step in routes.steps:
        ways.add(work, step)
    return ways
