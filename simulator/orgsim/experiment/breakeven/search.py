"""Which amounts of a parameter to look at next, to know more closely where the winner changes."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Final

from orgsim.experiment.breakeven.sides import Sides
from orgsim.statistics import Interval

FINE: Final = 1 / 500
"""The share of the range to which a threshold and its limits are narrowed down."""
PART: Final = 1 / 20
"""The share of the amounts that are inconclusive which is fine enough in any case."""
MOST_ROUNDS: Final = 40
_SHIFT: Final = 0.2
_SPARE: Final = 1


@dataclass
class Search:
    """The search along one parameter from ``low`` to ``high``, to a ``fine`` share of it; ``discrete`` amounts are whole.
    Where only ``given`` amounts may be taken, nothing is narrowed down.

    Amounts in no order (``ordered`` False, of words) each stand for themselves.
    ``known`` is the advantage of one design over the other by amount, its limits NaN where they cannot be compared. As the replications are
    the same everywhere, mean and limits are functions of the amount that are the same however often they are asked. ``first`` are the
    amounts that were looked at first, ``same`` those at which both designs are the same model.
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
        """Take in the advantages at some amounts, and at which of them both designs are the ``same`` model."""
        self.known |= found
        self.same |= frozenset(same)
        if not self.rounds:
            self.first = frozenset(found)
        self.rounds += 1

    def sides(self) -> Sides:
        """Who wins where, as far as is known, among the amounts of the range at which the designs can be compared."""
        amounts = tuple(sorted(x for x, found in self.known.items() if not math.isnan(found.low) and self.low <= x <= self.high))
        grid = self.first if self.ordered else frozenset[float]()
        return Sides(amounts, tuple(self.known[amount] for amount in amounts), self.discrete, self.same, grid)

    def wanted(self) -> list[float]:
        """The amounts to look at next, rising; none when everything is narrowed down."""
        if self.given or self.rounds > MOST_ROUNDS:
            return []
        sides = self.sides()
        next_ones = (self._next(sides, name, place) for name, place in sides.crossings() if self._is_wide(sides, place))
        return sorted({amount for amount in next_ones if amount is not None})

    def _is_wide(self, sides: Sides, place: int) -> bool:
        gap = sides.amounts[place + 1] - sides.amounts[place]
        if self.discrete:
            return gap > 1
        runs = (run for run in sides.runs if not run.side and not run.same)
        undecided = (sides.amounts[run.last] - sides.amounts[run.first] for run in runs if run.first <= place + 1 and place <= run.last)
        return gap > max(self.fine * (self.high - self.low), PART * max(undecided, default=0.0))

    def _next(self, sides: Sides, name: str, place: int) -> float | None:
        """An amount between a place and the next at which nobody has looked; None when there is none."""
        low, high = sides.amounts[place : place + 2]
        for amount in map(self._rounded, (self._inside(low, high, sides.zero(place, name)), (low + high) / 2)):
            if low < amount < high and amount not in self.known:
                return amount
        return None

    def _inside(self, low: float, high: float, straight: float) -> float:
        """The step of a search that interpolates and is never much slower than halving.

        From where a straight line is zero, go somewhat towards the middle, and so near to it that halving would take at most one step
        less (Oliveira & Takahashi 2020, *ACM Trans. Math. Software* 47(1):5, with their constants 0.2 over the first width, 2 and 1).
        """
        width = self.high - self.low
        fine = 1.0 if self.discrete else self.fine * width
        middle, gap = (low + high) / 2, high - low
        towards = math.copysign(1.0, middle - straight)
        shifted = straight + towards * min(_SHIFT * gap * gap / width, abs(middle - straight))
        halvings = math.ceil(math.log2(max(width / fine, 1.0))) + _SPARE
        most = max(0.0, fine / 2 * 2.0 ** (halvings - self.rounds) - gap / 2)
        return shifted if abs(shifted - middle) <= most else middle - towards * most

    def _rounded(self, amount: float) -> float:
        """An amount with as many figures as mean something."""
        if self.discrete:
            return float(math.floor(amount + 0.5))
        return round(amount, 5 - math.floor(math.log10(self.high - self.low)))
