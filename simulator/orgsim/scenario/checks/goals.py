"""Check goals, and say what they ask of a run."""

from __future__ import annotations

from orgsim.errors import UsageError
from orgsim.log.measure_names import part_of
from orgsim.scenario.checks.bounds import MeasureLimit, limit_of
from orgsim.scenario.checks.measures import check_part
from orgsim.scenario.experiments.fields import read_constraint
from orgsim.scenario.findings import Findings
from orgsim.scenario.scenario import Scenario
from orgsim.units import MisreadError


def goals_of(scenario: Scenario) -> tuple[MeasureLimit, ...]:
    """The goals of a scenario in the units of their measures, in the order of the file."""
    return tuple(_goal(scenario, name) for name in scenario.goals)


def check_goals(scenario: Scenario, findings: Findings) -> None:
    """Add a fault for every goal whose measure there is not, or whose bound does not fit it."""
    for name in scenario.goals:
        try:
            check_part(scenario, part_of(name))
            _goal(scenario, name)
        except MisreadError as error:
            findings.add(("goals", name), error.message, error.suggestion)
        except UsageError as error:
            findings.add(("goals", name), str(error))


def _goal(scenario: Scenario, name: str) -> MeasureLimit:
    return limit_of(scenario, read_constraint(f"{name} {scenario.goals[name]}"))
