"""Marks and what sets them, as arrays."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate, chain

import numpy as np

from orgsim.chance.philox import step_word
from orgsim.model.lowering.conditions import Collected
from orgsim.model.lowering.routes import Routes
from orgsim.model.mechanisms import Marks, Sets
from orgsim.scenario.sections.marks import Mark, SetsMark

Row = tuple[int, int, int, float, int, int]


def lower_marks(routes: Routes) -> Marks:
    """The marks of a scenario, in the order of the file."""
    marks = routes.scenario.marks
    levels = [list(accumulate(mark.levels.values())) for mark in marks.values()]
    carried = [[_carries(mark, work) for mark in marks.values()] for work in routes.works]
    return Marks(
        initial=_integers(mark.initial for mark in marks.values()),
        least=_integers(mark.lowest for mark in marks.values()),
        most=_integers(mark.highest for mark in marks.values()),
        word=np.array([step_word("mark", name) for name in marks], dtype=np.uint64),
        first_level=_integers([0, *accumulate(map(len, levels))]),
        levels=np.array(list(chain.from_iterable(levels)), dtype=np.float64),
        carried=np.array(carried, dtype=np.int64).reshape(len(routes.works), len(marks)),
    )


def _integers(values: Iterable[int]) -> np.ndarray:
    return np.array(list(values), dtype=np.int64)


def _carries(mark: Mark, work: str) -> int:
    return int(mark.work is None or work in mark.work)


class SetsTable:
    """The rows of all that sets marks."""

    def __init__(self, routes: Routes, conditions: Collected) -> None:
        self._marks = routes.scenario.marks
        self._places = {name: place for place, name in enumerate(self._marks)}
        self._conditions = conditions
        self._rows: list[Row] = []

    def add(self, sets: Iterable[SetsMark], first: int) -> list[int]:
        """The rows of some, of which the first is drawn at a place of its step."""
        begin = len(self._rows)
        self._rows += [self._row(one, place) for place, one in enumerate(sets, start=first)]
        return list(range(begin, len(self._rows)))

    def finish(self) -> Sets:
        """All rows as arrays."""
        mark, adds, amount, chance, when, place = zip(*self._rows, strict=True) if self._rows else ((),) * 6
        return Sets(
            mark=_integers(mark),
            adds=_integers(adds),
            amount=_integers(amount),
            chance=np.array(chance, dtype=np.float64),
            when=_integers(when),
            place=_integers(place),
        )

    def _row(self, sets: SetsMark, place: int) -> Row:
        when = self._conditions.add(sets.when)
        number = self._places[sets.mark]
        if sets.add is not None:
            return number, 1, sets.add, sets.chance, when, place
        levels = list(self._marks[sets.mark].levels)
        to = levels.index(sets.to) if isinstance(sets.to, str) else sets.to
        assert to is not None
        return number, 0, to, sets.chance, when, place
