import json
import re
import signal

import pytest
from quick import ENGINE
from small_case import TEXT

from orgsim.engine import simulate
from orgsim.errors import EngineError
from orgsim.experiment import jobs

PLAIN = ("run", "case.toml", "--cores", 1, "--no-charts")
QUICKLY = ("--engine", ENGINE, "--no-cross-check")
RUN = (*PLAIN, *QUICKLY)


@pytest.fixture
def interrupted(monkeypatch):
    """Have Ctrl-C pressed during the so manieth replication, which is still finished."""

    def after(runs):
        left = iter(range(runs - 1))

        def replicate(model, *arguments):
            if next(left, None) is None:
                signal.raise_signal(signal.SIGINT)
            return simulate(model, *arguments)

        monkeypatch.setattr(jobs, "simulate", replicate)

    return after


def test_the_report_is_on_standard_output_and_the_folder_on_standard_error(orgsim_command, folder):
    ran = orgsim_command(*PLAIN)
    assert ran.code == 0
    assert ran.out.startswith("Two desks or one counter?\n\nVerdict\nWith 'Counter', lead time is ")
    for heading in ("Comparison", "Change from", "Where the time goes", "Teams", "Notes", "Assumptions"):
        assert re.search(rf"^{heading}\b", ran.out, re.MULTILINE)
    engine, tested = r"Running on the \w+ engine: .*\n", r"How robust is the answer\? .*\n"
    assert re.fullmatch(
        rf"{engine}{tested}{engine}Testing it .*\nWritten to results/case: report, 11 tables\.\n", ran.err
    )
    assert (folder / "results/case/report.txt").read_text() == ran.out


def test_charts_are_written_unless_they_are_not_wanted(orgsim_command, folder, few_charts):
    ran = orgsim_command("run", "case.toml", "--cores", 1, *QUICKLY, "--format", "svg,png", "-o", "here")
    assert ran.code == 0
    charts = {path.name for path in (folder / "here/charts").iterdir()}
    assert {"comparison.svg", "comparison.png", "robustness.svg"} <= charts
    assert "How robust is the answer?" in ran.out
    assert len([name for name in charts if name.endswith(".png")]) == 3
    assert f"{len(charts)} charts" in ran.err


def test_json_is_one_object_with_the_numbers_of_the_text(orgsim_command):
    text, record = orgsim_command(*RUN).out, orgsim_command(*RUN, "--json").json
    assert record["ok"] is True
    assert record["folder"] == "results/case"
    assert record["verdict"]["headline"] in " ".join(text.split())
    for comparison in record["verdict"]["comparisons"]:
        assert " ".join(comparison["sentence"].split()) in " ".join(text.split())
    lead = record["measures"]["lead time"]
    assert lead["unit"] == "h"
    for design in ("desks", "counter"):
        assert f"{lead['designs'][design]['mean']:.2f} [" in _row(text, "Lead time, mean (h)")
    assert f"{lead['differences']['counter']['mean']:+.3f} [" in text
    busy = record["measures"]["utilisation"]["designs"]["desks"]
    assert f"{100 * busy['mean']:.1f} [{100 * busy['low']:.1f}, {100 * busy['high']:.1f}]" in _row(
        text, "Utilisation (%)"
    )
    team = next(team for team in record["teams"]["desks"] if team["team"] == "Court")
    assert f"{100 * team['utilisation']['mean']:.1f} [" in _row(text, "Court")


def _row(text, label):
    return next(line for line in text.splitlines() if line.startswith(label))


def test_json_says_nothing_else(orgsim_command):
    ran = orgsim_command(*RUN, "--json", "--quiet")
    assert ran.err == ""
    assert "NaN" not in ran.out
    json.loads(ran.out)


def test_seed_replications_and_designs(orgsim_command):
    record = orgsim_command(*RUN, "--json", "--seed", 9, "-r", 2, "--design", "counter").json
    assert record["run"]["seed"] == 9
    assert record["run"]["replications finished"] == 2
    assert [design["design"] for design in record["designs"]] == ["counter"]
    assert record["baseline"] == "counter"


def test_the_same_seed_gives_the_same_numbers_on_any_number_of_cores(orgsim_command):
    one = orgsim_command(*PLAIN, "--json").json
    two = orgsim_command("run", "case.toml", "--cores", 2, "--no-charts", "--json").json
    assert one == two


def test_standard_input(orgsim_command, folder):
    ran = orgsim_command("run", "-", "--cores", 1, "--no-charts", *QUICKLY, stdin=TEXT)
    assert ran.code == 0
    assert (folder / "results/stdin/scenario.toml").read_text() == TEXT


def test_values_set_on_the_command_line_are_in_what_was_run(orgsim_command, folder):
    assert orgsim_command(*RUN, "--set", "people.clerk.count=3").code == 0
    assert "[people.clerk]\ncount = 3\n" in (folder / "results/case/as_run.toml").read_text()
    assert (folder / "results/case/scenario.toml").read_text() == TEXT


def test_a_folder_that_is_not_of_a_run_is_left_alone(orgsim_command, folder):
    (folder / "mine").mkdir()
    (folder / "mine/letter.txt").write_text("dear")
    ran = orgsim_command(*RUN, "-o", "mine")
    assert ran.code == 1
    assert "mine is not empty and not the folder of a run" in ran.err
    assert [path.name for path in (folder / "mine").iterdir()] == ["letter.txt"]


def test_an_earlier_run_is_replaced_and_other_files_stay(orgsim_command, folder, few_charts):
    assert (
        orgsim_command(
            "run", "case.toml", "--cores", 1, "--format", "svg", "--no-robustness", *QUICKLY, "-o", "out"
        ).code
        == 0
    )
    charts = {path.name for path in (folder / "out/charts").iterdir()}
    assert "warm-up.svg" in charts and "robustness.svg" not in charts
    (folder / "out/mine.txt").write_text("keep")
    assert orgsim_command(*RUN, "--no-robustness", "-o", "out", "--seed", 2).code == 0
    assert not list((folder / "out/charts").iterdir())
    assert (folder / "out/mine.txt").read_text() == "keep"
    assert json.loads((folder / "out/provenance.json").read_text())["seed"] == 2


def test_an_interruption_keeps_what_is_finished(orgsim_command, interrupted):
    interrupted(5)
    ran = orgsim_command(*PLAIN, "--engine", "reference")
    assert ran.code == 0
    assert "! The run was interrupted: 2 of 3 replications are finished, and only they count." in ran.out


def test_an_interruption_with_too_little_finished_is_a_failure(orgsim_command, interrupted, folder):
    interrupted(3)
    ran = orgsim_command(*PLAIN, "--engine", "reference")
    assert ran.code == 1
    assert ran.out == ""
    done = "interrupted with 1 of 3 replications finished, which is too few for a report"
    assert ran.err.endswith(
        f"\nerror: {done}; finished replications are cached: the same command with --resume continues\n"
    )
    assert not (folder / "results/case/provenance.json").exists()


def test_after_an_interruption_the_same_command_goes_on(orgsim_command, interrupted, monkeypatch):
    wanted = (*PLAIN, "--engine", "reference", "--no-robustness", "--json")
    whole = orgsim_command(*wanted, "--no-cache", "-o", "whole").json
    with monkeypatch.context():
        interrupted(3)
        assert orgsim_command(*wanted).code == 1
    monkeypatch.setattr(jobs, "simulate", simulate)
    resumed = orgsim_command(*wanted, "--resume")
    assert "No unfinished run" not in resumed.err
    assert "3 replications were cached." in resumed.err
    assert resumed.json | {"folder": ""} == whole | {"folder": ""}
    again = orgsim_command(*wanted, "--resume")
    assert "No unfinished run of this in results/case" in again.err
    assert "6 replications were cached." in again.err
    assert orgsim_command(*wanted, "--resume", "--no-cache").code == 2


def test_one_replication_has_no_intervals_and_says_so(orgsim_command):
    ran = orgsim_command(*RUN, "-r", 1)
    assert ran.code == 0
    assert "One simulated run has no intervals" in ran.out
    assert "nan" not in ran.out.lower().replace("nanosecond", "")


@pytest.mark.parametrize(("formats", "wrong"), [("png,gif", "gif"), ("png,,svg", ""), ("", "")])
def test_a_bad_format_is_bad_usage(orgsim_command, formats, wrong):
    ran = orgsim_command(*RUN, "--format", formats)
    assert ran.code == 2
    assert f"'{wrong}' is not one of png, svg, pdf" in ran.err


def test_a_run_that_fails_is_said_on_one_line(orgsim_command, monkeypatch):
    def stuck(*_):
        raise EngineError("items wait for one another")

    monkeypatch.setattr(jobs, "simulate", stuck)
    ran = orgsim_command(*PLAIN, "--json", "--quiet", "--engine", "reference")
    assert (ran.code, ran.err) == (1, "error: items wait for one another\n")
    assert ran.json == {"ok": False, "error": "items wait for one another", "faults": []}


def test_a_folder_that_cannot_be_written(orgsim_command, folder):
    (folder / "file").write_text("")
    ran = orgsim_command(*RUN, "-o", "file/inner")
    assert ran.code == 1
    assert "file" in ran.err
    assert "fault in orgsim" not in ran.err


def test_overload_and_unfinished_items_are_noted(orgsim_command):
    ran = orgsim_command(*RUN, "--set", "work.case.arrivals=4 per h")
    text = " ".join(ran.out.split())
    assert "! In 'Desks', everybody in 'Files' has an offered load of" in text
    assert "Still open at the end (arrived after warm-up): 'Desks'" in text


def test_the_engine_is_said_before_and_after_and_changes_no_number(orgsim_command, stand_in):
    one, two = orgsim_command(*PLAIN, "--engine", "reference"), orgsim_command(*PLAIN, "--engine", "compiled")
    assert one.err.startswith("Running on the SimPy engine: as asked.\n")
    assert two.err.startswith("Running on the compiled engine: as asked.\n")
    assert one.out.endswith(" SimPy engine.\n")
    footer = " ".join(two.out[two.out.rindex("orgsim 0") :].split())
    assert footer.endswith(
        "Compiled engine; replication 1 of each design was repeated on the SimPy engine: the same log."
    )
    assert one.out[: one.out.rindex("orgsim 0")] == two.out[: two.out.rindex("orgsim 0")]


def test_the_engine_is_in_the_record_and_in_where_the_run_came_from(orgsim_command, stand_in, folder):
    record = orgsim_command(*PLAIN, "--json", "--engine", "compiled", "--no-cross-check").json
    assert (record["run"]["engine"], record["run"]["cross-check"]) == ("compiled", "left out")
    found = json.loads((folder / "results/case/provenance.json").read_text())
    assert (found["engine"], found["cross-check"]) == ("compiled", "left out")


def test_replications_until_differences_are_known(orgsim_command, folder):
    ran = orgsim_command(*RUN, "-r", "auto", "--precision", "2min", "--at-most", 150, "--no-robustness")
    assert ran.code == 0
    assert "Stage 2: " in ran.err
    assert "is known to ±0.0333 h, as asked." in " ".join(ran.out.split())
    record = json.loads((folder / "results/case/result.json").read_text())
    stopped = record["run"]["stopped"]
    assert (stopped["precision"], stopped["reached"], stopped["at most"]) == ("2min", True, 150)
    found = record["verdict"]["comparisons"][0]["difference"]
    assert found["high"] - found["mean"] == pytest.approx(1 / 30)
    assert found["n"] == record["run"]["replications finished"] > 20


def test_replications_until_differences_are_known_by_the_scenario(orgsim_command, folder):
    settings = ("--set", "replications=auto", "--set", "precision=10min", "--no-robustness", "--json")
    assert orgsim_command(*RUN, *settings).json["run"]["stopped"]["reached"] is True
    assert 'replications = "auto"' in (folder / "results/case/as_run.toml").read_text()
    assert orgsim_command(*RUN, *settings, "-r", 3).json["run"]["stopped"] is None


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["-r", "often"], "'often' is not a valid integer"),
        (
            ["--precision", "3h"],
            "a precision is for runs of 'auto' replications, and the scenario says 3: ask for 'auto'",
        ),
        (
            ["--at-most", "5"],
            "a most of replications is for runs of 'auto' replications, and the scenario says 3: ask for",
        ),
        (["--at-most", "5", "-r", "7"], "for runs of 'auto' replications, and 7 were asked for: ask for"),
        (["-r", "auto", "--precision", "3"], "lead time is compared with a time"),
    ],
)
def test_replications_that_make_no_sense_are_bad_usage(orgsim_command, options, words):
    ran = orgsim_command(*RUN, *options)
    assert ran.code == 2
    assert words in ran.err


def test_the_verdict_is_tested_unless_that_is_not_wanted(orgsim_command):
    assert orgsim_command(*RUN, "--json").json["robustness"]["holds"] is True
    assert "How robust is the answer?" not in orgsim_command(*RUN, "--no-robustness").out
    assert orgsim_command(*RUN, "--json", "--no-robustness").json["robustness"] is None


def test_an_engine_that_cannot_be_had_is_bad_usage(orgsim_command, stand_in):
    stand_in.why_not = "llvmlite is not installed"
    ran = orgsim_command(*PLAIN, "--engine", "compiled")
    assert (ran.code, ran.err) == (
        2,
        "error: the compiled engine cannot run this: llvmlite is not installed\n",
    )
    assert orgsim_command(*PLAIN, "--engine", "fast").code == 2


def test_the_first_compilation_is_announced_and_not_when_quiet(orgsim_command, stand_in):
    stand_in.ready = False
    ran = orgsim_command(*PLAIN, "--engine", "compiled", "--no-cross-check")
    assert "\nCompiling the fast engine, once: about 2 s.\n" in ran.err
    stand_in.ready = False
    assert orgsim_command(*PLAIN, "--engine", "compiled", "--quiet").err == ""


def test_the_items_of_any_run_are_listed(orgsim_command, folder):
    done = orgsim_command(
        "run",
        "case.toml",
        "--no-charts",
        *QUICKLY,
        "--no-robustness",
        "-q",
        "-r",
        "3",
        "--items",
        "2",
        "-o",
        "out",
    )
    assert done.code == 0
    lines = (folder / "out/items.csv").read_text(encoding="utf-8").splitlines()
    place = lines[0].split(",").index("replication")
    assert {line.split(",")[place] for line in lines[1:]} == {"2"}


UNRUN = [("3", "4", "3 runs of each design"), ("auto", "21", "at least 20 runs"), ("3", "0", "range")]


@pytest.mark.parametrize(("runs", "items", "said"), UNRUN)
def test_the_items_of_a_run_that_does_not_come_are_refused_at_once(orgsim_command, folder, runs, items, said):
    done = orgsim_command("run", "case.toml", "-r", runs, "--items", items, "-o", "out")
    assert done.code == 2
    assert said in done.err
    assert not (folder / "out").exists()
