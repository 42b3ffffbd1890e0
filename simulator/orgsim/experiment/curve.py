"""Curve: lead time and the wait in every team as demand brings people nearer to being always busy, beside
what theory says."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from orgsim.errors import UsageError
from orgsim.experiment.demand import scaled
from orgsim.experiment.designs import baseline_of
from orgsim.experiment.laboratory import Laboratory, Samples
from orgsim.experiment.provenance import Provenance
from orgsim.experiment.sample import Sample
from orgsim.experiment.wording import counted
from orgsim.log.vocabulary import NONE
from orgsim.model.analysis.load import offered_load
from orgsim.model.analysis.stations import Stations, TeamQueue
from orgsim.scenario.experiments import Curve
from orgsim.statistics import Interval, t_interval
from orgsim.units import number_text

MEASURE: Final = "lead time"
BUSY: Final = "utilisation"
_NEAR: Final = 1e-4
_SAME: Final = 0.005
"""A multiple that is so near to 1 is replaced by the base-case demand."""
_TRIES: Final = 20


@dataclass(frozen=True, eq=False)
class DemandLevel:
    """A level of demand, ``multiple`` times that of the scenario: ``load`` is how much is then asked of the
    busiest of all designs.

    ``samples`` are by design, and so are ``queues``: for each team, in the order of the header, what theory
    says.
    """

    load: float
    multiple: float
    samples: Samples
    queues: dict[str, tuple[TeamQueue, ...]]


@dataclass(frozen=True)
class TeamLevel:
    """A team at a level of demand: its people's utilisation, the mean wait per visit, and what theory says of
    it (microseconds).

    ``people`` are all who serve it, of whom it has so many ``shared`` with other teams.

    ``growing``: whether work in progress never settles in the design, so that there is no long average to
    compare with.
    """

    team: str
    people: int
    shared: int
    level: DemandLevel
    utilisation: Interval
    wait: Interval
    formula: float
    growing: bool

    @property
    def excess(self) -> Interval | None:
        """How much longer the wait is than theory says; None where either is not known, or theory knows of no
        end to it."""
        if self.growing or math.isnan(self.wait.mean) or not math.isfinite(self.formula):
            return None
        wait = self.wait
        return Interval(
            wait.mean - self.formula, wait.low - self.formula, wait.high - self.formula, wait.n, wait.level
        )


@dataclass(frozen=True, eq=False)
class CurveResult:
    """What was measured at each level of demand, the same levels for all designs."""

    levels: tuple[DemandLevel, ...]
    baseline: str
    provenance: Provenance

    @property
    def designs(self) -> tuple[str, ...]:
        """The designs by key."""
        return tuple(self.levels[0].samples)

    def title(self, design: str) -> str:
        """A design's name for readers."""
        return self.levels[0].samples[design].title

    def settled(self, design: str) -> tuple[DemandLevel, ...]:
        """The levels, from the lowest on, up to that at which work in progress never settles or nothing is
        delivered."""
        levels = []
        for level in self.levels:
            sample = level.samples[design]
            if sample.growing or math.isnan(sample.estimate(MEASURE).mean):
                break
            levels.append(level)
        return tuple(levels)

    def teams(self, design: str, level: DemandLevel) -> tuple[TeamLevel, ...]:
        """The teams of a design at a level, in the order of the header."""
        sample, queues = level.samples[design], level.queues[design]
        busy, waits = sample.teams("utilisation"), sample.teams("wait")
        shared, rows = _shared(sample), zip(sample.header.teams, queues, strict=True)
        return tuple(
            TeamLevel(
                team=team.name,
                people=queue.people,
                shared=shared[place],
                level=level,
                utilisation=t_interval(busy[:, place]),
                wait=t_interval(waits[:, place]),
                formula=queue.wait(),
                growing=sample.growing,
            )
            for place, (team, queue) in enumerate(rows)
        )


def curve(laboratory: Laboratory) -> CurveResult:
    """Run the designs at several levels of demand, as ``[curve]`` says or as is usual.

    Raises `UsageError` for demand that cannot be scaled, and what `Laboratory.samples` raises.
    """
    scenario = laboratory.scenario
    spec = scenario.curve or Curve.model_validate({})
    designs = spec.designs or tuple(scenario.designs)
    replications = spec.replications or scenario.replications
    loads, multiples = _levels(laboratory, designs, spec.load)
    points = [scaled(scenario, multiple) for multiple in multiples]
    samples = laboratory.samples(points, replications, designs)
    queues = [
        {design: Stations(model).queues for design, model in laboratory.models(point, designs).items()}
        for point in points
    ]
    levels = [DemandLevel(*parts) for parts in zip(loads, multiples, samples, queues, strict=True)]
    named: list[tuple[str, Sample]] = []
    for level in levels:
        named += [(level_words(level), sample) for sample in level.samples.values()]
    return CurveResult(
        tuple(levels), baseline_of(scenario, designs), laboratory.provenance(replications, named)
    )


def _levels(
    laboratory: Laboratory, designs: Sequence[str], asked: Sequence[float]
) -> tuple[list[float], list[float]]:
    """Loads and multiples from the lowest on: those that are asked for, and always that of the base-case
    demand."""
    found = {multiple_for(laboratory, designs, load): load for load in asked}
    found = {multiple: load for multiple, load in found.items() if abs(multiple - 1.0) >= _SAME}
    found[1.0] = _busiest(laboratory, designs, 1.0)
    multiples = sorted(found)
    return [found[multiple] for multiple in multiples], multiples


def multiple_for(laboratory: Laboratory, designs: Sequence[str], load: float) -> float:
    """The multiple of the scenario's demand at which so much of their time is asked of the busiest people of
    the busiest design.

    Load is a straight line over demand, but for what waits at the start and for bounds on the number of
    items, for which the multiple is corrected. Raises `UsageError` where no demand gives that load.
    """
    multiple = 1.0
    scaled(
        laboratory.scenario, 2.0
    )  # demand that cannot be multiplied is said to be so, even if it is as asked by chance
    for _ in range(_TRIES):
        reached = _busiest(laboratory, designs, multiple)
        if reached == 0.0:
            raise UsageError("no work is expected of anybody, so nobody can be made busier")
        if abs(reached / load - 1.0) < _NEAR:
            return multiple
        multiple = float(f"{multiple * load / reached:.6g}")
    raise UsageError(
        f"no demand makes the busiest {100 * load:g}% busy: what waits at the start may be more than that "
        "alone"
    )


def people_words(team: TeamLevel) -> str:
    """How many people a team has: ``4 people``, or ``6 people, shares 2`` with other teams."""
    own = team.people - team.shared
    parts = []
    if own:
        parts.append(counted(own, "person", "people"))
    if team.shared:
        parts.append(f"shares {team.shared}")
    return ", ".join(parts) or "nobody"


def _shared(sample: Sample) -> list[int]:
    """How many of the people of each team serve other teams as well."""
    serves = sample.job.model.people.rank != NONE
    several = serves.sum(axis=1) > 1
    return [int(count) for count in serves[several].sum(axis=0)]


def level_words(level: DemandLevel) -> str:
    """A level in words."""
    if level.multiple == 1.0:
        return "the base-case demand"
    return f"{times_words(level)} the base-case demand"


def times_words(level: DemandLevel) -> str:
    """The multiple of a level in three figures."""
    if level.multiple == 1.0:
        return "base case"
    return f"{number_text(float(f'{level.multiple:.3g}'))} times"


def _busiest(laboratory: Laboratory, designs: Sequence[str], multiple: float) -> float:
    """How much of their time is asked of the busiest people of all designs."""
    models = laboratory.models(scaled(laboratory.scenario, multiple), designs)
    groups = chain.from_iterable(offered_load(model).groups for model in models.values())
    return max((group.load for group in groups), default=0.0)
