"""One design on its own, and people who add up."""

import pytest
from small_case import TEXT

from orgsim.experiment.designs import adding_up, alone, heads
from orgsim.model import lower
from orgsim.scenario import loads

PODS = """
title = "Pods"
horizon = "1w"
people.clerk = { count = 7 }
people.judge = { count = 2 }
work.case.arrivals = "1 per h"
work.case.steps = [
    { name = "file", skill = "clerk", effort = "10min" },
    { name = "decide", skill = "judge", effort = "10min" },
]
designs.pods.teams."Pod {1..3}" = { clerk = 2 }
designs.pods.shared = { judge = ["Pod 1", "Pod 2", "Pod 3"] }
designs.whole.teams.All = ["clerk", "judge"]
designs.other.extends = "pods"
designs.other.serve = "in turn"
baseline = "whole"
sweep.vary = "designs.whole.serve"
sweep.designs = ["whole"]
designs.whole.serve = "by least load"
"""


@pytest.mark.parametrize("design", ["pods", "whole", "other"])
def test_a_design_on_its_own_is_the_same_model(design):
    scenario = loads(PODS)
    variant = scenario.override(alone(scenario, design))
    assert list(variant.designs) == [design]
    assert lower(variant, design).digest() == lower(scenario, design).digest()
    assert variant.designs[design].title == scenario.designs[design].title


def test_assumptions_about_other_designs_are_in_nobodys_way():
    scenario = loads(TEXT)
    assert scenario.override(alone(scenario, "counter")).assumptions == ()


def test_people_of_teams_add_up():
    scenario = loads(PODS)
    path = 'designs.pods.teams."Pod {1..3}".people.clerk'
    changes = adding_up(scenario, "pods", {path: 4})
    assert changes == {path: 4, "people.clerk.count": 12}
    variant = scenario.override({**alone(scenario, "pods"), **changes})
    assert lower(variant, "pods").header.people[-1].role == "judge"
    assert heads(scenario, "pods", changes) == {"clerk": 12, "judge": 2}


def test_a_single_team_written_out_adds_up_with_the_rest():
    scenario = loads(PODS)
    changes = adding_up(scenario, "pods", {'designs.pods.teams."Pod 2".people.clerk': 3})
    assert changes["people.clerk.count"] == 7


def test_numbers_that_are_given_are_left_alone():
    scenario = loads(PODS)
    changes = {'designs.pods.teams."Pod {1..3}".people.clerk': 2, "people.clerk.count": 9}
    assert adding_up(scenario, "pods", changes) == changes
    assert adding_up(scenario, "whole", {"people.clerk.count": 9}) == {"people.clerk.count": 9}


def test_people_without_a_team_are_not_used():
    scenario = loads(PODS)
    assert heads(scenario, "pods", {}) == {"clerk": 6, "judge": 2}
    assert heads(scenario, "whole", {"people.clerk.count": 5}) == {"clerk": 5, "judge": 2}
    assert len(lower(scenario, "pods").header.people) == 8
