"""Where replications are run: a crew and an engine, set up when the first one is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Final, Generic

from orgsim.engine import compiled
from orgsim.experiment.crew import Crew, Taken, crew_for, perform
from orgsim.experiment.crew.kinds import Alone, Threads
from orgsim.experiment.crew.work import Row, Work
from orgsim.experiment.cross_check import CrossCheck, OnBothEngines
from orgsim.experiment.engines import (
    LEFT_OUT,
    UNFINISHED,
    Choice,
    Chosen,
    Engine,
    Ran,
    Size,
    choose,
    compiling,
    events_text,
    instead_of,
    size_of,
)
from orgsim.experiment.jobs import AnyJob
from orgsim.experiment.listener import Listener
from orgsim.experiment.processes import cores_to_use
from orgsim.experiment.store import Store
from orgsim.measures import Summary

MUCH: Final = 0.2
"""The share of what was announced so far from which on a further request is announced."""


@dataclass(frozen=True)
class Setting:
    """How and where replications are run: seed (None: the scenario's), ``cores`` (None: all), the engine,
    whether replication 1 of each base case is repeated on SimPy, an ``executor`` of the user's own or the
    address of a ``cluster``, and the store."""

    seed: int | None = None
    cores: int | None = None
    engine: Engine = "auto"
    cross_check: bool = True
    executor: Executor | None = None
    cluster: str | None = None
    store: Store | None = None


@dataclass(frozen=True)
class Manner(Generic[AnyJob, Row]):
    """What a bench does: the ``work`` on an engine, and how much there will be in all, ``foreseen`` from the
    first request.

    ``told`` follows the number of events that is said then. Work that ``goes_on`` on an engine does so unless
    another is asked for; work that hardly needs the interpreter is done ``in_threads``; what nobody else can
    do (``here_alone``: it rests on functions of the user's own) is done in this process, on SimPy.
    """

    work: Callable[[Chosen], Work[AnyJob, Row]]
    foreseen: Callable[[Size], Size]
    told: str = ""
    goes_on: Chosen | None = None
    in_threads: bool = False
    here_alone: bool = False


class Bench(Generic[AnyJob, Row]):
    """Runs what is missing, until it is closed. ``compared`` gives what the engines are compared on."""

    def __init__(
        self,
        setting: Setting,
        listener: Listener,
        manner: Manner[AnyJob, Row],
        compared: Callable[[], OnBothEngines],
    ) -> None:
        """Nothing is set up yet."""
        self._setting, self._listener, self._manner, self._compared = setting, listener, manner, compared
        self._cores = cores_to_use(setting.cores)
        self._open = ExitStack()
        self._crew: Crew | None = None
        self.engine: Chosen = "reference"
        self._check: CrossCheck | None = None
        self._ran: Ran | None = None
        self._announced = 0.0

    def close(self) -> None:
        """End the workers and the cross-check, done or not."""
        self._open.close()

    def work_off(
        self, missing: Sequence[tuple[AnyJob, Sequence[int]]], taken: Taken[AnyJob, Row], parts: float = 1.0
    ) -> bool:
        """Run what is missing, hand each batch over as it comes, and say whether all was run: not after
        Ctrl-C.

        It is the first of about so many ``parts`` of what there is to run. Raises `EngineError`.
        """
        size = _size(missing).times(parts)
        if self._crew is None:
            crew = self._set_up(size)
        else:
            crew = self._crew
            self._announce(size)
        self._announced += size.all
        return perform(missing, crew, self._manner.work(self.engine), taken, self._listener)

    def ran(self, first: Callable[[], Mapping[str, Summary]] | None) -> Ran | None:
        """Which engine ran, once the cross-check is done; None where nothing was run.

        ``first`` gives replication 1 of what is compared, on the compiled engine; without it the check stays
        unfinished.
        Raises `EngineError` where the engines differ.
        """
        check, self._check = self._check, None
        if check is not None:
            self._ran = Ran("compiled", UNFINISHED) if first is None else check.outcome(first())
        return self._ran

    def _announce(self, size: Size) -> None:
        """Say how much more there is to do, where that is much beside what was said before."""
        if size.all > MUCH * self._announced:
            self._listener.say(f"Next: {events_text(size.all)}.")

    def _set_up(self, size: Size) -> Crew:
        """Choose the engine, begin the cross-check, and open the crew."""
        setting, manner = self._setting, self._manner
        told = f"{events_text(size.all)} {manner.told}" if manner.told else ""
        in_all, check = manner.foreseen(size), setting.cross_check
        choice = choose(
            setting.engine, in_all, self._cores, check=check, dispatch=manner.here_alone, told=told
        )
        if manner.goes_on is not None and setting.engine == "auto":
            choice = Choice(manner.goes_on, "as the cached replications were")
        self.engine, self._ran = choice.engine, Ran()
        self._listener.say(choice.sentence)
        try:
            return self._begin(in_all)
        except compiled.Unloadable as error:
            self._open.close()
            self.engine, self._ran, self._check = "reference", Ran(), None
            instead_of(setting.engine, error, self._listener.say)
        return self._begin(in_all)

    def _begin(self, size: Size) -> Crew:
        """Open the crew for the engine, with the cross-check beside the compiled one; raises `Unloadable`."""
        setting = self._setting
        if self.engine == "compiled":
            self._ran = Ran("compiled", LEFT_OUT)
            self._listener.say(compiling(size.models))
            if setting.cross_check:
                self._check = self._open.enter_context(CrossCheck(self._compared(), self._cores))
            if setting.executor is None and setting.cluster is None:
                compiled.prepare(size.models)
        self._crew = self._open.enter_context(self._crew_for())
        return self._crew

    def _crew_for(self) -> Crew:
        setting, manner = self._setting, self._manner
        if manner.here_alone:
            return Alone()
        if (
            manner.in_threads
            and self.engine == "compiled"
            and (setting.executor, setting.cluster) == (None, None)
        ):
            return Threads(self._cores)
        return crew_for(self._cores, setting.executor, setting.cluster)


def _size(missing: Sequence[tuple[AnyJob, Sequence[int]]]) -> Size:
    """How much there is to run, of jobs that may stand there several times."""
    models = {job.key: job.model for job, _ in missing}
    counts = Counter[str]()
    for job, replications in missing:
        counts[job.key] += len(replications)
    return size_of([(models[key], count) for key, count in counts.items()])
