"""Replications of a model as jobs: what is asked of one, what addresses its result, and how it is done wherever it is done."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from orgsim.engine import compiled, simulate
from orgsim.experiment.engines import Chosen
from orgsim.experiment.observation import Observation
from orgsim.experiment.tasks import Task, checked
from orgsim.log import Header, Summary
from orgsim.log.log import Integers
from orgsim.measures import MEASURES, TEAM_MEASURES, course, measure, summarise, team_values
from orgsim.model import Model

Stop = Callable[[], bool]

_ADDRESS: Final = "orgsim job 1"
"""Changes when what is kept of a replication does."""


@dataclass(frozen=True, eq=False)
class Job:
    """What is wanted of one model: the measures ``names`` of replications after a ``warm_up`` (microseconds), with a ``seed``.

    ``edges`` (B + 1,) are the time bins. ``key`` addresses the results by content: jobs with the same key give the same
    numbers in each replication.
    """

    model: Model
    seed: int
    warm_up: int
    edges: Integers
    names: tuple[str, ...]
    key: str

    @property
    def title(self) -> str:
        """The design's name for readers."""
        return self.model.header.title

    @property
    def header(self) -> Header:
        """What the numbers stand for."""
        return self.model.header


@dataclass(frozen=True, eq=False)
class Batch:
    """Some replications of a job, to be done in one go."""

    job: Job
    replications: tuple[int, ...]


def job_of(model: Model, seed: int, warm_up: int, edges: Integers, asked: tuple[str, ...] = ()) -> Job:
    """The job that measures all of `MEASURES` and what is ``asked`` beside them."""
    names = (*MEASURES, *(name for name in asked if name not in MEASURES))
    hasher = hashlib.sha256(repr((_ADDRESS, model.digest(), seed, warm_up, names, model.header.worth)).encode())
    hasher.update(edges.tobytes())
    return Job(model, seed, warm_up, edges, names, hasher.hexdigest())


def fits(job: Job, observation: Observation) -> bool:
    """Whether an observation has the shape of one of this job; what a store gives need not."""
    shapes = (observation.values.shape, observation.course.shape, observation.teams.shape)
    teams = len(job.header.teams), len(TEAM_MEASURES)
    return shapes == ((len(job.names),), (len(job.edges) - 1,), teams)


def observed(batch: Batch, engine: Chosen, stop: Stop) -> list[Observation]:
    """Do a batch, or as much of it as is done when ``stop`` says so; runs in a thread, a process or on another machine.

    Raises `EngineError` for a run that cannot go on, or that breaks an identity.
    """
    done: list[Observation] = []
    for replication in batch.replications:
        if stop():
            break
        try:
            done.append(_observed(batch.job, replication, engine, stop))
        except compiled.Stopped:
            break
    return done


def _observed(job: Job, replication: int, engine: Chosen, stop: Stop) -> Observation:
    summary = _summary(job, replication, engine, stop)
    checked(Task(job.header.title, job.seed, replication), summary, job.model)
    return observation_of(job, summary)


def observation_of(job: Job, summary: Summary) -> Observation:
    """What is kept of a replication of a job whose summary is there."""
    asked = tuple(name for name in job.names if name not in MEASURES)
    measured = measure(summary, job.header, job.warm_up, asked)
    values = np.array([measured[name] for name in job.names], dtype=np.float64)
    return Observation(summary.replication, values, course(summary), team_values(summary, job.header, job.warm_up))


def _summary(job: Job, replication: int, engine: Chosen, stop: Stop) -> Summary:
    if engine == "compiled":
        return compiled.summary(job.model, job.seed, replication, job.edges, stop)
    return summarise(simulate(job.model, job.seed, replication), job.edges)

