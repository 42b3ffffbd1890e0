"""What handing out work costs on each crew, and how much faster all cores are than one.

    python benchmarks/executors.py [--cores 2] [--rounds 5] [--tasks 200] [--replications 40] \\
        [--reference 2] [--only crew,crew] [--json]

Overhead: milliseconds by the clock for a task that does nothing, with twice as many in hand as there are
workers, each bringing along one design of the flagship scenario (a job of some 50 KB) and taking back what is
kept of a replication. Speed-up: all replications of the flagship's designs on each crew against one core
alone, in rounds in which every crew has its turn, so that ratios are of the same minute; lowest, median and
highest. Starting a crew and loading the machine code are not counted. The cluster is a Dask scheduler with
one process for each core on this machine; crews whose packages are not installed are left out.
"""

from __future__ import annotations

import argparse
import json
import pickle
import statistics
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, wait
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from crews_here import crews

from orgsim.engine.compiled import machine
from orgsim.experiment.crew.perform import Crew, perform
from orgsim.experiment.crew.work import Observing, worked
from orgsim.experiment.engines import Chosen
from orgsim.experiment.jobs import Batch
from orgsim.experiment.observation import MeasuredJob, Observation, measured_job
from orgsim.measures import bin_edges
from orgsim.model import lower
from orgsim.scenario import load

FLAGSHIP = Path(__file__).parents[1] / "scenarios" / "silo_vs_stream.toml"
Row = dict[str, object]


@dataclass(frozen=True)
class Nothing:
    """Brings the same observation at once."""

    observation: Observation

    def __call__(self, batch: Batch) -> list[Observation]:
        return [self.observation]

    def expected(self, job: MeasuredJob) -> float:
        return 0.0


def overhead(crew: Crew, job: MeasuredJob, observation: Observation, tasks: int) -> float:
    """Milliseconds for each of so many tasks, after a few that begin the workers."""
    hand_out(crew, job, observation, 4 * crew.workers)
    begin = time.perf_counter()
    hand_out(crew, job, observation, tasks)
    return (time.perf_counter() - begin) / tasks * 1e3


def hand_out(crew: Crew, job: MeasuredJob, observation: Observation, tasks: int) -> None:
    """Have tasks that do nothing worked off."""
    in_hand: set[Any] = set()
    for number in range(tasks):
        in_hand.add(crew.submit(worked, Nothing(observation), (Batch(job, (number,)),)))
        if len(in_hand) >= 2 * crew.workers:
            in_hand = wait(in_hand, return_when=FIRST_COMPLETED).not_done
    wait(in_hand)


def seconds(crew: Crew, jobs: Sequence[MeasuredJob], engine: Chosen, replications: int) -> float:
    """Seconds for the replications of all jobs."""
    begin = time.perf_counter()
    perform(
        [(job, range(1, replications + 1)) for job in jobs],
        crew,
        Observing(engine),
        lambda job, observations: None,
    )
    return time.perf_counter() - begin


def under_the_lock(job: MeasuredJob, replications: int = 20) -> tuple[float, float]:
    """Milliseconds of the processor that a replication on the compiled engine takes, and the share of it
    outside the kernel."""
    kernel, inside = machine.go_on, 0.0

    def timed(run: Any, chunks: int) -> int:
        nonlocal inside
        begin = time.thread_time()
        code = kernel(run, chunks)
        inside += time.thread_time() - begin
        return code

    with patch.object(machine, "go_on", timed):
        begin = time.thread_time()
        Observing("compiled")(Batch(job, tuple(range(1, replications + 1))))
        taken = time.thread_time() - begin
    return taken / replications * 1e3, 1 - inside / taken


def spread(values: Sequence[float]) -> list[float]:
    """Lowest, median and highest, with three figures."""
    return [float(f"{f(values):.3g}") for f in (min, statistics.median, max)]


def rows(options: argparse.Namespace) -> Iterator[Row]:
    """Everything that is measured."""
    scenario = load(FLAGSHIP)
    models = [lower(scenario, design) for design in scenario.designs]
    jobs = [measured_job(model, 1, 0, bin_edges(model.header)) for model in models]
    observation = Observing("compiled")(Batch(jobs[0], (1,)))[0]
    yield {"what": "bytes of a job", "bytes": len(pickle.dumps(jobs[0]))}
    for job in jobs:
        ms, share = under_the_lock(job)
        yield {
            "what": f"a replication of {job.title}",
            "ms": round(ms, 1),
            "share that holds the interpreter's lock": round(share, 3),
        }
    with ExitStack() as stack:
        makers = crews(options.cores)
        names = [name for name in makers if options.only is None or name in options.only.split(",")]
        names.sort(key=lambda name: name != "processes")  # which are forked before there are threads
        present = {name: stack.enter_context(makers[name]()) for name in names}
        for name, crew in present.items():
            measured = [overhead(crew, jobs[0], observation, options.tasks) for _ in range(options.rounds)]
            yield {"what": "overhead of a task", "crew": name, "ms": spread(measured)}
        for engine, count in (("compiled", options.replications), ("reference", options.reference)):
            yield from speed_ups(present, jobs, engine, (count, options.rounds))


def speed_ups(
    present: dict[str, Crew], jobs: Sequence[MeasuredJob], engine: Chosen, extent: tuple[int, int]
) -> Iterator[Row]:
    """How many times as fast as one core alone each crew is; ``extent`` is replications and rounds."""
    count, rounds = extent
    able = {name: crew for name, crew in present.items() if engine == "compiled" or name != "threads"}
    for crew in able.values():
        seconds(crew, jobs, engine, 2)
    taken: dict[str, list[float]] = {name: [] for name in able}
    for _ in range(rounds):
        for name, crew in able.items():
            taken[name].append(seconds(crew, jobs, engine, count))
    for name, mine in taken.items():
        row: Row = {"what": f"{count} replications, {engine} engine", "crew": name, "seconds": spread(mine)}
        if name != "alone" and "alone" in taken:
            row["times as fast as alone"] = spread(
                [one / all_ for one, all_ in zip(taken["alone"], mine, strict=True)]
            )
        yield row


def main() -> None:
    """Read the options, measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name, default in (
        ("cores", 2),
        ("rounds", 5),
        ("tasks", 200),
        ("replications", 40),
        ("reference", 2),
    ):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--only", help="crews, with commas between them")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    options = parser.parse_args()
    for row in rows(options):
        print(
            json.dumps(row) if options.json else "   ".join(f"{value}" for value in row.values()), flush=True
        )


if __name__ == "__main__":
    main()
