"""Check that what experiments vary is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orgsim.errors import ScenarioError
from orgsim.scenario.experiments import EXPERIMENTS
from orgsim.scenario.findings import Findings

if TYPE_CHECKING:
    from orgsim.scenario.scenario import Scenario


def check_experiments(scenario: Scenario, findings: Findings) -> None:
    """Add a fault for every value to vary at whose path nothing stands."""
    from orgsim.scenario.factors import paths_matching

    for kind in EXPERIMENTS:
        for number, vary in enumerate(getattr(getattr(scenario, kind), "vary", ())):
            try:
                paths_matching(scenario, vary.path)
            except ScenarioError as error:
                findings.add((kind, "vary", number, "path"), error.faults[0].message, error.faults[0].suggestion)
