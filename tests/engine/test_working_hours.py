"""Opening hours: nothing starts off shift, work in hand pauses at closing and goes on at opening."""

import pytest

ONE_JOB = """
people.ann = {{ skills = ["do"], calendar = "hours" }}
work.job.arrivals = {{ dates = ["{arrives}"] }}
work.job.steps = [{{ name = "do", effort = "{effort}" }}]
designs.d.teams.Team = ["ann"]
"""
OFFICE = 'calendars.hours.open = "Mon-Fri 09:00-17:00"'
LUNCH = 'calendars.hours.open = "Mon-Fri 09:00-12:30, 13:30-17:00"'
DAILY = 'calendars.hours.open = "daily 09:00-17:00"'
NIGHT = 'calendars.hours.open = "daily 22:00-06:00"'
SPRING = 'start = 2027-03-26\ntime_zone = "Europe/London"\n'
AUTUMN = 'start = 2027-10-29\ntime_zone = "Europe/London"\n'


def job(story, head, arrives, effort):
    """When the only job is started and delivered."""
    return story(f"{head}\n{ONE_JOB.format(arrives=arrives, effort=effort)}", "started delivered")


def test_work_pauses_over_the_weekend(story):
    # 1 h on Friday from 16:00, 2 h more from Monday 09:00
    assert job(story, OFFICE, "2027-01-08T16:00", "3h") == [
        "Fri 16:00 started A do by ann",
        "Mon 11:00 delivered A",
    ]


def test_a_task_that_ends_with_the_day_ends_at_closing_and_not_the_next_morning(story):
    assert job(story, OFFICE, "2027-01-08T16:00", "1h") == [
        "Fri 16:00 started A do by ann",
        "Fri 17:00 delivered A",
    ]


def test_a_microsecond_more_waits_for_the_next_opening(story):
    trace = job(story, OFFICE, "2027-01-08T16:00", "3600.000001s")
    assert trace == ["Fri 16:00 started A do by ann", "Mon 09:00:00.000001 delivered A"]


def test_forty_eight_tasks_of_ten_minutes_fill_eight_hours_exactly(story):
    text = f"""
    {OFFICE}
    people.ann = {{ skills = ["do"], calendar = "hours" }}
    work.job.arrivals = {{ dates = [2027-01-04] }}
    work.job.backlog = 48
    work.job.steps = [{{ name = "do", effort = "10min" }}]
    designs.d.teams.Team = ["ann"]
    """
    ends = story(text, "delivered")
    # the backlog of 48 fills Monday to the last microsecond; the one that arrived at midnight is the first of
    # Tuesday
    assert ends[47].startswith("Mon 17:00 ") and ends[48].startswith("Tue 09:10 ")


def test_nothing_starts_at_the_closing_moment(story):
    assert job(story, OFFICE, "2027-01-04T17:00", "1h") == [
        "Tue 09:00 started A do by ann",
        "Tue 10:00 delivered A",
    ]


def test_work_starts_at_the_opening_moment(story):
    assert job(story, OFFICE, "2027-01-04T09:00", "1h") == [
        "Mon 09:00 started A do by ann",
        "Mon 10:00 delivered A",
    ]


def test_work_pauses_over_lunch(story):
    # 30 min before 12:30, 2.5 h from 13:30
    assert job(story, LUNCH, "2027-01-04T12:00", "3h") == [
        "Mon 12:00 started A do by ann",
        "Mon 16:00 delivered A",
    ]


def test_what_comes_at_lunch_starts_after_it(story):
    assert job(story, LUNCH, "2027-01-04T12:30", "1h") == [
        "Mon 13:30 started A do by ann",
        "Mon 14:30 delivered A",
    ]


def test_a_holiday_has_no_hours(story):
    # 1 h on Monday, none on Tuesday, 2 h on Wednesday
    head = f'{OFFICE}\ncalendars.hours.closed = ["2027-01-05"]'
    assert job(story, head, "2027-01-04T16:00", "3h") == [
        "Mon 16:00 started A do by ann",
        "Wed 11:00 delivered A",
    ]


def test_special_hours_replace_those_of_the_week(story):
    # 1 h on Monday, 10:00-12:00 on Tuesday, 1 h on Wednesday
    head = f'{OFFICE}\ncalendars.hours.special = {{ "2027-01-05" = "10:00-12:00" }}'
    assert job(story, head, "2027-01-04T16:00", "4h") == [
        "Mon 16:00 started A do by ann",
        "Wed 10:00 delivered A",
    ]


def test_special_hours_open_a_day_that_the_week_has_not(story):
    head = f'{OFFICE}\ncalendars.hours.special = {{ "2027-01-09" = "10:00-12:00" }}'
    assert job(story, head, "2027-01-08T16:00", "2h") == [
        "Fri 16:00 started A do by ann",
        "Sat 11:00 delivered A",
    ]


def test_part_time_keeps_the_first_hours_of_each_day(story):
    # 75 % of 7 h are 5.25 h: 09:00-12:30 and 13:30-15:15; so 15 min on Monday and 45 min on Tuesday
    text = LUNCH + ONE_JOB.format(arrives="2027-01-04T15:00", effort="1h").replace(
        'calendar = "hours"', 'calendar = "hours", share = 0.75'
    )
    assert story(text, "started delivered") == ["Mon 15:00 started A do by ann", "Tue 09:45 delivered A"]


def test_part_time_round_the_clock_begins_at_midnight_whenever_the_scenario_starts(story):
    # half of 24 h: 00:00-12:00; the scenario starts at 09:00 and the job comes at 11:00
    text = "start = 2027-01-04T09:00:00" + ONE_JOB.format(arrives="2027-01-04T11:00", effort="2h").replace(
        'calendar = "hours"', "share = 0.5"
    )
    assert story(text, "started delivered") == ["Mon 11:00 started A do by ann", "Tue 01:00 delivered A"]


def test_a_calendar_that_is_always_open_may_close_on_a_date(story):
    head = 'calendars.hours = { open = "always", closed = ["2027-01-05"] }'
    # one hour before Tuesday, the second one on Wednesday
    assert job(story, head, "2027-01-04T23:00", "2h") == [
        "Mon 23:00 started A do by ann",
        "Wed 01:00 delivered A",
    ]


def test_hours_begun_before_the_scenario_starts_are_cut_off(story):
    head = f"start = 2027-01-04T10:30:00\n{OFFICE}"
    assert job(story, head, "2027-01-04T10:30", "1h") == [
        "Mon 10:30 started A do by ann",
        "Mon 11:30 delivered A",
    ]


def test_two_time_zones_hand_over_when_their_hours_meet(story):
    text = """
    calendars.london = { open = "Mon-Fri 09:00-17:00", time_zone = "Europe/London" }
    calendars.boston = { open = "Mon-Fri 09:00-17:00", time_zone = "America/New_York" }
    people.ann = { skills = ["draft"], calendar = "london" }
    people.bob = { skills = ["build"], calendar = "boston" }
    work.job.arrivals = { dates = [2027-01-04T15:00:00, 2027-01-05T09:00:00] }
    work.job.steps = [{ name = "draft", effort = "2h" }, { name = "build", effort = "6h" }]
    designs.d.teams = { London = ["ann"], Boston = ["bob"] }
    """
    # Boston is open 14:00-22:00 UTC. A: drafted 15-17, built 17-22 and 14-15 on Tuesday. B: drafted 9-11 on
    # Tuesday, built 15-21.
    assert story(text, "started delivered") == [
        "Mon 15:00 started A draft by ann",
        "Mon 17:00 started A build by bob",
        "Tue 09:00 started B draft by ann",
        "Tue 15:00 delivered A",
        "Tue 15:00 started B build by bob",
        "Tue 21:00 delivered B",
    ]


def test_whoever_opens_first_takes_what_waits(story):
    text = """
    calendars.early.open = "daily 08:00-16:00"
    calendars.late.open = "daily 10:00-18:00"
    people.ann = { skills = ["do"], calendar = "late" }
    people.bob = { skills = ["do"], calendar = "early" }
    work.job.arrivals = { dates = [2027-01-04T20:00:00], batch = 2 }
    work.job.steps = [{ name = "do", effort = "9h" }]
    designs.d.teams.Team = ["ann", "bob"]
    """
    # 8 h on Tuesday for each, and an hour on Wednesday
    assert story(text, "started delivered") == [
        "Tue 08:00 started A do by bob",
        "Tue 10:00 started B do by ann",
        "Wed 09:00 delivered A",
        "Wed 11:00 delivered B",
    ]


def test_a_calendars_own_zone_decides_the_day_of_the_week(story):
    # Monday 09:00 in Auckland (UTC+13 in January) is Sunday 20:00 UTC
    head = (
        'start = 2027-01-03\ncalendars.hours = { open = "Mon 09:00-17:00", time_zone = "Pacific/Auckland" }'
    )
    assert job(story, head, "2027-01-03T00:00", "1h") == [
        "Sun 20:00 started A do by ann",
        "Sun 21:00 delivered A",
    ]


def test_office_hours_follow_the_wall_clock_into_summer_time(story):
    # Sunday 28 March 2027, 01:00 GMT becomes 02:00 BST; the office opens at 09:00 by the clock all the same
    assert job(story, SPRING + DAILY, "2027-03-27T16:00", "3h") == [
        "Sat 16:00 started A do by ann",
        "Sun 11:00 delivered A",
    ]


def test_round_the_clock_work_loses_the_hour_that_summer_time_skips(story):
    # 23:00 GMT and 4 h are 03:00 GMT, which is 04:00 BST
    head = SPRING + 'calendars.hours.open = "always"'
    assert job(story, head, "2027-03-27T23:00", "4h") == [
        "Sat 23:00 started A do by ann",
        "Sun 04:00 delivered A",
    ]


def test_round_the_clock_work_gains_the_hour_that_occurs_twice(story):
    # 23:00 BST and 4 h are 03:00 BST, which is 02:00 GMT
    head = AUTUMN + 'calendars.hours.open = "always"'
    assert job(story, head, "2027-10-30T23:00", "4h") == [
        "Sat 23:00 started A do by ann",
        "Sun 02:00 delivered A",
    ]


def test_moments_after_the_change_are_local_moments(story):
    head = SPRING + 'calendars.hours.open = "always"'
    assert job(story, head, "2027-03-29T09:00", "1h") == [
        "Mon 09:00 started A do by ann",
        "Mon 10:00 delivered A",
    ]
    text = head + ONE_JOB.format(arrives="2027-03-28T09:00", effort="1h").replace(
        '"hours" }', '"hours", from = 2027-03-29T09:00:00 }'
    )
    assert story(text, "joined started") == ["Mon 09:00 joined ann", "Mon 09:00 started A do by ann"]


def test_a_night_shift_is_an_hour_shorter_when_summer_time_begins(story):
    # Saturday 22:00 GMT to Sunday 06:00 BST are 7 h; the eighth is worked on Sunday from 22:00
    assert job(story, SPRING + NIGHT, "2027-03-27T22:00", "8h") == [
        "Sat 22:00 started A do by ann",
        "Sun 23:00 delivered A",
    ]


def test_a_night_shift_is_an_hour_longer_when_summer_time_ends(story):
    # 22:00 BST and 8.5 h are 06:30 BST, which is 05:30 GMT, before closing at 06:00 GMT
    assert job(story, AUTUMN + NIGHT, "2027-10-30T22:00", "8.5h") == [
        "Sat 22:00 started A do by ann",
        "Sun 05:30 delivered A",
    ]


def test_a_wall_clock_time_that_is_skipped_is_read_with_the_offset_before(story):
    # 01:30 does not exist on 28 March; 01:30 GMT is 02:30 BST. On the day before the office is open
    # 01:30-05:00.
    head = SPRING + 'calendars.hours.open = "daily 01:30-05:00"'
    assert job(story, head, "2027-03-27T23:00", "1h") == [
        "Sun 02:30 started A do by ann",
        "Sun 03:30 delivered A",
    ]


def test_a_wall_clock_time_that_occurs_twice_is_its_first_occurrence(story):
    # it opens at 01:30 BST; 3 h later it is 04:30 BST, which is 03:30 GMT
    head = AUTUMN + 'calendars.hours.open = "daily 01:30-05:00"'
    assert job(story, head, "2027-10-30T23:00", "3h") == [
        "Sun 01:30 started A do by ann",
        "Sun 03:30 delivered A",
    ]


def test_a_closed_date_closes_the_night_that_begins_on_it(story):
    # Monday's night ends on Tuesday 06:00; Tuesday's does not begin; the second hour is on Wednesday night
    head = f'{NIGHT}\ncalendars.hours.closed = ["2027-01-05"]'
    assert job(story, head, "2027-01-05T05:00", "2h") == [
        "Tue 05:00 started A do by ann",
        "Wed 23:00 delivered A",
    ]


def test_part_time_at_night_keeps_the_first_hours_of_the_night(story):
    # half of 22:00-06:00 is 22:00-02:00
    text = NIGHT + ONE_JOB.format(arrives="2027-01-05T01:00", effort="2h").replace(
        'calendar = "hours"', 'calendar = "hours", share = 0.5'
    )
    assert story(text, "started delivered") == ["Tue 01:00 started A do by ann", "Tue 23:00 delivered A"]


def test_part_time_of_a_day_without_its_skipped_hours(story):
    # 01:30 is read as 02:30 BST, after 02:15, so those hours are none; half of 09:00-10:00 is 09:00-09:30
    head = SPRING + 'calendars.hours.open = "daily 01:30-02:15, 09:00-10:00"'
    job = ONE_JOB.format(arrives="2027-03-28T00:00", effort="31min")
    text = head + job.replace('calendar = "hours"', 'calendar = "hours", share = 0.5')
    # 30 min on Sunday, and on Monday the first minute of 01:30-02:15
    assert story(text, "started delivered") == ["Sun 09:00 started A do by ann", "Mon 01:31 delivered A"]


@pytest.mark.parametrize(("speed", "end"), [(2.0, "Mon 16:00"), (0.5, "Tue 11:00")])
def test_speed_shortens_the_working_time_a_task_takes(story, speed, end):
    # 2 h at speed 2 take 1 h from 15:00; at speed 1/2 they take 4 h: 2 h on Monday and 2 h on Tuesday
    text = OFFICE + ONE_JOB.format(arrives="2027-01-04T15:00", effort="2h").replace(
        '["do"]', f"{{ do = {speed} }}"
    )
    assert story(text, "delivered") == [f"{end} delivered A"]


def test_work_time_at_a_speed_is_rounded_half_up_to_microseconds(story):
    # 10 s at speed 3 take 3 333 333.33 us, at speed 0.3 they take 33 333 333.33 us
    trace = {}
    for speed in (3, 0.3):
        text = 'calendars.hours.open = "always"' + ONE_JOB.format(
            arrives="2027-01-04T09:00", effort="10s"
        ).replace('["do"]', f"{{ do = {speed} }}")
        trace[speed] = story(text, "delivered")
    assert trace == {3: ["Mon 09:00:03.333333 delivered A"], 0.3: ["Mon 09:00:33.333333 delivered A"]}


def test_what_is_due_at_the_horizon_still_happens_and_nothing_after(story):
    text = """
    horizon = "4h"
    people.ann = { skills = ["do"] }
    work.job = { arrivals = { dates = [2027-01-04] }, backlog = 2, steps = [{ name = "do", effort = "2h" }] }
    designs.d.teams.Team = ["ann"]
    """
    # the second item ends at 04:00, which is the horizon, and the third is started then; it is never done
    assert story(text, "started delivered") == [
        "Mon 00:00 started A do by ann",
        "Mon 02:00 delivered A",
        "Mon 02:00 started B do by ann",
        "Mon 04:00 delivered B",
        "Mon 04:00 started C do by ann",
    ]
