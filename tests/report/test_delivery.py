"""Releases in a run: the report, the folder, JSON, what `explain` says, and that a run is the same without
them."""

import json
from pathlib import Path

import pytest

from orgsim.experiment import Options, Result, run
from orgsim.experiment.bench import Setting
from orgsim.experiment.rules import judged
from orgsim.model import lower
from orgsim.report.explain import explain
from orgsim.report.run_folder import write_run
from orgsim.report.terminal import terminal
from orgsim.scenario import loads

TEXT = """
title = "Releases"
start = 2027-01-04T00:00:00
horizon = "4w"
warm_up = "0d"
replications = 2
[[releases]]
name = "production"
step = "deploy"
since = "build"
failures = "incident"
[people]
nobody = {}
[work.change]
arrivals.dates = [2027-01-04T00:00:00, 2027-01-11T00:00:00]
leads_to = [{ work = "incident", after = "2h" }]
steps = [{ name = "build", delay = "1d" }, { name = "deploy", delay = "1h" }]
[work.incident]
steps = [{ name = "restore", delay = "4h" }]
[designs.today]
teams.Nobody = ["nobody"]
[designs.slower]
teams.Nobody = ["nobody"]
work.change.steps.build.delay = "2d"
"""


@pytest.fixture(scope="module")
def result() -> Result:
    ran = run(loads(TEXT), Options(engine="reference", cores=1, cross_check=False))
    return judged(ran, Setting(cores=1))


def test_the_report_has_a_row_for_each_measure_and_a_column_for_each_design(result: Result) -> None:
    lines = terminal(result).split("\n")
    first = next(place for place, line in enumerate(lines) if line.startswith("Delivery: production"))
    told = [line.split() for line in lines[first + 1 : first + 9]]
    assert told[1] == ["Deployment", "frequency", "(per", "week)", "0.500", "0.500"]
    assert told[2] == ["Change", "lead", "time", "(days)", "1.04", "2.04"]
    assert told[4] == ["Change", "fail", "rate", "(%)", "100", "100"]
    assert told[5][-2:] == ["4.00", "4.00"]


def test_the_folder_and_json_have_them_with_their_changes(result: Result, tmp_path: Path) -> None:
    write_run(result, tmp_path / "out", formats=())
    rows = (tmp_path / "out/delivery.csv").read_text().splitlines()
    assert rows[0] == "design,release,change,measure,unit,mean,low,high,n"
    assert "slower,production,1,change lead time,h,24.0,24.0,24.0,2" in rows
    assert not (tmp_path / "out/rules.csv").exists()
    (record,) = json.loads((tmp_path / "out/result.json").read_text())["delivery"]
    assert record["designs"]["today"]["change lead time"]["mean"] == 25.0
    assert record["differences"]["slower"]["change lead time"]["mean"] == 24.0


def test_explain_says_what_counts() -> None:
    text = " ".join(explain(loads(TEXT), ["today"]).split())
    assert (
        "'production': the end of 'deploy' of 'change' is a deployment, whose lead time counts from the "
        "beginning of 'build'; 'incident' that follows from it is its failure."
    ) in text


def test_a_model_is_the_same_without_them() -> None:
    with_them = loads(TEXT)
    head, tail = TEXT.split("[[releases]]")
    without = loads(head + tail[tail.index("[people]") :])
    assert lower(with_them, "today").digest() == lower(without, "today").digest()
