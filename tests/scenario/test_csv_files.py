"""CSV files as programs really write them: read rightly, or refused with file, line and what to write."""

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgsim.errors import ScenarioError
from orgsim.scenario import load, loads
from orgsim.scenario.reading import csv_files
from orgsim.scenario.reading.files import Column, Files
from orgsim.units import zone

TEXT = """
start = 2027-01-04
horizon = "4w"
people.clerk = { count = 1 }
work.ticket.arrivals = %(arrivals)s
work.ticket.steps = [{ name = "answer", skill = "clerk", effort = %(effort)s }]
designs.one.teams."Desk" = ["clerk"]
"""
EFFORT = """'empirical(file="data.csv", column="Hours", unit=h)'"""


@pytest.fixture
def numbers(tmp_path: Path) -> Callable[..., Column[tuple[float, ...]]]:
    """Read the column 'Hours' of a file with such content."""

    def read(content: str | bytes, column: str = "Hours") -> Column[tuple[float, ...]]:
        data = content.encode() if isinstance(content, str) else content
        (tmp_path / "data.csv").write_bytes(data)
        return Files(tmp_path).numbers("data.csv", column)

    return read


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\u0085", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x1f"])
def test_only_line_ends_end_a_record(numbers: Callable[..., Column[tuple[float, ...]]], sign: str) -> None:
    assert numbers(f"Key,Summary,Hours,Cost\nA-1,Fix{sign}login,3,99\n").values == (3.0,)
    assert numbers(f"Key,Sum{sign}mary,Hours,Cost\nA-1,Fix login,3,99\n").values == (3.0,)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", [True, False])
def test_all_three_line_ends_are_read(
    numbers: Callable[..., Column[tuple[float, ...]]], end: str, last: bool
) -> None:
    found = numbers(end.join(["Key,Hours", '"a\nb\r\nc\rd",1', "B,2"]) + end * last)
    assert found == Column((1.0, 2.0), 2, 0, 0)


@pytest.mark.parametrize(
    ("content", "values"),
    [
        ("Key;Hours\nA;3\n", (3,)),
        ("Key\tHours\nA\t3\n", (3,)),
        ("Key|Hours\nA|3\n", (3,)),
        ("sep=;\nKey;Hours\nA;3\n", (3,)),
        ('"sep=,"\r\nKey,Hours\r\nA,3\r\n', (3,)),
        ("SEP=\t\nKey\tHours\nA\t3\n", (3,)),
        ("sep=:\nKey:Hours\nA:3\n", (3,)),
        ("\ufeffsep=;\nKey;Hours\nA;3\n", (3,)),
        ("\ufeffHours,Key\n3,A\n", (3,)),
        ('"Spent, net";Hours\n1;3\n', (3,)),
        ('"a,b,c,d";Hours\n1;3\n', (3,)),
        ("Spent, net;Hours\n1;3\n", (3,)),  # a comma and a semicolon: only the semicolon gives the column
        ('"He said ""a,b,c""";Hours\n1;3\n', (3,)),
        ('"Two\nlines, with commas";"Hours"\n1;3\n', (3,)),
        ('Key,"Hours\n"\nA,3\n', (3,)),
        ("Key, Hours \nA, 3 \n", (3,)),
        ("Hours\n3\n4\n", (3, 4)),
        ("Key,Hours,,\nA,3,,\nB,4\n", (3, 4)),
        ("Key,Hours\nA,3,,\n", (3,)),
        ("Key,Hours\nA,3,\nB,4,\n", (3, 4)),  # every row ends in a separator, and the header does not
        ("Day,Hours\n2027-01-04,3,\n2027-01-05,4,\n", (3, 4)),
        ("Key,Hours,\nA,3,\nB,4\n", (3, 4)),
        ("\n\nKey,Hours\nA,3\n\n\n", (3,)),
        ("Key,Hours\nA,3\n\nB,4\n   \n", (3, 4)),
        ("Labels,Labels,Hours\na,b,3\n", (3,)),
        ('Key,Hours\n5" pipe,3\n', (3,)),
        ("Key;Hours\nA,B;3\n", (3,)),
    ],
)
def test_what_programs_write_is_read(
    numbers: Callable[..., Column[tuple[float, ...]]], content: str, values: tuple[float, ...]
) -> None:
    found = numbers(content)
    assert (found.values, found.gaps) == (values, 0)


@pytest.mark.parametrize(
    ("content", "rows", "gaps", "first"),
    [
        ("Key,Hours\nA,3\nB,\nC,\nD,3\n", 4, 2, 3),
        ("Key,Hours\nA,3\nB\n", 2, 1, 3),  # the last cell is not even written
        ('Hours\n3\n""\n4\n', 3, 1, 3),
        (
            "Hours\n3\n\n\n4\n\n",
            4,
            2,
            3,
        ),  # in one column an empty line is a row without a value, but not at the end
        ("sep=;\nKey;Hours\nA; \nB;3\n", 2, 1, 3),
    ],
)
def test_rows_without_a_value_are_counted(
    numbers: Callable[..., Column[tuple[float, ...]]], content: str, rows: int, gaps: int, first: int
) -> None:
    found = numbers(content)
    assert (found.rows, found.gaps, found.first_gap) == (rows, gaps, first)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            "Hours\n12,5\n",
            "data.csv line 2 has 2 cells and the header has 1: write a decimal point, such as 12.5",
        ),
        ("Key,Hours\nA,12,5\n", "data.csv line 2 has 3 cells and the header has 2: write a decimal point"),
        (
            "Key;Hours\nA;12,5\n",
            "data.csv line 2: '12,5' is not a number: write a decimal point and no thousands separator",
        ),
        (
            'Key,Hours\nA,"1,200.5"\n',
            "data.csv line 2: '1,200.5' is not a number: write a decimal point and no thousands",
        ),
        (
            "Key,Hours,Cost\nA,3,9\nB,3\n",
            "data.csv line 3 has 2 cells and the header has 3: write all cells of a row",
        ),
        ("Key,Summary,Hours\nA\n", "data.csv line 2 has 1 cell and the header has 3"),
        ("sep=;\nKey;Hours\nA;3;4\n", "data.csv line 3 has 3 cells and the header has 2"),
        (
            "Key,Hours,Note\nA,12,5,\nB,12,5,\n",
            "data.csv line 2 has 4 cells and the header has 3: write",
        ),
        ("Hours,Note\n1,200,\n", "data.csv line 2 has 3 cells and the header has 2: write a decimal point"),
        ("Cost,Hours,Note\n1,5,3,\n", "data.csv line 2 has 4 cells and the header has 3"),
        ("Hours,Note\n 1 , 5 h,\n", "data.csv line 2 has 3 cells and the header has 2"),
        ("Key,Hours,Note\nA,12,x\nB,12,5,\n", "data.csv line 3 has 4 cells and the header has 3"),
        ("Key,Hours,Note\nA,12,x\nB,12,y,\n", "data.csv line 3 has 4 cells and the header has 3"),
        ("Key,Hours\nA,12,\nB,12\n", "data.csv line 2 has 3 cells and the header has 2"),
        ("Key,Hours\nA,12,\nB,12,,\n", "data.csv line 2 has 3 cells and the header has 2"),
        (
            "Key,Hours,,\nA,3,,\nB,5,x,\n",
            "data.csv line 3 has 4 cells and the header has 4, of which the last 2 have no name: give",
        ),
        (
            "Key,Hours,\nA,3,1,5\n",
            "data.csv line 2 has 4 cells and the header has 3, of which the last has no name: give",
        ),
        (
            "Key,Hours,Cost,,\nA\n",
            "data.csv line 2 has 1 cell and the header has 5, of which the last 2 have no name: write all",
        ),
        ("Hours,Hours\n,3\n", "data.csv has 2 columns 'Hours': rename all but the one that is meant"),
        (
            "Key:Hours\nA:3\n",
            r"data.csv has no column 'Hours': it has 'Key:Hours' \(cells are separated by , ; tab or |",
        ),
        ("Key,Hour\nA,3\n", "data.csv has no column 'Hours': it has 'Key', 'Hour'"),
        (
            "a,b,c,d,e,f,g\n1,2,3,4,5,6,7\n",
            "data.csv has no column 'Hours': it has 'a', 'b', 'c', 'd', 'e' and 2 more$",
        ),
        ("", "data.csv is empty"),
        ("\ufeff", "data.csv is empty"),
        ("\n \n\n", "data.csv is empty"),
        ("sep=;\n", "data.csv is empty"),
        ("Key,Hours\n", "data.csv has nothing in its column 'Hours'"),
        ("Key,Hours\nA,\n", "data.csv has nothing in its column 'Hours'"),
        ('Key,Hours\nA,"3\n', "data.csv line 2 is not CSV: a quote is not closed"),
        ('"Key,Hours\nA,3\n', "data.csv line 1 is not CSV: a quote is not closed"),
        ('\n\nKey,"Hours\nA,3\n', "data.csv line 3 is not CSV: a quote is not closed"),
        ('Key,Hours\n"A,3\nB,5\n', "data.csv line 2 is not CSV: a quote is not closed"),
        ('sep=;\r\nKey;Hours\r\n"A;3\r\nB;5\r\n', "data.csv line 3 is not CSV: a quote is not closed"),
        ('Key,Hours\nA,3\n"B\n1","5\nC,5\n\n', "data.csv line 4 is not CSV: a quote is not closed"),
        ('Key,Hours\n"A,3\nB,"5"\nC,4\n', "data.csv line 2 is not CSV: a quote is not closed at the end"),
        (
            'Key,Hours\nA,3\n"B,3\n' + "C,4\n" * 40_000,
            "data.csv line 3 is not CSV: a quote is not closed within 131,072 characters",
        ),
        ('Key,Hours\n"A"x,3\n', "data.csv line 2 is not CSV"),
        ("Key,Hours\nA,x\n", "data.csv line 2: 'x' is not a number"),
        ("Key,Hours\nA,-1\n", "data.csv line 2: '-1' is out of range"),
        (
            f"Key,Hours\n{'x' * 140_000},3\n",
            "data.csv line 2 is not CSV: a cell has more than 131,072 characters",
        ),
        ("Key,Hours\nZürich,3\n".encode("latin-1"), "data.csv line 2 is not UTF-8 text: save it as UTF-8"),
        ("Key,Hours\rA,3\rZürich,3\r".encode("latin-1"), "data.csv line 3 is not UTF-8 text"),
        ("Zürich,Hours\nA,3\n".encode("cp1252"), "data.csv line 1 is not UTF-8 text"),
        ("Key,Hours\nA,3\n".encode("utf-16"), "data.csv is UTF-16 text: save it as UTF-8"),
        ("Key,Hours\nA,3\n".encode("utf-16-le"), "data.csv line 1 has a NUL byte and is no UTF-8 text"),
        (b"Key,Hours\nA,3\nB\0,4\n", "data.csv line 3 has a NUL byte"),
    ],
)
def test_what_is_no_such_table_is_refused_with_its_line(
    numbers: Callable[..., Column[tuple[float, ...]]], content: str | bytes, message: str
) -> None:
    with pytest.raises(ScenarioError, match=message):
        numbers(content)


def test_a_decimal_comma_of_seconds_is_not_dropped_before_an_empty_cell(tmp_path: Path) -> None:
    (tmp_path / "data.csv").write_text("when,Note\n2027-01-04T09:00:00,5,\n", encoding="utf-8")
    with pytest.raises(ScenarioError, match=r"data\.csv line 2 has 3 cells and the header has 2"):
        Files(tmp_path).moments("data.csv", "when", zone("UTC"))


def test_a_late_byte_that_is_no_text_is_placed_in_its_line(
    numbers: Callable[..., Column[tuple[float, ...]]],
) -> None:
    rows = b"Key,Hours\n" + b"A,3\n" * 100_000 + b"\xfc,3\n"
    with pytest.raises(ScenarioError, match=r"data\.csv line 100002 is not UTF-8 text"):
        numbers(rows)


def test_more_rows_than_are_read_are_refused_with_the_number(
    numbers: Callable[..., Column[tuple[float, ...]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_files, "MOST_ROWS", 1_000)
    assert len(numbers("Hours\n" + "1\n" * 1_000).values) == 1_000
    with pytest.raises(
        ScenarioError, match=r"data\.csv has more than 1,000 rows, which is the most that is read"
    ):
        numbers("Hours\n" + "1\n" * 1_001)
    with pytest.raises(ScenarioError, match="more than 1,000 rows"):
        numbers("Key,Hours\nA,1\n" + "A,\n" * 1_000)


def test_a_file_that_is_too_large_is_named(
    numbers: Callable[..., Column[tuple[float, ...]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orgsim.scenario.reading.files.LARGEST", 2048)
    with pytest.raises(ScenarioError, match=r"'data\.csv' is larger than 2 KiB"):
        numbers("Hours\n" + "1\n" * 2_000)


def test_a_header_of_many_short_lines_does_not_hang(
    numbers: Callable[..., Column[tuple[float, ...]]],
) -> None:
    with pytest.raises(ScenarioError, match=r"data\.csv"):
        numbers('"' + "\n" * 200_000 + "Hours\n")


def test_a_file_is_read_once_for_as_long_as_it_stays_the_same(tmp_path: Path) -> None:
    files = Files(tmp_path)
    (tmp_path / "data.csv").write_text("Hours\n1\n", encoding="utf-8")
    first = files.numbers("data.csv", "Hours")
    assert files.numbers("data.csv", "Hours") is first
    (tmp_path / "data.csv").write_text("Hours\n1\n2\n", encoding="utf-8")
    assert files.numbers("data.csv", "Hours").values == (1.0, 2.0)
    assert pickle.loads(pickle.dumps(files)) == files


@given(
    st.binary(max_size=80) | st.text(alphabet='Hours",;\t|\r\n\u2028 =1.5sep', max_size=60).map(str.encode)
)
def test_no_content_makes_anything_but_a_scenario_error(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = tmp_path_factory.getbasetemp()
    (folder / "any.csv").write_bytes(content)
    try:
        found = Files(folder).numbers("any.csv", "Hours")
    except ScenarioError:
        return
    assert found.values and found.rows == len(found.values) + found.gaps


def scenario_of(
    folder: Path, content: str, *, arrivals: str = '"3 per d"', effort: str = EFFORT
) -> tuple[str, ...]:
    (folder / "data.csv").write_text(content, encoding="utf-8")
    (folder / "x.toml").write_text(TEXT % {"arrivals": arrivals, "effort": effort}, encoding="utf-8")
    return load(folder / "x.toml").notes


def test_what_a_file_lacks_is_noted_once(tmp_path: Path) -> None:
    twice = f'"mixture(0.5 * {EFFORT[1:-1]}, 0.5 * {EFFORT[1:-1]})"'.replace('"', "'")
    found = scenario_of(
        tmp_path, "Key,Hours\nA,3\nB,\nC,\nD,3\n", effort="'" + twice[1:-1].replace("'", '"') + "'"
    )
    note = "data.csv: 2 of 4 rows have no value in column 'Hours' and are left out (line 3 is the first)."
    assert found == (note,)
    one = scenario_of(tmp_path, "Key,Hours\nA,3\nB,\n")
    assert one == ("data.csv: 1 of 2 rows has no value in column 'Hours' and is left out (line 3).",)


def test_a_fault_of_a_file_names_file_and_line_and_where_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "data.csv").write_bytes("Key,when\nZürich,2027-01-04\n".encode("latin-1"))
    with pytest.raises(ScenarioError) as caught:
        loads(
            TEXT % {"arrivals": '{ file = "data.csv", column = "when" }', "effort": '"1h"'},
            folder=tmp_path,
            name="x.toml",
        )
    assert str(caught.value).startswith(
        "x.toml:5: work.ticket.arrivals: data.csv line 2 is not UTF-8 text: save it as UTF-8"
    )


@pytest.mark.parametrize(
    ("number", "unit", "said"),
    [
        ("1e30", "h", "data.csv line 3: '1e30 h' is longer than 1000 years"),
        ("1e8", "h", "data.csv line 3: '1e8 h' is longer than 1000 years"),
        ("8766001", "h", "data.csv line 3: '8766001 h' is longer than 1000 years"),
        ("365251", "person-d", "data.csv line 3: '365251 person-d' is longer than 1000 years"),
        ("8766000", "h", None),
        ("1e8", "s", None),
    ],
)
def test_a_time_in_a_file_is_no_longer_than_one_in_the_scenario(
    tmp_path: Path, number: str, unit: str, said: str | None
) -> None:
    effort = EFFORT.replace("unit=h", f"unit={unit}")
    content = f"Key,Hours\nA,3\nB,{number}\nC,4\n"
    if said is None:
        scenario_of(tmp_path, content, effort=effort)
        return
    with pytest.raises(ScenarioError, match=said) as caught:
        scenario_of(tmp_path, content, effort=effort)
    assert caught.value.faults[0].path == "work.ticket.steps.answer.effort"


def test_a_batch_in_a_file_is_no_larger_than_one_in_the_scenario(tmp_path: Path) -> None:
    arrivals = """{ rate = "1 per d", batch = 'empirical(file="data.csv", column="Size")' }"""
    scenario_of(tmp_path, "Size\n1\n100000\n", arrivals=arrivals, effort='"1h"')
    with pytest.raises(ScenarioError, match=r"data\.csv line 3: '100001' is more than 100,000"):
        scenario_of(tmp_path, "Size\n1\n100001\n", arrivals=arrivals, effort='"1h"')


FROM_FILE = '{ file = "data.csv", column = "when" }'


@pytest.mark.parametrize(
    ("moments", "notes"),
    [
        (
            ["2017-01-02T11:41:53Z", "2017-01-04T01:34:05Z"],
            [
                "work.ticket.arrivals: 2 of 2 moments lie outside the run (2027-01-04 to 2027-02-01) and "
                "are left out; they run "
                "from 2017-01-02 to 2017-01-04. None is left, so nothing arrives."
            ],
        ),
        (
            ["2027-01-03T23:59", "2027-01-04", "2027-01-31", "2027-02-01"],
            [
                "work.ticket.arrivals: 2 of 4 moments lie outside the run (2027-01-04 to 2027-02-01) and "
                "are left out; they run "
                "from 2027-01-03 to 2027-02-01."
            ],
        ),
        (
            ["2027-01-05", "2027-01-18"],
            [
                "work.ticket.arrivals: the last of 2 moments is 2027-01-18, and the run goes on for 14 of "
                "its 28 days without "
                "arrivals."
            ],
        ),
        (
            ["2027-01-05"],
            [
                "work.ticket.arrivals: the only moment is 2027-01-05, and the run goes on for 27 of its 28 "
                "days without arrivals."
            ],
        ),
        (["2027-01-05", "2027-01-31"], []),
    ],
)
def test_moments_outside_the_run_and_a_run_that_outlasts_its_data_are_noted(
    tmp_path: Path, moments: list[str], notes: list[str]
) -> None:
    found = scenario_of(tmp_path, "when\n" + "\n".join(moments), arrivals=FROM_FILE, effort='"1h"')
    assert list(found) == notes
    written = ", ".join(f'"{moment}"' for moment in moments)
    assert list(scenario_of(tmp_path, "", arrivals=f"{{ dates = [{written}] }}", effort='"1h"')) == notes


@pytest.mark.parametrize(
    ("horizon", "moments", "said"),
    [
        ("1d", ["2027-01-04T09:00", "2027-01-04T20:00"], "for 4 hours of its 1 day without"),
        ("1d", ["2027-01-04T00:00"], "for 1 of its 1 day without"),
        ("2d", ["2027-01-04T23:00", "2027-01-05T00:00"], "for 1 of its 2 days without"),
        ("2d", ["2027-01-04T23:00", "2027-01-05T18:30"], "for 5.5 hours of its 2 days without"),
        ("5h", ["2027-01-04T04:00"], "for 1 of its 5 hours without"),
        ("2h", ["2027-01-04T01:30"], "for 30 minutes of its 2 hours without"),
        ("2000d", ["2027-01-04", "2027-01-05"], "for 1,999 of its 2,000 days without"),
    ],
)
def test_what_a_run_outlasts_its_data_by_is_told_in_a_fitting_unit(
    horizon: str, moments: list[str], said: str
) -> None:
    text = TEXT % {"arrivals": f"{{ dates = {moments} }}", "effort": '"1h"'}
    assert said in loads(text, overrides={"horizon": horizon}).notes[-1]


def test_pieces_that_begin_after_the_run_are_noted(tmp_path: Path) -> None:
    pieces = '{ pieces = [{ from = 2027-01-04, rate = "1 per d" }, { from = 2027-02-01, rate = "2 per d" }] }'
    assert scenario_of(tmp_path, "", arrivals=pieces, effort='"1h"') == (
        "work.ticket.arrivals: 1 of 2 pieces begins outside the run (2027-01-04 to 2027-02-01) and changes "
        "nothing; the first "
        "of them is from 2027-02-01 on.",
    )
