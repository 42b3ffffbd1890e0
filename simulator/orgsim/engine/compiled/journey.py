"""The way of an item through the organisation (semantics, section 4)."""

from __future__ import annotations

from orgsim.engine.compiled.access import items, memory, steps
from orgsim.engine.compiled.codes import ASK, ENTER, GAVE_UP, PASS, REST, TURNED_AWAY
from orgsim.engine.compiled.jit import merged
from orgsim.engine.compiled.joins import leave
from orgsim.engine.compiled.journal import note
from orgsim.engine.compiled.limits import passes_limits
from orgsim.engine.compiled.places import leave_team
from orgsim.engine.compiled.ranks import class_at_next_step
from orgsim.engine.compiled.records import Item, Run
from orgsim.engine.compiled.skips import is_skipped, skip
from orgsim.engine.compiled.stops.at_step import begin, come
from orgsim.engine.compiled.stops.work import ask, keeps
from orgsim.engine.compiled.switched import (
    has_case_workers,
    has_limits,
    has_patience,
    has_returns,
    has_skips,
    has_timers,
)
from orgsim.engine.compiled.tokens import pass_limits
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE

DELIVERED, ABANDONED, REFUSED = int(Verb.DELIVERED), int(Verb.ABANDONED), int(Verb.REFUSED)


@merged
def go_on(run: Run, slot: int, place: int) -> int:
    """Let an item go on from a place on its way until it comes to rest; returns `REST` or `STANDSTILL`, or
    `ENTER` if it has skipped a step or is sent back, and is to go on after that."""
    item = items(run)[slot]
    if place == ENTER:
        if item.step == NONE:
            item.visit = NONE
            note(run, DELIVERED, slot, NONE, NONE, NONE)
            leave(run, slot, DELIVERED)
            return REST
        if not comes_to_stay(run, item, slot):
            return ENTER
        place = PASS
    if place == PASS:
        step = steps(run)[item.step]
        if has_limits() and (item.tokens > 0 or (step.limited and not passes_limits(run, slot))):
            place = pass_limits(run, slot)
            if place == TURNED_AWAY:
                leave(run, slot, REFUSED)
                return REST
            if place != PASS:
                return place
        place = begin(run, slot)
    if has_returns() and place == ENTER:
        return ENTER
    if place == ASK:
        return ask(run, slot)
    if has_patience() and place == GAVE_UP:
        leave(run, slot, ABANDONED)
    return REST


@merged
def comes_to_stay(run: Run, item: Item, slot: int) -> bool:
    """Come to a step: count the visit and choose the place; false for a step that is skipped."""
    step = steps(run)[item.step]
    item.visit, item.origin = 1, item.queue
    if step.visit_column != NONE:
        memory(run)[slot, step.visit_column] += 1
        item.visit = memory(run)[slot, step.visit_column]
    if has_timers() and item.next_class != NONE:
        class_at_next_step(run, slot)
    is_back = has_returns() and item.back_to != NONE
    if has_skips() and not is_back and is_skipped(run, slot):
        skip(run, slot)
        return False
    if has_case_workers() and item.keeper != NONE and not keeps(run, slot, item.keeper):
        item.keeper = NONE
    leave_team(run, item)
    come(run, slot)
    return True
