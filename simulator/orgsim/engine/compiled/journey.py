"""The way of an item through the organisation (semantics, section 4)."""

from __future__ import annotations

import math
from typing import Any

from orgsim.engine.compiled.access import (
    crossings,
    groups,
    items,
    kinds,
    limits,
    memory,
    people,
    steps,
    teams,
)
from orgsim.engine.compiled.choices import draw_of_step, keeps, team_of, way_out
from orgsim.engine.compiled.events import END_OF_DELAY, PATIENCE, schedule
from orgsim.engine.compiled.hours import after
from orgsim.engine.compiled.jit import inlined, merged, part, stays_apart
from orgsim.engine.compiled.journal import (
    note_abandoned,
    note_blocked,
    note_delay,
    note_delay_over,
    note_delivered,
    note_finished,
    note_queued,
    note_received,
    note_refused,
    note_sent,
    note_unblocked,
)
from orgsim.engine.compiled.lanes import join_lane, leave_lane
from orgsim.engine.compiled.limits import applies, give_back, holds, is_full, limit_after, stands_still, take, wait_outside
from orgsim.engine.compiled.tables import EFFORT, HANDOFF
from orgsim.engine.compiled.tables import PATIENCE as PATIENCE_DRAW
from orgsim.engine.compiled.work import release, wish, work_has_come
from orgsim.log.vocabulary import NONE

ENTER, PASS, ASK, REST, STANDSTILL = range(5)
"""Where an item goes on: it comes to its step, passes its limits, joins the queue, or has come to rest; or nothing can move."""


@merged
def go_on(run: Any, slot: int, place: int) -> int:
    """Let an item go on from a place on its way until it comes to rest; returns `REST` or `STANDSTILL`."""
    item = items(run)[slot]
    if place == ENTER:
        if item.step == NONE:
            note_delivered(run, slot)
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
                if limit.refuses:
                    note_refused(run, slot, number)
                    end(run, slot)
                    return REST
                note_blocked(run, slot, number)
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
    note_delay(run, slot, length)
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
    note_sent(run, slot)
    if item.crossing != NONE:
        crossing = crossings(run)[item.crossing]
        if crossing.sampler != NONE:
            length = draw_of_step(run, item, HANDOFF, crossing.sampler)
            schedule(run, after(run, length, crossing.clock), END_OF_DELAY + item.number, slot, item.ticket)
            return REST
    note_received(run, slot)
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
    note_queued(run, slot)
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
    note_unblocked(run, slot)
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
    note_abandoned(run, slot, step.patience_to)
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
    done = release(run, item)
    item.person = NONE
    if step.person_column != NONE:
        memory(run)[slot, step.person_column] = person + 1
    way = way_out(run, item)
    note_finished(run, slot, person, done, way)
    item.step = way[0]
    if item.step != NONE and teams(run)[item.queue].case_worker and keeps(run, slot, person):
        item.keeper = person
    return ENTER


@inlined
def finish_delay(run: Any, slot: int) -> int:
    """A delay step, or a hand-off, is over."""
    item = items(run)[slot]
    if not steps(run)[item.step].delay:
        note_received(run, slot)
        return ASK
    way = way_out(run, item)
    note_delay_over(run, slot, way)
    item.step = way[0]
    return ENTER
