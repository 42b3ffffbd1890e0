"""Cases: values of which the first whose condition holds counts, as rows of one table."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import numpy as np

from orgsim.log.vocabulary import NONE
from orgsim.model.lowering.conditions import Collected
from orgsim.model.mechanisms import Cases
from orgsim.scenario.sections.cases import Chosen

Value = TypeVar("Value")


class CaseTable:
    """The rows of all cases of a model."""

    def __init__(self, conditions: Collected) -> None:
        self._conditions = conditions
        self._rows: list[tuple[int, float, int]] = []

    def add(self, chosen: Chosen[Value] | None, lower: Callable[[Value], float]) -> list[int]:
        """The rows of some cases, which go on from one another; what holds otherwise has none."""
        return self.add_timed(chosen, lambda value: (lower(value), NONE))

    def add_timed(
        self, chosen: Chosen[Value] | None, lower: Callable[[Value], tuple[float, int]]
    ) -> list[int]:
        """The same of times, each with the clock on which it passes."""
        begin = len(self._rows)
        for when, value in () if chosen is None else chosen.cases:
            lowered, clock = lower(value)
            self._rows.append((self._conditions.add(when), lowered, clock))
        return list(range(begin, len(self._rows)))

    def finish(self) -> Cases:
        """All rows as arrays."""
        when, value, clock = zip(*self._rows, strict=True) if self._rows else ((),) * 3
        return Cases(
            when=np.array(when, dtype=np.int64),
            value=np.array(value, dtype=np.float64),
            clock=np.array(clock, dtype=np.int64),
        )
