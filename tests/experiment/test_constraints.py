"""A constraint becomes a measure of a run and a bound in its unit."""

import math

import pytest
from small_case import TEXT

from orgsim.errors import UsageError
from orgsim.scenario import loads
from orgsim.scenario.checks.bounds import limit_of
from orgsim.scenario.experiments.fields import read_constraint

HOUR = 3_600_000_000
DAY = 24 * HOUR


def limit(text, changes=None):
    return limit_of(loads(TEXT, overrides=changes), read_constraint(text))


@pytest.mark.parametrize(
    ("text", "measure", "bound"),
    [
        ("lead time p85 <= 10d", "lead time p85", 10 * DAY),
        ("lead time <= 90min", "lead time", 1.5 * HOUR),
        ("response time within 120s >= 80%", "response time within 120s", 0.8),
        ("promises kept >= 0.95", "promises kept", 0.95),
        ("throughput >= 40", "throughput", 40.0),
        ("work in progress <= 12", "work in progress", 12.0),
        ("cost of delay per item <= EUR 900", "cost of delay per item", 900.0),
        ("cost <= EUR 5/h", "cost", 5 * 168.0),
    ],
)
def test_a_bound_is_in_the_unit_of_its_measure(text, measure, bound):
    found = limit(text)
    assert (found.measure, found.text) == (measure, text)
    assert math.isclose(found.bound, bound)


@pytest.mark.parametrize(
    ("text", "measure", "hours"),
    [
        ("lead time p85 <= 10 working days", "lead time in working time p85", 70),
        ("lead time sd <= 2 working days", "lead time in working time sd", 14),
        ("cycle time <= 14 working h", "cycle time in working time", 14),
        ("response time <= 3 working h", "response time in working time", 3),
        ("lead time in working time p95 <= 3 working days", "lead time in working time p95", 21),
    ],
)
def test_a_bound_in_working_time_is_one_on_the_working_time_by_the_usual_day(text, measure, hours):
    office = {"calendars": {"office": {"open": ["Mon-Thu 09:00-12:30, 13:30-17:00", "Fri 09:00-13:00"]}}}
    found = limit(text, office)
    assert (found.measure, found.bound) == (measure, hours * HOUR)


def test_without_a_calendar_a_working_day_has_24_hours():
    assert limit("lead time <= 2 working days").bound == 2 * DAY


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("lead time <= 3", "compared with a time"),
        ("lead time <= EUR 3", "compared with a time"),
        ("lead time <= 2 person-days", "hands-on work"),
        ("wait <= 3 working h", "not measured in working time"),
        ("lead time in working time <= 3d", "elapsed time"),
        ("promises kept >= 95", "a share"),
        ("promises kept >= 3d", "a share"),
        ("cost <= EUR 900", "money for a time"),
        ("cost per item <= EUR 9/h", "compared with money"),
        ("cost <= 900", "money for a time"),
        ("cost <= GBP 9/h", "in GBP, and in the scenario in EUR"),
    ],
)
def test_what_does_not_fit_is_said(text, words):
    with pytest.raises(UsageError, match=words):
        limit(text)


def test_money_is_refused_where_nothing_has_a_price():
    bare = {"people.clerk.cost": None, "people.judge.cost": None, "work.case.cost_of_delay": None}
    with pytest.raises(UsageError, match="of nothing what it costs"):
        limit("cost <= EUR 9/h", bare)


def test_excess_is_above_zero_on_the_wrong_side():
    at_most, at_least = limit("lead time <= 1h"), limit("promises kept >= 80%")
    assert at_most.excess([0.5 * HOUR, 2 * HOUR]).tolist() == [-0.5 * HOUR, HOUR]
    assert [round(value, 9) for value in at_least.excess([0.9, 0.7]).tolist()] == [-0.1, 0.1]
    assert at_most.kept(HOUR)
    assert not at_most.kept(HOUR + 1)
    assert not at_least.kept(math.nan)


def test_a_rate_is_compared_with_a_measure_per_week():
    case = loads(TEXT)
    assert limit_of(case, read_constraint("throughput >= 8 per d")).bound == pytest.approx(56)
    with pytest.raises(UsageError, match="a time, such as"):
        limit_of(case, read_constraint("lead time <= 8 per d"))
