"""How long a user waits: for the first answer of `orgsim run`, and for that of a slider.

    python benchmarks/answers.py [--scenario scenarios/silo_vs_stream.toml] [--rounds 5] \\
        [--replications 30] [--json]

Wall clock of whole processes in alternating rounds, and their ratio to importing what any tool of this kind
imports (``import scipy.stats, matplotlib.figure``) in the same round: the run with tables, charts and
cross-check on the compiled engine with its machine code on disk (warm), once without it (cold), and once on
SimPy. Then the seconds in which a slider answers with 20 replications of each design, page and chart
included. Nothing else should use the cores.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import orgsim

Row = dict[str, object]
IMPORT = [sys.executable, "-c", "import scipy.stats, matplotlib.figure"]
PATHS = ("designs.departments.handoff.delay", "work.mortgage.arrivals")
"""Values of the flagship that a slider moves."""
RATES = ("38 per w", "39 per w", "41 per w", "42 per w", "43 per w", "37 per w")


def seconds_of(command: list[str], cache: str | None = None) -> float:
    """Wall clock of a process; ``cache`` is where it looks for machine code, if not at the usual place."""
    environment = os.environ | ({} if cache is None else {"XDG_CACHE_HOME": cache})
    begin = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - begin


def run_of(scenario: str, replications: int, folder: str, engine: str) -> list[str]:
    """The command that runs a scenario."""
    program = [sys.executable, "-c", "from orgsim.cli import main; main()"]
    return [*program, "run", scenario, "-r", str(replications), "--engine", engine, "--output", folder]


def answers(scenario: str, replications: int, rounds: int) -> Iterator[Row]:
    """Seconds and ratios of whole processes."""
    with tempfile.TemporaryDirectory() as place:
        folders = (str(Path(place) / str(number)) for number in range(10 * rounds + 10))
        seconds_of(run_of(scenario, replications, next(folders), "compiled"))
        base, warm = [], []
        for _ in range(rounds):
            base.append(seconds_of(IMPORT))
            warm.append(seconds_of(run_of(scenario, replications, next(folders), "compiled")))
        yield row("import scipy.stats, matplotlib.figure", base, base)
        yield row(f"orgsim run -r {replications}, warm", warm, base)
        cold = seconds_of(
            run_of(scenario, replications, next(folders), "compiled"), cache=str(Path(place) / "cache")
        )
        yield row(f"orgsim run -r {replications}, cold", [cold], base)
        yield row(
            f"orgsim run -r {replications}, SimPy",
            [seconds_of(run_of(scenario, replications, next(folders), "reference"))],
            base,
        )


def row(what: str, seconds: list[float], base: list[float]) -> Row:
    """The median, and the lowest, median and highest ratio to the base of the round (of the median round if
    there is one only)."""
    under = base if len(seconds) == len(base) else [statistics.median(base)]
    ratios = [mine / theirs for mine, theirs in zip(seconds, under, strict=True)]
    spread = [round(f(ratios), 2) for f in (min, statistics.median, max)]
    return {"what": what, "seconds": round(statistics.median(seconds), 2), "ratio_to_import": spread}


def slider(scenario: str) -> Row:
    """Seconds from moving a slider to the answer and the chart."""
    explorer = orgsim.load(scenario).explore(*PATHS)
    seconds = []
    for rate in RATES:
        begin = time.perf_counter()
        explorer.controls["work.mortgage.arrivals"].value = rate
        _ = explorer.result
        seconds.append(time.perf_counter() - begin)
        if explorer.message:
            raise SystemExit(explorer.message)
    return {
        "what": "slider, 20 replications",
        "seconds": [round(f(seconds), 3) for f in (min, statistics.median, max)],
    }


def main() -> None:
    """Read the options, measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--scenario", default=str(Path(__file__).parents[1] / "scenarios/silo_vs_stream.toml")
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--replications", type=int, default=30)
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    options = parser.parse_args()
    rows = (*answers(options.scenario, options.replications, options.rounds), slider(options.scenario))
    for each in rows:
        print(
            json.dumps(each) if options.json else "   ".join(str(value) for value in each.values()),
            flush=True,
        )


if __name__ == "__main__":
    main()
