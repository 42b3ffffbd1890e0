"""Joins: what the end of a part means for the item that waits for its parts (semantics, section 4)."""

from __future__ import annotations

from collections.abc import Callable

from orgsim.engine.compiled.access import calls, items, marks, memory, parts, steps, table_of
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.limits import count_in_parts, is_in_parts
from orgsim.engine.compiled.model_records import Branch, Split
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.rows import Rows
from orgsim.engine.compiled.switched import (
    has_awaited,
    has_limits,
    has_marks,
    has_parts,
    has_questions,
    has_questions_back,
    has_wishes,
    switch,
)
from orgsim.engine.compiled.tokens import end, enter_line
from orgsim.engine.compiled.withdrawal import withdraw
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import StepKind

DELIVERED, WITHDRAWN, WORK = int(Verb.DELIVERED), int(Verb.WITHDRAWN), int(StepKind.WORK)
CANCELLED = int(Verb.CANCELLED)


splits: Callable[[Run], Rows[Split]] = table_of("splits")
branches: Callable[[Run], Rows[Branch]] = table_of("branches")
has_split = switch("split")


@inlined
def leave(run: Run, slot: int, verb: int) -> None:
    """An item is gone, by a verb; the one of which it is a part may go on."""
    number, whole = items(run)[slot].number, NONE
    if has_parts():
        whole = parts(run)[slot].whole
    end(run, slot)
    if has_parts() and whole != NONE:
        part_ends(run, slot, whole, number, verb)


@part
def part_ends(run: Run, slot: int, whole: int, number: int, verb: int) -> None:
    """A part has ended: that may be enough, or leave too few."""
    stays_apart()
    if has_questions() and steps(run)[items(run)[whole].step].kind == WORK:
        answer_given(run, whole, number, verb)
        return
    leave_siblings(run, slot, whole)
    of = parts(run)[whole]
    of.left -= 1
    if verb == DELIVERED:
        of.missing -= 1
        if not has_awaited() or parts(run)[slot].rule == NONE:
            hand_over(run, slot, whole)
        if of.missing == 0:
            settle(run, whole, number, verb)
    elif of.left < of.missing:
        settle(run, whole, number, verb)
    run.look = 1


@inlined
def hand_over(run: Run, slot: int, whole: int) -> None:
    """The whole is with the last team of a part, and knows its people."""
    items(run)[whole].queue, items(run)[whole].home = items(run)[slot].queue, items(run)[slot].home
    if has_questions_back():
        tell_worker(run, slot, whole)
    if has_wishes():
        tell_people(run, slot, whole)


@inlined
def answer_given(run: Run, whole: int, number: int, verb: int) -> None:
    """The answer for which an item waits has been given, or the work that it has asked for is gone by a
    verb."""
    parts(run)[whole].first, parts(run)[whole].closed_by = NONE, number
    parts(run)[whole].verb = verb
    enter_line(run, whole)


@inlined
def join_siblings(run: Run, slot: int, whole: int) -> None:
    """Be the last of those for which the whole waits."""
    place = parts(run)[whole].first
    if place == NONE:
        parts(run)[whole].first = slot
        return
    while parts(run)[place].sibling != NONE:
        place = parts(run)[place].sibling
    parts(run)[place].sibling = slot


@inlined
def leave_siblings(run: Run, slot: int, whole: int) -> None:
    """Be none of those for which the whole waits."""
    before, place = NONE, parts(run)[whole].first
    while place != slot:
        before, place = place, parts(run)[place].sibling
    if before == NONE:
        parts(run)[whole].first = parts(run)[slot].sibling
    else:
        parts(run)[before].sibling = parts(run)[slot].sibling
    parts(run)[slot].whole = NONE


@inlined
def tell_worker(run: Run, slot: int, other: int) -> None:
    """Who did a step of one item last did so of another."""
    of, told = calls(run)[slot], calls(run)[other]
    told.worker, told.desk = of.worker, of.desk


@inlined
def tell_people(run: Run, slot: int, other: int) -> None:
    """Another item of the same work knows who did the steps of this one."""
    for number in range(len(steps(run))):
        column = steps(run)[number].person_column
        if column != NONE and steps(run)[number].work == items(run)[slot].work and memory(run)[slot, column]:
            memory(run)[other, column] = memory(run)[slot, column]


@inlined
def settle(run: Run, whole: int, number: int, verb: int) -> None:
    """Let go of the other parts, and then let the whole go on."""
    if splits(run)[steps(run)[items(run)[whole].step].row].finishes:
        leave_parts(run, whole)
    else:
        withdraw_parts(run, whole)
    parts(run)[whole].closed_by, parts(run)[whole].verb = number, verb
    enter_line(run, whole)


@inlined
def leave_parts(run: Run, whole: int) -> None:
    """The parts that have not ended go on by themselves, with the marks that the whole has now; other work
    has its own."""
    slot = parts(run)[whole].first
    parts(run)[whole].first = NONE
    while slot != NONE:
        parts(run)[slot].whole = NONE
        if has_marks() and (not has_awaited() or parts(run)[slot].rule == NONE):
            copy_marks(run, whole, slot)
        slot = parts(run)[slot].sibling


@part
def withdraw_parts(run: Run, whole: int) -> None:
    """None of the parts goes on, nor what these wait for, which is gone before them; those that are to come
    never do."""
    stays_apart()
    slot = whole
    while slot != whole or parts(run)[whole].first != NONE:
        if parts(run)[slot].first != NONE:
            slot = parts(run)[slot].first
        else:
            above = parts(run)[slot].whole
            parts(run)[above].first = parts(run)[slot].sibling
            parts(run)[slot].whole = NONE
            withdraw_part(run, slot, items(run)[above].number)
            slot = above


@inlined
def withdraw_part(run: Run, slot: int, cause: int) -> None:
    """A part is gone; work of its own is cancelled."""
    if items(run)[slot].number == NONE:
        drop(run, slot)
    elif has_awaited() and parts(run)[slot].rule != NONE:
        withdraw(run, slot, cause, CANCELLED)
    else:
        withdraw(run, slot, cause, WITHDRAWN)


@part
def cancel(run: Run, slot: int) -> None:
    """An item is cancelled wherever it is, its parts before it; one that waits for it may go on."""
    stays_apart()
    number, whole = items(run)[slot].number, NONE
    if has_split() and has_limits() and is_in_parts(run, slot):
        count_in_parts(run, slot, -1)
    if has_parts():
        withdraw_parts(run, slot)
    if has_awaited():
        whole = parts(run)[slot].whole
    withdraw(run, slot, NONE, CANCELLED)
    if has_awaited() and whole != NONE:
        part_ends(run, slot, whole, number, CANCELLED)


@inlined
def copy_marks(run: Run, slot: int, other: int) -> None:
    """Another item has the marks that this one has now, as its own."""
    for column in range(2 * run.marks):
        marks(run)[other, column] = marks(run)[slot, column]


@inlined
def drop(run: Run, slot: int) -> None:
    """A part that is to come never does."""
    parts(run)[slot].made = 0
    items(run)[slot].after = run.free_item
    run.free_item = slot
    run.inside -= 1
