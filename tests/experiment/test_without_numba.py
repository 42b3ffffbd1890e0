"""Where numba cannot be installed, such as in a browser, orgsim is installed, imported and run on SimPy."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from small_case import TEXT

ROOT = Path(__file__).parents[2]
WITHOUT = """
import sys
sys.modules["numba"] = sys.modules["llvmlite"] = None
import orgsim
result = orgsim.loads(sys.stdin.read()).run(replications=2, cores=1)
print(result.to_json()["run"]["engine"], result.finished)
"""


def test_a_run_without_numba():
    place = {"PYTHONPATH": str(ROOT / "simulator")}
    ran = subprocess.run([sys.executable, "-c", WITHOUT], input=TEXT, env=place, capture_output=True, text=True, check=True)
    assert ran.stdout == "reference 2\n"


@pytest.mark.parametrize(
    ("python", "system", "wanted"),
    [("3.11", "Linux", True), ("3.14", "Darwin", True), ("3.13", "Emscripten", False), ("3.15", "Windows", False)],
)
def test_numba_is_left_out_where_it_cannot_be_installed(python, system, wanted):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (numba,) = [found for found in map(Requirement, project["dependencies"]) if found.name == "numba"]
    assert numba.marker.evaluate({"python_version": python, "platform_system": system}) is wanted
