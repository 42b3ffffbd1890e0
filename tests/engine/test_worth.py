"""What items are worth: by class, drawn on arrival, asked for by conditions, and added up by measures."""

import numpy as np
import pytest

from orgsim.chance.philox import Purpose, block, cause_word, child_word, source_word, uniform
from orgsim.engine import simulate
from orgsim.errors import ScenarioError
from orgsim.log import NONE, Log, Verb
from orgsim.measures import by_class, measure
from orgsim.measures.summarise import bin_edges, summarise
from orgsim.model import lower
from orgsim.model.analysis.visits import expected_visits
from orgsim.report.explain import explain
from orgsim.scenario import Scenario, loads
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
    return value_of(source_word("job") + item)


def value_of(word: int) -> float:
    return np.floor(100_000 * unit(word) + 0.5)


def unit(word: int) -> float:
    return uniform(block((3, 0), (word, Purpose.VALUE, 0, 0))[0])


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


def test_a_value_is_drawn_for_children_by_their_own_word():
    log = log_of('value = "uniform(GBP 0, GBP 1000)"\nleads_to = { job = 0.5 }', '{ value = "> GBP 600" }')
    came, parents = len(log.items["work"]), log.items["parent"]
    words = {}
    for item in range(came):
        parent = int(parents[item])
        words[item] = source_word("job") + int(log.items["number"][item])
        if parent != NONE:
            words[item] = child_word(words[parent], cause_word("job/delivered//job"), 0, 0)
    values = [value_of(word) for word in words.values()]
    assert log.items["value"].tolist() == values
    assert came > 250
    assert reviewed(log) == {item for item in range(came) if values[item] > 60_000}
    assert measured(log)["value"] == pytest.approx(sum(values) / 100)


def test_the_condition_for_a_child_asks_for_the_value_where_nothing_else_does():
    work = 'value = "uniform(GBP 0, GBP 1000)"\nleads_to = [{ work = "job", when = { value = "> GBP 900" } }]'
    log = log_of(work)
    brought = set(log.items["parent"].tolist()) - {NONE}
    assert brought == {item for item, value in enumerate(log.items["value"].tolist()) if value > 90_000}


BY_RISK = """
value = [
  { when = { risk = "high", class = "urgent" }, is = "GBP 50" },
  { when = { risk = "high" }, is = "uniform(GBP 10, GBP 20)" },
  { is = "GBP 3" },
]
cost_of_delay = [{ when = { value = "GBP 4..GBP 20" }, is = "GBP 7/h" }, { is = "GBP 2/h" }]
promise = [{ when = { value = ">= GBP 50" }, is = "90min" }, { is = "1d" }]
"""
RISK = "marks.risk = { low = 0.6, high = 0.4 }\n"


def high(log: Log) -> set[int]:
    told = log.records[log.records[:, 1] == Verb.MARKED]
    return {int(row[2]) for row in told if row[8] == 1}


def log_by_risk(work: str = BY_RISK, when: str = '{ value = "> GBP 4" }') -> Log:
    text = RISK + TEXT.format(work=work, when=when)
    return simulate(lower(loads(text), "d"), 3, 0)


def test_value_cost_and_promise_go_by_marks_and_are_settled_on_arrival():
    log = log_by_risk()
    urgent, risky = log.items["service_class"] == 0, high(log)
    values = np.full(200, 300.0)
    for item in risky:
        spread = np.floor(1000 + 1000 * unit(source_word("job") + item) + 0.5)
        values[item] = 5000 if urgent[item] else spread
    assert (urgent & np.isin(np.arange(200), list(risky))).sum() > 20
    assert log.items["value"].tolist() == values.tolist()
    costly = (values >= 400) & (values <= 2000)
    assert log.items["cost_case"].tolist() == np.where(costly, 2, 3).tolist()
    late = log.items["due"] - log.items["arrived"]
    assert (late == np.where(values >= 5000, 90 * 60_000_000, 24 * 3_600_000_000)).all()
    assert reviewed(log) == set(np.flatnonzero(values > 400).tolist())
    found = measured(log)
    assert found["value"] == pytest.approx(values.sum() / 100)
    hours = np.where(values > 400, 2, 1)
    assert found["cost of delay"] == pytest.approx((hours * np.where(costly, 7, 2)).sum())


def test_explain_says_what_goes_by_marks():
    text = explained(loads(RISK + TEXT.format(work=BY_RISK, when='{ value = "> GBP 4" }')))
    said = (
        "'job' earns GBP 50 where risk high and class urgent, uniform(GBP 10, GBP 20) where risk high, else "
    )
    assert f"{said}GBP 3, as it is on arrival." in text
    assert "Its delay costs GBP 7/h where value GBP 4..GBP 20, else GBP 2/h, as it is on arrival." in text


def explained(scenario: Scenario) -> str:
    return " ".join(explain(scenario, ["d"]).split())


def test_a_mark_that_changes_later_changes_no_value():
    work = 'value = [{ when = { risk = "high" }, is = "GBP 9" }, { is = "GBP 1" }]'
    text = RISK + TEXT.format(work=work, when='{ value = "> GBP 4" }')
    text = text.replace('"x", skill = "a",', '"x", skill = "a", sets = [{ mark = "risk", to = "high" }],')
    log = simulate(lower(loads(text), "d"), 3, 0)
    assert 40 < len(reviewed(log)) < 120
    assert measured(log)["value"] == 9 * len(reviewed(log)) + (200 - len(reviewed(log)))


def test_a_child_is_worth_what_it_inherits():
    work = """value = [{ when = { risk = "high" }, is = "GBP 9" }, { is = "GBP 1" }]
        leads_to = [{ work = "job", chance = 0.5, inherits = ["risk"] }]"""
    log = log_by_risk(work)
    values, parents = log.items["value"], log.items["parent"]
    children = np.flatnonzero(parents != NONE)
    assert len(children) > 100
    assert (values[children] == values[parents[children]]).all()
    assert set(values.tolist()) == {100, 900}


def test_the_costlier_mark_goes_first_and_the_measures_of_a_class_add_up():
    text = """
        title = "Order"
        horizon = "4d"
        warm_up = "none"
        marks.risk = { low = 0.5, high = 0.5 }
        people.ann.skills = ["x"]
        work.job.arrivals = { dates = [2027-01-04], batch = 20 }
        work.job.cost_of_delay = [{ when = { risk = "low" }, is = "GBP 1/h" }, { is = "GBP 2/h" }]
        work.job.steps = [{ name = "x", effort = "1h" }]
        designs.d = { order = "cost of delay over effort", teams.Team = ["ann"] }
    """
    log = simulate(lower(loads(text), "d"), 1, 0)
    risky = high(log)
    started = [record[2] in risky for record in log.records.tolist() if record[1] == Verb.STARTED]
    assert started[1:] == sorted(started[1:], reverse=True)
    assert 4 < len(risky) < 16
    waits = sum((place + 1) * (2 if one else 1) for place, one in enumerate(started))
    assert measured(log)["cost of delay"] == pytest.approx(waits * 7 / 4)


def test_the_share_that_is_reviewed_by_a_value_that_goes_by_marks_is_counted_beforehand():
    model = lower(loads(RISK + TEXT.format(work=BY_RISK, when='{ value = "> GBP 12" }')), "d")
    assert expected_visits(model).of(0).steps[1] == pytest.approx(0.4 * (0.5 + 0.5 * 0.8), rel=1e-3)


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
    "by what comes later": (
        'value = [{ when = { visit = 2 }, is = "GBP 1" }, { is = "GBP 2" }]',
        '{ class = "usual" }',
        "'visit' is not known on arrival, when a value is settled",
    ),
    "by itself": (
        'value = [{ when = { value = "> GBP 1" }, is = "GBP 1" }, { is = "GBP 2" }]',
        '{ class = "usual" }',
        "what an item earns cannot depend on itself",
    ),
    "a cost later": (
        'cost_of_delay = [{ when = { late = true }, is = "GBP 1/h" }, { is = "GBP 2/h" }]',
        '{ class = "usual" }',
        "'late' is not known on arrival, when a cost of delay is settled",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_said(name):
    work, when, words = FAULTS[name]
    with pytest.raises(ScenarioError, match=words):
        loads(TEXT.format(work=work, when=when))
