"""What a user's own dispatch rule sees and returns: waiting items and free people, by their names in the
scenario."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from orgsim.engine.reference.item import Item, Person
from orgsim.engine.reference.journal import Journal
from orgsim.engine.reference.team import Choose
from orgsim.errors import EngineError
from orgsim.log.header import Header
from orgsim.log.log import ITEM_COLUMNS
from orgsim.log.vocabulary import NONE

ARRIVED, DUE = ITEM_COLUMNS.index("arrived"), ITEM_COLUMNS.index("due")


@dataclass(frozen=True, slots=True, eq=False)
class WaitingItem:
    """An item that waits in a team's queue.

    ``work``, ``service_class``, ``step`` and ``team`` are names; ``number`` is its place among all items of
    the run, from 0. Moments are microseconds since the start: ``arrived``, ``joined`` (when it came to this
    queue) and ``due`` (None without a promise). ``effort`` is the work left in microseconds at speed 1;
    ``visit`` counts the visits to the step, from 1.
    """

    number: int
    work: str
    service_class: str
    step: str
    team: str
    arrived: int
    joined: int
    due: int | None
    effort: int
    visit: int
    _item: Item = field(repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class FreePerson:
    """Somebody on shift with nothing in hand: ``name``, ``role`` and ``team`` (the one that asks) are
    names."""

    number: int
    name: str
    role: str
    team: str
    _person: Person = field(repr=False)

    def speed(self, item: WaitingItem) -> float:
        """Their speed at the item's step; 0 where they lack the skill."""
        return self._person.speeds[item._item.lane[0]]


Dispatch = Callable[
    [Sequence[WaitingItem], Sequence[FreePerson], int], "tuple[WaitingItem, FreePerson] | None"
]
"""A user's own rule: waiting items in queue order, free people, the moment -> who starts what now, or
nobody."""


def named(rule: Dispatch, team: str, header: Header, journal: Journal) -> Choose:
    """The rule as a team asks it, with items and people that have names."""

    def choose(waiting: Sequence[Item], free: Sequence[Person], now: int) -> tuple[Item, Person] | None:
        items = [_item(item, team, header, journal) for item in waiting]
        people = [_person(person, team, header) for person in free]
        choice = rule(items, people, now)
        return None if choice is None else _chosen(choice)

    return choose


def _item(item: Item, team: str, header: Header, journal: Journal) -> WaitingItem:
    facts = journal.items[item.number]
    return WaitingItem(
        number=item.number,
        work=header.works[item.work].name,
        service_class=header.classes[item.service_class],
        step=header.steps[item.step].name,
        team=team,
        arrived=facts[ARRIVED],
        joined=item.joined,
        due=None if facts[DUE] == NONE else facts[DUE],
        effort=item.effort,
        visit=item.visit,
        _item=item,
    )


def _person(person: Person, team: str, header: Header) -> FreePerson:
    facts = header.people[person.number]
    return FreePerson(person.number, facts.name, facts.role, team, person)


def _chosen(choice: object) -> tuple[Item, Person]:
    """The item and the person that a rule has returned; raises `EngineError` for anything else."""
    match choice:
        case (WaitingItem() as item, FreePerson() as person):
            return item._item, person._person
    raise EngineError(
        "a dispatch function returns a waiting item and a free person, of those it was given, or None; "
        f"it returned {type(choice).__name__}"
    )
