"""Check that in every design somebody does every step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import chain

from orgsim.scenario.checks.people import members_of_gates, used
from orgsim.scenario.findings import Findings
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.designs import Design
from orgsim.scenario.sections.serving import Serving
from orgsim.scenario.sections.steps import Step
from orgsim.scenario.sections.teams import Team


def check_staffing(scenario: Scenario, findings: Findings) -> None:
    """Add a fault for every step that nobody does in a design, and for work that 'by type' leaves to two
    teams."""
    for name, design in scenario.designs.items():
        staffing = Staffing(scenario, design)
        for work, spec in scenario.work.items():
            for step in spec.steps:
                if step.takes_people and not step.skip.is_certain:
                    _check_step(staffing.performers(work, step), (name, design), (work, step), findings)


class Staffing:
    """Who does what in a design."""

    def __init__(self, scenario: Scenario, design: Design) -> None:
        """Look up what the people of each team can do."""
        skills = {role: set(spec.skills) for role, spec in scenario.people.items()}
        named = _skills_of_steps(scenario)
        shared = shared_roles(scenario, design)
        able = []
        for name, team in design.teams.items():
            brought = set().union(*(skills[role] for role in (*team.people, *shared.get(name, ()))))
            if team.serves is not None and team.generalist_speed is not None and team.people:
                brought = brought.union(*(named.get(step, ()) for step in team.serves))
            able.append(brought)
        self._names = list(design.teams)
        self.able = able
        """By team the skills of its people."""
        self._serving = Serving(list(design.teams.values()), able)

    def performers(self, work: str, step: Step) -> list[str]:
        """Return the names of the teams that do a step of a work."""
        return [self._names[team] for team in self._serving.teams(work, step)]


def shared_roles(scenario: Scenario, design: Design) -> dict[str, list[str]]:
    """The roles that serve each team in common with others, so far as a design uses anybody of them."""
    heads = used(scenario, design)
    roles: dict[str, list[str]] = defaultdict(list)
    for role, shared in design.shared.items():
        for team in shared.teams if heads[role] else ():
            roles[team].append(role)
    return roles


def _skills_of_steps(scenario: Scenario) -> dict[str, set[str]]:
    """The skills that steps of a name take."""
    skills: dict[str, set[str]] = defaultdict(set)
    for work in scenario.work.values():
        for step in work.steps:
            if step.skill is not None:
                skills[step.name].add(step.skill)
    return skills


def staffing_notes(scenario: Scenario) -> list[str]:
    """Return a sentence for every skill that no step takes, and for every design whose generalists have
    nothing to learn."""
    named = _skills_of_steps(scenario)
    taken = set().union(*named.values(), {question.skill for question in scenario.questions.values()})
    meeting = _who_meets_or_decides(scenario)
    own = {name for name in meeting if list(scenario.people[name].skills) == [name]}
    brought = dict.fromkeys(
        chain.from_iterable(role.skills for name, role in scenario.people.items() if name not in own)
    )
    notes = [f"No step takes the skill '{skill}'." for skill in brought if skill not in taken]
    for design in scenario.designs.values():
        teams = design.teams.values()
        if any(team.generalist_speed for team in teams) and not any(
            _learns(scenario, team, named) for team in teams
        ):
            notes.append(
                f"In '{design.title}' the generalist speed changes nothing, since nobody's team brings a "
                "skill beyond "
                "their own: name the steps that a team 'serves'."
            )
    return notes


def _who_meets_or_decides(scenario: Scenario) -> set[str]:
    """The roles whose people are members of gates or decide for units."""
    units = chain.from_iterable(design.units.values() for design in scenario.designs.values())
    return set(members_of_gates(scenario)).union(*((*unit.people, *unit.delegates) for unit in units))


def _learns(scenario: Scenario, team: Team, named: Mapping[str, set[str]]) -> bool:
    """Whether a generalist speed lets somebody of a team do what they could not do otherwise; ``named`` has
    the skills of steps."""
    own = [set(scenario.people[role].skills) for role in team.people]
    brought = set().union(*(named.get(step, ()) for step in team.serves) if team.serves else own)
    return team.generalist_speed is not None and any(brought - skills for skills in own)


def _check_step(
    teams: list[str], design: tuple[str, Design], step: tuple[str, Step], findings: Findings
) -> None:
    name, spec = design
    work, what = step
    at = ("designs", name, "teams")
    if not teams:
        findings.add(
            at,
            (
                f"nobody does the step '{what.name}' of '{work}': no team serves it with the skill "
                f"'{what.skill}'"
            ),
        )
    elif spec.serve == "by type" and len(teams) > 1:
        listed = " and ".join(f"'{team}'" for team in teams[:3])
        message = f"'by type' leaves the step '{what.name}' of '{work}' to {listed}; each team names its work"
        findings.add(("designs", name, "serve"), message)
