"""The work clock against counting: every answer in closed form is what adding up open microseconds one by one
gives."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from orgsim.engine.reference.hours import Hours
from orgsim.units.work_clock import NEVER, WorkClock

LAST = 60
INTERVALS = st.lists(st.tuples(st.integers(0, LAST), st.integers(0, LAST)), max_size=8)
MOMENT = st.integers(0, LAST + 10)
AMOUNT = st.integers(0, LAST)


def open_units(intervals):
    """The microseconds ``[m, m + 1)`` that lie in some interval."""
    return {moment for start, end in intervals for moment in range(start, end)}


@given(INTERVALS)
def test_intervals_are_merged_sorted_apart_and_never_empty(intervals):
    clock = WorkClock.of(intervals)
    opens, closes = clock.opens.tolist(), clock.closes.tolist()
    assert open_units(zip(opens, closes, strict=True)) == open_units(intervals)
    assert all(start < end for start, end in zip(opens, closes, strict=True))
    assert all(end < start for end, start in zip(closes, opens[1:], strict=False))


@given(INTERVALS, MOMENT)
def test_it_is_open_in_the_half_open_intervals(intervals, moment):
    assert WorkClock.of(intervals).is_open(moment) == (moment in open_units(intervals))


@given(INTERVALS, MOMENT)
def test_the_next_opening_is_the_first_open_moment_from_now_on(intervals, moment):
    ahead = [unit for unit in open_units(intervals) if unit >= moment]
    assert WorkClock.of(intervals).next_open(moment) == min(ahead, default=NEVER)


@given(INTERVALS, MOMENT)
def test_the_next_closing_ends_the_interval_of_now(intervals, moment):
    units, end = open_units(intervals), moment
    while end in units:
        end += 1
    assert WorkClock.of(intervals).next_close(moment) == end


@given(INTERVALS, MOMENT, MOMENT)
def test_work_counts_open_moments(intervals, one, other):
    start, end = sorted((one, other))
    units = open_units(intervals)
    clock = WorkClock.of(intervals)
    assert clock.work(start, end) == len([unit for unit in units if start <= unit < end])
    assert clock.worked(end) == len([unit for unit in units if unit < end])


@given(INTERVALS, MOMENT, AMOUNT)
def test_finish_is_the_earliest_moment_by_which_the_work_is_done(intervals, start, amount):
    ahead = sorted(unit for unit in open_units(intervals) if unit >= start)
    end = WorkClock.of(intervals).finish(start, amount)
    if amount == 0:
        assert end == start
    else:
        assert end == (ahead[amount - 1] + 1 if amount <= len(ahead) else NEVER)


@given(INTERVALS, MOMENT, AMOUNT)
def test_work_undoes_finish_and_a_moment_less_is_not_enough(intervals, start, amount):
    clock = WorkClock.of(intervals)
    end = clock.finish(start, amount)
    if end < NEVER:
        assert clock.work(start, end) == amount
        assert amount == 0 or clock.work(start, end - 1) == amount - 1


@given(INTERVALS, MOMENT, AMOUNT, AMOUNT)
def test_work_in_two_parts_ends_when_it_does_in_one(intervals, start, first, second):
    clock = WorkClock.of(intervals)
    halfway = clock.finish(start, first)
    if halfway < NEVER and second:
        assert clock.finish(halfway, second) == clock.finish(start, first + second)


@given(INTERVALS, st.lists(MOMENT, max_size=12))
def test_many_moments_at_once_are_the_moments_one_by_one(intervals, moments):
    clock = WorkClock.of(intervals)
    many = clock.worked_many(moments)
    assert many.dtype == np.int64
    assert many.tolist() == [clock.worked(moment) for moment in moments]
    assert clock.worked_many(np.array(moments, dtype=np.int64).reshape(1, -1)).shape == (1, len(moments))


@given(INTERVALS, st.lists(MOMENT, max_size=12), AMOUNT)
def test_hours_read_in_the_order_of_time_say_what_the_clock_says(intervals, moments, amount):
    clock = WorkClock.of(intervals)
    hours = Hours(clock)
    for moment in sorted(moments):
        assert hours.is_open(moment) == clock.is_open(moment)
        assert hours.finish(moment, amount) == clock.finish(moment, amount)
        assert hours.work(moment, moment + amount) == clock.work(moment, moment + amount)


@given(MOMENT, AMOUNT)
def test_the_clock_that_never_closes_is_plain_time(moment, amount):
    clock = WorkClock.always()
    assert clock.is_always and not WorkClock.of([(0, 5)]).is_always
    assert (clock.finish(moment, amount), clock.work(moment, moment + amount)) == (moment + amount, amount)
    assert (clock.next_open(moment), clock.next_close(moment), clock.is_open(moment)) == (moment, NEVER, True)
    hours = Hours(clock)
    assert hours.always and hours.is_open(moment) and hours.finish(moment, amount) == moment + amount


def test_a_clock_without_hours_never_opens():
    clock = WorkClock.of([])
    assert (clock.next_open(3), clock.finish(3, 1), clock.finish(3, 0), clock.worked(9)) == (
        NEVER,
        NEVER,
        3,
        0,
    )
    assert clock.worked_many([1, 2]).tolist() == [0, 0]


def test_a_working_day_from_saturday_ends_with_the_close_of_monday():
    """As the page of semantics says; one that just fills the day does not wait for the next morning."""
    monday_to_friday = [(24 * day + 9, 24 * day + 17) for week in (0, 7) for day in range(week, week + 5)]
    clock, saturday = WorkClock.of(monday_to_friday), 24 * 5 + 10
    assert clock.finish(saturday, 8) == 24 * 7 + 17
    assert clock.finish(saturday, 0) == saturday
