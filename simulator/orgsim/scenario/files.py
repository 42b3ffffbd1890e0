"""Read the CSV files that a scenario names, and none outside its folder."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TypeVar

from orgsim.errors import Fault, ScenarioError
from orgsim.units import MisreadError, localise, nearest, parse_moment, parse_number, short

LARGEST = 64 * 1024 * 1024
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Files:
    """The files a scenario may read: those below ``folder``, or any when ``allow_outside`` is true.

    ``folder`` is ``None`` for a scenario that was not read from a file; such a scenario reads none.
    """

    folder: Path | None = None
    allow_outside: bool = False

    def numbers(self, file: str, column: str) -> tuple[float, ...]:
        """Return the numbers in a column, all finite and not negative; raise `ScenarioError` for anything else."""
        return tuple(_cell(lambda text: parse_number(text, 0), row, file) for row in self._rows(file, column))

    def moments(self, file: str, column: str, zone: tzinfo) -> tuple[datetime, ...]:
        """Return the moments in a column in order of time, aware, those without an offset being local to ``zone``.

        Raises `ScenarioError` for a file, a column or a cell that cannot be read.
        """
        read = (_cell(lambda text: localise(parse_moment(text), zone), row, file) for row in self._rows(file, column))
        return tuple(sorted(read))

    def resolve(self, file: str, start: Path | None = None) -> Path:
        """Return the path of a file inside the folder; raise `ScenarioError` for a file outside or not there.

        The name is relative to ``start``, which is the folder itself unless it is given.
        """
        if self.folder is None:
            raise _error(file, f"cannot read {short(file)}: only a scenario in a file of its own can name other files")
        try:
            folder = self.folder.resolve()
            path = ((start or folder) / file).resolve()
            inside = path.is_relative_to(folder)
            present = path.is_file()
        except (OSError, ValueError, RuntimeError) as error:
            raise _error(file, f"{short(file)} is not the name of a file") from error
        if not inside and not self.allow_outside:
            raise _error(file, f"{short(file)} is outside the folder of the scenario, which needs --allow-outside")
        if not present:
            raise _error(file, f"there is no file {short(file)}")
        return path

    def text(self, file: str, largest: int = LARGEST) -> str:
        """Return the text of a file; raise `ScenarioError` when it is too large or not UTF-8."""
        return read_text(self.resolve(file), file, largest)

    def _rows(self, file: str, column: str) -> Iterator[tuple[int, str]]:
        lines = self.text(file).splitlines()
        reader = csv.reader(lines, delimiter=_delimiter(lines[0] if lines else ""), strict=True)
        try:
            header = [name.strip() for name in next(reader, [])]
            if column not in header:
                known = ", ".join(f"'{name}'" for name in header[:10]) or "none"
                raise _error(file, f"{file} has no column {short(column)}: it has {known}", nearest(column, header))
            place, found = header.index(column), 0
            for cells in reader:
                if len(cells) > place and cells[place].strip():
                    found += 1
                    yield reader.line_num, cells[place].strip()
        except csv.Error as error:
            raise _error(file, f"{file} line {reader.line_num} is not CSV: {error}") from error
        if found == 0:
            raise _error(file, f"{file} has nothing in its column {short(column)}")


def read_text(path: Path, shown: str, largest: int) -> str:
    """Return the UTF-8 text of a file; ``shown`` names it in messages. Raises `ScenarioError`."""
    try:
        with path.open("rb") as opened:
            content = opened.read(largest + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a file name"
        raise _error(shown, f"cannot read the file: {reason}") from error
    if len(content) > largest:
        raise _error(shown, f"the file is larger than {largest // 1024} KiB")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise ScenarioError([Fault("", "the file is not UTF-8 text", file=shown, line=line)]) from error


def _cell(read: Callable[[str], Value], row: tuple[int, str], file: str) -> Value:
    line, text = row
    try:
        return read(text)
    except MisreadError as error:
        message = f"{file} line {line}: {error.message}"
        raise ScenarioError([Fault("", message, file=file, line=line, suggestion=error.suggestion)]) from error


def _delimiter(header: str) -> str:
    return max(",;\t", key=header.count)


def _error(file: str, message: str, suggestion: str | None = None) -> ScenarioError:
    return ScenarioError([Fault("", message, file=file, suggestion=suggestion)])
