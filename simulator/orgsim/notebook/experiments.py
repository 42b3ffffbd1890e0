"""Experiments from Python: the keys of a section of the scenario as arguments, and where to run."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from orgsim.errors import UsageError
from orgsim.experiment.engines import Engine
from orgsim.scenario import Scenario
from orgsim.units import short

if TYPE_CHECKING:
    from orgsim.notebook.finding import Finding

Varied = str | tuple[Any, ...] | Mapping[str, Any]
"""What to vary: ``"PATH=LOW..HIGH"``, ``(path, low, high)``, ``(path, [values])``, or the table that a
section holds."""


class Where(TypedDict, total=False):
    """How and where an experiment runs; see `Experiments`."""

    seed: int | None
    cores: int | None
    engine: Engine
    cross_check: bool
    executor: Executor | None
    cluster: str | None
    cache: str | Path | Literal[False] | None
    progress: Callable[[int, int], None] | None
    say: Callable[[str], None] | None


class Experiments:
    """What can be asked of a ``scenario`` beside a run, as the commands of the same names do.

    Each takes the keys of its section of the scenario file as arguments, which win over the section. How and
    where, in all of them: ``seed`` is the scenario's unless given, ``cores`` are all there are; ``executor``
    is anything with `concurrent.futures.Executor.submit`, ``cluster`` the address of a Dask scheduler: the
    numbers are the same anywhere. ``cache`` is a folder in which replications are cached (the user's own by
    default), False to cache none. ``progress`` is a function of the number of finished replications and of
    all, ``say`` one of a line of text.
    """

    scenario: Scenario

    def sweep(
        self, vary: Varied | Sequence[Varied] | None = None, *, where: Where | None = None, **keys: Any
    ) -> Finding:
        """The designs at many values: ``sampling``, ``points``, ``measures``, ``designs``,
        ``replications``."""
        return self.experiment("sweep", where, vary=vary, **keys)

    def breakeven(
        self, vary: Varied | Sequence[Varied] | None = None, *, where: Where | None = None, **keys: Any
    ) -> Finding:
        """The value at which one design stops beating another: ``design``, ``against``, ``measure``,
        ``points``, ``replications``."""
        return self.experiment("breakeven", where, vary=vary, **keys)

    def sensitivity(
        self, vary: Varied | Sequence[Varied] | None = None, *, where: Where | None = None, **keys: Any
    ) -> Finding:
        """The values that move the answer: ``method``, ``design``, ``against``, ``measure``, ``points``,
        ``replications``."""
        return self.experiment("sensitivity", where, vary=vary, **keys)

    def uncertainty(
        self, vary: Varied | Sequence[Varied] | None = None, *, where: Where | None = None, **keys: Any
    ) -> Finding:
        """How the uncertainty of inputs carries over to the answer: ``measure``, ``points``, ``designs``,
        ``replications``."""
        return self.experiment("uncertainty", where, vary=vary, **keys)

    def optimise(
        self, vary: Varied | Sequence[Varied] | None = None, *, where: Where | None = None, **keys: Any
    ) -> Finding:
        """The best version of a design: ``design``, ``objectives``, ``constraints``, ``headcount``, ``cost``,
        ``budget``..."""
        return self.experiment("optimise", where, vary=vary, **keys)

    def select(self, *, where: Where | None = None, **keys: Any) -> Finding:
        """The best of many designs: ``designs``, ``measure``, ``zone``, ``confidence``, ``budget``."""
        return self.experiment("select", where, **keys)

    def staff(self, promise: str | None = None, *, where: Where | None = None, **keys: Any) -> Finding:
        """The least cost of people that keeps a promise: ``demand``, ``most``, ``designs``,
        ``replications``."""
        return self.experiment("staff", where, promise=promise, **keys)

    def curve(self, *, where: Where | None = None, **keys: Any) -> Finding:
        """Lead time against utilisation: ``load``, ``designs``, ``replications``."""
        return self.experiment("curve", where, **keys)

    def local(self, *, where: Where | None = None, **keys: Any) -> Finding:
        """What the whole loses when each function does what is best for itself: ``design``, ``measure``,
        ``functions``, ``replications``."""
        return self.experiment("local", where, **keys)

    def mend(self, *, where: Where | None = None, **keys: Any) -> Finding:
        """What mending each seam between teams would give: ``design``, ``measure``, ``most``,
        ``replications``."""
        return self.experiment("mend", where, **keys)

    def experiment(self, kind: str, where: Where | None = None, **keys: Any) -> Finding:
        """An experiment by its name. Raises `ScenarioError`, `UsageError` and `EngineError`."""
        from orgsim.experiment.store import open_store, store_path
        from orgsim.notebook.finding import Finding
        from orgsim.report.experiment_folder import Asked
        from orgsim.report.experiments.registry import EXPERIMENTS

        if kind not in EXPERIMENTS:
            raise UsageError(f"there is no experiment '{kind}': there are {', '.join(EXPERIMENTS)}")
        how = where or Where()
        scenario = self.scenario.override(
            {f"{kind}.{key}": _written(key, value) for key, value in keys.items() if value is not None}
        )
        cache = how.get("cache")
        with open_store(None if cache is False else store_path(cache)) as store:
            paper = EXPERIMENTS[kind].conduct_in(scenario, **_setting(how, store))
        seed = how.get("seed")
        return Finding(paper, Asked(kind, scenario, scenario.seed if seed is None else seed))


def _setting(how: Where, store: Any) -> dict[str, Any]:
    from orgsim.experiment.counts import cores_of, seed_of
    from orgsim.experiment.laboratory import Setting
    from orgsim.experiment.listener import Listener

    seed_of(how.get("seed"))
    cores_of(how.get("cores"))

    named = ("seed", "cores", "engine", "cross_check", "executor", "cluster")
    setting = Setting(**{name: how[name] for name in named if name in how}, store=store)  # type: ignore[literal-required]
    return {"setting": setting, "listener": Listener(how.get("progress"), how.get("say"))}


def _written(key: str, value: Any) -> Any:
    """A key as a section holds it."""
    if key != "vary":
        return value
    several = value if isinstance(value, list) else [value]
    return [_vary(one) for one in several]


def _vary(one: Varied) -> dict[str, Any]:
    from orgsim.scenario.reading.settings import vary_of

    if isinstance(one, str):
        return vary_of(one)
    if isinstance(one, Mapping):
        return dict(one)
    if len(one) == 3:
        return {"path": one[0], "from": one[1], "to": one[2]}
    if len(one) == 2 and isinstance(one[1], list | tuple):
        return {"path": one[0], "values": list(one[1])}
    raise UsageError(
        f"{short(one)} does not say what to vary: write 'PATH=LOW..HIGH', (path, low, high) or (path, "
        "[values])"
    )
