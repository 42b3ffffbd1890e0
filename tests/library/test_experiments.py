"""Experiments from Python: what they take, and what they give."""

import pytest
from small_case import TEXT

import orgsim
from orgsim.report.experiments.registry import EXPERIMENTS

DELAY = "designs.desks.handoff.delay"
HERE = {"cache": False, "cores": 1, "cross_check": False}


@pytest.fixture(scope="module")
def found():
    return orgsim.loads(TEXT).sweep(f"{DELAY}=0h..2h", points=2, replications=3, where=HERE)


def test_every_experiment_is_a_method():
    for name in EXPERIMENTS:
        assert getattr(orgsim.Study, name).__doc__


def test_a_finding_shows_itself(found):
    assert repr(found).startswith("Lead time against 'Desks'")
    assert found.headline in found.to_json()["headline"]
    assert found.tables == ("points", "differences")
    assert len(found.table()) == 4
    assert found.frame("differences").shape[0] == 2
    assert found.chart().get_label()
    assert "<h3>Two desks or one counter?</h3>" in found._repr_html_()
    assert "Finding" in found.report(80)
    with pytest.raises(orgsim.UsageError, match="there is no table 'nothing': there are points, differences"):
        found.table("nothing")


def test_it_is_written_as_the_command_writes_it(found, tmp_path):
    folder = found.save(tmp_path / "here", charts=False)
    assert {path.name for path in folder.iterdir()} == {
        *(
            "report.txt",
            "result.json",
            "points.csv",
            "differences.csv",
            "scenario.toml",
            "as_run.toml",
            "provenance.json",
        )
    }


@pytest.mark.parametrize(
    "vary",
    [
        (DELAY, "0h", "2h"),
        (DELAY, ["0h", "2h"]),
        {"path": DELAY, "from": "0h", "to": "2h"},
        [f"{DELAY}=0h..2h"],
        f"{DELAY}=0h,2h",
    ],
)
def test_what_to_vary_can_be_said_in_several_ways(found, vary):
    other = orgsim.loads(TEXT).sweep(vary, points=2, replications=3, where=HERE)
    assert [row["mean"] for row in other.table().to_records()] == [
        row["mean"] for row in found.table().to_records()
    ]


def test_the_section_of_the_scenario_is_what_is_done_unless_told_otherwise(found):
    study = orgsim.loads(TEXT).override(
        {"sweep": {"vary": [{"path": DELAY, "from": "0h", "to": "2h"}], "points": 2, "replications": 3}}
    )
    assert study.sweep(where=HERE).table().to_records() == found.table().to_records()


def test_mistakes(found):
    study = orgsim.loads(TEXT)
    with pytest.raises(orgsim.ScenarioError, match="did you mean 'delay'"):
        study.sweep("designs.desks.handoff.dealy=0h..1h", where=HERE)
    with pytest.raises(orgsim.UsageError, match="does not say what to vary"):
        study.sweep((DELAY, "0h"), where=HERE)
    with pytest.raises(orgsim.ScenarioError, match="pionts"):
        study.sweep(DELAY, pionts=3, where=HERE)
    with pytest.raises(orgsim.UsageError, match="there is no experiment 'sweap'"):
        study.experiment("sweap")
