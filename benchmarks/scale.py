"""What large organisations and long runs cost: whole processes, against importing what any tool of this kind
imports.

    python benchmarks/scale.py [--rows teams,shared,flagship] [--limit 120] [--json]

Processor seconds (user and system, children included) and peak memory of each command, and its ratio to
``import scipy.stats, matplotlib.figure`` measured just before it. A command that takes longer than the limit
is stopped, and the table says so. The numbers are nearly the same on a busy machine as on one at rest, which
those of the clock are not. Linux and macOS only.

The package is compiled to bytecode beforehand, as an installer does it: where Python writes none by itself
(PYTHONDONTWRITEBYTECODE), each process would compile all of it again, but none of the libraries that it is
compared with.

A row is a function that takes an empty folder and yields commands; put it into `ROWS`.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from importlib.util import find_spec
from pathlib import Path

IMPORT = [sys.executable, "-c", "import scipy.stats, matplotlib.figure"]
ORGSIM = [sys.executable, "-c", "from orgsim.cli import main; main()"]
FLAGSHIP = Path(__file__).parent.parent / "scenarios" / "silo_vs_stream.toml"
ALONE = """
import sys
from orgsim.experiment import Options, run
from orgsim.scenario import load
run(load(sys.argv[1]), Options(engine="compiled", cross_check=False))
"""
"""A program that only simulates."""
MEGABYTE = 2**20 if sys.platform == "darwin" else 2**10
"""``ru_maxrss`` counts bytes on macOS, and kibibytes on Linux."""


@dataclass(frozen=True)
class Command:
    """A command to be measured, and what is set in its environment besides."""

    what: str
    words: list[str]
    environment: dict[str, str] | None = None


@dataclass(frozen=True)
class Cost:
    """What a command took."""

    row: str
    what: str
    seconds: float
    times_import: float
    peak_mb: int
    done: bool


# Scenarios: text for organisations of any size.

HEAD = """title = "A large organisation"
start = 2027-01-04
horizon = "{horizon}"
[calendars.office]
time_zone = "Europe/London"
open = "Mon-Fri 09:00-12:30, 13:30-17:00"
"""


def role(name: str, count: int, *skills: str) -> str:
    return f'[people.{name}]\ncount = {count}\nskills = {json.dumps(skills)}\ncalendar = "office"\n'


def work(name: str, arrivals: str, steps: list[tuple[str, str]]) -> str:
    """A kind of work; ``steps`` are names and skills."""
    rows = [
        f'[[work.{name}.steps]]\nname = "{step}"\nskill = "{skill}"\neffort = "exponential(1h)"\n'
        for step, skill in steps
    ]
    return f'[work.{name}]\narrivals = "{arrivals}"\n' + "".join(rows)


def line_of_teams(teams: int) -> str:
    """Teams that share nobody, each with a step of its own."""
    parts = [HEAD.format(horizon="52w"), *(role(f"r{n}", 2, f"k{n}") for n in range(teams))]
    parts.append(work("w", "20 per w", [(f"s{n}", f"k{n}") for n in range(teams)]))
    parts.append('[designs.d]\nhandoff = { delay = "4 working h", context_loss = 0.1 }\n')
    return "".join([*parts, *(f'teams.t{n} = ["r{n}"]\n' for n in range(teams))])


def ring_of_teams(teams: int, speed: float) -> str:
    """Teams each of which shares a specialist with the next one, who does the next one's work at some
    speed."""
    pairs = [(n, (n + 1) % teams) for n in range(teams)]
    people = [
        f'[people.x{n}]\nskills = {{ k{n} = 1, k{after} = {speed} }}\ncalendar = "office"\n'
        for n, after in pairs
    ]
    lines = [f'x{n} = ["t{n}", "t{after}"]\n' for n, after in pairs]
    return "".join([line_of_teams(teams), "[designs.d.shared]\n", *lines, *people])


def streams(teams: int) -> str:
    """Teams that all do the same."""
    people = role("r", 10 * teams, "a") + role("q", 10 * teams, "b")
    design = f'[designs.d]\nhandoff.delay = "4h"\nteams."t{{1..{teams}}}" = {{ r = 10, q = 10 }}\n'
    return (
        HEAD.format(horizon="52w")
        + people
        + work("w", f"{20 * teams} per w", [("sa", "a"), ("sb", "b")])
        + design
    )


def people_of(roles: int, each: int, team: int) -> str:
    """So many people in each of so many roles, all of one skill, in teams of one size."""
    parts = [
        HEAD.format(horizon="52w"),
        *(role(f"r{n}", each, "k") for n in range(roles)),
        work("w", "1000 per w", [("s", "k")]),
    ]
    parts.append("[designs.d]\n")
    if roles == 1:
        return "".join([*parts, f'teams."t{{1..{each // team}}}" = {{ r0 = {team} }}\n'])
    size = team // each
    named = (json.dumps([f"r{n}" for n in range(first, first + size)]) for first in range(0, roles, size))
    return "".join([*parts, *(f"teams.t{number} = {names}\n" for number, names in enumerate(named))])


def steps_of(works: int, each: int, skills: int) -> str:
    """So many steps in each of so many kinds of work, for teams of one skill each."""
    steps = [(f"s{n}", f"k{n % skills}") for n in range(each)]
    parts = [HEAD.format(horizon="52w"), *(role(f"r{n}", 20, f"k{n}") for n in range(skills))]
    parts += [work(f"w{n}", f"{20 / works} per w", steps) for n in range(works)]
    return "".join(
        [*parts, '[designs.d]\nhandoff.delay = "4h"\n', *(f'teams.t{n} = ["r{n}"]\n' for n in range(skills))]
    )


def dated(files: int) -> str:
    """Work that arrives at the moments in files."""
    parts = [HEAD.format(horizon="52w"), role("r", 500, "k")]
    for n in range(files):
        parts.append(f'[work.w{n}]\narrivals = {{ file = "m{n}.csv", column = "when" }}\n')
        parts.append('steps = [{ name = "s", skill = "k", effort = "1h" }]\n')
    return "".join([*parts, '[designs.d]\nteams.t = ["r"]\n'])


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


def long_line(teams: int, steps: int, weeks: int) -> str:
    """A scenario with 20,000 items a week through some steps, each of which a few teams of ten share, at
    80%."""
    people, per_step = 10 * teams // steps, teams // steps
    lines = ['title = "Many teams"', f'horizon = "{weeks}w"', 'warm_up = "1w"', "replications = 1"]
    lines += [f"[people.role{step}]\ncount = {people}" for step in range(steps)]
    lines += ["[work.case]", 'arrivals = "20000 per w"']
    effort = f"exponential({60 * 168 * people * 0.8 / 20_000:.4g}min)"
    lines += [
        f'[[work.case.steps]]\nname = "s{n}"\nskill = "role{n}"\neffort = "{effort}"' for n in range(steps)
    ]
    lines += ["[designs.one]", 'title = "One"', 'handoff = { delay = "1h" }']
    lines += [f"teams.T{team} = {{ role{team // per_step} = 10 }}" for team in range(teams)]
    return "\n".join(lines)


def check(folder: Path, what: str, text: str, environment: dict[str, str] | None = None) -> Command:
    """The command that checks a scenario."""
    file = folder / f"{what.replace(' ', '-').replace(',', '')}.toml"
    file.write_text(text)
    return Command(f"check, {what}", [*ORGSIM, "check", str(file)], environment)


# Rows.


def teams(folder: Path) -> Iterator[Command]:
    """Teams and steps that share nobody, with one thread of BLAS and with those it takes by itself."""
    for count in (125, 500, 2000, 4000):
        yield check(folder, f"{count} teams and steps", line_of_teams(count))
    yield check(
        folder, "500 teams and steps, one BLAS thread", line_of_teams(500), {"OPENBLAS_NUM_THREADS": "1"}
    )


def shared(folder: Path) -> Iterator[Command]:
    """Teams that share people, all in one component."""
    for count in (125, 500):
        yield check(folder, f"ring of {count} teams", ring_of_teams(count, 1.0))
        yield check(folder, f"ring of {count} teams, specialists slower next door", ring_of_teams(count, 0.8))
    yield check(folder, "500 streams of 20 people", streams(500))


def people(folder: Path) -> Iterator[Command]:
    """20,000 people, by how they are spread."""
    yield check(folder, "20000 people in one team", people_of(1, 20_000, 20_000))
    yield check(folder, "20000 people in teams of 10", people_of(1, 20_000, 10))
    yield check(folder, "20000 roles of one in one team", people_of(20_000, 1, 20_000))
    yield check(folder, "20000 roles of one in teams of 10", people_of(20_000, 1, 10))


def steps(folder: Path) -> Iterator[Command]:
    """5,000 steps, by how they are spread."""
    yield check(folder, "5000 steps of one work, 20 teams", steps_of(1, 5000, 20))
    yield check(folder, "5000 steps of one work, 1000 teams", steps_of(1, 5000, 1000))
    yield check(folder, "500 works of 10 steps", steps_of(500, 10, 10))
    yield check(folder, "5000 works of one step", steps_of(5000, 1, 1))


def years(folder: Path) -> Iterator[Command]:
    """1,000 years of a calendar, with arrivals while it is open."""
    arrivals = '[work.w]\narrivals = { rate = "1 per w", during = "office" }\n'
    step = 'steps = [{ name = "s", skill = "k", effort = "1h" }]\n[designs.d]\nteams.t = ["r"]\n'
    yield check(
        folder,
        "1000 years of office hours",
        HEAD.format(horizon="365000d") + role("r", 5, "k") + arrivals + step,
    )


def dates(folder: Path) -> Iterator[Command]:
    """A million dated arrivals in CSV files."""
    start = datetime(2027, 1, 4)
    moments = [(start + timedelta(seconds=31 * n)).isoformat() for n in range(1_000_000)]
    for files in (1, 100):
        for n in range(files):
            (folder / f"m{n}.csv").write_text("when\n" + "\n".join(moments[n::files]) + "\n")
        yield check(
            folder, f"1000000 dated arrivals in {files} {'file' if files == 1 else 'files'}", dated(files)
        )


def explained(folder: Path) -> Iterator[Command]:
    """What `explain` says of large organisations."""
    texts = {
        "500 teams and steps": line_of_teams(500),
        "2000 teams and steps": line_of_teams(2000),
        "ring of 500 teams": ring_of_teams(500, 1.0),
        "500 streams of 20 people": streams(500),
        "20000 people in teams of 10": people_of(1, 20_000, 10),
        "20000 roles of one in teams of 10": people_of(20_000, 1, 10),
        "5000 steps of one work, 20 teams": steps_of(1, 5000, 20),
        "500 works of 10 steps": steps_of(500, 10, 10),
        "5000 works of one step": steps_of(5000, 1, 1),
    }
    for what, text in texts.items():
        file = folder / f"{what.replace(' ', '-').replace(',', '')}.toml"
        file.write_text(text)
        yield Command(f"explain, {what}", [*ORGSIM, "explain", str(file)])


def run(folder: Path, what: str, scenario: Path, *options: str) -> Command:
    """A run of a scenario, without what is cached."""
    return Command(
        what, [*ORGSIM, "run", str(scenario), "--no-cache", "--output", str(folder / "out"), *options]
    )


def flagship(folder: Path) -> Iterator[Command]:
    """The run of the README, as it is."""
    yield run(folder, "run silo_vs_stream.toml", FLAGSHIP)


def replications(folder: Path) -> Iterator[Command]:
    """Many replications: what is kept of each."""
    for count in (100, 1000):
        yield run(
            folder,
            f"run silo_vs_stream.toml, {count:,} replications",
            FLAGSHIP,
            "-r",
            str(count),
            "--no-robustness",
        )


def items(folder: Path) -> Iterator[Command]:
    """Many items through one queue: what stands round the kernel for each."""
    for count in (500_000, 5_000_000):
        path = folder / f"queue{count}.toml"
        path.write_text(one_queue(count))
        yield run(folder, f"run, {count:,} items through ten people", path)


def reports(folder: Path) -> Iterator[Command]:
    """A large organisation: its simulation alone, and with its report."""
    path = folder / "line.toml"
    path.write_text(long_line(200, 50, 52))
    yield Command(
        "simulation alone, 200 teams of ten, 50 steps, a year of 20,000 items a week",
        [sys.executable, "-c", ALONE, str(path)],
    )
    yield run(folder, "run of the same", path)


ROWS: dict[str, Callable[[Path], Iterator[Command]]] = {
    "teams": teams,
    "shared": shared,
    "people": people,
    "steps": steps,
    "years": years,
    "dates": dates,
    "explain": explained,
    "flagship": flagship,
    "replications": replications,
    "items": items,
    "reports": reports,
}


def cost_of(words: list[str], environment: dict[str, str] | None, limit: int) -> tuple[float, int, bool]:
    """Processor seconds, peak memory in MB, and whether a command ended by itself and well."""

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))

    process = subprocess.Popen(
        words,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | (environment or {}),
        preexec_fn=limited,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, round(usage.ru_maxrss / MEGABYTE), status == 0


def compile_package() -> None:
    """Have the bytecode of the package that is measured beside its sources."""
    found = find_spec("orgsim")
    assert found is not None
    for place in found.submodule_search_locations or ():
        compileall.compile_dir(place, quiet=1)


def costs(row: str, limit: int) -> Iterator[Cost]:
    """The costs of the commands of a row."""
    with tempfile.TemporaryDirectory() as folder:
        for command in ROWS[row](Path(folder)):
            base, _, _ = cost_of(IMPORT, None, limit)
            seconds, peak, done = cost_of(command.words, command.environment, limit)
            yield Cost(row, command.what, round(seconds, 2), round(seconds / base, 2), peak, done)


def main() -> None:
    """Read the options, measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rows", default=",".join(ROWS), help=f"which of {', '.join(ROWS)}")
    parser.add_argument(
        "--limit", type=int, default=120, help="processor seconds after which a command is stopped"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    options = parser.parse_args()
    compile_package()
    cost_of(IMPORT, None, options.limit)
    for row in options.rows.split(","):
        for cost in costs(row, options.limit):
            took = (
                f"{cost.seconds:7.2f} s {cost.times_import:6.2f} x the import {cost.peak_mb:6,} MB   "
                f"{cost.what}"
            )
            told = took if cost.done else f"{took}   (failed or stopped)"
            print(json.dumps(asdict(cost)) if options.json else told, flush=True)


if __name__ == "__main__":
    main()
