"""Replications as tasks, and how those that are finished are gathered, whoever works them off."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field
from functools import partial
from typing import Final, Protocol

from orgsim.errors import EngineError
from orgsim.experiment.interruption import Interruption
from orgsim.experiment.telling import STOPPING, Progress
from orgsim.log.log import Integers
from orgsim.measures import Summary, identities
from orgsim.model import Model

PATIENCE: Final = 0.2
"""Seconds after which whoever waits looks up, so that Ctrl-C is heard on every system."""

BATCHES_PER_CORE: Final = 8
"""At least so many, so that the cores finish at about the same time."""


@dataclass(frozen=True)
class Task:
    """One replication of one design."""

    design: str
    seed: int
    replication: int


@dataclass(frozen=True)
class Workload:
    """Everything that is to be run: models by design, the replications of each, the time bins of all, and on how many cores.

    ``say`` is told at once that Ctrl-C was heard.
    """

    models: Mapping[str, Model]
    tasks: Sequence[Task]
    edges: Integers
    cores: int
    say: Callable[[str], None] = field(default=lambda _: None, repr=False)


Done = tuple[Task, Summary]
Rounds = Generator[Done, None, None]
Finished = Mapping[tuple[str, int], Summary]
Take = Callable[[tuple[str, int], Summary], None]
"""Takes the summary of a design and a replication."""


class Stop(Protocol):
    """What says to the workers that it is enough: an event of threads or of processes."""

    def set(self) -> None:
        """Say so."""

    def is_set(self) -> bool:
        """Whether it was said."""


def cores_to_use(wanted: int | None) -> int:
    """How many cores to use: as many as wanted, by default all that this process may."""
    if wanted is not None:
        return max(1, wanted)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def checked(task: Task, summary: Summary, model: Model) -> Done:
    """The task with its summary; raises `EngineError` when an identity that holds in every run does not."""
    broken = identities(summary, model.header)
    if broken:
        raise EngineError(f"{task.design}, replication {task.replication}: " + "; ".join(broken))
    return task, summary


def batches(tasks: Sequence[Task], cores: int, largest: int) -> Iterator[list[Task]]:
    """Tasks of one design together, at most ``largest``, in batches small enough that the cores finish at about the same time."""
    designs = list(dict.fromkeys(task.design for task in tasks))
    size = min(max(1, len(tasks) // (BATCHES_PER_CORE * cores)), largest)
    mine = {design: [task for task in tasks if task.design == design] for design in designs}
    longest = max(map(len, mine.values()), default=0)
    for begin in range(0, longest, size):
        for design in designs:
            if batch := mine[design][begin : begin + size]:
                yield batch


def collected(futures: Iterable[Future[list[Done]]], stop: Stop, say: Callable[[str], None]) -> Rounds:
    """What batches bring, as they end; after Ctrl-C, as is said at once, only what those in hand still bring, and no batch is begun.

    Ctrl-C is only noted: raised while futures are looked at, it would leave locks behind for which a worker waits for ever.
    """
    pending = set(futures)
    del futures  # which hold on to what they brought
    ready = deque[Done]()
    with Interruption(say) as interruption:
        try:
            while pending and not interruption.asked:
                _look(pending, ready)
                while ready:
                    yield ready.popleft()
        except KeyboardInterrupt:
            if interruption.asked:
                raise
            say(STOPPING)
        stop.set()
        yield from ready
        for future in [future for future in pending if not future.cancel()]:
            yield from future.result()


def _look(pending: set[Future[list[Done]]], ready: deque[Done]) -> None:
    """Wait a while and take what has been brought; the futures that have brought something are pending no more, and let go of."""
    done = wait(pending, PATIENCE, FIRST_COMPLETED).done
    pending -= done
    while done:
        ready.extend(done.pop().result())


def gather(rounds: Rounds, total: int, progress: Progress | None, take: Take) -> int:
    """Hand over what is finished of ``total`` tasks as it comes, and return how many that were: all unless interrupted by Ctrl-C.

    The first Ctrl-C waits for the replications in hand, the second for nothing.
    """
    finished = 0
    following, interrupted = partial(next, rounds), False
    while True:
        try:
            task, summary = following()
            following = partial(next, rounds)
            take((task.design, task.replication), summary)
            finished += 1
            if progress is not None:
                progress(finished, total)
        except StopIteration:
            return finished
        except KeyboardInterrupt:
            if interrupted:
                return finished
            following, interrupted = partial(rounds.throw, KeyboardInterrupt()), True
