"""A variant of a scenario: designs lowered, with the warm-up that it states and the time bins it is measured in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from orgsim.experiment.lowered import check_events
from orgsim.experiment.measured import MeasuredJob, measured_job
from orgsim.experiment.warm_up import stated_warm_up
from orgsim.log.log import Integers
from orgsim.measures import bin_edges
from orgsim.model import Model, lower
from orgsim.scenario import Scenario


@dataclass(frozen=True, eq=False)
class Variant:
    """Designs by key. ``stated`` is the warm-up in microseconds, None where it is to be found."""

    models: Mapping[str, Model]
    stated: int | None

    @cached_property
    def edges(self) -> Integers:
        """Time bins, with a stated warm-up as one of their limits."""
        edges = bin_edges(next(iter(self.models.values())).header)
        return edges if not self.stated else np.union1d(edges, [self.stated]).astype(np.int64)

    def edge_from(self, moment: int) -> int:
        """The first limit of a bin at a moment or after it, within the first half of the run."""
        half = self.edges[: np.searchsorted(self.edges, self.edges[-1] / 2, side="right")]
        return int(half[min(int(np.searchsorted(half, moment)), len(half) - 1)])

    def jobs(self, seed: int, warm_up: int, asked: tuple[str, ...]) -> dict[str, MeasuredJob]:
        """What is wanted of each design."""
        return {design: measured_job(model, seed, warm_up, self.edges, asked) for design, model in self.models.items()}


def variant_of(scenario: Scenario, designs: Sequence[str]) -> Variant:
    """Some designs of a scenario, lowered; raises `ScenarioError` where too many events are expected."""
    found = None if scenario.warm_up == "auto" else stated_warm_up(scenario)
    models = {design: lower(scenario, design) for design in designs}
    check_events(scenario, models)
    return Variant(models, found)
