"""Tokens of limits on work in progress (semantics, section 4.3)."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

import simpy

from orgsim.engine.reference.item import Item


class Limit:
    """At most ``size`` items hold a token. Those who wait are served in the order they came."""

    def __init__(self, env: simpy.Environment, number: int, size: int, refuses: bool) -> None:
        self.env = env
        self.number = number
        self.size = size
        self.refuses = refuses
        self.holders: set[Item] = set()
        self.waiting: deque[tuple[Item, simpy.Event]] = deque()
        self.on_room: Callable[[], None] | None = None

    @property
    def full(self) -> bool:
        """Whether nobody can be let in now."""
        return len(self.holders) >= self.size or bool(self.waiting)

    def take(self, item: Item) -> None:
        """Hold a token; there must be room."""
        self.holders.add(item)
        item.tokens = [*item.tokens, self.number]

    def wait(self, item: Item) -> simpy.Event:
        """Wait outside; the event comes true when the item has been let in and holds its token."""
        let_in = self.env.event()
        self.waiting.append((item, let_in))
        return let_in

    def leave(self, item: Item) -> None:
        """Wait no more, if the item waits here."""
        self.waiting = deque(one for one in self.waiting if one[0] is not item)

    def give_back(self, item: Item) -> None:
        """Return a token; the first who waits is let in, else whoever fills this limit is told of the
        room."""
        self.holders.remove(item)
        item.tokens = [number for number in item.tokens if number != self.number]
        if self.waiting:
            following, let_in = self.waiting.popleft()
            self.take(following)
            let_in.succeed()
        elif self.on_room is not None:
            self.on_room()
