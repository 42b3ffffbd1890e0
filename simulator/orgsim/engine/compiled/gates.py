"""What waits at gates and what is on their agendas (semantics, section 10)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from orgsim.engine.compiled.access import gates, items, steps, table_of
from orgsim.engine.compiled.events import GATE_OPENS, LET_GO, schedule
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.lanes import link, place_in, unlink
from orgsim.engine.compiled.model_records import Gate
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.rows import Rows
from orgsim.engine.compiled.switched import switch
from orgsim.engine.order import AGENDA
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import StepKind

GATE: Final = int(StepKind.GATE)


class AtGate(Protocol):
    """A step that waits for a gate."""

    gate: int


at_gates: Callable[[Run], Rows[AtGate]] = table_of("at_gates")
has_gates = switch("gate")


@inlined
def gate_of(run: Run, slot: int) -> int:
    """The gate of the step of an item."""
    return at_gates(run)[steps(run)[items(run)[slot].step].row].gate


@inlined
def is_at_gate(run: Run, slot: int) -> bool:
    """Whether an item waits for a gate or is on its agenda: it has come, and is not outside a limit before
    it."""
    item = items(run)[slot]
    return item.number != NONE and steps(run)[item.step].kind == GATE and item.outside == NONE


@inlined
def is_on_agenda(run: Run, slot: int) -> bool:
    """Whether an item at a gate is on its agenda, in a place counted from 1."""
    return items(run)[slot].head > 0


@inlined
def stand_in(run: Run, gate: Gate, slot: int) -> None:
    """Take one's place among those who wait at a gate, in order."""
    items(run)[slot].before = items(run)[slot].after = NONE
    if gate.first == NONE:
        gate.first = gate.last = slot
    else:
        link(run, gate, slot, place_in(run, gate.order, gate, slot))


@inlined
def put_up(run: Run, gate: Gate, slot: int) -> None:
    """Move an item from those who wait to the end of the agenda; it ``joined`` that for the moment at which
    it is to be let go."""
    item = items(run)[slot]
    unlink(run, gate, item)
    gate.waiting -= 1
    gate.placed += 1
    item.ticket += 1
    item.head, item.joined = gate.placed, run.now + gate.each * (gate.placed - gate.placed_before)
    item.before, item.after = gate.last_up, NONE
    if gate.up == NONE:
        gate.up, item.before = slot, NONE
    else:
        items(run)[gate.last_up].after = slot
    gate.last_up = slot


@inlined
def call(run: Run, number: int) -> None:
    """Let the item that is up first be let go at its moment, unless it is gone by then."""
    gate = gates(run)[number]
    item = items(run)[gate.up]
    key = LET_GO + number * AGENDA + item.head - 1
    schedule(run, item.joined, key, gate.up, item.number)


@part
def leave_agenda(run: Run, slot: int) -> None:
    """Be on the agenda no more; the next one is called, and after the last one the gate may open again when
    it sits no more."""
    stays_apart()
    number, item = gate_of(run, slot), items(run)[slot]
    gate = gates(run)[number]
    if item.after == NONE:
        gate.last_up = item.before
    else:
        items(run)[item.after].before = item.before
    if item.before != NONE:
        items(run)[item.before].after = item.after
        return
    gate.up = item.after
    if gate.up != NONE:
        call(run, number)
    elif gate.each > 0 and gate.sits_until > run.now:
        schedule(run, gate.sits_until, LET_GO + number * AGENDA + AGENDA - 1, NONE, 0)
    elif gate.each > 0:
        open_if_full(run, number)


@part
def leave_gate(run: Run, slot: int) -> None:
    """Wait for a gate no more, or be on its agenda no more."""
    stays_apart()
    if is_on_agenda(run, slot):
        leave_agenda(run, slot)
        return
    gate = gates(run)[gate_of(run, slot)]
    unlink(run, gate, items(run)[slot])
    gate.waiting -= 1


@inlined
def open_if_full(run: Run, number: int) -> None:
    """Let a gate open within this moment if as many wait as it takes, unless it sits."""
    gate = gates(run)[number]
    if gate.waiting >= gate.batch and not gate.is_due and gate.sits_until <= run.now:
        gate.is_due = 1
        schedule(run, run.now, GATE_OPENS + number, NONE, 0)
