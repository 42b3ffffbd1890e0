"""Who wins where along one parameter, as far as it was looked at, and where the winner changes.

A threshold's interval is found by inverting a test, as Fieller (1954, *J. R. Statist. Soc. B* 16:175) did for a ratio: it holds every
amount at which the paired 95% interval of the difference includes zero. At the true threshold that interval includes zero in 95% of
all experiments, so the threshold lies among those amounts as often. It takes one test at one amount for that to be so, which is why nothing
is corrected for how many amounts were looked at.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise
from typing import Final

from orgsim.statistics import Interval

Side = int
"""Who wins: 1 where the advantage is surely above zero, -1 where it is surely below, 0 where that is inconclusive."""
_LIMIT: Final = {1: "low", -1: "high"}
"""The limit of the advantage that is zero where a side ceases to win for sure."""


@dataclass(frozen=True)
class Stretch:
    """Amounts from ``low`` to ``high`` at which the same ``side`` wins."""

    low: float
    high: float
    side: Side


@dataclass(frozen=True)
class Threshold:
    """The winner changes at ``at``, from side ``below`` to its opposite; ``low`` and ``high`` are the limits of its interval.

    A limit is None where it lies beyond the range. ``between`` are the neighbouring amounts that were looked at. Where there are no
    others between them (whole numbers, words), ``at`` is their middle, and the limits are the nearest amounts that are decided.
    """

    at: float
    low: float | None
    high: float | None
    below: Side
    between: tuple[float, float]


@dataclass(frozen=True)
class Sides:
    """The advantage of a design over another at rising ``amounts``; of ``discrete`` ones there are no others between."""

    amounts: tuple[float, ...]
    advantages: tuple[Interval, ...]
    discrete: bool

    @cached_property
    def sides(self) -> list[Side]:
        """Who wins at each amount."""
        return [int(advantage.low > 0) - int(advantage.high < 0) for advantage in self.advantages]

    @cached_property
    def runs(self) -> list[tuple[Side, int, int]]:
        """Side, first and last place of amounts in a row with the same winner."""
        groups = (list(group) for _, group in groupby(range(len(self.amounts)), self.sides.__getitem__))
        return [(self.sides[group[0]], group[0], group[-1]) for group in groups]

    def stretches(self) -> list[Stretch]:
        """Who wins where, rising."""
        return [Stretch(self._border(first, first - 1), self._border(last, last + 1), side) for side, first, last in self.runs]

    def thresholds(self) -> list[Threshold]:
        """Where the winner changes, rising; none where no amount is decided."""
        return [self._threshold(first, last) for first, last in self._changes()]

    def crossings(self) -> Iterator[tuple[str, int]]:
        """What is zero between which place and the next: a limit of the advantage, or its mean where the winner changes."""
        for place, (side, other) in enumerate(pairwise(self.sides)):
            yield from ((limit, place) for winner, limit in _LIMIT.items() if (side == winner) != (other == winner))
        for first, last in self._changes():
            yield from (("mean", place) for place in self._roots(first, last))

    def zero(self, place: int, name: str) -> float:
        """Where a straight line from the ``low``, ``mean`` or ``high`` of the advantage at a place to that at the next is zero."""
        low, high = self.amounts[place : place + 2]
        start, end = (getattr(advantage, name) for advantage in self.advantages[place : place + 2])
        return float(low + (high - low) * start / (start - end)) if start != end else low

    def _changes(self) -> list[tuple[int | None, int | None]]:
        """The last decided place before each change of the winner and the first one after it; None where the range ends first.

        Towards an end of the range the winner changes where the mean changes its sign an odd number of times.
        """
        decided = [run for run in self.runs if run[0]]
        if not decided:
            return []
        ends = (None, decided[0][1]), (decided[-1][2], None)
        inner = [(last, first) for (side, _, last), (other, first, _) in pairwise(decided) if side != other]
        begins, ceases = ([end] if len(self._roots(*end)) % 2 else [] for end in ends)
        return [*begins, *inner, *ceases]

    def _roots(self, first: int | None, last: int | None) -> list[int]:
        """The places from which to the next the mean changes its sign; None stands for the end of the range."""
        begin, end = first or 0, len(self.amounts) - 1 if last is None else last
        return [place for place in range(begin, end) if (self.advantages[place].mean >= 0) != (self.advantages[place + 1].mean >= 0)]

    def _border(self, place: int, beside: int) -> float:
        """Where the side that wins at a place gives way towards the place beside it.

        That is the place itself at an end of the range, and where the other side wins next to it: between the two anything may happen.
        """
        if beside in (-1, len(self.amounts)) or self.discrete or (self.sides[place] and self.sides[beside]):
            return self.amounts[place]
        return self.zero(min(place, beside), _LIMIT[self.sides[place] or self.sides[beside]])

    def _threshold(self, first: int | None, last: int | None) -> Threshold:
        roots = self._roots(first, last)
        root = roots[len(roots) // 2]
        between = self.amounts[root], self.amounts[root + 1]
        below = self.sides[first] if first is not None else -self.sides[last or 0]
        low = None if first is None else self._border(first, first + 1)
        high = None if last is None else self._border(last, last - 1)
        return Threshold(math.fsum(between) / 2 if self.discrete else self.zero(root, "mean"), low, high, below, between)
