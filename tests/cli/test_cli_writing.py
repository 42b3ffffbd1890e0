"""A disk that is full, a folder that cannot be written to, and a command that is killed: former results
stay."""

import json
import random
import signal
import time
from pathlib import Path

import pytest
from on_terminal import watched
from until import until

from orgsim.report.kept import PROVENANCE, UNFINISHED

SMALL = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)),) * 2)
sys.dont_write_bytecode = True  # which Python would cut off at that size, for good
from orgsim.cli import main
main(prog_name="orgsim")
"""
"""The command where no file may be larger than so many bytes, which to whoever writes it is like a disk that
is full."""

RUN = ["run", "case.toml", "-r", "2", "--engine", "reference", "--cores", "2", "--no-robustness", "--quiet"]
SHORT = ["--set", "horizon=1w"]
TOO_LARGE = "could not be written: File too large"

needs_limits = pytest.mark.skipif(
    not hasattr(signal, "SIGXFSZ"), reason="no limits of the size of files here"
)


def state(folder):
    """All results by the names of their files, with what they hold."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != UNFINISHED)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@needs_limits
@pytest.mark.parametrize(
    ("limit", "arguments", "file"),
    [
        (40_000, ["--no-charts"], "result.json"),
        (250_000, ["--no-charts"], "items.csv"),
        (125_000, SHORT, "charts/*.png"),
    ],
)
def test_a_file_that_cannot_be_written_is_named_and_former_results_stay(
    python, folder, results, limit, arguments, file
):
    before = state(results)
    ran = python(SMALL, limit, *RUN, *arguments)
    assert ran.code == 1
    assert "orgsim 0." in ran.out
    label, path, said = ran.err.split(" ", 2)
    assert (label, said) == (
        "error:",
        f"{TOO_LARGE}; the former results in {Path('results/case')} stay as they were\n",
    )
    assert Path(path).match(f"results/case/{file}")
    assert state(results) == before


@needs_limits
def test_the_object_has_the_results_and_says_that_they_could_not_be_written(python, folder):
    ran = python(SMALL, 40_000, *RUN, "--no-charts", "--json")
    assert ran.code == 1
    assert ran.err == f"error: {Path('results/case/result.json')} {TOO_LARGE}\n"
    assert (ran.json["ok"], f"error: {ran.json['error']}\n", ran.json["faults"]) == (False, ran.err, [])
    assert ran.json["verdict"]["headline"]
    assert not state(folder / "results/case")


@needs_limits
def test_an_experiment_says_so_too(python, folder):
    ran = python(
        SMALL,
        3_000,
        "sweep",
        "case.toml",
        "-r",
        2,
        "--vary",
        "people.clerk.count=2,3",
        "--no-cache",
        "--quiet",
        "--cores",
        1,
    )
    assert ran.code == 1
    assert "Lead time against" in ran.out
    label, path, said = ran.err.split(" ", 2)
    assert (label, said) == ("error:", f"{TOO_LARGE}\n")
    assert Path(path).is_relative_to("results/case-sweep")
    assert [path.name for path in (folder / "results/case-sweep").iterdir()] == [UNFINISHED]


@needs_limits
def test_a_new_scenario_and_a_chart_say_so_too(python, folder):
    ran = python(SMALL, 100, "new", "mine.toml")
    assert (ran.code, ran.err) == (1, f"error: mine.toml {TOO_LARGE}\n")
    ran = python(
        SMALL,
        1000,
        "chart",
        "case.toml",
        "--chart",
        "comparison",
        "--engine",
        "reference",
        "--cores",
        1,
        "--quiet",
        "--no-cache",
    )
    assert (ran.code, ran.err) == (1, f"error: {Path('charts/case/comparison.png')} {TOO_LARGE}\n")
    assert not list((folder / "charts/case").iterdir())


def test_a_mistake_after_a_kill_does_not_turn_the_folder_into_somebody_elses(orgsim_command, folder):
    sweep = ["sweep", "case.toml", *SHORT, "-r", "2", "--engine", "reference", "--cores", "1", "--no-charts"]
    out = folder / "results/case-sweep"
    out.mkdir(parents=True)
    (out / "points.csv").write_text("of former results, which the kill left as a mixture")
    (out / UNFINISHED).write_text(json.dumps({"experiment": "sweep", "files": ["points.csv"]}))
    assert orgsim_command(*sweep, "--vary", "people.clerk.count=2,soon").code == 1
    assert orgsim_command(*sweep, "--vary", "people.clerk.count=2,3", "--no-cache").code == 0
    assert not (out / UNFINISHED).exists()
    assert (out / "points.csv").read_text().startswith("point,people.clerk.count")


def test_a_folder_that_cannot_be_written_to_is_known_before_anything_is_simulated(
    orgsim_command, folder, monkeypatch
):
    really = Path.mkdir

    def mkdir(path, *mode, **how):
        if path.name.startswith(".orgsim-"):
            raise PermissionError(13, "Permission denied", str(path))
        really(path, *mode, **how)

    monkeypatch.setattr(Path, "mkdir", mkdir)
    ran = orgsim_command(*(word for word in RUN if word != "--quiet"))  # or it would say which engine runs
    assert (ran.code, ran.err) == (
        1,
        f"error: {Path('results/case')} could not be written: Permission denied\n",
    )


COUNTED = ["run", "case.toml", "-r", "30", "--engine", "reference", "--cores", "2", "--no-robustness"]
MOMENTS = {
    "at work": (COUNTED, lambda folder, seen: "of 60 replications" in "".join(seen)),
    "writing": (RUN, lambda folder, seen: any(path.is_dir() for path in folder.glob(".orgsim-*"))),
    "nearly done": (RUN, lambda folder, seen: any(folder.glob(f".orgsim-*/{PROVENANCE}"))),
}
"""Moments of a run: the command, and whether it has come to that."""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="SIGKILL")
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_run_that_is_killed_leaves_what_was_there_before(orgsim_command, results, moment):
    pytest.importorskip("pty")
    command, has_come = MOMENTS[moment]
    with watched([*command, "--seed", "3"]) as (process, seen):
        until(lambda: has_come(results, seen) or process.poll() is not None)
        process.kill()
    is_whole(orgsim_command, results, (2, 3))
    assert orgsim_command(*RUN, "--no-charts", "--seed", 4).code == 0
    is_whole(orgsim_command, results, (4,))


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="SIGKILL")
def test_a_run_that_is_killed_at_any_moment_leaves_what_was_there_before(orgsim_command, results):
    pytest.importorskip("pty")
    moments = random.Random(1)
    begun = time.monotonic()
    with watched([*COUNTED, "--seed", "2"]) as (process, _):
        process.communicate()
    took = time.monotonic() - begun
    (results / "mine.txt").write_text("mine")
    for seed in range(3, 23):
        with watched([*COUNTED, "--seed", str(seed)]) as (process, _):
            time.sleep(moments.uniform(0.2, 1.0) * took)
            process.kill()
        is_whole(orgsim_command, results, range(2, seed + 1))
    assert orgsim_command(*RUN, "--seed", 23).code == 0
    is_whole(orgsim_command, results, (23,))
    assert (results / "mine.txt").read_text() == "mine"


def is_whole(orgsim_command, results, seeds):
    """A folder has all files of one run, which belong together, or says that it is unfinished."""
    how = ("--chart", "comparison", "--format", "svg", "--cores", 1, "--quiet")
    ran = orgsim_command("chart", results, *how, "-o", results.parent / "charts")
    if not (results / PROVENANCE).exists():
        assert (ran.code, "are unfinished" in ran.err) == (1, True)
        return
    assert ran.code == 0, ran.err
    known = json.loads((results / PROVENANCE).read_text())
    assert known["seed"] in seeds
    assert json.loads((results / "result.json").read_text())["run"]["seed"] == known["seed"]
    assert all((results / name).is_file() for name in known["files"])
