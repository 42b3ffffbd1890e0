"""The table that results come in."""

import csv
import io
import json
import math
import pickle
import sys
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from orgsim import table
from orgsim.errors import UsageError
from orgsim.table import Table, write_blocks

TABLE = Table(
    {
        "team": ["Sales", "=1+1", '<b>"x"</b>'],
        "wait": np.array([1.5, math.nan, -2.0]),
        "starts": np.array([1, 2, -3]),
    },
    {"wait": "h"},
)


def test_rows_and_columns() -> None:
    assert len(TABLE) == 3
    assert TABLE.names == ("team", "wait", "starts")
    assert list(TABLE.rows())[2] == ('<b>"x"</b>', -2.0, -3)
    assert TABLE["team"][0] == "Sales"
    assert len(Table({})) == 0


def test_records_are_ready_for_json() -> None:
    records = TABLE.to_records()
    assert records[1] == {"team": "=1+1", "wait": None, "starts": 2}
    assert json.loads(json.dumps(records, allow_nan=False)) == records
    odd = Table({"x": [np.int64(1), np.float32(0.5), math.inf, None, datetime(2027, 1, 4)]})
    assert [row["x"] for row in odd.to_records()] == [1, 0.5, None, None, "2027-01-04T00:00:00"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=SUM(A1)", "'=SUM(A1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("\tx", "'\\tx"),
        ("\rx", "'\\rx"),
    ],
)
def test_formulas_are_defused_in_csv(text: str, written: str) -> None:
    """An apostrophe goes before them, and what cannot be seen is an escape."""
    target = io.StringIO(newline="")
    Table({text: [text, "plain"], "number": [-1.5, np.int64(-2)]}).to_csv(target)
    rows = list(csv.reader(io.StringIO(target.getvalue(), newline="")))
    assert rows == [[written, "number"], [written, "-1.5"], ["plain", "-2"]]


def test_csv_of_a_file(tmp_path: Path) -> None:
    TABLE.to_csv(tmp_path / "table.csv")
    lines = (tmp_path / "table.csv").read_text(encoding="utf-8").splitlines()
    assert lines[:3] == ["team,wait [h],starts", "Sales,1.5,1", "'=1+1,,2"]


def test_html_is_escaped_and_cut() -> None:
    shown = TABLE._repr_html_()
    assert "&lt;b&gt;&quot;x&quot;&lt;/b&gt;" in shown
    assert "<b>" not in shown
    assert "<th>wait [h]</th>" in shown
    assert "50 more rows" in Table({"n": range(250)})._repr_html_()


def test_frame() -> None:
    frame = pytest.importorskip("pandas") and TABLE.frame()
    assert list(frame.columns) == ["team", "wait", "starts"]
    assert frame["starts"].tolist() == [1, 2, -3]


def test_frame_without_pandas_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(UsageError, match=r"pip install orgsim\[pandas\]"):
        TABLE.frame()


def test_a_table_does_not_change() -> None:
    values = np.array([1, 2])
    table = Table({"x": values})
    values[0] = 9
    assert list(table["x"]) == [1, 2]
    with pytest.raises(ValueError, match="read-only"):
        table["x"][0] = 5  # type: ignore[index]
    with pytest.raises(TypeError):
        table.columns["y"] = [1]  # type: ignore[index]


def test_a_table_survives_pickling() -> None:
    copy = pickle.loads(pickle.dumps(TABLE))
    assert str(copy.to_records()) == str(TABLE.to_records())
    assert copy.units == {"wait": "h"}


def test_faulty_tables_are_refused() -> None:
    with pytest.raises(ValueError, match="equally long: a 1, b 2"):
        Table({"a": [1], "b": [1, 2]})
    with pytest.raises(ValueError, match="not there: b"):
        Table({"a": [1]}, {"b": "h"})
    with pytest.raises(ValueError, match="one dimension"):
        Table({"a": np.zeros((2, 2))})


@pytest.mark.parametrize("text", ["plain", "=1", "a\\b", "a\tb", "caf\u00e9", "", "-"])
def test_columns_of_arrays_are_written_as_those_of_values(text: str) -> None:
    values = [text, "other", ""]
    numbers = [1.5, math.nan, math.inf]
    one, other = io.StringIO(), io.StringIO()
    Table(
        {"text": np.array(values), "number": np.array(numbers), "flag": np.array([True, False, True])}
    ).to_csv(one)
    Table({"text": values, "number": numbers, "flag": [True, False, True]}).to_csv(other)
    assert one.getvalue() == other.getvalue()


def test_a_text_that_stands_in_many_rows_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []
    monkeypatch.setattr(table, "visible", lambda text: looked.append(text) or text)
    target = io.StringIO()
    Table({"many": ["=x", "y"] * 50, "objects": np.array(["y", None] * 50, dtype=object)}).to_csv(target)
    assert looked == ["many", "objects", "=x", "y", "y"]
    assert target.getvalue().split("\r\n")[1:3] == ["'=x,y", "y,"]


def test_blocks_are_written_as_one_table(tmp_path: Path) -> None:
    parts = [Table({"a": [1, 2], "b": np.array(["x", "=y"])}), Table({"a": [3], "b": np.array(["z"])})]
    target = io.StringIO()
    write_blocks(parts, target)
    assert target.getvalue() == "a,b\r\n1,x\r\n2,'=y\r\n3,z\r\n"
