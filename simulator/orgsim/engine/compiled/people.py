"""People: who is free, who can take what, and whose work gives way (semantics, section 5)."""

from __future__ import annotations

from typing import Any

import numpy as np

from orgsim.engine.compiled.access import calls, free, idlers, items, members, people, speeds, teams
from orgsim.engine.compiled.hours import closes_next, is_open
from orgsim.engine.compiled.jit import inlined, lowest_bit, part, stays_apart
from orgsim.engine.compiled.lanes import NEWEST
from orgsim.engine.compiled.model_records import Team
from orgsim.engine.compiled.records import Item, Lane, Person, Run
from orgsim.engine.compiled.switched import has_meetings, has_questions, has_wishes
from orgsim.engine.compiled.tables import WORD
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import Takes
from orgsim.units.work_clock import NEVER

FASTEST, LOWEST = int(Takes.FASTEST), int(Takes.LOWEST)


@inlined
def on_shift(run: Run, person: Person) -> bool:
    """Whether somebody is present and their hours are open."""
    return person.starts <= run.now < person.ends and is_open(run, person.clock)


@inlined
def is_at_work(run: Run, person: Person) -> bool:
    """Whether somebody is on shift and in no meeting."""
    return on_shift(run, person) and (not has_meetings() or person.meeting == NONE)


@part
def attended_until(run: Run, team: Team) -> int:
    """The first moment at which the hours of somebody close who is on shift in a team of their own right;
    `NONE` where nobody is."""
    stays_apart()
    until = NONE
    for place in range(team.first_member, team.last_member):
        person = people(run)[members(run)[place].person]
        if members(run)[place].rank == 0 and on_shift(run, person):
            closes = closes_next(run, person.clock)
            until = closes if until == NONE else min(until, closes)
    return until


@part
def is_always_attended(run: Run, team: Team) -> bool:
    """Whether somebody who is on shift in a team of their own right always will be."""
    stays_apart()
    for place in range(team.first_member, team.last_member):
        person = people(run)[members(run)[place].person]
        stays = person.ends >= NEVER and closes_next(run, person.clock) >= NEVER
        if stays and members(run)[place].rank == 0 and on_shift(run, person):
            return True
    return False


@inlined
def is_skilled(run: Run, number: int, skill: int) -> bool:
    """Whether somebody has a skill."""
    return speeds(run)[people(run)[number].first_speed + skill] > 0.0


@inlined
def wanted(run: Run, team: Team, wish: tuple[int, int, int]) -> Any:
    """What a wish for a person, or against one, comes to: skill, only, never.

    The person wished for counts only if they serve the team and have the skill; the one not wished for, only
    if somebody else does; people still to come are waited for.
    """
    skill: Any = np.int64(wish[0])
    only, never = np.int64(wish[1]), np.int64(wish[2])
    if not has_wishes():
        return skill, np.int64(NONE), np.int64(NONE)
    if only == NONE and never == NONE:
        return skill, only, never
    for place in range(team.first_member, team.last_member):
        number = members(run)[place].person
        if is_skilled(run, number, skill) and people(run)[number].ends > run.now:
            if only != NONE and number == only:
                return skill, only, np.int64(NONE)
            if only == NONE and number != never:
                return skill, np.int64(NONE), never
    return skill, np.int64(NONE), np.int64(NONE)


@inlined
def can_take(run: Run, number: int, want: tuple[int, int, int]) -> bool:
    """Whether a member of a team could take the items of a lane, given what its wish comes to."""
    skill, only, never = want
    return is_skilled(run, number, skill) and number != never and (only == NONE or only == number)


@inlined
def is_better(run: Run, takes: int, skill: int, one: int, two: int) -> bool:
    """Whether one free person rather than another, of lower number, takes an item."""
    if takes == LOWEST:
        return False
    if takes == FASTEST:
        return (
            speeds(run)[people(run)[one].first_speed + skill]
            > speeds(run)[people(run)[two].first_speed + skill]
        )
    return people(run)[one].booked < people(run)[two].booked


@inlined
def gather_free(run: Run, team: Team, rank: int) -> int:
    """Write down who of a team is free, of those who hold it at a rank, and return how many they are."""
    count = 0
    for word in range(team.first_word, team.last_word):
        bits, first = idlers(run)[word], team.first_member + WORD * (word - team.first_word)
        while bits != 0:
            member = members(run)[first + lowest_bit(bits)]
            person = people(run)[member.person]
            if member.rank == rank and person.kept == NONE and is_at_work(run, person):
                free(run)[count] = member.person
                count += 1
            bits &= bits - 1
    return count


@inlined
def taker(run: Run, lane: Lane, count: int) -> int:
    """Who of the so many free people takes the first item of a lane, or `NONE`."""
    team = teams(run)[lane.team]
    want = wanted(run, team, (lane.skill, lane.only, lane.never))
    if has_questions():
        asker = calls(run)[lane.first].asker
        if asker != NONE and items(run)[lane.first].head == -run.now - 1 and can_take(run, asker, want):
            for place in range(count):
                if free(run)[place] == asker:
                    return asker
    best = NONE
    for place in range(count):
        number = free(run)[place]
        if can_take(run, number, want) and (
            best == NONE or is_better(run, team.takes, lane.skill, number, best)
        ):
            best = number
    return best


@inlined
def gives_way(run: Run, order: int, work: Item, item: Item) -> bool:
    """Whether work in hand, of a queue with the same order, gives way to an item."""
    if teams(run)[work.queue].order != order:
        return False
    return work.joined < item.joined if order == NEWEST else work.service_class > item.service_class


@inlined
def gives_way_first(run: Run, order: int, one: Person, two: Person) -> bool:
    """Whether the work of one person is displaced rather than that of another."""
    work, other = items(run)[one.item], items(run)[two.item]
    if order == NEWEST:
        return work.joined < other.joined or (work.joined == other.joined and work.number > other.number)
    if work.service_class != other.service_class:
        return work.service_class > other.service_class
    return one.began > two.began or (one.began == two.began and work.number > other.number)


@inlined
def victim(run: Run, lane: Lane) -> int:
    """The person whose work gives way to the first item of a lane, or `NONE`."""
    team, item = teams(run)[lane.team], items(run)[lane.first]
    want = wanted(run, team, (lane.skill, lane.only, lane.never))
    best = NONE
    for place in range(team.first_member, team.last_member):
        number = members(run)[place].person
        person = people(run)[number]
        if person.item == NONE or not is_at_work(run, person) or not can_take(run, number, want):
            continue
        if not gives_way(run, team.order, items(run)[person.item], item):
            continue
        if best == NONE or gives_way_first(run, team.order, person, people(run)[best]):
            best = number
    return best
