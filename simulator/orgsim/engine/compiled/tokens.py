"""The way of an item past the limits, and out of the organisation (semantics, section 4.3)."""

from __future__ import annotations

from orgsim.engine.compiled.access import items, limits, memory, steps, teams
from orgsim.engine.compiled.codes import PASS, REST, STANDSTILL, TURNED_AWAY
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.journal import note
from orgsim.engine.compiled.limits import (
    applies,
    give_back,
    is_full,
    is_waited_for,
    limit_after,
    needs,
    stands_still,
    take,
    wait_outside,
)
from orgsim.engine.compiled.places import leave_team
from orgsim.engine.compiled.records import Item, Run
from orgsim.engine.compiled.switched import has_limits, has_parts, has_timers
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE

REFUSED, BLOCKED, UNBLOCKED = int(Verb.REFUSED), int(Verb.BLOCKED), int(Verb.UNBLOCKED)


@inlined
def team_limit(run: Run, item: Item) -> int:
    """The limit of the team that counts an item as its own, or `NONE`."""
    return NONE if item.counted == NONE else teams(run)[item.counted].limit


@part
def pass_limits(run: Run, slot: int) -> int:
    """Take a token of each limit that holds at the step, in order, and give back those that no longer hold;
    `PASS` when that is done, `TURNED_AWAY` where one refuses."""
    stays_apart()
    item = items(run)[slot]
    step, team = steps(run)[item.step], team_limit(run, item)
    number = limit_after(run, step, team, NONE)
    while number != NONE:
        if needs(run, slot, number):
            limit = limits(run)[number]
            if is_full(limit):
                if limit.refuses:
                    note(run, REFUSED, slot, NONE, number, NONE)
                    return TURNED_AWAY
                note(run, BLOCKED, slot, NONE, number, NONE)
                wait_outside(run, slot, number)
                if has_parts() or has_timers():
                    if is_waited_for(run, slot):
                        run.look = 1
                    return REST
                return STANDSTILL if limit.held <= limit.stuck and stands_still(run) else REST
            take(run, slot, number)
        number = limit_after(run, step, team, number)
    place = 0
    while place < item.tokens:
        if applies(run, step, team, memory(run)[slot, place]):
            place += 1
        else:
            give_back(run, slot, place)
    return PASS


@inlined
def let_in(run: Run) -> int:
    """The slot of the item that was let in first of those that have not gone on yet."""
    slot = run.first_in
    item = items(run)[slot]
    run.first_in = item.after
    note(run, UNBLOCKED, slot, NONE, item.outside, NONE)
    item.outside = NONE
    return slot


@inlined
def enter_line(run: Run, slot: int) -> None:
    """Stand last in the line of those who go on when what comes before has come to rest."""
    items(run)[slot].after = NONE
    if run.first_in == NONE:
        run.first_in = slot
    else:
        items(run)[run.last_in].after = slot
    run.last_in = slot


@inlined
def end(run: Run, slot: int) -> None:
    """An item is gone: its tokens are given back, and its place is free for another."""
    item = items(run)[slot]
    leave_team(run, item)
    while has_limits() and item.tokens > 0:
        give_back(run, slot, 0)
    item.number = NONE
    item.after = run.free_item
    run.free_item = slot
    run.inside -= 1
