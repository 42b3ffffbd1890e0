"""The maker of answers: children for which the item that asks waits (semantics, section 12)."""

from __future__ import annotations

from orgsim.engine.compiled.access import items, parts
from orgsim.engine.compiled.events import CHILD, IS_PART, schedule
from orgsim.engine.compiled.jit import part, stays_apart
from orgsim.engine.compiled.makers.item import next_item
from orgsim.engine.compiled.model_records import Word
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.switched import has_earliest_due, has_worths
from orgsim.log.vocabulary import NONE


@part
def make_answer(run: Run, slot: int, step: int, home: int, word: Word, ordinal: int) -> None:
    """Let an answer come now to its step and the team at home, after all that was to come before it; at the
    horizon it never does."""
    stays_apart()
    parts(run)[slot].first = NONE
    if run.now >= run.horizon:
        run.too_late += 1
        return
    whole = items(run)[slot]
    answer = next_item(run, word, whole.work, step, whole.service_class)
    items(run)[answer].number, items(run)[answer].home = NONE, home
    if has_earliest_due():
        items(run)[answer].due = whole.due
    if has_worths():
        items(run)[answer].cost_case = whole.cost_case
    run.children_made += 1
    of, parent = parts(run)[answer], parts(run)[slot]
    of.whole, of.ordinal, of.parent, of.made = slot, ordinal, whole.number, run.children_made
    of.word = whole.word if parent.ordinal == NONE else parent.word
    parent.first = answer
    schedule(run, run.now, CHILD + run.children_made, answer, IS_PART)
