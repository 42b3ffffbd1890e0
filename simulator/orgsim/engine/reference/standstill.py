"""Looks for items that wait for one another for ever (semantics, section 13)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from orgsim.engine.reference.item import Item, Person, waited_for
from orgsim.engine.reference.stops import Scene
from orgsim.engine.reference.stops.call import Call
from orgsim.engine.reference.stops.split import Join
from orgsim.engine.standstill import (
    Wait,
    circle_of,
    deadlock,
    is_sought_at_the_end,
    needed_to_settle,
    parts_may_fail,
    standing_among,
)
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import Order
from orgsim.model.model import Model


class Standstill:
    """Whether anything can still move. ``cancelling`` counts by item how often it may still be cancelled;
    ``at_the_end``: it is looked when a moment is over, else as soon as an item waits outside a limit."""

    def __init__(
        self, scene: Scene, people: list[Person], cancelling: Mapping[int, int], model: Model
    ) -> None:
        self._scene = scene
        self._people = people
        self._cancelling = cancelling
        self._header = model.header
        self._may_fail = parts_may_fail(model)
        self.at_the_end = is_sought_at_the_end(model)
        if not self.at_the_end:
            scene.tokens.on_wait = self.look

    def look(self) -> None:
        """Raise `DeadlockError` if some items wait for one another for ever; at the horizon the run is
        over."""
        now = self._scene.env.moment
        first = self._suspects()
        if not first or (self.at_the_end and now >= self._header.horizon):
            return
        waits = self._waits(first)
        freed_by = {item: _stopped_with(item) for item in waits}
        still = standing_among(waits, freed_by)
        if still:
            standing = {item: wait for item, wait in waits.items() if item in still}
            raise deadlock(self._header, now, circle_of(standing))

    def _suspects(self) -> list[Item]:
        """Those through whom every circle goes: who is outside a limit, and who holds somebody."""
        lines = chain.from_iterable(limit.waiting for limit in self._scene.tokens.limits)
        outside = [item for item, _ in lines]
        return outside + [person.item for person in self._people if person.held and person.item is not None]

    def _waits(self, first: list[Item]) -> dict[Item, Wait]:
        """Why they wait, and why those do that they wait for, and so on; who is not here goes on."""
        limits: dict[Item, int] = {}
        for limit in self._scene.tokens.limits:
            limits |= {item: limit.number for item, _ in limit.waiting}
        found: dict[Item, Wait] = {}
        seen, ahead = set(first), first
        while ahead:
            item = ahead.pop()
            wait = self._wait_of(item, limits.get(item, NONE))
            if wait is None:
                continue
            found[item] = wait
            new = {*wait.on, *_stopped_with(item)} - seen
            seen |= new
            ahead += new
        return found

    def _wait_of(self, item: Item, limit: int) -> Wait | None:
        """Why an item waits; none if it goes on, or may be cancelled, with an item that waits for it or
        without."""
        if any(self._cancelling.get(one.number, 0) > 0 for one in (item, *_above(item))):
            return None
        if limit != NONE:
            holders = sorted(self._scene.tokens.limits[limit].holders, key=lambda holder: holder.number)
            return Wait(tuple(holders), limit=limit)
        if item.waits:
            return self._in_queue(item)
        if isinstance(item.join, Call):
            return self._asking(item, item.join)
        if isinstance(item.join, Join):
            parts = tuple(item.join.open_branches())
            needed = needed_to_settle(item.join.missing, item.join.left, self._may_fail)
            return Wait(parts, needed, step=item.step)
        return None

    def _in_queue(self, item: Item) -> Wait | None:
        """Why an item waits in a queue: all are held who could take it. Where everybody has left it waits for
        good, which is no circle."""
        now = self._scene.env.moment
        ticket, gives_up = item.gives_up or (NONE, NONE)
        if ticket == item.ticket and gives_up <= self._header.horizon:
            return None
        takers = self._scene.floor.teams[item.queue].may_ever_take((item.lane[0], NONE, NONE))
        there = [person for person in takers if person.ends > now]
        if not there or not all(map(self._stays_held, there)):
            return None
        return Wait(tuple(person.item for person in there))

    def _asking(self, item: Item, asks: Call) -> Wait | None:
        """Why an item waits for an answer or other work, unless that is still to come."""
        if asks.answer.item.life is None:
            return None
        person = NONE if item.person is None else item.person.number
        return Wait((asks.answer.item,), step=item.step, question=item.question, person=person)

    def _stays_held(self, person: Person) -> bool:
        """Whether somebody is held, and nothing more urgent can displace what holds them."""
        item = person.item
        if not person.held or item is None:
            return False
        teams = self._scene.floor.teams
        order = teams[item.queue].order
        if order == Order.NEWEST or (order == Order.CLASS and item.service_class > 0):
            serving = (team for team in teams if person.ranks[team.number] != NONE)
            return not any(team.preempt and team.order == order for team in serving)
        return True


def _above(item: Item) -> Iterator[Item]:
    """The item that waits for one, what waits for that, and so on."""
    part = waited_for(item)
    while part is not None and part.join is not None:
        yield part.join.whole
        part = waited_for(part.join.whole)


def _stopped_with(item: Item) -> list[Item]:
    """The items that need one no more once they go on: those in parts of which it is one, or which wait for
    it by way of one."""
    return [one for one in _above(item) if isinstance(one.join, Join) and not one.join.split.finishes]
