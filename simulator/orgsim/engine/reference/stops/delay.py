"""A step that is time that passes without people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from orgsim.engine.order import END_OF_DELAY
from orgsim.engine.reference.draws import Draws
from orgsim.engine.reference.instants import Moment, Steps
from orgsim.engine.reference.item import Item
from orgsim.engine.reference.plan import Stage
from orgsim.engine.reference.stops.stop import Scene, length_of, step_over
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import StepKind
from orgsim.model.model import Model

STARTED: Final = int(Verb.STARTED)


@dataclass(frozen=True, slots=True, eq=False)
class Delay:
    """The item is with nobody until its delay, on a clock or elapsed, is over."""

    scene: Scene
    stage: Stage
    clock: int

    def come(self, item: Item) -> None:
        """Be nowhere."""

    def stay(self, item: Item, origin: int) -> Steps:
        """Wait until the time is over."""
        scene = self.scene
        now = scene.env.moment
        length = length_of(scene, self.stage, item)
        scene.journal.note(STARTED, item, NONE, length)
        yield Moment(scene.env, scene.plan.after(now, length, self.clock), END_OF_DELAY + item.number)
        step_over(scene, self.stage, item)
        return NONE


def delays(scene: Scene, model: Model, draws: Draws) -> dict[int, Delay]:
    """The stops of the steps that are delays."""
    steps = np.flatnonzero(model.steps.kind == StepKind.DELAY).tolist()
    clocks = model.stops.delays.clock.tolist()
    return {
        step: Delay(scene, scene.plan.stages[step], clock) for step, clock in zip(steps, clocks, strict=True)
    }
