"""Conditions become rows that are gone through one after the other."""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import chain
from typing import Final

import numpy as np

from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import FAILS, Trait
from orgsim.model.lowering.routes import Routes
from orgsim.model.mechanisms import Conditions
from orgsim.scenario import Design
from orgsim.scenario.sections.conditions import LARGEST, Bound, ConditionTable, Test
from orgsim.scenario.sections.units import around
from orgsim.scenario.sections.worth import HUNDREDTHS
from orgsim.units import Money, Span
from orgsim.units.work_clock import NEVER

HOLDS: Final = NONE
Interval = tuple[int, int]
EMPTY: Final[Interval] = (1, 0)
Row = tuple[int, int, int, int, int]
"""A trait, the interval, and the rows that follow within it and outside."""
Question = tuple[int, list[Interval]]
"""A trait, and the intervals in one of which it lies."""
_TRAITS: Final = {
    "work": Trait.WORK, "class": Trait.CLASS, "step": Trait.STEP, "team": Trait.TEAM, "unit": Trait.TEAM,
    "visit": Trait.VISIT, "age": Trait.AGE, "due_in": Trait.DUE_IN, "late": Trait.DUE_IN,
    "value": Trait.VALUE,
}  # fmt: skip


class Collected:
    """The conditions of a model, each once."""

    def __init__(self, routes: Routes, design: Design) -> None:
        self._marks = routes.scenario.marks
        self._places = _places(routes, design)
        self._rows: list[Row] = []
        self._known: dict[str, int] = {}

    def add(self, when: Iterable[ConditionTable]) -> int:
        """The row with which a condition begins; `NONE` for one that always holds."""
        tables = tuple(when)
        key = repr(tables)
        if key not in self._known:
            self._known[key] = self._begin(tables)
        return self._known[key]

    def finish(self) -> Conditions:
        """All rows as arrays."""
        columns = zip(*self._rows, strict=True) if self._rows else ((),) * 5
        return Conditions(*(np.array(column, dtype=np.int64) for column in columns))

    def _begin(self, tables: tuple[ConditionTable, ...]) -> int:
        """Lay out tables of which one must hold, the last first, since each leads on to the next."""
        if not tables:
            return HOLDS
        following = FAILS
        for table in reversed(tables):
            after = HOLDS
            for key, test in reversed(list(table.items())):
                after = self._ask(self._question(key, test), after, following)
            following = after
        return following

    def _ask(self, question: Question, yes: int, no: int) -> int:
        """Lay out a question whose answers lead to two rows; returns its own first."""
        trait, intervals = question
        for low, high in reversed(intervals):
            self._rows.append((trait, low, high, yes, no))
            no = len(self._rows) - 1
        return no

    def _question(self, key: str, test: Test) -> Question:
        if key in self._marks:
            return self._of_mark(key, test)
        trait = int(_TRAITS[key])
        if key in self._places:
            places = set(chain.from_iterable(self._places[key].get(name, ()) for name in test.names))
            return trait, _other_than(places, -NEVER, NEVER) if test.excluded else _ones(places)
        if key == "late":
            return trait, [(-NEVER, -1)] if test.truth else [(0, NEVER)]
        lowest = 0 if key == "value" else -NEVER
        return trait, [within(test.bounds, lowest, NEVER)]

    def _of_mark(self, key: str, test: Test) -> Question:
        mark, trait = self._marks[key], Trait.MARK + list(self._marks).index(key)
        if test.bounds:
            return trait, [within(test.bounds, -LARGEST, LARGEST)]
        levels = list(mark.levels)
        places = {levels.index(name) for name in test.names}
        return trait, _other_than(places, -LARGEST, LARGEST) if test.excluded else _ones(places)


def _places(routes: Routes, design: Design) -> dict[str, dict[str, list[int]]]:
    """By key of a condition the positions that each name stands for."""
    steps: dict[str, list[int]] = {}
    for place, (_, step) in enumerate(routes.own_steps):
        steps.setdefault(step.name, []).append(place)
    units: dict[str, list[int]] = {}
    for place, team in enumerate(design.teams.values()):
        for unit in around(team.unit):
            units.setdefault(unit, []).append(place)
    return {
        "work": {name: [place] for place, name in enumerate(routes.works)},
        "class": {name: [place] for place, name in enumerate(routes.scenario.classes)},
        "step": steps,
        "team": {name: [place] for place, name in enumerate(design.teams)},
        "unit": units,
    }


def _ones(places: Iterable[int]) -> list[Interval]:
    """An interval for each place."""
    return [(place, place) for place in sorted(places)] or [EMPTY]


def _other_than(places: Iterable[int], low: int, high: int) -> list[Interval]:
    """The intervals between some places, from a lowest to a highest."""
    found = []
    for place in sorted(places):
        found.append((low, place - 1))
        low = place + 1
    return [*found, (low, high)]


def within(bounds: Iterable[Bound], low: int, high: int) -> Interval:
    """The interval in which all bounds hold, from a lowest to a highest; times in microseconds, money in
    hundredths."""
    for bound in bounds:
        limit = _size(bound)
        if bound.comparison in (">=", "="):
            low = max(low, limit)
        if bound.comparison in ("<=", "="):
            high = min(high, limit)
        if bound.comparison == ">":
            low = max(low, limit + 1)
        if bound.comparison == "<":
            high = min(high, limit - 1)
    return low, high


def _size(bound: Bound) -> int:
    """A limit as a whole number: a time in microseconds, money in hundredths."""
    quantity = bound.quantity
    if isinstance(quantity, Span):
        return quantity.microseconds()
    if isinstance(quantity, Money):
        return math.floor(HUNDREDTHS * quantity.amount + 0.5)
    assert isinstance(quantity, int)
    return quantity
