"""The register of assumptions: each value with its basis, its source and how far it may be off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from orgsim.report.page import Page
from orgsim.scenario import Assumption, Scenario


@dataclass(frozen=True)
class Entry:
    """One assumption, all of it text from the file; empty where nothing is said."""

    about: str
    value: str
    basis: str
    low: str
    high: str
    source: str
    note: str


def register(scenario: Scenario) -> list[Entry]:
    """The assumptions of a scenario in the order of the file."""
    return [_entry(scenario, line) for line in scenario.assumptions]


def _entry(scenario: Scenario, line: Assumption) -> Entry:
    return Entry(
        about=line.about,
        value=written(scenario.value(line.about)),
        basis=line.basis,
        low=written(line.low),
        high=written(line.high),
        source=written(line.source),
        note=written(line.note),
    )


def assumptions(page: Page, scenario: Scenario) -> None:
    """The register as a section of a page."""
    entries = register(scenario)
    page.heading("Assumptions", f"{len(entries)} in the register" if entries else "")
    if not entries:
        page.say("The scenario has no register of assumptions: nothing says where its values come from.")
    for entry in entries:
        reach = f", from {entry.low} to {entry.high}" if entry.low and entry.high else ""
        page.say(f"{entry.about} = {entry.value} ({entry.basis}{reach})", lead="  ")
        if why := "; ".join(part for part in (entry.source, entry.note) if part):
            page.say(why, "faint", lead="      ")


def written(value: Any) -> str:
    """A value as a person would write it; tables as TOML does."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        pairs = [f"{key} = {written(inner)}" for key, inner in value.items()]
        return "{ " + ", ".join(pairs) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(written, value)) + "]"
    return str(value)
