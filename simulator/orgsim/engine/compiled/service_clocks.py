"""Clocks on which promises pass, which stop while items stand in some steps or questions (semantics,
section 6).

While a clock stands, the due moment of its item is `STANDING` less what is left of the promise.
"""

from __future__ import annotations

from typing import Final

from orgsim.engine.clock_effects import CLOCK_EFFECTS, ClockEffect
from orgsim.engine.compiled.access import (
    clock_asks,
    clock_steps,
    items,
    parts,
    results,
    rules,
    work_clocks,
    work_rules,
)
from orgsim.engine.compiled.codes import STANDING
from orgsim.engine.compiled.events import DUE, schedule
from orgsim.engine.compiled.hours import finish, worked
from orgsim.engine.compiled.jit import inlined, number_in, part, stays_apart
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.switched import has_lateness, has_parts
from orgsim.log.facts import Verb
from orgsim.log.summary import ITEM_SUMMARY_COLUMNS
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import Trigger

ABANDONED, LATE = int(Verb.ABANDONED), int(Trigger.LATE)
DUE_AT: Final = ITEM_SUMMARY_COLUMNS.index("due")
NOTHING, AT_STEP, ASKING, IN_PARTS, JOINED, GONE = (
    int(effect)
    for effect in (
        *(ClockEffect.NONE, ClockEffect.AT_STEP, ClockEffect.ASKING),
        *(ClockEffect.IN_PARTS, ClockEffect.JOINED, ClockEffect.GONE),
    )
)
effect_of = number_in([int(effect) for effect in CLOCK_EFFECTS])
"""By the number of a verb what it means for clocks."""
ITSELF, STANDS, TURN = 1, 2, 4
"""Of an item: it stands in a step or question; its clock stands; what is added at each turn of its clock."""


@part
def follow_clock(run: Run, verb: int, slot: int, cause: int, value: int) -> None:
    """A fact has happened to an item."""
    stays_apart()
    effect = effect_of(verb)
    if effect == NOTHING:
        return
    if effect == GONE or (verb == ABANDONED and cause == NONE):
        leave_clock(run, slot)
        return
    itself = items(run)[slot].clock & ITSELF
    if has_parts() and (effect == IN_PARTS or effect == JOINED):
        parts(run)[slot].open = value if effect == IN_PARTS else 0
        parts(run)[slot].standing = 0
    if effect != JOINED:
        itself = stands_itself(run, effect, slot, cause)
    settle_clock(run, slot, itself)


@inlined
def stands_itself(run: Run, effect: int, slot: int, cause: int) -> int:
    """Whether an item stands in a step or a question in which the clock of its work stops."""
    item = items(run)[slot]
    at_step = clock_steps(run)[item.step]
    if effect == ASKING:
        return 0 if cause == NONE else at_step | clock_asks(run)[item.work, cause]
    return at_step if effect == AT_STEP or effect == IN_PARTS else 0


@inlined
def settle_clock(run: Run, slot: int, itself: int) -> None:
    """Stop the clock of an item, or let it go on, as it stands now; of a part that of the item that it is a
    part of, if all of its parts stand."""
    if not stands_otherwise(run, slot, itself):
        return
    if not has_parts() or parts(run)[slot].ordinal == NONE:
        turn_clock(run, slot)
        return
    whole = in_parts(run, slot)
    if whole != NONE:
        parts(run)[whole].standing += 1 if items(run)[slot].clock & STANDS else -1
        settle_whole(run, whole)


@part
def settle_whole(run: Run, whole: int) -> None:
    """The same of an item in parts, of which a part stands now, or does not any more, or is gone."""
    stays_apart()
    if stands_otherwise(run, whole, items(run)[whole].clock & ITSELF):
        turn_clock(run, whole)


@inlined
def stands_otherwise(run: Run, slot: int, itself: int) -> bool:
    """Note how an item stands now; returns whether it stood otherwise before."""
    item = items(run)[slot]
    stands = itself != 0
    if has_parts():
        of = parts(run)[slot]
        stands = stands or (of.open > 0 and of.open == of.standing)
    before = item.clock & STANDS != 0
    item.clock = (item.clock & ~(ITSELF | STANDS)) | (ITSELF if itself else 0) | (STANDS if stands else 0)
    return stands != before


@inlined
def in_parts(run: Run, slot: int) -> int:
    """The item of which one is a part, or other work in a branch, while that is in parts; else `NONE`."""
    whole = parts(run)[slot].whole
    if whole == NONE or parts(run)[whole].open == 0:
        return NONE
    return whole


@part
def turn_clock(run: Run, slot: int) -> None:
    """The clock of an item stops, or goes on, with its item; one whose promise has passed stops no more."""
    stays_apart()
    item, of = items(run)[slot], results(run)
    clock = work_clocks(run)[item.work]
    if of[DUE_AT, item.number] == NONE or clock < 0:
        return
    if item.clock & STANDS:
        left = item.until - worked(run, clock)
        if left > 0:
            of[DUE_AT, item.number] = STANDING - left
            item.clock += TURN
    elif of[DUE_AT, item.number] < NONE:
        go_on(run, slot)
        if has_lateness() and minds_lateness(run, item.work):
            schedule(run, item.due, DUE + item.number, slot, item.clock // TURN)


@inlined
def go_on(run: Run, slot: int) -> None:
    """The clock of an item runs again."""
    item, of = items(run)[slot], results(run)
    clock, left = work_clocks(run)[item.work], STANDING - of[DUE_AT, item.number]
    item.until = worked(run, clock) + left
    item.due = of[DUE_AT, item.number] = finish(run, clock, left)
    item.clock += TURN


@part
def leave_clock(run: Run, slot: int) -> None:
    """An item is gone: its clock shows when it would have been due, and it is no part any more."""
    stays_apart()
    item = items(run)[slot]
    is_part = has_parts() and parts(run)[slot].ordinal != NONE
    if not is_part and results(run)[DUE_AT, item.number] < NONE:
        go_on(run, slot)
    if has_parts():
        whole = in_parts(run, slot)
        if whole != NONE:
            parts(run)[whole].open -= 1
            parts(run)[whole].standing -= 1 if is_part and item.clock & STANDS else 0
            settle_whole(run, whole)


@part
def minds_lateness(run: Run, work: int) -> bool:
    """Whether items of a work type bring about others when they are late."""
    stays_apart()
    for place in range(work_rules(run)[work], work_rules(run)[work + 1]):
        if rules(run)[place].trigger == LATE:
            return True
    return False


@inlined
def due_of_promise(run: Run, due: int, work: int) -> int:
    """The due moment of an item of a work type, if it stands as if its clock ran from now on."""
    return due if due >= NONE else finish(run, work_clocks(run)[work], STANDING - due)
