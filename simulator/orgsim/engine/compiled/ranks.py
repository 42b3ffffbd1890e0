"""Another class of service for an item on its way (semantics, section 11)."""

from __future__ import annotations

from orgsim.engine.compiled.access import gates, items, parts
from orgsim.engine.compiled.gates import gate_of, has_gates, is_at_gate, is_on_agenda, stand_in
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.journal import note
from orgsim.engine.compiled.lanes import join_lane, leave_lane, unlink
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.switched import has_awaited, has_parts, has_questions
from orgsim.engine.compiled.work import wish, work_has_come
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE

RANKED = int(Verb.RANKED)


@part
def change_class(run: Run, slot: int, service_class: int) -> None:
    """An item, with its parts and the answers that it or these wait for, has another class: now, or of work
    in hand from its next step on."""
    stays_apart()
    change_own_class(run, slot, service_class)
    if has_parts():
        other = parts(run)[slot].first
        while other != NONE:
            change_class_of_part(run, other, service_class)
            if has_questions() and is_part(run, other) and parts(run)[other].first != NONE:
                change_class_of_part(run, parts(run)[other].first, service_class)
            other = parts(run)[other].sibling


@inlined
def is_part(run: Run, slot: int) -> bool:
    """Whether what an item waits for is a part of it or an answer, and no work of its own."""
    return not has_awaited() or parts(run)[slot].rule == NONE


@inlined
def change_class_of_part(run: Run, slot: int, service_class: int) -> None:
    """A part or an answer has another class with the item of which it is."""
    if is_part(run, slot):
        change_own_class(run, slot, service_class)


@part
def change_own_class(run: Run, slot: int, service_class: int) -> None:
    """The same of an item without its parts."""
    stays_apart()
    item = items(run)[slot]
    item.next_class = NONE
    if item.service_class == service_class:
        return
    if item.person != NONE:
        item.next_class = service_class
    else:
        set_class(run, slot, service_class)


@part
def class_at_next_step(run: Run, slot: int) -> None:
    """An item comes to a step, and waits nowhere yet: it has the class that it was to have from there on."""
    stays_apart()
    item = items(run)[slot]
    before, item.service_class = item.service_class, item.next_class
    item.next_class = NONE
    note(run, RANKED, slot, NONE, before, item.service_class)


@part
def set_class(run: Run, slot: int, service_class: int) -> None:
    """Change the class, which of a part that is still to come nobody is told, and sort again where it
    waits."""
    stays_apart()
    item = items(run)[slot]
    before = item.service_class
    if item.number != NONE:
        note(run, RANKED, slot, NONE, before, service_class)
    if item.lane != NONE:
        leave_lane(run, slot)
        item.service_class = service_class
        only, never = wish(run, slot)
        join_lane(run, slot, only, never)
        work_has_come(run, item.queue)
    elif has_gates() and is_at_gate(run, slot) and not is_on_agenda(run, slot):
        sort_at_gate(run, slot, service_class)
    else:
        item.service_class = service_class


@inlined
def sort_at_gate(run: Run, slot: int, service_class: int) -> None:
    """Change the class of an item that waits at a gate."""
    gate = gates(run)[gate_of(run, slot)]
    unlink(run, gate, items(run)[slot])
    items(run)[slot].service_class = service_class
    stand_in(run, gate, slot)
