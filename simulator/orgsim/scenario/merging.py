"""Lay one set of tables over another: tables merge, lists and values replace."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from orgsim.scenario.positions import Location
from orgsim.scenario.teams import everybody, team_table

_SHORT_FOR = {"arrivals": "rate", "limit": "items", "wip_limit": "items", "patience": "time", "rework": None}


def merged(base: Any, over: Any, at: Location = ()) -> Any:
    """Return ``over`` laid over ``base`` at a location; neither is changed.

    A short form becomes its long form where a table is laid over it, so ``wip_limit.items`` can be set where
    ``wip_limit = 12`` stood.
    """
    if not isinstance(over, Mapping):
        return _copied(over)
    base = long_form(base, at)
    if not isinstance(base, Mapping):
        return _copied(over)
    over = long_form(over, at) if is_team(at) else over
    result = {key: _copied(value) for key, value in base.items()}
    for key, value in over.items():
        result[key] = merged(result[key], value, (*at, key)) if key in result else _copied(value)
    return result


def long_form(value: Any, at: Location) -> Any:
    """Return the table that a short form at a location stands for, or the value itself where there is none."""
    if is_team(at):
        return _whole_team(value)
    if isinstance(value, Mapping | list) or not at or value is None:
        return value
    key = _SHORT_FOR.get(str(at[-1]))
    return {key: value} if key is not None else value


def _whole_team(value: Any) -> Any:
    if not isinstance(value, Mapping | list | str):
        return value
    table = team_table(value)
    return {**table, "people": everybody(table["people"])} if "people" in table else table


def is_team(at: Location) -> bool:
    """Return whether a location is that of a team in a design."""
    return len(at) == 4 and at[0] == "designs" and at[2] == "teams"


def _copied(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _copied(inner) for key, inner in value.items()}
    return [_copied(inner) for inner in value] if isinstance(value, list) else value
