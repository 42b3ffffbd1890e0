"""A distribution whose range is given by distributions of the same form: all of its parameters move."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from orgsim.chance.distribution import Distribution, Value, parse_distribution
from orgsim.scenario.factors.movable import Movable
from orgsim.scenario.factors.round_numbers import plain
from orgsim.scenario.factors.wording import Wording, main_parameter, wording
from orgsim.units import DAY, MisreadError, Span


@dataclass(frozen=True)
class Between:
    """A distribution that is exactly as given for some amounts of its main parameter, and on straight lines
    between them.

    ``written`` is the text in the file, of which it has amount and unit. ``given`` holds the amounts for
    which there is a text, rising.
    """

    written: Wording
    given: tuple[tuple[float, str], ...]
    whole: bool = False

    @property
    def amount(self) -> float:
        """Return the amount as it was written."""
        return self.written.amount

    @property
    def bounds(self) -> tuple[float, float | None]:
        """Return the bounds of the text in the file."""
        return self.written.bounds

    @property
    def one(self) -> float:
        """Return the size of one of its units."""
        return self.written.one

    @property
    def unit(self) -> str:
        """Return the unit of the main parameter."""
        return self.written.unit

    def at(self, amount: float) -> str:
        """Return the text for an amount; outside of those given, the nearest one in its own ratio."""
        amounts = [given for given, _ in self.given]
        place = bisect_left(amounts, amount)
        if place < len(amounts) and amounts[place] == amount:
            return self.given[place][1]
        if place in (0, len(amounts)):
            return self._scaled(amount, *self.given[max(0, place - 1)])
        (low, below), (high, above) = self.given[place - 1 : place + 1]
        return self._mixed(amount, (amount - low) / (high - low), below, above)

    def told(self, amount: float) -> str:
        """Return the main parameter as a reader is told."""
        return self.written.told(amount)

    def amount_of(self, other: Any) -> float:
        """Return the amount of another quantity in the unit of this one."""
        return self.written.amount_of(other)

    def _scaled(self, amount: float, nearest: float, text: str) -> str:
        found = wording(text)
        return found.at(plain(found.amount * amount / nearest, 12)) if nearest else self.written.at(amount)

    def _mixed(self, amount: float, share: float, below: str, above: str) -> str:
        """The text with each parameter that share of the way from one text to another, in the units of the
        file."""
        own = parse_distribution(self.written.text)
        main = main_parameter(own)
        parameters: dict[str, Value] = {}
        for name, value, low, high in _parameters(own, below, above):
            moved = amount if name == main else plain(low + share * (high - low))
            parameters[name] = Span(moved, value.unit) if isinstance(value, Span) else moved
        return str(Distribution(own.name, parameters))


def between(found: Movable, low: Any, high: Any) -> Movable:
    """Return what moves from one text to another by all of its parameters, where both have the form of what
    stands in the file.

    Anything else is returned as it is, and so moves by its main parameter.
    """
    if not isinstance(found, Wording) or not all(
        isinstance(text, str) and _alike(found.text, text) for text in (low, high)
    ):
        return found
    limits = {found.amount_of(text): text for text in (low, high)}
    return Between(found, tuple(sorted(({found.amount: found.text} | limits).items())))


def _alike(text: str, other: str) -> bool:
    """Whether two texts are distributions with the same parameters, of which more than one can move on a
    straight line."""
    try:
        own, that = parse_distribution(text), parse_distribution(other)
    except MisreadError:
        return False
    return (
        own.name == that.name
        and len(own.parameters) > 1
        and own.parameters.keys() == that.parameters.keys()
        and own.parameters.get("k") == that.parameters.get("k")
        and main_parameter(own) == main_parameter(that)
        and [span.counts_days for span in own.spans()] == [span.counts_days for span in that.spans()]
    )


def _parameters(own: Distribution, below: str, above: str) -> Iterator[tuple[str, Value, float, float]]:
    """Yield name and written value of each parameter, and its sizes in the unit that two other texts are
    written in."""
    lower, upper = parse_distribution(below).parameters, parse_distribution(above).parameters
    for name, value in own.parameters.items():
        yield name, value, _size(lower[name], value), _size(upper[name], value)


def _size(value: Value, written: Value) -> float:
    if isinstance(value, Span) and isinstance(written, Span):
        return value.micro(day=DAY) / Span(1.0, written.unit).micro(day=DAY)
    assert isinstance(value, float)
    return value
