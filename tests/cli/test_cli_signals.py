"""Ctrl-C and progress, with a real process on a real terminal."""

import os
import re
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread

import pytest
from small_case import TEXT
from until import LONG_ENOUGH, until

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
    with watched(["run", "long.toml", "--engine", engine, "--cores", str(cores), "--no-charts"]) as (process, seen):
        begun = re.compile(r"\r([\d,]{2,}) of 10,000 replications, about \d+ (s|min) left")
        until(lambda: begun.search("".join(seen)))
        os.killpg(process.pid, signal.SIGINT)
        out, _ = process.communicate(timeout=LONG_ENOUGH)
    errors = "".join(seen)
    assert process.returncode == 0, errors
    assert "Stopping: " in errors
    assert "The run was interrupted" in out
    assert ("the cross-check on the SimPy engine did not finish" in " ".join(out.split())) == (engine == "compiled")
    assert "Traceback" not in errors
    assert "Written to results/long" in errors


@contextmanager
def watched(arguments):
    """The command in a process group of its own, and what it writes to a terminal of its own; nothing of it is left afterwards.

    The terminal is read all the time: one that nobody reads is full after a while, and who writes to it waits.
    """
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
    seen = []
    reader = Thread(target=read, args=(terminal, seen))
    reader.start()
    try:
        yield process, seen
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        reader.join()
        os.close(terminal)


def read(terminal, seen):
    """Add what comes from a terminal, until nobody writes to it any more."""
    with suppress(OSError):
        while part := os.read(terminal, 4096):
            seen.append(part.decode(errors="replace"))
