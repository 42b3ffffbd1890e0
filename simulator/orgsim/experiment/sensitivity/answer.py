"""The answer whose movements are looked at: a measure of a design, or its paired difference from another."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from orgsim.errors import UsageError
from orgsim.experiment.designs import two_designs
from orgsim.experiment.laboratory import Changes, Laboratory, Samples
from orgsim.experiment.sample import Values
from orgsim.measures import find
from orgsim.statistics import Interval, t_interval


@dataclass(frozen=True, eq=False)
class Response:
    """The answer at a point, by replication: float64 (R,), NaN where it is not known. ``trouble`` says why
    there is none."""

    values: Values
    samples: Samples
    trouble: str = ""

    @cached_property
    def interval(self) -> Interval:
        """The t interval over the replications."""
        return t_interval(self.values)

    @cached_property
    def growing(self) -> bool:
        """Whether work in progress never settles, so that the answer depends on how long the run was."""
        return any(sample.growing for sample in self.samples.values())


@dataclass(frozen=True)
class Answer:
    """A ``measure`` of a ``design``, minus that of the design ``against`` unless it is None, in so many
    ``replications``.

    ``titles`` are those of the designs for readers.
    """

    measure: str
    design: str
    against: str | None
    replications: int
    titles: tuple[str, ...]
    currency: str | None

    @property
    def designs(self) -> tuple[str, ...]:
        """The designs that have to be run."""
        if self.against is None:
            return (self.design,)
        return (self.design, self.against)

    def at(self, laboratory: Laboratory, points: Sequence[Changes]) -> list[Response]:
        """The answer at each point, all in one request; raises what `Laboratory.samples` raises, but for
        points that make no scenario."""
        found = laboratory.samples_or_faults(points, self.replications, self.designs, (self.measure,))
        none = np.full(self.replications, math.nan)
        return [Response(none, {}, one) if isinstance(one, str) else self._found(one) for one in found]

    def side(self, interval: Interval) -> int:
        """1 where the design is significantly better than the other, -1 where significantly worse, else 0; 0
        for a design alone."""
        if self.against is None or not interval.excludes_zero:
            return 0
        if (interval.mean > 0) == (find(self.measure).better == "higher"):
            return 1
        return -1

    def _found(self, samples: Samples) -> Response:
        values = samples[self.design].values(self.measure)
        if self.against is not None:
            values = values - samples[self.against].values(self.measure)
        unknown = int(np.isnan(values).sum())
        if not unknown:
            return Response(values, samples)
        return Response(
            values, samples, f"{self.measure} is not known in {unknown} of {len(values)} replications"
        )


def answer_of(
    laboratory: Laboratory,
    named: tuple[str | None, str | None],
    measure: str | None,
    replications: int | None,
) -> Answer:
    """The answer that is asked about; ``named`` are the design and the one it is compared with, or None.

    A scenario with one design, or a design compared with itself, is looked at by itself. Raises `UsageError`
    for one replication.
    """
    scenario, (design, against) = laboratory.scenario, named
    count = scenario.replications if replications is None else replications
    if count < 2:
        raise UsageError("this takes two replications or more: with one there are no intervals")
    about = measure or scenario.decide_on
    if len(scenario.designs) == 1 or (design is not None and design == against):
        design, against = design or next(iter(scenario.designs)), None
    else:
        design, against = two_designs(laboratory, named, about, count)
    keys = (design,) if against is None else (design, against)
    headers = [model.header for model in laboratory.models({}, keys).values()]
    return Answer(
        about, design, against, count, tuple(header.title for header in headers), headers[0].currency
    )


def known_as_written(laboratory: Laboratory, answer: Answer) -> Response:
    """The answer in the base case; raises `UsageError` where it is not known there."""
    found = answer.at(laboratory, [{}])[0]
    if found.interval.n < 2:
        raise UsageError(f"nothing can be said of '{answer.titles[0]}': {found.trouble} in the base case")
    return found
