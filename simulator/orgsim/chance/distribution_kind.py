"""The form a parsed distribution has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from orgsim.units import Span, number_text

Value = Span | float | str


class Counts(IntEnum):
    """What a distribution is to be of: times, or whole numbers."""

    NOTHING = 0
    """Times."""
    FROM_ONE = 1
    """Items that come together, at least one."""
    FROM_ZERO = 2
    """Items that something leads to, perhaps none."""


@dataclass(frozen=True)
class Distribution:
    """A parsed distribution.

    ``name`` and the names in ``parameters`` are those of ``docs/scenario.md``; a bare quantity is
    ``constant`` with the parameter ``value``. Only a ``mixture`` has ``parts``: pairs of a weight and a
    distribution. The parameters of a distribution of counts are floats; those of times are `Span`, shapes are
    floats, file, column and unit are strings.
    """

    name: str
    parameters: Mapping[str, Value]
    parts: tuple[tuple[float, Distribution], ...] = ()

    def __hash__(self) -> int:
        """Return a hash over everything; equal distributions have equal hashes."""
        return hash((self.name, frozenset(self.parameters.items()), self.parts))

    def __str__(self) -> str:
        """Return the distribution as a user would write it; `parse_distribution` reads it back."""
        if self.name == "constant":
            return _written(self.parameters["value"])
        if self.name == "mixture":
            inside = [f"{number_text(weight)} * {part}" for weight, part in self.parts]
        else:
            inside = [
                f"{key}={_written(value, key)}" for key, value in self.parameters.items() if value != ""
            ]
        return f"{self.name}({', '.join(inside)})"

    def simple(self) -> Iterator[Distribution]:
        """Yield the distributions this one is mixed from, or itself when it is not a mixture."""
        if not self.parts:
            yield self
        for _, part in self.parts:
            yield from part.simple()

    def spans(self) -> Iterator[Span]:
        """Yield every span in the parameters; the unit of an ``empirical`` counts as one of it."""
        for part in self.simple():
            yield from (value for value in part.parameters.values() if isinstance(value, Span))
            if part.parameters.get("unit"):
                yield Span(1.0, str(part.parameters["unit"]))

    @property
    def working(self) -> bool:
        """Return whether the times are working time; all spans of one distribution agree in this."""
        return any(span.working for span in self.spans())

    @property
    def counts_days(self) -> bool:
        """Return whether the length of a usual working day is needed to turn the times into microseconds."""
        return any(span.counts_days for span in self.spans())


def _written(value: Value, key: str = "") -> str:
    if isinstance(value, float):
        return number_text(value)
    if key in ("file", "column"):
        quote = "'" if '"' in str(value) else '"'
        return f"{quote}{value}{quote}"
    return str(value)
