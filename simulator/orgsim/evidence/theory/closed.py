"""Closed networks: a fixed number of items goes round, as under a limit on work in progress that is always
full."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from orgsim.evidence.theory.chain import Vector


@dataclass(frozen=True)
class Stop:
    """A station of a closed network: ``demand`` is visits x mean work per visit; no queue where ``people`` is
    None."""

    demand: float
    people: int | None = 1


@dataclass(frozen=True)
class Closed:
    """``throughput`` in rounds per unit of time, and the mean number of items at each station."""

    throughput: float
    inside: tuple[float, ...]


def _weights(stop: Stop, items: int) -> Vector:
    """Relative chance of n items at one station: product over j <= n of demand / min(j, people)."""
    weights = np.ones(items + 1)
    for n in range(1, items + 1):
        weights[n] = weights[n - 1] * stop.demand / (n if stop.people is None else min(n, stop.people))
    return weights


def closed(stops: Sequence[Stop], items: int) -> Closed:
    """Exact throughput and numbers by convolution of the product form, all terms positive. Source: Buzen
    (1973)."""
    parts = [_weights(stop, items) for stop in stops]
    total = _convolved(parts, items)
    inside = []
    for i, part in enumerate(parts):
        others = _convolved(parts[:i] + parts[i + 1 :], items)
        inside.append(float(np.arange(items + 1) * part @ others[::-1]) / total[items])
    return Closed(float(total[items - 1] / total[items]), tuple(inside))


def _convolved(parts: Sequence[Vector], items: int) -> Vector:
    total = np.eye(items + 1)[0]
    for part in parts:
        total = np.convolve(total, part)[: items + 1]
    return np.asarray(total, dtype=np.float64)


def mean_values(stops: Sequence[Stop], items: int) -> Closed:
    """The same for stations of one person or without queue, by the arrival theorem. Source: Reiser and
    Lavenberg (1980)."""
    inside, throughput = [0.0] * len(stops), 0.0
    for n in range(1, items + 1):
        times = [
            stop.demand * (1 if stop.people is None else 1 + number)
            for stop, number in zip(stops, inside, strict=True)
        ]
        throughput = n / math.fsum(times)
        inside = [throughput * time for time in times]
    return Closed(throughput, tuple(inside))


@dataclass(frozen=True)
class ManyClosed:
    """For each class: throughput in rounds per unit of time, and mean numbers by station."""

    throughput: tuple[float, ...]
    inside: tuple[tuple[float, ...], ...]


def mean_values_by_class(
    demands: Sequence[Sequence[float]], items: Sequence[int], thinking: Sequence[float]
) -> ManyClosed:
    """Several classes: ``demands[class][station]`` at stations of one person, ``thinking[class]`` away from
    them.

    Exact where work depends on the class if the newest item interrupts (or all share the person equally), or
    if it does not depend on the class in order of arrival. Source: Reiser and Lavenberg (1980); Baskett et
    al. (1975).
    """
    work = np.array(demands, dtype=float)
    numbers: dict[tuple[int, ...], Vector] = {}
    throughput = np.zeros(len(items))
    by_class = np.zeros_like(work)
    for population in product(*(range(n + 1) for n in items)):
        throughput, by_class = _one_population(work, population, thinking, numbers)
        numbers[population] = by_class.sum(axis=0)
    return ManyClosed(tuple(map(float, throughput)), tuple(tuple(map(float, row)) for row in by_class))


def _one_population(
    work: Vector,
    population: tuple[int, ...],
    thinking: Sequence[float],
    numbers: dict[tuple[int, ...], Vector],
) -> tuple[Vector, Vector]:
    """One step of the recursion: an arrival sees the network as it is without one item of its class."""
    throughput, by_class = np.zeros(len(population)), np.zeros_like(work)
    for k, count in enumerate(population):
        if count:
            fewer = tuple(n - (i == k) for i, n in enumerate(population))
            times = work[k] * (1 + numbers[fewer])
            throughput[k] = count / (thinking[k] + times.sum())
            by_class[k] = throughput[k] * times
    return throughput, by_class
