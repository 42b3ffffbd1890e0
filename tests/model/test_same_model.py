"""Designs that are the same model are found by their numbers, not by their words."""

import pytest

from orgsim.model import lower
from orgsim.model.analysis.notes import model_notes
from orgsim.model.analysis.same_model import same_models
from orgsim.scenario import loads

TEXT = """
horizon = "1w"
people.a = { count = 4, skills = ["x"], cost = "GBP 10/h" }
people.b = { count = 4, skills = ["x"], cost = "GBP 20/h" }
work.job = { arrivals = "3 per h", steps = [{ name = "do", skill = "x", effort = "1h" }] }
[designs.one]
title = "One"
teams.Desk = { a = 4 }
[designs.two]
title = "Two"
"""


def lowered(second, extra=""):
    scenario = loads(TEXT + second + extra)
    return scenario, {design: lower(scenario, design) for design in scenario.designs}


def groups(models):
    headers = {design: model.header for design, model in models.items()}
    return same_models(headers, {design: model.digest() for design, model in models.items()})


@pytest.mark.parametrize(
    "second", ['extends = "one"', "teams.Counter = { a = 4 }", 'teams.Desk = { a = 4 }\norder = "fifo"']
)
def test_designs_that_differ_in_names_alone_are_one_model(second):
    scenario, models = lowered(second)
    assert groups(models) == [("one", "two")]
    assert "'One' and 'Two' are the same model: both give the same numbers in every run." in model_notes(
        scenario, models
    )


@pytest.mark.parametrize(
    "second",
    ["teams.Desk = { a = 3 }", "teams.Desk = { b = 4 }", 'extends = "one"\norder = "shortest first"'],
)
def test_designs_that_differ_in_people_cost_or_order_are_two(second):
    scenario, models = lowered(second)
    assert groups(models) == []
    assert not any("same model" in note for note in model_notes(scenario, models))


def test_three_are_named_together():
    scenario, models = lowered('extends = "one"', '\n[designs.three]\nextends = "two"\ntitle = "Three"\n')
    assert (
        "'One', 'Two' and 'Three' are the same model: all of them give the same numbers in every run."
        in model_notes(scenario, models)
    )
