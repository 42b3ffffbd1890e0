"""The maker of parts: children for which the item that they are of waits (semantics, section 4)."""

from __future__ import annotations

from typing import Final

import numpy as np

from orgsim.engine.compiled.access import broods, items, parts, rules
from orgsim.engine.compiled.arithmetic import block
from orgsim.engine.compiled.broods import count_made
from orgsim.engine.compiled.codes import ENTER, REST
from orgsim.engine.compiled.events import CHILD, IS_PART, schedule
from orgsim.engine.compiled.jit import part, stays_apart
from orgsim.engine.compiled.joins import branches, join_siblings, tell_people, tell_worker
from orgsim.engine.compiled.makers.awaited import make_awaited
from orgsim.engine.compiled.makers.item import due_of, item_comes, next_item
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.switched import (
    has_awaited,
    has_earliest_due,
    has_questions_back,
    has_wishes,
    has_worths,
)
from orgsim.log.vocabulary import NONE

ZERO: Final = np.uint64(0)


@part
def make_part(run: Run) -> None:
    """Let the next part of the first brood come now, after all that was to come before it, or other work that
    is a branch; at the horizon it never does."""
    stays_apart()
    brood = broods(run)[run.first_brood]
    branch, whole = branches(run)[brood.branch + brood.made], items(run)[brood.whole]
    word, _ = block(ZERO, ZERO, brood.word, branch.word, np.uint64(brood.occurrence), np.uint64(brood.made))
    if has_awaited() and branch.rule != NONE:
        make_awaited(run, brood.whole, branch.rule, word, brood.made, parts(run)[brood.whole].passes)
    elif run.now < run.horizon:
        slot = next_item(run, word, whole.work, branch.first_step, brood.service_class)
        items(run)[slot].number = NONE
        if has_worths():
            items(run)[slot].cost_case = whole.cost_case
        if has_earliest_due():
            items(run)[slot].due = whole.due
        items(run)[slot].queue, items(run)[slot].home = whole.queue, whole.home
        if has_questions_back():
            tell_worker(run, brood.whole, slot)
        if has_wishes():
            tell_people(run, brood.whole, slot)
        run.children_made += 1
        of = parts(run)[slot]
        of.whole, of.ordinal, of.parent, of.made = brood.whole, brood.made, brood.parent, run.children_made
        of.word = brood.word
        if has_awaited():
            of.passes = parts(run)[brood.whole].passes
        join_siblings(run, slot, brood.whole)
        schedule(run, run.now, CHILD + run.children_made, slot, IS_PART)
    else:
        run.too_late += 1
    count_made(run, brood)


@part
def part_comes(run: Run, slot: int, made: int) -> int:
    """A part comes, if it still is to; returns from where it goes on."""
    stays_apart()
    if parts(run)[slot].made != made:
        return REST
    items(run)[slot].number = run.numbered
    due, ordinal = NONE, parts(run)[slot].ordinal
    if has_awaited() and parts(run)[slot].rule != NONE:
        due, ordinal = due_of(run, slot, rules(run)[parts(run)[slot].rule]), parts(run)[slot].place
    item_comes(run, slot, parts(run)[slot].parent, ordinal, due, 0)
    return ENTER
