"""Arrays that a Model is made of: rows of unequal length, tables of which most cells are empty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from types import MappingProxyType
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from orgsim.log.vocabulary import NONE

Integers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Words = npt.NDArray[np.uint64]

OPTIONAL: Final = MappingProxyType({"unused": NONE})
UNUSED_AT_0: Final = MappingProxyType({"unused": 0})
"""Marks what belongs to an optional mechanism: where it is empty, or nothing but what is ``unused``, a model
is the same as without it."""


@dataclass(frozen=True, eq=False)
class Ragged:
    """Rows of unequal length in one array: row i is ``values[start[i]:start[i + 1]]``."""

    start: Integers
    values: Integers

    @classmethod
    def of(cls, rows: Sequence[Sequence[int]] | Sequence[Integers]) -> Ragged:
        """Join the rows end to end."""
        start = np.cumsum([0, *map(len, rows)]).astype(np.int64)
        parts = [np.asarray(row, dtype=np.int64) for row in rows]
        return cls(start, np.concatenate([np.zeros(0, dtype=np.int64), *parts]))

    def rows(self) -> list[list[int]]:
        """The rows as lists."""
        values, start = self.values.tolist(), self.start.tolist()
        return [values[begin:end] for begin, end in pairwise(start)]


@dataclass(frozen=True, eq=False)
class Sparse:
    """A table of which most cells are ``empty``: row i has ``values`` in ``columns`` from ``start[i]`` to
    ``start[i + 1]``."""

    width: int
    empty: float
    start: Integers
    columns: Integers
    values: npt.NDArray[Any]

    @classmethod
    def of(cls, rows: Sequence[Mapping[int, float]], width: int, empty: float, kind: npt.DTypeLike) -> Sparse:
        """The table of rows that say by column what is in them."""
        kept = [sorted(pair for pair in row.items() if pair[1] != empty) for row in rows]
        start = np.cumsum([0, *map(len, kept)]).astype(np.int64)
        cells = list(chain.from_iterable(kept))
        columns = np.array([column for column, _ in cells], dtype=np.int64)
        return cls(width, empty, start, columns, np.array([value for _, value in cells], dtype=kind))

    def rows(self) -> list[dict[int, Any]]:
        """What each row has, by column, in the order of the columns."""
        columns, values = self.columns.tolist(), self.values.tolist()
        ends = pairwise(self.start.tolist())
        return [dict(zip(columns[begin:end], values[begin:end], strict=True)) for begin, end in ends]

    def dense(self) -> npt.NDArray[Any]:
        """The whole table, of shape (rows, ``width``)."""
        table = np.full((len(self.start) - 1, self.width), self.empty, dtype=self.values.dtype)
        table[np.repeat(np.arange(len(table)), np.diff(self.start)), self.columns] = self.values
        return table
