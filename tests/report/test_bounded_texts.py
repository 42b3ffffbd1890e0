"""With very many designs and versions the text is bounded, and the tables are complete."""

from itertools import pairwise

import pytest
from breakeven_scenarios import CLOCKWORK
from quick import QUICK

from orgsim.experiment.breakeven.conduct import breakeven
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.optimise import optimise
from orgsim.experiment.select import first_of, select
from orgsim.experiment.sweep import sweep, zones
from orgsim.report.experiments.breakeven import breakeven_paper
from orgsim.report.experiments.optimise import optimise_paper
from orgsim.report.experiments.rows import ALL_ROWS, EVENLY, TURNING
from orgsim.report.experiments.select import select_paper
from orgsim.report.experiments.sweep import sweep_paper
from orgsim.scenario import loads

TEXT = """
title = "Many"
horizon = "3d"
warm_up = "none"
replications = 10
people.clerk = {{ count = 20 }}
work.case.arrivals = "4 per h"
work.case.steps = [{{ name = "do", skill = "clerk", effort = "exponential(30min)" }}]
{designs}
"""


def in_laboratory(text, experiment, **section):
    scenario = loads(text).override(section)
    with Laboratory(scenario, Setting(**QUICK)) as laboratory:
        return experiment(laboratory)


def test_a_choice_among_a_hundred_shows_the_best_and_the_baseline():
    designs = "\n".join(
        f'designs.d{count}.teams."T {{1..2}}" = {{ clerk = {2 + count % 9} }}' for count in range(100)
    )
    designs += '\nbaseline = "d0"'
    result = in_laboratory(
        TEXT.format(designs="") + designs, select, select={"budget": 2000, "replications": 10}
    )
    paper = select_paper(result)
    (section,) = paper.sections
    assert len(section.label.cells) in (10, 11)
    assert len(list(paper.tables["designs"].to_records())) == 100
    assert max(map(len, paper.sentences)) < 600


def test_a_long_front_shows_some_from_end_to_end():
    text = TEXT.format(designs='designs.one.teams.All = ["clerk"]')
    vary = [{"path": "people.clerk.count", "from": 3, "to": 40}]
    section = {"vary": vary, "objectives": ["lowest utilisation", "highest utilisation"], "replications": 2}
    result = in_laboratory(text, optimise, optimise=section)
    paper = optimise_paper(result)
    if len(result.found) <= 10:
        pytest.skip("the front is short")
    assert len(paper.sections[0].label.cells) <= 13
    names = {row["version"] for row in paper.tables["versions"].to_records()}
    assert len(names) >= len(result.found)


@pytest.mark.parametrize(
    ("count", "said"), [(1, "w0"), (6, "w0, w1, w2, w3, w4 and w5"), (9, "w0, w1, w2, w3, w4 and 4 more")]
)
def test_the_first_names_stand_for_many(count, said):
    assert first_of([f"w{number}" for number in range(count)]) == said


def test_a_sweep_over_very_many_values_shows_some_of_them_and_those_at_which_the_answer_turns():
    vary = [{"path": "designs.line.handoff.delay", "from": "0h", "to": "3h", "points": 81}]
    result = in_laboratory(CLOCKWORK, sweep, sweep={"vary": vary, "replications": 2})
    paper = sweep_paper(result)
    assert len(result.points) == 81
    for section in paper.sections:
        assert {len(column.cells) for column in (section.label, *section.columns)} == {
            len(section.label.cells)
        }
        assert EVENLY <= len(section.label.cells) <= EVENLY + TURNING
        assert section.label.cells[0] == "0h" and section.label.cells[-1] == "3h"
        shown = (
            f"{len(section.label.cells)} of 81 points: evenly chosen, and those between which it changes "
            "whether"
        )
        assert any(remark.startswith(shown) for remark in section.remarks)
    found = zones(result.differences(result.others[0], "lead time"), result.same(result.others[0]))
    ends = {place for one, other in pairwise(found) for place in (one.last, other.first)}
    assert len(found) > 1
    assert {result.factors[0].text(result.points[place][0]) for place in ends} <= set(
        paper.sections[0].label.cells
    )
    assert len(list(paper.tables["points"].to_records())) == 162


def test_a_sweep_of_one_design_over_very_many_values_shows_the_lowest_and_the_highest():
    text = TEXT.format(designs='designs.one.teams.All = ["clerk"]')
    vary = [{"path": "people.clerk.count", "from": 2, "to": 60}]
    result = in_laboratory(text, sweep, sweep={"vary": vary, "points": 59, "replications": 2})
    means = [estimate.mean for estimate in result.estimates("one", "lead time")]
    (section,) = sweep_paper(result).sections
    assert len(section.label.cells) <= EVENLY + 2
    for place in (means.index(min(means)), means.index(max(means))):
        assert str(place + 2) in section.label.cells


def test_a_sweep_of_few_values_shows_all_of_them():
    text = TEXT.format(designs='designs.one.teams.All = ["clerk"]')
    vary = [{"path": "people.clerk.count", "from": 3, "to": 2 + ALL_ROWS}]
    result = in_laboratory(text, sweep, sweep={"vary": vary, "points": ALL_ROWS, "replications": 2})
    (section,) = sweep_paper(result).sections
    assert len(section.label.cells) == ALL_ROWS and not section.remarks


def test_a_search_over_very_many_values_shows_some_of_them_and_those_beside_a_threshold():
    vary = [{"path": "designs.line.handoff.delay", "from": "0h", "to": "3h"}]
    section = {"vary": vary, "points": 60, "replications": 2, "design": "desk", "against": "line"}
    result = in_laboratory(CLOCKWORK, breakeven, breakeven=section)
    paper = breakeven_paper(result)
    line = result.lines[0]
    shown = set(paper.sections[-1].label.cells)
    assert len(line.looks) > ALL_ROWS and len(shown) <= EVENLY + TURNING
    assert line.thresholds
    assert {
        line.factor.text(amount) for threshold in line.thresholds for amount in threshold.between
    } <= shown
    assert len(list(paper.tables["values"].to_records())) == len(line.looks)


def test_a_map_of_very_many_combinations_shows_some_each_way():
    vary = [
        {"path": "designs.line.handoff.delay", "from": "0h", "to": "3h", "points": 35},
        {"path": "designs.desk.generalist_speed", "from": 0.5, "to": 1.0, "points": 2},
    ]
    section = {"vary": vary, "replications": 2, "design": "desk", "against": "line"}
    result = in_laboratory(CLOCKWORK, breakeven, breakeven=section)
    (section,) = breakeven_paper(result).sections
    assert len(section.label.cells) == EVENLY
    assert "13 of 35" in section.remarks[0] and "cells.csv" in section.remarks[0]
