"""Calls: what comes up in the work of a visit, who answers it, and people who wait with the item (semantics,
section 12)."""

from __future__ import annotations

from typing import Final

import numpy as np

from orgsim.chance.philox import Purpose
from orgsim.engine.compiled.access import (
    asks,
    asks_back,
    calls,
    causes_back,
    decider_queues,
    deciders,
    items,
    members,
    people,
    step_asks,
    step_queues,
    steps,
    teams,
)
from orgsim.engine.compiled.arithmetic import uniform, whole_block
from orgsim.engine.compiled.conditions import condition_holds
from orgsim.engine.compiled.draws import UNIFORM, as_uniform, draw_of_words, single_draw
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.model_records import Ask, AskBack, Team, Word
from orgsim.engine.compiled.people import is_skilled
from orgsim.engine.compiled.records import Run
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import StepKind

CHILDREN: Final = np.uint64(int(Purpose.CHILDREN))
DECIDER: Final = np.uint64(int(Purpose.DECIDER))
ZERO: Final = np.uint64(0)
WORK: Final = int(StepKind.WORK)


@part
def come_up(run: Run, slot: int) -> None:
    """Draw the questions of a visit that begins, which cut its effort into equal portions."""
    stays_apart()
    item, call = items(run)[slot], calls(run)[slot]
    call.left = call.place = call.ordinal = call.size = 0
    call.ahead, call.asker, call.rows = 0, NONE, 0
    first = step_asks(run)[item.step]
    call.row = first - 1
    for row in range(first, step_asks(run)[item.step + 1]):
        if condition_holds(run, slot, asks(run)[row].when):
            size = size_of(run, slot, asks(run)[row], asks(run)[row].word)
            if size > 0:
                call.rows |= 1 << (row - first)
                call.left += size
    call.portion = item.effort // (call.left + 1)
    if call.left > 0:
        call.ahead = item.effort - call.portion


@inlined
def size_of(run: Run, slot: int, ask: Ask | AskBack, cause: Word) -> int:
    """How often something is asked: whether at all by the first word of the block of its cause, how often by
    the next two."""
    item = items(run)[slot]
    first, second, third, _ = whole_block(
        run.key_0, run.key_1, item.word, CHILDREN, cause, np.uint64(item.visit)
    )
    if uniform(first) >= ask.chance:
        return 0
    return 1 if ask.number == NONE else draw_of_words(run, ask.number, second, third)


@inlined
def next_question(run: Run, slot: int) -> tuple[int, int]:
    """What comes up now that a portion is done: the row of it, and its ordinal."""
    item, call = items(run)[slot], calls(run)[slot]
    first = step_asks(run)[item.step]
    while call.ordinal >= call.size:
        call.row += 1
        call.ordinal, call.size = 0, 0
        if call.rows >> (call.row - first) & 1:
            call.size = size_of(run, slot, asks(run)[call.row], asks(run)[call.row].word)
    ordinal = call.ordinal
    call.ordinal += 1
    call.left -= 1
    item.effort = call.ahead
    call.ahead = call.ahead - call.portion if call.left > 0 else 0
    return call.row, ordinal


@inlined
def decider_of(run: Run, ask: Ask, word: Word) -> int:
    """The row of who answers: a draw where there is a choice."""
    place = ask.first
    if ask.last - place > 1:
        u = as_uniform(single_draw(run, UNIFORM, word, DECIDER, ZERO, 0))
        while u >= deciders(run)[place].upto:
            place += 1
    return place


@inlined
def size_on_receipt(run: Run, slot: int) -> int:
    """How often something is asked on receipt of a hand-off, of whoever did a step of the item last: never at
    a wrong team, of the own team, or of one that all have left."""
    item, call = items(run)[slot], calls(run)[slot]
    ask, step = asks_back(run)[item.crossing], steps(run)[item.step]
    if ask.chance <= 0.0 or step.looks_for != NONE or call.worker == NONE or call.desk == item.queue:
        return 0
    if not is_manned(run, teams(run)[call.desk]) or not condition_holds(run, slot, ask.when):
        return 0
    return size_of(run, slot, ask, causes_back(run)[item.step].word)


@inlined
def is_manned(run: Run, team: Team) -> bool:
    """Whether somebody of a team has not left."""
    for place in range(team.first_member, team.last_member):
        if people(run)[members(run)[place].person].ends > run.now:
            return True
    return False


@part
def home_of(run: Run, slot: int, row: int, number: int) -> int:
    """The team at which a question is asked, or `NONE` where the rule of the step chooses it.

    ``number`` is the person who waits for the answer, or `NONE`: then somebody else must be able to give it.
    """
    stays_apart()
    queue = items(run)[slot].queue
    fixed, step = decider_queues(run)[row, queue], steps(run)[deciders(run)[row].step]
    if fixed != NONE:
        return fixed
    if number == NONE or step.kind != WORK:
        return queue
    first, own, every = NONE, False, True
    for place in range(step.first_queue, step.last_queue):
        team = step_queues(run)[place]
        if not others(run, team, step.skill, number):
            every = False
        elif team == queue:
            own = True
        elif first == NONE:
            first = team
    if own:
        return queue
    return NONE if every else first


@inlined
def others(run: Run, number: int, skill: int, person: int) -> bool:
    """Whether anybody else of a team has a skill, and has not left."""
    team = teams(run)[number]
    for place in range(team.first_member, team.last_member):
        other = members(run)[place].person
        if other != person and is_skilled(run, other, skill) and people(run)[other].ends > run.now:
            return True
    return False
