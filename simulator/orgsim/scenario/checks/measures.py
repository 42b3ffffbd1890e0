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
from orgsim.units import MisreadError, short


def check_measures(scenario: Scenario, findings: Findings) -> None:
    """Add a fault for every measure of a kind of work or a class that there is not, or of which there are
    both."""
    for found in found_in(type(scenario), scenario, OfMeasure):
        try:
            check_part(scenario, _part(found.value))
        except MisreadError as error:
            findings.add(found.location, error.message, error.suggestion)


def check_part(scenario: Scenario, part: str | None) -> None:
    """Raise `MisreadError` where what a measure is taken of is no kind of work and no class, or is both."""
    works, classes = list(scenario.work), list(scenario.classes)
    if part in works and part in classes:
        raise MisreadError(f"{short(part)} is both a kind of work and a class: give one of them another name")
    if part is not None and part not in (*works, *classes):
        raise no_such_part(part, works, classes)


def _part(value: Any) -> str | None:
    """What a measure is taken of; what an objective has of one team is none of these."""
    if isinstance(value, Objective) and value.team is not None:
        return None
    name = value.measure if isinstance(value, Objective | Constraint) else value
    return part_of(name)
