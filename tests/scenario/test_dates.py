"""Moments: what clocks show, what has passed since the start, and the way back."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgsim.scenario import loads
from orgsim.units import (
    MisreadError,
    elapsed,
    in_order,
    local_moment,
    localise,
    parse_date,
    parse_moment,
    zone,
)
from orgsim.units.local_texts import local_texts
from orgsim.units.local_times import local_hours

HOUR = 3_600_000_000
ZONES = (
    "Europe/London",
    "Australia/Lord_Howe",
    "Australia/Adelaide",
    "Asia/Kolkata",
    "America/Vancouver",
    "Africa/Casablanca",
    "America/St_Johns",
    "America/Havana",
)


@pytest.mark.parametrize(
    ("name", "written", "shown", "instant"),
    [
        # Offsets by hand from the rules of each zone; the change of clocks lies between the start and the
        # moment.
        ("Europe/London", "2027-03-29T09:00", "2027-03-29T09:00:00+01:00", "2027-03-29T08:00Z"),
        ("Europe/London", "2027-11-01T09:00", "2027-11-01T09:00:00+00:00", "2027-11-01T09:00Z"),
        ("Australia/Lord_Howe", "2027-04-05T09:00", "2027-04-05T09:00:00+10:30", "2027-04-04T22:30Z"),
        ("Australia/Lord_Howe", "2027-10-04T09:00", "2027-10-04T09:00:00+11:00", "2027-10-03T22:00Z"),
        ("Australia/Adelaide", "2027-04-05T09:00", "2027-04-05T09:00:00+09:30", "2027-04-04T23:30Z"),
        ("Asia/Kolkata", "2027-04-05T09:00", "2027-04-05T09:00:00+05:30", "2027-04-05T03:30Z"),
        ("America/Vancouver", "2027-01-05T09:00", "2027-01-05T09:00:00-07:00", "2027-01-05T16:00Z"),
        ("Africa/Casablanca", "2027-02-15T09:00", "2027-02-15T09:00:00+00:00", "2027-02-15T09:00Z"),
    ],
)
@pytest.mark.parametrize("start", [date(2026, 7, 1), date(2027, 1, 1)])
def test_a_local_time_comes_back_as_it_was_written(
    name: str, written: str, shown: str, instant: str, start: date
) -> None:
    begin = localise(start, zone(name))
    passed = elapsed(begin, localise(parse_moment(written), zone(name)))
    back = local_moment(begin, passed, zone(name))
    assert back.isoformat() == shown
    assert back.astimezone(UTC) == datetime.fromisoformat(instant)


@given(
    st.sampled_from(ZONES),
    st.datetimes(datetime(2026, 1, 1), datetime(2029, 1, 1)),
    st.integers(0, 3 * 366 * 24 * HOUR),
)
def test_elapsed_time_and_local_moment_undo_each_other(name: str, start: datetime, passed: int) -> None:
    begin = localise(start, zone(name))
    back = local_moment(begin, passed, zone(name))
    assert elapsed(begin, back) == passed
    assert local_moment(begin, passed, UTC) == back.astimezone(UTC)


def test_a_time_that_clocks_skip_is_told_as_the_one_they_show() -> None:
    london = zone("Europe/London")
    assert localise(datetime(2027, 3, 28, 1, 30), london).isoformat() == "2027-03-28T02:30:00+01:00"
    assert localise(datetime(2027, 10, 31, 1, 30), london).isoformat() == "2027-10-31T01:30:00+01:00"


def test_the_hour_that_occurs_twice_is_in_the_order_of_time() -> None:
    london = zone("Europe/London")
    moments = [
        localise(parse_moment(text), london)
        for text in ("2027-10-31T01:15:00+00:00", "2027-10-31T01:45:00+01:00")
    ]
    assert moments[0] < moments[1], "the wall clock says otherwise"
    assert in_order(moments) == (moments[1], moments[0])


@pytest.mark.parametrize("name", ZONES)
def test_hours_begin_where_clocks_show_a_full_hour_or_change(name: str) -> None:
    start = datetime(2026, 9, 1, 5, 17, 3, 250_000, tzinfo=UTC)
    begins = local_hours(start, 250 * 24 * HOUR, zone(name)).tolist()
    hours = [(moment, local_moment(start, moment, zone(name))) for moment in begins]
    assert begins[0] == 0
    for (one, shown), (other, then) in pairwise(hours):
        assert one < other <= one + HOUR
        changed = shown.utcoffset() != then.utcoffset()
        assert changed or (then.minute, then.second, then.microsecond) == (0, 0, 0)
        last = local_moment(start, other - 1, zone(name))
        assert (last.hour, last.date(), last.utcoffset()) == (shown.hour, shown.date(), shown.utcoffset())


def test_a_clock_change_within_the_hour_begins_an_hour_of_its_own() -> None:
    """Until 2011 clocks in Newfoundland changed at one minute past midnight."""
    start = localise(date(2010, 3, 14), zone("America/St_Johns"))
    hours = local_hours(start, 3 * HOUR, zone("America/St_Johns")).tolist()
    shown = [local_moment(start, moment, zone("America/St_Johns")).hour for moment in hours]
    assert list(zip(hours, shown, strict=True))[:3] == [(0, 0), (HOUR // 60, 1), (HOUR, 2)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2027-01-04", "2027-01-04"),
        (" 20270104 ", "2027-01-04"),
        ("2027-W01-1", "2027-01-04"),
        ("2027W01", "2027-01-04"),
        ("2027-01-04T09", "2027-01-04T09:00:00"),
        ("2027-01-04 09:30", "2027-01-04T09:30:00"),
        ("2027-01-04t09:30:15z", "2027-01-04T09:30:15+00:00"),
        ("20270104T093015Z", "2027-01-04T09:30:15+00:00"),
        ("2027-01-04T09:30:15.5", "2027-01-04T09:30:15.500000"),
        ("2027-01-04T09:30:15,25+0530", "2027-01-04T09:30:15.250000+05:30"),
        ("2027-01-04T09:30:15.123456789-02", "2027-01-04T09:30:15.123456-02:00"),
        ("2027-W01-1T09:30+01:00", "2027-01-04T09:30:00+01:00"),
        ("2027-01-04T24:00", "2027-01-05T00:00:00"),
        ("2027-12-31T24:00:00.000Z", "2028-01-01T00:00:00+00:00"),
        ("20270104T2400+0100", "2027-01-05T00:00:00+01:00"),
    ],
)
def test_iso_8601_is_read_in_its_variants(text: str, found: str) -> None:
    assert parse_moment(text).isoformat() == found


@pytest.mark.parametrize(
    "text",
    [
        "25/Feb/27 10:17 PM",
        "2027/02/22 11:15:41.000",
        "2027-01-04 9:05",
        "4/1/2027 09:00",
        "04.01.2027",
        "20270104093000",
        "1798761600",
        "2027-01-04T09:00:00 UTC",
        "2027-01-04T09:00[Europe/London]",
        "2027-01-04-05:00",  # a date with an offset, not five in the morning
        "2027-01-04+01:00",
        "2027-01-04Z",
        "2027-01-04x09:00",
        "2027-01-04T24:01",
        "2027-01-04T25:00",
        "2027-02-30",
        "2027-01-04T09:00+25:00",
        "\uff12\uff10\uff12\uff17-01-04",
        "",
    ],
)
def test_other_ways_of_writing_a_date_are_refused_with_the_right_one(text: str) -> None:
    with pytest.raises(
        MisreadError,
        match=r"is not a date: write, for example, 2027-01-04 or 2027-01-04T09:00:00, with an offset",
    ):
        parse_moment(text)


def test_a_date_is_no_moment() -> None:
    with pytest.raises(MisreadError, match="is a moment: write a date"):
        parse_date("2027-01-04T00:00")


SCENARIO = """
start = 2027-10-30
time_zone = "Europe/London"
horizon = "4w"
people.clerk = { %s }
work.x.arrivals = %s
work.x.steps = [{ name = "serve", skill = "clerk", effort = "1min" }]
designs.one.teams.Desk = ["clerk"]
"""


def test_moments_of_a_scenario_are_compared_by_time_and_not_by_the_clock() -> None:
    first, second = "2027-10-31T01:45:00+01:00", "2027-10-31T01:15:00+00:00"
    pieces = (
        f'{{ pieces = [{{ from = {first}, rate = "1 per h" }}, {{ from = {second}, rate = "2 per h" }}] }}'
    )
    scenario = loads(SCENARIO % (f"from = {first}, until = {second}", pieces))
    assert len(scenario.work["x"].arrivals.pieces) == 2
    dated = loads(SCENARIO % ("", f"{{ dates = [{second}, {first}] }}")).work["x"].arrivals.moments
    assert dated[1].astimezone(UTC) - dated[0].astimezone(UTC) == timedelta(minutes=30)


@pytest.mark.parametrize(
    "name", ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Africa/Casablanca", "UTC"]
)
def test_many_moments_are_told_as_each_of_them(name: str) -> None:
    """A year and a half of odd moments, and each side of every clock change to the microsecond."""
    start, place = datetime(2027, 1, 4, 9, tzinfo=UTC), zone(name)
    moments = [k * 7_777_777_777 for k in range(6000)]
    hours = local_hours(start, moments[-1], place).tolist()
    moments += [moment + step for moment in hours for step in (-1, 0) if moment + step >= 0]
    told = local_texts(start, np.array(moments, dtype=np.int64), place).tolist()
    assert told == [local_moment(start, moment, place).isoformat(timespec="seconds") for moment in moments]
    assert local_texts(start, np.zeros(0, dtype=np.int64), place).tolist() == []
