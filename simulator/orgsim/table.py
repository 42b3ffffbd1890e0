"""A small immutable table: named columns of equal length, ready for a spreadsheet, JSON, pandas or a
notebook."""

from __future__ import annotations

import csv
import html
import math
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, TextIO

import numpy as np
import numpy.typing as npt

from orgsim.errors import UsageError
from orgsim.visible import visible
from orgsim.writing import replacing

Column = Sequence[Any] | npt.NDArray[Any]

_FORMULA_STARTS: Final = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\\t",
    "\\r",
    "\uff1d",
    "\uff0b",
    "\uff0d",
    "\uff20",
)
"""How text begins that a spreadsheet may take for a formula, full-width signs included."""
_ROWS_SHOWN: Final = 200
_ROWS_AT_ONCE: Final = 20_000
"""Rows of a CSV file that are in memory as text at a time."""


@dataclass(frozen=True, eq=False)
class Table:
    """Columns by name, all of one length, with the unit of those that have one.

    Arrays are copied and made read-only, other sequences become tuples. Raises ValueError when the columns
    differ in length, an array has not exactly one dimension, or a unit names no column.
    """

    columns: Mapping[str, Column]
    units: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        frozen = {name: _frozen(values) for name, values in self.columns.items()}
        if len({len(values) for values in frozen.values()}) > 1:
            lengths = ", ".join(f"{name} {len(values)}" for name, values in frozen.items())
            raise ValueError(f"the columns of a table must be equally long: {lengths}")
        if unknown := set(self.units) - set(frozen):
            raise ValueError(f"units for columns that are not there: {', '.join(sorted(unknown))}")
        object.__setattr__(self, "columns", MappingProxyType(frozen))
        object.__setattr__(self, "units", MappingProxyType(dict(self.units)))

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle as plain dictionaries."""
        return Table, (dict(self.columns), dict(self.units))

    def __len__(self) -> int:
        """Count the rows."""
        return len(next(iter(self.columns.values()), ()))

    def __getitem__(self, name: str) -> Column:
        """Return a column; raises KeyError when there is none of that name."""
        return self.columns[name]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns in order."""
        return tuple(self.columns)

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """Yield the rows in order, as plain Python values."""
        return zip(*(_plain(values) for values in self.columns.values()), strict=True)

    def to_records(self) -> list[dict[str, Any]]:
        """The rows as dictionaries that JSON can hold: no number becomes None, dates become ISO 8601 text."""
        return [dict(zip(self.names, map(_json_ready, row), strict=True)) for row in self.rows()]

    def to_csv(self, target: str | os.PathLike[str] | TextIO) -> None:
        """Write comma-separated values (RFC 4180, UTF-8) to a path or an open text file; units stand in the
        header.

        Text that a spreadsheet could take for a formula (it begins with ``= + - @``, a tab or a carriage
        return) gets a leading apostrophe; numbers are written in full, and what is not a number is left
        empty. Characters that cannot be seen are written as escapes. A file that is there stays until the new
        one is whole.
        """
        if isinstance(target, (str, os.PathLike)):
            with replacing(Path(target)) as begun, begun.open("w", encoding="utf-8", newline="") as file:
                self.to_csv(file)
            return
        write_blocks([self], target)

    def frame(self) -> Any:
        """The table as a `pandas.DataFrame`; raises UsageError when pandas is not installed."""
        try:
            import pandas
        except ImportError as missing:
            raise UsageError("a data frame needs pandas: pip install orgsim[pandas]") from missing
        return pandas.DataFrame({name: np.array(values) for name, values in self.columns.items()})

    def _repr_html_(self) -> str:
        """Show the first rows in a notebook, all text escaped."""
        head = "".join(f"<th>{html.escape(visible(heading))}</th>" for heading in self._headings())
        shown = [row for _, row in zip(range(_ROWS_SHOWN), self.rows(), strict=False)]
        body = "".join(f"<tr>{''.join(map(_html_cell, row))}</tr>" for row in shown)
        more = f"<p>{len(self) - len(shown)} more rows</p>" if len(self) > len(shown) else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"

    def _headings(self) -> list[str]:
        return [f"{name} [{self.units[name]}]" if name in self.units else name for name in self.names]


def write_blocks(tables: Iterable[Table], target: TextIO) -> None:
    """Write tables with the same columns below each other, as `Table.to_csv` writes one, without having all
    in memory."""
    writer, headings = csv.writer(target, lineterminator="\r\n"), None
    for table in tables:
        if headings is None:
            headings = [_cell(heading) for heading in table._headings()]
            writer.writerow(headings)
        for begin in range(0, len(table), _ROWS_AT_ONCE):
            part = slice(begin, begin + _ROWS_AT_ONCE)
            writer.writerows(zip(*(_cells(values[part]) for values in table.columns.values()), strict=True))


def _cells(values: Column) -> Sequence[Any]:
    """A column as cells of a spreadsheet."""
    texts = _TextCells()
    if not isinstance(values, np.ndarray):
        return [texts[value] if type(value) is str else _cell(_python(value)) for value in values]
    found = list(values.tolist())
    is_ready = values.dtype.kind in "iub" or (values.dtype.kind == "f" and not np.isnan(values).any())
    if is_ready or (values.dtype.kind == "U" and _is_plain(values)):
        return found
    return [texts[value] if type(value) is str else _cell(value) for value in found]


class _TextCells(dict[str, str]):
    """The cells of texts, each made once: names of designs and measures stand in most rows."""

    def __missing__(self, text: str) -> str:
        made = self[text] = _text_cell(text)
        return made


def _is_plain(texts: npt.NDArray[np.str_]) -> bool:
    """Whether all texts can be seen and none may be taken for a formula: printable ASCII without a formula's
    first letters."""
    letters = np.ascontiguousarray(texts).view(np.uint32).reshape(len(texts), -1)
    first = [ord(start) for start in _FORMULA_STARTS if len(start) == 1]
    visible_ones = (letters == 0) | ((letters >= ord(" ")) & (letters <= ord("~")) & (letters != ord("\\")))
    return bool(visible_ones.all()) and not np.isin(letters[:, :1], first).any()


def _frozen(values: Column) -> Column:
    """A read-only copy of a column."""
    if not isinstance(values, np.ndarray):
        return tuple(values)
    if values.ndim != 1:
        raise ValueError(f"a column has one dimension, not {values.ndim}")
    copy = values.copy()
    copy.flags.writeable = False
    return copy


def _plain(values: Column) -> Sequence[Any]:
    """A column as plain Python values."""
    if isinstance(values, np.ndarray):
        return list(values.tolist())
    return list(map(_python, values))


def _json_ready(value: Any) -> Any:
    """A value that JSON can hold."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, (date, time)):
        return value.isoformat()
    return value


def _cell(value: Any) -> Any:
    """A value as a cell of a spreadsheet."""
    if isinstance(value, float):
        return "" if math.isnan(value) else value
    if isinstance(value, int):
        return value
    if value is None:
        return ""
    return _text_cell(value.isoformat() if isinstance(value, (date, time)) else str(value))


def _text_cell(text: str) -> str:
    """A text as a cell of a spreadsheet."""
    shown = visible(text)
    return f"'{shown}" if shown.startswith(_FORMULA_STARTS) else shown


def _python(value: Any) -> Any:
    """A plain Python value."""
    return value.item() if isinstance(value, np.generic) else value


def _html_cell(value: Any) -> str:
    """A value as a cell of an HTML table; numbers stand on the right with six digits."""
    if value is None:
        return "<td></td>"
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return f"<td>{html.escape(visible(str(value)))}</td>"
    return f'<td style="text-align:right">{_html_number(value)}</td>'


def _html_number(value: float) -> str:
    if isinstance(value, int):
        return f"{value:,}"
    if math.isnan(value):
        return ""
    return f"{value:,.6g}"
