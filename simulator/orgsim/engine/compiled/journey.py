"""The way of an item through the organisation (semantics, section 4)."""

from __future__ import annotations

import math
from typing import Any

from orgsim.engine.compiled.access import (
    crossings,
    exits,
    groups,
    items,
    kinds,
    limits,
    memory,
    people,
    step_queues,
    steps,
    teams,
    turns,
)
from orgsim.engine.compiled.dispatch import release, wish, work_has_come
from orgsim.engine.compiled.draws import UNIFORM, as_uniform, draw
from orgsim.engine.compiled.events import END_OF_DELAY, PATIENCE, schedule
from orgsim.engine.compiled.hours import after
from orgsim.engine.compiled.jit import inlined, merged, part, stays_apart
from orgsim.engine.compiled.journal import (
    ABANDONED,
    BLOCKED,
    FINISHED,
    QUEUED,
    RECEIVED,
    REFUSED,
    SENT,
    STARTED,
    UNBLOCKED,
    record,
    record_delivery,
)
from orgsim.engine.compiled.lanes import join_lane, leave_lane
from orgsim.engine.compiled.limits import applies, give_back, holds, is_full, limit_after, stands_still, take, wait_outside
from orgsim.engine.compiled.people import can_take, wanted
from orgsim.engine.compiled.tables import CHOICE, EFFORT, HANDOFF, STREAMS_OF_STEP, UNSURE, WAY_OUT
from orgsim.engine.compiled.tables import PATIENCE as PATIENCE_DRAW
from orgsim.log.vocabulary import NONE
from orgsim.model.model import Serve

IN_TURN, AT_RANDOM = int(Serve.IN_TURN), int(Serve.AT_RANDOM)
ENTER, PASS, ASK, REST, STANDSTILL = range(5)
"""Where an item goes on: it comes to its step, passes its limits, joins the queue, or has come to rest; or nothing can move."""


@inlined
def draw_of_step(run: Any, item: Any, what: int, row: int) -> int:
    """A draw for an item's visit to its step."""
    return draw(run, item.step * STREAMS_OF_STEP + what, row, item.word, item.visit)


@merged
def go_on(run: Any, slot: int, place: int) -> int:
    """Let an item go on from a place on its way until it comes to rest; returns `REST` or `STANDSTILL`."""
    item = items(run)[slot]
    if place == ENTER:
        if item.step == NONE:
            record_delivery(run, item)
            end(run, slot)
            return REST
        enter(run, item, slot)
        place = PASS
    if place == PASS:
        step = steps(run)[item.step]
        if item.tokens > 0 or step.limited:
            place = pass_limits(run, slot)
            if place != PASS:
                return place
        place = start_delay(run, slot) if step.delay else hand_over(run, slot)
    if place == ASK:
        ask(run, slot)
    return REST


@merged
def enter(run: Any, item: Any, slot: int) -> None:
    """Come to a step: count the visit and choose the team; a delay step keeps the last team in mind."""
    step = steps(run)[item.step]
    item.visit, item.origin = 1, item.queue
    if step.visit_column != NONE:
        memory(run)[slot, step.visit_column] += 1
        item.visit = memory(run)[slot, step.visit_column]
    if item.counted != NONE:
        teams(run)[item.counted].load -= 1
    item.counted = NONE
    if not step.delay:
        item.queue = team_of(run, item)
        item.counted = item.queue
        teams(run)[item.queue].load += 1


@inlined
def serves(run: Any, step: Any, queue: int) -> bool:
    """Whether a team serves a step."""
    for place in range(step.first_queue, step.last_queue):
        if step_queues(run)[place] == queue:
            return True
    return False


@inlined
def team_of(run: Any, item: Any) -> int:
    """The team of an item's step: the only one, where it is, where it was, or as the rule chooses."""
    step = steps(run)[item.step]
    if step.last_queue - step.first_queue == 1:
        return step_queues(run)[step.first_queue]
    if serves(run, step, item.queue):
        return item.queue
    if not serves(run, step, item.home):
        item.home = choose(run, item)
    return item.home


@part
def choose(run: Any, item: Any) -> int:
    """One of several teams, as the step's rule says."""
    stays_apart()
    step = steps(run)[item.step]
    count = step.last_queue - step.first_queue
    if step.serve == IN_TURN:
        turn = turns(run)[step.chooser]
        turns(run)[step.chooser] += 1
        return step_queues(run)[step.first_queue + turn % count]
    if step.serve == AT_RANDOM:
        u = as_uniform(draw_of_step(run, item, CHOICE, UNIFORM))
        return step_queues(run)[step.first_queue + min(int(u * count), count - 1)]
    best, least = NONE, math.inf
    for place in range(step.first_queue, step.last_queue):
        queue = step_queues(run)[place]
        load = teams(run)[queue].load / teams(run)[queue].heads
        if load < least or (load == least and queue < best):
            best, least = queue, load
    return best


@inlined
def team_limit(run: Any, item: Any) -> int:
    """The limit of the team that serves an item's step, or `NONE`."""
    return NONE if steps(run)[item.step].delay else teams(run)[item.queue].limit


@part
def pass_limits(run: Any, slot: int) -> int:
    """Take a token of each limit that holds at the step, in order, and give back those that no longer hold; `PASS` when that is done."""
    stays_apart()
    item = items(run)[slot]
    step, team = steps(run)[item.step], team_limit(run, item)
    number = limit_after(run, step, team, NONE)
    while number != NONE:
        if not holds(run, slot, number):
            limit = limits(run)[number]
            if is_full(limit):
                record(run, REFUSED if limit.refuses else BLOCKED, item, NONE, NONE, number, NONE)
                if limit.refuses:
                    end(run, slot)
                    return REST
                wait_outside(run, slot, number)
                return STANDSTILL if limit.held <= limit.stuck and stands_still(run) else REST
            take(run, slot, number)
        number = limit_after(run, step, team, number)
    place = 0
    while place < item.tokens:
        if applies(run, step, team, memory(run)[slot, place]):
            place += 1
        else:
            give_back(run, slot, place)
    return PASS


@inlined
def end(run: Any, slot: int) -> None:
    """An item is gone: its tokens are given back, and its place is free for another."""
    item = items(run)[slot]
    if item.counted != NONE:
        teams(run)[item.counted].load -= 1
        item.counted = NONE
    while item.tokens > 0:
        give_back(run, slot, 0)
    item.number = NONE
    item.after = run.free_item
    run.free_item = slot
    run.inside -= 1


@inlined
def start_delay(run: Any, slot: int) -> int:
    """Begin a delay step."""
    item = items(run)[slot]
    step = steps(run)[item.step]
    length = draw_of_step(run, item, EFFORT, step.sampler)
    record(run, STARTED, item, NONE, NONE, NONE, length)
    schedule(run, after(run, length, step.clock), END_OF_DELAY + item.number, slot, item.ticket)
    return REST


@merged
def hand_over(run: Any, slot: int) -> int:
    """Hand an item over to another team, at once or after a delay."""
    item = items(run)[slot]
    item.crossing = NONE
    if item.origin == NONE or item.origin == item.queue:
        return ASK
    item.crossing = kinds(run)[item.origin, item.queue]
    record(run, SENT, item, item.queue, NONE, item.origin, NONE)
    if item.crossing != NONE:
        crossing = crossings(run)[item.crossing]
        if crossing.sampler != NONE:
            length = draw_of_step(run, item, HANDOFF, crossing.sampler)
            schedule(run, after(run, length, crossing.clock), END_OF_DELAY + item.number, slot, item.ticket)
            return REST
    return receive(run, item)


@inlined
def receive(run: Any, item: Any) -> int:
    """A hand-off has ended."""
    record(run, RECEIVED, item, item.queue, NONE, item.origin, NONE)
    return ASK


@merged
def ask(run: Any, slot: int) -> None:
    """Join the queue with the effort of this visit, or stay with the case worker who keeps the item."""
    item = items(run)[slot]
    step = steps(run)[item.step]
    item.effort = draw_of_step(run, item, EFFORT, step.sampler)
    if item.crossing != NONE and crossings(run)[item.crossing].loss != 0.0:
        item.effort = math.floor(item.effort * (1.0 + crossings(run)[item.crossing].loss) + 0.5)
    item.joined, item.head = run.now, 0
    record(run, QUEUED, item, item.queue, NONE, NONE, item.effort)
    work_has_come(run, item.queue)
    if item.keeper != NONE:
        people(run)[item.keeper].kept = slot
        groups(run)[teams(run)[item.queue].group].kept += 1
        item.keeper = NONE
        return
    only, never = wish(run, slot)
    join_lane(run, slot, only, never)
    if step.patience != NONE:
        length = draw_of_step(run, item, PATIENCE_DRAW, step.patience)
        schedule(run, run.now + length, PATIENCE + item.number, slot, item.ticket)


@inlined
def let_in(run: Any) -> int:
    """The slot of the item that was let in first of those that have not gone on yet."""
    slot = run.first_in
    item = items(run)[slot]
    run.first_in = item.after
    record(run, UNBLOCKED, item, NONE, NONE, item.outside, NONE)
    item.outside = NONE
    return slot


@part
def give_up(run: Any, slot: int) -> int:
    """The patience of a visit has run out before anybody started: the item goes elsewhere, or is gone."""
    stays_apart()
    item = items(run)[slot]
    step = steps(run)[item.step]
    leave_lane(run, slot)
    item.ticket += 1
    record(run, ABANDONED, item, item.queue, NONE, step.patience_to, NONE)
    item.step = step.patience_to
    if item.step == NONE:
        end(run, slot)
        return REST
    return ENTER


@merged
def finish_work(run: Any, slot: int) -> int:
    """The step is done: the person is free, unless as a case worker they keep the item."""
    item = items(run)[slot]
    step, person = steps(run)[item.step], item.person
    release(run, item)
    item.person = NONE
    if step.person_column != NONE:
        memory(run)[slot, step.person_column] = person + 1
    to, again = way_out(run, item)
    record(run, FINISHED, item, item.queue, person, to, again)
    item.step = to
    if to != NONE and teams(run)[item.queue].case_worker and keeps(run, slot, person):
        item.keeper = person
    return ENTER


@inlined
def finish_delay(run: Any, slot: int) -> int:
    """A delay step, or a hand-off, is over."""
    item = items(run)[slot]
    if not steps(run)[item.step].delay:
        return receive(run, item)
    to, again = way_out(run, item)
    record(run, FINISHED, item, NONE, NONE, to, again)
    item.step = to
    return ENTER


@inlined
def way_out(run: Any, item: Any) -> Any:
    """The next step and whether it is a return for rework; one uniform decides."""
    step = steps(run)[item.step]
    if step.only_way != UNSURE:
        return step.only_way, 0
    u = as_uniform(draw_of_step(run, item, WAY_OUT, UNIFORM))
    passed, left = 0.0, 1.0
    for place in range(step.first_exit, step.last_exit):
        way = exits(run)[place]
        chance = chance_of_return(way, item.visit) if way.rework else way.chance * left
        passed += chance
        if u < passed:
            return way.to, way.rework
        if way.rework:
            left -= chance
    return exits(run)[step.last_exit - 1].to, 0


@inlined
def chance_of_return(way: Any, visit: int) -> float:
    """The chance of a return after the given visit."""
    if 0 <= way.at_most < visit:
        return 0.0
    chance = way.chance
    if way.falling != 1.0:
        for _ in range(visit - 1):
            chance *= way.falling
    return chance


@inlined
def keeps(run: Any, slot: int, number: int) -> bool:
    """Whether a case worker can go straight on with the step that an item now comes to."""
    item = items(run)[slot]
    step, team = steps(run)[item.step], teams(run)[item.queue]
    if step.delay or not serves(run, step, item.queue) or people(run)[number].ends <= run.now:
        return False
    limit = limit_after(run, step, team.limit, NONE)
    while limit != NONE:
        if not holds(run, slot, limit) and is_full(limits(run)[limit]):
            return False
        limit = limit_after(run, step, team.limit, limit)
    only, never = wish(run, slot)
    want = wanted(run, team, (step.skill, only, never))
    return can_take(run, number, want)
