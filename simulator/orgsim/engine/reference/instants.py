"""Integer time in two-phase instants, on SimPy's event queue (semantics, section 2)."""

from __future__ import annotations

from collections.abc import Callable, Generator
from heapq import heappop, heappush
from typing import Any, Protocol

import simpy

from orgsim.engine.order import MOST_EVENTS, NUMBERS, in_words
from orgsim.errors import EndlessInstantError


class Moment(simpy.Event):
    """An event that is certain to happen at ``time``; those due together happen in the order of ``key`` (kind
    + number)."""

    def __init__(self, env: Instants, time: int, key: int) -> None:
        self.env = env
        self.callbacks = []
        self._ok = True
        self._value = None
        heappush(env._queue, (time, key, next(env._eid), self))  # type: ignore[misc]


class Turn(simpy.Event):
    """What an item waits for at a team: that its work there is done, or given up. Its value is the person, or
    None."""

    def end_at(self, time: int, key: int, value: Any) -> None:
        """Come true at ``time`` with ``value``."""
        self._ok = True
        self._value = value
        heappush(self.env._queue, (time, key, next(self.env._eid), self))  # type: ignore[misc]

    def end_now(self, value: Any) -> None:
        """Come true within this event, without a place in the queue."""
        self._ok = True
        self._value = value
        waiting, self.callbacks = self.callbacks, None  # type: ignore[assignment]
        for go_on in waiting:
            go_on(self)

    def renewed(self) -> Turn:
        """Another turn for whoever waits for this one, which comes to nothing."""
        turn = Turn(self.env)
        turn.callbacks, self.callbacks = self.callbacks, []
        return turn


Steps = Generator[simpy.Event, Any, Any]
"""A process, or a part of one: what it waits for, one event after the other."""


class Living(Protocol):
    """What has a life."""

    life: Life | None


class Life(simpy.Process):
    """A process that begins within the event that makes it, not after one of its own."""

    def __init__(self, env: Instants, item: Living, generator: Generator[simpy.Event, Any, Any]) -> None:
        item.life = self
        self.env = env
        self.callbacks = []
        self._generator = generator
        self._target = env.birth
        self._resume(env.birth)

    def end(self, turn: Turn | None) -> None:
        """Go on with nothing any more, whatever it waits for; ``turn`` is what it may wait for at a team."""
        for awaited in (self._target, turn):
            if awaited is not None and awaited.callbacks and self._resume in awaited.callbacks:
                awaited.callbacks.remove(self._resume)
        self._generator.close()


class _TooManyError(Exception):
    """An event goes on without end."""


class Instants(simpy.Environment):
    """A SimPy environment in which an instant has two phases: everything due happens, then free people take
    up work.

    Whatever may let work start leaves itself in ``stirred``, which the second phase empties.
    """

    def __init__(self) -> None:
        super().__init__()
        self.stirred: dict[int, Any] = {}
        self.birth = simpy.Event(self)
        self.birth._ok, self.birth._value = True, None
        """What the first step of every `Life` goes on from."""
        self.moment = 0
        """The present moment: SimPy's ``now`` as a plain integer."""
        self._within = 0
        """What has been counted within the present event."""

    def run_instants(
        self, horizon: int, dispatch: Callable[[], None], settle: Callable[[], None] | None = None
    ) -> None:
        """Run up to and including ``horizon``; ``dispatch`` ends each instant in which something was stirred,
        and ``settle`` is done when a moment is over.

        This is SimPy's own loop with the second phase added. Raises `EndlessInstantError` when an instant
        does not end.
        """
        queue, events = self._queue, 0
        while queue and queue[0][0] <= horizon:
            now, key, _, event = heappop(queue)
            if now > self.moment:
                events = 0
            events += key >= NUMBERS
            self._now = self.moment = now  # type: ignore[assignment]
            callbacks, event.callbacks = event.callbacks, None  # type: ignore[assignment]
            try:
                for callback in callbacks:
                    callback(event)
            except _TooManyError:
                raise EndlessInstantError(now, *in_words(key)) from None
            if self._within:
                events, self._within = events + self._within, 0
            if not event._ok and not hasattr(event, "_defused"):
                raise event._value
            if self.stirred and (not queue or queue[0][0] > now):
                dispatch()
            if settle is not None and (not queue or queue[0][0] > now):
                settle()
            if events > MOST_EVENTS:
                raise EndlessInstantError(now, *in_words(key))

    def count_one(self) -> None:
        """Count what happens within an event and might go on without end."""
        self._within += 1
        if self._within > MOST_EVENTS:
            raise _TooManyError
