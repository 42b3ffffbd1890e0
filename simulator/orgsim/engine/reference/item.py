"""What an item and a person carry through a run."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Protocol

from orgsim.log.vocabulary import NONE
from orgsim.units.work_clock import NEVER

if TYPE_CHECKING:
    from orgsim.engine.reference.hours import Hours
    from orgsim.engine.reference.instants import Life, Turn
    from orgsim.engine.reference.readings import Reading
by_number = attrgetter("number")


class Joining(Protocol):
    """What an item waits for that was split into parts, or has asked something."""

    whole: Item

    def end_of(self, part: Part, verb: int) -> None:
        """A part has ended with a verb."""

    def withdraw_parts(self) -> None:
        """None of its parts goes on."""

    def open_parts(self) -> Iterator[Item]:
        """Its parts that have not ended, in the order of the file."""


@dataclass(eq=False)
class Part:
    """One part of an item, or something else that it waits for, which ``is_over`` once it has ended or is not
    to come any more; ``join`` is none once nobody waits for it."""

    join: Joining | None
    item: Item = field(init=False)
    is_over: bool = False


NO_MARKS: list[int] = []
"""Of items whose work carries none; nobody adds to it."""
NO_QUESTIONS: list[Any] = []
"""Of visits in which nothing is asked; nobody adds to it."""


class Item:
    """A piece of work. ``number`` is its place in the run, ``word`` the key of its draws.

    ``visits`` and ``last_people`` are by step, and kept only for steps that can be seen again; ``ticket``
    changes whenever the item leaves a queue; ``head`` is below 0 for work that was paused; ``person`` has it
    in hand or keeps it, and it ``waits`` in a queue; ``came_from`` is the step that its last team has done,
    and ``back_to`` the team to which it goes back after a hand-off; ``part`` says of which item it is a part,
    and ``whole_word`` is the key of that item's draws; ``awaited`` says the same of an item of its own which
    another waits for, and that ``passes_limits`` if the other has asked for it; ``join`` is what it waits for
    while in parts, or asking, and ``failed`` the verb with which that has come to nothing; ``gives_up`` are
    the ticket with which it loses patience, and when;
    ``next_class`` the class that it has from its next step on. ``value``, in hundredths, and ``cost_case``
    are what it is worth where that was settled as it came, else `NONE`.

    Of ``effort``, what is left of the visit, as much as is ``ahead`` comes after the present portion, whose
    full length is ``portion``; ``asks`` are the questions still to come and ``place`` counts those that have;
    ``question`` is what it waits for, and ``asker`` who asked it. ``worker`` is the person who did a step of
    it last, and ``desk`` the team in which that was. ``clock`` is that of its promise where it may stop,
    which parts and answers share; it does while the item ``stands``, ``stands_itself`` or in all of its
    ``open_parts``, of which so many are ``standing_parts``.
    """

    __slots__ = (
        "ahead", "arrived", "asker", "asks", "awaited", "back_to", "came_from", "clock", "cost_case",
        "counted", "desk", "due", "effort", "failed", "gives_up", "head", "home", "join", "joined",
        "keeper", "lane", "last_people", "life", "marks", "next_class", "number", "open_parts", "part",
        "passes_limits", "person", "place", "portion", "question", "queue", "service_class",
        "standing_parts", "stands", "stands_itself", "start", "step", "ticket", "tokens", "turn", "value",
        "visit", "visits", "waits", "whole_word", "word", "work", "worker",
    )  # fmt: skip

    arrived: int
    due: int
    turn: Turn
    effort: int
    joined: int
    start: int
    last_people: dict[int, int] | None
    visits: dict[int, int] | None
    keeper: Person | None
    person: Person | None
    lane: tuple[int, int, int]
    head: int
    back_to: int | None
    next_class: int | None
    life: Life | None
    part: Part | None
    awaited: Part | None
    failed: int
    gives_up: tuple[int, int] | None
    join: Joining | None
    asker: Person | None
    clock: Reading | None
    asks: list[Any]
    portion: int
    place: int
    question: int

    def __init__(self, number: int, word: int, work: int, step: int, service_class: int) -> None:
        self.number = number
        self.word = self.whole_word = word
        self.work = work
        self.step = step
        self.service_class = service_class
        self.queue = self.home = self.counted = self.came_from = self.worker = self.desk = NONE
        self.value = self.cost_case = NONE
        self.tokens: list[int] | tuple[()] = ()
        self.marks: list[int] = NO_MARKS
        self.ticket = self.visit = 0
        self.last_people = self.visits = self.keeper = self.person = None
        self.part = self.awaited = self.join = self.back_to = self.next_class = self.gives_up = None
        self.passes_limits = False
        self.asks = NO_QUESTIONS
        self.ahead = self.open_parts = self.standing_parts = 0
        self.waits = self.stands = self.stands_itself = False
        self.clock = None

    @property
    def due_or_never(self) -> int:
        """Its due moment in an order, where what has none comes last."""
        return NEVER if self.due == NONE else self.due

    @property
    def urgency_column(self) -> int:
        """Where among the urgencies of its step its own stands."""
        return self.service_class if self.cost_case == NONE else self.cost_case


def waited_for(item: Item) -> Part | None:
    """What an item is to another that waits for it: a part, an answer, or work of its own; or nothing."""
    part = item.awaited if item.part is None else item.part
    return None if part is None or part.join is None else part


class Person:
    """Somebody who works on one item at a time. ``speeds`` by skill, ``ranks`` by queue; ``booked`` is
    working time so far; ``held``: they wait with their item for an answer. ``meeting`` is the gate at whose
    meeting they are since they were ``called``. ``met``: meetings have cut into the work in hand, on which
    they have ``missed`` so much working time for those that are over.

    ``rosters`` are the lists of idle people of the teams they serve; `begin` and `stop` keep them in the
    order of the numbers.
    """

    __slots__ = (
        "booked", "called", "ends", "held", "hours", "item", "kept", "meeting", "met", "missed", "number",
        "ranks", "rosters", "speeds", "starts",
    )  # fmt: skip

    def __init__(self, number: int, hours: Hours, presence: tuple[int, int]) -> None:
        self.number = number
        self.hours = hours
        self.starts, self.ends = presence
        self.speeds: list[float] = []
        self.ranks: list[int] = []
        self.rosters: list[list[Person]] = []
        self.item: Item | None = None
        self.kept: Item | None = None
        self.booked = self.called = self.missed = 0
        self.meeting: int | None = None
        self.held = self.met = False

    def begin(self, item: Item) -> None:
        """Take an item in hand."""
        self.item = item
        item.person = self
        for idle in self.rosters:
            idle.remove(self)

    def stop(self, item: Item) -> None:
        """Have nothing in hand any more."""
        self.item = item.person = None
        for idle in self.rosters:
            if idle:
                insort(idle, self, key=by_number)
            else:
                idle.append(self)

    def worked(self, item: Item, now: int) -> int:
        """Working time on the item in hand, without meetings."""
        found = self.hours.work(item.start, now) - self.missed
        return found if self.meeting is None else found - self.hours.work(self.called, now)

    def on_shift(self, now: int) -> bool:
        """Whether they are present and their hours are open."""
        return self.starts <= now < self.ends and self.hours.is_open(now)

    def free(self, now: int) -> bool:
        """Whether somebody with nothing in hand could start something now."""
        if self.kept is not None or self.meeting is not None:
            return False
        hours = self.hours
        return self.starts <= now < self.ends and (hours.always or hours.is_open(now))

    def may_stop(self, now: int) -> bool:
        """Whether what they have in hand may be displaced: they are at work."""
        return self.meeting is None and self.on_shift(now)

    def next_shift(self, now: int) -> int:
        """The first moment from ``now`` on at which their hours are open, or never."""
        return self.hours.clock.next_open(max(now, self.starts))
