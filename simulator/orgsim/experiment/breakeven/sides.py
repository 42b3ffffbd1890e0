"""Who wins where along one parameter, as far as it was looked at, and where the winner changes.

A threshold's interval is found by inverting a test, as Fieller (1954, *J. R. Statist. Soc. B* 16:175) did for a ratio: it holds every
amount at which the paired 95% interval of the difference includes zero. At the true threshold that interval includes zero in 95% of
all experiments, so the threshold lies among those amounts as often. It takes one test at one amount for that to be so, which is why nothing
is corrected for how many amounts were looked at.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, pairwise
from typing import Final

from orgsim.experiment.breakeven.settled import Looked, Side, settled, side_of
from orgsim.statistics import Interval

SAME: Final = 2
"""The side on which both designs are the same model."""
_LIMIT: Final = {1: "low", -1: "high"}
"""The limit of the advantage that is zero where a side ceases to win for sure."""


@dataclass(frozen=True)
class Stretch:
    """Amounts from ``low`` to ``high`` at which the same ``side`` wins, or at which the designs are the ``same`` model."""

    low: float
    high: float
    side: Side
    same: bool = False

    @property
    def decided(self) -> bool:
        """Whether it is known what holds there."""
        return self.same or self.side != 0


@dataclass(frozen=True)
class Threshold:
    """The winner changes at ``at``, from side ``below`` to side ``above``; ``low`` and ``high`` are the limits of its interval.

    A limit is None where it lies beyond the range; then that side is 0, for it is inconclusive who wins there. Where the designs
    are the same model up to an end of the range, that side is `SAME`. ``between`` are the neighbouring amounts that were looked at.
    Where there are no others between them (whole numbers, words), ``at`` is their middle, and the limits are the nearest amounts
    that are decided.
    """

    at: float
    low: float | None
    high: float | None
    below: Side
    above: Side
    between: tuple[float, float]


@dataclass(frozen=True)
class _Run:
    """Amounts in a row, from the ``first`` to the ``last`` place, with the same winner, or of the ``same`` model."""

    side: Side
    same: bool
    first: int
    last: int


@dataclass(frozen=True)
class Sides:
    """The advantage of a design over another at rising ``amounts``; of ``discrete`` ones there are no others between.

    At those that are ``same`` both are the same model. ``grid`` are the amounts that were looked at first, all unless given; it is
    empty where amounts are in no order, so that each of them stands for itself.
    """

    amounts: tuple[float, ...]
    advantages: tuple[Interval, ...]
    discrete: bool
    same: frozenset[float] = frozenset()
    grid: frozenset[float] | None = None

    @cached_property
    def sides(self) -> list[Side]:
        """Who wins at each amount, with what noise does at single ones left out."""
        if self.grid is not None and not self.grid:
            return [side_of(advantage) for advantage in self.advantages]
        is_on = [self.grid is None or amount in self.grid for amount in self.amounts]
        return settled(Looked(self.advantages, self._same, is_on))

    @cached_property
    def runs(self) -> list[_Run]:
        """Amounts in a row of one kind, rising."""
        kinds = list(zip(self.sides, self._same, strict=True))
        groups = [list(group) for _, group in groupby(range(len(self.amounts)), kinds.__getitem__)]
        return [_Run(*kinds[group[0]], group[0], group[-1]) for group in groups]

    def stretches(self) -> list[Stretch]:
        """Who wins where, rising."""
        return [
            Stretch(self._border(run.first, run.first - 1), self._border(run.last, run.last + 1), run.side, run.same)
            for run in self.runs
        ]

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

    @cached_property
    def _same(self) -> list[bool]:
        return [amount in self.same for amount in self.amounts]

    def _changes(self) -> list[tuple[int | None, int | None]]:
        """The last decided place before each change of the winner and the first one after it; None where the range ends first.

        Towards an end of the range the winner changes where both designs are the same model there, and where the mean changes its sign
        an odd number of times.
        """
        decided = [run for run in self.runs if run.side]
        if not decided:
            return []
        ends = (None, decided[0].first), (decided[-1].last, None)
        inner = [(one.last, other.first) for one, other in pairwise(decided) if one.side != other.side]
        begins, ceases = ([end] if self._is_same_beyond(*end) or len(self._roots(*end)) % 2 else [] for end in ends)
        return [*begins, *inner, *ceases]

    def _is_same_beyond(self, first: int | None, last: int | None) -> bool:
        """Whether it is up to an end of the range, which is None, that both designs are the same model."""
        return (first is None and self._same[0]) or (last is None and self._same[-1])

    def _roots(self, first: int | None, last: int | None) -> list[int]:
        """The places from which to the next the mean changes its sign; None stands for the end of the range."""
        begin, end = first or 0, len(self.amounts) - 1 if last is None else last
        return [place for place in range(begin, end) if (self.advantages[place].mean >= 0) != (self.advantages[place + 1].mean >= 0)]

    def _border(self, place: int, beside: int) -> float:
        """Where the side that wins at a place gives way towards the place beside it.

        That is the place itself at an end of the range, and where the other side wins next to it: between the two anything may happen.
        """
        is_end = beside in (-1, len(self.amounts))
        if is_end or self.discrete or self._same[place] or (self.sides[place] and self.sides[beside]):
            return self.amounts[place]
        if self._same[beside]:
            return self.amounts[beside]
        return self.zero(min(place, beside), _LIMIT[self.sides[place] or self.sides[beside]])

    def _threshold(self, first: int | None, last: int | None) -> Threshold:
        low = None if first is None else self._border(first, first + 1)
        high = None if last is None else self._border(last, last - 1)
        below, above = (0 if place is None else self.sides[place] for place in (first, last))
        if self._is_same_beyond(first, last):
            return self._where_same_ends(Threshold(math.nan, low, high, below, above, (math.nan, math.nan)))
        roots = self._roots(first, last)
        root = roots[len(roots) // 2]
        between = self.amounts[root], self.amounts[root + 1]
        at = math.fsum(between) / 2 if self.discrete else self.zero(root, "mean")
        return Threshold(at, low, high, below, above, between)

    def _where_same_ends(self, found: Threshold) -> Threshold:
        """A threshold on one side of which both designs are the same model: it lies at the last amount at which they are."""
        if found.low is None:
            place = self.runs[0].last
            between, limit = (self.amounts[place], self.amounts[place + 1]), self.amounts[place]
            found = replace(found, low=limit, below=SAME)
        else:
            place = self.runs[-1].first
            between, limit = (self.amounts[place - 1], self.amounts[place]), self.amounts[place]
            found = replace(found, high=limit, above=SAME)
        return replace(found, at=math.fsum(between) / 2 if self.discrete else limit, between=between)
