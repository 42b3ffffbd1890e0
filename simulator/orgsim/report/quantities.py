"""The units in which tables and JSON give their numbers: one for each unit of `MEASURES` in every run."""

from __future__ import annotations

from orgsim.experiment.wording import HOUR
from orgsim.log.catalogue import PART_UNITS
from orgsim.measures import find
from orgsim.statistics import Interval


def given_in(unit: str, currency: str | None) -> tuple[float, str]:
    """What to divide values of a unit by, and the name of the unit they are then in.

    Times are in hours, shares of 1.
    """
    if unit == "time":
        return HOUR, "h"
    if unit == "working time":
        return HOUR, "working h"
    if unit == "times":
        return 1.0, "per item"
    if unit in ("money", "money per week"):
        return 1.0, (currency or "money") + unit.removeprefix("money")
    return 1.0, unit


def measure_unit(name: str, currency: str | None) -> tuple[float, str]:
    """`given_in` for a measure."""
    return given_in(find(name).unit, currency)


def part_unit(name: str) -> tuple[float, str]:
    """`given_in` for a measure of a team, a person or a seam."""
    return given_in(PART_UNITS.get(name, ""), None)


def interval_values(interval: Interval, size: float) -> tuple[float, float, float, int]:
    """Mean, low and high divided by ``size``, and the number of replications."""
    return interval.mean / size, interval.low / size, interval.high / size, interval.n
