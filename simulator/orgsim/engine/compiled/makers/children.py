"""The maker of children: items that what happens to another item, their parent, brings about (semantics,
section 6). Each comes by an event of its own, and `orgsim.engine.compiled.broods` says when."""

from __future__ import annotations

from typing import Final

import numpy as np

from orgsim.chance.philox import Purpose
from orgsim.engine.compiled.access import children, inherits, marks, rules, taken_marks
from orgsim.engine.compiled.draws import UNIFORM, as_uniform, single_draw
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.makers.item import chosen_class, due_of, item_comes, next_item
from orgsim.engine.compiled.model_records import Rule, Word
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.switched import switch
from orgsim.log.vocabulary import NONE

SERVICE_CLASS: Final = np.uint64(int(Purpose.SERVICE_CLASS))
ZERO: Final = np.uint64(0)
has_inheritance = switch("inheritance")


@part
def child_comes(run: Run, row: int) -> int:
    """A child comes now; returns its slot."""
    stays_apart()
    child = children(run)[row]
    rule = rules(run)[child.rule]
    service_class = child.service_class
    if service_class == NONE:
        service_class = class_of_child(run, rule, child.word)
    slot = next_item(run, child.word, rule.work, rule.first_step, service_class)
    if has_inheritance():
        take_marks(run, slot, child.rule, row)
    due = due_of(run, slot, rule)
    child.after = run.free_child
    run.free_child = row
    run.children_due -= 1
    item_comes(run, slot, child.parent, child.ordinal, due, 0)
    return slot


@inlined
def take_marks(run: Run, slot: int, rule: int, row: int) -> None:
    """Give a child those marks of its parent that it inherits."""
    for mark in range(run.marks):
        if inherits(run)[rule, mark]:
            marks(run)[slot, mark] = taken_marks(run)[row, mark]


@inlined
def class_of_child(run: Run, rule: Rule, word: Word) -> int:
    """The class of service of a child: a draw where there is a choice."""
    if rule.only_class != NONE:
        return rule.only_class
    u = as_uniform(single_draw(run, UNIFORM, word, SERVICE_CLASS, ZERO, 0))
    return chosen_class(run, u, rule.first_class, rule.classes)
