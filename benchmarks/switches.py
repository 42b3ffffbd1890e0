"""What the kernel of a model saves by having only what that model uses.

    python benchmarks/switches.py [--rounds 15] [--json]

For the kernel with every switch on, that of the flagship's designs and those of the standard workloads W1 to
W3: processor seconds to make the machine code, its size, and for the workloads the nanoseconds per model
event on their own kernel over those on the one with every switch, in alternating rounds. Nothing is read from
the cache.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

from own import events_of, model_of, time_compiled
from workloads import W1, W2, W3

from orgsim.engine.compiled import machine, native, shipped
from orgsim.engine.compiled.switches import EVERY_SWITCH, Switches, composed, needed, needed_by
from orgsim.model import Model, lower
from orgsim.scenario import load

FLAGSHIP = Path(__file__).parents[1] / "scenarios/silo_vs_stream.toml"
ITEMS = 10_000
Row = dict[str, object]


def made(on: Switches) -> tuple[Callable[..., int], Row]:
    """A kernel with some switches on, and what it took to make."""
    text = composed(shipped.text(), on)
    begin = time.process_time()
    code = native.object_of(text, native.host())
    seconds = time.process_time() - begin
    return native._function(code), {
        "switches": len(on),
        "seconds": round(seconds, 2),
        "kB": round(len(code) / 1000),
    }


def cost(model: Model, kernel: Callable[..., int], seed: int) -> float:
    """Nanoseconds per event of one replication."""
    with patch.object(machine, "kernel", lambda _: kernel):
        summary, seconds = time_compiled(model, seed)
    return seconds / events_of(summary) * 1e9


def compared(model: Model, own: Callable[..., int], whole: Callable[..., int], rounds: int) -> Row:
    """The median cost on the kernel of the model's own, and its ratios to the whole one: quartiles over the
    rounds."""
    costs: dict[Any, list[float]] = {own: [], whole: []}
    for number in range(rounds + 1):
        for kernel in (own, whole) if number % 2 else (whole, own):
            costs[kernel].append(cost(model, kernel, number))
    ratios = [mine / theirs for mine, theirs in zip(costs[own][1:], costs[whole][1:], strict=True)]
    quartiles = [round(value, 3) for value in statistics.quantiles(ratios, n=4)]
    return {"ns_per_event": round(statistics.median(costs[own][1:])), "ratio_to_whole": quartiles}


def rows(rounds: int) -> Iterator[Row]:
    """One after the other, after a kernel that counts for nothing."""
    made(EVERY_SWITCH)
    whole, row = made(EVERY_SWITCH)
    yield {"what": "every switch", **row}
    flagship = load(FLAGSHIP)
    yield {"what": "flagship", **made(needed_by(lower(flagship, name) for name in flagship.designs))[1]}
    for workload in (W1, W2, W3):
        model = model_of(workload, ITEMS)
        own, row = made(needed(model))
        yield {"what": workload.name, **row, **compared(model, own, whole, rounds)}


def main() -> None:
    """Read the options, measure and print."""
    plain = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=plain)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    options = parser.parse_args()
    for row in rows(options.rounds):
        print(json.dumps(row) if options.json else "   ".join(map(str, row.values())), flush=True)


if __name__ == "__main__":
    main()
