"""The way of an item through the organisation, as a SimPy process (semantics, section 4)."""

from __future__ import annotations

import math
from collections.abc import Generator
from typing import Any

import simpy

from orgsim.engine.order import END_OF_DELAY, PATIENCE
from orgsim.engine.reference.floor import Floor
from orgsim.engine.reference.instants import Instants, Moment, Turn
from orgsim.engine.reference.item import Item, Person
from orgsim.engine.reference.journal import Journal
from orgsim.engine.reference.limits import Limit, raise_on_deadlock
from orgsim.engine.reference.plan import Crossing, Plan, Stage
from orgsim.log.vocabulary import NONE
from orgsim.model.model import ELAPSED, Serve

Steps = Generator[simpy.Event, Any, Any]


class Journeys:
    """What happens to items: they pass limits, are handed over, wait for people, are worked on and go on."""

    def __init__(self, env: Instants, plan: Plan, floor: Floor, limits: list[Limit], journal: Journal) -> None:
        self.env = env
        self.plan = plan
        self.floor = floor
        self.limits = limits
        self.journal = journal
        self.load = [0] * len(floor.teams)
        self.turns: dict[int, int] = {}

    def journey(self, item: Item) -> Steps:
        """The life of one item, from its arrival until it is delivered, refused or has given up."""
        env, stages = self.env, self.plan.stages
        while item.step != NONE:
            stage = stages[item.step]
            origin = item.queue
            self._enter(item, stage)
            if item.tokens or stage.limited:
                for number in self._tokens_wanted(item, stage):
                    if not (yield from self._pass(item, number)):
                        return self._end(item)
                self._give_back(item, self._tokens_of(item, stage))
            if stage.delay:
                length = stage.effort.value(item.word, item.visit)
                self.journal.delay_started(env.moment, item, length)
                yield Moment(env, self._after(length, stage.clock), END_OF_DELAY + item.number)
                way = self._way_out(item, stage)
                self.journal.delay_finished(env.moment, item, way)
                item.step = way[0]
                continue
            loss = 0.0
            if origin not in (NONE, item.queue):
                crossing = self.plan.crossings[origin][item.queue]
                self.journal.sent(env.moment, item, origin)
                if crossing is not None:
                    loss = crossing.loss
                    if crossing.sampler != NONE:
                        yield self._on_the_way(item, stage, crossing)
                self.journal.received(env.moment, item, origin)
            person: Person | None = yield self._ask(item, stage, loss)
            if person is not None:
                self._finish(item, stage, person)
            elif item.step == NONE:
                return self._end(item)
        self.journal.delivered(env.moment, item)
        self._end(item)

    def _enter(self, item: Item, stage: Stage) -> None:
        """Come to a step: count the visit and choose the team; a delay step keeps the last team in mind."""
        if stage.looped:
            visits = item.visits = item.visits or {}
            item.visit = visits[item.step] = visits.get(item.step, 0) + 1
        else:
            item.visit = 1
        if item.counted != NONE:
            self.load[item.counted] -= 1
        if stage.delay:
            item.counted = NONE
            return
        able = stage.queues
        team = able[0] if len(able) == 1 else self._team(item, stage)
        item.queue = item.counted = team
        self.load[team] += 1

    def _team(self, item: Item, stage: Stage) -> int:
        """One of several teams that serve the step: where it is, where it was, or as the rule chooses."""
        able = stage.queues
        if item.queue in able:
            return item.queue
        if item.home not in able:
            item.home = self._choose(item, stage)
        return item.home

    def _choose(self, item: Item, stage: Stage) -> int:
        able = stage.queues
        if stage.serve == Serve.IN_TURN:
            turn = self.turns.get(stage.chooser, 0)
            self.turns[stage.chooser] = turn + 1
            return able[turn % len(able)]
        if stage.serve == Serve.AT_RANDOM:
            return able[min(int(stage.choice.value(item.word, item.visit) * len(able)), len(able) - 1)]
        heads = self.plan.heads
        return min(able, key=lambda queue: (self.load[queue] / heads[queue], queue))

    def _tokens_of(self, item: Item, stage: Stage) -> list[int]:
        """The limits that hold at a step: of its work, its stretch of the route, and its team, in the order of their numbers."""
        team = NONE if stage.delay else self.plan.team_limit[item.queue]
        return stage.limits if team == NONE else sorted([*stage.limits, team])

    def _tokens_wanted(self, item: Item, stage: Stage) -> list[int]:
        return [number for number in self._tokens_of(item, stage) if number not in item.tokens]

    def _pass(self, item: Item, number: int) -> Steps:
        """Take a token, waiting outside if need be; false when a full limit refuses."""
        limit = self.limits[number]
        if not limit.full:
            limit.take(item)
            return True
        if limit.refuses:
            self.journal.refused(self.env.moment, item, number)
            return False
        self.journal.blocked(self.env.moment, item, number)
        let_in = limit.wait(item)
        raise_on_deadlock(self.limits, self.plan.limit_names)
        yield let_in
        self.journal.unblocked(self.env.moment, item, number)
        return True

    def _give_back(self, item: Item, keep: list[int]) -> None:
        for number in [token for token in item.tokens if token not in keep]:
            self.limits[number].give_back(item)

    def _end(self, item: Item) -> None:
        if item.counted != NONE:
            self.load[item.counted] -= 1
            item.counted = NONE
        if item.tokens:
            self._give_back(item, [])

    def _after(self, length: int, clock: int) -> int:
        now = self.env.moment
        return now + length if clock == ELAPSED else self.plan.clocks[clock].finish(now, length)

    def _on_the_way(self, item: Item, stage: Stage, crossing: Crossing) -> Moment:
        """The end of a hand-off with a delay."""
        length = self.plan.handoff(crossing, stage).value(item.word, item.visit)
        return Moment(self.env, self._after(length, crossing.clock), END_OF_DELAY + item.number)

    def _ask(self, item: Item, stage: Stage, loss: float) -> Turn:
        """Join the queue with the effort of this visit, or stay with the case worker who keeps the item."""
        now = self.env.moment
        effort = stage.effort.value(item.word, item.visit)
        item.effort = math.floor(effort * (1.0 + loss) + 0.5) if loss else effort
        item.joined, item.head = now, 0
        item.lane = stage.lane if item.last_people is None else self._lane(item, stage)
        self.journal.queued(now, item)
        team = self.floor.teams[item.queue]
        self.floor.work_has_come(team)
        if item.keeper is not None:
            keeper, item.keeper = item.keeper, None
            return self.floor.keep(item, keeper)
        turn = team.request(item)
        if stage.patience is not None:
            self._lose_patience(item, stage, stage.patience.value(item.word, item.visit))
        return turn

    def _lane(self, item: Item, stage: Stage) -> tuple[int, int, int]:
        people = item.last_people
        if people is None or stage.same_person == stage.other_person == NONE:
            return stage.lane
        return (stage.lane[0], people.get(stage.same_person, NONE), people.get(stage.other_person, NONE))

    def _lose_patience(self, item: Item, stage: Stage, length: int) -> None:
        """Give up when the patience of this visit runs out before anybody has started."""
        ticket = item.ticket

        def give_up(_: simpy.Event) -> None:
            if item.ticket == ticket:
                self.floor.teams[item.queue].take_out(item)
                self.journal.abandoned(self.env.moment, item, stage.patience_to)
                item.step = stage.patience_to
                item.turn.end_now(None)

        Moment(self.env, self.env.moment + length, PATIENCE + item.number).callbacks.append(give_up)

    def _finish(self, item: Item, stage: Stage, person: Person) -> None:
        """The step is done: the person is free, unless as a case worker they keep the item."""
        self.floor.release(item, person)
        if stage.remembered:
            people = item.last_people = item.last_people or {}
            people[item.step] = person.number
        way = self._way_out(item, stage)
        self.journal.finished(self.env.moment, item, person.number, way)
        if way[0] != NONE and self.floor.teams[item.queue].case_worker and self._keeps(item, person, self.plan.stages[way[0]]):
            item.keeper = person
        item.step = way[0]

    def _way_out(self, item: Item, stage: Stage) -> tuple[int, int]:
        """The next step and whether it is a return for rework; one uniform decides."""
        if stage.only_way is not None:
            return stage.only_way
        u = stage.way_out.value(item.word, item.visit)
        passed, left = 0.0, 1.0
        for way in stage.exits:
            chance = way.chance_at(item.visit) if way.rework else way.chance * left
            passed += chance
            if u < passed:
                return way.to, int(way.rework)
            if way.rework:
                left -= chance
        return stage.exits[-1].to, 0

    def _keeps(self, item: Item, person: Person, following: Stage) -> bool:
        """Whether a case worker can go straight on with the item's next step."""
        if following.delay or item.queue not in following.queues or person.ends <= self.env.moment:
            return False
        if any(self.limits[number].full for number in self._tokens_wanted(item, following)):
            return False
        return person in self.floor.teams[item.queue].able(self._lane(item, following))
