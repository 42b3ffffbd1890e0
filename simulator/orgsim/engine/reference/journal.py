"""Where a run writes its log."""

from __future__ import annotations

from array import array

import numpy as np

from orgsim.engine.reference.item import Item
from orgsim.log.header import Header
from orgsim.log.log import ITEM_COLUMNS, Integers, Log
from orgsim.log.vocabulary import COLUMNS, NONE, Verb


class Journal:
    """Appends records to one flat array of integers, in the order in which things happen."""

    def __init__(self) -> None:
        self._cells = array("q")
        self._write = self._cells.extend
        self.items: list[tuple[int, int, int, int, int, int, int]] = []

    def item(self, now: int, verb: Verb, item: Item, cause: int = NONE, value: int = NONE) -> None:
        """A record of an item outside any queue."""
        self._write((now, verb, item.number, item.step, item.visit, NONE, NONE, cause, value))

    def queue(self, now: int, verb: Verb, item: Item, cause: int = NONE, value: int = NONE) -> None:
        """A record of an item at its queue, or on its way there."""
        self._write((now, verb, item.number, item.step, item.visit, item.queue, NONE, cause, value))

    def work(self, now: int, verb: Verb, item: Item, person: int, cause: int, value: int) -> None:
        """A record of an item in somebody's hands."""
        self._write((now, verb, item.number, item.step, item.visit, item.queue, person, cause, value))

    def person(self, now: int, verb: Verb, person: int) -> None:
        """Somebody comes or goes."""
        self._write((now, verb, NONE, NONE, NONE, NONE, person, NONE, NONE))

    def log(self, header: Header, seed: int, replication: int) -> Log:
        """The finished log."""
        records = np.frombuffer(self._cells, dtype=np.int64).reshape(-1, len(COLUMNS)).copy()
        columns: Integers = np.array(self.items, dtype=np.int64).reshape(-1, len(ITEM_COLUMNS)).T
        items = {name: np.ascontiguousarray(column) for name, column in zip(ITEM_COLUMNS, columns, strict=True)}
        return Log(header, records, items, seed, replication)
