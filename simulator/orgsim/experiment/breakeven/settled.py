"""Who wins at each of some amounts in order, whatever noise does at single ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from orgsim.experiment.zones import zones
from orgsim.statistics import Interval

Side = int
"""Who wins: 1 where the advantage is surely above zero, -1 where it is surely below, 0 where that is inconclusive."""


@dataclass(frozen=True)
class Looked:
    """The ``advantages`` of a design at rising amounts, at which of them it is the ``same`` model as the other, and which are on the
    ``grid`` that was looked at first."""

    advantages: Sequence[Interval]
    same: Sequence[bool]
    grid: Sequence[bool]


def side_of(advantage: Interval) -> Side:
    """Who wins for sure where the advantage is this."""
    return int(advantage.low > 0) - int(advantage.high < 0)


def settled(looked: Looked) -> list[Side]:
    """Who wins at each amount.

    On the grid a winner counts where it is that of its zone (`orgsim.experiment.zones`). Amounts between those were looked at because
    the winner changes there, so that they say nothing of how often chance misleads: they may have no other winner than the next
    amounts of the grid with one on either side, and the winner changes at most once between these two.
    """
    found = _on_grid(looked)
    decided = [place for place, side in enumerate(found) if side]
    for first, last in pairwise([-1, *decided, len(found)]):
        before = found[first] if first >= 0 else 0
        after = found[last] if last < len(found) else 0
        inner = [0 if looked.grid[place] else side_of(looked.advantages[place]) for place in range(first + 1, last)]
        found[first + 1 : last] = _between(inner, before, after)
    return found


def _on_grid(looked: Looked) -> list[Side]:
    """The sides of the amounts of the grid, and 0 for all others."""
    places = [place for place, is_on in enumerate(looked.grid) if is_on]
    found = [0] * len(looked.advantages)
    advantages, same = [looked.advantages[place] for place in places], [looked.same[place] for place in places]
    for zone in zones(advantages, same):
        side = {"higher": 1, "lower": -1}.get(zone.kind, 0)
        for place in places[zone.first : zone.last + 1]:
            found[place] = side if side_of(looked.advantages[place]) == side else 0
    return found


def _between(sides: list[Side], before: Side, after: Side) -> list[Side]:
    """The sides of amounts between one at which a side is decided and the next; 0 stands for an end of the range."""
    kept = [side if side in (before, after) else 0 for side in sides]
    if before == after or after not in kept or before not in kept:
        return kept
    first = kept.index(after)
    last = len(kept) - 1 - kept[::-1].index(before)
    if first < last:
        kept[first : last + 1] = [0] * (last + 1 - first)
    return kept
