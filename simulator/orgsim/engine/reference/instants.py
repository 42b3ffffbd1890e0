"""Integer time in two-phase instants, on SimPy's event queue (semantics, section 2)."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final

import simpy

from orgsim.errors import EndlessInstantError

NUMBERS: Final = 1 << 40
"""Room for the numbers within one kind."""
MOST_EVENTS: Final = 1_000_000
"""More events than this at one moment never end."""


class Kind(IntEnum):
    """The order in which things happen within an instant."""

    END_OF_WORK = 1
    END_OF_DELAY = 2
    ARRIVAL = 3
    PEOPLE = 4
    SHIFT = 5
    PATIENCE = 6


class Moment(simpy.Event):
    """An event that is already certain and happens at a given moment, in the order of its kind and number."""

    def __init__(self, instants: Instants, time: int, kind: Kind, number: int) -> None:
        self.env = instants
        self.callbacks = []
        self._ok = True
        self._value = None
        instants.schedule(self, kind * NUMBERS + number, time - instants.now)  # type: ignore[arg-type]


class Instants(simpy.Environment):
    """A SimPy environment in which an instant has two phases: everything due happens, then free people take up work."""

    def at(self, time: int, kind: Kind, number: int) -> Moment:
        """An event at ``time`` (microseconds); those due together happen in the order of (kind, number)."""
        return Moment(self, time, kind, number)

    def run_instants(self, horizon: int, waiting: Callable[[], bool], dispatch: Callable[[], None]) -> None:
        """Run up to and including ``horizon``; ``dispatch`` ends each instant in which ``waiting`` says that work may start.

        Raises `EndlessInstantError` when one instant does not come to an end.
        """
        moment, events = -1, 0
        while self.peek() <= horizon:
            self.step()
            if self.now != moment:
                moment, events = int(self.now), 0
            events += 1
            if events > MOST_EVENTS:
                raise EndlessInstantError(moment)
            if waiting() and self.peek() > self.now:
                dispatch()
