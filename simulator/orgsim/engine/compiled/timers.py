"""What befalls items as time passes: they are cancelled, or have another class (semantics, section 11)."""

from __future__ import annotations

from typing import Final

import numpy as np

from orgsim.chance.philox import Purpose
from orgsim.engine.compiled.access import items, timer_moments, timers, work_timers
from orgsim.engine.compiled.arithmetic import uniform, whole_block
from orgsim.engine.compiled.conditions import condition_holds
from orgsim.engine.compiled.events import TIMER, schedule
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.joins import cancel
from orgsim.engine.compiled.ranks import change_class
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.switched import has_conditions
from orgsim.engine.order import TIMERS
from orgsim.log.vocabulary import NONE
from orgsim.units.span import MINUTE

PURPOSE: Final = np.uint64(int(Purpose.TIMER))


@part
def ring(run: Run, slot: int, place: int, number: int) -> None:
    """A timer of an item rings: that in a place among those of its work, at the moment of a number or, where
    that is `NONE`, once its time has passed."""
    stays_apart()
    timer = timers(run)[work_timers(run)[items(run)[slot].work] + place]
    if timer.to == NONE:
        run.look = 1
    if number != NONE:
        wait_for(run, slot, place, number + 1)
        first, _, _, _ = whole_block(
            run.key_0, run.key_1, items(run)[slot].word, PURPOSE, timer.word, np.uint64(run.now // MINUTE)
        )
        if uniform(first) >= timer.chance:
            return
    if not has_conditions() or condition_holds(run, slot, timer.when):
        if timer.to != NONE:
            change_class(run, slot, timer.to)
        else:
            cancel(run, slot)


@inlined
def wait_for(run: Run, slot: int, place: int, number: int) -> None:
    """Let a timer ring at the moment of a number, if there is one."""
    item = items(run)[slot]
    timer = timers(run)[work_timers(run)[item.work] + place]
    if number < timer.last_moment:
        key = TIMER + item.number * TIMERS + place
        schedule(run, timer_moments(run)[number], key, slot, number)
