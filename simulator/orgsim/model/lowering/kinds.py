"""What each kind of step is lowered to: a `StepKind`, a length and a row of the kind's table."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from orgsim.chance.distribution import Distribution
from orgsim.model.kinds import ELAPSED, StepKind
from orgsim.model.lowering.calendars import Clocks
from orgsim.model.lowering.gates import lower_gate_steps
from orgsim.model.lowering.routes import Routes, working_calendar
from orgsim.model.lowering.samplers import SamplerTable
from orgsim.model.lowering.splits import lower_splits
from orgsim.model.model import Delays, Stops
from orgsim.scenario import Step


def kind_of(step: Step) -> StepKind:
    """The kind of a step, which has the name of its key; an effort is work."""
    return StepKind.WORK if step.takes_people else StepKind[step.kind.upper()]


@dataclass(frozen=True)
class Lengths:
    """What efforts and delays become samplers with."""

    routes: Routes
    clocks: Clocks
    table: SamplerTable

    def row(self, step: Step, length: Distribution) -> int:
        """The sampler row of an effort or a delay of a step."""
        if not length.counts_days:
            return self.table.add(length, None)
        if step.takes_people:
            return self.table.add(length, _effort_day(self.routes, self.clocks, step))
        calendar = step.calendar or working_calendar(self.routes.scenario)
        return self.table.add(length, self.clocks.usual_day(calendar))


def lower_stops(routes: Routes, clocks: Clocks) -> Stops:
    """The tables of all kinds, each of its steps in the order of the file."""
    delays = [_clock_of(routes, clocks, step) for _, step in routes.steps if step.delay is not None]
    splits, branches = lower_splits(routes)
    return Stops(Delays(np.array(delays, dtype=np.int64)), lower_gate_steps(routes), splits, branches)


def _clock_of(routes: Routes, clocks: Clocks, step: Step) -> int:
    """The clock of a delay in working time, else `ELAPSED`."""
    if step.delay is None or not step.delay.working:
        return ELAPSED
    return clocks.place(step.calendar or working_calendar(routes.scenario))


def _effort_day(routes: Routes, clocks: Clocks, step: Step) -> int | None:
    """The usual day of those who have the skill, which a person-day means; they agree, as has been
    checked."""
    calendar = routes.calendars.get(step.skill or "")
    return None if calendar is None else clocks.usual_day(calendar)
