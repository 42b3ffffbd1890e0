"""Moments as people write them, as moments of a run."""

from datetime import timedelta

import pytest

from orgsim.model.lowering.calendars import Timetable
from orgsim.model.lowering.moments import moments_of
from orgsim.scenario import loads
from orgsim.units import zone

HEAD = """
title = "Moments"
people.ann = {}
gates.board.opens = OPENS
work.job = { arrivals = "1 per w", steps = [{ name = "board", gate = "board" }] }
designs.d.teams.Team = ["ann"]
"""
OFFICE = 'calendars.office.open = "Mon-Fri 09:00-17:00"\n'


def moments(opens, *, horizon="6w", more="", start="2027-01-04", time_zone="UTC"):
    """The moments of a text of TOML, in local time."""
    top = f'horizon = "{horizon}"\nstart = {start}\ntime_zone = "{time_zone}"\n'
    scenario = loads(top + more + HEAD.replace("OPENS", opens))
    found = moments_of(Timetable(scenario), scenario.gates["board"].opens).tolist()
    start = scenario.start.astimezone(zone("UTC"))
    local = [(start + timedelta(microseconds=moment)).astimezone(zone(time_zone)) for moment in found]
    return [f"{moment:%a %d %b %H:%M}" for moment in local]


@pytest.mark.parametrize(
    ("opens", "expected"),
    [
        ('"every Tuesday 14:00"', ["Tue 05 Jan 14:00", "Tue 12 Jan 14:00", "Tue 19 Jan 14:00"]),
        ('"every second Tuesday 14:00"', ["Tue 05 Jan 14:00", "Tue 19 Jan 14:00", "Tue 02 Feb 14:00"]),
        ('"every 2nd tuesday 9:05"', ["Tue 05 Jan 09:05", "Tue 19 Jan 09:05", "Tue 02 Feb 09:05"]),
        ('"every third Monday 00:00"', ["Mon 04 Jan 00:00", "Mon 25 Jan 00:00", "Mon 15 Feb 00:00"]),
        ('"every Mon, Thu 10:00"', ["Mon 04 Jan 10:00", "Thu 07 Jan 10:00", "Mon 11 Jan 10:00"]),
        ('"every Thu-Fri 10:00"', ["Thu 07 Jan 10:00", "Fri 08 Jan 10:00", "Thu 14 Jan 10:00"]),
        ('"every second day 12:00"', ["Mon 04 Jan 12:00", "Wed 06 Jan 12:00", "Fri 08 Jan 12:00"]),
        ('"first Monday of the month 09:00"', ["Mon 04 Jan 09:00", "Mon 01 Feb 09:00"]),
        ('"third Friday of the month 09:00"', ["Fri 15 Jan 09:00"]),
        ('"last Monday of the quarter 09:00"', []),
        ('"last day of the month 17:00"', ["Sun 31 Jan 17:00"]),
        ('"15th of the month 09:00"', ["Fri 15 Jan 09:00", "Mon 15 Feb 00:00"][:1]),
        ('"every 14d"', ["Mon 18 Jan 00:00", "Mon 01 Feb 00:00", "Mon 15 Feb 00:00"]),
        ('"every 2 weeks"', ["Mon 18 Jan 00:00", "Mon 01 Feb 00:00", "Mon 15 Feb 00:00"]),
        ("2027-01-12T14:00:00", ["Tue 12 Jan 14:00"]),
        (
            '["2027-01-12", "every third Monday 00:00"]',
            ["Mon 04 Jan 00:00", "Tue 12 Jan 00:00", "Mon 25 Jan 00:00"],
        ),
        (
            '["every Monday 10:00", "every Mon, Tue 10:00"]',
            ["Mon 04 Jan 10:00", "Tue 05 Jan 10:00", "Mon 11 Jan 10:00"],
        ),
    ],
)
def test_each_form_gives_its_moments(opens, expected):
    assert moments(opens)[:3] == expected


def test_working_days_are_those_of_the_calendar():
    more = 'calendars.office = { open = "Mon-Fri 09:00-17:00", closed = ["2027-01-29"] }\n'
    assert moments('"last working day of the month 16:00"', more=more) == ["Thu 28 Jan 16:00"]
    assert moments('"every working day 16:00"', more=more, horizon="7d") == [
        f"{day} 16:00" for day in ("Mon 04 Jan", "Tue 05 Jan", "Wed 06 Jan", "Thu 07 Jan", "Fri 08 Jan")
    ]
    assert len(moments('"every working day 16:00"', horizon="7d")) == 7


def test_a_moment_in_closed_hours_is_moved_to_the_next_opening_or_skipped():
    more = 'calendars.office = { open = "Mon-Fri 09:00-17:00", closed = ["2027-01-12"] }\n'
    assert moments('"every Tuesday 14:00"', more=more)[:3] == [
        "Tue 05 Jan 14:00",
        "Wed 13 Jan 09:00",
        "Tue 19 Jan 14:00",
    ]
    skipping = '{ at = "every Tuesday 14:00", if_closed = "skip" }'
    assert moments(skipping, more=more)[:2] == ["Tue 05 Jan 14:00", "Tue 19 Jan 14:00"]
    always = '{ at = "every Tuesday 14:00", calendar = "always" }'
    assert moments(always, more=more)[1] == "Tue 12 Jan 14:00"


def test_the_moment_at_which_hours_close_lies_in_them_and_two_that_fall_together_are_one():
    assert moments('"every Friday 17:00"', more=OFFICE)[:2] == ["Fri 08 Jan 17:00", "Fri 15 Jan 17:00"]
    assert moments('["every Sat 10:00", "every Sun 10:00", "every Mon 09:00"]', more=OFFICE)[:3] == [
        "Mon 04 Jan 09:00",
        "Mon 11 Jan 09:00",
        "Mon 18 Jan 09:00",
    ]


def test_every_second_counts_from_the_first_such_day_from_the_date_on():
    assert moments('{ at = "every second Tuesday 14:00", from = 2027-01-12 }')[:2] == [
        "Tue 12 Jan 14:00",
        "Tue 26 Jan 14:00",
    ]
    # a date before the start settles which weeks it is
    assert moments('{ at = "every second Tuesday 14:00", from = 2026-12-29 }')[0] == "Tue 12 Jan 14:00"
    assert moments('{ at = "every 14d", from = 2027-01-06T09:00:00 }')[:2] == [
        "Wed 06 Jan 09:00",
        "Wed 20 Jan 09:00",
    ]


def test_from_until_and_except_leave_moments_out():
    opens = '{ at = "every day 12:00", from = 2027-01-06, until = 2027-01-10, except = ["2027-01-08"] }'
    assert moments(opens) == ["Wed 06 Jan 12:00", "Thu 07 Jan 12:00", "Sat 09 Jan 12:00"]
    opens = '{ at = ["every 24h", "2027-01-05T06:00:00"], except = ["2027-01-05..2027-01-08"] }'
    assert moments(opens, horizon="6d") == ["Sat 09 Jan 00:00", "Sun 10 Jan 00:00"]


def test_the_start_and_the_horizon_are_included():
    assert moments('"every day 00:00"', horizon="2d") == [
        "Mon 04 Jan 00:00",
        "Tue 05 Jan 00:00",
        "Wed 06 Jan 00:00",
    ]


def test_local_time_is_that_of_the_calendar_and_a_clock_change_keeps_it():
    # London goes to summer time on 28 March 2027 at 01:00
    found = moments('"every Mon, Sun 14:00"', horizon="9d", start="2027-03-21", time_zone="Europe/London")
    assert found == ["Sun 21 Mar 14:00", "Mon 22 Mar 14:00", "Sun 28 Mar 14:00", "Mon 29 Mar 14:00"]
    more = 'calendars.kolkata = { open = "always", time_zone = "Asia/Kolkata" }\n'
    assert moments('{ at = "every Monday 14:00", calendar = "kolkata" }', more=more)[0] == "Mon 04 Jan 08:30"


def test_a_time_that_the_clocks_skip_or_show_twice_comes_once():
    here = {"start": "2027-03-27", "time_zone": "Europe/London", "horizon": "2d"}
    assert moments('"every day 01:30"', **here) == ["Sat 27 Mar 01:30", "Sun 28 Mar 02:30"]
    there = {"start": "2027-10-30", "time_zone": "Europe/London", "horizon": "3d"}
    assert moments('"every day 01:30"', **there) == [
        "Sat 30 Oct 01:30",
        "Sun 31 Oct 01:30",
        "Mon 01 Nov 01:30",
    ]
