"""Speed of the engines of orgsim and of other packages on the standard workloads, in alternating rounds of one process.

    python benchmarks/engines.py --workloads W1,W2,W3,W4,W5 --rounds 5 [--engines simpy,reference] [--items 20000] [--json]

`simpy` is the workload written idiomatically for SimPy; `reference` is orgsim's engine on SimPy, `compiled` its compiled engine
with the summary of a replication, `compiled-log` the same with the whole log; the others are in the folder `rivals`. All draw their
random numbers while they run, run until all items are delivered, and record each item's cycle time and each team's waits and work.
What is timed is the run: neither lowering a scenario or building a model, nor compiling, nor the means at the end. Seconds are those
of the processor, which other programs on the machine disturb less than those of the clock. The rate is in model events
(arrivals, ends of work, ends of hand-offs) per second, the ratio that to idiomatic SimPy in the same round.

Before timing, every engine runs on 16 seeds with an eighth of the items (at least 100), which also compiles what is to be compiled.
Its means of the cycle time, of that of each class, and of the wait and the work at each team must agree with those of SimPy
within 4 standard errors, else the engine is left out and the output says so.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import json
import statistics
import sys
from collections.abc import Callable

import numpy as np
from workloads import WORKLOADS, Outcome, Workload

ENGINES = {
    "simpy": "rivals.with_simpy:run",
    "reference": "own:reference",
    "compiled": "own:compiled",
    "compiled-log": "own:compiled_log",
    "ciw": "rivals.with_ciw:run",
    "salabim": "rivals.with_salabim:run",
    "cimba-item": "rivals.with_cimba_items:run",
    "cimba-server": "rivals.with_cimba_servers:run",
}
SEEDS = 16
SHORTEST = 0.25
"""Seconds that an engine runs at least in a round."""

Run = Callable[[Workload, int, int], Outcome]
"""Workload, items, seed -> outcome."""


class LeftOutError(Exception):
    """Why an engine is left out of a workload."""


def load(engine: str, workload: Workload) -> Run:
    """The function that runs an engine. Raises LeftOutError if it cannot express the workload, ImportError if it is not installed."""
    module, function = ENGINES[engine].split(":")
    program = importlib.import_module(module)
    if reason := program.unable(workload):
        raise LeftOutError(f"has {reason}")
    return getattr(program, function)


def sample(run: Run, workload: Workload, items: int, first_seed: int) -> np.ndarray:
    """The statistics of an engine on several seeds: shape (seeds, statistics)."""
    return np.array([run(workload, items, first_seed + seed).statistics() for seed in range(SEEDS)])


def compare(mine: np.ndarray, theirs: np.ndarray) -> None:
    """Raise LeftOutError unless all means agree within 4 standard errors; a billionth of an hour is rounding."""
    error = np.sqrt((mine.var(axis=0, ddof=1) + theirs.var(axis=0, ddof=1)) / SEEDS)
    apart = np.abs(mine.mean(axis=0) - theirs.mean(axis=0))
    if not (apart <= 4.0 * error + 1e-9).all():
        raise LeftOutError(f"computes something else: {mine.mean(axis=0).round(3)} against {theirs.mean(axis=0).round(3)} hours")


def comparable(names: list[str], workload: Workload, items: int) -> dict[str, Run]:
    """The engines that compute the same as SimPy; says which are left out and why."""
    from rivals import with_simpy

    runs: dict[str, Run] = {}
    theirs = sample(with_simpy.run, workload, items, 1000)
    for name in names:
        try:
            run = load(name, workload)
            if name != "simpy":
                compare(sample(run, workload, items, 1), theirs)
            runs[name] = run
        except LeftOutError as error:
            print(f"{workload.name}: {name} is left out: it {error}", file=sys.stderr)
        except ImportError as error:
            print(f"{workload.name}: {name} is left out: {error.msg.split(' (')[0]}", file=sys.stderr)
    return runs


def measure(workload: Workload, runs: dict[str, Run], rounds: int, items: int) -> list[dict[str, object]]:
    """Alternate the engines for some rounds; ratios are to SimPy's run of the same round."""
    speeds: dict[str, list[float]] = {name: [] for name in runs}
    for number in range(1, rounds + 1):
        for name, run in runs.items():
            speeds[name].append(speed(run, workload, items, number))
    return [row(workload, name, speeds[name], speeds.get("simpy")) for name in runs]


def speed(run: Run, workload: Workload, items: int, number: int) -> float:
    """Model events per second of a round, which repeats a run that is too short to be timed well with other seeds."""
    gc.collect()
    events, seconds, seed = 0, 0.0, 1000 * number
    while seconds < SHORTEST:
        outcome = run(workload, items, seed)
        events, seconds, seed = events + outcome.events, seconds + outcome.seconds, seed + 1
    return events / seconds


def row(workload: Workload, name: str, speeds: list[float], base: list[float] | None) -> dict[str, object]:
    """What is said of an engine: median rate, and lowest, median and highest ratio."""
    ratios = [mine / simpy for mine, simpy in zip(speeds, base, strict=True)] if base else []
    return {
        "workload": workload.name,
        "engine": name,
        "rounds": len(speeds),
        "events_per_s": round(statistics.median(speeds)),
        "ratio_to_simpy": [round(f(ratios), 3) for f in (min, statistics.median, max)] if ratios else None,
    }


def line(facts: dict[str, object]) -> str:
    """A row in words."""
    ratio = facts["ratio_to_simpy"]
    words = "   {1:.2f} times SimPy ({0:.2f} to {2:.2f})".format(*ratio) if ratio else ""  # type: ignore[misc]
    return f"{facts['workload']}  {facts['engine']:<12} {facts['events_per_s']:>11,} events/s{words}"


def main() -> None:
    """Read the options, check that the engines agree, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--workloads", default=",".join(WORKLOADS))
    parser.add_argument("--engines", default=",".join(ENGINES))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--items", type=int, default=20_000, help="items per run of W1; the others have a quarter")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    options = parser.parse_args()
    for workload in [WORKLOADS[name] for name in options.workloads.split(",")]:
        items = options.items if workload.name == "W1" else options.items // 4
        runs = comparable(options.engines.split(","), workload, max(items // 8, 100))
        for facts in measure(workload, runs, options.rounds, items):
            print(json.dumps(facts) if options.json else line(facts), flush=True)


if __name__ == "__main__":
    main()
