"""A variant of a scenario: designs lowered and known to fit into memory, the warm-up that it states and its
time bins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from orgsim.experiment.expected import expected_records
from orgsim.experiment.observation import MeasuredJob, measured_job
from orgsim.experiment.warm_up import stated_warm_up
from orgsim.log.log import Integers
from orgsim.measures import bin_edges
from orgsim.model import Model, lower_all
from orgsim.scenario import Scenario
from orgsim.scenario.checks.limits import check_total
from orgsim.scenario.sections.limits import EVENTS_OF_AN_ITEM


def lowered(scenario: Scenario, designs: Sequence[str], replications: int) -> dict[str, Model]:
    """Return the models of some designs, of each of which so many replications are to be run.

    Raises `ScenarioError` where more items or events can be expected than memory has room for.
    """
    findings = scenario.findings()
    check_total(scenario, replications, len(designs), findings)
    findings.raise_any()
    models = lower_all(scenario, designs)
    check_events(scenario, models)
    return models


def check_events(scenario: Scenario, models: Mapping[str, Model]) -> None:
    """Raise `ScenarioError` where a replication of a design can be expected to bring too many events."""
    most = EVENTS_OF_AN_ITEM * scenario.most_items
    findings = scenario.findings()
    for model in models.values():
        events = expected_records(model)
        if events > most:
            message = (
                f"about {events:,.0f} events are expected in a replication of '{model.header.title}'; at "
                f"most {most:,} are "
                f"allowed, {EVENTS_OF_AN_ITEM} times 'most_items': shorten the horizon, or set 'most_items' "
                "higher"
            )
            findings.add(("horizon",), message)
    findings.raise_any()


@dataclass(frozen=True, eq=False)
class Variant:
    """Designs by key. ``stated`` is the warm-up in microseconds, None where it is to be found."""

    models: Mapping[str, Model]
    stated: int | None

    @cached_property
    def edges(self) -> Integers:
        """Time bins, with a stated warm-up as one of their limits."""
        edges = bin_edges(next(iter(self.models.values())).header)
        if not self.stated:
            return edges
        return np.union1d(edges, [self.stated]).astype(np.int64)

    def edge_from(self, moment: int) -> int:
        """The first limit of a bin at a moment or after it, within the first half of the run."""
        half = self.edges[: np.searchsorted(self.edges, self.edges[-1] / 2, side="right")]
        return int(half[min(int(np.searchsorted(half, moment)), len(half) - 1)])

    def jobs(self, seed: int, warm_up: int, asked: tuple[str, ...]) -> dict[str, MeasuredJob]:
        """What is wanted of each design."""
        return {
            design: measured_job(model, seed, warm_up, self.edges, asked)
            for design, model in self.models.items()
        }


def variant_of(scenario: Scenario, designs: Sequence[str]) -> Variant:
    """Some designs of a scenario, lowered; raises `ScenarioError` where too many events are expected."""
    found = None if scenario.warm_up == "auto" else stated_warm_up(scenario)
    models = lower_all(scenario, designs)
    check_events(scenario, models)
    return Variant(models, found)
