"""What a log has told of an item so far, as far as rules ask for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

import numpy as np

from orgsim.log import NONE, Log, Verb
from orgsim.log.log import Integers
from orgsim.measures.rules.rule import AGE, CLASS, DUE_IN, MARK, VALUE, Asked
from orgsim.units.work_clock import NEVER

BEGINS: Final = frozenset({Verb.STARTED, Verb.TABLED, Verb.SPLIT})
"""The verbs with which an item begins a visit to a step; somebody takes up paused work with another."""
_APPROVED: Final = 0
_ENDINGS: Final = (Verb.REFUSED, Verb.REJECTED, Verb.WITHDRAWN, Verb.CANCELLED)
_TOLD: Final = (
    *(Verb.ARRIVED, Verb.STARTED, Verb.RESUMED, Verb.FINISHED, Verb.TABLED, Verb.DECIDED, Verb.SPLIT),
    *(Verb.ABANDONED, Verb.DELIVERED, Verb.MARKED, Verb.RANKED, *_ENDINGS),
)
"""The verbs that say something to a rule."""
_PART: Final = 1
_COLUMNS: Final = ("time", "verb", "step", "person", "cause", "value")


class Fact(NamedTuple):
    """A record of the log; ``of_part`` says that it is of a part of the item."""

    time: int
    verb: int
    item: int
    step: int
    person: int
    cause: int
    value: int
    of_part: bool

    @property
    def begins(self) -> bool:
        """Whether a visit to a step begins."""
        return self.verb in BEGINS

    @property
    def is_over(self) -> bool:
        """Whether a step is over; one at a gate is when that has approved."""
        if self.verb == Verb.DECIDED:
            return self.value == _APPROVED
        return self.verb == Verb.FINISHED

    @property
    def is_delivered(self) -> bool:
        """Whether the item itself is done."""
        return self.verb == Verb.DELIVERED and not self.of_part

    @property
    def is_gone(self) -> bool:
        """Whether the item itself is gone without having been delivered."""
        gives_up = self.verb == Verb.ABANDONED and self.cause == NONE
        return not self.of_part and (gives_up or self.verb in _ENDINGS)


class Arrival(NamedTuple):
    """What is settled as an item comes: its work, the moment, that of its promise or `NONE`, and what it
    earns in hundredths."""

    work: int
    arrived: int
    due: int
    value: int


@dataclass
class Story:
    """What is known of an item: its class and marks as they are, who has worked on which step, in which
    order, which steps are over, and what gates said last."""

    item: int
    came: Arrival
    service_class: int
    marks: dict[int, int] = field(default_factory=dict)
    people: dict[int, list[int]] = field(default_factory=dict)
    over: set[int] = field(default_factory=set)
    approved: dict[int, bool] = field(default_factory=dict)
    last_person: int = NONE

    def take(self, fact: Fact) -> None:
        """Go on by a record."""
        if fact.person != NONE and fact.verb in (Verb.STARTED, Verb.RESUMED):
            self._worked(fact)
        if fact.verb == Verb.DECIDED:
            self.approved[fact.step] = fact.value == _APPROVED
        if fact.is_over:
            self.over.add(fact.step)
        if fact.verb == Verb.MARKED:
            self.marks[fact.cause] = fact.value
        if fact.verb == Verb.RANKED and not fact.of_part:
            self.service_class = fact.value

    def _worked(self, fact: Fact) -> None:
        doing = self.people.setdefault(fact.step, [])
        if fact.person not in doing:
            doing.append(fact.person)
        self.last_person = fact.person

    def satisfies(self, when: tuple[tuple[Asked, ...], ...], moment: int) -> bool:
        """Whether a condition holds of the item as it is at a moment."""
        return not when or any(all(self._has(asked, moment) for asked in table) for table in when)

    def _has(self, asked: Asked, moment: int) -> bool:
        value = self._trait(asked, moment)
        return any(low <= value <= high for low, high in asked.spans)

    def _trait(self, asked: Asked, moment: int) -> int:
        if asked.trait == MARK:
            return self.marks.get(asked.mark, asked.initial)
        if asked.trait == DUE_IN:
            return NEVER if self.came.due == NONE else self.came.due - moment
        told = {CLASS: self.service_class, VALUE: self.came.value, AGE: moment - self.came.arrived}
        return told[asked.trait]


def wholes(log: Log) -> Integers:
    """The item that each is, or is a part of: int64 (items,)."""
    found = np.arange(len(log.items["work"]), dtype=np.int64)
    for part in np.flatnonzero(log.items["part"] == _PART).tolist():
        found[part] = found[log.items["parent"][part]]
    return found


def facts_of(log: Log, wanted: Integers) -> Iterator[Fact]:
    """The records that say something to a rule, of the works ``wanted``, in the order of the log."""
    whole, kinds, items = wholes(log), log.items["part"], log.column("item")
    rows = np.flatnonzero(np.isin(log.column("verb"), _TOLD) & (items != NONE))
    rows = rows[np.isin(log.items["work"][items[rows]], wanted) & (kinds[items[rows]] <= _PART)]
    of = items[rows]
    columns = {name: log.column(name)[rows].tolist() for name in _COLUMNS}
    columns |= {"item": whole[of].tolist(), "of_part": (kinds[of] == _PART).tolist()}
    yield from map(Fact._make, zip(*(columns[name] for name in Fact._fields), strict=True))
