"""Factors: values of a scenario that are varied, each over a range."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations
from typing import Any, Final

from orgsim.errors import UsageError
from orgsim.scenario.factors.chances import Beside, shared
from orgsim.scenario.factors.movable import Movable
from orgsim.scenario.factors.round_numbers import evenly, plain, told
from orgsim.scenario.reading.paths import split_path
from orgsim.units import MisreadError

_COMMON: Final = frozenset({"work", "designs", "people", "steps", "teams", "marks"})


@dataclass(frozen=True)
class Place:
    """A value in the file that a factor moves: ``scale`` is its own amount for an amount of 1 of the factor.

    ``others`` are the chances beside it that share what it leaves.
    """

    path: str
    movable: Movable
    scale: float = 1.0
    others: Beside = ()

    def changes(self, amount: float) -> dict[str, Any]:
        """Return the values by path for an amount of the factor."""
        value = self.movable.at(amount if self.scale == 1 else plain(amount * self.scale, 12))
        return {self.path: value} | shared(value, self.others)


@dataclass(frozen=True)
class Factor:
    """One value of a scenario, or several that move together, with the range it is varied over.

    ``path`` is as the user wrote it; a ``*`` stands for every key or list entry at that place. ``low`` and
    ``high`` are amounts in the ``unit`` in the base case, and the main parameter of a distribution; several
    values that differ and have no limits of their own are counted in times the base case. ``levels`` are the
    values themselves, in order, of words, switches and lists of given values, whose amounts are their places
    from 0; else there are none. ``written`` is the amount that stands in the scenario, of the first value
    where there are several, and not a number where that is none of the given ones.

    ``places`` are the values that move, and ``spoken`` says their amounts. ``stated`` are the only amounts to
    be taken, none where all may be; ``label`` is what the register of assumptions calls it.
    """

    path: str
    low: float
    high: float
    written: float
    whole: bool
    levels: tuple[Any, ...] = field(hash=False)
    unit: str
    places: tuple[Place, ...] = field(repr=False)
    spoken: Movable = field(repr=False)
    stated: tuple[float, ...] = ()
    label: str = ""

    def changes(self, amount: float) -> dict[str, Any]:
        """Return the values by path for an amount, as `Scenario.override` takes them, always with those of
        the base case.

        Chances beside one in a table of chances share the rest. Raises `UsageError` for a place at which
        there is no level.
        """
        try:
            return dict(chain.from_iterable(place.changes(amount).items() for place in self.places))
        except MisreadError as error:
            raise UsageError(f"{self.path}: {error}") from error

    @property
    def written_text(self) -> str | None:
        """The value in the base case; None where that is none of the values given."""
        if math.isnan(self.written):
            return None
        return self.text(self.written)

    def text(self, amount: float) -> str:
        """Return an amount as a reader is told: ``3.1h``, ``40 per w``, ``median 45min``, ``by least load``.

        It is rounded to a thousandth of the range or to three figures, whichever is finer, except for the
        limits and what is written.
        """
        exact = self.whole or amount in (self.low, self.high, self.written)
        return self.spoken.told(amount if exact else told(amount, self.high - self.low))

    @property
    def amounts(self) -> tuple[float, ...] | None:
        """The only amounts that may be taken, rising: those stated, or whole ones; ``None`` where any between
        the limits may be."""
        if self.stated:
            return self.stated
        if not self.whole:
            return None
        return tuple(float(amount) for amount in range(math.ceil(self.low), math.floor(self.high) + 1))

    def takes(self, amount: float) -> bool:
        """Whether an amount is one that may be taken; what is not a number is none."""
        return self.low <= amount <= self.high if self.amounts is None else amount in self.amounts

    def nearest(self, amount: float) -> float:
        """The amount that may be taken nearest to another one, the higher of two; any is told as exactly as a
        reader is."""
        if self.stated:
            return min(reversed(self.stated), key=lambda one: abs(one - amount))
        closest = math.floor(amount + 0.5) if self.whole else told(amount, self.high - self.low)
        return float(min(max(closest, self.low), self.high))

    def grid(self, count: int) -> tuple[float, ...]:
        """Return about evenly spaced round amounts from ``low`` to ``high``, both among them; of whole ones
        there may be fewer.

        Raises `UsageError` for fewer than two.
        """
        if count < 2:
            raise UsageError(
                f"{self.path}: a range has at least its two ends, so {count} cannot be all of its points"
            )
        return self.stated or evenly(self.low, self.high, count, whole=self.whole)

    def at(self, share: float) -> float:
        """Return the amount at a share from 0 to 1 of the range, rising with it; whole amounts have equal
        shares.

        Raises `UsageError` for a share beyond.
        """
        if not 0 <= share <= 1:
            raise UsageError(f"{self.path}: {share:g} is no share from 0 to 1 of a range")
        if self.stated:
            return self.stated[min(math.floor(share * len(self.stated)), len(self.stated) - 1)]
        if self.whole:
            return min(self.high, self.low + math.floor(share * (self.high - self.low + 1)))
        amount = plain(self.low + share * (self.high - self.low), 12)
        return self.high if share == 1 else min(self.high, max(self.low, amount))


def full_name(factor: Factor) -> str:
    """What the register of assumptions calls it, else its path as the file has it."""
    return factor.label or factor.path


_IN_WORDS: Final = {"*": "every", "handoff": "hand-off", "handoffs": "hand-offs"}
"""Keys that are other words in a sentence."""


def short_name(factor: Factor) -> str:
    """What the register of assumptions calls it, else its path as words: ``departments hand-off delay``."""
    if factor.label:
        return factor.label
    keys = [key for key in split_path(factor.path) if key not in _COMMON]
    return " ".join(_IN_WORDS.get(key, key) for key in keys).replace("_", " ")


def check_apart(factors: Sequence[Factor]) -> None:
    """Raise `UsageError` where two factors move the same value, or chances of one table, of which each would
    set the other."""
    for one, other in combinations(factors, 2):
        for place in one.places:
            for that in other.places:
                _check_apart(one.path, other.path, place, that)


def check_places_apart(places: Sequence[Place]) -> None:
    """Raise `UsageError` where two places of one factor are chances of one table."""
    for place, that in combinations(places, 2):
        _check_apart(place.path, that.path, place, that)


def _check_apart(path: str, other: str, place: Place, that: Place) -> None:
    keys, below = split_path(place.path), split_path(that.path)
    shorter = min(len(keys), len(below))
    if keys[:shorter] == below[:shorter]:
        raise UsageError(f"{path} and {other} move the same value: move one of them")
    if below in [split_path(beside) for beside, _ in place.others]:
        raise UsageError(
            f"{path} and {other} are chances that add up to 1 with the rest of their table: move one of them"
        )
