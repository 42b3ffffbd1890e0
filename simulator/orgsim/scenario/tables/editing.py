"""Find and replace values by path."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from orgsim.scenario.reading.paths import entry_number, split_path
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.designs import OWN_VALUES
from orgsim.scenario.sections.teams import Team, covers, expand_name
from orgsim.scenario.tables.merging import entry_place, long_form
from orgsim.scenario.tables.own_values import completed
from orgsim.scenario.tables.shape import shape_of
from orgsim.units import MisreadError, nearest, short


def locate(document: Any, path: str) -> Location:
    """Return the location of the value that a path names.

    Raises `MisreadError` with the nearest key when there is none.
    """
    location: Location = ()
    keys = split_path(path)
    here = completed(document, keys)
    for key in keys:
        here = long_form(here, location)
        place = place_of(here, key, path)
        here, location = here[place], (*location, place)
    return location


def value_at(document: Any, location: Location) -> Any:
    """Return the value at a location that `locate` gave."""
    here = completed(document, location)
    above: Location = ()
    for key in location:
        here = long_form(here, above)[key]
        above = (*above, key)
    return here


def replaced(document: Any, whole: Any, path: str, value: Any) -> tuple[Any, Location]:
    """Return the tables with one value replaced, and its location; the tables given stay unchanged.

    Tables on the way that may be absent are made. ``whole`` holds the same tables with every design complete:
    lists that a design takes from the one it extends are copied from there. Raises `MisreadError` for a path
    that leads nowhere.
    """
    keys = split_path(path)
    return _Replacement(path, value).within(document, completed(whole, keys), (), keys)


class _Replacement:
    """Replaces one value, copying what stands above it."""

    def __init__(self, path: str, value: Any) -> None:
        self._path = path
        self._value = value

    def within(self, here: Any, whole: Any, at: Location, keys: tuple[str, ...]) -> tuple[Any, Location]:
        if not keys:
            return self._value, at
        here, whole = long_form(here, at), long_form(whole, at)
        if here is None:
            here = list(whole) if isinstance(whole, list) and not _is_own(at) else {}
        if isinstance(here, list):
            return self._in_list(here, whole, at, keys)
        if not isinstance(here, Mapping):
            raise MisreadError(
                f"nothing stands at {short(self._path)}: a single value is there, without keys"
            )
        return self._in_table(_ranges_written_out(here, at, keys[0]), whole, at, keys)

    def _in_list(
        self, here: list[Any], whole: Any, at: Location, keys: tuple[str, ...]
    ) -> tuple[Any, Location]:
        number = entry_number(here, keys[0])
        inherited = whole[number] if isinstance(whole, list) and number < len(whole) else None
        inner, location = self.within(here[number], inherited, (*at, number), keys[1:])
        return [*here[:number], inner, *here[number + 1 :]], location

    def _in_table(self, here: Any, whole: Any, at: Location, keys: tuple[str, ...]) -> tuple[Any, Location]:
        key = keys[0]
        known = {**whole, **here} if isinstance(whole, Mapping) else here
        if len(keys) > 1 and key not in known and _has_names(at):
            raise MisreadError(
                f"nothing stands at {short(self._path)}: there is no {short(key)}", nearest(key, known)
            )
        inherited = _below(whole, key)
        inner, location = self.within(here.get(key), inherited, (*at, key), keys[1:])
        return {**here, key: inner}, location


def place_of(here: Any, key: str, path: str = "") -> str | int:
    """Return the place of a key in a table, or of an entry by name or number in a list.

    Raises `MisreadError` where there is none at a ``path``.
    """
    if isinstance(here, list):
        return entry_number(here, key)
    if isinstance(here, Mapping) and key in here:
        return key
    known = tuple(here) if isinstance(here, Mapping) else ()
    raise MisreadError(f"nothing stands at {short(path)}: there is no {short(key)}", nearest(key, known))


def _below(whole: Any, key: str) -> Any:
    """What stands at a key of a table or at an entry of a list, or nothing."""
    if isinstance(whole, Mapping):
        return whole.get(key)
    place = entry_place(whole, key) if isinstance(whole, list) else None
    return None if place is None else whole[place]


def _is_own(at: Location) -> bool:
    """Whether what stands at a location are values that a design says otherwise: entries of lists by
    name."""
    return at[:1] == ("designs",) and at[2:3] in [(key,) for key in OWN_VALUES]


def _has_names(at: Location) -> bool:
    """Whether tables stand at a location by free names."""
    shape = shape_of(Scenario).at(at)
    return shape.by_name and shape.entries is not None and bool(shape.entries.models)


def _ranges_written_out(here: Mapping[str, Any], at: Location, key: str) -> dict[str, Any]:
    if key in here or Team not in shape_of(Scenario).at((*at, key)).models:
        return dict(here)
    result: dict[str, Any] = {}
    for written, team in here.items():
        result.update(dict.fromkeys(expand_name(written) if covers(written, key) else [written], team))
    return result
