"""Sweep: the designs at many values of one parameter or several, with the same random draws."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

import numpy as np

from orgsim.errors import UsageError
from orgsim.experiment.conducted import Conducted
from orgsim.experiment.decided import baseline_of
from orgsim.experiment.factors import factors_of
from orgsim.experiment.laboratory import Changes, Laboratory, Samples
from orgsim.experiment.levers import only
from orgsim.experiment.unmoved import Compared, check_moves
from orgsim.scenario.experiments import Sweep
from orgsim.scenario.factors import Factor
from orgsim.statistics import Interval

ON_A_LINE: Final = 9
ON_A_SIDE: Final = 6
IN_ALL: Final = 64
"""Points when nothing is said: along one parameter, along each of two, and when they are spread over the ranges."""
MOST_POINTS: Final = 20_000
AT_ONCE: Final = 200
"""Points that are prepared before any of them is run."""


@dataclass(frozen=True, eq=False)
class SweepResult:
    """What was measured at each of ``points``: amounts of the ``factors``, in their order; ``samples`` by design."""

    factors: tuple[Factor, ...]
    points: tuple[tuple[float, ...], ...]
    samples: tuple[Samples, ...]
    measures: tuple[str, ...]
    baseline: str
    sampling: str
    conducted: Conducted

    @property
    def designs(self) -> tuple[str, ...]:
        """The designs by key."""
        return tuple(self.samples[0])

    @property
    def others(self) -> tuple[str, ...]:
        """The designs that are compared with the baseline."""
        return tuple(design for design in self.designs if design != self.baseline)

    def title(self, design: str) -> str:
        """A design's name for readers."""
        return self.samples[0][design].title

    def estimates(self, design: str, measure: str) -> list[Interval]:
        """The 95% interval of a measure at each point."""
        return [found[design].estimate(measure) for found in self.samples]

    def differences(self, design: str, measure: str) -> list[Interval]:
        """The paired 95% interval of a design minus the baseline at each point."""
        return [found[design].difference(found[self.baseline], measure) for found in self.samples]

    def same(self, design: str) -> list[bool]:
        """Whether a design is the same model as the baseline at each point."""
        return [found[design].is_same_model(found[self.baseline]) for found in self.samples]


def sweep(laboratory: Laboratory) -> SweepResult:
    """Run the ``[sweep]`` of a scenario; raises `UsageError` when it has none, and what `Laboratory.samples` raises."""
    scenario, spec = laboratory.scenario, laboratory.scenario.sweep
    if spec is None:
        raise UsageError("there is nothing to vary: give --vary PATH=LOW..HIGH, or a section [sweep] in the scenario")
    designs = spec.designs or tuple(scenario.designs)
    factors = factors_of(scenario, spec.vary)
    points = points_of(spec, factors, laboratory.seed)
    measures = spec.measures or (scenario.decide_on,)
    replications = spec.replications or scenario.replications
    base = {} if set(designs) == set(scenario.designs) else only(scenario, designs)
    check_moves(laboratory, factors, Compared(designs, base))
    laboratory.telling.say(f"{len(points):,} points, at most {len(points) * len(designs) * replications:,} replications")
    samples: list[Samples] = []
    laboratory.parts = max(1.0, len(points) / AT_ONCE)
    for begin in range(0, len(points), AT_ONCE):
        if begin:
            laboratory.telling.say(f"{begin:,} of {len(points):,} points are finished")
        here = [{**base, **changes_at(factors, point)} for point in points[begin : begin + AT_ONCE]]
        samples += laboratory.samples(here, replications, designs, measures)
        laboratory.parts = 1.0
    named = [(words_at(factors, point), sample) for point, found in zip(points, samples, strict=True) for sample in found.values()]
    return SweepResult(
        factors, points, tuple(samples), measures, baseline_of(scenario, designs), spec.sampling, laboratory.conducted(replications, named)
    )


def points_of(spec: Sweep, factors: Sequence[Factor], seed: int) -> tuple[tuple[float, ...], ...]:
    """The points of a sweep, each with an amount for every factor. Raises `UsageError` for more than can be meant."""
    if spec.sampling == "grid":
        usual = ON_A_LINE if len(factors) == 1 else ON_A_SIDE
        axes = [factor.grid(vary.points or spec.points or usual) for factor, vary in zip(factors, spec.vary, strict=True)]
        _check_size(math.prod(map(len, axes)), "take fewer on each side, or sampling 'sobol'")
        return tuple(product(*axes))
    count = spec.points or IN_ALL
    _check_size(count, "take fewer")
    shares = _spread(spec.sampling, len(factors), count, seed)
    return tuple(tuple(factor.at(share) for factor, share in zip(factors, row, strict=True)) for row in shares)


def _check_size(count: int, remedy: str) -> None:
    """Raise `UsageError` for more points than can be meant."""
    if count > MOST_POINTS:
        raise UsageError(f"a sweep of {count:,} points: at most {MOST_POINTS:,} can be meant; {remedy}")


def changes_at(factors: Sequence[Factor], point: Sequence[float]) -> Changes:
    """The values by path that a point sets."""
    return {path: value for factor, amount in zip(factors, point, strict=True) for path, value in factor.changes(amount).items()}


def words_at(factors: Sequence[Factor], point: Sequence[float]) -> str:
    """A point in words."""
    return ", ".join(f"{factor.path} = {factor.text(amount)}" for factor, amount in zip(factors, point, strict=True))


def _spread(sampling: str, factors: int, count: int, seed: int) -> list[list[float]]:
    """Points spread evenly over the unit cube.

    A Latin hypercube (McKay, Beckman & Conover 1979, *Technometrics* 21:239) or a scrambled Sobol sequence (Owen 1998).
    """
    from scipy.stats import qmc

    random = np.random.default_rng(seed)
    if sampling == "sobol":
        engine = qmc.Sobol(factors, scramble=True, seed=random)
        whole = engine.random_base2(max(count - 1, 1).bit_length())
        return [list(map(float, row)) for row in whole[:count]]
    return [list(map(float, row)) for row in qmc.LatinHypercube(factors, seed=random).random(count)]
