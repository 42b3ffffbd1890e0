"""The chart of a choice has a row for each design, the best first."""

import pytest
from on_the_page import words
from quick import QUICK

from orgsim.charts.experiments.select import choice
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.select import headline, select
from orgsim.scenario import loads

TEXT = """
title = "Many counters"
horizon = "1d"
warm_up = "none"
replications = 10
people.clerk = { count = 2 }
work.case.arrivals = "3 per h"
work.case.steps = [{ name = "file", skill = "clerk", effort = "exponential(30min)" }]
designs.one.title = "One queue for everybody who comes to the counter, whatever it is that they want there"
designs.one.teams.All = ["clerk"]
designs.two.teams."Desk {1..2}" = { clerk = 1 }
designs.two.serve = "at random"
designs.three.extends = "two"
designs.three.serve = "by least load"
"""


@pytest.mark.parametrize(
    "section",
    [
        {"zone": "10min"},
        {"zone": "1s", "budget": 60},
        {"measure": "throughput", "zone": "50%"},
        {"zone": "10min", "designs": ["two", "one"]},
    ],
)
def test_each_design_has_a_row_and_a_remark(section):
    with Laboratory(loads(TEXT).override({"select": section}), Setting(**QUICK)) as laboratory:
        result = select(laboratory)
    figure = choice(result)
    said = words(figure)
    assert figure.get_label() == headline(result).rstrip(".")
    assert sum("after" in text and "runs" in text for text in said) == len(result.samples)
