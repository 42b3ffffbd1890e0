"""The charts of an optimisation hold what was found, and every word stays on the page."""

from dataclasses import replace

import pytest
from on_the_page import words
from quick import QUICK

from orgsim.charts.experiments.optimise import before_and_after
from orgsim.charts.experiments.optimise_front import front, versions
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.optimise.conduct import optimise
from orgsim.experiment.optimise.finding import headline
from orgsim.scenario import loads

TEXT = """
title = "A line"
horizon = "4d"
warm_up = "none"
replications = 4
people.first = { count = 3, cost = "EUR 30/h" }
people.second = { count = 3 }
work.case.arrivals = "6 per h"
work.case.steps = [
  { name = "one", skill = "first", effort = "exponential(20min)" },
  { name = "two", skill = "second", effort = "exponential(10min)" },
]
designs.line.title = "A line with a name that is longer than anybody wants to read, and longer still"
designs.line.order = "fifo"
designs.line.teams = { "One of the teams, which has a long name as well" = ["first"], Two = ["second"] }
"""
VARY = [
    {"path": "people.first.count", "from": 3, "to": 5},
    {"path": "people.second.count", "from": 2, "to": 4},
    {"path": "designs.line.order", "values": ["fifo", "shortest first"]},
]


def result(**section):
    scenario = loads(TEXT).override({"optimise": {"vary": VARY, "headcount": 8, **section}})
    with Laboratory(scenario, Setting(**QUICK)) as laboratory:
        return optimise(laboratory)


@pytest.fixture(scope="module")
def two_aims():
    return result(objectives=["lowest wait of team Two", "lowest lead time"])


def test_before_and_after_holds_the_limit_and_what_changes():
    found = result(constraints=["lead time p85 <= 2h", "throughput >= 900"])
    figure = before_and_after(found)
    said = words(figure)
    assert figure.get_label() == headline(found).rstrip(".")
    assert {"base case", "best found", "first", "second", "line order", "people in all"} <= set(said)
    assert any("≤" in text for text in said)


def test_the_difference_of_a_share_is_in_points():
    said = words(before_and_after(result(constraints=["utilisation <= 90%"])))
    assert any(text.startswith("difference") and text.endswith(" points") for text in said)
    assert not any(text.startswith("difference") and text.endswith("%") for text in said)


@pytest.mark.parametrize(
    "section", [{"constraints": "lead time <= 1min"}, {"objectives": "highest throughput"}]
)
def test_it_is_drawn_where_little_is_to_be_said(section):
    assert words(before_and_after(result(**section)))


def test_every_version_of_a_front_has_its_letter(two_aims):
    said = words(front(two_aims))
    letters = [chr(ord("A") + place) for place in range(min(8, len(two_aims.found)))]
    assert set(letters) <= set(said)


def test_versions_outside_the_frame_are_counted(two_aims):
    alone = replace(two_aims, found=(two_aims.found[0],))
    figure = front(alone)
    left, right, bottom, top = (*figure.axes[0].get_xlim(), *figure.axes[0].get_ylim())
    dots = next(line for line in figure.axes[0].lines if line.get_color() == "#C4C4C4").get_xydata()
    outside = sum(not (left <= x <= right and bottom <= y <= top) for x, y in dots)
    assert outside > 1
    assert f"{outside} more lie outside the frame." in " ".join(" ".join(words(figure)).split())


def test_three_objectives_have_a_panel_each():
    found = result(objectives=["lowest wait of team Two", "lowest lead time", "lowest cost"])
    said = words(versions(found))
    assert "A" in said
    assert any("EUR" in text for text in said)
