"""Run the replications of a scenario's designs, on one core or many, with the same numbers on any."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from orgsim.engine import Dispatch
from orgsim.errors import UsageError
from orgsim.experiment.pool import Task, perform
from orgsim.experiment.result import Result
from orgsim.experiment.verdict import decision
from orgsim.log.log import Integers
from orgsim.measures import Summary, bin_edges
from orgsim.measures.warm_up import GROWTH, is_growing, warm_up_edge
from orgsim.model import Model, lower
from orgsim.scenario import Scenario

Progress = Callable[[int, int], None]
"""Called with the number of finished replications and of all."""


@dataclass(frozen=True)
class Options:
    """How to run: replications of each design, seed, cores (None: all), designs (None: all) and the user's dispatch rules."""

    replications: int | None = None
    seed: int | None = None
    cores: int | None = None
    designs: Sequence[str] | None = None
    dispatch: Mapping[str, Dispatch] | None = None


def run(scenario: Scenario, options: Options | None = None, progress: Progress | None = None) -> Result:
    """Run every design of a scenario and gather the summaries.

    Replication r of each design meets the same demand and the same luck. An interruption (Ctrl-C) keeps the replications
    that are finished in all designs. Raises `UsageError` for a design that is not there and `EngineError` from a run.
    """
    options = options or Options()
    decision(scenario)
    designs = tuple(options.designs or scenario.designs)
    for design in designs:
        if design not in scenario.designs:
            raise UsageError(f"there is no design '{design}'; the scenario has {', '.join(scenario.designs)}")
    models = {design: lower(scenario, design) for design in designs}
    edges = _edges(scenario, models[designs[0]])
    count = options.replications or scenario.replications
    seed = scenario.seed if options.seed is None else options.seed
    tasks = [Task(design, seed, replication) for replication in range(1, count + 1) for design in designs]
    finished = perform(models, tasks, edges, (_cores(options), options.dispatch or {}), progress)
    kept = [r for r in range(1, count + 1) if all((design, r) in finished for design in designs)]
    summaries = {design: tuple(finished[design, r] for r in kept) for design in designs}
    warm_up, notes = _warm_up(scenario, models, summaries)
    return Result(
        scenario=scenario,
        headers={design: model.header for design, model in models.items()},
        digests={design: model.digest() for design, model in models.items()},
        summaries=summaries,
        warm_up=warm_up,
        seed=seed,
        asked=count,
        notes=(*scenario.notes, *notes),
    )


def _cores(options: Options) -> int:
    if options.cores is not None:
        return max(1, options.cores)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _edges(scenario: Scenario, model: Model) -> Integers:
    """Time bins of all replications, with a stated warm-up as one of the limits."""
    import numpy as np

    edges = bin_edges(model.header)
    if isinstance(scenario.warm_up, str):
        return edges
    return np.union1d(edges, [scenario.warm_up.microseconds()]).astype(np.int64)


def _warm_up(
    scenario: Scenario, models: Mapping[str, Model], summaries: Mapping[str, tuple[Summary, ...]]
) -> tuple[int, list[str]]:
    """The end of the warm-up in microseconds, the same for all designs so that they are judged on the same items, and notes on it."""
    if not all(summaries.values()):
        return 0, []
    titles = {design: model.header.title for design, model in models.items()}
    if scenario.warm_up == "auto":
        found = {design: warm_up_edge(rows, models[design].header) for design, rows in summaries.items()}
        return max(edge for edge, _ in found.values()), [f"{titles[design]}: {note}" for design, (_, note) in found.items() if note]
    notes = [f"{titles[design]}: {GROWTH}" for design, rows in summaries.items() if is_growing(rows)]
    return (0 if isinstance(scenario.warm_up, str) else scenario.warm_up.microseconds()), notes
