"""What is due when: a heap of events by (time, kind, number), each above four others (semantics, section 2).

Most events schedule another before the next one happens. So the first is taken out by leaving a gap in its
place, which the next to be scheduled fills; only if none is, the last of the heap does. Four children and not
two make half as many levels, so that a heap larger than the fastest memory is waited for half as often
(LaMarca and Ladner 1996, *ACM Journal of Experimental Algorithmics* 1:4). The places after the last event are
never due, so that four siblings can always be compared.
"""

from __future__ import annotations

from typing import Final

from orgsim.engine.compiled.access import events
from orgsim.engine.compiled.jit import inlined, is_pair_below
from orgsim.engine.compiled.records import Event, Run
from orgsim.engine.compiled.rows import Rows
from orgsim.engine.order import NUMBERS, Kind
from orgsim.units.work_clock import NEVER

WAYS: Final = 4
"""Children of an event: those at place p are at the four places from 4 p + 1 on."""
LOG_WAYS: Final = WAYS.bit_length() - 1

END_OF_WORK: Final = NUMBERS * Kind.END_OF_WORK
END_OF_DELAY: Final = NUMBERS * Kind.END_OF_DELAY
CHILD: Final = NUMBERS * Kind.CHILD
ARRIVAL: Final = NUMBERS * Kind.ARRIVAL
BACK: Final = NUMBERS * Kind.BACK
PEOPLE: Final = NUMBERS * Kind.PEOPLE
GATE_OPENS: Final = NUMBERS * Kind.GATE_OPENS
LET_GO: Final = NUMBERS * Kind.LET_GO
SHIFT: Final = NUMBERS * Kind.SHIFT
PATIENCE: Final = NUMBERS * Kind.PATIENCE
DUE: Final = NUMBERS * Kind.DUE
TIMER: Final = NUMBERS * Kind.TIMER
IS_PART: Final = 1
"""The ticket of the event by which something comes that another item waits for."""


@inlined
def put(event: Event, time: int, key: int, slot: int, ticket: int) -> None:
    """Write an event."""
    event.time, event.key, event.slot, event.ticket = time, key, slot, ticket


@inlined
def schedule(run: Run, time: int, key: int, slot: int, ticket: int) -> None:
    """Let something happen at a moment, unless that lies after the horizon."""
    if time > run.horizon:
        return
    run.due += 1
    if run.gap:
        run.gap = 0
        sink(run, time, key, slot, ticket)
    else:
        fence(run)
        rise(events(run), run.due - 1, time, key, slot, ticket)


@inlined
def fence(run: Run) -> None:
    """Let the places that come after a new last event never be due."""
    heap, end = events(run), run.due
    for place in range(WAYS - 1):
        heap[end + place].time = NEVER


@inlined
def is_sooner(one: Event, two: Event) -> bool:
    """Whether one event comes before another."""
    return is_pair_below(one.time, one.key, two.time, two.key)


@inlined
def soonest_from(heap: Rows[Event], first: int) -> int:
    """The place of the soonest of four siblings, the first of which is at a place; found without a branch."""
    one = first + is_sooner(heap[first + 1], heap[first])
    two = first + 2 + is_sooner(heap[first + 3], heap[first + 2])
    return one + (two - one) * is_sooner(heap[two], heap[one])


@inlined
def next_moment(run: Run) -> int:
    """When the next event is due; there must be one."""
    heap = events(run)
    if not run.gap:
        return heap[0].time
    return heap[soonest_from(heap, 1)].time


@inlined
def close_gap(run: Run) -> None:
    """Put the last event where it belongs if there is a gap in the place of the first."""
    if not run.gap:
        return
    run.gap = 0
    last = events(run)[run.due]
    time, key, slot, ticket = last.time, last.key, last.slot, last.ticket
    last.time = NEVER
    sink(run, time, key, slot, ticket)


@inlined
def sink(run: Run, time: int, key: int, slot: int, ticket: int) -> None:
    """Put an event where it belongs, at the top or below."""
    heap, size = events(run), run.due
    place, child = 0, 1
    while child < size:
        child = soonest_from(heap, child)
        least = heap[child]
        if is_pair_below(time, key, least.time, least.key):
            break
        put(heap[place], least.time, least.key, least.slot, least.ticket)
        place, child = child, WAYS * child + 1
    put(heap[place], time, key, slot, ticket)


@inlined
def rise(heap: Rows[Event], place: int, time: int, key: int, slot: int, ticket: int) -> None:
    """Put an event where it belongs, at a place that is free or above it."""
    while place > 0:
        above = (place - 1) >> LOG_WAYS
        parent = heap[above]
        if is_pair_below(parent.time, parent.key, time, key):
            break
        put(heap[place], parent.time, parent.key, parent.slot, parent.ticket)
        place = above
    put(heap[place], time, key, slot, ticket)
