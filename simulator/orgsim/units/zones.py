"""Time zones from the pinned ``tzdata`` package, never from the system."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

from orgsim.units.wording import MisreadError, nearest, short

_NAME = re.compile(r"[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*")


class PinnedZone(ZoneInfo):
    """A time zone read from ``tzdata``; it travels between processes by its name."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        """Return what it takes to read the zone again elsewhere."""
        return zone, (str(self.key),)


@cache
def zone(name: str) -> ZoneInfo:
    """Return the time zone of a name such as ``Europe/London``.

    Raises `MisreadError` (a `ValueError`) with the nearest name for an unknown one. Two moments of one zone
    are subtracted by the wall clock in Python; use `orgsim.units.elapsed` for the time that passes between
    them.
    """
    if not isinstance(name, str) or not _NAME.fullmatch(name) or name not in zone_names():
        hint = nearest(name, zone_names()) if isinstance(name, str) else None
        raise MisreadError(f"unknown time zone {short(name)}: write a name such as 'Europe/London'", hint)
    with resources.files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as file:
        return PinnedZone.from_file(file, key=name)


@cache
def zone_names() -> frozenset[str]:
    """Return the names of all time zones that `zone` knows."""
    text = resources.files("tzdata").joinpath("zones").read_text(encoding="utf-8")
    return frozenset(text.split())
