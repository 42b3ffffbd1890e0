"""Where the machine code of the compiled engine lies, and what it depends on."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from until import LONG_ENOUGH

import orgsim
from orgsim.engine.compiled import machine

PACKAGE = Path(orgsim.__file__).parent
SCRIPT = """
import numba
from orgsim.engine.compiled import machine
@numba.njit
def double(x):
    return 2 * x
machine.keep_on_disk(double)
print(double(21), sum(double.stats.cache_hits.values()), machine.is_compiled())
"""


def started(script: Path, cache: Path) -> subprocess.Popen:
    """A process that keeps a small function's machine code below ``cache``."""
    places = dict.fromkeys(("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"), str(cache))
    environment = {**os.environ, **places, "PYTHONPATH": str(PACKAGE.parent)}
    return subprocess.Popen([sys.executable, str(script)], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def said(process: subprocess.Popen) -> str:
    out, errors = process.communicate(timeout=LONG_ENOUGH)
    assert not errors
    return out.strip()


@pytest.fixture
def script(tmp_path):
    file = tmp_path / "small.py"
    file.write_text(SCRIPT, encoding="utf-8")
    return file


def test_two_processes_fill_an_empty_folder_at_once_and_the_next_finds_it_filled(script, tmp_path):
    both = [said(process)[:4] for process in [started(script, tmp_path / "cache") for _ in range(2)]]
    assert "42 0" in both, "one of them has to compile"
    assert set(both) <= {"42 0", "42 1"}, "and the other may be late enough to find it"
    assert said(started(script, tmp_path / "cache"))[:4] == "42 1"


@pytest.mark.parametrize(
    ("ending", "damage"),
    [
        ("nbi", b"garbage"),
        pytest.param("nbi", None, marks=pytest.mark.slow),
        pytest.param("nbc", b"", marks=pytest.mark.slow),
        ("nbc", None),
    ],
)
def test_damaged_machine_code_is_compiled_again(script, tmp_path, ending, damage):
    assert said(started(script, tmp_path / "cache"))[:4] == "42 0"
    (file,) = (tmp_path / "cache").rglob(f"*.{ending}")
    whole = file.read_bytes()
    flipped = whole[:-40] + bytes([whole[-40] ^ 1]) + whole[-39:]
    file.write_bytes(flipped if damage is None else damage)
    assert said(started(script, tmp_path / "cache"))[:4] in ("42 0", "42 1" if ending == "nbi" else "")
    assert said(started(script, tmp_path / "cache"))[:4] == "42 1"


def test_without_a_folder_that_can_be_written_it_compiles_all_the_same(script, tmp_path):
    (tmp_path / "file").write_text("in the way")
    assert [said(started(script, tmp_path / "file")) for _ in range(2)] == ["42 0 False", "42 0 False"]
    (tmp_path / "locked").mkdir(mode=0o500)
    assert said(started(script, tmp_path / "locked"))[:4] == "42 0"


def test_a_change_in_a_source_or_a_version_is_another_folder(monkeypatch, tmp_path):
    before = machine.fingerprint()
    assert machine.fingerprint() == before == machine.folder().name.removeprefix("kernel-")
    copies = [tmp_path / f"{number}.py" for number, _ in enumerate(machine.sources())]
    for copy, file in zip(copies, machine.sources(), strict=True):
        copy.write_bytes(file.read_bytes())
    monkeypatch.setattr(machine, "sources", lambda: iter(copies))
    assert machine.fingerprint() == before
    found = {before}
    for copy in copies:
        copy.write_bytes(copy.read_bytes() + b"#")
        found.add(machine.fingerprint())
    monkeypatch.setattr(machine.numba, "__version__", "0.1")
    found.add(machine.fingerprint())
    monkeypatch.setattr(machine.numba.config, "BOUNDSCHECK", 2)
    assert len(found | {machine.fingerprint()}) == len(copies) + 3


def imported(file: Path) -> Iterator[Path]:
    """The files of the package from which a module takes something, but for its types."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("orgsim"):
            place = PACKAGE.parent.joinpath(*node.module.split("."))
            for name in node.names:
                submodule = place / f"{name.name}.py"
                yield submodule if submodule.exists() else place / "__init__.py" if place.is_dir() else place.with_suffix(".py")


def test_all_that_the_kernel_is_made_of_is_in_its_sources():
    sources, reached, ahead = set(machine.sources()), set(), [Path(machine.__file__)]
    while ahead:
        file = ahead.pop()
        if file not in reached:
            reached.add(file)
            ahead += [other for other in imported(file) if "engine" in other.relative_to(PACKAGE).parts]
    assert len(reached) > 15
    taken = {other for file in reached for other in imported(file)}
    assert sorted(str(file.relative_to(PACKAGE)) for file in taken - sources) == []
