"""What a log may say of meetings, under the rules of the semantics page: part of `replay.Replay`."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgsim.log import NONE, Verb
from orgsim.units.work_clock import NEVER

if TYPE_CHECKING:
    from replay import Replay, Worker

COMES_BACK = 5
"""The kind of event, by its place on the page."""


class Meetings:
    """Who is called to a meeting, and until when."""

    def __init__(self, replay: Replay) -> None:
        self.replay = replay
        self.called: list[tuple[int, int, int]] = []
        """Gate, person and end, of those who go to a meeting next."""
        self.leaving: Worker | None = None
        """Who is back only to leave for good."""

    def call(self, gate: int, members: list[int], until: int) -> None:
        self.called = [(gate, member, until) for member in members]

    def check_turn(self, kind: Verb, person: int, gate: int) -> None:
        """Who is called goes at once, one after the other; who leaves for good is back first."""
        ask = self.replay.ask
        expected = (kind == Verb.AWAY, person, gate)
        ask(
            not self.called or expected == (True, *self.called[0][1::-1]),
            "members go to their meeting at once",
        )
        ask(bool(self.called) or kind != Verb.AWAY, "nobody goes to a meeting uncalled")
        if self.leaving is not None:
            ask((kind, person) == (Verb.LEFT, self.leaving.number), "who is back early leaves for good")
            self.leaving = None

    def away(self, now: int, worker: Worker) -> None:
        gate, _, worker.back = self.called.pop(0)
        worker.meeting, worker.called = gate, now
        if worker.piece is not None:
            worker.piece.until = NEVER

    def back(self, now: int, worker: Worker, gate: int) -> None:
        replay = self.replay
        replay.ask(worker.meeting == gate, "who is back was away at that gate")
        if now == worker.back:
            replay.event(now, COMES_BACK, worker.number, worker.called)
        else:
            replay.ask(now == worker.ends, "a meeting lasts until its last item is let go")
            self.leaving = worker
        clock = replay.clocks[worker.number]
        worker.missed += clock.work(worker.called, now)
        worker.meeting, worker.back = NONE, NEVER
        piece = worker.piece
        if piece is not None:
            needed = math.floor((piece.effort - piece.ahead) / worker.speeds[replay.skill[piece.step]] + 0.5)
            piece.until = clock.finish(now, needed - self.worked(worker, now))

    def worked(self, worker: Worker, now: int) -> int:
        """How much somebody has worked on what they have in hand."""
        clock = self.replay.clocks[worker.number]
        rested = 0 if worker.meeting == NONE else clock.work(worker.called, now)
        return clock.work(worker.since, now) - worker.missed - rested

    def due(self) -> Iterator[tuple[int, str]]:
        for worker in self.replay.workers:
            yield worker.back, f"person {worker.number} coming back"

    def end_of_moment(self) -> None:
        self.replay.ask(not self.called, "who is called goes to the meeting")
        self.replay.ask(self.leaving is None, "who is back early leaves for good")
