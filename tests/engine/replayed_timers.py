"""What should befall items as time passes, from the rules and what has happened so far (semantics, section
11): part of `replay.Replay`."""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from replayed_splits import Ticket

from orgsim.chance.philox import Purpose, cause_word, uniform, whole_block
from orgsim.chance.sampler import sample
from orgsim.log import NONE, Verb
from orgsim.units.span import MINUTE

if TYPE_CHECKING:
    from replay import Piece, Replay

RINGS = 11
"""The kind of event, by its place on the page."""
ROOM = 1 << 8


@dataclass(order=True)
class Ring:
    """A timer that is to ring, in the order in which they do; ``since`` is when it was known to."""

    due: int
    number: int
    place: int
    rule: int = field(compare=False)
    since: int = field(compare=False)
    piece: Piece = field(compare=False)


class Timers:
    """The timers of all items, and the records that must follow at once from the last one that rang."""

    def __init__(self, replay: Replay) -> None:
        self.replay = replay
        self.table = replay.model.timers
        self.rules = self.table.of_work.rows()
        self.moments = self.table.moments.rows()
        self.ahead: list[Ring] = []
        self.expected: list[tuple[Verb, int]] = []

    def words_are_right(self) -> bool:
        """Whether the word of each rule is that of its name; a second one alike, with a number, is not
        looked at."""
        facts, seen = self.replay.model.header, set()
        for work, rules in enumerate(self.rules):
            for rule in rules:
                to = int(self.table.to[rule])
                cause = "cancelled" if to == NONE else f"re-ranked/{facts.classes[to]}"
                cause = f"{facts.works[work].name}/{cause}"
                if cause not in seen and int(self.table.word[rule]) != cause_word(cause):
                    return False
                seen.add(cause)
        return True

    def words(self, rule: int, piece: Piece, minute: int) -> tuple[int, int, int, int]:
        word = int(self.table.word[rule])
        return whole_block(self.replay.key, (piece.word, Purpose(25), word, minute))

    def begin(self, now: int, piece: Piece) -> None:
        """An item that is no part has come."""
        for place, rule in enumerate(self.rules[piece.work]):
            delay = int(self.table.delay[rule])
            if delay == NONE:
                self.wait(now, Ring(0, piece.number, place, rule, now, piece), now)
                continue
            first, second, third, _ = self.words(rule, piece, 0)
            if uniform(first) < self.table.chance[rule]:
                length = sample(self.replay.model.samplers, delay, second, third)
                due = self.replay.after(now, length, int(self.table.clock[rule]))
                heapq.heappush(self.ahead, Ring(due, piece.number, place, rule, now, piece))

    def wait(self, now: int, ring: Ring, first: int) -> None:
        """Ring at the next moment, from ``first`` on."""
        following = [moment for moment in self.moments[ring.rule] if moment >= first]
        if following:
            due = following[0]
            heapq.heappush(self.ahead, Ring(due, ring.number, ring.place, ring.rule, now, ring.piece))

    def next_acting(self, now: int) -> Ring | None:
        """Let pass what rings without a record, up to the first that has one."""
        kept = self.replay.now
        while self.ahead and self.ahead[0].due <= now:
            ring = heapq.heappop(self.ahead)
            self.replay.now = ring.due
            if self.acts(ring):
                self.replay.now = kept
                return ring
        self.replay.now = kept
        return None

    def acts(self, ring: Ring) -> bool:
        """Whether something is written down of what a ring does, which is done."""
        piece, rule, to = ring.piece, ring.rule, int(self.table.to[ring.rule])
        if piece.is_gone:
            return False
        if self.table.delay[rule] == NONE:
            self.wait(ring.due, ring, ring.due + 1)
            first, *_ = self.words(rule, piece, ring.due // MINUTE)
            if uniform(first) >= self.table.chance[rule]:
                return False
        if not self.replay.holds(int(self.table.when[rule]), piece):
            return False
        parts = self.with_answers(self.replay.splits.open_parts(piece))
        if to == NONE:
            self.replay.splits.cancel(piece)
            self.expected = [(Verb.CANCELLED, piece.number)]
        else:
            self.expected = [(Verb.RANKED, one.number) for one in (piece, *parts) if self.ranks(one, to)]
        return bool(self.expected)

    def with_answers(self, parts: list[Piece]) -> list[Piece]:
        """Parts that have come or are to, each with the answer for which it waits."""
        asked = ([] if isinstance(part, Ticket) else self.replay.splits.open_parts(part) for part in parts)
        return list(chain.from_iterable((part, *own) for part, own in zip(parts, asked, strict=True)))

    def ranks(self, piece: Piece, to: int) -> bool:
        """Whether an item changes its class now, and not from its next step on."""
        piece.next_cls = NONE
        if isinstance(piece, Ticket) or piece.cls == to:
            return False
        in_hand = any(worker.piece is piece for worker in self.replay.workers)
        piece.next_cls = to
        return not in_hand

    def before(self, now: int, kind: Verb, number: int, cause: int) -> None:
        """A record that a timer may have brought about is read next."""
        if self.expected or self.replay.splits.to_withdraw:
            return
        if self.fails(number):
            return
        if kind == Verb.RANKED and self.replay.pieces[number].must_rank:
            return
        while self.replay.next_late(now):
            pass
        ring = self.next_acting(now)
        self.replay.ask(ring is not None, f"nothing is due with which an item is {kind.name}")
        assert ring is not None
        whole = number
        while kind != Verb.RANKED and whole not in (ring.number, NONE):
            whole = int(self.replay.log.items["parent"][whole])
        self.replay.ask(
            whole == ring.number or (Verb.RANKED, whole) == self.expected[0],
            f"a timer of item {ring.number} rings next",
        )
        self.replay.event(now, RINGS, ring.number * ROOM + ring.place, ring.since)

    def check(self, kind: Verb, number: int) -> None:
        """Whether this record may come now."""
        due = self.replay.splits.to_withdraw[:1]
        if self.fails(number) or (due and due[0].number == number):
            return
        if kind == Verb.WITHDRAWN or (kind == Verb.RANKED and self.replay.pieces[number].must_rank):
            return
        mine = kind in (Verb.CANCELLED, Verb.RANKED)
        found = self.expected[:1] == [(kind, number)]
        self.replay.ask(mine == bool(self.expected) and mine == found, f"next is {self.expected[:1]}")
        if found:
            self.expected.pop(0)

    def fails(self, number: int) -> bool:
        """Whether an item ends because what it has waited for has."""
        if not 0 <= number < len(self.replay.pieces):
            return False
        piece = self.replay.pieces[number]
        return piece in self.replay.errands.failed or piece in self.replay.splits.settled

    def pass_silently(self, until: int) -> None:
        """All that rings up to a moment does so without a record."""
        ring = self.next_acting(until)
        self.replay.ask(ring is None, f"the timer of item {ring and ring.number} does not ring")

    def ranked(self, piece: Piece, before: int, now: int) -> None:
        """A record of another class."""
        ask = self.replay.ask
        ask((before, now) == (piece.cls, piece.next_cls), f"it has {piece.next_cls} after {piece.cls}")
        ask(before != now, "another class is another one")
        piece.cls, piece.next_cls = now, NONE

    def cancelled(self, now: int, piece: Piece) -> None:
        self.replay.take_away(now, piece)
