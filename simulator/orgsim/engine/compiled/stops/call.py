"""An item asks something in the middle of its work, and waits for the answer (semantics, section 12)."""

from __future__ import annotations

import numpy as np

from orgsim.engine.compiled.access import (
    answers_back,
    asks,
    calls,
    causes_back,
    deciders,
    items,
    memory,
    parts,
    people,
    steps,
)
from orgsim.engine.compiled.arithmetic import block
from orgsim.engine.compiled.calls import decider_of, home_of, next_question, size_on_receipt
from orgsim.engine.compiled.codes import ASK, HELD, REST
from orgsim.engine.compiled.hours import worked
from orgsim.engine.compiled.jit import inlined, part, stays_apart, surely
from orgsim.engine.compiled.joins import leave
from orgsim.engine.compiled.journal import note
from orgsim.engine.compiled.lanes import join_lane
from orgsim.engine.compiled.limits import is_waited_for
from orgsim.engine.compiled.makers.answers import make_answer
from orgsim.engine.compiled.makers.awaited import make_awaited
from orgsim.engine.compiled.model_records import Ask
from orgsim.engine.compiled.records import Item, Run
from orgsim.engine.compiled.switched import has_awaited, has_meetings, has_questions_back
from orgsim.engine.compiled.work import let_go, put_down, release, wish, work_has_come, work_off
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE

ASKED, ANSWERED = int(Verb.ASKED), int(Verb.ANSWERED)
DELIVERED, REJECTED = int(Verb.DELIVERED), int(Verb.REJECTED)
ZERO = np.uint64(0)


@part
def ask_question(run: Run, slot: int) -> int:
    """Ask what has come up in the work of somebody; returns from where the item goes on."""
    stays_apart()
    item, call = items(run)[slot], calls(run)[slot]
    number = item.person
    row, ordinal = next_question(run, slot)
    ask = asks(run)[row]
    word, _ = block(ZERO, ZERO, item.word, ask.word, np.uint64(item.visit), np.uint64(ordinal))
    call.question, call.asked_by = ask.question, number
    if has_awaited() and ask.rule != NONE:
        wait(run, slot, ask)
        make_awaited(run, slot, ask.rule, word, ordinal, 1)
        return REST
    decider = decider_of(run, ask, word)
    if deciders(run)[decider].step == NONE:
        hold(run, slot, item)
        go_on_with(run, slot, NONE)
        return REST
    home = home_of(run, slot, decider, number if ask.holds else NONE)
    wait(run, slot, ask)
    make_answer(run, slot, deciders(run)[decider].step, home, word, ordinal)
    return REST


@inlined
def wait(run: Run, slot: int, ask: Ask) -> None:
    """Wait for what is asked, with the person or without."""
    item, call = items(run)[slot], calls(run)[slot]
    parts(run)[slot].first = NONE
    if ask.holds:
        hold(run, slot, item)
    else:
        release(run, item)
        note(run, ASKED, slot, NONE, call.question, call.place)
        item.person = NONE


@part
def ask_back(run: Run, slot: int) -> int:
    """Ask what comes up on receipt of a hand-off, one thing after the other; returns from where the item goes
    on."""
    stays_apart()
    call = calls(run)[slot]
    if items(run)[slot].crossing == NONE:
        return ASK
    call.left = size_on_receipt(run, slot)
    call.place, call.question, call.asked_by = 0, NONE, NONE
    return ask_next_back(run, slot)


@part
def ask_next_back(run: Run, slot: int) -> int:
    """Ask the next thing of whoever did a step of the item last, in the team in which that was."""
    stays_apart()
    item, call = items(run)[slot], calls(run)[slot]
    if call.left == 0:
        return ASK
    call.left -= 1
    note(run, ASKED, slot, NONE, NONE, call.place)
    cause, step = causes_back(run)[item.step].word, answers_back(run)[item.crossing, item.work]
    word, _ = block(ZERO, ZERO, item.word, cause, np.uint64(item.visit), np.uint64(call.place))
    make_answer(run, slot, step, call.desk, word, call.place)
    answer = parts(run)[slot].first
    if answer != NONE:
        memory(run)[answer, steps(run)[step].person_column] = call.worker + 1
    return REST


@inlined
def hold(run: Run, slot: int, item: Item) -> None:
    """The person waits with the item for an answer: they are not free, and do not work."""
    person, call = people(run)[item.person], calls(run)[slot]
    put_down(run, person)
    person.held = HELD
    note(run, ASKED, slot, surely(item.person), call.question, call.place)
    person.began_worked = worked(run, person.clock)


@inlined
def go_on_with(run: Run, slot: int, answer: int) -> None:
    """Whoever was held goes on, at the earliest on shift."""
    item = items(run)[slot]
    person = people(run)[item.person]
    note(run, ANSWERED, slot, surely(item.person), answer, NONE)
    person.held = 0
    if has_meetings():
        person.missed = 0
    person.began, person.began_worked = run.now, worked(run, person.clock)
    calls(run)[slot].place += 1
    work_off(run, slot, person)


@part
def end_call(run: Run, slot: int) -> int:
    """The answer has been given: whoever was held goes on, or else the item is back in its queue, at the head
    of its class; after a hand-off it asks the next question, or comes to its queue. Returns from where it
    goes on."""
    stays_apart()
    if has_awaited() and parts(run)[slot].verb != DELIVERED:
        fail(run, slot, parts(run)[slot].verb)
        return REST
    item, call = items(run)[slot], calls(run)[slot]
    answer = parts(run)[slot].closed_by
    if has_questions_back() and call.asked_by == NONE:
        note(run, ANSWERED, slot, NONE, answer, NONE)
        call.place += 1
        return ask_next_back(run, slot)
    if item.person != NONE:
        go_on_with(run, slot, answer)
        return REST
    item.head, call.asker = -run.now - 1, call.asked_by
    note(run, ANSWERED, slot, NONE, answer, NONE)
    call.place += 1
    work_has_come(run, item.queue)
    only, never = wish(run, slot)
    join_lane(run, slot, only, never)
    if is_waited_for(run, slot):
        run.look = 1
    return REST


@part
def fail(run: Run, slot: int, verb: int) -> None:
    """What an item has asked for is gone by a verb, and so the item is gone in the same way."""
    stays_apart()
    item = items(run)[slot]
    if item.person != NONE:
        let_go(run, item)
    item.queue = NONE
    if verb == REJECTED:
        item.step = item.visit = NONE
    note(run, verb, slot, NONE, NONE, NONE)
    item.person = NONE
    leave(run, slot, verb)
