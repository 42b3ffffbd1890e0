"""What the section of an experiment varies, as factors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from orgsim.errors import Fault, ScenarioError, UsageError
from orgsim.scenario import Scenario
from orgsim.scenario.experiments import EXPERIMENTS, Vary
from orgsim.scenario.factors import Factor, check_apart, factor, factor_of_values
from orgsim.scenario.reading.paths import split_path

_ABOUT_THE_EXPERIMENT: Final = (
    *("title", "seed", "replications", "precision", "at_most", "decide_on", "baseline", "assumptions"),
    *EXPERIMENTS,
)
"""Keys of a scenario that say what is done with it."""


def factors_of(scenario: Scenario, varied: Sequence[Vary]) -> tuple[Factor, ...]:
    """The factors that a section names.

    Raises `ScenarioError` with every path at which nothing stands, and `UsageError` for what cannot be varied.
    """
    found: list[Factor] = []
    faults: list[Fault] = []
    for vary in varied:
        try:
            found.append(_factor(scenario, vary))
        except ScenarioError as error:
            faults += error.faults
    if faults:
        raise ScenarioError(faults)
    check_apart(found)
    for one in found:
        _check_changes_runs(one)
    return tuple(found)


def _check_changes_runs(found: Factor) -> None:
    """Raise `UsageError` for a value that no replication depends on."""
    key = split_path(found.path)[0]
    if key in _ABOUT_THE_EXPERIMENT:
        raise UsageError(f"{found.path} cannot be varied: it is the same in the whole experiment")


def assumed_factors(scenario: Scenario) -> tuple[Factor, ...]:
    """A factor for every assumption with a range; raises `UsageError` when there is none."""
    ranged = [line for line in scenario.assumptions if line.low is not None and line.high is not None]
    if not ranged:
        raise UsageError("no assumption has a range: give 'low' and 'high' in [[assumptions]], or say what to vary")
    return tuple(factor(scenario, line.about) for line in ranged)


def _factor(scenario: Scenario, vary: Vary) -> Factor:
    if vary.values is not None:
        return factor_of_values(scenario, vary.path, vary.values)
    return factor(scenario, vary.path, vary.low, vary.high)
