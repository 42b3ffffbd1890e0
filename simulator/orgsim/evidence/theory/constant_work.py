"""Work of constant length: the wait in M/D/1 as a distribution, and M/D/c."""

from __future__ import annotations

from decimal import Decimal, localcontext

import numpy as np

from orgsim.evidence.theory.station import Station, require_stable


def md1_wait_share(rate: float, work: float, time: float) -> float:
    """P(wait <= time) in M/D/1, a sum of terms of either sign and thus in 80 digits.

    (1 - rho) sum over j <= time/work of (y^j / j!) exp(-y) with y = rate (j work - time) <= 0.
    Source: Erlang (1909), Crommelin (1932).
    """
    require_stable(rate * work)
    with localcontext() as context:
        context.prec = 80
        arrivals, length, until = Decimal(rate), Decimal(work), Decimal(time)
        total, factorial = Decimal(0), Decimal(1)
        for j in range(int(until / length) + 1):
            factorial *= max(j, 1)
            y = arrivals * (j * length - until)
            total += (y**j if j else 1) / factorial * (-y).exp()
        return float((1 - arrivals * length) * total)


def md1_wait_quantile(rate: float, work: float, share: float) -> float:
    """Wait that a ``share`` of items keeps in M/D/1."""
    from scipy.optimize import brentq

    if share <= 1 - rate * work:
        return 0.0
    most = work
    while md1_wait_share(rate, work, most) < share:
        most *= 2
    return float(brentq(lambda time: md1_wait_share(rate, work, time) - share, 0.0, most, xtol=1e-12))


def mdc(rate: float, work: float, people: int) -> Station:
    """M/D/c from the chain of the number inside at times ``work`` apart: N' = max(N - c, 0) + Poisson(rate
    work).

    Everything in hand at one such time is done by the next, and nothing begun since is. Source: Crommelin
    (1932).
    """
    load = rate * work
    require_stable(load / people)
    size = int(people + 40 + 30 / (1 - load / people))
    jumps = np.zeros((size, size))
    arrivals = _poisson(load, size)
    for inside in range(size):
        left = max(inside - people, 0)
        jumps[inside, left:] = arrivals[: size - left]
        jumps[inside, -1] += 1 - jumps[inside].sum()
    inside_mean = float(_fixed_point(jumps) @ np.arange(size))
    return Station(rate, people, inside_mean / rate - work, work)


def _poisson(mean: float, size: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    chances = np.empty(size)
    chances[0] = np.exp(-mean)
    for k in range(1, size):
        chances[k] = chances[k - 1] * mean / k
    return chances


def _fixed_point(
    jumps: np.ndarray[tuple[int, int], np.dtype[np.float64]],
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Long-run shares of a chain in steps: p = p J with sum 1."""
    system = (jumps - np.eye(len(jumps))).T
    system[-1] = 1.0
    aim = np.zeros(len(jumps))
    aim[-1] = 1.0
    return np.asarray(np.linalg.solve(system, aim), dtype=np.float64)
