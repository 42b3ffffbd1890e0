"""What items are worth: by class, drawn on arrival, asked for by conditions, and added up by measures."""

import numpy as np
import pytest

from orgsim.chance.philox import Purpose, block, source_word, uniform
from orgsim.engine import simulate
from orgsim.errors import ScenarioError
from orgsim.log import Log, Verb
from orgsim.measures import by_class, measure
from orgsim.measures.summarise import bin_edges, summarise
from orgsim.model import lower
from orgsim.model.analysis.visits import expected_visits
from orgsim.scenario import loads
from orgsim.scenario.factors import factor

TEXT = """
title = "Worth"
horizon = "1w"
warm_up = "none"
classes = ["urgent", "usual"]
people.ann = {{ count = 300, skills = ["a"] }}
[work.job]
arrivals = {{ dates = [2027-01-04], batch = 200 }}
class = {{ urgent = 0.5, usual = 0.5 }}
{work}
steps = [
  {{ name = "x", skill = "a", effort = "1h", next = [{{ when = {when}, is = "y" }}, {{ is = "done" }}] }},
  {{ name = "y", skill = "a", effort = "1h" }},
]
[designs.d]
teams.Team = ["ann"]
"""


def log_of(work: str, when: str = '{ class = "urgent" }') -> Log:
    return simulate(lower(loads(TEXT.format(work=work, when=when)), "d"), 3, 0)


def measured(log: Log) -> dict[str, float]:
    return measure(summarise(log, bin_edges(log.header)), log.header)


def drawn(item: int) -> float:
    """A value uniform from 0 to 1,000, in hundredths."""
    u = uniform(block((3, 0), (source_word("job") + item, Purpose.VALUE, 0, 0))[0])
    return np.floor(100_000 * u + 0.5)


def reviewed(log: Log) -> set[int]:
    return {record[2] for record in log.records.tolist() if record[1] == Verb.STARTED and record[3] == 1}


def test_approval_goes_by_a_value_drawn_on_arrival():
    log = log_of('value = "uniform(GBP 0, GBP 1000)"', '{ value = "> GBP 600" }')
    assert reviewed(log) == {item for item in range(200) if drawn(item) > 60_000}
    assert 40 < len(reviewed(log)) < 120


def test_what_is_earned_is_what_was_drawn():
    log = log_of('value = "uniform(GBP 0, GBP 1000)"')
    assert measured(log)["value"] == pytest.approx(sum(drawn(item) for item in range(200)) / 100)


def test_values_and_costs_of_delay_by_class():
    work = """value = { urgent = "GBP 5", usual = "GBP 1" }
        cost_of_delay = { urgent = "GBP 3/h", usual = "GBP 1/h" }"""
    log = log_of(work)
    urgent = int((log.items["service_class"] == 0).sum())
    found = measured(log)
    assert found["value"] == pytest.approx(5 * urgent + (200 - urgent))
    assert found["cost of delay"] == pytest.approx(3 * 2 * urgent + (200 - urgent))


def test_the_classes_earn_together_what_all_earn():
    log = log_of('value = { urgent = "uniform(GBP 0, GBP 9)", usual = "GBP 2" }')
    summary = summarise(log, bin_edges(log.header))
    parts = by_class(summary, log.header)
    assert sum(found["value"] for found in parts.values()) == pytest.approx(measured(log)["value"])
    assert parts["usual"]["value"] == 2 * int((log.items["service_class"] == 1).sum())


def test_items_of_the_backlog_draw_values_of_their_own():
    log = log_of('value = "uniform(GBP 0, GBP 1000)"\nbacklog = 7')
    u = [uniform(block((3, 0), (source_word("job backlog") + n, Purpose.VALUE, 0, 0))[0]) for n in range(7)]
    earned = sum(drawn(item) for item in range(200)) + sum(np.floor(100_000 * x + 0.5) for x in u)
    assert measured(log)["value"] == pytest.approx(earned / 100)


def test_the_costlier_class_goes_first_over_the_same_effort():
    text = """
        title = "Order"
        horizon = "4d"
        classes = ["a", "b"]
        people.ann.skills = ["x"]
        work.job.arrivals = { dates = [2027-01-04], batch = 20 }
        work.job.class = { a = 0.5, b = 0.5 }
        work.job.cost_of_delay = { a = "GBP 1/h", b = "GBP 2/h" }
        work.job.steps = [{ name = "x", effort = "1h" }]
        designs.d = { order = "cost of delay over effort", teams.Team = ["ann"] }
    """
    log = simulate(lower(loads(text), "d"), 1, 0)
    classes = log.items["service_class"].tolist()
    started = [classes[record[2]] for record in log.records.tolist() if record[1] == Verb.STARTED]
    assert started == sorted(started, reverse=True)


def test_the_share_that_is_reviewed_is_counted_beforehand():
    work = 'value = { urgent = "exponential(GBP 100)", usual = "uniform(GBP 0, GBP 100)" }'
    model = lower(loads(TEXT.format(work=work, when='{ value = "> GBP 50" }')), "d")
    share = 0.5 * np.exp(-0.5) + 0.5 * 0.5
    assert expected_visits(model).of(0).steps[1] == pytest.approx(share, rel=1e-3)


def test_a_value_in_a_mixture_is_counted_beforehand():
    work = 'value = "mixture(0.25 * GBP 100, 0.75 * uniform(GBP 0, GBP 80))"'
    model = lower(loads(TEXT.format(work=work, when='{ value = ">= GBP 60" }')), "d")
    assert expected_visits(model).of(0).steps[1] == pytest.approx(0.25 + 0.75 * 0.25, rel=1e-3)


def test_work_that_other_work_leads_to_has_no_value_that_is_drawn():
    work = 'value = "uniform(GBP 0, GBP 9)"\nleads_to = { job = 0.5 }'
    with pytest.raises(ScenarioError, match="other work leads to 'job'"):
        loads(TEXT.format(work=work, when='{ value = "> GBP 3" }'))


def test_a_value_that_is_drawn_moves_by_its_main_parameter():
    text = TEXT.format(
        work='value = "lognormal(median=GBP 100, p90=GBP 400)"', when='{ value = "> GBP 300" }'
    )
    scenario = loads(text)
    moved = factor(scenario, "work.job.value", "GBP 50", "GBP 200")
    assert moved.changes(50) == {"work.job.value": "lognormal(median=GBP 50, p90=GBP 200)"}
    assert moved.text(50) == "median GBP 50"
    limit = "work.job.steps.x.next.1.when.value"
    assert factor(scenario, limit, "GBP 100", "GBP 500").changes(200) == {limit: "> GBP 200"}


FAULTS = {
    "all the same": ('value = "GBP 5"', '{ value = "> GBP 3" }', "all items have the same value"),
    "no value": ("", '{ value = "> GBP 3" }', "all items have the same value"),
    "no money": ('value = "uniform(GBP 0, GBP 9)"', '{ value = "> 3" }', "compared with money"),
    "two currencies": ('value = "uniform(GBP 0, EUR 9)"', '{ value = "> GBP 3" }', "GBP and in EUR"),
    "another currency": ('value = "uniform(GBP 0, GBP 9)"', '{ value = "> EUR 3" }', "EUR"),
    "by a mark": (
        'value = [{ when = { visit = 2 }, is = "GBP 1" }, { is = "GBP 2" }]',
        '{ class = "usual" }',
        "goes by class and work only",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_said(name):
    work, when, words = FAULTS[name]
    with pytest.raises(ScenarioError, match=words):
        loads(TEXT.format(work=work, when=when))
