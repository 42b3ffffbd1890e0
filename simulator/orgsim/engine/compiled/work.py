"""Work in hand: somebody starts it, puts it down or leaves it, and the groups that this concerns are stirred
(semantics, section 5)."""

from __future__ import annotations

import math
from typing import Final

from orgsim.engine.compiled.access import (
    calls,
    groups,
    idle,
    idlers,
    items,
    memory,
    people,
    person_counts,
    person_seats,
    person_teams,
    speeds,
    steps,
    stirred,
    teams,
)
from orgsim.engine.compiled.events import END_OF_WORK, schedule
from orgsim.engine.compiled.hours import finish, worked
from orgsim.engine.compiled.jit import inlined, part, stays_apart, surely
from orgsim.engine.compiled.journal import note
from orgsim.engine.compiled.lanes import join_lane, leave_lane
from orgsim.engine.compiled.records import Item, Person, Run
from orgsim.engine.compiled.switched import has_case_workers, has_meetings, has_questions, has_wishes
from orgsim.engine.compiled.tables import WORD
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE
from orgsim.units.work_clock import NEVER

STARTED, PAUSED, RESUMED = int(Verb.STARTED), int(Verb.PAUSED), int(Verb.RESUMED)
ASKED = int(Verb.ASKED)
LONGEST: Final = float(NEVER)
LOG_WORD: Final = WORD.bit_length() - 1


@inlined
def stir(run: Run, team: int) -> None:
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
def work_has_come(run: Run, team: int) -> None:
    """An item has joined a queue: somebody may start it, unless all who could have their hands full and may
    keep them so."""
    if idle(run)[teams(run)[team].first_idle] > 0 or groups(run)[teams(run)[team].group].preempts:
        stir(run, team)


@inlined
def stir_all(run: Run, person: Person) -> None:
    """Dispatch all groups that somebody belongs to."""
    for place in range(person.first_team, person.last_team):
        stir(run, person_teams(run)[place])


@inlined
def start(run: Run, slot: int, number: int) -> None:
    """Give a person to an item; its turn ends when they have done the effort that is left."""
    item, person = items(run)[slot], people(run)[number]
    if has_case_workers() and person.kept != NONE:
        person.kept = NONE
        groups(run)[teams(run)[item.queue].group].kept -= 1
    else:
        leave_lane(run, slot)
    item.ticket += 1
    item.person, person.item = number, slot
    if has_questions():
        calls(run)[slot].asker = NONE
    person.began, person.began_worked = run.now, worked(run, person.clock)
    if has_meetings():
        person.missed = 0
    count_idle(run, person, -1)
    if item.head != 0:
        note(run, RESUMED, slot, surely(number), NONE, item.effort)
    else:
        note(run, STARTED, slot, surely(number), NONE, item.effort)
    work_off(run, slot, person)


@inlined
def work_off(run: Run, slot: int, person: Person) -> None:
    """An item's turn ends when somebody has done what is left of its portion."""
    item = items(run)[slot]
    effort = item.effort
    if has_questions():
        effort -= calls(run)[slot].ahead
    speed = speeds(run)[person.first_speed + steps(run)[item.step].skill]
    needed = math.floor(min(effort / speed + 0.5, LONGEST))
    schedule(run, finish(run, person.clock, needed), END_OF_WORK + item.number, slot, item.ticket)


@inlined
def done_by(run: Run, person: Person) -> int:
    """How much somebody has worked on what they have in hand, without meetings."""
    done = worked(run, person.clock) - person.began_worked
    if has_meetings():
        done -= person.missed
        if person.meeting != NONE:
            done -= worked(run, person.clock) - person.called_worked
    return done


@part
def carry_on(run: Run, number: int) -> None:
    """Somebody goes on with what they have in hand, after a meeting: its turn ends when they have done what
    is left."""
    stays_apart()
    person = people(run)[number]
    slot = person.item
    item = items(run)[slot]
    speed = speeds(run)[person.first_speed + steps(run)[item.step].skill]
    effort = item.effort
    if has_questions():
        effort -= calls(run)[person.item].ahead
    left = math.floor(min(effort / speed + 0.5, LONGEST)) - done_by(run, person)
    schedule(run, finish(run, person.clock, left), END_OF_WORK + item.number, slot, item.ticket)


@inlined
def count_idle(run: Run, person: Person, change: int) -> None:
    """Somebody's teams have one more, or one less, with nothing in hand."""
    place = person.first_count
    count = person_counts(run)[place]
    while count != NONE:
        idle(run)[count] += change
        place += 1
        count = person_counts(run)[place]
    place = person.first_seat
    seat = person_seats(run)[place]
    while seat != NONE:
        idlers(run)[seat >> LOG_WORD] ^= 1 << (seat & (WORD - 1))
        place += 1
        seat = person_seats(run)[place]


@inlined
def put_down(run: Run, person: Person) -> None:
    """Book the time that somebody has worked since they took up what they have in hand."""
    person.done = done_by(run, person)
    person.booked += person.done


@inlined
def release(run: Run, item: Item) -> None:
    """Take its person from an item and book the time they worked."""
    person = people(run)[item.person]
    put_down(run, person)
    person.item = NONE
    count_idle(run, person, 1)
    group = groups(run)[teams(run)[item.queue].group]
    if group.last_team - group.first_team > 1 or teams(run)[item.queue].queued > 0:
        stir(run, item.queue)


@inlined
def let_go(run: Run, item: Item) -> None:
    """Take an item from the person who is held by it."""
    person = people(run)[item.person]
    person.item, person.held = NONE, 0
    count_idle(run, person, 1)
    stir(run, item.queue)


@part
def let_go_of_call(run: Run, slot: int) -> None:
    """Somebody is held no more, and the item waits for its answer without them."""
    stays_apart()
    item, call = items(run)[slot], calls(run)[slot]
    let_go(run, item)
    note(run, ASKED, slot, NONE, call.question, call.place)
    item.person = NONE


@inlined
def pause(run: Run, number: int, displaced_by: int) -> None:
    """Stop somebody's work in hand: what is left goes back to the head of its class; who is held is let go
    of."""
    slot = people(run)[number].item
    if has_questions() and people(run)[number].held:
        let_go_of_call(run, slot)
        return
    item, person = items(run)[slot], people(run)[number]
    release(run, item)
    speed = speeds(run)[person.first_speed + steps(run)[item.step].skill]
    ahead = 0
    if has_questions():
        ahead = calls(run)[slot].ahead
    item.effort = max(ahead, item.effort - math.floor(person.done * speed + 0.5))
    item.head = -run.now - 1
    item.person = NONE
    item.ticket += 1
    note(run, PAUSED, slot, surely(number), displaced_by, item.effort)
    only, never = wish(run, slot)
    join_lane(run, slot, only, never)


@inlined
def wish(run: Run, slot: int) -> tuple[int, int]:
    """The only person wanted and the one not wanted for an item's step, `NONE` where there is no such
    wish."""
    step = steps(run)[items(run)[slot].step]
    only = memory(run)[slot, step.same_column] - 1 if has_wishes() and step.same_column != NONE else NONE
    never = memory(run)[slot, step.other_column] - 1 if has_wishes() and step.other_column != NONE else NONE
    return only, never


@part
def depart(run: Run, number: int) -> None:
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
