"""Run the replications of a scenario's designs, wherever that is, with the same numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import partial
from itertools import product
from typing import TYPE_CHECKING, Final, Literal

import numpy as np

from orgsim.engine import compiled
from orgsim.errors import EngineError, UsageError
from orgsim.experiment.account import Account
from orgsim.experiment.bench import Bench, Manner, Setting
from orgsim.experiment.counts import FEWEST_IN_STAGES, MOST_RUNS, cores_of, optional, runs, seed_of
from orgsim.experiment.crew import Summing
from orgsim.experiment.crew.supply import MOST_JOBS
from orgsim.experiment.cross_check import REPEATED, OnBothEngines
from orgsim.experiment.engines import LEFT_OUT, SAME, UNFINISHED, Chosen, Engine, Ran
from orgsim.experiment.expected import expected_records
from orgsim.experiment.goals import measures_asked
from orgsim.experiment.jobs import Job, job_of
from orgsim.experiment.keeping import Again, Keeper
from orgsim.experiment.listener import Listener, Progress
from orgsim.experiment.processes import cores_to_use
from orgsim.experiment.result import Result
from orgsim.experiment.shelf import Shelf
from orgsim.experiment.stages import aim_of, in_stages
from orgsim.experiment.store import Store
from orgsim.experiment.variant import lowered
from orgsim.experiment.warm_up import warm_up_in, warm_up_of
from orgsim.log.log import Integers
from orgsim.measures import Summary, bin_edges
from orgsim.model import Model
from orgsim.model.analysis.notes import model_notes
from orgsim.scenario import Scenario
from orgsim.scenario.experiments.fields import FIRST_STAGE

if TYPE_CHECKING:
    from orgsim.engine import Dispatch


BATCH_BYTES: Final = 16 * 2**20
"""Bytes of the summaries that a task brings, at most, unless a single one is larger."""
RECORD_BYTES: Final = 40
"""Bytes of a summary for each record that a replication is expected to write, at most."""
LARGEST_TURN: Final = 16
"""Replications of one design before it is the turn of the next, at most: an interruption is to find all about
equally far."""
TASKS_PER_CORE: Final = 8
"""At least so many, so that the cores finish at about the same time."""


@dataclass(frozen=True)
class Options:
    """How to run: replications of each design, seed, cores (None: all), designs (None: all), the user's
    dispatch rules, the engine (`ENGINES`), whether replication 1 is repeated on the SimPy engine where the
    compiled one runs, and an earlier result (``known``) from which replications are taken that would be the
    same. An ``executor`` of the user's own or the address of a ``cluster`` may do the work; a ``store`` in a
    file keeps what is finished, for the next time.

    Replications are a number or ``auto``: until differences are known to a ``precision`` (``2%``, ``3h``),
    ``at_most`` so many. ``ahead`` replications, of all designs together, are sure to be asked for after this
    run: they count when the engine is chosen.
    Raises `UsageError` for a number that is no whole number or out of range, and for rules that are to run
    elsewhere."""

    replications: Literal["auto"] | int | None = None
    seed: int | None = None
    cores: int | None = None
    designs: Sequence[str] | None = None
    dispatch: Mapping[str, Dispatch] | None = None
    engine: Engine = "auto"
    cross_check: bool = True
    known: Result | None = None
    precision: str | None = None
    at_most: int | None = None
    ahead: int = 0
    executor: Executor | None = None
    cluster: str | None = None
    store: Store | None = None

    def __post_init__(self) -> None:
        """Check what may come from Python code as it was written."""
        if self.dispatch and (self.executor is not None or self.cluster is not None):
            raise UsageError(
                "a dispatch rule of your own runs in this process: leave out executor and cluster"
            )
        object.__setattr__(self, "replications", runs(self.replications))
        object.__setattr__(self, "seed", seed_of(self.seed))
        object.__setattr__(self, "cores", cores_of(self.cores))
        object.__setattr__(self, "at_most", optional("at_most", self.at_most, FEWEST_IN_STAGES, MOST_RUNS))


def run(
    scenario: Scenario,
    options: Options | None = None,
    progress: Progress | None = None,
    say: Callable[[str], None] | None = None,
) -> Result:
    """Run every design of a scenario and gather the summaries.

    Replication r of each design meets the same demand and the same random draws, on either engine. An
    interruption (Ctrl-C) keeps the replications that are finished in all designs. ``say`` is told which
    engine runs, and what takes long. Raises `UsageError` for a design that is not there, an engine that
    cannot run this or a precision that makes no sense, and `EngineError` from a run, also when the engines do
    not agree.
    """
    options, listener = options or Options(), Listener(progress, say)
    if not _is_auto(scenario, options):
        return _Run(scenario, options, listener).result()

    def batch(count: int, before: Result | None) -> Result:
        return _stage(scenario, replace(options, replications=count), before, listener)

    return in_stages(batch, aim_of(scenario, options.precision, options.at_most), listener.say)


def _is_auto(scenario: Scenario, options: Options) -> bool:
    """Whether replications are run until differences are known; raises `UsageError` where there is a number
    of them, and a precision or a most is asked for."""
    own = options.replications is not None
    wanted = options.replications if own else scenario.replications_written
    if wanted != "auto" and (options.precision, options.at_most) != (None, None):
        asked = "a most of replications" if options.precision is None else "a precision"
        number = f"{wanted:,} were asked for" if own else f"the scenario says {wanted:,}"
        raise UsageError(
            f"{asked} is for runs of 'auto' replications, and {number}: ask for 'auto' replications as well"
        )
    return wanted == "auto"


def _stage(scenario: Scenario, options: Options, before: Result | None, listener: Listener) -> Result:
    """A stage of a run: only what ``before`` lacks is run. The engines are compared once, when the compiled
    one first runs."""
    if before is None:
        return _Run(scenario, options, listener).result()
    compared = before.ran.engine == "compiled"
    wanted = replace(options, known=before, cross_check=options.cross_check and not compared)
    found = _Run(scenario, wanted, listener).result()
    ran = before.ran if compared else found.ran
    simulated, cached = before.ran.simulated + found.ran.simulated, before.ran.cached + found.ran.cached
    return replace(found, ran=replace(ran, simulated=simulated, cached=cached))


class _Run:
    """A fixed number of replications of every design: what is known is taken, the rest is run."""

    def __init__(self, scenario: Scenario, options: Options, listener: Listener) -> None:
        """Lower the designs; raises `UsageError` for one that is not there, and `ScenarioError`."""
        self.scenario, self.options, self.listener = scenario, options, listener
        designs = _designs(scenario, options)
        count = options.replications if isinstance(options.replications, int) else scenario.replications
        self.numbers = range(1, count + 1)
        self.models = lowered(scenario, designs, count)
        self.seed = scenario.seed if options.seed is None else options.seed
        self.edges = _edges(scenario, self.models[designs[0]])
        self.jobs = {design: job_of(model, self.seed, self.edges) for design, model in self.models.items()}
        self.keeper = _keeper(scenario, self.models, count, may_fold=not options.dispatch)
        self.shelf = _shelf(self.jobs, self.numbers, options)
        self.check = None if self.shelf is None or self._begun != "compiled" else self.shelf.check()
        self.simulated = self.cached = 0
        self.ran_here: set[tuple[str, int]] = set()

    def result(self) -> Result:
        """Take what is known, run the rest, and gather it. Raises `EngineError`, also when the engines do not
        agree."""
        self._take_known()
        ran = self._performed()
        designs = tuple(self.models)
        headers = {design: model.header for design, model in self.models.items()}
        kept = tuple(r for r in self.numbers if all((design, r) in self.keeper for design in designs))
        accounts = (
            {design: self.keeper.accounts_of(design, kept) for design in designs}
            if self.keeper.accounts
            else {}
        )
        summaries = {
            design: self._summaries(design, kept, ran, is_folded=bool(accounts)) for design in designs
        }
        warm_up, notes = warm_up_of(self.scenario, headers, accounts or summaries, FIRST_STAGE)
        result = Result(
            scenario=self.scenario,
            headers=headers,
            digests={design: model.digest() for design, model in self.models.items()},
            summaries=summaries,
            accounts=accounts,
            warm_up=warm_up,
            seed=self.seed,
            asked=len(self.numbers),
            notes=(*self.scenario.notes, *model_notes(self.scenario, self.models), *notes),
            ran=ran,
        )
        result.__dict__["models"] = self.models
        return result

    def _summaries(
        self, design: str, kept: tuple[int, ...], ran: Ran, *, is_folded: bool
    ) -> Sequence[Summary]:
        if is_folded:
            return Again(self.models[design], self.seed, kept, self.edges, ran.engine)
        return self.keeper.summaries_of(design, kept)

    def _take_known(self) -> None:
        """Take what an earlier result has, and what the store has."""
        known = _known(self.options, self.scenario, self.models, (self.seed, self.edges))
        for key, row in known.items():
            self.keeper.know(key, row)
        for design, summary in self.shelf.summaries() if self.shelf else ():
            if (design, summary.replication) not in known:
                self.keeper.know((design, summary.replication), summary)
                self.cached += 1

    def _performed(self) -> Ran:
        """Run what is missing, and say which engine ran."""
        missing = list(self._missing())
        if not missing:
            return replace(self._ran_before(), simulated=0, cached=self.cached)
        bench = Bench(self._setting(), self.listener, self._manner(missing), self._on_both_engines)
        try:
            whole = bench.work_off(missing, partial(self._took, bench))
            ran = self._ran(bench, whole=whole)
        finally:
            bench.close()
        return replace(ran, simulated=self.simulated, cached=self.cached)

    def _missing(self) -> Iterator[tuple[Job, Sequence[int]]]:
        """What is to be run: some replications of each model in turn."""
        absent: dict[str, tuple[Job, list[int]]] = {}
        for design, job in self.jobs.items():
            numbers = [r for r in self.numbers if (design, r) not in self.keeper or self._is_repeated(r)]
            absent.setdefault(job.key, (job, numbers))
        longest = max(len(numbers) for _, numbers in absent.values())
        size = self._turn(sum(len(numbers) for _, numbers in absent.values()))
        for begin, (job, numbers) in product(range(0, longest, size), absent.values()):
            if begin < len(numbers):
                yield job, numbers[begin : begin + size]

    def _is_repeated(self, replication: int) -> bool:
        """Whether a replication is run again although it is known, because the engines are to be compared on
        it."""
        if not self.options.cross_check or replication != REPEATED:
            return False
        if self.options.known is not None:
            return self.options.engine == "compiled"
        return self._begun == "compiled" and self.check is None

    def _turn(self, count: int) -> int:
        """How many replications of one model are run before it is the turn of the next, of so many in all."""
        records = max(map(expected_records, self.models.values()))
        at_once = BATCH_BYTES / (RECORD_BYTES * max(records, 1.0))
        share = count / (TASKS_PER_CORE * cores_to_use(self.options.cores))
        return max(1, int(min(LARGEST_TURN, at_once / MOST_JOBS, share / MOST_JOBS)))

    @property
    def _begun(self) -> Chosen | None:
        return None if self.shelf is None else self.shelf.begun

    def _setting(self) -> Setting:
        options = self.options
        return Setting(
            cores=options.cores,
            engine=options.engine,
            cross_check=options.cross_check and self.check is None,
            executor=options.executor,
            cluster=options.cluster,
        )

    def _manner(self, missing: Sequence[tuple[Job, Sequence[int]]]) -> Manner[Job, Summary]:
        """How the work is done: the engine is chosen with all in view that is sure to follow."""
        count = sum(len(numbers) for _, numbers in missing)
        return Manner(
            work=partial(Summing, dispatch=self.options.dispatch),
            foreseen=lambda size: size.followed(self.options.ahead, count),
            goes_on=self._begun,
            in_threads=True,
            here_alone=bool(self.options.dispatch),
        )

    def _on_both_engines(self) -> OnBothEngines:
        return OnBothEngines(self.models, self.seed, self.edges)

    def _took(self, bench: Bench[Job, Summary], job: Job, summaries: list[Summary]) -> None:
        """Keep what came, for every design that is this model."""
        if self.shelf is not None:
            self.shelf.keep(job, bench.engine, summaries)
        self.simulated += len(summaries)
        for design, summary in product(self.jobs, summaries):
            if self.jobs[design].key == job.key:
                self.keeper.take((design, summary.replication), summary)
                self.ran_here.add((design, summary.replication))

    def _first(self) -> dict[str, Summary]:
        """What the engine makes of replication 1 of each design, where it was known from elsewhere too."""
        return {design: self._first_of(design) for design in self.models}

    def _first_of(self, design: str) -> Summary:
        if (design, REPEATED) in self.ran_here:
            return self.keeper.first[design]
        return compiled.summary(self.models[design], self.seed, REPEATED, self.edges)

    def _ran(self, bench: Bench[Job, Summary], *, whole: bool) -> Ran:
        """Which engine ran, after the cross-check, which is noted; where the engines differ nothing is
        kept."""
        try:
            ran = bench.ran(self._first if whole else None)
        except EngineError:
            if self.shelf is not None:
                self.shelf.forget()
            raise
        assert ran is not None
        if self.shelf is not None and ran.cross_check == SAME:
            self.shelf.keep_check(ran.until)
        if self._begun == "compiled" and ran.engine == "reference":
            return Ran("compiled", UNFINISHED)
        if ran.engine == "compiled" and self.check is not None:
            return Ran("compiled", SAME, self.check.until)
        return ran

    def _ran_before(self) -> Ran:
        """Which engine ran what is all known."""
        if self.options.known is not None:
            return self.options.known.ran
        if self._begun != "compiled":
            return Ran()
        return Ran("compiled", LEFT_OUT) if self.check is None else Ran("compiled", SAME, self.check.until)


def _designs(scenario: Scenario, options: Options) -> tuple[str, ...]:
    """The designs to run; raises `UsageError` for one that is not there."""
    designs = tuple(options.designs or scenario.designs)
    for design in designs:
        if design not in scenario.designs:
            raise UsageError(f"there is no design '{design}'; the scenario has {', '.join(scenario.designs)}")
    return designs


def _shelf(jobs: Mapping[str, Job], numbers: Sequence[int], options: Options) -> Shelf | None:
    """Where replications are kept: in a file, and none that rest on functions of the user's own."""
    store = options.store
    if store is None or store.path is None or options.dispatch:
        return None
    engines: tuple[Chosen, ...] = ("reference",) if compiled.missing() else ("reference", "compiled")
    return Shelf(store, jobs, numbers, engines if options.engine == "auto" else (options.engine,))


def tidy(result: Result, store: Store) -> None:
    """Once a result is written: delete from a store what takes too much room to be kept for the next time."""
    if store.path is None:
        return
    if result.accounts:
        edges = result.account(result.baseline)[0].edges
        Shelf(
            store, {design: job_of(model, result.seed, edges) for design, model in result.models.items()}
        ).forget()
    Shelf(store, {}).limit()


def _keeper(scenario: Scenario, models: Mapping[str, Model], count: int, *, may_fold: bool) -> Keeper:
    """Who keeps the replications of a run, so many of each design."""
    headers = {design: model.header for design, model in models.items()}
    warm_up = partial(warm_up_in, scenario, headers, min(FIRST_STAGE, count))
    return Keeper(models, measures_asked(scenario), warm_up, may_fold=may_fold)


def _known(
    options: Options, scenario: Scenario, models: Mapping[str, Model], origin: tuple[int, Integers]
) -> dict[tuple[str, int], Summary | Account]:
    """The replications of an earlier result that this run, of a seed and time bins, would only repeat."""
    before, (seed, edges) = options.known, origin
    if before is None or before.seed != seed or options.dispatch:
        return {}
    found: dict[tuple[str, int], Summary | Account] = {}
    designs = {digest: design for design, digest in before.digests.items()}
    for design, model in models.items():
        theirs = designs.get(model.digest())
        rows = () if theirs is None else _rows_of(before, theirs, scenario, model)
        found |= {(design, row.replication): row for row in rows if np.array_equal(row.edges, edges)}
    return found


def _rows_of(before: Result, design: str, scenario: Scenario, model: Model) -> Sequence[Summary | Account]:
    """What an earlier result has of a design: accounts only where they would be reckoned alike."""
    if not before.accounts:
        return before.summaries[design]
    alike = before.scenario is scenario and before.headers[design].worth == model.header.worth
    return before.accounts[design] if alike else ()


def _edges(scenario: Scenario, model: Model) -> Integers:
    """Time bins of all replications, with a stated warm-up as one of the limits."""
    edges = bin_edges(model.header)
    if isinstance(scenario.warm_up, str):
        return edges
    return np.union1d(edges, [scenario.warm_up.microseconds()]).astype(np.int64)
