"""Run the replications of a scenario's designs, on one core or many, with the same numbers on any."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import product
from typing import TYPE_CHECKING, Final, Literal

import numpy as np

from orgsim.engine import compiled
from orgsim.errors import UsageError
from orgsim.experiment.account import Account
from orgsim.experiment.counts import FEWEST_IN_STAGES, MOST_RUNS, cores_of, optional, runs, seed_of
from orgsim.experiment.cross_check import REPEATED, CrossCheck
from orgsim.experiment.engines import (
    LEFT_OUT,
    UNFINISHED,
    Engine,
    Ran,
    batch_size,
    choose,
    compiling,
    instead_of,
    size_of,
)
from orgsim.experiment.keeping import Again, Keeper
from orgsim.experiment.lowered import lowered
from orgsim.experiment.processes import here, pooled
from orgsim.experiment.result import Result
from orgsim.experiment.stages import aim_of, in_stages
from orgsim.experiment.tasks import Task, Workload, cores_to_use, gather
from orgsim.experiment.telling import Progress, Telling
from orgsim.experiment.threads import threaded
from orgsim.experiment.warm_up import stated_warm_up, warm_up_of
from orgsim.log import Header
from orgsim.log.log import Integers
from orgsim.measures import MEASURES, Summary, bin_edges
from orgsim.model import Model
from orgsim.model.notes import model_notes
from orgsim.scenario import Scenario
from orgsim.scenario.precision import FIRST_STAGE

if TYPE_CHECKING:
    from orgsim.engine import Dispatch

BATCH_BYTES: Final = 32 * 2**20
"""Bytes of the summaries that a batch brings, at most, unless a single one is larger."""
RECORD_BYTES: Final = 40
"""Bytes of a summary for each record that a replication is expected to write, at most."""


@dataclass(frozen=True)
class Options:
    """How to run: replications of each design, seed, cores (None: all), designs (None: all), the user's dispatch rules,
    the engine (`ENGINES`), whether replication 1 is repeated on the SimPy engine where the compiled one runs, and an earlier
    result (``known``) from which replications are taken that would be the same.

    Replications are a number or ``auto``: until differences are known to a ``precision`` (``2%``, ``3h``), ``at_most`` so many.
    ``ahead`` replications, of all designs together, are sure to be asked for after this run: they count when the engine is chosen.
    Raises `UsageError` for a number that is no whole number or out of range."""

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

    def __post_init__(self) -> None:
        """Check the numbers, which may come from Python code as it was written."""
        object.__setattr__(self, "replications", runs(self.replications))
        object.__setattr__(self, "seed", seed_of(self.seed))
        object.__setattr__(self, "cores", cores_of(self.cores))
        object.__setattr__(self, "at_most", optional("at_most", self.at_most, FEWEST_IN_STAGES, MOST_RUNS))


def run(
    scenario: Scenario, options: Options | None = None, progress: Progress | None = None, say: Callable[[str], None] | None = None
) -> Result:
    """Run every design of a scenario and gather the summaries.

    Replication r of each design meets the same demand and the same random draws, on either engine. An interruption (Ctrl-C) keeps
    the replications that are finished in all designs. ``say`` is told which engine runs, and what takes long. Raises
    `UsageError` for a design that is not there, an engine that cannot run this or a precision that makes no sense, and
    `EngineError` from a run, also when the engines do not agree.
    """
    options, telling = options or Options(), Telling(progress, say)
    if not _is_auto(scenario, options):
        return _run(scenario, options, telling)

    def batch(count: int, before: Result | None) -> Result:
        return _stage(scenario, replace(options, replications=count), before, telling)

    return in_stages(batch, aim_of(scenario, options.precision, options.at_most), telling.say)


def _is_auto(scenario: Scenario, options: Options) -> bool:
    """Whether replications are run until differences are known; raises `UsageError` where a number and a precision are asked for."""
    wanted = scenario.replications_written if options.replications is None else options.replications
    if wanted != "auto" and (options.precision, options.at_most) != (None, None):
        raise UsageError("a precision or a most of replications is for runs of 'auto' replications, and a number of them was asked for")
    return wanted == "auto"


def _stage(scenario: Scenario, options: Options, before: Result | None, telling: Telling) -> Result:
    """A stage of a run: only what ``before`` lacks is run. The engines are compared once, when the compiled one first runs."""
    if before is None:
        return _run(scenario, options, telling)
    compared = before.ran.engine == "compiled"
    found = _run(scenario, replace(options, known=before, cross_check=options.cross_check and not compared), telling)
    return replace(found, ran=before.ran) if compared else found


def _run(scenario: Scenario, options: Options, telling: Telling) -> Result:
    """Run a fixed number of replications of every design."""
    designs = tuple(options.designs or scenario.designs)
    for design in designs:
        if design not in scenario.designs:
            raise UsageError(f"there is no design '{design}'; the scenario has {', '.join(scenario.designs)}")
    count = options.replications if isinstance(options.replications, int) else scenario.replications
    models = lowered(scenario, designs, count)
    seed = scenario.seed if options.seed is None else options.seed
    edges = _edges(scenario, models[designs[0]])
    headers = {design: model.header for design, model in models.items()}
    keeper = _keeper(scenario, models, count, may_fold=not options.dispatch)
    for key, row in _known(options, scenario, models, (seed, edges)).items():
        keeper.know(key, row)
    wanted = [Task(design, seed, replication) for replication in range(1, count + 1) for design in designs]
    tasks = [task for task in wanted if (task.design, task.replication) not in keeper or _is_repeated(task, options)]
    work = Workload(models, tasks, edges, cores_to_use(options.cores), telling.say)
    ran = _performed(work, options, telling, keeper)
    kept = tuple(r for r in range(1, count + 1) if all((design, r) in keeper for design in designs))
    accounts = {design: keeper.accounts_of(design, kept) for design in designs} if keeper.accounts else {}
    summaries: dict[str, Sequence[Summary]] = {
        design: Again(model, seed, kept, edges, ran.engine) if accounts else keeper.summaries_of(design, kept)
        for design, model in models.items()
    }
    warm_up, notes = warm_up_of(scenario, headers, accounts or summaries, FIRST_STAGE)
    result = Result(
        scenario=scenario,
        headers=headers,
        digests={design: model.digest() for design, model in models.items()},
        summaries=summaries,
        accounts=accounts,
        warm_up=warm_up,
        seed=seed,
        asked=count,
        notes=(*scenario.notes, *model_notes(scenario, models), *notes),
        ran=ran,
    )
    result.__dict__["models"] = models
    return result


def _keeper(scenario: Scenario, models: Mapping[str, Model], count: int, *, may_fold: bool) -> Keeper:
    """Who keeps the replications of a run, so many of each design."""
    asked = () if scenario.decide_on in MEASURES else (scenario.decide_on,)
    headers = {design: model.header for design, model in models.items()}
    return Keeper(models, asked, partial(_warm_up_in, scenario, headers, min(FIRST_STAGE, count)), may_fold=may_fold)


def _warm_up_in(
    scenario: Scenario, headers: Mapping[str, Header], first: int, summaries: Mapping[tuple[str, int], Summary]
) -> int | None:
    """The end of the warm-up, None where it is to be found and the first replications of some design are not all there."""
    if scenario.warm_up != "auto":
        return stated_warm_up(scenario)
    if any((design, number) not in summaries for design, number in product(headers, range(1, first + 1))):
        return None
    rows = {design: [summaries[design, number] for number in range(1, first + 1)] for design in headers}
    return warm_up_of(scenario, headers, rows, first)[0]


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


def _is_repeated(task: Task, options: Options) -> bool:
    """Whether a task is run again although it is cached, because the engines are compared on it."""
    return options.cross_check and task.replication == REPEATED


def _performed(work: Workload, options: Options, telling: Telling, keeper: Keeper) -> Ran:
    """Choose the engine and work off the tasks on it; where there are none, the earlier result has been everything."""
    if not work.tasks:
        return Ran() if options.known is None else options.known.ran
    size = size_of(work.models, work.tasks)
    in_all = size.followed(options.ahead, len(work.tasks))
    choice = choose(options.engine, in_all, work.cores, check=options.cross_check, dispatch=bool(options.dispatch))
    telling.say(choice.sentence)
    if choice.engine == "compiled":
        try:
            return _compiled(work, options.cross_check, telling, keeper)
        except compiled.Unloadable as error:
            instead_of(options.engine, error, telling.say)
    alone = work.cores == 1 or options.dispatch
    rounds = here(work, options.dispatch or {}) if alone else pooled(work)
    gather(rounds, len(work.tasks), telling.progress, keeper.take)
    return Ran()


def _compiled(work: Workload, check: bool, telling: Telling, keeper: Keeper) -> Ran:
    """Work off the tasks on the compiled engine, and the cross-check beside them, which begins before the engine is loaded."""
    if not check:
        _threads(work, telling, keeper)
        return Ran("compiled", LEFT_OUT)
    with CrossCheck(work) as cross_check:
        whole = _threads(work, telling, keeper) == len(work.tasks)
        return cross_check.outcome(keeper.first) if whole else Ran("compiled", UNFINISHED)


def _threads(work: Workload, telling: Telling, keeper: Keeper) -> int:
    """Work off the tasks in threads, in batches whose summaries are not too large to be in memory together."""
    telling.say(compiling())
    count, size = len(work.tasks), size_of(work.models, work.tasks)
    at_once = int(BATCH_BYTES / (RECORD_BYTES * size.all / count)) if size.all else count
    largest = max(1, min(batch_size(size, count), at_once))
    return gather(threaded(work, largest), count, telling.progress, keeper.take)


def _edges(scenario: Scenario, model: Model) -> Integers:
    """Time bins of all replications, with a stated warm-up as one of the limits."""
    edges = bin_edges(model.header)
    if isinstance(scenario.warm_up, str):
        return edges
    return np.union1d(edges, [scenario.warm_up.microseconds()]).astype(np.int64)

