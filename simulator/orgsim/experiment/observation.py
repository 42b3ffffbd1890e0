"""What is kept of a replication: how it is measured where it is run, and how it is written.

That is numbers with their shapes, bit for bit, and nothing that could be run.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from dataclasses import dataclass
from typing import Final

import numpy as np

from orgsim.experiment.jobs import Job
from orgsim.log import Summary
from orgsim.log.log import Integers
from orgsim.measures import MEASURES, TEAM_MEASURES, course, measure, named_measures, team_values
from orgsim.model import Model
from orgsim.model.arrays import Floats

_MARK: Final = b"OBS1"
_HEADER: Final = struct.Struct("<4sIIIII")
"""Mark, checksum, then M, B, Q and T."""
_NUMBER: Final = np.dtype("<f8")


@dataclass(frozen=True, eq=False)
class Observation:
    """What is kept of a replication; a number that does not exist is NaN.

    ``values`` (M,) are the measures in the order of the job's names, ``course`` (B,) is work in progress by
    time bin, averaged over the bin, and ``teams`` (Q, T) are the team measures of each team, in the order of
    the model's queues.
    """

    replication: int
    values: Floats
    course: Floats
    teams: Floats


def to_bytes(observation: Observation) -> bytes:
    """The numbers of an observation: a header with the shapes and a checksum, then little-endian float64."""
    parts = (observation.values, observation.course, observation.teams)
    numbers = b"".join(np.asarray(part, _NUMBER).tobytes() for part in parts)
    shapes = (len(observation.values), len(observation.course), *observation.teams.shape)
    return _HEADER.pack(_MARK, _checksum(observation.replication, shapes, numbers), *shapes) + numbers


def from_bytes(replication: object, written: object) -> Observation | None:
    """The observation of that replication, its arrays read-only; None for anything but what `to_bytes` wrote
    of it."""
    if not isinstance(replication, int) or not isinstance(written, bytes) or len(written) < _HEADER.size:
        return None
    mark, checksum, *shapes = _HEADER.unpack_from(written)
    values, course, queues, measures = shapes
    numbers = memoryview(written)[_HEADER.size :]
    if mark != _MARK or len(numbers) != _NUMBER.itemsize * (values + course + queues * measures):
        return None
    if checksum != _checksum(replication, shapes, numbers):
        return None
    whole = np.frombuffer(numbers, _NUMBER).astype(np.float64, copy=False)
    teams = whole[values + course :].reshape(queues, measures)
    return Observation(replication, whole[:values], whole[values : values + course], teams)


def _checksum(replication: int, shapes: tuple[int, ...] | list[int], numbers: bytes | memoryview) -> int:
    """CRC-32 of all that is written, and of the replication it is written for."""
    return zlib.crc32(numbers, zlib.crc32(struct.pack("<q4I", replication, *shapes)))


_ADDRESS: Final = "orgsim job 1"
"""Changes when what is kept of a replication does."""


@dataclass(frozen=True, eq=False)
class MeasuredJob(Job):
    """A job of which the measures ``names`` are wanted, after a ``warm_up`` (microseconds)."""

    warm_up: int
    names: tuple[str, ...]


def measured_job(
    model: Model, seed: int, warm_up: int, edges: Integers, asked: tuple[str, ...] = ()
) -> MeasuredJob:
    """The job that measures all of `MEASURES` and what is ``asked`` beside them."""
    names = (*MEASURES, *(name for name in asked if name not in MEASURES))
    hasher = hashlib.sha256(
        repr((_ADDRESS, model.digest(), seed, warm_up, names, model.header.worth)).encode()
    )
    hasher.update(edges.tobytes())
    return MeasuredJob(model, seed, edges, hasher.hexdigest(), warm_up, names)


def fits(job: MeasuredJob, observation: Observation) -> bool:
    """Whether an observation has the shape of one of this job; what a store gives need not."""
    shapes = (observation.values.shape, observation.course.shape, observation.teams.shape)
    teams = len(job.header.teams), len(TEAM_MEASURES)
    return shapes == ((len(job.names),), (len(job.edges) - 1,), teams)


def observation_of(job: MeasuredJob, summary: Summary) -> Observation:
    """What is kept of a replication of a job whose summary is there."""
    found = measure(summary, job.header, job.warm_up)
    found |= named_measures(summary, job.header, job.warm_up, job.names)
    values = np.array([found[name] for name in job.names], dtype=np.float64)
    return Observation(
        summary.replication, values, course(summary), team_values(summary, job.header, job.warm_up)
    )
