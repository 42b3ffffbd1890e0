"""The marks that items carry: drawn on arrival, set as steps end (semantics, section 9)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from orgsim.chance.philox import Purpose
from orgsim.engine.reference.conditions import Conditions
from orgsim.engine.reference.draws import UNIFORM, Draws, Stream
from orgsim.engine.reference.item import Item
from orgsim.engine.reference.journal import Journal
from orgsim.log.facts import Verb
from orgsim.model.kinds import LACKING
from orgsim.model.model import Model

MARKED: Final = int(Verb.MARKED)
PLACES: Final = 32
"""The bit of the visit word from which on the place of a draw counts."""


@dataclass(frozen=True, slots=True)
class SetRow:
    """What sets a mark: ``amount`` is added to it or is what it becomes."""

    mark: int
    adds: bool
    amount: int
    chance: float
    when: int
    place: int


@dataclass(frozen=True, slots=True)
class Kind:
    """A mark: its value on arrival and its limits; ``levels`` are cumulative chances, of which one is
    drawn."""

    initial: int
    least: int
    most: int
    levels: list[float]
    draws: Stream


class Marks:
    """What is done with the marks of items."""

    def __init__(self, model: Model, draws: Draws, conditions: Conditions, journal: Journal) -> None:
        self._draws = draws
        self._conditions = conditions
        self._journal = journal
        self._kinds = _kinds(model, draws)
        self.used = bool(self._kinds)
        """Whether there are any."""
        self._carried: list[list[int]] = model.marks.carried.tolist()
        self._words: list[int] = model.steps.word.tolist()
        columns = (
            *(model.sets.mark, model.sets.adds.astype(bool), model.sets.amount),
            *(model.sets.chance, model.sets.when, model.sets.place),
        )
        self._rows = [SetRow(*row) for row in zip(*(column.tolist() for column in columns), strict=True)]

    def begin(self, item: Item) -> None:
        """Give an item that comes the marks that its work carries."""
        carried = zip(self._kinds, self._carried[item.work], strict=True)
        item.marks = [_first(kind, item.word) if is_carried else LACKING for kind, is_carried in carried]

    def tell_first(self, item: Item) -> None:
        """Note the marks of an item that has come which are drawn, or other than on arrival as a rule."""
        for number, kind in enumerate(self._kinds):
            usual = LACKING if kind.levels else kind.initial
            if item.marks[number] not in (LACKING, usual):
                self._journal.note(MARKED, item, number, item.marks[number])

    def set(self, item: Item, rows: Iterable[int]) -> None:
        """Set marks at the end of the visit of an item to its step, in order."""
        for row in rows:
            sets = self._rows[row]
            if item.marks[sets.mark] == LACKING:
                continue
            if self._conditions.hold(sets.when, item) and self._happens(item, sets):
                kind = self._kinds[sets.mark]
                value = item.marks[sets.mark] + sets.amount if sets.adds else sets.amount
                item.marks[sets.mark] = min(max(value, kind.least), kind.most)

    def tell_changed(self, item: Item, before: list[int]) -> None:
        """Note the marks that are no longer as before."""
        for number, (old, new) in enumerate(zip(before, item.marks, strict=True)):
            if old != new:
                self._journal.note(MARKED, item, number, new)

    def _happens(self, item: Item, sets: SetRow) -> bool:
        if sets.chance >= 1.0:
            return True
        visit = item.visit + (sets.place << PLACES)
        return self._draws.uniform(Purpose.MARK, item.word, self._words[item.step], visit) < sets.chance


def _first(kind: Kind, word: int) -> int:
    """The value of a mark on arrival."""
    if not kind.levels:
        return kind.initial
    return min(bisect_right(kind.levels, kind.draws.value(word)), len(kind.levels) - 1)


def _kinds(model: Model, draws: Draws) -> list[Kind]:
    marks = model.marks
    bounds = pairwise(marks.first_level.tolist())
    levels = [marks.levels[begin:end].tolist() for begin, end in bounds]
    rows = zip(
        *(column.tolist() for column in (marks.initial, marks.least, marks.most, marks.word)), strict=True
    )
    return [
        Kind(initial, least, most, own, draws.stream(Purpose.MARK, UNIFORM, word))
        for (initial, least, most, word), own in zip(rows, levels, strict=True)
    ]
