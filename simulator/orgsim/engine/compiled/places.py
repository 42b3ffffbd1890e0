"""Where an item is: the team that counts it, and which of several teams takes it (semantics, section 4)."""

from __future__ import annotations

import math

from orgsim.engine.compiled.access import step_queues, steps, teams, turns
from orgsim.engine.compiled.choices import draw_of_step
from orgsim.engine.compiled.draws import UNIFORM, as_uniform
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.model_records import Step
from orgsim.engine.compiled.records import Item, Run
from orgsim.engine.compiled.switched import has_misrouting, has_returns
from orgsim.engine.compiled.tables import CHOICE
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import Serve

IN_TURN, AT_RANDOM, ASTRAY = int(Serve.IN_TURN), int(Serve.AT_RANDOM), int(Serve.ASTRAY)


@inlined
def come_to_team(run: Run, item: Item) -> None:
    """Be with a team of those that serve the step, which counts the item as its own."""
    if has_returns() and item.back_to != NONE:
        item.queue, item.back_to = item.back_to, NONE
    else:
        item.queue = team_of(run, item)
    item.counted = item.queue
    teams(run)[item.queue].load += 1


@inlined
def leave_team(run: Run, item: Item) -> None:
    """Be counted nowhere; the last team is kept in mind."""
    if item.counted != NONE:
        teams(run)[item.counted].load -= 1
        item.counted = NONE


@inlined
def serves(run: Run, step: Step, queue: int) -> bool:
    """Whether a team serves a step."""
    for place in range(step.first_queue, step.last_queue):
        if step_queues(run)[place] == queue:
            return True
    return False


@inlined
def team_of(run: Run, item: Item) -> int:
    """The team of an item's step: the only one, where it is, where it was, or as the rule chooses."""
    step = steps(run)[item.step]
    if has_misrouting() and step.serve == ASTRAY:
        return wrong_team(run, item)
    if step.last_queue - step.first_queue == 1:
        return step_queues(run)[step.first_queue]
    if serves(run, step, item.queue):
        return item.queue
    if not serves(run, step, item.home):
        item.home = choose(run, item)
    return item.home


@part
def wrong_team(run: Run, item: Item) -> int:
    """One of the wrong teams that the item is not with; where there is none, the one that it is with."""
    stays_apart()
    step = steps(run)[item.step]
    count = step.last_queue - step.first_queue
    others = count - serves(run, step, item.queue)
    if others == 0:
        return item.queue
    u = as_uniform(draw_of_step(run, item, CHOICE, UNIFORM))
    left, place = min(int(u * others), others - 1), step.first_queue
    while left > 0 or step_queues(run)[place] == item.queue:
        left -= step_queues(run)[place] != item.queue
        place += 1
    return step_queues(run)[place]


@part
def choose(run: Run, item: Item) -> int:
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
