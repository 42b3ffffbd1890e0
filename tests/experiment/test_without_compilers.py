"""Numba is for developers: the compiled engine runs without it. Where llvmlite is missing too, as in a
browser, SimPy runs.
"""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from small_case import TEXT

ROOT = Path(__file__).parents[2]
SHORT = TEXT.replace('horizon = "3w"', 'horizon = "3d"')
RUN = """
import sys
for name in sys.argv[2:]:
    sys.modules[name] = None
import orgsim
result = orgsim.loads(sys.stdin.read()).run(replications=2, cores=1, engine=sys.argv[1])
print(result.to_json()["run"]["engine"], result.finished, "numba" in sys.modules)
"""


def ran(engine: str, *without: str) -> subprocess.CompletedProcess[str]:
    """A run in a process that cannot import some packages."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "simulator"), "ORGSIM_KERNEL": ""}
    command = [sys.executable, "-c", RUN, engine, *without]
    return subprocess.run(command, input=SHORT, env=environment, capture_output=True, text=True, check=False)


def test_the_compiled_engine_runs_without_numba():
    pytest.importorskip("llvmlite", reason="the compiled engine needs llvmlite")
    assert ran("compiled").stdout == "compiled 2 False\n"
    assert ran("compiled", "numba").stdout == "compiled 2 True\n", "None stands in the place of numba"


def test_without_llvmlite_simpy_runs():
    assert ran("auto", "llvmlite", "numba").stdout == "reference 2 True\n"
    refused = ran("compiled", "llvmlite")
    assert refused.returncode == 1
    assert "the compiled engine cannot run this: llvmlite is not installed" in refused.stderr


def test_a_process_that_is_given_models_imports_no_more_than_it_needs():
    pytest.importorskip("llvmlite", reason="the compiled engine needs llvmlite")
    script = "import sys; from orgsim.engine.compiled import machine, run; print(*sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "simulator")}
    command = [sys.executable, "-c", script]
    found = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True
    ).stdout.split()
    assert "orgsim.engine.compiled.run" in found
    needless = {"numba", "simpy", "scipy", "pydantic", "matplotlib", "orgsim.scenario", "importlib.metadata"}
    assert not needless & set(found)


@pytest.mark.parametrize(
    ("python", "system", "wanted"),
    [
        ("3.11", "Linux", True),
        ("3.14", "Darwin", True),
        ("3.13", "Emscripten", False),
        ("3.15", "Windows", False),
    ],
)
def test_llvmlite_is_needed_where_it_can_be_installed_and_numba_nowhere(python, system, wanted):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {found.name: found for found in map(Requirement, project["dependencies"])}
    assert needed["llvmlite"].marker.evaluate({"python_version": python, "platform_system": system}) is wanted
    assert "numba" not in needed
    assert "numba" in {Requirement(found).name for found in project["optional-dependencies"]["dev"]}
