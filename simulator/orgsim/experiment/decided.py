"""Which designs an experiment is about, and which of them it compares. That they exist is checked with the scenario."""

from __future__ import annotations

from collections.abc import Sequence

from orgsim.errors import UsageError
from orgsim.experiment.laboratory import Laboratory
from orgsim.log.measure_names import find
from orgsim.scenario import Scenario


def baseline_of(scenario: Scenario, designs: Sequence[str]) -> str:
    """The design among some that the others are compared with: the scenario's baseline, else the first."""
    return scenario.baseline if scenario.baseline in designs else designs[0]


def two_designs(laboratory: Laboratory, named: tuple[str | None, str | None], measure: str, replications: int) -> tuple[str, str]:
    """The design that is to win and the one it is compared with, each as ``named`` or None.

    The other is the baseline unless it is named; the one to win is then the best of the rest in the base case. Raises
    `UsageError` when there is nothing to compare.
    """
    scenario, (design, against) = laboratory.scenario, named
    other = against or next(name for name in (scenario.baseline, *scenario.designs) if name != design or len(scenario.designs) == 1)
    rest = [name for name in scenario.designs if name != other]
    if not rest:
        raise UsageError("the scenario has one design only: there is nothing to compare it with")
    if design == other:
        raise UsageError(f"'{design}' cannot be compared with itself")
    if design is not None or len(rest) == 1:
        return design or rest[0], other
    found = laboratory.samples([{}], replications, asked=(measure,))[0]
    sign = -1.0 if find(measure).better == "higher" else 1.0
    return min(rest, key=lambda name: sign * found[name].estimate(measure).mean), other
