"""The way out of a step (semantics, section 4), and the draws of an item at a step."""

from __future__ import annotations

from orgsim.engine.compiled.access import cases, exits, items, steps
from orgsim.engine.compiled.conditions import case_of, condition_holds, row_of_case
from orgsim.engine.compiled.draws import UNIFORM, as_uniform, draw
from orgsim.engine.compiled.jit import inlined
from orgsim.engine.compiled.model_records import Exit
from orgsim.engine.compiled.records import Item, Run
from orgsim.engine.compiled.switched import has_cases, has_conditions
from orgsim.engine.compiled.tables import LENGTH, STREAMS_OF_STEP, UNSURE, WAY_OUT
from orgsim.log.vocabulary import NONE

NO_VOTE, FAILED, PASSED = range(3)
"""What reviewers have said of an item at a gate."""


@inlined
def draw_of_step(run: Run, item: Item, what: int, row: int) -> int:
    """A draw for an item's visit to its step."""
    return draw(run, item.step * STREAMS_OF_STEP + what, row, item.word, item.visit)


@inlined
def length_of(run: Run, slot: int) -> int:
    """The effort or the delay of a visit."""
    item = items(run)[slot]
    step = steps(run)[item.step]
    row = step.sampler
    if has_cases() and step.first_length < step.last_length:
        row = row_of_case(run, slot, step.first_length, step.last_length, row)
    return draw_of_step(run, item, LENGTH, row)


@inlined
def way_out(run: Run, slot: int) -> tuple[int, int, int]:
    """The next step, which `WayOut` it is, and the row of the way if one had to be chosen; one uniform
    decides."""
    item = items(run)[slot]
    step = steps(run)[item.step]
    if step.only_way != UNSURE:
        return step.only_way, 0, NONE
    u = as_uniform(draw_of_step(run, item, WAY_OUT, UNIFORM))
    passed, left, case, taken = 0.0, 1.0, NONE, step.last_exit - 1
    for place in range(step.first_exit, step.last_exit):
        way = exits(run)[place]
        if way.rework:
            chance = chance_of_return(run, slot, way)
            if has_conditions() and not condition_holds(run, slot, way.when):
                chance = 0.0
        else:
            if has_conditions():
                if case == NONE and condition_holds(run, slot, way.when):
                    case = way.case
                if way.case != case:
                    continue
                taken = place
            chance = way.chance * left
        passed += chance
        if u < passed:
            return way.to, way.rework, place
        if way.rework:
            left -= chance
    return exits(run)[taken].to, 0, taken


@inlined
def way_decided(run: Run, slot: int, vote: int) -> tuple[int, int, int]:
    """The same where reviewers may have voted: who has passed goes onward, who has failed on the first way
    out, and others by chance."""
    if vote == PASSED:
        return way_onward(run, slot), 0, NONE
    if vote == FAILED:
        place = steps(run)[items(run)[slot].step].first_exit
        return exits(run)[place].to, exits(run)[place].rework, place
    return way_out(run, slot)


@inlined
def way_onward(run: Run, slot: int) -> int:
    """The next step of an item that skips its own, which never goes back."""
    item = items(run)[slot]
    step = steps(run)[item.step]
    if step.only_way != UNSURE:
        return step.only_way
    u = as_uniform(draw_of_step(run, item, WAY_OUT, UNIFORM))
    passed, case, taken = 0.0, NONE, NONE
    for place in range(step.first_exit, step.last_exit):
        way = exits(run)[place]
        if way.rework:
            continue
        if has_conditions() and case == NONE and condition_holds(run, slot, way.when):
            case = way.case
        if has_conditions() and way.case != case:
            continue
        taken = place
        passed += way.chance
        if u < passed:
            return way.to
    return exits(run)[taken].to


@inlined
def chance_of_return(run: Run, slot: int, way: Exit) -> float:
    """The chance of a return, or a rejection, after the present visit."""
    visit = items(run)[slot].visit
    if 0 <= way.at_most < visit:
        return 0.0
    chance = way.chance
    if has_cases() and way.first_chance < way.last_chance:
        place = case_of(run, slot, way.first_chance, way.last_chance)
        if place != NONE:
            chance = cases(run)[place].value
    if way.falling != 1.0:
        for _ in range(visit - 1):
            chance *= way.falling
    return chance
