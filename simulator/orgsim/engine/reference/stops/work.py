"""A step that people of a team do: the hand-off to it, the queue, the work."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
import simpy

from orgsim.chance.philox import Purpose
from orgsim.engine.order import END_OF_DELAY, PATIENCE
from orgsim.engine.reference.draws import UNIFORM, Draws
from orgsim.engine.reference.instants import Moment, Steps, Turn
from orgsim.engine.reference.item import NO_QUESTIONS, Item, Person
from orgsim.engine.reference.patience import Patience, patience_of
from orgsim.engine.reference.places import Teams, teams_of
from orgsim.engine.reference.plan import Crossing, Stage, cases_of
from orgsim.engine.reference.stops.call import ask_back, call
from orgsim.engine.reference.stops.stop import Scene, length_of, step_over
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import WayOut
from orgsim.model.loops import remembered
from orgsim.model.model import Model

SENT: Final = int(Verb.SENT)
RECEIVED: Final = int(Verb.RECEIVED)
QUEUED: Final = int(Verb.QUEUED)
ABANDONED: Final = int(Verb.ABANDONED)
RETURNED: Final = int(Verb.RETURNED)
MISROUTED: Final = int(Verb.MISROUTED)
RETURN: Final = int(WayOut.RETURN)


@dataclass(frozen=True, slots=True, eq=False)
class Work:
    """What the step takes: a skill, the same person as another step or a different one, and how long items
    wait for it.

    ``looks``: whether a wrong team only looks at the item; ``usual_lane`` is where everybody with the skill
    may do it, and ``is_choosy``, whether that may be otherwise; ``remembered``: whether other steps ask who
    has done it, and ``is_told``, whether receivers of hand-offs do.
    """

    scene: Scene
    stage: Stage
    teams: Teams
    looks: bool
    usual_lane: tuple[int, int, int]
    same_person: int
    other_person: int
    is_choosy: bool
    remembered: bool
    is_told: bool
    patience: Patience | None

    @property
    def skill(self) -> int:
        """The skill that it takes."""
        return self.usual_lane[0]

    def come(self, item: Item) -> None:
        """Come to a team that does the step, or that is taken for one which does."""
        if item.back_to is not None:
            self.scene.places.come_back(item, item.back_to)
            item.back_to = None
            return
        self.scene.places.come(item, self.teams)
        if self.looks:
            self.scene.journal.note_of_team(MISROUTED, item, NONE, self.stage.looks_for, item.visit)

    def stay(self, item: Item, origin: int) -> Steps:
        """Be handed over, wait for a person, be worked on, or given up."""
        crossing: Crossing | None = None
        if origin not in (NONE, item.queue):
            crossing = yield from self._hand_over(item, origin)
            if crossing is not None and crossing.returns and self._is_returned(item, crossing):
                self._send_back(item, origin)
                return NONE
            if crossing is not None and crossing.asks is not None and not self.looks:
                yield from ask_back(self.scene, item, self.stage, crossing.asks)
        person: Person | None = yield self._ask(item, crossing)
        if person is None:
            return ABANDONED if item.step == NONE else NONE
        while item.asks:
            person = yield from call(self.scene, item, person)
            if person is None:
                return item.failed
        self._finish(item, person)
        return NONE

    def lane(self, item: Item) -> tuple[int, int, int]:
        """The skill it takes, the only person who may do it and the one who may not, or `NONE`."""
        people = item.last_people
        if people is None:
            return self.usual_lane
        return self.skill, people.get(self.same_person, NONE), people.get(self.other_person, NONE)

    def _hand_over(self, item: Item, origin: int) -> Steps:
        """The way from another team; returns what it costs, if anything."""
        scene = self.scene
        crossing = scene.plan.crossings[origin][item.queue]
        scene.journal.note_of_team(SENT, item, NONE, origin, NONE)
        if crossing is not None and crossing.sampler != NONE:
            length = scene.plan.handoff(crossing, self.stage).value(item.word, item.visit)
            yield Moment(
                scene.env,
                scene.plan.after(scene.env.moment, length, crossing.clock),
                END_OF_DELAY + item.number,
            )
        scene.journal.note_of_team(RECEIVED, item, NONE, origin, NONE)
        return crossing

    def _is_returned(self, item: Item, crossing: Crossing) -> bool:
        """Whether the team that has received the item sends it back to those who have done a step of it."""
        if item.came_from == NONE or self.stage.looks_for != NONE:
            return False
        if self.scene.plan.stages[item.came_from].looks_for != NONE:
            return False
        return self.scene.plan.is_returned(crossing, self.stage, item)

    def _send_back(self, item: Item, origin: int) -> None:
        """Send an item that was just received back to the team that handed it over, which does its step
        again."""
        self.scene.journal.note_of_team(RETURNED, item, NONE, item.came_from, RETURN)
        item.step, item.back_to, item.came_from = item.came_from, origin, NONE

    def _type_again(self, item: Item, crossing: Crossing) -> int:
        """What is typed again, which a wrong team does not do, may set marks; returns its effort."""
        marks = self.scene.marks
        if crossing.sets:
            before = list(item.marks)
            marks.set(item, crossing.sets)
            marks.tell_changed(item, before)
        return self.scene.plan.retyped(crossing, self.stage, item)

    def _ask(self, item: Item, crossing: Crossing | None) -> Turn:
        """Join the queue with the effort of this visit, or stay with the case worker who keeps the item."""
        scene, stage, typed = self.scene, self.stage, 0
        if crossing is not None and crossing.types_again and not self.looks:
            typed = self._type_again(item, crossing)
        effort = length_of(scene, stage, item) if stage.lengths else stage.length.value(item.word, item.visit)
        item.effort = effort + typed
        if crossing is not None and crossing.loss:
            item.effort = math.floor(effort * (1.0 + crossing.loss) + 0.5) + typed
        added = item.effort - effort
        if stage.asks:
            scene.questions.come_up(item)
        item.joined, item.head = scene.env.moment, 0
        item.lane = self.lane(item) if self.is_choosy else self.usual_lane
        scene.journal.note_of_team(QUEUED, item, NONE, added if added > 0 else NONE, item.effort)
        team = scene.floor.teams[item.queue]
        scene.floor.work_has_come(team)
        if item.keeper is not None:
            keeper, item.keeper = item.keeper, None
            return scene.floor.keep(item, keeper)
        turn = team.request(item)
        if self.patience is not None:
            self._lose_patience(item, self.patience)
        return turn

    def _lose_patience(self, item: Item, patience: Patience) -> None:
        """Give up when the patience of this visit runs out before anybody has started."""
        scene, ticket = self.scene, item.ticket

        def give_up(_: simpy.Event) -> None:
            if item.ticket == ticket:
                scene.floor.teams[item.queue].take_out(item)
                scene.journal.note_of_team(ABANDONED, item, NONE, patience.to, NONE)
                item.step, item.came_from = patience.to, NONE
                item.ahead, item.asks = 0, NO_QUESTIONS
                item.turn.end_now(None)

        moment = scene.env.moment + patience.length(scene.conditions, item)
        item.gives_up = (ticket, moment)
        Moment(scene.env, moment, PATIENCE + item.number).callbacks.append(give_up)

    def _finish(self, item: Item, person: Person) -> None:
        """The step is done: the person is free, unless as a case worker they would keep the item."""
        scene = self.scene
        scene.floor.release(item, person)
        if self.remembered:
            people = item.last_people = item.last_people or {}
            people[item.step] = person.number
        item.came_from = item.step
        if self.is_told:
            item.worker, item.desk = person.number, item.queue
        step_over(scene, self.stage, item, person.number)
        if scene.floor.teams[item.queue].case_worker:
            item.keeper = person


def keeps(scene: Scene, item: Item, person: Person) -> bool:
    """Whether a case worker can go straight on with the step that an item now comes to."""
    following = scene.stops[item.step]
    if not isinstance(following, Work) or item.queue not in following.teams.able:
        return False
    if following.stage.looks_for != NONE:
        return False
    if person.ends <= scene.env.moment or scene.tokens.would_wait(item, following.stage):
        return False
    return person in scene.floor.teams[item.queue].able(following.lane(item))


def works(scene: Scene, model: Model, draws: Draws) -> dict[int, Work]:
    """The stops of the steps that people do."""
    steps, queues, asked_for = model.steps, model.steps.queues.rows(), remembered(model)
    patiences = cases_of(model, steps.patiences)
    found = {}
    for step in np.flatnonzero(steps.takes_people).tolist():
        stage = scene.plan.stages[step]
        choice = draws.stream(Purpose.CHOICE, UNIFORM, stage.word)
        found[step] = Work(
            scene=scene,
            stage=stage,
            teams=teams_of(queues[step], int(steps.serve[step]), int(steps.chooser[step]), choice),
            looks=stage.looks_for != NONE,
            usual_lane=(int(steps.skill[step]), NONE, NONE),
            same_person=int(steps.same_person[step]),
            other_person=int(steps.other_person[step]),
            is_choosy=bool(steps.same_person[step] != NONE or steps.other_person[step] != NONE),
            remembered=step in asked_for,
            is_told=model.questions_back.any and stage.looks_for == NONE,
            patience=patience_of(model, draws, step, patiences[step]),
        )
    return found
