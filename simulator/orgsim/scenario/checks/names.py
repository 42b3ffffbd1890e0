"""Check names: those used for something, and those given to something."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from orgsim.scenario.findings import Findings
from orgsim.scenario.sections.calendars import ALWAYS
from orgsim.scenario.sections.names import CALENDAR
from orgsim.scenario.sections.readers import read_name
from orgsim.scenario.tables.references import Known, entries
from orgsim.scenario.tables.shape import Found
from orgsim.units import MisreadError, nearest, short


def check_names(document: Mapping[str, Any], findings: Findings) -> bool:
    """Add a fault for every name that stands for nothing, that is no name, or that two things have.

    Return whether every name that is used stands for something, so that it can be looked up.
    """
    known = Known(document)
    unknown = list(known.unknown())
    for used in unknown:
        text = used.mistaken or used.kind.missing
        message = text.format(name=short(used.name), what=used.kind.what)
        meant = nearest(used.name, used.known) if used.mistaken is None else None
        findings.add(used.location, message, meant)
    for found in known.given:
        if found.mark.by is None:
            _are_names(found, findings)
    if any(found.mark.kind is CALENDAR and ALWAYS in (found.value or ()) for found in known.given):
        findings.add(("calendars", ALWAYS), "the calendar 'always' exists already and is open at all hours")
    for found in known.given:
        if found.mark.by is not None:
            _are_different(found, findings)
    return not unknown


def _are_names(found: Found, findings: Findings) -> None:
    for name in found.value or ():
        try:
            read_name(name)
        except MisreadError as error:
            findings.add((*found.location, name), error.message)


def _are_different(found: Found, findings: Findings) -> None:
    key = found.mark.by
    seen: dict[str, int] = {}
    for number, entry in entries(found.value):
        name = entry.get(key)
        if isinstance(name, str) and seen.setdefault(name, number) != number:
            findings.add(
                (*found.location, number, key), f"there are two {found.mark.kind.what}s named {short(name)}"
            )
