"""With very many designs and versions the text is bounded, and the tables are complete."""

import pytest

from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.optimise import optimise
from orgsim.experiment.select import select
from orgsim.experiment.select.words import first_of
from orgsim.report.experiments.optimise import optimise_paper
from orgsim.report.experiments.select import select_paper
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
    with Laboratory(scenario, Setting(cores=1, cross_check=False)) as laboratory:
        return experiment(laboratory)


def test_a_choice_among_a_hundred_shows_the_best_and_the_baseline():
    designs = "\n".join(f'designs.d{count}.teams."T {{1..2}}" = {{ clerk = {2 + count % 9} }}' for count in range(100))
    designs += "\nbaseline = \"d0\""
    result = in_laboratory(TEXT.format(designs="") + designs, select, select={"budget": 2000, "replications": 10})
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


@pytest.mark.parametrize(("count", "said"), [(1, "w0"), (6, "w0, w1, w2, w3, w4 and w5"), (9, "w0, w1, w2, w3, w4 and 4 more")])
def test_the_first_names_stand_for_many(count, said):
    assert first_of([f"w{number}" for number in range(count)]) == said
