"""The Model as objects that a process reads faster than NumPy scalars, with the draws of each step at
hand."""

from __future__ import annotations

from dataclasses import dataclass

from orgsim.chance.philox import Purpose
from orgsim.engine.reference.draws import UNIFORM, Draws, Stream
from orgsim.engine.reference.item import Item
from orgsim.log.vocabulary import NONE
from orgsim.model.arrays import Ragged
from orgsim.model.kinds import ELAPSED
from orgsim.model.loops import looped
from orgsim.model.model import Model
from orgsim.units.work_clock import WorkClock

HANDOFF = Purpose.HANDOFF


@dataclass(frozen=True, slots=True)
class Exit:
    """A way out of a step; its ``kind`` is the number of a `WayOut`."""

    to: int
    chance: float
    falling: float
    at_most: int
    kind: int
    when: int
    case: int
    sets: list[int]
    chances: list[tuple[int, float]]
    """Conditions and what stands in for ``chance`` where they hold."""

    def chance_at(self, visit: int, chance: float) -> float:
        """The chance of this return, or rejection, after the given visit; at the first it is ``chance``."""
        if 0 <= self.at_most < visit:
            return 0.0
        if self.falling != 1.0:
            for _ in range(visit - 1):
                chance *= self.falling
        return chance


@dataclass(frozen=True, slots=True)
class BackRow:
    """What is asked on receipt of a hand-off; ``number`` is a sampler or `NONE`, and ``steps`` are by work
    those that answers are."""

    chance: float
    number: int
    when: int
    steps: list[int]


@dataclass(frozen=True, slots=True)
class Crossing:
    """What going from one team to another costs: a delay (a sampler or `NONE`) on a clock, and context; how
    likely it is to be sent back; what is typed again (a sampler or `NONE`), and the rows of what that
    sets; and what is asked, if anything is."""

    sampler: int
    clock: int
    loss: float
    returns: float
    retyping: int
    sets: list[int]
    types_again: bool
    """Whether anything is typed again, or set by that."""
    asks: BackRow | None


@dataclass(frozen=True, slots=True)
class Stage:
    """What steps of all kinds have, as their visitors see it; the streams are its draws."""

    word: int
    limits: list[int]
    limited: bool
    exits: list[Exit]
    only_way: Exit | None
    looped: bool
    length: Stream
    """Of its effort or delay."""
    way_out: Stream
    sets: list[int]
    """Rows of what sets marks as it ends."""
    marking: bool
    """Whether its end or a way out of it sets marks."""
    unconditional: bool
    """Whether its ways out hang on chance alone."""
    skippable: bool
    looks_for: int
    """Of a look that a wrong team has at an item, the step that it was sent for; else `NONE`."""
    lengths: list[tuple[int, Stream]]
    """Conditions and what stands in for ``length`` where they hold."""
    asks: bool
    """Whether questions may come up in its work."""
    back_word: int
    """The word of the cause of what is asked at a hand-off to it."""


class Plan:
    """Stages by step, crossings by pair of teams, and what else items read on their way."""

    def __init__(self, model: Model, draws: Draws) -> None:
        self._draws = draws
        self.team_limit: list[int] = model.queues.limit.tolist()
        self.crossings = _crossings(model)
        self.clocks: tuple[WorkClock, ...] = model.header.clocks
        self.limit_names = model.header.limits
        self.stages = _stages(model, draws)

    def handoff(self, crossing: Crossing, stage: Stage) -> Stream:
        """The draws of a hand-off's delay before a step."""
        return self._draws.stream(HANDOFF, crossing.sampler, stage.word)

    def is_returned(self, crossing: Crossing, stage: Stage, item: Item) -> bool:
        """Whether the visit to come to a step is sent back by those who receive it."""
        u = self._draws.uniform(Purpose.RETURNED, item.word, stage.word, item.visit)
        return u < crossing.returns

    def retyped(self, crossing: Crossing, stage: Stage, item: Item) -> int:
        """The effort of typing again before the visit of a step."""
        if crossing.retyping == NONE:
            return 0
        stream = self._draws.stream(Purpose.RETYPING, crossing.retyping, stage.word)
        return int(stream.value(item.word, item.visit))

    def after(self, now: int, length: int, clock: int) -> int:
        """The moment when a length of time, elapsed or on a clock, is over."""
        return now + length if clock == ELAPSED else self.clocks[clock].finish(now, length)


def _crossings(model: Model) -> list[list[Crossing | None]]:
    handoffs = model.handoffs
    retyping, sets = handoffs.retyping.tolist(), handoffs.sets.rows()
    columns = (
        *(handoffs.sampler.tolist(), handoffs.clock.tolist(), handoffs.loss.tolist()),
        *(handoffs.returns.tolist(), retyping, sets),
        [row != NONE or bool(own) for row, own in zip(retyping, sets, strict=True)],
        _back_rows(model),
    )
    kinds = [Crossing(*row) for row in zip(*columns, strict=True)]
    return [[None if kind == NONE else kinds[kind] for kind in row] for row in handoffs.kind.tolist()]


def _back_rows(model: Model) -> list[BackRow | None]:
    """What is asked at each kind of hand-off."""
    rows = model.questions_back
    if not rows.any:
        return [None] * len(model.handoffs.sampler)
    columns = (rows.chance, rows.number, rows.when, rows.step)
    found = [BackRow(*row) for row in zip(*(column.tolist() for column in columns), strict=True)]
    return [row if row.chance > 0.0 else None for row in found]


def cases_of(model: Model, rows: Ragged) -> list[list[tuple[int, float]]]:
    """Conditions and values of the cases in some rows."""
    pairs = list(zip(model.cases.when.tolist(), model.cases.value.tolist(), strict=True))
    return [[pairs[place] for place in row] for row in rows.rows()]


def _exits(model: Model) -> list[list[Exit]]:
    exits = model.exits
    columns = (
        *(exits.to, exits.chance, exits.falling, exits.at_most, exits.rework),
        *(exits.when, exits.case),
    )
    chances = cases_of(model, exits.chances)
    rows = zip(*(column.tolist() for column in columns), exits.sets.rows(), chances, strict=True)
    ways = [Exit(*row) for row in rows]
    return [[ways[place] for place in row] for row in model.steps.exits.rows()]


def _stages(model: Model, draws: Draws) -> list[Stage]:
    steps, exits = model.steps, _exits(model)
    limits, again, sets = steps.limits.rows(), looped(model), steps.sets.rows()
    lengths = cases_of(model, steps.lengths)
    any_team_limit = bool((model.queues.limit != NONE).any())
    asked, answers = model.questions.of_step.rows(), model.answers
    back = model.questions_back.word.tolist() or [0] * len(steps.word)
    return [
        Stage(
            word=word,
            limits=limits[number],
            limited=bool(limits[number]) or (any_team_limit and number not in answers),
            exits=exits[number],
            only_way=_only_way(exits[number]),
            looped=number in again,
            length=draws.stream(Purpose.EFFORT, int(steps.sampler[number]), word),
            way_out=draws.stream(Purpose.WAY_OUT, UNIFORM, word),
            sets=sets[number],
            marking=bool(sets[number]) or any(way.sets for way in exits[number]),
            unconditional=all(_is_unconditional(way) for way in exits[number]),
            skippable=bool(steps.skips[number] > 0.0 or steps.looks_for[number] != NONE),
            looks_for=int(steps.looks_for[number]),
            lengths=[(when, draws.stream(Purpose.EFFORT, int(row), word)) for when, row in lengths[number]],
            asks=bool(asked[number]),
            back_word=back[number],
        )
        for number, word in enumerate(steps.word.tolist())
    ]


def _is_unconditional(way: Exit) -> bool:
    """Whether a way out is taken by chance alone."""
    return way.when == NONE and not way.chances


def _only_way(exits: list[Exit]) -> Exit | None:
    certain = len(exits) == 1 and exits[0].chance >= 1.0 and not exits[0].kind
    return exits[0] if certain else None
