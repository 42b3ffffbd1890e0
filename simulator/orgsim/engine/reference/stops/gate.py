"""A step at which items wait until a gate lets them go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import simpy

from orgsim.engine.order import PATIENCE
from orgsim.engine.reference.choices import way_out
from orgsim.engine.reference.draws import Draws
from orgsim.engine.reference.gates import Gate
from orgsim.engine.reference.instants import Moment, Steps, Turn
from orgsim.engine.reference.item import Item
from orgsim.engine.reference.patience import Patience, patience_of
from orgsim.engine.reference.plan import Exit, Stage, cases_of
from orgsim.engine.reference.stops.stop import Scene, step_over
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import StepKind, WayOut
from orgsim.model.model import Model

TABLED: Final = int(Verb.TABLED)
REJECTED: Final = int(Verb.REJECTED)
ABANDONED: Final = int(Verb.ABANDONED)


@dataclass(frozen=True, slots=True, eq=False)
class AtGate:
    """The item is with nobody until its gate has decided."""

    scene: Scene
    stage: Stage
    gate: Gate
    patience: Patience | None

    def come(self, item: Item) -> None:
        """Be nowhere."""

    def stay(self, item: Item, origin: int) -> Steps:
        """Wait until the gate lets the item go, which may be for good, or its patience runs out."""
        journal, number = self.scene.journal, self.gate.number
        item.joined, item.head = self.scene.env.moment, 0
        journal.note(TABLED, item, number, NONE)
        turn = self.gate.table(item)
        self._lose_patience(item, turn)
        gave_up = yield turn
        if gave_up:
            return ABANDONED if item.step == NONE else NONE
        self.gate.let_go(item)
        if step_over(self.scene, self.stage, item, decided=self._decide) != WayOut.REJECTION:
            return NONE
        item.visit = NONE
        journal.note(REJECTED, item, number, NONE)
        return REJECTED

    def _lose_patience(self, item: Item, turn: Turn) -> None:
        """Give up when the patience of this visit runs out before the gate has opened for the item."""
        scene, patience = self.scene, self.patience
        if patience is None:
            return

        def give_up(_: simpy.Event) -> None:
            if item.turn is turn and item in self.gate.waiting:
                self.gate.leave(item)
                scene.journal.note(ABANDONED, item, patience.to, NONE)
                item.step = patience.to
                turn.end_now(True)

        moment = scene.env.moment + patience.length(scene.conditions, item)
        Moment(scene.env, moment, PATIENCE + item.number).callbacks.append(give_up)

    def _decide(self, item: Item, stage: Stage) -> Exit:
        """By a vote, or else by chance."""
        passes = self.gate.vote(item, stage.word)
        if passes is False:
            return next(way for way in stage.exits if way.kind)
        return way_out(item, stage, self.scene.conditions, onward=passes is True)


def at_gates(scene: Scene, model: Model, draws: Draws) -> dict[int, AtGate]:
    """The stops of the steps that wait for gates."""
    steps = np.flatnonzero(model.steps.kind == StepKind.GATE).tolist()
    gates, cases = model.stops.at_gates.gate.tolist(), cases_of(model, model.steps.patiences)
    found = {}
    for step, gate in zip(steps, gates, strict=True):
        patience = patience_of(model, draws, step, cases[step])
        found[step] = AtGate(scene, scene.plan.stages[step], scene.gates[gate], patience)
    return found
