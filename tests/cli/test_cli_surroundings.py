"""Closed, full and deserted streams, odd environments and odd words: one line, never a traceback."""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a POSIX shell and /dev/full")

SIMULATOR = Path(__file__).parents[2] / "simulator"
ORGSIM = f"{shlex.quote(sys.executable)} -m orgsim"


@pytest.fixture
def shell(folder):
    """Call the command line from a shell, which may close or redirect its streams."""

    def call(line, **environment):
        done = subprocess.run(
            line.replace("orgsim", ORGSIM, 1),
            shell=True,
            capture_output=True,
            env={**os.environ, "PYTHONPATH": str(SIMULATOR), **environment},
            check=False,
            timeout=120,
        )
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    return call


@pytest.mark.parametrize(
    ("line", "code", "error"),
    [
        (
            "orgsim check case.toml > /dev/full",
            1,
            "error: standard output cannot be written: No space left on device\n",
        ),
        (
            "orgsim schema > /dev/full",
            1,
            "error: standard output cannot be written: No space left on device\n",
        ),
        (
            "orgsim check case.toml --json >&-",
            1,
            "error: standard output cannot be written: Bad file descriptor\n",
        ),
        (
            "orgsim check - <&-",
            1,
            "error: stdin: cannot read standard input: Bad file descriptor\n1 fault found.\n",
        ),
        ("orgsim check no.toml 2>&-", 1, ""),
        ("orgsim check no.toml 2> /dev/full", 1, ""),
        ("orgsim bogus 2> /dev/full", 2, ""),
        ("orgsim --help > /dev/full", 1, "error: standard output or input: No space left on device\n"),
        (
            "orgsim new -  > /dev/full",
            1,
            "error: standard output cannot be written: No space left on device\n",
        ),
    ],
)
def test_streams_that_take_or_give_nothing(shell, line, code, error):
    assert shell(line) == (code, "", error)


def test_a_run_writes_its_folder_though_nothing_can_be_printed(shell, folder):
    code, _, error = shell(
        "orgsim run case.toml -r 2 --cores 1 --no-charts --no-robustness --quiet > /dev/full"
    )
    assert (code, error) == (1, "error: standard output cannot be written: No space left on device\n")
    assert (folder / "results/case/report.txt").exists()


def test_a_reader_that_leaves_early_hears_no_complaint(shell):
    code, out, error = shell("orgsim schema | head -1")
    assert (code, out, error) == (0, "{\n", "")


NO_LETTERS = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
NO_HOME = {"HOME": "/nowhere", "XDG_CACHE_HOME": "/nowhere", "ORGSIM_CACHE": "", "MPLCONFIGDIR": ""}
ODD_ENVIRONMENTS = [
    (NO_LETTERS | NO_HOME | {"MPLBACKEND": "nonsense"}, "--format svg"),
    ({"PYTHONIOENCODING": "ascii", "ORGSIM_CACHE": "/dev/null/x"}, "--no-charts"),
]


@pytest.mark.parametrize(("environment", "charts"), ODD_ENVIRONMENTS, ids=["with charts", "without"])
def test_odd_environments(shell, folder, environment, charts):
    text = (folder / "case.toml").read_text(encoding="utf-8").replace("Two desks", "Two Ω")
    (folder / "case.toml").write_text(text, encoding="utf-8")
    line = f"orgsim run case.toml -r 2 --cores 1 --no-robustness {charts} -q -o out"
    code, _, error = shell(line, **environment)
    assert code == 0, error
    assert "Traceback" not in error
    assert (folder / "out/charts/comparison.svg").exists() == ("svg" in charts)
    assert "Two Ω" in (folder / "out/report.txt").read_text(encoding="utf-8")


def test_a_folder_that_is_gone(shell, folder):
    (folder / "gone").mkdir()
    code, _, error = shell(
        f"cd gone && rmdir ../gone && orgsim run {folder}/case.toml -r 2 --cores 1 --no-charts -q "
        "--no-robustness"
    )
    assert code == 1
    assert error.startswith("error: ")
    assert len(error.splitlines()) == 1


ODD = "\x1b[2J\u202e\x9b"


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", f"no{ODD}.toml"],
        ["run", "case.toml", "--engine", ODD],
        ["run", "case.toml", f"--{ODD}"],
        [ODD],
        ["check", "case.toml", "--set", f"{ODD}=1"],
        ["check", "case.toml", "--set", f"title.{ODD}=1"],
        ["explain", "case.toml", "--design", f"desk{ODD}"],
        ["chart", "case.toml", "--chart", ODD],
        ["chart", "case.toml", "--format", ODD],
        ["sweep", "case.toml", "--vary", f"{ODD}=1..2"],
        ["validate", ODD],
        ["run", "case.toml", "-r", ODD],
        ["check", "case.toml", "--set", f'work.case.steps.file.skill="clerk{ODD}"'],
    ],
    ids=lambda found: " ".join(found).replace(ODD, "ODD"),
)
def test_odd_letters_are_shown_as_escapes_and_json_is_one_object(orgsim_command, arguments):
    ran = orgsim_command(*arguments)
    assert ran.code in (1, 2)
    assert ran.err.replace("\n", "").isprintable()
    assert "fault in orgsim" not in ran.err
    found = orgsim_command(*arguments, "--json")
    assert (found.code, found.json["ok"]) == (ran.code, False)
    assert found.json["error"]
    assert found.out.replace("\n", "").isprintable()


EXPERIMENTS = [
    "sweep",
    "breakeven",
    "sensitivity",
    "uncertainty",
    "optimise",
    "select",
    "staff",
    "curve",
    "local",
    "mend",
]


@pytest.mark.parametrize("command", ["check", "explain", "run", *EXPERIMENTS, "chart", "rules"])
def test_every_command_answers_in_json_when_it_fails(orgsim_command, folder, command):
    (folder / "bad.toml").write_text('title = 3\nhorizont = "3w"\n')
    for file, code in (("bad.toml", 1), ("no.toml", 1)):
        ran = orgsim_command(command, file, "--json")
        assert ran.code == code
        assert ran.json["ok"] is False
        assert set(ran.json["faults"][0]) == {"file", "line", "path", "message", "value", "suggestion"}
    for words in (["--no-such-option"], []):
        ran = orgsim_command(command, *words, "--json")
        assert ran.code == 2
        assert ran.json == {"ok": False, "error": ran.json["error"], "faults": []}


OTHERS = (
    ["cache", "--bogus"],
    ["validate", "NO"],
    ["coverage", "NO"],
    ["schema", "x"],
    ["--bogus"],
    ["bogus"],
    ["new", "case.toml"],
)


@pytest.mark.parametrize("words", OTHERS, ids=" ".join)
def test_the_other_commands_do_too(orgsim_command, words):
    ran = orgsim_command(*words, "--json")
    assert ran.code == 2
    assert ran.json["ok"] is False


def test_what_a_scenario_extends_cannot_be_set(orgsim_command):
    ran = orgsim_command("check", "case.toml", "--set", "extends=base.toml")
    assert ran.code == 1
    assert "the file that a scenario extends is read before values are changed" in ran.err


def test_names_that_steer_a_terminal_reach_no_file_raw(orgsim_command, folder):
    text = (folder / "case.toml").read_text().replace("Two desks", "Two\\u3164 desks")
    (folder / "case.toml").write_text(text.replace("nobody asked", "nobody\\u009b31m asked"))
    ran = orgsim_command(
        "run", "case.toml", "-r", 2, "--cores", 1, "--format", "svg", "-o", "out", "--no-robustness"
    )
    assert ran.code == 0, ran.err
    assert "Two\\u3164 desks" in ran.out
    assert "nobody\\x9b31m asked" in ran.out
    for file in [
        path for path in (folder / "out").rglob("*") if path.is_file() and path.name != "scenario.toml"
    ]:
        raw = file.read_text(encoding="utf-8").replace("\n", "").replace("\r", "").replace("\xa0", "")
        assert not [letter for letter in raw if not letter.isprintable() or letter == "\u3164"], file
    assert json.loads((folder / "out/result.json").read_text())["title"].startswith("Two\u3164 desks")
