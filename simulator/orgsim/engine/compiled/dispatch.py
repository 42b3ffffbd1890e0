"""The second phase of an instant: free people take up waiting work, group of teams by group of teams
(semantics, section 5)."""

from __future__ import annotations

from orgsim.engine.compiled.access import (
    clocks,
    group_teams,
    groups,
    idle,
    items,
    lanes,
    members,
    people,
    stirred,
    team_clocks,
    teams,
)
from orgsim.engine.compiled.events import SHIFT, schedule
from orgsim.engine.compiled.hours import is_open, next_open
from orgsim.engine.compiled.jit import inlined, merged, part, stays_apart
from orgsim.engine.compiled.lanes import precedes
from orgsim.engine.compiled.model_records import Group, Team
from orgsim.engine.compiled.people import (
    attended_until,
    can_take,
    gather_free,
    is_at_work,
    taker,
    victim,
    wanted,
)
from orgsim.engine.compiled.records import Item, Run
from orgsim.engine.compiled.switched import (
    has_case_workers,
    has_delegates,
    has_hours,
    has_meetings,
    has_preemption,
)
from orgsim.engine.compiled.work import pause, start
from orgsim.log.vocabulary import NONE
from orgsim.units.work_clock import NEVER

KEPT, OFFERS, INTERRUPTIONS, WAKES = range(4)
"""What a group does in turn: go on with what case workers kept, start what waits, displace work, and be woken
by the next shift."""


@merged
def dispatch(run: Run) -> None:
    """The next thing that a stirred group does: at most one start of waiting work."""
    if run.group == NONE:
        run.to_dispatch -= 1
        run.group, run.phase, run.rank, run.last_kept = stirred(run)[run.to_dispatch], KEPT, 0, NONE
        groups(run)[run.group].stirred = 0
    group = groups(run)[run.group]
    if run.phase == KEPT:
        if has_case_workers() and group.kept > 0 and start_kept(run, group):
            return
        run.phase = OFFERS
    if run.phase == OFFERS:
        while run.rank <= group.most_rank:
            if start_next(run, group, run.rank):
                if group.preempts or may_offer(run, group):
                    return
                break
            run.rank += 1
        run.phase = INTERRUPTIONS
    if has_preemption() and run.phase == INTERRUPTIONS and group.preempts and interrupt(run, group):
        run.phase, run.rank = OFFERS, 0
        return
    if has_delegates() and has_hours() and group.keeps_hours:
        wake_delegates(run, group)
    if has_hours() and group.keeps_hours and run.now >= group.open_until:
        wake_all(run, group)
    run.group = NONE


@part
def start_kept(run: Run, group: Group) -> bool:
    """The next case worker goes on with what they kept, lowest item first, or at the opening of their next
    shift; false after the last."""
    stays_apart()
    number = next_keeper(run, group, run.last_kept)
    if number == NONE:
        return False
    person = people(run)[number]
    slot = person.kept
    run.last_kept = items(run)[slot].number
    if is_at_work(run, person):
        start(run, slot, number)
    elif not has_meetings() or person.meeting == NONE:
        wake(run, items(run)[slot].queue, next_open(run, person.clock, max(run.now, person.starts)))
    return True


@inlined
def may_offer(run: Run, group: Group) -> bool:
    """Whether some team of a group has waiting work and somebody with nothing in hand."""
    for place in range(group.first_team, group.last_team):
        team = teams(run)[group_teams(run)[place]]
        if team.queued > 0 and idle(run)[team.first_idle] > 0:
            return True
    return False


@inlined
def next_keeper(run: Run, group: Group, done: int) -> int:
    """Of those in a group who keep an item of a higher number than ``done``, the one with the lowest, or
    `NONE`."""
    best, lowest = NONE, 0
    for place in range(group.first_team, group.last_team):
        number = group_teams(run)[place]
        team = teams(run)[number]
        for member in range(team.first_member, team.last_member):
            person = members(run)[member].person
            kept = people(run)[person].kept
            if (
                kept != NONE
                and done < items(run)[kept].number
                and (best == NONE or items(run)[kept].number < lowest)
            ):
                best, lowest = person, items(run)[kept].number
    return best


@merged
def start_next(run: Run, group: Group, rank: int) -> bool:
    """Start the item that has waited longest of those that the teams put forward; false when there is
    none."""
    best_lane, best_person = NONE, NONE
    for place in range(group.first_team, group.last_team):
        number = group_teams(run)[place]
        team = teams(run)[number]
        if has_delegates() and rank > 0 and team.delegates and attended_until(run, team) != NONE:
            continue
        if team.queued > 0 and idle(run)[team.first_idle] > 0:
            lane, person = offer(run, number, team, rank)
            if lane != NONE and (best_lane == NONE or joined(run, lane) < joined(run, best_lane)):
                best_lane, best_person = lane, person
    if best_lane == NONE:
        return False
    start(run, lanes(run)[best_lane].first, best_person)
    return True


@inlined
def comes_before(run: Run, order: int, item: Item, lane: int) -> bool:
    """Whether an item stands before the first of a lane, or there is no such lane."""
    return lane == NONE or precedes(run, order, item, items(run)[lanes(run)[lane].first])


@inlined
def joined(run: Run, lane: int) -> int:
    """Since when the first item of a lane waits."""
    return items(run)[lanes(run)[lane].first].joined


@merged
def offer(run: Run, number: int, team: Team, rank: int) -> tuple[int, int]:
    """The lane whose first item a team puts forward, and who takes it; `NONE` twice if nobody can take
    anything."""
    best_lane, best_person, lane, count = NONE, NONE, team.first_lane, NONE
    while lane != NONE and count != 0:
        first = items(run)[lanes(run)[lane].first]
        if idle(run)[team.first_idle + 1 + lanes(run)[lane].skill] > 0 and comes_before(
            run, team.order, first, best_lane
        ):
            if count == NONE:
                count = gather_free(run, team, rank)
            person = taker(run, lanes(run)[lane], count)
            if person != NONE:
                best_lane, best_person = lane, person
        lane = lanes(run)[lane].after
    return best_lane, best_person


@part
def interrupt(run: Run, group: Group) -> bool:
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


@part
def wake_all(run: Run, group: Group) -> None:
    """Let each team of a group be dispatched again when somebody who is wanted comes on shift."""
    stays_apart()
    group.open_until = all_open_until(run, group)
    if run.now < group.open_until:
        return
    for place in range(group.first_team, group.last_team):
        number = group_teams(run)[place]
        team = teams(run)[number]
        if team.queued > 0:
            opening = first_opening(run, team)
            if opening < NEVER and not run.now < team.wakes_at <= opening:
                wake(run, number, opens_next(run, team))


@part
def wake_delegates(run: Run, group: Group) -> None:
    """Let each team be dispatched again in which work waits for delegates, when somebody leaves their shift
    who keeps them from it."""
    stays_apart()
    for place in range(group.first_team, group.last_team):
        number = group_teams(run)[place]
        team = teams(run)[number]
        if team.delegates and team.queued > 0:
            until = attended_until(run, team)
            if until != NONE:
                wake(run, number, until)


@inlined
def all_open_until(run: Run, group: Group) -> int:
    """Until when the hours of all who serve a group are open; 0 if some are not open now."""
    until = NEVER
    for place in range(group.first_team, group.last_team):
        team = teams(run)[group_teams(run)[place]]
        for clock in range(team.first_clock, team.last_clock):
            number = team_clocks(run)[clock]
            until = min(until, clocks(run)[number].closes) if is_open(run, number) else 0
    return until


@inlined
def first_opening(run: Run, team: Team) -> int:
    """When somebody of a team comes on shift next, of those now off shift; never if there is none."""
    soonest = NEVER
    for place in range(team.first_clock, team.last_clock):
        if not is_open(run, team_clocks(run)[place]):
            soonest = min(soonest, next_open(run, team_clocks(run)[place], run.now))
    return soonest


@part
def opens_next(run: Run, team: Team) -> int:
    """When somebody who could take waiting work comes on shift next, of those now off shift; never if there
    is none."""
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
def wake(run: Run, number: int, moment: int) -> None:
    """Dispatch a team again at a moment, unless it will be anyway."""
    team, now = teams(run)[number], run.now
    if moment >= NEVER or now < team.wakes_at <= moment:
        return
    team.wakes_at = moment
    schedule(run, moment, SHIFT + number, NONE, 0)
