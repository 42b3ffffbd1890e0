"""What items are worth where that is settled as they come (semantics, section 9)."""

from __future__ import annotations

from typing import Final

from orgsim.chance.philox import Purpose
from orgsim.engine.reference.conditions import Conditions
from orgsim.engine.reference.draws import Draws
from orgsim.engine.reference.item import Item
from orgsim.log.vocabulary import NONE
from orgsim.model.arrays import Ragged
from orgsim.model.mechanisms import Cases
from orgsim.model.model import Model

Rows = list[list[tuple[int, int]]]
"""By work the conditions of cases, and what stands there."""
VALUE: Final = Purpose.VALUE


class Worths:
    """Settles on arrival the value of an item and the case of its cost of delay."""

    def __init__(self, model: Model, draws: Draws, conditions: Conditions) -> None:
        worths = model.worths
        self._draws = draws
        self._conditions = conditions
        self.used = worths.any
        """Whether anything is to be settled."""
        self._told: list[int] = worths.told.tolist()
        self._value: list[list[int]] = worths.value.tolist()
        self._values = _rows(worths.values, model.cases)
        self._costs = _rows(worths.costs, model.cases)

    def settle(self, item: Item) -> None:
        """Settle what an item that comes is worth, with its marks and its class; the value first."""
        work, first = item.work, self._conditions.first
        if self._told[work]:
            row = first(self._values[work], self._value[work][item.service_class], item)
            item.value = NONE if row == NONE else self._draws.value(VALUE, row, item.word)
        item.cost_case = first(self._costs[work], NONE, item)


def _rows(of_works: Ragged, cases: Cases) -> Rows:
    when, value = cases.when.tolist(), cases.value.tolist()
    return [[(when[row], int(value[row])) for row in rows] for rows in of_works.rows()]
