"""Replications on the compiled engine, in threads: it runs outside the interpreter's lock."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from orgsim.engine import compiled
from orgsim.experiment.tasks import Done, Rounds, Task, Workload, batches, checked, collected


def threaded(work: Workload, largest: int) -> Rounds:
    """Work off the tasks in as many threads as there are cores, in batches of at most ``largest``.

    Ctrl-C stops the replications in hand; those that are finished are kept.
    """
    compiled.prepare()
    stop = threading.Event()
    executor = ThreadPoolExecutor(work.cores, "replications")
    try:
        pieces = batches(work.tasks, work.cores, largest)
        yield from collected([executor.submit(_batch, work, piece, stop) for piece in pieces], stop, work.say)
    finally:
        stop.set()
        executor.shutdown(wait=True, cancel_futures=True)


def _batch(work: Workload, tasks: Sequence[Task], stop: threading.Event) -> list[Done]:
    """The tasks of a batch, or as many as are done when the run is stopped."""
    done: list[Done] = []
    for task in tasks:
        model = work.models[task.design]
        try:
            summary = compiled.summary(model, task.seed, task.replication, work.edges, stop.is_set)
        except compiled.Stopped:
            break
        done.append(checked(task, summary, model))
    return done
