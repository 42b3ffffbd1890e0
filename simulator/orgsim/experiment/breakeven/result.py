"""What a search for thresholds found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from orgsim.experiment.breakeven.duel import Duel, Look
from orgsim.experiment.breakeven.sides import Sides, Stretch, Threshold
from orgsim.experiment.conducted import Conducted
from orgsim.scenario.factors import Factor


@dataclass(frozen=True, eq=False)
class Line:
    """Two designs compared along one ``factor``: ``looks`` by amount, rising, and who wins at which of them by ``sides``."""

    factor: Factor
    looks: Mapping[float, Look]
    sides: Sides

    @cached_property
    def thresholds(self) -> list[Threshold]:
        """Where the winner changes, rising."""
        return self.sides.thresholds()

    @cached_property
    def stretches(self) -> list[Stretch]:
        """Who wins where, rising."""
        return self.sides.stretches()

    @property
    def nearest(self) -> Threshold | None:
        """The threshold that is nearest to the base case."""
        return min(self.thresholds, key=lambda threshold: abs(self.distance(threshold)), default=None)

    def distance(self, threshold: Threshold) -> float:
        """How far above the base case a threshold lies, as a share of the range; not a number where none is written."""
        return (threshold.at - self.factor.written) / (self.factor.high - self.factor.low)

    def is_growing(self, threshold: Threshold) -> bool:
        """Whether work in progress never settles beside a threshold: then where it lies depends on how long the run was."""
        return any(self.looks[amount].growing for amount in threshold.between)


@dataclass(frozen=True, eq=False)
class Grid:
    """Two designs compared at all combinations of amounts of two ``factors``: ``looks`` by first and second amount."""

    factors: tuple[Factor, Factor]
    axes: tuple[tuple[float, ...], tuple[float, ...]]
    looks: Mapping[tuple[float, float], Look]


@dataclass(frozen=True, eq=False)
class BreakevenResult:
    """The thresholds of some ``lines``, the nearest first where they are ``assumed`` ones, or a ``grid`` of who wins.

    ``written`` is the comparison in the base case, and ``titles`` are those of the design and of the other for readers.
    """

    duel: Duel
    titles: tuple[str, str]
    currency: str | None
    written: Look
    conducted: Conducted
    lines: tuple[Line, ...] = ()
    assumed: bool = False
    grid: Grid | None = None

    def winner(self, side: int) -> str:
        """The title of the design that wins on a side, 1 or -1."""
        return self.titles[0 if side > 0 else 1]

    @property
    def same(self) -> bool:
        """Whether the two are the same model at everything that was looked at."""
        return all(look.same for look in self.looks())

    def looks(self) -> Iterator[Look]:
        """Everything that was looked at, the base case first."""
        yield self.written
        for line in self.lines:
            yield from line.looks.values()
        if self.grid is not None:
            yield from self.grid.looks.values()

    def side(self, look: Look) -> int:
        """Who wins at a look: 1 for the design, -1 for the other, 0 where that is inconclusive."""
        advantage = self.duel.advantage(look.difference)
        return int(advantage.low > 0) - int(advantage.high < 0)
