"""How the cost of orgsim's engines grows: with the items in the system, with the teams in line, in memory,
and on two threads.

    python benchmarks/growth.py [--engines reference,compiled] [--events 200000] [--json]

Nanoseconds of the processor per model event (arrival, end of work, end of hand-off), as in engines.py. With
items in queues, all of them arrive at W2 at once and the run goes on until it is empty; with items in
hand-offs there is almost no work and hand-offs are very long. A line of teams has two people in each at
utilisation .85. Memory is the growth of the peak resident set between 100,000 and 200,000 items inside, each
size in a fresh process (Linux only), the copying of tables that are doubled included. Two threads run
independent replications of W2 and are compared with one by the clock, which needs two cores that nothing else
uses.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from own import Timed, events_of, model_of, time_compiled, time_reference
from workloads import W2, Workload

from orgsim.model import Model

ENGINES: dict[str, Callable[[Model, int], Timed]] = {"reference": time_reference, "compiled": time_compiled}
INSIDE = (1_000, 10_000, 100_000)
TEAMS = (1, 5, 20, 50, 100, 200)
BURST = 1e7
"""Arrivals per hour when all come at once."""
IN_QUEUES = replace(W2, name="items in queues", rate=BURST)
IN_HANDOFFS = replace(W2, name="items in hand-offs", rate=BURST, effort=(0.001,) * 5, handoff=10_000.0)

Row = dict[str, object]


def line_of(teams: int) -> Workload:
    """So many teams in line, one item an hour."""
    return Workload("teams in line", 1.0, (2,) * teams, (1.7,) * teams, 2.0)


def hours_of(workload: Workload, items: int) -> float:
    """Hours in which a burst is surely worked off: one and a half times the work, and hand-offs of fifty
    times their mean in all."""
    return items * 1.5 * max(workload.effort) + 50.0 * workload.handoff


def cost(engine: str, model: Model, events: int) -> float:
    """Nanoseconds per event, the median of three replications or of as many as give so many events."""
    seen, costs = 0, []
    while seen < events or len(costs) < 3:
        summary, seconds = ENGINES[engine](model, len(costs) + 1)
        seen += events_of(summary)
        costs.append(seconds / events_of(summary) * 1e9)
    return statistics.median(costs)


def growth_of_cost(engine: str, events: int) -> Iterator[Row]:
    """The cost of an event by the number of items inside and of teams in line."""
    for workload in (IN_QUEUES, IN_HANDOFFS):
        for items in INSIDE:
            model = model_of(workload, items, hours_of(workload, items))
            yield {
                "what": workload.name,
                "size": items,
                "engine": engine,
                "ns_per_event": round(cost(engine, model, events)),
            }
    for teams in TEAMS:
        model = model_of(line_of(teams), max(500, events // (2 * teams)))
        yield {
            "what": "teams in line",
            "size": teams,
            "engine": engine,
            "ns_per_event": round(cost(engine, model, events)),
        }


def bytes_per_item(engine: str) -> float:
    """Growth of the peak of the resident set per item inside."""
    peaks = []
    for items in (100_000, 200_000):
        command = [sys.executable, __file__, "--peak", str(items), "--engines", engine]
        peaks.append(int(subprocess.run(command, check=True, capture_output=True, text=True).stdout))
    return (peaks[1] - peaks[0]) / 100_000


def peak(engine: str, items: int) -> int:
    """Bytes by which the resident set grows at most while all items of a burst come in; a small run before it
    has compiled."""
    ENGINES[engine](model_of(IN_QUEUES, 100, 0.1), 1)
    model = model_of(IN_QUEUES, items, 0.1)
    Path("/proc/self/clear_refs").write_text("5")  # forget the peak up to now
    before = resident("VmRSS")
    ENGINES[engine](model, 1)
    return resident("VmHWM") - before


def resident(name: str) -> int:
    """A size from the status of this process, in bytes."""
    text = Path("/proc/self/status").read_text()
    return 1024 * int(next(line.split()[1] for line in text.splitlines() if line.startswith(name + ":")))


def two_threads(engine: str, replications: int = 16) -> list[float]:
    """Speed of two threads over that of one, on independent replications of W2, lowest, median and highest of
    five rounds."""
    model = model_of(W2, 20_000)
    ratios = []
    for _ in range(5):
        seconds = []
        for threads in (1, 2):
            begin = time.perf_counter()
            with ThreadPoolExecutor(threads) as pool:
                list(pool.map(lambda seed: ENGINES[engine](model, seed), range(replications)))
            seconds.append(time.perf_counter() - begin)
        ratios.append(seconds[0] / seconds[1])
    return [round(f(ratios), 2) for f in (min, statistics.median, max)]


def rows(engine: str, events: int) -> Iterator[Row]:
    """Everything about an engine, after a small run that compiles it."""
    ENGINES[engine](model_of(W2, 100), 1)
    yield from growth_of_cost(engine, events)
    if sys.platform == "linux":
        yield {"what": "bytes per item inside", "engine": engine, "bytes": round(bytes_per_item(engine))}
    if engine != "reference":  # which holds the lock of the interpreter
        yield {"what": "two threads over one", "engine": engine, "ratio": two_threads(engine)}


def main() -> None:
    """Read the options, measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--engines", default=",".join(ENGINES))
    parser.add_argument("--events", type=int, default=200_000, help="events at least for each number")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--peak", type=int, metavar="ITEMS", help=argparse.SUPPRESS)
    options = parser.parse_args()
    for engine in options.engines.split(","):
        if options.peak:
            print(peak(engine, options.peak))
            continue
        try:
            for row in rows(engine, options.events):
                print(
                    json.dumps(row) if options.json else "   ".join(f"{value}" for value in row.values()),
                    flush=True,
                )
        except ImportError as error:
            print(f"{engine} is left out: {error.msg.split(' (')[0]}", file=sys.stderr)


if __name__ == "__main__":
    main()
