"""Paths with a ``*`` for every key or list entry at a place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from orgsim.errors import Fault, ScenarioError
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.paths import path_text, split_path
from orgsim.scenario.reading.places import Places
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.tables import editing
from orgsim.scenario.tables.inheritance import with_parents
from orgsim.scenario.tables.merging import long_form
from orgsim.units import MisreadError

EVERY: Final = "*"
Keys = tuple[str, ...]


def paths_matching(scenario: Scenario, path: str) -> tuple[str, ...]:
    """Return the paths of the values that a path names, in the order of the file: itself, unless there is a
    ``*`` in it.

    A ``*`` stands for every key of a table and every entry of a list, as far as the rest of the path leads to
    something there: ``work.case.steps.*.effort`` passes over the steps that have no effort. Raises
    `ScenarioError` where nothing stands at all.
    """
    if EVERY not in path:
        scenario.value(path)
        return (path,)
    try:
        return paths_in(with_parents(scenario.document, Findings(scenario.document, Places(None))), path)
    except MisreadError as error:
        file = None if scenario.path is None else str(scenario.path)
        raise ScenarioError([Fault(path, error.message, file=file, suggestion=error.suggestion)]) from error


def paths_in(document: Mapping[str, Any], path: str) -> tuple[str, ...]:
    """Return the same of tables with every design complete; raise `MisreadError` where nothing stands."""
    missed: list[MisreadError] = []
    found = tuple(path_text({}, here) for here in _matching(document, (), split_path(path), missed))
    if not found:
        raise next(
            (error for error in missed if error.suggestion is not None),
            missed[0] if missed else _nowhere(path),
        )
    return found


def _matching(
    document: Mapping[str, Any], above: Keys, keys: Keys, missed: list[MisreadError]
) -> Iterator[Keys]:
    """Yield the keys of every value below a place; what leads nowhere goes into ``missed``."""
    before = keys.index(EVERY) if EVERY in keys else len(keys)
    above, keys = (*above, *keys[:before]), keys[before:]
    try:
        here = (
            editing.value_at(document, editing.locate(document, path_text({}, above))) if above else document
        )
    except MisreadError as error:
        missed.append(error)
        return
    if not keys:
        yield above
        return
    for key in _keys(long_form(here, above)):
        yield from _matching(document, (*above, key), keys[1:], missed)


def _keys(here: Any) -> list[str]:
    """The keys of a table, or the entries of a list by name or number; none of a single value."""
    if isinstance(here, list):
        names = [path_text(here, (number,)) for number in range(len(here))]
        return [split_path(name)[0] for name in names]
    return list(here) if isinstance(here, Mapping) else []


def _nowhere(path: str) -> MisreadError:
    """What to say of a path that matches nothing, where no key on its way is wrong."""
    return MisreadError(
        f"nothing stands at '{path}': there are no keys and no entries where it has '{EVERY}'"
    )
