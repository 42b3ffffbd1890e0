"""The records of the log, as `orgsim.log.vocabulary` lists them."""

from __future__ import annotations

from typing import Any

from orgsim.engine.compiled.access import log
from orgsim.engine.compiled.jit import inlined
from orgsim.log.vocabulary import COLUMNS, NONE, Verb

ARRIVED, REFUSED, BLOCKED, UNBLOCKED = int(Verb.ARRIVED), int(Verb.REFUSED), int(Verb.BLOCKED), int(Verb.UNBLOCKED)
SENT, RECEIVED, QUEUED, STARTED = int(Verb.SENT), int(Verb.RECEIVED), int(Verb.QUEUED), int(Verb.STARTED)
PAUSED, RESUMED, FINISHED, ABANDONED = int(Verb.PAUSED), int(Verb.RESUMED), int(Verb.FINISHED), int(Verb.ABANDONED)
DELIVERED, JOINED, LEFT = int(Verb.DELIVERED), int(Verb.JOINED), int(Verb.LEFT)
WIDTH = len(COLUMNS)


@inlined
def record(run: Any, verb: int, item: Any, queue: int, person: int, cause: int, value: int) -> None:
    """Something happens to an item at its step."""
    rows = log(run)
    row = run.rows
    rows[row, 0], rows[row, 1], rows[row, 2], rows[row, 3], rows[row, 4] = run.now, verb, item.number, item.step, item.visit
    rows[row, 5], rows[row, 6], rows[row, 7], rows[row, 8] = queue, person, cause, value
    run.rows = row + 1


@inlined
def record_delivery(run: Any, item: Any) -> None:
    """An item is done."""
    write(run, DELIVERED, item.number, NONE)


@inlined
def record_person(run: Any, verb: int, person: int) -> None:
    """Somebody has come or gone."""
    write(run, verb, NONE, person)


@inlined
def write(run: Any, verb: int, item: int, person: int) -> None:
    """A record with nothing but its subject."""
    row, rows = run.rows, log(run)
    for column in range(WIDTH):
        rows[row, column] = NONE
    rows[row, 0], rows[row, 1], rows[row, 2], rows[row, 6] = run.now, verb, item, person
    run.rows = row + 1
