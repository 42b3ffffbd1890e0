"""Versions of a design that were tried, each simulated once and with the same random draws."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from orgsim.errors import ScenarioError
from orgsim.experiment.constraints import Limit
from orgsim.experiment.laboratory import Changes, Laboratory
from orgsim.experiment.levers import adding_up
from orgsim.experiment.optimise.aims import Aim
from orgsim.experiment.optimise.people import Means
from orgsim.experiment.sample import Sample
from orgsim.log.vocabulary import NONE
from orgsim.model.analysis.overload import overloads
from orgsim.scenario.factors import Factor

Point = tuple[float, ...]
"""An amount for each factor."""

UNKNOWN: Final = 1e6
"""The violation of a version of which a measure that counts is not known, as when nothing is delivered."""
NOT_RUN: Final = 1e9
"""What is added to the violation of a version that is not worth running, so that it ranks behind all that were run."""


@dataclass(frozen=True, eq=False)
class Problem:
    """What is varied of a ``design``, sought and demanded. ``written`` are the changes that leave it alone in the scenario, as it is."""

    design: str
    written: Changes
    factors: tuple[Factor, ...]
    aims: tuple[Aim, ...]
    limits: tuple[Limit, ...]
    means: Means
    replications: int
    budget: int

    @property
    def asked(self) -> tuple[str, ...]:
        """The measures of the whole that count."""
        names = [aim.measure for aim in self.aims if aim.team is None] + [limit.measure for limit in self.limits]
        return tuple(dict.fromkeys(names))

    @property
    def axes(self) -> tuple[tuple[float, ...], ...] | None:
        """The only amounts of each factor that may be taken; None where any between the limits of one of them may be."""
        axes = tuple(factor.amounts for factor in self.factors)
        return None if None in axes else tuple(axis for axis in axes if axis is not None)

    def nearest(self, amounts: Sequence[float]) -> Point:
        """The version nearest to some amounts: stated or whole ones where only those may be taken, others as exact as they can be told."""
        return tuple(factor.nearest(amount) for factor, amount in zip(self.factors, amounts, strict=True))

    def changes(self, point: Point) -> Changes:
        """The values by path of a version, with as many people as it takes."""
        moved = {path: value for factor, amount in zip(self.factors, point, strict=True) for path, value in factor.changes(amount).items()}
        return {**self.written, **adding_up(self.means.laboratory.scenario, self.design, moved)}

    def words(self, point: Point) -> str:
        """A version in words."""
        return ", ".join(f"{factor.path} = {factor.text(amount)}" for factor, amount in zip(self.factors, point, strict=True))

    def violation(self, sample: Sample) -> float:
        """By which shares of their bounds the means break the limits, added up, and 1 where work in progress never settles."""
        total = float(never_settles(sample))
        for limit in self.limits:
            excess = float(limit.excess(sample.estimate(limit.measure).mean)) / (abs(limit.bound) or 1.0)
            total += UNKNOWN if math.isnan(excess) else max(0.0, excess)
        return total + UNKNOWN * any(math.isnan(aim.loss(sample)) for aim in self.aims)


@dataclass(frozen=True, eq=False)
class Trial:
    """A version that was run: its ``losses`` by objective, the smaller the better, and its ``violation``, 0 where it may be chosen."""

    point: Point
    sample: Sample
    losses: tuple[float, ...]
    violation: float


class Trials:
    """All that was tried so far, by version; at most ``problem.budget`` are run."""

    def __init__(self, laboratory: Laboratory, problem: Problem) -> None:
        """Nothing is tried yet."""
        self.laboratory, self.problem = laboratory, problem
        self.run: dict[Point, Trial] = {}
        self.too_much: dict[Point, float] = {}
        self.left_out: dict[Point, float] = {}
        self.trouble: ScenarioError | None = None

    @property
    def chosen_from(self) -> list[Trial]:
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
        """By which shares of their limits a version has too many people and costs too much; 0 where it keeps to them."""
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
        """Run those that are new and may be, all together, but no more than there are left; return how many."""
        may_run = (point for point in dict.fromkeys(points) if point not in self.run and self.excess(point) == 0)
        new = list(islice(may_run, self.left(until)))
        if not new:
            return 0
        problem, at = self.problem, [self.problem.changes(point) for point in new]
        samples = self.laboratory.samples(at, problem.replications, (problem.design,), problem.asked)
        for point, found in zip(new, samples, strict=True):
            sample = found[problem.design]
            losses = tuple(aim.loss(sample) for aim in problem.aims)
            self.run[point] = Trial(point, sample, losses, problem.violation(sample))
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
    """Whether work in progress surely grows, or must grow since people are asked for all their time and nothing is turned away."""
    model = sample.job.model
    leaves = bool((model.steps.patience != NONE).any() or model.limits.refuses.any())
    return sample.growing or (not leaves and bool(overloads(model)))

