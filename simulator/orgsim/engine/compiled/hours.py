"""Opening hours read by a run whose time only moves forward: `orgsim.units.work_clock` at the interval that
has opened last."""

from __future__ import annotations

from orgsim.engine.compiled.access import before, clocks, closes, opens
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.model_records import Clock
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.rows import Numbers
from orgsim.engine.compiled.switched import has_hours
from orgsim.units.work_clock import NEVER


@inlined
def clock_now(run: Run, number: int) -> Clock:
    """A clock at the last interval that has opened by now."""
    clock = clocks(run)[number]
    if run.now >= clock.opens_next:
        move_on(run, clock)
    return clock


@part
def move_on(run: Run, clock: Clock) -> None:
    """Let a clock's place be the last interval that has opened by now."""
    stays_apart()
    while clock.place + 1 < clock.end and opens(run)[clock.place + 1] <= run.now:
        clock.place += 1
    clock.opens_next = opens(run)[clock.place + 1] if clock.place + 1 < clock.end else NEVER
    if clock.place >= clock.first:
        clock.closes = closes(run)[clock.place]
        clock.offset = before(run)[clock.place] - opens(run)[clock.place]


@inlined
def is_open(run: Run, number: int) -> bool:
    """Whether a clock is open now."""
    if not has_hours():
        return True
    return run.now < clock_now(run, number).closes


@inlined
def closes_next(run: Run, number: int) -> int:
    """When the hours of a clock close that is open now."""
    if not has_hours():
        return NEVER
    return clock_now(run, number).closes


@inlined
def worked(run: Run, number: int) -> int:
    """Open time from the start to now."""
    if not has_hours():
        return run.now
    clock = clock_now(run, number)
    return clock.offset + min(run.now, clock.closes)


@inlined
def finish(run: Run, number: int, amount: int) -> int:
    """The earliest moment by which ``amount`` of open time has passed since now; `NEVER` when there is
    none."""
    if not has_hours():
        return min(run.now + amount, NEVER)
    clock = clock_now(run, number)
    moment = run.now + amount
    return moment if amount <= 0 or moment <= clock.closes else finish_later(run, clock, amount)


@part
def finish_later(run: Run, clock: Clock, amount: int) -> int:
    """The same where it is not the present interval in which it ends."""
    stays_apart()
    target = clock.offset + min(run.now, clock.closes) + amount
    place = last_before(before(run), max(clock.place, clock.first), clock.end, target)
    if place < clock.first:
        return NEVER
    moment = opens(run)[place] + target - before(run)[place]
    return moment if moment <= closes(run)[place] else NEVER


@part
def last_before(sums: Numbers, begin: int, end: int, target: int) -> int:
    """The last place in ``[begin, end)`` whose sum is below the target, ``begin - 1`` when there is none;
    near ones are found fastest."""
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
def next_open(run: Run, number: int, moment: int) -> int:
    """The first open moment from ``moment`` on, which does not lie before now; `NEVER` when there is none."""
    if not has_hours():
        return moment
    clock = clock_now(run, number)
    if moment == run.now:
        return moment if moment < clock.closes else clock.opens_next
    place = last_before(opens(run), max(clock.place, clock.first), clock.end, moment + 1)
    if place >= clock.first and moment < closes(run)[place]:
        return moment
    return opens(run)[place + 1] if place + 1 < clock.end else NEVER


@inlined
def after(run: Run, length: int, number: int) -> int:
    """The moment at which a length of time has passed on a clock, or of elapsed time."""
    if number < 0:
        return run.now + length
    return finish(run, number, length)
