"""The second phase of an instant: free people take up waiting work, group of teams by group of teams (semantics, section 5)."""

from __future__ import annotations

import math
from typing import Any, Final

from orgsim.engine.compiled.access import (
    group_teams,
    groups,
    idle_with,
    items,
    lanes,
    members,
    memory,
    people,
    person_skills,
    person_teams,
    speeds,
    steps,
    stirred,
    team_clocks,
    teams,
)
from orgsim.engine.compiled.events import END_OF_WORK, SHIFT, schedule
from orgsim.engine.compiled.hours import finish, is_open, next_open, worked
from orgsim.engine.compiled.jit import inlined, merged, part, stays_apart
from orgsim.engine.compiled.journal import PAUSED, RESUMED, STARTED, record
from orgsim.engine.compiled.lanes import join_lane, leave_lane, precedes
from orgsim.engine.compiled.people import can_take, gather_free, on_shift, taker, victim, wanted
from orgsim.log.vocabulary import NONE
from orgsim.units.work_clock import NEVER

KEPT, OFFERS, INTERRUPTIONS, WAKES = range(4)
"""What a group does in turn: go on with what case workers kept, start what waits, displace work, and be woken by the next shift."""
LONGEST: Final = float(NEVER)


@inlined
def stir(run: Any, team: int) -> None:
    """Something has changed in a team: its group is dispatched when everything due has happened."""
    number, waiting = teams(run)[team].group, stirred(run)
    group = groups(run)[number]
    if group.stirred:
        return
    group.stirred = 1
    place = run.to_dispatch
    while place > 0 and waiting[place - 1] < number:
        waiting[place] = waiting[place - 1]
        place -= 1
    waiting[place] = number
    run.to_dispatch += 1


@inlined
def work_has_come(run: Any, team: int) -> None:
    """An item has joined a queue: somebody may start it, unless all who could have their hands full and may keep them so."""
    if teams(run)[team].idle > 0 or groups(run)[teams(run)[team].group].preempts:
        stir(run, team)


@merged
def dispatch(run: Any) -> None:
    """The next thing that a stirred group does: at most one start of waiting work."""
    if run.group == NONE:
        run.to_dispatch -= 1
        run.group, run.phase, run.rank = stirred(run)[run.to_dispatch], KEPT, 0
        groups(run)[run.group].stirred = 0
    group = groups(run)[run.group]
    if run.phase == KEPT:
        if group.kept > 0:
            start_kept(run, group)
        run.phase = OFFERS
    if run.phase == OFFERS:
        while run.rank <= group.most_rank:
            if start_next(run, group, run.rank):
                return
            run.rank += 1
        run.phase = INTERRUPTIONS
    if run.phase == INTERRUPTIONS and group.preempts and interrupt(run, group):
        run.phase, run.rank = OFFERS, 0
        return
    if group.keeps_hours:
        wake_all(run, group)
    run.group = NONE


@part
def start_kept(run: Any, group: Any) -> None:
    """Case workers go on with what they kept, lowest item first, or at the opening of their next shift."""
    stays_apart()
    done = -1
    while True:
        person = next_keeper(run, group, done)
        if person == NONE:
            return
        slot = people(run)[person].kept
        done = items(run)[slot].number
        if on_shift(run, people(run)[person]):
            start(run, slot, person)
        else:
            somebody = people(run)[person]
            wake(run, items(run)[slot].queue, next_open(run, somebody.clock, max(run.now, somebody.starts)))


@inlined
def next_keeper(run: Any, group: Any, done: int) -> int:
    """Of those in a group who keep an item of a higher number than ``done``, the one with the lowest, or `NONE`."""
    best, lowest = NONE, 0
    for place in range(group.first_team, group.last_team):
        number = group_teams(run)[place]
        team = teams(run)[number]
        for member in range(team.first_member, team.last_member):
            person = members(run)[member].person
            kept = people(run)[person].kept
            if kept != NONE and done < items(run)[kept].number and (best == NONE or items(run)[kept].number < lowest):
                best, lowest = person, items(run)[kept].number
    return best


@merged
def start_next(run: Any, group: Any, rank: int) -> bool:
    """Start the item that has waited longest of those that the teams put forward; false when there is none."""
    best_lane, best_person = NONE, NONE
    for place in range(group.first_team, group.last_team):
        number = group_teams(run)[place]
        team = teams(run)[number]
        if team.queued > 0 and team.idle > 0:
            lane, person = offer(run, number, team, rank)
            if lane != NONE and (best_lane == NONE or joined(run, lane) < joined(run, best_lane)):
                best_lane, best_person = lane, person
    if best_lane == NONE:
        return False
    start(run, lanes(run)[best_lane].first, best_person)
    return True


@inlined
def comes_before(run: Any, order: int, item: Any, lane: int) -> bool:
    """Whether an item stands before the first of a lane, or there is no such lane."""
    return lane == NONE or precedes(run, order, item, items(run)[lanes(run)[lane].first])


@inlined
def joined(run: Any, lane: int) -> int:
    """Since when the first item of a lane waits."""
    return items(run)[lanes(run)[lane].first].joined


@merged
def offer(run: Any, number: int, team: Any, rank: int) -> Any:
    """The lane whose first item a team puts forward, and who takes it; `NONE` twice if nobody can take anything."""
    best_lane, best_person, lane = NONE, NONE, team.first_lane
    count = gather_free(run, team, rank)
    while lane != NONE and count > 0:
        first = items(run)[lanes(run)[lane].first]
        if idle_with(run)[number, lanes(run)[lane].skill] > 0 and comes_before(run, team.order, first, best_lane):
            person = taker(run, lanes(run)[lane], count)
            if person != NONE:
                best_lane, best_person = lane, person
        lane = lanes(run)[lane].after
    return best_lane, best_person


@part
def interrupt(run: Any, group: Any) -> bool:
    """Displace work for a more urgent item; false when nothing gives way."""
    stays_apart()
    for place in range(group.first_team, group.last_team):
        number = group_teams(run)[place]
        team = teams(run)[number]
        if team.preempt and team.queued > 0:
            best_lane, best_person, lane = NONE, NONE, team.first_lane
            while lane != NONE:
                first = items(run)[lanes(run)[lane].first]
                if comes_before(run, team.order, first, best_lane):
                    person = victim(run, lanes(run)[lane])
                    if person != NONE:
                        best_lane, best_person = lane, person
                lane = lanes(run)[lane].after
            if best_lane != NONE:
                slot = lanes(run)[best_lane].first
                pause(run, best_person, items(run)[slot].number)
                start(run, slot, best_person)
                return True
    return False


@inlined
def start(run: Any, slot: int, number: int) -> None:
    """Give a person to an item; its turn ends when they have done the effort that is left."""
    item, person = items(run)[slot], people(run)[number]
    if person.kept == NONE:
        leave_lane(run, slot)
    else:
        person.kept = NONE
        groups(run)[teams(run)[item.queue].group].kept -= 1
    item.ticket += 1
    item.person, person.item = number, slot
    person.began, person.began_worked = run.now, worked(run, person.clock)
    count_idle(run, person, -1)
    record(run, RESUMED if item.head != 0 else STARTED, item, item.queue, number, NONE, item.effort)
    speed = speeds(run)[person.first_speed + steps(run)[item.step].skill]
    needed = math.floor(min(item.effort / speed + 0.5, LONGEST))
    schedule(run, finish(run, person.clock, needed), END_OF_WORK + item.number, slot, item.ticket)


@inlined
def count_idle(run: Any, person: Any, change: int) -> None:
    """Somebody's teams have one more, or one less, with nothing in hand."""
    for place in range(person.first_team, person.last_team):
        team = person_teams(run)[place]
        teams(run)[team].idle += change
        for other in range(person.first_skill, person.last_skill):
            idle_with(run)[team, person_skills(run)[other]] += change


@inlined
def release(run: Any, item: Any) -> int:
    """Take its person from an item and book the time they worked, which is returned."""
    person = people(run)[item.person]
    done = worked(run, person.clock) - person.began_worked
    person.booked += done
    person.item = NONE
    count_idle(run, person, 1)
    group = groups(run)[teams(run)[item.queue].group]
    if group.last_team - group.first_team > 1 or teams(run)[item.queue].queued > 0:
        stir(run, item.queue)
    return done


@inlined
def pause(run: Any, number: int, displaced_by: int) -> None:
    """Stop somebody's work in hand: what is left goes back to the head of its class."""
    slot = people(run)[number].item
    item = items(run)[slot]
    done = release(run, item)
    speed = speeds(run)[people(run)[number].first_speed + steps(run)[item.step].skill]
    item.effort = max(0, item.effort - math.floor(done * speed + 0.5))
    item.head = -run.now - 1
    item.person = NONE
    item.ticket += 1
    record(run, PAUSED, item, item.queue, number, displaced_by, item.effort)
    only, never = wish(run, slot)
    join_lane(run, slot, only, never)


@inlined
def wish(run: Any, slot: int) -> Any:
    """The only person wanted and the one not wanted for an item's step, `NONE` where there is no such wish."""
    step = steps(run)[items(run)[slot].step]
    only = memory(run)[slot, step.same_column] - 1 if step.same_column != NONE else NONE
    never = memory(run)[slot, step.other_column] - 1 if step.other_column != NONE else NONE
    return only, never


@part
def depart(run: Any, number: int) -> None:
    """Somebody leaves for good: their work goes back to its queue, and what they kept may go to others."""
    stays_apart()
    person = people(run)[number]
    if person.item != NONE:
        pause(run, number, NONE)
    if person.kept != NONE:
        slot = person.kept
        person.kept = NONE
        groups(run)[teams(run)[items(run)[slot].queue].group].kept -= 1
        only, never = wish(run, slot)
        join_lane(run, slot, only, never)
    stir_all(run, person)


@inlined
def stir_all(run: Any, person: Any) -> None:
    """Dispatch all groups that somebody belongs to."""
    for place in range(person.first_team, person.last_team):
        stir(run, person_teams(run)[place])


@part
def wake_all(run: Any, group: Any) -> None:
    """Let each team of a group be dispatched again when somebody who is wanted comes on shift."""
    stays_apart()
    for place in range(group.first_team, group.last_team):
        number = group_teams(run)[place]
        team = teams(run)[number]
        if team.queued > 0:
            opening = first_opening(run, team)
            if opening < NEVER and not run.now < team.wakes_at <= opening:
                wake(run, number, opens_next(run, team))


@inlined
def first_opening(run: Any, team: Any) -> int:
    """When somebody of a team comes on shift next, of those now off shift; never if there is none."""
    soonest = NEVER
    for place in range(team.first_clock, team.last_clock):
        if not is_open(run, team_clocks(run)[place]):
            soonest = min(soonest, next_open(run, team_clocks(run)[place], run.now))
    return soonest


@part
def opens_next(run: Any, team: Any) -> int:
    """When somebody who could take waiting work comes on shift next, of those now off shift; never if there is none."""
    stays_apart()
    soonest, number = NEVER, team.first_lane
    while number != NONE:
        lane = lanes(run)[number]
        want = wanted(run, team, (lane.skill, lane.only, lane.never))
        for place in range(team.first_member, team.last_member):
            person = members(run)[place].person
            clock = people(run)[person].clock
            if can_take(run, person, want) and not is_open(run, clock):
                soonest = min(soonest, next_open(run, clock, run.now))
        number = lane.after
    return soonest


@inlined
def wake(run: Any, number: int, moment: int) -> None:
    """Dispatch a team again at a moment, unless it will be anyway."""
    team, now = teams(run)[number], run.now
    if moment >= NEVER or now < team.wakes_at <= moment:
        return
    team.wakes_at = moment
    schedule(run, moment, SHIFT + number, NONE, 0)
