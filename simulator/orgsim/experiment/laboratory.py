"""The laboratory: what variants of a scenario measure, each replication simulated once and then
remembered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from types import TracebackType
from typing import Any, Final, Self

import numpy as np

from orgsim.engine import compiled
from orgsim.errors import EngineError, ScenarioError
from orgsim.experiment.bench import Bench, Manner, Setting
from orgsim.experiment.crew import Observing
from orgsim.experiment.cross_check import REPEATED, OnBothEngines
from orgsim.experiment.listener import Listener
from orgsim.experiment.observation import MeasuredJob, Observation, fits, observation_of
from orgsim.experiment.provenance import Provenance, cautions_of
from orgsim.experiment.sample import Sample, settles
from orgsim.experiment.store import open_store
from orgsim.experiment.variant import Variant, variant_of
from orgsim.measures import Summary
from orgsim.model import Model
from orgsim.scenario import Scenario
from orgsim.scenario.experiments.fields import FIRST_STAGE

__all__ = ["Changes", "InterruptedExperiment", "Laboratory", "Samples", "Setting"]

Changes = Mapping[str, Any]
"""A point of an experiment: values of the scenario by path."""
Samples = dict[str, Sample]
"""What was observed at a point, by design."""
Done = tuple[str, int]
"""A replication by the key of its job and its number."""
Before = Mapping[str, Sequence[Summary]]
"""Summaries of a run by the digest of their model."""
Known = dict[str, dict[int, Observation]]
"""Observations by the key of their job and by replication."""

MANY: Final = 20
"""How many times the first request an experiment may be expected to ask for, when the engine is chosen."""
OBSERVING: Final = Manner(Observing, lambda size: size.times(MANY), told="to begin with")
AFTER_A_RUN: Final = replace(OBSERVING, in_threads=True)
"""What follows a run is about as much, and goes on as that did."""


class InterruptedExperiment(EngineError):  # noqa: N818
    """An experiment that Ctrl-C ended; what was finished is cached."""


class Laboratory:
    """A context in which replications are run as experiments ask for them.

    Replication r of every point and every design meets the same random draws, on any engine, number of cores
    or executor. Where the scenario says ``warm_up = "auto"``, the warm-up is found on the base case, as a run
    of it finds it, and is the same at all points, so that all are judged on the same items.
    """

    def __init__(
        self,
        scenario: Scenario,
        setting: Setting | None = None,
        listener: Listener | None = None,
        before: Before | None = None,
    ) -> None:
        """Prepare; nothing runs yet. ``before`` are summaries of a run with the same seed, from which as much
        is taken as they give."""
        self._before = before or {}
        self.scenario = scenario
        self.setting = setting or Setting()
        self.listener = listener or Listener()
        self._simulated: set[Done] = set()
        self._used: set[Done] = set()
        self.seed = scenario.seed if self.setting.seed is None else self.setting.seed
        self.store = self.setting.store or open_store(None)
        manner = OBSERVING if before is None else AFTER_A_RUN
        self._bench = Bench(self.setting, self.listener, manner, self._compared)
        self._variants: dict[tuple[str, tuple[str, ...]], Variant] = {}
        self._edge: int | None = None
        self._remarks: dict[str, None] = {}
        self.parts = 1.0

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End all workers."""
        self._bench.close()

    def samples(
        self,
        points: Sequence[Changes],
        replications: int | range,
        designs: Sequence[str] | None = None,
        asked: Sequence[str] = (),
    ) -> list[Samples]:
        """What the designs measure at each point in the replications (1 to a number, or a range), in the
        order of the points.

        While the attribute ``parts`` is above 1, this is about the first of so many requests of the same
        kind, which is told. ``asked`` are measures beside `MEASURES`, such as ``lead time p80``. Raises
        `ScenarioError` for a point that makes no scenario, `EngineError` from a run, and
        `InterruptedExperiment` after Ctrl-C.
        """
        wanted = range(1, replications + 1) if isinstance(replications, int) else replications
        keys = tuple(designs or self.scenario.designs)
        variants, named = [self.variant(point, keys) for point in points], tuple(asked)
        warm_ups = self._warm_ups(variants, len(wanted), named)
        jobs = [
            variant.jobs(self.seed, warm_up, named)
            for variant, warm_up in zip(variants, warm_ups, strict=True)
        ]
        known = self._observations(
            [(job, wanted) for job in chain.from_iterable(found.values() for found in jobs)], self.parts
        )
        return [
            {design: Sample(job, tuple(known[job.key][r] for r in wanted)) for design, job in found.items()}
            for found in jobs
        ]

    def samples_or_faults(
        self, points: Sequence[Changes], replications: int, designs: Sequence[str], asked: Sequence[str]
    ) -> list[Samples | str]:
        """The same, but for a point that makes no scenario why it makes none."""
        faults = [self._fault_at(point, designs) for point in points]
        sound = [point for point, fault in zip(points, faults, strict=True) if not fault]
        found = iter(self.samples(sound, replications, designs, asked) if sound else [])
        return [fault or next(found) for fault in faults]

    @property
    def simulated(self) -> int:
        """How many replications were simulated so far, rather than known from before."""
        return len(self._simulated)

    def variant(self, point: Changes, designs: Sequence[str]) -> Variant:
        """Designs of the scenario at a point; raises `ScenarioError`."""
        address = repr(sorted(point.items(), key=lambda change: change[0])), tuple(designs)
        if address not in self._variants:
            self._variants[address] = variant_of(
                self.scenario.override(point) if point else self.scenario, designs
            )
        return self._variants[address]

    def models(self, point: Changes, designs: Sequence[str]) -> Mapping[str, Model]:
        """Designs of the scenario at a point, lowered; raises `ScenarioError`."""
        return self.variant(point, designs).models

    def _fault_at(self, point: Changes, designs: Sequence[str]) -> str:
        """Why a point makes no scenario, empty where it makes one."""
        try:
            self.variant(point, designs)
        except ScenarioError as error:
            return error.faults[0].message
        return ""

    @property
    def written(self) -> Variant:
        """Every design of the base case."""
        return self.variant({}, tuple(self.scenario.designs))

    def remark(self, sentence: str) -> None:
        """Note what a reader of the experiment must know beside what was found."""
        self._remarks[sentence] = None

    def provenance(self, replications: int, samples: Sequence[tuple[str, Sample]]) -> Provenance:
        """The account of an experiment that rests on these samples, each with the words for its point."""
        edges = [sample.warm_up for _, sample in samples] or [0]
        return Provenance(
            scenario=self.scenario,
            seed=self.seed,
            replications=replications,
            points=len({words for words, _ in samples}),
            warm_up=(min(edges), max(edges)),
            simulated=self.simulated,
            remembered=len(self._used - self._simulated),
            ran=self._bench.ran(self._first),
            cautions=cautions_of(samples),
            remarks=tuple(self._remarks),
        )

    def _compared(self) -> OnBothEngines:
        """Replication 1 of each design of the base case."""
        return OnBothEngines(self.written.models, self.seed, self.written.edges)

    def _first(self) -> dict[str, Summary]:
        """What the compiled engine makes of it."""
        written = self.written
        return {
            design: compiled.summary(model, self.seed, REPEATED, written.edges)
            for design, model in written.models.items()
        }

    def _warm_ups(self, variants: Sequence[Variant], count: int, asked: tuple[str, ...]) -> list[int]:
        """Where the warm-up of each variant ends, in microseconds: as it states, else as that of the base
        case."""
        if self._edge is None and any(variant.stated is None for variant in variants):
            self._edge = self._found_edge(range(1, min(count, FIRST_STAGE) + 1), asked)
        return [
            variant.edge_from(self._edge or 0) if variant.stated is None else variant.stated
            for variant in variants
        ]

    def _found_edge(self, pilot: range, asked: tuple[str, ...]) -> int:
        """The warm-up of the base case, found in the first replications of all its designs."""
        written = self.written
        if written.stated is not None:
            return written.stated
        jobs = written.jobs(self.seed, 0, asked)
        known = self._observations([(job, pilot) for job in jobs.values()])
        return max(settles(job, [known[job.key][r] for r in pilot]) for job in jobs.values())

    def _observations(self, wanted: Sequence[tuple[MeasuredJob, range]], parts: float = 1.0) -> Known:
        """The replications of all jobs, from the store or from new runs; ``parts`` as in `samples`."""
        known: Known = {}
        missing: dict[str, tuple[MeasuredJob, list[int]]] = {}
        for job, replications in wanted:
            found = known.setdefault(job.key, {})
            kept = self.store.known(job.key, [r for r in replications if r not in found])
            found |= {r: observation for r, observation in kept.items() if fits(job, observation)}
            self._used |= {(job.key, r) for r in replications}
            found |= self._run_before(job, [r for r in replications if r not in found])
            absent = [r for r in replications if r not in found]
            if absent:
                missing[job.key] = job, sorted({*missing.get(job.key, (job, []))[1], *absent})
        if missing and not self._bench.work_off(list(missing.values()), partial(self._took, known), parts):
            raise InterruptedExperiment("interrupted")
        return known

    def _run_before(self, job: MeasuredJob, absent: Sequence[int]) -> dict[int, Observation]:
        """Replications of a job that the run before had, kept as if they were new."""
        rows: Sequence[Summary] = ()
        if self._before and absent:
            rows = self._before.get(job.model.digest(), ())
        found = [row for row in rows if row.replication in absent and np.array_equal(row.edges, job.edges)]
        observations = [observation_of(job, summary) for summary in found]
        if observations:
            self.store.keep(job.key, observations)
        return {one.replication: one for one in observations}

    def _took(self, known: Known, job: MeasuredJob, observations: list[Observation]) -> None:
        """Remember what was simulated."""
        self.store.keep(job.key, observations)
        known[job.key] |= {observation.replication: observation for observation in observations}
        self._simulated |= {(job.key, observation.replication) for observation in observations}
