"""Replications of a model as jobs: what addresses their results, and how one is simulated wherever that
is."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from orgsim.engine import compiled, simulate
from orgsim.errors import EngineError
from orgsim.experiment.engines import COMPILED_RECORD, REFERENCE_RECORD, Chosen
from orgsim.experiment.expected import expected_records
from orgsim.log import Header, Summary
from orgsim.log.log import Integers
from orgsim.measures import identities, summarise
from orgsim.model import Model

if TYPE_CHECKING:
    from orgsim.engine import Dispatch

Stop = Callable[[], bool]
"""Says whether it is enough."""

_RECORD: Final[Mapping[Chosen, float]] = MappingProxyType(
    {"reference": REFERENCE_RECORD, "compiled": COMPILED_RECORD}
)
_ADDRESS: Final = "orgsim summary 1"
"""Changes when what is kept of a summary does."""


@dataclass(frozen=True, eq=False)
class Job:
    """Replications of one model with a ``seed``, summed up in time bins with the limits ``edges`` (B + 1,).

    ``key`` addresses the results by content: jobs with the same key give the same numbers in each
    replication.
    """

    model: Model
    seed: int
    edges: Integers
    key: str

    @property
    def title(self) -> str:
        """The design's name for readers."""
        return self.model.header.title

    @property
    def header(self) -> Header:
        """What the numbers stand for."""
        return self.model.header


AnyJob = TypeVar("AnyJob", bound=Job)


@dataclass(frozen=True, eq=False)
class Batch(Generic[AnyJob]):
    """Some replications of a job, to be done in one go."""

    job: AnyJob
    replications: tuple[int, ...]


def job_of(model: Model, seed: int, edges: Integers) -> Job:
    """The job that sums up replications of a model."""
    hasher = hashlib.sha256(repr((_ADDRESS, model.digest(), seed)).encode())
    hasher.update(edges.tobytes())
    return Job(model, seed, edges, hasher.hexdigest())


def simulated(
    job: Job, replication: int, engine: Chosen, stop: Stop, dispatch: Mapping[str, Dispatch] | None = None
) -> Summary:
    """Simulate a replication and sum it up; ``dispatch`` gives teams rules of the user's own, on the SimPy
    engine.

    Raises `EngineError` for a run that cannot go on or that breaks an identity, and `compiled.Stopped` when
    ``stop`` says so.
    """
    if engine == "compiled":
        summary = compiled.summary(job.model, job.seed, replication, job.edges, stop)
    else:
        summary = summarise(simulate(job.model, job.seed, replication, dispatch), job.edges)
    return checked(summary, job.header)


def checked(summary: Summary, header: Header) -> Summary:
    """The summary; raises `EngineError` when an identity that holds in every run does not."""
    broken = identities(summary, header)
    if broken:
        raise EngineError(f"{header.title}, replication {summary.replication}: " + "; ".join(broken))
    return summary


def expected_seconds(job: Job, engine: Chosen) -> float:
    """Seconds that a replication may take on one core, by the records that its model is expected to write."""
    return expected_records(job.model) * _RECORD[engine]
