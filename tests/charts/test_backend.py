"""A way of showing figures that does not exist is asked for in the environment: nothing that orgsim does
needs one."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from drawn_results import DESK

from orgsim.charts import FORMATS


def in_a_process(*arguments: str, backend: str, folder: Path) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(Path(__file__).parent), *filter(None, sys.path)])
    environment = {**os.environ, "MPLBACKEND": backend, "PYTHONPATH": path}
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, env=environment, cwd=folder
    )


@pytest.mark.parametrize(
    ("backend", "formats"), [("nonsense", FORMATS), ("module://no.such.module", ["svg"]), ("agg", ["png"])]
)
def test_charts_are_drawn_whatever_backend_is_asked_for(
    backend: str, formats: Sequence[str], tmp_path: Path
) -> None:
    code = (
        "from orgsim.charts import draw, save\nfrom matplotlib.backends.backend_agg import FigureCanvasAgg\n"
        "from drawn_results import DESK, result_of\nchart = draw(result_of(DESK), 'comparison')\n"
        f"assert type(chart.canvas) is FigureCanvasAgg\nsave(chart, 'charts/comparison', {formats!r})"
    )
    done = in_a_process("-c", code, backend=backend, folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert {path.name for path in (tmp_path / "charts").iterdir()} == {
        f"comparison.{ending}" for ending in formats
    }


def test_a_backend_that_exists_stays_as_it_was_asked_for(tmp_path: Path) -> None:
    code = "import os, orgsim.charts\nprint(os.environ.get('MPLBACKEND'))"
    known = in_a_process("-c", code, backend="SVG", folder=tmp_path)
    assert known.stdout.strip() == "SVG"


def test_charts_of_a_scenario_are_drawn_with_an_unknown_backend(tmp_path: Path) -> None:
    """So are those of a run, in the tests of commands in odd environments."""
    (tmp_path / "desk.toml").write_text(DESK, encoding="utf-8")
    chart = ("chart", "desk.toml", "-o", "found", "--cores", "1", "--chart", "comparison", "-q")
    done = in_a_process("-m", "orgsim", *chart, backend="nonsense", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr and list((tmp_path / "found").rglob("comparison.png"))
