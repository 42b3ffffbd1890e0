"""The measures of the parts of an organisation by replication: teams, people, seams, work types, classes of
service."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, product
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypedDict

import numpy as np
import numpy.typing as npt

from orgsim.errors import UsageError
from orgsim.log import Header, Summary
from orgsim.log.catalogue import MEASURES, PART_UNITS
from orgsim.measures import (
    ITEM_MEASURES,
    by_class,
    by_work,
    find,
    named_measures,
    person_measures,
    seam_measures,
    team_measures,
)
from orgsim.statistics import Interval, t_interval
from orgsim.units import MisreadError, nearest, short

if TYPE_CHECKING:
    from orgsim.experiment.result import Result

Values = npt.NDArray[np.float64]
Name = tuple[str, ...]
Rows = Mapping[Name, Mapping[int, Mapping[str, float]]]
"""Of each part by its names, the measures by the place of the replication; a seam may be missing from
some."""


class PartName(TypedDict, total=False):
    """One part by its name; at most one key."""

    team: str
    person: str
    seam: tuple[str, str]
    work: str
    service_class: str


PLACES: Final[Mapping[str, tuple[Callable[[Summary, Header, int], Mapping[str, Any]], Name]]] = (
    MappingProxyType(
        {
            "team": (team_measures, ("team",)),
            "person": (person_measures, ("person", "role")),
            "seam": (seam_measures, ("from", "to")),
        }
    )
)
"""The measures of a kind of place, and the columns that name one."""
SPLITS: Final[Mapping[str, Callable[[Summary, Header, int], dict[str, dict[str, float]]]]] = MappingProxyType(
    {"work": by_work, "service_class": by_class}
)
"""The measures of items by a kind of part."""
KINDS: Final = (*PLACES, *SPLITS)


class _Row(Mapping[str, float]):
    """The measures of one place in one replication, which stay in the columns where they are: many rows take
    little room. What other replications have a column for, and this one has not, is 0."""

    __slots__ = ("_columns", "_names", "_place")

    def __init__(self, columns: Mapping[str, Any], names: Name, place: int) -> None:
        """Point at a place in the columns under the ``names``."""
        self._columns, self._names, self._place = columns, names, place

    def __getitem__(self, name: str) -> float:
        """Return a measure; raises KeyError for what is none."""
        if name not in self._names:
            raise KeyError(name)
        return float(self._columns[name][self._place]) if name in self._columns else 0.0

    def __iter__(self) -> Iterator[str]:
        """Yield the names in order."""
        return iter(self._names)

    def __len__(self) -> int:
        """Count the measures."""
        return len(self._names)


def rows_of(result: Result, design: str, kind: str) -> Rows:
    """All measures of all parts of a kind in a design, by replication; times in microseconds."""
    if kind in PLACES:
        return _of_places(result, design, kind)
    return _of_items(result, design, kind)


def _of_places(result: Result, design: str, kind: str) -> Rows:
    _, keys = PLACES[kind]
    found: dict[Name, dict[int, Mapping[str, float]]] = {}
    every = [account.part(kind) for account in result.account(design)]
    names = tuple(name for name in dict.fromkeys(chain.from_iterable(every)) if name not in keys)
    for number, columns in enumerate(every):
        for place, part in enumerate(zip(*(columns[key] for key in keys), strict=True)):
            found.setdefault(part, {})[number] = _Row(columns, names, place)
    return found


def _of_items(result: Result, design: str, kind: str) -> Rows:
    """The measures of items by part; those of an only part are those of all items."""
    parts = _names(result.headers[design], kind)
    if len(parts) == 1:
        rows: list[Mapping[str, Any]] = [{parts[0]: account.measures} for account in result.account(design)]
    else:
        rows = [account.part(kind) for account in result.account(design)]
    return {(part,): {number: row[part] for number, row in enumerate(rows)} for part in parts if rows}


def intervals_of_places(rows: Rows, keys: Name) -> list[dict[str, Any]]:
    """The names of each place under ``keys``, and its measures as `Interval` over the replications that have
    it."""
    return [
        dict(zip(keys, part, strict=True)) | _intervals(found, _measures_of(found))
        for part, found in rows.items()
    ]


def intervals_of_items(rows: Rows) -> dict[str, dict[str, Interval]]:
    """The `ITEM_MEASURES` of each part as `Interval`."""
    return {part[0]: _intervals(found, tuple(ITEM_MEASURES)) for part, found in rows.items()}


def _intervals(found: Mapping[int, Mapping[str, float]], names: Sequence[str]) -> dict[str, Interval]:
    return {name: t_interval([row[name] for row in found.values()]) for name in names}


def _measures_of(found: Mapping[int, Mapping[str, float]]) -> tuple[str, ...]:
    return tuple(next(iter(found.values())))


def unit_of(name: str, part: PartName) -> str:
    """The unit of a measure of the whole or of a part; raises KeyError for a measure that does not exist."""
    if any(kind in part for kind in PLACES):
        return PART_UNITS[name]
    try:
        return find(name).unit
    except MisreadError as error:
        raise KeyError(str(error)) from error


def part_values(result: Result, design: str, name: str, part: PartName) -> Values:
    """One measure of a part of a design by replication: float64 (R,), NaN where a replication has none of it.

    Raises `UsageError` for what is no part, or several, and KeyError for a part or a measure that does not
    exist.
    """
    kind, which = only_part(part)
    header = result.headers[design]
    _check_known(kind, which, _names(header, kind))
    if kind in SPLITS and name not in ITEM_MEASURES:
        return _asked(result, design, name, (kind, which))
    found = _found(result.part_rows(design, kind), which)
    _check_measure(name, found, kind)
    rows = (found.get(number) for number in range(result.finished))
    return np.array([math.nan if row is None else row[name] for row in rows], dtype=np.float64)


def only_part(part: PartName) -> tuple[str, Any]:
    """The kind of the part and its name; raises `UsageError` for none, several, or what is no kind."""
    unknown = [kind for kind in part if kind not in KINDS]
    if unknown or len(part) != 1:
        written = ", ".join(unknown or part)
        raise UsageError(
            f"{short(written)} does not name one part: write one of {', '.join(f'{kind}=' for kind in KINDS)}"
        )
    kind, which = next(iter(part.items()))
    return kind, tuple(which) if isinstance(which, list) else which


def _found(rows: Rows, which: str | Name) -> Mapping[int, Mapping[str, float]]:
    """The rows of a part by its first name, or by both of a seam."""
    for names, found in rows.items():
        if which in (names, names[0]):
            return found
    return {}


def _asked(result: Result, design: str, name: str, which: tuple[str, str]) -> Values:
    """A percentile or a share within a limit, of the items of a work type or a class."""
    kind, written = which
    _check_of_items(name, kind)
    header = result.headers[design]
    place = _names(header, kind).index(written)
    rows = (
        named_measures(summary, header, result.warm_up, (name,), summary.items[kind] == place)
        for summary in result.summaries[design]
    )
    return np.array([row[name] for row in rows], dtype=np.float64)


def _names(header: Header, kind: str) -> list[Any]:
    """The parts there are of a kind."""
    if kind == "service_class":
        return list(header.classes)
    if kind == "seam":
        return list(product(_names(header, "team"), repeat=2))
    parts: dict[str, Sequence[Any]] = {"team": header.teams, "person": header.people, "work": header.works}
    return [part.name for part in parts[kind]]


def _check_known(kind: str, which: Any, names: Sequence[Any]) -> None:
    """Raise KeyError for a part that does not exist, with the nearest that does."""
    if which in names:
        return
    hint = None
    if isinstance(which, str) and kind != "seam":
        hint = nearest(which, names)
    raise KeyError(
        f"there is no {_word(kind)} {short(which)}" + ("" if hint is None else f"; did you mean '{hint}'?")
    )


def _check_of_items(name: str, kind: str) -> None:
    """Raise KeyError for what is no measure of items."""
    if name in MEASURES:
        raise KeyError(f"'{name}' is a measure of the whole, not of one {_word(kind)}")
    unit_of(name, PartName())


def _check_measure(name: str, found: Mapping[int, Mapping[str, float]], kind: str) -> None:
    """Raise KeyError for a measure that such a part does not have."""
    known = _measures_of(found) if found else tuple(PART_UNITS)
    if name not in known:
        raise KeyError(f"'{name}' is not a measure of a {_word(kind)}: there are {', '.join(known)}")


def _word(kind: str) -> str:
    return kind.removeprefix("service_")
