"""The closed list of experiments by name: which section of a scenario they read, how they are conducted and
told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from orgsim.experiment.laboratory import Laboratory, Setting
    from orgsim.experiment.listener import Listener
    from orgsim.report.paper import Paper
    from orgsim.scenario import Scenario


@dataclass(frozen=True)
class Experiment:
    """An experiment: its section is that of its name, ``help`` says what it finds out."""

    name: str
    help: str

    def conduct(self, laboratory: Laboratory) -> Paper:
        """Run the experiment and say what was found; raises what `Laboratory.samples` raises."""
        run: Callable[..., object] = getattr(import_module(f"orgsim.experiment.{self.name}"), self.name)
        tell: Callable[..., Paper] = getattr(
            import_module(f"orgsim.report.experiments.{self.name}"), f"{self.name}_paper"
        )
        return tell(run(laboratory))

    def conduct_in(self, scenario: Scenario, setting: Setting, listener: Listener) -> Paper:
        """The same in a laboratory of its own."""
        from orgsim.experiment.laboratory import Laboratory

        with Laboratory(scenario, setting, listener) as laboratory:
            return self.conduct(laboratory)


_ALL: Final = (
    Experiment("sweep", "Run the designs at many values of one or more parameters."),
    Experiment("breakeven", "Find the value at which one design stops beating another."),
    Experiment("sensitivity", "Rank the inputs by their effect on the answer."),
    Experiment("uncertainty", "Propagate the uncertainty of inputs to the answer."),
    Experiment("optimise", "Find the best version of a design."),
    Experiment(
        "select", "Select the best of many designs with a guaranteed probability of correct selection."
    ),
    Experiment("staff", "Find the least-cost staffing that meets a promise as demand grows."),
    Experiment("curve", "Show lead time against utilisation, compared with queueing theory."),
    Experiment("local", "Show what the whole loses when each function does what is best for itself."),
    Experiment("mend", "Rank the seams between teams by what mending each would give."),
)

EXPERIMENTS: Final[Mapping[str, Experiment]] = MappingProxyType({known.name: known for known in _ALL})
"""Every experiment by its name."""
