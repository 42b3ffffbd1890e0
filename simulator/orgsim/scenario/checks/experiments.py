"""Check that what experiments vary is there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from orgsim.scenario.findings import Findings
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.names import ValuePath
from orgsim.scenario.tables.matching import paths_in
from orgsim.scenario.tables.shape import found_in
from orgsim.units import MisreadError


def check_experiments(document: Mapping[str, Any], findings: Findings) -> None:
    """Add a fault for every value to vary at whose path nothing stands; the tables may be wrong in other
    ways."""
    for found in found_in(Scenario, document, ValuePath):
        if isinstance(found.value, str):
            try:
                paths_in(document, found.value)
            except MisreadError as error:
                findings.add(found.location, error.message, error.suggestion)
