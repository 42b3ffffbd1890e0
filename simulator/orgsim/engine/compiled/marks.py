"""The marks that items carry: drawn on arrival, set as steps end (semantics, section 9)."""

from __future__ import annotations

from typing import Final

import numpy as np

from orgsim.chance.philox import Purpose
from orgsim.engine.compiled.access import (
    carried,
    items,
    levels,
    mark_kinds,
    marks,
    setter_rows,
    setters,
    steps,
)
from orgsim.engine.compiled.conditions import bearer, condition_holds
from orgsim.engine.compiled.draws import UNIFORM, as_uniform, single_draw
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.journal import note
from orgsim.engine.compiled.model_records import MarkKind, Setter, Word
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.switched import has_retyping
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import LACKING

MARKED: Final = int(Verb.MARKED)
PURPOSE: Final = np.uint64(int(Purpose.MARK))
PLACES: Final = 32
"""The bit of the visit word from which on the place of a draw counts."""
UNTOLD: Final = LACKING - 1


@part
def begin_marks(run: Run, slot: int) -> None:
    """Give an item that comes the marks that its work carries; those that are drawn are still to be told."""
    stays_apart()
    item = items(run)[slot]
    for mark in range(run.marks):
        kind, told = mark_kinds(run)[mark], run.marks + mark
        if not carried(run)[item.work, mark]:
            marks(run)[slot, mark] = marks(run)[slot, told] = LACKING
        elif kind.first_level == kind.last_level:
            marks(run)[slot, mark] = marks(run)[slot, told] = kind.initial
        else:
            marks(run)[slot, mark], marks(run)[slot, told] = level_of(run, kind, item.word), UNTOLD


@inlined
def level_of(run: Run, kind: MarkKind, word: Word) -> int:
    """The level that is drawn for an item."""
    u = as_uniform(single_draw(run, UNIFORM, word, PURPOSE, kind.word, 0))
    place = kind.first_level
    while place < kind.last_level - 1 and levels(run)[place] <= u:
        place += 1
    return place - kind.first_level


@part
def set_marks(run: Run, slot: int, first: int, last: int) -> None:
    """Set marks at the end of the visit of an item to its step, in order."""
    stays_apart()
    own = bearer(run, slot)
    for place in range(first, last):
        row = setters(run)[setter_rows(run)[place]]
        if has_retyping() and marks(run)[own, row.mark] == LACKING:
            continue
        if condition_holds(run, slot, row.when) and happens(run, slot, row):
            kind = mark_kinds(run)[row.mark]
            value = marks(run)[own, row.mark] + row.amount if row.adds else row.amount
            marks(run)[own, row.mark] = min(max(value, kind.least), kind.most)


@inlined
def happens(run: Run, slot: int, row: Setter) -> bool:
    """Whether a mark is set, which may be drawn."""
    if row.chance >= 1.0:
        return True
    item = items(run)[slot]
    visit = item.visit + (row.place << PLACES)
    drawn = single_draw(run, UNIFORM, item.word, PURPOSE, steps(run)[item.step].word, visit)
    return as_uniform(drawn) < row.chance


@part
def tell_marks(run: Run, slot: int) -> None:
    """Note the marks that are no longer as they were told last."""
    stays_apart()
    own = bearer(run, slot)
    for mark in range(run.marks):
        value, told = marks(run)[own, mark], run.marks + mark
        if value != marks(run)[own, told]:
            marks(run)[own, told] = value
            note(run, MARKED, slot, NONE, mark, value)
