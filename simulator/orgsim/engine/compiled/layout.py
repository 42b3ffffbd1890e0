"""How a table of the kernel is described: its name, the type of its rows, and what becomes of it from one run
to the next."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Records = npt.NDArray[Any]
INTEGER: Final = np.dtype(np.int64)
FLOAT: Final = np.dtype(np.float64)
LINE: Final = 64
"""Bytes of a cache line."""


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


def whole_lines(**fields: str) -> np.dtype[np.void]:
    """The same for rows that each fill whole cache lines: what LLVM writes at one go at the beginning of a
    row then never lies across two of them, which made an item of M/M/1 a sixth slower."""
    record = record_type(**fields)
    places = [record.fields[name][1] for name in fields] if record.fields else []
    size = -(-record.itemsize // LINE) * LINE
    formats = list(fields.values())
    return np.dtype({"names": list(fields), "formats": formats, "offsets": places, "itemsize": size})


def room(rows: int | tuple[int, ...], record: np.dtype[Any]) -> Records:
    """A table with anything in it, which begins with a cache line."""
    return _laid_out(rows, record, np.empty)


def filled(record: np.dtype[np.void], rows: int | tuple[int, ...], **columns: Any) -> Records:
    """A table of records with these columns, the others 0: of those that nobody writes or reads no memory is
    taken."""
    made = _laid_out(rows, record, np.zeros)
    for name, values in columns.items():
        made[name] = values
    return made


def _laid_out(
    rows: int | tuple[int, ...], record: np.dtype[Any], memory_of: Callable[[int, type[np.uint8]], Records]
) -> Records:
    """A table in new memory that begins with a cache line."""
    shape = rows if isinstance(rows, tuple) else (rows,)
    size = math.prod(shape) * record.itemsize
    memory = memory_of(size + LINE, np.uint8)
    first = -memory.ctypes.data % LINE
    return memory[first : first + size].view(record).reshape(shape)
