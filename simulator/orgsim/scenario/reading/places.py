"""Where in which file each key of a scenario stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from orgsim.scenario.reading.positions import Location, scan

OVERRIDE = "override"

Place = tuple[str | None, int | None]
"""A file and a line of it; either may be unknown."""


def _nowhere() -> Mapping[Location, Place]:
    return {}


@dataclass(frozen=True, eq=False)
class Places:
    """The file and line of each location; a line is ``None`` for a value that an override has set.

    They are looked for when the first of them is asked for: a scenario without faults needs none.
    """

    file: str | None
    looked_for: Callable[[], Mapping[Location, Place]] = _nowhere

    @classmethod
    def of(cls, text: str, file: str | None) -> Places:
        """Return where the keys of one text stand."""
        return cls(file, partial(_in_text, text, file))

    @cached_property
    def known(self) -> Mapping[Location, Place]:
        """The place of each location that has one."""
        return self.looked_for()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Places) and (self.file, self.known) == (other.file, other.known)

    __hash__ = None  # type: ignore[assignment]

    def find(self, location: Location) -> tuple[Place, int]:
        """Return the place of a location or of the nearest one above it, and how many of its keys were
        found."""
        for length in range(len(location), 0, -1):
            if location[:length] in self.known:
                return self.known[location[:length]], length
        return (self.file, None), 0

    def over(self, base: Places, document: Mapping[str, Any]) -> Places:
        """Return these places laid over those of a base, where a list of this ``document`` replaces the
        base's."""
        return Places(self.file, partial(_laid_over, self, base, document))

    def overridden(self, location: Location) -> Places:
        """Return the places after an override has set the value at a location."""
        return Places(self.file, partial(_set_at, self, location))


def _in_text(text: str, file: str | None) -> Mapping[Location, Place]:
    return {here: (file, line) for here, line in scan(text).items()}


def _laid_over(over: Places, base: Places, document: Mapping[str, Any]) -> Mapping[Location, Place]:
    """Places laid over those of a base, without what a list of the ``document`` replaces."""
    replaced = {here for here in over.known if isinstance(_at(document, here), list)}
    kept = {
        here: place
        for here, place in base.known.items()
        if not any(here[:length] in replaced for length in range(1, len(here) + 1))
    }
    return kept | dict(over.known)


def _set_at(before: Places, location: Location) -> Mapping[Location, Place]:
    """Places after an override has set the value at a location."""
    set_here: dict[Location, Place] = {
        location[:length]: (OVERRIDE, None) for length in range(1, len(location) + 1)
    }
    kept = {here: place for here, place in before.known.items() if here[: len(location)] != location}
    return set_here | kept


def _at(document: Any, location: Location) -> Any:
    for key in location:
        try:
            document = document[key]
        except (KeyError, IndexError, TypeError):
            return None
    return document
