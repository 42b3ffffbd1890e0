"""How an item comes into being, whoever makes it."""

from __future__ import annotations

import numpy as np

from orgsim.chance.philox import Purpose
from orgsim.engine.compiled.access import (
    calls,
    cases,
    classes,
    due_moments,
    items,
    memory,
    parts,
    results,
    timer_moments,
    timers,
    work_dues,
    work_timers,
    work_worths,
    worths,
)
from orgsim.engine.compiled.arithmetic import uniform, whole_block
from orgsim.engine.compiled.conditions import case_of, row_of_case
from orgsim.engine.compiled.draws import draw_of_words, single_draw
from orgsim.engine.compiled.events import DUE, TIMER, schedule
from orgsim.engine.compiled.hours import after, last_before, worked
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.journal import note
from orgsim.engine.compiled.marks import begin_marks, tell_marks
from orgsim.engine.compiled.model_records import Rule, Source, Word
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.service_clocks import minds_lateness
from orgsim.engine.compiled.switched import (
    has_awaited,
    has_cases,
    has_children,
    has_due_moments,
    has_earliest_due,
    has_lateness,
    has_marks,
    has_parts,
    has_questions,
    has_questions_back,
    has_service_clocks,
    has_timers,
    has_worths,
)
from orgsim.engine.order import TIMERS
from orgsim.log.facts import Verb
from orgsim.log.summary import ITEM_SUMMARY_COLUMNS
from orgsim.log.vocabulary import AWAITED, NONE
from orgsim.model.kinds import Trigger
from orgsim.units.work_clock import NEVER

ARRIVED, LATE = int(Verb.ARRIVED), int(Trigger.LATE)
OF_TIMER, ZERO = np.uint64(int(Purpose.TIMER)), np.uint64(0)
OF_VALUE = np.uint64(int(Purpose.VALUE))
ANSWER = 2
"""What the log calls an answer."""
WORK, CLASS, NUMBER, PARENT, BACKLOGGED, PART, ARRIVED_AT, DUE_AT, VALUE, COST_CASE = (
    ITEM_SUMMARY_COLUMNS.index(name)
    for name in (
        *("work", "service_class", "number", "parent", "backlog", "part", "arrived", "due"),
        *("value", "cost_case"),
    )
)


@inlined
def next_item(run: Run, word: Word, work: int, step: int, service_class: int) -> int:
    """The item that comes next, with nothing behind it; returns its slot."""
    slot = run.free_item
    if slot == NONE:
        slot = run.slots_used
        run.slots_used += 1
    else:
        run.free_item = items(run)[slot].after
    item = items(run)[slot]
    run.inside += 1
    item.word = word
    item.number, item.step, item.work, item.service_class = run.numbered, step, work, service_class
    item.queue = item.home = item.counted = item.lane = item.person = item.keeper = item.outside = (
        item.crossing
    ) = NONE
    item.came_from = item.back_to = NONE
    item.head = item.visit = item.ticket = item.tokens = 0
    for column in range(run.memory_width):
        memory(run)[slot, column] = 0
    if has_parts():
        of = parts(run)[slot]
        of.whole = of.first = of.sibling = of.ordinal = NONE
        of.made = 0
        if has_awaited():
            of.rule, of.passes = NONE, 0
    if has_questions_back():
        calls(run)[slot].worker = calls(run)[slot].desk = NONE
    if has_timers():
        item.next_class = NONE
    if has_service_clocks():
        item.clock = 0
        if has_parts():
            parts(run)[slot].open = parts(run)[slot].standing = 0
    if has_worths():
        item.cost_case = NONE
    if has_marks():
        begin_marks(run, slot)
    return slot


@inlined
def item_comes(run: Run, slot: int, parent: int, ordinal: int, due: int, backlogged: int) -> None:
    """It comes now, with this number among those of its maker: what it brings is written down.

    ``parent`` is the number of the item that has brought it about, or `NONE`.
    """
    item, of, number = items(run)[slot], results(run), run.numbered
    of[ARRIVED_AT, number], of[NUMBER, number], of[WORK, number], of[CLASS, number] = (
        run.now,
        ordinal,
        item.work,
        item.service_class,
    )
    of[BACKLOGGED, number], of[DUE_AT, number] = backlogged, due
    if has_earliest_due():
        stand_by_due(run, slot, due)
    if has_children():
        of[PARENT, number] = parent
    if has_parts():
        of[PART, number] = parts(run)[slot].ordinal != NONE
    if has_worths() and has_parts() and parts(run)[slot].ordinal != NONE:
        of[VALUE, number] = of[COST_CASE, number] = NONE
    if has_questions() and item.step >= run.first_answer:
        of[PART, number] = ANSWER
    if has_awaited() and parts(run)[slot].rule != NONE:
        of[PART, number] = AWAITED
    run.numbered += 1
    if has_lateness() and due != NONE and minds_lateness(run, item.work):
        schedule(run, due, DUE + number, slot, 0)
    if has_timers() and (not has_parts() or parts(run)[slot].ordinal == NONE):
        begin_timers(run, slot)
    note(run, ARRIVED, slot, NONE, item.step, ordinal)
    if has_marks():
        tell_marks(run, slot)


@inlined
def stand_by_due(run: Run, slot: int, due: int) -> None:
    """Note where an item that comes stands in an order by due moments, last if it is never due; a part, or an
    answer, stands where its item did when it was made."""
    if not has_parts() or parts(run)[slot].ordinal == NONE:
        items(run)[slot].due = NEVER if due == NONE else due


@part
def begin_timers(run: Run, slot: int) -> None:
    """Start the timers of an item that comes."""
    stays_apart()
    item = items(run)[slot]
    first = work_timers(run)[item.work]
    for number in range(first, work_timers(run)[item.work + 1]):
        key = TIMER + item.number * TIMERS + number - first
        if timers(run)[number].delay == NONE:
            begin_moments(run, slot, number, key)
        else:
            begin_timer(run, slot, number, key)


@inlined
def begin_moments(run: Run, slot: int, number: int, key: int) -> None:
    """Let a timer ring at the first of its moments that is still to come."""
    moment, last = timers(run)[number].first_moment, timers(run)[number].last_moment
    while moment < last and timer_moments(run)[moment] < run.now:
        moment += 1
    if moment < last:
        schedule(run, timer_moments(run)[moment], key, slot, moment)


@inlined
def begin_timer(run: Run, slot: int, number: int, key: int) -> None:
    """Let a timer ring once its time has passed, if its chance is drawn."""
    timer = timers(run)[number]
    first, second, third, _ = whole_block(
        run.key_0, run.key_1, items(run)[slot].word, OF_TIMER, timer.word, ZERO
    )
    if uniform(first) < timer.chance:
        length = draw_of_words(run, timer.delay, second, third)
        schedule(run, after(run, length, timer.clock), key, slot, NONE)


@part
def settle_worth(run: Run, slot: int) -> None:
    """Settle what an item that is to come is worth, with its marks and its class; the value first."""
    stays_apart()
    item, of = items(run)[slot], results(run)
    worth = work_worths(run)[item.work]
    of[VALUE, run.numbered] = of[COST_CASE, run.numbered] = NONE
    if worth.told:
        usual = worths(run)[item.work, item.service_class]
        row = row_of_case(run, slot, worth.first_value, worth.last_value, usual)
        if row != NONE:
            of[VALUE, run.numbered] = single_draw(run, row, item.word, OF_VALUE, ZERO, 0)
    if worth.first_cost < worth.last_cost:
        item.cost_case = row_of_case(run, slot, worth.first_cost, worth.last_cost, NONE)
        of[COST_CASE, run.numbered] = item.cost_case


@inlined
def due_of(run: Run, slot: int, maker: Source | Rule) -> int:
    """The moment promised to an item that comes now, by what has made it, or `NONE`; what it is worth is
    settled before."""
    if has_worths():
        settle_worth(run, slot)
    if has_cases() and maker.first_promise < maker.last_promise:
        place = case_of(run, slot, maker.first_promise, maker.last_promise)
        if place != NONE:
            return promised(run, slot, int(cases(run)[place].value), cases(run)[place].clock)
    if has_due_moments() and maker.promise == NONE:
        return next_due(run, items(run)[slot].work)
    return NONE if maker.promise == NONE else promised(run, slot, maker.promise, maker.promise_clock)


@inlined
def promised(run: Run, slot: int, length: int, clock: int) -> int:
    """When a promise passes that is made now to an item."""
    if has_service_clocks() and clock >= 0:
        items(run)[slot].until = worked(run, clock) + length
    return after(run, length, clock)


@part
def next_due(run: Run, work: int) -> int:
    """The first of the due moments of a work type after now, or `NONE`."""
    stays_apart()
    first, last = work_dues(run)[work], work_dues(run)[work + 1]
    place = last_before(due_moments(run), first, last, run.now + 1) + 1
    return due_moments(run)[place] if place < last else NONE


@inlined
def chosen_class(run: Run, u: float, first: int, count: int) -> int:
    """The class of service that a uniform chooses among ``count`` cumulative chances from ``first`` on."""
    found = 0
    while found < count - 1 and classes(run)[first + found] <= u:
        found += 1
    return found
