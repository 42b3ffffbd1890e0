"""Whether an item that comes to a step skips it, and where it then goes (semantics, section 4)."""

from __future__ import annotations

from typing import Final

import numpy as np

from orgsim.chance.philox import Purpose
from orgsim.engine.compiled.access import items, memory, steps
from orgsim.engine.compiled.choices import way_onward
from orgsim.engine.compiled.conditions import condition_holds
from orgsim.engine.compiled.draws import UNIFORM, as_uniform, single_draw
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.journal import note
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.switched import has_conditions, has_misrouting
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE

SKIPPED: Final = int(Verb.SKIPPED)
PURPOSE: Final = np.uint64(int(Purpose.SKIP))


@inlined
def is_skipped(run: Run, slot: int) -> bool:
    """Whether an item that has just come to its step skips it.

    It is sent to a wrong team at most once, before it first comes to the step that it is sent for.
    """
    item = items(run)[slot]
    step = steps(run)[item.step]
    if has_misrouting() and step.looks_for != NONE:
        column = steps(run)[step.looks_for].visit_column
        if item.came_from == item.step:
            return False
        if column != NONE and memory(run)[slot, column] > 0:
            return True
    if step.skips <= 0.0 or (has_conditions() and not condition_holds(run, slot, step.skip_when)):
        return False
    if step.skips >= 1.0:
        return True
    return as_uniform(single_draw(run, UNIFORM, item.word, PURPOSE, step.word, item.visit)) < step.skips


@part
def skip(run: Run, slot: int) -> None:
    """Go on past a step, as from its end but never back."""
    stays_apart()
    item = items(run)[slot]
    to = way_onward(run, slot)
    note(run, SKIPPED, slot, NONE, to, NONE)
    item.step = to
    run.at_this_moment += 1
