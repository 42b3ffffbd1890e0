"""The workloads in orgsim's own engines. The scenario is lowered once for all replications, so lowering is
not timed."""

from __future__ import annotations

import functools
import time

from workloads import Outcome, Workload, mean

from orgsim.engine import simulate
from orgsim.log import Log, facts
from orgsim.measures import Summary, bin_edges, summarise
from orgsim.model import Model, lower
from orgsim.scenario import loads

HOUR = 3_600_000_000
Timed = tuple[Summary, float]
"""The summary of a replication and the seconds that it took."""


def unable(workload: Workload) -> str:
    """orgsim can express all of them."""
    return ""


def reference(workload: Workload, items: int, seed: int) -> Outcome:
    """The reference engine, which writes the whole log."""
    return _outcome(workload, time_reference(model_of(workload, items), seed))


def compiled(workload: Workload, items: int, seed: int) -> Outcome:
    """The compiled engine when it computes the summary of the replication."""
    return _outcome(workload, time_compiled(model_of(workload, items), seed))


def compiled_log(workload: Workload, items: int, seed: int) -> Outcome:
    """The compiled engine when it writes the whole log."""
    return _outcome(workload, time_compiled_log(model_of(workload, items), seed))


@functools.lru_cache(maxsize=4)
def model_of(workload: Workload, items: int, hours: float | None = None) -> Model:
    """The lowered scenario of a workload."""
    return lower(loads(workload.scenario(items, hours)), "line")


def time_reference(model: Model, seed: int) -> Timed:
    begin = time.process_time()
    log = simulate(model, seed, 1)
    return _after(log, time.process_time() - begin)


def time_compiled_log(model: Model, seed: int) -> Timed:
    from orgsim.engine.compiled import simulate as compiled_simulate

    begin = time.process_time()
    log = compiled_simulate(model, seed, 1)
    return _after(log, time.process_time() - begin)


def time_compiled(model: Model, seed: int) -> Timed:
    from orgsim.engine.compiled import summary as compiled_summary

    edges = bin_edges(model.header)
    begin = time.process_time()
    summary = compiled_summary(model, seed, 1, edges)
    return summary, time.process_time() - begin


def _after(log: Log, seconds: float) -> Timed:
    return summarise(log, [0, log.header.horizon]), seconds


def _outcome(workload: Workload, timed: Timed) -> Outcome:
    """Read the means from a summary. Raises ValueError if an item was not delivered before the horizon."""
    summary, seconds = timed
    items = summary.items
    if (items["outcome"] != facts.Outcome.DELIVERED).any():
        raise ValueError("the horizon came before the last delivery")
    cycle_times = (items["ended"] - items["arrived"]) / HOUR
    started = summary.started.sum(axis=0)
    return Outcome(
        events_of(summary),
        seconds,
        float(cycle_times.mean()),
        [mean(cycle_times[items["service_class"] == n].tolist()) for n in range(len(workload.classes))],
        (summary.waits.sum(axis=0) / started / HOUR).tolist(),
        (summary.team_busy.sum(axis=0) / started / HOUR).tolist(),
    )


def events_of(summary: Summary) -> int:
    """Arrivals, ends of work and ends of hand-offs; what is started ends, as nothing is left or displaced."""
    return int(summary.arrivals.sum() + summary.started.sum() + summary.handoffs.sum())
