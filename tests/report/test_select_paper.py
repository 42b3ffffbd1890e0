"""A choice in words and tables says what was chosen, how surely, and at what cost."""

import pytest
from quick import QUICK

from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.select import select
from orgsim.report.experiments.select import select_paper
from orgsim.report.paper import paper_record, paper_text
from orgsim.scenario import loads

TEXT = """
title = "One queue or two?"
horizon = "1d"
warm_up = "none"
replications = 10
people.clerk = { count = 2, cost = "EUR 30/h" }
work.case.arrivals = "3 per h"
work.case.steps = [{ name = "file", skill = "clerk", effort = "exponential(30min)" }]
designs.one.title = "One queue"
designs.one.teams.All = ["clerk"]
designs.two.title = "Two queues"
designs.two.teams."Desk {1..2}" = { clerk = 1 }
designs.two.serve = "at random"
"""


def paper(**section):
    with Laboratory(loads(TEXT).override({"select": section}), Setting(**QUICK)) as laboratory:
        return select_paper(select(laboratory))


@pytest.fixture(scope="module")
def decided():
    return paper(zone="10min")


def test_the_headline_names_the_best_and_how_sure_it_is(decided):
    assert decided.headline.startswith("Choose 'One queue': of 2 designs it has the lowest lead time, ")
    assert "with 95% confidence for differences of 10min or more" in decided.headline
    assert "95% interval" in decided.headline


def test_each_design_has_its_replications_and_what_became_of_it(decided):
    rows = decided.tables["designs"].to_records()
    assert [(row["design"], row["state"]) for row in rows] == [("one", "chosen"), ("two", "dropped")]
    assert all(row["n"] == row["replications"] for row in rows)
    assert 0 < rows[1]["difference from best"] < rows[1]["mean"]
    assert sum(row["replications"] for row in rows) == paper_record(decided)["replications used"]
    assert "Dropped: 'Two queues' after" in paper_text(decided)


def test_a_choice_that_the_budget_ended_promises_nothing():
    early = paper(zone="1s", budget=40)
    record = paper_record(early)
    assert record["guarantee holds"] is False
    assert "No choice with 95% confidence yet" in early.headline
    assert "is no guarantee" in paper_text(early).replace("\n  ", " ")
    assert {row["state"] for row in record["tables"]["designs"]} == {"ahead", "not ruled out"}
    assert sum(row["share of draws"] for row in record["tables"]["designs"]) == pytest.approx(1)


def test_the_zone_is_given_in_the_unit_of_the_table(decided):
    record = paper_record(decided)
    assert (record["zone"], record["zone unit"]) == (pytest.approx(1 / 6), "h")


def test_a_first_stage_that_was_raised_is_said_and_one_that_was_not_is_not(decided):
    raised = paper(zone="10min", replications=5)
    assert any("5 are too few" in note.text and "raised to 10" in note.text for note in raised.notes)
    assert not any(note.subject == "first stage" for note in decided.notes)
