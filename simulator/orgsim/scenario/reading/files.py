"""Read the CSV files that a scenario names, and none outside its folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from orgsim.chance.distribution_limits import LARGEST_COUNT
from orgsim.errors import Fault, ScenarioError
from orgsim.scenario.reading.csv_files import CsvColumn
from orgsim.units import EPOCH, MisreadError, elapsed, localise, parse_moment, parse_number, short
from orgsim.units.date_formats import DateFormat, formats_of, parse_date_format

if TYPE_CHECKING:
    from orgsim.units.local_times import Micros

LARGEST = 64 * 1024 * 1024
_BLOCK = 32_768
"""So many moments are read at once."""
Value = TypeVar("Value")
Values = TypeVar("Values")
NONE = -(1 << 62)
"""Where a row has no moment."""
_Row = tuple[int, str]
"""The line of a cell and its text."""
_Reader = Callable[[Iterator[_Row], str], Values]


@dataclass(frozen=True, slots=True)
class Column(Generic[Values]):
    """The values of a column of so many ``rows``, of which ``gaps`` have no value, the first in line
    ``first_gap``."""

    values: Values
    rows: int
    gaps: int
    first_gap: int

    def notes(self, file: str, column: str) -> list[str]:
        """Return a sentence about the rows without a value, if there are any."""
        if not self.gaps:
            return []
        have = "has" if self.gaps == 1 else "have"
        first = f"line {self.first_gap}" if self.gaps == 1 else f"line {self.first_gap} is the first"
        rows = f"{self.gaps:,} of {self.rows:,} rows {have} no value in column '{column}'"
        return [f"{file}: {rows} and {'is' if self.gaps == 1 else 'are'} left out ({first})."]


@dataclass(frozen=True, slots=True)
class Files:
    """The files a scenario may read: those below ``folder``, or any when ``allow_outside`` is true.

    ``folder`` is ``None`` for a scenario that was not read from a file; such a scenario reads none. A column
    that was read is kept for as long as its file stays as it is.
    """

    folder: Path | None = None
    allow_outside: bool = False
    _kept: dict[tuple[object, ...], Column[Any]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __reduce__(self) -> tuple[type[Files], tuple[Path | None, bool]]:
        """Return what it takes to read the same files elsewhere."""
        return Files, (self.folder, self.allow_outside)

    def numbers(self, file: str, column: str) -> Column[tuple[float, ...]]:
        """Return the numbers in a column, all finite and not negative; raise `ScenarioError` for anything
        else."""
        return self._column(file, column, _numbers)

    def counts(self, file: str, column: str) -> Column[tuple[int, ...]]:
        """Return the numbers in a column, one for each row: all whole and not negative; raise `ScenarioError`
        for anything else, also for a row without a number."""
        found: Column[tuple[int, ...]] = self._column(file, column, _counts)
        if found.gaps:
            message = f"{file} line {found.first_gap}: a row without a number: write 0 where nothing arrived"
            raise ScenarioError([Fault("", message, file=file, line=found.first_gap)])
        return found

    def first_above(self, file: str, column: str, most: float) -> tuple[int, str]:
        """Return the line and the text of the first number in a column that is above ``most``, where there is
        one."""
        cells = CsvColumn(_read(self.resolve(file), file, LARGEST, short(file)), file, column)
        return next(row for row in cells if _number(row[1]) > most)

    def moments(
        self, file: str, column: str, zone: tzinfo, dates_as: DateFormat | None = None
    ) -> Column[Micros]:
        """Return the moments in a column in order, as int64 microseconds since 1970 in UTC: shape (N,).

        They are written in ISO 8601 unless a format is given. Those without an offset are local to ``zone``.
        Raises `ScenarioError` for a file, a column or a cell that cannot be read.
        """
        return self._column(file, column, _moments_in(zone, dates_as))

    def due_moments(
        self, file: str, columns: tuple[str, str], zone: tzinfo, dates_as: DateFormat | None = None
    ) -> Column[tuple[Micros, Micros]]:
        """Return the moments in the first of two columns in order, as `moments` does, and those in the second
        column of the same rows, `NONE` where there is none: two arrays of shape (N,).

        Raises `ScenarioError` as `moments` does, and for a row whose second moment lies before the first. The
        rows without a value that are counted are those of the second column.
        """
        arrived, due = columns
        path = self.resolve(file)
        key = (path, _state(path), columns, zone, dates_as)
        if key not in self._kept:
            content = _read(path, file, LARGEST, short(file))
            cells = [CsvColumn(content, file, name) for name in (arrived, due)]
            rows = [list(column) for column in cells]
            values = _paired([(each, _in_rows(each, file, zone, dates_as)) for each in rows], file)
            self._kept[key] = Column(values, cells[1].rows, cells[1].gaps, cells[1].first_gap)
        return self._kept[key]

    def resolve(self, file: str, start: Path | None = None) -> Path:
        """Return the path of a file inside the folder; raise `ScenarioError` for a file outside or not there.

        The name is relative to ``start``, which is the folder itself unless it is given.
        """
        if self.folder is None:
            raise _error(
                file, f"cannot read {short(file)}: only a scenario in a file of its own can name other files"
            )
        try:
            folder = self.folder.resolve()
            path = ((start or folder) / file).resolve()
            inside = path.is_relative_to(folder)
            present = path.is_file()
        except (OSError, ValueError, RuntimeError) as error:
            raise _error(file, f"{short(file)} is not the name of a file") from error
        if not inside and not self.allow_outside:
            raise _error(
                file, f"{short(file)} is outside the folder of the scenario, which needs --allow-outside"
            )
        if not present:
            raise _error(file, f"there is no file {short(file)}")
        return path

    def _column(self, file: str, column: str, read: _Reader[Values]) -> Column[Values]:
        """The values that ``read`` makes of the cells of a column of a file."""
        path = self.resolve(file)
        key = (path, _state(path), column, read)
        if key not in self._kept:
            cells = CsvColumn(_read(path, file, LARGEST, short(file)), file, column)
            values = read(iter(cells), file)
            self._kept[key] = Column(values, cells.rows, cells.gaps, cells.first_gap)
        return self._kept[key]


def _read(path: Path, shown: str, largest: int, what: str = "the file") -> bytes:
    """Return what is in a file; ``shown`` is the place of a fault, and ``what`` its subject."""
    try:
        with path.open("rb") as opened:
            content = opened.read(largest + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a file name"
        raise _error(shown, f"cannot read {what}: {reason}") from error
    if len(content) > largest:
        raise _error(shown, f"{what} is larger than {largest // 1024} KiB")
    return content


def read_text(path: Path, shown: str, largest: int) -> str:
    """Return the UTF-8 text of a file; ``shown`` names it in messages. Raises `ScenarioError`."""
    content = _read(path, shown, largest)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise ScenarioError([Fault("", "the file is not UTF-8 text", file=shown, line=line)]) from error


def _state(path: Path) -> tuple[int, int] | None:
    """What changes when a file does: size and time of the last change; nothing where there is no such file
    any more."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


@cache
def _moments_in(zone: tzinfo, dates_as: DateFormat | None) -> _Reader[Micros]:
    """The reader of moments that are local to a zone unless they have an offset."""
    import numpy as np

    def read(rows: Iterator[_Row], file: str) -> Micros:
        if dates_as is not None:
            return np.sort(_in_format(rows, file, zone, dates_as))
        return np.sort(np.concatenate([_moments(block, file, zone) for block in _blocks(rows)]))

    return read


def _in_rows(rows: list[_Row], file: str, zone: tzinfo, dates_as: DateFormat | None) -> Micros:
    """The moments in some cells, in the order of the rows."""
    if dates_as is not None:
        return _in_format(iter(rows), file, zone, dates_as)
    return _moments(rows, file, zone)


def _paired(columns: list[tuple[list[_Row], Micros]], file: str) -> tuple[Micros, Micros]:
    """The moments of the first column in order, and those of the second in the same rows, else `NONE`."""
    import numpy as np

    (rows, first), (others, second) = columns
    by_line = dict(zip((line for line, _ in others), second.tolist(), strict=True))
    found = np.array([by_line.get(line, NONE) for line, _ in rows], dtype=np.int64)
    early = np.flatnonzero((found != NONE) & (found < first))
    if len(early):
        line = rows[int(early[0])][0]
        text = dict(others)[line]
        message = f"{file} line {line}: {short(text)} lies before the item arrives"
        raise ScenarioError([Fault("", message, file=file, line=line)])
    order = np.argsort(first, kind="stable")
    return first[order], found[order]


def _in_format(rows: Iterator[_Row], file: str, zone: tzinfo, dates_as: DateFormat) -> Micros:
    """The moments in cells that are all written in one format."""
    import numpy as np

    from orgsim.units.local_times import in_utc

    shown = (_cell(dates_as.shown, row, file) for row in rows)
    return in_utc(np.fromiter(shown, dtype=np.int64), zone)


def _moments(rows: list[_Row], file: str, zone: tzinfo) -> Micros:
    """The moments in some cells: those written in unusual ways, and those that are none, one by one."""
    from orgsim.units.moment_texts import read_moments

    found, read = read_moments([text for _, text in rows], zone)
    for place in (~read).nonzero()[0].tolist():
        moment = _cell(lambda text: localise(_moment(text), zone), rows[place], file)
        found[place] = elapsed(EPOCH, moment)
    return found


def _moment(text: str) -> date | datetime:
    """The moment in a cell; where it is none, what to say if it is a date in another format."""
    try:
        return parse_moment(text)
    except MisreadError as error:
        formats = [one for one in formats_of(text) if _fits(text, one)]
        if not formats:
            raise
        named = " or ".join(f'dates_as = "{one}"' for one in formats)
        raise MisreadError(
            f"{short(text)} is not a date: write, for example, 2027-01-04T09:00, or say how the dates of the "
            f"file are to be read, {named}"
        ) from error


def _fits(text: str, form: str) -> bool:
    try:
        parse_date_format(form).shown(text)
    except MisreadError:
        return False
    return True


def _blocks(rows: Iterator[_Row]) -> Iterator[list[_Row]]:
    """The rows in blocks; where they end in a fault, those before it come first, and may have a fault of
    their own."""
    block: list[_Row] = []
    try:
        for row in rows:
            block.append(row)
            if len(block) == _BLOCK:
                yield block
                block = []
    except ScenarioError:
        yield block
        raise
    yield block


def _numbers(rows: Iterator[_Row], file: str) -> tuple[float, ...]:
    return tuple(_cell(_number, row, file) for row in rows)


def _counts(rows: Iterator[_Row], file: str) -> tuple[int, ...]:
    return tuple(_cell(_count, row, file) for row in rows)


def _count(text: str) -> int:
    number = _number(text)
    if number != int(number):
        raise MisreadError(f"{short(text)} is not a whole number, and arrivals are counted")
    if number > LARGEST_COUNT:
        raise MisreadError(f"{short(text)} is more than {LARGEST_COUNT:,}")
    return int(number)


def _number(text: str) -> float:
    try:
        return parse_number(text, 0)
    except MisreadError as error:
        if "," not in text:
            raise
        how = "write a decimal point and no thousands separator, such as 1200.5"
        raise MisreadError(f"{error.message}: {how}") from error


def _cell(read: Callable[[str], Value], row: _Row, file: str) -> Value:
    line, text = row
    try:
        return read(text)
    except MisreadError as error:
        message = f"{file} line {line}: {error.message}"
        raise ScenarioError(
            [Fault("", message, file=file, line=line, suggestion=error.suggestion)]
        ) from error


def _error(file: str, message: str, suggestion: str | None = None) -> ScenarioError:
    return ScenarioError([Fault("", message, file=file, suggestion=suggestion)])
