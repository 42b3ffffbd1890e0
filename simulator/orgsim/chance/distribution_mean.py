"""The mean of a distribution as it is written, for estimates before anything is lowered."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from statistics import NormalDist

from orgsim.chance.distribution_kind import Distribution
from orgsim.units import DAY, Span

Column = Callable[[str, str], Sequence[float]]
"""The numbers in a column of a file."""


def mean_of(distribution: Distribution, column: Column) -> float:
    """Return the mean in microseconds, or of counts; a working day counts as 24 hours.

    Formulas as in `docs/scenario.md`.
    """
    if distribution.parts:
        return math.fsum(weight * mean_of(part, column) for weight, part in distribution.parts)
    if distribution.name == "empirical":
        return _of_column(distribution, column)
    values = {key: _size(value) for key, value in distribution.parameters.items()}
    if "mean" in values:
        return values["mean"]
    if distribution.name == "lognormal":
        return _of_lognormal(values)
    if distribution.name == "weibull":
        return values["scale"] * math.gamma(1.0 + 1.0 / values["shape"])
    return math.fsum(values.values()) / len(values)


def _of_lognormal(values: dict[str, float]) -> float:
    """exp(mu + sigma^2 / 2), from the median and a percentile."""
    percentile = next(key for key in values if key != "median")
    score = NormalDist().inv_cdf(float(percentile[1:]) / 100.0)
    sigma = math.log(values[percentile] / values["median"]) / score
    return values["median"] * math.exp(min(0.5 * sigma * sigma, 700.0))


def _of_column(distribution: Distribution, column: Column) -> float:
    numbers = column(str(distribution.parameters["file"]), str(distribution.parameters["column"]))
    mean = math.fsum(numbers) / len(numbers)
    unit = distribution.parameters.get("unit")
    if not unit:
        return mean
    return mean * Span(1.0, str(unit)).micro(DAY)


def _size(value: Span | float | str) -> float:
    return value.micro(DAY) if isinstance(value, Span) else float(value)
