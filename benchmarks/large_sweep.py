"""A large sweep as a whole process: cold, on one core, from the cache, and after being killed again and
again.

    python benchmarks/large_sweep.py [--points 200] [--replications 50] [--cores 2] [--kills 0] \\
        [--one-core] [--json]

The flagship's departments and streams at many arrival rates. Each row: seconds by the clock of the whole
process (report and tables written, no charts), replications simulated and known from before, replications per
second, and the highest resident memory of a process of it in MB. ``from the cache`` is the same command once
more. ``--one-core`` runs it on one core too, and gives the speed-up. With ``--kills N`` the sweep is killed
(SIGKILL) at N random moments, each time gone on with, and ended with --resume: its tables must be those of
the undisturbed sweep, and nothing that was finished may be simulated again.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from orgsim.experiment.store import FILE, open_store

FLAGSHIP = Path(__file__).parents[1] / "scenarios" / "silo_vs_stream.toml"
PROGRAM = (sys.executable, "-c", "from orgsim.cli import main; main()")
Row = dict[str, object]


class Sweep:
    """The sweep as a command; ``place`` holds its caches and results."""

    def __init__(self, options: argparse.Namespace, place: Path) -> None:
        self.options, self.place = options, place

    def command(self, cache: str, cores: int) -> list[str]:
        """The whole command."""
        return [
            *PROGRAM, "sweep", str(FLAGSHIP), "--vary", "work.mortgage.arrivals=30 per w..42 per w",
            "--points", str(self.options.points),
            "--replications", str(self.options.replications), "--design", "departments", "--design",
            "streams", "--cores", str(cores),
            "--cache", str(self.place / cache), "--output", str(self.place / f"results-{cache}"),
            "--no-charts", "--json",
        ]  # fmt: skip

    def run(self, cache: str, cores: int, *more: str) -> tuple[Row, dict[str, Any]]:
        """A row, and what the command printed."""
        begin = time.perf_counter()
        command = [*self.command(cache, cores), *more]
        done = subprocess.run(
            command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        seconds = time.perf_counter() - begin
        found = json.loads(done.stdout)
        run = found["run"]
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        rate = (run["simulated"] + run["remembered"]) / seconds
        return {
            "seconds": round(seconds, 1),
            "simulated": run["simulated"],
            "known": run["remembered"],
            "per second": round(rate, 1),
            "most memory (MB)": round(memory),
        }, found

    def finished(self, cache: str) -> int:
        """How many replications its cache holds."""
        with open_store(self.place / cache / FILE) as store:
            return store.count()

    def kill(self, cache: str, cores: int, seconds: float) -> None:
        """Begin the sweep and kill it after so many seconds, workers and all."""
        quiet = subprocess.DEVNULL
        process = subprocess.Popen([*self.command(cache, cores), "--resume"], stdout=quiet, stderr=quiet)
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def rows(sweep: Sweep, cores: int) -> Iterator[Row]:
    """All measurements."""
    whole, found = sweep.run("all-cores", cores)
    yield {"what": f"{cores} cores", **whole}
    again, same = sweep.run("all-cores", cores)
    yield {"what": "from the cache", **again, "same tables": same["tables"] == found["tables"]}
    if sweep.options.one_core:
        alone, same = sweep.run("one-core", 1)
        speed_up = round(alone["seconds"] / whole["seconds"], 2)  # type: ignore[operator]
        yield {
            "what": "1 core",
            **alone,
            "same tables": same["tables"] == found["tables"],
            "speed-up of all cores": speed_up,
        }
    if sweep.options.kills:
        yield killed(sweep, cores, float(str(whole["seconds"])), found)


def killed(sweep: Sweep, cores: int, seconds: float, found: dict[str, Any]) -> Row:
    """The sweep killed at random moments, together about as long as it takes, and then resumed."""
    chance, kills, finished = random.Random(1), sweep.options.kills, []
    for _ in range(kills):
        sweep.kill("killed", cores, chance.uniform(0.5, 4.0 + 2 * seconds / kills))
        finished.append(sweep.finished("killed"))
    last, resumed = sweep.run("killed", cores, "--resume")
    total = found["run"]["simulated"]
    return {
        "what": f"killed {kills} times, then --resume",
        **last,
        "finished after each kill": finished,
        "same tables": resumed["tables"] == found["tables"],
        "simulated twice": resumed["run"]["simulated"] + finished[-1] - total,
    }


def main() -> None:
    """Read the options, measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--points", type=int, default=200)
    parser.add_argument("--replications", type=int, default=50)
    parser.add_argument(
        "--cores",
        type=int,
        default=len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
    )
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--one-core", action="store_true")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        for row in rows(Sweep(options, Path(place)), options.cores):
            print(
                json.dumps(row)
                if options.json
                else "   ".join(f"{key} {value}" for key, value in row.items()),
                flush=True,
            )


if __name__ == "__main__":
    main()
