"""Check that chances add up to 1."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location

CLOSE: Final = 1e-9


def check_sum(chances: Mapping[str, float], at: Location, findings: Findings) -> None:
    """Add a fault for chances that do not add up to 1."""
    total = math.fsum(chances.values())
    if abs(total - 1) > CLOSE:
        findings.add(at, f"the chances add up to {total:.10g}, and should add up to 1")
