"""Paths with a ``*`` for every key or list entry at a place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from orgsim.errors import Fault, ScenarioError
from orgsim.scenario.merging import long_form
from orgsim.scenario.paths import path_text, split_path
from orgsim.scenario.scenario import Scenario
from orgsim.units import MisreadError

EVERY: Final = "*"
Keys = tuple[str, ...]


def paths_matching(scenario: Scenario, path: str) -> tuple[str, ...]:
    """Return the paths of the values that a path names, in the order of the file: itself, unless there is a ``*`` in it.

    A ``*`` stands for every key of a table and every entry of a list, as far as the rest of the path leads to something there:
    ``work.case.steps.*.effort`` passes over the steps that have no effort. Raises `ScenarioError` where nothing stands at all.
    """
    try:
        keys = split_path(path)
    except MisreadError as error:
        raise ScenarioError([Fault(path, error.message, suggestion=error.suggestion)]) from error
    if EVERY not in keys:
        scenario.value(path)
        return (path,)
    missed: list[Fault] = []
    found = tuple(path_text({}, here) for here in _matching(scenario, (), keys, missed))
    if not found:
        raise ScenarioError([_nowhere(scenario, path, missed)])
    return found


def _matching(scenario: Scenario, above: Keys, keys: Keys, missed: list[Fault]) -> Iterator[Keys]:
    """Yield the keys of every value below a place; what leads nowhere goes into ``missed``."""
    before = keys.index(EVERY) if EVERY in keys else len(keys)
    above, keys = (*above, *keys[:before]), keys[before:]
    try:
        value = scenario.value(path_text({}, above)) if above else scenario.document
    except ScenarioError as error:
        missed += error.faults
        return
    if not keys:
        yield above
        return
    for key in _keys(long_form(value, above)):
        yield from _matching(scenario, (*above, key), keys[1:], missed)


def _keys(here: Any) -> list[str]:
    """The keys of a table, or the entries of a list by name or number; none of a single value."""
    if isinstance(here, list):
        names = [path_text(here, (number,)) for number in range(len(here))]
        return [split_path(name)[0] for name in names]
    return list(here) if isinstance(here, Mapping) else []


def _nowhere(scenario: Scenario, path: str, missed: list[Fault]) -> Fault:
    """What to say of a path that matches nothing: the nearest word that was found on any way."""
    if not missed:
        file = None if scenario.path is None else str(scenario.path)
        return Fault(path, f"nothing stands at '{path}': there are no keys and no entries where it has '{EVERY}'", file=file)
    nearest = next((fault for fault in missed if fault.suggestion is not None), missed[0])
    return Fault(path, nearest.message, file=nearest.file, suggestion=nearest.suggestion)
