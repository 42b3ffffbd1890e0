"""Tornado: each value in its turn at the ends of its range, the others at the base case."""

from __future__ import annotations

import math
from dataclasses import dataclass

from orgsim.experiment.laboratory import Laboratory
from orgsim.experiment.sensitivity.answer import Answer, Found
from orgsim.scenario.factors import Factor
from orgsim.statistics import Interval, paired_interval


@dataclass(frozen=True, eq=False)
class End:
    """One amount of a factor: the answer there, and its paired ``change`` from the answer in the base case."""

    amount: float
    found: Found
    change: Interval

    @property
    def known(self) -> bool:
        """Whether there is an answer there."""
        return self.change.n >= 2


@dataclass(frozen=True, eq=False)
class Swing:
    """A factor and its ends: the lowest and the highest amount, or every one of several words but that of the base case."""

    factor: Factor
    ends: tuple[End, ...]

    @property
    def known(self) -> tuple[End, ...]:
        """The ends at which there is an answer, the lowest answer first."""
        return tuple(sorted((end for end in self.ends if end.known), key=lambda end: end.found.interval.mean))

    @property
    def size(self) -> float:
        """The larger move of the answer, without its sign; not a number where no end has an answer."""
        return max((abs(end.change.mean) for end in self.known), default=math.nan)

    @property
    def moves(self) -> bool:
        """Whether the answer surely moves at one end or more."""
        return any(end.change.excludes_zero for end in self.known)


@dataclass(frozen=True, eq=False)
class Tornado:
    """The swings of all factors, the largest first, those of which nothing is known last."""

    swings: tuple[Swing, ...]


def tornado(laboratory: Laboratory, answer: Answer, factors: tuple[Factor, ...], written: Found) -> Tornado:
    """Move one factor at a time; the order is that of the larger of its moves."""
    asked = [(place, amount) for place, factor in enumerate(factors) for amount in _ends(factor)]
    laboratory.telling.say(f"moving one value at a time: {len(asked)} points")
    found = answer.at(laboratory, [factors[place].changes(amount) for place, amount in asked])
    ends: list[list[End]] = [[] for _ in factors]
    for (place, amount), one in zip(asked, found, strict=True):
        ends[place].append(End(amount, one, paired_interval(one.values, written.values)))
    swings = [Swing(factor, tuple(own)) for factor, own in zip(factors, ends, strict=True)]
    return Tornado(tuple(sorted(swings, key=lambda swing: -math.inf if math.isnan(swing.size) else swing.size, reverse=True)))


def turn(answer: Answer, written: Found, end: End) -> str:
    """What an end does to the verdict: ``turned`` round, left ``open``, ``decided`` where it was open, or nothing."""
    if answer.against is None or not end.known:
        return ""
    before, after = answer.side(written.interval), answer.side(end.found.interval)
    if before == after:
        return ""
    if not before:
        return "decided"
    return "turned" if after else "open"


def _ends(factor: Factor) -> tuple[float, ...]:
    """The amounts that are tried: the limits, or every value that is given but that of the base case."""
    given = factor.stated or tuple(float(place) for place in range(len(factor.levels)))
    return tuple(amount for amount in given if amount != factor.written) or (factor.low, factor.high)
