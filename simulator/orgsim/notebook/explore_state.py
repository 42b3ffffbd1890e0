"""What is asked with sliders: which values are moved, where they stand, and what the last run found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

from orgsim.errors import OrgsimError
from orgsim.notebook.explore_control import Control
from orgsim.notebook.explore_freeze import frozen_text, write_new
from orgsim.scenario.factors.movable import value_text

if TYPE_CHECKING:
    from orgsim.notebook.result import Result
    from orgsim.notebook.study import Study

_FROZEN: Final = "_frozen"


@dataclass
class Exploration:
    """The scenario of the file, the values that can be moved, where they stand now, and the last answer.

    ``run`` runs a scenario, of which an earlier result may hold a part. ``result`` is the last good result,
    ``message`` what is wrong with the values since then, empty where nothing is, and ``seconds`` how long
    that result took. The first run, of the base case, is made at once.
    """

    study: Study
    controls: Mapping[str, Control]
    run: Callable[[Study, Result | None], Result]
    values: dict[str, Any] = field(init=False)
    result: Result = field(init=False)
    message: str = field(default="", init=False)
    seconds: float = field(default=0.0, init=False)

    def __post_init__(self) -> None:
        """Put every value where it was written, and run that."""
        self.values = {path: control.written for path, control in self.controls.items()}
        begin = perf_counter()
        self.result = self.as_written
        self.seconds = perf_counter() - begin

    @cached_property
    def as_written(self) -> Result:
        """What the scenario gives without a change."""
        return self._measured(self.study, None)

    @property
    def changes(self) -> dict[str, Any]:
        """The values by path that differ from the base case."""
        changes: dict[str, Any] = {}
        for path, control in self.controls.items():
            changes |= control.changes(self.values[path])
        return changes

    def answer(self) -> None:
        """Run the scenario with the values as they stand; a fault goes into ``message``, and the last good
        result stays."""
        begin = perf_counter()
        try:
            self.result = self._now()
            self.seconds = perf_counter() - begin
            self.message = ""
        except OrgsimError as error:
            self.message = str(error)

    def _now(self) -> Result:
        """The result for the values as they stand."""
        changes = self.changes
        if not changes:
            return self.as_written
        return self._measured(self.study.override(changes), self.result)

    def freeze(self, path: str | Path | None = None) -> Path:
        """Write the scenario with the values as they stand, and return the file.

        It is beside the scenario's file unless ``path`` says otherwise, and has a number in its name where
        the name is taken. Raises `ScenarioError` for values that make no sense, and `UsageError` when it
        cannot be written.
        """
        target = self._beside() if path is None else Path(path)
        settings = {"replications": self.result.asked, "seed": self.result.seed}
        scenario = self.study.scenario.override(self.changes | settings)
        return write_new(target, frozen_text(scenario, self._header(), target.parent))

    def _measured(self, study: Study, known: Result | None) -> Result:
        """The result of a run, of which everything is measured when its verdict is known."""
        result = self.run(study, known)
        _ = result.verdict
        return result

    def _beside(self) -> Path:
        source = self.study.scenario.path
        return Path(f"scenario{_FROZEN}.toml") if source is None else source.with_stem(source.stem + _FROZEN)

    def _header(self) -> list[str]:
        source, designs = self.study.scenario.path, self.result.designs
        moved = [
            f"  {path} = {value_text(value)}, was {value_text(self.study.value(path))}"
            for path, value in self.changes.items()
        ]
        some = (
            []
            if len(designs) == len(self.study.designs)
            else [f"Run with {' '.join(f'--design {one}' for one in designs)}."]
        )
        name = "a scenario" if source is None else source.name
        return [
            f"Frozen from {name}" + (", with these values moved:" if moved else ", as it was written."),
            *moved,
            *some,
        ]
