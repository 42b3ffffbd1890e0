"""How often the designs of a run reach the goals of the scenario."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from orgsim.experiment.own_measures import functions_of
from orgsim.measures import MEASURES
from orgsim.scenario import Scenario
from orgsim.scenario.checks.bounds import MeasureLimit
from orgsim.scenario.checks.goals import goals_of
from orgsim.statistics import Interval
from orgsim.statistics.proportion import wilson_interval

if TYPE_CHECKING:
    from orgsim.experiment.result import Result

Met = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Goal:
    """A goal as it is written, the ``measure`` that it is about, and the share of replications that meet it,
    by design."""

    text: str
    measure: str
    chances: Mapping[str, Interval]


@dataclass(frozen=True)
class Goals:
    """Every goal, in the order of the file, and the share of replications that meet ``all`` of them."""

    each: tuple[Goal, ...]
    all: Mapping[str, Interval]


def goals_met(result: Result) -> Goals | None:
    """How often each design meets each goal, with Wilson's 95% intervals; None where there is no goal.

    A replication in which a measure does not exist does not meet its goal.
    """
    limits = goals_of(result.scenario)
    if not limits:
        return None
    met = {limit: {design: _met(result, design, limit) for design in result.designs} for limit in limits}
    each = tuple(
        Goal(limit.text, limit.measure, {design: _chance(row) for design, row in rows.items()})
        for limit, rows in met.items()
    )
    together = {}
    for design in result.designs:
        rows = [met[limit][design] for limit in limits]
        together[design] = _chance(np.logical_and.reduce(rows))
    return Goals(each, together)


def measures_asked(scenario: Scenario) -> list[str]:
    """The measures that a scenario decides on, has goals for, or on which functions are measured, beside the
    closed list."""
    goals = (goal.measure for goal in goals_of(scenario))
    asked = (scenario.decide_on, *goals, *(measure for _, measure in functions_of(scenario)))
    return [name for name in dict.fromkeys(asked) if name not in MEASURES]


def _met(result: Result, design: str, limit: MeasureLimit) -> Met:
    """In which replications a goal is met: (R,)."""
    excess = limit.excess(result.values(design, limit.measure))
    met: Met = excess <= 0
    return met


def _chance(met: Met) -> Interval:
    return wilson_interval(int(np.count_nonzero(met)), len(met))
