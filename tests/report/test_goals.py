"""Goals: how often each design reaches them, counted by hand from the replications."""

import json

import numpy as np
import pytest
from small_case import TEXT

from orgsim.errors import ScenarioError
from orgsim.experiment.goals import goals_met
from orgsim.report.explain import explain
from orgsim.report.explanation import explanation
from orgsim.report.markup import result_html
from orgsim.report.record import to_json
from orgsim.report.run_folder import write_run
from orgsim.report.tables import TABLES
from orgsim.report.terminal import terminal
from orgsim.scenario import loads

HOUR = 3_600_000_000
GOALS = {"lead time p85": "<= 20h", "throughput": ">= 1 per w", "lead time of case": "<= 20h"}


@pytest.fixture
def found(result_of):
    return result_of({"goals": GOALS}, replications=8)


def test_a_goal_is_met_in_so_many_replications_and_all_of_them_in_those_that_meet_each(result_of):
    plain = result_of({}, replications=8)
    times, rates = plain.values("desks", "lead time"), plain.values("desks", "throughput")
    soon, many = np.median(times), np.median(rates)
    wanted = {"lead time": f"<= {soon / HOUR:.9f}h", "throughput": f">= {many:.9f} per w"}
    goals = goals_met(result_of({"goals": wanted}, replications=8))
    assert goals is not None
    rows = [times <= soon, rates >= many]
    assert [one.chances["desks"].mean * 8 for one in goals.each] == [row.sum() for row in rows]
    assert goals.all["desks"].mean * 8 == (rows[0] & rows[1]).sum()
    assert (rows[0] & rows[1]).sum() < min(row.sum() for row in rows)


def test_a_bound_between_the_replications_is_met_in_those_below(result_of):
    times = sorted(result_of({}, replications=8).values("desks", "lead time"))
    between = (times[2] + times[3]) / 2 / HOUR
    goals = goals_met(result_of({"goals": {"lead time": f"<= {between:.9f}h"}}, replications=8))
    assert goals is not None and goals.each[0].chances["desks"].mean == 3 / 8


def test_a_replication_without_the_measure_does_not_meet_its_goal(result_of):
    never = {"work.case.arrivals": {"dates": ["2030-01-01"]}, "assumptions": []}
    found = result_of({**never, "goals": {"lead time": "<= 900h"}}, replications=2)
    goals = goals_met(found)
    assert goals is not None and goals.each[0].chances["desks"].mean == 0.0


def test_goals_change_no_number(found, result_of):
    plain = result_of({}, replications=8)
    assert plain.digests == found.digests
    assert goals_met(plain) is None
    assert "Goals" not in terminal(plain) and to_json(plain)["goals"] is None
    assert to_json(plain)["measures"] == to_json(found)["measures"]


def test_report_record_table_and_notebook_say_the_same(found, tmp_path):
    text = terminal(found)
    assert "share of simulated runs in which each is met" in text
    assert "Lead time P85 <= 20h" in text and "All of them" in text
    record = to_json(found)["goals"]
    assert json.loads(json.dumps(record)) == record
    rows = TABLES["goals"](found).to_records()
    shares = {(row["design"], row["goal"]): row["mean"] for row in rows}
    for one in record["each"]:
        for design, chance in one["designs"].items():
            assert shares[design, one["goal"]] == chance["mean"]
    assert {row["n"] for row in rows} == {8}
    assert "Lead time P85 &lt;= 20h" in result_html(found)
    assert tmp_path / "goals.csv" in write_run(found, tmp_path, formats=())


def test_without_goals_there_is_no_file_of_them(result_of, tmp_path):
    written = write_run(result_of({}, replications=2), tmp_path, formats=())
    assert tmp_path / "goals.csv" not in written


def test_explain_says_them():
    scenario = loads(TEXT, overrides={"goals": GOALS})
    assert "Goal: lead time P85 <= 20h." in explain(scenario, ["desks"])
    assert explanation(scenario, "desks")["goals"] == GOALS


@pytest.mark.parametrize(
    ("goals", "said"),
    [
        ({"lead time p85": "10h"}, "is no goal: write <= or >= and a value, such as '<= 10d'"),
        ({"lead time p85": 3}, "3 is no goal"),
        ({"lead time p85": "<= 90%"}, "is compared with a time"),
        ({"throughput": ">= GBP 3"}, "is compared with a rate"),
        ({"lead tim": "<= 3h"}, "did you mean 'lead time'?"),
        ({"lead time of cas": "<= 3h"}, "did you mean 'case'?"),
        ("lead time", "should be a table"),
    ],
)
def test_what_is_no_goal_is_said_with_its_place(goals, said):
    with pytest.raises(ScenarioError) as caught:
        loads(TEXT, overrides={"goals": goals})
    assert said in str(caught.value) and "goals" in str(caught.value)


def test_a_name_of_both_a_kind_of_work_and_a_class_is_a_fault_of_a_goal_too():
    both = {"classes": ["case"], "goals": {"lead time of case": "<= 3h"}}
    with pytest.raises(ScenarioError) as caught:
        loads(TEXT, overrides=both)
    assert "'case' is both a kind of work and a class" in str(caught.value)
