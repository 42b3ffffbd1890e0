"""What a crew does: batches of observations, and how long one may be expected to take."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from time import perf_counter
from types import MappingProxyType
from typing import Final, Protocol

from orgsim.experiment.engines import COMPILED_RECORD, REFERENCE_RECORD, Chosen
from orgsim.experiment.expected import expected_records
from orgsim.experiment.jobs import Batch, Job, observed
from orgsim.experiment.observation import Observation

RECORD: Final[Mapping[Chosen, float]] = MappingProxyType({"reference": REFERENCE_RECORD, "compiled": COMPILED_RECORD})

ENOUGH: Final[ContextVar[Callable[[], bool]]] = ContextVar("enough")
"""Where work is done: how the one that gathers it is asked whether it is enough."""

Brought = list[tuple[list[Observation], float]]
"""What a worker brings of each batch: the observations, and the seconds they took."""


def enough() -> bool:
    """Whether whoever works here was told to stop; never where nothing can be told."""
    asked = ENOUGH.get(None)
    return asked is not None and asked()


class Work(Protocol):
    """What is done with a batch; it goes to other processes and machines, and so must be possible to pickle."""

    def __call__(self, batch: Batch) -> list[Observation]:
        """The observations of a batch, or as many as are done when `enough` says so."""

    def expected(self, job: Job) -> float:
        """How many seconds a replication may take: only how one job compares to another matters for long."""


@dataclass(frozen=True)
class Observing:
    """Observe replications on an engine."""

    engine: Chosen

    def __call__(self, batch: Batch) -> list[Observation]:
        """The observations of a batch, or as many as are done when `enough` says so; raises `EngineError`."""
        return observed(batch, self.engine, enough)

    def expected(self, job: Job) -> float:
        """Seconds by the records that the model is expected to write."""
        return expected_records(job.model) * RECORD[self.engine]


def worked(work: Work, batches: tuple[Batch, ...]) -> Brought:
    """Do the batches one after the other, as many as there is time for before it is `enough`; runs in a worker."""
    brought: Brought = []
    for batch in batches:
        begin = perf_counter()
        observations = work(batch)
        brought.append((observations, perf_counter() - begin))
        if enough():
            break
    return brought
