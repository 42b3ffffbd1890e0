"""Arrivals that are none, with which a design switches a kind of work off."""

import json

import pytest

from orgsim.engine import simulate
from orgsim.errors import ScenarioError
from orgsim.experiment.demand import scaled
from orgsim.model import lower
from orgsim.model.analysis.design_differences import design_differences
from orgsim.report.explain import explain
from orgsim.report.explanation import explanation
from orgsim.scenario import loads

TEXT = """
horizon = "1w"
people.ann = { count = 2, skills = ["do"] }
work.job = { arrivals = "2 per d", steps = [{ name = "do", effort = "1h" }] }
work.bug = { arrivals = { every = "6h" }, steps = [{ name = "do", effort = "1h" }] }
designs.base.teams.Team = ["ann"]
designs.clean = { extends = "base", work.bug.arrivals = "none" }
"""
NOTE = "work.bug.arrivals: none in 'clean', where nothing else brings it, so no 'bug' comes."


def items(scenario, design, work):
    log = simulate(lower(scenario.of(design), design), 1, 0)
    return log.items["arrived"][log.items["work"] == list(scenario.work).index(work)].tolist()


def test_a_design_switches_a_kind_of_work_off_and_nothing_else_moves():
    scenario = loads(TEXT)
    assert len(items(scenario, "base", "bug")) == 27 and items(scenario, "clean", "bug") == []
    assert items(scenario, "clean", "job") == items(scenario, "base", "job")


def test_it_is_said_and_listed_among_the_differences():
    scenario = loads(TEXT)
    assert any(NOTE in note for note in scenario.notes)
    (found,) = design_differences(scenario, "clean", "base")
    assert found.kind == "demand" and "none" in found.text


def test_explain_says_so():
    scenario = loads(TEXT)
    assert "None of 'bug' comes" in explain(scenario, ["clean"])
    assert '"switched off": true' in json.dumps(explanation(scenario, "clean"))
    assert "None of 'bug' comes" not in explain(scenario, ["base"])


def test_it_may_be_the_rule_that_a_design_departs_from():
    text = TEXT.replace('{ every = "6h" }', '"none"').replace('arrivals = "none" }', 'arrivals = "1 per d" }')
    scenario = loads(text)
    assert items(scenario, "base", "bug") == [] and len(items(scenario, "clean", "bug")) > 1


def test_other_work_may_still_bring_it():
    text = TEXT.replace("work.job = {", "work.job = { leads_to = { bug = 1.0 },")
    scenario = loads(text)
    assert len(items(scenario, "clean", "bug")) > 5
    assert not any("no 'bug' comes" in note for note in scenario.notes)


def test_what_waits_at_the_start_is_there():
    scenario = loads(TEXT.replace('{ arrivals = { every = "6h" }', '{ backlog = 3, arrivals = "None"'))
    assert items(scenario, "base", "bug") == [0, 0, 0]
    assert not any("no 'bug' comes" in note for note in scenario.notes)


def test_more_demand_of_none_is_none():
    changed = scaled(loads(TEXT.replace('{ every = "6h" }', '"none"')), 2.0)
    assert {path: value for path, value in changed.items() if "bug" in path} == {}


@pytest.mark.parametrize("written", ['{ nothing = "none", batch = 3 }', '"nothing"', '"no"'])
def test_it_is_one_word(written):
    with pytest.raises(ScenarioError, match=r"work\.bug\.arrivals"):
        loads(TEXT.replace('{ every = "6h" }', written))
