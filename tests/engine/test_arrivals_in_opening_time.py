"""Renewal arrivals whose intervals run in the opening time of a calendar, on both engines."""

from datetime import UTC, timedelta

import numpy as np
import pytest
from both_engines import differences

from orgsim.engine import simulate
from orgsim.experiment.demand import demand_grows
from orgsim.model import lower
from orgsim.model.analysis.load import expected_items
from orgsim.model.analysis.notes import model_notes
from orgsim.scenario import loads

HOUR = 3_600_000_000
TEXT = """
start = {start}
horizon = "{horizon}"
time_zone = "{zone}"
calendars.clinic = {{ {calendar} }}
people.ann.count = 20
work.visit.arrivals = {{ {arrivals}, during = "clinic" }}
work.visit.steps = [{{ name = "see", skill = "ann", effort = "1min" }}]
designs.d.teams.Team = ["ann"]
"""
DAILY = 'open = "daily 09:00-16:00"'


def scenario_of(arrivals, calendar=DAILY, *, start="2027-01-04", horizon="4w", zone="UTC"):
    return loads(TEXT.format(arrivals=arrivals, calendar=calendar, start=start, horizon=horizon, zone=zone))


def moments(arrivals, calendar=DAILY, seed=1, **head):
    """The moments of arrival, in microseconds since the start, on which both engines agree."""
    model = lower(scenario_of(arrivals, calendar, **head), "d")
    assert differences(model, (seed, 0)) == []
    return simulate(model, seed, 0).items["arrived"].tolist()


def shown(arrivals, calendar, **head):
    """The same as clocks in the scenario's zone show them."""
    start = scenario_of(arrivals, calendar, **head).start
    return [
        f"{(start.astimezone(UTC) + timedelta(microseconds=moment)).astimezone(start.tzinfo):%a %H:%M}"
        for moment in moments(arrivals, calendar, **head)
    ]


def test_as_many_in_each_opening_day_as_there_are_intervals_in_it():
    found = moments('every = "10min"')
    # the first at 09:10, 41 in the first day, then 42 a day: the 42nd would come at 16:00, when it is closed
    assert found[0] == 9 * HOUR + HOUR // 6
    days = np.bincount(np.array(found) // (24 * HOUR))
    assert days.tolist() == [41] + [42] * 27
    assert found[41] == 33 * HOUR  # the 42nd, at 09:00 on the next day


def test_an_interval_goes_on_where_it_stopped():
    calendar = 'open = "Mon-Fri 09:00-12:00, 13:00-16:00"'
    found = shown('every = "2h", at_most = 8', calendar)
    # Mon 11:00; one more hour to 12:00 and one from 13:00; 16:00 is closed, so Tue 09:00
    assert found[:5] == ["Mon 11:00", "Mon 14:00", "Tue 09:00", "Tue 11:00", "Tue 14:00"]


def test_an_interval_may_be_longer_than_a_week_of_opening_time():
    # 45 h, 90 h and 135 h of weeks of 40 h
    assert shown('every = "45h"', 'open = "Mon-Fri 09:00-17:00"') == ["Mon 14:00", "Tue 11:00", "Tue 16:00"]


def test_hours_across_midnight_in_another_zone():
    calendar = 'open = "Mon-Fri 22:00-06:00", time_zone = "Asia/Tokyo"'
    # Tokyo is nine hours ahead: open from 13:00 to 21:00 UTC
    found = shown('every = "3h", at_most = 5', calendar)
    assert found == ["Mon 16:00", "Mon 19:00", "Tue 14:00", "Tue 17:00", "Tue 20:00"]


def test_a_run_may_start_while_it_is_open():
    found = shown('every = "1h", at_most = 3', DAILY, start="2027-01-04T14:30:00")
    assert found == ["Mon 15:30", "Tue 09:30", "Tue 10:30"]


@pytest.mark.parametrize(
    ("start", "hours"),
    # a night of 22:00 to 06:00 in London has 7 hours when clocks go forward, and 9 when they go back
    [("2027-03-27T12:00:00", 7), ("2027-10-30T12:00:00", 9), ("2027-01-04T12:00:00", 8)],
)
def test_an_hour_that_clocks_skip_or_repeat_counts_as_it_passes(start, hours):
    found = moments(
        'every = "30min"', 'open = "daily 22:00-06:00"', start=start, horizon="1d", zone="Europe/London"
    )
    assert len(found) == 2 * hours - 1  # the last ends with the night, when it is closed


def test_no_time_between_them_is_all_at_the_first_open_moment():
    found = moments('every = "mixture(0.5 * 0h, 0.5 * 10h)", at_most = 40')
    assert all(9 * HOUR <= moment % (24 * HOUR) < 16 * HOUR for moment in found)
    assert found.count(9 * HOUR) >= 1 and len(set(found)) < 40


def test_batches_come_together_in_opening_time():
    assert moments('every = "4h", batch = 3, at_most = 7') == [13 * HOUR] * 3 + [34 * HOUR] * 3 + [38 * HOUR]


@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Australia/Lord_Howe"])
@pytest.mark.parametrize(
    "calendar",
    [
        'open = "Mon-Fri 09:00-12:30, 13:00-16:15"',
        'open = ["Mon, Wed 08:20-12:05", "Fri 22:30-06:10"], time_zone = "Europe/Berlin"',
        f'{DAILY}, closed = ["2027-03-20..2027-03-28"], special = {{ "2027-04-03" = "10:00-23:00" }}',
    ],
)
def test_the_rate_in_opening_time_is_one_over_the_mean_interval(zone, calendar):
    """The elementary renewal theorem on the clock of the calendar, with its asymptotic variance of
    t cv^2 / mean (Cox 1962, Renewal Theory, section 3.3)."""
    mean, cv = HOUR / 4, 0.5
    scenario = scenario_of(
        f'every = "gamma(mean=15min, cv={cv})"', calendar, start="2027-03-01", horizon="9w", zone=zone
    )
    model = lower(scenario, "d")
    clock = model.header.clocks[int(model.sources.clock[0])]
    open_time = clock.work(0, model.header.horizon)
    assert expected_items(model, 0) == pytest.approx(open_time / mean)
    found = simulate(model, 1, 0).items["arrived"].tolist()
    assert all(clock.is_open(moment) for moment in found)
    # half the moments to each side of four standard deviations
    assert abs(len(found) - open_time / mean) < 4 * cv * (open_time / mean) ** 0.5 + 1
    between = np.diff(clock.worked_many(np.array([0, *found])))
    assert between.std() / between.mean() == pytest.approx(cv, rel=0.15)


def test_the_draws_are_those_of_intervals_in_elapsed_time():
    every = 'every = "exponential(20min)", at_most = 200'
    head = {"start": "2027-01-04T09:00:00"}
    model = lower(scenario_of(every, **head), "d")
    clock = model.header.clocks[int(model.sources.clock[0])]
    open_moments = clock.worked_many(np.array(moments(every, **head))).tolist()
    assert open_moments == moments(every, 'open = "always"', **head)


def test_it_need_not_be_open_at_all():
    never = 'open = "Sun 02:30-03:00"'
    assert moments('every = "1h"', never, horizon="5d") == []
    scenario = scenario_of('every = "1h"', never, horizon="5d")
    (note,) = model_notes(scenario, {"d": lower(scenario, "d")})
    assert "nothing arrives within the run, because its calendar is never open in it." in note


def test_growth_is_seen_in_opening_time():
    closed = 'closed = ["2027-01-04..2027-01-24"]'
    assert demand_grows(lower(scenario_of('every = "10min"', f"{DAILY}, {closed}"), "d"))
    assert not demand_grows(lower(scenario_of('every = "10min"'), "d"))


def test_what_is_expected_is_bounded_in_opening_time():
    usual = scenario_of('every = "0.5s"', horizon="6w")  # 2 a second in 42 days of 7 h: 2.1 million
    assert expected_items(lower(usual, "d"), 0) == pytest.approx(42 * 7 * 7200)
