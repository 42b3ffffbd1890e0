"""A step that people of a team do: the hand-off to it, the queue, the work."""

from __future__ import annotations

import math

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
from orgsim.engine.compiled.choices import NO_VOTE, draw_of_step, length_of
from orgsim.engine.compiled.codes import ASK, ENTER, GAVE_UP, REST
from orgsim.engine.compiled.conditions import row_of_case
from orgsim.engine.compiled.events import END_OF_DELAY, PATIENCE, schedule
from orgsim.engine.compiled.hours import after
from orgsim.engine.compiled.jit import inlined, merged, part, stays_apart, surely
from orgsim.engine.compiled.journal import note
from orgsim.engine.compiled.lanes import join_lane, leave_lane
from orgsim.engine.compiled.limits import holds, is_full, limit_after
from orgsim.engine.compiled.people import can_take, wanted
from orgsim.engine.compiled.places import serves
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.stops.over import FINISHED, step_over
from orgsim.engine.compiled.switched import has_case_workers, has_cases, has_patience
from orgsim.engine.compiled.tables import HANDOFF
from orgsim.engine.compiled.tables import PATIENCE as PATIENCE_DRAW
from orgsim.engine.compiled.work import release, wish, work_has_come
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import StepKind

WORK = int(StepKind.WORK)
SENT, RECEIVED, QUEUED = int(Verb.SENT), int(Verb.RECEIVED), int(Verb.QUEUED)
ABANDONED = int(Verb.ABANDONED)


@merged
def hand_over(run: Run, slot: int) -> int:
    """Hand an item over to another team, at once or after a delay."""
    item = items(run)[slot]
    item.crossing = NONE
    if item.origin == NONE or item.origin == item.queue:
        return ASK
    item.crossing = kinds(run)[item.origin, item.queue]
    note(run, SENT, slot, NONE, item.origin, NONE)
    if item.crossing != NONE:
        crossing = crossings(run)[item.crossing]
        if crossing.sampler != NONE:
            length = draw_of_step(run, item, HANDOFF, crossing.sampler)
            schedule(run, after(run, length, crossing.clock), END_OF_DELAY + item.number, slot, item.ticket)
            return REST
    return receive(run, slot)


@inlined
def receive(run: Run, slot: int) -> int:
    """A hand-off is over."""
    note(run, RECEIVED, slot, NONE, items(run)[slot].origin, NONE)
    return ASK


@merged
def ask(run: Run, slot: int) -> None:
    """Join the queue with the effort of this visit, or stay with the case worker who keeps the item."""
    item = items(run)[slot]
    step = steps(run)[item.step]
    item.effort = length_of(run, slot)
    if item.crossing != NONE and crossings(run)[item.crossing].loss != 0.0:
        item.effort = math.floor(item.effort * (1.0 + crossings(run)[item.crossing].loss) + 0.5)
    item.joined, item.head = run.now, 0
    note(run, QUEUED, slot, NONE, NONE, item.effort)
    work_has_come(run, item.queue)
    if has_case_workers() and item.keeper != NONE:
        people(run)[item.keeper].kept = slot
        groups(run)[teams(run)[item.queue].group].kept += 1
        item.keeper = NONE
        return
    only, never = wish(run, slot)
    join_lane(run, slot, only, never)
    if has_patience() and step.patience != NONE:
        row = step.patience
        if has_cases() and step.first_patience < step.last_patience:
            row = row_of_case(run, slot, step.first_patience, step.last_patience, row)
        length = draw_of_step(run, item, PATIENCE_DRAW, row)
        schedule(run, run.now + length, PATIENCE + item.number, slot, item.ticket)


@part
def give_up(run: Run, slot: int) -> int:
    """The patience of a visit has run out before anybody started: the item goes elsewhere, or is gone."""
    stays_apart()
    item = items(run)[slot]
    step = steps(run)[item.step]
    leave_lane(run, slot)
    item.ticket += 1
    note(run, ABANDONED, slot, NONE, step.patience_to, NONE)
    item.step = step.patience_to
    return GAVE_UP if item.step == NONE else ENTER


@merged
def finish_work(run: Run, slot: int) -> int:
    """The step is done: the person is free, unless as a case worker they would keep the item."""
    item = items(run)[slot]
    step, person = steps(run)[item.step], item.person
    release(run, item)
    item.person = NONE
    if step.person_column != NONE:
        memory(run)[slot, step.person_column] = person + 1
    step_over(run, slot, surely(person), FINISHED, NO_VOTE)
    if has_case_workers() and teams(run)[item.queue].case_worker:
        item.keeper = person
    return ENTER


@inlined
def keeps(run: Run, slot: int, number: int) -> bool:
    """Whether a case worker can go straight on with the step that an item now comes to."""
    item = items(run)[slot]
    step, team = steps(run)[item.step], teams(run)[item.queue]
    if step.kind != WORK or not serves(run, step, item.queue) or people(run)[number].ends <= run.now:
        return False
    limit = limit_after(run, step, team.limit, NONE)
    while limit != NONE:
        if not holds(run, slot, limit) and is_full(limits(run)[limit]):
            return False
        limit = limit_after(run, step, team.limit, limit)
    only, never = wish(run, slot)
    want = wanted(run, team, (step.skill, only, never))
    return can_take(run, number, want)
