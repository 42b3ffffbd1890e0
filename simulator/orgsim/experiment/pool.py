"""Work off replications in this process or in a pool of them."""

from __future__ import annotations

import multiprocessing
import signal
import sys
import threading
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from multiprocessing.synchronize import Event

from orgsim.engine import Dispatch, simulate
from orgsim.errors import EngineError
from orgsim.log.log import Integers
from orgsim.measures import Summary, summarise
from orgsim.measures.identities import identities
from orgsim.model import Model

Finished = dict[tuple[str, int], Summary]
BATCHES_PER_CORE = 8
LARGEST_BATCH = 16
"""Replications: progress is told, and work kept when interrupted, batch by batch."""


@dataclass(frozen=True)
class Task:
    """One replication of one design."""

    design: str
    seed: int
    replication: int


def replicate(model: Model, task: Task, edges: Integers, dispatch: Mapping[str, Dispatch]) -> Summary:
    """Run one replication, summarise it and check the identities that hold in every run.

    Raises `EngineError` when one of them does not.
    """
    log = simulate(model, task.seed, task.replication, dispatch)
    summary = summarise(log, edges)
    broken = identities(summary, model.header)
    if broken:
        raise EngineError(f"{task.design}, replication {task.replication}: " + "; ".join(broken))
    return summary


def perform(
    models: Mapping[str, Model],
    tasks: Sequence[Task],
    edges: Integers,
    how: tuple[int, Mapping[str, Dispatch]],
    progress: Callable[[int, int], None] | None,
) -> Finished:
    """Run the tasks on ``how[0]`` cores and return what is finished, all of it unless interrupted by Ctrl-C.

    The first Ctrl-C waits for the replications in hand, the second for nothing.
    """
    cores, dispatch = how
    finished: Finished = {}
    rounds = _pooled(models, tasks, edges, cores) if cores > 1 and not dispatch else _here(models, tasks, edges, dispatch)
    following, interrupted = partial(next, rounds), False
    while True:
        try:
            task, summary = following()
            following = partial(next, rounds)
            finished[task.design, task.replication] = summary
            if progress is not None:
                progress(len(finished), len(tasks))
        except StopIteration:
            return finished
        except KeyboardInterrupt:
            if interrupted:
                return finished
            following, interrupted = partial(rounds.throw, KeyboardInterrupt()), True


Rounds = Generator[tuple[Task, Summary], None, None]


def _here(models: Mapping[str, Model], tasks: Sequence[Task], edges: Integers, dispatch: Mapping[str, Dispatch]) -> Rounds:
    for task in tasks:
        yield task, replicate(models[task.design], task, edges, dispatch)


def _batch(model: Model, tasks: Sequence[Task], edges: Integers) -> list[tuple[Task, Summary]]:
    """The tasks of a batch, or as many as are done when the run is stopped."""
    return [(task, replicate(model, task, edges, {})) for task in tasks if not _stopped()]


def _pooled(models: Mapping[str, Model], tasks: Sequence[Task], edges: Integers, cores: int) -> Rounds:
    context = _context()
    stop = context.Event()
    with ProcessPoolExecutor(cores, context, _prepare, (stop,)) as executor:
        pending: set[Future[list[tuple[Task, Summary]]]] = {
            executor.submit(_batch, models[batch[0].design], batch, edges) for batch in batches(tasks, cores)
        }
        try:
            while pending:
                done, pending = wait(pending, return_when=FIRST_COMPLETED)
                for future in done:
                    yield from future.result()
        except KeyboardInterrupt:
            stop.set()
            for future in [future for future in pending if not future.cancel()]:
                yield from future.result()
        finally:
            stop.set()
            executor.shutdown(wait=True, cancel_futures=True)


def batches(tasks: Sequence[Task], cores: int) -> Iterator[list[Task]]:
    """Tasks of one design together, in batches small enough that the cores finish at about the same time."""
    designs = list(dict.fromkeys(task.design for task in tasks))
    size = min(max(1, len(tasks) // (BATCHES_PER_CORE * cores)), LARGEST_BATCH)
    mine = {design: [task for task in tasks if task.design == design] for design in designs}
    longest = max(map(len, mine.values()), default=0)
    for begin in range(0, longest, size):
        for design in designs:
            if batch := mine[design][begin : begin + size]:
                yield batch


def _context() -> multiprocessing.context.BaseContext:
    """Fork where that is safe (Linux, one thread): it starts at once. Else the platform's own way."""
    if sys.platform == "linux" and threading.active_count() == 1:
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("forkserver" if sys.platform == "linux" else "spawn")


def _prepare(stop: Event) -> None:
    """Leave Ctrl-C to the process that gathers the results, and remember how it says that it is enough."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _batch.__dict__["stop"] = stop


def _stopped() -> bool:
    stop: Event | None = _batch.__dict__.get("stop")
    return stop is not None and stop.is_set()
