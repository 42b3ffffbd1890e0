"""Check that what measures are taken of is there."""

from __future__ import annotations

from typing import Any

from orgsim.log.measure_names import no_such_part, part_of
from orgsim.scenario.experiments.fields import Constraint
from orgsim.scenario.experiments.optimise import Objective
from orgsim.scenario.findings import Findings
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.names import OfMeasure
from orgsim.scenario.tables.shape import found_in
from orgsim.units import short


def check_measures(scenario: Scenario, findings: Findings) -> None:
    """Add a fault for every measure of a kind of work or a class that there is not, or of which there are
    both."""
    works, classes = list(scenario.work), list(scenario.classes)
    for found in found_in(type(scenario), scenario, OfMeasure):
        part = _part(found.value)
        if part is None:
            continue
        if part in works and part in classes:
            message = f"{short(part)} is both a kind of work and a class: give one of them another name"
            findings.add(found.location, message)
        elif part not in works and part not in classes:
            missing = no_such_part(part, works, classes)
            findings.add(found.location, missing.message, missing.suggestion)


def _part(value: Any) -> str | None:
    """What a measure is taken of; what an objective has of one team is none of these."""
    if isinstance(value, Objective) and value.team is not None:
        return None
    name = value.measure if isinstance(value, Objective | Constraint) else value
    return part_of(name)
