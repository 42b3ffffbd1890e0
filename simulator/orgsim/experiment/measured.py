"""Jobs that are measured where they are done, so that an observation is all that is kept of a replication."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

import numpy as np

from orgsim.experiment.jobs import Job
from orgsim.experiment.observation import Observation
from orgsim.log import Summary
from orgsim.log.log import Integers
from orgsim.measures import MEASURES, TEAM_MEASURES, course, measure, team_values
from orgsim.model import Model

_ADDRESS: Final = "orgsim job 1"
"""Changes when what is kept of a replication does."""


@dataclass(frozen=True, eq=False)
class MeasuredJob(Job):
    """A job of which the measures ``names`` are wanted, after a ``warm_up`` (microseconds)."""

    warm_up: int
    names: tuple[str, ...]


def measured_job(model: Model, seed: int, warm_up: int, edges: Integers, asked: tuple[str, ...] = ()) -> MeasuredJob:
    """The job that measures all of `MEASURES` and what is ``asked`` beside them."""
    names = (*MEASURES, *(name for name in asked if name not in MEASURES))
    hasher = hashlib.sha256(repr((_ADDRESS, model.digest(), seed, warm_up, names, model.header.worth)).encode())
    hasher.update(edges.tobytes())
    return MeasuredJob(model, seed, edges, hasher.hexdigest(), warm_up, names)


def fits(job: MeasuredJob, observation: Observation) -> bool:
    """Whether an observation has the shape of one of this job; what a store gives need not."""
    shapes = (observation.values.shape, observation.course.shape, observation.teams.shape)
    teams = len(job.header.teams), len(TEAM_MEASURES)
    return shapes == ((len(job.names),), (len(job.edges) - 1,), teams)


def observation_of(job: MeasuredJob, summary: Summary) -> Observation:
    """What is kept of a replication of a job whose summary is there."""
    asked = tuple(name for name in job.names if name not in MEASURES)
    found = measure(summary, job.header, job.warm_up, asked)
    values = np.array([found[name] for name in job.names], dtype=np.float64)
    return Observation(summary.replication, values, course(summary), team_values(summary, job.header, job.warm_up))
