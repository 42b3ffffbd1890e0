"""What is to be optimised, and the versions of a design that were tried, each simulated once and with the
same random draws.

The objectives are numbers of a sample; the people and the money that a version takes are known before
anything is run.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import Any, Final

import numpy as np

from orgsim.errors import ScenarioError, UsageError
from orgsim.experiment.designs import adding_up, alone, heads
from orgsim.experiment.laboratory import Changes, Laboratory
from orgsim.experiment.sample import Sample, Values
from orgsim.log.vocabulary import NONE
from orgsim.measures import TEAM_MEASURES, charged_per_week, find
from orgsim.model import Model
from orgsim.model.analysis.load import cost_per_week
from orgsim.model.analysis.overload import overloads
from orgsim.scenario import Scenario
from orgsim.scenario.checks.bounds import MeasureLimit
from orgsim.scenario.experiments import Optimise
from orgsim.scenario.experiments.optimise import Objective
from orgsim.scenario.factors import Factor
from orgsim.scenario.reading.paths import split_path
from orgsim.statistics import Interval, paired_interval, t_interval
from orgsim.units import WEEK, nearest

_LIKE: Final = MappingProxyType(
    {"in work": "work in progress", "people at work": "work in progress", "starts": "throughput"}
)
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
        if self.team is None:
            return self.measure
        return _LIKE.get(self.measure, self.measure)

    @property
    def key(self) -> str:
        """The measure as it is written: ``lead time p85``, ``wait of Legal``."""
        if self.team is None:
            return self.measure
        return f"{self.measure} of {self.team}"

    @property
    def written(self) -> str:
        """The objective as it is written."""
        return f"{'highest' if self.highest else 'lowest'} {self.key}"

    @property
    def words(self) -> str:
        """The measure for readers: ``lead time P85``, ``wait of Legal``."""
        measure = _PERCENTILE.sub(" P", self.measure)
        if self.team is None:
            return measure
        return f"{measure} of {self.team}"

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
        """The mean over the replications that have one, the smaller the better; not a number where none
        has."""
        return (-1.0 if self.highest else 1.0) * self.estimate(sample).mean


def aims_of(scenario: Scenario, design: str, objectives: Sequence[Objective]) -> tuple[Aim, ...]:
    """The objectives, or what the scenario decides on; raises `UsageError` for a team or a measure of teams
    that is not there."""
    if not objectives:
        return (Aim(scenario.decide_on, None, find(scenario.decide_on).better == "higher"),)
    aims = tuple(_aim(scenario, design, objective) for objective in objectives)
    twice = [aim.text for place, aim in enumerate(aims) if aim in aims[:place]]
    if twice:
        raise UsageError(f"'{twice[0]}' is an objective twice")
    return aims


def _aim(scenario: Scenario, design: str, objective: Objective) -> Aim:
    if objective.team is not None:
        _known(
            objective.team,
            tuple(scenario.designs[design].teams),
            f"'{objective.text}': '{design}' has no team",
            "its teams are",
        )
        _known(objective.measure, TEAM_MEASURES, f"'{objective.text}': of a team there is no", "there are")
    return Aim(objective.measure, objective.team, objective.highest)


def _known(name: str, names: Sequence[str], trouble: str, there: str) -> None:
    if name not in names:
        hint = nearest(name, names)
        raise UsageError(
            f"{trouble} '{name}'; " + (f"did you mean '{hint}'?" if hint else f"{there} {', '.join(names)}")
        )


_SLACK: Final = 1e-9
"""The share by which a sum of costs may pass its limit by rounding alone."""


@dataclass(frozen=True, eq=False)
class Means:
    """The most ``people`` of a design in all and the most it may ``cost`` per week, None where nothing is
    said. A person costs what is given ``by_role``, and the design is ``charged`` besides.

    ``is_usual`` says that nobody set a limit, and that the people are those that the design has.
    """

    laboratory: Laboratory
    design: str
    people: int | None
    cost: float | None
    by_role: dict[str, float]
    charged: float
    is_usual: bool = False

    def taken(self, changes: Changes) -> tuple[int, float]:
        """How many people a version has, and what they and the design cost per week of the horizon."""
        found = heads(self.laboratory.scenario, self.design, changes)
        if any(_is_about_cost(path) for path in changes):
            return sum(found.values()), weekly_cost(
                self.laboratory.models(changes, (self.design,))[self.design]
            )
        people = math.fsum(count * self.by_role.get(role, 0.0) for role, count in found.items())
        return sum(found.values()), people + self.charged

    def excess(self, changes: Changes) -> float:
        """By which shares of their limits people and cost are too many, added up; 0 where they keep to
        them."""
        if self.people is None and self.cost is None:
            return 0.0
        people, cost = self.taken(changes)
        over = [
            *([people / self.people - 1] if self.people is not None else []),
            *([cost / self.cost - 1] if self.cost else []),
        ]
        return math.fsum(share for share in over if share > _SLACK)


def means_of(laboratory: Laboratory, design: str, spec: Optimise, factors: Sequence[Factor]) -> Means:
    """The limits that a section sets.

    Where it sets none and several of the ``factors`` are numbers of people, there are as many people as in
    the design as it is, so that they are shared out; the range of a single one is the limit itself.

    Raises `UsageError` for a limit on cost where nobody costs anything, or in another currency.
    """
    written = alone(laboratory.scenario, design)
    model = laboratory.models(written, (design,))[design]
    by_role = {person.role: cost_per_week(model, place) for place, person in enumerate(model.header.people)}
    charged = charged_per_week(model.header)
    people = spec.headcount
    is_usual = (
        people is None
        and spec.cost is None
        and sum(moves_people(laboratory, design, factor) for factor in factors) > 1
    )
    if is_usual:
        people = sum(heads(laboratory.scenario, design, written).values())
    if spec.cost is not None:
        if not any(by_role.values()) and not charged:
            raise UsageError(
                f"cost {spec.cost}: nobody in '{design}' has a cost; give people a cost, such as cost = "
                '"GBP 40/h"'
            )
        if spec.cost.currency != model.header.currency:
            raise UsageError(f"cost {spec.cost}: the scenario's money is {model.header.currency}")
    cost = None if spec.cost is None else spec.cost.per_microsecond * WEEK
    return Means(laboratory, design, people, cost, by_role, charged, is_usual)


def moves_people(laboratory: Laboratory, design: str, factor: Factor) -> bool:
    """Whether the design has more people at one end of a factor's range than at the other."""
    scenario, written = laboratory.scenario, alone(laboratory.scenario, design)
    changes = (adding_up(scenario, design, factor.changes(end)) for end in (factor.low, factor.high))
    counts = {sum(heads(scenario, design, {**written, **change}).values()) for change in changes}
    return len(counts) > 1


def weekly_cost(model: Model) -> float:
    """What the people of a model cost per week on shift, and its design besides, over the horizon."""
    people = math.fsum(cost_per_week(model, person) for person in range(len(model.header.people)))
    return people + charged_per_week(model.header)


def _is_about_cost(path: str) -> bool:
    """Whether a path leads to what a person or a design costs, or when people are there."""
    keys = split_path(path)
    own = keys[2:] if keys[0] == "designs" else keys
    section, last = own[:1], own[-1:]
    return section in (("calendars",), ("cost",)) or (section == ("people",) and last != ("count",))


Point = tuple[float, ...]
"""An amount for each factor."""

UNKNOWN: Final = 1e6
"""The violation of a version of which a measure that counts is not known, as when nothing is delivered."""
NOT_RUN: Final = 1e9
"""What is added to the violation of a version that is not worth running, so that it ranks behind all that
were run."""


@dataclass(frozen=True, eq=False)
class Problem:
    """What is varied of a ``design``, sought and demanded. ``written`` are the changes that leave it alone in
    the scenario, as it is."""

    design: str
    written: Changes
    factors: tuple[Factor, ...]
    aims: tuple[Aim, ...]
    limits: tuple[MeasureLimit, ...]
    means: Means
    replications: int
    budget: int

    @property
    def asked(self) -> tuple[str, ...]:
        """The measures of the whole that count."""
        names = [aim.measure for aim in self.aims if aim.team is None] + [
            limit.measure for limit in self.limits
        ]
        return tuple(dict.fromkeys(names))

    @property
    def axes(self) -> tuple[tuple[float, ...], ...] | None:
        """The only amounts of each factor that may be taken; None where any between the limits of one of them
        may be."""
        axes = tuple(factor.amounts for factor in self.factors)
        if None in axes:
            return None
        return tuple(axis for axis in axes if axis is not None)

    def nearest(self, amounts: Sequence[float]) -> Point:
        """The version nearest to some amounts: stated or whole ones where only those may be taken, others as
        exact as they can be told."""
        return tuple(factor.nearest(amount) for factor, amount in zip(self.factors, amounts, strict=True))

    def changes(self, point: Point) -> Changes:
        """The values by path of a version, with as many people as it takes."""
        moved: dict[str, Any] = {}
        for factor, amount in zip(self.factors, point, strict=True):
            moved |= factor.changes(amount)
        return {**self.written, **adding_up(self.means.laboratory.scenario, self.design, moved)}

    def words(self, point: Point) -> str:
        """A version in words."""
        return ", ".join(
            f"{factor.path} = {factor.text(amount)}"
            for factor, amount in zip(self.factors, point, strict=True)
        )

    def violation(self, sample: Sample) -> float:
        """By which shares of their bounds the means break the limits, added up, and 1 where work in progress
        never settles."""
        total = float(never_settles(sample))
        for limit in self.limits:
            excess = float(limit.excess(sample.estimate(limit.measure).mean)) / (abs(limit.bound) or 1.0)
            total += UNKNOWN if math.isnan(excess) else max(0.0, excess)
        return total + UNKNOWN * any(math.isnan(aim.loss(sample)) for aim in self.aims)


@dataclass(frozen=True, eq=False)
class VersionTrial:
    """A version that was run: its ``losses`` by objective, the smaller the better, and its ``violation``, 0
    where it may be chosen."""

    point: Point
    sample: Sample
    losses: tuple[float, ...]
    violation: float


class VersionTrials:
    """All that was tried so far, by version; at most ``problem.budget`` are run."""

    def __init__(self, laboratory: Laboratory, problem: Problem) -> None:
        """Nothing is tried yet."""
        self.laboratory, self.problem = laboratory, problem
        self.run: dict[Point, VersionTrial] = {}
        self.too_much: dict[Point, float] = {}
        self.left_out: dict[Point, float] = {}
        self.trouble: ScenarioError | None = None

    @property
    def chosen_from(self) -> list[VersionTrial]:
        """Those that keep to everything; all of them where none does."""
        kept = [trial for trial in self.run.values() if trial.violation == 0]
        return kept or list(self.run.values())

    @property
    def no_scenario(self) -> tuple[int, str]:
        """How many versions were met that make no scenario, and what is wrong with the first of them."""
        count = sum(excess == NOT_RUN for excess in self.left_out.values())
        return count, "" if self.trouble is None else self.trouble.faults[0].message

    def left(self, until: int) -> int:
        """How many more may be run until so many were."""
        return max(0, min(until, self.problem.budget) - len(self.run))

    def over(self, point: Point) -> float:
        """By which shares of their limits a version has too many people and costs too much; 0 where it keeps
        to them."""
        if point not in self.too_much:
            self.too_much[point] = self.problem.means.excess(self.problem.changes(point))
        return self.too_much[point]

    def excess(self, point: Point) -> float:
        """The same, and `NOT_RUN` for a version that makes no scenario; 0 where it may be run."""
        if point in self.run:
            return 0.0
        if point not in self.left_out:
            self.left_out[point] = self._excess(point)
        return self.left_out[point]

    def ask(self, points: Sequence[Point], until: int) -> int:
        """Run those that are new and may be, all together, but no more than there are left; return how
        many."""
        may_run = (
            point for point in dict.fromkeys(points) if point not in self.run and self.excess(point) == 0
        )
        new = list(islice(may_run, self.left(until)))
        if not new:
            return 0
        problem, at = self.problem, [self.problem.changes(point) for point in new]
        samples = self.laboratory.samples(at, problem.replications, (problem.design,), problem.asked)
        for point, found in zip(new, samples, strict=True):
            sample = found[problem.design]
            losses = tuple(aim.loss(sample) for aim in problem.aims)
            self.run[point] = VersionTrial(point, sample, losses, problem.violation(sample))
        return len(new)

    def _excess(self, point: Point) -> float:
        try:
            if not (over := self.over(point)):
                self.laboratory.models(self.problem.changes(point), (self.problem.design,))
        except ScenarioError as error:
            self.trouble = self.trouble or error
            return NOT_RUN
        return over


def never_settles(sample: Sample) -> bool:
    """Whether work in progress surely grows, or must grow since people are asked for all their time and
    nothing is turned away."""
    model = sample.job.model
    leaves = bool((model.steps.patience != NONE).any() or model.limits.refuses.any())
    return sample.growing or (not leaves and bool(overloads(model)))
