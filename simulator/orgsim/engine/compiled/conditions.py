"""Whether a condition holds of an item (semantics, section 9)."""

from __future__ import annotations

import numpy as np

from orgsim.chance.philox import Purpose
from orgsim.engine.compiled.access import (
    cases,
    clauses,
    items,
    marks,
    parts,
    results,
    work_worths,
    worths,
)
from orgsim.engine.compiled.draws import single_draw
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.service_clocks import due_of_promise
from orgsim.engine.compiled.switched import has_awaited, has_parts, has_service_clocks, has_worths
from orgsim.log.summary import ITEM_SUMMARY_COLUMNS
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import LACKING, Trait
from orgsim.units.work_clock import NEVER

WORK, CLASS, STEP, TEAM, VISIT = (
    int(trait) for trait in (Trait.WORK, Trait.CLASS, Trait.STEP, Trait.TEAM, Trait.VISIT)
)
AGE, VALUE, MARK = int(Trait.AGE), int(Trait.VALUE), int(Trait.MARK)
OF_VALUE, ZERO = np.uint64(int(Purpose.VALUE)), np.uint64(0)
ARRIVED_AT, DUE, VALUE_AT = (ITEM_SUMMARY_COLUMNS.index(name) for name in ("arrived", "due", "value"))


@part
def condition_holds(run: Run, slot: int, first: int) -> bool:
    """Whether the condition that begins with a row holds of an item now; `NONE` always does."""
    stays_apart()
    row = first
    while row >= 0:
        clause = clauses(run)[row]
        value = trait_of(run, slot, clause.trait)
        row = clause.yes if clause.low <= value <= clause.high else clause.no
    return row == NONE


@inlined
def bearer(run: Run, slot: int) -> int:
    """The slot of the item whose marks an item reads and sets: a part's are those of the whole, and an
    answer's those of the item that asks; work of its own has its own."""
    while has_parts() and parts(run)[slot].whole != NONE:
        if has_awaited() and parts(run)[slot].rule != NONE:
            return slot
        slot = parts(run)[slot].whole
    return slot


@inlined
def trait_of(run: Run, slot: int, trait: int) -> int:
    """What a condition asks of an item."""
    item = items(run)[slot]
    if trait >= MARK:
        return marks(run)[bearer(run, slot), trait - MARK]
    if trait == WORK:
        return item.work
    if trait == CLASS:
        return item.service_class
    if trait == STEP:
        return item.step
    if trait == TEAM:
        return item.queue
    if trait == VISIT:
        return item.visit
    top = bearer(run, slot)
    number = items(run)[top].number
    if has_parts() and parts(run)[top].ordinal != NONE:
        number = parts(run)[top].parent
    if trait == AGE:
        return run.now - results(run)[ARRIVED_AT, number]
    if trait == VALUE:
        return settled_value(run, number) if is_settled(run, slot) else value_of(run, slot)
    due = results(run)[DUE, number]
    if has_service_clocks():
        due = due_of_promise(run, due, item.work)
    return NEVER if due == NONE else due - run.now


@inlined
def is_settled(run: Run, slot: int) -> bool:
    """Whether what an item earns has been settled as it came."""
    return has_worths() and work_worths(run)[items(run)[slot].work].told != 0


@inlined
def settled_value(run: Run, number: int) -> int:
    """What the item of a number earns, in hundredths, as it was settled."""
    value = results(run)[VALUE_AT, number]
    return LACKING if value == NONE else value


@part
def value_of(run: Run, slot: int) -> int:
    """What an item of a class earns, in hundredths."""
    stays_apart()
    item = items(run)[slot]
    row = worths(run)[item.work, item.service_class]
    word = item.word
    if has_parts() and parts(run)[slot].ordinal != NONE:
        word = parts(run)[slot].word
    return LACKING if row == NONE else single_draw(run, row, word, OF_VALUE, ZERO, 0)


@part
def case_of(run: Run, slot: int, first: int, last: int) -> int:
    """The first of some cases whose condition holds of an item, `NONE` if none does."""
    stays_apart()
    for place in range(first, last):
        if condition_holds(run, slot, cases(run)[place].when):
            return place
    return NONE


@inlined
def row_of_case(run: Run, slot: int, first: int, last: int, otherwise: int) -> int:
    """The row of a distribution that the first case says whose condition holds."""
    place = case_of(run, slot, first, last)
    return otherwise if place == NONE else int(cases(run)[place].value)
