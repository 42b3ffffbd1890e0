"""A team and its queue: a SimPy resource that is asked for somebody, and gives them back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from heapq import heapify, heappop, heappush
from itertools import chain

from orgsim.engine.reference.hours import NEVER, Hours
from orgsim.engine.reference.instants import Instants, Turn
from orgsim.engine.reference.item import Item, Person
from orgsim.errors import EngineError
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import Order, Takes
from orgsim.model.model import Model

Choose = Callable[[Sequence[Item], Sequence[Person], int], "tuple[Item, Person] | None"]
"""A user's own rule, as a team asks it (`orgsim.engine.reference.offer`)."""

LaneKey = tuple[int, int, int]
"""Skill, the only person wanted or `NONE`, the person not wanted or `NONE`."""

Entry = tuple[int, int, float, int, int, int, Item]
"""A waiting item in the order of its queue (semantics, section 5): urgency, head, value, joined, number,
ticket, item."""


class Lane:
    """Waiting items of one team that the same people can take."""

    __slots__ = ("entries", "people")

    def __init__(self, people: list[Person]) -> None:
        self.people = people
        self.entries: list[Entry] = []

    def first(self) -> Entry | None:
        """The first entry whose item still waits; those that have left are dropped."""
        entries = self.entries
        while entries:
            entry = entries[0]
            if entry[6].ticket == entry[5]:
                return entry
            heappop(entries)
        return None


class Team:
    """A queue and the people who serve it."""

    def __init__(self, env: Instants, number: int, order: Order, takes: Takes) -> None:
        self.env = env
        self.number = number
        self.order = int(order)
        self.takes = int(takes)
        self.preempt = False
        self.case_worker = False
        self.has_delegates = False
        self.dispatch: Choose | None = None
        self.people: list[Person] = []
        self.idle: list[Person] = []
        self.hours: list[Hours] = []
        self.lanes: dict[LaneKey, Lane] = {}
        self.orders: list[int] = []
        self.urgencies: list[list[float]] = []
        self.queued = 0
        self.wakes_at = NEVER

    def request(self, item: Item) -> Turn:
        """Ask for the item's step to be done; the event comes true, with the person, when it is."""
        item.turn = Turn(self.env)
        self.join(item)
        return item.turn

    def join(self, item: Item) -> None:
        """Put an item that has asked in its place in the queue."""
        order = self.order
        entry: Entry
        if order == FIFO:
            entry = (0, item.head, 0, item.joined, item.number, item.ticket, item)
        elif order == CLASS:
            entry = (item.service_class, item.head, 0, item.joined, item.number, item.ticket, item)
        elif order == NEWEST:
            entry = (0, 0, -item.joined, item.joined, item.number, item.ticket, item)
        elif order == EARLIEST_DUE:
            entry = (0, item.head, item.due_or_never, item.joined, item.number, item.ticket, item)
        else:
            value = item.effort if order == SHORTEST else -self.urgencies[item.step][item.urgency_column]
            entry = (0, item.head, value, item.joined, item.number, item.ticket, item)
        lane = self.lanes.get(item.lane)
        if lane is None:
            lane = self.lanes[item.lane] = Lane(self.able(item.lane))
        heappush(lane.entries, entry)
        item.waits = True
        self.queued += 1

    def take_out(self, item: Item) -> None:
        """The item no longer waits: it is started, or has given up."""
        item.ticket += 1
        item.waits = False
        self.queued -= 1

    def sort_again(self, item: Item) -> None:
        """Put an item that waits in the place that is now its own, and let it lose patience as before."""
        lane = self.lanes[item.lane]
        lane.entries = [entry for entry in lane.entries if entry[6] is not item]
        heapify(lane.entries)
        self.queued -= 1
        self.join(item)

    def regroup(self) -> None:
        """Sort the waiting again by who can take them, after somebody has left."""
        waiting = self.waiting()
        self.lanes.clear()
        self.queued = 0
        for item in waiting:
            self.join(item)

    def able(self, key: LaneKey) -> list[Person]:
        """Those who could take the items of a lane, in the order of their numbers."""
        skill, only, never = key
        skilled = [person for person in self.people if person.speeds[skill] > 0.0]
        if only == never == NONE:
            return self.people if len(skilled) == len(self.people) else skilled
        if only != NONE:
            wanted = [p for p in skilled if p.number == only and p.ends > self.env.moment]
            return wanted or skilled
        others = [p for p in skilled if p.number != never]
        return others if any(p.ends > self.env.moment for p in others) else skilled

    def offer(self, now: int, rank: int) -> tuple[int, Item, Person] | None:
        """The first item that somebody free, who holds this team at ``rank``, can take: since when it waits,
        it, and them."""
        if self.dispatch is not None:
            return self._own_offer(now, rank)
        if not self.queued or not self.idle:
            return None
        if self.has_delegates and self._is_left_to_others(now, rank):
            return None
        best: Entry | None = None
        takers: list[Person] = []
        number = self.number
        free = [p for p in self.idle if p.ranks[number] == rank and p.free(now)]
        if not free:
            return None
        for lane in self.lanes.values():
            if lane.entries and (entry := lane.first()) is not None and (best is None or entry < best):
                able = free if lane.people is self.people else [p for p in free if p in lane.people]
                if able:
                    best, takers = entry, able
        if best is None:
            return None
        return best[3], best[6], takers[0] if len(takers) == 1 else self._taker(takers, best[6], now)

    def _free(self, now: int, rank: int) -> list[Person]:
        """Who is free of those who hold this team at a rank."""
        if self.has_delegates and self._is_left_to_others(now, rank):
            return []
        return [p for p in self.idle if p.ranks[self.number] == rank and p.free(now)]

    def _principals(self) -> list[Person]:
        return [person for person in self.people if person.ranks[self.number] == 0]

    def _is_left_to_others(self, now: int, rank: int) -> bool:
        """Whether those who hold this team at a rank are delegates, and anybody else is on shift."""
        return rank > 0 and any(person.on_shift(now) for person in self._principals())

    def may_ever_take(self, key: LaneKey) -> list[Person]:
        """Those who could take the items of a lane at some time: no delegate where somebody else is always
        there."""
        able = self.able(key)
        always = [p for p in self._principals() if p.hours.always and p.ends >= NEVER]
        if not self.has_delegates or not any(p.on_shift(self.env.moment) for p in always):
            return able
        return [person for person in able if person.ranks[self.number] == 0]

    def _taker(self, free: list[Person], item: Item, now: int) -> Person:
        if item.head == -now - 1 and item.asker in free:
            return item.asker
        if self.takes == LOWEST:
            return free[0]
        if self.takes == FASTEST:
            return max(free, key=lambda person: person.speeds[item.lane[0]])
        return min(free, key=lambda person: person.booked)

    def _own_offer(self, now: int, rank: int) -> tuple[int, Item, Person] | None:
        free = self._free(now, rank)
        waiting = self.waiting()
        if self.dispatch is None or not free or not waiting:
            return None
        choice = self.dispatch(waiting, free, now)
        if choice is None:
            return None
        item, person = choice
        if item not in waiting or person not in free or person not in self.able(item.lane):
            raise EngineError(
                "the dispatch function gave work to somebody who is not free or cannot do it, or work that "
                "does not wait"
            )
        return item.joined, item, person

    def waiting(self) -> list[Item]:
        """All that wait, in the order of the queue."""
        every = chain.from_iterable(lane.entries for lane in self.lanes.values())
        entries = sorted(entry for entry in every if entry[6].ticket == entry[5])
        return [entry[6] for entry in entries]

    def interruption(self, now: int) -> tuple[Item, Person] | None:
        """The first item that may displace work in hand, and the person whose work that is."""
        heads = [(entry, lane.people) for lane in self.lanes.values() if (entry := lane.first()) is not None]
        for entry, people in sorted(heads, key=lambda head: head[0]):
            item = entry[6]
            victims = [p for p in people if p.item and p.may_stop(now) and self._yields(p.item, item)]
            if victims:
                return item, max(victims, key=self._precedence)
        return None

    def _yields(self, victim: Item, item: Item) -> bool:
        """Whether work in hand, of a queue with the same order, gives way."""
        if self.orders[victim.queue] != self.order:
            return False
        if self.order == NEWEST:
            return victim.joined < item.joined
        return victim.service_class > item.service_class

    def _precedence(self, person: Person) -> tuple[int, int, int]:
        """The victim comes out highest: lowest urgency, latest start, highest number; newest first: joined
        first."""
        work = person.item
        assert work is not None
        if self.order == NEWEST:
            return (-work.joined, 0, work.number)
        return (work.service_class, work.start, work.number)

    def opens_next(self, now: int) -> int:
        """When somebody who could take waiting work comes on shift next, of those now off shift, or the next
        of those leaves it who keep delegates from it; never if there is none."""
        if not self.queued:
            return NEVER
        if self.has_delegates:
            closes = [p.hours.clock.next_close(now) for p in self._principals() if p.on_shift(now)]
            return min([*closes, self._next_opening(now)])
        return self._next_opening(now)

    def _next_opening(self, now: int) -> int:
        for hours in self.hours:
            if not hours.is_open(now):
                break
        else:
            return NEVER
        waited_for = [lane.people for lane in self.lanes.values() if lane.first() is not None]
        wanted = {person.hours for person in chain.from_iterable(waited_for)}
        closed = {hours for hours in wanted if not hours.is_open(now)}
        return min((hours.clock.next_open(now) for hours in closed), default=NEVER)


def urgencies_of(model: Model) -> list[list[float]]:
    """Cost of delay over mean effort by step and class."""
    if len(model.steps.urgencies):
        by_class: list[list[float]] = model.steps.urgencies.tolist()
        return by_class
    return [[urgency] * len(model.header.classes) for urgency in model.steps.urgency.tolist()]


FIFO, CLASS, SHORTEST, NEWEST = int(Order.FIFO), int(Order.CLASS), int(Order.SHORTEST), int(Order.NEWEST)
EARLIEST_DUE = int(Order.EARLIEST_DUE)
FASTEST, LOWEST = int(Takes.FASTEST), int(Takes.LOWEST)
