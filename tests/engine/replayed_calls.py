"""The questions that a log should have, who answers them, and what the answers mean for the items that wait
for them (semantics, section 12)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from orgsim.chance.philox import Purpose, cause_word, child_word, step_word, uniform, whole_block
from orgsim.chance.sampler import sample
from orgsim.log import NONE, Verb
from orgsim.model.kinds import StepKind
from orgsim.units.work_clock import NEVER


@dataclass(eq=False)
class Answer:
    """An answer that is to come, to what an item has asked."""

    whole: Any
    ordinal: int
    word: int
    step: int
    home: int
    people: dict[int, int] = field(default_factory=dict)


class Calls:
    """All items that wait for answers, and people who are held."""

    def __init__(self, replay: Any) -> None:
        self.replay, self.model = replay, replay.model
        self.rows = self.model.questions
        self.of_step = self.rows.of_step.rows()
        self.answers = self.model.answers
        self.back = self.model.questions_back
        self.settled: dict[Any, int] = {}
        """By item the number of the answer that has been given, `NONE` where the asker gives it."""
        self.told_by_asker: Any = None

    def words_are_right(self) -> bool:
        """Whether the word of each cause is that of its names, and that of each answer that of its
        question."""
        facts, rows = self.model.header, self.rows
        for step, asks in enumerate(self.of_step):
            before: Counter[int] = Counter()
            for row in asks:
                question = int(rows.question[row])
                before[question] += 1
                end = f" {before[question]}" if before[question] > 1 else ""
                of, name = facts.steps[step], facts.questions[question]
                where = f"{of.name}/{name}" if rows.rule[row] == NONE else f"asks/{of.name}/{name}"
                if int(rows.word[row]) != cause_word(f"{facts.works[of.work].name}/{where}{end}"):
                    return False
                mine = set(rows.step[int(rows.first[row]) : int(rows.last[row])].tolist()) - {NONE}
                if any(int(self.model.steps.word[one]) != step_word("question", name) for one in mine):
                    return False
        return not self.back.any or self.words_back_are_right()

    def words_back_are_right(self) -> bool:
        """The same of questions at hand-offs."""
        facts, rows = self.model.header, self.rows
        names = [facts.questions[int(question)] for question in rows.question]
        for step, asks in enumerate(self.of_step):
            same = sum(names[row] == "hand-off" for row in asks)
            of, end = facts.steps[step], f" {same + 1}" if same else ""
            cause = cause_word(f"{facts.works[of.work].name}/{of.name}/hand-off{end}")
            may_be = step not in self.answers and self.model.steps.looks_for[step] == NONE
            if may_be and int(self.back.word[step]) != cause:
                return False
        words = {int(self.model.steps.word[step]) for step in self.back.answers}
        return words <= {step_word("question", "hand-off")}

    def on_receipt(self, piece: Any, kind: int) -> None:
        """What is asked when a hand-off is over, of whoever did a step of the item last."""
        replay, back = self.replay, self.back
        there = any(one.ranks[piece.desk] != NONE and one.ends > replay.now for one in replay.workers)
        if not back.any or piece.desk in (NONE, piece.queue) or not there:
            return
        if not replay.holds(int(back.when[kind]), piece):
            return
        draw = (float(back.chance[kind]), int(back.number[kind]), int(back.word[piece.step]))
        piece.asks = [(kind, ordinal) for ordinal in range(self.drawn(draw, piece))]
        piece.asks_back, piece.place = bool(piece.asks), 0

    def check_turn(self, now: int, piece: Any, kind: Verb) -> None:
        """What is asked on receipt comes before anything else, and one thing after the other."""
        ask, last = self.replay.ask, piece.last
        if piece.asks_back and last in (Verb.RECEIVED, Verb.ANSWERED):
            ask(piece.since == now, "after a hand-off it goes on at once")
            ask((kind == Verb.ASKED) == bool(piece.asks), "all that comes up on receipt is asked")
        elif last == Verb.ANSWERED:
            ask(kind not in (Verb.QUEUED, Verb.MARKED), "it is in its queue already")
        elif last == Verb.RECEIVED:
            ask(kind != Verb.ASKED, "nothing comes up on receipt")

    def asked_back(self, now: int, piece: Any, said: tuple[Any, int, int]) -> None:
        """Whoever did a step of an item last is asked, in the team in which that was."""
        replay = self.replay
        kind, ordinal = piece.asks.pop(0)
        replay.ask(said == (None, NONE, ordinal), "nobody is held by a question at a hand-off")
        step = int(self.back.step[kind, piece.work])
        word = child_word(piece.word, int(self.back.word[piece.step]), piece.visit, ordinal)
        piece.call = Answer(piece, ordinal, word, step, piece.desk, {step: piece.worker})
        piece.question = NONE
        if now >= replay.facts.horizon:
            replay.children.too_late += 1
        else:
            replay.children.expect_part(now, piece.call)

    def come_up(self, piece: Any) -> None:
        """The questions of a visit, drawn as it is queued."""
        piece.asks = [(row, n) for row in self.of_step[piece.step] for n in range(self.number(row, piece))]
        piece.portion = piece.effort // (len(piece.asks) + 1)
        piece.ahead = piece.effort - piece.portion if piece.asks else 0
        piece.place = 0

    def number(self, row: int, piece: Any) -> int:
        rows = self.rows
        if not self.replay.holds(int(rows.when[row]), piece):
            return 0
        return self.drawn((float(rows.chance[row]), int(rows.number[row]), int(rows.word[row])), piece)

    def drawn(self, often: tuple[float, int, int], piece: Any) -> int:
        """How often something is asked by its chance, the sampler of its number and its cause."""
        chance, number, cause = often
        counter = (piece.word, Purpose.CHILDREN, cause, piece.visit)
        whether, first, second, _ = whole_block(self.replay.key, counter)
        if not uniform(whether) < chance:
            return 0
        return 1 if number == NONE else sample(self.model.samplers, number, first, second)

    def asked(self, now: int, piece: Any, worker: Any, question: int, place: int) -> None:
        """Something has come up, or whoever was held by it is let go."""
        replay, rows = self.replay, self.rows
        if piece.asks_back:
            self.asked_back(now, piece, (worker, question, place))
            return
        holder = next(one for one in replay.workers if one.piece is piece)
        if holder.held:
            self.let_go(now, piece, holder, worker, (question, place))
            return
        replay.ask(now == piece.until and bool(piece.asks), "a question comes up as its portion is done")
        replay.event(now, 1, piece.number, holder.since)
        row, ordinal = piece.asks.pop(0)
        replay.ask((question, place) == (int(rows.question[row]), piece.place), "the next question comes up")
        piece.question, piece.until, piece.effort = question, NEVER, piece.ahead
        piece.ahead = piece.ahead - piece.portion if piece.asks else 0
        word, rule = child_word(piece.word, int(rows.word[row]), piece.visit, ordinal), int(rows.rule[row])
        decider = NONE if rule != NONE else self.decider(row, word)
        step = int(rows.step[decider]) if rule == NONE else -9
        holds = bool(rows.holds[row]) or step == NONE
        replay.ask((worker is holder) == holds, "somebody is held, or nobody")
        home = NONE if rule != NONE else self.home(piece, holder if holds else None, decider)
        replay.let_go(now, holder)
        if holds:
            holder.piece, holder.held = piece, True
        piece.asked_by = holder
        if step == NONE:
            self.settled[piece], self.told_by_asker = NONE, piece
            return
        if rule != NONE:
            piece.call = replay.errands.errand(piece, rule, word, ordinal, passes=True)
            replay.errands.expect(now, piece.call)
            return
        piece.call = Answer(piece, ordinal, word, step, home)
        if now >= replay.facts.horizon:
            replay.children.too_late += 1
        else:
            replay.children.expect_part(now, piece.call)

    def let_go(self, now: int, piece: Any, holder: Any, worker: Any, said: tuple[int, int]) -> None:
        replay = self.replay
        replay.ask(worker is None and said == (piece.question, piece.place), "the same question stays open")
        if holder.ends != now:
            group = replay.group[piece.queue]
            found = next(
                (
                    found
                    for group in sorted(set(replay.group))
                    if (found := replay.next_displacement(group, now)) is not None and found[1] is holder
                ),
                None,
            )
            replay.ask(found is not None, "who is held is let go by what displaces it")
            group = replay.group[found[0].queue]
            free = replay.next_kept(group, now) is None and replay.next_start(group, now) is None
            replay.ask(free, "free people start first")
            replay.displacing = found
        holder.piece, holder.held = None, False

    def decider(self, row: int, word: int) -> int:
        first, last = int(self.rows.first[row]), int(self.rows.last[row])
        u = self.replay.u(Purpose.DECIDER, word) if last - first > 1 else 0.0
        return next(place for place in range(first, last) if u < self.rows.upto[place])

    def home(self, piece: Any, holder: Any, decider: int) -> int:
        """The team at which it is asked, `NONE` where the rule of the step chooses it."""
        step, fixed = int(self.rows.step[decider]), int(self.rows.queues[decider, piece.queue])
        if step == NONE or fixed != NONE:
            return fixed
        if holder is None or self.model.steps.kind[step] != StepKind.WORK:
            return int(piece.queue)
        able, skill = self.replay.rows[step], self.replay.skill[step]
        fit = [
            queue
            for queue in able
            if any(
                one is not holder
                and one.ranks[queue] != NONE
                and one.speeds[skill] > 0.0
                and one.ends > self.replay.now
                for one in self.replay.workers
            )
        ]
        if piece.queue in fit:
            return int(piece.queue)
        return NONE if fit == able or not fit else fit[0]

    def ended(self, answer: Any) -> None:
        whole = answer.whole
        if whole is not None:
            whole.call = None
            self.settled[whole] = answer.number

    def answered(self, now: int, piece: Any, worker: Any, cause: int) -> None:
        replay = self.replay
        replay.ask(self.settled.pop(piece, -9) == cause, "the answer has been given")
        self.told_by_asker = None
        if piece.asks_back:
            replay.ask(worker is None, "nobody is held by a question at a hand-off")
            if not piece.asks:
                replay.seams.type_again(piece)
            return
        holder = next((one for one in replay.workers if one.piece is piece), None)
        replay.ask(worker is holder, "whoever is held goes on")
        piece.place += 1
        if worker is not None:
            worker.held, worker.since, worker.missed = False, now, 0
            replay.work_off(now, piece, worker)
            return
        piece.head, piece.asker = -now - 1, piece.asked_by
        replay.waiting[piece.queue].append(piece)

    def end_of_moment(self, now: int) -> None:
        ask = self.replay.ask
        ask(not self.settled, "an item goes on when its question is answered")
        ask(all(not one.held or one.ends > now for one in self.replay.workers), "who leaves is not held")

    def principals(self, queue: int) -> list[Any]:
        """Who decides for a unit, delegates apart; nobody of a queue without delegates."""
        if not self.model.queues.delegates[queue]:
            return []
        return [worker for worker in self.replay.workers if worker.ranks[queue] == 0]

    def is_attended(self, queue: int, now: int) -> bool:
        """Whether somebody is on shift who keeps delegates from deciding."""
        return any(
            one.starts <= now < one.ends and self.replay.clocks[one.number].is_open(now)
            for one in self.principals(queue)
        )

    def left_to_delegates(self, queue: int, now: int) -> int:
        """The first moment from which nobody keeps a delegate from work that waits, who is free and at work
        then; never if there is none."""
        replay, clocks = self.replay, self.replay.clocks
        principals = self.principals(queue)
        moments = sorted(
            {clocks[one.number].next_close(now) for one in principals} | {one.ends for one in principals}
        )
        for moment in moments:
            if moment <= now or self.is_attended(queue, moment):
                continue
            free = [
                one
                for one in replay.workers
                if one.ranks[queue] > 0
                and one.piece is None
                and one.kept is None
                and one.meeting == NONE
                and one.starts <= moment < one.ends
                and clocks[one.number].is_open(moment)
                and any(replay.can(one, piece, now) for piece in replay.waiting[queue])
            ]
            if free:
                return moment
        return NEVER

    def may_ever(self, one: Any, queue: int, now: int) -> bool:
        """Whether somebody may decide at some time: no delegate where somebody else is always there."""
        if one.ranks[queue] == 0:
            return True
        return not any(
            self.replay.on_shift(other, now)
            and other.ends >= NEVER
            and self.replay.clocks[other.number].next_close(now) >= NEVER
            for other in self.principals(queue)
        )
