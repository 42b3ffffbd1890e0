"""Rules and releases of a scenario as jobs: each replication is simulated again for its log, on which they
are judged."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

import numpy as np

from orgsim.engine import compiled, simulate
from orgsim.experiment.crew.work import enough
from orgsim.experiment.engines import Chosen
from orgsim.experiment.jobs import Batch, Job, Stop, expected_seconds, job_of
from orgsim.log import Log
from orgsim.log.log import Integers
from orgsim.measures.releases import DELIVERY, ReleaseOf, delivery
from orgsim.measures.rules import Judged, RuleOfWork, judge
from orgsim.model import Model
from orgsim.model.arrays import Floats

_ADDRESS: Final = "orgsim rules 2"
"""Changes when what is kept of judged rules does."""


@dataclass(frozen=True)
class OwnRules:
    """The rules of a scenario as a design has them: those of each kind of work, and for each the place ``of``
    the one that it comes from, of ``count`` in all; and what counts as releases."""

    rules: tuple[RuleOfWork, ...]
    of: tuple[int, ...]
    count: int
    releases: tuple[ReleaseOf, ...] = ()


@dataclass(frozen=True, eq=False)
class Tally:
    """What came of the rules of a scenario in a replication: ``counts`` (rules, 2) are the items to which
    each applied, and those of them that violate it; ``releases`` (releases, `DELIVERY`) are measures."""

    replication: int
    counts: Integers
    releases: Floats


@dataclass(frozen=True, eq=False)
class RulesJob(Job):
    """A job whose rules are judged, of items that arrive after a ``warm_up`` (microseconds)."""

    own: OwnRules
    warm_up: int


def rules_job(model: Model, seed: int, warm_up: int, own: OwnRules) -> RulesJob:
    """The job that judges rules on replications of a model."""
    edges = np.array([0, model.header.horizon], dtype=np.int64)
    job = job_of(model, seed, edges)
    key = hashlib.sha256(repr((_ADDRESS, job.key, warm_up, own)).encode()).hexdigest()
    return RulesJob(model, seed, edges, key, own, warm_up)


@dataclass(frozen=True)
class Judging:
    """Judge the rules of replications on an engine."""

    engine: Chosen

    def __call__(self, batch: Batch[RulesJob]) -> list[Tally]:
        """The tallies of a batch, one replication after the other, until it is `enough`."""
        found: list[Tally] = []
        for replication in batch.replications:
            if enough():
                break
            try:
                log, judged = judged_once(batch.job, replication, self.engine, enough)
            except compiled.Stopped:
                break
            counts, releases = _together(batch.job.own, judged), _delivered(batch.job, log)
            found.append(Tally(replication, counts, releases))
        return found

    def expected(self, job: RulesJob) -> float:
        """Seconds by the records that the model is expected to write."""
        return expected_seconds(job, self.engine)


def judged_once(
    job: RulesJob, replication: int, engine: Chosen, stop: Stop | None = None
) -> tuple[Log, Judged]:
    """The log of a replication, and what came of the rules of each kind of work; raises `EngineError`, and
    `compiled.Stopped` when ``stop`` says so."""
    if engine == "compiled":
        log = compiled.simulate(job.model, job.seed, replication, stop)
    else:
        log = simulate(job.model, job.seed, replication)
    return log, judge(log, job.own.rules, job.warm_up)


def _delivered(job: RulesJob, log: Log) -> Floats:
    """The measures of each release."""
    rows = [list(delivery(log, release, job.warm_up).values()) for release in job.own.releases]
    return np.array(rows, dtype=np.float64).reshape(len(rows), len(DELIVERY))


def _together(own: OwnRules, judged: Judged) -> Integers:
    """The counts of each rule, of all kinds of work that it is about."""
    counts = np.zeros((own.count, 2), dtype=np.int64)
    np.add.at(counts, np.array(own.of, dtype=np.int64), judged.counts)
    return counts
