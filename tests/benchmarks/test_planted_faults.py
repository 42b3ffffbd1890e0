"""Every fault that the benchmarks plant still has its place in the sources, exactly once."""

from pathlib import Path

import plant_faults
import plant_kernel_faults
import pytest

import orgsim

PACKAGE = Path(orgsim.__file__).parent


@pytest.mark.parametrize(
    "fault", [*plant_faults.FAULTS, *plant_kernel_faults.FAULTS], ids=lambda fault: fault.name
)
def test_a_planted_fault_has_its_place(fault):
    assert (PACKAGE / fault.file).read_text(encoding="utf-8").count(fault.right) == 1
