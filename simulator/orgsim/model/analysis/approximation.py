"""What queueing theory says of the wait in a queue with one person or several, from averages and variances
alone."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

FULL: Final = 0.999
"""The load from which a wait has no end that a run could see: with one person it is a thousand times the
effort and grows without bound."""


@dataclass(frozen=True)
class Station:
    """Equal ``people`` on one queue, in order of arrival.

    ``load`` is the share of their time that is asked for; ``effort`` the mean time that a visit takes in
    microseconds of open time, ``effort_variation`` its variance over squared mean, ``arrival_variation`` that
    of the time between arrivals. ``stretch`` is elapsed over open time.
    """

    people: int
    load: float
    effort: float
    effort_variation: float
    arrival_variation: float = 1.0
    stretch: float = 1.0

    def at(self, multiple: float) -> Station:
        """The same station at so many times the demand."""
        return replace(self, load=self.load * multiple)

    @property
    def wait(self) -> float:
        """The mean wait in elapsed microseconds, infinite from `FULL` load on.

        Allen & Cunneen (Allen 1990, *Probability, Statistics and Queueing Theory*, section 5.3): the wait of
        M/M/c times half the sum of both variations. With one person that is (ca2 + cs2) / 2 x load / (1 -
        load) x effort (Kingman 1961, *Proc. Camb. Phil. Soc.* 57:902). Exact for M/M/c and M/G/1.
        """
        if self.load >= FULL:
            return math.inf
        wait = (
            waiting_chance(self.load * self.people, self.people)
            * self.effort
            / (self.people * (1.0 - self.load))
        )
        return self.stretch * wait * (self.arrival_variation + self.effort_variation) / 2.0


def waiting_chance(load: float, people: int) -> float:
    """The chance that all of M/M/c are busy, ``load`` being the average number at work: Erlang's C (1917), by
    the recursion of his B."""
    blocked = 1.0
    for number in range(1, people + 1):
        blocked = load * blocked / (number + load * blocked)
    return blocked / (1.0 - load / people * (1.0 - blocked))
