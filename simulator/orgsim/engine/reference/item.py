"""What an item and a person carry through a run."""

from __future__ import annotations

from collections import Counter

import simpy

from orgsim.engine.reference.hours import Hours
from orgsim.log.vocabulary import NONE


class Item:
    """A piece of work. ``number`` is its place in the run, ``word`` the key of its draws."""

    __slots__ = (
        "arrived", "counted", "effort", "gave_up", "head", "home", "joined", "keeper", "lane", "last_people", "number", "process", "queue",
        "service_class", "skill", "start", "step", "ticket", "tokens", "turn", "urgency", "visit", "visits", "word", "work",
    )  # fmt: skip

    def __init__(self, number: int, word: int, work: int, step: int, now: int) -> None:
        self.number = number
        self.word = word
        self.work = work
        self.arrived = now
        self.service_class = 0
        self.step = step
        self.visit = 0
        self.visits: Counter[int] = Counter()
        self.queue = NONE
        self.home = NONE
        self.counted = NONE
        self.gave_up = False
        self.keeper: Person | None = None
        self.tokens: list[int] = []
        self.last_people: dict[int, int] = {}
        self.skill = NONE
        self.effort = 0
        self.urgency = 0.0
        self.joined = 0
        self.head = 0
        self.start = 0
        self.ticket = 0
        self.lane = (NONE, NONE, NONE)
        self.turn: simpy.Event | None = None
        self.process: simpy.Process | None = None


class Person:
    """Somebody who works on one item at a time. ``speeds`` by skill, ``ranks`` by queue; ``booked`` is working time so far."""

    __slots__ = ("booked", "ends", "hours", "item", "kept", "number", "ranks", "speeds", "starts")

    def __init__(self, number: int, hours: Hours, presence: tuple[int, int]) -> None:
        self.number = number
        self.hours = hours
        self.starts, self.ends = presence
        self.speeds: list[float] = []
        self.ranks: list[int] = []
        self.item: Item | None = None
        self.kept: Item | None = None
        self.booked = 0

    def on_shift(self, now: int) -> bool:
        """Whether they are present and their hours are open."""
        return self.starts <= now < self.ends and self.hours.is_open(now)

    def free(self, now: int) -> bool:
        """Whether they could start something now."""
        return self.item is None and self.kept is None and self.starts <= now < self.ends and self.hours.is_open(now)

    def next_shift(self, now: int) -> int:
        """The first moment from ``now`` on at which they are on shift, or never."""
        return self.hours.clock.next_open(max(now, self.starts))
