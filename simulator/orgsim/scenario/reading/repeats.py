"""Find the first key or table of a TOML text that stands twice."""

from __future__ import annotations

from contextlib import suppress
from typing import NamedTuple

from orgsim.scenario.reading.positions import Location, LostError, Scanner


class Repeat(NamedTuple):
    """What stands twice: its location, the line of both, and whether the second is the name of a table in
    brackets."""

    location: Location
    first: int
    line: int
    header: bool


def first_repeat(text: str) -> Repeat | None:
    """Return the first repetition in a text that the reader of TOML has refused, or ``None`` where none is
    found."""
    scanner = _Repeats(text.replace("\r\n", "\n"))
    with suppress(LostError, RecursionError, _FoundError):
        scanner.document()
    return scanner.found


class _FoundError(Exception):
    """The repetition has been found."""


class _Repeats(Scanner):
    """Goes through a text until something stands twice."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.found: Repeat | None = None
        self._values: set[Location] = set()
        self._headers: set[Location] = set()

    def value(self, here: Location, line: int) -> None:
        self._refuse(here in self.lines, here, line)
        self._values.update(here[:length] for length in range(1, len(here) + 1))
        super().value(here, line)

    def header(self, here: Location, line: int, *, listed: bool) -> None:
        known = (
            here in self._values
            or (here in self._headers and not listed)
            or (listed and self._is_table(here))
        )
        self._refuse(known, here, line, header=True)
        self._headers.add(here)

    def _is_table(self, here: Location) -> bool:
        return here in self.lines and (*here, 0) not in self.lines

    def _refuse(self, known: bool, here: Location, line: int, *, header: bool = False) -> None:
        if known:
            self.found = Repeat(here, self.lines.get(here, line), line, header)
            raise _FoundError
