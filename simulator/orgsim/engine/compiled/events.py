"""What is due when: a binary heap of events by (time, kind, number) (semantics, section 2).

Most events schedule another before the next one happens. So the first is taken out by leaving a gap in its place, which the next to be
scheduled fills; only if none is, the last of the heap does.
"""

from __future__ import annotations

from typing import Any, Final

from orgsim.engine.compiled.access import events
from orgsim.engine.compiled.jit import inlined, is_pair_below
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
    if time > run.horizon:
        return
    run.due += 1
    if run.gap:
        run.gap = 0
        sink(run, time, key, slot, ticket)
    else:
        rise(events(run), run.due - 1, time, key, slot, ticket)


@inlined
def is_sooner(one: Any, two: Any) -> bool:
    """Whether one event comes before another."""
    return is_pair_below(one.time, one.key, two.time, two.key)


@inlined
def next_moment(run: Any) -> int:
    """When the next event is due; there must be one."""
    heap = events(run)
    if not run.gap:
        return heap[0].time
    return min(heap[1].time, heap[2].time) if run.due > 1 else heap[1].time


@inlined
def close_gap(run: Any) -> None:
    """Put the last event in the place of the first if that is a gap: the gap goes down to where it belongs, or below, and it up again."""
    if not run.gap:
        return
    run.gap = 0
    heap, size = events(run), run.due
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
def sink(run: Any, time: int, key: int, slot: int, ticket: int) -> None:
    """Put an event where it belongs, at the top or below."""
    heap, size = events(run), run.due
    place, child = 0, 1
    while child < size:
        child += child + 1 < size and is_sooner(heap[child + 1], heap[child])
        least = heap[child]
        if is_pair_below(time, key, least.time, least.key):
            break
        put(heap[place], least.time, least.key, least.slot, least.ticket)
        place, child = child, 2 * child + 1
    put(heap[place], time, key, slot, ticket)


@inlined
def rise(heap: Any, place: int, time: int, key: int, slot: int, ticket: int) -> None:
    """Put an event where it belongs, at a place that is free or above it."""
    while place > 0:
        parent = heap[(place - 1) >> 1]
        if is_pair_below(parent.time, parent.key, time, key):
            break
        put(heap[place], parent.time, parent.key, parent.slot, parent.ticket)
        place = (place - 1) >> 1
    put(heap[place], time, key, slot, ticket)
