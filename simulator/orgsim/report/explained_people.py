"""Who serves each team, as a record: alike people together."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Final

from orgsim.model import Model
from orgsim.model.lowering.routes import RIGHT, Routes
from orgsim.scenario import Scenario

HOUR: Final = 3_600_000_000
WEEK: Final = 168 * HOUR


def people_of_teams(scenario: Scenario, model: Model) -> list[list[dict[str, Any]]]:
    """For each team those who serve it, one row for all who are alike, in the order of the first of each."""
    skills = Routes.of(scenario, scenario.designs[model.header.design]).skills
    teams = [team.name for team in model.header.teams]
    found: list[list[dict[str, Any]]] = [[] for _ in teams]
    speeds = model.people.speeds.rows()
    for members in _alike(model, speeds):
        facts = model.header.people[members[0]]
        served = [teams[team] for team in facts.teams]
        row = {
            "role": facts.role,
            "count": len(members),
            "skills": _named(skills, speeds[members[0]]),
            "calendar": scenario.people[facts.role].calendar,
            "hours a week": offered_hours(model, members[0]),
        }
        for place, team in enumerate(facts.teams):
            found[team].append({**row, "shared with": served[:place] + served[place + 1 :]})
    return found


def _named(skills: tuple[str, ...], speeds: dict[int, float]) -> dict[str, float]:
    """Speeds by the names of the skills; that everybody may decide is not told."""
    named = {skills[skill]: speed for skill, speed in speeds.items() if skill < len(skills)}
    return {skill: speed for skill, speed in named.items() if skill != RIGHT}


def _alike(model: Model, speeds: list[dict[int, float]]) -> list[list[int]]:
    """People by role, teams, presence and speeds, each kind in the order of the people."""
    kinds: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for number, person in enumerate(model.header.people):
        speeds_of_person = tuple(speeds[number].items())
        kind = (person.role, person.teams, person.starts, person.ends, speeds_of_person)
        kinds[kind].append(number)
    return list(kinds.values())


def offered_hours(model: Model, person: int) -> float:
    """Hours on shift of a person in an average week of their presence."""
    facts = model.header.people[person]
    ends = min(facts.ends, model.header.horizon)
    if ends <= facts.starts:
        return 0.0
    hours = model.header.clocks[facts.clock].work(facts.starts, ends) / HOUR
    weeks = (ends - facts.starts) / WEEK
    return hours / weeks
