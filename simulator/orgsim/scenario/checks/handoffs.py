"""Check the hand-offs between teams, and the sites that they ask for."""

from __future__ import annotations

from itertools import chain

from orgsim.scenario.crossings import own_lines, site_of
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.designs import Design
from orgsim.units import short


def check_handoffs(scenario: Scenario, findings: Findings) -> None:
    """Add a fault for each pair of teams that has two lines, and for teams without a site where one is asked
    for."""
    for name, design in scenario.designs.items():
        at = ("designs", name, "handoffs")
        _check_twice(design, at, findings)
        _check_misrouted(scenario, name, design, findings)
        if any(line.when is not None and line.when.site is not None for line in design.handoffs):
            _check_sites(scenario, name, design, findings)


def handoff_notes(scenario: Scenario) -> list[str]:
    """Return a sentence for each line about hand-offs that holds for no pair of teams."""
    notes = []
    for name, design in scenario.designs.items():
        used = {id(line) for line in own_lines(scenario, design).values()}
        idle = (number for number, line in enumerate(design.handoffs, 1) if id(line) not in used)
        notes += [
            f"designs.{name}.handoffs.{number} changes nothing: it holds for no pair of teams for which no "
            "earlier line does."
            for number in idle
        ]
    return notes


def _check_twice(design: Design, at: Location, findings: Findings) -> None:
    seen: set[tuple[str | None, str | None]] = set()
    for number, line in enumerate(design.handoffs):
        pair = line.from_team, line.to_team
        if line.when is None and pair in seen:
            message = f"there are two hand-offs from {short(pair[0])} to {short(pair[1])}"
            findings.add((*at, number), message)
        seen.add(pair)


def _check_misrouted(scenario: Scenario, name: str, design: Design, findings: Findings) -> None:
    """Add a fault for steps that nobody does, and for wrong teams that cannot be."""
    for number, line in enumerate(design.misrouted):
        at = ("designs", name, "misrouted", number)
        works = [work for key, work in scenario.work.items() if line.work in (None, key)]
        every = chain.from_iterable(work.steps for work in works)
        steps = [step for step in every if step.name == line.step]
        if steps and not any(step.takes_people for step in steps):
            message = f"no team does {short(line.step)}: it is {steps[0].kind_in_words}"
            findings.add((*at, "step"), message)
        if len(design.teams) == 1:
            findings.add(at, "there is no wrong team: the design has only one")
        elif line.again > 0.0 and line.to is not None and len(line.to) == 1:
            message = "on to which other wrong team? Name two or more in 'to', or leave out 'again'"
            findings.add((*at, "again"), message)


def _check_sites(scenario: Scenario, name: str, design: Design, findings: Findings) -> None:
    for team in design.teams:
        if site_of(scenario, design, team) is None:
            message = (
                "a hand-off asks whether teams are at the same site, and this one is at none: give it or its "
                "people a 'site'"
            )
            findings.add(("designs", name, "teams", team), message)
