"""The Model's arrays as Python lists, which a process reads faster than NumPy scalars."""

from __future__ import annotations

from dataclasses import dataclass

from orgsim.model.model import Model
from orgsim.units.work_clock import WorkClock


@dataclass(frozen=True)
class Exit:
    """A way out of a step."""

    to: int
    chance: float
    falling: float
    at_most: int
    rework: bool

    def chance_at(self, visit: int) -> float:
        """The chance of this return after the given visit."""
        if 0 <= self.at_most < visit:
            return 0.0
        chance = self.chance
        if self.falling != 1.0:
            for _ in range(visit - 1):
                chance *= self.falling
        return chance


class Plan:
    """What items read on their way. Names are those of the Model."""

    def __init__(self, model: Model) -> None:
        steps = model.steps
        self.word: list[int] = steps.word.tolist()
        self.skill: list[int] = steps.skill.tolist()
        self.sampler: list[int] = steps.sampler.tolist()
        self.delay: list[bool] = [bool(flag) for flag in steps.delay.tolist()]
        self.clock: list[int] = steps.clock.tolist()
        self.same_person: list[int] = steps.same_person.tolist()
        self.other_person: list[int] = steps.other_person.tolist()
        self.patience: list[int] = steps.patience.tolist()
        self.patience_to: list[int] = steps.patience_to.tolist()
        self.queues = steps.queues.rows()
        self.serve: list[int] = steps.serve.tolist()
        self.chooser: list[int] = steps.chooser.tolist()
        self.limits = steps.limits.rows()
        self.urgency: list[float] = steps.urgency.tolist()
        self.exits = [[_exit(model, place) for place in row] for row in steps.exits.rows()]
        self.team_limit: list[int] = model.queues.limit.tolist()
        self.heads: list[int] = model.queues.people.tolist()
        self.crossing: list[list[int]] = model.handoffs.kind.tolist()
        self.handoff_sampler: list[int] = model.handoffs.sampler.tolist()
        self.handoff_clock: list[int] = model.handoffs.clock.tolist()
        self.loss: list[float] = model.handoffs.loss.tolist()
        self.clocks: tuple[WorkClock, ...] = model.header.clocks
        self.limit_names = model.header.limits


def _exit(model: Model, place: int) -> Exit:
    exits = model.exits
    return Exit(
        to=int(exits.to[place]),
        chance=float(exits.chance[place]),
        falling=float(exits.falling[place]),
        at_most=int(exits.at_most[place]),
        rework=bool(exits.rework[place]),
    )
