"""Which parameters a distribution can have."""

from __future__ import annotations

import math

from orgsim.chance.distribution_arguments import PERCENTILE
from orgsim.chance.distribution_kind import Counts, Distribution, Value
from orgsim.units import DAY, MisreadError, Span, number_text

MOST_PARTS = 100
LARGEST_COUNT = 100_000
LARGEST_POISSON = 1_000


def check(found: Distribution, counts: Counts) -> Distribution:
    """Return the distribution; raise `MisreadError` when its parameters contradict each other or are out of
    range."""
    if found.name == "mixture":
        _check_mixture(found)
        return found
    for key, value in found.parameters.items():
        _check_one(found.name, key, value)
        if counts and isinstance(value, float):
            _check_count(found.name, key, value, counts)
    for low, high in (("low", "likely"), ("likely", "high"), ("low", "high")):
        _check_order(found, low, high)
    _check_percentile(found)
    return found


def _check_mixture(found: Distribution) -> None:
    if not 1 <= len(found.parts) <= MOST_PARTS:
        raise MisreadError(f"a mixture has between 1 and {MOST_PARTS} parts")
    total = math.fsum(weight for weight, _ in found.parts)
    if abs(total - 1) > 1e-9:
        raise MisreadError(f"the weights of a mixture add up to 1, and these add up to {total:.10g}")


def _check_one(name: str, key: str, value: Value) -> None:
    if key in ("mean", "median", "sd", "scale") and _size(value) <= 0:
        raise MisreadError(f"{name}: '{key}' is above zero")
    if key == "cv" and name == "hyperexponential":
        _within(f"{name}: '{key}'", value, 1, 100, open_below=True)
    elif key == "cv":
        _within(f"{name}: '{key}'", value, 0, 100, open_below=True)
    elif key == "shape":
        _within(f"{name}: '{key}'", value, 0.01, 10_000)
    elif key == "k":
        _within(f"{name}: '{key}'", value, 1, 10_000)
        if value != int(_size(value)):
            raise MisreadError(f"{name}: 'k' is a whole number")


def _check_count(name: str, key: str, value: float, counts: Counts) -> None:
    what = "the number" if name == "constant" else f"{name}: '{key}'"
    if name == "poisson":
        _within(what, value, 0, LARGEST_POISSON, open_below=True)
        return
    _within(what, value, 0 if counts == Counts.FROM_ZERO and name != "geometric" else 1, LARGEST_COUNT)
    if name != "geometric" and value != int(value):
        raise MisreadError(f"{what} is {number_text(value)}, and should be a whole number")


def _check_order(found: Distribution, low: str, high: str) -> None:
    first = found.parameters.get(low)
    second = found.parameters.get(high)
    if first is None or second is None or not comparable(first, second):
        return
    if _size(first) > _size(second):
        raise MisreadError(f"{found.name}: '{low}' ({_shown(first)}) is above '{high}' ({_shown(second)})")


def _check_percentile(found: Distribution) -> None:
    for key, value in found.parameters.items():
        match = PERCENTILE.fullmatch(key)
        if match is None:
            continue
        if float(match.group(1)) <= 50:
            raise MisreadError(
                f"{found.name}: '{key}' is not above the median; take a percentile from 51 to 99"
            )
        median = found.parameters["median"]
        if comparable(median, value) and _size(value) <= _size(median):
            raise MisreadError(
                f"{found.name}: '{key}' ({_shown(value)}) is not above the median ({_shown(median)})"
            )


def comparable(first: Value, second: Value) -> bool:
    """Return whether two values can be compared before any calendar is known."""
    if isinstance(first, Span) and isinstance(second, Span):
        return first.counts_days == second.counts_days and first.working == second.working
    return isinstance(first, float) and isinstance(second, float)


def _within(what: str, value: Value, low: float, high: float, *, open_below: bool = False) -> None:
    size = _size(value)
    if low <= size <= high and not (open_below and size == low):
        return
    limits = f"above {number_text(low)} and at most" if open_below else f"between {number_text(low)} and"
    raise MisreadError(f"{what} is {number_text(size)}, and should be {limits} {number_text(high)}")


def _size(value: Value) -> float:
    return value.micro(day=DAY) if isinstance(value, Span) else float(value)


def _shown(value: Value) -> str:
    return str(value) if isinstance(value, Span) else number_text(_size(value))
