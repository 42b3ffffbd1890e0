"""Lay one set of tables over another: tables merge, lists and values replace."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from orgsim.scenario.reading.paths import entry_number
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.fields import EntriesBy
from orgsim.scenario.sections.gates import read_gate
from orgsim.scenario.sections.head_counts import everybody
from orgsim.scenario.sections.marks import SetsMark, as_sets, how_set
from orgsim.scenario.sections.teams import Team, team_table
from orgsim.scenario.tables.shape import Shape, shape_of
from orgsim.units import MisreadError

BESIDE: Final = ("after", "before")
"""The keys with which a new entry of a list says beside which one it comes."""


def merged(base: Any, over: Any, at: Location = ()) -> Any:
    """Return ``over`` laid over ``base`` at a location; neither is changed.

    Tables by name laid over a list change its entries of these names; a new one comes ``after`` or ``before``
    another, else last.

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
    if isinstance(base, list) and shape.naming is not None and not _is_entry(over, shape):
        return _laid_over_list(base, over, shape)
    if not isinstance(base, Mapping):
        return _copied(over)
    result = {key: _copied(value) for key, value in base.items()}
    for key, value in _long_form(over, shape).items():
        result[key] = _merged(result[key], value, shape.at((key,))) if key in result else _copied(value)
    return result


def _is_entry(over: Mapping[str, Any], shape: Shape) -> bool:
    """Whether a table is an entry of a list itself, in single brackets, rather than entries by name."""
    return as_sets not in shape.readers and isinstance(over.get(str(shape.naming)), str)


def _laid_over_list(base: list[Any], over: Mapping[str, Any], shape: Shape) -> list[Any]:
    result = [_copied(entry) for entry in base]
    for name, value in over.items():
        place = entry_place(result, name)
        if as_sets in shape.readers and not isinstance(value, Mapping):
            here = len(result) if place is None else place
            result[here : here + 1] = as_sets({name: value})
        elif place is not None:
            result[place] = _merged(result[place], value, shape.at((place,)))
        elif isinstance(value, Mapping):
            entry = {
                str(shape.naming): name,
                **{key: inner for key, inner in value.items() if key not in BESIDE},
            }
            result.insert(_place_of_new(result, value), _copied(entry))
    return result


def entry_place(entries: list[Any], name: str | int) -> int | None:
    """Return the place, from 0, of the entry of a list with a name, or with a number from 1; ``None`` where
    there is none."""
    try:
        return entry_number(entries, str(name))
    except MisreadError:
        return None


def _place_of_new(entries: list[Any], value: Mapping[str, Any]) -> int:
    """Where in a list an entry comes that is not in it yet."""
    for key, further in zip(BESIDE, (1, 0), strict=True):
        place = entry_place(entries, value[key]) if key in value else None
        if place is not None:
            return place + further
    return len(entries)


def _long_form(value: Any, shape: Shape) -> Any:
    if Team in shape.models:
        return _whole_team(value)
    by_name = next((reader for reader in shape.readers if isinstance(reader, EntriesBy)), None)
    if by_name is not None:
        return by_name(value)
    if read_gate in shape.readers and value is not None:
        return read_gate(value)
    if SetsMark in shape.models and isinstance(value, int | str):
        return how_set(value)
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
