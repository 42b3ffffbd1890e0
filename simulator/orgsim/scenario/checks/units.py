"""Check units: that there are such units and people, and that somebody stands at every level which
decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, product

from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.designs import Design
from orgsim.scenario.sections.units import LEVELS, Unit, around, unit_up
from orgsim.units import nearest, short


def units_that_decide(scenario: Scenario, design: Design) -> dict[str, Unit]:
    """Return the units with people to which some question may go up from some team, in the order of the
    file."""
    steps = chain.from_iterable(work.steps for work in scenario.work.values())
    asks = chain.from_iterable(step.asks.values() for step in steps)
    asked = {ask.question for ask in asks if ask.question}
    named = set(chain.from_iterable(design.decides.get(question, ()) for question in asked))
    levels = [LEVELS[name] for name in named if name in LEVELS]
    reached = {unit_up(team.unit, up) for up, team in product(levels, design.teams.values())}
    return {name: unit for name, unit in design.units.items() if name in reached and unit.people}


def heads_that_decide(scenario: Scenario, design: Design) -> dict[str, int]:
    """Return how many of each role decide for units or are delegates."""
    heads: dict[str, int] = {}
    for unit in units_that_decide(scenario, design).values():
        for role, count in chain(unit.people.items(), unit.delegates.items()):
            number = scenario.people[role].count if count == "all" else count
            heads[role] = max(heads.get(role, 0), number)
    return heads


def check_units(scenario: Scenario, design: Design, at: Location, findings: Findings) -> None:
    """Add a fault for a name that is no unit, a unit without people, and more of these than there are."""
    known = list(dict.fromkeys(_units(design)))
    for name, unit in design.units.items():
        here: Location = (*at, "units", name)
        if name not in known:
            findings.add(here, _unknown(name, known))
        elif not unit.people and (unit.delegates or unit.measured_on is None):
            findings.add(here, f"'{name}' has nobody who decides for it: people = [\"...\"]")
        for key, heads in (("people", unit.people), ("delegates", unit.delegates)):
            for role, count in heads.items():
                there = scenario.people[role].count
                if count != "all" and count > there:
                    message = f"{count} of '{role}' are to decide, and there are {there}"
                    findings.add((*here, key, role), message)
        for role in unit.people.keys() & unit.delegates.keys():
            message = f"'{role}' decides for '{name}' and so is nobody's delegate there"
            findings.add((*here, "delegates"), message)


def check_level(design: Design, level: str, teams: Iterable[str], at: Location, findings: Findings) -> None:
    """Add a fault where nobody stands so many levels above one of the teams that ask."""
    for team in teams:
        own = design.teams[team].unit
        unit = unit_up(own, LEVELS[level])
        if unit is None:
            message = f"nobody stands {level} from the team '{team}', which is in no unit: say its unit"
        else:
            message = (
                f"nobody stands {level} from the team '{team}': say who decides for '{unit}', "
                f'as units."{unit}" = ["..."]'
            )
        if unit not in design.units or not design.units[unit].people:
            findings.add(at, message)
            return


def unit_notes(scenario: Scenario) -> list[str]:
    """Return a sentence for every unit for which nothing is decided."""
    notes = []
    for name, design in scenario.designs.items():
        deciding = units_that_decide(scenario, design)
        idle = [f"'{unit}'" for unit, spec in design.units.items() if spec.people and unit not in deciding]
        if idle:
            notes.append(f"designs.{name}.units: no question goes up to {', '.join(idle)}.")
    return notes


def _units(design: Design) -> Iterator[str]:
    return chain.from_iterable(around(team.unit) for team in design.teams.values())


def _unknown(name: str, known: list[str]) -> str:
    if not known:
        return f"{short(name)} is no unit, since no team of this design says its unit"
    meant = nearest(name, known)
    hint = f"the units are {', '.join(known)}" if meant is None else f"did you mean '{meant}'?"
    return f"no team of this design stands in {short(name)}: {hint}"
