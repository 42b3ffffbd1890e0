"""Where a run writes its log: one method for each verb of the vocabulary."""

from __future__ import annotations

from struct import Struct
from typing import Final

import numpy as np

from orgsim.engine.reference.item import Item
from orgsim.log.facts import Verb
from orgsim.log.header import Header
from orgsim.log.log import ITEM_COLUMNS, Integers, Log
from orgsim.log.vocabulary import COLUMNS, NONE

ARRIVED: Final = int(Verb.ARRIVED)
REFUSED: Final = int(Verb.REFUSED)
BLOCKED: Final = int(Verb.BLOCKED)
UNBLOCKED: Final = int(Verb.UNBLOCKED)
SENT: Final = int(Verb.SENT)
RECEIVED: Final = int(Verb.RECEIVED)
QUEUED: Final = int(Verb.QUEUED)
STARTED: Final = int(Verb.STARTED)
PAUSED: Final = int(Verb.PAUSED)
RESUMED: Final = int(Verb.RESUMED)
FINISHED: Final = int(Verb.FINISHED)
ABANDONED: Final = int(Verb.ABANDONED)
DELIVERED: Final = int(Verb.DELIVERED)
JOINED: Final = int(Verb.JOINED)
LEFT: Final = int(Verb.LEFT)

record = Struct(f"={len(COLUMNS)}q").pack
"""The nine integers of a record as bytes, the fastest way to put them away."""


class Journal:
    """Appends records to one run of bytes, in the order in which things happen."""

    def __init__(self) -> None:
        self._cells = bytearray()
        self.items: list[tuple[int, int, int, int, int, int, int]] = []

    def arrived(self, now: int, item: Item, number: int) -> None:
        """An item is asked for; ``number`` is its number within its source."""
        self._cells += record(now, ARRIVED, item.number, item.step, 0, NONE, NONE, item.step, number)

    def refused(self, now: int, item: Item, limit: int) -> None:
        """A full limit turns it away."""
        self._cells += record(now, REFUSED, item.number, item.step, item.visit, NONE, NONE, limit, NONE)

    def blocked(self, now: int, item: Item, limit: int) -> None:
        """It waits outside a full limit."""
        self._cells += record(now, BLOCKED, item.number, item.step, item.visit, NONE, NONE, limit, NONE)

    def unblocked(self, now: int, item: Item, limit: int) -> None:
        """The limit has let it in."""
        self._cells += record(now, UNBLOCKED, item.number, item.step, item.visit, NONE, NONE, limit, NONE)

    def sent(self, now: int, item: Item, origin: int) -> None:
        """A hand-off begins from the queue ``origin``."""
        self._cells += record(now, SENT, item.number, item.step, item.visit, item.queue, NONE, origin, NONE)

    def received(self, now: int, item: Item, origin: int) -> None:
        """The hand-off has ended."""
        self._cells += record(
            now, RECEIVED, item.number, item.step, item.visit, item.queue, NONE, origin, NONE
        )

    def queued(self, now: int, item: Item) -> None:
        """It waits in its queue with its effort to be done."""
        self._cells += record(
            now, QUEUED, item.number, item.step, item.visit, item.queue, NONE, NONE, item.effort
        )

    def started(self, now: int, item: Item, person: int) -> None:
        """Somebody starts it, or takes up what was paused."""
        verb = RESUMED if item.head else STARTED
        self._cells += record(
            now, verb, item.number, item.step, item.visit, item.queue, person, NONE, item.effort
        )

    def paused(self, now: int, item: Item, person: int, displaced_by: int) -> None:
        """Work on it stops: another item, or nobody, has taken its place."""
        self._cells += record(
            now, PAUSED, item.number, item.step, item.visit, item.queue, person, displaced_by, item.effort
        )

    def finished(self, now: int, item: Item, person: int, way: tuple[int, int]) -> None:
        """The step is over; ``way`` is the next step and whether it is a return."""
        self._cells += record(now, FINISHED, item.number, item.step, item.visit, item.queue, person, *way)

    def delay_started(self, now: int, item: Item, length: int) -> None:
        """A delay step begins."""
        self._cells += record(now, STARTED, item.number, item.step, item.visit, NONE, NONE, NONE, length)

    def delay_finished(self, now: int, item: Item, way: tuple[int, int]) -> None:
        """A delay step is over."""
        self._cells += record(now, FINISHED, item.number, item.step, item.visit, NONE, NONE, *way)

    def abandoned(self, now: int, item: Item, then: int) -> None:
        """It gave up waiting and goes to the step ``then``, or is gone."""
        self._cells += record(
            now, ABANDONED, item.number, item.step, item.visit, item.queue, NONE, then, NONE
        )

    def delivered(self, now: int, item: Item) -> None:
        """It is done."""
        self._cells += record(now, DELIVERED, item.number, NONE, NONE, NONE, NONE, NONE, NONE)

    def joined(self, now: int, person: int) -> None:
        """Somebody has come."""
        self._cells += record(now, JOINED, NONE, NONE, NONE, NONE, person, NONE, NONE)

    def left(self, now: int, person: int) -> None:
        """Somebody has gone."""
        self._cells += record(now, LEFT, NONE, NONE, NONE, NONE, person, NONE, NONE)

    def log(self, header: Header, seed: int, replication: int) -> Log:
        """The finished log."""
        records = np.frombuffer(self._cells, dtype=np.int64).reshape(-1, len(COLUMNS)).copy()
        columns: Integers = np.array(self.items, dtype=np.int64).reshape(-1, len(ITEM_COLUMNS)).T
        items = {
            name: np.ascontiguousarray(column) for name, column in zip(ITEM_COLUMNS, columns, strict=True)
        }
        return Log(header, records, items, seed, replication)
