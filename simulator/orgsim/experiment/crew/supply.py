"""The replications that are still to be handed out, cut into tasks of about the same time."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Generic

from orgsim.experiment.jobs import AnyJob, Batch

AHEAD: Final = 2
"""Tasks of each worker that are handed out: one in hand, and the next one."""
FIRST: Final = 0.1
"""Seconds of a task as long as no time was measured."""
SHORTEST: Final = 0.05
"""Seconds of a task at the end, when tasks become shorter so that the workers end together."""
LONGEST: Final = 0.5
"""Seconds of a task: short for progress and for what is lost with a worker, long against what handing it out
costs."""
MOST_JOBS: Final = 16
"""Jobs that one task may hold: each brings its model along."""
SMOOTHING: Final = 0.5
"""The weight of the latest measurement."""


class Pace(Generic[AnyJob]):
    """How many seconds a replication takes: as expected of its job, corrected by what was measured, of the
    job itself where it was."""

    def __init__(self, expected: Callable[[AnyJob], float]) -> None:
        """Nothing is measured yet."""
        self._expect = expected
        self._expected: dict[str, float] = {}
        self._ratios: dict[str, float] = {}
        self._ratio: float | None = None

    @property
    def is_measured(self) -> bool:
        """Whether anything was measured."""
        return self._ratio is not None

    def seconds(self, job: AnyJob) -> float:
        """Seconds that a replication of the job may take, more than 0."""
        overall = 1.0 if self._ratio is None else self._ratio
        return max(self.expected(job) * self._ratios.get(job.key, overall), 1e-9)

    def learn(self, job: AnyJob, replications: int, seconds: float) -> None:
        """Take into account that so many replications took so many seconds."""
        ratio = max(seconds, 1e-9) / (replications * self.expected(job))
        self._ratios[job.key] = _smoothed(self._ratios.get(job.key), ratio)
        self._ratio = _smoothed(self._ratio, ratio)

    def expected(self, job: AnyJob) -> float:
        """Seconds that are expected of a replication before anything is measured, more than 0."""
        if job.key not in self._expected:
            self._expected[job.key] = max(self._expect(job), 1e-9)
        return self._expected[job.key]


class Effort(Generic[AnyJob]):
    """How much is to be done and is done, in the seconds that are expected of it: only how one job compares
    to another matters."""

    def __init__(self, pace: Pace[AnyJob], wanted: Sequence[tuple[AnyJob, Sequence[int]]]) -> None:
        """Nothing is done yet."""
        self._pace = pace
        self.total = math.fsum(pace.expected(job) * len(replications) for job, replications in wanted)
        self.done = 0.0

    def did(self, job: AnyJob, replications: int) -> None:
        """Take in that so many replications of a job are done."""
        self.done = min(self.total, self.done + self._pace.expected(job) * replications)


def _smoothed(before: float | None, latest: float) -> float:
    return latest if before is None else before + SMOOTHING * (latest - before)


@dataclass(frozen=True, eq=False)
class Task(Generic[AnyJob]):
    """Batches that are handed out together, and how many workers died with them in hand."""

    batches: tuple[Batch[AnyJob], ...]
    deaths: int = 0

    def __len__(self) -> int:
        """How many replications."""
        return sum(len(batch.replications) for batch in self.batches)

    @property
    def named(self) -> str:
        """The designs and replications, for an error."""
        return "; ".join(f"{batch.job.title}, {_range(batch.replications)}" for batch in self.batches)


def _range(replications: Sequence[int]) -> str:
    first, last = min(replications), max(replications)
    return f"replication {first}" if first == last else f"replications {first} to {last}"


class Supply(Generic[AnyJob]):
    """What is still to be handed out: the tasks given back first, then the jobs in their order."""

    def __init__(self, wanted: Sequence[tuple[AnyJob, Sequence[int]]], pace: Pace[AnyJob]) -> None:
        """Everything is still to be handed out."""
        self._entries = deque((job, replications) for job, replications in wanted if replications)
        self._begin = 0
        self._given_back = deque[Task[AnyJob]]()
        self._pace = pace
        self.left = sum(len(replications) for _, replications in wanted)

    def next_deaths(self) -> int:
        """How many workers died with the next task in hand."""
        return self._given_back[0].deaths if self._given_back else 0

    def give_back(self, task: Task[AnyJob]) -> None:
        """Take back a task that was not done."""
        self._given_back.append(task)
        self.left += len(task)

    def take(self, workers: int) -> Task[AnyJob]:
        """The next task: about `LONGEST` seconds, less before anything is measured and at the end, and at
        least one replication."""
        task = self._given_back.popleft() if self._given_back else Task(tuple(self._cut(workers)))
        self.left -= len(task)
        return task

    def _cut(self, workers: int) -> list[Batch[AnyJob]]:
        share = self.left * self._pace.seconds(self._entries[0][0]) / (AHEAD * workers)
        time = min(max(share, SHORTEST), LONGEST if self._pace.is_measured else FIRST)
        batches: list[Batch[AnyJob]] = []
        while self._entries and len(batches) < MOST_JOBS:
            each = self._pace.seconds(self._entries[0][0])
            count = int(time / each) if batches else max(1, int(time / each))
            if count < 1:
                break
            batches.append(self._batch(count))
            time -= len(batches[-1].replications) * each
        return batches

    def _batch(self, most: int) -> Batch[AnyJob]:
        """The next replications of one job, at most so many."""
        job, replications = self._entries[0]
        chosen = replications[self._begin : self._begin + most]
        self._begin += len(chosen)
        if self._begin == len(replications):
            self._entries.popleft()
            self._begin = 0
        return Batch(job, tuple(map(int, chosen)))
