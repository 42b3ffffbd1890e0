"""Speed and memory of the engines on the standard workloads, in alternating rounds of one process.

    python benchmarks/engines.py --workloads W1,W2 --engines simpy,reference --rounds 3 [--json]

`simpy` is the workload written idiomatically for SimPy; `reference` is orgsim's engine on SimPy, run on a scenario. Both draw all
their random numbers while they run, take each item until the system is empty, and keep its cycle time and each team's waits
and work. Before timing the two are compared: mean cycle times must agree within their noise, else the engine is left out and
the output says so.
"""

from __future__ import annotations

import argparse
import gc
import json
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable

import numpy as np
from workloads import WORKLOADS, Idiomatic, Workload

from orgsim.engine import simulate
from orgsim.log import Log, Verb
from orgsim.model import lower
from orgsim.scenario import loads

HOUR = 3_600_000_000
Run = Callable[[Workload, int, int], "tuple[int, float, float]"]
"""Workload, items, seed -> model events, seconds, mean cycle time in hours."""


def run_simpy(workload: Workload, items: int, seed: int) -> tuple[int, float, float]:
    """Idiomatic SimPy."""
    begin = time.perf_counter()
    program = Idiomatic(workload, items, seed)
    events = program.run()
    return events, time.perf_counter() - begin, float(np.mean(program.cycle_times))


def run_reference(workload: Workload, items: int, seed: int) -> tuple[int, float, float]:
    """orgsim on SimPy; lowering the scenario is not counted, as it is done once for all replications."""
    model = lower(loads(workload.scenario(items)), "line")
    begin = time.perf_counter()
    log = simulate(model, seed, 1)
    seconds = time.perf_counter() - begin
    return model_events(log), seconds, mean_cycle_time(log)


def model_events(log: Log) -> int:
    """Arrivals, ends of work and ends of hand-offs."""
    return int(np.isin(log.column("verb"), (Verb.ARRIVED, Verb.FINISHED, Verb.RECEIVED)).sum())


def mean_cycle_time(log: Log) -> float:
    """Mean time from arrival to delivery in hours."""
    delivered = log.column("verb") == Verb.DELIVERED
    items = log.column("item")[delivered]
    return float((log.column("time")[delivered] - log.items["arrived"][items]).mean()) / HOUR


ENGINES: dict[str, Run] = {"simpy": run_simpy, "reference": run_reference}


def agree(workload: Workload, engine: str, items: int) -> bool:
    """Whether an engine's mean cycle time agrees with idiomatic SimPy's within 4 standard errors over six seeds each."""
    mine = [ENGINES[engine](workload, items, seed)[2] for seed in range(6)]
    theirs = [ENGINES["simpy"](workload, items, 100 + seed)[2] for seed in range(6)]
    error = ((statistics.variance(mine) + statistics.variance(theirs)) / 6) ** 0.5
    return abs(statistics.mean(mine) - statistics.mean(theirs)) <= 4 * error


def memory_per_live_item(workload: Workload, engine: str) -> float:
    """Growth of peak memory in bytes per item when all items of a burst are inside at once: (peak at 20,000 - peak at 10,000) / 10,000."""
    burst = Workload(workload.name, 1e6, workload.people, workload.effort, workload.handoff, workload.back)
    peaks = []
    for items in (10_000, 20_000):
        gc.collect()
        tracemalloc.start()
        _fill(burst, engine, items)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    return (peaks[1] - peaks[0]) / 10_000


def _fill(burst: Workload, engine: str, items: int) -> None:
    """Let all items arrive at almost the same time and stop before many have been worked on."""
    if engine == "simpy":
        program = Idiomatic(burst, items, 1)
        program.env.process(program.source())
        program.env.run(until=0.1)
    else:
        text = burst.scenario(items)
        old = next(line for line in text.splitlines() if line.startswith("horizon"))
        simulate(lower(loads(text.replace(old, 'horizon = "6min"')), "line"), 1, 1)


def measure(workload: Workload, engines: list[str], rounds: int, items: int) -> list[dict[str, object]]:
    """Alternate the engines for some rounds; ratios are to SimPy's run of the same round."""
    speeds: dict[str, list[float]] = {engine: [] for engine in engines}
    for number in range(rounds):
        for engine in engines:
            events, seconds, _ = ENGINES[engine](workload, items, number)
            speeds[engine].append(events / seconds)
    rows = []
    for engine in engines:
        ratios = [mine / base for mine, base in zip(speeds[engine], speeds.get("simpy", speeds[engine]), strict=True)]
        rows.append(
            {
                "workload": workload.name,
                "engine": engine,
                "events_per_s": round(statistics.median(speeds[engine])),
                "ratio_to_simpy": [round(f, 3) for f in (min(ratios), statistics.median(ratios), max(ratios))],
                "rounds": rounds,
                "bytes_per_live_item": round(memory_per_live_item(workload, engine)),
            }
        )
    return rows


def main() -> None:
    """Read the options, check that the engines agree, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--workloads", default="W1,W2")
    parser.add_argument("--engines", default="simpy,reference")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--items", type=int, default=20_000, help="items per run of W1; W2 has a quarter")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    for name in options.workloads.split(","):
        workload = WORKLOADS[name]
        items = options.items if name == "W1" else options.items // 4
        engines = []
        for engine in options.engines.split(","):
            if engine == "simpy" or agree(workload, engine, items // 4):
                engines.append(engine)
            else:
                print(f"{name}: {engine} computes something else and is left out", file=sys.stderr)
        for row in measure(workload, engines, options.rounds, items):
            print(json.dumps(row) if options.json else _line(row))


def _line(row: dict[str, object]) -> str:
    low, middle, high = row["ratio_to_simpy"]  # type: ignore[misc]
    return (
        f"{row['workload']}  {row['engine']:<10} {row['events_per_s']:>9,} events/s   "
        f"{middle:.2f} times SimPy ({low:.2f} to {high:.2f})   {row['bytes_per_live_item']:,} bytes per live item"
    )


if __name__ == "__main__":
    main()
