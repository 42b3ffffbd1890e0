"""What is due when: a binary heap of events by (time, kind, number) (semantics, section 2)."""

from __future__ import annotations

from typing import Any, Final

from orgsim.engine.compiled.access import events
from orgsim.engine.compiled.jit import inlined
from orgsim.engine.order import NUMBERS, Kind

END_OF_WORK: Final = NUMBERS * Kind.END_OF_WORK
END_OF_DELAY: Final = NUMBERS * Kind.END_OF_DELAY
ARRIVAL: Final = NUMBERS * Kind.ARRIVAL
PEOPLE: Final = NUMBERS * Kind.PEOPLE
SHIFT: Final = NUMBERS * Kind.SHIFT
PATIENCE: Final = NUMBERS * Kind.PATIENCE


@inlined
def put(event: Any, time: int, key: int, slot: int, ticket: int) -> None:
    """Write an event."""
    event.time, event.key, event.slot, event.ticket = time, key, slot, ticket


@inlined
def schedule(run: Any, time: int, key: int, slot: int, ticket: int) -> None:
    """Let something happen at a moment, unless that lies after the horizon."""
    heap = events(run)
    if time > run.horizon:
        return
    place = run.due
    run.due = place + 1
    while place > 0:
        parent = heap[(place - 1) >> 1]
        if parent.time < time or (parent.time == time and parent.key <= key):
            break
        put(heap[place], parent.time, parent.key, parent.slot, parent.ticket)
        place = (place - 1) >> 1
    put(heap[place], time, key, slot, ticket)


@inlined
def drop_first(run: Any) -> None:
    """Take the first event out of the heap."""
    heap = events(run)
    size = run.due - 1
    run.due = size
    last = heap[size]
    place, child = 0, 1
    while child < size:
        least = heap[child]
        if child + 1 < size:
            other = heap[child + 1]
            if other.time < least.time or (other.time == least.time and other.key < least.key):
                least, child = other, child + 1
        if last.time < least.time or (last.time == least.time and last.key <= least.key):
            break
        put(heap[place], least.time, least.key, least.slot, least.ticket)
        place, child = child, 2 * child + 1
    put(heap[place], last.time, last.key, last.slot, last.ticket)
