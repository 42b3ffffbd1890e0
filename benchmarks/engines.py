"""Speed of the engines of orgsim and of other packages on the standard workloads, in alternating rounds.

    python benchmarks/engines.py --workloads W1,W2,W3,W4,W5 --rounds 5 [--engines simpy,reference] \\
        [--items 80000] [--json]

`simpy` is the workload written idiomatically for SimPy; `reference` is orgsim's engine on SimPy, `compiled`
its compiled engine with the summary of a replication, `compiled-log` the same with the whole log; the others
are in the folder `rivals`. All draw their random numbers while they run, run until all items are delivered,
and record each item's cycle time and each team's waits and work. What is timed is the run: neither lowering a
scenario or building a model, nor compiling, nor the means at the end. Seconds are those of the processor,
which other programs on the machine disturb less than those of the clock. The rate is in model events
(arrivals, ends of work, ends of hand-offs) per second, the ratio that to idiomatic SimPy in the same round.

Every engine has a process of its own, which lasts from the first workload to the last; only one of them works
at a time. Odd rounds go through the engines from the first to the last, even ones back. In a round, runs with
new seeds follow one another until they have taken a quarter of a second together, so a fast engine makes
several (orgsim's compiled engine uses the memory of one again for the next, as in an experiment). `ciw` and
`salabim` have an eighth of the items in each run.

Before timing, every engine runs on 16 seeds with a 32nd of the items (at least 100), which also compiles what
is to be compiled. Its means of the cycle time, of that of each class, and of the wait and the work at each
team must agree with those of SimPy within 4 standard errors, else the engine is left out and the output says
so.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import json
import multiprocessing
import statistics
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from typing import NamedTuple

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
FEWER = {"ciw": 8, "salabim": 8}
"""How many times fewer items a slow engine is given."""
SEEDS = 16
SHORTEST = 0.25
"""Seconds that an engine runs at least in a round."""

Run = Callable[[Workload, int, int], Outcome]
"""Workload, items, seed -> outcome."""
Workers = dict[str, ProcessPoolExecutor]
"""The process of each engine."""


class Round(NamedTuple):
    """One engine in one round: model events per second, and the runs it made."""

    speed: float
    runs: int


class LeftOutError(Exception):
    """Why an engine is left out of a workload."""


def load(engine: str, workload: Workload) -> Run:
    """The function that runs an engine. Raises LeftOutError if it cannot express the workload, ImportError if
    it is not installed."""
    module, function = ENGINES[engine].split(":")
    program = importlib.import_module(module)
    if reason := program.unable(workload):
        raise LeftOutError(f"has {reason}")
    return getattr(program, function)


def sample(engine: str, workload: Workload, items: int, first_seed: int) -> np.ndarray:
    """The statistics of an engine on several seeds: shape (seeds, statistics). Raises what `load` raises."""
    run = load(engine, workload)
    return np.array([run(workload, items, first_seed + seed).statistics() for seed in range(SEEDS)])


def compare(mine: np.ndarray, theirs: np.ndarray) -> None:
    """Raise LeftOutError unless all means agree within 4 standard errors; a billionth of an hour is
    rounding."""
    error = np.sqrt((mine.var(axis=0, ddof=1) + theirs.var(axis=0, ddof=1)) / SEEDS)
    apart = np.abs(mine.mean(axis=0) - theirs.mean(axis=0))
    if not (apart <= 4.0 * error + 1e-9).all():
        raise LeftOutError(
            f"computes something else: {mine.mean(axis=0).round(3)} against {theirs.mean(axis=0).round(3)} "
            "hours"
        )


def worker() -> ProcessPoolExecutor:
    """A process for one engine. Packages that compile with numba cannot share one: cimba counts on being
    loaded before numba is used."""
    return ProcessPoolExecutor(1, multiprocessing.get_context("spawn"))


def comparable(names: list[str], workers: Workers, workload: Workload, items: int) -> list[str]:
    """The engines that compute the same as SimPy; says which are left out and why."""
    same = []
    theirs = workers["simpy"].submit(sample, "simpy", workload, items, 1000).result()
    for name in names:
        try:
            if name != "simpy":
                compare(workers[name].submit(sample, name, workload, items, 1).result(), theirs)
            same.append(name)
        except LeftOutError as error:
            print(f"{workload.name}: {name} is left out: it {error}", file=sys.stderr)
        except ImportError as error:
            print(f"{workload.name}: {name} is left out: {error.msg.split(' (')[0]}", file=sys.stderr)
    return same


def measure(
    names: list[str], workers: Workers, workload: Workload, rounds: int, items: int
) -> list[dict[str, object]]:
    """Alternate the engines for some rounds; ratios are to SimPy's runs of the same round."""
    done: dict[str, list[Round]] = {name: [] for name in names}
    for number in range(1, rounds + 1):
        for name in names if number % 2 else reversed(names):
            done[name].append(
                workers[name].submit(one_round, name, workload, items_of(name, items), number).result()
            )
    return [
        row(workload, name, items_of(name, items), done[name]) | ratios(done[name], done.get("simpy"))
        for name in names
    ]


def items_of(name: str, items: int) -> int:
    """The items in a run of an engine."""
    return items // FEWER.get(name, 1)


def one_round(engine: str, workload: Workload, items: int, number: int) -> Round:
    """Run an engine with one seed after the other until the time is long enough to be measured well."""
    run = load(engine, workload)
    gc.collect()
    events, seconds, runs = 0, 0.0, 0
    while seconds < SHORTEST:
        outcome = run(workload, items, 1000 * number + runs)
        events, seconds, runs = events + outcome.events, seconds + outcome.seconds, runs + 1
    return Round(events / seconds, runs)


def row(workload: Workload, name: str, items: int, done: list[Round]) -> dict[str, object]:
    """What is said of an engine: its median rate, and how many items and runs that comes from."""
    return {
        "workload": workload.name,
        "engine": name,
        "rounds": len(done),
        "runs": sum(each.runs for each in done),
        "items": items,
        "events_per_s": round(statistics.median(each.speed for each in done)),
    }


def ratios(done: list[Round], base: list[Round] | None) -> dict[str, object]:
    """Lowest, median and highest ratio to SimPy, if that was timed."""
    found = [mine.speed / simpy.speed for mine, simpy in zip(done, base, strict=True)] if base else []
    return {"ratio_to_simpy": [round(f(found), 3) for f in (min, statistics.median, max)] if found else None}


def line(facts: dict[str, object]) -> str:
    """A row in words."""
    ratio = facts["ratio_to_simpy"]
    words = "   {1:.2f} times SimPy ({0:.2f} to {2:.2f})".format(*ratio) if ratio else ""  # type: ignore[misc]
    start = f"{facts['workload']}  {facts['engine']:<12} {facts['events_per_s']:>11,} events/s"
    return f"{start}{words:<38}   {facts['runs']} runs of {facts['items']:,} items"


def main() -> None:
    """Read the options, check that the engines agree, measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--workloads", default=",".join(WORKLOADS))
    parser.add_argument("--engines", default=",".join(ENGINES))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--items", type=int, default=80_000, help="items per run of W1; the others have a quarter"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    options = parser.parse_args()
    names = options.engines.split(",")
    with ExitStack() as stack:
        workers = {name: stack.enter_context(worker()) for name in dict.fromkeys(("simpy", *names))}
        for workload in [WORKLOADS[name] for name in options.workloads.split(",")]:
            items = options.items if workload.name == "W1" else options.items // 4
            same = comparable(names, workers, workload, max(items // 32, 100))
            for facts in measure(same, workers, workload, options.rounds, items):
                print(json.dumps(facts) if options.json else line(facts), flush=True)


if __name__ == "__main__":
    main()
