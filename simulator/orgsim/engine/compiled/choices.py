"""What an item is given on its way by a choice: its team, its way out of a step, and whether its case worker keeps it."""

from __future__ import annotations

import math
from typing import Any

from orgsim.engine.compiled.access import exits, items, limits, people, step_queues, steps, teams, turns
from orgsim.engine.compiled.draws import UNIFORM, as_uniform, draw
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.limits import holds, is_full, limit_after
from orgsim.engine.compiled.people import can_take, wanted
from orgsim.engine.compiled.tables import CHOICE, STREAMS_OF_STEP, UNSURE, WAY_OUT
from orgsim.engine.compiled.work import wish
from orgsim.log.vocabulary import NONE
from orgsim.model.model import Serve

IN_TURN, AT_RANDOM = int(Serve.IN_TURN), int(Serve.AT_RANDOM)


@inlined
def draw_of_step(run: Any, item: Any, what: int, row: int) -> int:
    """A draw for an item's visit to its step."""
    return draw(run, item.step * STREAMS_OF_STEP + what, row, item.word, item.visit)


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
