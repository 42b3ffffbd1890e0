"""Where a run writes its log. Every fact of an item passes through `Journal.note` or
`Journal.note_of_team`, whatever its verb."""

from __future__ import annotations

from collections.abc import Callable
from struct import Struct

import numpy as np

from orgsim.engine.reference.instants import Instants
from orgsim.engine.reference.item import Item
from orgsim.log.header import Header
from orgsim.log.log import ITEM_COLUMNS, Integers, Log
from orgsim.log.vocabulary import COLUMNS, NONE

record = Struct(f"={len(COLUMNS)}q").pack
"""The nine integers of a record as bytes, the fastest way to put them away."""


Effect = Callable[[int, Item, int], None]
"""What a fact sets off: it is given the verb, the item and the record's cause."""


class Journal:
    """Appends records to one run of bytes, in the order in which things happen."""

    def __init__(self, env: Instants) -> None:
        self._env = env
        self._cells = bytearray()
        self.effects: list[Effect] = []
        """What facts set off, each of which is told every fact of an item before it goes on."""
        self.too_late = 0
        """Children that were due at the horizon or after it, and never came."""
        self.items: list[tuple[int, ...]] = []

    def note(self, verb: int, item: Item, cause: int, value: int) -> None:
        """Something happens now to an item that is with no team: every fact of one passes here or below,
        before the item goes on.

        ``cause`` and ``value`` are what `orgsim.log.facts` says of the verb, else `NONE`.
        """
        self._cells += record(
            self._env.moment, verb, item.number, item.step, item.visit, NONE, NONE, cause, value
        )
        if self.effects:
            self._set_off(verb, item, cause)

    def note_of_team(self, verb: int, item: Item, person: int, cause: int, value: int) -> None:
        """The same of an item with its team, by a ``person`` or `NONE`."""
        self._cells += record(
            self._env.moment, verb, item.number, item.step, item.visit, item.queue, person, cause, value
        )
        if self.effects:
            self._set_off(verb, item, cause)

    def _set_off(self, verb: int, item: Item, cause: int) -> None:
        for effect in self.effects:
            effect(verb, item, cause)

    def note_person(self, verb: int, person: int) -> None:
        """Somebody comes or goes now."""
        self._cells += record(self._env.moment, verb, NONE, NONE, NONE, NONE, person, NONE, NONE)

    def note_meeting(self, verb: int, person: int, gate: int) -> None:
        """Somebody goes to the meeting of a gate now, or is back from it."""
        self._cells += record(self._env.moment, verb, NONE, NONE, NONE, NONE, person, gate, NONE)

    def note_gate(self, verb: int, gate: int, value: int) -> None:
        """A gate opens now."""
        self._cells += record(self._env.moment, verb, NONE, NONE, NONE, NONE, NONE, gate, value)

    def log(self, header: Header, seed: int, replication: int) -> Log:
        """The finished log."""
        records = np.frombuffer(self._cells, dtype=np.int64).reshape(-1, len(COLUMNS)).copy()
        columns: Integers = np.array(self.items, dtype=np.int64).reshape(-1, len(ITEM_COLUMNS)).T
        items = {
            name: np.ascontiguousarray(column) for name, column in zip(ITEM_COLUMNS, columns, strict=True)
        }
        return Log(header, records, items, seed, replication, self.too_late)
