"""The curve on paper: text, JSON and tables that agree with what was measured."""

import json
from functools import cache

from quick import QUICK

from orgsim.experiment.curve import CurveResult, curve
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.report.experiments.curve import curve_paper
from orgsim.report.paper import paper_record, paper_text
from orgsim.scenario import loads

TEXT = """
title = "Two ways"
horizon = "400h"
warm_up = "none"
people.clerk.count = 2
work.case.arrivals = "1 per h"
work.case.steps = [{ name = "answer", skill = "clerk", effort = "exponential(1h)" }]
designs.pool.teams.Desk = ["clerk"]
designs.split.serve = "at random"
designs.split.teams."Desk {1..2}" = { clerk = 1 }
curve = { load = [0.4, 0.8, 1.0], replications = 3 }
"""


@cache
def result() -> CurveResult:
    with Laboratory(loads(TEXT), Setting(**QUICK)) as laboratory:
        return curve(laboratory)


def test_the_text_has_the_answer_the_levels_and_the_teams_beside_theory():
    text = paper_text(curve_paper(result()), 160)
    assert "With 'pool', mean lead time" in text and "with 'split', it" in text
    assert "40%" in text and "0.8 times" in text and "base case" in text
    assert "theory" in text and "Desk 2" in text


def test_the_tables_are_what_was_measured():
    paper = curve_paper(result())
    levels = paper.tables["levels"].to_records()
    row = next(
        row for row in levels if (row["load"], row["design"], row["measure"]) == (0.8, "split", "lead time")
    )
    assert row["mean"] == result().levels[2].samples["split"].estimate("lead time").mean / 3.6e9
    teams = paper.tables["teams"].to_records()
    assert len(teams) == 4 * (1 + 2)
    first = next(row for row in teams if (row["load"], row["team"]) == (0.4, "Desk"))
    assert abs(first["theory"] - 0.16 / 0.84) < 1e-6
    assert abs(first["excess"] - (first["wait"] - first["theory"])) < 1e-9


def test_full_load_has_no_theory_and_the_record_is_json():
    record = paper_record(curve_paper(result()))
    full = next(row for row in record["tables"]["teams"] if row["load"] == 1.0)
    assert full["theory"] is None and full["excess"] is None
    assert json.loads(json.dumps(record))["levels"][0]["load"] == 0.4


def test_every_design_has_a_chart_of_its_teams():
    assert list(curve_paper(result()).charts) == ["lead-time", "teams-pool", "teams-split"]
