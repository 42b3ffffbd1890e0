"""What it takes to get the same numbers again, as the foot of every report and chart says it."""

from __future__ import annotations

from orgsim.units import zone_release


def reproducible() -> str:
    """The sentence, with the release of the time zone data that the calendars were laid out with."""
    zones = f"time zone data (tzdata {zone_release()})"
    return f"Reproducible: same file, version, {zones} and seed give the same numbers."
