"""Gates: what waits for the next opening, and whom a vote lets pass."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float64]


def second_wait(period: float, work: float) -> float:
    """Mean wait at the second of two gates that open at the same moments, with constant ``work`` between: T
    ceil(S/T) - S, since the work begins at an opening; a whole period where there is none."""
    openings = max(1, math.ceil(work / period))
    return period * openings - work


def second_wait_exponential(period: float, mean: float) -> float:
    """The same of exponential work: T / (1 - exp(-T / m)) - m, the mean of T ceil(S/T) less that of S."""
    return period / (1.0 - math.exp(-period / mean)) - mean


def sent_back(period: float, share: float) -> float:
    """Mean time at a gate that sends a ``share`` back to be mended at once: T/2 + T p / (1 - p)."""
    return period / 2 + period * share / (1 - share)


def with_quorum(period: float, chance: float) -> float:
    """Mean wait at a gate whose openings have a quorum with a ``chance``: T/2 + T (1/P - 1) (geometric)."""
    return period / 2 + period * (1 / chance - 1)


def until_full(size: int, rate: float) -> float:
    """Mean wait in a batch of ``size`` from a Poisson stream: (k - 1) / (2 lambda). Source: Hopp and
    Spearman, chapter 9."""
    return (size - 1) / (2 * rate)


def agenda(period: float, most: int, rate: float) -> float:
    """Mean wait at a gate that takes at most so many Poisson arrivals at an opening.

    What is left over is the chain Q' = max(Q + A - K, 0) with A Poisson of mean lambda T; an arrival waits
    for who was left over and half of those of its own period. Source: Bailey (1954), Journal of the Royal
    Statistical Society B 16:80-87. Raises ValueError where more arrives than is taken.
    """
    mean = rate * period
    if mean >= most:
        raise ValueError("more arrives than is taken")
    size = 40 * most
    arrivals = _poisson(mean, 2 * size)
    chances = np.zeros((size, size))
    for left in range(size):
        for come, chance in enumerate(arrivals):
            chances[left, min(max(left + come - most, 0), size - 1)] += chance
    left_over = float(np.arange(size) @ _stationary(chances))
    return (left_over + mean / 2) / rate


def before_one_server(period: float, rate: float, service: float) -> float:
    """Mean number at one server with exponential times behind a gate that lets all go each period.

    Embedded at the openings: n are there, Poisson many come at once, and then at most a Poisson number with
    mean T / s leave until the next. The mean over time of max(n - D(t), 0) follows from the time that a
    Poisson process spends at each number.
    """
    served, size = period / service, 400
    leaving, arrivals = _poisson(served, size), _poisson(rate * period, size)
    beyond = 1.0 - np.cumsum(leaving)
    chances = np.zeros((size, size))
    inside = np.zeros(size)
    for before in range(size):
        for come, chance in enumerate(arrivals):
            after = min(before + come, size - 1)
            left = np.zeros(size)
            left[1 : after + 1] = leaving[:after][::-1]
            left[0] = 1.0 - left[1:].sum()
            chances[before] += chance * left
            inside[before] += chance * float(np.arange(after, 0, -1) @ beyond[:after]) * service / period
            if come > 60:
                break
    return float(inside @ _stationary(chances))


def at_least(count: int, least: int, chance: float) -> float:
    """The chance of ``least`` successes or more in ``count`` independent trials: the binomial tail."""
    return math.fsum(
        math.comb(count, k) * chance**k * (1 - chance) ** (count - k) for k in range(least, count + 1)
    )


def _poisson(mean: float, size: int) -> Vector:
    """Chances of 0, 1, ... events of a Poisson number."""
    found = np.zeros(size)
    term = math.exp(-mean)
    for number in range(size):
        found[number] = term
        term *= mean / (number + 1)
    return found


def _stationary(chances: Vector) -> Vector:
    """Long-run shares of a discrete chain: p = p P with sum 1."""
    system = np.vstack([(chances.T - np.eye(len(chances)))[:-1], np.ones(len(chances))])
    aim = np.zeros(len(chances))
    aim[-1] = 1.0
    return np.asarray(np.linalg.solve(system, aim))
