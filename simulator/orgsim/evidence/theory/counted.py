"""Arrivals of which only the number in a time is known: within it they are uniform and independent."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, fsum


def pair_wait(work: float) -> float:
    """Mean wait of both of two arrivals in a time of length 1 together, of constant ``work`` up to 1 for one
    person.

    The distance of two uniform moments has the density 2 (1 - x), so the second waits on average for the
    integral of (work - x) 2 (1 - x) from 0 to work: work^2 - work^3 / 3. Raises ValueError for longer work.
    """
    if not 0 <= work <= 1:
        raise ValueError(f"the work of a pair is at most the time in which it comes, 1, not {work:g}")
    return work**2 - work**3 / 3


def still_in_progress(counts: Sequence[int], each: float, mean: float) -> float:
    """Mean number in progress at the end of times of length ``each`` with ``counts`` arrivals, nobody
    waiting.

    Each stays for an exponential time of the given mean. One of the time that ends ``age`` before the end
    is still there with chance exp(-age / mean) (mean / each) (1 - exp(-each / mean)), the average of
    exp(-x / mean) over its moments. Source: Eick, Massey and Whitt (1993), of each arrival by itself.
    """
    average = mean / each * (1 - exp(-each / mean))
    ages = (each * later for later in range(len(counts) - 1, -1, -1))
    return average * fsum(count * exp(-age / mean) for count, age in zip(counts, ages, strict=True))
