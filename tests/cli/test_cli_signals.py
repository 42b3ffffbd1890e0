"""Ctrl-C and progress, with a real process on a real terminal."""

import os
import re
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from small_case import TEXT
from until import LONG_ENOUGH

from orgsim.engine import compiled

pty = pytest.importorskip("pty", reason="no terminals to open here")

CALL = [sys.executable, "-c", "from orgsim.cli import main; main(prog_name='orgsim')"]
SIMULATOR = Path(__file__).parents[2] / "simulator"


LENGTHS = {"reference": '"4d"', "compiled": '"26w"'}
"""Horizons with which all replications take minutes, and each only a moment."""


@pytest.mark.parametrize(("engine", "cores"), [("reference", 1), ("reference", 2), ("compiled", 2)])
def test_progress_is_shown_and_ctrl_c_keeps_what_is_finished(folder, engine, cores):
    if engine == "compiled" and compiled.missing():
        pytest.skip(compiled.missing())
    text = TEXT.replace("replications = 3", "replications = 5000").replace('"3w"', LENGTHS[engine])
    (folder / "long.toml").write_text(text)
    with watched(["run", "long.toml", "--engine", engine, "--cores", str(cores), "--no-charts"]) as (process, terminal):
        seen = read_until(terminal, r"\r([\d,]{2,}) of 10,000 replications, about \d+ (s|min) left")
        os.killpg(process.pid, signal.SIGINT)
        out, _ = process.communicate(timeout=LONG_ENOUGH)
        seen += read_rest(terminal)
    assert process.returncode == 0, seen
    assert "Stopping: " in seen
    assert "The run was interrupted" in out
    assert ("the cross-check on the SimPy engine did not finish" in " ".join(out.split())) == (engine == "compiled")
    assert "Traceback" not in seen
    assert "Written to results/long" in seen


@contextmanager
def watched(arguments):
    """The command in a process group of its own, with a terminal for its errors; nothing of it is left afterwards."""
    terminal, stderr = pty.openpty()
    process = subprocess.Popen(
        [*CALL, *arguments],
        stdout=subprocess.PIPE,
        stderr=stderr,
        env={**os.environ, "PYTHONPATH": str(SIMULATOR)},
        text=True,
        start_new_session=True,
    )
    os.close(stderr)
    try:
        yield process, terminal
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        os.close(terminal)


def read_until(terminal, pattern):
    seen = ""
    while not re.search(pattern, seen):
        seen += os.read(terminal, 4096).decode()
    return seen


def read_rest(terminal):
    seen = ""
    try:
        while part := os.read(terminal, 4096):
            seen += part.decode()
    except OSError:
        pass
    return seen
