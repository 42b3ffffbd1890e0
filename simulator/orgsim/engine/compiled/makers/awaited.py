"""The maker of work that other items wait for: items of a kind of their own (semantics, section 12)."""

from __future__ import annotations

from orgsim.engine.compiled.access import inherits, items, marks, parts, rules
from orgsim.engine.compiled.broods import has_inheritance
from orgsim.engine.compiled.conditions import bearer
from orgsim.engine.compiled.events import CHILD, IS_PART, schedule
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.joins import join_siblings
from orgsim.engine.compiled.makers.children import class_of_child
from orgsim.engine.compiled.makers.item import next_item
from orgsim.engine.compiled.model_records import Word
from orgsim.engine.compiled.records import Run
from orgsim.log.vocabulary import NONE


@part
def make_awaited(run: Run, slot: int, row: int, word: Word, ordinal: int, passes: int) -> None:
    """Let an item come now by a rule, after all that was to come before it; at the horizon it never does.

    It ``passes`` all limits if the item in the slot, which waits for it, has asked for it.
    """
    stays_apart()
    if run.now >= run.horizon:
        run.too_late += 1
        return
    rule, whole = rules(run)[row], items(run)[slot]
    service_class = whole.service_class
    if not rule.same_class:
        service_class = class_of_child(run, rule, word)
    child = next_item(run, word, rule.work, rule.first_step, service_class)
    items(run)[child].number = NONE
    if has_inheritance():
        take_over(run, child, row, bearer(run, slot))
    run.children_made += 1
    of = parts(run)[child]
    of.whole, of.parent, of.made = slot, whole.number, run.children_made
    of.rule, of.place, of.passes = row, ordinal, passes
    join_siblings(run, child, slot)
    schedule(run, run.now, CHILD + run.children_made, child, IS_PART)


@inlined
def take_over(run: Run, child: int, row: int, own: int) -> None:
    """Give it those marks that a rule says, as another item has them now."""
    for mark in range(run.marks):
        if inherits(run)[row, mark]:
            marks(run)[child, mark] = marks(run)[own, mark]
