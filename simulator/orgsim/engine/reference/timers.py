"""What befalls items as time passes: they are cancelled, or have another class (semantics, section 11)."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from orgsim.chance.philox import Purpose, uniform
from orgsim.engine.order import TIMER, TIMERS
from orgsim.engine.reference.draws import Draws
from orgsim.engine.reference.instants import Moment
from orgsim.engine.reference.item import Item, waited_for
from orgsim.engine.reference.stops import Scene
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE
from orgsim.model.model import Model
from orgsim.units.span import MINUTE

ARRIVED: Final = int(Verb.ARRIVED)
ABANDONED: Final = int(Verb.ABANDONED)
CANCELLED: Final = int(Verb.CANCELLED)
GONE: Final = frozenset(int(verb) for verb in Verb if verb.facts.ends is not None)


@dataclass(frozen=True, slots=True)
class Timer:
    """One rule of a work type, in its ``place`` among them; ``delay`` is a sampler, or `NONE` where there are
    ``moments``."""

    place: int
    word: int
    chance: float
    when: int
    delay: int
    clock: int
    to: int
    moments: list[int]


class Timers:
    """The timers of all items: each is started as its item arrives, and rings while that is open."""

    def __init__(self, scene: Scene, model: Model, draws: Draws) -> None:
        self._scene = scene
        self._draws = draws
        self._rules = _rules_by_work(model)
        self._open: set[int] = set()
        """The numbers of the items with timers that are not gone."""
        self.cancelling: Counter[int] = Counter()
        """By the number of an item how many times it may still be cancelled before the run is over."""
        self._horizon = model.header.horizon
        if model.timers.any:
            scene.journal.effects.append(self._notice)

    def _notice(self, verb: int, item: Item, cause: int) -> None:
        """Start the timers of an item that comes; parts have none."""
        if verb == ARRIVED and item.part is None and self._rules[item.work]:
            self._open.add(item.number)
            for rule in self._rules[item.work]:
                self._begin(rule, item)
        elif verb in GONE and (verb != ABANDONED or cause == NONE):
            self._open.discard(item.number)

    def _begin(self, rule: Timer, item: Item) -> None:
        env = self._scene.env
        if rule.delay == NONE:
            self._wait_for(rule, item, bisect_left(rule.moments, env.moment))
            return
        first, second, third, _ = self._draws.words((item.word, int(Purpose.TIMER), rule.word, 0))
        if uniform(first) < rule.chance:
            delay = self._draws.sampled(rule.delay, second, third)
            moment = self._scene.plan.after(env.moment, delay, rule.clock)
            self._ring_at(moment, rule, item, partial(self._act, rule, item))

    def _wait_for(self, rule: Timer, item: Item, number: int) -> None:
        """Ring at the moment of this number, if there is one."""
        if number < len(rule.moments):
            self._ring_at(rule.moments[number], rule, item, partial(self._at_moment, rule, item, number))

    def _ring_at(self, moment: int, rule: Timer, item: Item, act: Callable[[], None]) -> None:
        """Let something befall an item that is then still open."""
        key = TIMER + item.number * TIMERS + rule.place

        cancels = rule.to == NONE and moment <= self._horizon
        self.cancelling[item.number] += cancels

        def ring(_: object) -> None:
            self.cancelling[item.number] -= cancels
            if item.number in self._open:
                act()

        Moment(self._scene.env, moment, key).callbacks.append(ring)

    def _at_moment(self, rule: Timer, item: Item, number: int) -> None:
        """One of the moments of a rule has come, and its chance is drawn."""
        self._wait_for(rule, item, number + 1)
        minute = rule.moments[number] // MINUTE
        first, *_ = self._draws.words((item.word, int(Purpose.TIMER), rule.word, minute))
        if uniform(first) < rule.chance:
            self._act(rule, item)

    def _act(self, rule: Timer, item: Item) -> None:
        scene = self._scene
        if not scene.conditions.hold(rule.when, item):
            return
        if rule.to != NONE:
            scene.ranks.change(item, rule.to)
            return
        if item.join is not None:
            item.join.withdraw_parts()
        scene.withdrawal.withdraw(item, NONE, CANCELLED)
        part = waited_for(item)
        if part is not None and part.join is not None:
            part.join.end_of(part, CANCELLED)


def _rules_by_work(model: Model) -> list[list[Timer]]:
    """The rules of each work type, in the order of the file."""
    timers = model.timers
    columns = (timers.word, timers.chance, timers.when, timers.delay, timers.clock, timers.to)
    rows = list(zip(*(column.tolist() for column in columns), timers.moments.rows(), strict=True))
    return [
        [Timer(place, *rows[number]) for place, number in enumerate(mine)] for mine in timers.of_work.rows()
    ]
