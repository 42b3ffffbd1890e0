"""A person with opening hours and customers without: M/M/1 that works for part of every day."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from orgsim.evidence.theory.chain import Matrix, Vector, occupation, steps_up_and_down, transient
from orgsim.evidence.theory.station import require_stable


@dataclass(frozen=True)
class Day:
    """Means over many days: items inside at the start and the end of the shift and over all hours, and the
    lead time."""

    at_opening: float
    at_closing: float
    inside: float
    lead_time: float


def daily_shift(rate: float, service: float, working: float, resting: float, most: int = 250) -> Day:
    """Poisson arrivals at all hours; exponential work for ``working`` hours of each ``working + resting``.

    Work in hand at closing goes on at the next opening. The number inside at opening repeats from day to day:
    p = p P_on P_off. Source: a Markov chain with periodic rates, solved by uniformisation and cut off at
    ``most``.
    """
    day = working + resting
    require_stable(rate * day * service / working)
    on = steps_up_and_down([rate] * most, [1 / service] * most)
    off = steps_up_and_down([rate] * most, [0.0] * most)
    numbers = np.arange(most + 1)
    opening = _same_every_day(on, working, off, resting)
    closing = transient(opening, on, working)
    spent = occupation(opening, on, working) + occupation(closing, off, resting)
    inside = float(spent @ numbers) / day
    return Day(float(opening @ numbers), float(closing @ numbers), inside, inside / rate)


def _same_every_day(on: Matrix, working: float, off: Matrix, resting: float) -> Vector:
    """Shares at opening that a day leaves unchanged."""
    from scipy.linalg import expm

    day = expm(on * working) @ expm(off * resting)
    system = (day - np.eye(len(day))).T
    system[-1] = 1.0
    return np.asarray(np.linalg.solve(system, np.eye(len(day))[-1]), dtype=np.float64)
