"""Say which values of a design hold for nobody, because everything they could hold for says otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, permutations
from typing import Any

from orgsim.scenario.crossings import own_lines
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.places import Places
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.designs import POLICIES, Design
from orgsim.scenario.sections.teams import team_table
from orgsim.scenario.tables.inheritance import with_parents


def overridden_notes(scenario: Scenario) -> list[str]:
    """Return a sentence for every value of a design that each of its teams, or each pair of them, says
    otherwise."""
    document = scenario.document
    whole = with_parents(document, Findings(document, Places(None)))
    notes: list[str] = []
    for name, design in scenario.designs.items():
        notes += _policies(name, whole["designs"][name], document["designs"][name])
        if design.handoff is not None and _every_pair(scenario, design):
            notes.append(
                f"designs.{name}.handoff changes nothing, because 'handoffs' has a line for every pair of "
                "teams."
            )
        notes += _one_class(scenario, name, design)
    return notes


def _one_class(scenario: Scenario, name: str, design: Design) -> Iterator[str]:
    """A sentence where work is to be taken by its class, and all work has the same."""
    used = set(chain.from_iterable(work.classes_on_the_way for work in scenario.work.values()))
    teams = [team for team in design.teams.values() if team.order == "class"]
    if teams and len(used) == 1:
        nothing = ", and nothing is interrupted" if any(team.preempt for team in teams) else ""
        yield (
            f"designs.{name}: the order 'class' is that of arrival{nothing}, because all work has the class "
            f"'{next(iter(used))}'."
        )


def _policies(name: str, design: Mapping[str, Any], written: Mapping[str, Any]) -> Iterator[str]:
    teams = [team_table(team) for team in design["teams"].values()]
    for key in POLICIES:
        if key in design and all(key in team for team in teams):
            yield (
                f"designs.{name}.{key} changes nothing, because every team says its own "
                f"'{key}'{_whence(written, key)}."
            )


def _whence(written: Mapping[str, Any], key: str) -> str:
    """From which design the values of the teams come, where they stand in another one."""
    own = [team_table(team) for team in (written.get("teams") or {}).values()]
    parent = written.get("extends")
    return (
        ""
        if parent is None or any(key in team for team in own)
        else f", which it takes from designs.{parent}"
    )


def _every_pair(scenario: Scenario, design: Design) -> bool:
    said = own_lines(scenario, design).keys()
    many = len(design.teams) * (len(design.teams) - 1) > len(said)
    return not many and len(design.teams) > 1 and said >= set(permutations(design.teams, 2))
