"""Tokens of limits on work in progress (semantics, section 4.3). Items outside a limit, and those just let
in, are linked lists."""

from __future__ import annotations

from orgsim.engine.compiled.access import (
    blocked,
    items,
    limits,
    memory,
    parts,
    sources,
    step_limits,
    steps,
)
from orgsim.engine.compiled.events import ARRIVAL, schedule
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.model_records import Limit, Step
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.switched import has_awaited, has_parts
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import StepKind

SPLIT = int(StepKind.SPLIT)


@inlined
def is_full(limit: Limit) -> bool:
    """Whether nobody can be let in now."""
    return limit.held >= limit.size or limit.waiting > 0


@inlined
def holds(run: Run, slot: int, number: int) -> bool:
    """Whether an item holds a token of a limit."""
    for place in range(items(run)[slot].tokens):
        if memory(run)[slot, place] == number:
            return True
    return False


@inlined
def needs(run: Run, slot: int, number: int) -> bool:
    """Whether an item needs a token of a limit that holds where it comes: it has none, nor has another that
    waits for it."""
    if holds(run, slot, number):
        return False
    return not has_awaited() or not is_held_above(run, slot, number)


@part
def is_held_above(run: Run, slot: int, number: int) -> bool:
    """Whether an item that waits for this one, at once or through others, holds a token of a limit."""
    stays_apart()
    above = parts(run)[slot].whole
    while above != NONE:
        if holds(run, above, number):
            return True
        above = parts(run)[above].whole
    return False


@inlined
def passes_limits(run: Run, slot: int) -> bool:
    """Whether an item needs no token, since another waits for it that has asked for it."""
    return has_awaited() and parts(run)[slot].passes != 0


@inlined
def applies(run: Run, step: Step, team_limit: int, number: int) -> bool:
    """Whether a limit holds at a step that a team serves."""
    if number == team_limit:
        return True
    for place in range(step.first_limit, step.last_limit):
        if step_limits(run)[place] == number:
            return True
    return False


@inlined
def limit_after(run: Run, step: Step, team_limit: int, number: int) -> int:
    """The next higher limit that holds at a step, `NONE` when there is none."""
    following = team_limit if team_limit > number else NONE
    for place in range(step.first_limit, step.last_limit):
        limit = step_limits(run)[place]
        if limit > number and (following == NONE or limit < following):
            following = limit
    return following


@inlined
def take(run: Run, slot: int, number: int) -> None:
    """Hold a token; there must be room."""
    item = items(run)[slot]
    memory(run)[slot, item.tokens] = number
    item.tokens += 1
    limits(run)[number].held += 1


@inlined
def wait_outside(run: Run, slot: int, number: int) -> None:
    """Stand last in the line outside a limit."""
    item, limit = items(run)[slot], limits(run)[number]
    item.outside, item.after = number, NONE
    if limit.waiting == 0:
        limit.first = slot
    else:
        items(run)[limit.last].after = slot
    limit.last = slot
    limit.waiting += 1
    count_stuck(run, slot, number, 1)


@part
def leave_line(run: Run, slot: int) -> None:
    """Stand in no line any more: neither outside a limit nor among those just let in."""
    stays_apart()
    item = items(run)[slot]
    limit = limits(run)[item.outside]
    before, place = NONE, limit.first if limit.waiting > 0 else NONE
    while place not in (NONE, slot):
        before, place = place, items(run)[place].after
    if place == slot:
        if before == NONE:
            limit.first = item.after
        else:
            items(run)[before].after = item.after
        if limit.last == slot:
            limit.last = before
        limit.waiting -= 1
        count_stuck(run, slot, item.outside, -1)
        return
    leave_those_let_in(run, slot)


@inlined
def leave_those_let_in(run: Run, slot: int) -> None:
    """Be none of those who go on when what comes before has come to rest."""
    before, place = NONE, run.first_in
    while place not in (NONE, slot):
        before, place = place, items(run)[place].after
    if place == slot:
        if before == NONE:
            run.first_in = items(run)[slot].after
        else:
            items(run)[before].after = items(run)[slot].after
        if run.last_in == slot:
            run.last_in = before


@inlined
def count_stuck(run: Run, slot: int, outside: int, change: int) -> None:
    """Each limit that an item holds has one more, or one less, holder that waits outside another."""
    for place in range(items(run)[slot].tokens):
        number = memory(run)[slot, place]
        limits(run)[number].stuck += change
        blocked(run)[number, outside] += change


@inlined
def is_in_parts(run: Run, slot: int) -> bool:
    """Whether an item waits for its parts."""
    return steps(run)[items(run)[slot].step].kind == SPLIT and items(run)[slot].outside == NONE


@inlined
def is_waited_for(run: Run, slot: int) -> bool:
    """Whether others may wait for an item that waits: it holds tokens, is a part or an answer, or
    work that another has asked for."""
    return items(run)[slot].tokens > 0 or (has_parts() and parts(run)[slot].whole != NONE)


@part
def count_in_parts(run: Run, slot: int, change: int) -> None:
    """Each limit that an item holds has one more, or one less, holder that waits for its parts."""
    stays_apart()
    for place in range(items(run)[slot].tokens):
        limits(run)[memory(run)[slot, place]].stuck += change


@part
def give_back(run: Run, slot: int, place: int) -> None:
    """Return the token at a place of an item's row; the first who waits is let in, else whoever fills the
    limit is told of the room."""
    stays_apart()
    item = items(run)[slot]
    number = memory(run)[slot, place]
    item.tokens -= 1
    for other in range(place, item.tokens):
        memory(run)[slot, other] = memory(run)[slot, other + 1]
    limit = limits(run)[number]
    limit.held -= 1
    if limit.waiting > 0:
        following = limit.first
        limit.first = items(run)[following].after
        limit.waiting -= 1
        count_stuck(run, following, number, -1)
        take(run, following, number)
        items(run)[following].after = NONE
        if run.first_in == NONE:
            run.first_in = following
        else:
            items(run)[run.last_in].after = following
        run.last_in = following
    elif limit.valve != NONE:
        open_valve(run, limit)


@part
def open_valve(run: Run, limit: Limit) -> None:
    """A limit that sources keep full has room: the one whose turn it is makes an item, those that have no
    more drop out."""
    stays_apart()
    while limit.valve != NONE:
        last = sources(run)[limit.valve]
        following = sources(run)[last.after]
        if following.made < following.at_most:
            break
        if last.after == limit.valve:
            limit.valve = NONE
        else:
            last.after = following.after
    if limit.valve != NONE:
        number = sources(run)[limit.valve].after
        schedule(run, run.now, ARRIVAL + number, number, 0)


@part
def stands_still(run: Run) -> bool:
    """Whether some full limits have no holder that can still move; those are left with ``moving`` 0.

    A limit can move if some holder waits for no limit, or waits for one that can move.
    """
    stays_apart()
    for number in range(len(limits(run))):
        limits(run)[number].moving = limits(run)[number].waiting == 0
    changed, standing = True, True
    while changed:
        changed, standing = False, False
        for number in range(len(limits(run))):
            if not limits(run)[number].moving:
                if can_move(run, number):
                    limits(run)[number].moving, changed = 1, True
                else:
                    standing = True
    return standing


@inlined
def can_move(run: Run, number: int) -> bool:
    """Whether some holder of a limit waits for nothing, or for a limit that can move."""
    if limits(run)[number].held > limits(run)[number].stuck:
        return True
    for other in range(len(limits(run))):
        if blocked(run)[number, other] > 0 and limits(run)[other].moving:
            return True
    return False
