"""Check names: those used for something, and those given to something."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from orgsim.scenario.calendars import ALWAYS
from orgsim.scenario.findings import Findings
from orgsim.scenario.positions import Location
from orgsim.scenario.readers import read_name
from orgsim.scenario.references import entries, references, table, tables
from orgsim.units import MisreadError, nearest, short


def check_names(document: Mapping[str, Any], findings: Findings) -> None:
    """Add a fault for every name that stands for nothing, that is no name, or that two things have."""
    for used in references(document):
        if used.name not in used.known:
            message = (
                f"{short(used.name)} is the name of no {used.what}" if "skill" not in used.what else _skill(used.name)
            )
            findings.add(used.location, message, nearest(used.name, used.known))
    for key in ("calendars", "people", "work", "designs"):
        _are_names((key,), document, findings)
    for design, spec in tables(document, "designs"):
        _are_names(("designs", design, "teams"), spec, findings)
    if ALWAYS in table(document, "calendars"):
        findings.add(("calendars", ALWAYS), "the calendar 'always' exists already and is open at all hours")
    for work, spec in tables(document, "work"):
        _are_different(("work", work, "steps"), spec, findings)


def _skill(name: str) -> str:
    return f"nobody has the skill {short(name)}"


def _are_names(at: Location, document: Any, findings: Findings) -> None:
    for name in table(document, str(at[-1])):
        try:
            read_name(name)
        except MisreadError as error:
            findings.add((*at, name), error.message)


def _are_different(at: Location, work: Mapping[str, Any], findings: Findings) -> None:
    seen: dict[str, int] = {}
    for number, step in entries(work, "steps"):
        name = step.get("name")
        if isinstance(name, str) and seen.setdefault(name, number) != number:
            findings.add((*at, number, "name"), f"there are two steps named {short(name)}")
