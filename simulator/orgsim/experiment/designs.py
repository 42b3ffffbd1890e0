"""Which designs an experiment is about and which of them it compares; designs alone, whose people are varied
and must add up.

That they exist is checked with the scenario.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from orgsim.errors import UsageError
from orgsim.experiment.laboratory import Changes, Laboratory
from orgsim.log.measure_names import find
from orgsim.scenario import Scenario
from orgsim.scenario.experiments import EXPERIMENTS
from orgsim.scenario.reading.paths import path_text, split_path
from orgsim.scenario.sections.head_counts import everybody
from orgsim.scenario.sections.teams import expand_name, team_table
from orgsim.scenario.tables.editing import replaced


def baseline_of(scenario: Scenario, designs: Sequence[str]) -> str:
    """The design among some that the others are compared with: the scenario's baseline, else the first."""
    if scenario.baseline in designs:
        return scenario.baseline
    return designs[0]


def two_designs(
    laboratory: Laboratory, named: tuple[str | None, str | None], measure: str, replications: int
) -> tuple[str, str]:
    """The design that is to win and the one it is compared with, each as ``named`` or None.

    The other is the baseline unless it is named; the one to win is then the best of the rest in the base
    case. Raises `UsageError` when there is nothing to compare.
    """
    scenario, (design, against) = laboratory.scenario, named
    other = against or next(
        name
        for name in (scenario.baseline, *scenario.designs)
        if name != design or len(scenario.designs) == 1
    )
    rest = [name for name in scenario.designs if name != other]
    if not rest:
        raise UsageError("the scenario has one design only: there is nothing to compare it with")
    if design == other:
        raise UsageError(f"'{design}' cannot be compared with itself")
    if design is not None or len(rest) == 1:
        return design or rest[0], other
    found = laboratory.samples([{}], replications, asked=(measure,))[0]
    sign = -1.0 if find(measure).better == "higher" else 1.0
    return min(rest, key=lambda name: sign * found[name].estimate(measure).mean), other


ALL = "all"


def alone(scenario: Scenario, design: str) -> Changes:
    """Changes that leave one design in the scenario, complete in itself, so that its people need not suit the
    others."""
    return only(scenario, (design,))


def only(scenario: Scenario, designs: Sequence[str]) -> Changes:
    """Changes that leave some designs in the scenario, each complete in itself.

    The register of assumptions and the sections of experiments go with the others, since they may be about
    them.
    """
    sections: dict[str, Any] = {name: None for name in EXPERIMENTS if name in scenario.document}
    tables = {design: scenario.value(path_text({}, ("designs", design))) for design in designs}
    whole = {
        design: {
            **{key: value for key, value in table.items() if key != "extends"},
            "title": scenario.designs[design].title,
        }
        for design, table in tables.items()
    }
    return {**sections, "designs": whole, "baseline": baseline_of(scenario, designs), "assumptions": []}


def adding_up(scenario: Scenario, design: str, changes: Changes) -> Changes:
    """The changes, and with them as many people of each role as the changed teams of the design say that they
    have.

    Roles that are shared, in a team with everybody, or counted by one of the changes are left as they are.
    """
    moved = {role for path in changes if (role := _role_in_team(path, design)) is not None}
    if not moved:
        return changes
    counts = _people_table(scenario, design, changes)
    assigned = _in_teams(counts["designs"][design])
    left = {role for role in moved if ALL in assigned[role] or role in scenario.designs[design].shared}
    paths = {role: count_path(scenario, design, role) for role in moved - left}
    return {
        **changes,
        **{path: sum(assigned[role]) for role, path in sorted(paths.items()) if path not in changes},
    }


def count_path(scenario: Scenario, design: str, role: str) -> str:
    """Where the number of people in a role stands of which a design makes use: its own value, if it has
    one."""
    own = scenario.designs[design].people.get(role)
    if isinstance(own, Mapping) and "count" in own:
        return path_text({}, ("designs", design, "people", role, "count"))
    return path_text({}, ("people", role, "count"))


def heads(scenario: Scenario, design: str, changes: Changes) -> dict[str, int]:
    """How many people of each role the design uses after some changes, without checking that they make a
    scenario."""
    tables = _people_table(scenario, design, changes)
    assigned, shared = _in_teams(tables["designs"][design]), scenario.designs[design].shared
    there = {role: int(table.get("count", 1)) for role, table in tables["people"].items()}
    return {
        role: count if role in shared or ALL in assigned.get(role, []) else sum(assigned.get(role, []))
        for role, count in there.items()
    }


def _role_in_team(path: str, design: str) -> str | None:
    """The role whose number in a team of the design a path gives."""
    keys = split_path(path)
    if len(keys) == 6 and keys[:3] == ("designs", design, "teams") and keys[4] == "people":
        return keys[5]
    return None


def _people_table(scenario: Scenario, design: str, changes: Changes) -> Any:
    """The tables of people and of the one design, as the changes that are about people leave them."""
    table: Any = {
        "people": scenario.of(design).value("people"),
        "designs": {design: scenario.value(path_text({}, ("designs", design)))},
    }
    for path, value in changes.items():
        place = _in_effect(scenario, design, path)
        if place is not None:
            table = replaced(table, table, place, value)[0]
    return table


def _in_effect(scenario: Scenario, design: str, path: str) -> str | None:
    """The path of a value of people in tables in which a design's own values stand in the place of the
    scenario's; ``None`` for one that is not about its people."""
    keys = split_path(path)
    if keys[:3] == ("designs", design, "people"):
        return path_text({}, keys[2:])
    if _role_in_team(path, design) is not None:
        return path
    if keys[0] != "people" or (keys[-1] == "count" and path != count_path(scenario, design, keys[1])):
        return None
    return path


def _in_teams(design: Mapping[str, Any]) -> dict[str, list[Any]]:
    """The numbers of each role in the teams of a design, ``all`` where a team has everybody."""
    found: dict[str, list[Any]] = {}
    for written, team in design["teams"].items():
        for role, count in everybody(team_table(team)["people"]).items():
            found.setdefault(role, []).extend([count] * len(expand_name(written)))
    return found
