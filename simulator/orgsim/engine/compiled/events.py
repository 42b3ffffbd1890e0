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
    if time <= run.horizon:
        run.due += 1
        rise(events(run), run.due - 1, time, key, slot, ticket)


@inlined
def is_sooner(one: Any, two: Any) -> bool:
    """Whether one event comes before another."""
    if one.time == two.time:
        return one.key < two.key
    return one.time < two.time


@inlined
def drop_first(run: Any) -> None:
    """Take the first event out of the heap: the gap goes down to where the last one belongs, or below, and that one up from there."""
    heap = events(run)
    size = run.due - 1
    run.due = size
    last = heap[size]
    place, child = 0, 1
    while child < size:
        child += is_sooner(heap[child + 1], heap[child])
        if child == size:
            break
        least = heap[child]
        put(heap[place], least.time, least.key, least.slot, least.ticket)
        place, child = child, 2 * child + 1
    rise(heap, place, last.time, last.key, last.slot, last.ticket)


@inlined
def rise(heap: Any, place: int, time: int, key: int, slot: int, ticket: int) -> None:
    """Put an event where it belongs, at a place that is free or above it."""
    while place > 0:
        parent = heap[(place - 1) >> 1]
        if parent.time < time or (parent.time == time and parent.key <= key):
            break
        put(heap[place], parent.time, parent.key, parent.slot, parent.ticket)
        place = (place - 1) >> 1
    put(heap[place], time, key, slot, ticket)
