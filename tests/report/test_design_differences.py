"""What a report says of designs that have more of their own than teams."""

import json

import pytest
from quick import QUICK

from orgsim.charts.footer import footer
from orgsim.experiment import Options, run
from orgsim.report.explain import explain
from orgsim.report.record import to_json
from orgsim.report.terminal import terminal
from orgsim.scenario import loads

TEXT = """
horizon = "6w"
warm_up = "1w"
replications = 4
people.developer = { count = 3, skills = ["build", "check"], cost = "GBP 60/h" }
work.change.arrivals = "1 per h"
work.change.steps = [
  { name = "build", effort = "exponential(1h)" },
  { name = "board", delay = "2d" },
  { name = "check", effort = "30min" },
]
designs.board = { title = "Board", teams = { A = ["developer"] } }
designs.halves = { title = "Halves", teams = { B = { developer = 2 }, C = { developer = 1 } } }
[designs.rules]
title = "Rules"
teams.A = ["developer"]
people.developer.count = 4
work.change.steps.board.delay = "1h"
"""


@pytest.fixture(scope="module")
def result():
    return run(loads(TEXT), Options(**QUICK))


def test_the_first_sentence_says_in_what_else_a_design_differs(result):
    assert result.verdict.headline.startswith(
        "With 'Rules' (which also differs in people and process), lead time is "
    )
    assert not any("(which also" in sentence for sentence in result.verdict.rest)


def test_the_report_lists_the_differences_of_the_designs_that_have_some(result):
    text = terminal(result)
    begin, end = text.index("What else differs"), text.index("Comparison")
    assert text[begin:end].splitlines()[:4] == [
        "What else differs  from 'Board', beyond the organisation",
        "'Rules'",
        "  people: people in the role 'developer': 4 instead of 3",
        "  process: step 'board' of 'change', delay: 1h instead of 2d",
    ]
    assert "The designs face the same demand and the same random draws." in " ".join(text.split())


def test_json_has_them_too(result):
    designs = {
        row["design"]: row["differences"] for row in json.loads(json.dumps(to_json(result)))["designs"]
    }
    assert (designs["board"], designs["halves"]) == ([], [])
    assert designs["rules"][1] == {
        "kind": "process",
        "about": "step 'board' of 'change', delay",
        "value": "1h",
        "other": "2d",
        "text": "step 'board' of 'change', delay: 1h instead of 2d",
    }


def test_other_demand_is_not_called_the_same():
    text = TEXT.replace("people.developer.count = 4", 'work.change.arrivals = "2 per h"')
    found = run(loads(text), Options(**QUICK, replications=2))
    same = "the same random draws, and not all the same demand"
    assert same in " ".join(terminal(found).split())
    assert same in footer(found, "").provenance


def test_designs_of_the_same_organisation_say_nothing():
    found = run(loads(TEXT), Options(**QUICK, replications=2, designs=("board", "halves")))
    assert "What else differs" not in terminal(found)
    assert "which also" not in found.verdict.headline


def test_explain_shows_the_work_of_a_design_that_changes_it():
    text = explain(loads(TEXT), ("board", "halves", "rules"))
    assert text.count("Steps of 'change'") == 2
    rules = text[text.index("Design: Rules") :]
    assert "process: step 'board' of 'change', delay: 1h instead of 2d" in rules
    assert "4 x developer" in rules
