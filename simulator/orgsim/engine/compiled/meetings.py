"""Meetings: the members of a gate are away from their work (semantics, section 10)."""

from __future__ import annotations

from orgsim.engine.compiled.access import free, items, people
from orgsim.engine.compiled.events import BACK as BACK_KEY
from orgsim.engine.compiled.events import schedule
from orgsim.engine.compiled.hours import worked
from orgsim.engine.compiled.jit import part, stays_apart
from orgsim.engine.compiled.journal import note_meeting
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.spells import book_meeting, cut
from orgsim.engine.compiled.work import carry_on, stir_all
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE

AWAY, BACK = int(Verb.AWAY), int(Verb.BACK)


@part
def hold(run: Run, gate: int, count: int, until: int) -> None:
    """A meeting of so many people, who stand in ``free``, begins: work in hand rests and stays with them."""
    stays_apart()
    for place in range(count):
        number = free(run)[place]
        person = people(run)[number]
        note_meeting(run, AWAY, number, gate)
        if person.item != NONE:
            items(run)[person.item].ticket += 1
            if run.summed:
                cut(run, person.item, number)
        person.meeting, person.called_bin = gate, run.bin
        person.called_worked = worked(run, person.clock)
        schedule(run, until, BACK_KEY + number, NONE, 0)


@part
def come_back(run: Run, number: int) -> None:
    """Somebody is back at work, or leaves for good; who has left is in no meeting any more."""
    stays_apart()
    person = people(run)[number]
    if person.meeting == NONE:
        return
    note_meeting(run, BACK, number, person.meeting)
    if run.summed:
        book_meeting(run, number)
        if person.item != NONE:
            cut(run, person.item, number)
    person.missed += worked(run, person.clock) - person.called_worked
    person.meeting = NONE
    if person.item != NONE:
        person.piece_worked = worked(run, person.clock)
        carry_on(run, number)
    stir_all(run, person)
