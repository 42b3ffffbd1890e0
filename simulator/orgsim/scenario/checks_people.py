"""Check that each design uses the people there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orgsim.scenario.findings import Findings

if TYPE_CHECKING:
    from orgsim.scenario.designs import Design
    from orgsim.scenario.scenario import Scenario


def check_people(scenario: Scenario, findings: Findings) -> None:
    """Add a fault for every design that puts more people in its teams than a role has, or shares nobody."""
    for name, design in scenario.designs.items():
        for role in scenario.people:
            message = _too_many(scenario, design, role)
            teams = [team for team, spec in design.teams.items() if role in spec.people]
            if message is not None:
                findings.add(("designs", name, "teams", teams[-1], "people", role), message)
            elif role in design.shared and in_teams(scenario, design, role) == scenario.people[role].count:
                message = f"every '{role}' is in a team already, so nobody is left to share"
                findings.add(("designs", name, "shared", role), message)


def in_teams(scenario: Scenario, design: Design, role: str) -> int:
    """Return how many of a role the teams of a design have, specialists shared by teams apart."""
    count = scenario.people[role].count
    heads = [team.people[role] for team in design.teams.values() if role in team.people]
    return sum(count if head == "all" else head for head in heads)


def used(scenario: Scenario, design: Design, role: str) -> int:
    """Return how many of a role a design uses in all."""
    return scenario.people[role].count if role in design.shared else in_teams(scenario, design, role)


def people_notes(scenario: Scenario) -> list[str]:
    """Return a sentence for all people a design leaves out, and one when it does not use the people of the first."""
    there = {role: spec.count for role, spec in scenario.people.items()}
    counts = {name: _counts(scenario, design) for name, design in scenario.designs.items()}
    first = next(iter(counts))
    notes = []
    for name, heads in counts.items():
        left = [f"{there[role] - heads[role]} of {there[role]} '{role}'" for role in there if heads[role] < there[role]]
        if left:
            notes.append(f"designs.{name} leaves {', '.join(left)} without a team.")
    for name, heads in counts.items():
        usual = counts[first]
        apart = [f"{heads[role]} instead of {usual[role]} '{role}'" for role in there if heads[role] != usual[role]]
        if apart:
            notes.append(f"designs.{name} does not use the same people as designs.{first}: {', '.join(apart)}.")
    return notes


def _counts(scenario: Scenario, design: Design) -> dict[str, int]:
    return {role: used(scenario, design, role) for role in scenario.people}


def _too_many(scenario: Scenario, design: Design, role: str) -> str | None:
    count, assigned = scenario.people[role].count, in_teams(scenario, design, role)
    if assigned <= count:
        return None
    heads = [team.people[role] for team in design.teams.values() if role in team.people]
    if "all" in heads:
        return f"everybody in '{role}' is in {len(heads)} teams; say how many each of them has"
    return f"the teams have {assigned} '{role}', and there are {count}"
