"""Read one column of a CSV file as programs really write them: RFC 4180, with the separators of
spreadsheets."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice, pairwise
from typing import Final

from orgsim.errors import Fault, ScenarioError
from orgsim.units import nearest, short

SEPARATORS: Final = ",;\t|"
MOST_ROWS: Final = 5_000_000
"""The most rows that are read."""
_NAMED: Final = 5
"""So many columns are named in a message."""
_SEP_LINE: Final = re.compile(r'"?sep=([^"\r\n])"?\s*', re.IGNORECASE)
_HEADER_LINES: Final = 100
"""The most lines that a header may take."""
_LINE_END: Final = re.compile(rb"\r\n|\r|\n")
_SAVE_AS: Final = "save it as UTF-8, which spreadsheets call 'CSV UTF-8'"
_QUOTED: Final = re.compile(r'"(?:[^"]++|"")*+"')
_BEFORE_COMMA: Final = re.compile(r"[-+]?[\d.' ]*\d|.*:\d\d", re.DOTALL)
_AFTER_COMMA: Final = re.compile(r"\d+(?:[^\d-].*)?", re.DOTALL)


@dataclass(frozen=True)
class _Header:
    """The names of the columns, without the cells after the last one that has a name, and how many cells
    there are with these."""

    names: list[str]
    cells: int

    def __str__(self) -> str:
        """What a message says of it: how many cells it has, and how many of them lack a name."""
        nameless = self.cells - len(self.names)
        if not nameless:
            return str(self.cells)
        return f"{self.cells}, of which the last {'has' if nameless == 1 else f'{nameless} have'} no name"


class CsvColumn:
    """The cells of the column ``name`` in the ``content`` of a CSV file, which messages call ``file``.

    Iterating yields the line in which the row ends and the text, for every cell that is not empty; afterwards
    ``rows`` counts all rows, and ``gaps`` those without a value, the first of them in line ``first_gap``. A
    record ends at CR, LF or CRLF outside quotes and nowhere else. The separator is the one of ``, ; tab |``
    that the header has most of outside quotes, or the one of a first line ``sep=;``. Raises `ScenarioError`
    for a file that is no such table: another encoding, a column that is not there or stands twice, a row that
    does not fit the header.
    """

    def __init__(self, content: bytes, file: str, name: str) -> None:
        """Keep what to read; nothing is read before iterating."""
        self._content = content
        self._file = file
        self._name = _one_line(name)
        self.rows = 0
        self.gaps = 0
        self.first_gap = 0
        self._longer: tuple[int, int] | None = None

    def __iter__(self) -> Iterator[tuple[int, str]]:
        """Yield line and text of each cell with a value."""
        self._check_bytes()
        stream = io.TextIOWrapper(io.BytesIO(self._content), encoding="utf-8-sig", newline="")
        self.rows = self.gaps = self.first_gap = 0
        self._longer = None
        try:
            yield from self._cells(stream)
        except UnicodeDecodeError as error:
            raise self._not_utf8() from error

    def _cells(self, stream: io.TextIOWrapper) -> Iterator[tuple[int, str]]:
        first, above, separator = self._first_record(stream)
        reader = csv.reader(chain(first, stream), delimiter=separator, strict=True)
        line = above
        try:
            header = _header(next(reader, []))
            line = above + reader.line_num
            place, blank, width = self._place(header.names), 0, len(header.names)
            for cells in reader:
                line = above + reader.line_num
                if (
                    len(cells) == width
                    and not blank
                    and self.rows < MOST_ROWS
                    and self._longer is None
                    and (usual := cells[place].strip())
                ):
                    self.rows += 1
                    yield line, usual
                    continue
                if len(cells) < 2 and not "".join(cells).strip():
                    blank += 1
                    continue
                if blank and width == 1:
                    self._gap(line - blank, blank)
                blank = 0
                text = self._cell(cells, place, header, line)
                if text:
                    yield line, text
        except csv.Error as error:
            raise self._not_csv(error, line + 1, separator) from error
        if self.rows == self.gaps:
            raise self._error(f"has nothing in its column {short(self._name)}")

    def _cell(self, cells: list[str], place: int, header: _Header, line: int) -> str:
        """The text in a row, empty for a gap; a row may lack its last cell, and may have empty ones more
        where the header or every row has them."""
        if self.rows >= MOST_ROWS:
            raise self._error(f"has more than {MOST_ROWS:,} rows, which is the most that is read")
        self._check_length(cells, header, line)
        missing = len(header.names) - len(cells)
        if missing > 1 or (missing == 1 and place < len(cells)):
            raise self._error(_misfit(len(cells), header), line)
        text = "" if missing > 0 else cells[place].strip()
        if text:
            self.rows += 1
        else:
            self._gap(line, 1)
        return text

    def _check_length(self, cells: list[str], header: _Header, line: int) -> None:
        """Refuse a row with more cells than the header, unless all rows have as many, what is more is empty
        and no two of them can be a number with a decimal comma."""
        surplus = "".join(cells[len(header.names) :]).strip()
        longer = len(cells) > header.cells
        if longer and not self.rows:
            self._longer = (len(cells), line)
        if self._longer is not None and len(cells) != self._longer[0]:
            raise self._error(_misfit(self._longer[0], header), self._longer[1])
        if surplus or (longer and (self._longer is None or _may_be_split(cells))):
            raise self._error(_misfit(len(cells), header), line)

    def _gap(self, line: int, count: int) -> None:
        """Count rows without a value."""
        if count and not self.gaps:
            self.first_gap = line
        self.rows += count
        self.gaps += count

    def _first_record(self, stream: io.TextIOWrapper) -> tuple[list[str], int, str]:
        """The lines of the header, the number of lines above it, and the separator."""
        above, line = 0, stream.readline()
        told = _SEP_LINE.fullmatch(line)
        if told is not None:
            above, line = 1, stream.readline()
        while line and not line.strip():
            above, line = above + 1, stream.readline()
        if not line:
            raise self._error("is empty")
        lines = _record(line, stream)
        return lines, above, self._separator(lines) if told is None else told[1]

    def _separator(self, lines: list[str]) -> str:
        """The separator that the header has most of outside quotes, of those by which it has the column."""
        outside, _ = _outside_quotes("".join(lines))
        found = sorted((one for one in SEPARATORS if one in outside), key=lambda one: -outside.count(one))
        fitting = [one for one in found if self._name in _names(lines, one)]
        return next(iter([*fitting, *found]), SEPARATORS[0])

    def _place(self, header: list[str]) -> int:
        """The position of the column."""
        count = header.count(self._name)
        if count == 1:
            return header.index(self._name)
        if count > 1:
            raise self._error(
                f"has {count} columns {short(self._name)}: rename all but the one that is meant"
            )
        known = ", ".join(short(name) for name in header[:_NAMED])
        more = f" and {len(header) - _NAMED} more" if len(header) > _NAMED else ""
        apart = " (cells are separated by , ; tab or |, or by what a first line such as sep=: says)"
        hint = apart if len(header) == 1 and self._name in header[0] else ""
        suggestion = None if hint else nearest(self._name, header)
        raise self._error(
            f"has no column {short(self._name)}: it has {known}{more}{hint}", suggestion=suggestion
        )

    def _check_bytes(self) -> None:
        """Refuse what is no UTF-8 text at first sight."""
        if self._content[:2] in (b"\xff\xfe", b"\xfe\xff"):
            raise self._error(f"is UTF-16 text: {_SAVE_AS}")
        nothing = self._content.find(b"\0")
        if nothing >= 0:
            raise self._error(f"has a NUL byte and is no UTF-8 text: {_SAVE_AS}", self._line_of(nothing))

    def _not_utf8(self) -> ScenarioError:
        try:
            self._content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            return self._error(f"is not UTF-8 text: {_SAVE_AS}", self._line_of(error.start))
        return self._error(f"is not UTF-8 text: {_SAVE_AS}")

    def _line_of(self, position: int) -> int:
        return len(_LINE_END.findall(self._content[:position])) + 1

    def _not_csv(self, error: csv.Error, line: int, separator: str) -> ScenarioError:
        """What is wrong with the record that begins in a line, at the line where its cell begins."""
        ends = _LINE_END.finditer(self._content)
        start = next((end.end() for end in islice(ends, line - 2, None)), 0) if line > 1 else 0
        text = self._content[start:].decode("utf-8-sig", "replace")
        begin = _unreadable(text, separator)
        reason = _reason(error, quoted=text.startswith('"', begin))
        breaks = len(_LINE_END.findall(text[:begin].encode()))
        return self._error(f"is not CSV: {reason}", line + breaks)

    def _error(
        self, message: str, line: int | None = None, *, suggestion: str | None = None
    ) -> ScenarioError:
        where = self._file if line is None else f"{self._file} line {line}"
        return ScenarioError(
            [Fault("", f"{where} {message}", file=self._file, line=line, suggestion=suggestion)]
        )


def _record(line: str, stream: io.TextIOWrapper) -> list[str]:
    """The lines of the record that begins with a line: more than one where quotes hold a line break."""
    lines = [line]
    while line and len(lines) < _HEADER_LINES and _outside_quotes("".join(lines))[1]:
        line = stream.readline()
        lines += [line] if line else []
    return lines


def _outside_quotes(text: str) -> tuple[str, bool]:
    """What of a record lies outside quotes, and whether a quote is still open at its end."""
    kept: list[str] = []
    quoted = closing = False
    for sign in text:
        if sign == '"' and (quoted or closing or not kept or kept[-1] in SEPARATORS):
            quoted, closing = not quoted, quoted
        elif not quoted:
            closing = False
            kept.append(sign)
    return "".join(kept), quoted


def _names(lines: list[str], separator: str) -> list[str]:
    """The header by a separator; none where it cannot be read."""
    try:
        return _header(next(csv.reader(lines, delimiter=separator, strict=True), [])).names
    except csv.Error:
        return []


def _header(cells: list[str]) -> _Header:
    """The header that a first row is."""
    names = [_one_line(cell) for cell in cells]
    while names and not names[-1]:
        names.pop()
    return _Header(names, len(cells))


def _one_line(text: str) -> str:
    """A name with single spaces: a header may have line breaks."""
    return " ".join(text.split())


def _may_be_split(cells: list[str]) -> bool:
    """Whether two cells side by side can be the parts of one number, before and after its decimal comma."""
    texts = [cell.strip() for cell in cells]
    return any(
        _BEFORE_COMMA.fullmatch(before) and _AFTER_COMMA.fullmatch(after) for before, after in pairwise(texts)
    )


def _unreadable(text: str, separator: str) -> int:
    """Where the cell begins at which a record cannot be read: its quote is not closed or not at its end, or
    it is too long."""
    bare = re.compile(f"[^{re.escape(separator)}\r\n]*+")
    begin = 0
    while True:
        found = (_QUOTED if text.startswith('"', begin) else bare).match(text, begin)
        end = len(text) if found is None else found.end()
        if text[end : end + 1] != separator or end - begin > csv.field_size_limit():
            return begin
        begin = end + 1


def _misfit(cells: int, header: _Header) -> str:
    """What to say of a row that does not fit the header."""
    counts = f"has {cells} {'cell' if cells == 1 else 'cells'} and the header has {header}"
    if cells < len(header.names):
        return f"{counts}: write all cells of a row, empty ones too"
    names = "give every column a name, " if len(header.names) < header.cells else ""
    how = "write a decimal point, such as 12.5, and put a cell that holds the separator in quotes"
    return f"{counts}: {names}{how}"


def _reason(error: csv.Error, *, quoted: bool) -> str:
    """What the reader of CSV says, in plain words; ``quoted`` says that the cell begins with a quote."""
    text = str(error)
    if "field larger" in text:
        most = f"{csv.field_size_limit():,} characters"
        return f"a quote is not closed within {most}" if quoted else f"a cell has more than {most}"
    if "expected after" in text:
        return "a quote is not closed at the end of its cell"
    return "a quote is not closed" if "unexpected end" in text else text
