"""What designs cost in measures of cost, and when that is paid back: worked out by hand.

An item comes at each midnight and one person works an hour on it, between two waits; the run is ten weeks, of
which the first is left out. The person costs GBP 168 a week. With a wait of two days an item is in the system
for two days and an hour, and costs GBP 10 for each day.
"""

import math

import pytest
from quick import QUICK

from orgsim.experiment import Options, run
from orgsim.experiment.optimise.trials import weekly_cost
from orgsim.experiment.payback import outlay_of, paybacks, running_of
from orgsim.log.header import ChargeFacts
from orgsim.model import lower
from orgsim.report.payback import payback_records
from orgsim.report.record import to_json
from orgsim.report.terminal import terminal
from orgsim.scenario import loads

TEXT = """
horizon = "10w"
warm_up = "1w"
replications = 3
people.clerk.cost = "GBP 1/h"
[work.case]
arrivals = {{ every = "1d" }}
cost_of_delay = "GBP 10/d"
steps = [
  {{ name = "wait", delay = "2d" }},
  {{ name = "do", skill = "clerk", effort = "1h" }},
]
[designs.old]
title = "Old"
teams.Desk = ["clerk"]
[designs.new]
title = "New"
extends = "old"
cost = {cost}
work.case.steps.wait.delay = "{wait}"
"""
HELD = "1d"
WEEK = 7 * 24 * 3600 * 1_000_000


def ran(cost, wait=HELD, more=""):
    return run(loads(TEXT.format(cost=cost, wait=wait) + more), Options(**QUICK))


def cost_of(cost, **more):
    """Cost per week of the new design beyond its person's."""
    return ran(cost, **more).estimate("new", "cost").mean - 168.0


@pytest.mark.parametrize(
    ("cost", "expected"),
    [
        ('{ running = "GBP 20/w" }', 20.0),
        # from the fifth week on: six of the nine weeks that are measured
        ('{ running = "GBP 90/w", from = 2027-02-01 }', 60.0),
        # two weeks, of which the first is left out
        ('{ running = "GBP 90/w", until = 2027-01-18 }', 10.0),
        # spread over the ten weeks of the run
        ('{ once = "GBP 500" }', 50.0),
        # spread over the six weeks from its date on, all of them measured
        ('{ once = "GBP 540", from = 2027-02-01 }', 60.0),
        # spread over three years
        ('{ once = "GBP 15600", over = "156w" }', 100.0),
        # half of it was spread before the run began
        ('{ once = "GBP 520", from = 2026-10-26, over = "20w" }', 26.0),
        # two of its four weeks are left of it when the measured time begins
        ('{ once = "GBP 360", from = 2026-12-28, over = "4w" }', 20.0),
        ('{ once = "GBP 540", from = 2027-03-15 }', 0.0),
        ('[{ once = "GBP 500" }, { running = "GBP 20/w" }, { running = "GBP 1/w" }]', 71.0),
    ],
)
def test_measures_of_cost_have_what_falls_into_the_time_that_is_measured(cost, expected):
    assert cost_of(cost) == pytest.approx(expected, rel=1e-12, abs=1e-12)


def test_cost_per_item_has_it_too():
    found = ran('{ running = "GBP 21/w" }')
    assert found.estimate("new", "cost per item").mean == pytest.approx((168 + 21) / 7, rel=1e-12)
    assert found.estimate("old", "cost per item").mean == pytest.approx(168 / 7, rel=1e-12)


def test_a_spread_over_no_time_is_nothing():
    assert ChargeFacts("", 5.0, 0.0, 3, 4, 3).within(0, 10) == 0.0


def test_it_is_paid_back_when_the_saving_adds_up_to_it():
    # a day less in the system saves GBP 10 a day, less what is running
    (found,) = paybacks(ran('[{ once = "GBP 400", from = 2027-03-01 }, { running = "GBP 20/w" }]'))
    assert (found.design, found.outlay, found.outcome) == ("new", 400.0, "paid back")
    assert found.counted == ("people", "running costs", "cost of delay")
    for weekly in (found.saving.mean, found.saving.low, found.saving.high):
        assert weekly == pytest.approx(50.0, rel=1e-9)
    assert found.weeks.mean == pytest.approx(8.0, rel=1e-9)


def test_a_running_cost_that_ends_is_an_outlay():
    (found,) = paybacks(ran('[{ running = "GBP 35/w", until = 2027-02-15 }, { running = "GBP 7/w" }]'))
    assert found.outlay == pytest.approx(35 * 6)
    assert found.saving.mean == pytest.approx(63.0)


def test_what_the_baseline_has_paid_too_is_not_to_be_paid_back():
    result = ran('{ once = "GBP 400" }', more='\n[designs.old.cost]\nonce = "GBP 400"\n')
    assert paybacks(result) == []
    assert "Payback" not in terminal(result)
    assert to_json(result)["payback"] == {}


def test_who_pays_and_saves_nothing_never_has_it_back():
    (found,) = paybacks(ran('[{ once = "GBP 400" }, { running = "GBP 80/w" }]'))
    assert (found.outcome, found.saving.mean) == ("not paid back", pytest.approx(-10.0))
    assert math.isnan(found.weeks.mean)


@pytest.mark.parametrize(
    ("cost", "wait", "sentence"),
    [
        (
            '[{ once = "GBP 400" }, { running = "GBP 20/w" }]',
            HELD,
            "'New' has one-off costs of GBP 400 more than 'Old', and saves GBP 50.0 per week, counting "
            "people, running costs and cost of delay: they are paid back after 8.00 weeks.",
        ),
        (
            '{ once = "GBP 1400" }',
            HELD,
            "'New' has one-off costs of GBP 1,400 more than 'Old', and saves GBP 70.0 per week, counting "
            "people and cost of delay: they are paid back after 20.0 weeks. The run "
            "shows 10.0 weeks of that.",
        ),
        (
            '{ once = "GBP 400" }',
            "3d",
            "'New' has one-off costs of GBP 400 more than 'Old', and also costs GBP 70.0 per week, counting "
            "people and cost of delay: they are never paid back.",
        ),
        (
            '{ once = "GBP 400" }',
            "2d",
            "'New' has one-off costs of GBP 400 more than 'Old'. It saves nothing that is given in money, "
            "counting people and cost of delay.",
        ),
        (
            '{ once = "GBP 400" }',
            "exponential(2d)",
            "'New' has one-off costs of GBP 400 more than 'Old'. The runs do not tell whether they are paid "
            "back (95% interval from GBP ",
        ),
    ],
)
def test_it_is_said_in_a_sentence(cost, wait, sentence):
    result = ran(cost, wait)
    assert payback_records(result)["new"]["sentence"].startswith(sentence)
    assert " ".join(sentence.split()) in " ".join(terminal(result, width=1000).split())


def test_one_run_tells_nothing_of_it():
    one = run(
        loads(TEXT.format(cost='{ once = "GBP 400" }', wait=HELD)), Options(**QUICK | {"replications": 1})
    )
    (found,) = paybacks(one)
    assert found.outcome == "open"
    assert payback_records(one)["new"]["sentence"].endswith("One simulated run does not tell what it saves.")


def test_differences_and_costs_are_in_the_record():
    result = ran('{ once = "GBP 400", from = 2027-03-01, over = "1w", for = "tools" }')
    text = "GBP 400 once (spread over 1w) from 2027-03-01, for 'tools'"
    design = to_json(result)["designs"][1]
    assert design["costs"] == [
        {
            "for": "tools",
            "once": 400.0,
            "running per week": None,
            "from": "2027-03-01T00:00:00+00:00",
            "until": None,
            "spread over h": 168.0,
            "text": text,
        }
    ]
    assert ("money", text, None) in [
        (one["kind"], one["value"], one["other"]) for one in design["differences"]
    ]
    assert result.verdict.headline.startswith("With 'New' (which also differs in process and money), ")


def test_designs_that_differ_in_their_costs_are_not_the_same_model():
    result = ran('{ running = "GBP 20/w" }', wait="2d", more='\n[designs.twin]\nextends = "new"\n')
    assert result.same == {"twin": "new"}


def test_the_cost_of_a_version_has_it():
    scenario = loads(TEXT.format(cost='[{ running = "GBP 20/w" }, { once = "GBP 100" }]', wait=HELD))
    assert weekly_cost(lower(scenario, "new")) == pytest.approx(168 + 20 + 10)
    header = lower(scenario, "new").header
    assert (outlay_of(header), running_of(header)) == (100.0, pytest.approx(20.0))
    assert header.charges[0].rate == 20.0 / WEEK
