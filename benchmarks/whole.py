"""What stands round the kernel: `orgsim run` as a whole, in processor seconds and memory, beside importing SciPy and matplotlib.

    python benchmarks/whole.py [--only flagship,replications,items,teams] [--small]

Each row is one process with its helpers, user and system time together, against ``import scipy.stats, matplotlib.figure`` measured just
before it. ``--small`` takes a tenth of the replications and items. Rows: the flagship scenario as it is, without the cache; 1,000
replications of its 3 designs; 5 million items through ten people; a year of 20,000 items a week through 50 steps and 200 teams of ten,
and beside it the simulation alone.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

IMPORT = ("-c", "import scipy.stats, matplotlib.figure")
PROGRAM = ("-c", "from orgsim.cli import main; main()", "run")
ALONE = """
import sys
from orgsim.experiment import Options, run
from orgsim.scenario import load
run(load(sys.argv[1]), Options(engine="compiled", cross_check=False))
"""
"""A program that only simulates."""
FLAGSHIP = Path(__file__).parent.parent / "scenarios" / "silo_vs_stream.toml"


@dataclass(frozen=True)
class Used:
    """What a process and its helpers used: processor seconds, and the most memory of one of them in MB."""

    seconds: float
    megabytes: float


def used(arguments: Sequence[str]) -> Used:
    """Run Python with some arguments and measure it; raises `subprocess.CalledProcessError`."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, arguments)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Used(seconds, usage.ru_maxrss / 1024)


def one_queue(items: int) -> str:
    """A scenario with about so many items through ten people who share a queue at 90%."""
    return f"""
title = "Ten people, one queue"
horizon = "{items}h"
warm_up = "{items // 100}h"
replications = 1
[people.server]
count = 10
[work.case]
arrivals = "1 per h"
[[work.case.steps]]
name = "serve"
skill = "server"
effort = "exponential(9h)"
[designs.one]
title = "One"
teams.Desk = ["server"]
"""


def many_teams(teams: int, steps: int, weeks: int) -> str:
    """A scenario with 20,000 items a week through some steps, each of which a few teams of ten share, at 80%."""
    people, per_step = 10 * teams // steps, teams // steps
    lines = ['title = "Many teams"', f'horizon = "{weeks}w"', 'warm_up = "1w"', "replications = 1"]
    lines += [f"[people.role{step}]\ncount = {people}" for step in range(steps)]
    lines += ["[work.case]", 'arrivals = "20000 per w"']
    effort = f"exponential({60 * 168 * people * 0.8 / 20_000:.4g}min)"
    lines += [f'[[work.case.steps]]\nname = "s{n}"\nskill = "role{n}"\neffort = "{effort}"' for n in range(steps)]
    lines += ["[designs.one]", 'title = "One"', 'handoff = { delay = "1h" }']
    lines += [f"teams.T{team} = {{ role{team // per_step} = 10 }}" for team in range(teams)]
    return "\n".join(lines)


def commands(folder: Path, scale: int) -> Iterator[tuple[str, tuple[str, ...], int]]:
    """The key of each row, the arguments of Python, and by how many items to divide."""
    out = ("--no-cache", "--output", str(folder / "out"))
    yield "flagship", (*PROGRAM, str(FLAGSHIP), *out), 0
    yield "replications", (*PROGRAM, str(FLAGSHIP), "-r", str(1000 // scale), "--no-robustness", *out), 0
    items, queue = 5_000_000 // scale, folder / "queue.toml"
    queue.write_text(one_queue(items))
    yield "items", (*PROGRAM, str(queue), *out), items
    teams = folder / "teams.toml"
    teams.write_text(many_teams(200, 50, 52 // scale))
    yield "teams", ("-c", ALONE, str(teams)), 0
    yield "teams", (*PROGRAM, str(teams), *out), 0


def main() -> None:
    """Measure what is asked for and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="flagship,replications,items,teams")
    parser.add_argument("--small", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        for key, arguments, items in commands(Path(place), 10 if given.small else 1):
            if key in given.only.split(","):
                base, found = used(IMPORT), used(arguments)
                each = f", {1e6 * (found.seconds - base.seconds) / items:.2f} us an item beside the import" if items else ""
                what = "simulation alone" if arguments[1] == ALONE else "whole"
                times = found.seconds / base.seconds
                print(f"{key}, {what}: {found.seconds:.1f} s, {times:.1f} x the import, {found.megabytes:.0f} MB{each}", flush=True)


if __name__ == "__main__":
    main()
