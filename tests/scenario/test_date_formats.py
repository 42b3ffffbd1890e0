"""Arrivals whose file has dates in another format than ISO 8601."""

from datetime import datetime
from pathlib import Path

import pytest

from orgsim.engine import simulate
from orgsim.errors import ScenarioError
from orgsim.model import lower
from orgsim.scenario import loads
from orgsim.units import MisreadError
from orgsim.units.date_formats import formats_of, parse_date_format

HOUR = 3_600_000_000
TEXT = """
start = 2027-02-22
horizon = "6w"
time_zone = "{zone}"
people.clerk.count = 9
work.ticket.arrivals = {{ file = "x.csv", column = "when"{how} }}
work.ticket.steps = [{{ name = "answer", skill = "clerk", effort = "10min" }}]
designs.d.teams.Desk = ["clerk"]
"""


def arrived(folder: Path, rows: list[str], form: str | None = None, zone: str = "UTC") -> list[int]:
    """The moments of arrival in microseconds since the start."""
    (folder / "x.csv").write_text("\n".join(["id;when", *(f'1;"{row}"' for row in rows)]), encoding="utf-8")
    how = "" if form is None else f', dates_as = "{form}"'
    model = lower(loads(TEXT.format(how=how, zone=zone), folder=folder), "d")
    found: list[int] = simulate(model, 1, 0).items["arrived"].tolist()
    return found


def refused(folder: Path, row: str, form: str | None = None) -> str:
    with pytest.raises(ScenarioError) as caught:
        arrived(folder, ["2027-02-22" if form is None else "22/02/2027", row], form)
    return str(caught.value)


@pytest.mark.parametrize(
    ("form", "text", "when"),
    [
        ("DD/MM/YYYY", "04/01/2027", datetime(2027, 1, 4)),
        ("DD/MM/YYYY", "4/1/2027", datetime(2027, 1, 4)),
        ("MM/DD/YYYY", "04/01/2027", datetime(2027, 4, 1)),
        ("DD.MM.YYYY HH:mm", "31.12.2027 9:05", datetime(2027, 12, 31, 9, 5)),
        ("DD/MMM/YY hh:mm AM", "25/Feb/27 10:17 PM", datetime(2027, 2, 25, 22, 17)),
        ("DD/MMM/YY hh:mm AM", "26/february/27 12:05 am", datetime(2027, 2, 26, 0, 5)),
        ("hh:mmAM, MMM DD YYYY", "12:30PM, Sep 9 2027", datetime(2027, 9, 9, 12, 30)),
        ("YYYY/MM/DD HH:mm:ss.SSS", "2027/02/22 11:15:41.250", datetime(2027, 2, 22, 11, 15, 41, 250_000)),
        ("YYYYMMDDHHmmss", "20270104093007", datetime(2027, 1, 4, 9, 30, 7)),
        ("YYYY-MM-DDTHH:mm", "2024-02-29T23:59", datetime(2024, 2, 29, 23, 59)),
        ("YYYY-MM-DD HH:mm:ss.SSSSSSSSS", "2027-01-04 00:00:00.000000999", datetime(2027, 1, 4)),
    ],
)
def test_a_date_is_read_as_its_format_says(form: str, text: str, when: datetime) -> None:
    since = when - datetime(1970, 1, 1)
    micros = (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds
    assert parse_date_format(form).shown(text) == micros


@pytest.mark.parametrize(
    ("form", "message"),
    [
        ("%d/%m/%Y", "write 'DD/MM/YYYY' for %d/%m/%Y"),
        ("dd/MM/YYYY", "'dd' is no part of a date: there are YYYY, YY, MMM (a name), MM, DD"),
        ("D/M/YYYY", "'D' is no part of a date"),
        ("DD/MM", "has no YYYY: a date has a year, a month and a day"),
        ("DD/MM/MMM/YYYY", "has MM twice"),
        ("DD/MM/YYYY hh:mm", "hh, hours up to 12, and AM go together; hours up to 23 are HH"),
        ("DD/MM/YYYY mm", "has mm without HH; months are MM, and minutes mm"),
        ("DD/mm/YYYY", "has no MM"),
        ("YYYY-MM-DD HH:mm UTC", "'U' is no part of a date"),
        ("", "is not a format of dates: write, for example, 'DD/MM/YYYY HH:mm'"),
        (7, "is not a format of dates"),
    ],
)
def test_a_format_must_say_a_date(form: object, message: str) -> None:
    with pytest.raises(MisreadError) as caught:
        parse_date_format(form)
    assert message in caught.value.message


def test_dates_arrive_in_local_time_whatever_their_order(tmp_path: Path) -> None:
    rows = ["29/03/2027 09:00", "22/02/2027 01:30"]
    # Berlin is an hour ahead in February, and two from 28 March on
    assert arrived(tmp_path, rows, "DD/MM/YYYY HH:mm", "Europe/Berlin") == [
        3 * HOUR // 2,
        (35 * 24 + 9 - 1) * HOUR,
    ]


def test_the_formats_of_well_known_tools(tmp_path: Path) -> None:
    jira = arrived(tmp_path, ["25/Feb/27 10:17 PM", "26/Feb/27 9:05 AM"], "DD/MMM/YY hh:mm AM")
    assert jira == [(3 * 24 + 22) * HOUR + 17 * HOUR // 60, (4 * 24 + 9) * HOUR + 5 * HOUR // 60]
    disco = arrived(
        tmp_path, ["2027/02/22 11:15:41.000", "2027/02/22 12:00:00.000"], "YYYY/MM/DD HH:mm:ss.SSS"
    )
    assert disco == [(11 * 3600 + 15 * 60 + 41) * 1_000_000, 12 * HOUR]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("2027-02-22", "x.csv line 3: '2027-02-22' does not fit dates_as = \"DD/MM/YYYY\": write, for "
         "example, '31/01/2027'"),
        ("03/02/2027 09:00", "does not fit"),
        ("02/13/2027", "x.csv line 3: '02/13/2027' is no date by dates_as = \"DD/MM/YYYY\": there is no "
         "month 13: are day and month the other way round?"),
        ("31/02/2027", "there is no such day"),
        ("01/01/1812", "is out of range: years run from 1900 to 2999"),
    ],
)  # fmt: skip
def test_a_date_that_does_not_fit_is_a_fault_with_its_line(tmp_path: Path, row: str, message: str) -> None:
    assert message in refused(tmp_path, row, "DD/MM/YYYY")


@pytest.mark.parametrize(
    ("row", "formats"),
    [
        ("4/1/2027 09:00", 'dates_as = "DD/MM/YYYY HH:mm" or dates_as = "MM/DD/YYYY HH:mm"'),
        ("2027-01-04 9:05", 'dates_as = "YYYY-MM-DD HH:mm"'),
        ("4/13/2027", 'dates_as = "MM/DD/YYYY"'),
        ("13.4.27", 'dates_as = "DD.MM.YY"'),
        ("25/Feb/27 10:17 PM", 'dates_as = "DD/MMM/YY hh:mm AM"'),
        ("2027/02/22 11:15:41.000", 'dates_as = "YYYY/MM/DD HH:mm:ss.SSS"'),
    ],
)
def test_a_date_in_another_format_is_told_how_to_be_read(tmp_path: Path, row: str, formats: str) -> None:
    message = refused(tmp_path, row)
    assert f"x.csv line 3: '{row}' is not a date: write, for example, 2027-01-04T09:00, or" in message
    assert message.endswith(f"say how the dates of the file are to be read, {formats}")
    for form in formats_of(row):
        assert parse_date_format(form).shown(row)


def test_what_is_no_date_at_all_gets_no_format(tmp_path: Path) -> None:
    for row in ("yesterday", "30/02/2027", "2027-02-30", "1850-01-01"):
        assert "dates_as" not in refused(tmp_path, row)
    assert formats_of("45/45/2027") == []
