"""Replications on the SimPy engine, in this process or in a pool of them."""

from __future__ import annotations

import multiprocessing
import signal
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from multiprocessing.context import BaseContext
from multiprocessing.synchronize import Event
from typing import TYPE_CHECKING, Final

from orgsim.engine import simulate
from orgsim.errors import EngineError
from orgsim.experiment.interruption import Interruption
from orgsim.experiment.tasks import Done, Rounds, Task, Workload, batches, checked, collected
from orgsim.experiment.telling import INTERRUPTED
from orgsim.log.log import Integers
from orgsim.measures import summarise
from orgsim.model import Model

if TYPE_CHECKING:
    from orgsim.engine import Dispatch

LARGEST_BATCH: Final = 16
"""Replications: progress is told, and work kept when interrupted, batch by batch."""

_ENOUGH: Final[ContextVar[Event]] = ContextVar("enough")
"""In a process of the pool: the event by which the one that gathers says that it is enough."""


def here(work: Workload, dispatch: Mapping[str, Dispatch]) -> Rounds:
    """Work off the tasks one after the other in this process, until Ctrl-C; ``dispatch`` gives teams rules of the user's own.

    Ctrl-C is only noted: raised while Python tidies up after a replication, as it does at any time, it would be lost.
    """
    with Interruption(work.say) as interruption:
        try:
            for task in work.tasks:
                yield replicate(work.models[task.design], task, work.edges, dispatch)
                if interruption.asked:
                    return
        except KeyboardInterrupt:
            if not interruption.asked:
                work.say(INTERRUPTED)


def pooled(work: Workload) -> Rounds:
    """Work off the tasks in as many processes as there are cores."""
    context = start_method()
    stop = context.Event()
    executor = ProcessPoolExecutor(work.cores, context, _begin, (stop,))
    try:
        yield from collected(_submitted(executor, work), stop, work.say)
    except BrokenExecutor as error:
        raise EngineError("a process that ran replications was ended from outside, perhaps for lack of memory: try fewer cores") from error
    finally:
        stop.set()
        executor.shutdown(wait=True, cancel_futures=True)


def _submitted(executor: ProcessPoolExecutor, work: Workload) -> list[Future[list[Done]]]:
    """All batches, handed to the processes."""
    pieces = batches(work.tasks, work.cores, LARGEST_BATCH)
    with born_deaf():
        return [executor.submit(_batch, work.models[piece[0].design], piece, work.edges) for piece in pieces]


def replicate(model: Model, task: Task, edges: Integers, dispatch: Mapping[str, Dispatch]) -> Done:
    """Run one replication, summarise it and check it; raises `EngineError`."""
    return checked(task, summarise(simulate(model, task.seed, task.replication, dispatch), edges), model)


def _batch(model: Model, tasks: Sequence[Task], edges: Integers) -> list[Done]:
    """The tasks of a batch, or as many as are done when the run is stopped."""
    enough = _ENOUGH.get()
    return [replicate(model, task, edges, {}) for task in tasks if not enough.is_set()]


def start_method() -> BaseContext:
    """Fork where that is safe (Linux, one thread): it starts at once. Else the platform's own way."""
    if sys.platform == "linux" and threading.active_count() == 1:
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("forkserver" if sys.platform == "linux" else "spawn")


@contextmanager
def born_deaf() -> Iterator[None]:
    """A context: processes that are started in it hear no Ctrl-C before they are `deaf`; this one hears it at the end.

    Where signals cannot be held back (Windows), nothing changes.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def deaf() -> None:
    """Leave Ctrl-C to the process that gathers the results."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _begin(enough: Event) -> None:
    deaf()
    _ENOUGH.set(enough)
