"""How long a new process takes to its first call of the kernel.

    python benchmarks/first_call.py [--rounds 9] [--before FOLDER] [--json]

Processor seconds, user and system, of whole processes in alternating rounds: one that imports NumPy, one
that is given a model, as workers are, and one that reads a scenario, lowers it and runs it once; lowest,
median, and the median of their ratios to importing NumPy in the same round. ``--before`` takes the folder
``simulator`` of another version, which is measured in the same rounds. The machine code is on disk. Linux
and macOS.
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from orgsim.model import lower
from orgsim.scenario import load

ROOT = Path(__file__).parents[1]
SCENARIO = ROOT / "scenarios/hello.toml"
CALL = "from orgsim.engine import compiled; compiled.summary(model, 1, 1, [0, model.header.horizon])"
GIVEN = f"import pickle; model = pickle.load(open({{place!r}}, 'rb')); {CALL}"
READ = (
    "from orgsim.model import lower; from orgsim.scenario import load; "
    f"scenario = load({str(SCENARIO)!r}); model = lower(scenario, next(iter(scenario.designs))); {CALL}"
)


def seconds_of(program: str, simulator: Path) -> float:
    """Processor seconds of a process that runs a program with the orgsim in a folder."""
    environment = {**os.environ, "PYTHONPATH": str(simulator)}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", program], check=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def programs(place: Path, before: Path | None) -> dict[str, tuple[str, Path]]:
    """The programs to measure, by name, each with the folder of the orgsim that it uses."""
    here = ROOT / "simulator"
    found = {"import numpy": ("import numpy", here)}
    for folder, name in ((before, ", before"), (here, "")):
        if folder is not None:
            found[f"given a model{name}"] = (GIVEN.format(place=str(place)), folder)
            found[f"reads a scenario{name}"] = (READ, folder)
    return found


def measured(rounds: int, before: Path | None) -> dict[str, list[float]]:
    """Seconds of each program in each round, after one that counts for nothing."""
    with tempfile.TemporaryDirectory() as folder:
        place, scenario = Path(folder) / "model", load(SCENARIO)
        place.write_bytes(pickle.dumps(lower(scenario, next(iter(scenario.designs)))))
        chosen = programs(place, before)
        seconds: dict[str, list[float]] = {name: [] for name in chosen}
        for number in range(rounds + 1):
            for name, (program, simulator) in chosen.items():
                taken = seconds_of(program, simulator)
                if number > 0:
                    seconds[name].append(taken)
    return seconds


def main() -> None:
    """Read the options, measure and print."""
    plain = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=plain)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--before", type=Path, help="the folder 'simulator' of another version")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    options = parser.parse_args()
    seconds = measured(options.rounds, options.before)
    base = seconds["import numpy"]
    for name, taken in seconds.items():
        ratio = statistics.median(mine / theirs for mine, theirs in zip(taken, base, strict=True))
        row: dict[str, object] = {"what": name, "lowest": round(min(taken), 3)}
        row |= {"median": round(statistics.median(taken), 3), "ratio_to_numpy": round(ratio, 2)}
        print(json.dumps(row) if options.json else "   ".join(map(str, row.values())), flush=True)


if __name__ == "__main__":
    main()
