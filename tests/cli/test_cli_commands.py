"""new, explain, chart, validate and schema."""

import json

import pytest
from quick import ENGINE
from small_case import TEXT

from orgsim.evidence import CaseResult

QUICKLY = ("--cores", 1, "--engine", ENGINE, "--no-cross-check")
RUN = ("run", "case.toml", *QUICKLY, "--no-charts", "-o", "out")


def test_a_new_scenario_is_good_and_says_what_comes_next(orgsim_command, folder):
    ran = orgsim_command("new")
    assert (ran.code, ran.out) == (0, "")
    assert "Next: orgsim explain scenario.toml" in ran.err
    assert orgsim_command("check", "scenario.toml").out == (
        "scenario.toml: no faults. 10 people, 1 kind of work, 4 steps, 2 designs.\n"
    )


def test_a_new_scenario_replaces_nothing(orgsim_command, folder):
    ran = orgsim_command("new", "case.toml")
    assert ran.code == 2
    assert "case.toml exists already" in ran.err
    assert (folder / "case.toml").read_text() == TEXT
    assert orgsim_command("new", "case.toml", "--force").code == 0
    assert (folder / "case.toml").read_text() != TEXT


def test_a_new_scenario_to_standard_output(orgsim_command):
    assert orgsim_command("check", "-", stdin=orgsim_command("new", "-").out).code == 0


def test_a_new_scenario_runs(orgsim_command):
    orgsim_command("new", "new.toml")
    assert orgsim_command("run", "new.toml", "-r", 2, *QUICKLY, "--no-charts").code == 0


def test_explain_says_what_a_design_became(orgsim_command):
    ran = orgsim_command("explain", "case.toml")
    assert ran.code == 0
    text = " ".join(ran.out.split())
    assert "Design: Desks" in text
    assert "2 x clerk: clerk. 168 h a week ('always')." in text
    assert "'decide': 10% of items go back to 'file'." in text
    assert "The bottleneck: everybody in 'Files' has an offered load of 66.7%." in text
    assert (
        "1 x judge: judge; at speed 0.9 clerk." in text.replace("judge at", "judge; at")
        or "at speed 0.9" in text
    )


def test_explain_as_json_has_the_numbers_of_the_text(orgsim_command):
    text, record = (
        orgsim_command("explain", "case.toml").out,
        orgsim_command("explain", "case.toml", "--json").json,
    )
    assert [design["design"] for design in record["designs"]] == ["desks", "counter"]
    desks = record["designs"][0]
    assert desks["offered load"][0]["offered load"] == pytest.approx(1.2 / 0.9 / 2)
    assert [step["visits per item"] for step in desks["steps"]] == pytest.approx([1 / 0.9, 1 / 0.9])
    assert f"{100 * desks['offered load'][0]['offered load']:.1f}%" in text
    assert f"{desks['hand-offs'][0]['per item']:.2f}" in text


def test_explain_one_design(orgsim_command):
    ran = orgsim_command("explain", "case.toml", "--design", "counter")
    assert "Design: Counter" in ran.out
    assert "Design: Desks" not in ran.out


def test_a_run_is_drawn_again_as_it_was(orgsim_command, folder):
    orgsim_command(*RUN, "--set", "people.clerk.count=3", "--seed", 5)
    ran = orgsim_command("chart", "out", *QUICKLY, "--chart", "comparison", "--format", "svg,png")
    assert ran.code == 0, ran.err
    assert ran.out.split() == ["out/charts/comparison.svg", "out/charts/comparison.png"]
    assert all((folder / name).stat().st_size > 1000 for name in ran.out.split())


def test_a_run_that_would_be_another_is_not_drawn(orgsim_command, folder):
    orgsim_command(*RUN)
    changed = (folder / "out/as_run.toml").read_text().replace("count = 2", "count = 3")
    (folder / "out/as_run.toml").write_text(changed)
    ran = orgsim_command("chart", "out", *QUICKLY)
    assert ran.code == 1
    assert "gives other numbers than it holds" in ran.err


def test_an_interrupted_run_is_drawn_again_as_it_was(orgsim_command, folder):
    orgsim_command(*RUN)
    provenance = json.loads((folder / "out/provenance.json").read_text())
    assert provenance["replications"] == [[1, 3]]
    ran = orgsim_command("chart", "out", *QUICKLY, "--chart", "lead-time", "--json")
    assert ran.json == {"ok": True, "files": ["out/charts/lead-time.png"]}


def test_a_scenario_is_run_and_drawn(orgsim_command):
    ran = orgsim_command(
        "chart", "case.toml", *QUICKLY, "--chart", "comparison", "-o", "drawn", "--format", "pdf"
    )
    assert ran.out == "drawn/comparison.pdf\n"


@pytest.mark.parametrize("option", [(), ("--no-robustness",)])
def test_charts_of_a_run_until_differences_were_known(orgsim_command, folder, few_charts, option):
    assert orgsim_command(*RUN, "-r", "auto", "--precision", "3min", *option).code == 0
    ran = orgsim_command("chart", "out", *QUICKLY, "--format", "svg")
    assert ran.code == 0, ran.err
    assert ("out/charts/robustness.svg" in ran.out.split()) == (not option)
    if option:
        refused = orgsim_command("chart", "out", *QUICKLY, "--chart", "robustness")
        assert refused.code == 2
        assert "how robust its answer is was not tested" in refused.err


def test_a_test_of_the_verdict_that_gives_other_numbers_is_not_drawn(orgsim_command, folder):
    orgsim_command(*RUN)
    record = json.loads((folder / "out/result.json").read_text())
    record["robustness"]["tested"][0]["low"]["difference"]["mean"] += 1
    (folder / "out/result.json").write_text(json.dumps(record))
    ran = orgsim_command("chart", "out", *QUICKLY, "--chart", "robustness")
    assert ran.code == 1
    assert "gives other numbers than it holds" in ran.err


def test_charts_of_a_scenario_are_no_run_and_in_nobodys_way(orgsim_command):
    assert (
        orgsim_command("chart", "case.toml", *QUICKLY, "--chart", "comparison").out
        == "charts/case/comparison.png\n"
    )
    assert orgsim_command("run", "case.toml", *QUICKLY, "--no-charts", "--no-robustness").code == 0


def test_charts_drawn_later_go_when_the_run_is_replaced(orgsim_command, folder):
    orgsim_command(*RUN, "--no-robustness")
    orgsim_command("chart", "out", *QUICKLY, "--chart", "comparison", "--format", "svg")
    (folder / "out/charts/mine.svg").write_text("mine")
    orgsim_command(*RUN, "--no-robustness", "--seed", 2)
    assert [path.name for path in (folder / "out/charts").iterdir()] == ["mine.svg"]


def test_a_chart_that_does_not_exist(orgsim_command):
    ran = orgsim_command("chart", "case.toml", "--chart", "pie")
    assert ran.code == 2
    assert "there is no chart 'pie'" in ran.err


def test_a_folder_without_a_run_cannot_be_drawn(orgsim_command, folder):
    (folder / "empty").mkdir()
    ran = orgsim_command("chart", "empty")
    assert ran.code == 1
    assert "empty is not the folder of a run" in ran.err


def results(verdict):
    found = CaseResult("MM1-01", "lead time", "Kleinrock", 5.0, 5.1, 0.05, 20, 0.02, verdict)
    return lambda *_, **__: [found]


@pytest.mark.parametrize(("verdict", "code", "count"), [("agrees", 0, 1), ("differs", 1, 0)])
def test_validation_ends_with_one_when_a_number_does_not_agree(
    orgsim_command, monkeypatch, verdict, code, count
):
    monkeypatch.setattr("orgsim.evidence.validate", results(verdict))
    ran = orgsim_command("validate", "MM1-01", "--engine", "reference")
    assert ran.code == code
    assert ran.err == "Running on the SimPy engine: as asked.\n"
    assert ran.out.splitlines()[-2:] == [
        f"{count} of 1 numbers agree with theory.",
        "Simulated on the SimPy engine.",
    ]
    ran = orgsim_command("validate", "MM1-01", "--json")
    assert ran.code == code
    assert ran.json["ok"] is (code == 0)
    assert ran.json["results"][0]["exact"] == 5.0


def test_a_case_that_does_not_exist(orgsim_command):
    assert orgsim_command("validate", "NONE").code == 2


def test_the_schema_is_json(orgsim_command):
    assert orgsim_command("schema").json["$schema"].startswith("https://json-schema.org/")


def test_validation_on_the_compiled_engine_to_another_precision(orgsim_command, stand_in):
    ran = orgsim_command(
        "validate", "ORG-07", "--cores", 1, "--engine", "compiled", "--precision", 0.75, "--json"
    )
    assert ran.code == 0
    assert ran.json["engine"] == "compiled"
    runs = [result["replications"] for result in ran.json["results"] if result["replications"]]
    assert (stand_in.calls.count("summary"), runs[0]) == (23, 23)  # 40 of them at precision 1


def test_a_precision_of_nothing_is_bad_usage(orgsim_command):
    assert orgsim_command("validate", "ORG-07", "--precision", 0).code == 2


def test_a_run_is_drawn_again_on_the_other_engine(orgsim_command, stand_in):
    orgsim_command(
        "run",
        "case.toml",
        "--cores",
        1,
        "--engine",
        "reference",
        "--no-robustness",
        "-o",
        "out",
        "--no-charts",
    )
    ran = orgsim_command("chart", "out", "--cores", 1, "--engine", "compiled", "--chart", "comparison")
    assert ran.code == 0
    assert ran.err.startswith("Running on the compiled engine: as asked.\n")
