import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from small_case import TEXT
from stand_in import stand_in
from until import LONG_ENOUGH

from orgsim import charts
from orgsim.charts import drawing
from orgsim.cli import main

__all__ = ["stand_in"]

ROOT = Path(__file__).parents[2]


class Ran:
    """What a command wrote and how it ended."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The folder to work in, with a scenario in it."""
    (tmp_path / "case.toml").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ORGSIM_CACHE", str(tmp_path / "cache"))
    return tmp_path


@pytest.fixture
def orgsim_command(folder):
    """Call the command line in this process."""

    def call(*arguments, stdin=None):
        result = CliRunner().invoke(main, list(map(str, arguments)), input=stdin)
        return Ran(result.exit_code, result.stdout, result.stderr)

    return call


@pytest.fixture(scope="session")
def earlier(tmp_path_factory):
    """The results of the scenario with seed 2, with some charts."""
    place = tmp_path_factory.mktemp("earlier")
    (place / "case.toml").write_text(TEXT)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        patch.setenv("ORGSIM_CACHE", str(place / "cache"))
        draw_few(patch)
        how = ["-r", "2", "--seed", "2", "--engine", "reference", "--cores", "1", "--no-robustness"]
        assert CliRunner().invoke(main, ["run", "case.toml", *how]).exit_code == 0
    return place / "results/case"


@pytest.fixture
def results(folder, earlier):
    """The folder for results of the scenario; those with seed 2 are in it."""
    return Path(shutil.copytree(earlier, folder / "results/case"))


def draw_few(patch):
    """Draw three of the charts wherever all are asked for."""
    every = charts.charts_of

    def few(result):
        return tuple(name for name in every(result) if name in ("comparison", "warm-up", "robustness"))

    patch.setattr(charts, "charts_of", few)
    patch.setattr(drawing, "charts_of", few)


@pytest.fixture
def few_charts(monkeypatch):
    """Three of the charts are all there are, for tests that ask nothing of each."""
    draw_few(monkeypatch)


@pytest.fixture
def python(folder):
    """Run Python code in a process of its own."""

    def call(code, *arguments, **environment):
        done = subprocess.run(
            [sys.executable, "-c", code, *map(str, arguments)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={
                **os.environ,
                "PYTHONPATH": str(ROOT / "simulator"),
                "PYTHONIOENCODING": "utf-8",
                **environment,
            },
            check=False,
            timeout=LONG_ENOUGH,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    return call


@pytest.fixture
def program(python):
    """Call the command line as a program of its own."""
    return lambda *arguments, **environment: python(
        "from orgsim.cli import main; main(prog_name='orgsim')", *arguments, **environment
    )
