"""Reads a log again under the rules of the semantics page and says what does not follow from them.

It shares with the engine the Model, the definition of the draws, the rows of the verbs and the work clock,
and nothing else: it is fed one record after the other, keeps its own idea of where everything is, and asks of
each record whether the page allows it and of each moment whether the page left anything undone.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from replay_gates import LETS_GO, Gates
from replay_meetings import Meetings
from replayed_awaited import AWAITED, Errand, Errands
from replayed_calls import Answer, Calls
from replayed_children import ENDS, Children, Expected
from replayed_clocks import Clocks
from replayed_seams import Seams
from replayed_splits import Splits, Wait
from replayed_standstill import Standstill
from replayed_timers import Timers

from orgsim.chance.philox import Purpose, block, source_word, uniform
from orgsim.chance.portable import log as natural_log
from orgsim.chance.sampler import sample
from orgsim.log import NONE, Log, Verb
from orgsim.model.kinds import ELAPSED, LACKING, Arrivals, Order, Serve, StepKind, Takes, Trait, Trigger
from orgsim.model.model import Model
from orgsim.units.work_clock import NEVER

LEGAL = {None: frozenset({Verb.ARRIVED}), **{verb: verb.followers for verb in Verb}}
"""The verbs that may follow a verb of the same item."""
AT_ONCE = frozenset(verb for verb in Verb if verb.facts.at_once)
"""Verbs whose next record of the item, if any, is at the same moment."""
PATIENCE_RUNS_OUT = LETS_GO + 2


@dataclass(eq=False)
class Piece:
    """What is known of an item."""

    number: int
    work: int
    word: int
    cls: int
    last: Verb | None = None
    since: int = 0
    step: int = NONE
    visit: int = 0
    queue: int = NONE
    home: int = NONE
    counted: int = NONE
    origin: int = NONE
    visits: Counter[int] = field(default_factory=Counter)
    people: dict[int, int] = field(default_factory=dict)
    tokens: list[int] = field(default_factory=list)
    effort: int = 0
    joined: int = 0
    head: int = 0
    loss: float = 0.0
    marks: list[int] = field(default_factory=list)
    untold: dict[int, int] = field(default_factory=dict)
    """Marks that the next records must tell, with what they are now."""
    due: int = NONE
    value: int = NONE
    cost: int = NONE
    """What was settled as it came: hundredths, and a column of urgencies."""
    arrived: int = 0
    only: int = NONE
    never: int = NONE
    keeper: Worker | None = None
    gives_up: int = NEVER
    goes_to: int = NONE
    must_skip: bool = False
    next_cls: int = NONE
    """The class that it has from its next step on."""
    must_rank: bool = False
    is_gone: bool = False
    is_part: bool = False
    came_from: int = NONE
    """The step that its last team has done."""
    back_to: int = NONE
    must_return: bool = False
    is_astray: bool = False
    is_received: bool = False
    worker: int = NONE
    """The person who did a step of it last, and in which team."""
    desk: int = NONE
    asks_back: bool = False
    """Whether something is asked on receipt of the hand-off by which it came."""
    typed: int = 0
    """The effort of typing again at the hand-off by which it came."""
    whole_word: int = 0
    whole: Piece | None = None
    """What waits for this answer."""
    asks: list[tuple[int, int]] = field(default_factory=list)
    portion: int = 0
    ahead: int = 0
    place: int = 0
    question: int = NONE
    call: Answer | Errand | Piece | None = None
    errand: Errand | None = None
    """What it is to another item that waits for it, though it is of a kind of its own."""
    passes: bool = False
    asked_by: Worker | None = None
    asker: Worker | None = None
    wait: Wait | None = None
    """What waits for this part."""
    until: int = NEVER
    """When work in hand, a delay or a hand-off ends."""


@dataclass(eq=False)
class Worker:
    """What is known of a person."""

    number: int
    starts: int
    ends: int
    speeds: list[float]
    ranks: list[int]
    piece: Piece | None = None
    since: int = 0
    kept: Piece | None = None
    booked: int = 0
    meeting: int = NONE
    called: int = 0
    missed: int = 0
    back: int = NEVER
    held: bool = False


class BrokenRuleError(Exception):
    """The log says what the page does not allow."""


class Replay:
    """One pass through a log. `violations` lists what is wrong, at most the first thing: all after it is in
    doubt."""

    def __init__(self, model: Model, log: Log) -> None:
        self.model, self.log, self.facts = model, log, model.header
        self.key = (log.seed, log.replication)
        steps, people, queues = model.steps, model.people, model.queues
        self.rows = steps.queues.rows()
        self.limits_of = steps.limits.rows()
        self.exits = steps.exits.rows()
        self.lengths, self.patiences = steps.lengths.rows(), steps.patiences.rows()
        self.chances, self.promises = model.exits.chances.rows(), model.works.promises.rows()
        self.values, self.costs = model.worths.values.rows(), model.worths.costs.rows()
        self.sets_of_step, self.sets_of_way = steps.sets.rows(), model.exits.sets.rows()
        self.takes_people = steps.takes_people.tolist()
        self.skill = steps.skill.tolist()
        self.group = queues.group.tolist()
        self.order = queues.order.tolist()
        self.workers = [
            Worker(
                n,
                int(people.starts[n]),
                int(people.ends[n]),
                people.speed[n].tolist(),
                people.rank[n].tolist(),
            )
            for n in range(len(people.clock))
        ]
        self.clocks = [self.facts.clocks[clock] for clock in people.clock.tolist()]
        self.pieces: list[Piece] = []
        self.waiting: dict[int, list[Piece]] = defaultdict(list)
        self.sizes = model.limits.items.tolist()
        self.holders: list[set[Piece]] = [set() for _ in self.sizes]
        self.outside: list[list[Piece]] = [[] for _ in self.sizes]
        self.load = [0] * len(self.order)
        self.turns: Counter[tuple[int, ...]] = Counter()
        self.made: Counter[int] = Counter()
        self.endless: dict[int, list[int]] = defaultdict(list)
        for source, kind in enumerate(model.sources.kind.tolist()):
            if kind == Arrivals.ALWAYS:
                self.endless[int(model.sources.valve[source])].append(source)
        self.on_the_way: set[Piece] = set()
        self.children = Children(model, self.key, self.holds)
        self.splits = Splits(self)
        self.seams = Seams(self)
        self.calls = Calls(self)
        self.errands = Errands(self)
        self.to_be_late: list[Piece] = []
        self.dispatching = False
        """Whether the last record was of people who take up work; what they bring comes when all have."""
        self.displacing: tuple[Piece, Worker] | None = None
        self.now = 0
        self.gates = Gates(self)
        self.timers = Timers(self)
        self.service_clocks = Clocks(self)
        self.meetings = Meetings(self)
        self.standstill = Standstill(self)
        self.last_event = (0, 0)
        self.last_group = -1
        self.dispatched = False

    def violations(self, *, cut_off: bool = False) -> list[str]:
        """What the log does that the page does not allow; a log that is ``cut_off`` ends in the middle of a
        moment."""
        moment, record = 0, None
        try:
            self.ask(self.children.words_are_right(), "the word of a cause is that of its name")
            self.ask(self.splits.words_are_right(), "the word of a branch is that of its name")
            self.ask(self.timers.words_are_right(), "the word of a rule is that of its name")
            self.ask(self.calls.words_are_right(), "the words of questions are those of their names")
            self.ask(self.errands.rows_agree(), "work that is asked for comes by a rule that says the same")
            if not cut_off:
                self.check_arrivals()
            for record in self.log.records.tolist():
                if record[0] != moment:
                    self.end_of_moment(moment, record[0])
                    moment, self.dispatching = record[0], False
                    self.last_event, self.last_group, self.dispatched = (0, 0), -1, False
                self.read(record)
            if not cut_off:
                self.end_of_moment(moment, self.facts.horizon + 1)
                self.check_too_late()
                self.service_clocks.check_dues()
        except BrokenRuleError as broken:
            return [f"at {moment / 3.6e9:.6f} h, record {record}: {broken}"]
        return []

    def ask(self, holds: bool, rule: str) -> None:
        if not holds:
            raise BrokenRuleError(rule)

    # Draws, from their definition

    def draw(self, purpose: Purpose, sampler: int, word: int, step: int = 0, visit: int = 0) -> int:
        first, second = block(self.key, (word, purpose, step, visit))
        return sample(self.model.samplers, sampler, first, second)

    def u(self, purpose: Purpose, word: int, step: int = 0, visit: int = 0) -> float:
        return uniform(block(self.key, (word, purpose, step, visit))[0])

    def word_of(self, step: int) -> int:
        return int(self.model.steps.word[step])

    def after(self, now: int, length: int, clock: int) -> int:
        return now + length if clock == ELAPSED else self.facts.clocks[clock].finish(now, length)

    # Arrivals (section 6)

    def check_arrivals(self) -> None:
        sources, items = self.model.sources, self.log.items
        for source, kind in enumerate(sources.kind.tolist()):
            backlog = int(kind == Arrivals.BACKLOG)
            work, first = int(sources.work[source]), int(sources.first_step[source])
            name = self.facts.works[work].name + (" backlog" if backlog else "")
            self.ask(
                int(sources.word[source]) == source_word(name), "the word of a source is that of its name"
            )
            mine = (items["work"] == work) & (items["backlog"] == backlog) & (items["parent"] == NONE)
            if backlog:
                starts = self.log.column("cause")[self.log.column("verb") == Verb.ARRIVED]
                mine &= starts == first
            found = items["arrived"][mine].tolist()
            if not backlog:
                self.ask(
                    items["number"][mine].tolist() == list(range(len(found))),
                    "items of a source are numbered as they come",
                )
            if kind == Arrivals.BACKLOG:
                self.ask(found == [0] * int(sources.at_most[source]), "the backlog is there at moment 0")
            elif kind != Arrivals.ALWAYS:
                want = list(self.expected(source))
                self.ask(len(found) == len(want), f"{len(found)} arrivals of {name}, {len(want)} expected")
                slack = 2 if kind in (Arrivals.POISSON, Arrivals.COUNTED) else 0
                self.ask(
                    all(abs(a - b) <= slack for a, b in zip(found, want, strict=True)),
                    f"arrivals of {name} at other moments",
                )

    def expected(self, source: int) -> Iterator[int]:
        """The moments at which the items of a source arrive."""
        sources = self.model.sources
        most, made = int(sources.at_most[source]), 0
        for ordinal, moment in enumerate(self.moments(source)):
            if moment >= self.facts.horizon:
                return
            for _ in range(self.size_of(source, ordinal)):
                if made == most:
                    return
                made += 1
                yield moment

    def moments(self, source: int) -> Iterator[int]:
        sources = self.model.sources
        kind, word, moment, total = int(sources.kind[source]), int(sources.word[source]), 0, 0.0
        if kind == Arrivals.DATED:
            yield from sources.dates.rows()[source]
            return
        if kind == Arrivals.COUNTED:
            yield from self.counted(source)
            return
        if kind == Arrivals.RENEWAL:
            clock = int(sources.clock[source])
            for ordinal in range(1 << 20):
                moment += self.draw(Purpose.INTERVAL, int(sources.sampler[source]), word + ordinal)
                yield moment if clock == NONE else self.in_opening_time(clock, moment)
        edges = [*sources.profile.rows()[source], self.facts.horizon]
        begin = int(sources.profile.start[source])
        rates = sources.rates[begin : begin + len(edges) - 1]
        passed = np.concatenate([[0.0], np.cumsum(rates * np.diff(edges))])
        for ordinal in range(1 << 20):
            total += -natural_log(1.0 - self.u(Purpose.INTERVAL, word + ordinal))
            piece = int(np.searchsorted(passed, total)) - 1
            if piece >= len(rates):
                return
            yield math.floor(edges[piece] + (total - passed[piece]) / rates[piece] + 0.5)

    def counted(self, source: int) -> Iterator[int]:
        """In each time its number of uniform moments in order: of ``left`` the least leaves the power
        1 / left of a uniform of what is left of the time."""
        begin, word = int(self.model.sources.profile.start[source]), int(self.model.sources.word[source])
        edges = self.model.sources.profile.rows()[source]
        for place, (start, end) in enumerate(pairwise(edges)):
            remaining = 1.0
            for left in range(int(self.model.sources.rates[begin + place]), 0, -1):
                remaining *= (1.0 - self.u(Purpose.INTERVAL, word)) ** (1.0 / left)
                word += 1
                yield end - math.ceil(remaining * (end - start))

    def in_opening_time(self, clock: int, amount: int) -> int:
        """The open moment by which a clock has been open for so long since the start, from its opening
        times."""
        hours = self.model.header.clocks[clock]
        for opens, closes in zip(hours.opens.tolist(), hours.closes.tolist(), strict=True):
            if amount < closes - opens:
                return int(opens + amount)
            amount -= closes - opens
        return NEVER

    # Records

    def read(self, record: list[int]) -> None:
        now, verb, number, _, _, _, person, cause, value = record
        kind, self.now = Verb(verb), now
        self.let_be_late(now, kind, number, person, cause)
        self.ask(0 <= now <= self.facts.horizon, "nothing happens after the horizon")
        if kind in (Verb.WITHDRAWN, Verb.CANCELLED, Verb.RANKED):
            self.timers.before(now, kind, number, cause)
        self.timers.check(kind, number)
        due = self.splits.to_withdraw[:1]
        wanted = Verb.CANCELLED if due and due[0].errand is not None else Verb.WITHDRAWN
        self.ask(
            (kind, number) == (wanted, due[0].number) if due else kind != Verb.WITHDRAWN,
            "parts that are not needed are withdrawn at once, in the order of the file",
        )
        told = self.calls.told_by_asker
        self.ask(
            told is None or (kind == Verb.ANSWERED and told.number == number),
            "who asks themselves answers at once",
        )
        if self.displacing is not None:
            item, worker = self.displacing
            self.ask(
                (number, person) == (item.number, worker.number) and kind in (Verb.STARTED, Verb.RESUMED),
                "whoever displaces work is started by the same person at once",
            )
        self.meetings.check_turn(kind, person, cause)
        if kind == Verb.AWAY:
            self.meetings.away(now, self.workers[person])
        elif kind == Verb.BACK:
            self.meetings.back(now, self.workers[person], cause)
        elif kind in (Verb.JOINED, Verb.LEFT):
            self.come_or_go(now, kind, self.workers[person])
        elif kind == Verb.OPENED:
            self.gates.opened(now, cause, value)
        elif kind == Verb.ARRIVED:
            self.arrive(now, number, cause, value)
        elif kind == Verb.RANKED:
            self.ranked(self.pieces[number], record)
        else:
            self.read_item(self.pieces[number], kind, record)

    def ranked(self, piece: Piece, record: list[int]) -> None:
        """An item has another class, which is no change of where it is."""
        _, _, _, step, visit, _, _, cause, value = record
        self.ask((piece.step, piece.visit) == (step, visit), f"it is at {piece.step}, {piece.visit}")
        self.timers.ranked(piece, cause, value)
        if piece.must_rank:
            piece.must_rank = False
            self.come_to(piece)

    def read_item(self, piece: Piece, kind: Verb, record: list[int]) -> None:
        now, _, _, step, visit, queue, person, cause, value = record
        self.ask(
            kind in LEGAL[piece.last],
            f"'{kind.name}' does not follow '{piece.last.name if piece.last else 'nothing'}'",
        )
        self.ask(
            piece.last not in AT_ONCE or piece.since == now, "what follows at once follows at the same moment"
        )
        self.ask(
            kind in (Verb.DELIVERED, Verb.REJECTED) or (piece.step, piece.visit) == (step, visit),
            f"step and visit are {piece.step} and {piece.visit}",
        )
        worker = None if person == NONE else self.workers[person]
        self.ask(not piece.must_rank, "its class changes when it comes to its next step")
        self.ask(kind == Verb.MARKED or not piece.untold, "marks are told before the item goes on")
        self.ask((kind == Verb.SKIPPED) == piece.must_skip, "a step is skipped as drawn")
        self.ask((kind == Verb.RETURNED) == piece.must_return, "it is sent back as drawn")
        self.calls.check_turn(now, piece, kind)
        self.ask((kind == Verb.MISROUTED) == piece.is_astray, "it is sent to a wrong team as drawn")
        if kind == Verb.STARTED and worker is None:
            self.start_delay(now, piece, value)
        elif kind in (Verb.STARTED, Verb.RESUMED):
            self.ask(worker is not None and queue == piece.queue, "somebody starts it from its queue")
            self.start(now, kind, piece, worker, value)
        else:
            waits = piece.last == Verb.SPLIT
            {
                Verb.SPLIT: lambda: self.split(now, piece, value),
                Verb.MERGED: lambda: self.merged(now, piece, cause),
                Verb.WITHDRAWN: lambda: self.withdrawn(now, piece, cause),
                Verb.CANCELLED: lambda: self.cancelled(now, piece, cause),
                Verb.BLOCKED: lambda: self.blocked(piece, cause),
                Verb.UNBLOCKED: lambda: self.unblocked(piece, cause),
                Verb.REFUSED: lambda: self.failed(piece, kind) if waits else self.refused(now, piece, cause),
                Verb.SENT: lambda: self.sent(now, piece, queue, cause),
                Verb.RECEIVED: lambda: self.received(now, piece, queue),
                Verb.RETURNED: lambda: self.seams.returned(piece, queue, (cause, value)),
                Verb.MISROUTED: lambda: self.seams.misrouted(piece, queue, cause, value),
                Verb.QUEUED: lambda: self.queued(now, piece, queue, (value, cause)),
                Verb.PAUSED: lambda: self.paused(now, piece, worker, cause, value),
                Verb.FINISHED: lambda: self.finish(now, piece, worker, (cause, value)),
                Verb.ABANDONED: lambda: (
                    self.failed(piece, kind) if waits else self.gives_up(now, piece, queue, cause)
                ),
                Verb.ASKED: lambda: self.calls.asked(now, piece, worker, cause, value),
                Verb.ANSWERED: lambda: self.calls.answered(now, piece, worker, cause),
                Verb.MARKED: lambda: self.marked(piece, cause, value),
                Verb.SKIPPED: lambda: self.skipped(piece, cause),
                Verb.DELIVERED: lambda: self.delivered(piece),
                Verb.TABLED: lambda: self.gates.tabled(now, piece, cause),
                Verb.DECIDED: lambda: self.gates.decide(now, piece, cause, value),
                Verb.REJECTED: lambda: self.rejected(now, piece, (step, visit), cause),
            }[kind]()
        piece.last, piece.since = kind, now
        piece.is_gone = kind in ENDS and (kind != Verb.ABANDONED or cause == NONE)
        self.service_clocks.follow(now, piece, kind, cause)
        if not piece.is_part or kind in (Verb.STARTED, Verb.FINISHED):
            self.children.after_fact(now, kind, piece, cause)
        if piece.is_part and piece.is_gone and kind != Verb.WITHDRAWN:
            if piece.step in self.calls.answers:
                self.calls.ended(piece)
            else:
                self.splits.ended(piece, kind)
        if piece.errand is not None and piece.is_gone:
            self.errands.ended(piece, kind)
        if kind in (Verb.FINISHED, Verb.DECIDED, Verb.SKIPPED):
            piece.goes_to = cause
        ends = kind in (Verb.FINISHED, Verb.DECIDED, Verb.SKIPPED, Verb.MARKED)
        if ends and not piece.untold and piece.goes_to != NONE:
            following, piece.goes_to = piece.goes_to, NONE
            self.enter(piece, following)
        if kind == Verb.ABANDONED and cause != NONE:
            self.enter(piece, cause)

    def event(self, now: int, kind: int, number: int, made: int) -> None:
        """Something due happens; ``made`` is when it became certain that it would."""
        self.last_group = -1
        if made < now:
            self.ask(not self.dispatched, "everything due happens before work starts")
            self.ask(
                (kind, number) >= self.last_event,
                "what is due together happens in the order of (kind, number)",
            )
            self.last_event = (kind, number)

    def come_or_go(self, now: int, kind: Verb, worker: Worker) -> None:
        self.event(now, 6, worker.number, -1)
        self.ask(
            now == (worker.starts if kind == Verb.JOINED else worker.ends),
            "people come and go on their dates",
        )
        if kind == Verb.LEFT and worker.kept is not None:
            self.waiting[worker.kept.queue].append(worker.kept)
            worker.kept.keeper, worker.kept = None, None

    def let_be_late(self, now: int, kind: Verb, number: int, person: int, cause: int) -> None:
        """Due moments have no record: they pass after all else that is due, lowest number first, before work
        starts and before a child comes that nothing else has brought."""
        if kind == Verb.ARRIVED and int(self.log.items["parent"][number]) != NONE:
            while not self.children.any_due(now) and self.next_late(now):
                pass
        is_taken_up = kind in (Verb.STARTED, Verb.RESUMED) and person != NONE
        was_dispatching = self.dispatching
        lets_go = kind == Verb.ASKED and any(
            one.held and one.piece is self.pieces[number] and one.ends != now for one in self.workers
        )
        self.dispatching = is_taken_up or (kind == Verb.PAUSED and cause != NONE) or lets_go
        if self.dispatching and not was_dispatching:
            while self.next_late(now):
                pass
            self.timers.pass_silently(now)
            self.ask(not self.children.any_due(now), "all children that are due come before work starts")

    def next_late(self, now: int) -> bool:
        """Let the next item whose due moment has come be late, if it is open."""
        late = [
            piece for piece in self.to_be_late if piece.due <= now and self.service_clocks.may_be_late(piece)
        ]
        if not late:
            return False
        piece = min(late, key=lambda one: (one.due, one.number))
        self.to_be_late.remove(piece)
        if not piece.is_gone:
            self.children.set_off(piece.due, Trigger.LATE, piece)
        return True

    def check_too_late(self) -> None:
        found, want = self.log.too_late, self.children.too_late
        self.ask(found == want, f"{want} children come too late, not {found}")

    def bear(self, now: int, number: int, step: int, ordinal: int) -> None:
        """A child comes: the first of those that are to."""
        items, children = self.log.items, self.model.children
        self.ask(self.children.any_due(now), "a child comes when it is due")
        child: Expected = self.children.next()
        self.event(now, 3, child.made, child.since)
        work = int(children.work[child.rule])
        self.ask(
            (int(items["parent"][number]), ordinal, int(items["work"][number]), step)
            == (child.parent, child.ordinal, work, int(children.first_step[child.rule])),
            f"the child of {child.parent} with number {child.ordinal} comes next",
        )
        self.come(now, number, work, child.word, step, child)

    # Parts (section 4)

    def split(self, now: int, piece: Piece, count: int) -> None:
        self.ask(self.model.steps.kind[piece.step] == StepKind.SPLIT, "only at a split it is split")
        self.come_in(piece)
        piece.came_from = NONE
        tickets = self.splits.split(piece)
        self.ask(count == len(tickets), f"it has {len(tickets)} parts")
        if now >= self.facts.horizon:
            self.children.too_late += len(tickets)
            return
        for ticket in tickets:
            self.children.expect_part(now, ticket)

    def part_comes(self, now: int, number: int, step: int, ordinal: int) -> None:
        items = self.log.items
        self.ask(self.children.any_due(now), "a part comes when it is due")
        child = self.children.next()
        ticket = child.part
        self.ask(ticket is not None, "a part comes next")
        self.event(now, 3, child.made, child.since)
        whole = ticket.whole
        found = (int(items["parent"][number]), ordinal, int(items["work"][number]), step)
        self.ask(found == (whole.number, ticket.ordinal, whole.work, ticket.step), "the next part comes")
        self.ask(int(items["due"][number]) == NONE, "a part has no promise")
        piece = Piece(number, whole.work, ticket.word, int(items["service_class"][number]))
        self.ask(piece.cls == whole.cls, "a part has the class of the whole")
        is_answer = isinstance(ticket, Answer)
        self.ask(int(items["part"][number]) == 1 + is_answer, "it is told whether it is a part or an answer")
        piece.home, piece.is_part, piece.passes = ticket.home, True, whole.passes
        piece.arrived, piece.due = whole.arrived, whole.due
        self.service_clocks.whole_of[piece] = whole
        piece.whole_word = whole.whole_word or whole.word
        piece.value, piece.cost = whole.value, whole.cost
        if is_answer:
            piece.marks, piece.whole, whole.call = whole.marks, whole, piece
            piece.people = dict(ticket.people)
        else:
            piece.queue, piece.people = ticket.queue, ticket.people
            piece.marks, piece.wait = ticket.marks, ticket.wait
            piece.worker, piece.desk = ticket.worker, ticket.desk
        if not is_answer and ticket.wait is not None:
            ticket.wait.open[ticket.wait.open.index(ticket)] = piece
        piece.last, piece.since = Verb.ARRIVED, now
        self.pieces.append(piece)
        self.enter(piece, step)

    def merged(self, now: int, piece: Piece, last: int) -> None:
        found = self.splits.settled.pop(piece, None)
        self.ask(found == (Verb.DELIVERED, last), f"what has happened to its parts is {found}")
        piece.until = now

    def failed(self, piece: Piece, kind: Verb) -> None:
        found = self.splits.settled.pop(piece, None)
        self.ask(found is not None and found[0] == kind, f"what has happened to its parts is {found}")
        self.gone(piece)

    def cancelled(self, now: int, piece: Piece, cause: int) -> None:
        """An item is cancelled by itself, with what it has waited for, or as work that is not needed."""
        if piece in self.splits.to_withdraw[:1]:
            self.withdrawn(now, piece, cause)
            return
        self.ask(cause == NONE, "only work that is not needed any more is cancelled for another item")
        if piece in self.errands.failed:
            self.errands.fail(now, piece, Verb.CANCELLED)
        elif piece in self.splits.settled:
            self.failed(piece, Verb.CANCELLED)
        else:
            self.timers.cancelled(now, piece)

    def rejected(self, now: int, piece: Piece, at: tuple[int, int], gate: int) -> None:
        """A gate has rejected an item, or too many parts of it, or what it has asked for."""
        self.ask(at == (NONE, NONE), "what is rejected is at no step any more")
        if piece in self.errands.failed:
            self.ask(gate == NONE, "it is what it has asked for that was rejected")
            self.errands.fail(now, piece, Verb.REJECTED)
        elif piece in self.splits.settled:
            self.ask(gate == NONE, "it is its parts that were rejected")
            self.failed(piece, Verb.REJECTED)
        else:
            self.gates.rejected(piece, gate)

    def withdrawn(self, now: int, piece: Piece, cause: int) -> None:
        self.splits.to_withdraw.pop(0)
        self.ask(int(self.log.items["parent"][piece.number]) == cause, "it is a part of that item")
        self.take_away(now, piece)

    def take_away(self, now: int, piece: Piece) -> None:
        """An item is gone, wherever it is."""
        for worker in self.workers:
            if worker.piece is piece and worker.held:
                worker.piece, worker.held = None, False
            elif worker.piece is piece:
                self.let_go(now, worker)
            if worker.kept is piece:
                worker.kept = None
        for waiting in (*self.waiting.values(), *self.outside):
            if piece in waiting:
                waiting.remove(piece)
        self.gates.leave(piece)
        self.on_the_way.discard(piece)
        self.calls.settled.pop(piece, None)
        self.errands.failed.pop(piece, None)
        self.gone(piece)

    def arrive(self, now: int, number: int, step: int, ordinal: int) -> None:
        items = self.log.items
        self.ask(number == len(self.pieces), "items are numbered in the order of their arrival")
        self.ask(
            (now, ordinal) == (int(items["arrived"][number]), int(items["number"][number])),
            "the table of items agrees",
        )
        if int(items["part"][number]) == AWAITED:
            self.errands.comes(now, number, step, ordinal)
            return
        if int(items["part"][number]):
            self.part_comes(now, number, step, ordinal)
            return
        if int(items["parent"][number]) != NONE:
            self.bear(now, number, step, ordinal)
            return
        work, backlog = int(items["work"][number]), int(items["backlog"][number])
        kinds = self.model.sources.kind.tolist()
        source = next(
            n
            for n, kind in enumerate(kinds)
            if self.model.sources.work[n] == work
            and (kind == Arrivals.BACKLOG) == bool(backlog)
            and self.model.sources.first_step[n] == step
        )
        self.event(now, 4, source, now if kinds[source] in (Arrivals.ALWAYS, Arrivals.BACKLOG) else -1)
        if kinds[source] == Arrivals.ALWAYS:
            self.take_turns(source)
        self.come(now, number, work, int(self.model.sources.word[source]) + ordinal, step, None)

    def come(self, now: int, number: int, work: int, word: int, step: int, child: Expected | None) -> None:
        """An item comes, with a class and marks of its own, or some that it has as a child."""
        cls = None if child is None else child.cls
        items, works = self.log.items, self.model.works
        piece = Piece(number, work, word, int(items["service_class"][number]))
        u = self.u(Purpose.SERVICE_CLASS, piece.word)
        self.ask(
            piece.cls
            == (int(np.searchsorted(works.classes[work][:-1], u, side="right")) if cls is None else cls),
            "the class follows its draw, or is the parent's",
        )
        self.begin_marks(piece, {} if child is None else child.marks)
        self.settle_worth(piece)
        case = self.case(self.promises[work], piece)
        promise, clock = int(works.promise[work]), int(works.clock[work])
        if case != NONE:
            promise, clock = int(self.model.cases.value[case]), int(self.model.cases.clock[case])
        due = self.due_otherwise(now, number, work) if promise == NONE else self.after(now, promise, clock)
        self.service_clocks.begin(now, piece, promise, clock)
        has_clock = self.service_clocks.has(piece)
        self.ask(has_clock or int(items["due"][number]) == due, "the promise runs from the arrival")
        piece.last, piece.since, piece.due, piece.arrived = Verb.ARRIVED, now, due, now
        self.pieces.append(piece)
        piece.step = step
        if due != NONE and self.children.minds_lateness(work):
            self.to_be_late.append(piece)
        self.timers.begin(now, piece)
        self.children.after_fact(now, Verb.ARRIVED, piece, step)
        if piece.untold:
            piece.goes_to = step
        else:
            self.enter(piece, step)

    def due_otherwise(self, now: int, number: int, work: int) -> int:
        """When an item without a promise is due: at the first moment of its work after it comes, or as the
        file says of its arrival."""
        later = [moment for moment in self.model.works.dues.rows()[work] if moment > now]
        if later:
            return later[0]
        items, sources = self.log.items, self.model.sources
        if int(items["parent"][number]) != NONE or int(items["backlog"][number]):
            return NONE
        for source in np.flatnonzero((sources.work == work) & (sources.kind == Arrivals.DATED)).tolist():
            first, end = (int(place) for place in sources.dates.start[source : source + 2])
            of_file = sources.dues[first:end].tolist()
            sizes = [self.size_of(source, ordinal) for ordinal in range(len(of_file))]
            each = [due for due, size in zip(of_file, sizes, strict=True) for _ in range(size)]
            return each[int(items["number"][number])]
        return NONE

    def size_of(self, source: int, ordinal: int) -> int:
        """How many items come with an arrival."""
        batch, word = int(self.model.sources.batch[source]), int(self.model.sources.word[source])
        return 1 if batch == NONE else self.draw(Purpose.BATCH, batch, word + ordinal)

    # Marks and conditions (section 9)

    def begin_marks(self, piece: Piece, taken: dict[int, int]) -> None:
        marks = self.model.marks
        for mark in range(len(marks.initial)):
            begin, end = (int(place) for place in marks.first_level[mark : mark + 2])
            if not marks.carried[piece.work, mark]:
                piece.marks.append(LACKING)
            elif begin == end:
                piece.marks.append(int(marks.initial[mark]))
            else:
                u = self.u(Purpose.MARK, piece.word, int(marks.word[mark]))
                level = int(np.searchsorted(marks.levels[begin : end - 1], u, side="right"))
                piece.marks.append(level)
                piece.untold[mark] = level
            if mark in taken:
                piece.marks[mark] = taken[mark]
                if begin < end or taken[mark] != marks.initial[mark]:
                    piece.untold[mark] = taken[mark]

    def marked(self, piece: Piece, mark: int, value: int) -> None:
        first = min(piece.untold, default=NONE)
        self.ask(mark == first and value == piece.untold[mark], f"its marks are now {piece.untold}")
        del piece.untold[mark]

    def set_marks(self, piece: Piece, rows: list[int]) -> None:
        sets, marks = self.model.sets, self.model.marks
        for row in rows:
            mark, place = int(sets.mark[row]), int(sets.place[row])
            visit = piece.visit | place << 32
            u = self.u(Purpose.MARK, piece.word, self.word_of(piece.step), visit)
            if u < sets.chance[row] and self.holds(int(sets.when[row]), piece):
                value = int(sets.amount[row]) + (piece.marks[mark] if sets.adds[row] else 0)
                piece.marks[mark] = int(np.clip(value, marks.least[mark], marks.most[mark]))

    def holds(self, row: int, piece: Piece) -> bool:
        rows = self.model.conditions
        while row >= 0:
            inside = rows.low[row] <= self.trait(int(rows.trait[row]), piece) <= rows.high[row]
            row = int(rows.yes[row] if inside else rows.no[row])
        return row == NONE

    def case(self, rows: list[int], piece: Piece) -> int:
        """The first of some cases that holds, or `NONE`."""
        cases = self.model.cases
        return next((row for row in rows if self.holds(int(cases.when[row]), piece)), NONE)

    def sampler_of(self, rows: list[int], otherwise: int, piece: Piece) -> int:
        case = self.case(rows, piece)
        return otherwise if case == NONE else int(self.model.cases.value[case])

    def trait(self, trait: int, piece: Piece) -> int:
        if trait >= Trait.MARK:
            return piece.marks[trait - Trait.MARK]
        is_over = piece.last in (Verb.DELIVERED, Verb.REJECTED)
        return {
            Trait.WORK: piece.work,
            Trait.CLASS: piece.cls,
            Trait.STEP: NONE if is_over else piece.step,
            Trait.TEAM: piece.queue,
            Trait.VISIT: NONE if is_over else piece.visit,
            Trait.AGE: self.now - piece.arrived,
            Trait.DUE_IN: self.due_in(piece),
            Trait.VALUE: self.value(piece),
        }[Trait(trait)]

    def due_in(self, piece: Piece) -> int:
        usual = NEVER if piece.due == NONE else piece.due - self.now
        return self.service_clocks.due_in(piece, usual) if self.service_clocks.used else usual

    def take_turns(self, source: int) -> None:
        """Sources that are always enough and have the same valve come one after the other, until each is
        spent."""
        turns = self.endless[int(self.model.sources.valve[source])]
        while self.made[turns[0]] == int(self.model.sources.at_most[turns[0]]):
            del turns[0]
        self.ask(turns[0] == source, "sources with the same valve take turns")
        self.made[source] += 1
        turns.append(turns.pop(0))

    def settle_worth(self, piece: Piece) -> None:
        """The table of items tells what an item is worth, where that is settled as it comes."""
        worths, told = self.model.worths, self.log.items
        value = NONE
        if worths.told[piece.work]:
            usual = int(worths.value[piece.work, piece.cls])
            row = self.sampler_of(self.values[piece.work], usual, piece)
            value = NONE if row == NONE else self.draw(Purpose.VALUE, row, piece.word)
        self.ask(int(told["value"][piece.number]) == value, "its value is settled as it comes")
        piece.value = value
        cost = self.case(self.costs[piece.work], piece)
        piece.cost = NONE if cost == NONE else int(self.model.cases.value[cost])
        self.ask(int(told["cost_case"][piece.number]) == piece.cost, "so is its cost of delay")

    def value(self, piece: Piece) -> int:
        """What an item earns, in hundredths."""
        if self.model.worths.told[piece.work]:
            return LACKING if piece.value == NONE else piece.value
        row = int(self.model.worths.value[piece.work, piece.cls])
        return LACKING if row == NONE else self.draw(Purpose.VALUE, row, piece.whole_word or piece.word)

    # The way of an item (section 4)

    def enter(self, piece: Piece, step: int) -> None:
        piece.step = step
        piece.visits[step] += 1
        piece.visit = piece.visits[step]
        piece.is_received, piece.is_astray = False, False
        piece.must_rank = piece.next_cls != NONE
        if not piece.must_rank:
            self.come_to(piece)

    def come_to(self, piece: Piece) -> None:
        """Be skipped, or find the place of the step."""
        step = piece.step
        piece.must_skip = piece.back_to == NONE and self.skips(piece)
        if piece.must_skip:
            return
        if piece.keeper is not None and not self.keeps(self.now, piece, piece.keeper, step):
            piece.keeper = None
        piece.origin = piece.queue
        self.uncount(piece)
        if self.takes_people[step]:
            piece.queue = self.team(piece, step) if piece.back_to == NONE else piece.back_to
            piece.back_to, piece.is_astray = NONE, self.seams.is_look(step)
            piece.counted = piece.queue
            self.load[piece.queue] += 1

    def skips(self, piece: Piece) -> bool:
        """Whether an item that has come to its step skips it (section 4)."""
        steps = self.model.steps
        settled = self.seams.skips_look(piece)
        if settled is not None:
            return settled
        u = self.u(Purpose.SKIP, piece.word, self.word_of(piece.step), piece.visit)
        return u < steps.skips[piece.step] and self.holds(int(steps.skip_when[piece.step]), piece)

    def skipped(self, piece: Piece, following: int) -> None:
        u = self.u(Purpose.WAY_OUT, piece.word, self.word_of(piece.step), piece.visit)
        to = int(self.model.exits.to[self.onward(piece, u, 0.0, 1.0)])
        self.ask(following == to, f"past the step it goes to {to}")
        piece.must_skip = False

    def uncount(self, piece: Piece) -> None:
        if piece.counted != NONE:
            self.load[piece.counted] -= 1
            piece.counted = NONE

    def team(self, piece: Piece, step: int) -> int:
        able = self.rows[step]
        if self.seams.is_look(step):
            return self.seams.wrong_team(piece, able)
        if piece.queue in able or len(able) == 1:
            return piece.queue if piece.queue in able else able[0]
        if piece.home not in able:
            piece.home = self.choice(piece, step, able)
        return piece.home

    def choice(self, piece: Piece, step: int, able: list[int]) -> int:
        rule = int(self.model.steps.serve[step])
        if rule == Serve.IN_TURN:
            self.turns[tuple(able)] += 1
            return able[(self.turns[tuple(able)] - 1) % len(able)]
        if rule == Serve.AT_RANDOM:
            return able[int(self.u(Purpose.CHOICE, piece.word, self.word_of(step), piece.visit) * len(able))]
        heads = self.model.queues.people.tolist()
        return min(able, key=lambda queue: (self.load[queue] / heads[queue], queue))

    def wanted(self, piece: Piece, step: int) -> list[int]:
        if step in self.calls.answers or piece.passes:
            return []
        team = int(self.model.queues.limit[piece.queue]) if self.takes_people[step] else NONE
        return sorted([*self.limits_of[step], *([] if team == NONE else [team])])

    def full(self, limit: int) -> bool:
        return len(self.holders[limit]) + len(self.outside[limit]) >= self.sizes[limit]

    def take(self, piece: Piece, before: int | None = None) -> None:
        for limit in self.wanted(piece, piece.step):
            if limit == before:
                return
            if limit not in piece.tokens and not self.errands.held_above(piece, limit):
                self.ask(not self.full(limit), f"it passes the full limit '{self.facts.limits[limit]}'")
                self.holders[limit].add(piece)
                piece.tokens.append(limit)
        self.ask(before is None, "the limit does not hold here")

    def give_back(self, piece: Piece, keep: list[int]) -> None:
        for limit in [token for token in piece.tokens if token not in keep]:
            piece.tokens.remove(limit)
            self.holders[limit].remove(piece)

    def come_in(self, piece: Piece) -> None:
        self.take(piece)
        self.give_back(piece, self.wanted(piece, piece.step))

    def blocked(self, piece: Piece, limit: int) -> None:
        self.take(piece, limit)
        self.ask(
            self.full(limit) and not self.model.limits.refuses[limit],
            "only a full limit that makes wait blocks",
        )
        self.outside[limit].append(piece)

    def unblocked(self, piece: Piece, limit: int) -> None:
        self.ask(self.outside[limit][0] is piece, "first come, first served")
        del self.outside[limit][0]
        self.holders[limit].add(piece)
        piece.tokens.append(limit)
        self.ask(len(self.holders[limit]) <= self.sizes[limit], "a limit holds no more than its size")

    def refused(self, now: int, piece: Piece, limit: int) -> None:
        if piece in self.errands.failed:
            self.errands.fail(now, piece, Verb.REFUSED)
            return
        self.take(piece, limit)
        self.ask(
            self.full(limit) and bool(self.model.limits.refuses[limit]),
            "only a full limit that refuses refuses",
        )
        self.gone(piece)

    def delivered(self, piece: Piece) -> None:
        self.gates.delivered(piece)
        self.gone(piece)

    def gone(self, piece: Piece) -> None:
        self.uncount(piece)
        self.give_back(piece, [])

    def start_delay(self, now: int, piece: Piece, length: int) -> None:
        self.ask(self.model.steps.kind[piece.step] == StepKind.DELAY, "only a delay starts without a person")
        self.come_in(piece)
        usual = int(self.model.steps.sampler[piece.step])
        sampler = self.sampler_of(self.lengths[piece.step], usual, piece)
        clock = int(self.model.stops.delays.clock[self.model.steps.row[piece.step]])
        self.ask(
            length == self.draw(Purpose.EFFORT, sampler, piece.word, self.word_of(piece.step), piece.visit),
            "a delay is as drawn",
        )
        piece.until = self.after(now, length, clock)
        self.on_the_way.add(piece)

    def sent(self, now: int, piece: Piece, queue: int, origin: int) -> None:
        self.ask(
            queue == piece.queue and origin == piece.origin, f"it goes from {piece.origin} to {piece.queue}"
        )
        self.ask(origin not in (NONE, queue), "a hand-off is between two teams")
        self.come_in(piece)
        handoffs, kind = self.model.handoffs, int(self.model.handoffs.kind[origin, queue])
        piece.loss, piece.until = 0.0 if kind == NONE else float(handoffs.loss[kind]), now
        if kind != NONE and handoffs.sampler[kind] != NONE:
            draw = self.draw(
                Purpose.HANDOFF,
                int(handoffs.sampler[kind]),
                piece.word,
                self.word_of(piece.step),
                piece.visit,
            )
            piece.until = self.after(now, draw, int(handoffs.clock[kind]))
            self.on_the_way.add(piece)

    def received(self, now: int, piece: Piece, queue: int) -> None:
        self.ask(now == piece.until and queue == piece.queue, "a hand-off takes its time")
        if piece in self.on_the_way:
            self.event(now, 2, piece.number, piece.since)
        self.on_the_way.discard(piece)
        self.seams.received(piece)

    def queued(self, now: int, piece: Piece, queue: int, told: tuple[int, int]) -> None:
        """Join a queue; ``told`` are the effort, and what of it the hand-off has added."""
        steps, step = self.model.steps, piece.step
        self.ask(queue == piece.queue, f"it joins queue {piece.queue}")
        if not piece.is_received:
            self.ask(piece.origin in (NONE, queue), "another team means a hand-off")
            self.come_in(piece)
            piece.loss, piece.typed = 0.0, 0
        sampler = self.sampler_of(self.lengths[step], int(steps.sampler[step]), piece)
        drawn = self.draw(Purpose.EFFORT, sampler, piece.word, self.word_of(step), piece.visit)
        piece.effort = math.floor(drawn * (1.0 + piece.loss) + 0.5) + piece.typed
        added = piece.effort - drawn if piece.effort > drawn else NONE
        self.ask(told == (piece.effort, added), f"the effort is {piece.effort}, {added} of it added")
        piece.asks_back = False
        self.calls.come_up(piece)
        piece.joined, piece.head = now, 0
        self.tie(piece, step)
        piece.gives_up = NEVER
        if piece.keeper is not None:
            piece.keeper.kept = piece
            return
        self.waiting[queue].append(piece)
        self.be_patient(now, piece)

    def be_patient(self, now: int, piece: Piece) -> None:
        """Settle when it gives up waiting, in a queue or at a gate."""
        steps, step = self.model.steps, piece.step
        piece.gives_up = NEVER
        if steps.patience[step] != NONE:
            sampler = self.sampler_of(self.patiences[step], int(steps.patience[step]), piece)
            piece.gives_up = now + self.draw(
                Purpose.PATIENCE, sampler, piece.word, self.word_of(step), piece.visit
            )

    def tie(self, piece: Piece, step: int) -> None:
        """Whom the step must and must not be done by."""
        piece.only = piece.people.get(int(self.model.steps.same_person[step]), NONE)
        piece.never = piece.people.get(int(self.model.steps.other_person[step]), NONE)

    def gives_up(self, now: int, piece: Piece, queue: int, then: int) -> None:
        if piece in self.errands.failed:
            self.errands.fail(now, piece, Verb.ABANDONED)
        else:
            self.abandoned(now, piece, queue, then)

    def abandoned(self, now: int, piece: Piece, queue: int, then: int) -> None:
        self.ask(now == piece.gives_up, "it gives up when its patience runs out")
        self.ask(then == int(self.model.steps.patience_to[piece.step]), "it goes to the step stated")
        self.event(now, PATIENCE_RUNS_OUT, piece.number, piece.joined)
        if queue == NONE:
            self.gates.waiting[self.gates.of(piece.step)].remove(piece)
        else:
            self.waiting[piece.queue].remove(piece)
            piece.came_from = NONE
        piece.gives_up, piece.asks = NEVER, []
        if then == NONE:
            self.gone(piece)

    def finish(self, now: int, piece: Piece, worker: Worker | None, way: tuple[int, int]) -> None:
        self.ask(now == piece.until and not piece.asks, "it ends when it is done")
        self.step_over(piece, way)
        piece.until = NEVER
        self.ask(
            (worker is not None) == self.takes_people[piece.step],
            "work is finished by a person, a delay by nobody",
        )
        if self.model.steps.kind[piece.step] == StepKind.SPLIT:
            return
        if worker is None:
            self.event(now, 2, piece.number, piece.since)
            self.on_the_way.discard(piece)
            return
        self.ask(worker.piece is piece, "whoever has it in hand finishes it")
        self.event(now, 1, piece.number, worker.since)
        self.let_go(now, worker)
        piece.people[piece.step], piece.came_from = worker.number, piece.step
        if not self.seams.is_look(piece.step):
            piece.worker, piece.desk = worker.number, piece.queue
        piece.keeper = worker if self.model.queues.case_worker[piece.queue] else None

    def step_over(self, piece: Piece, way: tuple[int, int], passes: bool | None = None) -> None:
        """A step ends: what it sets, the way out, perhaps by a vote, and what that sets."""
        before = list(piece.marks)
        self.set_marks(piece, self.sets_of_step[piece.step])
        taken = self.way_out(piece) if passes is None else self.voted(piece, passes)
        wanted = (int(self.model.exits.to[taken]), int(self.model.exits.rework[taken]))
        self.ask(way == wanted, f"its way out is {wanted}")
        self.set_marks(piece, self.sets_of_way[taken])
        pairs = enumerate(zip(before, piece.marks, strict=True))
        piece.untold = {mark: new for mark, (old, new) in pairs if old != new}

    def let_go(self, now: int, worker: Worker) -> None:
        worker.booked += self.meetings.worked(worker, now)
        worker.piece = None

    def keeps(self, now: int, piece: Piece, worker: Worker, following: int) -> bool:
        """Whether a case worker goes on with the item (section 5)."""
        if (
            following == NONE
            or not self.model.queues.case_worker[piece.queue]
            or not self.takes_people[following]
            or self.seams.is_look(following)
        ):
            return False
        if piece.queue not in self.rows[following] or worker.ends <= now:
            return False
        if any(self.full(limit) for limit in self.wanted(piece, following) if limit not in piece.tokens):
            return False
        tied = (piece.step, piece.only, piece.never)
        piece.step = following
        self.tie(piece, following)
        able = self.can(worker, piece, now)
        piece.step, piece.only, piece.never = tied
        return able

    def way_out(self, piece: Piece) -> int:
        """The row of the way that an item takes."""
        exits, rows = self.model.exits, self.exits[piece.step]
        back = [row for row in rows if exits.rework[row]]
        u = self.u(Purpose.WAY_OUT, piece.word, self.word_of(piece.step), piece.visit)
        passed, left = 0.0, 1.0
        for row in back:
            case = self.case(self.chances[row], piece)
            first = exits.chance[row] if case == NONE else self.model.cases.value[case]
            chance = float(first) * float(exits.falling[row]) ** (piece.visit - 1)
            chance = 0.0 if 0 <= int(exits.at_most[row]) < piece.visit else chance
            chance = chance if self.holds(int(exits.when[row]), piece) else 0.0
            left -= chance
            passed += chance
            if u < passed:
                return row
        return self.onward(piece, u, passed, left)

    def voted(self, piece: Piece, passes: bool) -> int:
        """The row of the way of an item on which reviewers have voted."""
        if not passes:
            return self.exits[piece.step][0]
        return self.onward(
            piece, self.u(Purpose.WAY_OUT, piece.word, self.word_of(piece.step), piece.visit), 0.0, 1.0
        )

    def onward(self, piece: Piece, u: float, passed: float, left: float) -> int:
        """The row of the way on, where none of the ways back was taken."""
        exits, rows = self.model.exits, self.exits[piece.step]
        onward = [row for row in rows if not exits.rework[row]]
        case = min(int(exits.case[row]) for row in onward if self.holds(int(exits.when[row]), piece))
        onward = [row for row in onward if exits.case[row] == case]
        for row in onward:
            passed += float(exits.chance[row]) * left
            if u < passed:
                return row
        return onward[-1]

    # Dispatch (section 5)

    def on_shift(self, worker: Worker, now: int) -> bool:
        return worker.starts <= now < worker.ends and self.clocks[worker.number].is_open(now)

    def free(self, worker: Worker, now: int) -> bool:
        return worker.piece is None and worker.kept is None and self.at_work(worker, now)

    def at_work(self, worker: Worker, now: int) -> bool:
        return worker.meeting == NONE and self.on_shift(worker, now)

    def can(self, worker: Worker, piece: Piece, now: int) -> bool:
        """Whether somebody could take an item, busy or not."""
        skill, queue = self.skill[piece.step], piece.queue
        if worker.ranks[queue] == NONE or worker.speeds[skill] <= 0.0:
            return False
        if piece.only == piece.never == NONE:
            return True
        there = {
            w.number
            for w in self.workers
            if w.ranks[queue] != NONE and w.speeds[skill] > 0.0 and w.ends > now
        }
        if piece.only != NONE:
            return worker.number == piece.only or piece.only not in there
        return worker.number != piece.never or not there - {piece.never}

    def rank(self, piece: Piece) -> tuple[float, ...]:
        order = self.order[piece.queue]
        head = 0 if order == Order.NEWEST else piece.head
        value = {
            Order.COST_OF_DELAY: -self.urgency(piece),
            Order.SHORTEST: piece.effort,
            Order.NEWEST: -piece.joined,
            Order.EARLIEST_DUE: NEVER if piece.due == NONE else piece.due,
        }.get(order, 0)
        return (piece.cls if order == Order.CLASS else 0, head, value, piece.joined, piece.number)

    def urgency(self, piece: Piece) -> float:
        steps = self.model.steps
        if len(steps.urgencies):
            return float(steps.urgencies[piece.step, piece.cls if piece.cost == NONE else piece.cost])
        return float(steps.urgency[piece.step])

    def queues_of(self, group: int) -> list[int]:
        return [queue for queue, mine in enumerate(self.group) if mine == group]

    def offer(self, queue: int, rank: int, free: list[Worker], now: int) -> tuple[Piece, list[Worker]] | None:
        takers = [worker for worker in free if worker.ranks[queue] == rank]
        if rank > 0 and self.calls.is_attended(queue, now):
            return None
        if takers:
            for piece in sorted(self.waiting[queue], key=self.rank):
                mine = [worker for worker in takers if self.can(worker, piece, now)]
                if mine:
                    return piece, mine
        return None

    def next_start(self, group: int, now: int) -> tuple[Piece, Worker] | None:
        """Who starts what next in a group, pre-emption apart."""
        free = [worker for worker in self.workers if self.free(worker, now)]
        queues = self.queues_of(group)
        for rank in range(max((w.ranks[q] for w in free for q in queues), default=-1) + 1):
            offers = [
                (found, queue)
                for queue in queues
                if (found := self.offer(queue, rank, free, now)) is not None
            ]
            if offers:
                (piece, takers), queue = min(offers, key=lambda offer: (offer[0][0].joined, offer[1]))
                return piece, self.taker(queue, piece, takers)
        return None

    def taker(self, queue: int, piece: Piece, takers: list[Worker]) -> Worker:
        if piece.asker in takers and piece.head == -self.now - 1:
            return piece.asker
        rule = int(self.model.queues.takes[queue])
        if rule == Takes.FASTEST:
            return min(takers, key=lambda worker: (-worker.speeds[self.skill[piece.step]], worker.number))
        return min(
            takers, key=lambda worker: (worker.booked if rule == Takes.LEAST_BUSY else 0, worker.number)
        )

    def next_displacement(self, group: int, now: int) -> tuple[Piece, Worker] | None:
        """Which item displaces whose work next in a group."""
        for queue in self.queues_of(group):
            if self.model.queues.preempt[queue]:
                for piece in sorted(self.waiting[queue], key=self.rank):
                    victims = [
                        w for w in self.workers if self.yields(w, piece, now) and self.can(w, piece, now)
                    ]
                    if victims:
                        return piece, max(victims, key=lambda w: self.precedence(w, self.order[queue]))
        return None

    def yields(self, worker: Worker, piece: Piece, now: int) -> bool:
        work, order = worker.piece, self.order[piece.queue]
        if work is None or not self.at_work(worker, now) or self.order[work.queue] != order:
            return False
        return work.joined < piece.joined if order == Order.NEWEST else work.cls > piece.cls

    def precedence(self, worker: Worker, order: int) -> tuple[int, ...]:
        work = worker.piece
        assert work is not None
        return (
            (-work.joined, 0, work.number) if order == Order.NEWEST else (work.cls, worker.since, work.number)
        )

    def next_kept(self, group: int, now: int) -> Piece | None:
        kept = [
            w.kept
            for w in self.workers
            if w.kept is not None and self.at_work(w, now) and self.group[w.kept.queue] == group
        ]
        return min(kept, key=lambda piece: piece.number, default=None)

    def start(self, now: int, kind: Verb, piece: Piece, worker: Worker, effort: int) -> None:
        group = self.group[piece.queue]
        self.ask(
            kind == (Verb.RESUMED if piece.head else Verb.STARTED),
            "paused work is resumed and other work started",
        )
        self.ask(effort == piece.effort, f"{piece.effort} is left to do")
        self.ask(
            self.at_work(worker, now) and worker.piece is None,
            "nobody starts off shift, in a meeting or with work in hand",
        )
        self.ask(group >= self.last_group, "groups dispatch in order")
        self.dispatched, self.last_group = True, group
        kept = self.next_kept(group, now)
        if self.displacing is not None:
            self.displacing = None
            self.waiting[piece.queue].remove(piece)
        elif kept is not None:
            self.ask(
                piece is kept and worker is piece.keeper,
                "what case workers keep starts first, lowest number first",
            )
            worker.kept, piece.keeper = None, None
        else:
            self.ask(piece.keeper is None, "what a case worker keeps is theirs alone")
            found = self.next_start(group, now)
            want = "nothing" if found is None else f"item {found[0].number} by person {found[1].number}"
            self.ask(found == (piece, worker), f"{want} starts next")
            self.waiting[piece.queue].remove(piece)
        worker.piece, worker.since, piece.gives_up, worker.missed = piece, now, NEVER, 0
        piece.asker = None
        self.work_off(now, piece, worker)

    def work_off(self, now: int, piece: Piece, worker: Worker) -> None:
        """Somebody works off what is left of the present portion of a visit."""
        needed = math.floor((piece.effort - piece.ahead) / worker.speeds[self.skill[piece.step]] + 0.5)
        piece.until = self.clocks[worker.number].finish(now, needed)

    def paused(self, now: int, piece: Piece, worker: Worker | None, cause: int, left: int) -> None:
        self.ask(worker is not None and worker.piece is piece, "work in hand is paused")
        assert worker is not None
        self.ask(not worker.held, "who is held does not pause work")
        if cause == NONE:
            self.ask(worker.ends == now, "without a cause only those who leave pause")
        else:
            group = self.group[piece.queue]
            self.ask(
                self.next_kept(group, now) is None and self.next_start(group, now) is None,
                "free people start first",
            )
            found = self.next_displacement(group, now)
            want = "nothing" if found is None else f"item {found[0].number}, of person {found[1].number},"
            self.ask(found == (self.pieces[cause], worker), f"{want} displaces work next")
            self.displacing = (self.pieces[cause], worker)
        worked = self.meetings.worked(worker, now)
        piece.effort = max(
            piece.ahead, piece.effort - math.floor(worked * worker.speeds[self.skill[piece.step]] + 0.5)
        )
        self.ask(left == piece.effort, f"{piece.effort} is left to do")
        piece.head, piece.until = -now - 1, NEVER
        self.let_go(now, worker)
        self.waiting[piece.queue].append(piece)

    # Between moments

    def end_of_moment(self, now: int, following: int) -> None:
        """Nothing that could start at ``now`` is left, and nothing is due before the moment of the next
        record."""
        self.ask(self.displacing is None, "displaced for nothing")
        self.ask(not self.splits.to_withdraw, "parts that are not needed are withdrawn")
        self.calls.end_of_moment(now)
        self.service_clocks.end_of_moment(now)
        self.ask(not self.splits.settled, "an item goes on when enough of its parts have ended")
        self.ask(not self.errands.failed, "an item ends when what it has asked for has")
        self.ask(not self.timers.expected, "what a timer brings about is written down")
        self.timers.pass_silently(now)
        standing = not self.standstill.is_over(now) and self.standstill.named(now)
        self.ask(not standing, f"items that wait for one another for ever are an error: {standing}")
        while self.next_late(following - 1):
            pass
        self.timers.pass_silently(following - 1)
        for limit, outside in enumerate(self.outside):
            self.ask(
                not outside or len(self.holders[limit]) == self.sizes[limit],
                f"'{self.facts.limits[limit]}' has room for who waits",
            )
        self.check_valves()
        self.gates.end_of_moment()
        self.meetings.end_of_moment()
        for group in sorted(set(self.group)):
            self.ask(self.next_kept(group, now) is None, "a case worker on shift goes on with what they kept")
            start = self.next_start(group, now)
            self.ask(
                start is None,
                f"item {start and start[0].number} waits while person {start and start[1].number} is free",
            )
            displaced = self.next_displacement(group, now)
            self.ask(
                displaced is None,
                f"item {displaced and displaced[0].number} does not displace less urgent work",
            )
        for due, what in self.due(now):
            self.ask(
                due >= following or due > self.facts.horizon, f"{what} at {due / 3.6e9:.6f} h does not happen"
            )

    def check_valves(self) -> None:
        sources = self.model.sources
        for source, kind in enumerate(sources.kind.tolist()):
            if kind == Arrivals.ALWAYS:
                done = self.made[source] == int(sources.at_most[source])
                self.ask(
                    done or self.full(int(sources.valve[source])), "what is always enough fills its limit"
                )

    def due(self, now: int) -> Iterator[tuple[int, str]]:
        self.children.drop_parts()
        for child in self.children.ahead[:1]:
            yield child.due, f"the child {child.ordinal} of {child.parent}"
        yield from self.gates.due()
        yield from self.meetings.due()
        for piece in self.on_the_way:
            yield piece.until, f"the end of the way of item {piece.number}"
        for queue, waiting in self.waiting.items():
            for piece in waiting:
                yield piece.gives_up, f"the patience of item {piece.number}"
            opening = [
                self.clocks[worker.number].next_open(max(now, worker.starts))
                for worker in self.workers
                if worker.ranks[queue] != NONE
                and not self.on_shift(worker, now)
                and self.wanted_at_opening(worker, queue, now)
            ]
            yield min(opening, default=NEVER), f"a start at an opening in queue {queue}"
            if waiting and self.calls.is_attended(queue, now):
                yield self.calls.left_to_delegates(queue, now), f"a start by a delegate in queue {queue}"
        for worker in self.workers:
            if worker.piece is not None:
                yield worker.piece.until, f"the end of work on item {worker.piece.number}"
            if worker.kept is not None and worker.meeting == NONE:
                yield self.clocks[worker.number].next_open(now), f"the kept item {worker.kept.number}"
            yield worker.starts if worker.starts > now else NEVER, "somebody joining"
            yield worker.ends if worker.ends > now else NEVER, "somebody leaving"

    def wanted_at_opening(self, worker: Worker, queue: int, now: int) -> bool:
        """Whether somebody off shift will have something to start, or to put aside, in a queue when they
        open."""
        opens = self.clocks[worker.number].next_open(max(now, worker.starts))
        if worker.kept is not None or worker.meeting != NONE or opens >= worker.ends:
            return False
        if worker.ranks[queue] > 0 and self.calls.is_attended(queue, opens):
            return False
        mine = [piece for piece in self.waiting[queue] if self.can(worker, piece, now)]
        if worker.piece is None:
            return bool(mine)
        if not self.model.queues.preempt[queue] or self.order[worker.piece.queue] != self.order[queue]:
            return False
        if self.order[queue] == Order.NEWEST:
            return any(worker.piece.joined < piece.joined for piece in mine)
        return any(worker.piece.cls > piece.cls for piece in mine)
