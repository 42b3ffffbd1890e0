"""Opening hours read by a run whose time only moves forward."""

from __future__ import annotations

from orgsim.units.work_clock import NEVER, WorkClock


class Hours:
    """A `WorkClock` that remembers the interval it is in, so that most questions cost one comparison."""

    __slots__ = ("_changes", "_open", "always", "clock")

    def __init__(self, clock: WorkClock) -> None:
        self.clock = clock
        self.always = clock.is_always
        self._open = False
        self._changes = -1

    def is_open(self, now: int) -> bool:
        """Whether the hours are open at ``now``, which never lies before an earlier question."""
        if now >= self._changes:
            self._open = self.clock.is_open(now)
            self._changes = self.clock.next_close(now) if self._open else self.clock.next_open(now)
        return self._open

    def finish(self, start: int, amount: int) -> int:
        """When ``amount`` of working time that begins at ``start`` is done."""
        return start + amount if self.always else self.clock.finish(start, amount)

    def work(self, start: int, end: int) -> int:
        """Working time in ``[start, end)``."""
        return end - start if self.always else self.clock.work(start, end)


__all__ = ["NEVER", "Hours"]
