"""Machine code of the kernel: made of the shipped text without numba, kept for the next process, and never
believed when damaged.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from until import LONG_ENOUGH

import orgsim
from orgsim.engine import compiled
from orgsim.engine.compiled import shipped
from orgsim.engine.compiled.switches import EVERY_SWITCH

llvm = pytest.importorskip("llvmlite.binding", reason="machine code is made by llvmlite")
native = pytest.importorskip("orgsim.engine.compiled.native")

PACKAGE = Path(orgsim.__file__).parent
DOUBLE = """
define i32 @orgsim_kernel(ptr %to, ptr %e, ptr %m, ptr %p, i64 %n, i64 %size, ptr %at, i64 %l, i64 %s,
                          i64 %x) {
  %twice = add i64 %x, %x
  store i64 %twice, ptr %to
  ret i32 0
}
"""
FUSED = """
declare double @llvm.fmuladd.f64(double, double, double)
define double @orgsim_kernel(double %a, double %b, double %c) {
  %sum = call double @llvm.fmuladd.f64(double %a, double %b, double %c)
  ret double %sum
}
"""
SCRIPT = f"""
import numpy as np
from orgsim.engine.compiled import native
made = []
honest = native.object_of
native.object_of = lambda *given: made.append(1) or honest(*given)
print(native.kernel_of({DOUBLE!r})(np.zeros(1), 21), len(made))
"""
PLATFORMS = [
    ("aarch64-unknown-linux-gnu", "neoverse-v2"),
    ("x86_64-unknown-linux-gnu", "x86-64-v4"),
    pytest.param("arm64-apple-macosx", "apple-m4", marks=pytest.mark.slow),
    pytest.param("x86_64-pc-windows-msvc", "x86-64-v4", marks=pytest.mark.slow),
]
"""Machines on which orgsim is used, each with a processor that can multiply and add at once; the last two
have instructions of the first two."""


def started(cache: Path) -> subprocess.Popen:
    """A process that keeps a small function's machine code below ``cache``."""
    places = dict.fromkeys(("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"), str(cache))
    environment = {**os.environ, **places, "PYTHONPATH": str(PACKAGE.parent)}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen([sys.executable, "-c", SCRIPT], env=environment, text=True, **pipes)


def said(process: subprocess.Popen) -> str:
    out, errors = process.communicate(timeout=LONG_ENOUGH)
    assert not errors
    return out.strip()


@pytest.fixture
def cache(monkeypatch, tmp_path):
    """The cache folder, in this process."""
    monkeypatch.setattr(native, "cache_folder", lambda: tmp_path / "cache")
    return tmp_path / "cache"


@pytest.fixture
def made(monkeypatch):
    """The texts of which machine code was made."""
    texts, honest = [], native.object_of
    monkeypatch.setattr(native, "object_of", lambda text, target: texts.append(text) or honest(text, target))
    return texts


def doubled(number: int) -> int:
    return native.kernel_of(DOUBLE)(np.zeros(1), number)


def test_two_processes_fill_an_empty_folder_at_once_and_the_next_finds_it_filled(tmp_path):
    both = [said(process) for process in [started(tmp_path / "cache") for _ in range(2)]]
    assert "42 1" in both, "one of them has to make it"
    assert set(both) <= {"42 1", "42 0"}, "and the other may be late enough to find it"
    assert said(started(tmp_path / "cache")) == "42 0"
    assert len([file for file in (tmp_path / "cache").rglob("*") if file.is_file()]) == 1


def with_one_bit_changed(whole: bytes) -> bytes:
    return whole[:-40] + bytes([whole[-40] ^ 1]) + whole[-39:]


def shortened(whole: bytes) -> bytes:
    return whole[:-9]


@pytest.mark.parametrize("damage", [lambda _: b"", lambda _: b"garbage", shortened, with_one_bit_changed])
def test_damaged_machine_code_is_made_again(cache, made, damage):
    assert (doubled(21), len(made)) == (42, 1)
    (file,) = cache.iterdir()
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    assert (doubled(4), len(made)) == (8, 2)
    assert file.read_bytes() == whole
    assert (doubled(5), len(made)) == (10, 2)


def test_without_a_folder_that_can_be_written_it_is_made_each_time(cache, made):
    cache.write_text("in the way")
    assert [doubled(1), doubled(2), len(made)] == [2, 4, 2]
    assert cache.read_text() == "in the way"


def test_nothing_is_written_through_a_link(cache, made, tmp_path):
    mine = tmp_path / "mine"
    mine.mkdir()
    cache.symlink_to(mine)
    assert (doubled(3), [*mine.iterdir()]) == (6, [])
    cache.unlink()
    cache.mkdir()
    (tmp_path / "letter").write_bytes(b"dear")
    native.place_of(DOUBLE).symlink_to(tmp_path / "letter")
    assert (doubled(3), (tmp_path / "letter").read_bytes()) == (6, b"dear")
    assert len(made) == 2
    assert (doubled(3), len(made)) == (6, 2)


def test_another_text_processor_or_llvmlite_is_another_file(monkeypatch, cache):
    found = {native.place_of(DOUBLE), native.place_of(DOUBLE), native.place_of(DOUBLE + "\n")}
    monkeypatch.setattr(native.llvm, "get_host_cpu_name", lambda: "another")
    found.add(native.place_of(DOUBLE))
    monkeypatch.setattr(native.llvm, "get_host_cpu_features", lambda: {}["none known"])
    monkeypatch.setattr(native, "_processor", lambda: ("another", "+fast"))
    found.add(native.place_of(DOUBLE))
    monkeypatch.setattr(native.llvmlite, "__version__", "0.1")
    found.add(native.place_of(DOUBLE))
    assert len(found) == 5
    assert all(place.parent == cache for place in found)


def test_a_processor_whose_features_are_not_known_is_one_all_the_same(monkeypatch):
    def unknown():
        raise RuntimeError("no features here")

    monkeypatch.setattr(native.llvm, "get_host_cpu_features", unknown)
    assert native._processor() == (llvm.get_host_cpu_name(), "")


def test_a_kernel_that_oversteps_a_table_says_so(cache):
    kernel = native.kernel_of(DOUBLE.replace("ret i32 0", "ret i32 1"))
    with pytest.raises(IndexError, match="beyond the end of a table"):
        kernel(np.zeros(1), 1)


def test_the_shipped_text_is_that_of_the_sources():
    assert shipped.is_current(), (
        f"the sources of the kernel have changed; make its text again: {shipped.COMMAND}"
    )


def test_changed_sources_are_seen_but_for_their_line_ends(monkeypatch, tmp_path):
    copies = [tmp_path / f"{number}.py" for number, _ in enumerate(shipped.sources())]
    for copy, file in zip(copies, shipped.sources(), strict=True):
        copy.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    monkeypatch.setattr(shipped, "sources", lambda: iter(copies))
    assert shipped.is_current()
    copies[-1].write_bytes(copies[-1].read_bytes() + b"#")
    assert not shipped.is_current()


def test_the_shipped_text_names_no_machine():
    text = shipped.text()
    assert not re.search(r"/|\\|x86|^target|^source_filename|_ZN|Env|numba", text, re.M)
    assert set(re.findall(r"@([\w.]+)", text)) >= {shipped.ENTRY, "tokens.end", "llvm.sqrt.f64"}
    assert re.findall(r"^declare .*@(?!llvm\.)", text, re.M) == []
    assert re.findall(r"^define (?!internal).*@([\w.]+)", text, re.M) == [shipped.ENTRY]


@pytest.mark.slow
def test_the_shipped_text_is_made_again_from_the_sources(tmp_path):
    """Always tested is that the digests of the sources and of the text are those of the day it was made."""
    pytest.importorskip("numba", reason="numba makes the text")
    from orgsim.engine.compiled.build import made_with

    if made_with() != shipped.about()["made with"]:
        pytest.skip(f"it was made with {shipped.about()['made with']}, and differs elsewhere")
    script = "import sys; from orgsim.engine.compiled import build; sys.stdout.write(build.text_of_sources())"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("NUMBA_")}
    environment["PYTHONPATH"] = str(PACKAGE.parent)
    again = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=True)
    assert again.stdout == shipped.TEXT.read_bytes(), f"make it again: {shipped.COMMAND}"


def assembly(text: str, triple: str, processor: str) -> str:
    """What a text becomes on another machine."""
    llvm.initialize_all_targets()
    llvm.initialize_all_asmprinters()
    target = llvm.Target.from_triple(triple).create_target_machine(cpu=processor, opt=native.LEVEL)
    return target.emit_assembly(native.optimised(text, target))


def fused(code: str) -> list[str]:
    """Instructions that multiply and add at once, and round once."""
    return re.findall(r"\bv?fn?m(?:add|sub|la|ls)\w*", code)


@pytest.mark.parametrize(("triple", "processor"), PLATFORMS)
def test_no_machine_multiplies_and_adds_at_once(triple, processor):
    assert fused(assembly(FUSED, triple, processor)), "it could"
    code = assembly(shipped.text(), triple, processor)
    assert re.search(rf"^_?{shipped.ENTRY}:", code, re.M)
    assert re.search(r"\bv?f?mul(?:sd)?\b", code)
    assert fused(code) == []


@pytest.mark.parametrize("way", ["", "shipped"])
def test_the_kernel_is_the_shipped_one_unless_another_is_asked_for(monkeypatch, way):
    monkeypatch.setenv(compiled.KERNEL_VARIABLE, way)
    assert not shipped.is_from_sources()
    monkeypatch.setenv(compiled.KERNEL_VARIABLE, "numba")
    assert shipped.is_from_sources()
    monkeypatch.setenv(compiled.KERNEL_VARIABLE, "numbat")
    with pytest.raises(compiled.Unloadable, match="ORGSIM_KERNEL is 'numbat': it may be shipped or numba"):
        shipped.is_from_sources()


@pytest.fixture
def other_text(monkeypatch, tmp_path, cache):
    """Let another text stand in the place of the shipped one, in a process that has not loaded it yet."""
    from orgsim.engine.compiled import machine

    def put(text: str) -> None:
        file = tmp_path / "kernel.ll"
        file.write_text(text, encoding="utf-8")
        monkeypatch.setattr(shipped, "TEXT", file)
        monkeypatch.setattr(machine, "_LOADED", {})

    return put


def test_a_damaged_text_is_not_believed(other_text):
    other_text(shipped.text().replace("fadd", "fsub", 1))
    for ask in (compiled.is_ready, compiled.prepare):
        with pytest.raises(compiled.Unloadable, match=r"kernel\.ll is damaged: install orgsim again"):
            ask()


def test_a_text_that_llvm_does_not_know_is_said_in_words(other_text, monkeypatch):
    other_text("define nothing")
    monkeypatch.setattr(shipped, "text", lambda: "define nothing")
    with pytest.raises(
        compiled.Unloadable, match=r"does not load here \(RuntimeError: LLVM IR parsing error"
    ):
        compiled.prepare()


def test_it_is_ready_when_its_machine_code_is_kept(other_text, monkeypatch, cache):
    other_text("")
    monkeypatch.setattr(shipped, "text", lambda: DOUBLE)
    assert not compiled.is_ready()
    native.keep(native.place_of(DOUBLE, EVERY_SWITCH), b"code")
    assert compiled.is_ready()


def imported(file: Path) -> Iterator[Path]:
    """The files of the package from which a module takes something, but for its types."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("orgsim"):
            place = PACKAGE.parent.joinpath(*node.module.split("."))
            for name in node.names:
                whole = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
                below = (place / f"{name.name}.py", place / name.name / "__init__.py")
                yield next((file for file in below if file.exists()), whole)


def test_all_that_the_kernel_is_made_of_is_in_its_sources():
    sources, reached = set(shipped.sources()), set()
    ahead = [PACKAGE / "engine/compiled/entry.py"]
    while ahead:
        file = ahead.pop()
        if file not in reached:
            reached.add(file)
            ahead += [other for other in imported(file) if "engine" in other.relative_to(PACKAGE).parts]
    assert len(reached) > 15
    taken = {other for file in reached for other in imported(file)}
    assert sorted(str(file.relative_to(PACKAGE)) for file in taken - sources) == []
    assert sources - taken == {PACKAGE / "engine/compiled/build.py", PACKAGE / "engine/compiled/entry.py"}
