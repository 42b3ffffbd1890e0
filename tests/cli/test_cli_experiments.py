"""Commands of experiments: what they print and write, what they say to mistakes, and how they go on after an
interruption."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from until import LONG_ENOUGH

from orgsim.cli.experiment_options import OPTIONS, section_keys
from orgsim.experiment.store import open_store
from orgsim.report.experiments.registry import EXPERIMENTS
from orgsim.scenario import Scenario
from orgsim.scenario import experiments as sections

DELAY = "designs.desks.handoff.delay"
SWEEP = (
    "sweep",
    "case.toml",
    "--vary",
    f"{DELAY}=0h..2h",
    "--points",
    3,
    "--no-charts",
    "--cores",
    1,
    "--cache",
    "kept",
)
SIMULATOR = Path(__file__).parents[2] / "simulator"


ONLY_IN_THE_FILE = {"local": ("functions",)}
"""Tables, which no option can say."""


def test_every_option_is_a_key_of_the_section_and_the_other_way_round():
    for name in EXPERIMENTS:
        spec = Scenario.model_fields[name].annotation.__args__[0]
        assert spec is getattr(sections, name.capitalize())
        written = {"designs", *ONLY_IN_THE_FILE.get(name, ())}
        assert set(section_keys(name)) >= {key for key in spec.model_fields if key not in written}, name
        assert set(section_keys(name)) <= set(spec.model_fields), name
    assert set(OPTIONS) == set(EXPERIMENTS) == set(sections.EXPERIMENTS)


def test_a_sweep_is_printed_and_written(folder, orgsim_command):
    ran = orgsim_command(*SWEEP)
    assert ran.code == 0, ran.err
    assert "Lead time against 'Desks': with 'Counter', shorter from 0min to 120min." in " ".join(
        ran.out.split()
    )
    assert (folder / "results/case-sweep/report.txt").read_text().split() == ran.out.split()
    lines = (folder / "results/case-sweep/points.csv").read_text().splitlines()
    assert lines[0] == f"point,{DELAY},design,measure,unit,mean,low,high,n"
    assert len(lines) == 1 + 3 * 2
    provenance = json.loads((folder / "results/case-sweep/provenance.json").read_text())
    assert not (folder / "results/case-sweep/unfinished.json").exists()
    assert provenance["simulated"] == 3 * 3 + 3


def test_the_section_says_what_to_do_and_options_win_over_it(folder, orgsim_command):
    with (folder / "case.toml").open("a") as file:
        file.write(
            '\n[sweep]\nvary = [{ path = "work.case.arrivals", values = ["1 per h", "1.1 per h"] '
            "}]\nreplications = 2\n"
        )
    ran = orgsim_command("sweep", "case.toml", "--json", "--no-charts", "--no-cache", "--cores", 1)
    assert ran.code == 0, ran.err
    rows = ran.json["tables"]["points"]
    assert [(row["work.case.arrivals"], row["n"]) for row in rows] == [("1 per h", 2)] * 2 + [
        ("1.1 per h", 2)
    ] * 2
    ran = orgsim_command(
        "sweep",
        "case.toml",
        "--json",
        "--no-charts",
        "--no-cache",
        "-r",
        3,
        "--vary",
        DELAY,
        "--points",
        2,
        "--cores",
        1,
    )
    rows = ran.json["tables"]["points"]
    assert [(row[DELAY], row["n"]) for row in rows] == [("5min", 3)] * 2 + [("120min", 3)] * 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ("--vary", "designs.desk.handoff.delay=0h..2h"),
            ["sweep.vary", "designs.desk", "did you mean 'desks'"],
        ),
        (("--vary", f"{DELAY}=2h..0h"), ["2h", "0h"]),
        (("--vary", f"{DELAY}=0h..EUR 3"), [DELAY]),
        (("--vary", f"{DELAY}="), ["says nothing to vary over"]),
        (("--vary", DELAY, "--sampling", "gird"), ["sweep.sampling", "did you mean 'grid'"]),
        (("--vary", DELAY, "--measure", "led time"), ["sweep.measures", "did you mean 'lead time'"]),
        (("--vary", DELAY, "--design", "desk"), ["sweep.designs", "did you mean 'desks'"]),
        (("--vary", DELAY, "--vary", DELAY), ["the same value"]),
        ((), ["nothing to vary"]),
        (("--vary", DELAY, "--resume", "--no-cache"), ["--resume needs the cache"]),
    ],
)
def test_mistakes_are_said_in_a_line(orgsim_command, arguments, words):
    ran = orgsim_command("sweep", "case.toml", *arguments)
    assert ran.code in (1, 2)
    assert "Traceback" not in ran.err
    assert all(word in ran.err for word in words), ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("sweep", "--vary", "people.clerk.count=4,,8"),
        ("staff", "--promise", "lead time p85 <= 3d", "--demand", "1,,2"),
        ("curve", "--load", "50%, ,80%"),
    ],
)
def test_an_empty_value_in_a_list_is_bad_usage(orgsim_command, arguments):
    ran = orgsim_command(arguments[0], "case.toml", *arguments[1:])
    assert ran.code == 2
    assert "has an empty value: write a value before and after each comma" in " ".join(ran.err.split())


def test_a_mistake_leaves_what_was_found_before(folder, orgsim_command):
    orgsim_command(*SWEEP)
    before = {path: path.read_bytes() for path in (folder / "results/case-sweep").iterdir()}
    ran = orgsim_command("sweep", "case.toml", "--vary", f"{DELAY}=0h,soon", "--cache", "kept")
    assert ran.code == 1
    assert {path: path.read_bytes() for path in (folder / "results/case-sweep").iterdir()} == before
    assert orgsim_command("sweep", "case.toml", "--vary", f"{DELAY}=0h,soon", "-o", "new").code == 1
    assert not (folder / "new").exists()


def test_results_of_another_kind_are_left_alone(orgsim_command):
    orgsim_command(*SWEEP, "-o", "results/here")
    ran = orgsim_command("breakeven", "case.toml", "--vary", DELAY, "-o", "results/here")
    assert ran.code == 1
    assert "another kind, 'sweep'" in ran.err


def test_what_is_known_is_not_simulated_again(folder, orgsim_command):
    first, again = orgsim_command(*SWEEP, "--json"), orgsim_command(*SWEEP, "--json")
    assert (first.json["run"]["simulated"], first.json["run"]["cached"]) == (12, 0)
    assert (again.json["run"]["simulated"], again.json["run"]["cached"]) == (0, 12)
    assert again.json["tables"] == first.json["tables"]


KILLED = """
import os, signal, sys
from orgsim.cli import main
from orgsim.experiment.store import Store

keep, times, when = Store.keep, int(sys.argv.pop(1)), sys.argv.pop(1)
def kept(store, key, observations):
    global times
    times -= 1
    if times == 0 and when == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    keep(store, key, observations)
    if times == 0:
        os.kill(os.getpid(), signal.SIGKILL)
Store.keep = kept
main(prog_name="orgsim")
"""
"""Kills itself with kill -9 just before or after it keeps for the so manieth time what was brought."""


def killed(folder, times, when):
    """Begin the sweep, which is killed; the replications that are finished then."""
    call = [sys.executable, "-c", KILLED, str(times), when, *LONG]
    environment = {**os.environ, "PYTHONPATH": str(SIMULATOR)}
    ran = subprocess.run(
        call, cwd=folder, env=environment, capture_output=True, timeout=LONG_ENOUGH, check=False
    )
    assert ran.returncode == -signal.SIGKILL
    return kept(folder)


def kept(folder):
    with open_store(folder / "kept" / "replications.sqlite") as store:
        return store.count()


LONG = (
    *(
        "sweep",
        "case.toml",
        "--vary",
        f"{DELAY}=0h..2h",
        "--points",
        "3",
        "-r",
        "12",
        "--no-charts",
        "--cache",
        "kept",
    ),
    *("--engine", "reference", "--cores", "2"),
)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_after_kill_9_the_same_command_goes_on(folder, orgsim_command):
    whole = orgsim_command(
        *LONG[:-4], "--cores", 1, "--no-cross-check", "--output", "whole", "--cache", "whole-cache", "--json"
    )
    first = killed(folder, 2, "before")
    before = killed(folder, 1, "after")
    assert 0 < first < before < whole.json["run"]["simulated"]
    resumed = orgsim_command(*LONG, "--resume", "--json")
    assert resumed.code == 0, resumed.err
    assert "No unfinished run" not in resumed.err
    assert resumed.json["tables"] == whole.json["tables"]
    assert resumed.json["run"]["cached"] == before
    assert resumed.json["run"]["simulated"] == whole.json["run"]["simulated"] - before
    assert re.search(r"No unfinished run", orgsim_command(*LONG, "--resume").err)


def test_all_faults_of_a_section_at_once_each_with_its_line(folder, orgsim_command):
    with (folder / "case.toml").open("a") as file:
        file.write('[sweep]\nvary = [{ path = "work.cose.arrivals" }]\nmeasures = ["led time"]\npoints = 1\n')
    ran = orgsim_command("check", "case.toml")
    lines = (folder / "case.toml").read_text().splitlines()
    for words in ("work.cose.arrivals", "led time", "points"):
        number = next(
            place for place, line in enumerate(lines, 1) if words.split(".")[0] in line and place > 30
        )
        assert f"case.toml:{number}: sweep." in ran.err, ran.err
    assert "3 faults found." in ran.err


def test_designs_that_are_left_out_need_not_add_up(orgsim_command):
    vary = ("--vary", "people.clerk.count=1..3", "--no-charts", "--no-cache", "--cores", 1, "--json")
    settings = ['--set=designs.desks.teams={ Files = { clerk = 2 }, Court = ["judge"] }']
    assert "'clerk'" in orgsim_command("sweep", "case.toml", *settings, *vary).err
    ran = orgsim_command("sweep", "case.toml", *settings, *vary, "--design", "counter")
    assert ran.code == 0, ran.err
    assert [row["people.clerk.count"] for row in ran.json["tables"]["points"]] == ["1", "2", "3"]


def test_a_sweep_that_cannot_be_meant_is_refused_before_anything_runs(orgsim_command):
    ran = orgsim_command(
        "sweep",
        "case.toml",
        "--vary",
        DELAY,
        "--vary",
        "work.case.arrivals=1 per h..2 per h",
        "--points",
        400,
    )
    assert ran.code == 2
    assert "160,000 points" in ran.err
