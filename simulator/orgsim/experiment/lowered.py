"""The designs of a scenario, lowered and known to fit into memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from orgsim.experiment.expected import expected_records
from orgsim.model import Model, lower
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
    models = {design: lower(scenario, design) for design in designs}
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
                f"about {events:,.0f} events are expected in a replication of '{model.header.title}'; at most {most:,} are "
                f"allowed, {EVENTS_OF_AN_ITEM} times 'most_items': shorten the horizon, or set 'most_items' higher"
            )
            findings.add(("horizon",), message)
    findings.raise_any()
