"""What moves the answer, in words and tables."""

import json
from dataclasses import replace

import pytest
from delays import FIRST, RANGES, TEXT
from quick import QUICK
from small_case import TEXT as DESKS

from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.sensitivity.conduct import sensitivity
from orgsim.report.experiments.registry import EXPERIMENTS
from orgsim.report.experiments.sensitivity import sensitivity_paper
from orgsim.report.paper import paper_record, paper_text
from orgsim.scenario import loads

DELAY = "designs.desks.handoff.delay"


def told(text=TEXT, **section):
    scenario = loads(text).override({f"sensitivity.{key}": value for key, value in section.items()})
    with Laboratory(scenario, Setting(**QUICK)) as laboratory:
        return EXPERIMENTS["sensitivity"].conduct(laboratory)


@pytest.fixture(scope="module")
def shared_out():
    """Shares of the variance, from 32 points."""
    scenario = loads(TEXT).override(
        {"sensitivity": {"vary": RANGES, "method": "sobol", "points": 32, "replications": 2}}
    )
    with Laboratory(scenario, Setting(**QUICK)) as laboratory:
        return sensitivity(laboratory)


def test_a_tornado():
    paper = told(vary=RANGES)
    assert paper.headline == f"Lead time of 'One way' depends most on {FIRST}: 16.0 h at 4h and 19.0 h at 7h."
    assert paper.sentences == ("In the base case, lead time of 'One way' is 17.0 h.",)
    rows = list(paper.tables["ends"].to_records())
    assert [(row["value"], row["unit"], row["mean"], row["change"]) for row in rows[:2]] == [
        ("4h", "h", pytest.approx(16), pytest.approx(-1)),
        ("7h", "h", pytest.approx(19), pytest.approx(2)),
    ]
    assert "What changes lead time of 'One way'" in paper_text(paper)
    assert json.loads(json.dumps(paper_record(paper)))["method"] == "tornado"


def test_what_turns_the_verdict_is_said():
    text = DESKS.replace('delay = "30min"', 'delay = "8h"').replace(
        "generalist_speed = 0.9", "generalist_speed = 0.8"
    )
    paper = told(text, vary=[{"path": DELAY, "from": "0h", "to": "9h"}], replications=4)
    assert paper.headline.endswith("; it reverses the verdict within the given range.")
    assert f"{DELAY} = 0h reverses the verdict." in paper.sentences
    assert [row["verdict"] for row in paper.tables["ends"].to_records()] == ["reverses the verdict", ""]


def test_what_moves_nothing_is_not_said_to_move_most():
    paper = told(DESKS, design="counter", against="counter")
    assert (
        paper.headline
        == f"Over the given range, {DELAY} has no significant effect on lead time of 'Counter'."
    )


def test_a_screening_and_shares(shared_out):
    screening = told(vary=RANGES, method="morris", points=4)
    assert screening.headline.startswith(
        f"Lead time of 'One way' depends most on {FIRST}: it changes by 3.00"
    )
    assert [row["mu star"] for row in screening.tables["effects"].to_records()] == pytest.approx([3, 2, 1])
    assert len(list(screening.tables["points"].to_records())) == 16
    shares = sensitivity_paper(shared_out)
    assert f"% of the variance of lead time of 'One way' comes from {FIRST}" in shares.headline
    assert shares.headline.endswith("0% is chance in the runs.")
    assert set(shares.tables) == {"shares", "points"}
    for paper in (screening, shares):
        assert max(map(len, paper_text(paper, 100).splitlines())) <= 100


def test_intervals_wider_than_the_whole_rank_nothing_and_the_number_to_take_is_told(shared_out):
    """From 0 to 143% with 32 points: a width of 50% takes (1.43 / 0.5)^2 times as many, 262, and so the power
    of two above."""
    first, *rest = shared_out.found.shares
    wide = replace(first, total=replace(first.total, low=0.0, high=1.43))
    few = sensitivity_paper(replace(shared_out, found=replace(shared_out.found, shares=(wide, *rest))))
    assert few.headline.startswith(
        "32 base points are too few to say which of 3 values matters most: take --points 512;"
    )
    assert "of the variance" not in few.headline


def test_ends_without_an_answer_are_said():
    text = DESKS + '[designs.two]\nteams."Desk {1..2}" = { clerk = 1 }\nteams.Judge = ["judge"]\n'
    paper = told(text, vary=[{"path": "people.clerk.count", "values": [1, 2]}], design="two")
    assert paper.headline.startswith("It is not known on what lead time of 'two' minus 'Desks' depends")
    assert any(note.warning and "At people.clerk.count = 1" in note.text for note in paper.notes)
    for method, what in (("morris", "trajector"), ("sobol", "rows")):
        vary = [
            {"path": "people.clerk.count", "values": [1, 2, 3]},
            {"path": DELAY, "from": "0h", "to": "1h"},
        ]
        paper = told(
            text,
            vary=vary,
            design="two",
            method=method,
            points=24 if method == "morris" else 16,
            replications=2,
        )
        assert any(note.warning and what in note.text for note in paper.notes)
