"""Tables in which chances add up to 1: where one of them moves, the others share what it leaves."""

from __future__ import annotations

import math
from typing import Any

from orgsim.scenario.reading.paths import path_text, split_path
from orgsim.scenario.scenario import Scenario
from orgsim.scenario.sections.fields import certain
from orgsim.scenario.tables.shape import shape_of
from orgsim.units import MisreadError, parse_chance, short

Beside = tuple[tuple[str, float], ...]
"""The paths and the chances of what stands beside a chance in its table."""


def beside(scenario: Scenario, path: str) -> Beside:
    """Return the chances that share what the one at a path leaves; none where its table need not add up to 1.

    Raises `MisreadError` where there is nothing above zero that could take it.
    """
    keys = split_path(path)
    if certain not in shape_of(Scenario).at(keys[:-1]).table_with(keys[-1]).readers:
        return ()
    table = scenario.value(path_text({}, keys[:-1]))
    found = tuple(
        (path_text({}, (*keys[:-1], key)), parse_chance(share))
        for key, share in table.items()
        if key != keys[-1]
    )
    if not math.fsum(share for _, share in found) > 0:
        raise MisreadError(
            f"there is no other chance above zero in {short(keys[-2])} that could take what this one leaves "
            "of 1"
        )
    return found


def shared(chance: Any, others: Beside) -> dict[str, float]:
    """Return what the others share of what a chance leaves, in their own ratio, by path."""
    if not others:
        return {}
    left, whole = 1 - parse_chance(chance), math.fsum(share for _, share in others)
    return {path: round(left * share / whole, 12) for path, share in others}
