"""A step that is time that passes without people."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from orgsim.engine.order import END_OF_DELAY
from orgsim.engine.reference.choices import way_out
from orgsim.engine.reference.draws import Draws
from orgsim.engine.reference.instants import Moment, Steps
from orgsim.engine.reference.item import Item
from orgsim.engine.reference.plan import Stage
from orgsim.engine.reference.stops.stop import Scene
from orgsim.model.model import Model, StepKind


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
        env, journal = scene.env, scene.journal
        length = self.stage.length.value(item.word, item.visit)
        journal.delay_started(env.moment, item, length)
        yield Moment(env, scene.plan.after(env.moment, length, self.clock), END_OF_DELAY + item.number)
        way = way_out(item, self.stage)
        journal.delay_finished(env.moment, item, way)
        item.step = way[0]
        return True


def delays(scene: Scene, model: Model, draws: Draws) -> dict[int, Delay]:
    """The stops of the steps that are delays."""
    steps = np.flatnonzero(model.steps.kind == StepKind.DELAY).tolist()
    clocks = model.delays.clock.tolist()
    return {
        step: Delay(scene, scene.plan.stages[step], clock) for step, clock in zip(steps, clocks, strict=True)
    }
