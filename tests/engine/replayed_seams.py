"""What comes back over a hand-off, what is typed again at one, and what is sent to a wrong team first
(semantics, section 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orgsim.chance.philox import Purpose
from orgsim.log import NONE
from orgsim.model.kinds import LACKING, Serve, WayOut

if TYPE_CHECKING:
    from replay import Piece, Replay


class Seams:
    """The rules of hand-offs, for a replay."""

    def __init__(self, replay: Replay) -> None:
        self.replay, self.model = replay, replay.model
        self.handoffs = replay.model.handoffs
        self.sets = self.handoffs.sets.rows()
        self.looks_for = self.model.steps.looks_for.tolist()

    def is_look(self, step: int) -> bool:
        return bool(self.looks_for[step] != NONE)

    def skips_look(self, piece: Piece) -> bool | None:
        """Whether an item skips a look; None where its draw says so, and for steps that are none."""
        target = self.looks_for[piece.step]
        if target == NONE:
            return None
        if piece.came_from == piece.step:
            return False
        return True if piece.visits[target] > 0 else None

    def wrong_team(self, piece: Piece, able: list[int]) -> int:
        others = [team for team in able if team != piece.queue]
        if not others:
            return piece.queue
        u = self.replay.u(Purpose.CHOICE, piece.word, self.replay.word_of(piece.step), piece.visit)
        return others[int(u * len(others))]

    def misrouted(self, piece: Piece, queue: int, target: int, number: int) -> None:
        ask = self.replay.ask
        ask(self.model.steps.serve[piece.step] == Serve.ASTRAY, "only a look is at a wrong team")
        ask(queue == piece.queue, f"it is sent to {piece.queue}")
        ask(queue not in self.replay.rows[target], "the team does not do the step")
        ask((target, number) == (self.looks_for[piece.step], piece.visit), "it is sent for that step")
        piece.is_astray = False

    def received(self, piece: Piece) -> None:
        """A hand-off is over: it is sent back, or something is asked; what is typed again may set marks."""
        kind = int(self.handoffs.kind[piece.origin, piece.queue])
        piece.typed, piece.is_received = 0, True
        if kind == NONE or self.is_look(piece.step):
            return
        word, step, visit = piece.word, self.replay.word_of(piece.step), piece.visit
        may_return = piece.came_from != NONE and not self.is_look(piece.came_from)
        u = self.replay.u(Purpose.RETURNED, word, step, visit)
        piece.must_return = may_return and u < float(self.handoffs.returns[kind])
        if piece.must_return:
            return
        self.replay.calls.on_receipt(piece, kind)
        if not piece.asks_back:
            self.type_again(piece)

    def type_again(self, piece: Piece) -> None:
        """What is typed again takes effort and may set marks."""
        kind = int(self.handoffs.kind[piece.origin, piece.queue])
        word, step, visit = piece.word, self.replay.word_of(piece.step), piece.visit
        before = list(piece.marks)
        carried = [row for row in self.sets[kind] if piece.marks[self.model.sets.mark[row]] != LACKING]
        self.replay.set_marks(piece, carried)
        pairs = enumerate(zip(before, piece.marks, strict=True))
        piece.untold = {mark: new for mark, (old, new) in pairs if old != new}
        sampler = int(self.handoffs.retyping[kind])
        if sampler != NONE:
            piece.typed = self.replay.draw(Purpose.RETYPING, sampler, word, step, visit)

    def returned(self, piece: Piece, queue: int, way: tuple[int, int]) -> None:
        """It goes back over the same crossing, and the step before is done again."""
        self.replay.ask(queue == piece.queue, "those who received it send it back")
        self.replay.ask(way == (piece.came_from, WayOut.RETURN), f"it goes back to {piece.came_from}")
        piece.must_return, piece.back_to = False, piece.origin
        following, piece.came_from = piece.came_from, NONE
        self.replay.enter(piece, following)
