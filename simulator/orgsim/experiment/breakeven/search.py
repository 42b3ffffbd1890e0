"""Who wins where along one parameter as far as it was looked at, whatever noise does at single values, and
where to look next."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import groupby, pairwise
from typing import Final

from orgsim.experiment.sweep import zones
from orgsim.statistics import Interval

SAME_MODEL: Final = 2
"""The side on which both designs are the same model."""
_LIMIT: Final = {1: "low", -1: "high"}
"""The limit of the advantage that is zero where a side ceases to win for sure."""


@dataclass(frozen=True)
class Stretch:
    """Amounts from ``low`` to ``high`` at which the same ``side`` wins, or at which the designs are the
    ``same`` model."""

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
    """The winner changes at ``at``, from side ``below`` to side ``above``; ``low`` and ``high`` are the
    limits of its interval.

    A limit is None where it lies beyond the range; then that side is 0, for it is inconclusive who wins
    there. Where the designs are the same model up to an end of the range, that side is `SAME_MODEL`.
    ``between`` are the neighbouring amounts that were looked at. Where there are no others between them
    (whole numbers, words), ``at`` is their middle, and the limits are the nearest amounts that are decided.
    """

    at: float
    low: float | None
    high: float | None
    below: Side
    above: Side
    between: tuple[float, float]


@dataclass(frozen=True)
class _Run:
    """Amounts in a row, from the ``first`` to the ``last`` place, with the same winner, or of the ``same``
    model."""

    side: Side
    same: bool
    first: int
    last: int


@dataclass(frozen=True)
class Sides:
    """The advantage of a design over another at rising ``amounts``; of ``discrete`` ones there are no others
    between.

    At those that are ``same`` both are the same model. ``grid`` are the amounts that were looked at first,
    all unless given; it is empty where amounts are in no order, so that each of them stands for itself.
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
            Stretch(
                self._border(run.first, run.first - 1),
                self._border(run.last, run.last + 1),
                run.side,
                run.same,
            )
            for run in self.runs
        ]

    def thresholds(self) -> list[Threshold]:
        """Where the winner changes, rising; none where no amount is decided."""
        return [self._threshold(first, last) for first, last in self._changes()]

    def crossings(self) -> Iterator[tuple[str, int]]:
        """What is zero between which place and the next: a limit of the advantage, or its mean where the
        winner changes."""
        for place, (side, other) in enumerate(pairwise(self.sides)):
            yield from (
                (limit, place) for winner, limit in _LIMIT.items() if (side == winner) != (other == winner)
            )
        for first, last in self._changes():
            yield from (("mean", place) for place in self._roots(first, last))

    def zero(self, place: int, name: str) -> float:
        """Where a straight line from the ``low``, ``mean`` or ``high`` of the advantage at a place to that at
        the next is zero."""
        low, high = self.amounts[place : place + 2]
        start, end = (getattr(advantage, name) for advantage in self.advantages[place : place + 2])
        if start != end:
            return float(low + (high - low) * start / (start - end))
        return low

    @cached_property
    def _same(self) -> list[bool]:
        return [amount in self.same for amount in self.amounts]

    def _changes(self) -> list[tuple[int | None, int | None]]:
        """The last decided place before each change of the winner and the first one after it; None where the
        range ends first.

        Towards an end of the range the winner changes where both designs are the same model there, and where
        the mean changes its sign an odd number of times.
        """
        decided = [run for run in self.runs if run.side]
        if not decided:
            return []
        ends = (None, decided[0].first), (decided[-1].last, None)
        inner = [(one.last, other.first) for one, other in pairwise(decided) if one.side != other.side]
        begins, ceases = (
            [end] if self._is_same_beyond(*end) or len(self._roots(*end)) % 2 else [] for end in ends
        )
        return [*begins, *inner, *ceases]

    def _is_same_beyond(self, first: int | None, last: int | None) -> bool:
        """Whether it is up to an end of the range, which is None, that both designs are the same model."""
        return (first is None and self._same[0]) or (last is None and self._same[-1])

    def _roots(self, first: int | None, last: int | None) -> list[int]:
        """The places from which to the next the mean changes its sign; None stands for the end of the
        range."""
        begin, end = first or 0, len(self.amounts) - 1 if last is None else last
        return [
            place
            for place in range(begin, end)
            if (self.advantages[place].mean >= 0) != (self.advantages[place + 1].mean >= 0)
        ]

    def _border(self, place: int, beside: int) -> float:
        """Where the side that wins at a place gives way towards the place beside it.

        That is the place itself at an end of the range, and where the other side wins next to it: between the
        two anything may happen.
        """
        is_end = beside in (-1, len(self.amounts))
        if is_end or self.discrete or self._same[place] or (self.sides[place] and self.sides[beside]):
            return self.amounts[place]
        if self._same[beside]:
            return self.amounts[beside]
        return self.zero(min(place, beside), _LIMIT[self.sides[place] or self.sides[beside]])

    def _threshold(self, first: int | None, last: int | None) -> Threshold:
        low = None
        if first is not None:
            low = self._border(first, first + 1)
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
        """A threshold on one side of which both designs are the same model: it lies at the last amount at
        which they are."""
        if found.low is None:
            place = self.runs[0].last
            between, limit = (self.amounts[place], self.amounts[place + 1]), self.amounts[place]
            found = replace(found, low=limit, below=SAME_MODEL)
        else:
            place = self.runs[-1].first
            between, limit = (self.amounts[place - 1], self.amounts[place]), self.amounts[place]
            found = replace(found, high=limit, above=SAME_MODEL)
        return replace(found, at=math.fsum(between) / 2 if self.discrete else limit, between=between)


Side = int
"""Who wins: 1 where the advantage is surely above zero, -1 where it is surely below, 0 where that is
inconclusive."""


@dataclass(frozen=True)
class Looked:
    """The ``advantages`` of a design at rising amounts, at which of them it is the ``same`` model as the
    other, and which are on the ``grid`` that was looked at first."""

    advantages: Sequence[Interval]
    same: Sequence[bool]
    grid: Sequence[bool]


def side_of(advantage: Interval) -> Side:
    """Who wins for sure where the advantage is this."""
    return int(advantage.low > 0) - int(advantage.high < 0)


def settled(looked: Looked) -> list[Side]:
    """Who wins at each amount.

    On the grid a winner counts where it is that of its zone (`orgsim.experiment.sweep`). Amounts between
    those were looked at because the winner changes there, so that they say nothing of how often chance
    misleads: they may have no other winner than the next amounts of the grid with one on either side, and the
    winner changes at most once between these two.
    """
    found = _on_grid(looked)
    decided = [place for place, side in enumerate(found) if side]
    for first, last in pairwise([-1, *decided, len(found)]):
        before = found[first] if first >= 0 else 0
        after = found[last] if last < len(found) else 0
        inner = [
            0 if looked.grid[place] else side_of(looked.advantages[place]) for place in range(first + 1, last)
        ]
        found[first + 1 : last] = _between(inner, before, after)
    return found


def _on_grid(looked: Looked) -> list[Side]:
    """The sides of the amounts of the grid, and 0 for all others."""
    places = [place for place, is_on in enumerate(looked.grid) if is_on]
    found = [0] * len(looked.advantages)
    advantages, same = (
        [looked.advantages[place] for place in places],
        [looked.same[place] for place in places],
    )
    for zone in zones(advantages, same):
        side = {"higher": 1, "lower": -1}.get(zone.kind, 0)
        for place in places[zone.first : zone.last + 1]:
            found[place] = side if side_of(looked.advantages[place]) == side else 0
    return found


def _between(sides: list[Side], before: Side, after: Side) -> list[Side]:
    """The sides of amounts between one at which a side is decided and the next; 0 stands for an end of the
    range."""
    kept = [side if side in (before, after) else 0 for side in sides]
    if before == after or after not in kept or before not in kept:
        return kept
    first = kept.index(after)
    last = len(kept) - 1 - kept[::-1].index(before)
    if first < last:
        kept[first : last + 1] = [0] * (last + 1 - first)
    return kept


FINE: Final = 1 / 500
"""The share of the range to which a threshold and its limits are narrowed down."""
PART: Final = 1 / 20
"""The share of the amounts that are inconclusive which is fine enough in any case."""
MOST_ROUNDS: Final = 40
_SHIFT: Final = 0.2
_SPARE: Final = 1


@dataclass
class Search:
    """The search along one parameter from ``low`` to ``high``, to a ``fine`` share of it; ``discrete``
    amounts are whole. Where only ``given`` amounts may be taken, nothing is narrowed down.

    Amounts in no order (``ordered`` False, of words) each stand for themselves.
    ``known`` is the advantage of one design over the other by amount, its limits NaN where they cannot be
    compared. As the replications are the same everywhere, mean and limits are functions of the amount that
    are the same however often they are asked. ``first`` are the amounts that were looked at first, ``same``
    those at which both designs are the same model.
    """

    low: float
    high: float
    discrete: bool
    fine: float = FINE
    given: bool = False
    ordered: bool = True
    rounds: int = 0
    known: dict[float, Interval] = field(default_factory=dict)
    first: frozenset[float] = frozenset()
    same: frozenset[float] = frozenset()

    def learn(self, found: Mapping[float, Interval], same: Collection[float] = ()) -> None:
        """Take in the advantages at some amounts, and at which of them both designs are the ``same``
        model."""
        self.known |= found
        self.same |= frozenset(same)
        if not self.rounds:
            self.first = frozenset(found)
        self.rounds += 1

    def sides(self) -> Sides:
        """Who wins where, as far as is known, among the amounts of the range at which the designs can be
        compared."""
        amounts = tuple(
            sorted(
                x
                for x, found in self.known.items()
                if not math.isnan(found.low) and self.low <= x <= self.high
            )
        )
        grid = self.first if self.ordered else frozenset[float]()
        return Sides(amounts, tuple(self.known[amount] for amount in amounts), self.discrete, self.same, grid)

    def wanted(self) -> list[float]:
        """The amounts to look at next, rising; none when everything is narrowed down."""
        if self.given or self.rounds > MOST_ROUNDS:
            return []
        sides = self.sides()
        next_ones = (
            self._next(sides, name, place) for name, place in sides.crossings() if self._is_wide(sides, place)
        )
        return sorted({amount for amount in next_ones if amount is not None})

    def _is_wide(self, sides: Sides, place: int) -> bool:
        gap = sides.amounts[place + 1] - sides.amounts[place]
        if self.discrete:
            return gap > 1
        runs = (run for run in sides.runs if not run.side and not run.same)
        undecided = (
            sides.amounts[run.last] - sides.amounts[run.first]
            for run in runs
            if run.first <= place + 1 and place <= run.last
        )
        return gap > max(self.fine * (self.high - self.low), PART * max(undecided, default=0.0))

    def _next(self, sides: Sides, name: str, place: int) -> float | None:
        """An amount between a place and the next at which nobody has looked; None when there is none."""
        low, high = sides.amounts[place : place + 2]
        for amount in map(
            self._rounded, (self._inside(low, high, sides.zero(place, name)), (low + high) / 2)
        ):
            if low < amount < high and amount not in self.known:
                return amount
        return None

    def _inside(self, low: float, high: float, straight: float) -> float:
        """The step of a search that interpolates and is never much slower than halving.

        From where a straight line is zero, go somewhat towards the middle, and so near to it that halving
        would take at most one step less (Oliveira & Takahashi 2020, *ACM Trans. Math. Software* 47(1):5, with
        their constants 0.2 over the first width, 2 and 1).
        """
        width = self.high - self.low
        fine = 1.0 if self.discrete else self.fine * width
        middle, gap = (low + high) / 2, high - low
        towards = math.copysign(1.0, middle - straight)
        shifted = straight + towards * min(_SHIFT * gap * gap / width, abs(middle - straight))
        halvings = math.ceil(math.log2(max(width / fine, 1.0))) + _SPARE
        most = max(0.0, fine / 2 * 2.0 ** (halvings - self.rounds) - gap / 2)
        if abs(shifted - middle) <= most:
            return shifted
        return middle - towards * most

    def _rounded(self, amount: float) -> float:
        """An amount with as many figures as mean something."""
        if self.discrete:
            return float(math.floor(amount + 0.5))
        return round(amount, 5 - math.floor(math.log10(self.high - self.low)))
