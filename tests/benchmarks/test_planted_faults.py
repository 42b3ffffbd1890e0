"""Every fault that the benchmarks plant still has its place in the sources, exactly once."""

from pathlib import Path

import plant_faults
import plant_kernel_faults
import planting
import pytest

import orgsim

PACKAGE = Path(orgsim.__file__).parent


@pytest.mark.parametrize(
    "fault", [*plant_faults.FAULTS, *plant_kernel_faults.FAULTS], ids=lambda fault: fault.name
)
def test_a_planted_fault_has_its_place(fault):
    assert (PACKAGE / fault.file).read_text(encoding="utf-8").count(fault.right) == 1


def test_what_finds_a_fault_is_told_and_one_that_nothing_finds_is_a_failure(monkeypatch, capsys):
    faults = [planting.Fault(name, "file", "right", "wrong") for name in ("one", "another", "third")]
    monkeypatch.setattr(planting, "plant", lambda fault, folder: (folder / fault.name).touch())

    def first(folder, models):
        return f"in {models} models" if (folder / "one").exists() else ""

    ways = {"tests": first, "fuzz": lambda folder, models: ""}

    def hunted(only, *more):
        monkeypatch.setattr("sys.argv", ["planting", "--cores", "1", "--only", only, *more])
        return planting.hunt("What this is.", faults, ways, models=7)

    assert hunted("one|other") == 1
    assert capsys.readouterr().out == (
        "one\n    tests: in 7 models\n"
        "another\n    tests: not found\n    fuzz: not found\n"
        "2 faults planted, 1 not found\n    another\n"
    )
    assert hunted("one") == 0
    capsys.readouterr()
    assert hunted("one", "--every-way") == 0
    assert "    fuzz: not found" in capsys.readouterr().out
