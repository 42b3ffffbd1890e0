"""Check that each design uses the people there are."""

from __future__ import annotations

from collections import defaultdict

from orgsim.scenario.checks.units import heads_that_decide
from orgsim.scenario.findings import Findings
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.designs import Design


def check_people(scenario: Scenario, findings: Findings) -> None:
    """Add a fault for every design that puts more people in its teams than a role has, or shares nobody."""
    for name, design in scenario.designs.items():
        teams, assigned = _teams_of_roles(design), in_teams(scenario, design)
        for role, spec in scenario.people.items():
            if assigned[role] > spec.count:
                message = _too_many(role, spec.count, assigned[role], design)
                findings.add(("designs", name, "teams", teams[role][-1], "people", role), message)
            elif role in design.shared and assigned[role] == spec.count:
                message = f"every '{role}' is in a team already, so nobody is left to share"
                findings.add(("designs", name, "shared", role), message)


def in_teams(scenario: Scenario, design: Design) -> dict[str, int]:
    """Return how many of each role the teams of a design have, specialists shared by teams apart."""
    heads = dict.fromkeys(scenario.people, 0)
    for team in design.teams.values():
        for role, count in team.people.items():
            heads[role] += scenario.people[role].count if count == "all" else count
    return heads


def used(scenario: Scenario, design: Design) -> dict[str, int]:
    """Return how many of each role a design uses in all."""
    heads = in_teams(scenario, design)
    heads |= {role: scenario.people[role].count for role in design.shared}
    for others in (members_of_gates(scenario), heads_that_decide(scenario, design)):
        for role, number in others.items():
            heads[role] = max(heads[role], number)
    return heads


def members_of_gates(scenario: Scenario) -> dict[str, int]:
    """Return how many of each role are members of gates at which some step waits."""
    heads: dict[str, int] = defaultdict(int)
    for work in scenario.work.values():
        for step in work.steps:
            roles = {} if step.meets is None else step.meets.roles
            for role, count in roles.items():
                members = scenario.people[role].count if count == "all" else count
                heads[role] = max(heads[role], members)
    return heads


def people_notes(scenario: Scenario) -> list[str]:
    """Return a sentence for all people a design leaves out, and one when it does not use the people of the
    first."""
    there = {role: spec.count for role, spec in scenario.people.items()}
    counts = {name: used(scenario, design) for name, design in scenario.designs.items()}
    first = next(iter(counts))
    notes = []
    for name, heads in counts.items():
        left = [
            f"{there[role] - heads[role]} of {there[role]} '{role}'"
            for role in there
            if heads[role] < there[role]
        ]
        if left:
            notes.append(f"designs.{name} leaves {', '.join(left)} without a team.")
    for name, heads in counts.items():
        usual = counts[first]
        apart = [
            f"{heads[role]} instead of {usual[role]} '{role}'" for role in there if heads[role] != usual[role]
        ]
        if apart:
            notes.append(
                f"designs.{name} does not use the same people as designs.{first}: {', '.join(apart)}."
            )
    return notes


def _teams_of_roles(design: Design) -> dict[str, list[str]]:
    """The teams that have some of each role."""
    teams: dict[str, list[str]] = defaultdict(list)
    for name, team in design.teams.items():
        for role in team.people:
            teams[role].append(name)
    return teams


def _too_many(role: str, there: int, assigned: int, design: Design) -> str:
    heads = [team.people[role] for team in design.teams.values() if role in team.people]
    if "all" in heads:
        return f"everybody in '{role}' is in {len(heads)} teams; say how many each of them has"
    return f"the teams have {assigned} '{role}', and there are {there}"
