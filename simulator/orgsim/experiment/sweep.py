"""Sweep: the designs at many values of one parameter or several, with the same random draws.

Along a range a difference is significant in a few zones, whatever noise does at single points.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, product
from typing import Any, Final, Literal

import numpy as np

from orgsim.errors import UsageError
from orgsim.experiment.designs import baseline_of, only
from orgsim.experiment.factors import ComparedDesigns, check_moves, factors_of
from orgsim.experiment.laboratory import Changes, Laboratory, Samples
from orgsim.experiment.provenance import Provenance
from orgsim.experiment.sample import Sample
from orgsim.scenario.experiments import Sweep
from orgsim.scenario.factors import Factor
from orgsim.statistics import Interval
from orgsim.statistics.student import t_quantile

ON_A_LINE: Final = 9
ON_A_SIDE: Final = 6
IN_ALL: Final = 64
"""Points when nothing is said: along one parameter, along each of two, and when they are spread over the
ranges."""
MOST_POINTS: Final = 20_000
AT_ONCE: Final = 200
"""Points that are prepared before any of them is run."""


@dataclass(frozen=True, eq=False)
class SweepResult:
    """What was measured at each of ``points``: amounts of the ``factors``, in their order; ``samples`` by
    design."""

    factors: tuple[Factor, ...]
    points: tuple[tuple[float, ...], ...]
    samples: tuple[Samples, ...]
    measures: tuple[str, ...]
    baseline: str
    sampling: str
    provenance: Provenance

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
    """Run the ``[sweep]`` of a scenario; raises `UsageError` when it has none, and what `Laboratory.samples`
    raises."""
    scenario, spec = laboratory.scenario, laboratory.scenario.sweep
    if spec is None:
        raise UsageError(
            "there is nothing to vary: give --vary PATH=LOW..HIGH, or a section [sweep] in the scenario"
        )
    designs = spec.designs or tuple(scenario.designs)
    factors = factors_of(scenario, spec.vary)
    points = points_of(spec, factors, laboratory.seed)
    measures = spec.measures or (scenario.decide_on,)
    replications = spec.replications or scenario.replications
    base = {} if set(designs) == set(scenario.designs) else only(scenario, designs)
    check_moves(laboratory, factors, ComparedDesigns(designs, base))
    laboratory.listener.say(
        f"{len(points):,} points, at most {len(points) * len(designs) * replications:,} replications"
    )
    samples: list[Samples] = []
    laboratory.parts = max(1.0, len(points) / AT_ONCE)
    for begin in range(0, len(points), AT_ONCE):
        if begin:
            laboratory.listener.say(f"{begin:,} of {len(points):,} points are finished")
        here = [{**base, **changes_at(factors, point)} for point in points[begin : begin + AT_ONCE]]
        samples += laboratory.samples(here, replications, designs, measures)
        laboratory.parts = 1.0
    named: list[tuple[str, Sample]] = []
    for point, found in zip(points, samples, strict=True):
        named += [(words_at(factors, point), sample) for sample in found.values()]
    return SweepResult(
        factors,
        points,
        tuple(samples),
        measures,
        baseline_of(scenario, designs),
        spec.sampling,
        laboratory.provenance(replications, named),
    )


def points_of(spec: Sweep, factors: Sequence[Factor], seed: int) -> tuple[tuple[float, ...], ...]:
    """The points of a sweep, each with an amount for every factor. Raises `UsageError` for more than can be
    meant."""
    if spec.sampling == "grid":
        usual = ON_A_LINE if len(factors) == 1 else ON_A_SIDE
        axes = [
            factor.grid(vary.points or spec.points or usual)
            for factor, vary in zip(factors, spec.vary, strict=True)
        ]
        _check_size(math.prod(map(len, axes)), "take fewer on each side, or sampling 'sobol'")
        return tuple(product(*axes))
    count = spec.points or IN_ALL
    _check_size(count, "take fewer")
    shares = _spread(spec.sampling, len(factors), count, seed)
    return tuple(
        tuple(factor.at(share) for factor, share in zip(factors, row, strict=True)) for row in shares
    )


def _check_size(count: int, remedy: str) -> None:
    """Raise `UsageError` for more points than can be meant."""
    if count > MOST_POINTS:
        raise UsageError(f"a sweep of {count:,} points: at most {MOST_POINTS:,} can be meant; {remedy}")


def changes_at(factors: Sequence[Factor], point: Sequence[float]) -> Changes:
    """The values by path that a point sets."""
    found: dict[str, Any] = {}
    for factor, amount in zip(factors, point, strict=True):
        found |= factor.changes(amount)
    return found


def words_at(factors: Sequence[Factor], point: Sequence[float]) -> str:
    """A point in words."""
    return ", ".join(
        f"{factor.path} = {factor.text(amount)}" for factor, amount in zip(factors, point, strict=True)
    )


def _spread(sampling: str, factors: int, count: int, seed: int) -> list[list[float]]:
    """Points spread evenly over the unit cube.

    A Latin hypercube (McKay, Beckman & Conover 1979, *Technometrics* 21:239) or a scrambled Sobol sequence
    (Owen 1998).
    """
    from scipy.stats import qmc

    random = np.random.default_rng(seed)
    if sampling == "sobol":
        engine = qmc.Sobol(factors, scramble=True, seed=random)
        whole = engine.random_base2(max(count - 1, 1).bit_length())
        return [list(map(float, row)) for row in whole[:count]]
    return [list(map(float, row)) for row in qmc.LatinHypercube(factors, seed=random).random(count)]


Kind = Literal["lower", "higher", "inconclusive", "not known", "the same model"]
_APART: Final = ("not known", "the same model")
"""Kinds of points over which no zone reaches."""

MANY: Final = 5
"""Points from which on a single significant one must be so among all of them."""


@dataclass(frozen=True)
class Zone:
    """The points from ``first`` to ``last`` at which a difference is of one kind."""

    kind: Kind
    first: int
    last: int


def kind_of(difference: Interval) -> Kind:
    """Whether a paired difference is significantly below or above zero."""
    if math.isnan(difference.mean):
        return "not known"
    if not difference.excludes_zero:
        return "inconclusive"
    if difference.mean < 0:
        return "lower"
    return "higher"


def kinds_of(differences: Sequence[Interval], same: Sequence[bool]) -> list[Kind]:
    """The kind of the difference at each point; ``same`` says where the two designs are the same model."""
    return [_kind(one, is_same) for one, is_same in zip(differences, same, strict=True)]


def _kind(difference: Interval, is_same: bool) -> Kind:
    kind = kind_of(difference)
    if is_same and kind != "not known":
        return "the same model"
    return kind


def zones(differences: Sequence[Interval], same: Sequence[bool] = ()) -> list[Zone]:
    """The zones of a difference at points in order, which together are all of them.

    A zone of one sign reaches from a significant point to the last before one of the other sign, over points
    between at which the interval includes zero; it counts where at least half of its points are significant.
    A single significant point among five or more counts where it is so at 95% for all points together
    (Bonferroni). Everything else is inconclusive. Points at which the designs are the ``same`` model (False,
    False ... unless given) are a zone of their own, over which no other reaches.
    """
    kinds = kinds_of(differences, same or [False] * len(differences))
    known = sum(kind not in _APART for kind in kinds)
    while (weak := _weakest(kinds, differences, known)) is not None:
        kinds[weak.first : weak.last + 1] = ["inconclusive"] * (weak.last + 1 - weak.first)
    for block in _blocks(kinds):
        kinds[block.first : block.last + 1] = [block.kind] * (block.last + 1 - block.first)
    return _runs(kinds)


def _weakest(kinds: Sequence[Kind], differences: Sequence[Interval], known: int) -> Zone | None:
    """The block with the fewest significant points of those that do not count, None where all do."""
    weak = []
    for block in _blocks(kinds):
        inside = [place for place in range(block.first, block.last + 1) if kinds[place] == block.kind]
        is_single = len(inside) == 1 and known >= MANY and not _among(differences[inside[0]], known)
        if is_single or 2 * len(inside) < block.last + 1 - block.first:
            weak.append((len(inside), block))
    if weak:
        return min(weak, key=lambda one: (one[0], one[1].first))[1]
    return None


def _blocks(kinds: Sequence[Kind]) -> list[Zone]:
    """From the first to the last significant point of one sign, with none of the other sign and none unknown
    between."""
    found: list[Zone] = []
    is_broken = True
    for place, kind in enumerate(kinds):
        if kind in _APART:
            is_broken = True
        elif kind != "inconclusive":
            if found and not is_broken and found[-1].kind == kind:
                found[-1] = Zone(kind, found[-1].first, place)
            else:
                found.append(Zone(kind, place, place))
            is_broken = False
    return found


def _runs(kinds: Sequence[Kind]) -> list[Zone]:
    """Neighbouring points of one kind."""
    found, first = [], 0
    for kind, members in groupby(kinds):
        last = first + len(list(members)) - 1
        found.append(Zone(kind, first, last))
        first = last + 1
    return found


def _among(difference: Interval, count: int) -> bool:
    """Whether a difference is significant at 95% among so many."""
    if difference.n < 2 or difference.half_width == 0:
        return True
    error = difference.half_width / t_quantile(0.975, difference.n - 1)
    return abs(difference.mean) > error * t_quantile(1 - 0.025 / count, difference.n - 1)
