"""Opening hours read by a run whose time only moves forward: `orgsim.units.work_clock` with a place that moves along."""

from __future__ import annotations

from typing import Any

from orgsim.engine.compiled.access import before, clocks, closes, opens
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.units.work_clock import NEVER


@inlined
def move_to(run: Any, clock: Any, moment: int) -> None:
    """Let a clock's place be the last interval that has opened by a moment, which never lies before an earlier one."""
    while clock.place + 1 < clock.end and opens(run)[clock.place + 1] <= moment:
        clock.place += 1


@inlined
def is_open_at(run: Any, clock: Any, moment: int) -> bool:
    """Whether a clock is open at a moment that never lies before an earlier one."""
    move_to(run, clock, moment)
    return clock.place >= clock.first and moment < closes(run)[clock.place]


@inlined
def worked_by(run: Any, clock: Any, moment: int) -> int:
    """Open time from the start to a moment that never lies before an earlier one."""
    move_to(run, clock, moment)
    place = clock.place
    if place < clock.first:
        return 0
    return before(run)[place] + min(moment, closes(run)[place]) - opens(run)[place]


@inlined
def is_open(run: Any, number: int) -> bool:
    """Whether a clock is open now."""
    return is_open_at(run, clocks(run)[number], run.now)


@inlined
def worked(run: Any, number: int) -> int:
    """Open time from the start to now."""
    return worked_by(run, clocks(run)[number], run.now)


@inlined
def finish(run: Any, number: int, amount: int) -> int:
    """The earliest moment by which ``amount`` of open time has passed since now; `NEVER` when there is none."""
    now, clock = run.now, clocks(run)[number]
    if amount <= 0:
        return now
    if clock.always:
        return min(now + amount, NEVER)
    target = worked(run, number) + amount
    place = last_before(before(run), max(clock.place, clock.first), clock.end, target)
    if place < clock.first:
        return NEVER
    moment = opens(run)[place] + target - before(run)[place]
    return moment if moment <= closes(run)[place] else NEVER


@part
def last_before(sums: Any, begin: int, end: int, target: int) -> int:
    """The last place in ``[begin, end)`` whose sum is below the target, ``begin - 1`` when there is none; near ones are found fastest."""
    stays_apart()
    low, stride = begin - 1, 1
    while low + stride < end and sums[low + stride] < target:
        low += stride
        stride *= 2
    high = min(low + stride, end)
    while low + 1 < high:
        middle = (low + high) // 2
        if sums[middle] < target:
            low = middle
        else:
            high = middle
    return low


@inlined
def next_open(run: Any, number: int, moment: int) -> int:
    """The first open moment from ``moment`` on, which does not lie before now; `NEVER` when there is none."""
    clock = clocks(run)[number]
    move_to(run, clock, run.now)
    if moment == run.now and (clock.place < clock.first or moment >= closes(run)[clock.place]):
        return opens(run)[clock.place + 1] if clock.place + 1 < clock.end else NEVER
    place = last_before(opens(run), max(clock.place, clock.first), clock.end, moment + 1)
    if place >= clock.first and moment < closes(run)[place]:
        return moment
    return opens(run)[place + 1] if place + 1 < clock.end else NEVER


@inlined
def after(run: Any, length: int, number: int) -> int:
    """The moment at which a length of time has passed on a clock, or of elapsed time."""
    if number < 0:
        return run.now + length
    return finish(run, number, length)
