"""What a crew does: batches of replications, and how long one may be expected to take."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from orgsim.engine import compiled
from orgsim.experiment.engines import Chosen
from orgsim.experiment.jobs import AnyJob, Batch, Job, expected_seconds, simulated
from orgsim.experiment.observation import MeasuredJob, Observation, observation_of
from orgsim.log import Summary

if TYPE_CHECKING:
    from orgsim.engine import Dispatch

Row = TypeVar("Row")
"""What is brought of a replication."""
Brought = list[tuple[list[Row], float]]
"""What a worker brings of each batch: a row for each replication, and the seconds they took."""

ENOUGH: Final[ContextVar[Callable[[], bool]]] = ContextVar("enough")
"""Where work is done: how the one that gathers it is asked whether it is enough."""


def enough() -> bool:
    """Whether whoever works here was told to stop; never where nothing can be told."""
    asked = ENOUGH.get(None)
    return asked is not None and asked()


class Work(Protocol[AnyJob, Row]):
    """What is done with a batch; it goes to other processes and machines, and so must be possible to
    pickle."""

    def __call__(self, batch: Batch[AnyJob]) -> list[Row]:
        """The rows of a batch, or as many as are done when `enough` says so; raises `EngineError`."""

    def expected(self, job: AnyJob) -> float:
        """How many seconds a replication may take: only how one job compares to another matters for long."""


@dataclass(frozen=True)
class Summing:
    """Sum up replications on an engine, on SimPy with the ``dispatch`` rules of the user's own if there are
    any."""

    engine: Chosen
    dispatch: Mapping[str, Dispatch] | None = None

    def __call__(self, batch: Batch[Job]) -> list[Summary]:
        """The summaries of a batch, as `Work` has it."""
        return list(_summaries(batch, self.engine, self.dispatch))

    def expected(self, job: Job) -> float:
        """Seconds by the records that the model is expected to write."""
        return expected_seconds(job, self.engine)


@dataclass(frozen=True)
class Observing:
    """Observe replications on an engine."""

    engine: Chosen

    def __call__(self, batch: Batch[MeasuredJob]) -> list[Observation]:
        """The observations of a batch, as `Work` has it."""
        return [observation_of(batch.job, summary) for summary in _summaries(batch, self.engine)]

    def expected(self, job: MeasuredJob) -> float:
        """Seconds by the records that the model is expected to write."""
        return expected_seconds(job, self.engine)


def _summaries(
    batch: Batch[AnyJob], engine: Chosen, dispatch: Mapping[str, Dispatch] | None = None
) -> Iterator[Summary]:
    """One replication after the other, until it is `enough`."""
    for replication in batch.replications:
        if enough():
            return
        try:
            yield simulated(batch.job, replication, engine, enough, dispatch)
        except compiled.Stopped:
            return


def worked(work: Work[AnyJob, Row], batches: tuple[Batch[AnyJob], ...]) -> Brought[Row]:
    """Do the batches one after the other, as many as there is time for before it is `enough`; runs in a
    worker."""
    brought: Brought[Row] = []
    for batch in batches:
        begin = perf_counter()
        rows = work(batch)
        brought.append((rows, perf_counter() - begin))
        if enough():
            break
    return brought
