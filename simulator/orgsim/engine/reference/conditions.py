"""Whether a condition holds of an item (semantics, section 9)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from orgsim.chance.philox import Purpose
from orgsim.engine.reference.draws import Draws
from orgsim.engine.reference.instants import Instants
from orgsim.engine.reference.item import Item
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import LACKING, Trait
from orgsim.model.model import Model
from orgsim.units.work_clock import NEVER

MARK: Final = int(Trait.MARK)
Value = TypeVar("Value")


class Conditions:
    """The conditions of a model, each called by the row with which it begins."""

    def __init__(self, env: Instants, model: Model, draws: Draws) -> None:
        rows = model.conditions
        columns = (rows.trait, rows.low, rows.high, rows.yes, rows.no)
        self._rows = list(zip(*(column.tolist() for column in columns), strict=True))
        self._env = env
        self._traits: dict[int, Callable[[Item], int]] = {
            Trait.WORK: lambda item: item.work,
            Trait.CLASS: lambda item: item.service_class,
            Trait.STEP: lambda item: item.step,
            Trait.TEAM: lambda item: item.queue,
            Trait.VISIT: lambda item: item.visit,
            Trait.AGE: lambda item: env.moment - item.arrived,
            Trait.DUE_IN: self._due_in,
            Trait.VALUE: self._value,
        }
        self._values: list[list[int]] = model.worths.value.tolist()
        self._told: list[int] = model.worths.told.tolist()
        self._draws = draws

    def _due_in(self, item: Item) -> int:
        """How long it is until an item is due; until it would be, where its clock stands."""
        now = self._env.moment
        if item.clock is not None:
            return item.clock.due_as_if_running(now) - now
        return NEVER if item.due == NONE else item.due - now

    def _value(self, item: Item) -> int:
        """What an item earns, in hundredths: as settled on its arrival, or of its class."""
        if self._told[item.work]:
            return LACKING if item.value == NONE else item.value
        row = self._values[item.work][item.service_class]
        return LACKING if row == NONE else self._draws.value(Purpose.VALUE, row, item.whole_word)

    def hold(self, first: int, item: Item) -> bool:
        """Whether a condition holds of an item now; `NONE` always does."""
        row = first
        while row >= 0:
            trait, low, high, yes, no = self._rows[row]
            value = item.marks[trait - MARK] if trait >= MARK else self._traits[trait](item)
            row = yes if low <= value <= high else no
        return row == NONE

    def first(self, cases: Sequence[tuple[int, Value]], otherwise: Value, item: Item) -> Value:
        """What the first of some cases says whose condition holds of an item."""
        return next((value for when, value in cases if self.hold(when, item)), otherwise)
