"""The tables of the kernel as types, for those who read and check it: numba does not look at them."""

from __future__ import annotations

from typing import Protocol, TypeVar

Row_co = TypeVar("Row_co", covariant=True)


class Rows(Protocol[Row_co]):
    """A table of rows."""

    def __getitem__(self, row: int) -> Row_co:
        """A row."""

    def __len__(self) -> int:
        """How many there are."""


class Grid(Protocol[Row_co]):
    """A table of rows of rows."""

    def __getitem__(self, place: tuple[int, int]) -> Row_co:
        """The row in a row and a column."""


class Numbers(Rows[int], Protocol):
    """A table of whole numbers."""

    def __setitem__(self, row: int, number: int) -> None:
        """Write a number."""


class NumberGrid(Grid[int], Protocol):
    """A table of rows of whole numbers."""

    def __setitem__(self, place: tuple[int, int], number: int) -> None:
        """Write the number in a row and a column."""

    def __len__(self) -> int:
        """How many rows there are."""
