"""What was found is told with its intervals, on fresh replications, with what changes and what was tried."""

import pytest

from orgsim.experiment.laboratory import Laboratory
from orgsim.experiment.optimise.conduct import optimise
from orgsim.report.experiments.optimise import optimise_paper
from orgsim.report.paper import paper_record, paper_text
from orgsim.scenario import loads

TEXT = """
title = "A line"
horizon = "1w"
warm_up = "none"
replications = 5
people.first = { count = 3, cost = "EUR 30/h" }
people.second = { count = 3, cost = "EUR 20/h" }
work.case.arrivals = "6 per h"
work.case.steps = [
  { name = "one", skill = "first", effort = "exponential(20min)" },
  { name = "two", skill = "second", effort = "exponential(10min)" },
]
designs.line.title = "The line"
designs.line.teams = { One = ["first"], Two = ["second"] }
optimise.vary = [{ path = "people.first.count", from = 3, to = 5 },
    { path = "people.second.count", from = 2, to = 4 }]
"""


def paper(**section):
    with Laboratory(
        loads(TEXT).override({f"optimise.{key}": value for key, value in section.items()})
    ) as laboratory:
        return optimise_paper(optimise(laboratory))


@pytest.fixture(scope="module")
def one():
    return paper(constraints=["lead time <= 50min", "throughput >= 900"])


@pytest.fixture(scope="module")
def front():
    return paper(
        objectives=["lowest wait of team One", "lowest wait of team Two", "lowest cost"], headcount=8
    )


def test_the_best_version_stands_beside_the_design_as_written(one):
    text = " ".join(paper_text(one).split())
    assert (
        "first count 3 -> 4 and second count 3 -> 2; 6 people for EUR 26,880 per week instead of 6 people "
        "for EUR 25,200" in text
    )
    assert "All 3 versions with at most 6 people were tried" in text
    assert "replications (100,001 to 100,005)" in text
    assert "rely on the fresh figures" in text
    titles = [section.title for section in one.sections]
    assert titles == ["Base case and best found", "What changes", "People by team"]


def test_limits_are_checked_on_fresh_luck(one):
    said = [sentence for sentence in one.sentences if "checked on fresh replications" in sentence]
    assert len(said) == 2
    assert "best found" in said[0]
    assert "base case" in said[0]
    assert any(said[0].count(word) for word in ("kept", "broken"))


def test_tables_hold_both_kinds_of_luck_and_everything_tried(one):
    versions = one.tables["versions"].to_records()
    assert {(row["version"], row["replications"]) for row in versions} == {
        (name, luck) for name in ("base case", "best found") for luck in ("1-5", "100001-100005")
    }
    assert {row["measure"] for row in versions} == {"lead time", "throughput"}
    assert all(row["low"] <= row["mean"] <= row["high"] for row in versions)
    tried = one.tables["tried"].to_records()
    assert [row["number"] for row in tried] == [1, 1, 2, 2, 3, 3]
    assert sum(row["state"] == "found" for row in tried) == 2
    people = one.tables["people"].to_records()
    assert {(row["team"], row["people"]) for row in people if row["version"] == "best found"} == {
        ("One", 4),
        ("Two", 2),
    }


def test_a_front_gives_each_version_a_letter(front):
    record = paper_record(front)
    letters = sorted({row["version"] for row in record["tables"]["versions"]} - {"base case"})
    assert letters == [chr(ord("A") + place) for place in range(len(letters))]
    assert len(letters) >= 4
    assert record["objectives"] == ["lowest wait of One", "lowest wait of Two", "lowest cost"]
    assert "conflict: from version A, best in the first, to version" in front.headline
    assert front.headline.count("95% interval") == 2
    assert [section.title for section in front.sections] == ["Versions that none beats", "What changes"]


def test_where_nothing_will_do_that_is_the_headline():
    hopeless = paper(constraints="lead time <= 31min")
    assert hopeless.headline.startswith(
        "None of all 3 versions of 'The line' that were tried keeps to every limit; the nearest"
    )
    assert paper_record(hopeless)["constraints can be kept"] is False


def test_a_front_that_the_fresh_runs_do_not_tell_apart_is_not_called_a_trade_off():
    vary = [
        {
            "path": "work.case.steps.two.effort",
            "values": ["exponential(10min)", "exponential(10.01min)", "exponential(9.99min)"],
        }
    ]
    close = paper(objectives=["lowest lead time", "lowest wait of team One", "highest throughput"], vary=vary)
    assert "conflict: from" not in close.headline
    assert close.headline.startswith(("The runs do not show that", "There is no trade-off"))


def test_the_foot_counts_the_versions_that_were_tried(one):
    tried = paper_record(one)["tried"]
    assert one.provenance.points == tried + (0 if tried == 3 else 1)
    assert f"at {one.provenance.points} points" in " ".join(paper_text(one).split())
