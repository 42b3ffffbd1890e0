"""`orgsim rules`: of a scenario and of a results folder, which may be of somebody else."""

import csv
import io
import json

import pytest
from quick import ENGINE
from ruled import TEXT

QUICKLY = ("--cores", 1, "--engine", ENGINE, "--no-cross-check")


@pytest.fixture
def case(folder):
    (folder / "ruled.toml").write_text(TEXT)
    return folder


def test_the_rules_of_a_scenario_as_text_json_and_csv(orgsim_command, case):
    text = orgsim_command("rules", "ruled.toml", *QUICKLY)
    assert text.code == 0
    assert "Violations: 'skipped'  run 1, by rule and moment" in text.out
    assert "'=approval' (approved): " in text.out
    assert "more, which --csv and --json list" in text.out
    record = orgsim_command("rules", "ruled.toml", *QUICKLY, "--json", "--run", 2).json
    assert record["ok"] is True
    assert {row["replication"] for row in record["violations"]} == {2}
    assert len(record["rules"]) == 5
    table = orgsim_command("rules", "ruled.toml", *QUICKLY, "--csv", "--design", "skipped").out
    rows = list(csv.DictReader(io.StringIO(table)))
    assert {row["design"] for row in rows} == {"skipped"}
    assert "'=approval" in {row["rule"] for row in rows}


def test_the_run_in_a_folder_is_judged_again_and_must_be_the_one_in_it(orgsim_command, case):
    assert orgsim_command("run", "ruled.toml", *QUICKLY, "--no-charts", "-o", "out").code == 0
    (case / "ruled.toml").unlink()
    of_folder = orgsim_command("rules", "out", *QUICKLY, "--csv")
    assert of_folder.code == 0
    assert of_folder.out.replace("\r", "") == (case / "out/violations.csv").read_text().replace("\r", "")
    place = case / "out/result.json"
    stored = json.loads(place.read_text())
    stored["rules"][0]["designs"]["asked"]["share"]["mean"] = 0.5
    place.write_text(json.dumps(stored))
    told = orgsim_command("rules", "out", *QUICKLY)
    assert told.code == 1
    assert "judging the rules of out again gives other numbers" in told.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("case.toml",), "the scenario has no rules: write [[rules]]"),
        (("ruled.toml", "--csv", "--json"), "--csv or --json, not both"),
        (("ruled.toml", "--design", "none"), "there is no design 'none'"),
        (("ruled.toml", "--run", 9), "there is no replication 9"),
        ((".", "--set", "seed=2"), "--set changes a scenario"),
    ],
)
def test_what_makes_no_sense_is_said(orgsim_command, case, arguments, words):
    ran = orgsim_command("rules", *arguments, *QUICKLY)
    assert ran.code == 2
    assert words in ran.err + ran.out


def test_a_folder_that_is_not_of_a_run_is_refused(orgsim_command, case):
    ran = orgsim_command("rules", ".", *QUICKLY)
    assert ran.code == 1
    assert "is not the folder of a run" in ran.err
