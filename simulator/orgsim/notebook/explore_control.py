"""Values of a scenario that can be moved: what each can be, and which changes it takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final, Literal

from orgsim.errors import Fault, ScenarioError, UsageError
from orgsim.notebook.explore_forms import forms_at, number_at, words_at
from orgsim.notebook.explore_positions import positions
from orgsim.notebook.explore_wording import Movable, Number, wording
from orgsim.scenario import Scenario
from orgsim.scenario.paths import path_text, split_path
from orgsim.units import MisreadError, number_text, parse_chance, short

Named = str | tuple[str, Any, Any]
"""A path, or a path with the lowest and the highest value."""

_TIMES: Final = 5
_SHARES: Final = ((0.0, 1.0), (0.0, 100.0))
_TABLES_OF_CHANCES: Final[Mapping[int, str]] = MappingProxyType({4: "class", 6: "next"})
"""The keys of the tables in which chances add up to 1, by the length of the path of a chance in them."""


@dataclass(frozen=True)
class Control:
    """A value that can be moved.

    ``values`` are all it can be, as a file would hold them, in rising order for a slider; ``written`` is the one that stands in the
    scenario. ``others`` are the chances beside it in a table of chances, by path: they share what it leaves, so that all add up to 1.
    """

    path: str
    kind: Literal["slider", "choice", "switch"]
    values: tuple[Any, ...]
    written: Any
    others: Mapping[str, float] = field(default_factory=dict)

    def changes(self, value: Any) -> dict[str, Any]:
        """Return the values by path that it takes to set this one; none where it is as written."""
        if value == self.written:
            return {}
        left = 1 - parse_chance(value) if self.others else 0.0
        whole = sum(self.others.values())
        return {self.path: value} | {path: round(left * share / whole, 12) for path, share in self.others.items()}


def value_text(value: Any) -> str:
    """Return a value as it is read: in the words of the file, and ``yes`` or ``no`` for a switch."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else number_text(float(value))


def controls(scenario: Scenario, named: Sequence[Named]) -> dict[str, Control]:
    """Return a control for each path that is named.

    Raises `ScenarioError` with every path at which nothing stands, and `UsageError` for a value that cannot be moved and for limits
    that do not fit it.
    """
    if not named:
        raise UsageError("name at least one value to move by its path, such as 'people.analyst.count'")
    found: dict[str, Control] = {}
    faults: list[Fault] = []
    for path, limits in map(_parts, named):
        try:
            found[path] = _control(scenario, path, limits)
        except ScenarioError as error:
            faults += error.faults
        except MisreadError as error:
            raise UsageError(f"{path}: {error}") from error
    if faults:
        raise ScenarioError(faults)
    _apart(found)
    return found


def _apart(found: Mapping[str, Control]) -> None:
    """Raise `UsageError` where two controls move chances of one table, of which each would set the other."""
    for path, control in found.items():
        for other in found:
            if path_text({}, split_path(other)) in control.others:
                raise UsageError(f"{path} and {other} are chances that add up to 1 with the rest of their table: move one of them")


def _parts(one: Named) -> tuple[str, tuple[Any, Any] | None]:
    if isinstance(one, str):
        return one, None
    if isinstance(one, tuple) and len(one) == 3 and isinstance(one[0], str):
        return one[0], (one[1], one[2])
    raise UsageError(f"{short(one)} is neither a path nor a path with its lowest and its highest value")


def _control(scenario: Scenario, path: str, limits: tuple[Any, Any] | None) -> Control:
    value, forms = scenario.value(path), forms_at(split_path(path))
    if isinstance(value, bool):
        return Control(path, "switch", (False, True), value)
    if words := words_at(forms, value):
        return Control(path, "choice", words, value)
    if isinstance(value, str):
        movable: Movable = wording(value)
    elif isinstance(value, int | float):
        movable = Number(value, *number_at(forms))
    else:
        raise MisreadError(f"{short(value)} is no single value that a slider could move")
    low, high = _range(scenario, path, movable, limits)
    amounts = positions(low, high, movable.amount, whole=isinstance(movable, Number) and movable.whole)
    return Control(path, "slider", tuple(map(movable.at, amounts)), value, _others(scenario, path))


def _range(scenario: Scenario, path: str, movable: Movable, limits: tuple[Any, Any] | None) -> tuple[float, float]:
    """The limits that are given, else those in the register of assumptions, else what may be expected of such a value."""
    if limits is not None:
        low, high = map(movable.amount_of, limits)
        if low > high:
            raise MisreadError(f"{short(limits[0])} is above {short(limits[1])}")
        return low, high
    return _registered(scenario, path, movable) or _usual(movable)


def _registered(scenario: Scenario, path: str, movable: Movable) -> tuple[float, float] | None:
    """The limits in the register, where both are there and can be compared with the value."""
    for assumption in scenario.assumptions:
        if split_path(assumption.about) == split_path(path) and None not in (assumption.low, assumption.high):
            try:
                low, high = movable.amount_of(assumption.low), movable.amount_of(assumption.high)
            except MisreadError:
                return None
            return min(low, high), max(low, high)
    return None


def _usual(movable: Movable) -> tuple[float, float]:
    """All of it for a share, else from a fifth of the value to five times it."""
    lowest, highest = movable.bounds
    if highest is not None and (lowest, highest) in _SHARES:
        return lowest, highest
    if movable.amount == 0:
        raise MisreadError("the value is zero, so its range cannot be told: give it, as in (path, lowest, highest)")
    high = movable.amount * _TIMES
    return max(lowest, movable.amount / _TIMES), high if highest is None else min(high, highest)


def _others(scenario: Scenario, path: str) -> dict[str, float]:
    keys = split_path(path)
    if keys[0] != "work" or len(keys) not in _TABLES_OF_CHANCES or keys[-2] != _TABLES_OF_CHANCES[len(keys)]:
        return {}
    table = scenario.value(path_text({}, keys[:-1]))
    found = {path_text({}, (*keys[:-1], key)): parse_chance(share) for key, share in table.items() if key != keys[-1]}
    return found if sum(found.values()) > 0 else {}
