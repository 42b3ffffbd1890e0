"""Looks for items that wait for one another for ever (semantics, section 13).

A quick look comes first: at people who are held by answers that only such people could give, and at full
limits all of whose holders wait outside others or for parts. Only where it finds some is every item asked.
"""

from __future__ import annotations

from typing import Final

from orgsim.engine.compiled.access import (
    events,
    items,
    lanes,
    limits,
    members,
    memory,
    parts,
    people,
    person_teams,
    steps,
    teams,
    timers,
    work_timers,
)
from orgsim.engine.compiled.codes import HELD, MAY_BE_GONE, STANDS, STUCK
from orgsim.engine.compiled.jit import inlined, part, stays_apart
from orgsim.engine.compiled.joins import has_split, splits
from orgsim.engine.compiled.lanes import CLASS, NEWEST
from orgsim.engine.compiled.limits import is_in_parts, stands_still
from orgsim.engine.compiled.people import is_always_attended, is_skilled
from orgsim.engine.compiled.records import Person, Run
from orgsim.engine.compiled.switched import (
    has_awaited,
    has_delegates,
    has_limits,
    has_parts,
    has_patience,
    has_preemption,
    has_questions,
    has_timers,
)
from orgsim.engine.order import NUMBERS, TIMERS, Kind
from orgsim.log.vocabulary import NONE

GIVING_UP, RINGING = int(Kind.PATIENCE), int(Kind.TIMER)
LOG_NUMBERS: Final = NUMBERS.bit_length() - 1
LOG_TIMERS: Final = TIMERS.bit_length() - 1


@part
def is_standing_still(run: Run) -> bool:
    """Whether items wait for one another for ever now that a moment is over; those are left ``still``, the
    people whom they hold `STUCK`. At the horizon the run is over."""
    stays_apart()
    run.look = 0
    if run.now >= run.horizon:
        return False
    suspect = has_questions() and some_are_stuck(run)
    if not suspect and has_limits():
        suspect = stands_still(run)
    return suspect and some_never_go_on(run)


@inlined
def some_are_stuck(run: Run) -> bool:
    """Whether people are held by questions that nobody but they could answer, if nothing else frees them;
    those are left `STUCK`."""
    for number in range(len(people(run))):
        person = people(run)[number]
        if person.held:
            person.held = STUCK if not may_be_displaced(run, person) else HELD
    changed, stuck = True, True
    while changed:
        changed, stuck = False, False
        for number in range(len(people(run))):
            if people(run)[number].held == STUCK:
                if may_be_done(run, people(run)[number].item):
                    people(run)[number].held, changed = HELD, True
                else:
                    stuck = True
    return stuck


@inlined
def may_be_done(run: Run, slot: int) -> bool:
    """Whether what an item has asked for moves, or some of those who could take it are not stuck; if that
    asks in turn, what it asks for. Of what is in parts it is not asked here."""
    other = parts(run)[slot].first
    while has_awaited() and other != NONE and is_asking(run, other):
        other = parts(run)[other].first
    if other == NONE or items(run)[other].number == NONE:
        return True
    if items(run)[other].lane != NONE:
        return may_be_taken(run, other)
    return not (has_awaited() and has_split() and is_in_parts(run, other))


@inlined
def is_asking(run: Run, slot: int) -> bool:
    """Whether an item has come that waits for something that it has asked for."""
    if items(run)[slot].number == NONE or parts(run)[slot].first == NONE:
        return False
    return not (has_split() and is_in_parts(run, slot))


@part
def may_be_displaced(run: Run, person: Person) -> bool:
    """Whether something more urgent might come and displace what holds somebody."""
    stays_apart()
    if not has_preemption():
        return False
    item = items(run)[person.item]
    order = teams(run)[item.queue].order
    if order != NEWEST and (order != CLASS or item.service_class == 0):
        return False
    for place in range(person.first_team, person.last_team):
        team = teams(run)[person_teams(run)[place]]
        if team.preempt and team.order == order:
            return True
    return False


@part
def may_be_taken(run: Run, slot: int) -> bool:
    """Whether some of those who could take an item that waits in a queue are not stuck, or all have left."""
    stays_apart()
    lane = lanes(run)[items(run)[slot].lane]
    team, anybody = teams(run)[lane.team], False
    only_first = has_delegates() and team.delegates and is_always_attended(run, team)
    for place in range(team.first_member, team.last_member):
        number = members(run)[place].person
        if only_first and members(run)[place].rank > 0:
            continue
        if is_skilled(run, number, lane.skill) and people(run)[number].ends > run.now:
            anybody = True
            if people(run)[number].held != STUCK:
                return True
    return not anybody


@part
def some_never_go_on(run: Run) -> bool:
    """Whether there are items that never go on, all of which are asked again until no more of them do."""
    stays_apart()
    begin(run)
    changed, found = True, True
    while changed:
        changed, found = False, False
        for slot in range(run.slots_used):
            if items(run)[slot].number != NONE and parts(run)[slot].still == STANDS:
                if may_go_on(run, slot):
                    changed = True
                    goes_on(run, slot)
                else:
                    found = True
    return found


@inlined
def begin(run: Run) -> None:
    """Whoever waits stands still, unless an event that is still to come ends that."""
    for number in range(len(limits(run))):
        limits(run)[number].moving = limits(run)[number].waiting == 0
    for number in range(len(people(run))):
        person = people(run)[number]
        if has_questions() and person.held:
            person.held = HELD if may_be_displaced(run, person) else STUCK
    for slot in range(run.slots_used):
        if items(run)[slot].number != NONE:
            parts(run)[slot].still = STANDS if waits(run, slot) else 0
    for place in range(run.gap, run.due + run.gap):
        if has_patience() and gives_up(run, place):
            parts(run)[events(run)[place].slot].still = 0
    for place in range(run.gap, run.due + run.gap):
        if has_timers() and may_cancel(run, place):
            parts(run)[events(run)[place].slot].still = MAY_BE_GONE
    for slot in range(run.slots_used):
        if items(run)[slot].number != NONE and parts(run)[slot].still != STANDS:
            goes_on(run, slot)


@inlined
def waits(run: Run, slot: int) -> bool:
    """Whether an item waits outside a limit, in a queue, for an answer or for its parts."""
    item = items(run)[slot]
    if item.outside != NONE or item.lane != NONE:
        return True
    return has_parts() and parts(run)[slot].first != NONE


@inlined
def gives_up(run: Run, place: int) -> bool:
    """Whether an event that is to come lets an item lose its patience."""
    event = events(run)[place]
    kind, number = event.key >> LOG_NUMBERS, event.key & (NUMBERS - 1)
    if kind != GIVING_UP or items(run)[event.slot].number != number:
        return False
    return items(run)[event.slot].ticket == event.ticket


@inlined
def may_cancel(run: Run, place: int) -> bool:
    """Whether an event that is to come may cancel an item."""
    event = events(run)[place]
    kind, number = event.key >> LOG_NUMBERS, event.key & (NUMBERS - 1)
    if kind != RINGING or items(run)[event.slot].number != number >> LOG_TIMERS:
        return False
    first = work_timers(run)[items(run)[event.slot].work]
    return timers(run)[first + (number & (TIMERS - 1))].to == NONE


@inlined
def goes_on(run: Run, slot: int) -> None:
    """An item goes on, and with it the limits that it is in and whom it holds."""
    item = items(run)[slot]
    if parts(run)[slot].still == STANDS:
        parts(run)[slot].still = 0
    for place in range(item.tokens):
        limits(run)[memory(run)[slot, place]].moving = 1
    if has_questions() and item.person != NONE and people(run)[item.person].held:
        people(run)[item.person].held = HELD


@inlined
def may_go_on(run: Run, slot: int) -> bool:
    """Whether what an item waits for goes on, or it is not needed any more once others go on."""
    item = items(run)[slot]
    if has_parts() and is_let_go(run, slot):
        return True
    if item.outside != NONE:
        return limits(run)[item.outside].moving != 0
    if item.lane != NONE:
        return may_be_taken(run, slot)
    if has_split() and is_in_parts(run, slot):
        return may_be_settled(run, slot)
    return goes(run, parts(run)[slot].first)


@inlined
def goes(run: Run, slot: int) -> bool:
    """Whether a part, an answer or other work goes on, or is to come."""
    return items(run)[slot].number == NONE or parts(run)[slot].still != STANDS


@inlined
def is_let_go(run: Run, slot: int) -> bool:
    """Whether an item is gone when another goes on that waits for it, or waits for what does, and so on:
    one that may be cancelled, or needs its other parts no more."""
    whole = parts(run)[slot].whole
    while whole != NONE:
        if parts(run)[whole].still == MAY_BE_GONE:
            return True
        if has_split() and parts(run)[whole].still == 0 and stops_others(run, whole):
            return True
        whole = parts(run)[whole].whole
    return False


@inlined
def stops_others(run: Run, slot: int) -> bool:
    """Whether an item waits for its parts, and those are withdrawn that are not needed any more."""
    return is_in_parts(run, slot) and not splits(run)[steps(run)[items(run)[slot].step].row].finishes


@inlined
def may_be_settled(run: Run, slot: int) -> bool:
    """Whether so many parts go on that enough of them succeed or, where they may fail, too few are left."""
    of, count = parts(run)[slot], 0
    place = of.first
    while place != NONE:
        count += goes(run, place)
        place = parts(run)[place].sibling
    return count >= of.missing or (run.parts_may_fail != 0 and count > of.left - of.missing)
