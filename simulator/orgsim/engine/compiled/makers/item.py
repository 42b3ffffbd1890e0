"""How an item comes into being, whoever makes it."""

from __future__ import annotations

from orgsim.engine.compiled.access import items, memory, results
from orgsim.engine.compiled.jit import inlined
from orgsim.engine.compiled.journal import note
from orgsim.engine.compiled.marks import begin_marks, tell_marks
from orgsim.engine.compiled.records import Run, Word
from orgsim.engine.compiled.switched import has_marks
from orgsim.log.facts import Verb
from orgsim.log.summary import ITEM_SUMMARY_COLUMNS
from orgsim.log.vocabulary import NONE

ARRIVED = int(Verb.ARRIVED)
WORK, CLASS, NUMBER, BACKLOGGED, ARRIVED_AT, DUE = (
    ITEM_SUMMARY_COLUMNS.index(name)
    for name in ("work", "service_class", "number", "backlog", "arrived", "due")
)


@inlined
def next_item(run: Run, word: Word, work: int, step: int, service_class: int) -> int:
    """The item that comes next, with nothing behind it; returns its slot."""
    slot = run.free_item
    if slot == NONE:
        slot = run.slots_used
        run.slots_used += 1
    else:
        run.free_item = items(run)[slot].after
    item = items(run)[slot]
    run.inside += 1
    item.word = word
    item.number, item.step, item.work, item.service_class = run.numbered, step, work, service_class
    item.queue = item.home = item.counted = item.lane = item.person = item.keeper = item.outside = (
        item.crossing
    ) = NONE
    item.head = item.visit = item.ticket = item.tokens = 0
    for column in range(run.memory_width):
        memory(run)[slot, column] = 0
    if has_marks():
        begin_marks(run, slot)
    return slot


@inlined
def item_comes(run: Run, slot: int, ordinal: int, due: int, backlogged: int) -> None:
    """It comes now, with this number among those of its maker: what it brings is written down."""
    item, of, number = items(run)[slot], results(run), run.numbered
    of[ARRIVED_AT, number], of[NUMBER, number], of[WORK, number], of[CLASS, number] = (
        run.now,
        ordinal,
        item.work,
        item.service_class,
    )
    of[BACKLOGGED, number], of[DUE, number] = backlogged, due
    run.numbered += 1
    note(run, ARRIVED, slot, NONE, item.step, ordinal)
    if has_marks():
        tell_marks(run, slot)
