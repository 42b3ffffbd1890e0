"""Units in which a measure may be asked for, by the unit that it has in `MEASURES`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from orgsim.units.wording import MisreadError, nearest, short

_SECOND: Final = 1_000_000
_ELAPSED: Final = MappingProxyType(
    {
        "s": _SECOND,
        "min": 60 * _SECOND,
        "h": 3_600 * _SECOND,
        "d": 86_400 * _SECOND,
        "w": 604_800 * _SECOND,
    }
)
"""Microseconds in each unit."""
_WORKING: Final = ("s", "min", "h")
_SHARE: Final = MappingProxyType({"share": 1.0, "%": 0.01, "points": 0.01})
"""A share is of 1; ``points`` are percentage points, the unit of a difference of shares."""


def sizes(unit: str, currency: str | None) -> Mapping[str, float]:
    """How many of a measure's own unit each unit holds that it may be asked for in.

    The own units are microseconds for ``time`` and ``working time``, shares of 1, a week for what is counted
    by week.
    """
    money = currency or "money"
    match unit:
        case "time":
            return {name: float(size) for name, size in _ELAPSED.items()}
        case "working time":
            return {f"working {name}": float(_ELAPSED[name]) for name in _WORKING}
        case "share":
            return _SHARE
        case "per week":
            return _rates("")
        case "money per week":
            return _rates(f"{money} ")
        case "money":
            return {money: 1.0}
        case "times":
            return {"per item": 1.0}
        case _:
            return {unit: 1.0}


def size_in(name: str, unit: str, wanted: str, currency: str | None) -> float:
    """What to divide the values of the measure ``name``, which has a ``unit``, by to have them in the unit
    ``wanted``.

    Raises `MisreadError` that names the units there are.
    """
    known = sizes(unit, currency)
    if wanted in known:
        return known[wanted]
    there_are = ", ".join(f"'{one}'" for one in known)
    raise MisreadError(
        f"{short(wanted)} is no unit of '{name}': write {there_are}", nearest(str(wanted), known)
    )


def _rates(before: str) -> dict[str, float]:
    """A count by elapsed hour, day and week, in counts by week."""
    week = _ELAPSED["w"]
    rates = {f"{before}per {name}": week / _ELAPSED[name] for name in ("h", "d", "w")}
    return {**rates, f"{before}per week": 1.0}
