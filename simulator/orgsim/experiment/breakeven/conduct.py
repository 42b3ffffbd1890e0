"""Breakeven: at what value of a parameter one design stops beating another."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from orgsim.errors import UsageError
from orgsim.experiment.breakeven.duel import BreakevenResult, Duel, Grid, Line, PairedDifference
from orgsim.experiment.breakeven.search import FINE, Search
from orgsim.experiment.designs import two_designs
from orgsim.experiment.factors import ComparedDesigns, assumed_factors, check_moves, factors_of
from orgsim.experiment.laboratory import Laboratory
from orgsim.experiment.sample import Sample
from orgsim.scenario.experiments import Breakeven
from orgsim.scenario.factors import Factor

POINTS: Final = 9
POINTS_OF_ASSUMPTIONS: Final = 5
FINE_FOR_ASSUMPTIONS: Final = 1 / 200
ALL: Final = 200
"""The most whole amounts of which every one is looked at."""


def breakeven(laboratory: Laboratory) -> BreakevenResult:
    """Run the ``[breakeven]`` of a scenario, which may be left out; raises `UsageError`, and what
    `Laboratory.samples` raises."""
    scenario = laboratory.scenario
    spec = scenario.breakeven or Breakeven.model_validate({})
    factors = factors_of(scenario, spec.vary) if spec.vary else assumed_factors(scenario)
    duel = _duel(laboratory, spec)
    check_moves(laboratory, factors, ComparedDesigns((duel.design, duel.against)), asked=bool(spec.vary))
    written = duel.looks(laboratory, [{}])[0]
    if len(factors) == 2 and spec.vary:
        counts = [vary.points or spec.points or POINTS for vary in spec.vary]
        return _result(
            laboratory, duel, written, _Found(grid=_grid(laboratory, duel, (factors[0], factors[1]), counts))
        )
    if spec.vary:
        points = spec.vary[0].points or spec.points or POINTS
        return _result(laboratory, duel, written, _Found(_lines(laboratory, duel, factors, (points, FINE))))
    lines = _lines(laboratory, duel, factors, (spec.points or POINTS_OF_ASSUMPTIONS, FINE_FOR_ASSUMPTIONS))
    return _result(laboratory, duel, written, _Found(tuple(sorted(lines, key=_nearness)), assumed=True))


def _duel(laboratory: Laboratory, spec: Breakeven) -> Duel:
    replications = spec.replications or laboratory.scenario.replications
    if replications < 2:
        raise UsageError("a threshold takes two replications or more: with one there are no intervals")
    measure = spec.measure or laboratory.scenario.decide_on
    return Duel(
        *two_designs(laboratory, (spec.design, spec.against), measure, replications), measure, replications
    )


def _lines(
    laboratory: Laboratory, duel: Duel, factors: Sequence[Factor], effort: tuple[int, float]
) -> tuple[Line, ...]:
    """Search along each factor, the others at the base case; what all of them want to know next is asked
    together."""
    points, fine = effort
    searches = [
        Search(factor.low, factor.high, factor.whole, fine, bool(factor.stated), ordered=not factor.levels)
        for factor in factors
    ]
    looks: list[dict[float, PairedDifference]] = [{} for _ in factors]
    wanted = [_first(factor, points) for factor in factors]
    while any(wanted):
        count = sum(map(len, wanted))
        laboratory.listener.say(
            f"looking at {count} values" if not any(looks) else f"narrowing down: {count} more values"
        )
        asked: list[tuple[int, float]] = []
        for place, amounts in enumerate(wanted):
            asked += [(place, amount) for amount in amounts]
        found = duel.looks(laboratory, [factors[place].changes(amount) for place, amount in asked])
        for (place, amount), look in zip(asked, found, strict=True):
            looks[place][amount] = look
        for search, seen, amounts in zip(searches, looks, wanted, strict=True):
            same = [amount for amount in amounts if seen[amount].same]
            search.learn({amount: duel.advantage(seen[amount].difference) for amount in amounts}, same)
        wanted = [search.wanted() for search in searches]
    return tuple(
        Line(factor, dict(sorted(seen.items())), search.sides())
        for factor, seen, search in zip(factors, looks, searches, strict=True)
    )


def _first(factor: Factor, points: int) -> list[float]:
    """The amounts to begin with: those stated, all where they are few and whole, else a grid and the one in
    the file if it is within."""
    if factor.stated:
        return list(factor.stated)
    if factor.levels:
        return [float(place) for place in range(len(factor.levels))]
    if factor.whole and factor.high - factor.low < ALL:
        return [float(amount) for amount in range(math.ceil(factor.low), math.floor(factor.high) + 1)]
    within = factor.low <= factor.written <= factor.high
    return sorted({*factor.grid(points), *([factor.written] if within else [])})


def _nearness(line: Line) -> float:
    """How near the nearest threshold is to the base case; those without one last."""
    nearest = line.nearest
    if nearest is None:
        return math.inf
    return abs(line.distance(nearest))


def _grid(laboratory: Laboratory, duel: Duel, factors: tuple[Factor, Factor], counts: Sequence[int]) -> Grid:
    axes = factors[0].grid(counts[0]), factors[1].grid(counts[1])
    cells = list(product(*axes))
    laboratory.listener.say(f"looking at {len(cells)} combinations")
    found = duel.looks(
        laboratory, [factors[0].changes(first) | factors[1].changes(second) for first, second in cells]
    )
    return Grid(factors, axes, dict(zip(cells, found, strict=True)))


@dataclass(frozen=True, eq=False)
class _Found:
    """What the search brought: lines, of ``assumed`` values or not, or a grid."""

    lines: tuple[Line, ...] = ()
    assumed: bool = False
    grid: Grid | None = None

    def looked(self) -> Iterator[tuple[str, PairedDifference]]:
        """Every look with the words for its point."""
        for line in self.lines:
            yield from (
                (f"{line.factor.path} = {line.factor.text(amount)}", look)
                for amount, look in line.looks.items()
            )
        if self.grid is not None:
            first, second = self.grid.factors
            for (one, other), look in self.grid.looks.items():
                yield f"{first.path} = {first.text(one)}, {second.path} = {second.text(other)}", look


def _result(laboratory: Laboratory, duel: Duel, written: PairedDifference, found: _Found) -> BreakevenResult:
    samples: list[tuple[str, Sample]] = []
    for words, look in found.looked():
        samples += [(words, sample) for sample in look.samples.values()]
    keys = {sample.job.key for _, sample in samples}
    samples += [("", sample) for sample in written.samples.values() if sample.job.key not in keys]
    headers = [model.header for model in laboratory.models({}, (duel.design, duel.against)).values()]
    return BreakevenResult(
        duel=duel,
        titles=(headers[0].title, headers[1].title),
        currency=headers[0].currency,
        written=written,
        provenance=laboratory.provenance(duel.replications, samples),
        lines=found.lines,
        assumed=found.assumed,
        grid=found.grid,
    )
