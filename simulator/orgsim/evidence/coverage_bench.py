"""Scenarios lowered and ready to be run as often as an experiment on experiments asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np

from orgsim.engine import compiled, simulate
from orgsim.evidence.observe import UNITS, Values
from orgsim.experiment.engines import Engine
from orgsim.experiment.jobs import checked
from orgsim.log.log import Integers
from orgsim.measures import Summary, bin_edges, measure, summarise
from orgsim.model import Model, lower
from orgsim.scenario import Scenario, loads

MEAN: Final = "lead time"
P85: Final = "lead time p85"

LUCKS: Final = 8
"""Seeds that one experiment may use."""


class Trial(Protocol):
    """One whole experiment: replications of designs under a seed of its own."""

    def values(self, design: int, replications: range, luck: int = 0) -> Mapping[str, Values]:
        """Mean and P85 of the lead time in hours, by measure, each of shape (replications,); replications
        count from 0.

        Equal ``luck`` (from 0, below `LUCKS`) is the same seed, so that designs face the same random draws;
        another is another seed.
        """


@dataclass(frozen=True, eq=False)
class Bench:
    """The designs of some scenarios, one after the other, each with its time bins and its warm-up in
    microseconds."""

    models: tuple[Model, ...]
    edges: tuple[Integers, ...]
    warm_ups: tuple[int, ...]
    engine: Engine

    def trial(self, first_seed: int) -> Trial:
        """An experiment that takes its seeds from ``first_seed`` on."""
        return _Simulated(self, first_seed)


@dataclass(frozen=True, eq=False)
class _Simulated:
    """A trial on an engine."""

    bench: Bench
    first_seed: int

    def values(self, design: int, replications: range, luck: int = 0) -> Mapping[str, Values]:
        """As in `Trial`. Raises `EngineError` when an identity that holds in every run does not."""
        rows = [self._replication(design, self.first_seed + luck, number + 1) for number in replications]
        return {name: np.array([row[name] for row in rows]) / UNITS["time"] for name in (MEAN, P85)}

    def _replication(self, design: int, seed: int, number: int) -> dict[str, float]:
        header = self.bench.models[design].header
        summary = checked(_summary(self.bench, design, seed, number), header)
        return measure(summary, header, self.bench.warm_ups[design])


def _summary(bench: Bench, design: int, seed: int, number: int) -> Summary:
    model, edges = bench.models[design], bench.edges[design]
    if bench.engine == "compiled":
        return compiled.summary(model, seed, number, edges)
    return summarise(simulate(model, seed, number), edges)


def set_up(texts: Sequence[str], engine: Engine) -> Bench:
    """Read the scenarios and lower every design of each; all of them state their warm-up."""
    models = []
    warm_ups = []
    for scenario in map(loads, texts):
        models += [lower(scenario, design) for design in scenario.designs]
        warm_ups += [_warm_up(scenario)] * len(scenario.designs)
    edges = tuple(map(_edges, models, warm_ups))
    return Bench(tuple(models), edges, tuple(warm_ups), engine)


def _warm_up(scenario: Scenario) -> int:
    if isinstance(scenario.warm_up, str):
        return 0
    return scenario.warm_up.microseconds()


def _edges(model: Model, warm_up: int) -> Integers:
    return np.union1d(bin_edges(model.header), [warm_up]).astype(np.int64)
