"""A design's own values of work, people and calendars, laid over those of the scenario."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.paths import entry_name, path_text, written_part
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.sections.designs import OWN_VALUES
from orgsim.scenario.tables.merging import BESIDE, entry_place, merged
from orgsim.units import nearest, short

_OF_ALL: Final = ("baseline", "assumptions", "extends")
"""Keys that are of the whole scenario, not of one design of it, its experiments apart."""


def own_values(design: Any) -> dict[str, Any]:
    """Return the sections of which a design says values otherwise, with these values."""
    if not isinstance(design, Mapping):
        return {}
    return {key: design[key] for key in OWN_VALUES if design.get(key)}


def designs_with_own(document: Mapping[str, Any]) -> list[str]:
    """Return the names of the designs that say values of the scenario otherwise."""
    designs = document.get("designs")
    return (
        [key for key, design in designs.items() if own_values(design)] if isinstance(designs, Mapping) else []
    )


def without_abstract(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return the tables without designs that are there only to be extended."""
    designs = document.get("designs")
    if not isinstance(designs, Mapping):
        return dict(document)
    kept = {key: design for key, design in designs.items() if not _is_abstract(design)}
    return {**document, "designs": kept}


def _is_abstract(design: Any) -> bool:
    return isinstance(design, Mapping) and design.get("abstract") is True


def in_common(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return the tables without what stands in designs that have values of their own; their names are
    kept."""
    own = designs_with_own(document)
    if not own:
        return dict(document)
    return {**document, "designs": {**document["designs"], **{key: {} for key in own}}}


def as_designed(document: Mapping[str, Any], name: str, experiments: tuple[str, ...]) -> dict[str, Any]:
    """Return the tables of a scenario with one design, its own values laid over the others.

    ``document`` has every design complete, and ``experiments`` are the sections left out besides.
    """
    design = document["designs"][name]
    own = own_values(design)
    kept = {key: value for key, value in document.items() if key not in (*_OF_ALL, *experiments)}
    alone = {key: value for key, value in design.items() if key not in (*OWN_VALUES, "extends")}
    changed = {key: merged(document.get(key, {}), value, (key,)) for key, value in own.items()}
    return {**kept, **changed, "designs": {name: alone}}


def completed(document: Any, keys: Sequence[str | int]) -> Any:
    """Return the tables with a section complete in which a path leads to a value that is a design's own."""
    if (
        len(keys) < len(("designs", "NAME", "work", "KEY"))
        or keys[0] != "designs"
        or keys[2] not in OWN_VALUES
    ):
        return document
    _, name, section, *_ = keys
    design = _below(_below(document, "designs"), name)
    if not isinstance(design, Mapping):
        return document
    whole = merged(document.get(section, {}), design.get(section, {}), (section,))
    return {**document, "designs": {**document["designs"], name: {**design, section: whole}}}


def check_own_values(document: dict[str, Any], findings: Findings) -> dict[str, Any]:
    """Add a fault for work that is new in a design, and for steps of which it cannot be said where they come.

    Returns the tables without these.
    """
    sound = document
    for name in designs_with_own(document):
        own = own_values(document["designs"][name])
        for location, message, suggestion in _misplaced(document, own.get("work")):
            at = ("designs", name, "work", *location)
            findings.add(at, message, suggestion)
            sound = _without(sound, at[:6])
    return sound


def _without(tables: Any, location: Location) -> Any:
    """The tables without what stands at a location."""
    first, *rest = location
    if not rest:
        return {key: value for key, value in tables.items() if key != first}
    return {**tables, first: _without(tables[first], tuple(rest))}


def _misplaced(document: Mapping[str, Any], own: Any) -> Iterator[tuple[Location, str, str | None]]:
    known = document.get("work")
    if not isinstance(own, Mapping) or not isinstance(known, Mapping):
        return
    for work, values in own.items():
        if work not in known:
            message = f"there is no work {short(work)}: a design changes work that the scenario has"
            yield (work,), message, nearest(work, list(known))
        elif isinstance(values, Mapping) and isinstance(known[work], Mapping):
            steps = _misplaced_steps(known[work].get("steps"), values.get("steps"))
            yield from (((work, "steps", *at), message, hint) for at, message, hint in steps)


def _misplaced_steps(known: Any, own: Any) -> Iterator[tuple[Location, str, str | None]]:
    """What is wrong with the places of steps that a design changes or adds by name."""
    if not isinstance(own, Mapping) or not isinstance(known, list):
        return
    names = [entry.get("name") for entry in known if isinstance(entry, Mapping)]
    if not names:
        return
    for step, values in own.items():
        if entry_place(known, step) is not None:
            continue
        beside = [key for key in BESIDE if isinstance(values, Mapping) and key in values]
        if not beside:
            hint = nearest(step, [name for name in names if isinstance(name, str)])
            message = f'there is no step {short(step)}; a new one says where it comes: after = "{names[-1]}"'
            yield (step,), message, hint
        elif values[beside[0]] not in (*names, *own):
            hint = nearest(str(values[beside[0]]), [name for name in names if isinstance(name, str)])
            yield (step, beside[0]), f"there is no step {short(values[beside[0]])}", hint


class DesignFindings(Findings):
    """Faults in a scenario as one design has it, told where what is wrong stands in the file."""

    def __init__(
        self, told: Findings, document: Mapping[str, Any], name: str, whole: Mapping[str, Any]
    ) -> None:
        """Begin for the tables (``document``) of a design by ``name`` in the ``whole`` ones."""
        self._told, self._designed, self._name, self._whole = told, document, name, whole
        self.faults = told.faults

    def add(self, location: Location, message: str, suggestion: str | None = None) -> None:
        """Add a fault; what is wrong without the design's own values as well is told once."""
        if not self._is_told(location, message):
            self._told.add(self._origin(location), message, suggestion)

    def has(self, location: Location) -> bool:
        """Return whether something stands at a location."""
        return self._told.has(self._origin(location))

    def _origin(self, location: Location) -> Location:
        """Where in the file the value at a location of this design's tables stands."""
        if not location or location[0] not in OWN_VALUES:
            return location
        named = self._named(location)
        own = own_values(self._whole["designs"][self._name])
        depth = _depth(own, named)
        in_base = _numbered(self._whole, named)
        is_own = depth == len(named) or isinstance(named[depth], int)
        if is_own or (len(in_base) < len(named) and depth >= len(in_base)):
            return ("designs", self._name, *named) if depth > 1 else location
        return (*in_base, *named[len(in_base) :])

    def _is_told(self, location: Location, message: str) -> bool:
        """Whether the same is wrong where the design says nothing itself, and has been told there."""
        named = self._named(location)
        if _depth(own_values(self._whole["designs"][self._name]), named) == len(named):
            return False
        path = path_text(self._designed, written_part(self._designed, location))
        alike = [fault.path for fault in self.faults if fault.message == message]
        return any(path == told or path.startswith(f"{told}.") for told in alike)

    def _named(self, location: Location) -> Location:
        """The location with names of list entries in the place of their numbers, where they have names."""
        here: Any = self._designed
        found: list[str | int] = []
        for key in location:
            found.append(_name_of(here, key))
            here = _below(here, key)
        return tuple(found)


def _depth(tables: Any, keys: Location) -> int:
    """How many keys of a location lead to something in tables."""
    for depth, key in enumerate(keys):
        tables = _below(tables, key)
        if tables is None:
            return depth
    return len(keys)


def _name_of(here: Any, key: str | int) -> str | int:
    """The name of an entry of a list that has one, else the key itself."""
    if not isinstance(here, list) or not isinstance(key, int) or key >= len(here):
        return key
    name = entry_name(here, key)
    return key if name.isdigit() else name


def _numbered(document: Any, keys: Location) -> Location:
    """The part of a location that leads to something, with numbers in the place of the names of list
    entries."""
    found: list[str | int] = []
    for key in keys:
        is_named = isinstance(document, list) and isinstance(key, str)
        place = entry_place(document, key) if is_named else key
        document = None if place is None else _below(document, place)
        if place is None or document is None:
            break
        found.append(place)
    return tuple(found)


def _below(here: Any, key: str | int) -> Any:
    try:
        return here[key]
    except (KeyError, IndexError, TypeError):
        return None
