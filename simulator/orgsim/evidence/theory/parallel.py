"""Work in parallel parts: joined by all, begun together, or raced."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np


def fork_join(load: float, mean: float) -> float:
    """The mean time until both parts are done that join queues M/M/1 of their own at the same time.

    ``mean`` is the mean effort, ``load`` that of each person: (12 - load) / 8 of the time of one part.
    Source: Flatto and Hahn (1984), SIAM Journal on Applied Mathematics 44:1041; Nelson and Tantawi (1988),
    IEEE Transactions on Computers 37:739.
    """
    return (12 - load) / 8 * mean / (1 - load)


@lru_cache(maxsize=8)
def fork_join_of(parts: int, load: float, mean: float) -> float:
    """The same for any number of parts, by the stationary distribution of their queues.

    As many items are inside as the longest queue holds, so that Little's law gives the time. The chain of the
    queue lengths (Nelson and Tantawi 1988) is cut off where a queue is longer with chance 1e-8, and iterated
    from empty queues until no chance changes by more than 1e-13.
    """
    most = math.ceil(math.log(1e-8) / math.log(load))
    chances = np.zeros((most + 1,) * parts)
    chances[(0,) * parts] = 1.0
    arrives, ends = load / (load + parts), 1.0 / (load + parts)
    change = 1.0
    while change > 1e-13:
        after = np.zeros_like(chances)
        after[(slice(1, None),) * parts] += arrives * chances[(slice(0, most),) * parts]
        full = np.zeros(chances.shape, dtype=bool)
        for axis in range(parts):
            queue = np.moveaxis(chances, axis, 0)
            np.moveaxis(after, axis, 0)[:-1] += ends * queue[1:]
            np.moveaxis(after, axis, 0)[0] += ends * queue[0]
            np.moveaxis(full, axis, 0)[-1] = True
        after += np.where(full, arrives * chances, 0.0)
        change = float(np.abs(after - chances).max())
        chances = after
    inside = float((np.indices(chances.shape).max(axis=0) * chances).sum())
    return inside * mean / load


def slowest(parts: int, mean: float) -> tuple[float, float]:
    """Mean and second moment of the longest of independent exponential times: the sum of their spacings
    (Renyi 1953)."""
    steps = [mean / number for number in range(1, parts + 1)]
    total = math.fsum(steps)
    return total, total**2 + math.fsum(step**2 for step in steps)


def split_merge(rate: float, parts: int, mean: float) -> float:
    """The mean time of an item where the next is split only when all parts of the one before are done.

    A queue M/G/1 of the slowest parts (Pollaczek and Khinchine).
    """
    first, second = slowest(parts, mean)
    return first + rate * second / (2 * (1 - rate * first))


def race(rate: float, mean: float) -> float:
    """The mean time until the first of two parts is done, the other being withdrawn then.

    Both queues are always the same, since both parts begin and end together: an M/M/1 of twice the speed, by
    the exponential's lack of memory.
    """
    return 1 / (2 / mean - rate)
