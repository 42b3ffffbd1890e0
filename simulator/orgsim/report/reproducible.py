"""What it takes to get the same numbers again, as the foot of every report says it."""

from __future__ import annotations

from orgsim.units import zone_release


def reproducible() -> str:
    """The sentence, with the release of the time zone data that the calendars were laid out with."""
    return f"Reproducible: same file, version, time zone data (tzdata {zone_release()}) and seed give the same numbers."
