"""Check that in every design somebody does every step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orgsim.scenario.checks_people import used
from orgsim.scenario.findings import Findings

if TYPE_CHECKING:
    from orgsim.scenario.designs import Design
    from orgsim.scenario.scenario import Scenario
    from orgsim.scenario.steps import Step
    from orgsim.scenario.teams import Team


def check_staffing(scenario: Scenario, findings: Findings) -> None:
    """Add a fault for every step that nobody does in a design, and for work that 'by type' leaves to two teams."""
    for name, design in scenario.designs.items():
        for work, spec in scenario.work.items():
            for step in spec.steps:
                if not step.is_delay:
                    _check_step(scenario, (name, design), (work, step), findings)


def performers(scenario: Scenario, design: Design, work: str, step: Step) -> list[str]:
    """Return the names of the teams of a design that do a step of a work."""
    return [name for name, team in design.teams.items() if _does(scenario, design, (name, team), (work, step))]


def staffing_notes(scenario: Scenario) -> list[str]:
    """Return a sentence for every skill that no step takes, and for every design whose generalists have nothing to learn."""
    taken = {step.skill for work in scenario.work.values() for step in work.steps}
    spare = {skill: None for role in scenario.people.values() for skill in role.skills if skill not in taken}
    return [f"No step takes the skill '{skill}'." for skill in spare] + [
        f"In '{design.title}' the generalist speed changes nothing, since nobody's team brings a skill beyond their own: "
        "name the steps that a team 'serves'."
        for design in scenario.designs.values()
        if any(team.generalist_speed for team in design.teams.values())
        and not any(_learns(scenario, team) for team in design.teams.values())
    ]


def _learns(scenario: Scenario, team: Team) -> bool:
    """Whether a generalist speed lets somebody of a team do what they could not do otherwise."""
    own = [set(scenario.people[role].skills) for role in team.people]
    steps = [step for work in scenario.work.values() for step in work.steps]
    brought = {step.skill for step in steps if step.name in team.serves and step.skill} if team.serves else set().union(*own)
    return team.generalist_speed is not None and any(brought - skills for skills in own)


def _check_step(scenario: Scenario, design: tuple[str, Design], step: tuple[str, Step], findings: Findings) -> None:
    name, spec = design
    work, what = step
    teams = performers(scenario, spec, work, what)
    at = ("designs", name, "teams")
    if not teams:
        findings.add(
            at, f"nobody does the step '{what.name}' of '{work}': no team serves it with the skill '{what.skill}'"
        )
    elif spec.serve == "by type" and len(teams) > 1:
        listed = " and ".join(f"'{team}'" for team in teams[:3])
        message = f"'by type' leaves the step '{what.name}' of '{work}' to {listed}; each team names its work"
        findings.add(("designs", name, "serve"), message)


def _does(scenario: Scenario, design: Design, team: tuple[str, Team], step: tuple[str, Step]) -> bool:
    name, spec = team
    work, what = step
    if what.is_delay or (spec.work is not None and work not in spec.work):
        return False
    if spec.serves is not None and what.name not in spec.serves:
        return False
    if spec.serves is not None and spec.generalist_speed is not None and spec.people:
        return True
    shared = [role for role, serves in design.shared.items() if name in serves.teams and used(scenario, design, role)]
    return any(what.skill in scenario.people[role].skills for role in (*spec.people, *shared))
