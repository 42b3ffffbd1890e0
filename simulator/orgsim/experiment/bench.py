"""Where a laboratory has replications run: a crew and an engine, set up when the first replication is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Final

from orgsim.engine import compiled
from orgsim.errors import EngineError
from orgsim.experiment.crew import Crew, Observing, Taken, crew_for, perform
from orgsim.experiment.cross_check import REPEATED, CrossCheck
from orgsim.experiment.engines import LEFT_OUT, Chosen, Engine, Ran, Size, choose, compiling, events_text, instead_of, size_of
from orgsim.experiment.jobs import Job
from orgsim.experiment.store import Store
from orgsim.experiment.tasks import Task, Workload, cores_to_use
from orgsim.experiment.telling import Telling
from orgsim.experiment.variant import Variant
from orgsim.measures import Summary
from orgsim.model import Model

MANY: Final = 20
"""How many times the first request an experiment may be expected to ask for, when the engine is chosen."""
MUCH: Final = 0.2
"""The share of what was announced so far from which on a further request is announced."""


class InterruptedExperiment(EngineError):  # noqa: N818
    """An experiment that Ctrl-C ended; what was finished is cached."""


@dataclass(frozen=True)
class Setting:
    """How and where replications are run: seed (None: the scenario's), ``cores`` (None: all), the engine, whether replication 1 of each
    base case is repeated on SimPy, an ``executor`` of the user's own or the address of a ``cluster``, and the store."""

    seed: int | None = None
    cores: int | None = None
    engine: Engine = "auto"
    cross_check: bool = True
    executor: Executor | None = None
    cluster: str | None = None
    store: Store | None = None


class Bench:
    """Runs what is missing. ``written`` gives the base case, on which the engines are compared."""

    def __init__(self, setting: Setting, telling: Telling, seed: int, written: Callable[[], Variant]) -> None:
        """Nothing is set up yet."""
        self._setting, self._telling, self._seed, self._written = setting, telling, seed, written
        self._open = ExitStack()
        self._crew: Crew | None = None
        self._engine: Chosen = "reference"
        self._check: CrossCheck | None = None
        self._ran: Ran | None = None
        self._announced = 0.0

    def close(self) -> None:
        """End the workers and the cross-check, done or not."""
        self._open.close()

    def work_off(self, missing: Sequence[tuple[Job, Sequence[int]]], taken: Taken, parts: float = 1.0) -> None:
        """Run what is missing and hand each batch over as it comes; raises `InterruptedExperiment` and `EngineError`.

        It is the first of about so many ``parts`` of what there is to run.
        """
        tasks = [Task(job.key, job.seed, r) for job, replications in missing for r in replications]
        size = size_of({job.key: job.model for job, _ in missing}, tasks).times(parts)
        if self._crew is None:
            crew = self._set_up(size)
        else:
            crew = self._crew
            self._announce(size)
        self._announced += size.all
        if not perform(missing, crew, Observing(self._engine), taken, self._telling):
            raise InterruptedExperiment("interrupted")

    def ran(self) -> Ran | None:
        """Which engine ran, once the cross-check is done; None where nothing was run. Raises `EngineError` where the engines differ."""
        if self._check is not None:
            summaries = {(design, REPEATED): self._summary(model) for design, model in self._check.work.models.items()}
            self._ran = self._check.outcome(summaries)
            self._check = None
        return self._ran

    def _summary(self, model: Model) -> Summary:
        return compiled.summary(model, self._seed, REPEATED, self._written().edges)

    def _announce(self, size: Size) -> None:
        """Say how much more there is to do, where that is much beside what was said before."""
        if size.all > MUCH * self._announced:
            self._telling.say(f"Next: {events_text(size.all)}.")

    def _set_up(self, size: Size) -> Crew:
        """Choose the engine, begin the cross-check of the base case, and open the crew."""
        setting, cores = self._setting, cores_to_use(self._setting.cores)
        told = f"{events_text(size.all)} to begin with"
        choice = choose(setting.engine, size.times(MANY), cores, check=setting.cross_check, dispatch=False, told=told)
        self._engine, self._ran = choice.engine, Ran()
        self._telling.say(choice.sentence)
        try:
            return self._begin(cores)
        except compiled.Unloadable as error:
            self._open.close()
            self._engine, self._ran, self._check = "reference", Ran(), None
            instead_of(setting.engine, error, self._telling.say)
        return self._begin(cores)

    def _begin(self, cores: int) -> Crew:
        """Open the crew for the engine, with the cross-check beside the compiled one; raises `Unloadable`."""
        setting = self._setting
        if self._engine == "compiled":
            self._ran = Ran("compiled", LEFT_OUT)
            self._telling.say(compiling())
            if setting.cross_check:
                self._check = self._open.enter_context(self._cross_check(cores))
            if setting.executor is None and setting.cluster is None:
                compiled.prepare()
        self._crew = self._open.enter_context(crew_for(cores, setting.executor, setting.cluster, self._engine))
        return self._crew

    def _cross_check(self, cores: int) -> CrossCheck:
        """The scenario in the base case, replication 1 of each design."""
        written = self._written()
        return CrossCheck(Workload(written.models, [Task(design, self._seed, REPEATED) for design in written.models], written.edges, cores))
