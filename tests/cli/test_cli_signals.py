"""Ctrl-C and progress, with a real process on a real terminal."""

import os
import re
import signal

import pytest
from on_terminal import watched
from small_case import TEXT
from until import LONG_ENOUGH, until

from orgsim.engine import compiled

pytest.importorskip("pty", reason="no terminals to open here")

LENGTHS = {"reference": '"4d"', "compiled": '"26w"'}
"""Horizons with which all replications take minutes, and each only a moment."""


@pytest.mark.parametrize(("engine", "cores"), [("reference", 1), ("reference", 2), ("compiled", 2)])
def test_progress_is_shown_and_ctrl_c_keeps_what_is_finished(folder, engine, cores):
    if engine == "compiled" and compiled.missing():
        pytest.skip(compiled.missing())
    text = TEXT.replace("replications = 3", "replications = 5000").replace('"3w"', LENGTHS[engine])
    (folder / "long.toml").write_text(text)
    with watched(["run", "long.toml", "--engine", engine, "--cores", str(cores), "--no-charts"]) as (
        process,
        seen,
    ):
        begun = re.compile(r"\r([\d,]{2,}) of 10,000 replications, about \d+ (s|min) left")
        until(lambda: begun.search("".join(seen)))
        os.killpg(process.pid, signal.SIGINT)
        out, _ = process.communicate(timeout=LONG_ENOUGH)
    errors = "".join(seen)
    assert process.returncode == 0, errors
    assert "Stopping: " in errors
    assert "The run was interrupted" in out
    assert ("the cross-check on the SimPy engine did not finish" in " ".join(out.split())) == (
        engine == "compiled"
    )
    assert "Traceback" not in errors
    assert "Written to results/long" in errors
