"""Distributions become rows of a table of samplers (semantics, section 3)."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import accumulate, chain
from typing import Any

import numpy as np

from orgsim.chance.distribution import Distribution
from orgsim.chance.gamma import gamma_quantiles, log_gamma
from orgsim.chance.portable import exp, log, normal_quantile
from orgsim.chance.sampler import Samplers, Shape
from orgsim.scenario import Files
from orgsim.units import Span

Row = tuple[Shape, float, float, float, tuple[float, ...], float]
"""Shape, a, b, c, tabled values, mean."""


_LEAST_CHANCE = 1e-18
"""Chances, as shares of the largest, below which no uniform leads to a number."""


class SamplerTable:
    """Collects distributions; `finish` gives the arrays. The same distribution gets the same row."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._rows: list[Row] = []
        self._known: dict[Any, int] = {}

    def add(self, distribution: Distribution, day: int | None = None) -> int:
        """The row of a distribution; ``day`` is a working day in microseconds, where it counts days."""
        key = (repr(distribution), day)
        if key not in self._known:
            row = (
                self._mixture(distribution, day)
                if distribution.name == "mixture"
                else self._plain(distribution, day)
            )
            self._known[key] = len(self._rows)
            self._rows.append(row)
        return self._known[key]

    def mean(self, row: int) -> float:
        """The expected value of a row, in microseconds or items."""
        return self._rows[row][5]

    def finish(self) -> Samplers:
        """All rows as arrays."""
        shapes, a, b, c, tables, means = zip(*self._rows, strict=True) if self._rows else ((),) * 6
        sizes = [len(table) for table in tables]
        return Samplers(
            shape=np.array(shapes, dtype=np.int64),
            a=np.array(a, dtype=np.float64),
            b=np.array(b, dtype=np.float64),
            c=np.array(c, dtype=np.float64),
            start=np.cumsum([0, *sizes[:-1]]).astype(np.int64)[: len(sizes)],
            size=np.array(sizes, dtype=np.int64),
            mean=np.array(means, dtype=np.float64),
            values=np.array(list(chain.from_iterable(tables)), dtype=np.float64),
        )

    def _mixture(self, distribution: Distribution, day: int | None) -> Row:
        parts = [(weight, self._plain(part, day)) for weight, part in _flat(distribution, 1.0, day)]
        first = len(self._rows)
        self._rows += [row for _, row in parts]
        total, cumulative = 0.0, []
        for weight, _ in parts:
            total += weight
            cumulative.append(total)
        mean = math.fsum(weight * row[5] for weight, row in parts)
        return Shape.MIXTURE, float(first), 0.0, 0.0, tuple(cumulative), mean

    def _plain(self, distribution: Distribution, day: int | None) -> Row:
        if distribution.name == "empirical":
            return self._empirical(distribution, day)
        values = {name: _micro(value, day) for name, value in distribution.parameters.items()}
        if distribution.name == "uniform" and isinstance(distribution.parameters["low"], float):
            values = {
                "low": values["low"] - 0.5,
                "high": values["high"] + 0.5,
            }  # whole numbers, both ends included
        if distribution.name == "hyperexponential":
            return self._mixture(_balanced(values["mean"], values["cv"]), day)
        return _LOWERINGS[distribution.name](values)

    def _empirical(self, distribution: Distribution, day: int | None) -> Row:
        parameters = distribution.parameters
        numbers = self._files.numbers(str(parameters["file"]), str(parameters["column"])).values
        unit = Span(1.0, str(parameters["unit"])).micro(day) if parameters.get("unit") else 1.0
        values = tuple(sorted(number * unit for number in numbers))
        return Shape.EMPIRICAL, 0.0, 0.0, 0.0, values, math.fsum(values) / len(values)


def _micro(value: Span | float | str, day: int | None) -> float:
    return value.micro(day) if isinstance(value, Span) else float(value)


def _flat(distribution: Distribution, weight: float, day: int | None) -> list[tuple[float, Distribution]]:
    """The plain distributions in a mixture of mixtures, with their overall weights."""
    if distribution.name == "hyperexponential":
        mean = distribution.parameters["mean"]
        cv = distribution.parameters["cv"]
        assert isinstance(mean, Span) and isinstance(cv, float)
        return [(weight * share, part) for share, part in _balanced(mean.micro(day), cv).parts]
    if distribution.name != "mixture":
        return [(weight, distribution)]
    parts = (_flat(part, weight * share, day) for share, part in distribution.parts)
    return list(chain.from_iterable(parts))


def _balanced(mean: float, cv: float) -> Distribution:
    """Two exponentials with balanced means, p1 m1 = p2 m2 (Whitt 1982, Operations Research 30, equation
    3.2)."""
    square = cv * cv
    first = 0.5 * (1.0 + math.sqrt((square - 1.0) / (square + 1.0)))
    parts = tuple(
        (share, Distribution("exponential", {"mean": Span(mean / (2.0 * share), "us")}))
        for share in (first, 1.0 - first)
    )
    return Distribution("mixture", {}, parts)


def _constant(values: dict[str, float]) -> Row:
    return Shape.CONSTANT, values["value"], 0.0, 0.0, (), values["value"]


def _uniform(values: dict[str, float]) -> Row:
    low, high = values["low"], values["high"]
    return Shape.UNIFORM, low, high, 0.0, (), 0.5 * (low + high)


def _triangular(values: dict[str, float]) -> Row:
    low, likely, high = values["low"], values["likely"], values["high"]
    return Shape.TRIANGULAR, low, likely, high, (), (low + likely + high) / 3.0


def _exponential(values: dict[str, float]) -> Row:
    return Shape.EXPONENTIAL, values["mean"], 0.0, 0.0, (), values["mean"]


def _lognormal(values: dict[str, float]) -> Row:
    """Median and percentile fix mu and sigma; mean and cv do by sigma^2 = log(1 + cv^2), mu = log(mean) -
    sigma^2 / 2."""
    if "median" in values:
        mu = log(values["median"])
        percentile = next(name for name in values if name != "median")
        sigma = (log(values[percentile]) - mu) / normal_quantile(float(percentile[1:]) / 100.0)
    else:
        cv = values["cv"] if "cv" in values else values["sd"] / values["mean"]
        sigma = math.sqrt(log(1.0 + cv * cv))
        mu = log(values["mean"]) - 0.5 * sigma * sigma
    return Shape.LOGNORMAL, mu, sigma, 0.0, (), exp(mu + 0.5 * sigma * sigma)


def _gamma(values: dict[str, float]) -> Row:
    shape = values.get("k", values.get("shape"))
    if shape is None:
        shape = 1.0 / values["cv"] ** 2
    return Shape.GAMMA, values["mean"], 0.0, 0.0, tuple(gamma_quantiles(shape).tolist()), values["mean"]


def _weibull(values: dict[str, float]) -> Row:
    factor = exp(log_gamma(1.0 + 1.0 / values["shape"]))
    scale = values["scale"] if "scale" in values else values["mean"] / factor
    return Shape.WEIBULL, scale, 1.0 / values["shape"], 0.0, (), scale * factor


def _geometric(values: dict[str, float]) -> Row:
    mean = values["mean"]
    if mean <= 1.0:
        return _constant({"value": 1.0})
    return Shape.GEOMETRIC, log(1.0 - 1.0 / mean), 0.0, 0.0, (), mean


def _poisson(values: dict[str, float]) -> Row:
    """Cumulative chances from the likeliest number down and up, each from the one before."""
    mean = values["mean"]
    likeliest = math.floor(mean)
    below, above = [1.0], [1.0]
    for number in range(likeliest, 0, -1):
        below.append(below[-1] * number / mean)
    while above[-1] > _LEAST_CHANCE:
        above.append(above[-1] * mean / (likeliest + len(above)))
    chances = [*below[:0:-1], *above]
    whole = math.fsum(chances)
    cumulative = tuple(accumulate(chance / whole for chance in chances))
    return Shape.POISSON, 0.0, 0.0, 0.0, cumulative, mean


_LOWERINGS: dict[str, Callable[[dict[str, float]], Row]] = {
    "constant": _constant,
    "uniform": _uniform,
    "triangular": _triangular,
    "exponential": _exponential,
    "lognormal": _lognormal,
    "gamma": _gamma,
    "erlang": _gamma,
    "weibull": _weibull,
    "geometric": _geometric,
    "poisson": _poisson,
}
