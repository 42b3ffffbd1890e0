"""Two designs compared at many points of a scenario: the paired difference at each, or why there is none.

Along a parameter the differences make a line, over two a grid; lines and grids are what a search finds.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from orgsim.experiment.breakeven.search import Sides, Stretch, Threshold
from orgsim.experiment.laboratory import Changes, Laboratory, Samples
from orgsim.experiment.provenance import Provenance
from orgsim.measures import find
from orgsim.scenario.factors import Factor
from orgsim.statistics import NO_INTERVAL, Interval


@dataclass(frozen=True, eq=False)
class PairedDifference:
    """What was found at a point: the ``difference`` of the design from the other with its paired 95%
    interval.

    ``trouble`` says why the two cannot be compared there; then the limits of the difference are NaN.
    """

    difference: Interval
    samples: Samples
    trouble: str = ""

    @cached_property
    def same(self) -> bool:
        """Whether the two are the same model there, so that they have the same numbers whatever the seed."""
        samples = list(self.samples.values())
        return bool(samples) and all(sample.is_same_model(samples[0]) for sample in samples)

    @cached_property
    def growing(self) -> bool:
        """Whether work in progress never settles in one of the two, so that the difference depends on how
        long the run was."""
        return any(sample.growing for sample in self.samples.values())


@dataclass(frozen=True)
class Duel:
    """A ``design``, which is to win, ``against`` another on a ``measure``, in so many ``replications`` of
    each."""

    design: str
    against: str
    measure: str
    replications: int

    def looks(self, laboratory: Laboratory, points: Sequence[Changes]) -> list[PairedDifference]:
        """Compare the two at each point, all in one request.

        Raises what `Laboratory.samples` raises; a point that makes no scenario is trouble of its own.
        """
        designs = (self.design, self.against)
        found = laboratory.samples_or_faults(points, self.replications, designs, (self.measure,))
        return [_none(one) if isinstance(one, str) else self._look(one) for one in found]

    def advantage(self, difference: Interval) -> Interval:
        """A difference so turned that above zero the design wins."""
        if find(self.measure).better == "higher":
            return difference
        return difference.negated

    def _look(self, samples: Samples) -> PairedDifference:
        difference = samples[self.design].difference(samples[self.against], self.measure)
        if math.isnan(difference.low):
            return PairedDifference(difference, samples, f"{self.measure} is not known in both designs there")
        return PairedDifference(difference, samples)


def _none(fault: str) -> PairedDifference:
    return PairedDifference(NO_INTERVAL, {}, fault)


@dataclass(frozen=True, eq=False)
class Line:
    """Two designs compared along one ``factor``: ``looks`` by amount, rising, and who wins at which of them
    by ``sides``."""

    factor: Factor
    looks: Mapping[float, PairedDifference]
    sides: Sides

    @cached_property
    def thresholds(self) -> list[Threshold]:
        """Where the winner changes, rising."""
        return self.sides.thresholds()

    @cached_property
    def stretches(self) -> list[Stretch]:
        """Who wins where, rising."""
        return self.sides.stretches()

    @property
    def nearest(self) -> Threshold | None:
        """The threshold that is nearest to the base case."""
        return min(self.thresholds, key=lambda threshold: abs(self.distance(threshold)), default=None)

    def distance(self, threshold: Threshold) -> float:
        """How far above the base case a threshold lies, as a share of the range; not a number where none is
        written."""
        return (threshold.at - self.factor.written) / (self.factor.high - self.factor.low)

    def is_growing(self, threshold: Threshold) -> bool:
        """Whether work in progress never settles beside a threshold: then where it lies depends on how long
        the run was."""
        return any(self.looks[amount].growing for amount in threshold.between)


@dataclass(frozen=True, eq=False)
class Grid:
    """Two designs compared at all combinations of amounts of two ``factors``: ``looks`` by first and second
    amount."""

    factors: tuple[Factor, Factor]
    axes: tuple[tuple[float, ...], tuple[float, ...]]
    looks: Mapping[tuple[float, float], PairedDifference]


@dataclass(frozen=True, eq=False)
class BreakevenResult:
    """The thresholds of some ``lines``, the nearest first where they are ``assumed`` ones, or a ``grid`` of
    who wins.

    ``written`` is the comparison in the base case, and ``titles`` are those of the design and of the other
    for readers.
    """

    duel: Duel
    titles: tuple[str, str]
    currency: str | None
    written: PairedDifference
    provenance: Provenance
    lines: tuple[Line, ...] = ()
    assumed: bool = False
    grid: Grid | None = None

    def winner(self, side: int) -> str:
        """The title of the design that wins on a side, 1 or -1."""
        return self.titles[0 if side > 0 else 1]

    @property
    def same(self) -> bool:
        """Whether the two are the same model at everything that was looked at."""
        return all(look.same for look in self.looks())

    def looks(self) -> Iterator[PairedDifference]:
        """Everything that was looked at, the base case first."""
        yield self.written
        for line in self.lines:
            yield from line.looks.values()
        if self.grid is not None:
            yield from self.grid.looks.values()

    def side(self, look: PairedDifference) -> int:
        """Who wins at a look: 1 for the design, -1 for the other, 0 where that is inconclusive."""
        advantage = self.duel.advantage(look.difference)
        return int(advantage.low > 0) - int(advantage.high < 0)
