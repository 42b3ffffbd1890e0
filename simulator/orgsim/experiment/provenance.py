"""How an experiment was conducted: what it takes to get the same numbers again, and what it cost."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from orgsim.experiment.engines import Ran
from orgsim.experiment.sample import Sample
from orgsim.log.facts import LOST, OTHERWISE_GONE
from orgsim.scenario import Scenario

Kind = str
"""``growing``, ``lost``, ``still open``, ``unsettled``, or an outcome with which items are neither delivered
nor lost."""

_MATERIAL: Final[Mapping[Kind, float]] = MappingProxyType(
    {
        "growing": 0.0,
        "lost": 0.01,
        **{outcome.key: 0.01 for outcome in OTHERWISE_GONE},
        "still open": 0.05,
        "unsettled": 0.0,
    }
)
"""The size from which on a caution is given."""


@dataclass(frozen=True)
class Caution:
    """What may change what the figures of a design at a point (in words, empty for the base case) mean, and
    its size.

    ``growing``: work in progress surely grows (1). ``lost``: the share of arrivals that are lost, which are
    in no lead time; ``rejected`` and ``cancelled`` are the shares of these outcomes, which are in none
    either. ``still open``: the share still inside at the end, which are in no mean. ``unsettled``:
    MSER-5 would leave out so many microseconds, which is more than the warm-up.
    """

    kind: Kind
    point: str
    title: str
    size: float


@dataclass(frozen=True)
class Provenance:
    """An experiment on a scenario (with its section): seed, most ``replications`` of a design at a point, how
    many ``points``.

    ``warm_up`` is the shortest and the longest in microseconds. ``simulated`` replications were run now,
    ``remembered`` ones were known; ``ran`` is the engine, None when nothing had to be run. ``cautions`` are
    what may change what figures mean, by point and design, and ``remarks`` sentences about what was varied.
    """

    scenario: Scenario
    seed: int
    replications: int
    points: int
    warm_up: tuple[int, int]
    simulated: int
    remembered: int
    ran: Ran | None
    cautions: tuple[Caution, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def growing(self) -> tuple[tuple[str, str], ...]:
        """What never settles, as pairs of a point in words and a design's title."""
        return tuple((one.point, one.title) for one in self.cautions if one.kind == "growing")


def cautions_of(found: Sequence[tuple[str, Sample]]) -> tuple[Caution, ...]:
    """What is to be said of samples, each with the words for its point."""
    cautions: list[Caution] = []
    for words, sample in found:
        every = (Caution(kind, words, sample.title, size) for kind, size in _cautions(sample))
        cautions += [one for one in every if one.size > _MATERIAL[one.kind]]
    return tuple(cautions)


def _cautions(sample: Sample) -> Iterator[tuple[Kind, float]]:
    yield "growing", float(sample.growing)
    yield "lost", _share(sample, LOST)
    for outcome in OTHERWISE_GONE:
        yield outcome.key, _share(sample, (outcome.key,))
    yield "still open", _share(sample, ("still open share",))
    yield "unsettled", float(max(sample.settles - sample.warm_up, 0) and sample.settles)


def _share(sample: Sample, names: Sequence[str]) -> float:
    """Some shares of arrivals together; 0 where nothing arrives."""
    share = math.fsum(sample.estimate(name).mean for name in names)
    return 0.0 if math.isnan(share) else share
