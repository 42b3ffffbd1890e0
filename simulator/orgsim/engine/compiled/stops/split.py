"""A step that splits an item into parts, which go their ways at the same time, and waits for some of them."""

from __future__ import annotations

from orgsim.engine.compiled.access import broods, items, parts, steps
from orgsim.engine.compiled.choices import NO_VOTE
from orgsim.engine.compiled.codes import ENTER, REST
from orgsim.engine.compiled.gates import has_gates
from orgsim.engine.compiled.jit import part, stays_apart
from orgsim.engine.compiled.joins import leave, splits
from orgsim.engine.compiled.journal import note
from orgsim.engine.compiled.limits import count_in_parts
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.stops.over import FINISHED, step_over
from orgsim.engine.compiled.switched import has_awaited, has_limits
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import StepKind

KIND, SPLIT, MERGED = int(StepKind.SPLIT), int(Verb.SPLIT), int(Verb.MERGED)
ABANDONED, REFUSED, DELIVERED = int(Verb.ABANDONED), int(Verb.REFUSED), int(Verb.DELIVERED)
REJECTED, CANCELLED = int(Verb.REJECTED), int(Verb.CANCELLED)


@part
def begin_split(run: Run, slot: int) -> int:
    """The item is in parts from now on, which are still to be made."""
    stays_apart()
    item, of = items(run)[slot], parts(run)[slot]
    item.came_from = NONE
    split = splits(run)[steps(run)[item.step].row]
    size = split.last - split.first
    note(run, SPLIT, slot, NONE, NONE, size)
    if has_limits():
        count_in_parts(run, slot, 1)
    of.first, of.missing, of.left = NONE, split.needed, size
    brood = broods(run)[run.last_brood]
    run.last_brood += 1
    brood.rule, brood.parent, brood.occurrence = NONE, item.number, item.visit
    brood.whole, brood.branch, brood.service_class = slot, split.first, item.service_class
    brood.word, brood.made, brood.size = item.word, 0, size
    return REST


@part
def end_split(run: Run, slot: int) -> int:
    """It is settled what becomes of an item in parts; returns from where it goes on."""
    stays_apart()
    item, of = items(run)[slot], parts(run)[slot]
    if has_limits():
        count_in_parts(run, slot, -1)
    if of.verb == DELIVERED:
        note(run, MERGED, slot, NONE, of.closed_by, NONE)
        step_over(run, slot, NONE, FINISHED, NO_VOTE)
        return ENTER
    item.queue = NONE
    if of.verb == ABANDONED:
        note(run, ABANDONED, slot, NONE, NONE, NONE)
    elif has_gates() and of.verb == REJECTED:
        item.step = item.visit = NONE
        note(run, REJECTED, slot, NONE, NONE, NONE)
    elif has_awaited() and of.verb == CANCELLED:
        note(run, CANCELLED, slot, NONE, NONE, NONE)
    else:
        note(run, REFUSED, slot, NONE, NONE, NONE)
    leave(run, slot, of.verb)
    return REST
