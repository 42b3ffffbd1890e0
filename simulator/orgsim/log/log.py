"""The log of one replication."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from orgsim.log.header import Header
from orgsim.log.vocabulary import COLUMNS, NONE

Integers = npt.NDArray[np.int64]

ITEM_COLUMNS: Final = (
    *("work", "number", "parent", "service_class", "arrived", "due", "backlog", "part"),
    *("value", "cost_case"),
)
USUAL: Final = {"part": 0, "value": NONE, "cost_case": NONE}
"""Columns that say nothing where they have these alone."""


@dataclass(frozen=True, eq=False)
class Log:
    """Facts of one replication.

    ``records``: int64 array of shape (events, 9), columns as in `COLUMNS`, in the order in which things
    happened.
    ``items``: int64 arrays of equal length, one entry per item, by the names in `ITEM_COLUMNS`: work type,
    number within its source, parent item or -1, class of service (0 is the most urgent), moment of arrival,
    moment promised or -1, whether (1) it was there at the start as backlog, whether it is a part (1) or the
    answer to a question (2), or an item of its own for which its parent waits (-1); what it earns in
    hundredths and the place of its cost of delay in `WorkFacts`, each -1 where the header says it by work and
    class.
    ``seed`` and ``replication`` say where it came from.
    """

    header: Header
    records: Integers
    items: Mapping[str, Integers]
    seed: int = 0
    replication: int = 0
    too_late: int = 0
    """Children that were due at the horizon or after it, and never came."""

    def column(self, name: str) -> Integers:
        """One column of the records by its name."""
        return self.records[:, COLUMNS.index(name)]

    def digest(self) -> str:
        """SHA-256 of all records and item columns, the same on every machine; those of parts and of worth
        only where they say something."""
        hasher = hashlib.sha256()
        hasher.update(np.ascontiguousarray(self.records, dtype="<i8").tobytes())
        for name in ITEM_COLUMNS:
            if name in USUAL and (self.items[name] == USUAL[name]).all():
                continue
            hasher.update(np.ascontiguousarray(self.items[name], dtype="<i8").tobytes())
        return hasher.hexdigest()
