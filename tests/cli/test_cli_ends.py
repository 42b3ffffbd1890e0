"""A command that is ended from outside: it says so, leaves everything as after an error, and leaves no
process behind."""

import os
import re
import signal
import sys
from contextlib import suppress
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from on_terminal import CALL, watched
from quick import ENGINE
from small_case import TEXT
from until import LONG_ENOUGH, until

from orgsim.cli.boundary import Boundary
from orgsim.cli.ending import Ended
from orgsim.cli.output import show_and_write
from orgsim.engine import compiled
from orgsim.errors import EngineError

pytest.importorskip("pty", reason="no terminals and no such signals here")

LONG = TEXT.replace("replications = 3", "replications = 5000").replace('"3w"', '"8w"')
COUNTING = r"\r[\d,]+ of [\d,]+ replications"
VARY = ["--vary", "people.clerk.count=2,3"]
RANGE = ["--vary", "people.clerk.count=1..4"]
SIMPY = ["--engine", "reference", "--cores", "2"]
COVERAGE = ["coverage", "--engine", ENGINE, "--cores", "2"]
"""Repeated so often that it takes minutes on any engine, and on SimPy a long while before it counts."""


def case(
    *arguments,
    begun=COUNTING,
    remark=": .*finished replications are cached: the same command with --resume continues",
):
    """A command, what shows that it is at work, and what it says of its work when it is ended."""
    return pytest.param(arguments, begun, remark, id=" ".join(arguments[:1]))


def rarely(parameters):
    """The same, where something near it is tested always."""
    return pytest.param(*parameters.values, id=parameters.id, marks=pytest.mark.slow)


GOES_ON = "finished replications are cached: the same command with --resume continues"
WRITTEN = rf": {GOES_ON}"
COMMANDS = [
    case("run", "long.toml", *SIMPY, remark=WRITTEN),
    pytest.param(
        ("run", "long.toml", "--engine", "reference", "--cores", "1"), COUNTING, WRITTEN, id="run on one core"
    ),
    case("sweep", "long.toml", *SIMPY, *VARY),
    rarely(case("breakeven", "long.toml", *SIMPY, "-r", "5000", *RANGE)),
    rarely(case("sensitivity", "long.toml", *SIMPY, "-r", "5000")),
    rarely(case("uncertainty", "long.toml", *SIMPY, "-r", "5000")),
    rarely(case("optimise", "long.toml", *SIMPY, "-r", "5000", *RANGE, "--objective", "lowest lead time")),
    rarely(case("select", "long.toml", *SIMPY, "-r", "5000", "--zone", "1s")),
    rarely(case("staff", "long.toml", *SIMPY, "-r", "5000", "--promise", "lead time p85 <= 9h")),
    rarely(case("curve", "long.toml", *SIMPY, "-r", "5000", "--load", "50%,60%")),
    case("validate", "MM1", *SIMPY, "--precision", "50", begun=r"\rMM1.*, 1 of", remark=": nothing is kept"),
    case(*COVERAGE, begun=r"\r.*, case 1 of .*: \d+ of", remark=": nothing is kept"),
    case("chart", "long.toml", *SIMPY, remark=""),
]


@pytest.mark.parametrize(("arguments", "begun", "remark"), COMMANDS)
def test_a_command_that_is_told_to_end_says_so_and_nothing_of_it_is_left(folder, arguments, begun, remark):
    (folder / "long.toml").write_text(LONG)
    with watched(arguments) as (process, seen):
        until(lambda: re.search(begun, "".join(seen)) or process.poll() is not None)
        assert process.poll() is None, "".join(seen)
        process.send_signal(signal.SIGTERM)
        out, _ = process.communicate(timeout=LONG_ENOUGH)  # which waits for whoever holds the output open
    errors = "".join(seen)
    assert (process.returncode, out) == (128 + signal.SIGTERM, "")
    assert "Traceback" not in errors
    assert re.search(rf"\r\x1b\[K(\x1b\[31m)?error(\x1b\[0m)?: ended by SIGTERM{remark}\r\n$", errors), errors
    assert not [path for path in folder.rglob("*") if path.name in ("report.txt", "provenance.json")]
    assert not list(folder.rglob(".orgsim-*"))


def test_the_compiled_engine_and_its_cross_check_end_too(folder):
    if compiled.missing():
        pytest.skip(compiled.missing())
    (folder / "long.toml").write_text(LONG.replace('"8w"', '"26w"'))
    with watched(["run", "long.toml", "--engine", "compiled", "--json"]) as (process, seen):
        until(lambda: re.search(COUNTING, "".join(seen)))
        process.send_signal(signal.SIGHUP)
        out, _ = process.communicate(timeout=LONG_ENOUGH)
    assert process.returncode == 128 + signal.SIGHUP
    error = f"ended by SIGHUP: {GOES_ON}"
    assert out == f'{{\n  "ok": false,\n  "error": "{error}",\n  "faults": []\n}}\n'
    assert "Traceback" not in "".join(seen)


def test_all_processes_may_be_told_at_once(folder):
    (folder / "long.toml").write_text(LONG)
    with watched(["sweep", "long.toml", *SIMPY, *VARY]) as (process, seen):
        until(lambda: re.search(COUNTING, "".join(seen)))
        os.killpg(process.pid, signal.SIGHUP)
        process.communicate(timeout=LONG_ENOUGH)
    assert process.returncode == 128 + signal.SIGHUP
    assert "".join(seen).count("ended by SIGHUP") == 1
    assert "Traceback" not in "".join(seen)


@pytest.mark.parametrize(
    "command",
    [["run", "long.toml", *SIMPY], ["sweep", "long.toml", *SIMPY, *VARY], COVERAGE],
    ids=lambda command: command[0],
)
def test_the_processes_of_a_command_that_is_killed_end_by_themselves(folder, command):
    (folder / "long.toml").write_text(LONG)
    with watched(command) as (process, seen):
        until(lambda: re.search(r"\r[^\r]*[1-9]\d* of", "".join(seen)))
        process.kill()
        process.communicate(timeout=LONG_ENOUGH)
    assert process.returncode == -signal.SIGKILL


def test_a_signal_that_is_ignored_stays_so(folder):
    code = ["sh", "-c", 'trap "" HUP; exec "$@"', "sh", *CALL]
    arguments = [
        "run",
        "case.toml",
        "-r",
        "20",
        "--set",
        "horizon=4d",
        "--engine",
        "reference",
        "--cores",
        "1",
        "--no-charts",
        "--no-robustness",
    ]
    with watched(arguments, code) as (process, seen):
        until(lambda: re.search(COUNTING, "".join(seen)))
        process.send_signal(signal.SIGHUP)
        process.communicate(timeout=LONG_ENOUGH)
    assert process.returncode == 0, "".join(seen)


ENDING = """
import gc, os, signal, sys, time, weakref
from multiprocessing import get_context
from orgsim.cli import ending
from orgsim.cli.ending import Ended, Ending

def told():
    os.kill(os.getpid(), signal.SIGTERM)
    for _ in range(1000):
        pass

class Tidied:
    def __del__(self):
        told()

def tidying():
    try:
        yield
    finally:
        told()

def lost_in_a_finaliser():
    Tidied()

def lost_in_a_callback():
    thing = Tidying()
    thing.watch = weakref.ref(thing, lambda _: told())
    watch = thing.watch

class Tidying:
    pass

def lost_in_a_generator():
    begun = tidying()
    next(begun)
    del begun

def lost_in_a_collection():
    thing = Tidied()
    thing.itself = thing
    del thing
    gc.collect()

def lost_in_a_clause():
    try:
        told()
    except BaseException:
        pass
"""

LOSING = """
try:
    with Ending():
        LOST()
        print("lost")
        while True:
            time.sleep(0.01)
except Ended as ended:
    print(ended)
    sys.exit(ended.status)
"""


@pytest.mark.parametrize("where", ["a_finaliser", "a_callback", "a_generator", "a_collection", "a_clause"])
def test_a_signal_that_comes_while_python_tidies_up_is_not_lost(python, where):
    ran = python(ENDING + LOSING.replace("LOST", f"lost_in_{where}"))
    assert (ran.code, ran.out, ran.err) == (128 + signal.SIGTERM, "lost\nended by SIGTERM\n", "")


LEAVING = """
reminded = []
tell = ending._tell
ending._tell = lambda *told: (reminded.append(told), tell(*told))
try:
    with Ending():
        try:
            told()
        finally:
            while len(reminded) < 3:
                time.sleep(0.01)
            print("left")
except Ended as ended:
    print(ended)
"""


def test_what_is_left_on_the_way_is_left_in_peace(python):
    ran = python(ENDING + LEAVING)
    assert (ran.code, ran.out, ran.err) == (0, "left\nended by SIGTERM\n", "")


STUCK = """
ending.LATEST = 0.3
with Ending():
    try:
        told()
    finally:
        while True:
            time.sleep(0.01)
"""


def test_a_command_that_cannot_be_left_is_ended_all_the_same(python):
    ran = python(ENDING + STUCK)
    assert ran.code == 128 + signal.SIGTERM
    assert ran.err == "\nerror: ended by SIGTERM: it could not be left within 0.3 s\n"


FORKED = """
with Ending():
    process = get_context("fork").Process(target=time.sleep, args=(1000,))
    process.start()
    process.terminate()
    process.join()
    print(process.exitcode, signal.getsignal(signal.SIGTERM) == signal.SIG_DFL)
print(signal.getsignal(signal.SIGTERM) == signal.SIG_DFL)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing is forked here")
def test_processes_that_are_forked_are_ended_by_the_signal_at_once(python):
    ran = python(ENDING + FORKED)
    assert (ran.code, ran.out, ran.err) == (0, f"{-signal.SIGTERM} False\nTrue\n", "")


def test_whoever_uses_the_library_keeps_his_signals(orgsim_command):
    heard = []
    before = signal.signal(signal.SIGTERM, lambda *_: heard.append(1))
    try:
        assert orgsim_command("check", "case.toml").code == 0
        signal.raise_signal(signal.SIGTERM)
    finally:
        signal.signal(signal.SIGTERM, before)
    assert heard == [1]


def ended_by(command):
    """What a command of its own says and how it ends."""
    group = click.Group("orgsim", {"it": click.Command("it", callback=command)})
    group.__class__ = Boundary
    return CliRunner().invoke(group, ["it"])


def test_an_error_on_the_way_out_does_not_hide_the_signal():
    def broken():
        try:
            raise Ended(signal.SIGTERM)
        finally:
            raise EngineError("the crew is broken")

    ran = ended_by(broken)
    assert (ran.exit_code, ran.stderr) == (143, "error: ended by SIGTERM\n")


def test_what_a_generator_is_in_the_middle_of_is_ended_before_the_last_line():
    def tidying():
        try:
            yield
        finally:
            click.echo("tidied", err=True)

    def broken():
        begun = tidying()
        next(begun)
        raise Ended(signal.SIGTERM)

    assert ended_by(broken).stderr == "tidied\nerror: ended by SIGTERM\n"


@pytest.mark.parametrize(
    ("error", "written"), [(OSError(), 1), (KeyboardInterrupt(), 1), (Ended(15), 0)], ids=repr
)
def test_a_folder_is_written_whatever_becomes_of_the_report_but_for_the_end(error, written):
    def show():
        raise error

    writing = []
    with pytest.raises(type(error)):
        show_and_write(show, lambda: writing.append(1))
    assert len(writing) == written


HANGING = """
import sys, time
from orgsim.charts import drawing
from orgsim.experiment import cross_check

def hang(*_):
    time.sleep(1000)

cross_check.repeated = hang
drawing.Drawing._save = hang
from orgsim.cli import main
main(prog_name="orgsim")
"""
"""The cross-check and the charts take for ever."""


@pytest.mark.skipif(
    not Path("/proc").exists(), reason="what takes for ever is forked with the rest, and counted in /proc"
)
@pytest.mark.parametrize("engine", ["compiled", "reference"])
def test_the_processes_beside_a_run_do_not_outlive_it(folder, engine):
    if engine == "compiled" and compiled.missing():
        pytest.skip(compiled.missing())
    (folder / "long.toml").write_text(LONG)
    count = "5000" if engine == "compiled" else "2"
    arguments = ["run", "long.toml", "-r", count, "--engine", engine, "--no-robustness"]
    begun = COUNTING if engine == "compiled" else "writing tables and charts"
    with watched(arguments, [sys.executable, "-c", HANGING]) as (process, seen):
        until(lambda: re.search(begun, "".join(seen)) and len(processes_of(process.pid)) > 1)
        process.kill()
        process.communicate(timeout=LONG_ENOUGH)


def processes_of(group):
    """The processes of a group, by their numbers."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            if int(fields[2]) == group:
                found.append(int(folder.name))
    return found
