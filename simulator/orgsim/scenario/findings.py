"""Collect what is wrong with a scenario, in the user's words and places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from orgsim.errors import Fault, ScenarioError
from orgsim.scenario.reading.paths import path_text, written_part
from orgsim.scenario.reading.places import Place, Places
from orgsim.scenario.reading.positions import Location
from orgsim.scenario.sections.teams import covers
from orgsim.units import short

_ABSENT = object()


class Findings:
    """Faults found so far, each at a location of ``document``, which is what the user wrote."""

    def __init__(self, document: Mapping[str, Any], places: Places, faults: Iterable[Fault] = ()) -> None:
        """Begin with the faults found before."""
        self.faults: list[Fault] = list(faults)
        self._document = document
        self._places = places

    def add(self, location: Location, message: str, suggestion: str | None = None) -> None:
        """Add a fault; one that a design has only taken from the design it extends is kept once."""
        written = written_part(self._document, self._team_as_written(location))
        (file, line), inherited = self._place(written)
        if inherited and any(
            (fault.message, fault.file, fault.line) == (message, file, line) for fault in self.faults
        ):
            return
        fault = Fault(
            path_text(self._document, written), message, self._shown(written, message), file, line, suggestion
        )
        if fault not in self.faults:
            self.faults.append(fault)

    def has(self, location: Location) -> bool:
        """Return whether something stands at a location, a team being called by one of its names."""
        return self._value(self._team_as_written(location)) is not _ABSENT

    def raise_any(self) -> None:
        """Raise `ScenarioError` when there are faults."""
        if self.faults:
            raise ScenarioError(self.faults)

    def _place(self, location: Location) -> tuple[Place, bool]:
        """Return the place of a location, and whether that is in the design from which it is taken."""
        place, length = self._places.find(location)
        parent = self._parent_design(location)
        if parent is not None and length < len(location):
            inherited, inherited_length = self._places.find(parent)
            if inherited_length > length:
                return inherited, True
        return place, False

    def _shown(self, location: Location, message: str) -> str | None:
        """Return the value at a location, unless it is a table or a list, or the message is about its key."""
        value = self._value(location)
        if (
            value is _ABSENT
            or isinstance(value, Mapping | list)
            or (location and short(location[-1]) in message)
        ):
            return None
        return short(value)

    def _parent_design(self, location: Location) -> Location | None:
        if location[:1] != ("designs",) or len(location) < 3:
            return None
        parent = self._value((*location[:2], "extends"))
        return (
            ("designs", parent, *location[2:]) if isinstance(parent, str) and parent != location[1] else None
        )

    def _team_as_written(self, location: Location) -> Location:
        if len(location) < 4 or location[0] != "designs" or location[2] != "teams":
            return location
        teams, name = self._value(location[:3]), location[3]
        if not isinstance(teams, Mapping) or name in teams:
            return location
        written = next((key for key in teams if covers(key, str(name))), name)
        return (*location[:3], written, *location[4:])

    def _value(self, location: Location) -> Any:
        value: Any = self._document
        for key in location:
            try:
                value = value[key]
            except (KeyError, IndexError, TypeError):
                return _ABSENT
        return value
