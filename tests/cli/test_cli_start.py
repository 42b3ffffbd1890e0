"""Starting up: help, versions, usage, errors that nobody expected."""

import pytest

import orgsim
from orgsim.cli import main

HEAVY = ("scipy", "matplotlib", "pandas")


LIGHT = (
    ["--help"],
    ["check", "case.toml"],
    ["check", "case.toml", "--json"],
    ["new", "-"],
    ["run", "--help"],
)


def test_light_commands_load_nothing_heavy(python):
    code = (
        "import sys, click\n"
        "from orgsim.cli import main\n"
        f"for arguments in {LIGHT!r}:\n"
        "    try: main(arguments, standalone_mode=False)\n"
        "    except click.exceptions.Exit: pass\n"
        f"    print('HEAVY', arguments, *[name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    ran = python(code)
    assert ran.err == ""
    told = [line for line in ran.out.splitlines() if line.startswith("HEAVY")]
    assert told == [f"HEAVY {arguments}" for arguments in LIGHT]


def test_help_loads_not_even_numpy(python):
    ran = python(
        "import sys, orgsim.cli; print('numpy' in sys.modules, 'simpy' in sys.modules, 'pydantic' in "
        "sys.modules)"
    )
    assert ran.out.split() == ["False", "False", "False"]


@pytest.mark.parametrize(("arguments", "is_changed"), [("", True), ("['--version']", False)])
def test_only_a_program_of_its_own_seldom_looks_for_unused_objects(python, arguments, is_changed):
    """It is the caller's to say how often, wherever the commands are called from Python."""
    ran = python(
        "import gc, sys\n"
        "from orgsim.cli import main\n"
        "before, sys.argv = gc.get_threshold(), ['orgsim', '--version']\n"
        f"try: main({arguments})\n"
        "except SystemExit: pass\n"
        "print(gc.get_threshold()[0] > 10 * before[0], gc.get_threshold()[1:] == before[1:])\n"
    )
    assert ran.out.split()[-2:] == [str(is_changed), "True"]


def test_version(orgsim_command):
    ran = orgsim_command("--version")
    assert (ran.code, ran.out) == (0, f"orgsim {orgsim.__version__}\n")


def test_commands_stand_in_the_order_of_use(orgsim_command):
    lines = orgsim_command("--help").out.split("Commands:")[1].split("\n")
    assert [line.split()[0] for line in lines if line.startswith("  ") and line[2] != " "] == list(
        main.commands
    )
    experiments = [
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
    assert list(main.commands) == [
        "new",
        "check",
        "explain",
        "run",
        *experiments,
        "chart",
        "rules",
        "validate",
        "coverage",
        "cache",
        "schema",
    ]


@pytest.mark.parametrize(
    "arguments",
    [["bogus"], ["run"], ["run", "case.toml", "--bogus"], ["run", "case.toml", "--replications", "0"]],
)
def test_bad_usage_ends_with_two(orgsim_command, arguments):
    ran = orgsim_command(*arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert "Usage:" in ran.err


@pytest.mark.parametrize("command", ["run", "explain"])
def test_a_design_that_is_not_there_is_bad_usage(orgsim_command, command):
    ran = orgsim_command(command, "case.toml", "--design", "desk")
    assert ran.code == 2
    assert "there is no design 'desk'; did you mean 'desks'?" in ran.err


def broken(*_, **__):
    raise RuntimeError("the roof\nfell in")


def test_a_fault_of_the_program_is_one_line_and_how_to_report_it(orgsim_command, monkeypatch):
    monkeypatch.setattr("orgsim.scenario.load", broken)
    ran = orgsim_command("check", "case.toml")
    assert ran.code == 1
    assert len(ran.err.splitlines()) == 1
    assert "RuntimeError: the roof fell in" in ran.err
    assert "report it" in ran.err
    assert "--debug" in ran.err


def test_debug_shows_where_it_happened(orgsim_command, monkeypatch):
    monkeypatch.setattr("orgsim.scenario.load", broken)
    ran = orgsim_command("--debug", "check", "case.toml")
    assert ran.code == 1
    assert "Traceback" in ran.err
    assert "in broken" in ran.err


def test_a_fault_of_the_program_with_json_is_one_object(orgsim_command, monkeypatch):
    monkeypatch.setattr("orgsim.scenario.load", broken)
    ran = orgsim_command("check", "case.toml", "--json")
    assert ran.code == 1
    assert ran.json["ok"] is False
    assert "the roof fell in" in ran.json["error"]


def test_colour_only_on_a_terminal(program):
    for environment in ({}, {"NO_COLOR": "1"}):
        ran = program("check", "none.toml", **environment)
        assert "\x1b" not in ran.err + ran.out


def test_letters_that_the_output_has_not_got(python, folder):
    text = (folder / "case.toml").read_text().replace("Two desks", "Two Ω")
    (folder / "case.toml").write_text(text, encoding="utf-8")
    call = "from orgsim.cli import main; main(prog_name='orgsim')"
    ran = python(call, "explain", "case.toml", PYTHONIOENCODING="latin-1")
    assert ran.code == 0
    assert ran.out.startswith("Two ?")
    assert (
        python(call, "explain", "case.toml", "--json", PYTHONIOENCODING="latin-1").json["title"]
        == "Two Ω or one counter?"
    )


def test_as_a_module(python):
    ran = python(
        "import runpy, sys; sys.argv = ['orgsim', '--version']; runpy.run_module('orgsim', "
        "run_name='__main__')"
    )
    assert ran.out.startswith("orgsim ")


def test_what_is_printed_may_stop_being_read_and_is_written_all_the_same(python, folder):
    code = (
        "import subprocess, sys\n"
        "run = [sys.executable, '-m', 'orgsim', 'run', 'case.toml', '--cores', '1', '--no-charts']\n"
        "process = subprocess.Popen(run, stdout=subprocess.PIPE, stderr=subprocess.PIPE)\n"
        "process.stdout.close()\n"
        "print(process.stderr.read().decode())\n"
        "process.wait()\n"
    )
    ran = python(code)
    assert ran.out.strip().endswith("\nWritten to results/case: report, 11 tables.")
    assert (folder / "results/case/report.txt").exists()


def test_a_reader_that_leaves_early_is_no_reason_to_complain(python):
    code = (
        "import subprocess, sys\n"
        "run = [sys.executable, '-c', \"from orgsim.cli import main; main(prog_name='orgsim')\", 'schema']\n"
        "process = subprocess.Popen(run, stdout=subprocess.PIPE, stderr=subprocess.PIPE)\n"
        "process.stdout.read(10); process.stdout.close()\n"
        "print(repr(process.stderr.read().decode()))\n"
        "process.wait()\n"
    )
    assert python(code).out == "''\n"
