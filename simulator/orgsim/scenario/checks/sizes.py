"""Refuse what would be too large before it is written out: numbers of designs and teams in the tables as they
stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from orgsim.scenario.findings import Findings
from orgsim.scenario.sections.limits import MOST_DESIGNS, MOST_TEAMS, MOST_TEAMS_IN_ALL
from orgsim.scenario.sections.teams import names_of


def check_designs(document: Mapping[str, Any], findings: Findings) -> None:
    """Raise `ScenarioError` for more designs than can be laid over each other."""
    count = len(_table(document, "designs"))
    if count > MOST_DESIGNS:
        findings.add(("designs",), f"there are {count:,} designs; at most {MOST_DESIGNS:,} are allowed")
        findings.raise_any()


def check_teams(document: Mapping[str, Any], findings: Findings) -> None:
    """Raise `ScenarioError` for more teams than can be written out; every design is complete in the
    tables."""
    designs = [(name, one) for name, one in _table(document, "designs").items() if isinstance(one, Mapping)]
    counts = {name: sum(map(names_of, _table(one, "teams"))) for name, one in designs}
    found = False
    for name, count in counts.items():
        if count > MOST_TEAMS:
            findings.add(
                ("designs", name, "teams"),
                f"the design has {count:,} teams; at most {MOST_TEAMS:,} are allowed",
            )
            found = True
    total = sum(counts.values())
    if total > MOST_TEAMS_IN_ALL and not found:
        message = (
            f"the {len(counts):,} designs have {total:,} teams together; at most {MOST_TEAMS_IN_ALL:,} are "
            "allowed"
        )
        findings.add(("designs",), message)
        found = True
    if found:
        findings.raise_any()


def _table(tables: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """The table at a key, or an empty one where something else stands."""
    value = tables.get(key)
    return value if isinstance(value, Mapping) else {}
