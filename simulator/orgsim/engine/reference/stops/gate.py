"""A step at which items wait until a gate lets them go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from orgsim.engine.reference.choices import way_out
from orgsim.engine.reference.draws import Draws
from orgsim.engine.reference.gates import Gate
from orgsim.engine.reference.instants import Steps
from orgsim.engine.reference.item import Item
from orgsim.engine.reference.plan import Exit, Stage
from orgsim.engine.reference.stops.stop import Scene, step_over
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import StepKind, WayOut
from orgsim.model.model import Model

TABLED: Final = int(Verb.TABLED)
REJECTED: Final = int(Verb.REJECTED)


@dataclass(frozen=True, slots=True, eq=False)
class AtGate:
    """The item is with nobody until its gate has decided."""

    scene: Scene
    stage: Stage
    gate: Gate

    def come(self, item: Item) -> None:
        """Be nowhere."""

    def stay(self, item: Item, origin: int) -> Steps:
        """Wait until the gate lets the item go, which may be for good."""
        journal, number = self.scene.journal, self.gate.number
        item.joined, item.head = self.scene.env.moment, 0
        journal.note(TABLED, item, NONE, NONE, number, NONE)
        yield self.gate.table(item)
        self.gate.let_go(item)
        if step_over(self.scene, self.stage, item, decided=self._decide) != WayOut.REJECTION:
            return NONE
        item.visit = NONE
        journal.note(REJECTED, item, NONE, NONE, number, NONE)
        return REJECTED

    def _decide(self, item: Item, stage: Stage) -> Exit:
        """By a vote, or else by chance."""
        passes = self.gate.vote(item, stage.word)
        if passes is False:
            return next(way for way in stage.exits if way.kind)
        return way_out(item, stage, self.scene.conditions, onward=passes is True)


def at_gates(scene: Scene, model: Model, draws: Draws) -> dict[int, AtGate]:
    """The stops of the steps that wait for gates."""
    steps = np.flatnonzero(model.steps.kind == StepKind.GATE).tolist()
    gates = model.stops.at_gates.gate.tolist()
    return {
        step: AtGate(scene, scene.plan.stages[step], scene.gates[gate])
        for step, gate in zip(steps, gates, strict=True)
    }
