"""The loop of the compiled engine: one bounded thing after the other, so that it can stop for room, for the
reader of its log, or for good.

It mirrors `orgsim.engine.reference`, which says what everything means; the order of things is that of the
semantics page.
"""

from __future__ import annotations

from typing import Final

from orgsim.engine.compiled.access import (
    broods,
    children,
    events,
    facts,
    gates,
    items,
    lanes,
    limits,
    log,
    memory,
    people,
    rules,
    seams,
    sources,
    steps,
    valves,
)
from orgsim.engine.compiled.broods import begin_broods, make_child
from orgsim.engine.compiled.codes import (
    BEFORE_ALL,
    BROODS_FULL,
    CHILDREN_FULL,
    CHUNK,
    DEADLOCK,
    DONE,
    ENDLESS,
    ENTER,
    EVENTS_FULL,
    GOING,
    ITEMS_FULL,
    LANES_FULL,
    LOG_FULL,
    MOST_LANES,
    MOST_RECORDS,
    MOST_SEAMS,
    PASS,
    REST,
    RESULTS_FULL,
    SEAMS_FULL,
    STANDSTILL,
)
from orgsim.engine.compiled.dispatch import dispatch
from orgsim.engine.compiled.events import (
    IS_PART,
    PEOPLE,
    WAYS,
    close_gap,
    next_moment,
    schedule,
    soonest_from,
)
from orgsim.engine.compiled.gates import has_gates, is_at_gate
from orgsim.engine.compiled.jit import inlined, merged, part, stays_apart
from orgsim.engine.compiled.joins import has_split
from orgsim.engine.compiled.journal import note_person
from orgsim.engine.compiled.journey import go_on
from orgsim.engine.compiled.limits import open_valve
from orgsim.engine.compiled.makers.children import child_comes
from orgsim.engine.compiled.makers.in_turn import item_rests, make, maker_in_turn
from orgsim.engine.compiled.makers.parts import make_part, part_comes
from orgsim.engine.compiled.makers.sources import (
    ALWAYS,
    BACKLOG,
    arrive,
    fill_limit,
    schedule_next,
)
from orgsim.engine.compiled.meetings import come_back
from orgsim.engine.compiled.records import Run
from orgsim.engine.compiled.service_clocks import TURN
from orgsim.engine.compiled.spells import next_bin
from orgsim.engine.compiled.standstill import is_standing_still
from orgsim.engine.compiled.stops.at_step import time_is_over
from orgsim.engine.compiled.stops.call import end_call
from orgsim.engine.compiled.stops.gate import give_up_gate, let_go, open_gate, schedule_opening
from orgsim.engine.compiled.stops.split import end_split
from orgsim.engine.compiled.stops.work import finish_work, give_up
from orgsim.engine.compiled.switched import (
    has_awaited,
    has_children,
    has_lateness,
    has_limits,
    has_meetings,
    has_parts,
    has_patience,
    has_questions,
    has_returns,
    has_service_clocks,
    has_skips,
    has_timers,
    has_turnover,
)
from orgsim.engine.compiled.table_type import fetch_ahead
from orgsim.engine.compiled.timers import ring
from orgsim.engine.compiled.tokens import let_in
from orgsim.engine.compiled.work import depart, stir, stir_all
from orgsim.engine.order import MOST_EVENTS, NUMBERS, TIMERS, Kind
from orgsim.log.facts import Verb
from orgsim.log.vocabulary import NONE
from orgsim.model.kinds import StepKind, Trigger

WORK, BEARING, ARRIVING, COMING, OPENING, GIVING_UP, BEING_DUE = (
    int(kind)
    for kind in (
        *(Kind.END_OF_WORK, Kind.CHILD, Kind.ARRIVAL, Kind.PEOPLE, Kind.SHIFT),
        *(Kind.PATIENCE, Kind.DUE),
    )
)
LATE, RINGING, DONE_BY_PEOPLE = int(Trigger.LATE), int(Kind.TIMER), int(StepKind.WORK)
COMING_BACK = int(Kind.BACK)
GATE_OPENING, LETTING_GO = int(Kind.GATE_OPENS), int(Kind.LET_GO)
JOINED, LEFT = int(Verb.JOINED), int(Verb.LEFT)

LOG_NUMBERS: Final = NUMBERS.bit_length() - 1
LOG_TIMERS: Final = TIMERS.bit_length() - 1
MOST_CACHED: Final = 1 << 10
"""With more events than this, what is known of their items is not all in the fastest memory."""


@merged
def advance(run: Run) -> int:
    """Let a chunk of things happen, and say why it stops."""
    code = lack_of_room(run)
    if code != GOING:
        return code
    for _ in range(CHUNK):
        if has_children() and run.last_brood > 0:
            if has_split() and broods(run)[run.first_brood].rule == NONE:
                make_part(run)
            else:
                make_child(run)
            continue
        code = do_next(run)
        if code != GOING:
            return code
        if (has_parts() or has_timers()) and run.look and is_over(run) and is_standing_still(run):
            return DEADLOCK
    return GOING


@inlined
def lack_of_room(run: Run) -> int:
    """The first table that has no room for another chunk, or `GOING`.

    With all that an item has asked for, and that this has asked for in turn, whatever is inside may go.
    """
    gone = run.inside + CHUNK if has_awaited() else 0
    if not run.summed and run.rows + CHUNK * run.most_records + gone > len(log(run)):
        return LOG_FULL
    if run.summed and run.seams_found + CHUNK * MOST_SEAMS > len(seams(run)):
        return SEAMS_FULL
    if run.inside + CHUNK > len(items(run)):
        return ITEMS_FULL
    if run.lanes_open + CHUNK * most_lanes(run) > len(lanes(run)):
        return LANES_FULL
    if run.due + WAYS + CHUNK * run.event_margin + gone * (len(limits(run)) + 1) > len(events(run)):
        return EVENTS_FULL
    if has_awaited() and run.last_brood + (MOST_RECORDS + gone) * len(rules(run)) >= len(broods(run)):
        return BROODS_FULL
    if has_children() and run.children_due + CHUNK > len(children(run)):
        return CHILDREN_FULL
    return RESULTS_FULL if run.numbered + CHUNK > run.capacity else GOING


@inlined
def most_lanes(run: Run) -> int:
    """The most lanes that one thing opens: where classes change, one for each part as well."""
    return run.most_records if has_timers() and has_split() else MOST_LANES


@merged
def do_next(run: Run) -> int:
    """What comes next: an item to be made, one that was let in, a start of work, or the next event."""
    slot, place, maker = NONE, REST, maker_in_turn(run)
    if (has_skips() or has_returns()) and run.going_on != NONE:
        slot, place, maker = run.going_on, ENTER, run.going_on_for
        run.going_on = NONE
        if run.at_this_moment > MOST_EVENTS:
            return ENDLESS
    elif maker != NONE:
        slot, place = make(run, maker), ENTER
    elif (has_limits() or has_parts()) and run.first_in != NONE:
        slot, place = go_in(run)
    elif is_dispatching(run):
        dispatch(run)
    elif run.due == 0:
        return DONE
    else:
        slot, place = happen(run)
        if run.at_this_moment > MOST_EVENTS:
            return ENDLESS
    if place != REST:
        place = go_on(run, slot, place)
        if place == STANDSTILL:
            return DEADLOCK
        if (has_skips() or has_returns()) and place == ENTER:
            run.going_on, run.going_on_for = slot, maker
        elif maker != NONE:
            item_rests(run, maker)
    return GOING


@inlined
def is_over(run: Run) -> bool:
    """Whether nothing more happens in the present moment."""
    if (has_skips() or has_returns()) and run.going_on != NONE:
        return False
    if run.first_in != NONE or maker_in_turn(run) != NONE or (has_children() and run.last_brood > 0):
        return False
    return run.group == NONE and run.to_dispatch == 0 and (run.due == 0 or next_moment(run) > run.now)


@inlined
def go_in(run: Run) -> tuple[int, int]:
    """The first of the line of those who go on, let in by a limit or by the end of its parts, and from
    where."""
    slot = run.first_in
    if has_parts() and items(run)[slot].outside == NONE:
        run.first_in = items(run)[slot].after
        if has_questions() and (not has_split() or steps(run)[items(run)[slot].step].kind == DONE_BY_PEOPLE):
            return slot, end_call(run, slot)
        return slot, end_split(run, slot)
    return let_in(run), PASS


@inlined
def is_dispatching(run: Run) -> bool:
    """Whether it is people's turn: everything due has happened, and until all groups that were stirred have
    been dispatched."""
    if run.group == NONE and run.to_dispatch == 0:
        run.dispatching = 0
    elif not run.dispatching:
        run.dispatching = run.due == 0 or next_moment(run) > run.now
    return run.dispatching > 0


@part
def set_going(run: Run, number: int) -> None:
    """One of the things that set the run going: each backlog arrives, then each source's first arrival, each
    limit that is to be kept full, each person's coming or going and each gate's opening is scheduled."""
    stays_apart()
    count = len(sources(run))
    first_person = 2 * count + len(limits(run))
    first_gate = first_person + len(people(run))
    if number < count:
        if sources(run)[number].kind == BACKLOG:
            run.batch_source, run.batch_left = number, sources(run)[number].at_most
    elif number < 2 * count:
        if sources(run)[number - count].kind not in (BACKLOG, ALWAYS):
            schedule_next(run, number - count)
    elif has_limits() and number < first_person:
        limit = number - 2 * count
        limits(run)[limit].valve = valves(run)[limit]
        open_valve(run, limits(run)[limit])
    elif has_turnover() and number < first_gate:
        schedule_coming(run, number - first_person)
    elif has_gates() and number >= first_gate:
        schedule_opening(run, number - first_gate)
    if number + 1 < first_gate + len(gates(run)):
        schedule(run, BEFORE_ALL, number + 1, NONE, 0)


@inlined
def schedule_coming(run: Run, number: int) -> None:
    """Let somebody come on their date, or go on theirs if they are there."""
    person, now = people(run)[number], run.now
    if person.starts > now:
        schedule(run, person.starts, PEOPLE + number, NONE, 1)
    else:
        schedule(run, person.ends, PEOPLE + number, NONE, 0)


@merged
def happen(run: Run) -> tuple[int, int]:
    """Apply the first event that is due; returns the item that goes on and from where."""
    close_gap(run)
    event = events(run)[0]
    time, key, slot, ticket = event.time, event.key, event.slot, event.ticket
    run.gap = 1
    run.due -= 1
    if run.due > MOST_CACHED:
        look_ahead(run)
    if time == BEFORE_ALL:
        set_going(run, key)
        return slot, REST
    if time > run.now:
        run.now, run.at_this_moment = time, 0
        if time >= run.bin_ends:
            next_bin(run)
    run.at_this_moment += 1
    run.last_key = key
    return befall(run, key >> LOG_NUMBERS, key & (NUMBERS - 1), slot, ticket)


@merged
def befall(run: Run, kind: int, number: int, slot: int, ticket: int) -> tuple[int, int]:
    """Apply an event by its kind; returns the item that goes on and from where."""
    if kind == ARRIVING:
        if has_limits() and ticket == 0:
            fill_limit(run, number)
        else:
            arrive(run, number)
    elif (has_meetings() or has_turnover()) and COMING_BACK <= kind <= COMING:
        befall_person(run, kind, number, ticket)
    elif kind == OPENING:
        stir(run, number)
    elif has_children() and kind == BEARING:
        if has_parts() and ticket == IS_PART:
            return slot, part_comes(run, slot, number)
        return child_comes(run, slot), ENTER
    elif has_gates() and kind == GATE_OPENING:
        open_gate(run, number)
    elif has_gates() and kind == LETTING_GO:
        return slot, let_go(run, slot, number, ticket)
    elif has_timers() and kind == RINGING:
        if items(run)[slot].number == number >> LOG_TIMERS:
            ring(run, slot, number & (TIMERS - 1), ticket)
    elif items(run)[slot].number == number:
        return slot, befall_item(run, kind, slot, ticket)
    return slot, REST


@inlined
def befall_person(run: Run, kind: int, number: int, ticket: int) -> None:
    """Somebody is back from a meeting, or comes or goes on their dates."""
    if has_meetings() and kind == COMING_BACK:
        come_back(run, number)
    elif has_turnover():
        come_or_go(run, number, ticket)


@merged
def befall_item(run: Run, kind: int, slot: int, ticket: int) -> int:
    """Apply an event to an item that is still there; returns from where it goes on."""
    if has_lateness() and kind == BEING_DUE:
        if not has_service_clocks() or ticket == items(run)[slot].clock // TURN:
            begin_broods(run, slot, LATE)
    elif items(run)[slot].ticket == ticket:
        if kind == WORK:
            return finish_work(run, slot)
        if has_patience() and kind == GIVING_UP:
            if has_gates() and is_at_gate(run, slot):
                return give_up_gate(run, slot)
            return give_up(run, slot)
        return time_is_over(run, slot)
    return REST


@inlined
def look_ahead(run: Run) -> None:
    """Have what is known of the item of the next event fetched while the present one is applied."""
    heap = events(run)
    slot = heap[soonest_from(heap, 1)].slot
    fetch_ahead(items(run), slot)
    fetch_ahead(memory(run), slot)
    if run.summed:
        fetch_ahead(facts(run), slot)


@part
def come_or_go(run: Run, number: int, coming: int) -> None:
    """Somebody joins, or leaves for good."""
    stays_apart()
    if has_parts() or has_timers():
        run.look = 1
    if has_meetings() and not coming:
        come_back(run, number)
    note_person(run, JOINED if coming else LEFT, number)
    if coming:
        stir_all(run, people(run)[number])
        schedule_coming(run, number)
    else:
        depart(run, number)
