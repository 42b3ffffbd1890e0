"""A step at which items wait until a gate lets them go, and the gates."""

from __future__ import annotations

from typing import Final

import numpy as np

from orgsim.chance.philox import Purpose
from orgsim.engine.compiled.access import (
    free,
    gate_moments,
    gate_papers,
    gate_people,
    gates,
    items,
    passes,
    passes_when,
    people,
    steps,
)
from orgsim.engine.compiled.choices import FAILED, NO_VOTE, PASSED
from orgsim.engine.compiled.codes import ENTER, GAVE_UP, REST
from orgsim.engine.compiled.conditions import condition_holds
from orgsim.engine.compiled.draws import UNIFORM, as_uniform, single_draw
from orgsim.engine.compiled.events import GATE_OPENS, schedule
from orgsim.engine.compiled.gates import (
    call,
    gate_of,
    leave_agenda,
    leave_gate,
    open_if_full,
    put_up,
    stand_in,
)
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.joins import leave
from orgsim.engine.compiled.journal import note, note_gate
from orgsim.engine.compiled.meetings import hold
from orgsim.engine.compiled.model_records import Gate
from orgsim.engine.compiled.patience import begin_patience
from orgsim.engine.compiled.people import is_at_work
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.stops.over import step_over
from orgsim.engine.compiled.switched import (
    has_conditions,
    has_meetings,
    has_questions,
)
from orgsim.engine.order import AGENDA
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import WayOut
from orgsim.units.span import MINUTE

PRESENCE: Final = np.uint64(int(Purpose.PRESENCE))
VOTE: Final = np.uint64(int(Purpose.VOTE))
ZERO: Final = np.uint64(0)
REJECTION: Final = int(WayOut.REJECTION)
LOG_AGENDA: Final = AGENDA.bit_length() - 1
OPENED, TABLED, DECIDED, REJECTED, ABANDONED = (
    int(verb) for verb in (Verb.OPENED, Verb.TABLED, Verb.DECIDED, Verb.REJECTED, Verb.ABANDONED)
)


@part
def table(run: Run, slot: int) -> int:
    """An item comes to its gate and waits there, in order."""
    stays_apart()
    item = items(run)[slot]
    number = gate_of(run, slot)
    gate = gates(run)[number]
    item.joined, item.head = run.now, 0
    note(run, TABLED, slot, NONE, number, NONE)
    stand_in(run, gate, slot)
    gate.waiting += 1
    open_if_full(run, number)
    begin_patience(run, slot)
    return REST


@part
def give_up_gate(run: Run, slot: int) -> int:
    """The patience of a visit has run out before the gate opened for the item: it goes elsewhere, or is
    gone."""
    stays_apart()
    item = items(run)[slot]
    then = steps(run)[item.step].patience_to
    leave_gate(run, slot)
    item.ticket += 1
    note(run, ABANDONED, slot, NONE, then, NONE)
    item.step = then
    return GAVE_UP if then == NONE else ENTER


@inlined
def schedule_opening(run: Run, number: int) -> None:
    """Let a gate open at its next moment, if it has one."""
    gate = gates(run)[number]
    if gate.opened < gate.last_opening:
        schedule(run, gate_moments(run)[gate.opened], GATE_OPENS + number, NONE, 0)


@part
def open_gate(run: Run, number: int) -> None:
    """One of a gate's moments has come, or else its batch may be full."""
    stays_apart()
    gate = gates(run)[number]
    if gate.opened < gate.last_opening and gate_moments(run)[gate.opened] == run.now:
        in_time = gate_papers(run)[gate.opened]
        gate.opened += 1
        schedule_opening(run, number)
        if not has_quorum(run, number):
            return
        sit(run, number, in_time, gate.least)
    else:
        gate.is_due = 0
        if gate.waiting < gate.batch or not has_quorum(run, number):
            return
        sit(run, number, run.now, gate.batch)
    open_if_full(run, number)


@inlined
def has_quorum(run: Run, number: int) -> bool:
    """Whether enough members are there, and it does not still sit; if not, that is noted."""
    gate = gates(run)[number]
    word, there = gate.word + np.uint64(run.now // MINUTE), 0
    for member in range(gate.members):
        drawn = single_draw(run, UNIFORM, word, PRESENCE, ZERO, member << 32)
        if as_uniform(drawn) < gate.present and is_at_work_too(run, gate, member):
            if has_meetings() and gate.first_member < gate.last_member:
                free(run)[there] = gate_people(run)[gate.first_member + member]
            there += 1
    gate.there = there
    if there >= gate.quorum and gate.sits_until <= run.now:
        return True
    note_gate(run, OPENED, number, NONE)
    return False


@inlined
def is_at_work_too(run: Run, gate: Gate, member: int) -> bool:
    """Whether a member is at work, if they have a name."""
    if not has_meetings() or gate.first_member == gate.last_member:
        return True
    person = people(run)[gate_people(run)[gate.first_member + member]]
    return is_at_work(run, person) and (not has_questions() or person.held == 0)


@part
def vote_on(run: Run, slot: int, number: int) -> int:
    """What the reviewers say of an item, if there are any."""
    stays_apart()
    gate, item = gates(run)[number], items(run)[slot]
    if gate.reviewers == 0:
        return NO_VOTE
    place = gate.first_pass
    while place < gate.last_pass - 1 and not case_holds(run, slot, passes_when(run)[place]):
        place += 1
    votes, word = 0, steps(run)[item.step].word
    for reviewer in range(gate.reviewers):
        drawn = single_draw(run, UNIFORM, item.word, VOTE, word, item.visit + (reviewer << 32))
        votes += as_uniform(drawn) < passes(run)[place]
    return PASSED if votes >= gate.needed else FAILED


@inlined
def case_holds(run: Run, slot: int, when: int) -> bool:
    """Whether the condition of a case holds."""
    return not has_conditions() or condition_holds(run, slot, when)


@part
def sit(run: Run, number: int, in_time: int, least: int) -> None:
    """Put the first of those who were tabled in time on the agenda, if there are enough of them."""
    stays_apart()
    gate = gates(run)[number]
    if gate.placed_at != run.now:
        gate.placed, gate.placed_at = 0, run.now
    before, none_up = gate.placed, gate.up == NONE
    gate.placed_before = before
    if are_there(run, gate, in_time, least):
        slot = gate.first
        while slot != NONE and gate.placed - before < gate.agenda:
            following = items(run)[slot].after
            if items(run)[slot].joined <= in_time:
                put_up(run, gate, slot)
            slot = following
    if none_up and gate.placed > before:
        call(run, number)
    note_gate(run, OPENED, number, gate.placed - before)
    if gate.each > 0 and gate.placed > before:
        gate.sits_until = run.now + (gate.placed - before) * gate.each
        if has_meetings() and gate.first_member < gate.last_member:
            hold(run, number, gate.there, gate.sits_until)


@inlined
def are_there(run: Run, gate: Gate, in_time: int, least: int) -> bool:
    """Whether so many at least were tabled in time."""
    slot = gate.first
    while slot != NONE and least > 0:
        least -= items(run)[slot].joined <= in_time
        slot = items(run)[slot].after
    return least <= 0


@part
def let_go(run: Run, slot: int, number: int, item_number: int) -> int:
    """The item in a place of an agenda is let go, if it is still there: the gate decides on it, and it goes
    on, back, or is gone. A place without an item is the end of a meeting."""
    stays_apart()
    if slot == NONE:
        open_if_full(run, number >> LOG_AGENDA)
        return REST
    item = items(run)[slot]
    if item.number != item_number:
        return REST
    leave_agenda(run, slot)
    gate = gate_of(run, slot)
    if step_over(run, slot, NONE, DECIDED, vote_on(run, slot, gate)) != REJECTION:
        return ENTER
    item.visit = NONE
    note(run, REJECTED, slot, NONE, gate, NONE)
    leave(run, slot, REJECTED)
    return REST
