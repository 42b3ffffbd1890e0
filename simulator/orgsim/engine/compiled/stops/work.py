"""A step that people of a team do: the hand-off to it, the queue, the work."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from orgsim.chance.philox import Purpose
from orgsim.engine.compiled.access import (
    calls,
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
from orgsim.engine.compiled.calls import come_up
from orgsim.engine.compiled.choices import NO_VOTE, draw_of_step, length_of
from orgsim.engine.compiled.codes import ASK, ENTER, GAVE_UP, REST
from orgsim.engine.compiled.draws import UNIFORM, as_uniform, single_draw
from orgsim.engine.compiled.events import END_OF_DELAY, schedule
from orgsim.engine.compiled.hours import after
from orgsim.engine.compiled.jit import inlined, merged, part, stays_apart, surely
from orgsim.engine.compiled.journal import note
from orgsim.engine.compiled.lanes import join_lane, leave_lane
from orgsim.engine.compiled.limits import is_full, is_waited_for, limit_after, needs, passes_limits
from orgsim.engine.compiled.marks import set_marks, tell_marks
from orgsim.engine.compiled.patience import begin_patience
from orgsim.engine.compiled.people import can_take, wanted
from orgsim.engine.compiled.places import serves
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.stops.call import ask_back, ask_question
from orgsim.engine.compiled.stops.over import FINISHED, step_over
from orgsim.engine.compiled.switched import (
    has_case_workers,
    has_losses,
    has_marks,
    has_misrouting,
    has_questions,
    has_questions_back,
    has_returns,
    has_retyping,
)
from orgsim.engine.compiled.tables import HANDOFF
from orgsim.engine.compiled.work import release, wish, work_has_come
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import StepKind, WayOut

WORK = int(StepKind.WORK)
SENT, RECEIVED, QUEUED = int(Verb.SENT), int(Verb.RECEIVED), int(Verb.QUEUED)
ABANDONED, RETURNED, RETURN = int(Verb.ABANDONED), int(Verb.RETURNED), int(WayOut.RETURN)
RETURNING: Final = np.uint64(int(Purpose.RETURNED))
TYPING: Final = np.uint64(int(Purpose.RETYPING))


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
    """A hand-off is over, unless the item is sent back, or something is asked."""
    note(run, RECEIVED, slot, NONE, items(run)[slot].origin, NONE)
    if has_returns() and is_returned(run, slot):
        return send_back(run, slot)
    if has_questions_back():
        return ask_back(run, slot)
    return ASK


@inlined
def is_returned(run: Run, slot: int) -> bool:
    """Whether the team that has received an item sends it back to those who have done a step of it."""
    item = items(run)[slot]
    if item.crossing == NONE or item.came_from == NONE:
        return False
    chance, step = crossings(run)[item.crossing].returns, steps(run)[item.step]
    if chance <= 0.0 or step.looks_for != NONE or steps(run)[item.came_from].looks_for != NONE:
        return False
    return as_uniform(single_draw(run, UNIFORM, item.word, RETURNING, step.word, item.visit)) < chance


@part
def send_back(run: Run, slot: int) -> int:
    """Send an item that was just received back to the team that handed it over, which does its step again."""
    stays_apart()
    item = items(run)[slot]
    note(run, RETURNED, slot, NONE, item.came_from, RETURN)
    item.step, item.back_to, item.came_from = item.came_from, item.origin, NONE
    run.at_this_moment += 1
    return ENTER


@part
def type_again(run: Run, slot: int) -> int:
    """What is typed again may set marks; returns its effort."""
    stays_apart()
    item = items(run)[slot]
    crossing, step = crossings(run)[item.crossing], steps(run)[item.step]
    if has_misrouting() and step.looks_for != NONE:
        return 0
    if has_marks() and crossing.first_set < crossing.last_set:
        set_marks(run, slot, crossing.first_set, crossing.last_set)
        tell_marks(run, slot)
    if crossing.retyping == NONE:
        return 0
    return single_draw(run, crossing.retyping, item.word, TYPING, step.word, item.visit)


@part
def lose_context(run: Run, slot: int) -> int:
    """The effort of a visit that comes over a hand-off: context is lost, and something is typed again.
    Returns what that adds, `NONE` where it is nothing."""
    stays_apart()
    item = items(run)[slot]
    typed = type_again(run, slot) if has_retyping() else 0
    effort = length_of(run, slot)
    item.effort = effort + typed
    loss = crossings(run)[item.crossing].loss
    if loss != 0.0:
        item.effort = math.floor(effort * (1.0 + loss) + 0.5) + typed
    return item.effort - effort if item.effort > effort else NONE


@merged
def ask(run: Run, slot: int) -> int:
    """Join the queue with the effort of this visit, or stay with the case worker who keeps the item; returns
    `REST`."""
    item = items(run)[slot]
    added = NONE
    if has_losses() and item.crossing != NONE:
        added = lose_context(run, slot)
    else:
        item.effort = length_of(run, slot)
    if has_questions():
        come_up(run, slot)
    item.joined, item.head = run.now, 0
    note(run, QUEUED, slot, NONE, added, item.effort)
    work_has_come(run, item.queue)
    if has_case_workers() and item.keeper != NONE:
        people(run)[item.keeper].kept = slot
        groups(run)[teams(run)[item.queue].group].kept += 1
        item.keeper = NONE
        return REST
    only, never = wish(run, slot)
    join_lane(run, slot, only, never)
    if has_questions() and is_waited_for(run, slot):
        run.look = 1
    begin_patience(run, slot)
    return REST


@part
def give_up(run: Run, slot: int) -> int:
    """The patience of a visit has run out before anybody started: the item goes elsewhere, or is gone."""
    stays_apart()
    item = items(run)[slot]
    step = steps(run)[item.step]
    leave_lane(run, slot)
    item.ticket += 1
    note(run, ABANDONED, slot, NONE, step.patience_to, NONE)
    item.step, item.came_from = step.patience_to, NONE
    return GAVE_UP if item.step == NONE else ENTER


@merged
def finish_work(run: Run, slot: int) -> int:
    """The step is done: the person is free, unless as a case worker they would keep the item."""
    item = items(run)[slot]
    step, person = steps(run)[item.step], item.person
    if has_questions() and calls(run)[slot].left > 0:
        return ask_question(run, slot)
    release(run, item)
    item.person, item.came_from = NONE, item.step
    if has_questions_back() and step.looks_for == NONE:
        calls(run)[slot].worker, calls(run)[slot].desk = person, item.queue
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
    if has_misrouting() and step.looks_for != NONE:
        return False
    if step.kind != WORK or not serves(run, step, item.queue) or people(run)[number].ends <= run.now:
        return False
    limit = NONE if passes_limits(run, slot) else limit_after(run, step, team.limit, NONE)
    while limit != NONE:
        if needs(run, slot, limit) and is_full(limits(run)[limit]):
            return False
        limit = limit_after(run, step, team.limit, limit)
    only, never = wish(run, slot)
    want = wanted(run, team, (step.skill, only, never))
    return can_take(run, number, want)
