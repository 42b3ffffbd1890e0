"""What is sought of a design, as numbers of a sample."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from orgsim.errors import UsageError
from orgsim.experiment.sample import Sample, Values
from orgsim.measures import TEAM_MEASURES, find
from orgsim.scenario import Scenario
from orgsim.scenario.experiments.optimise import Objective
from orgsim.statistics import Interval, paired_interval, t_interval
from orgsim.units import nearest

_LIKE: Final = MappingProxyType({"in work": "work in progress", "people at work": "work in progress", "starts": "throughput"})
"""For measures of teams that are none of the whole, one in the same unit."""
_PERCENTILE: Final = re.compile(r" p(?=[0-9]+$)")

_ROUNDING: Final = 1e-12


@dataclass(frozen=True)
class Aim:
    """An objective: a measure of the whole or of one ``team``, to be lowest or ``highest``."""

    measure: str
    team: str | None
    highest: bool

    @property
    def like(self) -> str:
        """A measure of the whole with the same unit."""
        return self.measure if self.team is None else _LIKE.get(self.measure, self.measure)

    @property
    def key(self) -> str:
        """The measure as it is written: ``lead time p85``, ``wait of Legal``."""
        return self.measure if self.team is None else f"{self.measure} of {self.team}"

    @property
    def written(self) -> str:
        """The objective as it is written."""
        return f"{'highest' if self.highest else 'lowest'} {self.key}"

    @property
    def words(self) -> str:
        """The measure for readers: ``lead time P85``, ``wait of Legal``."""
        measure = _PERCENTILE.sub(" P", self.measure)
        return measure if self.team is None else f"{measure} of {self.team}"

    @property
    def text(self) -> str:
        """The objective with its direction."""
        return f"{'highest' if self.highest else 'lowest'} {self.words}"

    def values(self, sample: Sample) -> Values:
        """By replication, in the unit of the measure: float64 (R,)."""
        if self.team is None:
            return sample.values(self.measure)
        teams = [team.name for team in sample.header.teams]
        return np.asarray(sample.teams(self.measure)[:, teams.index(self.team)])

    def estimate(self, sample: Sample) -> Interval:
        """The t interval over the replications, of no width where they differ by rounding alone."""
        found = t_interval(self.values(sample))
        if found.half_width < _ROUNDING * abs(found.mean):
            return Interval(found.mean, found.mean, found.mean, found.n, found.level)
        return found

    def difference(self, sample: Sample, other: Sample) -> Interval:
        """The paired-t interval of one sample minus another of the same replications."""
        return paired_interval(self.values(sample), self.values(other))

    def loss(self, sample: Sample) -> float:
        """The mean over the replications that have one, the smaller the better; not a number where none has."""
        return (-1.0 if self.highest else 1.0) * self.estimate(sample).mean


def aims_of(scenario: Scenario, design: str, objectives: Sequence[Objective]) -> tuple[Aim, ...]:
    """The objectives, or what the scenario decides on; raises `UsageError` for a team or a measure of teams that is not there."""
    if not objectives:
        return (Aim(scenario.decide_on, None, find(scenario.decide_on).better == "higher"),)
    aims = tuple(_aim(scenario, design, objective) for objective in objectives)
    twice = [aim.text for place, aim in enumerate(aims) if aim in aims[:place]]
    if twice:
        raise UsageError(f"'{twice[0]}' is an objective twice")
    return aims


def _aim(scenario: Scenario, design: str, objective: Objective) -> Aim:
    if objective.team is not None:
        _known(objective.team, tuple(scenario.designs[design].teams), f"'{objective.text}': '{design}' has no team", "its teams are")
        _known(objective.measure, TEAM_MEASURES, f"'{objective.text}': of a team there is no", "there are")
    return Aim(objective.measure, objective.team, objective.highest)


def _known(name: str, names: Sequence[str], trouble: str, there: str) -> None:
    if name not in names:
        hint = nearest(name, names)
        raise UsageError(f"{trouble} '{name}'; " + (f"did you mean '{hint}'?" if hint else f"{there} {', '.join(names)}"))
