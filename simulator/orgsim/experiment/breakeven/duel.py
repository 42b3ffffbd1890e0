"""Two designs compared at many points of a scenario: the paired difference at each, or why there is none."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from orgsim.experiment.laboratory import Changes, Laboratory, Samples
from orgsim.measures import find
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
