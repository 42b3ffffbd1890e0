"""The way of an item through the organisation, as a SimPy process (semantics, section 4)."""

from __future__ import annotations

import math
from collections.abc import Generator
from typing import Any

import simpy

from orgsim.chance.philox import Purpose
from orgsim.engine.reference.draws import Draws
from orgsim.engine.reference.floor import Floor
from orgsim.engine.reference.instants import Instants, Kind
from orgsim.engine.reference.item import Item, Person
from orgsim.engine.reference.journal import Journal
from orgsim.engine.reference.limits import Limit, raise_on_deadlock
from orgsim.engine.reference.plan import Plan
from orgsim.log.vocabulary import NONE, Verb
from orgsim.model.model import ELAPSED, Serve

Steps = Generator[simpy.Event, Any, Any]


class Journeys:
    """What happens to items: they pass limits, are handed over, wait for people, are worked on and go on."""

    def __init__(self, env: Instants, plan: Plan, floor: Floor, limits: list[Limit], draws: Draws, journal: Journal) -> None:
        self.env = env
        self.plan = plan
        self.floor = floor
        self.limits = limits
        self.draws = draws
        self.journal = journal
        self.load = [0] * len(floor.teams)
        self.turns: dict[int, int] = {}

    @property
    def now(self) -> int:
        """The moment, in microseconds since the start."""
        return int(self.env.now)

    def journey(self, item: Item) -> Steps:
        """The life of one item, from its arrival until it is delivered, refused or has given up."""
        while item.step != NONE:
            origin = item.queue
            item.visits[item.step] += 1
            item.visit = item.visits[item.step]
            delay = self.plan.delay[item.step]
            self._assign(item, NONE if delay else self._team(item))
            if not (yield from self._pass_limits(item, delay)):
                return self._end(item)
            if delay:
                yield from self._wait_out(item)
                continue
            yield from self._hand_off(item, origin)
            yield from self._be_worked_on(item)
        if not item.gave_up:
            self.journal.item(self.now, Verb.DELIVERED, item)
        self._end(item)

    def _end(self, item: Item) -> None:
        self._assign(item, NONE)
        self._give_back(item, ())

    def _team(self, item: Item) -> int:
        """The team that serves the item's step: where it is, where it was, or as the rule chooses."""
        able = self.plan.queues[item.step]
        if len(able) == 1:
            return able[0]
        if item.queue in able:
            return item.queue
        if item.home not in able:
            item.home = self._choose(item, able)
        return item.home

    def _choose(self, item: Item, able: list[int]) -> int:
        rule = self.plan.serve[item.step]
        if rule == Serve.IN_TURN:
            counter = self.plan.chooser[item.step]
            turn = self.turns.get(counter, 0)
            self.turns[counter] = turn + 1
            return able[turn % len(able)]
        if rule == Serve.AT_RANDOM:
            u = self.draws.uniform(Purpose.CHOICE, item.word, self.plan.word[item.step], item.visit)
            return able[min(int(u * len(able)), len(able) - 1)]
        heads = self.plan.heads
        return min(able, key=lambda queue: (self.load[queue] / heads[queue], queue))

    def _assign(self, item: Item, team: int) -> None:
        """Count the item in ``team`` and no longer in the one before; a delay step keeps the last team in mind."""
        if item.counted != NONE:
            self.load[item.counted] -= 1
        item.counted = team
        if team != NONE:
            self.load[team] += 1
            item.queue = team

    def _pass_limits(self, item: Item, delay: bool) -> Steps:
        """Take the tokens of the next step and give back those of the last; false when a full limit refuses."""
        wanted = self.plan.limits[item.step]
        if not delay and self.plan.team_limit[item.queue] != NONE:
            wanted = sorted([*wanted, self.plan.team_limit[item.queue]])
        for number in wanted:
            limit = self.limits[number]
            if number in item.tokens:
                continue
            if not limit.full:
                limit.take(item)
            elif limit.refuses:
                self.journal.item(self.now, Verb.REFUSED, item, number)
                return False
            else:
                self.journal.item(self.now, Verb.BLOCKED, item, number)
                let_in = limit.wait(item)
                raise_on_deadlock(self.limits, self.plan.limit_names)
                yield let_in
                self.journal.item(self.now, Verb.UNBLOCKED, item, number)
        if item.tokens:
            self._give_back(item, wanted)
        return True

    def _give_back(self, item: Item, keep: list[int] | tuple[int, ...]) -> None:
        for number in [token for token in item.tokens if token not in keep]:
            self.limits[number].give_back(item)

    def _wait_out(self, item: Item) -> Steps:
        """A delay step: time passes, elapsed or working."""
        plan, step = self.plan, item.step
        length = self.draws.value(Purpose.EFFORT, plan.sampler[step], item.word, plan.word[step], item.visit)
        self.journal.item(self.now, Verb.STARTED, item, NONE, length)
        yield self.env.at(self._after(length, plan.clock[step]), Kind.END_OF_DELAY, item.number)
        following, returns = self._way_out(item)
        self.journal.item(self.now, Verb.FINISHED, item, following, returns)
        item.step = following

    def _after(self, length: int, clock: int) -> int:
        return self.now + length if clock == ELAPSED else self.plan.clocks[clock].finish(self.now, length)

    def _hand_off(self, item: Item, origin: int) -> Steps:
        """Cross from the last team to this one, and draw the effort of the visit, more of it where context is lost."""
        plan, step, loss = self.plan, item.step, 0.0
        word = plan.word[step]
        if origin not in (NONE, item.queue):
            self.journal.queue(self.now, Verb.SENT, item, origin)
            kind = plan.crossing[origin][item.queue]
            if kind != NONE:
                loss = plan.loss[kind]
                if plan.handoff_sampler[kind] != NONE:
                    length = self.draws.value(Purpose.HANDOFF, plan.handoff_sampler[kind], item.word, word, item.visit)
                    end = self._after(length, plan.handoff_clock[kind])
                    yield self.env.at(end, Kind.END_OF_DELAY, item.number)
            self.journal.queue(self.now, Verb.RECEIVED, item, origin)
        effort = self.draws.value(Purpose.EFFORT, plan.sampler[step], item.word, word, item.visit)
        item.effort = math.floor(effort * (1.0 + loss) + 0.5) if loss else effort

    def _be_worked_on(self, item: Item) -> Steps:
        """Wait for somebody, be worked on, perhaps interrupted, and find the way out."""
        env, team = self.env, self.floor.teams[item.queue]
        person: Person | None = yield self._ask(item)
        if person is None:
            return
        while True:
            needed = math.floor(item.effort / person.speeds[item.skill] + 0.5)
            try:
                yield env.at(person.hours.finish(self.now, needed), Kind.END_OF_WORK, item.number)
                break
            except simpy.Interrupt as interruption:
                person = yield interruption.cause
                assert person is not None
        self.floor.release(item, person)
        item.last_people[item.step] = person.number
        following, returns = self._way_out(item)
        self.journal.work(self.now, Verb.FINISHED, item, person.number, following, returns)
        if team.case_worker and following != NONE:
            item.keeper = person if self._keeps(item, person, following) else None
        item.step = following
        self.floor.stir(team.number)

    def _ask(self, item: Item) -> simpy.Event:
        """Join the queue, or stay with the case worker who keeps the item."""
        plan, step, team = self.plan, item.step, self.floor.teams[item.queue]
        item.joined, item.head, item.skill = self.now, 0, plan.skill[step]
        item.urgency = plan.urgency[step]
        same, other = plan.same_person[step], plan.other_person[step]
        item.lane = (item.skill, item.last_people.get(same, NONE), item.last_people.get(other, NONE))
        self.journal.queue(self.now, Verb.QUEUED, item, NONE, item.effort)
        self.floor.stir(team.number)
        if item.keeper is not None:
            keeper, item.keeper = item.keeper, None
            return self.floor.keep(item, keeper)
        turn = team.request(item)
        if plan.patience[step] != NONE:
            self._lose_patience(item, turn)
        return turn

    def _lose_patience(self, item: Item, turn: simpy.Event) -> None:
        """Give up when the patience of this visit runs out before anybody has started."""
        plan, step, ticket = self.plan, item.step, item.ticket
        length = self.draws.value(Purpose.PATIENCE, plan.patience[step], item.word, plan.word[step], item.visit)

        def give_up(_: simpy.Event) -> None:
            if item.ticket == ticket:
                item.ticket += 1
                self.journal.queue(self.now, Verb.ABANDONED, item, plan.patience_to[step])
                item.step = plan.patience_to[step]
                item.gave_up = item.step == NONE
                turn.succeed(None)

        moment = self.env.at(self.now + length, Kind.PATIENCE, item.number)
        moment.callbacks.append(give_up)

    def _way_out(self, item: Item) -> tuple[int, int]:
        """The next step and whether it is a return for rework; one uniform decides."""
        exits = self.plan.exits[item.step]
        if len(exits) == 1 and exits[0].chance >= 1.0 and not exits[0].rework:
            return exits[0].to, 0
        u = self.draws.uniform(Purpose.WAY_OUT, item.word, self.plan.word[item.step], item.visit)
        passed, left = 0.0, 1.0
        for way in exits:
            chance = way.chance_at(item.visit) if way.rework else way.chance * left
            passed += chance
            if u < passed:
                return way.to, int(way.rework)
            if way.rework:
                left -= chance
        return exits[-1].to, 0

    def _keeps(self, item: Item, person: Person, following: int) -> bool:
        """Whether a case worker can go straight on with the item's next step."""
        plan = self.plan
        if plan.delay[following] or item.queue not in plan.queues[following] or person.ends <= self.now:
            return False
        wanted = [number for number in plan.limits[following] if number not in item.tokens]
        if any(self.limits[number].full for number in wanted):
            return False
        same, other = plan.same_person[following], plan.other_person[following]
        lane = (plan.skill[following], item.last_people.get(same, NONE), item.last_people.get(other, NONE))
        return person in self.floor.teams[item.queue].able(lane)
