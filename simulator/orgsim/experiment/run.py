"""Run the replications of a scenario's designs, on one core or many, with the same numbers on any."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from orgsim.engine import Dispatch
from orgsim.errors import UsageError
from orgsim.experiment.cross_check import REPEATED, CrossCheck
from orgsim.experiment.engines import (
    LEFT_OUT,
    UNFINISHED,
    Engine,
    Ran,
    Size,
    batch_size,
    choose,
    compiling,
    long_check,
    size_of,
)
from orgsim.experiment.processes import here, pooled
from orgsim.experiment.result import Result
from orgsim.experiment.tasks import Finished, Progress, Task, Workload, cores_to_use, gathered
from orgsim.experiment.threads import threaded
from orgsim.experiment.verdict import decision
from orgsim.log.log import Integers
from orgsim.measures import Summary, bin_edges
from orgsim.measures.warm_up import GROWTH, is_growing, warm_up_edge
from orgsim.model import Model, lower
from orgsim.scenario import Scenario


@dataclass(frozen=True)
class Options:
    """How to run: replications of each design, seed, cores (None: all), designs (None: all), the user's dispatch rules,
    the engine (`ENGINES`), whether replication 1 is repeated on the SimPy engine where the compiled one runs, and an earlier
    result (``known``) from which replications are taken that would be the same."""

    replications: int | None = None
    seed: int | None = None
    cores: int | None = None
    designs: Sequence[str] | None = None
    dispatch: Mapping[str, Dispatch] | None = None
    engine: Engine = "auto"
    cross_check: bool = True
    known: Result | None = None


@dataclass(frozen=True)
class Telling:
    """Whom to tell: ``progress`` how many replications are finished, ``listener`` what is worth a line of its own."""

    progress: Progress | None = None
    listener: Callable[[str], None] | None = None

    def say(self, text: str | None) -> None:
        """Tell the listener, if there are both."""
        if self.listener is not None and text is not None:
            self.listener(text)


def run(
    scenario: Scenario, options: Options | None = None, progress: Progress | None = None, say: Callable[[str], None] | None = None
) -> Result:
    """Run every design of a scenario and gather the summaries.

    Replication r of each design meets the same demand and the same luck, on either engine. An interruption (Ctrl-C) keeps
    the replications that are finished in all designs. ``say`` is told which engine runs, and what takes long. Raises
    `UsageError` for a design that is not there or an engine that cannot run this, and `EngineError` from a run, also when
    the engines do not agree.
    """
    options = options or Options()
    decision(scenario)
    designs = tuple(options.designs or scenario.designs)
    for design in designs:
        if design not in scenario.designs:
            raise UsageError(f"there is no design '{design}'; the scenario has {', '.join(scenario.designs)}")
    models = {design: lower(scenario, design) for design in designs}
    count = options.replications or scenario.replications
    seed = scenario.seed if options.seed is None else options.seed
    edges = _edges(scenario, models[designs[0]])
    known = _known(options, models, seed, edges)
    wanted = [Task(design, seed, replication) for replication in range(1, count + 1) for design in designs]
    tasks = [task for task in wanted if (task.design, task.replication) not in known]
    work = Workload(models, tasks, edges, cores_to_use(options.cores))
    done, ran = _performed(work, options, Telling(progress, say))
    finished = known | done
    kept = [r for r in range(1, count + 1) if all((design, r) in finished for design in designs)]
    summaries = {design: tuple(finished[design, r] for r in kept) for design in designs}
    warm_up, notes = _warm_up(scenario, models, summaries)
    return Result(
        scenario=scenario,
        headers={design: model.header for design, model in models.items()},
        digests={design: model.digest() for design, model in models.items()},
        summaries=summaries,
        warm_up=warm_up,
        seed=seed,
        asked=count,
        notes=(*scenario.notes, *notes),
        ran=ran,
    )


def _known(options: Options, models: Mapping[str, Model], seed: int, edges: Integers) -> Finished:
    """The replications of an earlier result that this run would only repeat, but for those on which the engines are to be compared."""
    before = options.known
    if before is None or before.seed != seed or options.dispatch:
        return {}
    designs = {digest: design for design, digest in before.digests.items()}
    rows = {design: before.summaries[designs[digest]] for design, model in models.items() if (digest := model.digest()) in designs}
    return {
        (design, summary.replication): summary
        for design, mine in rows.items()
        for summary in mine
        if np.array_equal(summary.edges, edges) and not (options.cross_check and summary.replication == REPEATED)
    }


def _performed(work: Workload, options: Options, telling: Telling) -> tuple[Finished, Ran]:
    """Choose the engine and work off the tasks on it; where there are none, the earlier result has been everything."""
    if not work.tasks:
        return {}, Ran() if options.known is None else options.known.ran
    size = size_of(work.models, work.tasks)
    choice = choose(options.engine, size, work.cores, check=options.cross_check, dispatch=bool(options.dispatch))
    telling.say(choice.sentence)
    if choice.engine == "compiled":
        return _compiled(work, size, options.cross_check, telling)
    alone = work.cores == 1 or options.dispatch
    rounds = here(work, options.dispatch or {}) if alone else pooled(work)
    return gathered(rounds, len(work.tasks), telling.progress), Ran()


def _compiled(work: Workload, size: Size, check: bool, telling: Telling) -> tuple[Finished, Ran]:
    """Work off the tasks on the compiled engine, and the cross-check beside them, which begins before the engine is loaded."""
    if not check:
        return _threads(work, size, telling), Ran("compiled", LEFT_OUT)
    telling.say(long_check(size))
    with CrossCheck(work) as cross_check:
        finished = _threads(work, size, telling)
        whole = len(finished) == len(work.tasks)
        return finished, Ran("compiled", cross_check.outcome(finished) if whole else UNFINISHED)


def _threads(work: Workload, size: Size, telling: Telling) -> Finished:
    telling.say(compiling())
    return gathered(threaded(work, batch_size(size, len(work.tasks))), len(work.tasks), telling.progress)


def _edges(scenario: Scenario, model: Model) -> Integers:
    """Time bins of all replications, with a stated warm-up as one of the limits."""
    edges = bin_edges(model.header)
    if isinstance(scenario.warm_up, str):
        return edges
    return np.union1d(edges, [scenario.warm_up.microseconds()]).astype(np.int64)


def _warm_up(
    scenario: Scenario, models: Mapping[str, Model], summaries: Mapping[str, tuple[Summary, ...]]
) -> tuple[int, list[str]]:
    """The end of the warm-up in microseconds, the same for all designs so that they are judged on the same items, and notes on it."""
    if not all(summaries.values()):
        return 0, []
    titles = {design: model.header.title for design, model in models.items()}
    if scenario.warm_up == "auto":
        found = {design: warm_up_edge(rows, models[design].header) for design, rows in summaries.items()}
        return max(edge for edge, _ in found.values()), [f"{titles[design]}: {note}" for design, (_, note) in found.items() if note]
    notes = [f"{titles[design]}: {GROWTH}" for design, rows in summaries.items() if is_growing(rows)]
    return (0 if isinstance(scenario.warm_up, str) else scenario.warm_up.microseconds()), notes
