"""Clocks of promises as they should run: from the record of where an item is, and the opening hours between
(semantics, section 6)."""

from __future__ import annotations

from typing import Any

from replayed_splits import is_work

from orgsim.log import NONE, Verb
from orgsim.model.kinds import ELAPSED

AT_STEP = {
    *(Verb.QUEUED, Verb.STARTED, Verb.PAUSED, Verb.RESUMED, Verb.TABLED, Verb.ANSWERED),
    *(Verb.SPLIT, Verb.MERGED),
}


class Clock:
    """The clock of an item: what is promised, and from when to when it ran."""

    def __init__(self, hours: Any, length: int, now: int) -> None:
        self.hours, self.length = hours, length
        self.runs: list[tuple[int, int | None]] = [(now, None)]

    def due(self) -> tuple[int | None, int]:
        """The due moment, or None where the clock stands, and then what is left of the promise."""
        left = self.length
        for start, end in self.runs:
            if end is None or self.hours.work(start, end) >= left:
                return self.hours.finish(start, left), 0
            left -= self.hours.work(start, end)
        return None, left

    def turn(self, now: int, stands: bool) -> None:
        """Stand or run from now on."""
        start, end = self.runs[-1]
        if stands and end is None:
            self.runs[-1] = (start, now)
        elif not stands and end is not None:
            self.runs.append((now, None))


class Clocks:
    """The clocks of all items that have one which may stop."""

    def __init__(self, replay: Any) -> None:
        self.replay = replay
        stops = replay.model.service_clocks
        self.used = stops.any
        self.steps = {step for step, here in enumerate(stops.steps.tolist()) if here}
        self.asked = [set(row) for row in stops.asked.rows()]
        self.of: dict[Any, Clock] = {}
        self.open: list[Any] = []
        self.asks: dict[Any, int] = {}
        self.whole_of: dict[Any, Any] = {}
        """By part, or answer, whether still waited for or not."""

    def begin(self, now: int, piece: Any, promise: int, clock: int) -> None:
        """An item has come with a promise."""
        if self.used and promise != NONE and clock != ELAPSED:
            self.of[piece] = Clock(self.replay.facts.clocks[clock], promise, now)
            self.open.append(piece)

    def has(self, piece: Any) -> bool:
        return piece in self.of

    def stands(self, piece: Any) -> bool:
        """Whether an item stands where the clock of its work stops, itself or in all of its parts."""
        here = piece.step in self.steps
        if piece.is_gone:
            return False
        if piece.last == Verb.ASKED:
            cause = self.asks[piece]
            return cause != NONE and (here or cause in self.asked[piece.work])
        wait = self.replay.splits.waits.get(piece)
        if wait is None or here:
            return here and piece.last in AT_STEP
        parts = [one for one in wait.open if not is_work(one) and hasattr(one, "last")]
        return bool(wait.open) and len(parts) == len(wait.open) and all(map(self.stands, parts))

    def follow(self, now: int, piece: Any, kind: Verb, cause: int) -> None:
        """There was a record of an item."""
        if kind == Verb.ASKED:
            self.asks[piece] = cause
        if piece in self.of:
            self.turn(now, piece)

    def turn(self, now: int, piece: Any) -> None:
        clock = self.of[piece]
        clock.turn(now, self.stands(piece))
        due, _ = clock.due()
        if due is not None:
            piece.due = due

    def end_of_moment(self, now: int) -> None:
        for piece in self.open:
            self.turn(now, piece)
        self.open = [piece for piece in self.open if not piece.is_gone]

    def may_be_late(self, piece: Any) -> bool:
        """Whether the due moment of an item stands firm as long as nothing happens to it."""
        return piece not in self.of or self.of[piece].due()[0] is not None

    def due_in(self, piece: Any, otherwise: int) -> int:
        """How long it is until a part, or an item, is due, whose clock may stand."""
        while piece.is_part:
            piece = self.whole_of[piece]
        if piece not in self.of:
            return otherwise
        due, left = self.of[piece].due()
        now = self.replay.now
        return (self.of[piece].hours.finish(now, left) if due is None else due) - now

    def check_dues(self) -> None:
        """The table of items has the last due moment of each; what stands at the end is not yet due."""
        horizon = self.replay.facts.horizon
        for piece, clock in self.of.items():
            due, left = clock.due()
            if due is None:
                due = max(clock.hours.finish(horizon, left), horizon + 1)
            found = int(self.replay.log.items["due"][piece.number])
            self.replay.ask(found == due, f"item {piece.number} is due at {due}, by its clock, not {found}")
