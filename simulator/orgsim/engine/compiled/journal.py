"""What is noted of everything that happens: a record of the log, as `orgsim.log.facts` lists them, or an
entry in the book. Every fact of an item passes through `note`, whatever its verb."""

from __future__ import annotations

from typing import Final

from orgsim.engine.compiled.access import items, log, steps
from orgsim.engine.compiled.book import book
from orgsim.engine.compiled.broods import set_off
from orgsim.engine.compiled.jit import inlined, number_in, part, stays_apart
from orgsim.engine.compiled.records import Item, Run
from orgsim.engine.compiled.service_clocks import follow_clock
from orgsim.engine.compiled.switched import has_children, has_service_clocks, has_timers, switch
from orgsim.log.facts import Verb, by_verb
from orgsim.log.vocabulary import COLUMNS, NONE
from orgsim.model.kinds import StepKind

ABANDONED, GATE = int(Verb.ABANDONED), int(StepKind.GATE)
has_gates = switch("gate")
RANKED = int(Verb.RANKED)
"""That an item has another class is no matter for the book."""
WIDTH: Final = len(COLUMNS)
of_team = number_in(by_verb(lambda facts: facts.of_team, without=False))
"""By the number of a verb whether its record names the item's queue though it names no person."""


@inlined
def names_team(run: Run, verb: int, slot: int) -> bool:
    """Whether the record of a fact without a person names the item's team; who gives up at a gate is at
    none."""
    if has_gates() and verb == ABANDONED and steps(run)[items(run)[slot].step].kind == GATE:
        return False
    return bool(of_team(verb))


@inlined
def begin_record(run: Run, verb: int, item: Item) -> int:
    """Begin a record of something that happens now to an item at its step; returns its row."""
    rows, row = log(run), run.rows
    rows[row, 0], rows[row, 1] = run.now, verb
    rows[row, 2], rows[row, 3], rows[row, 4] = item.number, item.step, item.visit
    run.rows = row + 1
    return row


@part
def write(run: Run, verb: int, item: Item, cause: int, value: int) -> None:
    """A record of something that concerns no team."""
    stays_apart()
    rows, row = log(run), begin_record(run, verb, item)
    rows[row, 5], rows[row, 6], rows[row, 7], rows[row, 8] = NONE, NONE, cause, value


@part
def write_of_team(run: Run, verb: int, item: Item, person: int, cause: int, value: int) -> None:
    """A record of something that happens to an item in its team, by a person or `NONE`."""
    stays_apart()
    rows, row = log(run), begin_record(run, verb, item)
    rows[row, 5], rows[row, 6], rows[row, 7], rows[row, 8] = item.queue, person, cause, value


@part
def write_bare(run: Run, verb: int, person: int) -> None:
    """A record of somebody, and of no item."""
    stays_apart()
    rows, row = log(run), run.rows
    for column in range(WIDTH):
        rows[row, column] = NONE
    rows[row, 0], rows[row, 1], rows[row, 6] = run.now, verb, person
    run.rows = row + 1


@part
def write_of_gate(run: Run, verb: int, gate: int, value: int) -> None:
    """A record of a gate, and of no item."""
    write_bare(run, verb, NONE)
    rows, row = log(run), run.rows - 1
    rows[row, 7], rows[row, 8] = gate, value


@part
def write_of_meeting(run: Run, verb: int, person: int, gate: int) -> None:
    """A record of somebody at the meeting of a gate, and of no item."""
    write_bare(run, verb, person)
    log(run)[run.rows - 1, 7] = gate


@inlined
def note(run: Run, verb: int, slot: int, person: int, cause: int, value: int) -> None:
    """Something happens to an item now, before it goes on: every fact of one passes here, with its verb.

    ``person`` may be `NONE`; ``cause`` and ``value`` are what `orgsim.log.facts` says of the verb.
    """
    if run.summed:
        if not has_timers() or verb != RANKED:
            book(run, verb, slot, person, cause, value)
    elif person != NONE or names_team(run, verb, slot):
        write_of_team(run, verb, items(run)[slot], person, cause, value)
    else:
        write(run, verb, items(run)[slot], cause, value)
    if has_service_clocks():
        follow_clock(run, verb, slot, cause, value)
    if has_children():
        set_off(run, verb, slot, cause)


@inlined
def note_person(run: Run, verb: int, person: int) -> None:
    """Somebody comes or goes, which is no matter for the book."""
    if not run.summed:
        write_bare(run, verb, person)


@inlined
def note_meeting(run: Run, verb: int, person: int, gate: int) -> None:
    """Somebody goes to a meeting, or is back from it."""
    if not run.summed:
        write_of_meeting(run, verb, person, gate)


@inlined
def note_gate(run: Run, verb: int, gate: int, value: int) -> None:
    """A gate opens, which is no matter for the book."""
    if not run.summed:
        write_of_gate(run, verb, gate, value)
