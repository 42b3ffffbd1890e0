"""A scenario that can be run: load it, change values, explain it, run it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypedDict, Unpack

from orgsim import scenario as scenarios
from orgsim.errors import UsageError
from orgsim.experiment.engines import Engine
from orgsim.notebook.experiments import Experiments
from orgsim.notebook.result import Result, Text
from orgsim.scenario import Scenario

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from orgsim import experiment
    from orgsim.engine import Dispatch
    from orgsim.experiment.laboratory import Setting
    from orgsim.experiment.listener import Listener
    from orgsim.experiment.runs import Options
    from orgsim.notebook.explore_widgets import Explorer


class How(TypedDict, total=False):
    """How to run a study; see `Study.run`."""

    cores: int | None
    designs: Sequence[str] | None
    dispatch: Mapping[str, Dispatch] | None
    engine: Engine
    cross_check: bool
    known: experiment.Result | None
    precision: str | None
    at_most: int | None
    robustness: bool
    cache: str | Path | Literal[False] | None
    executor: Executor | None
    cluster: str | None


class Study(Experiments):
    """A scenario with what can be done with it. ``scenario`` is the scenario itself, frozen, in the words of
    its file."""

    def __init__(self, scenario: Scenario) -> None:
        """Keep the scenario."""
        self.scenario = scenario

    @property
    def title(self) -> str:
        """What it is about."""
        return self.scenario.title

    @property
    def designs(self) -> tuple[str, ...]:
        """The designs by key."""
        return tuple(self.scenario.designs)

    @property
    def notes(self) -> tuple[str, ...]:
        """What is worth knowing but no fault, overloaded people included: what `orgsim check` lists."""
        from orgsim.experiment.variant import lowered
        from orgsim.model.analysis.notes import model_notes
        from orgsim.model.analysis.overload import overloads

        models = lowered(self.scenario, self.designs, self.scenario.replications)
        found = chain.from_iterable(map(overloads, models.values()))
        texts = [overload.text for overload in found]
        return (*self.scenario.notes, *model_notes(self.scenario, models), *texts)

    def value(self, path: str) -> Any:
        """The value at a path as it was written; raises `ScenarioError` when nothing stands there."""
        return self.scenario.value(path)

    def override(self, changes: Mapping[str, Any]) -> Study:
        """The same with values replaced by path, checked again; raises `ScenarioError` with every fault."""
        return Study(self.scenario.override(changes))

    def explain(self, *designs: str, width: int = 100) -> Text:
        """What designs became, all of them by default, as `orgsim explain` prints it."""
        from orgsim.report.explain import explain

        return Text(explain(self.scenario, designs or self.designs, width))

    def run(
        self,
        replications: Literal["auto"] | int | None = None,
        seed: int | None = None,
        *,
        progress: Any = None,
        say: Any = None,
        **how: Unpack[How],
    ) -> Result:
        """Simulate the designs and compare them.

        ``replications`` and ``seed`` are the scenario's unless given. ``progress`` is a function of the
        number of finished replications and of all, ``say`` one of a line of text, such as ``print``: which
        engine runs, and what takes long.

        How to run: ``cores`` are all there are, ``designs`` all of the scenario, ``dispatch`` rules of your
        own by the name of the team, ``engine`` one of ``auto``, ``reference`` and ``compiled``, which give
        the same numbers, and ``cross_check=False`` leaves out the comparison of the two that goes with a run
        on the compiled one. Replications that would only repeat those of an earlier result, ``known``, are
        taken from it.

        ``replications="auto"`` runs until differences are known to a ``precision``, such as ``3h`` or ``2%``,
        with ``at_most`` so many. ``robustness=True`` tests the verdict at the ends of the assumptions that
        move it most. ``executor``, ``cluster`` and ``cache`` are those of experiments: finished replications
        are cached, and are not simulated again.
        """
        from orgsim.experiment.listener import Listener
        from orgsim.experiment.runs import Options, tidy
        from orgsim.experiment.store import open_store, store_path

        robust = how.pop("robustness", False)
        cache = how.pop("cache", None)
        with open_store(None if cache is False else store_path(cache)) as store:
            options = Options(replications, seed, store=store, **how)  # type: ignore[misc]
            result = self._answer(options, robust, Listener(progress, say))
            tidy(result, store)
        return Result.of(result)

    def _answer(self, options: Options, robust: bool, listener: Listener) -> experiment.Result:
        """Run, and test the verdict if it is to be ``robust``."""
        from orgsim import experiment
        from orgsim.experiment.robustness import retested
        from orgsim.experiment.rules import judged, unjudged

        if robust and options.dispatch:
            raise UsageError(
                "a verdict with a dispatch rule of your own cannot be tested: leave out robustness"
            )
        result = experiment.run(self.scenario, options, listener.progress, listener.message)
        if options.dispatch:
            result = unjudged(result, "a dispatch rule of your own takes part")
        else:
            result = judged(result, _setting(options), listener)
        return retested(result, _setting(options), listener) if robust else result

    def explore(
        self,
        *paths: str | tuple[str, Any, Any],
        replications: int = 20,
        seed: int | None = None,
        cores: int | None = None,
        designs: Sequence[str] | None = None,
    ) -> Explorer:
        """Sliders for the values at some paths, which a notebook shows with the answer below.

        ``(path, lowest, highest)`` gives a slider its range; otherwise it is that of the register of
        assumptions, all of it for a share, or from a fifth of the value to five times it. The rest is as for
        `run`. Raises `ScenarioError` with every path at which nothing stands, and `UsageError` for a value
        that cannot be moved and where ipywidgets is not installed.
        """
        from orgsim.experiment.runs import Options
        from orgsim.notebook.explore import explore

        Options(replications, seed, cores)

        def run(study: Study, known: Result | None) -> Result:
            return study.run(
                replications, seed, cores=cores, designs=designs, cross_check=False, known=known, cache=False
            )

        return explore(self, paths, run)

    def __repr__(self) -> str:
        """Return the title and the designs."""
        return f"{self.title} ({', '.join(self.designs)})"

    def _repr_html_(self) -> str:
        from orgsim.report.markup import scenario_html

        return scenario_html(self.scenario)


def _setting(options: Options) -> Setting:
    """How the verdict of a run is tested: as the run was done."""
    from orgsim.experiment.laboratory import Setting

    return Setting(
        cores=options.cores,
        engine=options.engine,
        executor=options.executor,
        cluster=options.cluster,
        store=options.store,
    )


def load(
    path: str | Path, overrides: Mapping[str, Any] | None = None, *, allow_outside: bool = False
) -> Study:
    """The scenario in a file, ready to run; raises `ScenarioError` with every fault found."""
    return Study(scenarios.load(path, overrides=overrides, allow_outside=allow_outside))


def loads(
    text: str, overrides: Mapping[str, Any] | None = None, *, folder: str | Path | None = None
) -> Study:
    """The scenario in a text; ``folder`` is where the files it names are. Raises `ScenarioError` with every
    fault found."""
    return Study(scenarios.loads(text, overrides=overrides, folder=folder))


def run(scenario: Study | Scenario | str | Path, **options: Any) -> Result:
    """`Study.run` of a scenario or of the file it is in."""
    if isinstance(scenario, str | Path):
        scenario = load(scenario)
    if isinstance(scenario, Scenario):
        scenario = Study(scenario)
    return scenario.run(**options)
