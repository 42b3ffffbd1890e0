"""Continuous-time Markov chains on a few hundred states: the long run, a moment in time, and the time spent
until then.

A generator is a square matrix whose entry (i, j) is the rate from state i to state j and whose rows add up to
zero.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
Matrix = NDArray[np.float64]


def from_rates(rates: Matrix) -> Matrix:
    """Make a generator of a matrix of rates by setting the diagonal."""
    generator = np.array(rates, dtype=np.float64)
    np.fill_diagonal(generator, 0.0)
    np.fill_diagonal(generator, -generator.sum(axis=1))
    return generator


def steps_up_and_down(births: Sequence[float], deaths: Sequence[float]) -> Matrix:
    """Generator on 0..n that goes up from i at ``births[i]`` and down from i + 1 at ``deaths[i]``."""
    size = len(births) + 1
    rates = np.zeros((size, size))
    rates[np.arange(size - 1), np.arange(1, size)] = births
    rates[np.arange(1, size), np.arange(size - 1)] = deaths
    return from_rates(rates)


def stationary(generator: Matrix) -> Vector:
    """Long-run share of time in each state: p Q = 0 with sum 1."""
    system = np.vstack([generator.T[:-1], np.ones(len(generator))])
    aim = np.zeros(len(generator))
    aim[-1] = 1.0
    return np.asarray(np.linalg.solve(system, aim), dtype=np.float64)


def birth_death(births: Sequence[float], deaths: Sequence[float]) -> Vector:
    """Long-run shares of a birth-and-death chain by products of ratios. Source: Kleinrock I (1975) section
    3.1."""
    weights = [1.0]
    for up, down in zip(births, deaths, strict=True):
        weights.append(weights[-1] * up / down)
    return np.array(weights) / math.fsum(weights)


def _uniformised(start: Vector, generator: Matrix, time: float) -> Iterator[tuple[float, float, Vector]]:
    """Yield for k = 0, 1, ...: P(k jumps), P(more than k jumps), the shares after k jumps. Source: Jensen
    (1953)."""
    fastest = float(-generator.diagonal().min())
    jumps = np.eye(len(generator)) + generator / fastest
    expected = fastest * time
    chance, left, shares, k = float(np.exp(-expected)), 1.0, np.array(start, dtype=np.float64), 0
    while k < expected or chance > 1e-18:
        left = max(left - chance, 0.0)
        yield chance, left, shares
        k += 1
        chance *= expected / k
        shares = shares @ jumps


def transient(start: Vector, generator: Matrix, time: float) -> Vector:
    """Chances of the states at ``time``. Splits the time so that exp(-rate x time) does not underflow."""
    return _walk(start, generator, time)[0]


def occupation(start: Vector, generator: Matrix, time: float) -> Vector:
    """Expected time spent in each state until ``time``."""
    return _walk(start, generator, time)[1]


def _walk(start: Vector, generator: Matrix, time: float) -> tuple[Vector, Vector]:
    fastest = float(-generator.diagonal().min())
    pieces = max(1, int(np.ceil(fastest * time / 200.0)))
    shares, spent = np.array(start, dtype=np.float64), np.zeros(len(generator))
    for _ in range(pieces):
        after = np.zeros(len(generator))
        for chance, left, jumped in _uniformised(shares, generator, time / pieces):
            after += chance * jumped
            spent += left / fastest * jumped
        shares = after
    return shares, spent
