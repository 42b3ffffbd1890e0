"""The confidence interval of a proportion."""

from __future__ import annotations

import math
from statistics import NormalDist

from orgsim.statistics.interval import NO_INTERVAL, Interval


def wilson_interval(count: int, n: int, level: float = 0.95) -> Interval:
    """Wilson's score interval of a proportion of which ``count`` of ``n`` independent trials are a sample.

    Its mean is ``count / n``; it holds about as often as it says also for few trials and at 0 or 1 (Wilson
    1927, *Probable inference, the law of succession, and statistical inference*; Brown, Cai and DasGupta
    2001, *Interval estimation for a binomial proportion*). `NO_INTERVAL` of no trials. Raises ValueError
    unless 0 <= count <= n and 0 < level < 1.
    """
    if not 0 <= count <= n:
        raise ValueError(f"count must lie between 0 and n, not {count} of {n}")
    if n == 0:
        return NO_INTERVAL
    z = NormalDist().inv_cdf((1 + level) / 2)
    share = count / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    low = 0.0 if count == 0 else middle - half
    high = 1.0 if count == n else middle + half
    return Interval(share, low, high, n, level)
