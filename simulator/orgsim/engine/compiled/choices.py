"""The way out of a step (semantics, section 4), and the draws of an item at a step."""

from __future__ import annotations

from orgsim.engine.compiled.access import exits, steps
from orgsim.engine.compiled.draws import UNIFORM, as_uniform, draw
from orgsim.engine.compiled.jit import inlined
from orgsim.engine.compiled.records import Exit, Item, Run
from orgsim.engine.compiled.tables import STREAMS_OF_STEP, UNSURE, WAY_OUT


@inlined
def draw_of_step(run: Run, item: Item, what: int, row: int) -> int:
    """A draw for an item's visit to its step."""
    return draw(run, item.step * STREAMS_OF_STEP + what, row, item.word, item.visit)


@inlined
def way_out(run: Run, item: Item) -> tuple[int, int]:
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
def chance_of_return(way: Exit, visit: int) -> float:
    """The chance of a return after the given visit."""
    if 0 <= way.at_most < visit:
        return 0.0
    chance = way.chance
    if way.falling != 1.0:
        for _ in range(visit - 1):
            chance *= way.falling
    return chance
