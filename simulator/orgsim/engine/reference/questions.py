"""What work asks in its course, and who answers (semantics, section 12)."""

from __future__ import annotations

from dataclasses import dataclass

from orgsim.chance.philox import Purpose, child_word, uniform
from orgsim.engine.reference.conditions import Conditions
from orgsim.engine.reference.draws import Draws
from orgsim.engine.reference.item import Item
from orgsim.engine.reference.plan import BackRow, Stage
from orgsim.log.vocabulary import NONE
from orgsim.model.model import Model


@dataclass(frozen=True, slots=True)
class Decider:
    """Who answers up to a cumulative chance: the step that the answer is (`NONE`: the asker gives it), and
    the queue by the queue that asks."""

    upto: float
    step: int
    queues: list[int]


@dataclass(frozen=True, slots=True)
class Ask:
    """What a step asks; ``number`` is a sampler or `NONE`, and ``rule`` that by which other work comes
    instead of an answer, or `NONE`."""

    question: int
    word: int
    chance: float
    number: int
    when: int
    holds: bool
    rule: int
    deciders: list[Decider]


class Questions:
    """Draws what comes up in a visit, and who answers it."""

    def __init__(self, model: Model, draws: Draws, conditions: Conditions) -> None:
        self._draws = draws
        self._conditions = conditions
        self._of_step = _by_step(model)

    def come_up(self, item: Item) -> None:
        """Draw the questions of a visit that begins, which cut its effort into equal portions."""
        asked: list[tuple[Ask, int]] = []
        for ask in self._of_step[item.step]:
            asked += [(ask, ordinal) for ordinal in range(self._number(ask, ask.word, item))]
        item.asks = asked
        item.portion = item.effort // (len(asked) + 1)
        item.ahead = item.effort - item.portion if asked else 0
        item.place = 0

    def on_receipt(self, row: BackRow, stage: Stage, item: Item) -> int:
        """How many questions there are at a hand-off to a step."""
        return self._number(row, stage.back_word, item)

    def _number(self, ask: Ask | BackRow, cause: int, item: Item) -> int:
        """How often it is asked: whether at all by the first word of the block, how often by the next two."""
        if not self._conditions.hold(ask.when, item):
            return 0
        if ask.chance >= 1.0 and ask.number == NONE:
            return 1
        counter = (item.word, int(Purpose.CHILDREN), cause, item.visit)
        first, second, third, _ = self._draws.words(counter)
        if uniform(first) >= ask.chance:
            return 0
        return 1 if ask.number == NONE else self._draws.sampled(ask.number, second, third)

    def next_of(self, item: Item) -> tuple[Ask, int, int]:
        """What comes up now that a portion is done: it, its ordinal, and the word of the answer."""
        ask, ordinal = item.asks.pop(0)
        item.effort = item.ahead
        item.ahead = item.ahead - item.portion if item.asks else 0
        word = child_word(item.word, ask.word, item.visit, ordinal)
        return ask, ordinal, word

    def decider(self, ask: Ask, word: int) -> Decider:
        """Who gives the answer with a word."""
        if len(ask.deciders) == 1:
            return ask.deciders[0]
        u = self._draws.single_uniform(Purpose.DECIDER, word, 0, 0)
        return next(decider for decider in ask.deciders if u < decider.upto)


def _by_step(model: Model) -> list[list[Ask]]:
    rows = model.questions
    columns = (rows.upto.tolist(), rows.step.tolist(), rows.queues.tolist())
    deciders = [Decider(*row) for row in zip(*columns, strict=True)]
    names = ("question", "word", "chance", "number", "when", "holds", "rule", "first", "last")
    asks = [
        Ask(question, word, chance, number, when, bool(holds), rule, deciders[first:last])
        for question, word, chance, number, when, holds, rule, first, last in zip(
            *(getattr(rows, name).tolist() for name in names), strict=True
        )
    ]
    return [[asks[place] for place in row] for row in rows.of_step.rows()]
