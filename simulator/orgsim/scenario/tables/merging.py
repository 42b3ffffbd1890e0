"""Lay one set of tables over another: tables merge, lists and values replace."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.teams import Team, everybody, team_table
from orgsim.scenario.tables.shape import Shape, shape_of


def merged(base: Any, over: Any, at: Location = ()) -> Any:
    """Return ``over`` laid over ``base`` at a location; neither is changed.

    A short form becomes its long form where a table is laid over it, so ``wip_limit.items`` can be set where
    ``wip_limit = 12`` stood.
    """
    return _merged(base, over, shape_of(Scenario).at(at))


def long_form(value: Any, at: Location) -> Any:
    """Return the table that a short form at a location stands for, or the value itself where there is
    none."""
    return _long_form(value, shape_of(Scenario).at(at))


def _merged(base: Any, over: Any, shape: Shape) -> Any:
    if not isinstance(over, Mapping):
        return _copied(over)
    base = _long_form(base, shape)
    if not isinstance(base, Mapping):
        return _copied(over)
    result = {key: _copied(value) for key, value in base.items()}
    for key, value in _long_form(over, shape).items():
        result[key] = _merged(result[key], value, shape.at((key,))) if key in result else _copied(value)
    return result


def _long_form(value: Any, shape: Shape) -> Any:
    if Team in shape.models:
        return _whole_team(value)
    if isinstance(value, Mapping | list) or value is None or shape.short_for is None:
        return value
    return {shape.short_for: value}


def _whole_team(value: Any) -> Any:
    if not isinstance(value, Mapping | list | str):
        return value
    table = team_table(value)
    return {**table, "people": everybody(table["people"])} if "people" in table else table


def _copied(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _copied(inner) for key, inner in value.items()}
    return [_copied(inner) for inner in value] if isinstance(value, list) else value
