"""Times of which it is certain that they are none."""

from __future__ import annotations

from orgsim.chance.distribution import Distribution
from orgsim.chance.distribution_mean import Column
from orgsim.units import HOUR, Span


def takes_no_time(time: Distribution, column: Column) -> bool:
    """Return whether a distribution of times is always zero; ``column`` reads the numbers in files."""
    return all(_always_zero(part, column) for part in time.simple())


def _always_zero(part: Distribution, column: Column) -> bool:
    if part.name == "empirical":
        return not any(column(str(part.parameters["file"]), str(part.parameters["column"])))
    longest = part.parameters.get("high", part.parameters.get("value"))
    return isinstance(longest, Span) and longest.micro(day=HOUR) < 0.5
