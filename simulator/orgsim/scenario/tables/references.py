"""Find the names that one part of a scenario uses for another, in tables that may be wrong in other ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple

from orgsim.scenario.reading.positions import Location
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.names import Defines, Kind, Lists, Uses
from orgsim.scenario.sections.teams import LONGEST_RANGE, expand_name
from orgsim.scenario.tables.shape import Found, found_in
from orgsim.units import MisreadError

Names = frozenset[str] | None
"""The names of a kind; ``None`` when they cannot be known because what gives them cannot be read."""


class Reference(NamedTuple):
    """A name used at a location, what it should be the name of, the names of such, and what is said of it
    where it is mistaken for one."""

    location: Location
    name: str
    kind: Kind
    known: frozenset[str]
    mistaken: str | None


class Known:
    """The names that the tables of a scenario give, by kind and by the location of the table in which they
    are given.

    ``given`` are the tables that give them.
    """

    def __init__(self, document: Mapping[str, Any]) -> None:
        """Collect the names."""
        self._document = document
        self.given: list[Found] = []
        self._within: dict[Kind, dict[Location, Names]] = defaultdict(dict)
        for found in found_in(Scenario, document, Defines, Lists):
            is_listed = isinstance(found.mark, Lists)
            if is_listed or found.table is not None:
                self._within[found.mark.kind][found.location[:-1]] = _given(found)
            if not is_listed:
                self.given.append(found)
        self._depths = {
            kind: sorted({*map(len, tables)}, reverse=True) for kind, tables in self._within.items()
        }
        self._everywhere = {kind: _all(tables.values()) for kind, tables in self._within.items()}
        self._names: dict[tuple[Uses, Any], Names] = {}

    def unknown(self) -> Iterator[Reference]:
        """Yield every name that is used for something and stands for nothing."""
        for found in found_in(Scenario, self._document, Uses):
            names = self._possible(found)
            if names is not None and not _is_known(found.value, names):
                unknown = ((at, name) for at, name in _used(found) if name not in names)
                for at, name in unknown:
                    yield Reference(at, name, found.mark.kind, names, self._mistaken(found.mark, name))

    def _mistaken(self, use: Uses, name: str) -> str | None:
        """What is said of the name of something else."""
        found = (text for kind, text in use.mistaken if name in (self._all_of(kind) or ()))
        return next(found, None)

    def _all_of(self, kind: Kind) -> Names:
        """All names of a kind, wherever they are given."""
        return self._everywhere.get(kind)

    def _possible(self, found: Found) -> Names:
        """The names that may stand in a place."""
        use = found.mark
        depths = self._depths.get(use.kind, [0])
        place = found.location[: depths[0]] if use.of is None else found.table.get(use.of)
        place = place if isinstance(place, tuple | str) else None
        if (use, place) not in self._names:
            self._names[use, place] = self._looked_up(use, place, depths)
        return self._names[use, place]

    def _looked_up(self, use: Uses, place: Any, depths: list[int]) -> Names:
        """The names of the innermost table around a place, or of that which it calls by name, or else of
        all."""
        tables = self._within[use.kind]
        beside = (*next(iter(tables), ())[:-1], place)
        around = [beside] if use.of is not None else [place[:depth] for depth in depths]
        given = [tables[table] for table in around if table in tables][:1]
        names = given[0] if given else self._all_of(use.kind)
        if names is None:
            return None
        others = None if use.or_else is None else self._all_of(use.or_else)
        return names | use.kind.always | use.also | (others or frozenset())


def _is_known(value: Any, names: frozenset[str]) -> bool:
    """Whether it is seen at once that a text, or every key of a table, is among the names."""
    return value in names if isinstance(value, str) else isinstance(value, dict) and names.issuperset(value)


def _given(found: Found) -> Names:
    """The names that are given in a place."""
    mark, value = found.mark, found.value
    if isinstance(mark, Lists):
        return _listed(found)
    if mark.by is not None:
        return _strings([entry.get(mark.by) for _, entry in entries(value)])
    written = [
        name for name, inner in (value or {}).items() if not mark.only_tables or isinstance(inner, dict)
    ]
    return frozenset(chain.from_iterable(_expanded(name, mark.ranges) for name in written))


def _listed(found: Found) -> Names:
    mark, value = found.mark, found.value
    if mark.by_key and isinstance(value, dict):
        return frozenset(value)
    if value is None and found.table is not None:
        return frozenset(mark.default or (str(found.location[-2]),))
    return _strings(value)


def _used(found: Found) -> Iterator[tuple[Location, str]]:
    """Every name that is used in a place, and where it stands."""
    use, location, value, table = found.mark, found.location, found.value, found.table or {}
    if use.keys and not isinstance(value, dict):
        return
    is_entry = found.table is None and not use.deep
    if not use.unless.isdisjoint(table) or (is_entry and not isinstance(value, str)):
        return
    if value is None:
        location, value = (*location[:-1], use.default), table.get(use.default)
    for at, name in _texts(location, value):
        yield from ((at, one) for one in _expanded(name, use.ranges))


def _texts(at: Location, value: Any) -> Iterable[tuple[Location, str]]:
    """A text, the keys of a table, or the texts in a list."""
    if isinstance(value, str):
        return [(at, value)]
    if isinstance(value, dict):
        return [((*at, name), name) for name in value]
    listed = value if isinstance(value, list) else ()
    return [((*at, number), name) for number, name in enumerate(listed) if isinstance(name, str)]


def entries(value: Any) -> list[tuple[int, Mapping[str, Any]]]:
    """Return the tables in a list with their numbers; a table that stands alone is number 0."""
    listed = value if isinstance(value, list) else [value]
    return [(number, entry) for number, entry in enumerate(listed) if isinstance(entry, dict)]


def _strings(value: Any) -> Names:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        return None
    return frozenset(value)


def _all(kinds: Iterable[Names]) -> Names:
    found: set[str] = set()
    for names in kinds:
        if names is None:
            return None
        found |= names
    return frozenset(found)


def _expanded(name: str, ranges: bool) -> list[str]:
    try:
        return expand_name(name)[:LONGEST_RANGE] if ranges else [name]
    except MisreadError:
        return [name]
