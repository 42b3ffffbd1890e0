"""Items that wait for one another for ever, in the state that a log has led to (semantics, section 13): part
of `replay.Replay`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from replayed_awaited import Errand
from replayed_calls import Answer
from replayed_splits import Ticket

from orgsim.log import NONE
from orgsim.model.kinds import Order

if TYPE_CHECKING:
    from replay import Piece, Replay, Worker

Named = tuple[list[str], list[str], list[tuple[str, str, str]]]
"""Full limits, steps at which items are in parts, and people with their question and step."""


class Standstill:
    """Who can never go on."""

    def __init__(self, replay: Replay) -> None:
        self.replay, self.model = replay, replay.model
        split = len(self.model.stops.splits.first) > 0
        asks = self.model.questions.any or self.model.questions_back.any
        self.at_the_end = split or asks or self.model.timers.any

    def is_over(self, now: int) -> bool:
        return bool(self.at_the_end) and now >= self.replay.facts.horizon

    def named(self, now: int) -> Named | None:
        """What an error has to name, if anything never goes on."""
        waits = self.standing(now)
        if not waits:
            return None
        circle = [piece for piece in waits if self.is_in_circle(piece, waits)]
        facts = self.replay.facts
        limits = {facts.limits[limit] for piece in circle if (limit := self.outside(piece)) != NONE}
        joins = {piece.step for piece in circle if piece in self.replay.splits.waits}
        held = [(one, one.piece) for one in self.replay.workers if one.held and one.piece in circle]
        return (
            sorted(limits),
            [facts.steps[step].name for step in sorted(joins)],
            [
                (
                    facts.people[one.number].name,
                    facts.questions[piece.question],
                    facts.steps[piece.step].name,
                )
                for one, piece in held
                if piece is not None
            ],
        )

    def is_in_circle(self, piece: Piece, waits: dict[Any, list[Any]]) -> bool:
        """Whether all for which it waits, however far off, wait for it."""
        return all(piece in behind(other, waits) for other in behind(piece, waits))

    def standing(self, now: int) -> dict[Any, list[Any]]:
        """Those who never go on, with those among them for whom each waits."""
        found, above = {}, self.above()
        cancelled = {ring.piece for ring in self.replay.timers.ahead if self.cancels(ring, now)}
        for piece in self.replay.pieces:
            wait = None if piece.is_gone else self.waits_for(piece, now)
            if wait is not None and cancelled.isdisjoint((piece, *above.get(piece, ()))):
                found[piece] = wait
        while True:
            free = [
                piece
                for piece, (needed, others) in found.items()
                if sum(other not in found for other in others) >= needed
                or self.is_let_go(above.get(piece, ()), found)
            ]
            if not free:
                return {
                    piece: [one for one in others if one in found] for piece, (_, others) in found.items()
                }
            for piece in free:
                del found[piece]

    def above(self) -> dict[Any, list[Piece]]:
        """By what others wait for: who does, who waits for that, and so on."""
        direct: dict[Any, Piece] = {}
        for piece in self.replay.pieces:
            wait = self.replay.splits.waits.get(piece)
            direct |= dict.fromkeys([piece.call] if wait is None else wait.open, piece)
        direct.pop(None, None)
        found = {}
        for one in direct:
            found[one] = [direct[one]]
            while found[one][-1] in direct:
                found[one].append(direct[found[one][-1]])
        return found

    def is_let_go(self, above: Sequence[Piece], found: dict[Any, Any]) -> bool:
        """Whether one of those that wait for it goes on and needs it no more then."""
        waits = self.replay.splits.waits
        return any(one in waits and not waits[one].finishes and one not in found for one in above)

    def outside(self, piece: Piece) -> int:
        return next((limit for limit, line in enumerate(self.replay.outside) if piece in line), NONE)

    def waits_for(self, piece: Piece, now: int) -> tuple[int, list[Any]] | None:
        """How many of which others must go on before it can, or none if it can."""
        replay = self.replay
        limit = self.outside(piece)
        if limit != NONE:
            return 1, list(replay.holders[limit])
        if piece in replay.waiting[piece.queue]:
            return self.in_queue(piece, now)
        if piece in replay.splits.waits:
            wait = replay.splits.waits[piece]
            missing = wait.needed - wait.good
            too_many = len(wait.open) - missing + 1 if self.parts_may_fail() else missing
            return min(missing, too_many), list(wait.open)
        if piece.call is None or isinstance(piece.call, Answer | Errand):
            return None
        return 1, [piece.call]

    def parts_may_fail(self) -> bool:
        steps, model = self.model.steps, self.model
        gone = [
            patience != NONE and to == NONE
            for patience, to in zip(steps.patience.tolist(), steps.patience_to.tolist(), strict=True)
        ]
        asked_for = NONE in model.timers.to.tolist() and any(model.questions.rule != NONE)
        return (
            asked_for or any(gone) or 2 in model.exits.rework.tolist() or any(model.limits.refuses.tolist())
        )

    def cancels(self, ring: Any, now: int) -> bool:
        is_to_come = now < ring.due <= self.replay.facts.horizon
        return is_to_come and int(self.model.timers.to[ring.rule]) == NONE

    def in_queue(self, piece: Piece, now: int) -> tuple[int, list[Any]] | None:
        replay, skill = self.replay, self.replay.skill[piece.step]
        able = [
            one
            for one in replay.workers
            if one.ranks[piece.queue] != NONE
            and one.speeds[skill] > 0.0
            and one.ends > now
            and replay.calls.may_ever(one, piece.queue, now)
        ]
        if piece.gives_up <= replay.facts.horizon or not able:
            return None
        if any(not one.held or self.may_be_displaced(one) for one in able):
            return None
        return 1, [one.piece for one in able]

    def may_be_displaced(self, worker: Worker) -> bool:
        piece, queues = worker.piece, self.model.queues
        assert piece is not None
        order = self.replay.order[piece.queue]
        if order == Order.NEWEST or (order == Order.CLASS and piece.cls > 0):
            serves = [queue for queue, rank in enumerate(worker.ranks) if rank != NONE]
            return any(queues.preempt[queue] and self.replay.order[queue] == order for queue in serves)
        return False


def behind(piece: Any, waits: dict[Any, list[Any]]) -> set[Any]:
    """All for whom a piece waits, however far off; parts that are to come are none of them."""
    found: set[Any] = set()
    while new := {one for other in {piece, *found} for one in waits[other]} - found:
        found |= new
    assert not any(isinstance(one, Ticket) for one in found)
    return found
