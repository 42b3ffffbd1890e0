"""What is noted of everything that happens: a record of the log, as `orgsim.log.facts` lists them, or an
entry in the book."""

from __future__ import annotations

from orgsim.engine.compiled.access import items, log
from orgsim.engine.compiled.book import (
    book_abandoned,
    book_arrived,
    book_blocked,
    book_delay,
    book_delay_over,
    book_delivered,
    book_finished,
    book_paused,
    book_queued,
    book_received,
    book_refused,
    book_resumed,
    book_sent,
    book_started,
    book_unblocked,
)
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.records import Item, Run
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import COLUMNS, NONE

ARRIVED, REFUSED, BLOCKED, UNBLOCKED = (
    int(Verb.ARRIVED),
    int(Verb.REFUSED),
    int(Verb.BLOCKED),
    int(Verb.UNBLOCKED),
)
SENT, RECEIVED, QUEUED, STARTED = int(Verb.SENT), int(Verb.RECEIVED), int(Verb.QUEUED), int(Verb.STARTED)
PAUSED, RESUMED, FINISHED, ABANDONED = (
    int(Verb.PAUSED),
    int(Verb.RESUMED),
    int(Verb.FINISHED),
    int(Verb.ABANDONED),
)
DELIVERED, JOINED, LEFT = int(Verb.DELIVERED), int(Verb.JOINED), int(Verb.LEFT)
WIDTH = len(COLUMNS)


@inlined
def begin_record(run: Run, verb: int, item: Item) -> int:
    """Begin a record of something that happens now to an item at its step; returns its row."""
    rows, row = log(run), run.rows
    rows[row, 0], rows[row, 1] = run.now, verb
    rows[row, 2], rows[row, 3], rows[row, 4] = item.number, item.step, item.visit
    run.rows = row + 1
    return row


@part
def write(run: Run, verb: int, item: Item, cause: int, value: int) -> None:
    """A record of something that concerns no team."""
    stays_apart()
    rows, row = log(run), begin_record(run, verb, item)
    rows[row, 5], rows[row, 6], rows[row, 7], rows[row, 8] = NONE, NONE, cause, value


@part
def write_of_team(run: Run, verb: int, item: Item, person: int, cause: int, value: int) -> None:
    """A record of something that happens to an item in its team, by a person or `NONE`."""
    stays_apart()
    rows, row = log(run), begin_record(run, verb, item)
    rows[row, 5], rows[row, 6], rows[row, 7], rows[row, 8] = item.queue, person, cause, value


@part
def write_bare(run: Run, verb: int, item: int, person: int) -> None:
    """A record with nothing but its subject."""
    stays_apart()
    rows, row = log(run), run.rows
    for column in range(WIDTH):
        rows[row, column] = NONE
    rows[row, 0], rows[row, 1], rows[row, 2], rows[row, 6] = run.now, verb, item, person
    run.rows = row + 1


@inlined
def note_person(run: Run, verb: int, person: int) -> None:
    """Somebody has come or gone, which is no matter for the book."""
    if not run.summed:
        write_bare(run, verb, NONE, person)


@inlined
def note_arrived(run: Run, slot: int, ordinal: int) -> None:
    """An item has arrived, of this number within its source."""
    if run.summed:
        book_arrived(run, slot)
    else:
        write(run, ARRIVED, items(run)[slot], items(run)[slot].step, ordinal)


@inlined
def note_refused(run: Run, slot: int, limit: int) -> None:
    """A full limit turns an item away."""
    if run.summed:
        book_refused(run, slot)
    else:
        write(run, REFUSED, items(run)[slot], limit, NONE)


@inlined
def note_blocked(run: Run, slot: int, limit: int) -> None:
    """An item must wait outside a full limit."""
    if run.summed:
        book_blocked(run, slot)
    else:
        write(run, BLOCKED, items(run)[slot], limit, NONE)


@inlined
def note_unblocked(run: Run, slot: int) -> None:
    """The limit outside which an item waits lets it in."""
    if run.summed:
        book_unblocked(run, slot)
    else:
        write(run, UNBLOCKED, items(run)[slot], items(run)[slot].outside, NONE)


@inlined
def note_sent(run: Run, slot: int) -> None:
    """A hand-off begins."""
    if run.summed:
        book_sent(run, slot)
    else:
        write_of_team(run, SENT, items(run)[slot], NONE, items(run)[slot].origin, NONE)


@inlined
def note_received(run: Run, slot: int) -> None:
    """A hand-off has ended."""
    if run.summed:
        book_received(run, slot)
    else:
        write_of_team(run, RECEIVED, items(run)[slot], NONE, items(run)[slot].origin, NONE)


@inlined
def note_queued(run: Run, slot: int) -> None:
    """An item joins a queue."""
    if run.summed:
        book_queued(run, slot)
    else:
        write_of_team(run, QUEUED, items(run)[slot], NONE, NONE, items(run)[slot].effort)


@inlined
def note_delay(run: Run, slot: int, length: int) -> None:
    """A delay begins."""
    if run.summed:
        book_delay(run, slot)
    else:
        write(run, STARTED, items(run)[slot], NONE, length)


@inlined
def note_started(run: Run, slot: int) -> None:
    """The person who now has an item in hand starts it, or resumes what was paused."""
    item = items(run)[slot]
    if run.summed:
        if item.head != 0:
            book_resumed(run, slot)
        else:
            book_started(run, slot)
    else:
        write_of_team(run, RESUMED if item.head != 0 else STARTED, item, item.person, NONE, item.effort)


@inlined
def note_paused(run: Run, slot: int, person: int, displaced_by: int, done: int) -> None:
    """Work stops that somebody has done for so long since its last start."""
    if run.summed:
        book_paused(run, slot, person, done)
    else:
        write_of_team(run, PAUSED, items(run)[slot], person, displaced_by, items(run)[slot].effort)


@inlined
def note_finished(run: Run, slot: int, person: int, done: int, way: tuple[int, int]) -> None:
    """Somebody finishes a step, after so much work since the last start; ``way`` is the next step and whether
    it is a return."""
    to, again = way
    if run.summed:
        book_finished(run, slot, person, done, again)
    else:
        write_of_team(run, FINISHED, items(run)[slot], person, to, again)


@inlined
def note_delay_over(run: Run, slot: int, way: tuple[int, int]) -> None:
    """A delay ends; ``way`` is the next step and whether it is a return."""
    to, again = way
    if run.summed:
        book_delay_over(run, slot, again)
    else:
        write(run, FINISHED, items(run)[slot], to, again)


@inlined
def note_abandoned(run: Run, slot: int, to: int) -> None:
    """An item gives up waiting and goes elsewhere, or for good."""
    if run.summed:
        book_abandoned(run, slot, to)
    else:
        write_of_team(run, ABANDONED, items(run)[slot], NONE, to, NONE)


@inlined
def note_delivered(run: Run, slot: int) -> None:
    """An item is done."""
    if run.summed:
        book_delivered(run, slot)
    else:
        write_bare(run, DELIVERED, items(run)[slot].number, NONE)
