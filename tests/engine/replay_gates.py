"""What a log may say of gates, under the rules of the semantics page: part of `replay.Replay`."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgsim.chance.philox import Purpose
from orgsim.log import NONE
from orgsim.model.kinds import Order
from orgsim.units.work_clock import NEVER

if TYPE_CHECKING:
    from replay import Piece, Replay, Worker

OPENS, LETS_GO = 7, 8
"""The kinds of event, by their place on the page."""
APPROVED, SENT_BACK, REJECTED = range(3)


class Gates:
    """What waits at each gate, and what is on its agenda and has not been let go."""

    def __init__(self, replay: Replay) -> None:
        self.replay = replay
        self.table = replay.model.gates
        self.moments = self.table.opens.rows()
        self.past = [0] * len(self.moments)
        self.waiting: dict[int, list[Piece]] = defaultdict(list)
        self.agenda: dict[int, list[Piece]] = defaultdict(list)
        self.decided: dict[Piece, int] = {}
        self.people = self.table.people.rows()
        self.each = self.table.each.tolist()
        self.sits_until = [0] * len(self.moments)
        self.due_at: dict[Piece, tuple[int, int]] = {}
        """When an item on an agenda is let go, and when that was settled."""
        self.emptied: set[int] = set()
        """Gates that sit on with nothing on their agendas; they may open again when they sit no more."""
        self.without: set[int] = set()
        """Gates that had no quorum since the last item was tabled."""

    def of(self, step: int) -> int:
        """The gate of a step."""
        return int(self.replay.model.stops.at_gates.gate[self.replay.model.steps.row[step]])

    def next_moment(self, gate: int) -> int:
        moments, place = self.moments[gate], self.past[gate]
        return moments[place] if place < len(moments) else NEVER

    def is_full(self, gate: int) -> bool:
        if self.sits_until[gate] > self.replay.now or self.ends_now(gate):
            return self.ends_now(gate) and self.has_batch(gate)
        return self.has_batch(gate) and gate not in self.without

    def has_batch(self, gate: int) -> bool:
        batch = int(self.table.batch[gate])
        return batch != NONE and len(self.waiting[gate]) >= batch

    def ends_now(self, gate: int) -> bool:
        """Whether a meeting ends in this moment whose last item had left its agenda before."""
        return gate in self.emptied and self.sits_until[gate] == self.replay.now

    def tabled(self, now: int, piece: Piece, gate: int) -> None:
        self.replay.ask(gate == self.of(piece.step), "it waits at the gate of its step")
        self.replay.come_in(piece)
        piece.joined = now
        self.without.discard(gate)
        self.waiting[gate].append(piece)
        self.replay.be_patient(now, piece)

    def opened(self, now: int, gate: int, count: int) -> None:
        replay, waiting = self.replay, self.waiting[gate]
        is_moment = self.next_moment(gate) == now
        batch_comes = is_moment and self.is_full(gate)
        if is_moment:
            place = int(self.table.opens.start[gate]) + self.past[gate]
            in_time = int(self.table.papers[place])
            self.past[gate] += 1
            waiting = [piece for piece in waiting if piece.joined <= in_time]
            if len(waiting) < int(self.table.least[gate]):
                waiting = []
        else:
            replay.ask(self.is_full(gate), "a gate opens at its moments, and when its batch is full")
            self.emptied.discard(gate)
        there = self.there(now, gate)
        meets = len(there) >= self.table.quorum[gate] and self.sits_until[gate] <= now
        replay.ask((count == NONE) == (not meets), "a gate opens with a quorum")
        self.without.discard(gate)
        replay.event(now, OPENS, gate, -1 if is_moment else now)
        replay.last_event = max(replay.last_event, (OPENS, gate))
        if not meets:
            if not batch_comes:
                self.without.add(gate)
            return
        most = int(self.table.agenda[gate])
        chosen = sorted(waiting, key=lambda piece: self.rank(gate, piece))
        chosen = chosen if most == NONE else chosen[:most]
        replay.ask(count == len(chosen), f"{len(chosen)} items are on its agenda")
        self.waiting[gate] = [piece for piece in self.waiting[gate] if piece not in chosen]
        self.agenda[gate] += chosen
        for piece in chosen:
            piece.gives_up = NEVER
        each = self.each[gate]
        self.due_at |= {piece: (now + each * place, now) for place, piece in enumerate(chosen, 1)}
        if each and chosen:
            self.sits_until[gate] = now + each * len(chosen)
            self.emptied.discard(gate)
            members = [self.people[gate][member] for member in there if self.people[gate]]
            replay.meetings.call(gate, members, self.sits_until[gate])

    def there(self, now: int, gate: int) -> list[int]:
        """The members who are there, by their place."""
        word = int.from_bytes(
            hashlib.sha256(f"gate {self.replay.facts.gates[gate]}".encode()).digest()[:4], "big"
        )
        word = (word << 32) + now // 60_000_000
        us = [
            self.replay.u(Purpose(9), word, 0, member << 32)
            for member in range(int(self.table.members[gate]))
        ]
        there = [member for member, u in enumerate(us) if u < self.table.present[gate]]
        people, workers = self.people[gate], self.replay.workers
        if not people:
            return there
        return [member for member in there if self.is_there(workers[people[member]], now)]

    def is_there(self, worker: Worker, now: int) -> bool:
        """Whether somebody may be called: at work, and not held by an item."""
        return self.replay.at_work(worker, now) and not worker.held

    def passes(self, piece: Piece) -> bool | None:
        """Whether reviewers let it pass; None where there are none."""
        gate = self.of(piece.step)
        rows = range(int(self.table.first_pass[gate]), int(self.table.last_pass[gate]))
        holding = [row for row in rows if self.replay.holds(int(self.table.passes_when[row]), piece)]
        if not holding:
            return None
        word, chance = self.replay.word_of(piece.step), float(self.table.passes[holding[0]])
        visits = [piece.visit + (reviewer << 32) for reviewer in range(int(self.table.reviewers[gate]))]
        us = [self.replay.u(Purpose(10), piece.word, word, visit) for visit in visits]
        return len([u for u in us if u < chance]) >= int(self.table.needed[gate])

    def rank(self, gate: int, piece: Piece) -> tuple[float, ...]:
        first = {
            Order.CLASS: piece.cls,
            Order.COST_OF_DELAY: -self.replay.urgency(piece),
            Order.NEWEST: -piece.joined,
            Order.EARLIEST_DUE: NEVER if piece.due == NONE else piece.due,
        }.get(int(self.table.order[gate]), 0)
        return first, piece.joined, piece.number

    def decide(self, now: int, piece: Piece, to: int, kind: int) -> None:
        ask = self.replay.ask
        ask(
            all(
                self.next_moment(gate) > now and not self.must_open(gate, self.of(piece.step))
                for gate in range(len(self.past))
            ),
            "all gates open before any lets go",
        )
        first = [pieces[0] for _, pieces in sorted(self.agenda.items()) if pieces]
        up = [one for one in first if self.due_at[one][0] <= now]
        ask(bool(up) and up[0] is piece, "gates let go in the order of their numbers and agendas")
        gate = self.of(piece.step)
        due, made = self.due_at.pop(piece)
        ask(due == now, "an item is let go when it has taken its time")
        self.replay.event(now, LETS_GO, 0, made)
        self.replay.last_event = max(self.replay.last_event, (LETS_GO, 0))
        self.replay.step_over(piece, (to, kind), self.passes(piece))
        self.off_agenda(gate, piece)
        self.decided[piece] = kind

    def off_agenda(self, gate: int, piece: Piece) -> None:
        """An item is on an agenda no more; the others keep their moments, and the meeting its end."""
        self.agenda[gate].remove(piece)
        if not self.each[gate] or self.agenda[gate]:
            return
        if self.sits_until[gate] > self.replay.now:
            self.emptied.add(gate)
        else:
            self.without.discard(gate)

    def leave(self, piece: Piece) -> None:
        """An item is gone, and may have waited at a gate."""
        for gate in range(len(self.past)):
            if piece in self.waiting[gate]:
                self.waiting[gate].remove(piece)
            if piece in self.agenda[gate]:
                del self.due_at[piece]
                self.off_agenda(gate, piece)

    def must_open(self, gate: int, letting_go: int) -> bool:
        """Whether it has to open before another gate lets something go; after a session only when the last
        item of that is, or would have been."""
        if self.ends_now(gate) and letting_go <= gate:
            return False
        return self.is_full(gate) and not (self.each[gate] and self.agenda[gate])

    def rejected(self, piece: Piece, gate: int) -> None:
        ask = self.replay.ask
        ask(self.decided[piece] == REJECTED and gate == self.of(piece.step), "only who is rejected is gone")
        self.replay.gone(piece)

    def delivered(self, piece: Piece) -> None:
        self.replay.ask(self.decided.get(piece) != REJECTED, "who is rejected is not delivered")

    def end_of_moment(self) -> None:
        ask = self.replay.ask
        for gate in range(len(self.past)):
            if self.ends_now(gate) and not self.is_full(gate):
                self.emptied.discard(gate)
            late = [piece for piece in self.agenda[gate] if self.due_at[piece][0] <= self.replay.now]
            ask(not late, "who is on an agenda is let go")
            ask(not self.is_full(gate), "a full gate opens")

    def due(self) -> Iterator[tuple[int, str]]:
        for gate in range(len(self.past)):
            yield self.next_moment(gate), f"the opening of gate {gate}"
            if gate in self.emptied and self.has_batch(gate):
                yield self.sits_until[gate], f"the opening of gate {gate} after a meeting"
            for piece in self.agenda[gate][:1]:
                yield self.due_at[piece][0], f"a decision of gate {gate}"
            for piece in self.waiting[gate]:
                yield piece.gives_up, f"the patience of item {piece.number} at gate {gate}"
