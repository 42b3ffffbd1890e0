"""The controls of an exploration: which values each can take, and which changes that takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from orgsim.errors import Fault, ScenarioError, UsageError
from orgsim.scenario import Scenario
from orgsim.scenario.factors import Factor, check_apart, factor
from orgsim.scenario.factors.round_numbers import positions
from orgsim.units import short

Named = str | tuple[str, Any, Any]
"""A path, or a path with the lowest and the highest value."""


@dataclass(frozen=True)
class Control:
    """A factor with what a widget shows of it.

    ``values`` are all it can be, as a file would hold them, in rising order for a slider, and ``amounts``
    what they are to the factor; ``written`` is the one that stands in the scenario.
    """

    factor: Factor
    kind: Literal["slider", "choice", "switch"]
    values: tuple[Any, ...]
    amounts: tuple[float, ...]
    written: Any

    @property
    def path(self) -> str:
        """Return the path of what it moves."""
        return self.factor.path

    def changes(self, value: Any) -> dict[str, Any]:
        """Return the values by path that it takes to set this one; none where it is that of the base case."""
        return {} if value == self.written else self.factor.changes(self.amounts[self.values.index(value)])


def controls(scenario: Scenario, named: Sequence[Named]) -> dict[str, Control]:
    """Return a control for each path that is named.

    Raises `ScenarioError` with every path at which nothing stands, and `UsageError` for a value that cannot
    be moved and for limits that do not fit it.
    """
    if not named:
        raise UsageError("name at least one value to move by its path, such as 'people.analyst.count'")
    found: dict[str, Control] = {}
    faults: list[Fault] = []
    for path, low, high in map(_parts, named):
        try:
            found[path] = _control(factor(scenario, path, low, high))
        except ScenarioError as error:
            faults += error.faults
    if faults:
        raise ScenarioError(faults)
    check_apart([control.factor for control in found.values()])
    return found


def _parts(one: Named) -> tuple[str, Any, Any]:
    if isinstance(one, str):
        return one, None, None
    if isinstance(one, tuple) and len(one) == 3 and isinstance(one[0], str):
        return one
    raise UsageError(f"{short(one)} is neither a path nor a path with its lowest and its highest value")


def _control(varied: Factor) -> Control:
    written = varied.spoken.at(varied.written)
    if varied.levels:
        kind: Literal["choice", "switch"] = "switch" if isinstance(written, bool) else "choice"
        return Control(varied, kind, varied.levels, tuple(map(float, range(len(varied.levels)))), written)
    amounts = tuple(positions(varied.low, varied.high, varied.written, whole=varied.whole))
    return Control(varied, "slider", tuple(map(varied.spoken.at, amounts)), amounts, written)
