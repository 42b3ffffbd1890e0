"""Where in a scenario a key belongs that stands in another place."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from orgsim.scenario.reading.positions import Location
from orgsim.scenario.sections.arrivals import Seasonal
from orgsim.scenario.sections.assumptions import Assumption
from orgsim.scenario.sections.calendars import Calendar
from orgsim.scenario.sections.designs import OWN_VALUES, Design, RouteLimit
from orgsim.scenario.sections.gates import Gate
from orgsim.scenario.sections.handoffs import Handoff
from orgsim.scenario.sections.moments import Moments
from orgsim.scenario.sections.people import Role
from orgsim.scenario.sections.steps import Rework, Step
from orgsim.scenario.sections.teams import Team
from orgsim.scenario.sections.work import Work
from orgsim.scenario.tables.keys import written_keys

_SAME: tuple[tuple[type[BaseModel], str, str], ...] = (
    (Work, "work", "work.NAME"),
    (Step, "a step of work", "work.NAME.steps.STEP"),
    (Role, "people", "people.ROLE"),
    (Calendar, "a calendar", "calendars.NAME"),
    (Rework, "the rework of a step", "work.NAME.steps.STEP.rework"),
    (Seasonal, "the arrivals of work", "work.NAME.arrivals"),
    (Assumption, "an assumption", "assumptions"),
)
"""What is the same in every design that does not say it otherwise, in the order in which it is looked for:
what it is called, and its path."""

_ORGANISED: tuple[tuple[type[BaseModel], str, str], ...] = (
    (Team, "a team", "designs.NAME.teams.TEAM"),
    (Design, "a design", "designs.NAME"),
    (Handoff, "a hand-off", "designs.NAME.handoff"),
    (RouteLimit, "a limit between two steps", "designs.NAME.limits"),
    (Gate, "a gate", "gates.NAME"),
)


def home_of(key: str, location: Location, top: tuple[str, ...]) -> str | None:
    """Say where a key belongs that means nothing at a location; ``None`` for a key that exists nowhere.

    ``top`` has the keys of the top of the file. Within a design, what is organised is looked for first.
    """
    if {"gate", "gates"} & {*location[:-1]} and key in written_keys(Moments):
        return f"it belongs to the moments: opens = {{ at = '...', {key} = ... }}"
    within = location[:1] == ("designs",)
    found = next(_homes(key, organised_first=within), None)
    if found is None:
        return "it belongs to the top of the file" if key in top else None
    what, path, same = found
    said = f"it belongs to {what} as {path}.{key}"
    if same and within and path.partition(".")[0] in OWN_VALUES:
        return f"{said}, or for this design alone as designs.NAME.{path}.{key}"
    return said


def _homes(key: str, *, organised_first: bool) -> Iterator[tuple[str, str, bool]]:
    organised = [(what, path, False) for model, what, path in _ORGANISED if key in written_keys(model)]
    same = [(what, path, True) for model, what, path in _SAME if key in written_keys(model)]
    yield from (*organised, *same) if organised_first else (*same, *organised)
