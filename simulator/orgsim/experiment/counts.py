"""Numbers that Python callers give: how many replications, points or cores, and which seed."""

from __future__ import annotations

import operator
from typing import Any, Final

import numpy as np

from orgsim.errors import UsageError
from orgsim.units import short

MOST_RUNS: Final = 1_000_000
MOST_SEED: Final = 2**63 - 1
FEWEST_IN_STAGES: Final = 3


def whole(name: str, value: Any, low: int, high: int) -> int:
    """A whole number from ``low`` to ``high``, of Python or NumPy; raises `UsageError` for anything else."""
    try:
        number = low - 1 if isinstance(value, bool | np.bool_) else operator.index(value)
    except TypeError:
        number = low - 1
    if not low <= number <= high:
        raise UsageError(f"{name} is a whole number from {low:,} to {high:,}, not {short(value)}")
    return number


def optional(name: str, value: Any, low: int, high: int) -> int | None:
    """The same, or None where nothing was said."""
    if value is None:
        return None
    return whole(name, value, low, high)


def runs(value: Any) -> Any:
    """A number of replications, ``auto``, or None for the scenario's."""
    if value is None or (isinstance(value, str) and value == "auto"):
        return value
    if isinstance(value, str):
        raise UsageError(
            f"replications is a whole number from 1 to {MOST_RUNS:,} or 'auto', not {short(value)}"
        )
    return whole("replications", value, 1, MOST_RUNS)


def seed_of(value: Any) -> int | None:
    """A seed, or None for the scenario's."""
    return optional("seed", value, 0, MOST_SEED)


def cores_of(value: Any) -> int | None:
    """A number of cores, or None for all there are."""
    return optional("cores", value, 1, MOST_RUNS)
