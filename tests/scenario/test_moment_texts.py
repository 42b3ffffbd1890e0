"""Columns of moments are read many at a time, and each is what the reader of single moments makes of it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgsim.errors import ScenarioError
from orgsim.scenario.reading import files
from orgsim.scenario.reading.files import Files
from orgsim.units import EPOCH, MisreadError, elapsed, local_moment, localise, parse_moment, zone, zone_names
from orgsim.units.local_times import Offsets
from orgsim.units.moment_texts import read_moments
from orgsim.units.offsets import FIRST_ALIKE, _changes, changes_in

ZONES = (
    "UTC",
    "Europe/London",
    "Europe/Dublin",
    "Australia/Lord_Howe",
    "Australia/Adelaide",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "America/St_Johns",
    "America/Havana",
    "Africa/Casablanca",
    "Africa/Monrovia",
    "Pacific/Apia",
    "Antarctica/Troll",
)
LOOKED_FOR = ("%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S.%f")
ENDS = ("", "Z", "+00:00", "-05:00", "+0530", "+23:59", "-00:30")
ODD = (  # minutes of an offset above 59 are read by some Pythons
    "2027-W01-1",
    "20270104",
    "2027-01-04T24:00",
    "2027-01-04t09:00",
    "2027-01-04T09:00:00,5",
    "2027-01-04T09:00+01",
    "2027-01-04T09:00+01:60",
)
WRONG = (
    "2027-02-29",
    "2027-13-01",
    "2027-00-10",
    "2027-01-00",
    "1899-12-31",
    "3000-01-01",
    "2027-01-04T24:01",
    "2027-01-04T09:60",
    "2027-01-04T09:00:60",
    "2027-01-04T09:00+24:00",
    "2027-01-04Z",
    "2027/01/04",
    "04-01-2027",
    "\uff12027-01-04",
    "2027-01-04T09:00:0\u0661",
    "2027-01-04x09:00",
    "2027-01-04T09:00:00.",
    "?",
    "2027-01-0:",
    "2027-01-0/",
)

HALF_AS_MANY = settings(max_examples=settings().max_examples // 2)
"""Examples of many moments each."""


def single(text: str, name: str) -> int | None:
    """What the reader of single moments makes of a text; nothing where it refuses it."""
    try:
        return elapsed(EPOCH, localise(parse_moment(text), zone(name)))
    except MisreadError:
        return None


@cache
def changes(name: str) -> list[datetime]:
    """What clocks show just before and just after their changes in some years."""
    moments = [
        moment
        for year in (1911, 1972, 2011, 2027, 2060, 2100, 2101, 2999)
        for moment, _ in changes_in(zone(name), year)
    ]
    offsets = {
        local_moment(moment, step, zone(name)).replace(tzinfo=None) for moment in moments for step in (-1, 0)
    }
    return sorted(one for one in offsets if 1900 <= one.year <= 2999)


def around() -> st.SearchStrategy[tuple[str, datetime]]:
    """A zone, and a time within hours of a change of its clocks, or any."""

    def near(name: str) -> st.SearchStrategy[datetime]:
        gap = st.timedeltas(timedelta(hours=-26), timedelta(hours=26))
        shown = st.builds(lambda change, by: change + by, st.sampled_from(changes(name)), gap)
        return (shown | st.datetimes(datetime(1900, 1, 1), datetime(2999, 12, 31))).filter(
            lambda one: 1900 <= one.year <= 2999
        )

    return st.sampled_from(ZONES).flatmap(lambda name: st.tuples(st.just(name), near(name)))


@given(around(), st.sampled_from(LOOKED_FOR), st.sampled_from(ENDS), st.integers(0, 5))
def test_a_moment_in_a_usual_shape_is_read_at_once_and_as_a_single_one(
    where: tuple[str, datetime], shape: str, end: str, cut: int
) -> None:
    name, shown = where
    text = shown.strftime(shape)
    text = text[: len(text) - cut] if shape.endswith("%f") else text
    text += end if "%H" in shape else ""
    found, read = read_moments([text], zone(name))
    assert (bool(read[0]), int(found[0])) == (True, single(text, name))


@given(st.lists(around(), min_size=1), st.data())
@HALF_AS_MANY
def test_mixed_shapes_are_read_each_in_its_own(
    where: list[tuple[str, datetime]], data: st.DataObject
) -> None:
    name = where[0][0]
    usual = [shown.strftime(LOOKED_FOR[place % 4]) for place, (_, shown) in enumerate(where)]
    texts = data.draw(st.permutations([*usual, *ODD, *WRONG]))
    found, read = read_moments(texts, zone(name))
    expected = [single(text, name) for text in texts]
    assert all(text in usual for text, good in zip(texts, read, strict=True) if good)
    assert found[read].tolist() == [moment for moment, good in zip(expected, read, strict=True) if good]
    assert [moment for moment, text in zip(expected, texts, strict=True) if text in WRONG] == [None] * len(
        WRONG
    )


@given(st.sampled_from(ZONES), st.text("0123456789-T:. Z+", min_size=8, max_size=27))
def test_what_is_no_moment_is_left_to_the_reader_of_single_ones(name: str, text: str) -> None:
    found, read = read_moments([text], zone(name))
    assert not read[0] or int(found[0]) == single(text, name)


SOME = sorted(zone_names())[::7]
"""Every third of them is looked at in every run of the tests; the rest with ``-m slow``."""
SOME_NOW = [
    name if place % 3 == 0 else pytest.param(name, marks=pytest.mark.slow) for place, name in enumerate(SOME)
]


@pytest.mark.parametrize("name", SOME_NOW)
def test_clocks_at_and_around_every_change(name: str) -> None:
    """To the second before and after, in UTC and on the clocks, at every change from 1900 to 2150."""
    place = zone(name)
    moments = [moment for year in range(1900, 2150) for moment, _ in changes_in(place, year)]
    steps = [timedelta(hours=hours, seconds=second) for hours in (-2, -1, 0, 1, 2) for second in (-1, 0, 1)]
    times = [moment + step for moment in moments for step in steps]
    since = np.array([elapsed(EPOCH, moment) for moment in times], dtype=np.int64)
    offsets = Offsets.between(place, int(since.min()), int(since.max()))
    assert offsets.at(since).tolist() == [_micro(moment.astimezone(place).utcoffset()) for moment in times]
    clocks = [moment.replace(tzinfo=place, fold=0) for moment in times]
    assert offsets.shown(since).tolist() == [_micro(moment.utcoffset()) for moment in clocks]


@pytest.mark.parametrize("name", [*ZONES, "Asia/Gaza", "America/Santiago", "Asia/Jerusalem", "Africa/Cairo"])
def test_later_years_are_like_years_of_their_kind(name: str) -> None:
    years = [*range(FIRST_ALIKE - 2, FIRST_ALIKE + 120, 3), 2400, 2500, 2996, 2999, 3500, 3999]
    for year in years:
        assert changes_in(zone(name), year) == tuple(_changes(zone(name), year))


def _micro(offset: timedelta | None) -> int:
    return (offset or timedelta()) // timedelta(microseconds=1)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder for a file; moments are read seven at a time."""
    monkeypatch.setattr(files, "_BLOCK", 7)
    yield tmp_path


@given(where=st.lists(around(), min_size=1, max_size=40))
@HALF_AS_MANY
def test_a_column_holds_what_single_moments_are_in_order(
    where: list[tuple[str, datetime]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    name, folder = where[0][0], tmp_path_factory.getbasetemp() / "column"
    folder.mkdir(exist_ok=True)
    texts = [*(shown.isoformat(" ") for _, shown in where), *ODD]
    (folder / "data.csv").write_text("when\n" + "".join(f'"{text}"\n' for text in texts), encoding="utf-8")
    found = Files(folder).moments("data.csv", "when", zone(name))
    assert found.values.tolist() == sorted(
        moment for text in texts if (moment := single(text, name)) is not None
    )
    assert (found.rows, found.gaps) == (len(texts), 0)


GOOD = "A,2027-01-04T09:00:00\n"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (GOOD * 3 + "A,4/1/2027\n" + "A,5/1/2027\n", "data.csv line 5: '4/1/2027' is not a date: write"),
        (GOOD * 20 + '"B\nC",2027-02-30\n' + GOOD, "data.csv line 23: '2027-02-30' is not a date"),
        (GOOD * 9 + "A,1850-01-01\n", "data.csv line 11: '1850-01-01' is out of range: years run from 1900"),
        (GOOD + "A,2027\n" + "A,B,C\n", "data.csv line 3: '2027' is not a date"),
        (GOOD + "A,B,C\n" + "A,2027\n", "data.csv line 3 has 3 cells and the header has 2"),
        ("A,\n" * 8, "data.csv has nothing in its column 'when'"),
    ],
)
def test_the_first_fault_in_the_file_is_said_with_its_line(folder: Path, content: str, message: str) -> None:
    (folder / "data.csv").write_text("key,when\n" + content, encoding="utf-8")
    with pytest.raises(ScenarioError) as caught:
        Files(folder).moments("data.csv", "when", zone("UTC"))
    assert caught.value.faults[0].message.startswith(message)


def test_gaps_are_counted_across_blocks(folder: Path) -> None:
    (folder / "data.csv").write_text("key,when\n" + (GOOD * 5 + "A,\n") * 4, encoding="utf-8")
    found = Files(folder).moments("data.csv", "when", zone("UTC"))
    assert (len(found.values), found.rows, found.gaps, found.first_gap) == (20, 24, 4, 7)
