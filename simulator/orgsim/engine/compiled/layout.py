"""How a table of the kernel is described: its name, the type of its rows, and what becomes of it from one run
to the next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Records = npt.NDArray[Any]
INTEGER: Final = np.dtype(np.int64)
FLOAT: Final = np.dtype(np.float64)


class Life(Enum):
    """What a run does with a table."""

    READ = "no run changes it"
    KEPT = "it is put back as it was when a run begins"
    WRITTEN = "nothing of it is read that was not written in the same run"


@dataclass(frozen=True)
class Table:
    """A table: rows of a ``record`` type, or a ``grid`` whose rows have a width. ``full`` is the code with
    which the kernel stops when it has no room, upon which it is given twice as much."""

    name: str
    record: np.dtype[Any] = INTEGER
    grid: bool = False
    life: Life = Life.READ
    full: int | None = None


def record_type(**fields: str) -> np.dtype[np.void]:
    """A record type with its fields where the machine reads them fastest."""
    return np.dtype(list(fields.items()), align=True)


def filled(record: np.dtype[np.void], rows: int | tuple[int, ...], **columns: Any) -> Records:
    """A table of records with these columns, the others 0."""
    made = np.zeros(rows, dtype=record)
    for name, values in columns.items():
        made[name] = values
    return made
