"""Where in which file each key of a scenario stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from orgsim.scenario.positions import Location, scan

OVERRIDE = "override"

Place = tuple[str | None, int | None]
"""A file and a line of it; either may be unknown."""


@dataclass(frozen=True, slots=True)
class Places:
    """The file and line of each location; a line is ``None`` for a value that an override has set."""

    file: str | None
    known: Mapping[Location, Place] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str, file: str | None) -> Places:
        """Return where the keys of one text stand."""
        return cls(file, {here: (file, line) for here, line in scan(text).items()})

    def find(self, location: Location) -> tuple[Place, int]:
        """Return the place of a location or of the nearest one above it, and how many of its keys were found."""
        for length in range(len(location), 0, -1):
            if location[:length] in self.known:
                return self.known[location[:length]], length
        return (self.file, None), 0

    def over(self, base: Places, document: Mapping[str, Any]) -> Places:
        """Return these places laid over those of a base, where a list of this ``document`` replaces the base's."""
        replaced = {here for here in self.known if isinstance(_at(document, here), list)}
        kept = {
            here: place
            for here, place in base.known.items()
            if not any(here[:length] in replaced for length in range(1, len(here) + 1))
        }
        return Places(self.file, kept | dict(self.known))

    def overridden(self, location: Location) -> Places:
        """Return the places after an override has set the value at a location."""
        set_here: dict[Location, Place] = {
            location[:length]: (OVERRIDE, None) for length in range(1, len(location) + 1)
        }
        kept = {here: place for here, place in self.known.items() if here[: len(location)] != location}
        return Places(self.file, set_here | kept)


def _at(document: Any, location: Location) -> Any:
    for key in location:
        try:
            document = document[key]
        except (KeyError, IndexError, TypeError):
            return None
    return document
