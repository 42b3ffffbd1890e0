"""What the clock of a promise shows (semantics, section 6)."""

from __future__ import annotations

from dataclasses import dataclass

from orgsim.log.vocabulary import NONE
from orgsim.units.work_clock import WorkClock


@dataclass(slots=True, eq=False)
class Reading:
    """How much of a promise is left: while the clock runs it passes ``due`` at a reading of ``until`` of the
    open time; while it stands, so much is ``left``, else `NONE`. ``turns`` counts how often it stopped or
    went on."""

    clock: WorkClock
    until: int
    due: int
    left: int = NONE
    turns: int = 0

    @classmethod
    def of(cls, clock: WorkClock, now: int, length: int) -> Reading:
        """That of a clock that begins to run now."""
        return cls(clock, clock.worked(now) + length, clock.finish(now, length))

    @property
    def stands(self) -> bool:
        """Whether the clock has stopped."""
        return self.left != NONE

    def due_as_if_running(self, now: int) -> int:
        """The due moment if the clock ran from now on."""
        return self.clock.finish(now, self.left) if self.stands else self.due

    def stop(self, now: int) -> bool:
        """Stop, unless the promise has passed; return whether it did."""
        left = self.until - self.clock.worked(now)
        if left <= 0:
            return False
        self.left = left
        self.turns += 1
        return True

    def go_on(self, now: int) -> None:
        """Run again."""
        self.due = self.clock.finish(now, self.left)
        self.until = self.clock.worked(now) + self.left
        self.left = NONE
        self.turns += 1
