"""What a fact brings about: children of its item, which come by events of their own (semantics, section 6).

A brood are the children of one fact by one rule. A fact only notes its broods; the children are then made one
by one before anything else happens, so that however many there are, each finds room.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from orgsim.chance.philox import Purpose
from orgsim.engine.compiled.access import (
    broods,
    children,
    items,
    left_marks,
    marks,
    parts,
    rules,
    taken_marks,
    work_rules,
)
from orgsim.engine.compiled.arithmetic import block, uniform, whole_block
from orgsim.engine.compiled.conditions import bearer, condition_holds
from orgsim.engine.compiled.draws import draw_of_words, single_draw
from orgsim.engine.compiled.events import CHILD, schedule
from orgsim.engine.compiled.hours import after
from orgsim.engine.compiled.jit import inlined, number_in, part, stays_apart
from orgsim.engine.compiled.model_records import Rule, Word
from orgsim.engine.compiled.records import Brood, Run
from orgsim.engine.compiled.switched import has_conditions, has_parts, switch
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import Trigger

ABANDONED, STARTED, FINISHED = int(Verb.ABANDONED), int(Verb.STARTED), int(Verb.FINISHED)
has_inheritance = switch("inheritance")
CHILDREN: Final = np.uint64(int(Purpose.CHILDREN))
CHILD_DELAY: Final = np.uint64(int(Purpose.CHILD_DELAY))
ZERO: Final = np.uint64(0)
TRIGGERS: Final = {
    **{int(verb): int(Trigger[verb.name]) for verb in Verb if verb.name in Trigger.__members__},
    int(Verb.TABLED): int(Trigger.STARTED),
    int(Verb.DECIDED): int(Trigger.FINISHED),
}
trigger_of = number_in([TRIGGERS.get(number, NONE) for number in range(max(Verb) + 1)])
"""By the number of a verb what it sets off, or `NONE`."""


@inlined
def is_of_step(verb: int) -> bool:
    """Whether something happens at a step; of the rest of their work parts bring nothing."""
    return verb == STARTED or verb == FINISHED


@inlined
def set_off(run: Run, verb: int, slot: int, cause: int) -> None:
    """Note what a fact of an item brings about; one that is abandoned for another step is not gone."""
    if trigger_of(verb) == NONE or (verb == ABANDONED and cause != NONE):
        return
    if not has_parts() or parts(run)[slot].ordinal == NONE or is_of_step(verb):
        begin_broods(run, slot, trigger_of(verb))


@part
def begin_broods(run: Run, slot: int, trigger: int) -> None:
    """Note the broods of all rules that something sets off."""
    stays_apart()
    item = items(run)[slot]
    for place in range(work_rules(run)[item.work], work_rules(run)[item.work + 1]):
        rule = rules(run)[place]
        is_set_off = rule.trigger == trigger and (rule.at_step == NONE or rule.at_step == item.step)
        if is_set_off and (not has_conditions() or condition_holds(run, slot, rule.when)):
            begin_brood(run, slot, place)


@inlined
def begin_brood(run: Run, slot: int, place: int) -> None:
    """Note a brood, unless it is empty."""
    item, rule = items(run)[slot], rules(run)[place]
    occurrence = 0 if rule.at_step == NONE else item.visit
    size = brood_size(run, rule, item.word, np.uint64(occurrence))
    if size > 0:
        brood = broods(run)[run.last_brood]
        if has_inheritance():
            leave_marks(run, bearer(run, slot), run.last_brood)
        run.last_brood += 1
        brood.rule, brood.parent, brood.occurrence = place, item.number, occurrence
        brood.service_class = item.service_class if rule.same_class else NONE
        brood.word, brood.made, brood.size = item.word, 0, size


@inlined
def leave_marks(run: Run, own: int, brood: int) -> None:
    """Keep the marks in a slot as they are now for the children of a brood."""
    for mark in range(run.marks):
        left_marks(run)[brood, mark] = marks(run)[own, mark]


@inlined
def brood_size(run: Run, rule: Rule, parent: Word, occurrence: Word) -> int:
    """How many children there are: whether any by the first word of the block, how many by the next two."""
    first, second, third, _ = whole_block(run.key_0, run.key_1, parent, CHILDREN, rule.word, occurrence)
    if uniform(first) >= rule.chance:
        return 0
    return 1 if rule.number == NONE else draw_of_words(run, rule.number, second, third)


@part
def make_child(run: Run) -> None:
    """Let the next child of the first brood come when it is due, which may be never."""
    stays_apart()
    brood = broods(run)[run.first_brood]
    rule = rules(run)[brood.rule]
    word, _ = block(ZERO, ZERO, brood.word, rule.word, np.uint64(brood.occurrence), np.uint64(brood.made))
    delay = 0
    if rule.delay != NONE:
        delay = single_draw(run, rule.delay, word, CHILD_DELAY, rule.word, 0)
    due = after(run, delay, rule.clock)
    if due < run.horizon:
        row = free_row(run)
        child = children(run)[row]
        child.word, child.ordinal, child.rule = word, brood.made, brood.rule
        child.parent, child.service_class = brood.parent, brood.service_class
        if has_inheritance():
            for mark in range(run.marks):
                taken_marks(run)[row, mark] = left_marks(run)[run.first_brood, mark]
        run.children_made += 1
        schedule(run, due, CHILD + run.children_made, row, 0)
    else:
        run.too_late += 1
    count_made(run, brood)


@inlined
def count_made(run: Run, brood: Brood) -> None:
    """One more of the first brood has been made; after its last comes the next brood."""
    brood.made += 1
    if brood.made == brood.size:
        run.first_brood += 1
        if run.first_brood == run.last_brood:
            run.first_brood = run.last_brood = 0


@inlined
def free_row(run: Run) -> int:
    """A row for a child that is to come."""
    row = run.free_child
    if row == NONE:
        row = run.children_used
        run.children_used += 1
    else:
        run.free_child = children(run)[row].after
    run.children_due += 1
    return row
